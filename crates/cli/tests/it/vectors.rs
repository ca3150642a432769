use std::fs;
use std::path::{Path, PathBuf};

use crate::run::run;

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../signing/tests/data").join(name)
}

#[test]
fn signatures_of_other_implementations_are_reproduced() {
    for (name, count) in [("gateway.jsonl", 91), ("tecmz.jsonl", 230), ("tecmz-rules.jsonl", 31)] {
        let done = run([Path::new("vectors"), &data(name)]).ends_with(0);
        assert_eq!(done.out(), format!("{count} passed, 0 failed\n"));
    }
    let folder = tempfile::tempdir().unwrap();
    let known = folder.path().join("known.jsonl");
    let is_known = |line: &&str| {
        let vector: serde_json::Value = serde_json::from_str(line).unwrap();
        let endpoint = vector["endpoint"].as_str().unwrap();
        hetong_fadada::SPECS.iter().any(|spec| spec.path.strip_suffix(".api") == Some(endpoint))
    };
    let all = fs::read_to_string(data("fadada.jsonl")).unwrap();
    let lines: Vec<_> = all.lines().filter(is_known).collect();
    assert!(lines.len() > 150, "{}", lines.len());
    fs::write(&known, lines.join("\n")).unwrap();
    let done = run([Path::new("vectors"), &known]).ends_with(0);
    assert_eq!(done.out(), format!("{} passed, 0 failed\n", lines.len()));
}

#[test]
fn failures_are_named_and_counted() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("x.jsonl");
    let line = |api: &str, endpoint: &str, expected: &str| {
        format!(
            r#"{{"api":"{api}","endpoint":"{endpoint}","app_id":"900001","app_secret":"0123456789abcdefABCDEFGH","timestamp":"20240102030405","params":{{"account_type":"1","open_id":"user-0001"}},"expected":"{expected}"}}"#
        )
    };
    let right = "QUQ2REVENDExMzgyQzMxNUFDQjY1Qzc0RTg1M0VFM0NCOUM1QTg0MQ==";
    let lines = [
        line("fadada", "account_register", right),
        line("fadada", "account_register", "wrong"),
        String::new(),
        line("fadada", "no_such_call", right),
        line("other", "x", right),
        "not json".to_owned(),
    ];
    fs::write(&file, lines.join("\n")).unwrap();
    let done = run([Path::new("vectors"), &file]).ends_with(1);
    let told = done.out().replace(&file.display().to_string(), "FILE");
    assert_eq!(
        told,
        format!(
            "FILE:2: fadada account_register: wrong is expected, {right} is computed\n\
             FILE:4: no_such_call is no endpoint that is known\n\
             FILE:5: other is no API that is known\n\
             FILE:6: not a vector (column 2)\n\
             1 passed, 4 failed\n"
        )
    );
    run(["vectors", "/no/such/file"]).ends_with(2);
}
