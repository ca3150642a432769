//! Files that calls and jobs result in.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use hetong_call::{About, Download, PageUrl};
use hetong_tecmz::{Client, FileResult, HopError, JobResult as _, Raw};
use hetong_transport::Body;
use hetong_transport_reqwest::{Save, SaveError, save};
use serde_json::Value;

use crate::call::refused;
use crate::fail::Fail;
use crate::out::{remark, say};
use crate::signals::until_signal;

/// What is done with a result: it is printed, saved, or both.
pub(crate) struct Results<'a> {
    output: Option<&'a Path>,
    print: bool,
}

impl<'a> Results<'a> {
    /// Where results go. That they can go there is seen to before anything is sent, because a job costs money.
    pub(crate) fn new(output: Option<&'a Path>, print: bool) -> Result<Self, Fail> {
        if let Some(path) = output {
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
            if folder.is_some_and(|folder| !folder.is_dir()) {
                let told = "there is no such folder; make it, or choose another name";
                return Err(Fail::usage(format!("{}: {told}", path.display())));
            }
            if path.exists() && !path.is_file() {
                return Err(Fail::usage(SaveError::NotAFile { path: path.to_owned() }));
            }
        }
        Ok(Self { output, print })
    }

    /// Whether files are wanted.
    pub(crate) fn output(&self) -> Option<&'a Path> {
        self.output
    }

    /// Prints a result, and saves the files at these addresses.
    pub(crate) async fn take(
        &self,
        client: &Client,
        about: &About,
        value: &Value,
        links: impl FnOnce() -> Result<Vec<PageUrl>, String>,
    ) -> Result<(), Fail> {
        if self.print {
            say(format_args!("{value:#}"))?;
        }
        let Some(output) = self.output else { return Ok(()) };
        let links =
            links().map_err(|what| Fail::failed(format!("{} ({}): {what}", about.name, about.title)))?;
        for (link, path) in links.iter().zip(numbered(output, links.len())) {
            let file = client.fetch(link).await.map_err(|error| hop(error, about))?;
            let length = keep(file, &path, about).await?;
            self.tell(&path, length)?;
        }
        Ok(())
    }

    /// Says where a file is: beside the JSON on standard output it is but a remark.
    fn tell(&self, path: &Path, length: u64) -> Result<(), Fail> {
        let told = format!("{} ({length} bytes)", path.display());
        if self.print {
            remark(told)
        } else {
            return say(told);
        }
        Ok(())
    }
}

/// What a query's data says of a job's files.
pub(crate) fn files(data: &Value) -> Result<Vec<PageUrl>, String> {
    Ok(FileResult::read(data)?.urls)
}

/// Makes a call in two steps.
pub(crate) async fn two_steps(client: &Client, call: &Raw, results: &Results<'_>) -> Result<(), Fail> {
    let about = &call.spec().about;
    if about.name == "RandomAvatar" {
        let Some(output) = results.output() else {
            let told = "gives a picture: name a file for it with -o FILE";
            return Err(Fail::usage(format!("{} ({}) {told}", about.name, about.title)));
        };
        let drawn = until_signal(client.random_avatar()).await?.map_err(|error| hop(error, about))?;
        let length = write(Body::from(drawn), output, Save::any(), about).await?;
        return say(format_args!("{} ({length} bytes)", output.display()));
    }
    let work = async {
        let answer = client.compress_image_raw(call).await.map_err(|error| hop(error, about))?;
        let link = || {
            let link = answer.body().pointer("/data/url").and_then(Value::as_str);
            Ok(vec![PageUrl::new(link.ok_or("it names no result")?.to_owned())])
        };
        results.take(client, about, answer.body(), link).await
    };
    until_signal(work).await?
}

/// Fetches and saves a file of Fadada's; gives its length.
pub(crate) async fn fetch_fadada(
    client: &hetong_fadada::Client,
    call: &hetong_fadada::Raw,
    output: &Path,
) -> Result<u64, Fail> {
    let about = &call.spec().about;
    let file = client.download_raw(call).await?;
    // Contracts come as PDF; several of them as one ZIP.
    let pdf = file.content_type().starts_with("application/pdf")
        || about.group == "archive" && !file.content_type().contains("zip");
    let how = if pdf { Save::pdf() } else { Save::any() };
    write(file.into_body(), output, how, about).await
}

/// Saves a job's result: what is named .pdf must be one.
async fn keep(file: Download, path: &Path, about: &About) -> Result<u64, Fail> {
    let named = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"));
    let pdf = named || file.content_type().starts_with("application/pdf");
    let how = if pdf { Save::pdf() } else { Save::any() };
    write(file.into_body(), path, how, about).await
}

async fn write(body: Body, path: &Path, how: Save, about: &About) -> Result<u64, Fail> {
    save(body, path, how).await.map_err(|error| {
        let told = match &error {
            SaveError::File { .. } | SaveError::NotAFile { .. } | SaveError::ReadOnly { .. } => {
                error.to_string()
            }
            _ => format!("{} is not saved: {error}", path.display()),
        };
        Fail::failed(format!("{} ({}): {told}", about.name, about.title))
    })
}

/// The names of so many results: the name itself, or numbers before its ending, all of the same length so that they
/// sort.
fn numbered(output: &Path, count: usize) -> Vec<PathBuf> {
    if count == 1 {
        return vec![output.to_owned()];
    }
    let width = count.to_string().len();
    let name = |number: usize| {
        let mut name = OsString::from(output.file_stem().unwrap_or_default());
        name.push(format!("-{number:0width$}"));
        if let Some(ending) = output.extension() {
            name.push(".");
            name.push(ending);
        }
        output.with_file_name(name)
    };
    (1..=count).map(name).collect()
}

/// What a failed step ends with.
pub(crate) fn hop(error: HopError, about: &About) -> Fail {
    match error {
        HopError::Call(error) => refused(error),
        HopError::Link(error) => {
            // The library names its own function where the program has an option.
            let told = error.to_string().replace("`allow_host`", "--allow-host");
            Fail::failed(format!("{} ({}): {told}", about.name, about.title))
        }
        other => Fail::failed(format!("{} ({}): {other}", about.name, about.title)),
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::numbered;

    #[test]
    fn several_results_get_numbers_that_sort() {
        let named = |output: &str, count| numbered(Path::new(output), count);
        assert_eq!(named("a/out.png", 1), ["a/out.png"].map(PathBuf::from));
        assert_eq!(named("a/out.png", 2), ["a/out-1.png", "a/out-2.png"].map(PathBuf::from));
        assert_eq!(named("页", 2), ["页-1", "页-2"].map(PathBuf::from));
        assert_eq!(named("p.tar.gz", 10)[0], PathBuf::from("p.tar-01.gz"));
    }
}
