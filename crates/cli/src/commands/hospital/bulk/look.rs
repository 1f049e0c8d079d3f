//! The first pass: every line is looked at once, and where it stands and whose it is goes to the disk.

use super::{Bulk, Found, Stop, at, key};
use crate::commands::hospital::feed::{Feed, Told};
use crate::commands::hospital::files::Lines;
use crate::commands::hospital::places::{Holds, Place, Sorting, Writing};
use pistor_fhir::bulk::{Line, Whose};
use pistor_knowledge::Fault;
use std::collections::BTreeMap;
use std::path::Path;

impl Bulk<'_> {
    /// The first pass. None when a line cannot be read.
    pub(super) fn look(&self, scratch: &Path, feed: &mut Feed<'_>) -> Result<Option<Found>, Stop> {
        let mut lines = Sorting::begin(scratch)?;
        let mut patients = Writing::begin(scratch)?;
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
                let place = |kind: &str, id: &str, holds| Place {
                    key: key(kind, id),
                    holds,
                    file: u32::try_from(n).unwrap_or(u32::MAX),
                    line: u32::try_from(line.number).unwrap_or(u32::MAX),
                    offset: line.offset,
                    length: u32::try_from(line.bytes.len()).unwrap_or(u32::MAX),
                };
                match &read.whose {
                    Whose::Themselves(id) => {
                        let place = place("Patient", id, Holds::Patient);
                        patients.put(&place)?;
                        lines.put(place)?;
                    }
                    Whose::Of(id) => lines.put(place("Patient", id, Holds::About))?,
                    Whose::Medicine(id) => {
                        lines.put(place("Medication", id, Holds::Medicine))?;
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
            feed.tell(Told::refused(Fault::new("bulk-broken")))
                .ok_or(Stop::Gone)?;
            return Ok(None);
        }
        Ok(Some(Found {
            lines: lines.end()?,
            patients: patients.end()?,
        }))
    }
}
