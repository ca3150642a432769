use std::fmt;
use std::sync::Arc;

use bytes::Bytes;

use crate::Source;

/// A file on its way to a service: content that can be opened again, its name and its type. `Debug` shows neither
/// name nor content.
#[derive(Clone)]
pub struct Upload {
    name: String,
    content_type: String,
    content: Arc<dyn Source>,
}

impl Upload {
    /// A file with any content.
    pub fn new(
        name: impl Into<String>,
        content_type: impl Into<String>,
        content: impl Source + 'static,
    ) -> Self {
        Self { name: name.into(), content_type: content_type.into(), content: Arc::new(content) }
    }

    /// A PDF in memory.
    pub fn pdf(name: impl Into<String>, content: impl Into<Bytes>) -> Self {
        Self::new(name, "application/pdf", content.into())
    }

    /// The file's name as the service sees it; Chinese is fine.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its media type.
    #[must_use]
    pub fn content_type(&self) -> &str {
        &self.content_type
    }

    /// Its content.
    #[must_use]
    pub fn content(&self) -> &Arc<dyn Source> {
        &self.content
    }
}

impl fmt::Debug for Upload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Upload({}, {} bytes)", self.content_type, self.content.len())
    }
}
