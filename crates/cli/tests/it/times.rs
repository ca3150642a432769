//! `--timeout`.

use std::net::TcpListener;
use std::process::{Child, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::run::{Done, Sandbox, credentials, program, run};

/// A peer that takes every connection and says nothing; counts them.
fn silent() -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}/api", listener.local_addr().unwrap());
    let count = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&count);
    std::thread::spawn(move || {
        let mut open = Vec::new();
        for stream in listener.incoming() {
            counted.fetch_add(1, Ordering::SeqCst);
            open.push(stream);
        }
    });
    (base, count)
}

#[test]
fn the_time_is_for_all_attempts_together() {
    let start = |endpoint: &str| -> (Child, Arc<AtomicUsize>) {
        let (base, count) = silent();
        let mut command = program();
        command
            .args(["call", endpoint, "contract_id=C1", "--timeout", "1", "--base", &base])
            .envs(credentials());
        (command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap(), count)
    };
    let (asks, binds) = (start("contract_status"), start("contractFiling"));
    for ((child, count), told) in [
        (asks, "QueryContractStatus (查询合同状态) has no reply"),
        (binds, "FileContract (合同归档) may have been carried out: the time for the call ran out"),
    ] {
        let done = Done(child.wait_with_output().unwrap()).ends_with(1);
        assert!(
            done.err().contains(told) && done.err().contains("the time for the call ran out"),
            "{}",
            done.err()
        );
        assert_eq!(count.load(Ordering::SeqCst), 1, "attempts");
    }
}

#[test]
fn the_time_may_be_of_any_length_but_none() {
    let sandbox = Sandbox::start(None);
    for seconds in ["1000", "9223372036854775807", "18446744073709551615"] {
        let done = sandbox.run(["call", "contract_status", "contract_id=NONE", "--timeout", seconds]);
        assert!(done.ends_with(3).err().contains("was rejected"), "{seconds}");
    }
    let done = run(["call", "contract_status", "contract_id=C1", "--timeout", "0"]).ends_with(2);
    assert!(done.err().contains("--timeout"), "{}", done.err());
}
