//! Where a seal goes, as calls say it and as it is drawn.

use hetong_fadada::Code;
use serde_json::Value;

use super::gate::Admitted;
use super::model::Place;
use super::{Refusal, refuse_saying};
use crate::pdf::{self, PdfError, Placement, Position, Which};

/// The place that a call names; the end of the document if it names none.
pub(super) fn of(call: &Admitted) -> Result<Place, Refusal> {
    let number = |name: &str| call.maybe(name).and_then(|text| text.parse::<f32>().ok());
    if call.maybe("position_type") == Some("1") {
        if let Some(text) = call.maybe("signature_positions") {
            let read = |value: &Value| {
                let number = |name: &str| match &value[name] {
                    Value::Number(number) => number.as_f64(),
                    Value::String(text) => text.trim().parse().ok(),
                    _ => None,
                };
                let (page, x, y) = (number("pagenum")?, number("x")?, number("y")?);
                (page >= 0.0).then_some((page as usize, x as f32, y as f32))
            };
            let positions: Option<Vec<Value>> = serde_json::from_str(text).ok();
            let positions: Option<Vec<_>> = positions.and_then(|all| all.iter().map(read).collect());
            return match positions {
                Some(positions) if !positions.is_empty() => Ok(Place::At(positions)),
                _ => refuse_saying(Code::ContractParameterInvalid, "signature_positions不合法."),
            };
        }
        if let (Some(x), Some(y)) = (number("x"), number("y")) {
            let page = call.maybe("pagenum").and_then(|page| page.parse().ok()).unwrap_or(0);
            return Ok(Place::At(vec![(page, x, y)]));
        }
    }
    Ok(match call.maybe("sign_keyword") {
        Some(text) => Place::Keyword {
            text: text.to_owned(),
            which: which(call.maybe("keyword_strategy")),
            right: number("keyx").unwrap_or(0.0),
            up: number("keyy").unwrap_or(0.0),
        },
        None => Place::End,
    })
}

/// On a keyword, or at the end without one.
pub(super) fn on(keyword: Option<&str>, strategy: Option<&str>) -> Place {
    match keyword {
        Some(text) => Place::Keyword { text: text.to_owned(), which: which(strategy), right: 0.0, up: 0.0 },
        None => Place::End,
    }
}

fn which(strategy: Option<&str>) -> char {
    strategy.and_then(|which| which.chars().next()).unwrap_or('0')
}

/// The document with a seal on it.
pub(super) fn stamp(
    document: &[u8],
    seal: &pdf::Seal,
    place: &Place,
    at_end: usize,
) -> Result<Vec<u8>, Refusal> {
    match draw(document, seal, place, at_end) {
        Err(PdfError::KeywordNotFound) => refuse_saying(Code::BusinessError, "合同中没有找到定位关键字."),
        Err(PdfError::NoSuchPage { .. }) => {
            refuse_saying(Code::ContractParameterInvalid, "signature_positions的页码超出合同页数.")
        }
        other => Ok(other?),
    }
}

fn draw(document: &[u8], seal: &pdf::Seal, place: &Place, at_end: usize) -> Result<Vec<u8>, PdfError> {
    match place {
        Place::Keyword { text, which, right, up } => {
            let which = match which {
                '1' => Which::First,
                '2' => Which::Last,
                _ => Which::All,
            };
            pdf::stamp(document, seal, &Placement::Keyword { keyword: text, which, dx: *right, dy: *up })
        }
        Place::At(places) => {
            let mut positions = Vec::new();
            for (page, x, down) in places {
                // The provider's document does not say from where y counts; from the top is assumed.
                let area = pdf::page_area(document, *page)?;
                positions.push(Position { page: *page, x: area.x + x, y: area.top() - down });
            }
            pdf::stamp(document, seal, &Placement::At(&positions))
        }
        Place::End => pdf::stamp(document, seal, &Placement::End { earlier: at_end }),
        Place::Across => pdf::stamp(document, seal, &Placement::Across),
    }
}
