//! The sandbox behind a line that loses replies.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use async_trait::async_trait;
use hetong_fadada::{
    Client, Credentials, Error, FileContract, QuerySignResult, Route, SealPlace, SignAuto, SignResult,
    TransactionId, Upload, UploadContract,
};
use hetong_sandbox::pdf::LEASE_FORM;
use hetong_transport::{ErrorKind, Request, Response, Transport, TransportError};

use crate::stage::{self, Stage, Way, in_process};

/// Delivers every request and loses the first replies.
#[derive(Debug)]
struct Lossy {
    inner: Arc<dyn Transport>,
    left: AtomicUsize,
}

#[async_trait]
impl Transport for Lossy {
    async fn send(&self, request: Request) -> Result<Response, TransportError> {
        let reply = self.inner.send(request).await?;
        let lost =
            self.left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1)).is_ok();
        if lost { Err(TransportError::new(ErrorKind::Timeout)) } else { Ok(reply) }
    }
}

fn lossy(stage: &Stage, replies: usize) -> Client {
    let transport = Lossy { inner: Arc::clone(&stage.transport), left: AtomicUsize::new(replies) };
    let credentials = Credentials::new(stage::APP_ID, stage::APP_SECRET).unwrap();
    let route = Route::direct_in_clear(format!("{}/api", stage.origin)).unwrap();
    Client::new(credentials, route, transport, stage.clock.clone())
}

#[tokio::test]
async fn a_lost_reply_to_a_signature_is_cleared_up_by_asking() {
    let stage = in_process(Way::Direct);
    let person = stage.person("p").await;
    let contract = stage.contract("CON1").await;
    let transaction = TransactionId::new("T1").unwrap();
    let place = SealPlace::keyword("乙方(签字)");
    let sign = SignAuto::new(transaction.clone(), contract.clone(), person.clone(), "合同", place);

    let client = lossy(&stage, 1);
    let error = client.call(&sign).await.unwrap_err();
    assert!(matches!(error, Error::Unclear(_)), "{error:?}");
    let query = QuerySignResult::new(contract.clone(), person, transaction);
    assert_eq!(client.call(&query).await.unwrap().result, SignResult::Signed);
    let error = client.call(&sign).await.unwrap_err();
    assert_eq!(error.code(), Some(&hetong_fadada::Code::TransactionDone), "the second signature is refused");
    let state = stage.told("/sandbox/state").await;
    assert_eq!(state["contracts"][0]["signed_by"].as_array().unwrap().len(), 1, "signed once");
}

#[tokio::test]
async fn an_upload_with_lost_replies_succeeds_and_happens_once() {
    let stage = in_process(Way::Direct);
    let contract = hetong_fadada::ContractId::new("CON1").unwrap();
    let upload = UploadContract::new(contract.clone(), "合同", Upload::pdf("x.pdf", LEASE_FORM));
    lossy(&stage, 2).call(&upload).await.unwrap();
    let log = stage.told("/sandbox/requests").await;
    let codes: Vec<_> =
        log["requests"].as_array().unwrap().iter().map(|entry| entry["code"].clone()).collect();
    assert_eq!(codes, ["1000", "2002", "2002"]);

    let error = lossy(&stage, 1).call(&FileContract::new(contract)).await.unwrap_err();
    assert!(error.to_string().contains("Ask with QueryContractStatus"), "{error}");
}
