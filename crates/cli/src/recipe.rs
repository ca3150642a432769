//! What a digest of Fadada's covers, on the command line.

use hetong_fadada::{Part, Recipe};

use crate::fail::Fail;

/// Reads lists such as `md5=transaction_id,@stamp;sha1=customer_id`; without a name, a list is sha1's.
pub(crate) fn read(text: &str) -> Result<Recipe, Fail> {
    let (mut md5, mut sha1, mut tail) = (None, None, None);
    for list in text.split(';').map(str::trim).filter(|list| !list.is_empty()) {
        let (place, names, parts) = match list.split_once('=') {
            Some(("md5", names)) => ("md5", names, &mut md5),
            Some(("sha1", names)) => ("sha1", names, &mut sha1),
            Some(("tail", names)) => ("tail", names, &mut tail),
            // A text without a parameter begins with the sign.
            Some((name, _)) if !name.is_empty() && !name.contains(',') => {
                return Err(wrong(format_args!("{name} is not md5, sha1 or tail")));
            }
            _ => ("sha1", list, &mut sha1),
        };
        if parts.is_some() {
            return Err(wrong(format_args!("{place} stands twice")));
        }
        let names = names.split(',').map(str::trim).filter(|name| !name.is_empty());
        *parts = Some(names.map(part).collect::<Result<Vec<_>, _>>()?);
    }
    let md5 = md5.unwrap_or_else(|| vec![Part::Stamp]);
    let (sha1, tail) = (sha1.unwrap_or_default(), tail.unwrap_or_default());
    // Without the time stamp, no digest would be of this call alone.
    if [&md5, &sha1, &tail].into_iter().all(|parts| !parts.contains(&Part::Stamp)) {
        return Err(wrong("@stamp is in none of the lists"));
    }
    Ok(Recipe { md5: kept(md5), sha1: kept(sha1), tail: kept(tail) })
}

fn part(name: &str) -> Result<Part, Fail> {
    if name == "@stamp" {
        return Ok(Part::Stamp);
    }
    if let Some(text) = name.strip_prefix('=') {
        return Ok(Part::Text(word(text)));
    }
    if let Some(without) = name.strip_prefix('*') {
        let without = without.split('-').filter(|name| !name.is_empty()).map(word);
        return Ok(Part::AllExcept(kept(without.collect())));
    }
    let fine = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    if name.chars().all(fine) {
        Ok(Part::Field(word(name)))
    } else {
        Err(wrong(format_args!("{name} is no parameter's name")))
    }
}

// A recipe is written for the life of the program, and this is read once in it.
fn kept<T>(parts: Vec<T>) -> &'static [T] {
    Box::leak(parts.into_boxed_slice())
}

fn word(text: &str) -> &'static str {
    Box::leak(Box::from(text))
}

fn wrong(what: impl std::fmt::Display) -> Fail {
    Fail::usage(format!("--digest: {what}; `hetong help call` tells how to write it"))
}

#[cfg(test)]
mod tests {
    use hetong_fadada::{Part, Recipe};

    use super::read;

    #[test]
    fn a_recipe_is_read_from_names() {
        use Part::{AllExcept, Field, Stamp, Text};
        for (text, recipe) in [
            ("", Recipe { md5: &[Stamp], sha1: &[], tail: &[] }),
            ("a, b", Recipe { md5: &[Stamp], sha1: &[Field("a"), Field("b")], tail: &[] }),
            (
                "md5=t,@stamp;sha1=c;tail=d",
                Recipe { md5: &[Field("t"), Stamp], sha1: &[Field("c")], tail: &[Field("d")] },
            ),
            ("md5=@stamp;sha1=;tail=", Recipe { md5: &[Stamp], sha1: &[], tail: &[] }),
            ("*", Recipe { md5: &[Stamp], sha1: &[AllExcept(&[])], tail: &[] }),
            ("*-file-image", Recipe { md5: &[Stamp], sha1: &[AllExcept(&["file", "image"])], tail: &[] }),
            ("=x,a,=y", Recipe { md5: &[Stamp], sha1: &[Text("x"), Field("a"), Text("y")], tail: &[] }),
            ("a,=y", Recipe { md5: &[Stamp], sha1: &[Field("a"), Text("y")], tail: &[] }),
        ] {
            assert_eq!(read(text).unwrap_or_else(|no| panic!("{}", no.message)), recipe, "{text}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        for (text, told) in [
            ("md6=a", "md6 is not md5, sha1 or tail"),
            ("a;b", "sha1 stands twice"),
            ("md5=a", "@stamp is in none of the lists"),
            ("合同", "合同 is no parameter's name"),
        ] {
            let message = read(text).unwrap_err().message;
            assert!(message.starts_with(&format!("--digest: {told}; ")), "{message}");
        }
    }
}
