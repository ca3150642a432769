//! Makes the widgets of a form part of the pages.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Object, ObjectId};

use super::PdfError;
use super::canvas::Canvas;
use super::file::Pdf;
use super::form::{Field, FieldKind, Form, Widget, text_string};
use super::geometry::{Area, Matrix, upright};
use super::ink::Ink;
use super::text_box::{TextBox, appearance};

/// What a field gets.
pub(crate) enum Value {
    Text(String),
    State(State),
}

/// A state of a check box or of a group of radio buttons.
pub(crate) enum State {
    Off,
    /// The state that is not `Off`, whatever it is called.
    On,
    Named(Vec<u8>),
}

/// Draws the widgets of a form on their pages and removes the form. Gives the names of the fields in which text is
/// smaller than `font_size`.
pub(crate) fn flatten(
    pdf: &mut Pdf,
    ink: &mut Ink<'_>,
    form: &Form,
    values: &BTreeMap<usize, Value>,
    font_size: Option<f32>,
) -> Result<Vec<String>, PdfError> {
    let mut smaller = BTreeSet::new();
    let mut widgets = BTreeMap::new();
    for (index, field) in form.fields.iter().enumerate() {
        for widget in &field.widgets {
            widgets.insert(widget.id, (field, widget, values.get(&index)));
        }
    }
    let pages: BTreeSet<_> = widgets.values().map(|(_, widget, _)| widget.page).collect();
    for page in pages {
        let id = pdf.pages[page];
        let Some(notes) = pdf.array(pdf.page(id)?, b"Annots").cloned() else {
            continue;
        };
        let mut canvas = Canvas::default();
        let mut kept = Vec::new();
        for note in notes {
            match note.as_reference().ok().and_then(|id| widgets.get(&id)) {
                Some((field, widget, value)) => {
                    let mut pen = Pen { pdf, ink, canvas: &mut canvas, form, field, widget };
                    let drawn = pen.draw(*value, font_size)?;
                    if drawn.zip(font_size).is_some_and(|(drawn, asked)| drawn < asked) {
                        smaller.insert(field.name.clone());
                    }
                }
                None => kept.push(note),
            }
        }
        if !canvas.is_empty() {
            let (content, resources) = canvas.finish(pdf, ink)?;
            pdf.overlay(id, content, resources)?;
        }
        pdf.set(id, "Annots", kept)?;
    }
    for id in widgets.keys() {
        pdf.doc.objects.remove(id);
    }
    if let Ok(catalog) = pdf.doc.catalog_mut() {
        // Scripts and permissions that were about the form go with it.
        for key in [&b"AcroForm"[..], b"Perms", b"AA", b"NeedsRendering"] {
            catalog.remove(key);
        }
    }
    Ok(smaller.into_iter().collect())
}

/// The states that a check box or radio button can show, but for `Off`.
pub(crate) fn states(pdf: &Pdf, widget: &Widget) -> Vec<Vec<u8>> {
    let appearances = widget.get(pdf, b"AP").and_then(|appearances| appearances.as_dict().ok());
    match appearances.and_then(|appearances| pdf.get(appearances, b"N")) {
        Some(Object::Dictionary(states)) => {
            let names = states.iter().map(|(state, _)| state.clone());
            names.filter(|state| state != b"Off").collect()
        }
        _ => Vec::new(),
    }
}

/// Draws one widget.
struct Pen<'a, 'f> {
    pdf: &'a mut Pdf,
    ink: &'a mut Ink<'f>,
    canvas: &'a mut Canvas,
    form: &'a Form,
    field: &'a Field,
    widget: &'a Widget,
}

impl Pen<'_, '_> {
    /// Draws the widget; gives the size of the text, if it gets one.
    fn draw(&mut self, value: Option<&Value>, font_size: Option<f32>) -> Result<Option<f32>, PdfError> {
        const HIDDEN: i64 = 1 << 1 | 1 << 5;
        let area = self.attribute(b"Rect").and_then(|area| self.pdf.area_of(area));
        let Some(area) = area.filter(|area| area.width > 0.0 && area.height > 0.0) else {
            return Ok(None);
        };
        let flags = self.attribute(b"F").and_then(|flags| flags.as_i64().ok());
        if flags.unwrap_or(0) & HIDDEN != 0 {
            return Ok(None);
        }
        match value {
            Some(Value::Text(text)) => return self.draw_text(&area, text, font_size).map(Some),
            Some(Value::State(state)) => self.draw_state(&area, state)?,
            None => {
                let state = self.attribute(b"AS").or_else(|| self.attribute(b"V"));
                let state = state.and_then(|state| state.as_name().ok());
                match (self.appearance(state), self.field.kind) {
                    (Some(shown), _) => self.draw_appearance(&area, shown)?,
                    (None, FieldKind::Text { .. } | FieldKind::Choice) => {
                        let text = self.attribute(b"V").map(text_string).unwrap_or_default();
                        self.draw_text(&area, &text, None)?;
                    }
                    (None, _) => {}
                }
            }
        }
        Ok(None)
    }

    fn attribute(&self, key: &[u8]) -> Option<&Object> {
        self.widget.get(self.pdf, key)
    }

    fn draw_state(&mut self, area: &Area, state: &State) -> Result<(), PdfError> {
        let own = states(self.pdf, self.widget);
        let on = match state {
            State::Off => None,
            State::On => Some(own.first().cloned().unwrap_or_else(|| b"Yes".to_vec())),
            State::Named(name) => own.contains(name).then(|| name.clone()),
        };
        match (self.appearance(Some(on.as_deref().unwrap_or(b"Off"))), on) {
            (Some(shown), _) => self.draw_appearance(area, shown)?,
            (None, Some(_)) => self.draw_tick(area),
            (None, None) => {}
        }
        Ok(())
    }

    fn draw_tick(&mut self, area: &Area) {
        let side = area.width.min(area.height);
        let (x, y) = area.centre();
        self.canvas.enter(&Matrix([side, 0.0, 0.0, side, x - side / 2.0, y - side / 2.0]));
        self.canvas.raw("0.11 w 1 J 1 j 0 G 0.2 0.5 m 0.42 0.25 l 0.82 0.78 l S");
        self.canvas.raw("Q");
    }

    fn draw_text(&mut self, area: &Area, text: &str, font_size: Option<f32>) -> Result<f32, PdfError> {
        let details = self.attribute(b"MK").and_then(|details| details.as_dict().ok());
        let turned = details.and_then(|details| self.pdf.integer(details, b"R")).unwrap_or(0);
        let look = appearance(self.pdf, self.form, self.widget);
        let (frame, width, height) = upright(area, turned);
        self.canvas.enter(&frame);
        let text_box = TextBox { look: &look, field: self.field, width, height };
        let size = text_box.draw(self.ink, self.canvas, text, font_size.or(look.size))?;
        self.canvas.raw("Q");
        Ok(size)
    }

    /// What a widget shows in a state, or at all.
    fn appearance(&self, state: Option<&[u8]>) -> Option<ObjectId> {
        let entry = self.attribute(b"AP")?.as_dict().ok()?.get(b"N").ok()?;
        let entry = match self.pdf.resolve(entry)? {
            Object::Dictionary(states) => states.get(state?).ok()?,
            _ => entry,
        };
        let id = self.pdf.doc.dereference(entry).ok()?.0?;
        matches!(self.pdf.doc.get_object(id), Ok(Object::Stream(_))).then_some(id)
    }

    /// Draws an appearance as a viewer does: its box, mapped by its matrix, fills the widget.
    fn draw_appearance(&mut self, area: &Area, shown: ObjectId) -> Result<(), PdfError> {
        let Ok(Object::Stream(stream)) = self.pdf.doc.get_object_mut(shown) else {
            return Ok(());
        };
        stream.dict.set("Type", "XObject");
        stream.dict.set("Subtype", "Form");
        if !stream.dict.has(b"Resources") {
            let resources = self.form.resources.clone();
            stream.dict.set("Resources", resources.unwrap_or_else(|| Dictionary::new().into()));
        }
        let Ok(Object::Stream(stream)) = self.pdf.doc.get_object(shown) else {
            return Ok(());
        };
        let Some(inner) = self.pdf.area(&stream.dict, b"BBox") else {
            return Ok(());
        };
        let matrix = self.pdf.matrix(&stream.dict, b"Matrix").unwrap_or(Matrix::IDENTITY);
        let mapped = matrix.area(&inner);
        if !(mapped.width > 0.0 && mapped.height > 0.0) {
            return Ok(());
        }
        let (wide, high) = (area.width / mapped.width, area.height / mapped.height);
        let fit = [wide, 0.0, 0.0, high, area.x - mapped.x * wide, area.y - mapped.y * high];
        self.canvas.enter(&Matrix(fit));
        self.canvas.picture(shown);
        self.canvas.raw("Q");
        Ok(())
    }
}
