//! What jobs really do: text to PDF, PDF to text, pictures made small. Everything else gives a file that says
//! that it is a placeholder.

use hetong_tecmz::Spec;

use crate::pdf::picture::Picture;
use crate::pdf::{self, Fonts};

/// The result of a job.
pub(super) struct Made {
    pub(super) name: String,
    pub(super) content: Vec<u8>,
    pub(super) pages: Option<usize>,
}

/// Pixels on the longer side of a small copy.
const THUMB: u32 = 200;

/// Does a job's work; `None` if it fails.
pub(super) fn convert(fonts: &Fonts, spec: &Spec, sources: &[Vec<u8>]) -> Option<Made> {
    let first = sources.first()?;
    match spec.name {
        "DocToPdf" => {
            if first.starts_with(b"%PDF") {
                let pages = pdf::page_count(first).ok()?;
                return Some(Made {
                    name: "result.pdf".to_owned(),
                    content: first.clone(),
                    pages: Some(pages),
                });
            }
            let text = std::str::from_utf8(first).ok().map(|text| text.trim_start_matches('\u{feff}'));
            let text = match text.filter(|text| !text.contains('\0') && !text.trim_start().starts_with('<')) {
                Some(text) => text.to_owned(),
                // Word, HTML and the like are not read here.
                None => placeholder(spec),
            };
            let content = pdf::typeset(fonts, &text).ok()?;
            let pages = pdf::page_count(&content).ok()?;
            Some(Made { name: "result.pdf".to_owned(), content, pages: Some(pages) })
        }
        "PdfToText" => {
            let pages = pdf::text(first).ok()?;
            let count = pages.len();
            let content = pages.join("\n\u{c}\n").into_bytes();
            Some(Made { name: "result.txt".to_owned(), content, pages: Some(count) })
        }
        "ImageThumb" => {
            let content = Picture::decode(first).ok()?.scaled(THUMB).png();
            Some(Made { name: "result.png".to_owned(), content, pages: None })
        }
        _ => {
            let content = placeholder(spec).into_bytes();
            Some(Made { name: "placeholder.txt".to_owned(), content, pages: None })
        }
    }
}

fn placeholder(spec: &Spec) -> String {
    format!(
        "这是hetong沙盒的占位文件。{}（{}）没有真正执行。\nA placeholder: the sandbox does not do this.\n",
        spec.title, spec.name
    )
}

/// A picture written anew, as small as PNG makes it; `None` if it is neither PNG nor JPEG.
pub(super) fn compressed(source: &[u8]) -> Option<Vec<u8>> {
    Some(Picture::decode(source).ok()?.png())
}

/// Which of 5 × 5 squares are filled: symmetrical, from the digits of a number.
fn squares(token: &str) -> Vec<(usize, usize)> {
    let bits: Vec<bool> = token.bytes().map(|digit| digit % 2 == 0).collect();
    let filled = |x: usize, y: usize| bits.get(y * 3 + x.min(4 - x)).copied().unwrap_or(false);
    (0..5).flat_map(|y| (0..5).map(move |x| (x, y))).filter(|(x, y)| filled(*x, *y)).collect()
}

/// A portrait that is drawn from a number, as SVG.
pub(super) fn portrait_svg(token: &str) -> String {
    let squares: String = squares(token)
        .iter()
        .map(|(x, y)| {
            format!("<rect x=\"{}\" y=\"{}\" width=\"20\" height=\"20\"/>", 14 + x * 20, 14 + y * 20)
        })
        .collect();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"128\" height=\"128\" fill=\"#1d4ed8\">{squares}</svg>"
    )
}

/// The same as PNG.
pub(super) fn portrait_png(token: &str) -> Vec<u8> {
    const SIDE: usize = 128;
    let filled = squares(token);
    let mut pixels = Vec::with_capacity(SIDE * SIDE * 4);
    for y in 0..SIDE {
        for x in 0..SIDE {
            let inside = x.checked_sub(14).zip(y.checked_sub(14)).map(|(x, y)| (x / 20, y / 20));
            let on = inside.is_some_and(|square| filled.contains(&square));
            pixels.extend(if on { [29, 78, 216, 255] } else { [241, 245, 249, 255] });
        }
    }
    Picture::drawn(SIDE as u32, SIDE as u32, pixels, 4.0).png()
}
