//! Writes the content of pages.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Object, ObjectId};

use super::PdfError;
use super::file::Pdf;
use super::geometry::{Area, Matrix};
use super::ink::{Glyph, Ink};

/// How a text looks.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Style {
    pub(crate) size: f32,
    pub(crate) bold: bool,
    /// Between characters, besides their own width.
    pub(crate) spacing: f32,
    /// Operators that set the colour.
    pub(crate) colour: String,
}

impl Style {
    pub(crate) fn new(size: f32) -> Self {
        Self { size, bold: false, spacing: 0.0, colour: "0 g".to_owned() }
    }

    pub(crate) fn bold(size: f32) -> Self {
        Self { bold: true, colour: "0 g 0 G".to_owned(), ..Self::new(size) }
    }
}

/// Content in the making, with the resources that it names.
#[derive(Default)]
pub(crate) struct Canvas {
    /// Set before all else, if anything is drawn at all.
    frame: Option<Matrix>,
    out: Vec<u8>,
    faces: BTreeSet<usize>,
    pictures: Vec<ObjectId>,
}

impl Canvas {
    /// A canvas whose plane is mapped by a matrix.
    pub(crate) fn within(frame: &Matrix) -> Self {
        Self { frame: Some(*frame), ..Self::default() }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.out.is_empty()
    }

    /// Operators as they are.
    pub(crate) fn raw(&mut self, operators: &str) {
        self.out.extend(operators.as_bytes());
        self.out.push(b'\n');
    }

    /// Numbers and the operator after them.
    pub(crate) fn op(&mut self, operands: &[f32], operator: &str) {
        for &operand in operands {
            self.out.extend(number(operand).as_bytes());
            self.out.push(b' ');
        }
        self.raw(operator);
    }

    /// Changes the plane for what follows, up to `raw("Q")`.
    pub(crate) fn enter(&mut self, matrix: &Matrix) {
        self.raw("q");
        self.op(&matrix.0, "cm");
    }

    pub(crate) fn rectangle(&mut self, area: &Area, how: &str) {
        self.op(&[area.x, area.y, area.width, area.height], "re");
        self.raw(how);
    }

    pub(crate) fn line(&mut self, from: (f32, f32), to: (f32, f32), thickness: f32) {
        self.op(&[thickness], "w");
        self.op(&[from.0, from.1], "m");
        self.op(&[to.0, to.1], "l");
        self.raw("S");
    }

    /// Draws a form or an image that is an object of its own.
    pub(crate) fn picture(&mut self, picture: ObjectId) {
        let known = self.pictures.iter().position(|&id| id == picture);
        let index = known.unwrap_or_else(|| {
            self.pictures.push(picture);
            self.pictures.len() - 1
        });
        self.raw(&format!("/P{index} Do"));
    }

    /// Draws glyphs on a base line that starts at `at`.
    pub(crate) fn text(&mut self, at: (f32, f32), style: &Style, glyphs: &[Glyph]) {
        if glyphs.is_empty() {
            return;
        }
        self.raw("BT");
        self.raw(&style.colour);
        if style.bold {
            self.op(&[style.size / 36.0], "w 2 Tr");
        }
        if style.spacing != 0.0 {
            self.op(&[style.spacing], "Tc");
        }
        self.op(&[at.0, at.1], "Td");
        for run in glyphs.chunk_by(|a, b| a.face == b.face) {
            let Some(first) = run.first() else { continue };
            self.faces.insert(first.face);
            self.out.extend(format!("/F{} ", first.face).as_bytes());
            self.op(&[style.size], "Tf");
            self.out.push(b'<');
            for glyph in run {
                self.out.extend(format!("{:04X}", glyph.code).as_bytes());
            }
            self.raw("> Tj");
        }
        if style.bold {
            self.raw("0 Tr");
        }
        if style.spacing != 0.0 {
            self.raw("0 Tc");
        }
        self.raw("ET");
    }

    /// The content and its resources.
    pub(crate) fn finish(self, pdf: &mut Pdf, ink: &mut Ink<'_>) -> Result<(Vec<u8>, Dictionary), PdfError> {
        let mut content = Self::default();
        match self.frame.filter(|frame| *frame != Matrix::IDENTITY) {
            Some(frame) => {
                content.enter(&frame);
                content.out.extend(&self.out);
                content.raw("Q");
            }
            None => content.out = self.out,
        }
        let mut resources = Dictionary::new();
        let mut fonts = Dictionary::new();
        for face in self.faces {
            fonts.set(format!("F{face}"), ink.font(pdf, face)?);
        }
        let pictures = self.pictures.iter().enumerate();
        let pictures: Dictionary =
            pictures.map(|(index, &id)| (format!("P{index}"), Object::from(id))).collect();
        for (key, dict) in [("Font", fonts), ("XObject", pictures)] {
            if !dict.is_empty() {
                resources.set(key, dict);
            }
        }
        Ok((content.out, resources))
    }
}

/// A number as short as a ten-thousandth of a point allows.
pub(crate) fn number(value: f32) -> String {
    let text = format!("{value:.4}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    match text {
        "-0" | "" | "NaN" | "inf" | "-inf" => "0".to_owned(),
        text => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_are_written_short() {
        for (value, text) in [
            (0.0, "0"),
            (-0.00001, "0"),
            (10.0, "10"),
            (1.5, "1.5"),
            (-2.34567, "-2.3457"),
            (f32::NAN, "0"),
            (f32::INFINITY, "0"),
        ] {
            assert_eq!(number(value), text);
        }
    }
}
