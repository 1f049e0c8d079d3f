//! What a record says of the person as such: a birth that asks for breastfeeding, and the body weight.

use super::Reader;
use crate::calendar::PartialDate;
use crate::facts::{Answer, Evidence};
use crate::intake::Visit;
use crate::intake::recorded::{RecordedBirth, RecordedWeight, written};
use jiff::Span;
use pistor_knowledge::Decimal;
use pistor_knowledge::intake::System;

/// A body weight older than so many months no longer counts, unless the edition says otherwise.
const WEIGHT_MONTHS: u32 = 12;

impl Reader<'_> {
    /// Position 3: a birth within the year asks for breastfeeding.
    pub fn birth(&mut self, visit: &mut Visit, codes: &[(System, &str)], at: PartialDate, origin: &str) {
        const ROW: &str = "birth_asks_breastfeeding";
        let listed = self.edition.position_codes(ROW);
        let is_birth = |(system, code): &&(System, &str)| {
            let means = |known: &String| {
                let mut rest = without_points(code);
                let begins = without_points(known).all(|byte| rest.next() == Some(byte));
                begins && (system.hierarchical() || rest.next().is_none())
            };
            listed.iter().any(means)
        };
        let Some((system, code)) = codes.iter().find(is_birth) else {
            return;
        };
        let Some(fact) = self.edition.fact("breastfeeding") else {
            return;
        };
        if let Some(kept) = &mut self.kept {
            kept.births.push(RecordedBirth {
                origin: origin.to_owned(),
                system: system.id().to_owned(),
                code: (*code).to_owned(),
                at: written(at),
            });
        }
        let row = self.edition.knowledge.positions.get(ROW);
        let unit = row.and_then(|row| row.unit.as_deref());
        let days = match (self.edition.position_number(ROW), unit) {
            (Some(n), Some("days")) => i64::from(n),
            (Some(n), Some("weeks")) => i64::from(n) * 7,
            (Some(n), Some("months")) => i64::from(n) * 366 / 12,
            (Some(n), Some("years")) => i64::from(n) * 366,
            _ => 366,
        };
        let since = at
            .last
            .until(self.day)
            .map_or(0, |span| i64::from(span.get_days()));
        if since <= days {
            visit.facts.evidence.push(Evidence {
                fact,
                answer: Answer::Unknown,
                origin: origin.to_owned().into(),
                code: Some(format!("{}:{code}", system.id())),
                row: Some(ROW.to_owned()),
                note: None,
            });
        }
    }

    /// Takes in a body weight in kilograms, unless it is too old; whether it was not. Of several records the latest
    /// counts, of one day the one that was read last; it counts for a visit in which nobody has just weighed the patient.
    pub fn weighed(&mut self, kg: Decimal, at: PartialDate, origin: &str) -> bool {
        let months = self
            .edition
            .position_number("old_weight")
            .unwrap_or(WEIGHT_MONTHS);
        let span = Span::new().try_months(i64::from(months));
        let oldest = span.and_then(|span| self.day.checked_sub(span));
        if oldest.is_ok_and(|oldest| at.last < oldest) {
            return false;
        }
        if let Some(kept) = &mut self.kept {
            kept.weight = Some(RecordedWeight {
                origin: origin.to_owned(),
                kg: kg.to_string(),
                at: written(at),
            });
        }
        if self.weight.is_none_or(|(held, _)| held.last <= at.last) {
            self.weight = Some((at, kg));
        }
        true
    }
}

/// A code without its points.
fn without_points(code: &str) -> impl Iterator<Item = u8> {
    code.bytes().filter(|byte| *byte != b'.')
}
