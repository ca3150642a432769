//! `dynamic_tables` as it arrives.

use serde_json::Value;

use crate::pdf::{Align, Table, TablePlace, VerticalAlign};

/// Reads the JSON text; `Err` says what is wrong with it.
pub(crate) fn read(text: &str) -> Result<Vec<Table>, String> {
    let value: Value = serde_json::from_str(text).map_err(|_| "dynamic_tables不是合法的JSON".to_owned())?;
    let Value::Array(tables) = value else {
        return Err("dynamic_tables不是JSON数组".to_owned());
    };
    tables
        .iter()
        .enumerate()
        .map(|(at, table)| one(table).map_err(|what| format!("表格{}: {what}", at + 1)))
        .collect()
}

fn one(table: &Value) -> Result<Table, String> {
    let Value::Object(fields) = table else {
        return Err("不是JSON对象".to_owned());
    };
    let number = |name: &str| -> Result<Option<f64>, String> {
        match fields.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::Number(number)) => Ok(number.as_f64()),
            Some(Value::String(text)) => text.trim().parse().map(Some).map_err(|_| format!("{name}不是数字")),
            Some(_) => Err(format!("{name}不是数字")),
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
        1 => match fields.get("keyword").and_then(Value::as_str) {
            Some(keyword) if !keyword.trim().is_empty() => TablePlace::After(keyword.to_owned()),
            _ => return Err("keyword不能为空".to_owned()),
        },
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
    let rows = match fields.get("datas") {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Array(rows)) => rows.iter().map(|row| texts(row, "datas")).collect::<Result<_, _>>()?,
        Some(_) => return Err("datas不是数组".to_owned()),
    };
    let usual = Table::default();
    let measure =
        |name: &str, usual: f32| number(name).map(|number| number.map_or(usual, |number| number as f32));
    Ok(Table {
        place,
        title: fields.get("theFirstHeader").and_then(Value::as_str).map(str::to_owned),
        headers: fields.get("headers").map_or(Ok(Vec::new()), |headers| texts(headers, "headers"))?,
        rows,
        headers_align: align("headersAlignment", usual.headers_align)?,
        cell_align: align("cellHorizontalAlignment", usual.cell_align)?,
        cell_vertical: vertical,
        cell_height: number("cellHeight")?.map(|height| height as f32),
        column_widths: widths(fields.get("colWidthPercent"))?,
        table_align: align("tableHorizontalAlignment", usual.table_align)?,
        width_percent: measure("tableWidthPercentage", usual.width_percent)?,
        offset: measure("tableHorizontalOffset", usual.offset)?,
        border: fields.get("borderFlag").and_then(Value::as_bool).unwrap_or(usual.border),
    })
}

fn texts(value: &Value, name: &str) -> Result<Vec<String>, String> {
    let Value::Array(cells) = value else {
        return Err(format!("{name}不是数组"));
    };
    cells
        .iter()
        .map(|cell| match cell {
            Value::String(text) => Ok(text.clone()),
            Value::Number(number) => Ok(number.to_string()),
            Value::Bool(yes) => Ok(yes.to_string()),
            Value::Null => Ok(String::new()),
            _ => Err(format!("{name}的内容不是文本")),
        })
        .collect()
}

fn widths(value: Option<&Value>) -> Result<Vec<u32>, String> {
    match value {
        None | Some(Value::Null) => Ok(Vec::new()),
        Some(Value::Array(widths)) => {
            let width = |width: &Value| width.as_u64().and_then(|width| u32::try_from(width).ok());
            widths.iter().map(|value| width(value).ok_or("colWidthPercent不是整数".to_owned())).collect()
        }
        Some(_) => Err("colWidthPercent不是数组".to_owned()),
    }
}
