use hetong_call::{Wire as _, json};
use hetong_signing::Params;
use serde::Serialize;

use crate::KeywordStrategy;

/// Where a seal goes.
#[derive(Clone, Debug, PartialEq)]
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

/// Places of a seal (`signature_positions`).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Positions(Vec<Position>);

impl FromIterator<Position> for Positions {
    fn from_iter<I: IntoIterator<Item = Position>>(positions: I) -> Self {
        Self(positions.into_iter().collect())
    }
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
