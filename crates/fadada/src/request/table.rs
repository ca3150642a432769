use hetong_call::{FieldKind, Problem};
use serde::Serialize;
use serde_json::Value;

use super::place::number;

/// Tables that are appended to a contract when it is filled (`dynamic_tables`).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct DynamicTables(Vec<DynamicTable>);

impl DynamicTables {
    /// What they may be.
    pub const KIND: FieldKind = FieldKind::Json(check);
}

/// What the provider's document asks for, and what would make a contract that nobody meant.
fn check(tables: &Value) -> Result<(), Problem> {
    let Some(tables) = tables.as_array() else {
        return Err(Problem::Content("it is not a list of tables".to_owned()));
    };
    for (at, table) in tables.iter().enumerate() {
        check_table(table).map_err(|what| Problem::Content(format!("table {}: {what}", at + 1)))?;
    }
    Ok(())
}

fn check_table(table: &Value) -> Result<(), String> {
    if !table.is_object() {
        return Err("it is not an object".to_owned());
    }
    let within = |name: &str, fits: fn(f64) -> bool, told: &str| {
        // A null is what JSON makes of a number that is none.
        let fits = table.get(name).is_none_or(|value| number(value).is_some_and(fits));
        if fits { Ok(()) } else { Err(format!("{name} must be {told}")) }
    };
    if number(&table["insertWay"]) == Some(1.0) {
        let keyword = table["keyword"].as_str().unwrap_or_default();
        if keyword.trim().is_empty() {
            return Err("keyword is required to insert it after a text".to_owned());
        }
    } else {
        let page = number(&table["pageBegin"]);
        if !page.is_some_and(|page| page == -1.0 || (page >= 1.0 && page.fract() == 0.0)) {
            return Err("pageBegin must be a page from 1, or -1 for the end".to_owned());
        }
    }
    within("insertWay", |way| way == 0.0 || way == 1.0, "0 (a new page) or 1 (after a keyword)")?;
    within("cellHeight", |height| height > 0.0, "more than 0")?;
    within("tableWidthPercentage", |width| width > 0.0 && width <= 100.0, "more than 0 and at most 100")?;
    within("tableHorizontalOffset", |_| true, "a number")?;

    let headers = table["headers"].as_array().map_or(0, Vec::len);
    let rows = table["datas"].as_array().map(Vec::as_slice).unwrap_or_default();
    let columns =
        if headers > 0 { headers } else { rows.first().and_then(Value::as_array).map_or(0, Vec::len) };
    if columns == 0 {
        return Err("it has neither headers nor rows".to_owned());
    }
    for (at, row) in rows.iter().enumerate() {
        let cells = row.as_array().map_or(0, Vec::len);
        if cells != columns {
            return Err(format!("row {} has {cells} cells where there are {columns} columns", at + 1));
        }
    }
    let widths = table["colWidthPercent"].as_array().map(Vec::as_slice).unwrap_or_default();
    if !widths.is_empty() && widths.len() != columns {
        return Err(format!("it has {} widths for {columns} columns", widths.len()));
    }
    if widths.iter().any(|width| !number(width).is_some_and(|width| width > 0.0)) {
        return Err("a width is not more than 0".to_owned());
    }
    Ok(())
}

impl FromIterator<DynamicTable> for DynamicTables {
    fn from_iter<I: IntoIterator<Item = DynamicTable>>(tables: I) -> Self {
        Self(tables.into_iter().collect())
    }
}

impl From<DynamicTable> for DynamicTables {
    fn from(table: DynamicTable) -> Self {
        Self(vec![table])
    }
}

/// A table that is drawn into a contract. `Debug` shows its shape only.
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DynamicTable {
    /// 0 on a new page, 1 after a keyword.
    insert_way: u8,
    /// For a new page: which one, from 1; one more than there are, or -1, for the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    page_begin: Option<i32>,
    /// For a place after a text: the text. The rest of its page must be empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    keyword: Option<String>,
    /// The line above the table.
    #[serde(skip_serializing_if = "Option::is_none")]
    the_first_header: Option<String>,
    headers: Vec<String>,
    /// The rows.
    datas: Vec<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    headers_alignment: Option<Align>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cell_height: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cell_horizontal_alignment: Option<Align>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cell_vertical_alignment: Option<VerticalAlign>,
    #[serde(skip_serializing_if = "Option::is_none")]
    col_width_percent: Option<Vec<u32>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    table_horizontal_alignment: Option<Align>,
    #[serde(skip_serializing_if = "Option::is_none")]
    table_width_percentage: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    table_horizontal_offset: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    border_flag: Option<bool>,
}

/// Horizontal alignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Left (0).
    Left,
    /// Centre (1).
    Centre,
    /// Right (2).
    Right,
}

/// Vertical alignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerticalAlign {
    /// Top (4).
    Top,
    /// Middle (5).
    Middle,
    /// Bottom (6).
    Bottom,
}

impl Serialize for Align {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(match self {
            Align::Left => 0,
            Align::Centre => 1,
            Align::Right => 2,
        })
    }
}

impl Serialize for VerticalAlign {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(match self {
            VerticalAlign::Top => 4,
            VerticalAlign::Middle => 5,
            VerticalAlign::Bottom => 6,
        })
    }
}

impl DynamicTable {
    /// A table at the end of the contract, on pages of its own.
    pub fn at_end<H, R, C>(headers: H, rows: R) -> Self
    where
        H: IntoIterator<Item: Into<String>>,
        R: IntoIterator<Item = C>,
        C: IntoIterator<Item: Into<String>>,
    {
        Self {
            page_begin: Some(-1),
            headers: headers.into_iter().map(Into::into).collect(),
            datas: rows.into_iter().map(|row| row.into_iter().map(Into::into).collect()).collect(),
            ..Self::default()
        }
    }

    /// Begins on a new page that becomes page `page`, from 1.
    #[must_use]
    pub fn on_page(mut self, page: u32) -> Self {
        self.insert_way = 0;
        self.page_begin = Some(i32::try_from(page).unwrap_or(i32::MAX));
        self.keyword = None;
        self
    }

    /// Follows the first occurrence of a text; the rest of its page must be empty.
    #[must_use]
    pub fn after(mut self, keyword: impl Into<String>) -> Self {
        self.insert_way = 1;
        self.page_begin = None;
        self.keyword = Some(keyword.into());
        self
    }

    /// The line above the table.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.the_first_header = Some(title.into());
        self
    }

    /// Relative widths of the columns; equal otherwise.
    #[must_use]
    pub fn widths(mut self, widths: impl IntoIterator<Item = u32>) -> Self {
        self.col_width_percent = Some(widths.into_iter().collect());
        self
    }

    /// Height of the rows in points.
    #[must_use]
    pub fn row_height(mut self, points: f64) -> Self {
        self.cell_height = Some(points);
        self
    }

    /// Alignment of the headers.
    #[must_use]
    pub fn align_headers(mut self, align: Align) -> Self {
        self.headers_alignment = Some(align);
        self
    }

    /// Alignment of the cells.
    #[must_use]
    pub fn align_cells(mut self, horizontal: Align, vertical: VerticalAlign) -> Self {
        self.cell_horizontal_alignment = Some(horizontal);
        self.cell_vertical_alignment = Some(vertical);
        self
    }

    /// The table's width in percent of the page's, its alignment, and an offset from there.
    #[must_use]
    pub fn place(mut self, width_percent: f64, align: Align, offset: f64) -> Self {
        self.table_width_percentage = Some(width_percent);
        self.table_horizontal_alignment = Some(align);
        self.table_horizontal_offset = Some(offset);
        self
    }

    /// Leaves the lines out.
    #[must_use]
    pub fn without_border(mut self) -> Self {
        self.border_flag = Some(false);
        self
    }
}

impl std::fmt::Debug for DynamicTable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DynamicTable({} columns, {} rows)", self.headers.len(), self.datas.len())
    }
}

#[cfg(test)]
mod tests {
    use hetong_call::json;

    use super::{Align, DynamicTable, DynamicTables, VerticalAlign};

    #[test]
    fn a_table_becomes_the_providers_json() {
        let table = DynamicTable::at_end(["序号", "金额"], [["1", "1000"], ["2", "2000"]])
            .title("附一")
            .widths([1, 4])
            .row_height(30.0)
            .align_cells(Align::Left, VerticalAlign::Middle)
            .on_page(1);
        assert_eq!(
            json(&DynamicTables::from(table)),
            "[{\"insertWay\":0,\"pageBegin\":1,\"theFirstHeader\":\"附一\",\"headers\":[\"序号\",\"金额\"],\
             \"datas\":[[\"1\",\"1000\"],[\"2\",\"2000\"]],\"cellHeight\":30.0,\"cellHorizontalAlignment\":0,\
             \"cellVerticalAlignment\":5,\"colWidthPercent\":[1,4]}]"
        );
    }

    #[test]
    fn what_no_contract_should_have_is_refused() {
        let fine = || DynamicTable::at_end(["a", "b"], [["1", "2"]]);
        let checked = |table: DynamicTable| {
            DynamicTables::KIND
                .check(&json(&DynamicTables::from(table)))
                .map_err(|problem| problem.to_string())
        };
        assert_eq!(checked(fine().widths([1, 2]).row_height(20.0)), Ok(()));
        for (table, wrong) in [
            (
                DynamicTable::at_end(["a", "b"], [["1"]]),
                "table 1: row 1 has 1 cells where there are 2 columns",
            ),
            (fine().widths([1]), "table 1: it has 1 widths for 2 columns"),
            (fine().widths([1, 0]), "table 1: a width is not more than 0"),
            (fine().row_height(-3.0), "table 1: cellHeight must be more than 0"),
            (fine().place(f64::INFINITY, Align::Left, 0.0), "tableWidthPercentage must be"),
            (fine().place(50.0, Align::Left, f64::NAN), "tableHorizontalOffset must be a number"),
            (
                fine().place(101.0, Align::Left, 0.0),
                "tableWidthPercentage must be more than 0 and at most 100",
            ),
            (fine().on_page(0), "table 1: pageBegin must be a page from 1, or -1 for the end"),
            (fine().after(" "), "table 1: keyword is required to insert it after a text"),
            (DynamicTable::default(), "table 1: "),
        ] {
            let refusal = checked(table).unwrap_err();
            assert!(refusal.contains(wrong), "{refusal}");
        }
    }

    #[test]
    fn debug_shows_no_cell() {
        let table = DynamicTable::at_end(["name"], [["planted"]]).title("planted");
        assert_eq!(format!("{table:?}"), "DynamicTable(1 columns, 1 rows)");
    }
}
