//! A knowledge file as it is handed in: its path and its text.

/// One file of the knowledge folder.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// Path below the knowledge folder, with `/`: `screening/contraindications/breastfeeding.toml`.
    pub path: &'a str,
    /// The text a person wrote.
    pub toml: &'a str,
    /// The same content as JSON, when a build has converted it beforehand: it is read much faster.
    pub json: Option<&'a str>,
}

impl<'a> File<'a> {
    /// A file of which only the text is known.
    pub fn text(path: &'a str, toml: &'a str) -> File<'a> {
        File {
            path,
            toml,
            json: None,
        }
    }

    /// Folder (the kind) and file name without its ending (the id).
    pub fn kind_and_id(&self) -> Option<(&'a str, &'a str)> {
        let (kind, name) = self.path.rsplit_once('/')?;
        Some((kind, name.strip_suffix(".toml")?))
    }
}
