//! Shapes text and embeds the fonts that it needs, one subset for each face.

use std::collections::HashMap;

use lopdf::{Dictionary, Object, ObjectId, dictionary};
use skrifa::GlyphId;
use subsetter::GlyphRemapper;

use super::PdfError;
use super::file::{Pdf, count, numbers};
use super::fonts::{Faces, Fonts, is_invisible};

/// Longer texts are refused.
const MAX_TEXT: usize = 100_000;

/// A character as it is drawn.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Glyph {
    pub(crate) character: char,
    pub(crate) face: usize,
    pub(crate) code: u16,
    /// How far it moves on, in ems.
    pub(crate) advance: f32,
}

/// The width of some glyphs, in ems.
pub(crate) fn width(glyphs: &[Glyph]) -> f32 {
    glyphs.iter().fold(0.0, |sum, glyph| sum + glyph.advance)
}

/// The fonts of one file that is being written.
pub(crate) struct Ink<'f> {
    fonts: &'f Fonts,
    faces: Faces<'f>,
    used: Vec<Used>,
}

#[derive(Default)]
struct Used {
    id: Option<ObjectId>,
    /// The drawn characters; the code of each is its place here plus one.
    glyphs: Vec<(Glyph, GlyphId)>,
    codes: HashMap<char, u16>,
}

impl<'f> Ink<'f> {
    pub(crate) fn new(fonts: &'f Fonts) -> Self {
        Self { fonts, faces: fonts.open(), used: fonts.faces().iter().map(|_| Used::default()).collect() }
    }

    /// The glyphs of a text. Tabs, line breaks and the rarer spaces become blanks; other controls and marks without
    /// shape are left out.
    pub(crate) fn shape(&mut self, text: &str, place: impl Fn() -> String) -> Result<Vec<Glyph>, PdfError> {
        if text.len() > MAX_TEXT {
            return Err(PdfError::TooLarge { what: "bytes in a text", limit: MAX_TEXT });
        }
        text.chars()
            .map(|character| match character {
                ' ' | '\u{a0}' | '\u{3000}' => character,
                other if other.is_whitespace() => ' ',
                other => other,
            })
            .filter(|&character| !character.is_control() && !is_invisible(character))
            .map(|character| self.glyph(character, &place))
            .collect()
    }

    fn glyph(&mut self, character: char, place: impl Fn() -> String) -> Result<Glyph, PdfError> {
        let missing = || PdfError::MissingGlyph { character, place: place() };
        let found = self.faces.find(character).ok_or_else(missing)?;
        let used = &mut self.used[found.face];
        if let Some(&code) = used.codes.get(&character) {
            return Ok(used.glyphs[usize::from(code) - 1].0);
        }
        let code = u16::try_from(used.glyphs.len() + 1)
            .map_err(|_| PdfError::TooLarge { what: "different characters", limit: usize::from(u16::MAX) })?;
        let glyph = Glyph { character, face: found.face, code, advance: found.advance };
        used.codes.insert(character, code);
        used.glyphs.push((glyph, found.glyph));
        Ok(glyph)
    }

    /// The object that will be the font of a face.
    pub(crate) fn font(&mut self, pdf: &mut Pdf, face: usize) -> Result<ObjectId, PdfError> {
        let slot = &mut self.used[face].id;
        match *slot {
            Some(id) => Ok(id),
            None => Ok(*slot.insert(pdf.id()?)),
        }
    }

    /// Writes the fonts that were asked for.
    pub(crate) fn finish(self, pdf: &mut Pdf) -> Result<(), PdfError> {
        for (face, used) in self.used.into_iter().enumerate() {
            if let Some(id) = used.id {
                embed(pdf, self.fonts, face, &used.glyphs, id)?;
            }
        }
        Ok(())
    }
}

fn embed(
    pdf: &mut Pdf,
    fonts: &Fonts,
    which: usize,
    glyphs: &[(Glyph, GlyphId)],
    id: ObjectId,
) -> Result<(), PdfError> {
    let face = &fonts.faces()[which];
    let unusable = |why| PdfError::Font { which: which + 1, why };

    let mut kept = GlyphRemapper::new();
    let mut map = vec![0, 0];
    for (_, glyph) in glyphs {
        let glyph = u16::try_from(glyph.to_u32()).map_err(|_| unusable("it has too many glyphs"))?;
        map.extend(kept.remap(glyph).to_be_bytes());
    }
    let subset = subsetter::subset(&face.data, 0, &kept).map_err(|_| unusable("its outlines are damaged"))?;

    let name = format!("{}+{}", tag(glyphs), face.name);
    let length = count(subset.len());
    let file = pdf.add_stream(dictionary! { "Length1" => length }, subset)?;
    let map = pdf.add_stream(Dictionary::new(), map)?;
    let unicode = pdf.add_stream(Dictionary::new(), to_unicode(glyphs))?;
    let descriptor = pdf.add(dictionary! {
        "Type" => "FontDescriptor",
        "FontName" => name.as_str(),
        "Flags" => 4,
        "FontBBox" => numbers(face.bounds.map(f32::round)),
        "ItalicAngle" => 0,
        "Ascent" => face.ascent.round(),
        "Descent" => face.descent.round(),
        "CapHeight" => 720,
        "StemV" => 90,
        "FontFile2" => file,
    })?;
    let widths: Vec<_> =
        glyphs.iter().map(|(glyph, _)| Object::Real((glyph.advance * 10_000.0).round() / 10.0)).collect();
    let system = dictionary! {
        "Registry" => Object::string_literal("Adobe"),
        "Ordering" => Object::string_literal("Identity"),
        "Supplement" => 0,
    };
    let descendant = pdf.add(dictionary! {
        "Type" => "Font",
        "Subtype" => "CIDFontType2",
        "BaseFont" => name.as_str(),
        "CIDSystemInfo" => system,
        "FontDescriptor" => descriptor,
        "DW" => 1000,
        "W" => vec![1.into(), widths.into()],
        "CIDToGIDMap" => map,
    })?;
    let font = dictionary! {
        "Type" => "Font",
        "Subtype" => "Type0",
        "BaseFont" => name.as_str(),
        "Encoding" => "Identity-H",
        "DescendantFonts" => vec![descendant.into()],
        "ToUnicode" => unicode,
    };
    pdf.doc.objects.insert(id, font.into());
    Ok(())
}

/// Six letters that tell one subset of a face from another (FNV-1a over its characters).
fn tag(glyphs: &[(Glyph, GlyphId)]) -> String {
    let mut hash = glyphs.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, (glyph, _)| {
        (hash ^ u64::from(u32::from(glyph.character))).wrapping_mul(0x0100_0000_01b3)
    });
    (0..6)
        .map(|_| {
            let letter = b'A' + u8::try_from(hash % 26).unwrap_or_default();
            hash /= 26;
            char::from(letter)
        })
        .collect()
}

fn to_unicode(glyphs: &[(Glyph, GlyphId)]) -> Vec<u8> {
    let mut out = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
         /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n\
         /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
         1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
    );
    for group in glyphs.chunks(100) {
        out.push_str(&format!("{} beginbfchar\n", group.len()));
        for (glyph, _) in group {
            out.push_str(&format!("<{:04X}> <", glyph.code));
            for unit in glyph.character.encode_utf16(&mut [0; 2]) {
                out.push_str(&format!("{unit:04X}"));
            }
            out.push_str(">\n");
        }
        out.push_str("endbfchar\n");
    }
    out.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    out.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::{Ink, width};
    use crate::pdf::{Fonts, PdfError};

    #[test]
    fn a_character_has_one_code_however_often_it_occurs() {
        let fonts = Fonts::bundled();
        let mut ink = Ink::new(&fonts);
        let glyphs = ink.shape("示例示\t例\u{200b}\u{7}", || unreachable!()).unwrap();
        let codes: Vec<_> = glyphs.iter().map(|glyph| glyph.code).collect();
        assert_eq!(codes, [1, 2, 1, 3, 2]);
        assert!((width(&glyphs[..3]) - 3.0).abs() < 1e-4);
    }

    #[test]
    fn a_missing_glyph_is_an_error_that_names_character_and_place() {
        let fonts = Fonts::bundled();
        let refusal = Ink::new(&fonts).shape("测试𬭩", || "field `a`".to_owned()).unwrap_err();
        let place = "field `a`".to_owned();
        assert_eq!(refusal, PdfError::MissingGlyph { character: '𬭩', place });
        assert_eq!(
            refusal.to_string(),
            "no font has the character '𬭩' (U+2CB69) in field `a`; add a font that has it"
        );
    }
}
