//! Output compared with files; `UPDATE_EXPECTED=1` writes them anew.

use std::path::Path;

use crate::run::{credentials, run};

#[track_caller]
fn same(words: &[&str], file: &str) {
    let told = run(words).ends_with(0).out();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/expected").join(file);
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        std::fs::write(&path, &told).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(told, expected, "differs from {file}");
}

#[test]
fn the_list_of_endpoints() {
    same(&["list"], "list.txt");
    assert_eq!(
        run(["list"]).out().lines().count(),
        1 + hetong_fadada::SPECS.len() + hetong_tecmz::SPECS.len()
    );
}

#[test]
fn all_about_an_endpoint() {
    same(&["list", "自动签署"], "list-sign-auto.txt");
    same(&["list", "doc_to_pdf"], "list-doc-to-pdf.txt");
    same(&["list", "ConvertAudio"], "list-convert-audio.txt");
    same(&["list", "sms/send"], "list-send-sms.txt");
    same(&["list", "ping"], "list-ping.txt");
}

#[test]
fn the_long_list_tells_what_is_inferred() {
    let told = run(["list", "--long"]).ends_with(0).out();
    let specs = hetong_fadada::SPECS.iter().map(|spec| &spec.about);
    for spec in specs.chain(hetong_tecmz::SPECS.iter().map(|spec| &spec.about)) {
        let head = format!("{} ({}) {}\n{}\n", spec.name, spec.title, spec.path, spec.doc);
        assert!(told.contains(&head), "{head}");
        for inferred in spec.inferred {
            assert!(told.contains(&format!("\nInferred: {inferred}\n")), "{inferred}");
        }
    }
    run(["list", "--long", "doc_to_pdf"]).ends_with(2);
}

#[test]
fn what_a_code_means() {
    same(&["error", "1302"], "error-1302.txt");
    same(&["error", "-1"], "error-minus-1.txt");
    let done = run(["error", "4711"]).ends_with(1);
    assert!(done.err().starts_with("hetong: 4711 is not in the provider's table"), "{}", done.err());
}

#[test]
fn wrong_usage_ends_with_2() {
    run::<&str>([]).ends_with(2);
    run(["nothing"]).ends_with(2);
    run(["call"]).ends_with(2);
    let done = run(["call", "uploaddoc", "contract_id=1"]).ends_with(2);
    assert_eq!(
        done.err(),
        "hetong: there is no endpoint uploaddoc (did you mean uploaddocs?); `hetong list` shows all\n"
    );
    let done = run(["call", "doc_to_pfd", "url=x"]).ends_with(2);
    assert!(done.err().contains("(did you mean doc_to_pdf?)"), "{}", done.err());
    let done = run(["call", "fadada:doc_to_pdf", "url=x"]).ends_with(2);
    assert!(done.err().starts_with("hetong: there is no endpoint fadada:doc_to_pdf"), "{}", done.err());
    let done = run(["call", "contractFiling", "contract=1"]).ends_with(2);
    assert_eq!(
        done.err(),
        "hetong: FileContract (合同归档) has no parameter contract (did you mean contract_id?); it takes contract_id\n"
    );
    let done = run(["call", "contractFiling", "contract_id"]).ends_with(2);
    assert_eq!(done.err(), "hetong: contract_id is not of the form name=value\n");
    let done = run(["call", "contractFiling", "app_id=1"]).ends_with(2);
    assert_eq!(done.err(), "hetong: app_id is set by the program; leave it out\n");
    let done = run(["call", "contractFiling", "contract_id=A-1"]).ends_with(2);
    assert!(
        done.err()
            .contains("contract_id has characters that are not allowed; allowed are letters and digits")
    );
    let done = run(["call", "SendSms", "phone=1"]).ends_with(2);
    assert_eq!(
        done.err(),
        "hetong: SendSms is an endpoint of both APIs: write fadada:SendSms or tecmz:SendSms\n"
    );
    for (words, told) in [
        (&["sign=1", "app_id=1"][..], "sign is set by the program; leave it out"),
        (
            &["urls=1"],
            "DocToPdf (文档转PDF) has no parameter urls (did you mean url?); it takes url, name, param",
        ),
        (&["name=x"], "DocToPdf (文档转PDF): url is required"),
    ] {
        let done = run([&["call", "doc_to_pdf"], words].concat()).ends_with(2);
        assert_eq!(done.err(), format!("hetong: {told}\n"));
    }
    let done = run(["call", "sms/send", "phone=1", "template_id=1", "code=1"]).ends_with(2);
    assert!(
        done.err().ends_with("has no parameter code; it takes phone, template_id, param_…\n"),
        "{}",
        done.err()
    );
    let done = run(["call", "viewContract", "contract_id=1"]).ends_with(2);
    assert_eq!(done.err(), "hetong: ViewContract (合同查看) needs `hetong page`\n");
    let done =
        run(["call", "uploaddocs", "contract_id=1", "doc_title=t", "file=@/no/such/file"]).ends_with(2);
    assert!(done.err().starts_with("hetong: /no/such/file cannot be read"), "{}", done.err());
}

#[test]
fn a_missing_secret_is_told() {
    let call = ["call", "contractFiling", "contract_id=1"];
    let done = run(call).ends_with(2);
    assert_eq!(done.err(), "hetong: --app-id or HETONG_FADADA_APP_ID is missing\n");
    let done = crate::run::Done(
        crate::run::program().args(call).env("HETONG_FADADA_APP_ID", "900001").output().unwrap(),
    )
    .ends_with(2);
    assert_eq!(done.err(), "hetong: HETONG_FADADA_APP_SECRET is missing\n");
    let done =
        crate::run::Done(crate::run::program().args(call).envs(credentials()).output().unwrap()).ends_with(2);
    assert!(done.err().starts_with("hetong: --base or HETONG_FADADA_BASE"), "{}", done.err());
}

#[test]
fn an_address_without_encryption_has_to_be_allowed() {
    let base = "http://service.invalid/api";
    let call = ["call", "contractFiling", "contract_id=1", "--base", base];
    let with = |words: &[&str]| {
        crate::run::Done(crate::run::program().args(words).envs(credentials()).output().unwrap())
    };
    let done = with(&call).ends_with(2);
    assert!(done.err().contains("--allow-http"), "{}", done.err());
}

#[test]
fn a_parameter_that_the_program_sets_may_say_the_same() {
    let upload =
        |kind: &str| run(["call", "uploaddocs", "contract_id=1", "doc_title=t", kind]).ends_with(2).err();
    assert_eq!(upload("doc_type=.doc"), "hetong: the program sets doc_type to .pdf; leave it out\n");
    assert_eq!(
        upload("doc_type=.pdf"),
        "hetong: UploadContract (合同上传): file, doc_url are all missing; give one of them\n"
    );
}
