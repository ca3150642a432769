//! Sets the text of seals.

use std::f32::consts::{PI, TAU};

use skrifa::outline::OutlinePen;
use tiny_skia::{Path, PathBuilder, Transform};

use super::PdfError;
use super::fonts::Faces;

/// A character and its outline, one em high.
struct Letter {
    path: Option<Path>,
    advance: f32,
}

fn letter(faces: &Faces<'_>, character: char) -> Result<Letter, PdfError> {
    let glyph = faces
        .find(character)
        .ok_or_else(|| PdfError::MissingGlyph { character, place: "the seal".to_owned() })?;
    let mut pen = Pen(PathBuilder::new());
    faces.outline(glyph, &mut pen);
    Ok(Letter { path: pen.0.finish(), advance: glyph.advance })
}

struct Pen(PathBuilder);

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(x, y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.0.quad_to(cx, cy, x, y);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.0.cubic_to(ax, ay, bx, by, x, y);
    }

    fn close(&mut self) {
        self.0.close();
    }
}

/// The middle of a Chinese character above its base line, in ems.
const MIDDLE: f32 = 0.344;

/// Sets a text on an arc over the star, from left to right, upright at the top.
pub(crate) fn on_arc(faces: &Faces<'_>, text: &[char], centre: f32) -> Result<PathBuilder, PdfError> {
    const MOST: f32 = 275.0 / 360.0 * TAU;
    let letters: Vec<_> = text.iter().map(|&character| letter(faces, character)).collect::<Result<_, _>>()?;
    let ems: f32 = letters.iter().map(|letter| letter.advance).sum();
    // Few characters are large and stand apart; many become narrow first, then small.
    let mut height = 6.2_f32;
    let mut radius = centre - 2.4 - height / 2.0;
    let mut step = (height * 1.22 / radius).min(MOST / ems);
    if step * radius < height * 0.62 {
        height = (step * radius / 0.62).max(2.2);
        radius = centre - 2.4 - height / 2.0;
        step = MOST / ems;
    }
    let wide = (step * radius * 0.94).min(height);

    let mut out = PathBuilder::new();
    let mut angle = PI / 2.0 + ems * step / 2.0;
    for letter in &letters {
        let middle = angle - letter.advance * step / 2.0;
        angle -= letter.advance * step;
        let Some(path) = &letter.path else { continue };
        let turn = middle - PI / 2.0;
        let place = Transform::from_translate(-letter.advance / 2.0, -MIDDLE)
            .post_scale(wide, height)
            .post_translate(0.0, radius)
            .post_concat(Transform::from_row(turn.cos(), turn.sin(), -turn.sin(), turn.cos(), 0.0, 0.0))
            .post_translate(centre, centre);
        if let Some(path) = path.clone().transform(place) {
            out.push_path(&path);
        }
    }
    Ok(out)
}

/// Sets a text into a square: Chinese in columns from the right, other scripts in lines.
pub(crate) fn in_square(
    faces: &Faces<'_>,
    text: &[char],
    from: f32,
    to: f32,
) -> Result<PathBuilder, PdfError> {
    let mut out = PathBuilder::new();
    let side = to - from;
    if text.iter().all(char::is_ascii) {
        let words: Vec<_> =
            text.split(|&character| character == ' ').filter(|word| !word.is_empty()).collect();
        let high = side / words.len() as f32;
        for (line, word) in words.iter().enumerate() {
            let letters: Vec<_> = word.iter().map(|&c| letter(faces, c)).collect::<Result<_, _>>()?;
            let ems: f32 = letters.iter().map(|letter| letter.advance).sum();
            let size = (side * 0.92 / ems).min(high * 1.1);
            let base = to - (line as f32 + 0.5) * high - MIDDLE * size;
            let mut x = from + (side - ems * size) / 2.0;
            for letter in &letters {
                let place = Transform::from_scale(size, size).post_translate(x, base);
                if let Some(path) = letter.path.clone().and_then(|path| path.transform(place)) {
                    out.push_path(&path);
                }
                x += letter.advance * size;
            }
        }
        return Ok(out);
    }
    let text: Vec<_> = text.iter().copied().filter(|character| !character.is_whitespace()).collect();
    let columns = columns(text.len());
    let wide = side / columns.len() as f32;
    let mut rest = text.as_slice();
    for (column, &count) in columns.iter().enumerate() {
        let (these, next) = rest.split_at(count);
        rest = next;
        let high = side / count as f32;
        for (row, &character) in these.iter().enumerate() {
            let Some(path) = letter(faces, character)?.path else {
                continue;
            };
            let centre = (to - (column as f32 + 0.5) * wide, to - (row as f32 + 0.5) * high);
            if let Some(path) = stretched(path, centre, wide, high) {
                out.push_path(&path);
            }
        }
    }
    Ok(out)
}

/// How many characters each column takes, from the right.
fn columns(characters: usize) -> Vec<usize> {
    let columns = match characters {
        0..=2 => 1,
        3..=6 => 2,
        more => (1..).find(|columns| columns * columns >= more).unwrap_or(more),
    };
    // With three characters the first has a column of its own.
    if characters == 3 {
        return vec![1, 2];
    }
    let (least, more) = (characters / columns, characters % columns);
    (0..columns).map(|column| least + usize::from(column < more)).filter(|&count| count > 0).collect()
}

/// Moves an outline into a cell and stretches it to fill most of it, though not out of all proportion.
fn stretched(path: Path, centre: (f32, f32), wide: f32, high: f32) -> Option<Path> {
    let (wide, high) = (wide * 0.9, high * 0.9);
    let (wide, high) = (wide.min(high * 1.7), high.min(wide * 1.7));
    // Flat and narrow characters, such as 一, keep their proportions within the em.
    let bounds = path.bounds();
    let (ink_wide, ink_high) = (bounds.width().max(0.82), bounds.height().max(0.82));
    let middle = ((bounds.left() + bounds.right()) / 2.0, (bounds.top() + bounds.bottom()) / 2.0);
    path.transform(
        Transform::from_translate(-middle.0, -middle.1)
            .post_scale(wide / ink_wide, high / ink_high)
            .post_translate(centre.0, centre.1),
    )
}
