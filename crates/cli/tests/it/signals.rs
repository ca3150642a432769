//! Signals in the middle of a download.
#![cfg(unix)]

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::run::{Done, credentials, names, program};

/// A peer whose answers do not come to their end.
fn endless(beginning: &'static [u8]) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}/api", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            std::thread::spawn(move || {
                drop(stream.read(&mut [0; 65536]));
                drop(stream.write_all(beginning));
                drop(stream.read(&mut [0; 65536]));
            });
        }
    });
    base
}

/// Starts a download, and gives it back once its temporary file is there.
fn download(mut command: Command, folder: &Path) -> Child {
    let base = endless(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n%PDF-1.7");
    let target = folder.join("x.pdf");
    command.args(["download", "downLoadContract", "contract_id=C1", "--base", &base, "-o"]).arg(target);
    command.envs(credentials()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    while names(folder).is_empty() {
        assert!(child.try_wait().unwrap().is_none(), "ended before there was a file");
        std::thread::yield_now();
    }
    child
}

fn send(signal: &str, child: &Child) {
    let id = child.id().to_string();
    assert!(Command::new("kill").args(["-s", signal, &id]).status().unwrap().success());
}

#[test]
fn a_signal_leaves_no_half_of_a_download() {
    let folder = tempfile::tempdir().unwrap();
    for (signal, code) in [("HUP", 129), ("INT", 130), ("TERM", 143)] {
        let child = download(program(), folder.path());
        send(signal, &child);
        let done = Done(child.wait_with_output().unwrap()).ends_with(code);
        assert_eq!(done.err(), format!("hetong: ended by SIG{signal}\n"));
        assert_eq!(names(folder.path()), [""; 0]);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_signal_that_is_to_be_ignored_is_ignored() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new("sh");
    command.args(["-c", "trap '' HUP; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_hetong")]);
    let child = download(command, folder.path());
    send("HUP", &child);
    send("TERM", &child);
    Done(child.wait_with_output().unwrap()).ends_with(143);
}

#[test]
fn a_call_that_was_broken_off_may_have_been_carried_out() {
    let start = |endpoint: &str| {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://{}/api", listener.local_addr().unwrap());
        let mut command = program();
        command.args(["call", endpoint, "contract_id=C1", "--base", &base]).envs(credentials());
        let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        // The request has arrived.
        let (mut stream, _) = listener.accept().unwrap();
        assert!(stream.read(&mut [0; 65536]).unwrap() > 0);
        send("INT", &child);
        Done(child.wait_with_output().unwrap()).ends_with(130).err()
    };
    assert_eq!(start("contract_status"), "hetong: ended by SIGINT\n");
    let told = start("contractFiling");
    assert!(
        told.starts_with("hetong: ended by SIGINT: FileContract (合同归档) may have been carried out"),
        "{told}"
    );
}
