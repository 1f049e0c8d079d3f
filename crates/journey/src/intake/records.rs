//! Coded entries of a record → facts, by the rows of `intake/codes`, `intake/medicines` and `intake/positions`.
//!
//! What a record does not say is never a no. What it says unclearly (unconfirmed, on hold, too old) is *unknown*, and asked.

mod person;

use super::codes::CodeRow;
use super::freshness::fresh;
use super::recorded::{RecordDocument, word};
use super::{NotRead, Visit};
use crate::calendar::{Moment, PartialDate};
use crate::edition::Edition;
use crate::facts::{Answer, AreaNo, Count, Evidence, FactNo};
use jiff::civil::Date;
use jiff::{Span, ToSpan};
use pistor_knowledge::intake::{Medicine, Reads, System, Valid};
use pistor_knowledge::{Decimal, Row};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// How far an entry's status says that it is so now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Active, recurrent, relapsed; a medicine that is taken.
    Current,
    /// Inactive, in remission, resolved; a medicine that was stopped or completed.
    Past,
    /// On hold, planned, unconfirmed, or nobody said.
    Unclear,
}

/// A coded condition.
#[derive(Debug, Clone)]
pub struct Condition<'a> {
    /// Code system.
    pub system: System,
    /// Code.
    pub code: &'a str,
    /// How it stands.
    pub standing: Standing,
    /// Somebody confirmed it; unconfirmed entries are unknown.
    pub confirmed: bool,
    /// When it began.
    pub onset: Option<PartialDate>,
    /// When it ended.
    pub abatement: Option<PartialDate>,
    /// Where on the body.
    pub site: Option<AreaNo>,
    /// Where it stands in the record.
    pub origin: &'a str,
}

/// A coded medicine.
#[derive(Debug, Clone)]
pub struct Medication<'a> {
    /// Code system.
    pub system: System,
    /// Code.
    pub code: &'a str,
    /// How it stands.
    pub standing: Standing,
    /// When it was ordered or begun.
    pub start: Option<PartialDate>,
    /// When it ends or ended.
    pub end: Option<PartialDate>,
    /// By prescription.
    pub prescribed: Option<bool>,
    /// Where it stands in the record.
    pub origin: &'a str,
}

/// A coded measurement.
#[derive(Debug, Clone)]
pub struct Observation<'a> {
    /// LOINC code.
    pub code: &'a str,
    /// Value.
    pub value: Option<Decimal>,
    /// UCUM unit.
    pub unit: Option<&'a str>,
    /// When.
    pub at: Option<PartialDate>,
    /// Where it stands in the record.
    pub origin: &'a str,
}

/// A piece of evidence in the making.
struct Piece<'a> {
    fact: FactNo,
    answer: Answer,
    origin: &'a str,
    code: String,
    /// Row of `intake/codes`.
    row: u16,
    note: Option<&'static str>,
}

/// An ingredient of a medicine.
#[derive(Clone)]
struct Ingredient<'a> {
    /// Which; empty for what only the combination's own codes say.
    id: Cow<'a, str>,
    atc: &'a [String],
    /// The entry's own code, where no row describes it.
    code: Option<&'a str>,
}

impl<'a> Ingredient<'a> {
    fn codes(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.atc.iter().map(String::as_str).chain(self.code)
    }
}

/// The latest value of one measurement.
struct Latest {
    code: String,
    value: Decimal,
    unit: String,
    at: Option<PartialDate>,
    origin: String,
}

/// Reads entries into a visit's facts. [`Reader::finish`] settles what only all entries together can answer.
pub struct Reader<'e> {
    edition: &'e Edition,
    day: Date,
    /// ATC prefixes of heart medicines and of combinations; after so many months an open order is unclear.
    heart_codes: &'e [String],
    combined_codes: &'e [String],
    open_months: u32,
    heart: Vec<String>,
    heart_unclear: bool,
    /// For each LOINC code with a threshold, the latest value so far.
    latest: Vec<Latest>,
    /// The latest body weight so far, in kilograms.
    weight: Option<(PartialDate, Decimal)>,
    /// What it was handed, where somebody wants to keep it.
    kept: Option<RecordDocument>,
}

impl<'e> Reader<'e> {
    /// A reader for decisions made on `day`.
    pub fn new(edition: &'e Edition, day: Date) -> Reader<'e> {
        Reader {
            edition,
            day,
            heart_codes: edition.position_codes("heart_medicines"),
            combined_codes: edition.position_codes("combination_medicines"),
            open_months: edition.position_number("open_order").unwrap_or(24),
            heart: Vec::new(),
            heart_unclear: false,
            latest: Vec::new(),
            weight: None,
            kept: None,
        }
    }

    /// A reader that keeps what it is handed, for [`Reader::finish`] to give.
    pub fn keeping(mut self) -> Reader<'e> {
        self.kept = Some(RecordDocument::default());
        self
    }

    fn answer(&self, visit: &mut Visit, piece: Piece<'_>) {
        visit.facts.answered(piece.fact, piece.answer);
        visit.facts.evidence.push(Evidence {
            fact: piece.fact,
            answer: piece.answer,
            origin: piece.origin.to_owned().into(),
            code: Some(piece.code),
            row: Some(self.edition.knowledge.codes.at(usize::from(piece.row)).id.clone()),
            note: piece.note,
        });
    }

    /// Reads a condition.
    pub fn condition(&mut self, visit: &mut Visit, entry: &Condition<'_>) {
        let areas = &self.edition.knowledge.areas;
        if let Some(kept) = &mut self.kept {
            kept.keep_condition(entry, |area| areas.at(usize::from(area)).id.clone());
        }
        let label = || format!("{}:{}", entry.system.id(), entry.code);
        let mut known = false;
        let ended = entry.abatement.is_some_and(|end| end.last <= self.day);
        let (standing, contradictory) = match entry.standing {
            // Active, and yet it has ended: the record contradicts itself.
            Standing::Current if ended => (Standing::Unclear, true),
            Standing::Unclear if ended => (Standing::Past, false),
            standing => (standing, false),
        };
        self.edition.codes.each_match(entry.system, entry.code, |row, m| {
            known = true;
            let Some(fact) = row.fact else { return };
            let past = m.history || standing == Standing::Past;
            let overdue = row
                .open_days_max
                .is_some_and(|most| self.older_than(entry.onset, i64::from(most).days()));
            let asked = |note| (fact, Answer::Unknown, Some(note));
            let (fact, answer, note) = match row.reads {
                Reads::Unclear => asked("reading-unclear"),
                _ if !entry.confirmed => asked("reading-unconfirmed"),
                _ if m.unverified => asked("reading-unverified"),
                Reads::Ever if row.no => (fact, Answer::No, None),
                Reads::Ever => (fact, Answer::Yes, None),
                Reads::Current if past => match row.resolved_fact {
                    Some(resolved) => (resolved, Answer::Yes, None),
                    None => return,
                },
                Reads::Current if contradictory => asked("reading-contradictory"),
                Reads::Current if standing == Standing::Unclear => asked("reading-no-status"),
                Reads::Current if overdue => asked("reading-open-long"),
                Reads::Current if row.no && !self.still_no(row, fact, entry.onset) => asked("reading-old-no"),
                Reads::Current if row.no => (fact, Answer::No, None),
                Reads::Current => (fact, Answer::Yes, None),
            };
            let (origin, code) = (entry.origin, label());
            self.answer(
                visit,
                Piece {
                    fact,
                    answer,
                    origin,
                    code,
                    row: m.row,
                    note,
                },
            );
            if answer == Answer::Yes {
                let details = visit.facts.details_mut(fact);
                match entry.site.or(row.area) {
                    Some(site) => details.sites.push(site),
                    None => details.unsited = true,
                }
                details.date = details.date.or(entry.onset);
            }
        });
        if !known {
            let unread = NotRead::new(entry.origin, label(), "not-read-code");
            visit.not_read.push(unread);
        }
    }

    /// Reads a medicine.
    pub fn medication(&mut self, visit: &mut Visit, entry: &Medication<'_>) {
        if let Some(kept) = &mut self.kept {
            kept.keep_medication(entry);
        }
        let edition = self.edition;
        let label = format!("{}:{}", entry.system.id(), entry.code);
        let medicine = edition.codes.medicine(entry.system, entry.code);
        let ingredients = self.ingredients(entry, medicine);
        // A code that no row names is read only as one of the heart medicines, which are counted by their class.
        let counted = entry.system == System::Atc
            && self
                .heart_codes
                .iter()
                .any(|class| entry.code.starts_with(class.as_str()));
        let unknown = medicine.is_none() && !counted && !edition.codes.knows(entry.system, entry.code);
        if unknown || !super::codes::plausible(entry.system, entry.code) {
            let unread = NotRead::new(entry.origin, label, "not-read-code");
            visit.not_read.push(unread);
            if entry.standing != Standing::Past {
                self.heart_unclear = true;
            }
            return;
        }
        let ended = entry.end.is_some_and(|end| end.last < self.day);
        let stale = entry.end.is_none() && self.older_than(entry.start, i64::from(self.open_months).months());
        let standing = match entry.standing {
            Standing::Past => return,
            _ if ended => return,
            Standing::Current if stale => Standing::Unclear,
            standing => standing,
        };
        let unclear = if stale {
            "reading-old-order"
        } else {
            "reading-not-taken-now"
        };
        let mut atc: Vec<&str> = ingredients.iter().flat_map(Ingredient::codes).collect();
        if entry.system == System::Atc {
            atc.push(entry.code);
        }
        atc.sort_unstable();
        atc.dedup();
        let mut codes: Vec<(System, &str)> = atc.into_iter().map(|code| (System::Atc, code)).collect();
        if entry.system != System::Atc {
            codes.push((entry.system, entry.code));
        }
        let mut seen: Vec<(FactNo, u16)> = Vec::new();
        for (system, code) in codes {
            edition.codes.each_match(system, code, |row, m| {
                let Some(fact) = row.fact else { return };
                if seen.contains(&(fact, m.row)) {
                    return;
                }
                seen.push((fact, m.row));
                let (answer, note) = match row.reads {
                    _ if standing == Standing::Unclear => (Answer::Unknown, Some(unclear)),
                    Reads::Unclear => (Answer::Unknown, Some("reading-unclear")),
                    _ if m.unverified => (Answer::Unknown, Some("reading-unverified")),
                    _ => (Answer::Yes, None),
                };
                let (origin, code) = (entry.origin, label.clone());
                self.answer(
                    visit,
                    Piece {
                        fact,
                        answer,
                        origin,
                        code,
                        row: m.row,
                        note,
                    },
                );
                if answer == Answer::Yes {
                    let details = visit.facts.details_mut(fact);
                    details.unsited = true;
                    details.prescribed = details.prescribed.or(entry.prescribed);
                    details.date = details.date.or(entry.start);
                }
            });
        }
        self.heart_medicines(visit, &ingredients, standing, entry.origin, &label);
    }

    /// Takes note of a medicine that is perhaps taken and could not be read: the count of heart medicines stays open.
    pub fn unread_medicine(&mut self) {
        if let Some(kept) = &mut self.kept {
            kept.unread_medicine = Some(word(true));
        }
        self.heart_unclear = true;
    }

    /// The ingredients of a medicine; of an ATC code that no row describes, the code itself.
    fn ingredients<'a>(&self, entry: &Medication<'a>, medicine: Option<u16>) -> Vec<Ingredient<'a>>
    where
        'e: 'a,
    {
        let medicines = &self.edition.knowledge.medicines;
        let of = |row: &'e Row<Medicine>| Ingredient {
            id: row.id.as_str().into(),
            atc: &row.atc,
            code: None,
        };
        match medicine {
            Some(n) => {
                let row = medicines.at(usize::from(n));
                if row.ingredients.is_empty() {
                    return vec![of(row)];
                }
                // The combination's own codes answer facts as well, but it is not one more ingredient.
                let inside = row.ingredients.iter().filter_map(|id| medicines.get(id)).map(of);
                let whole = Ingredient {
                    id: Cow::Borrowed(""),
                    atc: &row.atc,
                    code: None,
                };
                inside.chain([whole]).collect()
            }
            None if entry.system == System::Atc => {
                let combined = self.combined_codes;
                let combined = combined
                    .iter()
                    .any(|prefix| entry.code.starts_with(prefix.as_str()));
                let alone = Ingredient {
                    id: entry.code.into(),
                    atc: &[],
                    code: Some(entry.code),
                };
                // Of an unknown combination at least two ingredients are known: that there are two.
                let second = combined.then(|| Ingredient {
                    id: format!("{}+", entry.code).into(),
                    ..alone.clone()
                });
                [alone].into_iter().chain(second).collect()
            }
            None => Vec::new(),
        }
    }

    /// Counts heart medicines by distinct ingredient, and keeps each as evidence of the count.
    fn heart_medicines(
        &mut self,
        visit: &mut Visit,
        ingredients: &[Ingredient<'_>],
        standing: Standing,
        origin: &str,
        code: &str,
    ) {
        let Some(fact) = self.edition.shape.heart_medicines else {
            return;
        };
        let heart_codes = self.heart_codes;
        let of_the_heart = |code: &str| heart_codes.iter().any(|prefix| code.starts_with(prefix.as_str()));
        let whole = ingredients
            .iter()
            .any(|part| part.id.is_empty() && part.codes().any(of_the_heart));
        let mut counts = false;
        for ingredient in ingredients.iter().filter(|ingredient| !ingredient.id.is_empty()) {
            // An ingredient without codes of its own goes by those of the combination.
            let own = ingredient.codes().any(of_the_heart);
            if own || (whole && ingredient.codes().next().is_none()) {
                counts = true;
                match standing {
                    Standing::Current if self.heart.iter().all(|held| *held != ingredient.id) => {
                        self.heart.push(ingredient.id.clone().into_owned());
                    }
                    Standing::Current => {}
                    _ => self.heart_unclear = true,
                }
            }
        }
        if counts {
            let sure = standing == Standing::Current;
            visit.facts.evidence.push(Evidence {
                fact,
                answer: if sure { Answer::Yes } else { Answer::Unknown },
                origin: origin.to_owned().into(),
                code: Some(code.to_owned()),
                row: Some("heart_medicines".to_owned()),
                note: (!sure).then_some("reading-not-taken-now"),
            });
        }
    }

    /// Keeps the latest value of each measurement that answers a fact.
    pub fn observation(&mut self, visit: &mut Visit, entry: &Observation<'_>) {
        if let Some(kept) = &mut self.kept {
            kept.keep_observation(entry);
        }
        let not_read = |why| NotRead::new(entry.origin, format!("loinc:{}", entry.code), why);
        let thresholds = self.edition.codes.thresholds(entry.code);
        if thresholds.is_empty() {
            let mut known = false;
            self.edition
                .codes
                .each_match(System::Loinc, entry.code, |_, _| known = true);
            if !known {
                visit.not_read.push(not_read("not-read-code"));
            }
            return;
        }
        // Nothing that is read here can be zero or less.
        let Some(value) = entry
            .value
            .filter(|value| value.is_sign_positive() && !value.is_zero())
        else {
            visit.not_read.push(not_read("not-read-value"));
            return;
        };
        // A value in a unit that no row was written for is not converted: it is listed.
        // `mmHg` is how people write UCUM's `mm[Hg]`, and can mean nothing else.
        let unit = entry
            .unit
            .map(|unit| if unit == "mmHg" { "mm[Hg]" } else { unit });
        let Some(unit) = unit.filter(|unit| thresholds.iter().any(|threshold| threshold.unit == *unit))
        else {
            visit.not_read.push(not_read("not-read-unit"));
            return;
        };
        let latest = Latest {
            code: entry.code.to_owned(),
            value,
            unit: unit.to_owned(),
            at: entry.at,
            origin: entry.origin.to_owned(),
        };
        let day = |latest: &Latest| latest.at.map(|at| at.last);
        match self.latest.iter_mut().find(|held| held.code == latest.code) {
            Some(held) if day(held) > day(&latest) => {}
            Some(held) => *held = latest,
            None => self.latest.push(latest),
        }
    }

    /// Settles what only all entries together can answer: the latest measurement, the latest weight, the count of heart
    /// medicines. Gives what it was handed, where it was to keep that.
    pub fn finish(mut self, visit: &mut Visit) -> Option<RecordDocument> {
        for Latest {
            code,
            value,
            unit,
            at,
            origin,
        } in std::mem::take(&mut self.latest)
        {
            let thresholds = self.edition.codes.thresholds(&code).iter();
            for threshold in thresholds.filter(|threshold| threshold.unit == unit) {
                let reached = threshold.at_least.is_none_or(|least| value >= least)
                    && threshold.below.is_none_or(|below| value < below);
                let old = threshold
                    .old_months
                    .is_some_and(|months| at.is_none() || self.older_than(at, i64::from(months).months()));
                let (answer, note) = match (old, reached, threshold.yes) {
                    (true, ..) => (Answer::Unknown, Some("reading-old-value")),
                    (false, true, true) => (Answer::Yes, None),
                    (false, true, false) => (Answer::Unknown, Some("reading-unclear")),
                    (false, false, _) => continue,
                };
                let code = format!("loinc:{code}={}", value.round_dp(1).normalize());
                let (fact, row, origin) = (threshold.fact, threshold.row, origin.as_str());
                self.answer(
                    visit,
                    Piece {
                        fact,
                        answer,
                        origin,
                        code,
                        row,
                        note,
                    },
                );
                if answer == Answer::Yes {
                    visit.facts.details_mut(threshold.fact).unsited = true;
                }
            }
        }
        let weighed = self.weight.map(|(_, kg)| kg);
        visit.patient.weight_kg = visit.patient.weight_kg.or(weighed);
        if let Some(fact) = self.edition.shape.heart_medicines {
            let least = u32::try_from(self.heart.len()).unwrap_or(u32::MAX);
            if least > 0 {
                // A list that was handed in is counted; what is unclear in it leaves the count open upwards.
                visit.facts.counted(
                    fact,
                    Count {
                        least,
                        exact: !self.heart_unclear,
                    },
                );
            }
        }
        self.kept.take()
    }

    /// Whether a recorded no still counts. One that passes (its row says so, or its question is asked each day) counts as
    /// long as the same answer in person would; any other, such as a womb that was removed, for ever.
    fn still_no(&self, row: &CodeRow, fact: FactNo, on: Option<PartialDate>) -> bool {
        let valid = self.edition.knowledge.questions.at(usize::from(fact)).valid;
        if row.open_days_max.is_none() && valid != Valid::SameDay {
            return true;
        }
        let today = Moment::noon(self.day);
        on.is_some_and(|on| fresh(valid, on.first, &today))
    }

    fn older_than(&self, when: Option<PartialDate>, span: Span) -> bool {
        let Some(when) = when else { return false };
        when.last.checked_add(span).is_ok_and(|limit| limit < self.day)
    }
}

impl Edition {
    /// The number of a row of `intake/positions`.
    pub fn position_number(&self, id: &str) -> Option<u32> {
        self.knowledge.positions.get(id).and_then(|row| row.number)
    }

    /// The codes of a row of `intake/positions`.
    pub fn position_codes(&self, id: &str) -> &[String] {
        self.knowledge
            .positions
            .get(id)
            .map_or(&[], |row| row.codes.as_slice())
    }
}
