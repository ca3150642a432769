//! Stamps seals on pages.

use std::collections::BTreeMap;

use lopdf::{ObjectId, dictionary};

use super::canvas::Canvas;
use super::error::no_such_page;
use super::file::Pdf;
use super::find::{boxes, find};
use super::geometry::Matrix;
use super::ink::Ink;
use super::seal::{COMPANY, MM};
use super::{Fonts, PdfError, Seal};

/// Where seals go.
#[derive(Clone, Copy, Debug)]
pub enum Placement<'a> {
    /// On a keyword: the middle of the seal is the middle of the keyword.
    Keyword {
        /// The keyword, as for [`find_text`](super::find_text).
        keyword: &'a str,
        /// Which of its places.
        which: Which,
        /// By how many points the seal is moved to the right, as the page is read.
        dx: f32,
        /// By how many points it is moved up.
        dy: f32,
    },
    /// With the middle of the seal at some points.
    At(&'a [Position]),
    /// Once, on the last page: at the right, below the last line if there is room, else in the lower right corner.
    /// What stands in the lowest 20 mm of the page is taken for its foot and not for a last line.
    End {
        /// How many seals stand there already: this one goes to the left of them.
        earlier: usize,
    },
    /// Across the right edges of all pages, a slice on each, so that the fanned pages show the whole seal (骑缝章). More
    /// than ten pages get several seals.
    Across,
}

/// Which places of a keyword.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    /// All of them.
    #[default]
    All,
    /// The first one.
    First,
    /// The last one.
    Last,
}

/// A point on a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position {
    /// The page, counted from zero.
    pub page: usize,
    /// To the right, in points of the page's user space.
    pub x: f32,
    /// Up.
    pub y: f32,
}

/// Stamps a seal: upright as the page is read, no part of it outside the page, with the text under it readable.
///
/// A company's seal is 42 mm across, a person's 20 mm; a picture has its own size (96 pixels for each inch, if it does
/// not state another) but is no larger than 42 mm.
///
/// # Errors
/// If the PDF cannot be read, the keyword does not occur, or there is no such page.
pub fn stamp(pdf: &[u8], seal: &Seal, placement: &Placement<'_>) -> Result<Vec<u8>, PdfError> {
    let mut pdf = Pdf::open(pdf)?;
    let size = seal.size();
    if let Placement::Across = placement {
        return across(pdf, seal, size);
    }
    let mut pages = BTreeMap::<usize, Vec<(f32, f32)>>::new();
    for place in centres(&pdf, placement, size)? {
        pages.entry(place.page).or_default().push((place.x, place.y));
    }
    let seal = seal.embed(&mut pdf)?;
    let brush = Brush::new(&mut pdf)?;
    for (page, centres) in pages {
        let page = pdf.pages[page];
        brush.draw(&mut pdf, page, |canvas, width, height| {
            for (x, y) in centres {
                let (x, y) = (inside(x, size.0, width), inside(y, size.1, height));
                canvas.enter(&Matrix([size.0, 0.0, 0.0, size.1, x - size.0 / 2.0, y - size.1 / 2.0]));
                canvas.picture(seal);
                canvas.raw("Q");
            }
        })?;
    }
    pdf.save()
}

/// Draws so that the text under it stays readable.
struct Brush {
    multiply: lopdf::Dictionary,
}

impl Brush {
    fn new(pdf: &mut Pdf) -> Result<Self, PdfError> {
        let multiply = dictionary! { "Type" => "ExtGState", "BM" => "Multiply" };
        Ok(Self { multiply: dictionary! { "G0" => pdf.add(multiply)? } })
    }

    /// Draws on a page; `with` gets its width and height, as it is read.
    fn draw(
        &self,
        pdf: &mut Pdf,
        page: ObjectId,
        with: impl FnOnce(&mut Canvas, f32, f32),
    ) -> Result<(), PdfError> {
        let (frame, width, height) = pdf.frame(page)?;
        let mut canvas = Canvas::within(&frame);
        canvas.raw("/G0 gs");
        with(&mut canvas, width, height);
        let fonts = Fonts::bundled();
        let (content, mut resources) = canvas.finish(pdf, &mut Ink::new(&fonts))?;
        resources.set("ExtGState", self.multiply.clone());
        pdf.overlay(page, content, resources)
    }
}

/// How many pages share a paging seal.
const FAN: usize = 10;

/// A slice of the seal at the right edge of each page, at half the page's height.
fn across(mut pdf: Pdf, seal: &Seal, size: (f32, f32)) -> Result<Vec<u8>, PdfError> {
    let seal = seal.embed(&mut pdf)?;
    let brush = Brush::new(&mut pdf)?;
    let pages = pdf.pages.clone();
    for fan in pages.chunks(FAN) {
        let slice = size.0 / fan.len() as f32;
        for (at, page) in fan.iter().enumerate() {
            brush.draw(&mut pdf, *page, |canvas, width, height| {
                let (left, bottom) = (width - slice, (height - size.1) / 2.0);
                canvas.raw(&format!("q {left} {bottom} {slice} {} re W n", size.1));
                canvas.enter(&Matrix([size.0, 0.0, 0.0, size.1, left - at as f32 * slice, bottom]));
                canvas.picture(seal);
                canvas.raw("Q Q");
            })?;
        }
    }
    pdf.save()
}

/// Moves the middle of something so that it lies within the page.
fn inside(at: f32, size: f32, page: f32) -> f32 {
    let half = size / 2.0;
    if size >= page || !at.is_finite() { page / 2.0 } else { at.clamp(half, page - half) }
}

/// The middles of the seals, in the frames of their pages.
fn centres(pdf: &Pdf, placement: &Placement<'_>, size: (f32, f32)) -> Result<Vec<Position>, PdfError> {
    let within = |page: usize, point: (f32, f32)| {
        let (frame, ..) = pdf.frame(pdf.pages[page])?;
        let (x, y) = frame.inverse().unwrap_or(Matrix::IDENTITY).apply(point);
        Ok::<_, PdfError>(Position { page, x, y })
    };
    match *placement {
        Placement::Keyword { keyword, which, dx, dy } => {
            let hits = find(pdf, keyword)?;
            let hits = match which {
                Which::All => hits.as_slice(),
                Which::First => &hits[..hits.len().min(1)],
                Which::Last => &hits[hits.len().saturating_sub(1)..],
            };
            if hits.is_empty() {
                return Err(PdfError::KeywordNotFound);
            }
            let places = hits.iter().map(|hit| {
                let Position { page, x, y } = within(hit.page, hit.area().centre())?;
                Ok(Position { page, x: x + dx, y: y + dy })
            });
            places.collect()
        }
        Placement::At(positions) => {
            let places = positions.iter().map(|position| {
                if position.page >= pdf.pages.len() {
                    return Err(no_such_page(position.page, pdf.pages.len()));
                }
                within(position.page, (position.x, position.y))
            });
            places.collect()
        }
        Placement::Across => Ok(Vec::new()),
        Placement::End { earlier } => {
            let margin = 20.0 * MM;
            let cell = COMPANY * MM + 6.0;
            let last = pdf.pages.len() - 1;
            let (_, width, height) = pdf.frame(pdf.pages[last])?;
            let lines = boxes(pdf, last)?;
            let lowest =
                lines.iter().map(|line| line.y).filter(|&y| y >= margin).fold(height - margin, f32::min);
            let columns = (((width - 2.0 * margin) / cell) as usize).max(1);
            let (row, column) = ((earlier / columns) as f32, (earlier % columns) as f32);
            let x = width - margin - size.0 / 2.0 - column * cell;
            let room = lowest - margin;
            let y = if room >= size.1 + 12.0 { lowest - 12.0 - size.1 / 2.0 } else { margin + size.1 / 2.0 };
            Ok(vec![Position { page: last, x, y: y - row * cell }])
        }
    }
}
