//! tecmz: both ways to authenticate, jobs, calls in two steps.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Stdio};

use hetong_sandbox::pdf::{self, Fonts, LEASE_FORM, Seal};

use crate::run::{BEARER, Done, Sandbox, TECMZ_SECRET, credentials, names, program, run};

const TEXT: &str = "补充协议\n\n第一条  甲方向乙方采购设备。\n";

/// Puts a file into the sandbox; gives its address.
fn keep(sandbox: &Sandbox, name: &str, content: &[u8]) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let address = format!("{}/sandbox/files/{name}", sandbox.origin);
    let request = http::Request::put(&address).body(bytes::Bytes::from(content.to_vec()).into()).unwrap();
    let transport = hetong_transport_reqwest::ReqwestTransport::new().unwrap();
    let reply = runtime.block_on(hetong_transport::Transport::send(&transport, request)).unwrap();
    assert!(reply.status().is_success());
    address
}

fn json(done: &Done) -> serde_json::Value {
    serde_json::from_str(&done.out()).unwrap_or_else(|error| panic!("{error}: {}", done.out()))
}

fn words(file: &Path) -> String {
    pdf::text(&std::fs::read(file).unwrap()).unwrap().concat()
}

#[test]
fn a_job_is_waited_for_and_its_result_saved() {
    let sandbox = Sandbox::start(None);
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("note.pdf");
    let url = format!("url={}", keep(&sandbox, "note.txt", TEXT.as_bytes()));
    let done = sandbox.run(["call", "文档转PDF", &url, "-o", target.to_str().unwrap()]).ends_with(0);
    assert_eq!(json(&done)["status"], "SUCCESS");
    assert!(words(&target).contains("甲方向乙方采购设备。"));
    let length = std::fs::metadata(&target).unwrap().len();
    let told =
        format!("DocToPdf (文档转PDF), job 1001: started, 0 s\n{} ({length} bytes)\n", target.display());
    assert_eq!(done.err(), told);

    // Without a file, and with the other verb.
    let done = sandbox.run(["call", "doc_to_pdf", &url]).ends_with(0);
    assert!(json(&done)["resultUrls"][0].as_str().unwrap().starts_with(&sandbox.origin));
    let other = folder.path().join("other.pdf");
    let done = sandbox.run(["download", "DocToPdf", &url, "-o", other.to_str().unwrap()]).ends_with(0);
    assert_eq!(done.out(), format!("{} ({length} bytes)\n", other.display()));
    assert_eq!(names(folder.path()).len(), 2, "no temporary files");
}

#[test]
fn a_job_is_taken_up_again_by_its_number() {
    let sandbox = Sandbox::start(None);
    let folder = tempfile::tempdir().unwrap();
    let url = format!("url={}", keep(&sandbox, "form.pdf", LEASE_FORM));
    let done = sandbox.run(["call", "pdf_to_text", &url, "--no-wait"]).ends_with(0);
    assert_eq!((done.out().as_str(), done.err().as_str()), ("1001\n", ""));
    let target = folder.path().join("form.txt");
    let done = sandbox.run(["wait", "pdf_to_text", "1001", "-o", target.to_str().unwrap()]).ends_with(0);
    assert_eq!(json(&done)["resultParam"]["pageCount"], 2);
    assert!(std::fs::read_to_string(&target).unwrap().contains("设备租赁合同"));
}

#[test]
fn a_job_that_is_not_done_is_not_lost() {
    let slow = Sandbox::with(["--job-time", "3600"]);
    let done = slow.run(["call", "doc_to_pdf", "url=https://files.example/x", "--give-up", "0"]).ends_with(1);
    assert_eq!(
        done.err(),
        "DocToPdf (文档转PDF), job 1001: started, 0 s\n\
         hetong: DocToPdf (文档转PDF), job 1001: it is not done after 0 s (QUEUE) | `hetong wait DocToPdf 1001` asks \
         again; starting it anew would cost again.\n"
    );
    let done = slow.run(["call", "CloudModel", "type=poet", "--give-up", "0"]).ends_with(1);
    assert!(done.err().contains("`hetong wait CloudModel 1002 type=poet` asks again"), "{}", done.err());
    let done = slow.run(["wait", "CloudModel", "1002", "type=poet", "--give-up", "0"]).ends_with(1);
    assert!(done.err().contains("`hetong wait CloudModel 1002 type=poet` asks again"), "{}", done.err());
    let done = slow.run(["wait", "DocToPdf", "4711", "--give-up", "0"]).ends_with(1);
    assert!(done.err().starts_with("DocToPdf (文档转PDF), job 4711: asked for, 0 s\n"), "{}", done.err());
}

#[test]
fn a_result_that_cannot_be_saved_is_not_lost() {
    let sandbox = Sandbox::start(None);
    let folder = tempfile::tempdir().unwrap();
    let url = format!("url={}", keep(&sandbox, "note.txt", TEXT.as_bytes()));
    let target = folder.path().join("my note.pdf");
    let done = sandbox.run(["call", "pdf_to_word", &url, "-o", target.to_str().unwrap()]).ends_with(1);
    let told = done.err();
    assert!(told.contains("the reply is no PDF file"), "{told}");
    let again = format!(
        "job 1001 is not lost: `hetong wait PdfToWord 1001 -o '{}'` asks for it again",
        target.display()
    );
    assert!(told.contains(&again), "{told}");
    assert!(names(folder.path()).is_empty());

    // What can be known before is told before.
    let done = sandbox.run(["call", "doc_to_pdf", &url, "-o", folder.path().to_str().unwrap()]).ends_with(2);
    assert!(done.err().contains("is not a regular file"), "{}", done.err());
    let done = sandbox.run(["call", "doc_to_pdf", &url, "-o", "/no/such/folder/x.pdf"]).ends_with(2);
    assert!(done.err().contains("there is no such folder"), "{}", done.err());
}

#[cfg(unix)]
#[test]
fn a_signal_tells_the_number_of_the_job() {
    let slow = Sandbox::with(["--job-time", "3600"]);
    let mut command = slow.command(["call", "doc_to_pdf", "url=https://files.example/x", "-o", "x.pdf"]);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let mut told = BufReader::new(child.stderr.take().unwrap());
    let mut line = String::new();
    told.read_line(&mut line).unwrap();
    assert_eq!(line, "DocToPdf (文档转PDF), job 1001: started, 0 s\n");
    let id = child.id().to_string();
    assert!(Command::new("kill").args(["-s", "INT", &id]).status().unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(130));
    let mut rest = String::new();
    told.read_to_string(&mut rest).unwrap();
    let end = "hetong: ended by SIGINT | job 1001 is not lost: `hetong wait DocToPdf 1001 -o x.pdf` asks for it again\n";
    assert!(rest.ends_with(end), "{rest}");
}

#[test]
fn a_failed_job_is_a_failure() {
    let sandbox = Sandbox::start(None);
    let missing = format!("url={}/sandbox/files/none.txt", sandbox.origin);
    let done = sandbox.run(["call", "doc_to_pdf", &missing]).ends_with(1);
    assert!(
        done.err().ends_with("hetong: DocToPdf (文档转PDF), job 1001: it failed (FAIL)\n"),
        "{}",
        done.err()
    );
    assert!(done.out().is_empty());
}

#[test]
fn calls_in_two_steps_give_files() {
    let sandbox = Sandbox::start(None);
    let folder = tempfile::tempdir().unwrap();
    let picture = folder.path().join("seal.png");
    std::fs::write(&picture, Seal::person(&Fonts::bundled(), "测试").unwrap().png()).unwrap();
    let data = format!("imageData=@{}", picture.display());
    let target = folder.path().join("small.png");
    let done = sandbox
        .run(["call", "image_compress", "format=png", &data, "-o", target.to_str().unwrap()])
        .ends_with(0);
    let smaller = std::fs::read(&target).unwrap();
    assert!(smaller.starts_with(b"\x89PNG"));
    assert_eq!(json(&done)["data"]["compressSize"], smaller.len());

    let avatar = folder.path().join("avatar.png");
    for verb in ["call", "download"] {
        let done = sandbox.run([verb, "random_avatar", "-o", avatar.to_str().unwrap()]).ends_with(0);
        assert_eq!(
            done.out(),
            format!("{} ({} bytes)\n", avatar.display(), std::fs::metadata(&avatar).unwrap().len())
        );
        std::fs::remove_file(&avatar).unwrap();
    }
    let done = sandbox.run(["call", "random_avatar"]).ends_with(2);
    assert_eq!(
        done.err(),
        "hetong: RandomAvatar (随机头像) gives a picture: name a file for it with -o FILE\n"
    );
}

#[test]
fn calls_are_signed_or_carry_a_key() {
    let sandbox = Sandbox::start(None);
    let call = |change: &[(&str, &str)]| {
        let mut command = sandbox.command(["-v", "call", "ping"]);
        command.envs(change.iter().copied());
        let done = Done(command.output().unwrap());
        for secret in [TECMZ_SECRET, BEARER, "Bearer"] {
            assert!(!done.err().contains(secret), "{}", done.err());
        }
        done
    };
    call(&[]).ends_with(0);
    call(&[("HETONG_TECMZ_BEARER", "")]).ends_with(0);
    call(&[("HETONG_TECMZ_APP_ID", ""), ("HETONG_TECMZ_APP_SECRET", "")]).ends_with(0);
    // With both, calls are signed: a wrong key is not even sent.
    call(&[("HETONG_TECMZ_BEARER", "another")]).ends_with(0);
    let done = call(&[("HETONG_TECMZ_APP_SECRET", "another")]).ends_with(3);
    assert_eq!(json(&done)["msg"], "sign error");
    let done = call(&[("HETONG_TECMZ_APP_SECRET", ""), ("HETONG_TECMZ_BEARER", "another")]).ends_with(3);
    assert!(json(&done)["msg"].as_str().unwrap().contains("Authorization"), "{}", done.out());
    let done = call(&[("HETONG_TECMZ_APP_SECRET", ""), ("HETONG_TECMZ_BEARER", "")]).ends_with(2);
    assert_eq!(done.err(), "hetong: HETONG_TECMZ_APP_SECRET is missing\n");
    let done = run(["call", "ping"]).ends_with(2);
    assert!(done.err().contains("HETONG_TECMZ_BEARER"), "{}", done.err());
}

#[test]
fn what_stands_on_the_command_line_is_meant() {
    let sandbox = Sandbox::start(None);
    let done = sandbox.run(["call", "ping", "--bearer", "another"]).ends_with(3);
    assert!(
        done.err().contains("Authorization"),
        "a key is tried, whatever the variables are: {}",
        done.err()
    );
    let done = sandbox.run(["call", "ping", "--app-id", ""]).ends_with(2);
    assert_eq!(done.err(), "hetong: the option that stands for HETONG_TECMZ_APP_ID is empty\n");
}

#[test]
fn the_sandbox_can_hash_values_as_they_are() {
    let raw = Sandbox::with(["--tecmz-raw-values"]);
    raw.run(["call", "censor_text", "text= 你好 \n"]).ends_with(0);
}

#[test]
fn a_path_that_is_not_known_can_be_called() {
    let sandbox = Sandbox::start(None);
    for path in ["ip_to_location", "/open_api/ip_to_location", "tecmz:/ip_to_location"] {
        let done = sandbox.run(["call", "--raw", path, "ip=192.0.2.1"]).ends_with(0);
        assert_eq!(json(&done)["data"]["country"], "中国");
    }
    let done = sandbox.run(["call", "--raw", "no/such/path"]).ends_with(3);
    assert_eq!(json(&done)["msg"], "沙盒: 接口不存在");
    let done = sandbox.run(["call", "--raw", "ping", "a.b=1"]).ends_with(2);
    assert!(done.err().contains("a.b has a name that the service would change"), "{}", done.err());
    let done = sandbox.run(["call", "--raw", "ping?x=1"]).ends_with(2);
    assert!(done.err().contains("path has characters"), "{}", done.err());
}

/// A service whose jobs are done at once, with results at these addresses; `{here}` is its own. It answers every
/// request with the same.
fn service(results: &str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    let results = results.replace("{here}", &origin);
    let body = format!(r#"{{"code":0,"data":{{"jobId":7,"status":"SUCCESS","resultUrls":{results}}}}}"#);
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            drop(stream.read(&mut [0; 65536]));
            let head =
                format!("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {}\r\n\r\n", body.len());
            drop(stream.write_all(format!("{head}{body}").as_bytes()));
        }
    });
    format!("{origin}/open_api")
}

#[test]
fn several_results_get_numbers() {
    let folder = tempfile::tempdir().unwrap();
    let base = service(r#"["{here}/1","{here}/2"]"#);
    let target = folder.path().join("page.txt");
    let mut command = program();
    command.args(["call", "pdf_to_image", "url=https://files.example/x", "--base", &base, "-o"]).arg(&target);
    Done(command.envs(credentials()).output().unwrap()).ends_with(0);
    let mut names = names(folder.path());
    names.sort();
    assert_eq!(names, ["page-1.txt", "page-2.txt"]);
}

#[test]
fn results_on_hosts_that_are_not_known_are_not_fetched() {
    let folder = tempfile::tempdir().unwrap();
    for (link, told) in [
        (
            "https://files.invalid/x",
            "named an address on files.invalid; if that host is to be trusted, allow it with --allow-host",
        ),
        (
            "http://files.tecmz.com/x",
            "named an address on files.tecmz.com that is not https; nothing was fetched",
        ),
    ] {
        let base = service(&format!(r#"["{link}"]"#));
        let target = folder.path().join("x");
        let mut command = program();
        command
            .args(["call", "pdf_to_image", "url=https://files.example/x", "--base", &base, "-o"])
            .arg(&target);
        let done = Done(command.envs(credentials()).output().unwrap()).ends_with(1);
        assert!(done.err().contains(told) && done.err().contains("job 7 is not lost"), "{}", done.err());
    }
    assert!(names(folder.path()).is_empty());
}

#[test]
fn the_old_address_has_to_be_named() {
    let sandbox = Sandbox::start(None);
    let done = sandbox.run(["call", "news"]).ends_with(2);
    assert_eq!(done.err(), "hetong: News is only at the old address; name it with --legacy-base\n");
    let old = format!("{}/api", sandbox.origin);
    sandbox.run(["call", "news", "--legacy-base", &old]).ends_with(0);
    let done = sandbox.run(["call", "news", "--legacy-base", "http://old.invalid/api"]).ends_with(2);
    assert!(done.err().contains("--allow-http"), "{}", done.err());
}

#[test]
fn verbs_and_options_have_to_fit() {
    for (words, told) in [
        (&["page", "ping"][..], "Ping (测试接口连通性) needs `hetong call`"),
        (&["download", "ping", "-o", "x"], "Ping (测试接口连通性) needs `hetong call`"),
        (&["call", "ping", "-o", "x"], "Ping (测试接口连通性) gives a value, which is printed; leave -o out"),
        (&["call", "ping", "--no-wait"], "Ping (测试接口连通性) is no job; leave --no-wait out"),
        (&["wait", "ping", "1"], "Ping (测试接口连通性) is no job"),
        (&["wait", "contract_status", "1"], "QueryContractStatus (查询合同状态) is no job"),
        (&["wait", "CloudModel", "1"], "CloudModel (云端模型 任务): type is required"),
        (
            &["wait", "doc_to_pdf", "1", "url=x"],
            "url is not needed to wait for a job of DocToPdf (文档转PDF), which takes nothing besides its number",
        ),
        (&["wait", "doc_to_pdf", "1 2"], "job id has characters that are not allowed"),
    ] {
        let done = run(words).ends_with(2);
        assert!(done.err().starts_with(&format!("hetong: {told}")), "{}", done.err());
    }
}
