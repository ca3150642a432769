//! Files in a ZIP.

use std::io::{Cursor, Write as _};

use hetong_fadada::Code;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{Answer, Refusal};

/// A ZIP as an answer. PDFs and pictures are compressed already, so that they are stored as they are.
pub(crate) fn zip(name: String, files: &[(String, Vec<u8>)]) -> Result<Answer, Refusal> {
    let content = write(files).map_err(|_| Refusal::new(Code::DownloadFailed))?;
    Ok(Answer::File { content_type: "application/zip", name, content })
}

fn write(files: &[(String, Vec<u8>)]) -> zip::result::ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(name.as_str(), options)?;
        zip.write_all(content)?;
    }
    Ok(zip.finish()?.into_inner())
}
