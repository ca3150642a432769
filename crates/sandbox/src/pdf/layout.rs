//! Breaks text into lines.

use super::PdfError;
use super::error::MIN_SIZE;
use super::ink::{Glyph, Ink, width};

/// From one base line to the next, in ems.
pub(crate) const LEADING: f32 = 1.3;
/// From the base line to the middle of Chinese characters and of Latin capitals, in ems.
pub(crate) const MIDDLE: f32 = 0.345;
/// From the base line to the top of Chinese characters, in ems.
pub(crate) const ASCENT: f32 = 0.86;
/// From the base line to the bottom of Chinese characters, in ems.
pub(crate) const DESCENT: f32 = 0.14;

/// A text, paragraph by paragraph, each ready to be broken into lines.
#[derive(Debug, Default)]
pub(crate) struct Paragraphs(Vec<Vec<Glyph>>);

impl Paragraphs {
    pub(crate) fn shape(ink: &mut Ink<'_>, text: &str, place: impl Fn() -> String) -> Result<Self, PdfError> {
        let paragraphs = text.replace("\r\n", "\n").replace('\r', "\n");
        paragraphs
            .split('\n')
            .map(|paragraph| ink.shape(paragraph, &place))
            .collect::<Result<_, _>>()
            .map(Self)
    }

    /// The lines, none of them wider than `ems`, but for a single character that is.
    pub(crate) fn lines(&self, ems: f32) -> Vec<&[Glyph]> {
        self.0.iter().flat_map(|paragraph| wrap(paragraph, ems)).collect()
    }

    /// The largest size from `size` down to [`MIN_SIZE`] at which the lines fit into a box, and the lines.
    pub(crate) fn fit(&self, size: f32, box_width: f32, box_height: f32) -> Option<(f32, Vec<&[Glyph]>)> {
        let mut size = size;
        loop {
            let lines = self.lines(box_width / size);
            let fits = lines.iter().all(|line| width(line) * size <= box_width + 0.01);
            if fits && height(lines.len(), size) <= box_height + 0.01 {
                return Some((size, lines));
            }
            if size <= MIN_SIZE {
                return None;
            }
            size = (size - 0.5).max(MIN_SIZE);
        }
    }
}

/// The height of some lines, from the top of the first to the bottom of the last.
pub(crate) fn height(lines: usize, size: f32) -> f32 {
    match lines {
        0 => 0.0,
        lines => ((lines - 1) as f32 * LEADING + ASCENT + DESCENT) * size,
    }
}

/// Breaks a paragraph between Chinese characters and at blanks, and inside a word only if it is wider than a line.
fn wrap(paragraph: &[Glyph], ems: f32) -> Vec<&[Glyph]> {
    let mut lines = Vec::new();
    let mut rest = paragraph;
    loop {
        let mut used = 0.0;
        let fitting = rest
            .iter()
            .take_while(|glyph| {
                used += glyph.advance;
                used <= ems + 0.001
            })
            .count();
        if fitting == rest.len() {
            lines.push(rest);
            return lines;
        }
        // Blanks may hang over the edge: nobody sees them.
        let hanging = rest[fitting..].iter().take_while(|glyph| glyph.character == ' ').count();
        let reach = fitting + hanging;
        let at = if reach == rest.len() {
            reach
        } else {
            (1..=reach)
                .rev()
                .find(|&at| may_break(rest[at - 1].character, rest[at].character))
                .unwrap_or(fitting.max(1))
        };
        let (line, next) = rest.split_at(at);
        lines.push(trim_end(line));
        rest = trim_start(next);
        if rest.is_empty() {
            return lines;
        }
    }
}

fn trim_end(line: &[Glyph]) -> &[Glyph] {
    let kept = line.iter().rposition(|glyph| glyph.character != ' ');
    &line[..kept.map_or(0, |last| last + 1)]
}

fn trim_start(line: &[Glyph]) -> &[Glyph] {
    let first = line.iter().position(|glyph| glyph.character != ' ');
    &line[first.unwrap_or(line.len())..]
}

fn may_break(before: char, after: char) -> bool {
    const NOT_FIRST: &str = "，。、；：？！）》」』】〉〕｝”’…—～·%％℃°,.;:?!)]}";
    const NOT_LAST: &str = "（《「『【〈〔｛“‘￥＄¥$([{";
    if after == ' ' || NOT_FIRST.contains(after) || NOT_LAST.contains(before) {
        return false;
    }
    before == ' ' || is_wide(before) || is_wide(after) || matches!(before, '-' | '/')
}

/// Chinese characters, kana and full-width forms: lines break beside each of them.
fn is_wide(character: char) -> bool {
    matches!(
        u32::from(character),
        0x2e80..=0x9fff | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xfe30..=0xfe4f | 0xff01..=0xff60 | 0x2_0000..=0x3_ffff
    ) || "“”‘’…—".contains(character)
}

#[cfg(test)]
mod tests {
    use super::Paragraphs;
    use crate::pdf::Fonts;
    use crate::pdf::ink::Ink;

    fn lines(text: &str, ems: f32) -> Vec<String> {
        let fonts = Fonts::bundled();
        let paragraphs = Paragraphs::shape(&mut Ink::new(&fonts), text, String::new).unwrap();
        let lines = paragraphs.lines(ems);
        lines.iter().map(|line| line.iter().map(|glyph| glyph.character).collect()).collect()
    }

    #[test]
    fn chinese_breaks_anywhere_but_beside_punctuation() {
        assert_eq!(lines("租赁期限为一年整", 4.0), ["租赁期限", "为一年整"]);
        assert_eq!(lines("租赁期限，为一年", 4.0), ["租赁期", "限，为一", "年"]);
        assert_eq!(lines("双方签订《合同》", 5.0), ["双方签订", "《合同》"]);
    }

    #[test]
    fn words_break_at_blanks_and_only_long_ones_inside() {
        assert_eq!(lines("model ABC-12 of  three", 6.0), ["model ABC-", "12 of  three"]);
        assert_eq!(lines("one two", 2.5), ["one", "two"]);
        assert_eq!(lines("abcdefghijkl", 3.0).concat(), "abcdefghijkl");
        assert_eq!(lines("型号ABCDEF台", 5.0), ["型号", "ABCDEF台"]);
    }

    #[test]
    fn line_breaks_make_paragraphs_and_empty_ones_stay() {
        assert_eq!(lines("一\r\n二\n\n三", 9.0), ["一", "二", "", "三"]);
        assert_eq!(lines("", 9.0), [""]);
    }

    #[test]
    fn a_character_wider_than_the_line_stands_alone() {
        assert_eq!(lines("一二", 0.5), ["一", "二"]);
    }

    #[test]
    fn text_shrinks_until_it_fits() {
        let fonts = Fonts::bundled();
        let text = "租赁物".repeat(30);
        let paragraphs = Paragraphs::shape(&mut Ink::new(&fonts), &text, String::new).unwrap();
        let (size, lines) = paragraphs.fit(12.0, 200.0, 60.0).unwrap();
        assert!((4.0..12.0).contains(&size) && lines.len() > 1, "{size} {}", lines.len());
        assert!(paragraphs.fit(12.0, 40.0, 10.0).is_none());
    }
}
