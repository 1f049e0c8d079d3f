//! Exposure: who got what, where, from whom; and the watch over late reactions that share something.

use crate::practice::Practice;
use crate::refusal::Refusal;
use jiff::ToSpan;
use jiff::civil::Date;
use pistor_store::ReactionRow;
use std::collections::{BTreeMap, BTreeSet};

pub use pistor_store::{ExposedRow, Exposure};

/// A reaction counts as late from this day after the session on: mycobacteria showed from the first week
/// (1–29 weeks; `facts` and `domain` on late infections), and what comes earlier is mostly the needle itself.
pub const LATE_FROM_DAYS: i64 = 7;
/// So long the watch stays open, in days: 29 weeks, the longest that was seen.
pub const WATCH_DAYS: i32 = 203;

/// Late reactions of the same sign in several patients who share something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    /// The sign.
    pub sign: String,
    /// Patients.
    pub patients: BTreeSet<String>,
    /// What two or more of them share.
    pub shared: Vec<Exposure>,
}

impl Practice {
    /// Sessions that were exposed, by day, at most so many.
    ///
    /// # Errors
    /// `field-empty` when nothing is looked for.
    pub fn exposed(&self, exposure: &Exposure, most: i64) -> Result<Vec<ExposedRow>, Refusal> {
        if exposure.is_empty() {
            return Err(Refusal::empty("lot"));
        }
        self.read(|reading| Ok(reading.exposed(exposure, most)?))
    }

    /// Late reactions that are alike, as of a day: the same sign in two patients or more, who share a lot, a device, a
    /// room on one day, a room, or an operator.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn alike(&self, today: Date) -> Result<Vec<Alike>, Refusal> {
        let from = today.checked_sub(WATCH_DAYS.days()).unwrap_or(today);
        let rows = self.read(|reading| Ok(reading.late_reactions(&from.to_string(), LATE_FROM_DAYS)?))?;
        Ok(alike(&rows))
    }
}

/// What a session was exposed to, the most telling first.
fn exposures(row: &ReactionRow) -> Vec<(usize, Exposure)> {
    let some = |text: &String| (!text.is_empty()).then(|| text.clone());
    let room_and_day = Exposure {
        room: some(&row.room),
        from: some(&row.day),
        to: some(&row.day),
        ..Exposure::default()
    };
    let each = [
        Exposure {
            lot: some(&row.lot),
            ..Exposure::default()
        },
        Exposure {
            device: some(&row.device),
            ..Exposure::default()
        },
        room_and_day,
        Exposure {
            room: some(&row.room),
            ..Exposure::default()
        },
        Exposure {
            operator: some(&row.operator),
            ..Exposure::default()
        },
    ];
    let set = each.into_iter().enumerate();
    set.filter(|(_, exposure)| !exposure.is_empty()).collect()
}

fn alike(rows: &[ReactionRow]) -> Vec<Alike> {
    // Sign → (how telling, exposure by its text) → who.
    type Groups<'a> = BTreeMap<(usize, String), (Exposure, BTreeSet<&'a str>)>;
    let mut signs: BTreeMap<&str, Groups<'_>> = BTreeMap::new();
    for row in rows {
        let groups = signs.entry(&row.sign).or_default();
        for (rank, exposure) in exposures(row) {
            let group = groups.entry((rank, exposure.about()));
            let (_, patients) = group.or_insert_with(|| (exposure, BTreeSet::new()));
            patients.insert(&row.patient);
        }
    }
    let alarms = signs.into_iter().filter_map(|(sign, groups)| {
        let shared: Vec<_> = groups
            .into_values()
            .filter(|(_, patients)| patients.len() > 1)
            .collect();
        let patients = shared.iter().flat_map(|(_, patients)| patients);
        let patients: BTreeSet<String> = patients.map(|patient| (*patient).to_owned()).collect();
        (!patients.is_empty()).then(|| Alike {
            sign: sign.to_owned(),
            patients,
            shared: shared.into_iter().map(|(exposure, _)| exposure).collect(),
        })
    });
    alarms.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(sign: &str, patient: &str, lot: &str, room: &str, day: &str) -> ReactionRow {
        ReactionRow {
            sign: sign.to_owned(),
            patient: patient.to_owned(),
            session: format!("s-{patient}"),
            lot: lot.to_owned(),
            device: String::new(),
            room: room.to_owned(),
            operator: format!("o-{patient}"),
            day: day.to_owned(),
        }
    }

    #[test]
    fn two_patients_with_one_sign_and_one_lot_are_alike() {
        let rows = [
            row("nodule", "a", "L", "1", "2026-10-01"),
            row("nodule", "b", "L", "2", "2026-10-08"),
            row("nodule", "c", "M", "3", "2026-10-08"),
            row("bruising", "d", "L", "4", "2026-10-08"),
        ];
        let found = alike(&rows);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].sign, "nodule");
        assert_eq!(found[0].patients, ["a", "b"].map(str::to_owned).into());
        assert_eq!(found[0].shared.len(), 1);
        assert_eq!(found[0].shared[0].lot.as_deref(), Some("L"));
    }

    #[test]
    fn one_patient_twice_is_no_alarm_and_an_empty_lot_is_shared_by_nobody() {
        let rows = [
            row("nodule", "a", "", "1", "2026-10-01"),
            row("nodule", "a", "", "1", "2026-10-08"),
            row("nodule", "b", "", "2", "2026-10-08"),
        ];
        assert_eq!(alike(&rows), []);
    }

    #[test]
    fn the_most_telling_comes_first() {
        let rows = [
            row("nodule", "a", "L", "1", "2026-10-01"),
            row("nodule", "b", "L", "1", "2026-10-01"),
        ];
        let shared = &alike(&rows)[0].shared;
        assert_eq!(shared.len(), 3);
        assert!(shared[0].lot.is_some() && shared[1].from.is_some() && shared[2].from.is_none());
    }
}
