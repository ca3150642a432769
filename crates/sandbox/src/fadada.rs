//! The provider's own endpoints.

pub(crate) mod account;
mod archive;
pub(crate) mod auto_sign;
pub(crate) mod batch;
mod bundle;
mod certificate;
pub(crate) mod contract;
mod customer;
mod deposit;
mod document;
mod encrypted;
mod evidence;
mod gate;
mod habits;
mod leave;
mod links;
pub(crate) mod message;
pub(crate) mod model;
pub(crate) mod notices;
pub(crate) mod online;
mod page;
mod place;
mod refusal;
mod seal;
pub(crate) mod signing;
mod states;
mod tables;
mod template;
pub(crate) mod temporary;

use std::borrow::Cow;
use std::cell::RefCell;
use std::time::SystemTime;

use axum::response::Response;
use hetong_fadada::{Code, Effect, Envelope, Kind, Params, SPECS, Spec};
use http::{Method, StatusCode};
use maud::Markup;
use serde_json::{Map, Value, json};

use crate::incoming::Incoming;
use crate::journal::Told;
use crate::settings::{ContractCodes, Settings};
use crate::store::Tx;
use crate::{Sandbox, gateway, outgoing, pages};

use gate::Admitted;
pub(crate) use refusal::Refusal;

/// What a call gives.
pub(crate) enum Answer {
    /// `data` of the account envelope.
    Data(Value),
    /// Nothing but success.
    Done,
    /// A success with a message of its own, and fields beside the code.
    Fields(&'static str, Map<String, Value>),
    File {
        content_type: &'static str,
        name: String,
        content: Vec<u8>,
    },
    Page(Markup),
}

/// Everything that a handler works with.
pub(crate) struct Desk<'a> {
    pub(crate) settings: &'a Settings,
    pub(crate) tx: &'a Tx,
    pub(crate) now: SystemTime,
    /// The address that the caller knows this service by.
    pub(crate) origin: String,
    /// Hints for whoever writes the client.
    pub(crate) notes: &'a RefCell<Vec<String>>,
    /// Notifications to send when the work has been kept.
    pub(crate) posted: &'a RefCell<Vec<String>>,
}

type Handler = fn(&Desk<'_>, &Admitted) -> Result<Answer, Refusal>;

/// What answers an endpoint; by its specification's name.
fn handler(spec: &Spec) -> Option<Handler> {
    Some(match spec.name {
        "RegisterAccount" => account::register,
        "VerifyPerson" => account::verify_person,
        "VerifyCompany" => account::verify_company,
        "FindPersonCertInfo" => account::find_person,
        "FindCompanyCertInfo" => account::find_company,
        "DownloadFile" => account::download_file,
        "ApplyCert" => certificate::apply,
        "UploadSeal" => seal::upload,
        "CreateTextSeal" => seal::create,
        "UploadTemplate" => template::upload,
        "FillTemplate" => template::fill,
        "UploadContract" => contract::upload,
        "QueryContractStatus" => contract::status,
        "SignPage" => signing::by_hand,
        "SignAuto" => signing::auto,
        "QuerySignResult" => signing::query,
        "QuerySignStatus" => signing::query_older,
        "SignPageLimited" => signing::limited_page,
        "QuickSign" => signing::quick,
        "SignAcrossPages" => signing::across_pages,
        "RejectContract" => signing::reject_by_call,
        "PushSign" => signing::push,
        "PushSignUnregistered" => signing::push_unregistered,
        "BatchSignPage" | "BatchSignPageManual" => batch::on_page,
        "BatchSignAuto" => batch::auto,
        "BatchQuickSign" => batch::quick,
        "AutoSignGrantPage" => auto_sign::grant_page,
        "AutoSignCancelPage" => auto_sign::cancel_page,
        "QueryAutoSign" => auto_sign::query,
        "FileContract" => archive::file,
        "DownloadContract" => archive::download,
        "ViewContract" => archive::view,
        "FindSerialNo" => customer::find_serial_no,
        "CheckThreeElements" => customer::check_three_elements,
        "ChangeCustomerInfo" => customer::change_info,
        "ApplyNumCert" => certificate::apply_number,
        "ApplyClientNumCert" => certificate::apply_deposited,
        "QueryCert" => certificate::query,
        "SyncPerson" => certificate::sync_person,
        "SyncCompany" => certificate::sync_company,
        "QuerySeals" => seal::query,
        "ReplaceSeal" => seal::replace,
        "RemoveSeal" => seal::remove,
        "SetDefaultSeal" => seal::set_default,
        "AuthorizePerson" => leave::person,
        "AuthorizeSeal" => leave::seal,
        "ListSealAuthorizations" => leave::list,
        "ViewTemplate" => template::view,
        "DownloadTemplate" => template::download,
        "DeleteTemplate" => template::delete,
        "DownloadTemplateImages" => template::pictures,
        "QueryTemplateKeys" => template::keys,
        "AddTemplateKeys" => online::add_keys,
        "UploadOnlineTemplate" => online::upload,
        "EditTemplatePage" => online::edit_page,
        "FillPage" => online::fill_page,
        "QueryContractHash" => document::hash,
        "VerifyDocument" => document::verify,
        "RevokeContract" => document::revoke,
        "DeleteContract" => document::delete,
        "AddWatermark" => document::watermark,
        "TemporaryLinks" => temporary::links,
        "DownloadContracts" => archive::several,
        "CreateShortUrl" => message::short_url,
        "SendShortUrlSms" => message::send_short_url,
        "SendSms" => message::send,
        "DownloadEvidenceReport" => evidence::report,
        "DepositHash" => deposit::hash,
        "DepositPerson" => deposit::person,
        "DepositCompany" => deposit::company,
        _ => return None,
    })
}

/// Base addresses, longest first.
const BASES: [(&str, bool); 3] = [("/release/api2/", true), ("/api2/", false), ("/api/", false)];

/// Answers a request.
pub(crate) async fn answer(sandbox: &Sandbox, mut request: Incoming, told: &mut Told) -> Response {
    let path = request.head.uri.path().to_owned();
    let Some((base, behind_gateway, endpoint)) =
        BASES.iter().find_map(|(base, gateway)| Some((*base, *gateway, path.strip_prefix(base)?)))
    else {
        told.parameters(&request, &[]);
        return missing(
            told,
            "no base address; direct calls go to /api/ or /api2/, the gateway is at /release/api2/",
        );
    };
    let lenient = &sandbox.0.settings.rules.leniencies;
    // The host for evidence is the sandbox's root, so that a path there begins with a base address.
    let whole = path.trim_start_matches('/');
    let find = |endpoint: &str| {
        let spec = SPECS.iter().copied().find(|spec| spec.path == endpoint || spec.path == whole);
        spec.and_then(|spec| Some((spec, handler(spec)?))).or_else(|| links::find(endpoint))
    };
    let mut found = find(endpoint);
    let mut forgiven = Ok(());
    if found.is_none() {
        found = habits::behind_base(endpoint).and_then(find);
        match (&found, lenient.doubled_prefix) {
            (None, _) => {}
            (Some(_), true) => told.notes.push(habits::DOUBLED.to_owned()),
            (Some(_), false) => forgiven = Err(habits::DOUBLED),
        }
    }
    if let Some((spec, _)) = found {
        forgiven = forgiven.and_then(|()| habits::forgive(lenient, spec, &mut request, &mut told.notes));
    }
    told.gateway = behind_gateway;
    told.path = match found {
        Some((spec, _)) if spec.path == whole => format!("/{whole}"),
        Some((spec, _)) => format!("{base}{}", spec.path),
        None => format!("{base}…"),
    };
    told.parameters(&request, &found.map(|(spec, _)| gate::names(spec)).unwrap_or_default());

    if behind_gateway && let Err(message) = gateway::admit(&sandbox.0.settings, sandbox.0.now(), &request) {
        told.verdict = message.to_owned();
        return outgoing::json(StatusCode::UNAUTHORIZED, &json!({ "message": message }));
    }
    if let Err(habit) = forgiven {
        told.verdict = format!("refused: strict: {habit}");
        return outgoing::json(StatusCode::BAD_REQUEST, &json!({ "message": format!("strict: {habit}") }));
    }
    let Some((spec, handler)) = found else {
        let close = SPECS.iter().find(|spec| spec.path.eq_ignore_ascii_case(endpoint));
        let hint = close.map(|spec| format!("paths are case-sensitive: {}", spec.path));
        return missing(told, &hint.unwrap_or_else(|| "no such endpoint".to_owned()));
    };
    told.endpoint = Some(spec.name);
    told.title = Some(spec.title);
    // Nothing is changed by what browsers, proxies and previews send of their own accord: where GET is put up with, it
    // must be signed like any call.
    let get_is_fine = spec.kind != Kind::Value || spec.effect == Effect::Read;
    let is_get = request.head.method == Method::GET;
    let get_that_changes = is_get && !get_is_fine && lenient.get_that_changes;
    if get_that_changes {
        told.notes.push(habits::CHANGED_BY_GET.to_owned());
    } else if request.head.method != Method::POST && !(is_get && get_is_fine) {
        told.verdict = "refused: method".to_owned();
        return outgoing::method_not_allowed(if get_is_fine { "GET, POST" } else { "POST" });
    }

    let (outcome, notes) = carry_out(sandbox, spec, handler, request).await;
    told.notes.extend(notes);
    let (response, code, verdict) = render(spec, &sandbox.0.settings, outcome);
    // Clients post; it is pages and browsers that get.
    let response = if is_get { outgoing::shown(response) } else { response };
    told.code = code;
    told.verdict = verdict;
    response
}

/// Lets a call in, fetches the document that it names, and does what it asks for. Notes come with the outcome.
async fn carry_out(
    sandbox: &Sandbox,
    spec: &'static Spec,
    handler: Handler,
    request: Incoming,
) -> (Result<Answer, Refusal>, Vec<String>) {
    let origin = request.origin();
    let admitting = sandbox.work(move |inner| {
        let mut notes = Vec::new();
        (gate::admit(&inner.settings, inner.now(), spec, request, &mut notes), notes)
    });
    let Some((admitted, notes)) = admitting.await else { return (Err(Refusal::internal()), Vec::new()) };
    let mut call = match admitted {
        Ok(call) => call,
        Err(refusal) => return (Err(refusal), notes),
    };
    if spec.field("doc_url").is_some() {
        call.fetched = contract::fetch(&sandbox.0.settings, &call).await;
    }
    let handling = sandbox.work(move |inner| {
        let (notes, posted) = (RefCell::new(notes), RefCell::default());
        let outcome = inner.store.write(|tx| {
            let (settings, now) = (&inner.settings, inner.now());
            handler(&Desk { settings, tx, now, origin, notes: &notes, posted: &posted }, &call)
        });
        if outcome.is_ok() {
            inner.send_notices(posted.into_inner());
        }
        (outcome, notes.into_inner())
    });
    handling.await.unwrap_or_else(|| (Err(Refusal::internal()), Vec::new()))
}

fn missing(told: &mut Told, verdict: &str) -> Response {
    told.verdict = verdict.to_owned();
    outgoing::page(StatusCode::NOT_FOUND, pages::not_found())
}

/// An answer as the provider writes it; its code and a verdict for the log.
fn render(
    spec: &Spec,
    settings: &Settings,
    outcome: Result<Answer, Refusal>,
) -> (Response, Option<String>, String) {
    match outcome {
        Ok(Answer::File { content_type, name, content }) => {
            (outgoing::file(content_type, &name, content), None, "accepted".to_owned())
        }
        Ok(Answer::Page(page)) => (outgoing::page(StatusCode::OK, page), None, "accepted".to_owned()),
        Ok(answer) => {
            let body = success(spec.envelope, answer);
            let code = body["code"].as_str().map_or_else(|| body["code"].to_string(), str::to_owned);
            (outgoing::json(StatusCode::OK, &body), Some(code), "accepted".to_owned())
        }
        Err(refusal) => {
            let (code, message) = refusal.written(contract_style(spec, settings));
            let verdict = refusal.verdict();
            let response = if spec.kind == Kind::Page {
                outgoing::page(StatusCode::OK, pages::refusal(&code, &message))
            } else {
                outgoing::json(StatusCode::OK, &failure(spec, &code, &message))
            };
            (response, Some(code), verdict)
        }
    }
}

/// Whether this endpoint hides codes behind 2002.
fn contract_style(spec: &Spec, settings: &Settings) -> bool {
    let contract = matches!(spec.envelope, Envelope::Contract | Envelope::Template);
    contract && spec.kind == Kind::Value && settings.rules.contract_codes == ContractCodes::Samples
}

fn success(envelope: Envelope, answer: Answer) -> Value {
    let (data, message, mut fields) = match answer {
        Answer::Data(data) => (Some(data), None, Map::new()),
        Answer::Fields(message, fields) => (None, Some(message), fields),
        _ => (None, None, Map::new()),
    };
    match envelope {
        Envelope::Account => {
            fields.insert("code".to_owned(), json!(1));
            fields.insert("msg".to_owned(), json!("success"));
        }
        Envelope::Contract => {
            fields.insert("code".to_owned(), json!("1000"));
            fields.insert("msg".to_owned(), json!(message.unwrap_or("操作成功")));
            fields.insert("result".to_owned(), json!("success"));
        }
        Envelope::Template => {
            fields.insert("code".to_owned(), json!("1"));
            fields.insert("msg".to_owned(), json!(message.unwrap_or("上传成功!")));
            fields.insert("result".to_owned(), json!("success"));
        }
        Envelope::Query => {
            fields.insert("code".to_owned(), json!("1"));
            fields.insert("msg".to_owned(), json!("success"));
        }
    }
    if let Some(data) = data {
        // The data of a query are JSON text within the JSON.
        let data = if envelope == Envelope::Query { json!(data.to_string()) } else { data };
        fields.insert("data".to_owned(), data);
    }
    Value::Object(fields)
}

fn failure(spec: &Spec, code: &str, message: &str) -> Value {
    match spec.envelope {
        // The samples of the applications for certificates are the only ones without data.
        Envelope::Account if spec.group == "certificate" && spec.effect != Effect::Read => {
            json!({ "code": number(code), "msg": message })
        }
        Envelope::Account => json!({ "code": number(code), "data": null, "msg": message }),
        Envelope::Query => json!({ "code": code, "data": null, "msg": message }),
        Envelope::Contract if matches!(spec.name, "FillTemplate" | "SignAuto") => json!({
            "code": code, "download_url": null, "msg": message, "result": "error", "viewpdf_url": null
        }),
        Envelope::Contract | Envelope::Template => json!({ "code": code, "msg": message, "result": "error" }),
    }
}

fn number(code: &str) -> Value {
    code.parse::<i64>().map_or_else(|_| json!(code), |number| json!(number))
}

impl Desk<'_> {
    /// Draws a digest for an address that the sandbox gives out.
    pub(crate) fn signed_link(&self, path: &str, spec: &Spec, params: Params) -> String {
        let app = &self.settings.app;
        let stamp = hetong_signing::Stamp::at(self.now);
        let digest =
            hetong_signing::fadada::msg_digest(app.app_id(), app.app_secret(), &stamp, &spec.digest, &params);
        let public =
            [("app_id", app.app_id()), ("timestamp", stamp.as_str()), ("v", "2.0"), ("msg_digest", &digest)];
        let query = hetong_transport::encode_form(public.into_iter().chain(params.iter()));
        // Direct, for no browser sends the headers of the gateway.
        format!("{}/api/{path}?{query}", self.origin)
    }
}

/// A refusal with the table's own words.
pub(crate) fn refuse<T>(code: Code) -> Result<T, Refusal> {
    Err(Refusal::new(code))
}

/// A refusal with other words for contract calls, as the samples show them.
pub(crate) fn refuse_saying<T>(code: Code, text: impl Into<Cow<'static, str>>) -> Result<T, Refusal> {
    Err(Refusal::new(code).saying(text))
}
