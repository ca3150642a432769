//! Accounts and real-name verification.

use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hetong_fadada::Code;
use http::{Method, StatusCode};
use serde_json::{Value, json};

use super::gate::Admitted;
use super::model::{Customer, Deposit, Identity, OpenId, Verification, Verified, Who};
use super::{Answer, Desk, Refusal, certificate, notices, refuse};
use crate::incoming::Incoming;
use crate::pdf;
use crate::sandbox::Inner;
use crate::store::{StoreError, Tx};
use crate::{control, id, outgoing, pages};

/// A picture that stands for all photographs.
const PHOTO: &[u8] = include_bytes!("../../assets/photo.jpg");

pub(crate) fn register(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let (kind, open_id) = (call.text("account_type"), call.text("open_id"));
    let key = format!("{kind} {open_id}");
    if let Some(known) = desk.tx.get::<OpenId>(&key)? {
        return Ok(Answer::Data(json!(known.customer_id)));
    }
    let customer = Customer {
        customer_id: id::hex32().to_uppercase(),
        open_id: open_id.to_owned(),
        who: if kind == "2" { Who::Company } else { Who::Person },
        serial_no: None,
        default_seal: None,
    };
    desk.tx.put(&OpenId { key, customer_id: customer.customer_id.clone() })?;
    desk.tx.put(&customer)?;
    Ok(Answer::Data(json!(customer.customer_id)))
}

pub(crate) fn verify_person(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let data = Identity {
        name: call.maybe("customer_name").unwrap_or("测试用户").to_owned(),
        ident_no: call.maybe("customer_ident_no").unwrap_or("000000199001011234").to_owned(),
        mobile: call.maybe("mobile").unwrap_or("10000000000").to_owned(),
        bank_card_no: call.maybe("bank_card_no").unwrap_or_default().to_owned(),
        ..Identity::default()
    };
    begin(desk, call, Who::Person, data)
}

pub(crate) fn verify_company(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let prefilled = |object: &str, name: &str| -> Option<String> {
        let object: Value = serde_json::from_str(call.maybe(object)?).ok()?;
        object.get(name)?.as_str().filter(|text| !text.trim().is_empty()).map(str::to_owned)
    };
    let agent = call.maybe("company_principal_type") == Some("2");
    let (object, prefix) = if agent { ("agent_info", "agent") } else { ("legal_info", "legal") };
    let acting = |what: &str| prefilled(object, &format!("{prefix}_{what}"));
    let legal_name =
        prefilled("legal_info", "legal_name").or_else(|| call.maybe("legal_name").map(str::to_owned));
    let data = Identity {
        company: prefilled("company_info", "company_name").unwrap_or_else(|| "示例科技有限公司".to_owned()),
        credit_no: prefilled("company_info", "credit_no").unwrap_or_else(|| "00000000000000000X".to_owned()),
        legal_name: legal_name.unwrap_or_else(|| "测试法人".to_owned()),
        name: acting("name").unwrap_or_else(|| "测试经办".to_owned()),
        ident_no: acting("id").unwrap_or_else(|| "000000199001011234".to_owned()),
        mobile: acting("mobile").unwrap_or_else(|| "10000000000".to_owned()),
        bank_card_no: prefilled("bank_info", "bank_id").unwrap_or_default(),
    };
    begin(desk, call, Who::Company, data)
}

fn begin(desk: &Desk<'_>, call: &Admitted, who: Who, data: Identity) -> Result<Answer, Refusal> {
    let customer = customer(desk.tx, call.text("customer_id"))?;
    if customer.who != who {
        return refuse(Code::AccountTypeInvalid);
    }
    let passed = desk
        .tx
        .all::<Verification>()?
        .into_iter()
        .any(|other| other.customer_id == customer.customer_id && other.state == Verified::Passed);
    if passed && call.maybe("option") != Some("modify") {
        return refuse(Code::VerificationPassed);
    }
    let mut files = vec![("head", "ident_front_img"), ("back", "ident_back_img"), ("face", "")];
    if who == Who::Company {
        files = vec![("head", "agent_id_front_img"), ("licence", ""), ("form", "authorization_file")];
    }
    let mut kept = Vec::new();
    for (what, part) in files {
        let uuid = id::hex32();
        match call.file(part) {
            Some(content) => desk.tx.put_file(&file(&uuid), content)?,
            None if what == "form" => desk.tx.put_file(&file(&uuid), &form(desk, &data)?)?,
            None => desk.tx.put_file(&file(&uuid), PHOTO)?,
        }
        kept.push((what.to_owned(), uuid));
    }
    let verification = Verification {
        serial_no: id::hex32(),
        customer_id: customer.customer_id,
        who,
        state: Verified::Open,
        data,
        certificate_wanted: call.maybe("cert_flag") == Some("1"),
        package: call.maybe("verified_way").unwrap_or("0").to_owned(),
        notify_url: call.maybe("notify_url").map(str::to_owned),
        return_url: call.maybe("return_url").map(str::to_owned),
        ended: None,
        files: kept,
    };
    desk.tx.put(&verification)?;
    let url = page_url(desk, &verification.serial_no);
    Ok(Answer::Data(json!({ "transactionNo": verification.serial_no, "url": url })))
}

/// The address of a verification's page, in Base64.
pub(super) fn page_url(desk: &Desk<'_>, serial_no: &str) -> String {
    STANDARD.encode(format!("{}/sandbox/pages/verify/{serial_no}", desk.origin))
}

/// The application form of a company that sent none.
fn form(desk: &Desk<'_>, data: &Identity) -> Result<Vec<u8>, Refusal> {
    let Identity { company, credit_no, legal_name, name, .. } = data;
    let text = format!(
        "企业认证申请表（沙盒样张）\n企业名称：{company}\n统一社会信用代码：{credit_no}\n法定代表人：{legal_name}\n经办人：{name}"
    );
    Ok(pdf::typeset(&desk.settings.fonts, &text)?)
}

pub(crate) fn find_person(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let verification = verification(desk.tx, call.text("verified_serialno"))?;
    if verification.who != Who::Person {
        return refuse(Code::AccountTypeInvalid);
    }
    Ok(Answer::Data(told(&verification, json!(null), json!(null), person(&verification, "0"))))
}

pub(crate) fn find_company(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let verification = verification(desk.tx, call.text("verified_serialno"))?;
    if verification.who != Who::Company {
        return refuse(Code::AccountTypeInvalid);
    }
    let data = &verification.data;
    let company = json!({
        "auditFailReason": fail_reason(&verification),
        "auditorTime": "",
        "companyName": data.company,
        "hasagent": "0",
        "legal": "",
        "legalName": data.legal_name,
        "organization": data.credit_no,
        "organizationPath": uuid(&verification, "licence"),
        "regFormPath": uuid(&verification, "form"),
        "relatedTransactionNo": "",
        "status": company_status(verification.state),
        "verifyType": verification.package,
    });
    Ok(Answer::Data(told(&verification, company, person(&verification, "1"), json!(null))))
}

fn told(verification: &Verification, company: Value, manager: Value, person: Value) -> Value {
    let time = verification.ended.map_or_else(String::new, |ended| ended.to_string());
    let card = &verification.data.bank_card_no;
    json!({
        "authenticationSubmitTime": time,
        "bankCard": if card.is_empty() { json!(null) } else { json!({ "bankCardNo": card }) },
        "company": company,
        "manager": manager,
        "passTime": if verification.state == Verified::Passed { time.as_str() } else { "" },
        "person": person,
        "transactionNo": verification.serial_no,
        "type": verification.who.code(),
    })
}

fn person(verification: &Verification, kind: &str) -> Value {
    json!({
        "auditFailReason": fail_reason(verification),
        "auditorTime": "",
        "headPhotoPath": uuid(verification, "head"),
        "idCard": verification.data.ident_no,
        "mobile": verification.data.mobile,
        "personName": verification.data.name,
        "status": person_status(verification.state),
        "type": kind,
        "verifyType": verification.package,
    })
}

pub(super) fn person_status(state: Verified) -> &'static str {
    match state {
        Verified::Open => "0",
        Verified::Passed => "2",
        Verified::Failed => "4",
    }
}

pub(super) fn company_status(state: Verified) -> &'static str {
    match state {
        Verified::Open => "0",
        Verified::Passed => "4",
        Verified::Failed => "5",
    }
}

fn fail_reason(verification: &Verification) -> &'static str {
    if verification.state == Verified::Failed { "沙盒: 审核不通过" } else { "" }
}

fn uuid<'a>(verification: &'a Verification, what: &str) -> &'a str {
    verification.files.iter().find(|(known, _)| known == what).map_or("", |(_, uuid)| uuid)
}

pub(crate) fn download_file(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let uuid = call.text("uuid");
    let Some(content) = desk.tx.file(&file(uuid))? else {
        return refuse(Code::ParameterInvalid);
    };
    let pdf_is_due = call.maybe("doc_type") == Some("1");
    if pdf_is_due && !content.starts_with(b"%PDF") {
        return refuse(Code::ParameterInvalid);
    }
    let (content_type, ending) = if content.starts_with(b"%PDF") {
        ("application/pdf", "pdf")
    } else if content.starts_with(b"\x89PNG") {
        ("image/png", "png")
    } else {
        ("image/jpeg", "jpg")
    };
    let stamp = hetong_signing::Stamp::at(desk.now);
    Ok(Answer::File { content_type, name: format!("{uuid}{stamp}.{ending}"), content })
}

fn file(uuid: &str) -> String {
    format!("verification/{uuid}")
}

pub(crate) fn customer(tx: &Tx, customer_id: &str) -> Result<Customer, Refusal> {
    match tx.get(customer_id)? {
        Some(customer) => Ok(customer),
        None => refuse(Code::CustomerUnknown),
    }
}

pub(crate) fn verification(tx: &Tx, serial_no: &str) -> Result<Verification, Refusal> {
    match tx.get(serial_no)? {
        Some(verification) => Ok(verification),
        None => refuse(Code::SerialNoInvalid),
    }
}

/// Whether the customer has passed a verification, and which.
pub(crate) fn passed(tx: &Tx, customer: &Customer) -> Result<Option<Verification>, StoreError> {
    if let Some(bound) = &customer.serial_no {
        if let Some(verification) = tx.get(bound)? {
            return Ok(Some(verification));
        }
        let deposit: Option<Deposit> = tx.get(bound)?;
        return Ok(deposit.map(|deposit| deposit.verification(customer.who)));
    }
    let all = tx.all::<Verification>()?;
    let own = |other: &Verification| other.customer_id == customer.customer_id;
    if let Some(passed) = all.into_iter().find(|other| own(other) && other.state == Verified::Passed) {
        return Ok(Some(passed));
    }
    // An identity that was deposited counts as verified (inferred).
    let deposit =
        tx.all::<Deposit>()?.into_iter().find(|deposit| deposit.customer_id == customer.customer_id);
    Ok(deposit.map(|deposit| deposit.verification(customer.who)))
}

/// Why a verification cannot be ended.
enum End {
    Unknown,
    Over,
    Store(StoreError),
}

impl From<StoreError> for End {
    fn from(error: StoreError) -> Self {
        End::Store(error)
    }
}

/// Ends a verification, as the page or a test wants it; gives where the browser goes from there, too.
fn end(
    inner: &Inner,
    request: &Incoming,
    serial_no: &str,
    state: Verified,
) -> Result<(Verification, Option<String>), End> {
    let (notes, posted) = Default::default();
    let ended = inner.store.write(|tx| {
        let (settings, now, origin) = (&inner.settings, inner.now(), request.origin());
        let desk = Desk { settings, tx, now, origin, notes: &notes, posted: &posted };
        let Some(mut verification) = tx.get::<Verification>(serial_no)? else {
            return Err(End::Unknown);
        };
        if verification.state != Verified::Open {
            return Err(End::Over);
        }
        verification.state = state;
        verification.ended = Some(notices::millis(&desk));
        tx.put(&verification)?;
        if state == Verified::Passed
            && verification.certificate_wanted
            && let Some(customer) = tx.get::<Customer>(&verification.customer_id)?
        {
            certificate::bind(tx, inner.now(), customer, &verification.serial_no, false)?;
        }
        notices::verification(&desk, &verification)?;
        let back = notices::verified_returns(&desk, &verification);
        Ok((verification, back))
    })?;
    inner.send_notices(posted.into_inner());
    Ok(ended)
}

/// `POST /sandbox/verifications/{serial_no}/complete`.
pub(crate) fn complete(inner: &Inner, request: &Incoming, serial_no: &str) -> Response {
    let body = request.body.trim_ascii();
    let body: Value = match body {
        b"" => json!({}),
        text => serde_json::from_slice(text).unwrap_or(json!(null)),
    };
    let state = match body.get("result").map_or(Some("pass"), Value::as_str) {
        Some("pass") if body.is_object() => Verified::Passed,
        Some("fail") => Verified::Failed,
        _ => {
            return control::refuse(
                StatusCode::BAD_REQUEST,
                r#"the body must be {"result":"pass"} or {"result":"fail"}"#,
            );
        }
    };
    match end(inner, request, serial_no, state) {
        Ok((verification, _)) => outgoing::json(StatusCode::OK, &verification.told()),
        Err(End::Unknown) => {
            control::refuse(StatusCode::NOT_FOUND, "there is no verification with this number")
        }
        Err(End::Over) => control::refuse(StatusCode::CONFLICT, "this verification has ended before"),
        Err(End::Store(error)) => control::refuse(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()),
    }
}

/// `/sandbox/pages/verify/{serial_no}`: the page on which a customer would prove who they are.
pub(crate) fn page(inner: &Inner, request: &Incoming, serial_no: &str) -> Response {
    let chosen = request.text("result");
    let state = match (&request.head.method, chosen.as_deref()) {
        (&Method::POST, Some("pass")) => Some(Verified::Passed),
        (&Method::POST, Some("fail")) => Some(Verified::Failed),
        _ => None,
    };
    let found = match state {
        Some(state) => end(inner, request, serial_no, state),
        None => inner.store.write(|tx| Ok((tx.get::<Verification>(serial_no)?.ok_or(End::Unknown)?, None))),
    };
    match found {
        Ok((_, Some(address))) => outgoing::redirect(StatusCode::SEE_OTHER, &address),
        Ok((verification, None)) => outgoing::page(StatusCode::OK, pages::verify(&verification)),
        Err(End::Over) => outgoing::page(StatusCode::OK, pages::over()),
        Err(End::Unknown) => outgoing::page(StatusCode::NOT_FOUND, pages::not_found()),
        Err(End::Store(error)) => control::refuse(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()),
    }
}
