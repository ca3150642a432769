// Made by `cargo xtask codegen` from crates/tecmz/spec.toml: do not edit.

//! Speech (语音).

use std::fmt;

use hetong_call::{Wire as _, json, show};

use crate::endpoint::RESERVED;
use crate::{
    About, Answer, AudioFormat, Base64, ConvertedAudio, Decode, Effect, Endpoint, Family, Field, FieldKind,
    FileResult, Job, Kind, Limits, Options, Params, RecognizedSpeech, Repeat, Source, Sources, Spec,
};

/// Recognises speech.
///
/// 语音识别, `asr`. Only asks.
///
/// Known from both of the provider's clients.
#[derive(Clone)]
#[non_exhaustive]
pub struct RecognizeSpeech {
    /// The recording's format.
    pub format: AudioFormat,
    /// The whole recording.
    pub content: Base64,
}

impl RecognizeSpeech {
    /// With what is required.
    #[must_use]
    pub fn new(format: AudioFormat, content: Base64) -> Self {
        Self { format, content }
    }
}

impl fmt::Debug for RecognizeSpeech {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for RecognizeSpeech {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "RecognizeSpeech",
            path: "asr",
            title: "语音识别",
            doc: "Recognises speech.",
            group: "speech",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[
                Field::new("type", FieldKind::Choice(AudioFormat::CHOICES), "The recording's format.")
                    .required(),
                Field::new("content", FieldKind::Base64, "The whole recording.").required(),
            ],
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

    type Reply = RecognizedSpeech;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("type", self.format.wire());
        params.set("content", self.content.wire());
        params
    }
}

impl Decode for RecognizeSpeech {
    fn decode(answer: &Answer) -> Result<RecognizedSpeech, String> {
        answer.loose_data()
    }
}

/// **Deprecated by the provider.** Converts a recording at once. The provider took it out of its clients in 2023; AmrConvert, Mp3Convert and WavConvert replace it.
///
/// 语音转换, `audio_convert`. Only asks.
///
/// Known from one client.
#[derive(Clone)]
#[non_exhaustive]
pub struct ConvertAudio {
    /// The recording's format, such as amr or wav.
    pub from: String,
    /// The wanted format.
    pub to: String,
    /// The whole recording.
    pub content: Base64,
}

impl ConvertAudio {
    /// With what is required.
    #[must_use]
    pub fn new(from: impl Into<String>, to: impl Into<String>, content: Base64) -> Self {
        Self { from: from.into(), to: to.into(), content }
    }
}

impl fmt::Debug for ConvertAudio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for ConvertAudio {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "ConvertAudio",
            path: "audio_convert",
            title: "语音转换",
            doc: "Converts a recording at once. The provider took it out of its clients in 2023; AmrConvert, Mp3Convert and WavConvert replace it.",
            group: "speech",
            kind: Kind::Value,
            effect: Effect::Read,
            repeat: Repeat::Safe,
            confirm: None,
            fields: &[
                Field::new(
                    "from",
                    FieldKind::Text(Limits::NONE),
                    "The recording's format, such as amr or wav.",
                )
                .required(),
                Field::new("to", FieldKind::Text(Limits::NONE), "The wanted format.").required(),
                Field::new("content", FieldKind::Base64, "The whole recording.").required(),
            ],
            open: None,
            exactly_one: &[],
            at_least_one: &[],
            required_if: &[],
            reserved: RESERVED,
            source: Source::OneClient,
            inferred: &[],
            deprecated: true,
        },
        family: None,
        legacy: false,
    };

    type Reply = ConvertedAudio;

    fn params(&self) -> Params {
        let mut params = Params::new();
        params.set("from", self.from.wire());
        params.set("to", self.to.wire());
        params.set("content", self.content.wire());
        params
    }
}

impl Decode for ConvertAudio {
    fn decode(answer: &Answer) -> Result<ConvertedAudio, String> {
        answer.loose_data()
    }
}

/// Converts an AMR recording.
///
/// AMR转换, `amr_convert/queue`. A second call does it again.
/// A job: [`Client::start`](crate::Client::start).
///
/// Known from both of the provider's clients. Inferred: The title is translated from the path. Inferred: The answer is assumed to be that of pdf_to_excel and image_to_word.
#[derive(Clone)]
#[non_exhaustive]
pub struct AmrConvert {
    /// Address of the source, or several.
    pub url: Sources,
    /// The file's name.
    pub name: Option<String>,
    /// Options; their names are not published.
    pub param: Option<Options>,
}

impl AmrConvert {
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

impl fmt::Debug for AmrConvert {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for AmrConvert {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "AmrConvert",
            path: "amr_convert/queue",
            title: "AMR转换",
            doc: "Converts an AMR recording.",
            group: "speech",
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

impl Job for AmrConvert {}

/// Converts an MP3 recording.
///
/// MP3转换, `mp3_convert/queue`. A second call does it again.
/// A job: [`Client::start`](crate::Client::start).
///
/// Known from both of the provider's clients. Inferred: The title is translated from the path. Inferred: The answer is assumed to be that of pdf_to_excel and image_to_word.
#[derive(Clone)]
#[non_exhaustive]
pub struct Mp3Convert {
    /// Address of the source, or several.
    pub url: Sources,
    /// The file's name.
    pub name: Option<String>,
    /// Options; their names are not published.
    pub param: Option<Options>,
}

impl Mp3Convert {
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

impl fmt::Debug for Mp3Convert {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for Mp3Convert {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "Mp3Convert",
            path: "mp3_convert/queue",
            title: "MP3转换",
            doc: "Converts an MP3 recording.",
            group: "speech",
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

impl Job for Mp3Convert {}

/// Converts a WAV recording.
///
/// WAV转换, `wav_convert/queue`. A second call does it again.
/// A job: [`Client::start`](crate::Client::start).
///
/// Known from both of the provider's clients. Inferred: The title is translated from the path. Inferred: The answer is assumed to be that of pdf_to_excel and image_to_word.
#[derive(Clone)]
#[non_exhaustive]
pub struct WavConvert {
    /// Address of the source, or several.
    pub url: Sources,
    /// The file's name.
    pub name: Option<String>,
    /// Options; their names are not published.
    pub param: Option<Options>,
}

impl WavConvert {
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

impl fmt::Debug for WavConvert {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show(f, Self::SPEC, &self.params(), &[])
    }
}

impl Endpoint for WavConvert {
    const SPEC: &'static Spec = &Spec {
        about: About {
            name: "WavConvert",
            path: "wav_convert/queue",
            title: "WAV转换",
            doc: "Converts a WAV recording.",
            group: "speech",
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

impl Job for WavConvert {}
