//! The fonts of a document, as far as reading needs them: which codes a string holds, what they mean, how wide they
//! are.

use encoding_rs::GB18030;
use lopdf::{Dictionary, Encoding, Object, dictionary};

use super::PdfError;
use super::cmap::{CMap, Ranges, code};
use super::file::{MAX_STREAM, Pdf, decode};
use super::glyphs::Budget;
use super::metrics::standard_width;

/// One code of a string.
pub(crate) struct Code {
    /// What it means; nothing if that is not known.
    pub(crate) text: String,
    /// How far it moves on, in ems: to the right, or down if the font writes down.
    pub(crate) advance: f32,
    /// Whether the word space is added: a code of one byte, 32.
    pub(crate) is_space: bool,
}

/// A font of a document.
pub(crate) struct Charset {
    kind: Kind,
    unicode: Option<CMap>,
    /// Whether lines run down.
    pub(crate) vertical: bool,
}

enum Kind {
    Simple { text: Vec<String>, widths: Vec<f32> },
    Composite { coding: Coding, widths: Ranges<f32>, default: f32 },
}

enum Coding {
    /// Two bytes, which are the number of the glyph.
    Identity,
    /// UTF-16.
    Utf16,
    /// GBK or GB 18030.
    Gb,
    /// A map inside the file.
    Own(Box<CMap>),
}

impl Charset {
    pub(crate) fn read(pdf: &Pdf, font: &Dictionary, budget: &mut Budget) -> Result<Self, PdfError> {
        budget.take(1000)?;
        let unicode = match pdf.get(font, b"ToUnicode") {
            Some(Object::Stream(stream)) => {
                let data = decode(stream, MAX_STREAM)?;
                budget.take(data.len())?;
                Some(CMap::read(&data))
            }
            _ => None,
        };
        let mut vertical = false;
        let kind = if pdf.name(font, b"Subtype") == Some(b"Type0") {
            let coding = match pdf.get(font, b"Encoding") {
                Some(Object::Name(name)) => {
                    vertical = name.ends_with(b"-V");
                    named(name)
                }
                Some(Object::Stream(stream)) => {
                    let data = decode(stream, MAX_STREAM)?;
                    budget.take(data.len())?;
                    vertical = pdf.integer(&stream.dict, b"WMode") == Some(1);
                    let map = CMap::read(&data);
                    if map.has_spaces() { Coding::Own(Box::new(map)) } else { Coding::Identity }
                }
                _ => Coding::Identity,
            };
            let descendant = pdf
                .array(font, b"DescendantFonts")
                .and_then(|list| pdf.resolve(list.first()?)?.as_dict().ok());
            let (widths, default) = descendant
                .map_or_else(|| (Ranges::default(), 1.0), |descendant| composite_widths(pdf, descendant));
            Kind::Composite { coding, widths, default }
        } else {
            let text = simple_text(pdf, font);
            let widths = simple_widths(pdf, font, &text);
            Kind::Simple { text, widths }
        };
        Ok(Self { kind, unicode, vertical })
    }

    /// The first code of a string, and how many bytes it takes.
    pub(crate) fn next(&self, bytes: &[u8]) -> (Code, usize) {
        let length = match &self.kind {
            Kind::Simple { .. } => 1,
            Kind::Composite { coding, .. } => coding.length(bytes),
        };
        let taken = &bytes[..length.clamp(1, bytes.len())];
        let number = code(taken);
        let (own, mut advance) = match &self.kind {
            Kind::Simple { text, widths } => {
                let index = usize::from(taken[0]);
                (text[index].clone(), widths[index])
            }
            Kind::Composite { coding, widths, default } => {
                let (text, glyph) = coding.meaning(taken, number);
                let width = widths.get(glyph).map(|(width, _)| *width);
                let half = matches!(coding, Coding::Gb) && taken.len() == 1;
                (text, width.unwrap_or(if half { 0.5 } else { *default }))
            }
        };
        if self.vertical {
            advance = 1.0;
        }
        let mapped = self.unicode.as_ref().and_then(|map| map.text(number));
        let code = Code {
            text: mapped.filter(|text| !text.is_empty()).unwrap_or(own),
            advance,
            is_space: taken == [32],
        };
        (code, taken.len())
    }
}

impl Coding {
    fn length(&self, bytes: &[u8]) -> usize {
        match self {
            Self::Identity => 2,
            Self::Utf16 => match bytes.first() {
                Some(0xd8..=0xdb) => 4,
                _ => 2,
            },
            Self::Gb => match bytes {
                [0x81..=0xfe, b'0'..=b'9', ..] => 4,
                [0x81..=0xfe, ..] => 2,
                _ => 1,
            },
            Self::Own(map) => map.length(bytes),
        }
    }

    /// The text of a code, as far as the coding tells, and the number of its glyph.
    fn meaning(&self, taken: &[u8], number: u32) -> (String, u32) {
        let text = match self {
            Self::Identity => return (String::new(), number),
            Self::Own(map) => return (String::new(), map.glyph(number)),
            Self::Utf16 => {
                let units: Vec<_> =
                    taken.as_chunks::<2>().0.iter().map(|&pair| u16::from_be_bytes(pair)).collect();
                String::from_utf16_lossy(&units)
            }
            Self::Gb => GB18030.decode_without_bom_handling(taken).0.into_owned(),
        };
        // The collections of glyphs for Chinese begin with the 95 printing characters of ASCII.
        let glyph = match text.chars().next() {
            Some(character @ ' '..='~') => u32::from(character) - 31,
            _ => u32::MAX,
        };
        (text, glyph)
    }
}

fn named(name: &[u8]) -> Coding {
    let name = String::from_utf8_lossy(name);
    if name.starts_with("Uni") {
        Coding::Utf16
    } else if name.starts_with("GB") {
        Coding::Gb
    } else {
        Coding::Identity
    }
}

fn composite_widths(pdf: &Pdf, font: &Dictionary) -> (Ranges<f32>, f32) {
    let default = pdf.get(font, b"DW").and_then(|width| pdf.number(width)).unwrap_or(1000.0);
    let mut widths = Ranges::default();
    let mut list =
        pdf.array(font, b"W").map_or(&[][..], Vec::as_slice).iter().filter_map(|object| pdf.resolve(object));
    while let (Some(first), Some(second)) = (list.next(), list.next()) {
        let Some(first) = pdf.number(first).map(|first| first as u32) else {
            break;
        };
        if let Object::Array(each) = second {
            for (code, width) in (first..u32::MAX).zip(each) {
                widths.push(code, code, pdf.number(width).unwrap_or(default) / 1000.0);
            }
        } else if let (Some(last), Some(width)) = (pdf.number(second), list.next()) {
            widths.push(first, last as u32, pdf.number(width).unwrap_or(default) / 1000.0);
        }
    }
    widths.sort();
    (widths, default / 1000.0)
}

/// What the codes of a simple font mean without a map to Unicode.
fn simple_text(pdf: &Pdf, font: &Dictionary) -> Vec<String> {
    let encoding = pdf.get(font, b"Encoding");
    let base = match encoding {
        Some(Object::Name(name)) => name,
        Some(Object::Dictionary(dict)) => pdf.name(dict, b"BaseEncoding").unwrap_or(b"StandardEncoding"),
        _ => b"StandardEncoding",
    };
    let mut text = with_encoding(pdf, Object::Name(base.to_vec()), |encoding| {
        (0..=255).map(|code| meaning(encoding, code)).collect()
    })
    .unwrap_or_else(|| vec![String::new(); 256]);
    let differences = match encoding {
        Some(Object::Dictionary(dict)) => pdf.array(dict, b"Differences"),
        _ => None,
    };
    let mut code = 0_usize;
    for object in differences.into_iter().flatten() {
        match pdf.resolve(object) {
            Some(Object::Integer(number)) => code = usize::try_from(*number).unwrap_or(usize::MAX),
            Some(Object::Name(name)) => {
                if let Some(slot) = text.get_mut(code) {
                    *slot = glyph_name(pdf, name);
                }
                code = code.saturating_add(1);
            }
            _ => {}
        }
    }
    text
}

/// Asks an encoding that the library knows.
fn with_encoding<T>(pdf: &Pdf, encoding: Object, ask: impl FnOnce(&Encoding<'_>) -> T) -> Option<T> {
    let font = dictionary! { "Type" => "Font", "Encoding" => encoding };
    let encoding = font.get_font_encoding_with_limit(&pdf.doc, MAX_STREAM).ok()?;
    Some(ask(&encoding))
}

fn meaning(encoding: &Encoding<'_>, code: u8) -> String {
    encoding.bytes_to_string(&[code]).unwrap_or_default()
}

/// The character that a glyph is named after.
fn glyph_name(pdf: &Pdf, name: &[u8]) -> String {
    let text = String::from_utf8_lossy(name);
    let number = text
        .strip_prefix("uni")
        .and_then(|digits| digits.get(..4))
        .or_else(|| text.strip_prefix('u').filter(|digits| (4..=6).contains(&digits.len())));
    if let Some(character) =
        number.and_then(|digits| u32::from_str_radix(digits, 16).ok()).and_then(char::from_u32)
    {
        return character.into();
    }
    let differences = Object::Array(vec![0.into(), Object::Name(name.to_vec())]);
    let encoding = dictionary! { "Type" => "Encoding", "Differences" => differences };
    with_encoding(pdf, encoding.into(), |encoding| meaning(encoding, 0)).unwrap_or_default()
}

fn simple_widths(pdf: &Pdf, font: &Dictionary, text: &[String]) -> Vec<f32> {
    // The unit of a Type 3 font is its own affair.
    let unit = match pdf.matrix(font, b"FontMatrix") {
        Some(matrix) if pdf.name(font, b"Subtype") == Some(b"Type3") => matrix.0[0].abs(),
        _ => 0.001,
    };
    let first = pdf.integer(font, b"FirstChar").unwrap_or(0);
    let Some(listed) = pdf.array(font, b"Widths") else {
        let name = pdf.name(font, b"BaseFont").unwrap_or_default();
        return text.iter().map(|text| standard_width(name, text)).collect();
    };
    let missing = pdf
        .dict(font, b"FontDescriptor")
        .and_then(|descriptor| pdf.number(descriptor.get(b"MissingWidth").ok()?))
        .unwrap_or(0.0);
    (0..=255)
        .map(|code: i64| {
            let width = usize::try_from(code - first.clamp(0, 255))
                .ok()
                .and_then(|index| pdf.number(listed.get(index)?));
            width.unwrap_or(missing) * unit
        })
        .collect()
}
