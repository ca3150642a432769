//! Draws the text of fields.

use super::PdfError;
use super::canvas::{Canvas, Style, number};
use super::error::MIN_SIZE;
use super::file::Pdf;
use super::form::{Field, FieldKind, Form, Widget, text_string};
use super::geometry::Area;
use super::ink::{Ink, width};
use super::layout::{ASCENT, DESCENT, LEADING, MIDDLE, Paragraphs};
use super::syntax::{Operand, Operations};

/// The largest size that a font of automatic size gets.
const MAX_AUTO: f32 = 12.0;
/// The largest size at all.
pub(crate) const MAX_SIZE: f32 = 200.0;
/// Between the edge of a field and its text.
const PADDING: f32 = 2.0;

/// How a field looks.
pub(crate) struct Look {
    /// `None` is automatic.
    pub(crate) size: Option<f32>,
    colour: String,
    background: Option<String>,
    border: Option<Border>,
    /// 0 left, 1 centred, 2 right.
    alignment: i64,
    /// The number of cells, in a field that has one for each character.
    cells: Option<usize>,
}

struct Border {
    colour: String,
    thickness: f32,
    dashed: bool,
    /// Whether only the lower edge is drawn.
    underline: bool,
}

/// Reads how a field looks from its widget and its attributes.
pub(crate) fn appearance(pdf: &Pdf, form: &Form, widget: &Widget) -> Look {
    const COMB: i64 = 1 << 24;
    const OTHER: i64 = 1 << 12 | 1 << 13 | 1 << 20;
    let integer = |key: &[u8]| form.attribute(pdf, widget, key).and_then(|value| value.as_i64().ok());
    let default = form.attribute(pdf, widget, b"DA").map(text_string).unwrap_or_default();
    let (mut size, mut colour) = (None, "0 g".to_owned());
    let mut operations = Operations::new(default.as_bytes());
    while let Some((operator, operands)) = operations.next() {
        match operator {
            b"Tf" => size = operands.last().and_then(Operand::number).filter(|&size| size > 0.0),
            b"g" | b"rg" | b"k" => {
                let numbers: Vec<_> = operands.iter().filter_map(Operand::number).map(number).collect();
                colour = format!("{} {}", numbers.join(" "), String::from_utf8_lossy(operator));
            }
            _ => {}
        }
    }
    let details = widget.get(pdf, b"MK").and_then(|details| details.as_dict().ok());
    let tint = |key: &[u8], operators: [&str; 3]| {
        let colour = details.and_then(|details| pdf.array(details, key))?;
        let operator = match colour.len() {
            1 => operators[0],
            3 => operators[1],
            4 => operators[2],
            _ => return None,
        };
        let parts: Option<Vec<_>> = colour.iter().map(|part| pdf.number(part).map(number)).collect();
        Some(format!("{} {operator}", parts?.join(" ")))
    };
    let style = widget.get(pdf, b"BS").and_then(|style| style.as_dict().ok());
    let thickness = style.and_then(|style| pdf.number(style.get(b"W").ok()?)).unwrap_or(1.0);
    let kind = style.and_then(|style| pdf.name(style, b"S")).unwrap_or(b"S");
    let flags = integer(b"Ff").unwrap_or(0);
    let cells = integer(b"MaxLen").and_then(|length| usize::try_from(length).ok());
    Look {
        size: size.map(|size| size.clamp(MIN_SIZE, MAX_SIZE)),
        colour,
        background: tint(b"BG", ["g", "rg", "k"]),
        border: tint(b"BC", ["G", "RG", "K"]).filter(|_| thickness > 0.0).map(|colour| Border {
            colour,
            thickness: thickness.min(10.0),
            dashed: kind == b"D",
            underline: kind == b"U",
        }),
        alignment: integer(b"Q").unwrap_or(0),
        cells: cells.filter(|&cells| cells > 0 && flags & COMB != 0 && flags & OTHER == 0),
    }
}

/// A field, with its lower left corner at the origin.
pub(crate) struct TextBox<'a> {
    pub(crate) look: &'a Look,
    pub(crate) field: &'a Field,
    pub(crate) width: f32,
    pub(crate) height: f32,
}

impl TextBox<'_> {
    /// Draws background, border and text; gives the size of the text. It is automatic if none is asked for.
    pub(crate) fn draw(
        &self,
        ink: &mut Ink<'_>,
        canvas: &mut Canvas,
        text: &str,
        size: Option<f32>,
    ) -> Result<f32, PdfError> {
        let look = self.look;
        let area = Area { x: 0.0, y: 0.0, width: self.width, height: self.height };
        if let Some(background) = &look.background {
            canvas.raw(background);
            canvas.rectangle(&area, "f");
        }
        if let Some(border) = &look.border {
            canvas.raw("q");
            canvas.raw(&border.colour);
            if border.dashed {
                canvas.raw("[3] 0 d");
            }
            let edge = border.thickness / 2.0;
            if border.underline {
                canvas.line((0.0, edge), (self.width, edge), border.thickness);
            } else {
                canvas.op(&[border.thickness], "w");
                canvas.rectangle(&area.inside(edge), "S");
            }
            canvas.raw("Q");
        }
        match (self.field.kind, look.cells) {
            (FieldKind::Text { multiline: true }, _) => self.draw_lines(ink, canvas, text, size),
            (_, Some(cells)) => self.draw_cells(ink, canvas, text, size, cells),
            _ => self.draw_line(ink, canvas, text, size),
        }
    }

    fn place(&self) -> String {
        format!("field `{}`", self.field.name)
    }

    fn refusal(&self) -> PdfError {
        PdfError::DoesNotFit { place: self.place() }
    }

    fn style(&self, size: f32) -> Style {
        Style { colour: self.look.colour.clone(), ..Style::new(size) }
    }

    fn border(&self) -> f32 {
        self.look.border.as_ref().map_or(0.0, |border| border.thickness)
    }

    /// The room for text: width and height.
    fn room(&self) -> (f32, f32) {
        let border = self.border();
        ((self.width - 2.0 * (PADDING + border)).max(1.0), (self.height - 2.0 * border).max(1.0))
    }

    /// The size of a single line, by the height of the field.
    fn line_size(&self, size: Option<f32>) -> f32 {
        let highest = self.room().1 / (ASCENT + DESCENT);
        size.unwrap_or((highest / 1.25).min(MAX_AUTO)).min(highest).max(MIN_SIZE)
    }

    fn start(&self, text_width: f32) -> f32 {
        let edge = PADDING + self.border();
        match self.look.alignment {
            1 => (self.width - text_width) / 2.0,
            2 => self.width - edge - text_width,
            _ => edge,
        }
    }

    fn draw_line(
        &self,
        ink: &mut Ink<'_>,
        canvas: &mut Canvas,
        text: &str,
        size: Option<f32>,
    ) -> Result<f32, PdfError> {
        let text = text.replace("\r\n", " ").replace('\r', " ");
        let glyphs = ink.shape(&text, || self.place())?;
        let (room, _) = self.room();
        let ems = width(&glyphs);
        let size = self.line_size(size).min(room / ems);
        if size < MIN_SIZE {
            return Err(self.refusal());
        }
        let at = (self.start(ems * size), self.height / 2.0 - MIDDLE * size);
        canvas.text(at, &self.style(size), &glyphs);
        Ok(size)
    }

    fn draw_lines(
        &self,
        ink: &mut Ink<'_>,
        canvas: &mut Canvas,
        text: &str,
        size: Option<f32>,
    ) -> Result<f32, PdfError> {
        let paragraphs = Paragraphs::shape(ink, text.trim_end(), || self.place())?;
        let (room, height) = self.room();
        let height = (height - 2.0 * PADDING).max(1.0);
        let (size, lines) =
            paragraphs.fit(size.unwrap_or(MAX_AUTO), room, height).ok_or_else(|| self.refusal())?;
        let top = self.height - self.border() - PADDING - ASCENT * size;
        for (index, line) in lines.iter().enumerate() {
            let at = (self.start(width(line) * size), top - index as f32 * LEADING * size);
            canvas.text(at, &self.style(size), line);
        }
        Ok(size)
    }

    fn draw_cells(
        &self,
        ink: &mut Ink<'_>,
        canvas: &mut Canvas,
        text: &str,
        size: Option<f32>,
        cells: usize,
    ) -> Result<f32, PdfError> {
        let glyphs = ink.shape(text, || self.place())?;
        let cell = self.width / cells as f32;
        let widest = glyphs.iter().fold(0.0, |widest: f32, glyph| widest.max(glyph.advance));
        let size = self.line_size(size).min(cell / widest);
        if glyphs.len() > cells || size < MIN_SIZE {
            return Err(self.refusal());
        }
        let free = cells - glyphs.len();
        let first = match self.look.alignment {
            1 => free / 2,
            2 => free,
            _ => 0,
        };
        for (index, glyph) in glyphs.iter().enumerate() {
            let x = ((first + index) as f32 + 0.5) * cell - glyph.advance * size / 2.0;
            let at = (x, self.height / 2.0 - MIDDLE * size);
            canvas.text(at, &self.style(size), &[*glyph]);
        }
        Ok(size)
    }
}
