//! `dynamic_tables` as it arrives.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

use super::template::literal;
use crate::pdf::{Align, Table, TablePlace, VerticalAlign};

type Fields = BTreeMap<String, Box<RawValue>>;

/// Reads the JSON text; `Err` says what is wrong with it.
pub(crate) fn read(text: &str) -> Result<Vec<Table>, String> {
    let tables: Vec<Box<RawValue>> =
        serde_json::from_str(text).map_err(|_| "dynamic_tables不是JSON数组".to_owned())?;
    tables
        .iter()
        .enumerate()
        .map(|(at, table)| one(table).map_err(|what| format!("表格{}: {what}", at + 1)))
        .collect()
}

fn one(table: &RawValue) -> Result<Table, String> {
    let fields: Fields = serde_json::from_str(table.get()).map_err(|_| "不是JSON对象".to_owned())?;
    // Numbers and truth values may be written as texts, and the reverse.
    let text =
        |name: &str| fields.get(name).and_then(|value| literal(value)).filter(|text| !text.trim().is_empty());
    let number = |name: &str| -> Result<Option<f64>, String> {
        let wrong = || format!("{name}不是数字");
        match (fields.get(name), text(name)) {
            (_, Some(text)) => text.trim().parse().map(Some).map_err(|_| wrong()),
            (Some(value), None) if literal(value).is_none() => Err(wrong()),
            _ => Ok(None),
        }
    };
    let code = |name: &str| number(name).map(|number| number.map(|number| number as i64));
    let place = match code("insertWay")?.unwrap_or(0) {
        0 => match code("pageBegin")? {
            None => return Err("pageBegin不能为空".to_owned()),
            Some(-1) => TablePlace::End,
            // From 1 on the wire, from 0 here.
            Some(page) => {
                let page = usize::try_from(page).ok().and_then(|page| page.checked_sub(1));
                TablePlace::Page(page.ok_or("pageBegin不合法")?)
            }
        },
        1 => TablePlace::After(text("keyword").ok_or("keyword不能为空")?),
        _ => return Err("insertWay不合法".to_owned()),
    };
    let align = |name: &str, usual: Align| match code(name)? {
        None => Ok(usual),
        Some(code) => Align::from_code(code).ok_or_else(|| format!("{name}不合法")),
    };
    let vertical = match code("cellVerticalAlignment")? {
        None => VerticalAlign::Top,
        Some(code) => VerticalAlign::from_code(code).ok_or("cellVerticalAlignment不合法")?,
    };
    let rows: Vec<Box<RawValue>> = list(&fields, "datas")?;
    let border = match text("borderFlag").map(|flag| flag.trim().to_lowercase()).as_deref() {
        None => None,
        Some("true" | "1") => Some(true),
        Some("false" | "0") => Some(false),
        Some(_) => return Err("borderFlag不合法".to_owned()),
    };
    let usual = Table::default();
    let measure =
        |name: &str, usual: f32| number(name).map(|number| number.map_or(usual, |number| number as f32));
    Ok(Table {
        place,
        title: text("theFirstHeader"),
        headers: texts(&list(&fields, "headers")?, "headers")?,
        rows: rows.iter().map(|row| row_of(row)).collect::<Result<_, _>>()?,
        headers_align: align("headersAlignment", usual.headers_align)?,
        cell_align: align("cellHorizontalAlignment", usual.cell_align)?,
        cell_vertical: vertical,
        cell_height: number("cellHeight")?.map(|height| height as f32),
        column_widths: widths(&list(&fields, "colWidthPercent")?)?,
        table_align: align("tableHorizontalAlignment", usual.table_align)?,
        width_percent: measure("tableWidthPercentage", usual.width_percent)?,
        offset: measure("tableHorizontalOffset", usual.offset)?,
        border: border.unwrap_or(usual.border),
    })
}

fn list(fields: &Fields, name: &str) -> Result<Vec<Box<RawValue>>, String> {
    match fields.get(name) {
        None => Ok(Vec::new()),
        Some(value) => {
            let list: Option<_> = serde_json::from_str(value.get()).map_err(|_| format!("{name}不是数组"))?;
            Ok(list.unwrap_or_default())
        }
    }
}

fn row_of(row: &RawValue) -> Result<Vec<String>, String> {
    let cells: Vec<Box<RawValue>> =
        serde_json::from_str(row.get()).map_err(|_| "datas的行不是数组".to_owned())?;
    texts(&cells, "datas")
}

fn texts(cells: &[Box<RawValue>], name: &str) -> Result<Vec<String>, String> {
    cells.iter().map(|cell| literal(cell).ok_or_else(|| format!("{name}的内容不是文本"))).collect()
}

fn widths(widths: &[Box<RawValue>]) -> Result<Vec<u32>, String> {
    let width = |width: &RawValue| literal(width)?.trim().parse().ok();
    widths.iter().map(|value| width(value).ok_or("colWidthPercent不是整数".to_owned())).collect()
}
