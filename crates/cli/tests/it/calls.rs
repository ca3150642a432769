use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpListener;

use crate::run::{Done, SECRET, Sandbox, credentials, names, program};

fn form() -> tempfile::NamedTempFile {
    let mut file = tempfile::Builder::new().suffix(".pdf").tempfile().unwrap();
    file.write_all(hetong_sandbox::pdf::LEASE_FORM).unwrap();
    file
}

fn value(done: &Done, pointer: &str) -> String {
    let json: serde_json::Value = serde_json::from_str(&done.out()).unwrap();
    json.pointer(pointer).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
}

#[test]
fn a_contract_by_hand() {
    let sandbox = Sandbox::start(None);
    let done = sandbox.run(["call", "注册账号", "open_id=user-1", "account_type=1"]).ends_with(0);
    assert_eq!(value(&done, "/data").len(), 32);
    assert!(done.err().is_empty(), "{}", done.err());

    let form = form();
    let file = format!("file=@{}", form.path().display());
    sandbox.run(["call", "uploadtemplate.api", "template_id=T1", &file]).ends_with(0);
    let folder = tempfile::tempdir().unwrap();
    let map = folder.path().join("map.json");
    std::fs::write(&map, "{\"lessee\":\"测试用户\"}\n").unwrap();
    let map = format!("parameter_map=@{}", map.display());
    let fill = ["call", "FillTemplate", "template_id=T1", "contract_id=C1", "doc_title=租赁合同", &map];
    let done = sandbox.run(fill).ends_with(0);
    assert_eq!(value(&done, "/code"), "1000");

    let done = sandbox.run(fill).ends_with(3);
    assert_eq!((value(&done, "/code"), value(&done, "/msg")), ("2002".to_owned(), "合同id重复".to_owned()));
    assert!(
        done.err().contains("FillTemplate (模板填充) was rejected with code 2002: 合同id重复"),
        "{}",
        done.err()
    );

    let done = sandbox.run(["page", "viewContract", "contract_id=C1"]).ends_with(0);
    let link = done.out();
    assert!(
        link.starts_with(&format!("{}/api/viewContract.api?contract_id=C1&app_id=900001", sandbox.origin))
    );
    assert!(!link.contains(SECRET));

    let target = folder.path().join("合同.pdf");
    let download = ["download", "合同下载", "contract_id=C1", "-o", target.to_str().unwrap()];
    let done = sandbox.run(download).ends_with(0);
    assert!(done.out().contains("合同.pdf ("), "{}", done.out());
    assert!(std::fs::read(&target).unwrap().starts_with(b"%PDF"));

    let done = sandbox.run_through_gateway(["call", "contract_status", "contract_id=C1"]).ends_with(0);
    assert_eq!(value(&done, "/contract_status"), "0");
    let done = sandbox.run_through_gateway(["page", "viewContract", "contract_id=C1"]).ends_with(2);
    assert!(done.err().contains("no browser sends"), "{}", done.err());

    let none = folder.path().join("none.pdf");
    sandbox.run(["download", "合同下载", "contract_id=NONE", "-o", none.to_str().unwrap()]).ends_with(3);
    assert!(!none.exists());
    assert_eq!(names(folder.path()).len(), 2, "the map and the contract");
}

#[test]
fn a_seal_is_read_from_its_picture() {
    let sandbox = Sandbox::start(None);
    let fonts = hetong_sandbox::pdf::Fonts::bundled();
    let mut picture = tempfile::Builder::new().suffix(".png").tempfile().unwrap();
    picture.write_all(&hetong_sandbox::pdf::Seal::person(&fonts, "测试").unwrap().png()).unwrap();
    let image = format!("signature_img_base64=@{}", picture.path().display());
    let done = sandbox.run(["call", "add_signature", "customer_id=0123456789ABCDEF0123456789ABCDEF", &image]);
    assert!(done.ends_with(3).err().contains("1601"), "the picture passes, the customer is unknown");
}

#[test]
fn the_state_survives_kill_9() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let form = form();
    let file = format!("file=@{}", form.path().display());

    let first = Sandbox::start(Some(&data));
    let customer =
        value(&first.run(["call", "account_register", "open_id=u", "account_type=2"]).ends_with(0), "/data");
    first.run(["call", "uploaddocs", "contract_id=C1", "doc_title=t", &file]).ends_with(0);
    drop(first);

    let second = Sandbox::start(Some(&data));
    let again = second.run(["call", "account_register", "open_id=u", "account_type=2"]).ends_with(0);
    assert_eq!(value(&again, "/data"), customer);
    let status = second.run(["call", "contract_status", "contract_id=C1"]).ends_with(0);
    assert_eq!(value(&status, "/contract_status"), "0");

    let mut third = program();
    third.args(["sandbox", "--listen", "127.0.0.1:0", "--data"]).arg(&data);
    let done = Done(third.output().unwrap()).ends_with(1);
    let file = data.join("sandbox.redb");
    let told = format!("hetong: {}: the database failed", file.display());
    assert!(done.err().starts_with(&told), "{}", done.err());
}

#[test]
fn invented_credentials_are_printed_and_given_ones_are_not() {
    let start = |given: bool| {
        let mut command = program();
        command.args(["sandbox", "--listen", "127.0.0.1:0"]).stdout(std::process::Stdio::piped());
        if given {
            command.envs(credentials());
        }
        let mut child = command.spawn().unwrap();
        let mut told = String::new();
        let mut out = child.stdout.take().unwrap();
        let mut byte = [0];
        while !told.ends_with("Ctrl-C ends it.\n") {
            assert_eq!(out.read(&mut byte).unwrap(), 1, "{told}");
            told.push(char::from(byte[0]));
        }
        child.kill().unwrap();
        child.wait().unwrap();
        told
    };
    let told = start(false);
    for (name, _) in credentials() {
        assert!(told.contains(&format!("export {name}=")), "{told}");
    }
    assert!(told.contains("\n  export HETONG_FADADA_EVIDENCE_BASE=http://127.0.0.1:"), "{told}");
    let told = start(true);
    assert!(!told.contains("Fictitious") && !told.contains("HETONG_GATEWAY"), "{told}");
}

#[test]
fn a_path_of_fadada_that_is_not_known_can_be_called_with_what_its_digest_covers() {
    let sandbox = Sandbox::start(None);
    // What is known is taken for unknown here: the sandbox checks the digest.
    let raw = |verb, path, digest, words: &[&str]| {
        sandbox.run([&[verb, "--raw", path, "--digest", digest][..], words].concat())
    };
    let done =
        raw("call", "fadada:account_register.api", "account_type,open_id", &["open_id=u", "account_type=1"]);
    assert_eq!(value(&done.ends_with(0), "/data").len(), 32);
    let done = raw(
        "call",
        "fadada:/contract_status.api",
        "md5=@stamp;sha1=contract_id;tail=",
        &["contract_id=NONE"],
    );
    assert!(done.ends_with(3).err().starts_with("hetong: Raw (其他接口) was rejected with code 2002"));
    let done = raw("call", "fadada:contract_status.api", "", &["contract_id=NONE"]).ends_with(3);
    assert!(done.err().contains("1003"), "{}", done.err());

    let form = form();
    let file = format!("file=@{}", form.path().display());
    sandbox.run(["call", "uploaddocs", "contract_id=C1", "doc_title=t", &file]).ends_with(0);
    let done = raw("page", "fadada:viewContract.api", "contract_id", &["contract_id=C1"]).ends_with(0);
    assert!(done.out().starts_with(&format!("{}/api/viewContract.api?contract_id=C1&", sandbox.origin)));
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("x.pdf").display().to_string();
    let words = ["contract_id=C1", "-o", &target];
    raw("download", "fadada:downLoadContract.api", "contract_id", &words).ends_with(0);
    assert_eq!(names(folder.path()), ["x.pdf"]);

    for (words, told) in [
        (&["--raw", "fadada:new.api"][..], "hetong: --digest is missing"),
        (&["--raw", "ping", "--digest", "a"], "hetong: --digest is for a path of Fadada's"),
        (
            &["--raw", "fadada:new.api", "--digest", "sha2=a"],
            "hetong: --digest: sha2 is not md5, sha1 or tail",
        ),
        (&["--raw", "fadada:new.api", "--digest", "a", "app_id=1"], "hetong: app_id is set by the program"),
        (&["--raw", "fadada:../new.api", "--digest", "a"], "hetong: path has characters"),
        (&["account_register", "--digest", "a"], "error: the following required arguments"),
    ] {
        let done = sandbox.run([&["call"][..], words].concat()).ends_with(2);
        assert!(done.err().starts_with(told), "{}", done.err());
    }
}

#[test]
fn what_has_to_be_encrypted_may_be_given_plain() {
    let sandbox = Sandbox::start(None);
    let send = |mobile| {
        let mobile = format!("mobile={mobile}");
        let to = ["call", "push_short_url_sms", "source_url=http://x.example/a", "expire_time=10", &mobile];
        sandbox.run([&to[..], &["message_type=2", "message_content=x"]].concat())
    };
    send("10000000000").ends_with(0);
    // This is taken for encrypted, and is none.
    send("0123456789ABCDEF").ends_with(3);
    assert!(send("").ends_with(2).err().contains("mobile is required"));
}

#[test]
fn a_report_of_evidence_goes_to_its_own_host() {
    let sandbox = Sandbox::start(None);
    let form = form();
    let file = format!("file=@{}", form.path().display());
    sandbox.run(["call", "uploaddocs", "contract_id=C1", "doc_title=t", &file]).ends_with(0);
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("x.pdf").display().to_string();
    let words = ["download", "DownloadEvidenceReport", "contractNum=C1", "-o", &target];
    let mut command = sandbox.command(words);
    command.env("HETONG_FADADA_EVIDENCE_BASE", &sandbox.origin);
    Done(command.output().unwrap()).ends_with(0);
    assert_eq!(names(folder.path()), ["x.pdf"]);
}

/// A peer that answers one request with these bytes and closes the connection.
fn peer(answer: &'static [u8]) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut buffer = [0; 65536];
            drop(stream.read(&mut buffer));
            drop(stream.write_all(answer));
        }
    });
    format!("http://{address}/api")
}

#[test]
fn a_bad_reply_leaves_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("x.pdf");
    for (answer, told) in [
        (
            &b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7"[..],
            "hetong: DownloadContract (合同下载): FILE is not saved: the reply was cut short",
        ),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\nContent-Type: text/html\r\n\r\n<html>", "it is HTML"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{\"code\":\"1000\"}", "JSON where a file"),
        (
            b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Type: application/pdf\r\n\r\nPK..",
            "hetong: DownloadContract (合同下载): FILE is not saved: the reply is no PDF file",
        ),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "it is empty"),
        (b"garbage", "the connection broke"),
    ] {
        let base = peer(answer);
        let words = [
            "download",
            "downLoadContract",
            "contract_id=C1",
            "--base",
            &base,
            "-o",
            target.to_str().unwrap(),
        ];
        let done = Done(program().args(words).envs(credentials()).output().unwrap()).ends_with(1);
        let said = done.err().replace(target.to_str().unwrap(), "FILE");
        assert!(said.contains(told), "{said}");
        assert!(names(folder.path()).is_empty(), "{told}: {:?}", names(folder.path()));
    }
}

#[test]
fn a_file_that_cannot_be_written_is_told() {
    let base = peer(b"HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n%PDF-1.7");
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().to_str().unwrap();
    let words = ["download", "downLoadContract", "contract_id=C1", "--base", &base, "-o", target];
    let done = Done(program().args(words).envs(credentials()).output().unwrap()).ends_with(1);
    let told = "is not a regular file, and is not replaced by one; choose another name";
    assert_eq!(done.err(), format!("hetong: DownloadContract (合同下载): {target} {told}\n"));
}

#[test]
fn a_sandbox_on_all_addresses_tells_one_that_calls_can_take() {
    let mut child = program()
        .args(["sandbox", "--listen", "0.0.0.0:0"])
        .envs(credentials())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    // Kept open, because output that nobody reads ends the program.
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    let base = lines.find_map(|line| Some(line.strip_prefix("  export HETONG_FADADA_BASE=")?.to_owned()));
    let mut call = program();
    call.args(["call", "account_register", "open_id=u", "account_type=1"]).envs(credentials());
    let done = Done(call.env("HETONG_FADADA_BASE", base.unwrap()).output().unwrap());
    child.kill().unwrap();
    child.wait().unwrap();
    done.ends_with(0);
}

#[test]
fn one_attempt_is_one() {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}/api", silent.local_addr().unwrap());
    let words = ["call", "contract_status", "contract_id=C1", "--base", &base, "--timeout", "1"];
    let done = Done(program().args(words).envs(credentials()).output().unwrap()).ends_with(1);
    assert!(done.err().contains("has no reply after 1 attempt: "), "{}", done.err());
}

#[test]
fn nobody_there_is_told() {
    let base = {
        let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        format!("http://{closed}/api")
    };
    let words = ["call", "contractFiling", "contract_id=C1", "--base", &base, "-v"];
    let done = Done(program().args(words).envs(credentials()).output().unwrap()).ends_with(1);
    let told = done.err();
    assert!(
        told.contains(
            "FileContract (合同归档) has no reply after 3 attempts: no connection; nothing was sent"
        ),
        "{told}"
    );
    assert_eq!(
        told.matches("no reply method=POST host=\"127.0.0.1\" path=\"/api/contractFiling.api\"").count(),
        3,
        "{told}"
    );
    assert!(!told.contains("msg_digest") && !told.contains(SECRET));
}

#[test]
fn a_strict_sandbox_refuses_a_path_that_stands_twice() {
    for (options, code) in [(&[][..], 3), (&["--strict"][..], 3)] {
        let sandbox = Sandbox::with(options);
        let mut call = sandbox.command(["call", "contract_status", "contract_id=C1"]);
        call.env("HETONG_FADADA_BASE", format!("{}/api/api", sandbox.origin));
        let done = Done(call.output().unwrap()).ends_with(code);
        assert_eq!(
            done.err().contains("strict: the path has /api/ twice"),
            !options.is_empty(),
            "{}",
            done.err()
        );
    }
}
