//! Addresses of a contract that are good for some minutes and some uses.

use axum::response::Response;
use hetong_fadada::Code;
use http::StatusCode;
use serde_json::{Map, json};

use super::gate::Admitted;
use super::model::{Contract, TemporaryLink};
use super::states::Act;
use super::{Answer, Desk, Refusal, contract, page, refuse};
use crate::incoming::Incoming;
use crate::sandbox::Inner;
use crate::{clock, id, outgoing, pages};

pub(crate) fn links(desk: &Desk<'_>, call: &Admitted) -> Result<Answer, Refusal> {
    let contract = contract::find(desk, call.text("contract_id"), Act::Read)?;
    let token = id::hex32();
    let base = format!("{}/sandbox/links/{token}", desk.origin);
    let quantity = call.text("quantity").parse().unwrap_or(u64::MAX);
    desk.tx.put(&TemporaryLink {
        token,
        contract_id: contract.contract_id,
        until: clock::later(desk.now, call.text("validity")),
        // Whether both addresses share their uses is not known: each has its own (inferred).
        downloads: quantity,
        views: quantity,
    })?;
    Ok(Answer::Fields(
        "操作成功",
        Map::from_iter([
            ("download_url".to_owned(), json!(format!("{base}/download"))),
            ("viewpdf_url".to_owned(), json!(format!("{base}/view"))),
        ]),
    ))
}

/// `GET /sandbox/links/{token}/{what}`: `download`, `view`, or `pdf`, what the page for viewing shows.
pub(crate) fn follow(inner: &Inner, request: &Incoming, token: &str, what: &str) -> Response {
    page::answer(inner, request, |desk| {
        let Some(mut link) = desk.tx.get::<TemporaryLink>(token)? else {
            return Ok(outgoing::page(StatusCode::NOT_FOUND, pages::not_found()));
        };
        if clock::seconds(desk.now) >= link.until {
            return refuse(Code::AddressExpired);
        }
        let contract = contract::find(desk, &link.contract_id, Act::Read)?;
        let uses = match what {
            "download" => Some(&mut link.downloads),
            "view" => Some(&mut link.views),
            // Viewing was counted when its page was opened.
            _ => None,
        };
        if let Some(uses) = uses {
            let Some(left) = uses.checked_sub(1) else {
                return refuse(Code::AddressExpired);
            };
            *uses = left;
            desk.tx.put(&link)?;
        }
        if what == "view" {
            let pdf = format!("{}/sandbox/links/{token}/pdf", desk.origin);
            return Ok(outgoing::page(StatusCode::OK, pages::contract(&contract, &pdf)));
        }
        match desk.tx.file(&Contract::file(&contract.contract_id))? {
            Some(content) => {
                let name = format!("{}.pdf", contract.contract_id);
                let file = outgoing::file("application/pdf", &name, content);
                Ok(if what == "pdf" { outgoing::shown(file) } else { file })
            }
            None => refuse(Code::FileGone),
        }
    })
}
