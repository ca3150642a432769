// Made by `cargo xtask codegen` from crates/tecmz/spec.toml: do not edit.

//! News (资讯).

use std::fmt;

use hetong_call::{Wire as _, show};

use crate::endpoint::RESERVED;
use crate::{
    About, Answer, Decode, Effect, Endpoint, Field, FieldKind, Kind, Limits, NewsList, Params, Repeat,
    Source, Spec,
};

/// **Deprecated by the provider.** Asks for news. Only at the old address without encryption, and in none of the provider's present clients.
///
/// 获取资讯新闻, `news`. Only asks.
///
/// Known from one client. Inferred: That it still exists.
#[derive(Clone)]
#[non_exhaustive]
pub struct News {
    /// How many.
    pub count: Option<u32>,
    /// The topic.
    pub tag: Option<String>,
}

impl News {
    /// With what is required.
    #[must_use]
    #[allow(clippy::new_without_default, reason = "all calls are made alike")]
    pub fn new() -> Self {
        Self { count: None, tag: None }
    }

    /// How many.
    #[must_use]
    pub fn count(mut self, count: u32) -> Self {
        self.count = Some(count);
        self
    }

    /// The topic.
    #[must_use]
    pub fn tag(mut self, tag: impl Into<String>) -> Self {
        self.tag = Some(tag.into());
        self
    }
}

impl fmt::Debug for News {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for News {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "News",
            path: "news",
            title: "获取资讯新闻",
            doc: "Asks for news. Only at the old address without encryption, and in none of the provider's present clients.",
            group: "content",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[
                Field::new("count", FieldKind::Integer { min: 1, max: i64::MAX }, "How many.")
                    .may_be_empty()
                    .unset("1"),
                Field::new("tag", FieldKind::Text(Limits::NONE), "The topic.").may_be_empty().unset(""),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::OneClient,
            inferred: &["That it still exists."],
            deprecated: true,
        },
        family: None,
        legacy: true,
    };

    type Reply = NewsList;

    fn params(&self) -> Params {
        let mut params = Params::new();
        match &self.count {
            Some(count) => params.set("count", count.wire()),
            None => params.set("count", "1"),
        }
        match &self.tag {
            Some(tag) => params.set("tag", tag.wire()),
            None => params.set("tag", ""),
        }
        params
    }
}

impl Decode for News {
    fn decode(answer: &Answer) -> Result<NewsList, String> {
        answer.loose_data()
    }
}
