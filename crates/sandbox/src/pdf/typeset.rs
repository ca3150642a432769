//! Sets plain text on pages.

use super::draw::{Draft, Text};
use super::{Align, Fonts, PdfError};

const A4: (f32, f32) = (595.0, 842.0);
const MARGIN: f32 = 64.0;
const SIZE: f32 = 11.0;
const LINE: f32 = 19.0;

/// Sets a text on A4 pages; its first line is taken for the title.
///
/// # Errors
/// If no font has a character.
pub fn typeset(fonts: &Fonts, text: &str) -> Result<Vec<u8>, PdfError> {
    let mut draft = Draft::new(fonts, "", A4.0, A4.1);
    let width = A4.0 - 2.0 * MARGIN;
    let mut y = A4.1 - MARGIN - SIZE;
    let title = Text { bold: true, align: Align::Centre, ..Text::new(SIZE + 5.0) };
    for (at, paragraph) in text.trim_end().split('\n').enumerate() {
        let paragraph = paragraph.trim_end_matches('\r').replace('\t', "    ");
        let (look, leading) = if at == 0 { (title, 2.0 * LINE) } else { (Text::new(SIZE), LINE) };
        for line in draft.lines(&paragraph, width, look.size)? {
            if y < MARGIN {
                draft.next_page();
                y = A4.1 - MARGIN - SIZE;
            }
            draft.text(MARGIN, y, width, look, &line)?;
            y -= leading;
        }
    }
    draft.finish()
}

#[cfg(test)]
mod tests {
    use super::typeset;
    use crate::pdf::{self, Fonts};

    #[test]
    fn a_long_text_is_set_on_several_pages() {
        let text = "标题\n".to_owned() + &"这一行的字很多，要换行。".repeat(200);
        let pdf = typeset(&Fonts::bundled(), &text).unwrap();
        let pages = pdf::text(&pdf).unwrap();
        assert_eq!(pages.len(), 2);
        let count = pages.concat().matches("换行").count();
        assert!((150..=200).contains(&count), "{count}");
        assert!(typeset(&Fonts::bundled(), "\u{2b3cb}").is_err());
    }
}
