//! Calls that go on to a second host, which the first answer names.

use bytes::Bytes;
use hetong_call::lenient::{optional, required};
use hetong_call::{Answer, Base64, Invalid, Object, PageUrl, Problem, undecodable};
use hetong_signing::Params;
use serde::Deserialize;
use thiserror::Error as ThisError;

use crate::client::{Outgoing, To};
use crate::{Client, CompressedImage, Endpoint, Error, ImageCompress, LinkError, RandomAvatar, Raw};

/// Why a call in two steps, or the fetching of a result, failed.
#[derive(Debug, ThisError)]
#[non_exhaustive]
pub enum HopError {
    /// One of the calls failed.
    #[error(transparent)]
    Call(#[from] Error),
    /// An answer names an address that is not followed.
    #[error(transparent)]
    Link(#[from] LinkError),
    /// A result broke off, or is too long.
    #[error(transparent)]
    Transport(#[from] hetong_transport::TransportError),
}

/// The longest portrait that is fetched.
const AVATAR_LIMIT: usize = 8 << 20;

/// The answer of the first step of image_compress.
#[derive(Deserialize)]
struct Prepared {
    #[serde(deserialize_with = "required")]
    server: PageUrl,
}

impl Object for Prepared {}

/// The answer of the first step of random_avatar.
#[derive(Deserialize)]
struct Drawn {
    #[serde(deserialize_with = "required")]
    format: String,
    #[serde(rename = "imageData", deserialize_with = "required")]
    image: Base64,
    #[serde(default, deserialize_with = "optional")]
    server: Option<PageUrl>,
}

impl Object for Drawn {}

/// The answer of the second step of random_avatar.
#[derive(Deserialize)]
struct Converted {
    #[serde(deserialize_with = "required")]
    url: PageUrl,
}

impl Object for Converted {}

impl Client {
    /// Makes a picture smaller (图片压缩); [`Client::fetch`] brings the result.
    ///
    /// # Errors
    /// If one of the two calls fails, or the service names a host that is not known.
    pub async fn compress_image(&self, call: &ImageCompress) -> Result<CompressedImage, HopError> {
        call.check().map_err(Error::from)?;
        let answer = self.compress(call.params()).await?;
        let wrong = |what| undecodable(ImageCompress::SPEC, ImageCompress::SPEC.effect, &answer, what);
        Ok(answer.loose_data().map_err(wrong)?)
    }

    /// Makes a picture smaller, by name; gives the whole answer of the second host, with its address in `data.url`.
    ///
    /// # Errors
    /// As [`Client::compress_image`].
    pub async fn compress_image_raw(&self, call: &Raw) -> Result<Answer, HopError> {
        if call.spec.path != ImageCompress::SPEC.path {
            return Err(Error::from(Invalid::new(
                call.spec.name,
                Problem::WrongVerb("is not image_compress"),
            ))
            .into());
        }
        call.check().map_err(Error::from)?;
        self.compress(call.params.clone()).await
    }

    async fn compress(&self, params: Params) -> Result<Answer, HopError> {
        let prepare = self.outgoing(ImageCompress::SPEC, Params::new())?;
        let prepared: Prepared =
            prepare.answer().await?.loose_data().map_err(|what| HopError::from(prepare.unreadable(what)))?;
        let hop = self.hop::<ImageCompress>(&prepared.server, params)?;
        Ok(hop.answer().await?)
    }

    /// Has a portrait drawn, as a PNG (随机头像).
    ///
    /// # Errors
    /// If one of the calls fails, the service names a host that is not known, or the picture does not come.
    pub async fn random_avatar(&self) -> Result<Bytes, HopError> {
        let prepare = self.outgoing(RandomAvatar::SPEC, Params::new())?;
        let drawn: Drawn =
            prepare.answer().await?.loose_data().map_err(|what| HopError::from(prepare.unreadable(what)))?;
        if drawn.format == "png" {
            let image = drawn.image.bytes();
            return Ok(image.ok_or_else(|| prepare.unreadable("its picture is no Base64"))?.into());
        }
        let Some(server) = drawn.server else {
            return Err(prepare.unreadable("it names no second host").into());
        };
        let mut params = Params::new();
        params.set("format", drawn.format);
        params.set("imageData", drawn.image.as_str());
        params.set("toFormat", "png");
        let hop = self.hop::<RandomAvatar>(&server, params)?;
        let converted: Converted =
            hop.answer().await?.loose_data().map_err(|what| HopError::from(hop.unreadable(what)))?;
        Ok(self.fetch(&converted.url).await?.bytes(AVATAR_LIMIT).await?)
    }

    /// The second step of a call.
    fn hop<E: Endpoint>(&self, server: &PageUrl, params: Params) -> Result<Outgoing<'_>, HopError> {
        self.0.hosts.check(server.expose())?;
        let to = To::Host { address: server.expose().to_owned() };
        Ok(Outgoing { inner: &self.0, about: E::SPEC, effect: E::SPEC.effect, to, params })
    }
}
