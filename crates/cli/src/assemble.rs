//! The one place where knowledge, rehearsal and a clinic's own folder meet.

use crate::{embedded, input};
use pistor_journey::{Edition, rehearsal};
use pistor_knowledge::fault::position;
use pistor_knowledge::library::KINDS;
use pistor_knowledge::{Fault, File, Knowledge};
use std::path::Path;

/// An edition that has been read, checked and rehearsed.
pub struct Assembled {
    /// The edition.
    pub edition: Edition,
    /// How many cases were run.
    pub cases: usize,
    /// Cases that came out otherwise than they say: nothing is called clear then.
    pub failed: Vec<Fault>,
    /// The files as they were written, by path.
    texts: Vec<(String, String)>,
}

/// Reads the embedded edition, lays a folder over it, checks everything and runs every case.
///
/// # Errors
/// Every fault found in the knowledge.
pub fn assemble(overlay: Option<&Path>) -> Result<Assembled, Vec<Fault>> {
    let texts = overlay
        .map(input::folder)
        .transpose()
        .map_err(|fault| vec![fault])?
        .unwrap_or_default();
    if let Some(stranger) = texts.iter().find(|(path, _)| !path.ends_with(".toml")) {
        let mut fault = Fault::new("knowledge-unread-file").found(&stranger.0);
        fault.file.clone_from(&stranger.0);
        return Err(vec![fault]);
    }
    let mut files = embedded::embedded_files();
    files.extend(texts.iter().map(|(path, toml)| File {
        path,
        toml,
        json: None,
    }));
    let prefix = overlay
        .map(|path| format!("{}/", path.display()))
        .unwrap_or_default();
    let full_path = |mut fault: Fault| {
        if texts.iter().any(|(path, _)| *path == fault.file) {
            fault.file.insert_str(0, &prefix);
        }
        fault
    };
    let date = texts.is_empty().then(|| embedded::edition_date().to_owned());
    // A clinic's own rows make another edition, and its decisions must say so.
    let date = date.unwrap_or_else(|| format!("{}+local", embedded::edition_date()));
    let knowledge = Knowledge::read(&date, &files)
        .map_err(|faults| faults.into_iter().map(full_path).collect::<Vec<_>>())?;
    let mut edition = Edition::prepare(knowledge).map_err(|fault| vec![fault])?;
    let (cases, failed) = match rehearsal::rehearse(&edition) {
        Ok(cases) => (cases, Vec::new()),
        Err(failed) => (
            0,
            failed
                .into_iter()
                .map(|fault| placed(fault, &files))
                .map(full_path)
                .collect(),
        ),
    };
    edition.fit = failed.is_empty();
    Ok(Assembled {
        edition,
        cases,
        failed,
        texts,
    })
}

/// A failing case stands where its name stands.
fn placed(mut fault: Fault, files: &[File<'_>]) -> Fault {
    let file = files.iter().rev().find(|file| file.path == fault.file);
    if let (Some(file), Some(case)) = (file, fault.arg("case"))
        && let Some(at) = file.toml.find(&format!("\"{case}\""))
    {
        (fault.line, fault.column) = position(file.toml, at);
    }
    fault
}

/// SHA-256 over every file of the knowledge, in hexadecimal: a changed word is another edition.
///
/// # Errors
/// When a file of the folder cannot be read.
pub fn digest(overlay: Option<&Path>) -> Result<String, Fault> {
    use sha2::{Digest, Sha256};
    let texts = overlay.map(input::folder).transpose()?.unwrap_or_default();
    let embedded = embedded::embedded_files();
    let mut files: Vec<(&str, &str)> = embedded.iter().map(|file| (file.path, file.toml)).collect();
    files.retain(|(path, _)| !texts.iter().any(|(held, _)| held == path));
    files.extend(texts.iter().map(|(path, toml)| (path.as_str(), toml.as_str())));
    files.sort_unstable();
    let mut hasher = Sha256::new();
    for (path, text) in files {
        for part in [path, text] {
            hasher.update((part.len() as u64).to_be_bytes());
            hasher.update(part);
        }
    }
    Ok(hasher
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect())
}

impl Assembled {
    /// Kind and id of each row that the clinic's folder lays over the embedded ones.
    pub fn laid_over(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.texts.iter().filter_map(|(path, _)| {
            let (folder, id) = File::text(path, "").kind_and_id()?;
            let (_, kind) = KINDS.iter().find(|(held, _)| *held == folder)?;
            Some((*kind, id))
        })
    }

    /// The files of the clinic's own folder, by path.
    pub(crate) fn own_texts(&self) -> &[(String, String)] {
        &self.texts
    }

    /// The text of a knowledge file.
    pub fn text(&self, path: &str) -> &str {
        let laid_over = self
            .texts
            .iter()
            .find(|(held, _)| held == path)
            .map(|(_, text)| text.as_str());
        laid_over.unwrap_or_else(|| embedded::text(path))
    }
}
