//! A folder with one resource a line, as a bulk export writes it: patients are scattered over all files.
//!
//! Two passes. The first looks at every line and notes on the disk where it stands and whose it is; a line that cannot be
//! read could be anybody's, so that nothing is taken over then. The second goes from patient to patient, and reads the
//! lines of each from where they stand. So memory holds one patient's lines, and health data is copied nowhere.

use super::feed::{Feed, Told, Where};
use super::files::{Lines, Source, again};
use super::places::{Holds, Key, Place, Places, Sorting, Writing};
use crate::input::unreadable;
use pistor_fhir::BUNDLE_BYTES_MAX;
use pistor_fhir::bulk::{self, Gathered, Line, Whose};
use pistor_knowledge::Fault;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
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

    /// The first pass. None when a line cannot be read.
    fn look(&self, scratch: &Path, feed: &mut Feed<'_>) -> Result<Option<Found>, Stop> {
        let disk = |error: std::io::Error| unreadable(&scratch.display().to_string(), &error);
        let mut lines = Sorting::begin(scratch).map_err(disk)?;
        let mut patients = Writing::begin(scratch).map_err(disk)?;
        let mut counted: BTreeMap<String, u64> = BTreeMap::new();
        let mut broken = false;
        for (n, source) in self.sources.iter().enumerate() {
            let opened = match Lines::open(source) {
                Ok(opened) => opened,
                Err(fault) => {
                    broken = true;
                    feed.tell(Told::refused(fault)).ok_or(Stop::Gone)?;
                    continue;
                }
            };
            for line in opened {
                let read = line.and_then(|line| {
                    feed.progress(line.bytes.len());
                    let read = Line::read(&line.bytes).map_err(|fault| at(fault, source, line.number))?;
                    Ok((line, read))
                });
                let (line, read) = match read {
                    Ok(read) => read,
                    Err(fault) => {
                        broken = true;
                        feed.tell(Told::refused(fault)).ok_or(Stop::Gone)?;
                        continue;
                    }
                };
                let place = |key, holds| Place {
                    key,
                    holds,
                    file: u32::try_from(n).unwrap_or(u32::MAX),
                    line: u32::try_from(line.number).unwrap_or(u32::MAX),
                    offset: line.offset,
                    length: u32::try_from(line.bytes.len()).unwrap_or(u32::MAX),
                };
                match &read.whose {
                    Whose::Themselves(id) => {
                        let place = place(key("Patient", id), Holds::Patient);
                        patients.put(&place).map_err(disk)?;
                        lines.put(place).map_err(disk)?;
                    }
                    Whose::Of(id) => lines.put(place(key("Patient", id), Holds::About)).map_err(disk)?,
                    Whose::Medicine(id) => {
                        lines.put(place(key("Medication", id), Holds::Medicine)).map_err(disk)?;
                    }
                    Whose::Unsaid => {
                        let fault = at(Fault::new("bulk-unsaid").found(&read.origin), source, line.number);
                        feed.tell(Told::left(fault)).ok_or(Stop::Gone)?;
                    }
                    Whose::Nobody => *counted.entry(read.kind).or_default() += 1,
                }
            }
        }
        for (kind, count) in counted {
            feed.tell(Told::Counted { kind, count }).ok_or(Stop::Gone)?;
        }
        if broken {
            feed.tell(Told::refused(Fault::new("bulk-broken"))).ok_or(Stop::Gone)?;
            return Ok(None);
        }
        Ok(Some(Found {
            lines: lines.end().map_err(disk)?,
            patients: patients.end().map_err(disk)?,
        }))
    }

    /// The second pass: the lines of each patient, put together.
    fn gather(&self, found: &Found, feed: &mut Feed<'_>) -> Result<(), Stop> {
        let disk = |error: std::io::Error| unreadable("<places>", &error);
        let mut patients = found.patients.from(0);
        while let Some(own) = patients.next().map_err(disk)? {
            let mut walk = found.lines.from(found.lines.first(&own.key).map_err(disk)?);
            let (mut places, mut read, mut weight) = (Vec::new(), Vec::new(), 0);
            while let Some(place) = walk.next().map_err(disk)?.filter(|place| place.key == own.key) {
                // Past the most that a record may weigh it is refused, whatever else there is.
                if weight > BUNDLE_BYTES_MAX {
                    break;
                }
                weight += place.length as usize;
                read.push(self.line(&place)?);
                places.push(place);
            }
            // One who stands there twice is told once, with both.
            if places.first() != Some(&own) {
                continue;
            }
            let bundle = self.bundle(found, &mut places, read)?;
            let lines = places.iter().map(|place| {
                let name = Arc::clone(&self.names[place.file as usize]);
                (name, place.line as usize)
            });
            feed.job(Where::Lines(lines.collect()), Ok(bundle.into_bytes()))
                .ok_or(Stop::Gone)?;
        }
        Ok(())
    }

    /// The bundle of a patient's lines, and of the medicines to which they refer.
    fn bundle(
        &self,
        found: &Found,
        places: &mut Vec<Place>,
        read: Vec<(String, Line)>,
    ) -> Result<String, Stop> {
        let disk = |error: std::io::Error| unreadable("<places>", &error);
        let mut gathered = Gathered::default();
        // The server that others name is the patient's own: the same id on another one is somebody else.
        let address = read.iter().find_map(|(_, line)| line.address.clone());
        let mut medicines = BTreeSet::new();
        for (text, line) in &read {
            let own = matches!(line.whose, Whose::Themselves(_));
            gathered.add(text, address.as_deref().filter(|_| own));
            medicines.extend(line.medicine.as_deref());
        }
        for target in medicines {
            let Some(id) = bulk::id_of(target, "Medication") else {
                continue;
            };
            let wanted = key("Medication", id);
            let number = found.lines.first(&wanted).map_err(disk)?;
            let place = found.lines.from(number).next().map_err(disk)?;
            if let Some(place) = place.filter(|place| place.key == wanted) {
                let (text, _) = self.line(&place)?;
                gathered.add(&text, Some(target));
                places.push(place);
            }
        }
        Ok(gathered.bundle())
    }

    /// Lists every line whose patient is not in the files.
    fn list_orphans(&self, found: &Found, feed: &mut Feed<'_>) -> Result<(), Stop> {
        let disk = |error: std::io::Error| unreadable("<places>", &error);
        let mut walk = found.lines.from(0);
        let mut there: Option<Key> = None;
        while let Some(place) = walk.next().map_err(disk)? {
            if place.holds != Holds::About {
                there = Some(place.key);
            } else if there != Some(place.key) {
                let (_, line) = self.line(&place)?;
                let Whose::Of(id) = &line.whose else { continue };
                let fault = Fault::new("bulk-no-patient")
                    .found(&line.origin)
                    .expected(format!("Patient/{id}"));
                let source = self.sources[place.file as usize];
                feed.tell(Told::left(at(fault, source, place.line as usize)))
                    .ok_or(Stop::Gone)?;
            }
        }
        Ok(())
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
