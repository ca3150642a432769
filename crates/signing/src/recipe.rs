use crate::Params;
use crate::blank::is_blank;

/// Which values a Fadada digest covers, and in which order. Each endpoint has its own.
///
/// The digest is `Base64(HEX(SHA1(app_id + HEX(MD5(md5)) + HEX(SHA1(app_secret + sha1)) + tail)))` with upper-case
/// hex; the three lists here say what `md5`, `sha1` and `tail` are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recipe {
    /// What the MD5 block covers: the time stamp, for a few endpoints with values before or after it.
    pub md5: &'static [Part],
    /// What follows the secret in the inner SHA-1 block.
    pub sha1: &'static [Part],
    /// What is appended as it is behind the two blocks.
    pub tail: &'static [Part],
}

/// One piece of a [`Recipe`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The time stamp.
    Stamp,
    /// The value of one parameter; an absent or blank one adds nothing.
    Field(&'static str),
    /// A text that is no parameter's.
    Text(&'static str),
    /// The values of all parameters but the named ones, in the order of their names' bytes; blank ones add nothing.
    AllExcept(&'static [&'static str]),
}

impl Recipe {
    /// The names of the parameters that this recipe covers, out of those given, in the order in which they join.
    ///
    /// What is not in this list can be changed on the way without the digest noticing.
    #[must_use]
    pub fn covered<'a>(&self, params: &'a Params) -> Vec<&'a str> {
        self.md5.iter().chain(self.sha1).chain(self.tail).flat_map(|part| part.covered(params)).collect()
    }
}

impl Part {
    /// The names of the parameters that this piece covers, out of those given, in the order in which they join.
    #[must_use]
    pub fn covered<'a>(&self, params: &'a Params) -> Vec<&'a str> {
        let mut names = Vec::new();
        self.visit(params, |name, _| names.push(name));
        names
    }

    /// Calls `join` for each value of a parameter that this piece adds; the time stamp and texts are the caller's.
    pub(crate) fn visit<'a>(self, params: &'a Params, mut join: impl FnMut(&'a str, &'a str)) {
        match self {
            Part::Stamp | Part::Text(_) => {}
            Part::Field(name) => {
                if let Some((name, value)) = params.iter().find(|(known, _)| *known == name) {
                    if !is_blank(value) {
                        join(name, value);
                    }
                }
            }
            Part::AllExcept(left_out) => {
                for (name, value) in params.sorted() {
                    if !left_out.contains(&name) && !is_blank(value) {
                        join(name, value);
                    }
                }
            }
        }
    }
}
