//! What stands in one entry of a record is one thing, however many codes say it.

use pistor_practice::view::{RecordDocument, RecordedStanding};

/// An entry of a record, and its codes: system and code.
pub(super) struct Coded<'c> {
    /// Where it stands in the record.
    pub(super) origin: &'c str,
    pub(super) codes: Vec<(&'c str, &'c str)>,
}

/// An illness, or something that was done.
pub(super) struct Named<'c> {
    pub(super) coded: Coded<'c>,
    pub(super) standing: RecordedStanding,
    pub(super) confirmed: bool,
    pub(super) onset: Option<&'c str>,
    pub(super) abatement: Option<&'c str>,
    pub(super) sites: Vec<&'c str>,
}

/// A medicine.
pub(super) struct Taken<'c> {
    pub(super) coded: Coded<'c>,
    pub(super) standing: RecordedStanding,
    pub(super) start: Option<&'c str>,
    pub(super) end: Option<&'c str>,
}

impl<'c> Coded<'c> {
    fn new(origin: &'c str) -> Coded<'c> {
        Coded {
            origin,
            codes: Vec::new(),
        }
    }

    fn say(&mut self, system: &'c str, code: &'c str) {
        if !self.codes.contains(&(system, code)) {
            self.codes.push((system, code));
        }
    }
}

/// Conditions, what was done, and births, in the order of the record.
pub(super) fn conditions(record: &RecordDocument) -> Vec<Named<'_>> {
    let mut all: Vec<Named<'_>> = Vec::new();
    for entry in &record.conditions {
        let n = place(&all, &entry.origin, |held| held.coded.origin).unwrap_or_else(|| {
            all.push(Named {
                coded: Coded::new(&entry.origin),
                standing: entry.standing,
                confirmed: entry.confirmed.as_deref() != Some("no"),
                onset: entry.onset.as_deref(),
                abatement: entry.abatement.as_deref(),
                sites: Vec::new(),
            });
            all.len() - 1
        });
        all[n].coded.say(&entry.system, &entry.code);
        if let Some(site) = entry.site.as_deref().filter(|site| !all[n].sites.contains(site)) {
            all[n].sites.push(site);
        }
    }
    for entry in &record.births {
        let n = place(&all, &entry.origin, |held| held.coded.origin).unwrap_or_else(|| {
            all.push(Named {
                coded: Coded::new(&entry.origin),
                standing: RecordedStanding::Past,
                confirmed: true,
                onset: Some(&entry.at),
                abatement: None,
                sites: Vec::new(),
            });
            all.len() - 1
        });
        all[n].coded.say(&entry.system, &entry.code);
    }
    all
}

/// Medicines, in the order of the record.
pub(super) fn medicines(record: &RecordDocument) -> Vec<Taken<'_>> {
    let mut all: Vec<Taken<'_>> = Vec::new();
    for entry in &record.medications {
        let n = place(&all, &entry.origin, |held| held.coded.origin).unwrap_or_else(|| {
            all.push(Taken {
                coded: Coded::new(&entry.origin),
                standing: entry.standing,
                start: entry.start.as_deref(),
                end: entry.end.as_deref(),
            });
            all.len() - 1
        });
        all[n].coded.say(&entry.system, &entry.code);
    }
    all
}

fn place<'c, T>(all: &[T], origin: &str, of: impl Fn(&T) -> &'c str) -> Option<usize> {
    all.iter().position(|held| of(held) == origin)
}
