use crate::Payload;

/// The content type of [`form`].
pub const FORM: &str = "application/x-www-form-urlencoded; charset=UTF-8";

/// Writes named texts as `application/x-www-form-urlencoded`: for a form's body, or for a query.
pub fn encode_form<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

/// The body of a form, of content type [`FORM`].
pub fn form<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> Payload {
    encode_form(pairs).into()
}
