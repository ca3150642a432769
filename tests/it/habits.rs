//! Clients in use run on the sandbox unchanged, unless it is strict.

use hetong_fadada::{
    Endpoint as _, FillTemplate, Params, QueryContractStatus, SignPage, Spec, UploadContract,
};
use hetong_sandbox::{Leniencies, Rules, Sandbox};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use crate::stage::{Stage, Way, clock, settings, stage_at};

/// A sandbox behind a socket, and its address.
async fn listening(leniencies: Leniencies) -> (Stage, String) {
    let mut rules = Rules::default();
    rules.leniencies = leniencies;
    let sandbox = Sandbox::new(settings().rules(rules).clock(clock())).unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    tokio::spawn(sandbox.serve(listener));
    (stage_at(Way::Direct, &address), address)
}

/// Sends bytes as they are; gives the whole reply.
async fn raw(address: &str, request: &[u8]) -> String {
    let mut socket = TcpStream::connect(address).await.unwrap();
    socket.write_all(request).await.unwrap();
    let mut reply = Vec::new();
    socket.read_to_end(&mut reply).await.unwrap();
    String::from_utf8_lossy(&reply).into_owned()
}

fn post(path: &str, content_type: &str, body: &str) -> Vec<u8> {
    format!(
        "POST {path} HTTP/1.1\r\nHost: sandbox\r\nConnection: close\r\nContent-Type: {content_type}\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}

fn multipart<'a>(parts: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let part = |(name, text)| {
        format!("--xxBOUNDARYxx\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n")
    };
    parts.map(part).collect::<String>() + "--xxBOUNDARYxx--\r\n"
}

/// The requests, each with one habit, and what the sandbox says of it.
async fn habits(stage: &Stage) -> Vec<(&'static str, Vec<u8>)> {
    let signed = |spec: &Spec, own: &[(&'static str, &str)]| {
        let own: Params = own.iter().map(|(name, text)| (*name, (*text).to_owned())).collect();
        stage.signed(&spec.digest, &own)
    };
    let person = stage.person("p").await;
    stage.contract("CON1").await;
    let form = |params: &Params| hetong_transport::encode_form(params.iter());
    let urlencoded = "application/x-www-form-urlencoded;charset=UTF-8";
    let status = signed(QueryContractStatus::SPEC, &[("contract_id", "CON1")]);
    let upload =
        signed(UploadContract::SPEC, &[("contract_id", "CON2"), ("doc_title", "合同"), ("doc_type", ".pdf")]);
    let page = signed(
        SignPage::SPEC,
        &[
            ("transaction_id", "T1"),
            ("contract_id", "CON1"),
            ("customer_id", person.as_str()),
            ("doc_title", "设备租赁合同"),
        ],
    );
    let fill = signed(
        FillTemplate::SPEC,
        &[
            ("template_id", "TCON1"),
            ("contract_id", "CON3"),
            ("doc_title", "合同"),
            (
                "parameter_map",
                "{%22lessee%22:%22%E6%B5%8B%E8%AF%95%E7%94%A8%E6%88%B7%22,%22remark%22:%22a&b=c%22}",
            ),
        ],
    );
    let query: Vec<_> =
        page.iter().map(|(name, text)| format!("{name}={}", text.replace('=', "%3D"))).collect();
    let file = "--xxBOUNDARYxx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.pdf\"\r\n\r\n";
    let with_file =
        |parts: String| parts.replacen("--xxBOUNDARYxx", &format!("{file}no PDF\r\n--xxBOUNDARYxx"), 1);
    vec![
        ("the path has /api/ twice", post("/api/api/contract_status.api", urlencoded, &form(&status))),
        (
            "a parameter's name ends in a blank",
            post(
                "/api/contract_status.api",
                urlencoded,
                &form(&status).replace("contract_id=", "contract_id+="),
            ),
        ),
        (
            "a multipart body without a file in it",
            post(
                "/api/contract_status.api",
                "multipart/form-data; boundary=xxBOUNDARYxx",
                &multipart(status.iter()),
            ),
        ),
        (
            "the boundary in Content-Type is followed by a charset",
            post(
                "/api/uploaddocs.api",
                "multipart/form-data; boundary=xxBOUNDARYxx; charset=UTF-8",
                &with_file(multipart(upload.iter())),
            ),
        ),
        (
            "the query has characters that are not percent-encoded",
            format!(
                "GET /api/extsign.api?{} HTTP/1.1\r\nHost: sandbox\r\nConnection: close\r\n\r\n",
                query.join("&")
            )
            .into_bytes(),
        ),
        ("JSON text is percent-encoded twice", post("/api/generate_contract.api", urlencoded, &form(&fill))),
    ]
}

#[tokio::test]
async fn each_habit_is_put_up_with_and_noted() {
    let (stage, address) = listening(Leniencies::all()).await;
    for (habit, request) in habits(&stage).await {
        let reply = raw(&address, &request).await;
        let (head, body) = reply.split_once("\r\n\r\n").unwrap();
        assert!(head.starts_with("HTTP/1.1 200"), "{habit}: {reply}");
        // The file is none, which is found out after everything else was right.
        let understood =
            ["\"code\":\"1000\"", "文件类型错误", "设备租赁合同"].iter().any(|sign| body.contains(sign));
        assert!(understood, "{habit}: {body}");
        let log = stage.told("/sandbox/requests").await;
        let last = log["requests"].as_array().unwrap().last().unwrap().clone();
        assert!(last["notes"].as_array().unwrap().iter().any(|note| note == habit), "{habit}: {last}");
    }
}

#[tokio::test]
async fn a_strict_sandbox_shows_each_habit() {
    let (stage, address) = listening(Leniencies::none()).await;
    for (habit, request) in habits(&stage).await {
        let reply = raw(&address, &request).await;
        assert!(reply.starts_with("HTTP/1.1 400"), "{habit}: {reply}");
        assert!(reply.contains(&format!("strict: {}", habit.replace('/', "\\/"))), "{habit}: {reply}");
    }
}
