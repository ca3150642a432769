/// Why a PDF, a font, a picture or a text was refused.
///
/// A message names the thing at fault, but holds neither text of a document nor values of fields: they may be
/// personal data. A missing character and the names of fields are told.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PdfError {
    /// The bytes do not start as a PDF does.
    #[error("this is not a PDF")]
    NotPdf,
    /// The file starts as a PDF, but cannot be read on.
    #[error("the PDF is damaged: {0}")]
    Damaged(&'static str),
    /// The file is encrypted, be it with a password or without one.
    #[error("the PDF is encrypted; save it without protection first")]
    Encrypted,
    /// A guard against files that take all memory or time.
    #[error("{what}: more than the limit of {limit}")]
    TooLarge {
        /// What there is too much of.
        what: &'static str,
        /// How much is allowed.
        limit: usize,
    },
    /// There are values to fill in, but no field to take them.
    #[error("the PDF has no form fields")]
    NoFormFields,
    /// No face has a glyph for a character.
    #[error(
        "no font has the character {character:?} (U+{code:04X}) in {place}; add a font that has it",
        code = u32::from(*.character)
    )]
    MissingGlyph {
        /// The character.
        character: char,
        /// Where it stands: a field, a table cell, a seal.
        place: String,
    },
    /// The size of a font is no size to print with.
    #[error("the font size is not between 1 and 200 points")]
    FontSize,
    /// A text does not fit into its place at the smallest size.
    #[error("the text of {place} does not fit, even at {MIN_SIZE} points")]
    DoesNotFit {
        /// Which place: a field or a table cell.
        place: String,
    },
    /// A check box or a group of radio buttons got a value that is none of its states.
    #[error("the value for field `{field}` is none of its states")]
    NoSuchState {
        /// The full name of the field.
        field: String,
    },
    /// A keyword occurs nowhere in the document.
    #[error("the keyword does not occur in the PDF")]
    KeywordNotFound,
    /// A page number is out of range.
    #[error("there is no page {page} in a PDF of {pages}")]
    NoSuchPage {
        /// The page asked for, counted from one.
        page: usize,
        /// How many pages there are.
        pages: usize,
    },
    /// A picture cannot be used as a seal.
    #[error("the picture cannot be used: {0}")]
    Image(&'static str),
    /// A seal cannot be drawn with this text.
    #[error("the text cannot be a seal: {0}")]
    SealText(&'static str),
    /// A dynamic table cannot be drawn.
    #[error("table {which}: {why}")]
    Table {
        /// Which table, counted from one.
        which: usize,
        /// What is wrong with it.
        why: String,
    },
    /// A font file cannot be used.
    #[error("font file {which} cannot be used: {why}")]
    Font {
        /// Which file, counted from one in the order of preference; the bundled face comes last.
        which: usize,
        /// What is wrong with it.
        why: &'static str,
    },
}

/// The smallest size, in points, to which a text is shrunk.
pub(crate) const MIN_SIZE: f32 = 4.0;

/// There is no such page, counted from zero.
pub(crate) fn no_such_page(page: usize, pages: usize) -> PdfError {
    PdfError::NoSuchPage { page: page.saturating_add(1), pages }
}
