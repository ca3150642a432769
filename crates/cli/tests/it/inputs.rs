//! Parameters that cannot be right.

use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use crate::run::{Done, credentials, program, run};

/// Runs the program, and ends it if it has not ended by itself after a while.
fn run_in_time(words: &[&str]) -> Done {
    let child = program().args(words).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let id = child.id().to_string();
    let (told, done) = mpsc::channel();
    let waiting = std::thread::spawn(move || told.send(child.wait_with_output().unwrap()));
    let output = done.recv_timeout(Duration::from_secs(20));
    if output.is_err() {
        Command::new("kill").args(["-9", &id]).status().unwrap();
    }
    waiting.join().unwrap().unwrap();
    Done(output.unwrap_or_else(|_| panic!("{words:?} does not end")))
}

#[cfg(unix)]
#[test]
fn only_files_are_read_and_no_endless_ones() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    assert!(Command::new("mkfifo").arg(at("pipe")).status().unwrap().success());
    std::fs::write(at("long"), vec![b'x'; (8 << 20) + 1]).unwrap();
    std::fs::write(at("bytes"), b"\xff").unwrap();
    let no_file = "it is not a regular file";
    for (name, path, told) in [
        ("file", at("pipe"), no_file),
        ("doc_title", at("pipe"), no_file),
        ("doc_title", "/dev/zero".to_owned(), no_file),
        ("doc_title", at(""), no_file),
        ("doc_title", at("long"), "it is longer than 8 MiB, too long for a parameter"),
        ("doc_title", at("bytes"), "it is not UTF-8 text"),
    ] {
        let done = run_in_time(&["call", "uploaddocs", &format!("{name}=@{path}")]).ends_with(2);
        assert_eq!(done.err(), format!("hetong: {path} cannot be read: {told}\n"));
    }
    let picture = format!("signature_img_base64=@{}", at("pipe"));
    let done = run_in_time(&["call", "add_signature", &picture]).ends_with(2);
    assert_eq!(done.err(), format!("hetong: {} cannot be read: {no_file}\n", at("pipe")));
}

#[test]
fn a_value_without_a_path_names_no_file() {
    let told = |name: &str| {
        format!("hetong: {name}=@ names no file: write {name}=@PATH, or {name}=@@ for the text @\n")
    };
    for name in ["doc_title", "file"] {
        let done = run(["call", "uploaddocs", &format!("{name}=@")]).ends_with(2);
        assert_eq!(done.err(), told(name));
    }
}

#[test]
fn a_parameter_is_given_once() {
    for again in ["open_id=2", "open_id=1", "open_id=@/no/such/file"] {
        let done = run(["call", "account_register", "open_id=1", "account_type=1", again]).ends_with(2);
        assert_eq!(done.err(), "hetong: open_id is given twice; give it once\n");
    }
}

#[test]
fn the_program_names_its_own_options() {
    for (base, told) in [
        ("http://service.invalid/api", "base address is not https; add --allow-http if that is meant"),
        (
            "https://service.invalid/release/api2",
            "ViewContract goes through the gateway, whose headers no browser sends; give the provider's own address \
             with --base",
        ),
    ] {
        let mut command = program();
        command.args(["page", "viewContract", "contract_id=C1", "--base", base]).envs(credentials());
        let done = Done(command.output().unwrap()).ends_with(2);
        assert_eq!(done.err(), format!("hetong: {told}\n"));
    }
}

#[test]
fn an_endpoint_on_a_host_of_its_own_needs_its_address() {
    let base = "https://service.invalid/api";
    let call = ["download", "DownloadEvidenceReport", "contractNum=C1", "-o", "/no/such/folder/x.pdf"];
    let mut command = program();
    command.args(call).envs(credentials()).env("HETONG_FADADA_BASE", base);
    let done = Done(command.output().unwrap()).ends_with(2);
    assert_eq!(
        done.err(),
        "hetong: DownloadEvidenceReport is on a host of its own; name its address with --base or \
         HETONG_FADADA_EVIDENCE_BASE (for `hetong sandbox` it is http://127.0.0.1:8080)\n"
    );
}

#[test]
fn json_that_has_to_be_encoded_may_be_given_plain() {
    for (data, told) in [
        ("[1]", "sign_data cannot be right"),
        ("%5B1%5D", "sign_data cannot be right"),
        ("[1", "is not valid JSON"),
    ] {
        let data = format!("sign_data={data}");
        let done = run(["call", "batch_quick_sign", "batch_id=B1", &data]).ends_with(2);
        assert!(done.err().contains(told), "{data}: {}", done.err());
    }
}
