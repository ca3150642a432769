//! The PDF work of the sandbox: filling in templates, drawing tables, finding keywords and stamping seals.
//!
//! ```
//! use hetong_sandbox::pdf::{self, Filling, Fonts, Placement, Seal, Which};
//!
//! let fonts = Fonts::bundled();
//! let values = [("lessee".to_owned(), "测试用户".to_owned())];
//! let filling = Filling { values: &values, ..Filling::default() };
//! let filled = pdf::fill(&fonts, pdf::LEASE_FORM, &filling)?;
//!
//! let seal = Seal::person(&fonts, "测试用户")?;
//! let keyword = Placement::Keyword { keyword: "乙方(签字)", which: Which::All, dx: 60.0, dy: 0.0 };
//! let signed = pdf::stamp(&filled.pdf, &seal, &keyword)?;
//! assert_eq!(pdf::page_count(&signed)?, 2);
//! # Ok::<(), pdf::PdfError>(())
//! ```
//!
//! Everything works on whole files in memory and depends on nothing but its arguments: the same input gives the same
//! bytes. Any input gives a result or a [`PdfError`]; constants next to the code bound the work that a file may be.
//! Pages count from zero, and positions are in points of a page's user space, whose origin is mostly at the lower
//! left.

pub mod draw;

mod canvas;
mod charset;
mod cmap;
mod error;
mod file;
mod fill;
mod find;
mod flatten;
mod fonts;
mod form;
mod geometry;
mod glyphs;
mod ink;
mod layout;
mod lettering;
mod metrics;
mod overlay;
pub(crate) mod picture;
pub(crate) mod placeholder;
mod plan;
mod seal;
mod stamp;
mod syntax;
mod table;
mod text_box;
mod typeset;
pub(crate) mod watermark;

#[cfg(test)]
mod tests;

pub use error::PdfError;
pub use fill::{Filled, Filling, fill};
pub use find::{Hit, find_text, text};
pub use fonts::Fonts;
pub use form::{FieldKind, FormField, form_fields};
pub use geometry::Area;
pub use seal::Seal;
pub use stamp::{Placement, Position, Which, stamp};
pub use table::{Align, Table, TablePlace, VerticalAlign};
pub use typeset::typeset;

/// A template to try things with: an equipment lease (设备租赁合同) on two pages.
///
/// - `contract_no`, `lessor`, `lessee`, `lessee_id`, `lessee_mobile`: the number of the contract and its parties.
/// - `equipment`, `deliver_to`: what is leased, and where it is delivered.
/// - `rent`, `rent_cn`: the monthly rent in figures and in words.
/// - `begin_date`, `end_date`, `sign_date`: dates.
/// - `insured`: a check box.
/// - `remark`: several lines.
///
/// The second page has room for seals beside the keywords `甲方(盖章)` and `乙方(签字)`, and is empty below the keyword
/// `附件：设备清单`, for a table. It is made by `examples/lease_form.rs`.
pub const LEASE_FORM: &[u8] = include_bytes!("../assets/lease-form.pdf");

/// How many pages a PDF has.
///
/// # Errors
/// If the PDF cannot be read.
pub fn page_count(pdf: &[u8]) -> Result<usize, PdfError> {
    Ok(file::Pdf::open(pdf)?.pages.len())
}

/// What of a page is seen, in its user space. How the page is turned does not count.
///
/// # Errors
/// If the PDF cannot be read, or there is no such page.
pub fn page_area(pdf: &[u8], page: usize) -> Result<Area, PdfError> {
    let pdf = file::Pdf::open(pdf)?;
    match pdf.pages.get(page) {
        Some(id) => pdf.visible(*id),
        None => Err(error::no_such_page(page, pdf.pages.len())),
    }
}
