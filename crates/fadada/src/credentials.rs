use hetong_call::{Invalid, Problem};
use hetong_signing::Secret;

/// What the provider gave out for an app: its id and its secret.
#[derive(Clone, Debug)]
pub struct Credentials {
    app_id: String,
    app_secret: Secret,
}

impl Credentials {
    /// Takes both from the provider's console.
    ///
    /// # Errors
    /// If one is empty, or has blanks around it, which happens when it is copied and breaks every digest.
    pub fn new(app_id: impl Into<String>, app_secret: impl Into<Secret>) -> Result<Self, Invalid> {
        let (app_id, app_secret) = (app_id.into(), app_secret.into());
        plain("app_id", &app_id)?;
        plain("app_secret", app_secret.expose())?;
        Ok(Self { app_id, app_secret })
    }

    /// The app's id.
    #[must_use]
    pub fn app_id(&self) -> &str {
        &self.app_id
    }

    /// The app's secret.
    #[must_use]
    pub fn app_secret(&self) -> &Secret {
        &self.app_secret
    }
}

/// What the cloud marketplace gave out for its gateway: an id and a key.
#[derive(Clone, Debug)]
pub struct GatewayCredentials {
    secret_id: String,
    secret_key: Secret,
}

impl GatewayCredentials {
    /// Takes both from the marketplace's console.
    ///
    /// # Errors
    /// If one is empty or has blanks around it, or if the id cannot stand in a header.
    pub fn new(secret_id: impl Into<String>, secret_key: impl Into<Secret>) -> Result<Self, Invalid> {
        let (secret_id, secret_key) = (secret_id.into(), secret_key.into());
        plain("secret_id", &secret_id)?;
        plain("secret_key", secret_key.expose())?;
        if !secret_id.chars().all(|c| c.is_ascii_graphic() && c != '"') {
            return Err(Invalid::new(
                "secret_id",
                Problem::Characters("visible ASCII characters but quotes"),
            ));
        }
        Ok(Self { secret_id, secret_key })
    }

    /// The id.
    #[must_use]
    pub fn secret_id(&self) -> &str {
        &self.secret_id
    }

    /// The key.
    #[must_use]
    pub fn secret_key(&self) -> &Secret {
        &self.secret_key
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
