use http::Uri;
use http::uri::Scheme;

use crate::{Invalid, Problem};

/// Checks a base address; gives it without a slash at its end. `clear` allows it to be without encryption.
///
/// # Errors
/// What is wrong with it.
pub fn base_address(base: &str, clear: bool) -> Result<String, Invalid> {
    let uri = web_address("base address", base, clear)?;
    // A fragment is not part of what is sent: the calls would go to another path.
    if uri.query().is_some() || base.contains('#') {
        return Err(Invalid::new("base address", Problem::NotUrl));
    }
    Ok(base.trim_end_matches('/').to_owned())
}

/// Checks an address of the web. `clear` allows it to be without encryption.
///
/// # Errors
/// What is wrong with it.
pub fn web_address(name: &'static str, address: &str, clear: bool) -> Result<Uri, Invalid> {
    let wrong = |problem| Err(Invalid::new(name, problem));
    let Ok(uri) = address.parse::<Uri>() else {
        return wrong(Problem::NotUrl);
    };
    let known = uri.scheme() == Some(&Scheme::HTTPS) || uri.scheme() == Some(&Scheme::HTTP);
    // A user name in an address would travel with every trace of the host.
    let userinfo = uri.authority().is_some_and(|authority| authority.as_str().contains('@'));
    if !known || userinfo {
        return wrong(Problem::NotUrl);
    }
    if uri.scheme() == Some(&Scheme::HTTP) && !clear {
        return wrong(Problem::InClear);
    }
    Ok(uri)
}
