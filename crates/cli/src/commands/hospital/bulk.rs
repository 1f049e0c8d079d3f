//! A folder with one resource a line, as a bulk export writes it: patients are scattered over all files.
//!
//! Two passes. The first looks at every line and notes on the disk where it stands and whose it is; a line that cannot be
//! read could be anybody's, so that nothing is taken over then. The second goes from patient to patient, and reads the
//! lines of each from where they stand. So memory holds one patient's lines, and health data is copied nowhere.

mod gather;
mod look;

use super::feed::{Feed, Told};
use super::files::{Source, again};
use super::places::{Key, Place, Places};
use crate::input::unreadable;
use pistor_fhir::bulk::Line;
use pistor_knowledge::Fault;
use sha2::{Digest, Sha256};
use std::path::Path;
use std::sync::Arc;

/// The files with one resource a line.
pub(super) struct Bulk<'s> {
    sources: Vec<&'s Source>,
    names: Vec<Arc<str>>,
}

/// What the first pass found.
struct Found {
    /// Every line that is a patient's, or a medicine.
    lines: Places,
    /// Every patient, in the order of the files.
    patients: Places,
}

/// Nobody listens any more, or the disk failed.
enum Stop {
    Gone,
    Fault(Fault),
}

/// What the places of the lines met on the disk.
impl From<std::io::Error> for Stop {
    fn from(error: std::io::Error) -> Stop {
        Stop::Fault(Fault::new("bulk-disk").with("detail", error.to_string()))
    }
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Stop {
        Stop::Fault(fault)
    }
}

fn key(kind: &str, id: &str) -> Key {
    let mut key = [0; 16];
    key.copy_from_slice(&Sha256::digest(format!("{kind}/{id}"))[..16]);
    key
}

/// A fault in a line of a file.
fn at(mut fault: Fault, source: &Source, line: usize) -> Fault {
    fault.file.clone_from(&source.name);
    fault.line = line;
    fault
}

impl<'s> Bulk<'s> {
    pub(super) fn of(sources: Vec<&'s Source>) -> Bulk<'s> {
        let names = sources.iter().map(|source| Arc::from(source.name.as_str()));
        Bulk {
            names: names.collect(),
            sources,
        }
    }

    /// Hands over every patient of the files, and lists what is nobody's. `scratch` is a folder on a disk.
    pub(super) fn read(&self, scratch: &Path, feed: &mut Feed<'_>) {
        let read = self.look(scratch, feed).and_then(|found| match found {
            Some(found) => self
                .gather(&found, feed)
                .and_then(|()| self.list_orphans(&found, feed)),
            None => Ok(()),
        });
        if let Err(Stop::Fault(fault)) = read {
            feed.tell(Told::refused(fault));
        }
    }

    /// A line, once more.
    fn line(&self, place: &Place) -> Result<(String, Line), Stop> {
        let source = self.sources[place.file as usize];
        let text = again(source, place.offset, place.length);
        let text = text.map_err(|error| at(unreadable(&source.name, &error), source, place.line as usize))?;
        let line = Line::read(text.as_bytes()).map_err(|fault| at(fault, source, place.line as usize))?;
        Ok((text, line))
    }
}
