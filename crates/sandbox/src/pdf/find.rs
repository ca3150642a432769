//! Finds text on pages.

use super::PdfError;
use super::file::Pdf;
use super::fonts::is_invisible;
use super::geometry::Area;
use super::glyphs::{Budget, Mark, marks};

/// A place where a text stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// The page, counted from zero.
    pub page: usize,
    /// The left edge of the text, in points of the page's user space.
    pub x: f32,
    /// The lower edge.
    pub y: f32,
    /// How wide the text is.
    pub width: f32,
    /// How high it is.
    pub height: f32,
}

impl Hit {
    pub(crate) fn area(&self) -> Area {
        Area { x: self.x, y: self.y, width: self.width, height: self.height }
    }
}

/// Finds a text on the pages, in the order in which it is drawn.
///
/// It may be drawn in any number of pieces, as long as they form a line. Blanks do not count, neither those of the
/// keyword nor those between the pieces; all else must be the same, full-width forms included. What is drawn twice
/// in one place, as a makeshift for bold, is found once. A keyword of blanks is found nowhere. What form fields and
/// other annotations show is no part of the page and is not searched.
///
/// # Errors
/// If the PDF cannot be read.
pub fn find_text(pdf: &[u8], keyword: &str) -> Result<Vec<Hit>, PdfError> {
    find(&Pdf::open(pdf)?, keyword)
}

/// The text of each page, line by line, in the order in which it is drawn.
///
/// # Errors
/// If the PDF cannot be read.
pub fn text(pdf: &[u8]) -> Result<Vec<String>, PdfError> {
    let pdf = Pdf::open(pdf)?;
    let mut budget = Budget::new();
    pdf.pages.iter().map(|&page| Ok(lines(&marks(&pdf, page, &mut budget)?))).collect()
}

pub(crate) fn find(pdf: &Pdf, keyword: &str) -> Result<Vec<Hit>, PdfError> {
    let keyword: Vec<char> = keyword.chars().filter(|&character| !is_blank(character)).collect();
    if keyword.is_empty() {
        return Ok(Vec::new());
    }
    let mut budget = Budget::new();
    let mut hits = Vec::new();
    let mut unordered = Vec::new();
    for (index, &page) in pdf.pages.iter().enumerate() {
        let seen = pdf.visible(page)?;
        let mut marks = marks(pdf, page, &mut budget)?;
        marks.retain(|mark| !is_blank(mark.character) && mark.area.intersection(&seen).is_some());
        marks.dedup_by(|mark, last| is_again(last, mark));
        search(index, &marks, &keyword, &mut hits);
        if hits.is_empty() {
            sort_by_place(&mut marks);
            search(index, &marks, &keyword, &mut unordered);
        }
    }
    // Only where nothing stands in order, what looks like the keyword on the page counts as well.
    Ok(if hits.is_empty() { unordered } else { hits })
}

/// The boxes of the characters of a page, blanks aside, in the frame in which the page is read.
pub(crate) fn boxes(pdf: &Pdf, page: usize) -> Result<Vec<Area>, PdfError> {
    let page = pdf.pages[page];
    let (frame, ..) = pdf.frame(page)?;
    let Some(back) = frame.inverse() else {
        return Ok(Vec::new());
    };
    let mut marks = marks(pdf, page, &mut Budget::new())?;
    marks.retain(|mark| !is_blank(mark.character));
    Ok(marks.iter().map(|mark| back.area(&mark.area)).collect())
}

fn search(page: usize, marks: &[Mark], keyword: &[char], hits: &mut Vec<Hit>) {
    let mut at = 0;
    while at + keyword.len() <= marks.len() {
        if !matches(&marks[at..], keyword) {
            at += 1;
            continue;
        }
        let found = &marks[at..at + keyword.len()];
        let area = Area::around(found.iter().flat_map(|mark| mark.area.corners()));
        let (x, y) = area.centre();
        let near = found[0].size * 0.4;
        let known = hits.iter().rev().take(50).any(|hit| {
            let (known_x, known_y) = hit.area().centre();
            hit.page == page && (known_x - x).abs() < near && (known_y - y).abs() < near
        });
        if !known {
            hits.push(Hit { page, x: area.x, y: area.y, width: area.width, height: area.height });
        }
        at += keyword.len();
    }
}

/// Whether the keyword begins with the first mark.
fn matches(marks: &[Mark], keyword: &[char]) -> bool {
    marks.iter().zip(keyword).all(|(mark, &wanted)| mark.character == wanted)
        && marks[..keyword.len()].is_sorted_by(follows)
}

/// Whether a mark is the one before it once more, drawn again to make it bold.
fn is_again(last: &Mark, mark: &Mark) -> bool {
    let near = 0.15 * last.size;
    last.character == mark.character
        && (last.from.0 - mark.from.0).abs() < near
        && (last.from.1 - mark.from.1).abs() < near
}

/// Whether a mark stands on the same line as the one before it, and not too far off.
fn follows(last: &Mark, mark: &Mark) -> bool {
    let (along, across) = offset(last, mark);
    let size = last.size.max(mark.size);
    let turned = last.direction.0 * mark.direction.0 + last.direction.1 * mark.direction.1;
    turned > 0.98 && across.abs() < 0.5 * size && (-0.6 * size..4.0 * size).contains(&along)
}

/// How far a mark is from the end of the one before it: along the line, and across it.
fn offset(last: &Mark, mark: &Mark) -> (f32, f32) {
    let (x, y) = (mark.from.0 - last.to.0, mark.from.1 - last.to.1);
    let (dx, dy) = last.direction;
    (x * dx + y * dy, y * dx - x * dy)
}

/// Puts the marks in the order in which one reads them: by lines from the top, and along each line.
fn sort_by_place(marks: &mut Vec<Mark>) {
    let across = |mark: &Mark| mark.from.1 * mark.direction.0 - mark.from.0 * mark.direction.1;
    let along = |mark: &Mark| mark.from.0 * mark.direction.0 + mark.from.1 * mark.direction.1;
    marks.sort_by(|a, b| across(b).total_cmp(&across(a)));
    let lines = marks.chunk_by(|a, b| (across(a) - across(b)).abs() < 0.3 * a.size);
    let lengths: Vec<_> = lines.map(<[Mark]>::len).collect();
    let mut rest = marks.as_mut_slice();
    for length in lengths {
        let (line, next) = rest.split_at_mut(length);
        line.sort_by(|a, b| along(a).total_cmp(&along(b)));
        rest = next;
    }
}

fn lines(marks: &[Mark]) -> String {
    let mut out = String::new();
    let mut last = None::<&Mark>;
    for mark in marks {
        if let Some(last) = last {
            if !follows(last, mark) {
                out.push('\n');
            } else if offset(last, mark).0 > 0.25 * last.size && !out.ends_with(' ') && mark.character != ' '
            {
                out.push(' ');
            }
        }
        out.push(mark.character);
        last = Some(mark);
    }
    out
}

fn is_blank(character: char) -> bool {
    character.is_whitespace() || character.is_control() || is_invisible(character)
}
