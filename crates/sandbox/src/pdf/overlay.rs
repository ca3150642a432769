//! Draws over pages.

use lopdf::{Dictionary, Object, ObjectId, Stream, dictionary};

use super::PdfError;
use super::file::{Pdf, numbers};
use super::syntax::Operations;

impl Pdf {
    /// Draws over what a page shows. `resources` are those of `content` alone.
    pub(crate) fn overlay(
        &mut self,
        page: ObjectId,
        content: Vec<u8>,
        resources: Dictionary,
    ) -> Result<(), PdfError> {
        let seen = self.visible(page)?;
        let form = dictionary! {
            "Type" => "XObject",
            "Subtype" => "Form",
            "BBox" => numbers([seen.x, seen.y, seen.right(), seen.top()]),
            "Resources" => resources,
        };
        let form = self.add_stream(form, content)?;

        let dict = self.page(page)?;
        let mut all = self.dict(dict, b"Resources").cloned().unwrap_or_default();
        let mut pictures = self.dict(&all, b"XObject").cloned().unwrap_or_default();
        let name = fresh(&pictures);
        pictures.set(name.as_str(), form);
        all.set("XObject", pictures);

        let mut contents = match dict.get(b"Contents") {
            Ok(reference @ Object::Reference(_)) => match self.resolve(reference) {
                Some(Object::Array(parts)) => parts.clone(),
                Some(Object::Stream(_)) => vec![reference.clone()],
                _ => Vec::new(),
            },
            Ok(Object::Array(parts)) => parts.clone(),
            _ => Vec::new(),
        };
        let (before, after) = brackets(&self.content(page)?);
        if !before.is_empty() {
            contents.insert(0, self.add(Stream::new(Dictionary::new(), before))?.into());
        }
        let draw = [after, format!("q /{name} Do Q\n").into_bytes()].concat();
        contents.push(self.add(Stream::new(Dictionary::new(), draw))?.into());
        self.set(page, "Contents", contents)?;
        self.set(page, "Resources", all)
    }
}

/// A name that a dictionary of resources does not use yet.
fn fresh(taken: &Dictionary) -> String {
    (0..=taken.len())
        .map(|number| format!("Ht{number}"))
        .find(|name| !taken.has(name.as_bytes()))
        .unwrap_or_else(|| unreachable!("a dictionary holds fewer names than were tried"))
}

/// What must stand before and after some content, so that what follows starts from a clean graphics state.
fn brackets(content: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let (mut depth, mut lowest, mut bare, mut in_text) = (0_i64, 0_i64, false, false);
    let mut operations = Operations::new(content);
    while let Some((operator, _)) = operations.next() {
        match operator {
            b"q" => depth += 1,
            b"Q" => {
                depth -= 1;
                lowest = lowest.min(depth);
            }
            _ => {
                bare |= depth <= 0;
                match operator {
                    b"BT" => in_text = true,
                    b"ET" => in_text = false,
                    _ => {}
                }
            }
        }
    }
    let repeat = |letter: &str, times: i64| letter.repeat(usize::try_from(times).unwrap_or(0)).into_bytes();
    let end = if in_text { "\nET\n" } else { "\n" };
    if lowest == 0 && depth == 0 && !bare {
        return (Vec::new(), end.into());
    }
    let before = 1 - lowest;
    let after = [end.as_bytes(), &repeat("Q\n", before + depth)].concat();
    (repeat("q\n", before), after)
}

#[cfg(test)]
mod tests {
    use super::brackets;

    #[test]
    fn content_that_cleans_up_needs_no_brackets() {
        assert_eq!(brackets(b"q 1 0 0 1 5 5 cm Q q BT ET Q"), (vec![], b"\n".to_vec()));
        assert_eq!(brackets(b""), (vec![], b"\n".to_vec()));
    }

    #[test]
    fn unbalanced_content_is_balanced() {
        for (content, before, after) in
            [("1 w", 1, 1), ("q q 1 w", 1, 3), ("Q Q 1 w", 3, 1), ("Q q q", 2, 3), ("Q 2 w q Q Q q", 3, 2)]
        {
            let (start, end) = brackets(content.as_bytes());
            let found = (
                start.iter().filter(|&&byte| byte == b'q').count(),
                end.iter().filter(|&&byte| byte == b'Q').count(),
            );
            assert_eq!(found, (before, after), "{content}");
        }
        assert!(brackets(b"q BT").1.starts_with(b"\nET"));
    }
}
