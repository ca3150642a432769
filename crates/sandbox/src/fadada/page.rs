//! What is behind the addresses of the sandbox's own pages.

use axum::response::Response;
use http::StatusCode;

use super::{Desk, Refusal};
use crate::incoming::Incoming;
use crate::sandbox::Inner;
use crate::{outgoing, pages};

/// Does what a page asks for, and sends what it has posted; a refusal is a page, too.
pub(super) fn answer(
    inner: &Inner,
    request: &Incoming,
    work: impl FnOnce(&Desk<'_>) -> Result<Response, Refusal>,
) -> Response {
    let (notes, posted) = Default::default();
    let done = inner.store.write(|tx| {
        let (settings, now, origin) = (&inner.settings, inner.now(), request.origin());
        work(&Desk { settings, tx, now, origin, notes: &notes, posted: &posted })
    });
    match done {
        Ok(response) => {
            inner.send_notices(posted.into_inner());
            response
        }
        Err(refusal) => {
            let (code, message) = refusal.written(false);
            outgoing::page(StatusCode::OK, pages::refusal(&code, &message))
        }
    }
}
