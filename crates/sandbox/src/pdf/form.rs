//! The form of a document: its fields and their widgets.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Object, ObjectId, decode_text_string};

use super::PdfError;
use super::file::{MAX_DEPTH, Pdf};

/// Forms with more fields and widgets are refused.
const MAX_FIELDS: usize = 20_000;
/// Fields with longer names are refused.
const MAX_NAME: usize = 4096;

/// A field of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormField {
    /// The full name: the names from the root of the form, with points between them.
    pub name: String,
    /// The page of its first widget, counted from zero.
    pub page: usize,
    /// What it takes.
    pub kind: FieldKind,
}

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FieldKind {
    /// Text.
    Text {
        /// Whether it may have several lines.
        multiline: bool,
    },
    /// On or off.
    CheckBox,
    /// One out of several.
    Radio,
    /// An entry of a list, or of a list that also takes other text.
    Choice,
    /// A digital signature.
    Signature,
    /// A push button, or something unknown.
    Other,
}

/// The fields of the form, in its order; none if there is no form. Fields that are on no page are left out.
///
/// # Errors
/// If the PDF cannot be read.
pub fn form_fields(pdf: &[u8]) -> Result<Vec<FormField>, PdfError> {
    let mut pdf = Pdf::open(pdf)?;
    let form = Form::read(&mut pdf)?;
    let fields = form.fields.into_iter().map(|field| FormField {
        page: field.widgets[0].page,
        kind: field.kind,
        name: field.name,
    });
    Ok(fields.collect())
}

pub(crate) struct Form {
    pub(crate) fields: Vec<Field>,
    /// Resources that appearances without any of their own draw from.
    pub(crate) resources: Option<Object>,
    /// Attributes of all fields that have none of their own.
    defaults: Dictionary,
}

pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) kind: FieldKind,
    /// At least one.
    pub(crate) widgets: Vec<Widget>,
}

pub(crate) struct Widget {
    pub(crate) id: ObjectId,
    pub(crate) page: usize,
    /// The objects that it has its attributes from: itself, its field and what that inherits from; itself comes last.
    chain: Vec<ObjectId>,
}

impl Widget {
    /// An attribute, be it the widget's own or inherited.
    pub(crate) fn get<'a>(&self, pdf: &'a Pdf, key: &[u8]) -> Option<&'a Object> {
        let mut chain = self.chain.iter().rev();
        chain.find_map(|&id| pdf.get(pdf.doc.get_dictionary(id).ok()?, key))
    }
}

impl Form {
    pub(crate) fn read(pdf: &mut Pdf) -> Result<Self, PdfError> {
        let places = places(pdf)?;
        let pdf: &Pdf = pdf;
        let mut walk =
            Walk { pdf, places: &places, seen: BTreeSet::new(), fields: Vec::new(), names: BTreeMap::new() };
        let catalog = pdf.doc.catalog().ok();
        let form = catalog.and_then(|catalog| pdf.dict(catalog, b"AcroForm"));
        let mut defaults = Dictionary::new();
        let mut resources = None;
        if let Some(form) = form {
            for key in [b"DA", b"Q".as_slice()] {
                if let Ok(value) = form.get(key) {
                    defaults.set(key, value.clone());
                }
            }
            resources = form.get(b"DR").ok().cloned();
            let roots = pdf.array(form, b"Fields").map_or(&[][..], Vec::as_slice);
            for root in roots.iter().filter_map(|root| root.as_reference().ok()) {
                walk.visit(root, &[], "")?;
            }
        }
        // Some producers forget to list fields in the form: their widgets lead to them.
        for &id in places.keys() {
            if !walk.seen.contains(&id) {
                let root = walk.root(id);
                walk.visit(root, &[], "")?;
            }
        }
        Ok(Self { fields: walk.fields, resources, defaults })
    }

    /// An attribute of a widget, of its field or of the form.
    pub(crate) fn attribute<'a>(&'a self, pdf: &'a Pdf, widget: &Widget, key: &[u8]) -> Option<&'a Object> {
        widget.get(pdf, key).or_else(|| pdf.get(&self.defaults, key))
    }

    /// The field of a name: the full one, or its end if that leaves no doubt.
    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        if let Some(exact) = self.fields.iter().position(|field| field.name == name) {
            return Some(exact);
        }
        let plain = without_indexes(name);
        let mut matching = (0..self.fields.len()).filter(|&index| {
            let full = without_indexes(&self.fields[index].name);
            let rest = full.strip_suffix(plain.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        });
        let found = matching.next()?;
        (!plain.is_empty() && matching.next().is_none()).then_some(found)
    }
}

/// The name without the `[0]` that XFA forms write behind each part.
fn without_indexes(name: &str) -> String {
    name.replace("[0]", "")
}

/// The widgets on the pages, each as an object of its own, and the page of each.
fn places(pdf: &mut Pdf) -> Result<BTreeMap<ObjectId, usize>, PdfError> {
    let mut places = BTreeMap::new();
    for index in 0..pdf.pages.len() {
        let page = pdf.pages[index];
        let Some(mut notes) = pdf.array(pdf.page(page)?, b"Annots").cloned() else {
            continue;
        };
        for note in &mut notes {
            if let Object::Dictionary(dict) = note {
                *note = pdf.add(std::mem::take(dict))?.into();
            }
            let Ok(id) = note.as_reference() else { continue };
            let Ok(dict) = pdf.doc.get_dictionary(id) else {
                continue;
            };
            if pdf.name(dict, b"Subtype") == Some(b"Widget") {
                places.entry(id).or_insert(index);
                if places.len() > MAX_FIELDS {
                    return Err(too_many());
                }
            }
        }
        pdf.set(page, "Annots", notes)?;
    }
    Ok(places)
}

fn too_many() -> PdfError {
    PdfError::TooLarge { what: "form fields", limit: MAX_FIELDS }
}

struct Walk<'a> {
    pdf: &'a Pdf,
    places: &'a BTreeMap<ObjectId, usize>,
    seen: BTreeSet<ObjectId>,
    fields: Vec<Field>,
    names: BTreeMap<String, usize>,
}

impl Walk<'_> {
    fn visit(&mut self, id: ObjectId, above: &[ObjectId], parent: &str) -> Result<(), PdfError> {
        let pdf = self.pdf;
        let Ok(node) = pdf.doc.get_dictionary(id) else {
            return Ok(());
        };
        if above.len() > MAX_DEPTH || !self.seen.insert(id) {
            return Ok(());
        }
        if self.seen.len() > MAX_FIELDS {
            return Err(too_many());
        }
        let name = match pdf.get(node, b"T").map(text_string) {
            Some(part) if parent.is_empty() => part,
            Some(part) => format!("{parent}.{part}"),
            None => parent.to_owned(),
        };
        if name.len() > MAX_NAME {
            return Err(PdfError::TooLarge { what: "bytes in the name of a field", limit: MAX_NAME });
        }
        let chain = [above, &[id]].concat();
        let kids = pdf.array(node, b"Kids").map_or(&[][..], Vec::as_slice);
        for kid in kids.iter().filter_map(|kid| kid.as_reference().ok()) {
            self.visit(kid, &chain, &name)?;
        }
        if let Some(&page) = self.places.get(&id) {
            self.add(name, Widget { id, page, chain });
        }
        Ok(())
    }

    /// Adds a widget to the field of its name.
    fn add(&mut self, name: String, widget: Widget) {
        if let Some(&known) = self.names.get(&name) {
            self.fields[known].widgets.push(widget);
            return;
        }
        self.names.insert(name.clone(), self.fields.len());
        self.fields.push(Field { kind: kind(self.pdf, &widget), name, widgets: vec![widget] });
    }

    /// The topmost ancestor of a widget.
    fn root(&self, id: ObjectId) -> ObjectId {
        let mut at = id;
        for _ in 0..MAX_DEPTH {
            let parent = self.pdf.doc.get_dictionary(at).and_then(|dict| dict.get(b"Parent")?.as_reference());
            match parent {
                Ok(parent) if self.pdf.doc.get_dictionary(parent).is_ok() => at = parent,
                _ => break,
            }
        }
        if self.seen.contains(&at) { id } else { at }
    }
}

fn kind(pdf: &Pdf, widget: &Widget) -> FieldKind {
    let flags = widget.get(pdf, b"Ff").and_then(|flags| flags.as_i64().ok()).unwrap_or(0);
    match widget.get(pdf, b"FT").and_then(|kind| kind.as_name().ok()) {
        Some(b"Tx") => FieldKind::Text { multiline: flags & 1 << 12 != 0 },
        Some(b"Btn") if flags & 1 << 16 != 0 => FieldKind::Other,
        Some(b"Btn") if flags & 1 << 15 != 0 => FieldKind::Radio,
        Some(b"Btn") => FieldKind::CheckBox,
        Some(b"Ch") => FieldKind::Choice,
        Some(b"Sig") => FieldKind::Signature,
        _ => FieldKind::Other,
    }
}

/// A text of the document structure: UTF-16, UTF-8 or PDFDocEncoding.
pub(crate) fn text_string(object: &Object) -> String {
    let bytes = match object {
        Object::String(bytes, _) | Object::Name(bytes) => bytes.as_slice(),
        _ => return String::new(),
    };
    let units = |rest: &[u8], read: fn([u8; 2]) -> u16| {
        let units: Vec<_> = rest.as_chunks::<2>().0.iter().map(|&pair| read(pair)).collect();
        String::from_utf16_lossy(&units)
    };
    match bytes {
        [0xfe, 0xff, rest @ ..] => units(rest, u16::from_be_bytes),
        [0xff, 0xfe, rest @ ..] => units(rest, u16::from_le_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        // UTF-8 without a mark is against the rules, but written by some, and hardly anything else looks like it.
        bytes => String::from_utf8(bytes.to_vec())
            .unwrap_or_else(|_| decode_text_string(object).unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use lopdf::{Object, StringFormat};

    use super::text_string;

    #[test]
    fn names_are_read_in_each_coding() {
        for (bytes, text) in [
            (&b"rent"[..], "rent"),
            (b"\xfe\xff\x79\xdf\x91\xd1", "租金"),
            (b"\xff\xfe\xdf\x79\xd1\x91", "租金"),
            (b"\xef\xbb\xbf\xe7\xa7\x9f", "租"),
            (b"\xe7\xa7\x9f", "租"),
            (b"caf\xe9", "café"),
        ] {
            let object = Object::String(bytes.to_vec(), StringFormat::Literal);
            assert_eq!(text_string(&object), text);
        }
    }
}
