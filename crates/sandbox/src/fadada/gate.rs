//! Whether a call is let in, in the provider's order: public parameters, app, digest, business parameters, ids.

use std::time::{Duration, SystemTime};

use bytes::Bytes;
use hetong_fadada::{Code, Envelope, FieldKind, Params, Part as Signed, Recipe, Spec};
use hetong_signing::{Stamp, fadada};

use super::contract::Fetched;
use super::{Refusal, habits, refuse, refuse_saying};
use crate::incoming::{Incoming, Part};
use crate::journal::unknown;
use crate::settings::Settings;

/// A call that was let in. Blank parameters are gone.
pub(crate) struct Admitted {
    pub(crate) params: Params,
    pub(crate) files: Vec<(String, Bytes)>,
    /// When the call was signed, as it says itself.
    pub(crate) stamp: Stamp,
    /// What stands at `doc_url`, if the call has one.
    pub(crate) fetched: Option<Fetched>,
}

impl Admitted {
    /// A parameter that the gate has made sure of.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.params.get(name).unwrap_or_default()
    }

    pub(crate) fn maybe(&self, name: &str) -> Option<&str> {
        self.params.get(name)
    }

    pub(crate) fn file(&self, name: &str) -> Option<&Bytes> {
        self.files.iter().find(|(known, _)| known == name).map(|(_, content)| content)
    }
}

/// A time stamp that is further off than this is worth a note.
const ODD: Duration = Duration::from_secs(30 * 60);

/// The names that an endpoint knows.
pub(crate) fn names(spec: &Spec) -> Vec<&'static str> {
    spec.fields.iter().map(|field| field.name).chain(*spec.public).collect()
}

pub(crate) fn admit(
    settings: &Settings,
    now: SystemTime,
    spec: &'static Spec,
    request: Incoming,
    notes: &mut Vec<String>,
) -> Result<Admitted, Refusal> {
    // Some clients send a file without a file name.
    let is_file = |name: &str| spec.field(name).is_some_and(|field| matches!(field.kind, FieldKind::File(_)));
    let (files, texts): (Vec<Part>, Vec<Part>) =
        request.parts.into_iter().partition(|part| part.file || is_file(&part.name));
    let files = files.into_iter().filter(|part| part.file || !part.content.is_empty());
    let files = files.map(|part| (part.name, part.content)).collect();
    let mut params: Params = texts.iter().map(|part| (part.name.clone(), part.text())).collect();

    // One host has other names for them.
    let [app_id, timestamp, version, digest] =
        spec.public.map(|name| params.remove(name).unwrap_or_default());
    let Ok(stamp) = Stamp::parse(&timestamp) else {
        notes.push("timestamp must be yyyyMMddHHmmss in Beijing time".to_owned());
        return refuse(Code::PublicParameterInvalid);
    };
    if app_id.is_empty() || digest.is_empty() || !matches!(version.as_str(), "2.0" | "2.1") {
        let [app_id, _, version, digest] = spec.public;
        notes.push(format!("{app_id}, {version} (2.0) and {digest} are required"));
        return refuse(Code::PublicParameterInvalid);
    }
    check_time(settings, now, &stamp, notes)?;
    if app_id != settings.app.app_id() {
        return refuse(Code::AppIdUnknown);
    }
    let recipes = std::iter::once(&spec.digest).chain(spec.accept);
    let mut recipes = recipes.filter(|recipe| {
        fadada::verify(&app_id, settings.app.app_secret(), &stamp, recipe, &params, &digest)
    });
    if recipes.next().is_none() {
        notes.push(expected(spec, &params));
        return refuse(Code::DigestInvalid);
    }
    habits::decode_again(spec, &mut params);

    let blank: Vec<_> =
        params.iter().filter(|(_, text)| text.trim().is_empty()).map(|(name, _)| name.to_owned()).collect();
    for name in blank {
        params.remove(&name);
    }
    let names = names(spec);
    let unknown: Vec<_> = params
        .iter()
        .filter(|(name, _)| !names.contains(name) && spec.open.is_none_or(|open| !name.starts_with(open)))
        .map(|(name, _)| unknown(name, &names))
        .collect();
    if !unknown.is_empty() {
        notes.push(format!("not parameters of this call: {}", unknown.join(", ")));
    }
    let admitted = Admitted { params, files, stamp, fetched: None };
    check_fields(spec, &admitted, notes)?;
    Ok(admitted)
}

fn check_time(
    settings: &Settings,
    now: SystemTime,
    stamp: &Stamp,
    notes: &mut Vec<String>,
) -> Result<(), Refusal> {
    let Some(instant) = stamp.instant() else {
        return refuse(Code::PublicParameterInvalid);
    };
    let off = instant.duration_since(now).unwrap_or_else(|earlier| earlier.duration());
    if off > ODD {
        let hours = off.as_secs_f64() / 3600.0;
        let zone = if (7.5..8.5).contains(&hours) { ": is it in UTC? Beijing time is due" } else { "" };
        notes.push(format!("timestamp is {hours:.1} h off{zone}"));
    }
    match settings.rules.timestamp_tolerance {
        Some(tolerance) if off > tolerance => refuse(Code::PublicParameterInvalid),
        _ => Ok(()),
    }
}

/// What the digest should have covered, by names.
fn expected(spec: &Spec, params: &Params) -> String {
    let known = names(spec);
    let shown = |name: &str| if known.contains(&name) { name.to_owned() } else { unknown(name, &known) };
    let joined = |first: Option<&str>, parts: &[Signed]| {
        let names = parts.iter().flat_map(|part| match part {
            Signed::Stamp => vec!["timestamp".to_owned()],
            part => part.covered(params).into_iter().map(shown).collect(),
        });
        first.map(str::to_owned).into_iter().chain(names).collect::<Vec<_>>().join(" + ")
    };
    let Recipe { md5, sha1, tail } = spec.digest;
    let (md5, sha1, tail) = (joined(None, md5), joined(Some("app_secret"), sha1), joined(None, tail));
    format!("the digest should be over app_id, MD5({md5}), SHA1({sha1}) and as its tail ({tail})")
}

/// First what is missing, then what is malformed. The account envelope's answers do not name it, so the log does.
fn check_fields(spec: &Spec, call: &Admitted, notes: &mut Vec<String>) -> Result<(), Refusal> {
    let mut missing = |name: &str, told: String| {
        notes.push(told);
        missing(spec, name)
    };
    let given = |name: &str| call.maybe(name).is_some() || call.file(name).is_some();
    if let Some(field) = spec.fields.iter().find(|field| field.required && !given(field.name)) {
        return missing(field.name, format!("{} is required", field.name));
    }
    for names in spec.exactly_one.iter().chain(spec.at_least_one) {
        if !names.iter().any(|name| given(name)) {
            return missing(names[0], format!("one of these is required: {}", names.join(", ")));
        }
    }
    for (name, other, value) in spec.required_if {
        if call.maybe(other) == Some(value) && !given(name) {
            return missing(name, format!("{name} is required if {other} is {value}"));
        }
    }
    for field in spec.fields {
        if let Some(Err(problem)) = call.maybe(field.name).map(|text| field.kind.check(text)) {
            // A problem never holds the value.
            notes.push(format!("{} {problem}", field.name));
            return malformed(spec, field.name);
        }
    }
    Ok(())
}

/// The words for contract calls: those of the samples where there are any, made alike elsewhere (inferred).
fn missing(spec: &Spec, name: &str) -> Result<(), Refusal> {
    let code = illegal(spec);
    match (spec.envelope, name) {
        (Envelope::Account | Envelope::Query, _) => refuse(code),
        (_, "contract_id") => refuse_saying(code, "合同编号不能为空."),
        (_, "template_id") => refuse_saying(code, "模板编号不能为空."),
        (_, "customer_id") => refuse_saying(code, "客户编号不能为空."),
        (_, "transaction_id") => refuse_saying(code, "交易号不能为空."),
        (_, "doc_title") => refuse_saying(code, "合同标题不能为空."),
        (_, "file") => refuse_saying(code, "无法获取文档(file与doc_url皆为空)."),
        (_, "sign_keyword") => refuse_saying(code, "定位关键字与签章坐标皆为空."),
        (_, other) => refuse_saying(code, format!("{other}不能为空.")),
    }
}

fn malformed(spec: &Spec, name: &str) -> Result<(), Refusal> {
    match name {
        "contract_id" | "contract_ids" | "contractNum" => refuse(Code::ContractIdMalformed),
        "template_id" | "contract_template_id" => refuse(Code::TemplateIdMalformed),
        "customer_id" | "outh_customer_id" | "customerId" | "company_id" | "person_id" => {
            refuse(Code::CustomerIdMalformed)
        }
        "evidence_no" => refuse(Code::EvidenceNoMalformed),
        "verified_serialno" => refuse(Code::SerialNoInvalid),
        "signature_img_base64" | "picbase64" => refuse(Code::ImageFormatInvalid),
        "acrosspage_customer_id" => refuse(Code::PagingSealCustomerInvalid),
        "signature_id" | "across_signature_id" => refuse(Code::SealUnknown),
        other => match spec.envelope {
            Envelope::Account | Envelope::Query => refuse(Code::ParameterInvalid),
            _ => refuse_saying(illegal(spec), format!("{other}不合法.")),
        },
    }
}

fn illegal(spec: &Spec) -> Code {
    match spec.envelope {
        Envelope::Account | Envelope::Query => Code::ParameterInvalid,
        Envelope::Contract | Envelope::Template => Code::ContractParameterInvalid,
    }
}
