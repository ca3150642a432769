//! What is behind the addresses of the sandbox's own pages.

use std::cell::RefCell;

use axum::response::Response;
use http::StatusCode;

use super::{Desk, Refusal};
use crate::incoming::Incoming;
use crate::sandbox::Inner;
use crate::{outgoing, pages};

/// Does what a page asks for; a refusal is a page, too.
pub(super) fn answer(
    inner: &Inner,
    request: &Incoming,
    work: impl FnOnce(&Desk<'_>) -> Result<Response, Refusal>,
) -> Response {
    let notes = RefCell::default();
    let done = inner.store.write(|tx| {
        let origin = request.origin();
        work(&Desk { settings: &inner.settings, tx, now: inner.now(), origin, notes: &notes })
    });
    done.unwrap_or_else(|refusal: Refusal| {
        let (code, message) = refusal.written(false);
        outgoing::page(StatusCode::OK, pages::refusal(&code, &message))
    })
}
