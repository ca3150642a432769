//! Addresses that the provider puts into its answers, and what is behind them.

use hetong_fadada::{
    About, Code, DownloadContract, Endpoint as _, Field, FieldKind, Kind, Limits, Params, Part, Recipe, Spec,
    ViewContract,
};
use serde_json::{Map, Value, json};

use super::gate::Admitted;
use super::model::{Signing, Transaction};
use super::{Answer, Desk, Handler, Refusal, archive, refuse};

/// `send_app_id` stands in the addresses with the text `null`.
const FIELDS: &[Field] = &[
    Field::new("transaction_id", FieldKind::Text(Limits::NONE), "The signing.").required(),
    Field::new("send_app_id", FieldKind::Text(Limits::NONE), "Always the text null."),
];

const fn by_transaction(name: &'static str, path: &'static str, kind: Kind) -> Spec {
    let about = About {
        name,
        path,
        title: "签署后的合同",
        doc: "The signed contract, by the signing's number. The provider's own recipe of this digest is not known.",
        kind,
        fields: FIELDS,
        ..DownloadContract::SPEC.about
    };
    let digest = Recipe { md5: &[Part::Stamp], sha1: &[Part::Field("transaction_id")], tail: &[] };
    Spec { about, digest, ..*DownloadContract::SPEC }
}

static GET_DOCS: Spec = by_transaction("getdocs", "getdocs.action", Kind::File);
static VIEW_DOCS: Spec = by_transaction("viewdocs", "viewdocs.action", Kind::Page);

/// What is behind a path that only the provider's own answers name.
pub(crate) fn find(path: &str) -> Option<(&'static Spec, Handler)> {
    Some(match path {
        "getdocs.action" => (&GET_DOCS, docs),
        "viewdocs.action" => (&VIEW_DOCS, view_docs),
        "downLoadContract.action" => (DownloadContract::SPEC, archive::download),
        "viewContract.action" => (ViewContract::SPEC, archive::view),
        _ => return None,
    })
}

/// The addresses of a contract.
pub(crate) fn of_contract(desk: &Desk<'_>, contract_id: &str, fields: &mut Map<String, Value>) {
    let params: Params = [("contract_id", contract_id)].into_iter().collect();
    let download = desk.signed_link("downLoadContract.action", DownloadContract::SPEC, params.clone());
    let view = desk.signed_link("viewContract.action", ViewContract::SPEC, params);
    fields.insert("download_url".to_owned(), json!(download));
    fields.insert("viewpdf_url".to_owned(), json!(view));
}

/// The addresses of a signing: for downloading and for viewing.
pub(crate) fn of_transaction(desk: &Desk<'_>, transaction_id: &str) -> (String, String) {
    let params: Params = [("transaction_id", transaction_id), ("send_app_id", "null")].into_iter().collect();
    (
        desk.signed_link("getdocs.action", &GET_DOCS, params.clone()),
        desk.signed_link("viewdocs.action", &VIEW_DOCS, params),
    )
}

fn docs(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    archive::give(desk, &contract_of(desk, call)?)
}

fn view_docs(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    archive::show(desk, &contract_of(desk, call)?)
}

fn contract_of(desk: &Desk<'_>, call: &Admitted) -> Result<String, Refusal> {
    match desk.tx.get::<Transaction>(call.text("transaction_id"))? {
        Some(transaction) if transaction.state == Signing::Revoked => refuse(Code::ContractRevoked),
        Some(transaction) => Ok(transaction.contract_id),
        None => refuse(Code::InvalidTransaction),
    }
}
