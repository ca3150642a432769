//! Makes PDFs with text and form fields from nothing, such as templates for contracts.

use std::fmt;

use lopdf::{Dictionary, Object, ObjectId, dictionary, text_string};

use super::canvas::{Canvas, Style, number};
use super::file::{Pdf, numbers};
use super::ink::{Ink, width};
use super::layout::{LEADING, Paragraphs};
use super::{Align, Area, Fonts, PdfError};

/// A PDF in the making.
///
/// Lengths are in points; the origin of each page is at its lower left. Drawing goes to the page that was started
/// last; the first one is there from the beginning.
pub struct Draft<'f> {
    ink: Ink<'f>,
    title: String,
    size: (f32, f32),
    done: Vec<Page>,
    page: Page,
}

#[derive(Default)]
struct Page {
    canvas: Canvas,
    fields: Vec<Field>,
}

struct Field {
    name: String,
    area: Area,
    kind: Kind,
}

enum Kind {
    Text { size: f32, multiline: bool },
    CheckBox,
}

/// The look of a text on a [`Draft`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Text {
    /// The size in points.
    pub size: f32,
    /// Whether the letters are thickened.
    pub bold: bool,
    /// Where lines stand within their width.
    pub align: Align,
    /// Whether lines are spread to their whole width, but for the last one of each paragraph.
    pub justify: bool,
    /// From one base line to the next, in ems.
    pub leading: f32,
}

impl Text {
    /// Plain text of a size, from the left.
    #[must_use]
    pub fn new(size: f32) -> Self {
        Self { size, bold: false, align: Align::Left, justify: false, leading: LEADING }
    }
}

impl fmt::Debug for Draft<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Draft")
            .field("title", &self.title)
            .field("size", &self.size)
            .field("pages", &(self.done.len() + 1))
            .finish_non_exhaustive()
    }
}

impl<'f> Draft<'f> {
    /// A document with one empty page.
    #[must_use]
    pub fn new(fonts: &'f Fonts, title: &str, width: f32, height: f32) -> Self {
        Self {
            ink: Ink::new(fonts),
            title: title.to_owned(),
            size: (width, height),
            done: Vec::new(),
            page: Page::default(),
        }
    }

    /// Starts the next page.
    pub fn next_page(&mut self) {
        self.done.push(std::mem::take(&mut self.page));
    }

    /// The width of a text on one line.
    ///
    /// # Errors
    /// If no font has a character.
    pub fn width(&mut self, text: &str, size: f32) -> Result<f32, PdfError> {
        Ok(width(&self.ink.shape(text, place)?) * size)
    }

    /// Draws paragraphs, broken into lines no wider than `width`. The first base line is at `y`; returned is the one
    /// on which a further line would stand.
    ///
    /// # Errors
    /// If no font has a character.
    pub fn text(&mut self, x: f32, y: f32, width: f32, look: Text, text: &str) -> Result<f32, PdfError> {
        let mut y = y;
        for paragraph in text.split('\n') {
            let paragraph = Paragraphs::shape(&mut self.ink, paragraph, place)?;
            let lines = paragraph.lines(width / look.size);
            for (index, line) in lines.iter().enumerate() {
                let room = width - super::ink::width(line) * look.size;
                let gaps = line.len().saturating_sub(1).max(1) as f32;
                let spread = look.justify && index + 1 < lines.len();
                let style = Style {
                    spacing: if spread { (room / gaps).clamp(0.0, 0.2 * look.size) } else { 0.0 },
                    ..if look.bold { Style::bold(look.size) } else { Style::new(look.size) }
                };
                self.page.canvas.text((x + look.align.shift(room), y), &style, line);
                y -= look.leading * look.size;
            }
        }
        Ok(y)
    }

    /// The lines that a text is broken into, to be drawn one by one.
    pub(crate) fn lines(&mut self, text: &str, width: f32, size: f32) -> Result<Vec<String>, PdfError> {
        let paragraphs = Paragraphs::shape(&mut self.ink, text, place)?;
        let lines = paragraphs.lines(width / size).into_iter();
        Ok(lines.map(|line| line.iter().map(|glyph| glyph.character).collect()).collect())
    }

    /// Draws a line.
    pub fn line(&mut self, from: (f32, f32), to: (f32, f32), thickness: f32) {
        self.page.canvas.raw("0 G");
        self.page.canvas.line(from, to, thickness);
    }

    /// Draws the outline of a rectangle.
    pub fn frame(&mut self, area: Area, thickness: f32) {
        self.page.canvas.raw("0 G");
        self.page.canvas.op(&[thickness], "w");
        self.page.canvas.rectangle(&area, "S");
    }

    /// Adds a field for text; of size 0 the text fits itself to the field.
    pub fn text_field(&mut self, name: &str, area: Area, size: f32, multiline: bool) {
        self.field(name, area, Kind::Text { size, multiline });
    }

    /// Adds a check box. Its state is called `Yes` when it is on.
    pub fn check_box(&mut self, name: &str, area: Area) {
        self.field(name, area, Kind::CheckBox);
    }

    fn field(&mut self, name: &str, area: Area, kind: Kind) {
        let name = name.to_owned();
        self.page.fields.push(Field { name, area, kind });
    }

    /// Writes the PDF.
    ///
    /// # Errors
    /// If the font cannot be embedded.
    pub fn finish(mut self) -> Result<Vec<u8>, PdfError> {
        self.next_page();
        let mut pdf = Pdf::new();
        let mut all = Vec::new();
        for page in self.done {
            let id = pdf.insert_page(pdf.pages.len(), self.size.0, self.size.1)?;
            let (content, resources) = page.canvas.finish(&mut pdf, &mut self.ink)?;
            let content = pdf.add_stream(Dictionary::new(), content)?;
            pdf.set(id, "Contents", content)?;
            pdf.set(id, "Resources", resources)?;
            let notes: Vec<Object> = page
                .fields
                .iter()
                .map(|field| Ok(add_field(&mut pdf, id, field)?.into()))
                .collect::<Result<_, PdfError>>()?;
            all.extend(notes.iter().cloned());
            if !notes.is_empty() {
                pdf.set(id, "Annots", notes)?;
            }
        }
        self.ink.finish(&mut pdf)?;
        if !all.is_empty() {
            add_form(&mut pdf, all)?;
        }
        let info = dictionary! { "Title" => text_string(&self.title) };
        let info = pdf.add(info)?;
        pdf.doc.trailer.set("Info", info);
        pdf.save()
    }
}

fn place() -> String {
    "the draft".to_owned()
}

fn add_field(pdf: &mut Pdf, page: ObjectId, field: &Field) -> Result<ObjectId, PdfError> {
    const PRINTED: i64 = 1 << 2;
    const MULTILINE: i64 = 1 << 12;
    let area = &field.area;
    let mut dict = dictionary! {
        "Type" => "Annot",
        "Subtype" => "Widget",
        "F" => PRINTED,
        "P" => page,
        "Rect" => numbers([area.x, area.y, area.right(), area.top()]),
        "T" => text_string(&field.name),
    };
    let mut states = Dictionary::new();
    match field.kind {
        Kind::Text { size, multiline } => {
            dict.set("FT", "Tx");
            dict.set("Ff", if multiline { MULTILINE } else { 0 });
            dict.set("DA", Object::string_literal(format!("/Song {} Tf 0 g", number(size))));
            states.set("N", add_look(pdf, area, "/Tx BMC\nEMC\n")?);
        }
        Kind::CheckBox => {
            let (w, h) = (area.width, area.height);
            let frame = format!("0 G 0.8 w {} {} {} {} re S\n", 0.4, 0.4, number(w - 0.8), number(h - 0.8));
            let side = w.min(h);
            let tick = [(0.2, 0.5), (0.42, 0.24), (0.82, 0.8)].map(|(x, y): (f32, f32)| {
                format!("{} {}", number(w / 2.0 + (x - 0.5) * side), number(h / 2.0 + (y - 0.5) * side))
            });
            let tick = format!("{frame}1.2 w 1 J {} m {} l {} l S\n", tick[0], tick[1], tick[2]);
            let looks = dictionary! {
                "Yes" => add_look(pdf, area, &tick)?,
                "Off" => add_look(pdf, area, &frame)?,
            };
            states.set("N", looks);
            for (key, value) in [("FT", "Btn"), ("V", "Off"), ("AS", "Off")] {
                dict.set(key, value);
            }
        }
    }
    dict.set("AP", states);
    pdf.add(dict)
}

fn add_look(pdf: &mut Pdf, area: &Area, content: &str) -> Result<ObjectId, PdfError> {
    let form = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => numbers([0.0, 0.0, area.width, area.height]),
        "Resources" => Dictionary::new(),
    };
    pdf.add_stream(form, content.into())
}

/// Adds the form, with a font that viewers bring along for Chinese, to edit the fields with.
fn add_form(pdf: &mut Pdf, fields: Vec<Object>) -> Result<(), PdfError> {
    let descriptor = pdf.add(dictionary! {
        "Type" => "FontDescriptor",
        "FontName" => "STSong-Light",
        "Flags" => 6,
        "FontBBox" => numbers([-25.0, -254.0, 1000.0, 880.0]),
        "ItalicAngle" => 0,
        "Ascent" => 880,
        "Descent" => -120,
        "CapHeight" => 880,
        "StemV" => 93,
    })?;
    let system = dictionary! {
        "Registry" => Object::string_literal("Adobe"),
        "Ordering" => Object::string_literal("GB1"),
        "Supplement" => 4,
    };
    let descendant = pdf.add(dictionary! {
        "Type" => "Font",
        "Subtype" => "CIDFontType0",
        "BaseFont" => "STSong-Light",
        "CIDSystemInfo" => system,
        "FontDescriptor" => descriptor,
        "DW" => 1000,
        "W" => vec![1.into(), 95.into(), 500.into()],
    })?;
    let song = pdf.add(dictionary! {
        "Type" => "Font",
        "Subtype" => "Type0",
        "BaseFont" => "STSong-Light-UniGB-UCS2-H",
        "Encoding" => "UniGB-UCS2-H",
        "DescendantFonts" => vec![descendant.into()],
    })?;
    let fonts = dictionary! { "Song" => song };
    let form = pdf.add(dictionary! {
        "Fields" => fields,
        "DA" => Object::string_literal("/Song 0 Tf 0 g"),
        "DR" => dictionary! { "Font" => fonts },
    })?;
    if let Ok(catalog) = pdf.doc.catalog_mut() {
        catalog.set("AcroForm", form);
        catalog.set("Lang", Object::string_literal("zh-CN"));
    }
    Ok(())
}
