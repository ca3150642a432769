//! Pictures that stand for pages: the sandbox does not render PDFs.

use tiny_skia::{Color, FillRule, Paint, Path, PathBuilder, Pixmap, Rect, Stroke, Transform};

use super::lettering::in_square;
use super::picture::Picture;
use super::seal::MM;
use super::{Fonts, PdfError, page_area, page_count};

/// The longest side of a picture, in pixels.
const LONGEST: f32 = 842.0;
/// More pages are not pictured.
const MOST: usize = 200;

/// A picture for each page, in its proportions, with its number, as PNG.
pub(crate) fn placeholders(fonts: &Fonts, pdf: &[u8]) -> Result<Vec<Vec<u8>>, PdfError> {
    let pages = page_count(pdf)?;
    if pages > MOST {
        return Err(PdfError::TooLarge { what: "pages to be pictured", limit: MOST });
    }
    (0..pages).map(|page| placeholder(fonts, pdf, page)).collect()
}

fn placeholder(fonts: &Fonts, pdf: &[u8], page: usize) -> Result<Vec<u8>, PdfError> {
    let area = page_area(pdf, page)?;
    let scale = LONGEST / area.width.max(area.height);
    let side = |length: f32| (length * scale).round().clamp(1.0, LONGEST) as u32;
    let (width, height) = (side(area.width), side(area.height));
    let Some(mut map) = Pixmap::new(width, height) else {
        return Err(PdfError::Damaged("a page has no size"));
    };
    map.fill(Color::WHITE);
    let mut paint = Paint::default();
    paint.set_color_rgba8(0x9c, 0xa3, 0xaf, 255);
    let (w, h) = (width as f32, height as f32);
    if let Some(frame) = Rect::from_ltrb(4.0, 4.0, w - 4.0, h - 4.0) {
        let stroke = Stroke { width: 2.0, ..Stroke::default() };
        map.stroke_path(&PathBuilder::from_rect(frame), &paint, &stroke, Transform::identity(), None);
    }
    // Drawn upwards in a square in the middle.
    let square = w.min(h) * 0.4;
    let upright = Transform::from_row(1.0, 0.0, 0.0, -1.0, (w - square) / 2.0, (h + square) / 2.0);
    if let Some(number) = number(fonts, page + 1, square)? {
        map.fill_path(&number, &paint, FillRule::Winding, upright, None);
    }
    Ok(Picture::drawn(width, height, map.take_demultiplied(), scale * MM).png())
}

fn number(fonts: &Fonts, page: usize, square: f32) -> Result<Option<Path>, PdfError> {
    let digits: Vec<char> = page.to_string().chars().collect();
    Ok(in_square(&fonts.open(), &digits, 0.0, square)?.finish())
}

#[cfg(test)]
mod tests {
    use super::placeholders;
    use crate::pdf::{Fonts, LEASE_FORM};

    #[test]
    fn each_page_has_a_picture() {
        let pictures = placeholders(&Fonts::bundled(), LEASE_FORM).unwrap();
        assert_eq!(pictures.len(), 2);
        assert!(pictures.iter().all(|picture| picture.starts_with(b"\x89PNG")));
        assert_ne!(pictures[0], pictures[1]);
    }
}
