use std::borrow::Cow;
use std::fmt;
use std::sync::{Arc, LazyLock};

use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::raw::TableProvider as _;
use skrifa::string::StringId;
use skrifa::{FontRef, GlyphId, MetadataProvider as _};

use super::PdfError;

/// WenQuanYi Micro Hei, cut down to what contracts in Chinese need; see `assets/fonts/README.md`.
static BUNDLED: &[u8] = include_bytes!("../../assets/fonts/wqy-microhei-subset.ttf");

static BUNDLED_FACES: LazyLock<Fonts> = LazyLock::new(|| {
    let face =
        Face::read(Cow::Borrowed(BUNDLED)).unwrap_or_else(|why| unreachable!("the bundled face: {why}"));
    Fonts(Arc::new([face]))
});

/// The faces that text is drawn with. Cheap to clone.
///
/// Each character is drawn with the first face that has it.
#[derive(Clone)]
pub struct Fonts(Arc<[Face]>);

impl Fonts {
    /// The shipped face alone. It has the letters of Western languages, the characters of GB 2312 and all those of
    /// the Table of General Standard Chinese Characters (通用规范汉字表) that lie in the oldest block of Unicode.
    #[must_use]
    pub fn bundled() -> Self {
        BUNDLED_FACES.clone()
    }

    /// Font files in the order of preference; the shipped face comes last.
    ///
    /// A file is TrueType, or OpenType with TrueType outlines; of a collection (`.ttc`) the first face counts.
    ///
    /// # Errors
    /// [`PdfError::Font`] if a file is something else or damaged.
    pub fn with(files: Vec<Vec<u8>>) -> Result<Self, PdfError> {
        let mut faces = Vec::with_capacity(files.len() + 1);
        for (index, file) in files.into_iter().enumerate() {
            let which = index + 1;
            faces.push(Face::read(Cow::Owned(file)).map_err(|why| PdfError::Font { which, why })?);
        }
        faces.push(BUNDLED_FACES.0[0].clone());
        Ok(Self(faces.into()))
    }

    /// Whether some face has a character.
    #[must_use]
    pub fn has(&self, character: char) -> bool {
        self.open().find(character).is_some()
    }

    pub(crate) fn faces(&self) -> &[Face] {
        &self.0
    }

    /// The faces, ready for look-ups.
    pub(crate) fn open(&self) -> Faces<'_> {
        Faces(self.0.iter().filter_map(Face::open).collect())
    }
}

impl fmt::Debug for Fonts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Fonts")?;
        f.debug_list().entries(self.0.iter().map(|face| &face.name)).finish()
    }
}

/// One face, and what a PDF says about it. Lengths are in thousandths of the em.
#[derive(Clone)]
pub(crate) struct Face {
    pub(crate) data: Cow<'static, [u8]>,
    pub(crate) name: String,
    pub(crate) bounds: [f32; 4],
    pub(crate) ascent: f32,
    pub(crate) descent: f32,
}

impl Face {
    fn read(data: Cow<'static, [u8]>) -> Result<Self, &'static str> {
        let font = font(&data).ok_or("it is not a TrueType or OpenType font")?;
        if font.glyf().is_err() || font.loca(None).is_err() {
            return Err("it has no TrueType outlines");
        }
        if !font.charmap().has_map() {
            return Err("it has no Unicode character map");
        }
        let metrics = font.metrics(Size::new(1000.0), LocationRef::default());
        let whole =
            metrics.bounds.map_or([0.0, -200.0, 1000.0, 900.0], |b| [b.x_min, b.y_min, b.x_max, b.y_max]);
        let (ascent, descent) = (metrics.ascent, metrics.descent);
        let name = font
            .localized_strings(StringId::POSTSCRIPT_NAME)
            .english_or_first()
            .map(|name| name.chars().filter(char::is_ascii_alphanumeric).take(60).collect())
            .filter(|name: &String| !name.is_empty())
            .unwrap_or_else(|| "Face".to_owned());
        Ok(Self { data, name, bounds: whole, ascent, descent })
    }

    fn open(&self) -> Option<OpenFace<'_>> {
        let font = font(&self.data)?;
        Some(OpenFace {
            charmap: font.charmap(),
            metrics: font.glyph_metrics(Size::new(1.0), LocationRef::default()),
            font,
        })
    }
}

fn font(data: &[u8]) -> Option<FontRef<'_>> {
    FontRef::from_index(data, 0).ok()
}

struct OpenFace<'f> {
    font: FontRef<'f>,
    charmap: Charmap<'f>,
    metrics: GlyphMetrics<'f>,
}

pub(crate) struct Faces<'f>(Vec<OpenFace<'f>>);

/// A glyph of one of the faces.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct FaceGlyph {
    pub(crate) face: usize,
    pub(crate) glyph: GlyphId,
    /// How far it moves on, in ems.
    pub(crate) advance: f32,
}

impl Faces<'_> {
    /// The glyph of a character in the first face that has it.
    pub(crate) fn find(&self, character: char) -> Option<FaceGlyph> {
        self.0.iter().enumerate().find_map(|(face, open)| {
            let glyph = open.charmap.map(character).filter(|glyph| glyph.to_u32() != 0)?;
            let advance = open.metrics.advance_width(glyph)?;
            Some(FaceGlyph { face, glyph, advance })
        })
    }

    /// Draws the outline of a glyph, one em high.
    pub(crate) fn outline(&self, glyph: FaceGlyph, pen: &mut impl OutlinePen) -> Option<()> {
        let outline = self.0.get(glyph.face)?.font.outline_glyphs().get(glyph.glyph)?;
        let settings = DrawSettings::unhinted(Size::new(1.0), LocationRef::default());
        outline.draw(settings, pen).ok().map(drop)
    }
}

/// Whether a character is a mark without shape and is left out: joiners, direction marks, variation selectors.
pub(crate) fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{e0100}'..='\u{e01ef}'
    )
}

#[cfg(test)]
mod tests {
    use super::{BUNDLED, Fonts};
    use crate::pdf::PdfError;

    #[test]
    fn the_bundled_face_has_what_contracts_need() {
        let fonts = Fonts::bundled();
        for character in
            "甲方(盖章)￥¥，。“”《》【】—…·①Ⅳ㎡℃№×÷±≤≥■□●○★☆aÉß堃喆旸昇珺玥烜翀燊镕祎頔晞瑄赟".chars()
        {
            assert!(fonts.has(character), "{character}");
        }
        for character in "龘𬭩㛃䶮☑😀".chars() {
            assert!(!fonts.has(character), "{character}");
        }
    }

    #[test]
    fn files_that_are_no_fonts_are_refused() {
        for file in [Vec::new(), b"%PDF-1.7".to_vec(), BUNDLED[..400].to_vec(), vec![0; 4000]] {
            let refusal = Fonts::with(vec![BUNDLED.to_vec(), file]).unwrap_err();
            assert!(matches!(refusal, PdfError::Font { which: 2, .. }), "{refusal}");
        }
    }

    #[test]
    fn debug_prints_the_names_of_the_faces() {
        let fonts = Fonts::with(vec![BUNDLED.to_vec()]).unwrap();
        assert_eq!(format!("{fonts:?}"), r#"Fonts["WenQuanYiMicroHei", "WenQuanYiMicroHei"]"#);
    }
}
