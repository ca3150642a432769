//! Standard output and standard error that cannot be written.

use std::fs::File;
use std::process::Command;

use crate::run::{Done, Sandbox, program};

/// A pipe whose reader is gone.
fn unread() -> std::io::PipeWriter {
    std::io::pipe().unwrap().1
}

fn commands(sandbox: &Sandbox, folder: &tempfile::TempDir) -> Vec<Command> {
    sandbox.run(["call", "account_register", "open_id=u", "account_type=1"]).ends_with(0);
    let form = folder.path().join("form.pdf");
    std::fs::write(&form, hetong_sandbox::pdf::LEASE_FORM).unwrap();
    let file = format!("file=@{}", form.display());
    sandbox.run(["call", "uploaddocs", "contract_id=C1", "doc_title=t", &file]).ends_with(0);
    let vectors = folder.path().join("none.jsonl");
    std::fs::write(&vectors, "").unwrap();
    let target = folder.path().join("x.pdf").display().to_string();
    let (vectors, folder) = (vectors.display().to_string(), folder.path().display().to_string());
    [
        &["list"][..],
        &["list", "SignAuto"],
        &["error", "1302"],
        &["vectors", &vectors],
        &["page", "viewContract", "contract_id=C1"],
        &["call", "contract_status", "contract_id=C1"],
        &["download", "downLoadContract", "contract_id=C1", "-o", &target],
        &["sandbox", "--listen", "127.0.0.1:0"],
        &["demo", "--out", &folder],
    ]
    .map(|words| sandbox.command(words))
    .into()
}

#[test]
fn output_that_nobody_reads_is_a_quiet_end() {
    let (sandbox, folder) = (Sandbox::start(None), tempfile::tempdir().unwrap());
    for mut command in commands(&sandbox, &folder) {
        let done = Done(command.stdout(unread()).output().unwrap());
        assert_eq!((done.0.status.code(), done.err()), (Some(0), String::new()), "{command:?}");
    }
    let mut refused = sandbox.command(["call", "contract_status", "contract_id=NONE"]);
    Done(refused.stdout(unread()).output().unwrap()).ends_with(3);
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_a_failure() {
    let full = || File::options().write(true).open("/dev/full").unwrap();
    let (sandbox, folder) = (Sandbox::start(None), tempfile::tempdir().unwrap());
    for mut command in commands(&sandbox, &folder) {
        let done = Done(command.stdout(full()).output().unwrap()).ends_with(1);
        assert!(
            done.err().starts_with("hetong: standard output cannot be written: No space left"),
            "{}",
            done.err()
        );
    }
    let mut wrong = program();
    wrong.args(["-v", "list", "none"]).stderr(full());
    Done(wrong.output().unwrap()).ends_with(2);
}
