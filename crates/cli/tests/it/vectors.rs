use std::fs;
use std::path::{Path, PathBuf};

use crate::run::run;

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../signing/tests/data").join(name)
}

#[test]
fn signatures_of_other_implementations_are_reproduced() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fadada/tests/data/golden.jsonl");
    for (path, count) in [
        (data("fadada.jsonl"), 426),
        (data("gateway.jsonl"), 91),
        (data("tecmz.jsonl"), 230),
        (data("tecmz-rules.jsonl"), 31),
        (golden, 22),
    ] {
        let done = run([Path::new("vectors"), &path]).ends_with(0);
        assert_eq!(done.out(), format!("{count} passed, 0 failed\n"));
    }
}

#[test]
fn signatures_of_notifications_are_reproduced() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("x.jsonl");
    let app = r#""app_id":"900001","app_secret":"0123456789abcdefABCDEFGH""#;
    let sign = "RkQwNEU5QTE3MTNCQkQyRkZDQjE2OTFERkQwQzJBRjQ3NjU0MTUwOA==";
    let verified = "NDcwRTY5MDI3NzM4QzZDQjE3RDgzRjExRkQ3MUMwRDU4Q0NBNjc2RA==";
    let lines = [
        format!(
            r#"{{"api":"fadada","endpoint":"notification sign_result",{app},"timestamp":"20240102030405","params":{{"transaction_id":"TRX0001","result_code":"3000"}},"expected":"{sign}"}}"#
        ),
        format!(
            r#"{{"api":"fadada","endpoint":"realname_return",{app},"timestamp":"","params":{{"transactionNo":"0123456789abcdef0123456789abcdef","personName":"测试用户","status":"2","authenticationType":"1"}},"expected":"{verified}"}}"#
        ),
    ];
    fs::write(&file, lines.join("\n")).unwrap();
    assert_eq!(run([Path::new("vectors"), &file]).ends_with(0).out(), "2 passed, 0 failed\n");
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
