use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use hetong_fadada::{Credentials, GatewayCredentials};
use hetong_signing::Secret;
use hetong_transport::{Clock, Transport};

use crate::clock::SystemClock;
use crate::pdf::Fonts;

/// How a sandbox is set up.
#[derive(Clone, Debug)]
pub struct Settings {
    pub(crate) app: Credentials,
    pub(crate) gateway: GatewayCredentials,
    pub(crate) tecmz: Option<TecmzApp>,
    pub(crate) data: Option<PathBuf>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) fonts: Fonts,
    pub(crate) fetch: Option<Arc<dyn Transport>>,
    pub(crate) rules: Rules,
}

/// An app of tecmz open_api.
#[derive(Clone, Debug)]
pub struct TecmzApp {
    pub(crate) app_id: String,
    pub(crate) app_secret: Secret,
    pub(crate) bearer: Option<Secret>,
}

impl TecmzApp {
    /// An app that signs its calls.
    pub fn new(app_id: impl Into<String>, app_secret: impl Into<Secret>) -> Self {
        Self { app_id: app_id.into(), app_secret: app_secret.into(), bearer: None }
    }

    /// Switches the simple way on, with this key.
    #[must_use]
    pub fn bearer(mut self, key: impl Into<Secret>) -> Self {
        self.bearer = Some(key.into());
        self
    }
}

/// What is not known of the service and could matter to a client. The defaults are the safest readings.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Rules {
    /// Which codes contract calls answer.
    pub contract_codes: ContractCodes,
    /// How far a request's `timestamp` may be off before it is refused with 1001. The provider does not document a
    /// limit, so there is none by default; the log of requests names a time stamp that is more than half an hour off.
    pub timestamp_tolerance: Option<Duration>,
    /// How far `X-Date` may be off at the gateway; 15 minutes by default, as is usual there.
    pub gateway_tolerance: Option<Duration>,
    /// Whether a customer who signs a contract again under a new `transaction_id` gets 1409. A contract may need
    /// several seals of one party, so this is off by default.
    pub one_signature_each: bool,
    /// What clients may do that the document does not show.
    pub leniencies: Leniencies,
    /// Whether a customer must have granted it on the page of before_authsign before the app can sign for them without a
    /// page. Off by default: the app has the provider's permission for everybody.
    pub auto_sign_grants: bool,
    /// How long to wait before a notification that did not arrive is sent again, time after time. The provider does not
    /// document its plan; by default it is 1 s, 5 s, 30 s, 2 min and 10 min.
    pub notice_retries: Vec<Duration>,
    /// What a notification must be answered with to count as arrived, beside a status of success. The provider does not
    /// document it, so any body is fine by default.
    pub notice_reply: Option<String>,
    /// Whether tecmz hashes values as they are, rather than without outer white space, as it is known to do. A client
    /// that is right under both is safe.
    pub tecmz_raw_values: bool,
    /// How long a tecmz job waits; 2 s by default.
    pub job_queue: Duration,
    /// How long a tecmz job works; 4 s by default.
    pub job_work: Duration,
}

/// What clients in use do that the provider's document does not show. The sandbox takes it, and says so in its log of
/// requests; where it is strict instead, it refuses with HTTP 400 (405 for a method), so that a client sees its habits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Leniencies {
    /// A path such as `/api/api/extsign.api`: one client writes the end of the base address again.
    pub doubled_prefix: bool,
    /// A parameter's name with a blank at its end, such as `doc_url `.
    pub blank_after_name: bool,
    /// A `Content-Type` in which the boundary is followed by a charset.
    pub charset_after_boundary: bool,
    /// A multipart body where there is no file to send.
    pub multipart_without_file: bool,
    /// A query with Chinese characters that are not percent-encoded.
    pub unencoded_query: bool,
    /// JSON text that was percent-encoded before the form or the query encoded it again.
    pub json_encoded_twice: bool,
    /// A signed call that changes something, made with GET.
    pub get_that_changes: bool,
}

impl Leniencies {
    /// Takes everything.
    #[must_use]
    pub const fn all() -> Self {
        Self {
            doubled_prefix: true,
            blank_after_name: true,
            charset_after_boundary: true,
            multipart_without_file: true,
            unencoded_query: true,
            json_encoded_twice: true,
            get_that_changes: true,
        }
    }

    /// Strict about everything.
    #[must_use]
    pub const fn none() -> Self {
        Self {
            doubled_prefix: false,
            blank_after_name: false,
            charset_after_boundary: false,
            multipart_without_file: false,
            unencoded_query: false,
            json_encoded_twice: false,
            get_that_changes: false,
        }
    }
}

/// Which codes contract calls answer: the provider's samples show 2002 with a text that tells what is wrong, while its
/// table has a code for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContractCodes {
    /// 2002 and a text, as in the samples.
    Samples,
    /// The codes of the table.
    Table,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            contract_codes: ContractCodes::Samples,
            timestamp_tolerance: None,
            gateway_tolerance: Some(Duration::from_secs(15 * 60)),
            one_signature_each: false,
            leniencies: Leniencies::all(),
            auto_sign_grants: false,
            notice_retries: [1, 5, 30, 120, 600].map(Duration::from_secs).to_vec(),
            notice_reply: None,
            tecmz_raw_values: false,
            job_queue: Duration::from_secs(2),
            job_work: Duration::from_secs(4),
        }
    }
}

impl Settings {
    /// A sandbox in memory for one app, direct and behind the gateway.
    #[must_use]
    pub fn new(app: Credentials, gateway: GatewayCredentials) -> Self {
        Self {
            app,
            gateway,
            tecmz: None,
            data: None,
            clock: Arc::new(SystemClock),
            fonts: Fonts::bundled(),
            fetch: None,
            rules: Rules::default(),
        }
    }

    /// Answers as tecmz open_api, too, for one app.
    #[must_use]
    pub fn tecmz(mut self, app: TecmzApp) -> Self {
        self.tecmz = Some(app);
        self
    }

    /// Keeps its state in a folder, which is made if there is none.
    #[must_use]
    pub fn data(mut self, folder: impl Into<PathBuf>) -> Self {
        self.data = Some(folder.into());
        self
    }

    /// Goes by another clock than the machine's.
    #[must_use]
    pub fn clock(mut self, clock: impl Clock + 'static) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Draws text with other faces before the bundled one.
    #[must_use]
    pub fn fonts(mut self, fonts: Fonts) -> Self {
        self.fonts = fonts;
        self
    }

    /// Fetches documents given as `doc_url` with this transport, and sends notifications; without one, the documents are
    /// refused and the notifications given up.
    #[must_use]
    pub fn fetch(mut self, transport: impl Transport + 'static) -> Self {
        self.fetch = Some(Arc::new(transport));
        self
    }

    /// Changes what is not known of the service.
    #[must_use]
    pub fn rules(mut self, rules: Rules) -> Self {
        self.rules = rules;
        self
    }
}
