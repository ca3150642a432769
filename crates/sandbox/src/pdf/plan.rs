//! Lays tables out and draws them.

use lopdf::ObjectId;

use super::PdfError;
use super::canvas::{Canvas, Style};
use super::file::Pdf;
use super::geometry::{Area, Matrix};
use super::ink::{Glyph, Ink, width};
use super::layout::{ASCENT, LEADING, Paragraphs, height};
use super::table::{Align, BOTTOM, GAP, Table, VerticalAlign, malformed};

/// More rows in one table are refused.
const MAX_ROWS: usize = 5000;
/// More columns are refused.
const MAX_COLUMNS: usize = 60;
/// Left and right of a table of full width.
const MARGIN: f32 = 62.0;
/// Above a table on a page of its own.
const TOP: f32 = 62.0;
/// Left and right of the text in a cell.
const PADDING: f32 = 4.0;
/// Above and below the text in a cell.
const SPACE: f32 = 4.0;
/// The size of the text, unless another one is asked for.
pub(crate) const FONT_SIZE: f32 = 10.0;
/// The least height of a row, unless another one is asked for.
const CELL_HEIGHT: f32 = 20.0;

/// A page that a table is drawn on.
pub(crate) struct Sheet {
    pub(crate) page: ObjectId,
    canvas: Canvas,
    width: f32,
    /// How far down the page is used.
    pub(crate) y: f32,
    /// Whether nothing of the table stands on the page yet, and it is all free.
    fresh: bool,
}

impl Sheet {
    pub(crate) fn below(pdf: &Pdf, page: ObjectId, y: f32) -> Result<Self, PdfError> {
        let (frame, width, _) = pdf.frame(page)?;
        Ok(Self { page, canvas: Canvas::within(&frame), width, y: y - GAP, fresh: false })
    }

    /// A new page, as large as the one before it.
    pub(crate) fn at(pdf: &mut Pdf, index: usize) -> Result<Self, PdfError> {
        let model = pdf.pages[index.clamp(1, pdf.pages.len()) - 1];
        let (_, width, height) = pdf.frame(model)?;
        let page = pdf.insert_page(index, width, height)?;
        Ok(Self { page, canvas: Canvas::within(&Matrix::IDENTITY), width, y: height - TOP, fresh: true })
    }

    fn turn(&mut self, pdf: &mut Pdf, ink: &mut Ink<'_>) -> Result<(), PdfError> {
        let at = pdf.pages.iter().position(|&page| page == self.page);
        let next = Self::at(pdf, at.map_or(pdf.pages.len(), |at| at + 1))?;
        std::mem::replace(self, next).finish(pdf, ink)
    }

    pub(crate) fn finish(self, pdf: &mut Pdf, ink: &mut Ink<'_>) -> Result<(), PdfError> {
        if self.canvas.is_empty() {
            return Ok(());
        }
        let (content, resources) = self.canvas.finish(pdf, ink)?;
        pdf.overlay(self.page, content, resources)
    }
}

/// A table, measured.
pub(crate) struct Plan<'t> {
    index: usize,
    table: &'t Table,
    size: f32,
    left: f32,
    columns: Vec<f32>,
    title: Option<Paragraphs>,
    header: Option<Row>,
    rows: Vec<Row>,
}

struct Row {
    cells: Vec<Paragraphs>,
    height: f32,
}

impl<'t> Plan<'t> {
    pub(crate) fn new(
        ink: &mut Ink<'_>,
        index: usize,
        table: &'t Table,
        sheet: &Sheet,
        size: f32,
    ) -> Result<Self, PdfError> {
        let count = check(index, table)?;
        let full = (sheet.width - 2.0 * MARGIN).max(sheet.width / 2.0);
        let wide = full * table.width_percent / 100.0;
        let left = (sheet.width - full) / 2.0 + table.table_align.shift(full - wide) + table.offset;
        if left < -0.1 || left + wide > sheet.width + 0.1 {
            return Err(malformed(index, "it reaches over the edge of the page"));
        }
        let total: f64 = table.column_widths.iter().map(|&weight| f64::from(weight)).sum();
        let columns: Vec<f32> = (0..count)
            .map(|column| match table.column_widths.get(column) {
                Some(&weight) => wide * (f64::from(weight) / total) as f32,
                None => wide / count as f32,
            })
            .collect();
        if let Some(narrow) = columns.iter().position(|&column| column < size + 2.0 * PADDING) {
            return Err(malformed(index, format!("column {} is too narrow", narrow + 1)));
        }

        let number = index + 1;
        let title = table.title.as_deref().filter(|title| !title.trim().is_empty());
        let title = title
            .map(|title| Paragraphs::shape(ink, title, || format!("the title of table {number}")))
            .transpose()?;
        let mut row = |texts: &[String], least: f32, place: &dyn Fn(usize) -> String| {
            let cells: Vec<_> = texts
                .iter()
                .enumerate()
                .map(|(column, text)| Paragraphs::shape(ink, text, || place(column + 1)))
                .collect::<Result<_, _>>()?;
            let lines = cells
                .iter()
                .zip(&columns)
                .map(|(cell, column)| cell.lines((column - 2.0 * PADDING) / size).len())
                .max()
                .unwrap_or(1);
            Ok::<_, PdfError>(Row { cells, height: least.max(height(lines, size) + 2.0 * SPACE) })
        };
        let header = if table.headers.is_empty() {
            None
        } else {
            let place = |column| format!("table {number}, header {column}");
            Some(row(&table.headers, size + 12.0, &place)?)
        };
        let rows = table
            .rows
            .iter()
            .enumerate()
            .map(|(line, texts)| {
                let place = |column| format!("table {number}, row {}, column {column}", line + 1);
                row(texts, table.cell_height.unwrap_or(CELL_HEIGHT), &place)
            })
            .collect::<Result<_, _>>()?;
        Ok(Self { index, table, size, left, columns, title, header, rows })
    }

    fn width(&self) -> f32 {
        self.columns.iter().sum()
    }

    pub(crate) fn draw(&self, pdf: &mut Pdf, ink: &mut Ink<'_>, sheet: &mut Sheet) -> Result<(), PdfError> {
        let title_size = self.size + 3.0;
        let title = self.title.as_ref().map_or_else(Vec::new, |title| title.lines(self.width() / title_size));
        let title_height = if title.is_empty() { 0.0 } else { height(title.len(), title_size) + GAP };
        let header_height = self.header.as_ref().map_or(0.0, |header| header.height);
        let first = self.rows.first().map_or(0.0, |row| row.height);
        if sheet.y - title_height - header_height - first < BOTTOM && !sheet.fresh {
            sheet.turn(pdf, ink)?;
        }
        self.draw_title(sheet, &title, title_size);
        self.draw_header(sheet);
        for (line, row) in self.rows.iter().enumerate() {
            if sheet.y - row.height < BOTTOM {
                if !sheet.fresh {
                    sheet.turn(pdf, ink)?;
                    self.draw_header(sheet);
                }
                if sheet.y - row.height < BOTTOM {
                    return Err(PdfError::DoesNotFit {
                        place: format!("table {}, row {}", self.index + 1, line + 1),
                    });
                }
            }
            self.draw_row(sheet, row, self.table.cell_align, false);
            sheet.fresh = false;
        }
        Ok(())
    }

    fn draw_title(&self, sheet: &mut Sheet, lines: &[&[Glyph]], size: f32) {
        for (index, line) in lines.iter().enumerate() {
            let x = self.left + (self.width() - width(line) * size) / 2.0;
            let y = sheet.y - ASCENT * size - index as f32 * LEADING * size;
            sheet.canvas.text((x, y), &Style::bold(size), line);
        }
        if !lines.is_empty() {
            sheet.y -= height(lines.len(), size) + GAP;
        }
    }

    fn draw_header(&self, sheet: &mut Sheet) {
        if let Some(header) = &self.header {
            self.draw_row(sheet, header, self.table.headers_align, true);
        }
    }

    fn draw_row(&self, sheet: &mut Sheet, row: &Row, align: Align, is_header: bool) {
        let style = if is_header { Style::bold(self.size) } else { Style::new(self.size) };
        sheet.y -= row.height;
        let bordered = self.table.border;
        let mut cell = Area { x: self.left, y: sheet.y, width: 0.0, height: row.height };
        for (column, &column_width) in self.columns.iter().enumerate() {
            cell.width = column_width;
            if bordered {
                sheet.canvas.raw(if is_header { "0.94 g 0 G 0.5 w" } else { "0 G 0.5 w" });
                sheet.canvas.rectangle(&cell, if is_header { "B" } else { "S" });
            }
            if let Some(text) = row.cells.get(column) {
                let lines = text.lines((column_width - 2.0 * PADDING) / self.size);
                let free = row.height - 2.0 * SPACE - height(lines.len(), self.size);
                let down = match self.table.cell_vertical {
                    _ if is_header => free / 2.0,
                    VerticalAlign::Top => 0.0,
                    VerticalAlign::Middle => free / 2.0,
                    VerticalAlign::Bottom => free,
                };
                let top = cell.top() - SPACE - down - ASCENT * self.size;
                for (index, line) in lines.iter().enumerate() {
                    let room = column_width - 2.0 * PADDING - width(line) * self.size;
                    let x = cell.x + PADDING + align.shift(room);
                    let y = top - index as f32 * LEADING * self.size;
                    sheet.canvas.text((x, y), &style, line);
                }
            }
            cell.x += column_width;
        }
    }
}

/// Checks a table and counts its columns.
fn check(index: usize, table: &Table) -> Result<usize, PdfError> {
    let refuse = |why: String| Err(malformed(index, why));
    let (headers, weights) = (table.headers.len(), table.column_widths.len());
    if headers > 0 && weights > 0 && headers != weights {
        return refuse(format!("{headers} headers, but {weights} column widths"));
    }
    let named = headers.max(weights);
    let longest = table.rows.iter().map(Vec::len).max().unwrap_or(0);
    if named > 0 && longest > named {
        let row = table.rows.iter().position(|row| row.len() > named).unwrap_or(0) + 1;
        let long = table.rows[row - 1].len();
        return refuse(format!("row {row} has {long} cells, the table {named} columns"));
    }
    let columns = named.max(longest);
    if columns == 0 {
        return refuse("it has no columns".to_owned());
    }
    if columns > MAX_COLUMNS {
        return refuse(format!("it has {columns} columns, more than {MAX_COLUMNS}"));
    }
    if table.rows.len() > MAX_ROWS {
        return refuse(format!("it has {} rows, more than {MAX_ROWS}", table.rows.len()));
    }
    if table.column_widths.contains(&0) {
        return refuse("a column has no width".to_owned());
    }
    if !(table.width_percent > 0.0 && table.width_percent <= 100.0) {
        return refuse("its width is not more than 0 and up to 100 per cent".to_owned());
    }
    if table.cell_height.is_some_and(|height| !(0.0..=10_000.0).contains(&height)) {
        return refuse("its cells have no sensible height".to_owned());
    }
    if !table.offset.is_finite() {
        return refuse("its offset is not a number".to_owned());
    }
    Ok(columns)
}
