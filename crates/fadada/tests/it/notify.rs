use std::time::{Duration, SystemTime};

use hetong_fadada::notify::{
    CertInfo, Form, Kind, NotifyError, REJECTION, RealNameHint, RealNameOutcome, RealNameReturn,
    RealNameState, SIGN_RESULT, SignNotice, SignOutcome, Stamp, real_name_sign, sign_result_digest,
};
use hetong_fadada::{
    AccountType, CompanyState, ContractId, Credentials, CustomerId, PersonState, SignResult, ViewContract,
};
use hetong_transport::Replay;

use crate::support::{NOW, credentials, stage};

/// The value that was given for the app 900001, TRX0001 and 20240102030405.
const DIGEST: &str = "RkQwNEU5QTE3MTNCQkQyRkZDQjE2OTFERkQwQzJBRjQ3NjU0MTUwOA==";
/// The value that was given for the verification below, of 测试用户, status 2 and kind 1.
const SIGN: &str = "NDcwRTY5MDI3NzM4QzZDQjE3RDgzRjExRkQ3MUMwRDU4Q0NBNjc2RA==";
const SERIAL: &str = "0123456789abcdef0123456789abcdef";
const NAME: &str = "%E6%B5%8B%E8%AF%95%E7%94%A8%E6%88%B7";
const LINK: &str = "https%3A%2F%2Fservice.example%2Fgetdocs.action%3Fapp_id%3D900001%26v%3D2.0";

fn now() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(NOW)
}

/// The result of TRX0001 in the order of the description, whose digest is last.
fn posted() -> String {
    format!(
        "transaction_id=TRX0001&contract_id=CON0001&result_code=3000&result_desc=%E7%AD%BE%E7%BD%B2+ok\
         &download_url={LINK}&viewpdf_url={LINK}&timestamp=20240102030405&msg_digest={DIGEST}"
    )
}

fn returned() -> String {
    format!("personName={NAME}&transactionNo={SERIAL}&authenticationType=1&status=2&sign={SIGN}")
}

fn verify(raw: impl AsRef<[u8]>) -> Result<SignNotice, NotifyError> {
    SignNotice::verify(&credentials(), raw)
}

#[test]
fn the_known_digests_are_right() {
    let stamp = Stamp::parse("20240102030405").unwrap();
    assert_eq!(sign_result_digest(&credentials(), &stamp, "TRX0001"), DIGEST);
    assert_eq!(real_name_sign(&credentials(), SERIAL, "测试用户", "2", AccountType::Person), SIGN);
}

#[test]
fn a_result_is_read_in_full() {
    for notice in [verify(posted()), SignNotice::verify_return(&credentials(), posted())] {
        let notice = notice.unwrap();
        assert_eq!(notice.transaction_id.as_str(), "TRX0001");
        assert_eq!(notice.contract_id.as_ref().unwrap().as_str(), "CON0001");
        assert_eq!(notice.result, SignResult::Signed);
        assert_eq!(notice.description.as_deref(), Some("签署 ok"));
        assert_eq!(notice.timestamp.instant(), Some(now()));
        let link = "https://service.example/getdocs.action?app_id=900001&v=2.0";
        assert_eq!(notice.download_url.as_ref().unwrap().expose(), link);
        assert_eq!(notice.view_url.as_ref().unwrap().expose(), link);
        assert!(notice.more.is_empty());
        assert_eq!(notice.protected(), ["transaction_id", "timestamp"]);
        assert_eq!(notice.dedup_key().as_str(), "sign:TRX0001:3000");
        let shown = format!("{notice:?}");
        assert!(!shown.contains("getdocs") && !shown.contains("签署"), "{shown}");
    }
}

#[test]
fn harmless_differences_of_writing_are_accepted() {
    let plain = verify(posted()).unwrap();
    let pieces: Vec<_> = posted().split('&').map(str::to_owned).collect();
    let mut reversed = pieces.clone();
    reversed.reverse();
    for (what, raw) in [
        ("another order", reversed.join("&")),
        ("lower-case escapes", posted().replace("%3A", "%3a").replace("%2F", "%2f")),
        ("a blank as %20", posted().replace('+', "%20")),
        ("an escaped digest", posted().replace("==", "%3D%3D")),
        ("escaped letters", posted().replace("TRX0001", "%54RX0001").replace("result", "r%65sult")),
        ("&amp; throughout", posted().replace('&', "&amp;")),
        ("&amp; within addresses", posted().replace("%26", "%26amp%3B")),
        ("raw &amp; within addresses", posted().replace("%26", "&amp;")),
        ("%26 within addresses", posted().replace("%26", "%2526")),
        ("an end of line", format!("{}\r\n", posted())),
        ("empty pieces", posted().replace('&', "&&")),
        ("its own app id", format!("{}&app_id=900001", posted())),
    ] {
        assert_eq!(verify(&raw).as_ref(), Ok(&plain), "{what}: {raw}");
    }
}

#[test]
fn what_is_unknown_stays_reachable() {
    let notice = verify(format!("{}&archive=%E6%98%AF&v=2.0", posted())).unwrap();
    assert_eq!(notice.more.iter().collect::<Vec<_>>(), [("archive", "是")]);
    let notice = verify(posted().replace("=3000", "=3042")).unwrap();
    assert_eq!(notice.result, SignResult::Other("3042".to_owned()));
    let short =
        format!("transaction_id=TRX0001&result_code=3001&timestamp=20240102030405&msg_digest={DIGEST}");
    let notice = verify(short).unwrap();
    assert_eq!((notice.result, notice.contract_id, notice.download_url), (SignResult::Failed, None, None));
}

/// What the documentation says of the digest, as a test: these forgeries go through.
#[test]
fn a_digest_does_not_protect_the_result() {
    let forged = posted().replace("=3000", "=3003").replace("CON0001", "CON0002");
    assert_eq!(verify(forged).unwrap().result, SignResult::Rejected);

    let stage = stage(Replay::new());
    let link = stage.client.page_url(&ViewContract::new(ContractId::new("TRX0001").unwrap())).unwrap();
    let query = link.expose().split_once('?').unwrap().1;
    let forged = query.replace("contract_id=", "transaction_id=") + "&result_code=3000";
    assert_eq!(verify(forged).unwrap().result, SignResult::Signed);
}

#[test]
fn what_is_protected_cannot_be_changed() {
    for (what, raw) in [
        ("another id", posted().replace("TRX0001", "TRX0002")),
        ("an id with a blank", posted().replace("TRX0001", "TRX0001+")),
        ("another time", posted().replace("030405", "030406")),
        ("no digest's case", posted().replace(DIGEST, &DIGEST.to_lowercase())),
        ("a longer digest", posted() + "A"),
        ("another sign", posted().replace(DIGEST, SIGN)),
    ] {
        assert_eq!(verify(raw), Err(NotifyError::WrongDigest("msg_digest")), "{what}");
    }
    for at in 0..DIGEST.len() {
        let mut changed = DIGEST.to_owned().into_bytes();
        changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(changed).unwrap();
        let outcome = verify(posted().replace(DIGEST, &changed));
        assert_eq!(outcome, Err(NotifyError::WrongDigest("msg_digest")), "{at}");
    }
    let other = Credentials::new("900001", "FictitiousAppSecret00000").unwrap();
    assert!(matches!(SignNotice::verify(&other, posted()), Err(NotifyError::WrongDigest(_))));
    let other = Credentials::new("900002", hetong_signing::Secret::from("0123456789abcdefABCDEFGH")).unwrap();
    assert!(matches!(SignNotice::verify(&other, posted()), Err(NotifyError::WrongDigest(_))));
}

#[test]
fn a_text_that_is_cut_off_is_no_notification() {
    for raw in [posted(), posted().replace('&', "&amp;")] {
        for end in 0..raw.len() {
            assert!(verify(&raw[..end]).is_err(), "{end}");
        }
    }
    for end in 0..returned().len() {
        assert!(RealNameReturn::verify(&credentials(), &returned()[..end]).is_err(), "{end}");
    }
    // Where the digest does not come last, what is verified is still whole.
    let digest_first =
        format!("msg_digest={DIGEST}&timestamp=20240102030405&transaction_id=TRX0001&result_code=3000");
    for end in 0..digest_first.len() {
        if let Ok(notice) = verify(&digest_first[..end]) {
            assert_eq!(notice.transaction_id.as_str(), "TRX0001");
            assert!(matches!(notice.result, SignResult::Other(_)), "{end}");
        }
    }
}

#[test]
fn every_changed_byte_is_survived() {
    for raw in [posted(), returned()] {
        for at in 0..raw.len() {
            for byte in [0, b'&', b'=', b'%', b'+', b';', 0x7f, 0x80, 0xff] {
                let mut raw = raw.clone().into_bytes();
                raw[at] = byte;
                if let Ok(notice) = verify(&raw) {
                    assert_eq!(notice.transaction_id.as_str(), "TRX0001");
                }
                drop(SignNotice::verify_return(&credentials(), &raw));
                drop(RealNameReturn::verify(&credentials(), &raw));
                drop(RealNameHint::read(&credentials(), &raw));
            }
        }
    }
}

#[test]
fn a_parameter_that_stands_twice_is_refused() {
    for name in ["transaction_id", "result_code", "msg_digest"] {
        let value = if name == "result_code" { "3000" } else { "x" };
        for raw in [format!("{}&{name}={value}", posted()), format!("{name}={value}&{}", posted())] {
            assert_eq!(verify(raw), Err(NotifyError::Duplicate(name)));
        }
    }
    let escaped = format!("{}&transaction%5Fid=TRX0001", posted());
    assert_eq!(verify(escaped), Err(NotifyError::Duplicate("transaction_id")));
    assert_eq!(
        verify(format!("{}&<b>=1&<b>=2", posted())).unwrap_err().to_string(),
        "a parameter stands twice"
    );
}

#[test]
fn what_is_no_form_is_told() {
    let told = |raw: &[u8]| verify(raw).unwrap_err().to_string();
    let pass = "pass the raw body, or the raw query, as it arrived";
    assert_eq!(told(b""), format!("transaction_id is missing or empty; {pass}"));
    assert_eq!(told(b"{\"transaction_id\":\"1\"}"), format!("transaction_id is missing or empty; {pass}"));
    assert_eq!(told(b"=1"), format!("it is no form text: a parameter has no name; {pass}"));
    for raw in [&b"a=%"[..], b"a=%4", b"a=%4g", b"a=%+1", b"%zz=1"] {
        assert_eq!(told(raw), format!("it is no form text: a % is not followed by two hex digits; {pass}"));
    }
    for raw in [&b"a=\xff"[..], b"a=%FF", b"a=%E6%B5", b"\xe6=1"] {
        assert_eq!(told(raw), format!("it is no form text: it is not UTF-8; {pass}"));
    }
    assert_eq!(told(&vec![b'a'; Form::MAX_BYTES + 1]), "it has more than 65536 bytes, and is not read");
    let many: String = (0..65).map(|at| format!("p{at}=1&")).collect();
    assert_eq!(told(many.as_bytes()), "it has more than 64 parameters, and is not read");
    for name in ["transaction_id", "result_code", "timestamp", "msg_digest"] {
        let without: Vec<_> =
            posted().split('&').filter(|piece| !piece.starts_with(name)).map(str::to_owned).collect();
        assert_eq!(verify(without.join("&")), Err(NotifyError::Missing(name)));
        let empty: Vec<_> = posted()
            .split('&')
            .map(|piece| if piece.starts_with(name) { format!("{name}=") } else { piece.to_owned() })
            .collect();
        assert_eq!(verify(empty.join("&")), Err(NotifyError::Missing(name)));
    }
}

#[test]
fn malformed_values_are_refused_even_under_a_right_digest() {
    let stamp = Stamp::parse("20240102030405").unwrap();
    let long = "T".repeat(33);
    for id in ["TRX-1", "<script>", "合同", " TRX", &long] {
        let digest = sign_result_digest(&credentials(), &stamp, id);
        let raw: String =
            format!("result_code=3000&timestamp={stamp}&msg_digest={digest}&transaction_id={id}");
        let told = "transaction_id is not an id: at most 32 letters, digits and underscores";
        assert_eq!(verify(raw).unwrap_err().to_string(), told);
    }
    for (right, wrong, name) in [
        ("CON0001", "CON-1", "contract_id"),
        ("=3000", "=%3Cb%3E", "result_code"),
        ("=3000", "=300030003", "result_code"),
        ("=https%3A", "=javascript%3A", "download_url"),
        ("=https%3A%2F%2F", "=x+", "download_url"),
        ("20240102030405", "20240102", "timestamp"),
        ("20240102030405", "20241302030405", "timestamp"),
    ] {
        match verify(posted().replace(right, wrong)) {
            Err(NotifyError::Malformed { parameter, .. }) => assert_eq!(parameter, name),
            other => panic!("{name}: {other:?}"),
        }
    }
    let foreign = format!("{}&app_id=900002", posted());
    assert_eq!(verify(foreign), Err(NotifyError::OtherApp("app_id")));
}

#[test]
fn old_and_early_ones_can_be_refused() {
    let minute = Duration::from_secs(60);
    let age = |now, age| verify(posted()).unwrap().not_older_than(now, age);
    assert!(age(now(), Duration::ZERO).is_ok());
    assert!(age(now() + minute, minute).is_ok());
    assert!(age(now() - minute, minute).is_ok());
    let second = Duration::from_secs(1);
    for late in [now() + minute + second, now() - minute - second] {
        assert_eq!(
            age(late, minute).unwrap_err().to_string(),
            "timestamp is more than 60 s away from now: it is old, or a clock is wrong"
        );
    }
}

#[test]
fn after_a_rejection_a_return_has_its_own_digest() {
    let outcome = |result| {
        let outcome = SignOutcome {
            transaction_id: "TRX0001",
            contract_id: Some("CON0001"),
            result,
            description: "拒签 理由",
            download_url: Some("https://service.example/getdocs.action?a=1&b=2"),
            view_url: None,
        };
        outcome.rejection_form(&credentials(), now())
    };
    let rejection = outcome(&SignResult::Rejected);
    for raw in [&rejection, &rejection.replace("%26", "%26amp%3B")] {
        for notice in [
            SignNotice::verify_return(&credentials(), raw),
            SignNotice::verify_rejection(&credentials(), raw),
        ] {
            let notice = notice.unwrap();
            assert_eq!(notice.result, SignResult::Rejected);
            assert_eq!(notice.protected(), ["timestamp"]);
        }
    }
    assert_eq!(verify(&rejection), Err(NotifyError::WrongDigest("msg_digest")));
    let changed = rejection.replace("CON0001", "CON0002");
    assert!(SignNotice::verify_return(&credentials(), changed).is_err());
    // The rule is for rejections: nothing else may be verified by it.
    let signed = outcome(&SignResult::Signed);
    assert!(matches!(SignNotice::verify_return(&credentials(), &signed), Err(NotifyError::WrongDigest(_))));
    assert!(SignNotice::verify_rejection(&credentials(), &signed).is_err());
    assert!(SignNotice::verify_rejection(&credentials(), posted()).is_err());
}

#[test]
fn what_is_made_here_is_verified_here() {
    let outcome = SignOutcome {
        transaction_id: "T_1",
        contract_id: None,
        result: &SignResult::Failed,
        description: "a&b=c+d %26 合同",
        download_url: Some("https://service.example/x?y=1&z=%E5"),
        view_url: None,
    };
    let notice = verify(outcome.form(&credentials(), now())).unwrap();
    assert_eq!(notice.description.as_deref(), Some("a&b=c+d %26 合同"));
    assert_eq!(notice.download_url.unwrap().expose(), "https://service.example/x?y=1&z=%E5");
}

#[test]
fn a_return_from_a_verification_is_read() {
    let reads = |raw: &str| RealNameReturn::verify(&credentials(), raw);
    let person = reads(&returned()).unwrap();
    assert_eq!((person.serial_no.as_str(), person.name.expose()), (SERIAL, "测试用户"));
    assert_eq!(person.state, RealNameState::Person(PersonState::Passed));
    assert!(person.state.passed());
    assert_eq!(person.dedup_key().as_str(), format!("person:{SERIAL}:2"));
    assert!(!format!("{person:?}").contains("测试"));
    assert_eq!(reads(&returned().replace("%E6", "%e6")).unwrap(), person);

    let state = RealNameState::Company(CompanyState::UnderReview);
    let made = RealNameOutcome { serial_no: SERIAL, name: "测试 (深圳) Co., Ltd.", state: &state };
    let company = reads(&made.return_query(&credentials())).unwrap();
    assert_eq!((company.name.expose(), company.state.passed()), ("测试 (深圳) Co., Ltd.", false));

    for (right, wrong) in
        [("status=2", "status=3"), (NAME, "Ann"), ("sign=N", "sign=M"), ("abcdef&", "abcdea&")]
    {
        let raw = returned().replace(right, wrong);
        assert_eq!(reads(&raw), Err(NotifyError::WrongDigest("sign")), "{wrong}");
    }
}

/// The values are joined without a mark, so these have the sign of the right one.
#[test]
fn values_cannot_be_moved_from_one_parameter_to_the_next() {
    let state = RealNameState::Person(PersonState::Passed);
    let right =
        RealNameOutcome { serial_no: SERIAL, name: "Ann1", state: &state }.return_query(&credentials());
    let reads = |raw: &str| RealNameReturn::verify(&credentials(), raw);
    assert!(reads(&right).is_ok());
    for (from, to, name) in [
        ("personName=Ann1", "personName=Ann", "status"),
        ("personName=", "companyName=", "personName"),
        (SERIAL, &SERIAL[..31], "transactionNo"),
    ] {
        let raw = right
            .replace(from, to)
            .replace("status=2", if name == "status" { "status=12" } else { "status=2" });
        assert!(matches!(
            reads(&raw),
            Err(NotifyError::Malformed { parameter, .. } | NotifyError::Missing(parameter)) if parameter == name
        ));
    }
}

#[test]
fn kinds_are_told_by_their_names() {
    let kind = |raw: &str| Form::parse(raw).unwrap().kind();
    assert_eq!(kind(&posted()), Some(Kind::SignResult));
    assert_eq!(kind(&returned()), Some(Kind::RealNameReturn));
    assert_eq!(kind("appId=1&serialNo=2"), Some(Kind::RealNameNotice));
    assert_eq!(kind("x=1"), None);
}

#[test]
fn others_can_be_verified_by_a_recipe_of_their_own() {
    let form = Form::parse(posted()).unwrap();
    let params = form.verify(&credentials(), &SIGN_RESULT).unwrap();
    assert_eq!((params.get("result_code"), params.get("msg_digest")), (Some("3000"), None));
    assert!(form.verify(&credentials(), &REJECTION).is_err());
    assert!(!format!("{form:?}").contains("TRX0001"));
}

#[tokio::test]
async fn confirming_asks_for_the_callers_own_contract_and_customer() {
    let stage = stage(Replay::new().json(r#"{"code":"1","data":"{\"result\":\"3001\"}","msg":"success"}"#));
    let notice = verify(posted().replace("CON0001", "CON0002")).unwrap();
    let (contract, customer) = (ContractId::new("CON0001").unwrap(), CustomerId::new("C1").unwrap());
    let record = notice.confirm(&stage.client, &contract, &customer).await.unwrap();
    assert_eq!((notice.result, record.result), (SignResult::Signed, SignResult::Failed));
    let asked = &stage.replay.requests()[0];
    assert_eq!(asked.uri.path(), "/api/query_sign_result.api");
    for (name, value) in [("contract_id", "CON0001"), ("customer_id", "C1"), ("transaction_id", "TRX0001")] {
        assert_eq!(asked.value(name).as_deref(), Some(value));
    }
}

#[tokio::test]
async fn a_hint_gives_a_number_to_ask_about() {
    let state = RealNameState::Company(CompanyState::Passed);
    let raw = RealNameOutcome { serial_no: SERIAL, name: "", state: &state }.notice_form(
        &credentials(),
        "C1",
        "通过",
        true,
    );
    let hint = RealNameHint::read(&credentials(), &raw).unwrap();
    assert_eq!(hint.unverified_serial_no.as_str(), SERIAL);
    let foreign = raw.replace("900001", "900002");
    assert_eq!(RealNameHint::read(&credentials(), foreign), Err(NotifyError::OtherApp("appId")));
    assert_eq!(
        RealNameHint::read(&credentials(), format!("serialNo={SERIAL}")),
        Err(NotifyError::Missing("appId"))
    );

    let stage =
        stage(Replay::new().json(r#"{"code":3100,"data":"","msg":"账号类型非法"}"#).json(&format!(
            r#"{{"code":1,"data":{{"transactionNo":"{SERIAL}","type":"2"}},"msg":"success"}}"#
        )));
    assert!(matches!(hint.confirm(&stage.client).await, Ok(CertInfo::Company(_))));
    let paths: Vec<_> = stage.replay.requests().iter().map(|request| request.uri.path().to_owned()).collect();
    assert_eq!(paths, ["/api/find_personCertInfo.api", "/api/find_companyCertInfo.api"]);
}
