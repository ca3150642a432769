//! Opens, reads and saves files.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, Stream, dictionary};

use super::PdfError;
use super::geometry::{Area, Matrix, upright};

/// Longer files are refused.
pub(crate) const MAX_FILE: usize = 64 << 20;
/// No stream may decode to more bytes than this.
pub(crate) const MAX_STREAM: usize = 32 << 20;
/// Files with more pages are refused.
pub(crate) const MAX_PAGES: usize = 3000;
/// How deep a tree of pages or fields may be.
pub(crate) const MAX_DEPTH: usize = 60;

const A4: Area = Area { x: 0.0, y: 0.0, width: 595.28, height: 841.89 };

/// A PDF with a flat tree of pages, each of which holds what it inherited.
pub(crate) struct Pdf {
    pub(crate) doc: Document,
    pub(crate) pages: Vec<ObjectId>,
    root: ObjectId,
}

impl Pdf {
    pub(crate) fn open(bytes: &[u8]) -> Result<Self, PdfError> {
        if bytes.len() > MAX_FILE {
            return Err(PdfError::TooLarge { what: "bytes in a PDF", limit: MAX_FILE });
        }
        let head = &bytes[..bytes.len().min(1024)];
        if !head.windows(5).any(|window| window == b"%PDF-") {
            return Err(PdfError::NotPdf);
        }
        let mut doc =
            Document::load_mem_with_options(bytes, LoadOptions::with_max_decompressed_size(MAX_STREAM))
                .map_err(refusal)?;
        if doc.was_encrypted() || doc.trailer.has(b"Encrypt") {
            return Err(PdfError::Encrypted);
        }
        let keep = [b"Root".as_slice(), b"Info", b"ID"];
        let old = std::mem::take(&mut doc.trailer);
        for (key, value) in &old {
            if keep.contains(&key.as_slice()) {
                doc.trailer.set(key.as_slice(), value.clone());
            }
        }
        Self::flatten(doc)
    }

    /// An empty file.
    pub(crate) fn new() -> Self {
        let mut doc = Document::with_version("1.7");
        let (root, catalog) = ((1, 0), (2, 0));
        doc.max_id = 2;
        doc.objects.insert(root, Object::Null);
        doc.objects.insert(catalog, dictionary! { "Type" => "Catalog", "Pages" => root }.into());
        doc.trailer.set("Root", catalog);
        Self { doc, pages: Vec::new(), root }
    }

    fn flatten(doc: Document) -> Result<Self, PdfError> {
        let root = doc
            .catalog()
            .and_then(|catalog| catalog.get(b"Pages")?.as_reference())
            .map_err(|_| PdfError::Damaged("it has no tree of pages"))?;
        let mut pdf = Self { doc, pages: Vec::new(), root };
        let mut found = Vec::new();
        pdf.collect(root, &Dictionary::new(), &mut BTreeSet::new(), 0, &mut found)?;
        if found.is_empty() {
            return Err(PdfError::Damaged("it has no pages"));
        }
        let mut known = BTreeSet::new();
        for (id, inherited) in found {
            let id = if known.insert(id) { id } else { pdf.copy(id)? };
            let Ok(page) = pdf.page_mut(id) else { continue };
            for (key, value) in &inherited {
                page.set(key.as_slice(), value.clone());
            }
            page.set("Type", "Page");
            page.set("Parent", root);
            pdf.pages.push(id);
        }
        Ok(pdf)
    }

    /// A second object for a page that the tree names twice. The two share what is large in it.
    fn copy(&mut self, id: ObjectId) -> Result<ObjectId, PdfError> {
        let mut page = std::mem::take(self.page_mut(id)?);
        for (_, value) in page.iter_mut() {
            if matches!(value, Object::Array(_) | Object::Dictionary(_) | Object::String(..)) {
                *value = self.add(std::mem::replace(value, Object::Null))?.into();
            }
        }
        *self.page_mut(id)? = page.clone();
        self.add(page)
    }

    /// Finds the pages below a node, and what each of them inherits.
    fn collect(
        &mut self,
        id: ObjectId,
        inherited: &Dictionary,
        seen: &mut BTreeSet<ObjectId>,
        depth: usize,
        pages: &mut Vec<(ObjectId, Dictionary)>,
    ) -> Result<(), PdfError> {
        let Ok(node) = self.doc.get_dictionary(id) else {
            return Ok(());
        };
        if let Some(kids) = self.array(node, b"Kids") {
            if depth >= MAX_DEPTH || !seen.insert(id) {
                return Ok(());
            }
            let kids: Vec<_> = kids.iter().filter_map(|kid| kid.as_reference().ok()).collect();
            let mut passed = inherited.clone();
            for key in [b"Resources".as_slice(), b"MediaBox", b"CropBox", b"Rotate"] {
                match node.get(key) {
                    Ok(Object::Array(array)) if array.len() > 4 => {}
                    Ok(value) => passed.set(key, value.clone()),
                    Err(_) => {}
                }
            }
            // Pages share what they inherit.
            if let Ok(resources @ Object::Dictionary(_)) = passed.get_mut(b"Resources") {
                *resources = self.add(std::mem::replace(resources, Object::Null))?.into();
            }
            for kid in kids {
                self.collect(kid, &passed, seen, depth + 1, pages)?;
            }
            return Ok(());
        }
        if pages.len() >= MAX_PAGES {
            return Err(PdfError::TooLarge { what: "pages", limit: MAX_PAGES });
        }
        // What is something else, such as the root of the tree, must not be written over.
        let type_ = node.get(b"Type").and_then(Object::as_name);
        if matches!(type_, Ok(b"Page") | Err(_)) && id != self.root {
            let missing = inherited.iter().filter(|(key, _)| !node.has(key));
            pages.push((id, missing.map(|(key, value)| (key.clone(), value.clone())).collect()));
        }
        Ok(())
    }

    /// Writes the file, without the objects that nothing refers to.
    pub(crate) fn save(mut self) -> Result<Vec<u8>, PdfError> {
        let kids: Vec<_> = self.pages.iter().map(|&page| Object::from(page)).collect();
        let tree = dictionary! {
            "Type" => "Pages",
            "Count" => count(kids.len()),
            "Kids" => kids,
        };
        self.doc.objects.insert(self.root, tree.into());
        if self.doc.version.as_str() < "1.7" {
            self.doc.version = "1.7".to_owned();
        }
        self.doc.prune_objects();
        let mut out = Vec::new();
        self.doc.save_to(&mut out).map_err(|_| PdfError::Damaged("it cannot be written anew"))?;
        Ok(out)
    }

    /// A number for a new object.
    pub(crate) fn id(&mut self) -> Result<ObjectId, PdfError> {
        self.doc.try_new_object_id().map_err(|_| PdfError::Damaged("its object numbers are used up"))
    }

    pub(crate) fn add(&mut self, object: impl Into<Object>) -> Result<ObjectId, PdfError> {
        let id = self.id()?;
        self.doc.objects.insert(id, object.into());
        Ok(id)
    }

    /// Adds a stream, compressed.
    pub(crate) fn add_stream(&mut self, dict: Dictionary, content: Vec<u8>) -> Result<ObjectId, PdfError> {
        let mut stream = Stream::new(dict, content);
        stream.compress().map_err(|_| PdfError::Damaged("a stream cannot be compressed"))?;
        self.add(stream)
    }

    /// Follows references.
    pub(crate) fn resolve<'a>(&'a self, object: &'a Object) -> Option<&'a Object> {
        self.doc.dereference(object).ok().map(|(_, object)| object)
    }

    pub(crate) fn get<'a>(&'a self, dict: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
        self.resolve(dict.get(key).ok()?)
    }

    pub(crate) fn dict<'a>(&'a self, dict: &'a Dictionary, key: &[u8]) -> Option<&'a Dictionary> {
        match self.get(dict, key)? {
            Object::Dictionary(dict) => Some(dict),
            Object::Stream(stream) => Some(&stream.dict),
            _ => None,
        }
    }

    pub(crate) fn array<'a>(&'a self, dict: &'a Dictionary, key: &[u8]) -> Option<&'a Vec<Object>> {
        self.get(dict, key)?.as_array().ok()
    }

    pub(crate) fn name<'a>(&'a self, dict: &'a Dictionary, key: &[u8]) -> Option<&'a [u8]> {
        self.get(dict, key)?.as_name().ok()
    }

    pub(crate) fn integer(&self, dict: &Dictionary, key: &[u8]) -> Option<i64> {
        match self.get(dict, key)? {
            Object::Integer(number) => Some(*number),
            Object::Real(number) => Some(*number as i64),
            _ => None,
        }
    }

    pub(crate) fn number(&self, object: &Object) -> Option<f32> {
        let number = self.resolve(object)?.as_float().ok()?;
        number.is_finite().then_some(number)
    }

    /// An array of `N` numbers.
    fn numbers_of<const N: usize>(&self, object: &Object) -> Option<[f32; N]> {
        let mut out = [0.0; N];
        for (slot, object) in out.iter_mut().zip(object.as_array().ok()?.get(..N)?) {
            *slot = self.number(object)?;
        }
        Some(out)
    }

    pub(crate) fn area_of(&self, object: &Object) -> Option<Area> {
        let [x0, y0, x1, y1] = self.numbers_of(object)?;
        let far = [x0, y0, x1, y1].iter().any(|number| number.abs() > 1e5);
        (!far).then(|| Area::around([(x0, y0), (x1, y1)]))
    }

    pub(crate) fn area(&self, dict: &Dictionary, key: &[u8]) -> Option<Area> {
        self.area_of(self.get(dict, key)?)
    }

    pub(crate) fn matrix(&self, dict: &Dictionary, key: &[u8]) -> Option<Matrix> {
        self.numbers_of(self.get(dict, key)?).map(Matrix)
    }

    pub(crate) fn page(&self, id: ObjectId) -> Result<&Dictionary, PdfError> {
        self.doc.get_dictionary(id).map_err(|_| PdfError::Damaged("a page is missing"))
    }

    fn page_mut(&mut self, id: ObjectId) -> Result<&mut Dictionary, PdfError> {
        self.doc.get_dictionary_mut(id).map_err(|_| PdfError::Damaged("a page is missing"))
    }

    pub(crate) fn set(
        &mut self,
        page: ObjectId,
        key: &str,
        value: impl Into<Object>,
    ) -> Result<(), PdfError> {
        self.page_mut(page)?.set(key, value);
        Ok(())
    }

    /// The part of a page that is seen, in its user space.
    pub(crate) fn visible(&self, page: ObjectId) -> Result<Area, PdfError> {
        let page = self.page(page)?;
        let media =
            self.area(page, b"MediaBox").filter(|area| area.width >= 1.0 && area.height >= 1.0).unwrap_or(A4);
        let crop = self.area(page, b"CropBox").and_then(|crop| crop.intersection(&media));
        Ok(crop.unwrap_or(media))
    }

    /// The frame in which a page is read: the map from it to user space, its width and its height.
    pub(crate) fn frame(&self, page: ObjectId) -> Result<(Matrix, f32, f32), PdfError> {
        let rotate = self.integer(self.page(page)?, b"Rotate").unwrap_or(0);
        Ok(upright(&self.visible(page)?, rotate))
    }

    /// Adds an empty page, so that it becomes the one at `index`.
    pub(crate) fn insert_page(
        &mut self,
        index: usize,
        width: f32,
        height: f32,
    ) -> Result<ObjectId, PdfError> {
        if self.pages.len() >= MAX_PAGES {
            return Err(PdfError::TooLarge { what: "pages", limit: MAX_PAGES });
        }
        let id = self.add(dictionary! {
            "Type" => "Page",
            "Parent" => self.root,
            "MediaBox" => vec![0.into(), 0.into(), width.into(), height.into()],
            "Resources" => Dictionary::new(),
        })?;
        self.pages.insert(index.min(self.pages.len()), id);
        Ok(id)
    }

    /// What is drawn on a page, decoded. Parts that cannot be decoded are left out.
    pub(crate) fn content(&self, page: ObjectId) -> Result<Vec<u8>, PdfError> {
        let mut out = Vec::new();
        let parts = match self.get(self.page(page)?, b"Contents") {
            Some(Object::Array(parts)) => parts.iter().filter_map(|part| self.resolve(part)).collect(),
            Some(part) => vec![part],
            None => Vec::new(),
        };
        for part in parts {
            if let Object::Stream(stream) = part {
                out.extend(decode(stream, MAX_STREAM - out.len())?);
                out.push(b'\n');
            }
            if out.len() >= MAX_STREAM {
                return Err(too_much_content());
            }
        }
        Ok(out)
    }
}

pub(crate) fn too_much_content() -> PdfError {
    PdfError::TooLarge { what: "bytes in the content of a page", limit: MAX_STREAM }
}

/// Decodes a stream; one of a damaged or unknown coding counts as empty.
pub(crate) fn decode(stream: &Stream, limit: usize) -> Result<Vec<u8>, PdfError> {
    match stream.get_plain_content_with_limit(limit) {
        Ok(content) => Ok(content),
        Err(lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. })) => {
            Err(too_much_content())
        }
        Err(_) => Ok(Vec::new()),
    }
}

/// A number of things, as PDF writes it.
pub(crate) fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// An array of numbers.
pub(crate) fn numbers<const N: usize>(numbers: [f32; N]) -> Object {
    Object::Array(numbers.map(Object::Real).into())
}

fn refusal(error: lopdf::Error) -> PdfError {
    match error {
        lopdf::Error::AlreadyEncrypted
        | lopdf::Error::Decryption(_)
        | lopdf::Error::InvalidPassword
        | lopdf::Error::UnsupportedSecurityHandler(_) => PdfError::Encrypted,
        lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { limit }) => {
            PdfError::TooLarge { what: "bytes in a stream of objects", limit }
        }
        _ => PdfError::Damaged("its structure cannot be read"),
    }
}
