use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

pub(crate) const SECRET: &str = "FictitiousAppSecret00000";
pub(crate) const TECMZ_SECRET: &str = "FictitiousTecmzSecret00000000000";
pub(crate) const BEARER: &str = "FictitiousBearerKey";

/// The program without anything of the machine's own settings.
pub(crate) fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hetong"));
    for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("HETONG_")) {
        command.env_remove(name);
    }
    command
}

/// Runs the program to its end.
pub(crate) fn run<S: AsRef<OsStr>>(words: impl IntoIterator<Item = S>) -> Done {
    Done(program().args(words).output().unwrap())
}

/// What came of it.
pub(crate) struct Done(pub(crate) Output);

impl Done {
    pub(crate) fn out(&self) -> String {
        String::from_utf8(self.0.stdout.clone()).unwrap()
    }

    pub(crate) fn err(&self) -> String {
        String::from_utf8(self.0.stderr.clone()).unwrap()
    }

    #[track_caller]
    pub(crate) fn ends_with(self, code: i32) -> Self {
        assert_eq!(self.0.status.code(), Some(code), "{}{}", self.out(), self.err());
        self
    }
}

/// A running `hetong sandbox`; killed, without any chance to tidy up, when it is dropped.
pub(crate) struct Sandbox {
    child: Child,
    pub(crate) origin: String,
}

impl Sandbox {
    /// Its jobs are done at once.
    pub(crate) fn start(data: Option<&Path>) -> Self {
        let data = data.map(|data| ["--data".as_ref(), data.as_os_str()]);
        Self::with(["--job-time", "0"].map(OsStr::new).into_iter().chain(data.into_iter().flatten()))
    }

    pub(crate) fn with<S: AsRef<OsStr>>(options: impl IntoIterator<Item = S>) -> Self {
        let mut command = program();
        command.args(["sandbox", "--listen", "127.0.0.1:0"]).args(options).stdout(Stdio::piped());
        for (name, value) in credentials() {
            command.env(name, value);
        }
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let first = lines.next().unwrap().unwrap();
        let origin = first.strip_prefix("hetong sandbox: ").unwrap().trim_end_matches('/').to_owned();
        // The pipe is kept open and read, so that the program never waits for it.
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, origin }
    }

    /// Runs the program as a client of this sandbox.
    pub(crate) fn run<S: AsRef<OsStr>>(&self, words: impl IntoIterator<Item = S>) -> Done {
        Done(self.command(words).output().unwrap())
    }

    pub(crate) fn command<S: AsRef<OsStr>>(&self, words: impl IntoIterator<Item = S>) -> Command {
        let mut command = program();
        command.args(words).envs(credentials());
        command.env("HETONG_FADADA_BASE", format!("{}/api", self.origin));
        command.env("HETONG_TECMZ_BASE", format!("{}/open_api", self.origin));
        command
    }

    /// The same through the gateway.
    pub(crate) fn run_through_gateway<S: AsRef<OsStr>>(&self, words: impl IntoIterator<Item = S>) -> Done {
        let mut command = program();
        command
            .args(words)
            .envs(credentials())
            .env("HETONG_FADADA_BASE", format!("{}/release/api2", self.origin));
        Done(command.output().unwrap())
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// What is in a folder.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
}

pub(crate) fn credentials() -> [(&'static str, &'static str); 7] {
    [
        ("HETONG_FADADA_APP_ID", "900001"),
        ("HETONG_FADADA_APP_SECRET", SECRET),
        ("HETONG_GATEWAY_SECRET_ID", "AKIDfictitious"),
        ("HETONG_GATEWAY_SECRET_KEY", "FictitiousGatewayKey"),
        ("HETONG_TECMZ_APP_ID", "2000000001"),
        ("HETONG_TECMZ_APP_SECRET", TECMZ_SECRET),
        ("HETONG_TECMZ_BEARER", BEARER),
    ]
}
