use hetong_call::{Invalid, Problem};
use hetong_signing::Secret;

/// How calls are authenticated. The service sells credentials by product; see
/// [`ClientBuilder::area`](crate::ClientBuilder::area).
#[derive(Clone, Debug)]
pub struct Credentials(pub(crate) Way);

#[derive(Clone, Debug)]
pub(crate) enum Way {
    Standard { app_id: String, app_secret: Secret },
    Simple { key: Secret },
}

impl Credentials {
    /// The standard way (标准鉴权): each call is signed.
    ///
    /// # Errors
    /// If one is empty or has white space around it.
    pub fn standard(app_id: impl Into<String>, app_secret: impl Into<Secret>) -> Result<Self, Invalid> {
        let (app_id, app_secret) = (app_id.into(), app_secret.into());
        plain("app_id", &app_id)?;
        plain("app_secret", app_secret.expose())?;
        Ok(Self(Way::Standard { app_id, app_secret }))
    }

    /// The simple way (简单鉴权): a key in a header, and nothing else. It has to be switched on in the service's console.
    ///
    /// # Errors
    /// If it is empty, has white space around it, or cannot stand in a header.
    pub fn simple(key: impl Into<Secret>) -> Result<Self, Invalid> {
        let key = key.into();
        plain("key", key.expose())?;
        if !key.expose().bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(Invalid::new("key", Problem::Characters("visible ASCII characters")));
        }
        Ok(Self(Way::Simple { key }))
    }
}

fn plain(field: &'static str, text: &str) -> Result<(), Invalid> {
    if text.is_empty() {
        Err(Invalid::new(field, Problem::Missing))
    } else if text.trim() != text {
        Err(Invalid::new(field, Problem::OuterBlanks))
    } else {
        Ok(())
    }
}
