use std::fmt;

use hetong_signing::Params;
use hetong_transport::{Effect, Repeat, Upload};

use crate::{FieldKind, Invalid, Problem};

/// What is fixed about an endpoint, whatever API it belongs to. `Debug` shows its name only.
#[derive(Clone, Copy)]
pub struct About {
    /// The struct's name.
    pub name: &'static str,
    /// The path behind the base address, verbatim; names in braces stand for parameters.
    pub path: &'static str,
    /// The provider's title.
    pub title: &'static str,
    /// What it does, in a sentence.
    pub doc: &'static str,
    /// The group that it belongs to.
    pub group: &'static str,
    /// What it answers with.
    pub kind: Kind,
    /// What a call does to the world.
    pub effect: Effect,
    /// What a second call does.
    pub repeat: Repeat,
    /// The endpoint that tells whether a call with a lost reply was carried out.
    pub confirm: Option<&'static str>,
    /// The parameters, without those that the client sets.
    pub fields: &'static [Field],
    /// What the names of further parameters begin with, if the caller chooses them.
    pub open: Option<&'static str>,
    /// Groups of parameters of which exactly one must be given.
    pub exactly_one: &'static [&'static [&'static str]],
    /// Groups of parameters of which at least one must be given.
    pub at_least_one: &'static [&'static [&'static str]],
    /// A parameter, and another one with the value that makes the first one required.
    pub required_if: &'static [(&'static str, &'static str, &'static str)],
    /// Parameters that the client sets.
    pub reserved: &'static [&'static str],
    /// Where the knowledge of it comes from.
    pub source: Source,
    /// What is inferred rather than known.
    pub inferred: &'static [&'static str],
    /// The provider has something better in its place.
    pub deprecated: bool,
}

/// What an endpoint answers with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A value, in JSON.
    Value,
    /// A file.
    File,
    /// A page in a browser.
    Page,
    /// A job that takes its time.
    Job,
    /// A value, from a second host that the first answer names.
    TwoStep,
}

/// Where the knowledge of an endpoint comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// The provider's own document or client.
    Vendor,
    /// Two or more independent public clients.
    TwoClients,
    /// One public client.
    OneClient,
}

/// A parameter.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name on the wire.
    pub name: &'static str,
    /// What it is.
    pub kind: FieldKind,
    /// Whether it must be given.
    pub required: bool,
    /// Whether it may be given without content.
    pub may_be_empty: bool,
    /// The value that is always sent.
    pub fixed: Option<&'static str>,
    /// The value that is sent if the caller gives none.
    pub unset: Option<&'static str>,
    /// Whether it is personal data.
    pub personal: bool,
    /// What it is for.
    pub doc: &'static str,
}

impl Field {
    /// An optional parameter.
    #[must_use]
    pub const fn new(name: &'static str, kind: FieldKind, doc: &'static str) -> Self {
        Self {
            name,
            kind,
            required: false,
            may_be_empty: false,
            fixed: None,
            unset: None,
            personal: false,
            doc,
        }
    }

    /// The same, required.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// The same, with or without content.
    #[must_use]
    pub const fn may_be_empty(mut self) -> Self {
        self.may_be_empty = true;
        self
    }

    /// The same, always sent with this value.
    #[must_use]
    pub const fn fixed(mut self, value: &'static str) -> Self {
        self.fixed = Some(value);
        self
    }

    /// The same, sent with this value if the caller gives none.
    #[must_use]
    pub const fn unset(mut self, value: &'static str) -> Self {
        self.unset = Some(value);
        self
    }

    /// The same, personal data.
    #[must_use]
    pub const fn personal(mut self) -> Self {
        self.personal = true;
        self
    }
}

impl About {
    /// An endpoint that has no description: it takes any parameters, and is not made again after a lost reply.
    #[must_use]
    pub const fn unknown(group: &'static str, effect: Effect, reserved: &'static [&'static str]) -> Self {
        Self {
            name: "Raw",
            path: "",
            title: "其他接口",
            doc: "An endpoint that has no description here.",
            group,
            kind: Kind::Value,
            effect,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[],
            open: Some(""),
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved,
            source: Source::OneClient,
            inferred: &[],
            deprecated: false,
        }
    }

    /// What is sent without the caller's doing: values that never change, and those of what is not given.
    pub fn presets(&self) -> impl Iterator<Item = (&'static str, &'static str)> + use<> {
        self.fields.iter().filter_map(|field| Some((field.name, field.fixed.or(field.unset)?)))
    }

    /// The parameter of this name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// Checks parameters and files against what the endpoint takes.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn check(&self, params: &Params, files: &[(impl AsRef<str>, Upload)]) -> Result<(), Invalid> {
        self.check_fields(params, files).map_err(|invalid| invalid.of(self))
    }

    fn check_fields(&self, params: &Params, files: &[(impl AsRef<str>, Upload)]) -> Result<(), Invalid> {
        let sent = |name: &str| files.iter().any(|(known, _)| known.as_ref() == name);
        let given = |name: &str| params.get(name).is_some() || sent(name);

        for (name, text) in params.iter() {
            self.check_text(name, text).map_err(|problem| Invalid::new(name.to_owned(), problem))?;
        }
        for (name, file) in files {
            let name = name.as_ref();
            let checked = match self.field(name) {
                Some(field) => field.kind.check_file(file),
                None if self.open.is_some_and(|prefix| name.starts_with(prefix)) => Ok(()),
                None => Err(Problem::Unknown),
            };
            checked.map_err(|problem| Invalid::new(name.to_owned(), problem))?;
        }

        let missing = self.fields.iter().find(|field| field.required && !given(field.name));
        if let Some(field) = missing {
            return Err(Invalid::new(field.name, Problem::Missing));
        }
        let filled = |name: &str| match params.get(name) {
            Some(text) => !text.trim().is_empty(),
            None => given(name),
        };
        for names in self.exactly_one {
            match names.iter().filter(|name| filled(name)).count() {
                0 => return Err(Invalid::new(names.join(", "), Problem::Neither)),
                1 => {}
                _ => return Err(Invalid::new(names.join(", "), Problem::Both)),
            }
        }
        for names in self.at_least_one {
            if !names.iter().any(|name| filled(name)) {
                return Err(Invalid::new(names.join(", "), Problem::Neither));
            }
        }
        for (name, other, value) in self.required_if {
            if params.get(other) == Some(value) && !filled(name) {
                return Err(Invalid::new(*name, Problem::MissingWith(other, value)));
            }
        }
        Ok(())
    }

    fn check_text(&self, name: &str, text: &str) -> Result<(), Problem> {
        if self.reserved.contains(&name) {
            return Err(Problem::Reserved);
        }
        let Some(field) = self.field(name) else {
            return match self.open {
                Some(prefix) if !name.starts_with(prefix) || name.len() == prefix.len() => {
                    Err(Problem::Unknown)
                }
                // Other characters do not survive the form parsing of PHP services.
                Some(_) if name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-') => {
                    Ok(())
                }
                Some(_) => Err(Problem::Name),
                None => Err(Problem::Unknown),
            };
        };
        if text.trim().is_empty() {
            return match (field.may_be_empty, field.required && text.is_empty()) {
                (true, _) => Ok(()),
                (false, true) => Err(Problem::Missing),
                (false, false) => Err(Problem::Blank),
            };
        }
        field.kind.check(text)
    }
}

impl fmt::Debug for About {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("About").field(&self.name).finish()
    }
}
