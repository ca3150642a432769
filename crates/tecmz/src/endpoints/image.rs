// Made by `cargo xtask codegen` from crates/tecmz/spec.toml: do not edit.

//! Pictures (图片处理).

use std::fmt;

use hetong_call::{Wire as _, json, show};

use crate::endpoint::RESERVED;
use crate::{
    About, Answer, Base64, Bytes, CompressedImage, Decode, Effect, Endpoint, Family, Field, FieldKind,
    FileResult, Job, Kind, Limits, Opaque, Options, Params, Picture, Repeat, Source, Sources, Spec,
};

/// Converts an Illustrator file to pictures.
///
/// AI转图片, `ai_to_image/queue`. A second call does it again.
/// A job: [`Client::start`](crate::Client::start).
///
/// Known from both of the provider's clients. Inferred: The title is translated from the path. Inferred: The answer is assumed to be that of pdf_to_excel and image_to_word.
#[derive(Clone)]
#[non_exhaustive]
pub struct AiToImage {
    /// Address of the source, or several.
    pub url: Sources,
    /// The file's name.
    pub name: Option<String>,
    /// Options; their names are not published.
    pub param: Option<Options>,
}

impl AiToImage {
    /// With what is required.
    #[must_use]
    pub fn new(url: impl Into<Sources>) -> Self {
        Self { url: url.into(), name: None, param: None }
    }

    /// The file's name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Options; their names are not published.
    #[must_use]
    pub fn param(mut self, param: impl Into<Options>) -> Self {
        self.param = Some(param.into());
        self
    }
}

impl fmt::Debug for AiToImage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for AiToImage {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "AiToImage",
            path: "ai_to_image/queue",
            title: "AI转图片",
            doc: "Converts an Illustrator file to pictures.",
            group: "image",
            kind: Kind::Job,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("url", Sources::KIND, "Address of the source, or several.").required(),
                Field::new("name", FieldKind::Text(Limits::NONE), "The file's name.")
                    .may_be_empty()
                    .unset(""),
                Field::new("param", Options::KIND, "Options; their names are not published.")
                    .may_be_empty()
                    .unset("[]"),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::TwoClients,
            inferred: &[
                "The title is translated from the path.",
                "The answer is assumed to be that of pdf_to_excel and image_to_word.",
            ],
            deprecated: false,
        },
        family: Some(Family::File),
        legacy: false,
    };

    type Reply = FileResult;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("url", self.url.wire());
        match &self.name {
            Some(name) => params.set("name", name.wire()),
            None => params.set("name", ""),
        }
        match &self.param {
            Some(param) => params.set("param", json(param)),
            None => params.set("param", "[]"),
        }
        params
    }
}

impl Job for AiToImage {}

/// Converts an EPS file to pictures.
///
/// EPS转图片, `eps_to_image/queue`. A second call does it again.
/// A job: [`Client::start`](crate::Client::start).
///
/// Known from both of the provider's clients. Inferred: The title is translated from the path. Inferred: The answer is assumed to be that of pdf_to_excel and image_to_word.
#[derive(Clone)]
#[non_exhaustive]
pub struct EpsToImage {
    /// Address of the source, or several.
    pub url: Sources,
    /// The file's name.
    pub name: Option<String>,
    /// Options; their names are not published.
    pub param: Option<Options>,
}

impl EpsToImage {
    /// With what is required.
    #[must_use]
    pub fn new(url: impl Into<Sources>) -> Self {
        Self { url: url.into(), name: None, param: None }
    }

    /// The file's name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Options; their names are not published.
    #[must_use]
    pub fn param(mut self, param: impl Into<Options>) -> Self {
        self.param = Some(param.into());
        self
    }
}

impl fmt::Debug for EpsToImage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for EpsToImage {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "EpsToImage",
            path: "eps_to_image/queue",
            title: "EPS转图片",
            doc: "Converts an EPS file to pictures.",
            group: "image",
            kind: Kind::Job,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("url", Sources::KIND, "Address of the source, or several.").required(),
                Field::new("name", FieldKind::Text(Limits::NONE), "The file's name.")
                    .may_be_empty()
                    .unset(""),
                Field::new("param", Options::KIND, "Options; their names are not published.")
                    .may_be_empty()
                    .unset("[]"),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::TwoClients,
            inferred: &[
                "The title is translated from the path.",
                "The answer is assumed to be that of pdf_to_excel and image_to_word.",
            ],
            deprecated: false,
        },
        family: Some(Family::File),
        legacy: false,
    };

    type Reply = FileResult;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("url", self.url.wire());
        match &self.name {
            Some(name) => params.set("name", name.wire()),
            None => params.set("name", ""),
        }
        match &self.param {
            Some(param) => params.set("param", json(param)),
            None => params.set("param", "[]"),
        }
        params
    }
}

impl Job for EpsToImage {}

/// Converts a Photoshop file to pictures.
///
/// PSD转图片, `psd_to_image/queue`. A second call does it again.
/// A job: [`Client::start`](crate::Client::start).
///
/// Known from both of the provider's clients. Inferred: The title is translated from the path. Inferred: The answer is assumed to be that of pdf_to_excel and image_to_word.
#[derive(Clone)]
#[non_exhaustive]
pub struct PsdToImage {
    /// Address of the source, or several.
    pub url: Sources,
    /// The file's name.
    pub name: Option<String>,
    /// Options; their names are not published.
    pub param: Option<Options>,
}

impl PsdToImage {
    /// With what is required.
    #[must_use]
    pub fn new(url: impl Into<Sources>) -> Self {
        Self { url: url.into(), name: None, param: None }
    }

    /// The file's name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Options; their names are not published.
    #[must_use]
    pub fn param(mut self, param: impl Into<Options>) -> Self {
        self.param = Some(param.into());
        self
    }
}

impl fmt::Debug for PsdToImage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for PsdToImage {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "PsdToImage",
            path: "psd_to_image/queue",
            title: "PSD转图片",
            doc: "Converts a Photoshop file to pictures.",
            group: "image",
            kind: Kind::Job,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("url", Sources::KIND, "Address of the source, or several.").required(),
                Field::new("name", FieldKind::Text(Limits::NONE), "The file's name.")
                    .may_be_empty()
                    .unset(""),
                Field::new("param", Options::KIND, "Options; their names are not published.")
                    .may_be_empty()
                    .unset("[]"),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::TwoClients,
            inferred: &[
                "The title is translated from the path.",
                "The answer is assumed to be that of pdf_to_excel and image_to_word.",
            ],
            deprecated: false,
        },
        family: Some(Family::File),
        legacy: false,
    };

    type Reply = FileResult;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("url", self.url.wire());
        match &self.name {
            Some(name) => params.set("name", name.wire()),
            None => params.set("name", ""),
        }
        match &self.param {
            Some(param) => params.set("param", json(param)),
            None => params.set("param", "[]"),
        }
        params
    }
}

impl Job for PsdToImage {}

/// Makes a small copy of a picture.
///
/// 图片缩略图, `image_thumb/queue`. A second call does it again.
/// A job: [`Client::start`](crate::Client::start).
///
/// Known from both of the provider's clients. Inferred: The title is translated from the path. Inferred: The answer is assumed to be that of pdf_to_excel and image_to_word.
#[derive(Clone)]
#[non_exhaustive]
pub struct ImageThumb {
    /// Address of the source, or several.
    pub url: Sources,
    /// The file's name.
    pub name: Option<String>,
    /// Options; their names are not published.
    pub param: Option<Options>,
}

impl ImageThumb {
    /// With what is required.
    #[must_use]
    pub fn new(url: impl Into<Sources>) -> Self {
        Self { url: url.into(), name: None, param: None }
    }

    /// The file's name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Options; their names are not published.
    #[must_use]
    pub fn param(mut self, param: impl Into<Options>) -> Self {
        self.param = Some(param.into());
        self
    }
}

impl fmt::Debug for ImageThumb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for ImageThumb {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "ImageThumb",
            path: "image_thumb/queue",
            title: "图片缩略图",
            doc: "Makes a small copy of a picture.",
            group: "image",
            kind: Kind::Job,
            effect: Effect::Create,
            repeat: Repeat::Never,
            confirm: None,
            fields: &[
                Field::new("url", Sources::KIND, "Address of the source, or several.").required(),
                Field::new("name", FieldKind::Text(Limits::NONE), "The file's name.")
                    .may_be_empty()
                    .unset(""),
                Field::new("param", Options::KIND, "Options; their names are not published.")
                    .may_be_empty()
                    .unset("[]"),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::TwoClients,
            inferred: &[
                "The title is translated from the path.",
                "The answer is assumed to be that of pdf_to_excel and image_to_word.",
            ],
            deprecated: false,
        },
        family: Some(Family::File),
        legacy: false,
    };

    type Reply = FileResult;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("url", self.url.wire());
        match &self.name {
            Some(name) => params.set("name", name.wire()),
            None => params.set("name", ""),
        }
        match &self.param {
            Some(param) => params.set("param", json(param)),
            None => params.set("param", "[]"),
        }
        params
    }
}

impl Job for ImageThumb {}

/// Makes a picture smaller. The work is done by a second host that the first answer names; it gets no credentials.
///
/// 图片压缩, `image_compress/prepare`. Only asks.
/// Two steps: see [`Client`](crate::Client).
///
/// Known from both of the provider's clients.
#[derive(Clone)]
#[non_exhaustive]
pub struct ImageCompress {
    /// The picture's format or file ending, such as png.
    pub format: String,
    /// The file's name.
    pub name: Option<String>,
    /// Options; their names are not published.
    pub param: Option<Options>,
    /// The picture, or its address.
    pub picture: Picture,
}

impl ImageCompress {
    /// With what is required.
    #[must_use]
    pub fn new(format: impl Into<String>, picture: impl Into<Picture>) -> Self {
        Self { format: format.into(), name: None, param: None, picture: picture.into() }
    }

    /// The file's name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Options; their names are not published.
    #[must_use]
    pub fn param(mut self, param: impl Into<Options>) -> Self {
        self.param = Some(param.into());
        self
    }
}

impl fmt::Debug for ImageCompress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for ImageCompress {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "ImageCompress",
            path: "image_compress/prepare",
            title: "图片压缩",
            doc: "Makes a picture smaller. The work is done by a second host that the first answer names; it gets no credentials.",
            group: "image",
            kind: Kind::TwoStep,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[
                Field::new(
                    "format",
                    FieldKind::Text(Limits::NONE),
                    "The picture's format or file ending, such as png.",
                )
                .required(),
                Field::new("imageData", FieldKind::Base64, "The picture."),
                Field::new("imageUrl", FieldKind::Url { max_bytes: None }, "Address of the picture."),
                Field::new("name", FieldKind::Text(Limits::NONE), "The file's name.")
                    .may_be_empty()
                    .unset(""),
                Field::new("param", Options::KIND, "Options; their names are not published.")
                    .may_be_empty()
                    .unset("[]"),
            ],
            open: None,
            exactly_one: &[&["imageData", "imageUrl"]],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::TwoClients,
            inferred: &[],
            deprecated: false,
        },
        family: None,
        legacy: false,
    };

    type Reply = CompressedImage;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("format", self.format.wire());
        match &self.name {
            Some(name) => params.set("name", name.wire()),
            None => params.set("name", ""),
        }
        match &self.param {
            Some(param) => params.set("param", json(param)),
            None => params.set("param", "[]"),
        }
        self.picture.put_params(&mut params, "imageData", "imageUrl");
        params
    }
}

/// **Deprecated by the provider.** Makes a picture smaller in one step. The provider has replaced it by ImageCompress.
///
/// 图片压缩, `image_compress`. Only asks.
///
/// Known from one client. Inferred: The answer is not published.
#[derive(Clone)]
#[non_exhaustive]
pub struct ImageCompressAtOnce {
    /// The picture's format.
    pub format: String,
    /// The picture.
    pub image_data: Base64,
}

impl ImageCompressAtOnce {
    /// With what is required.
    #[must_use]
    pub fn new(format: impl Into<String>, image_data: Base64) -> Self {
        Self { format: format.into(), image_data }
    }
}

impl fmt::Debug for ImageCompressAtOnce {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for ImageCompressAtOnce {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "ImageCompressAtOnce",
            path: "image_compress",
            title: "图片压缩",
            doc: "Makes a picture smaller in one step. The provider has replaced it by ImageCompress.",
            group: "image",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[
                Field::new("format", FieldKind::Text(Limits::NONE), "The picture's format.").required(),
                Field::new("imageData", FieldKind::Base64, "The picture.").required(),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::OneClient,
            inferred: &["The answer is not published."],
            deprecated: true,
        },
        family: None,
        legacy: false,
    };

    type Reply = Opaque;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("format", self.format.wire());
        params.set("imageData", self.image_data.wire());
        params
    }
}

impl Decode for ImageCompressAtOnce {
    fn decode(answer: &Answer) -> Result<Opaque, String> {
        answer.loose_data()
    }
}

/// Draws a random portrait as a PNG.
///
/// 随机头像, `random_avatar/prepare`. Only asks.
/// Two steps: see [`Client`](crate::Client).
///
/// Known from both of the provider's clients.
#[derive(Clone)]
#[non_exhaustive]
pub struct RandomAvatar {}

impl RandomAvatar {
    /// With what is required.
    #[must_use]
    #[allow(clippy::new_without_default, reason = "all calls are made alike")]
    pub fn new() -> Self {
        Self {}
    }
}

impl fmt::Debug for RandomAvatar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for RandomAvatar {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "RandomAvatar",
            path: "random_avatar/prepare",
            title: "随机头像",
            doc: "Draws a random portrait as a PNG.",
            group: "image",
            kind: Kind::TwoStep,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::TwoClients,
            inferred: &[],
            deprecated: false,
        },
        family: None,
        legacy: false,
    };

    type Reply = Bytes;

    fn params(&self) -> Params {
        Params::new()
    }
}
