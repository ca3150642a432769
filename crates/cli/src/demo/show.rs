//! The table of steps.

use std::fmt::Display;
use std::future::Future;
use std::time::Instant;

use comfy_table::presets::UTF8_FULL_CONDENSED;
use comfy_table::{CellAlignment, Table};
use hetong_call::About;
use hetong_fadada::{Decode, Download, Endpoint, PageUrl, SerialNo, TransactionId};
use hetong_tecmz::HopError;
use hetong_transport::{FORM, Payload, Transport, form};
use http::header::CONTENT_TYPE;
use serde_json::Value;

use crate::fail::Fail;
use crate::out::say;

/// Goes through the steps and keeps what came of each.
pub(super) struct Show<T> {
    origin: String,
    transport: T,
    rows: Vec<[String; 4]>,
    note: Option<(&'static str, &'static str)>,
}

impl<T: Transport> Show<T> {
    pub(super) fn new(origin: String, transport: T) -> Self {
        Self { origin, transport, rows: Vec::new(), note: None }
    }

    /// A remark on the next step.
    pub(super) fn note(&mut self, zh: &'static str, en: &'static str) {
        self.note = Some((zh, en));
    }

    /// A call that answers a value.
    pub(super) async fn call<E: Decode>(
        &mut self,
        call: impl Future<Output = Result<E::Reply, hetong_fadada::Error>>,
    ) -> Result<E::Reply, Fail> {
        let (zh, en) = self.names(E::SPEC);
        self.step(&zh, &en, call).await
    }

    /// A call that answers a file.
    pub(super) async fn file<E: Endpoint<Reply = Download>>(
        &mut self,
        call: impl Future<Output = Result<Download, hetong_fadada::Error>>,
    ) -> Result<Download, Fail> {
        let (zh, en) = self.names(E::SPEC);
        self.step(&zh, &en, call).await
    }

    /// A part of a job at tecmz.
    pub(super) async fn job<E: hetong_tecmz::Job, R, Why: Display>(
        &mut self,
        work: impl Future<Output = Result<R, Why>>,
    ) -> Result<R, Fail> {
        let (zh, en) = self.names(E::SPEC);
        self.step(&zh, &en, async { work.await.map_err(Fail::failed) }).await
    }

    /// What an answer named is fetched, which is no call and has no code.
    pub(super) async fn fetched<R>(
        &mut self,
        zh: &str,
        en: &str,
        work: impl Future<Output = Result<R, HopError>>,
    ) -> Result<R, Fail> {
        let begun = Instant::now();
        let outcome = work.await.map_err(Fail::failed);
        let code = if outcome.is_ok() { "HTTP 200" } else { "?" };
        self.rows.push([zh, en, code, &milliseconds(begun)].map(str::to_owned));
        outcome
    }

    /// Keeps a text where a provider on this machine can fetch it; gives its address.
    pub(super) async fn keep(&mut self, name: &str, text: &'static str) -> Result<String, Fail> {
        let address = format!("{}/sandbox/files/{name}", self.origin);
        let request = http::Request::put(&address).body(Payload::from(text.to_owned()));
        self.browse("存放补充协议的文本", "the text is put where tecmz finds it", request).await?;
        Ok(address)
    }

    /// Opens a page as a browser would.
    pub(super) async fn open<E: Endpoint<Reply = PageUrl>>(&mut self, link: &PageUrl) -> Result<(), Fail> {
        let (zh, en) = self.names(E::SPEC);
        let request = http::Request::get(link.expose()).body(Payload::empty());
        self.browse(&zh, &en, request).await
    }

    /// Ends a verification, as the customer would on the page.
    pub(super) async fn pass(&mut self, serial: &SerialNo, zh: &str, en: &str) -> Result<(), Fail> {
        let address = format!("{}/sandbox/verifications/{serial}/complete", self.origin);
        let request = http::Request::post(address)
            .header(CONTENT_TYPE, "application/json")
            .body(Payload::from(r#"{"result":"pass"}"#.to_owned()));
        self.browse(zh, en, request).await
    }

    /// Presses the button on the page for signing.
    pub(super) async fn press_sign(&mut self, transaction: &TransactionId) -> Result<(), Fail> {
        let address = format!("{}/sandbox/pages/sign/{transaction}", self.origin);
        let body = form([("action", "sign")].into_iter());
        let request = http::Request::post(address).header(CONTENT_TYPE, FORM).body(body);
        self.browse("个人在页面上点击签署", "the person presses the button", request).await
    }

    async fn browse(
        &mut self,
        zh: &str,
        en: &str,
        request: Result<hetong_transport::Request, http::Error>,
    ) -> Result<(), Fail> {
        let request = request.map_err(Fail::failed)?;
        let begun = Instant::now();
        let reply = self.transport.send(request).await.map_err(Fail::failed)?;
        let status = reply.status();
        let page = reply.into_body().collect(1 << 20).await.map_err(Fail::failed)?;
        let code = format!("HTTP {}", status.as_u16());
        self.rows.push([zh.to_owned(), en.to_owned(), code, milliseconds(begun)]);
        // The provider's pages tell of an error with status 200.
        let refused = String::from_utf8_lossy(&page).contains("操作失败");
        if status.is_success() && !refused {
            Ok(())
        } else {
            Err(Fail::failed(format!("{en}: the page refuses")))
        }
    }

    async fn step<R, E>(
        &mut self,
        zh: &str,
        en: &str,
        work: impl Future<Output = Result<R, E>>,
    ) -> Result<R, Fail>
    where
        Fail: From<E>,
    {
        let begun = Instant::now();
        let outcome = work.await;
        let ms = milliseconds(begun);
        // Not even a missing log may hide what went wrong.
        let code = self.last_code().await.unwrap_or_else(|_| "?".to_owned());
        self.rows.push([zh.to_owned(), en.to_owned(), code, ms]);
        outcome.map_err(Fail::from)
    }

    /// The code of the last answer, from the sandbox's own log.
    async fn last_code(&self) -> Result<String, Fail> {
        let request = http::Request::get(format!("{}/sandbox/requests", self.origin)).body(Payload::empty());
        let reply = self.transport.send(request.map_err(Fail::failed)?).await.map_err(Fail::failed)?;
        let body = reply.into_body().collect(8 << 20).await.map_err(Fail::failed)?;
        let log: Value = serde_json::from_slice(&body).map_err(Fail::failed)?;
        let last =
            log["requests"].as_array().and_then(|requests| requests.last()).cloned().unwrap_or_default();
        Ok(last["code"].as_str().map_or_else(|| format!("HTTP {}", last["status"]), str::to_owned))
    }

    fn names(&mut self, about: &About) -> (String, String) {
        let (zh, en) = (about.title, about.name);
        match self.note.take() {
            Some((note_zh, note_en)) => (format!("{zh}（{note_zh}）"), format!("{en}, {note_en}")),
            None => (zh.to_owned(), en.to_owned()),
        }
    }

    pub(super) fn print(&self) -> Result<(), Fail> {
        let mut table = Table::new();
        table.load_style(UTF8_FULL_CONDENSED).set_header(["", "步骤", "Step", "Code", "Time"]);
        for (at, [zh, en, code, ms]) in self.rows.iter().enumerate() {
            table.add_row([&(at + 1).to_string(), zh, en, code, ms]);
        }
        for column in [0, 4] {
            if let Some(column) = table.column_mut(column) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        say(table)
    }
}

fn milliseconds(begun: Instant) -> String {
    format!("{:.1} ms", begun.elapsed().as_secs_f64() * 1000.0)
}
