//! The second pass: from patient to patient, the lines of each; and at the end what is nobody's.

use super::{Bulk, Found, Stop, at, key};
use crate::commands::hospital::feed::{Feed, Told, Where};
use crate::commands::hospital::places::{Holds, Key, Place};
use pistor_fhir::BUNDLE_BYTES_MAX;
use pistor_fhir::bulk::{Gathered, Line, Whose, id_of};
use pistor_knowledge::Fault;
use std::collections::BTreeSet;
use std::sync::Arc;

impl Bulk<'_> {
    /// The second pass: the lines of each patient, put together.
    pub(super) fn gather(&self, found: &Found, feed: &mut Feed<'_>) -> Result<(), Stop> {
        let mut patients = found.patients.from(0);
        while let Some(own) = patients.next()? {
            let mut walk = found.lines.from(found.lines.first(&own.key)?);
            let (mut places, mut read, mut weight) = (Vec::new(), Vec::new(), 0);
            while let Some(place) = walk.next()?.filter(|place| place.key == own.key) {
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
            let Some(id) = id_of(target, "Medication") else {
                continue;
            };
            let wanted = key("Medication", id);
            let number = found.lines.first(&wanted)?;
            let place = found.lines.from(number).next()?;
            if let Some(place) = place.filter(|place| place.key == wanted) {
                let (text, _) = self.line(&place)?;
                gathered.add(&text, Some(target));
                places.push(place);
            }
        }
        Ok(gathered.bundle())
    }

    /// Lists every line whose patient is not in the files.
    pub(super) fn list_orphans(&self, found: &Found, feed: &mut Feed<'_>) -> Result<(), Stop> {
        let mut walk = found.lines.from(0);
        let mut there: Option<Key> = None;
        while let Some(place) = walk.next()? {
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
}
