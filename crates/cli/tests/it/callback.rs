use std::io::Write as _;
use std::process::Stdio;

use crate::run::{Done, program};

const SIGN: &str = "transaction_id=TRX0001&contract_id=CON0001&result_code=3000&result_desc=%E7%AD%BE%E7%BD%B2&\
    download_url=https%3A%2F%2Fservice.example%2Fgetdocs.action%3Fapp_id%3D900001%26v%3D2.0&\
    timestamp=20240102030405&msg_digest=RkQwNEU5QTE3MTNCQkQyRkZDQjE2OTFERkQwQzJBRjQ3NjU0MTUwOA==";
const REAL_NAME: &str = "personName=%E6%B5%8B%E8%AF%95%E7%94%A8%E6%88%B7&\
    transactionNo=0123456789abcdef0123456789abcdef&authenticationType=1&status=2&\
    sign=NDcwRTY5MDI3NzM4QzZDQjE3RDgzRjExRkQ3MUMwRDU4Q0NBNjc2RA==";

/// Computed with PHP's own functions, as tecmz's.
const PAID: &str =
    "app_id=1000000000&biz_sn=demo_42&timestamp=1700000000&sign=6de8a5a7ee389c1e0d1478f5edcf58d1";

fn verify(words: &[&str]) -> Done {
    let mut command = program();
    command
        .args(["callback", "verify"])
        .args(words)
        .env("HETONG_FADADA_APP_ID", "900001")
        .env("HETONG_FADADA_APP_SECRET", "0123456789abcdefABCDEFGH")
        .env("HETONG_TECMZ_APP_ID", "1000000000")
        .env("HETONG_TECMZ_APP_SECRET", "EXAMPLE0not0a0real0secret0000000");
    Done(command.output().unwrap())
}

fn json(done: &Done) -> serde_json::Value {
    serde_json::from_str(&done.out()).unwrap()
}

#[test]
fn a_result_is_printed_with_what_is_not_protected() {
    let address = format!("https://caller.example/back?{SIGN}#top");
    for words in [&[SIGN][..], &["--kind", "sign", SIGN], &["--kind", "return", &address], &[&address]] {
        let done = verify(words).ends_with(0);
        let told = json(&done);
        assert_eq!(told["transaction_id"], "TRX0001");
        assert_eq!(told["result_code"], "3000");
        assert_eq!(told["result_desc"], "签署");
        assert_eq!(told["download_url"], "https://service.example/getdocs.action?app_id=900001&v=2.0");
        assert!(
            done.err().contains("protects transaction_id and timestamp and NOTHING else"),
            "{}",
            done.err()
        );
    }
}

#[test]
fn a_return_from_a_verification_is_printed() {
    let done = verify(&[REAL_NAME]).ends_with(0);
    let told = json(&done);
    assert_eq!((&told["name"], &told["passed"]), (&"测试用户".into(), &true.into()));
    assert!(done.err().contains("no time in it"), "{}", done.err());
    verify(&["--max-age", "60", REAL_NAME]).ends_with(2);
}

#[test]
fn a_payment_is_printed() {
    let address = format!("https://caller.example/paid?{PAID}");
    for words in [&[PAID][..], &["--kind", "pay", PAID], &[&address]] {
        let words = [&["--max-age", "9999999999"][..], words].concat();
        let done = verify(&words).ends_with(0);
        assert_eq!((&json(&done)["kind"], &json(&done)["biz_sn"]), (&"pay".into(), &"demo_42".into()));
        assert!(done.err().contains("mark the order as paid once"), "{}", done.err());
    }
}

#[test]
fn what_does_not_fit_ends_with_1_and_prints_nothing() {
    let changed = SIGN.replace("TRX0001", "TRX0002");
    let (forged, renamed) = (PAID.replace("demo_42", "demo_43"), PAID.replace("biz_sn", "order"));
    let hint = "appId=900001&serialNo=0123456789abcdef0123456789abcdef&status=2";
    for (words, told) in [
        (&[changed.as_str()][..], "hetong: not verified: msg_digest does not fit: "),
        (&["--kind", "reject", SIGN], "hetong: not verified: result_code is not 3003, a rejection"),
        (&["--kind", "real-name", SIGN], "hetong: not verified: transactionNo is missing or empty"),
        (&["--max-age", "60", SIGN], "hetong: not verified: timestamp is more than 60 s away"),
        (
            &[PAID],
            "hetong: not verified: its timestamp is more than 1800 s away; --max-age sets another limit",
        ),
        (&["--max-age", "60", PAID], "hetong: not verified: timestamp is more than 60 s away"),
        (&["--max-age", "9999999999", &forged], "hetong: not verified: its signature does not fit"),
        (
            &["--max-age", "9999999999", "--kind", "pay", &renamed],
            "hetong: not verified: its signature does not",
        ),
        (&["--kind", "pay", SIGN], "hetong: not verified: sign is missing or empty"),
        (&["--kind", "sign", PAID], "hetong: not verified: "),
        (&["a=%ff"], "hetong: not verified: it is no form text: it is not UTF-8"),
        (&["a=1"], "hetong: none of the notifications that are known"),
        (&["https://caller.example/back"], "hetong: none of the notifications that are known"),
        (&[hint], "hetong: nothing of this notification can be verified"),
    ] {
        let done = verify(words).ends_with(1);
        assert!(done.err().starts_with(told), "{}", done.err());
        assert_eq!(done.out(), "");
        assert!(!done.err().contains("TRX0002"));
    }
}

#[test]
fn files_and_standard_input_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("callback.txt");
    std::fs::write(&path, format!("{SIGN}\n")).unwrap();
    verify(&[&format!("@{}", path.display())]).ends_with(0);

    for words in [&["-"][..], &[]] {
        let mut child = program()
            .args(["callback", "verify"])
            .args(words)
            .env("HETONG_FADADA_APP_ID", "900001")
            .env("HETONG_FADADA_APP_SECRET", "0123456789abcdefABCDEFGH")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(SIGN.as_bytes()).unwrap();
        Done(child.wait_with_output().unwrap()).ends_with(0);
    }
    if cfg!(unix) {
        let done = verify(&["@/dev/zero"]).ends_with(1);
        assert!(done.err().contains("it has more than 65536 bytes"), "{}", done.err());
    }
    let done = verify(&["@/no/such/file"]).ends_with(2);
    assert!(done.err().starts_with("hetong: /no/such/file cannot be read"), "{}", done.err());
}

#[test]
fn credentials_are_needed() {
    let done = Done(program().args(["callback", "verify", SIGN]).output().unwrap()).ends_with(2);
    assert_eq!(done.err(), "hetong: --app-id or HETONG_FADADA_APP_ID is missing\n");
    let done = Done(program().args(["callback", "verify", PAID]).output().unwrap()).ends_with(2);
    assert_eq!(done.err(), "hetong: --app-id or HETONG_TECMZ_APP_ID is missing\n");
    verify(&["--kind", "other", SIGN]).ends_with(2);
}
