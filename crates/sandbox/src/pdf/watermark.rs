//! Draws watermarks over pages.

use lopdf::dictionary;

use super::canvas::{Canvas, Style};
use super::file::{Pdf, numbers};
use super::geometry::{Area, Matrix};
use super::ink::{Ink, width};
use super::picture::Picture;
use super::seal::MM;
use super::{Fonts, PdfError};

/// Between two marks at the usual density, in points.
const GAP: f32 = 60.0;
/// The most that a picture takes, in millimetres.
const PICTURE: f32 = 60.0;
/// So many marks are on a page at most; they stand further apart if there would be more.
const MOST: f32 = 400.0;

/// A mark that is drawn all over the pages.
pub(crate) struct Watermark<'a> {
    pub(crate) mark: Mark<'a>,
    /// Counter-clockwise.
    pub(crate) degrees: f32,
    /// Up to 1.
    pub(crate) opacity: f32,
    /// 1 is usual; with more, the marks stand closer.
    pub(crate) density: f32,
}

pub(crate) enum Mark<'a> {
    Text { text: &'a str, size: f32 },
    Picture(&'a [u8]),
}

/// Draws a watermark over every page, upright as the page is read but for its own angle.
///
/// # Errors
/// If the PDF or the picture cannot be read, or no font has a character.
pub(crate) fn watermark(fonts: &Fonts, pdf: &[u8], look: &Watermark<'_>) -> Result<Vec<u8>, PdfError> {
    let mut pdf = Pdf::open(pdf)?;
    let mut ink = Ink::new(fonts);
    // All marks are one object, which fills an area of this size once it is scaled.
    let (object, scale, size) = match look.mark {
        Mark::Text { text, size } => {
            let glyphs = ink.shape(text, || "the watermark".to_owned())?;
            let (wide, high) = (width(&glyphs) * size, size * 1.2);
            let mut canvas = Canvas::default();
            let style = Style { colour: "0.4 g".to_owned(), ..Style::new(size) };
            canvas.text((0.0, size * 0.25), &style, &glyphs);
            let (content, resources) = canvas.finish(&mut pdf, &mut ink)?;
            let form = dictionary! {
                "Type" => "XObject",
                "Subtype" => "Form",
                "BBox" => numbers([0.0, 0.0, wide, high]),
                "Resources" => resources,
            };
            (pdf.add_stream(form, content)?, Matrix::IDENTITY, (wide, high))
        }
        Mark::Picture(bytes) => {
            let picture = Picture::read(bytes)?;
            let (wide, high) = picture.size(PICTURE * MM);
            let scale = Matrix([wide, 0.0, 0.0, high, 0.0, 0.0]);
            (picture.embed(&mut pdf)?, scale, (wide, high))
        }
    };
    let (sin, cos) = look.degrees.to_radians().sin_cos();
    let turned = scale
        .then(&Matrix::translation(-size.0 / 2.0, -size.1 / 2.0))
        .then(&Matrix([cos, sin, -sin, cos, 0.0, 0.0]));
    let opacity = look.opacity.clamp(0.0, 1.0);
    let state = dictionary! { "Type" => "ExtGState", "ca" => opacity, "CA" => opacity };
    let state = dictionary! { "G0" => pdf.add(state)? };
    let taken = turned.area(&match look.mark {
        Mark::Text { .. } => Area { x: 0.0, y: 0.0, width: size.0, height: size.1 },
        Mark::Picture(_) => Area { x: 0.0, y: 0.0, width: 1.0, height: 1.0 },
    });
    for page in pdf.pages.clone() {
        let (frame, width, height) = pdf.frame(page)?;
        let mut canvas = Canvas::within(&frame);
        canvas.raw("/G0 gs");
        for (x, y) in places((width, height), &taken, GAP / look.density.clamp(0.1, 20.0)) {
            canvas.enter(&turned.then(&Matrix::translation(x, y)));
            canvas.picture(object);
            canvas.raw("Q");
        }
        let (content, mut resources) = canvas.finish(&mut pdf, &mut ink)?;
        resources.set("ExtGState", state.clone());
        pdf.overlay(page, content, resources)?;
    }
    ink.finish(&mut pdf)?;
    pdf.save()
}

/// The middles of the marks: rows from the middle of the page outwards, every second one moved by half a step.
fn places((width, height): (f32, f32), taken: &Area, gap: f32) -> Vec<(f32, f32)> {
    let (mut across, mut up) = (taken.width + gap, taken.height + gap);
    let wanted = (width / across + 1.0) * (height / up + 1.0);
    if wanted > MOST {
        let further = (wanted / MOST).sqrt() * 1.2;
        (across, up) = (across * further, up * further);
    }
    let reach =
        |page: f32, taken: f32, step: f32| ((page + taken) / 2.0 / step).floor().clamp(0.0, MOST) as i32;
    let (columns, rows) = (reach(width, taken.width, across), reach(height, taken.height, up));
    let mut places = Vec::new();
    for row in -rows..=rows {
        let shift = if row % 2 == 0 { 0.0 } else { 0.5 };
        // A shifted row has a mark more on one side.
        let first = if row % 2 == 0 { -columns } else { -columns - 1 };
        for column in first..=columns {
            places.push((width / 2.0 + (column as f32 + shift) * across, height / 2.0 + row as f32 * up));
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::{Mark, Watermark, places, watermark};
    use crate::pdf::geometry::Area;
    use crate::pdf::{self, Fonts, LEASE_FORM, Seal};

    #[test]
    fn marks_stand_on_every_page() {
        let fonts = Fonts::bundled();
        let mark = Mark::Text { text: "仅供测试", size: 24.0 };
        let look = Watermark { mark, degrees: 45.0, opacity: 0.3, density: 1.0 };
        let marked = watermark(&fonts, LEASE_FORM, &look).unwrap();
        for page in pdf::text(&marked).unwrap() {
            assert!(page.matches("仅供测试").count() > 3, "{page}");
        }
        let seal = Seal::person(&fonts, "测试").unwrap().png();
        let look = Watermark { mark: Mark::Picture(&seal), ..look };
        assert!(watermark(&fonts, LEASE_FORM, &look).unwrap().len() > LEASE_FORM.len());
        let look = Watermark { mark: Mark::Picture(b"\xff\xd8\xffbroken"), ..look };
        assert!(watermark(&fonts, LEASE_FORM, &look).is_err());
    }

    #[test]
    fn there_are_never_too_many_marks() {
        for (side, gap) in [(0.1, 0.1), (10.0, 3.0), (5000.0, 60.0)] {
            let taken = Area { x: 0.0, y: 0.0, width: side, height: side };
            let count = places((595.0, 842.0), &taken, gap).len();
            assert!((1..800).contains(&count), "{side}: {count}");
        }
    }
}
