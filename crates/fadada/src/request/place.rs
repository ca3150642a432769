use std::fmt;

use hetong_call::{FieldKind, Problem, Wire as _, json};
use hetong_signing::Params;
use serde::Serialize;
use serde_json::Value;

use crate::KeywordStrategy;

/// Where a seal goes. `Debug` shows how long a keyword is, for it is often a name.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum SealPlace {
    /// On a text of the contract (`position_type` 0).
    Keyword {
        /// The text, exactly as it stands in the contract.
        keyword: String,
        /// Which occurrences; all of them otherwise.
        strategy: Option<KeywordStrategy>,
        /// Offset in points to the right (-595..595) and upwards (-842..842).
        offset: Option<(f64, f64)>,
    },
    /// At these places (`position_type` 1).
    At(Positions),
}

impl SealPlace {
    /// On every occurrence of a text.
    pub fn keyword(keyword: impl Into<String>) -> Self {
        SealPlace::Keyword { keyword: keyword.into(), strategy: None, offset: None }
    }

    /// On some occurrences of a text.
    pub fn keyword_by(keyword: impl Into<String>, strategy: KeywordStrategy) -> Self {
        SealPlace::Keyword { keyword: keyword.into(), strategy: Some(strategy), offset: None }
    }

    /// At places.
    pub fn at(positions: impl IntoIterator<Item = Position>) -> Self {
        SealPlace::At(positions.into_iter().collect())
    }

    pub(crate) fn put_params(&self, params: &mut Params) {
        match self {
            SealPlace::Keyword { keyword, strategy, offset } => {
                params.set("position_type", "0");
                params.set("sign_keyword", keyword.as_str());
                if let Some(strategy) = strategy {
                    params.set("keyword_strategy", strategy.wire());
                }
                if let Some((x, y)) = offset {
                    params.set("keyx", x.wire());
                    params.set("keyy", y.wire());
                }
            }
            SealPlace::At(positions) => {
                params.set("position_type", "1");
                params.set("signature_positions", json(positions));
            }
        }
    }
}

impl fmt::Debug for SealPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SealPlace::Keyword { keyword, strategy, offset } => f
                .debug_struct("Keyword")
                .field("keyword", &format_args!("({} bytes)", keyword.len()))
                .field("strategy", strategy)
                .field("offset", offset)
                .finish(),
            SealPlace::At(positions) => f.debug_tuple("At").field(positions).finish(),
        }
    }
}

/// Places of a seal (`signature_positions`).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Positions(Vec<Position>);

impl FromIterator<Position> for Positions {
    fn from_iter<I: IntoIterator<Item = Position>>(positions: I) -> Self {
        Self(positions.into_iter().collect())
    }
}

impl Positions {
    /// What they may be.
    pub const KIND: FieldKind = FieldKind::Json(check);
}

fn check(positions: &Value) -> Result<(), Problem> {
    let wrong = |what: &str| Err(Problem::Content(what.to_owned()));
    let Some(positions) = positions.as_array().filter(|positions| !positions.is_empty()) else {
        return wrong("it is not a list of places, or an empty one");
    };
    let page =
        |place: &Value| number(&place["pagenum"]).is_some_and(|page| page >= 0.0 && page.fract() == 0.0);
    let point = |place: &Value| number(&place["x"]).is_some() && number(&place["y"]).is_some();
    if positions.iter().all(|place| page(place) && point(place)) {
        Ok(())
    } else {
        wrong("a place needs pagenum (a whole number from 0), x and y (numbers)")
    }
}

/// A finite number, be it written as a number or as text.
pub(super) fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
    .filter(|number: &f64| number.is_finite())
}

/// One place of a seal.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Position {
    /// The page, from 0.
    #[serde(rename = "pagenum")]
    pub page: u32,
    /// Points from the left.
    pub x: f64,
    /// Points; the provider's document does not say from which edge.
    pub y: f64,
}
