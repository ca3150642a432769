//! Fills forms in and makes them part of the pages.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::file::Pdf;
use super::flatten::{State, Value, flatten, states};
use super::form::{Field, FieldKind, Form, text_string};
use super::ink::Ink;
use super::table::{self, Table};
use super::text_box::MAX_SIZE;
use super::{Fonts, PdfError};

/// What goes into a form.
///
/// `Debug` prints names only: values may be personal data.
#[derive(Clone, Copy, Default)]
pub struct Filling<'a> {
    /// Names of fields and their values. Of values for one field the last counts.
    ///
    /// A name is the full name of a field, or its end if that leaves no doubt: `rent` for `contract.rent`. A check
    /// box takes the name of its state, or a word for yes or no: `Yes`, `On`, `1`, `true`, `是`; `No`, `Off`, `0`,
    /// `false`, `否` or nothing.
    pub values: &'a [(String, String)],
    /// The size of the font in points, in place of those that the form asks for.
    pub font_size: Option<f32>,
    /// Tables to draw, one after another.
    pub tables: &'a [Table],
}

impl fmt::Debug for Filling<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.values.iter().map(|(name, _)| name).collect();
        f.debug_struct("Filling")
            .field("names", &names)
            .field("font_size", &self.font_size)
            .field("tables", &self.tables)
            .finish()
    }
}

/// A form that was filled in.
#[derive(Clone, PartialEq, Eq)]
pub struct Filled {
    /// The PDF. It has no form any more.
    pub pdf: Vec<u8>,
    /// The names among the values that no field takes.
    pub unknown: Vec<String>,
    /// The fields in which text is smaller than the size that was asked for, because it would not fit.
    pub smaller: Vec<String>,
}

impl fmt::Debug for Filled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Filled")
            .field("bytes", &self.pdf.len())
            .field("unknown", &self.unknown)
            .finish_non_exhaustive()
    }
}

/// Fills in a form, draws tables and makes all of it part of the pages: the result cannot be edited any more.
///
/// Fields without a value keep what they show. Text that is too long is drawn smaller, down to four points. Line
/// breaks count in fields of several lines and are blanks in others; tabs become blanks, other control characters
/// are left out. `MaxLen` counts only for fields that have one cell for each character.
///
/// # Errors
/// If the PDF cannot be read, has no fields to take values, no font has a character, a text does not fit, a check
/// box does not know its value, or a table cannot be drawn.
pub fn fill(fonts: &Fonts, template: &[u8], filling: &Filling<'_>) -> Result<Filled, PdfError> {
    if filling.font_size.is_some_and(|size| !(1.0..=MAX_SIZE).contains(&size)) {
        return Err(PdfError::FontSize);
    }
    let mut pdf = Pdf::open(template)?;
    let form = Form::read(&mut pdf)?;
    if form.fields.is_empty() && !filling.values.is_empty() {
        return Err(PdfError::NoFormFields);
    }
    let mut values = BTreeMap::new();
    let mut unknown = Vec::new();
    for (name, value) in filling.values {
        match form.find(name).filter(|&field| takes_values(&form.fields[field])) {
            Some(field) => {
                values.insert(field, value.as_str());
            }
            None => unknown.push(name.clone()),
        }
    }
    let values = values
        .into_iter()
        .map(|(field, value)| Ok((field, meaning(&pdf, &form.fields[field], value)?)))
        .collect::<Result<_, PdfError>>()?;

    let anchors = table::anchors(&pdf, filling.tables)?;
    let mut ink = Ink::new(fonts);
    let smaller = flatten(&mut pdf, &mut ink, &form, &values, filling.font_size)?;
    table::draw(&mut pdf, &mut ink, filling.tables, &anchors, filling.font_size)?;
    ink.finish(&mut pdf)?;
    Ok(Filled { pdf: pdf.save()?, unknown, smaller })
}

fn takes_values(field: &Field) -> bool {
    !matches!(field.kind, FieldKind::Signature | FieldKind::Other)
}

/// What a value means for a field.
fn meaning(pdf: &Pdf, field: &Field, value: &str) -> Result<Value, PdfError> {
    match field.kind {
        FieldKind::CheckBox | FieldKind::Radio => chosen(pdf, field, value.trim()).map(Value::State),
        FieldKind::Choice => Ok(Value::Text(displayed(pdf, field, value))),
        _ => Ok(Value::Text(value.to_owned())),
    }
}

/// Which state a value asks for.
fn chosen(pdf: &Pdf, field: &Field, value: &str) -> Result<State, PdfError> {
    const YES: [&str; 8] = ["yes", "on", "1", "true", "y", "是", "√", "✓"];
    const NO: [&str; 8] = ["", "off", "0", "false", "no", "n", "否", "×"];
    let all: BTreeSet<_> = field.widgets.iter().flat_map(|widget| states(pdf, widget)).collect();
    if all.contains(value.as_bytes()) {
        return Ok(State::Named(value.into()));
    }
    // Acrobat numbers the states and keeps what they mean in a list of options.
    let options = field.widgets[0].get(pdf, b"Opt").and_then(|options| options.as_array().ok());
    let option = options
        .into_iter()
        .flatten()
        .position(|option| pdf.resolve(option).is_some_and(|option| text_string(option) == value));
    if let Some(state) =
        option.map(|index| index.to_string().into_bytes()).filter(|state| all.contains(state))
    {
        return Ok(State::Named(state));
    }
    let word = value.to_lowercase();
    if NO.contains(&word.as_str()) {
        Ok(State::Off)
    } else if YES.contains(&word.as_str()) && all.len() <= 1 {
        Ok(State::On)
    } else {
        Err(PdfError::NoSuchState { field: field.name.clone() })
    }
}

/// What an entry of a list is shown as.
fn displayed(pdf: &Pdf, field: &Field, value: &str) -> String {
    let options = field.widgets[0].get(pdf, b"Opt").and_then(|options| options.as_array().ok());
    options
        .into_iter()
        .flatten()
        .filter_map(|option| pdf.resolve(option)?.as_array().ok())
        .find_map(|pair| match pair.as_slice() {
            [export, shown] if pdf.resolve(export).map(text_string)? == value => {
                pdf.resolve(shown).map(text_string)
            }
            _ => None,
        })
        .unwrap_or_else(|| value.to_owned())
}
