//! Draws the dynamic tables of a contract.

use std::collections::BTreeMap;
use std::fmt;

use lopdf::ObjectId;

use super::PdfError;
use super::error::no_such_page;
use super::file::Pdf;
use super::find::{boxes, find};
use super::geometry::{Area, Matrix};
use super::ink::Ink;
use super::plan::{FONT_SIZE, Plan, Sheet};

/// More tables in one document are refused.
const MAX_TABLES: usize = 100;

/// Below a table. What stands lower on a page is taken for its foot.
pub(crate) const BOTTOM: f32 = 60.0;
/// Between a keyword and the table, and between two tables.
pub(crate) const GAP: f32 = 10.0;

/// A table that is drawn into a contract: the provider's "dynamic table" (动态表格).
///
/// The header row is drawn again on each page that the table continues on. A row grows with its text; rows shorter
/// than the others are filled up with empty cells. `Debug` prints no texts: they may be personal data.
#[derive(Clone, PartialEq)]
pub struct Table {
    /// Where the table goes.
    pub place: TablePlace,
    /// What is written above the table (`theFirstHeader`).
    pub title: Option<String>,
    /// The texts of the header row; none for no such row.
    pub headers: Vec<String>,
    /// The texts of the other rows (`datas`).
    pub rows: Vec<Vec<String>>,
    /// Where the texts of the header row stand (`headersAlignment`).
    pub headers_align: Align,
    /// Where the texts of the other rows stand between left and right (`cellHorizontalAlignment`).
    pub cell_align: Align,
    /// Where they stand between top and bottom (`cellVerticalAlignment`).
    pub cell_vertical: VerticalAlign,
    /// The least height of a row but the header, in points; 20 if it is not given (`cellHeight`).
    pub cell_height: Option<f32>,
    /// How wide the columns are, compared with each other; none for all alike (`colWidthPercent`).
    pub column_widths: Vec<u32>,
    /// Where a table stands that is narrower than the page (`tableHorizontalAlignment`).
    pub table_align: Align,
    /// The width in per cent of what lies between the margins: more than 0 and up to 100 (`tableWidthPercentage`).
    pub width_percent: f32,
    /// By how many points the table is moved to the right (`tableHorizontalOffset`).
    pub offset: f32,
    /// Whether lines are drawn around the cells (`borderFlag`).
    pub border: bool,
}

impl Default for Table {
    fn default() -> Self {
        Self {
            place: TablePlace::End,
            title: None,
            headers: Vec::new(),
            rows: Vec::new(),
            headers_align: Align::Left,
            cell_align: Align::Left,
            cell_vertical: VerticalAlign::Top,
            cell_height: None,
            column_widths: Vec::new(),
            table_align: Align::Centre,
            width_percent: 100.0,
            offset: 0.0,
            border: true,
        }
    }
}

impl fmt::Debug for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Table")
            .field("place", &self.place)
            .field("headers", &self.headers.len())
            .field("rows", &self.rows.len())
            .finish_non_exhaustive()
    }
}

/// Where a table goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TablePlace {
    /// On new pages, the first of which becomes this one, counted from zero: up to the number of pages that there
    /// are, with those of the tables before it.
    Page(usize),
    /// On new pages at the end.
    End,
    /// Below the first place where a keyword stands in the template, and on new pages behind that one. The rest of
    /// the page must be empty, but for a foot.
    After(String),
}

/// Where something stands between left and right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// At the left edge.
    #[default]
    Left,
    /// In the middle.
    Centre,
    /// At the right edge.
    Right,
}

impl Align {
    /// By the provider's number: 0 left, 1 centre, 2 right.
    #[must_use]
    pub fn from_code(code: i64) -> Option<Self> {
        [Self::Left, Self::Centre, Self::Right].get(usize::try_from(code).ok()?).copied()
    }

    /// How far something is moved to the right, with this much room around it.
    pub(crate) fn shift(self, room: f32) -> f32 {
        match self {
            Self::Left => 0.0,
            Self::Centre => room / 2.0,
            Self::Right => room,
        }
    }
}

/// Where text stands in the height of a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum VerticalAlign {
    /// At the upper edge.
    #[default]
    Top,
    /// In the middle.
    Middle,
    /// At the lower edge.
    Bottom,
}

impl VerticalAlign {
    /// By the provider's number: 4 top, 5 middle, 6 bottom.
    #[must_use]
    pub fn from_code(code: i64) -> Option<Self> {
        let index = usize::try_from(code.checked_sub(4)?).ok()?;
        [Self::Top, Self::Middle, Self::Bottom].get(index).copied()
    }
}

/// Where a keyword stands: the page, and the height of its lower edge in the frame of the page.
pub(crate) struct Anchor {
    page: ObjectId,
    below: f32,
}

/// Finds the keywords of the tables, before anything is drawn.
pub(crate) fn anchors(pdf: &Pdf, tables: &[Table]) -> Result<Vec<Option<Anchor>>, PdfError> {
    if tables.len() > MAX_TABLES {
        return Err(PdfError::TooLarge { what: "tables", limit: MAX_TABLES });
    }
    let places = tables.iter().enumerate().map(|(index, table)| match &table.place {
        TablePlace::After(keyword) => anchor(pdf, index, keyword).map(Some),
        TablePlace::Page(_) | TablePlace::End => Ok(None),
    });
    places.collect()
}

fn anchor(pdf: &Pdf, index: usize, keyword: &str) -> Result<Anchor, PdfError> {
    let hits = find(pdf, keyword)?;
    let hit = hits.first().ok_or_else(|| malformed(index, "the keyword does not occur in the PDF"))?;
    let page = pdf.pages[hit.page];
    let (frame, ..) = pdf.frame(page)?;
    let back = frame.inverse().unwrap_or(Matrix::IDENTITY);
    let below = back.area(&hit.area()).y;

    let dict = pdf.page(page)?;
    let notes = pdf.array(dict, b"Annots").into_iter().flatten();
    let fields = notes
        .filter_map(|note| pdf.resolve(note)?.as_dict().ok())
        .filter(|note| pdf.name(note, b"Subtype") == Some(b"Widget"))
        .filter_map(|note| Some(back.area(&pdf.area(note, b"Rect")?)));
    let occupied = |area: Area| (BOTTOM..below).contains(&area.centre().1);
    if boxes(pdf, hit.page)?.into_iter().chain(fields).any(occupied) {
        return Err(malformed(index, "the page is not empty below the keyword"));
    }
    Ok(Anchor { page, below })
}

pub(crate) fn malformed(index: usize, why: impl Into<String>) -> PdfError {
    PdfError::Table { which: index + 1, why: why.into() }
}

/// Draws tables, one after another.
pub(crate) fn draw(
    pdf: &mut Pdf,
    ink: &mut Ink<'_>,
    tables: &[Table],
    anchors: &[Option<Anchor>],
    font_size: Option<f32>,
) -> Result<(), PdfError> {
    // Where the tables below a keyword of a page end, so that the next one does not lie on them.
    let mut ends = BTreeMap::new();
    for (index, (table, anchor)) in tables.iter().zip(anchors).enumerate() {
        let mut sheet = match anchor {
            Some(anchor) => {
                let (page, below) = match ends.get(&anchor.page) {
                    Some(&(page, end)) if page != anchor.page || end < anchor.below => (page, end),
                    _ => (anchor.page, anchor.below),
                };
                Sheet::below(pdf, page, below)?
            }
            None => Sheet::at(pdf, page_number(pdf, &table.place)?)?,
        };
        let plan = Plan::new(ink, index, table, &sheet, font_size.unwrap_or(FONT_SIZE))?;
        plan.draw(pdf, ink, &mut sheet)?;
        let end = (sheet.page, sheet.y);
        sheet.finish(pdf, ink)?;
        if let Some(anchor) = anchor {
            ends.insert(anchor.page, end);
        }
    }
    Ok(())
}

fn page_number(pdf: &Pdf, place: &TablePlace) -> Result<usize, PdfError> {
    let pages = pdf.pages.len();
    match place {
        TablePlace::Page(page) if *page <= pages => Ok(*page),
        TablePlace::Page(page) => Err(no_such_page(*page, pages)),
        TablePlace::End | TablePlace::After(_) => Ok(pages),
    }
}
