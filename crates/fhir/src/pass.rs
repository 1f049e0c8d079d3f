//! One pass over a record: the order in which its entries are read into a visit, and what all of them share.

use crate::bundle::Record;
use crate::date::When;
use crate::extract::extracted;
use crate::listing::Listing;
use pistor_journey::Edition;
use pistor_journey::facts::Evidence;
use pistor_journey::intake::codes::Reading;
use pistor_journey::intake::freshness::fresh;
use pistor_journey::intake::recorded::{RecordDocument, is_a_place};
use pistor_journey::intake::records::{Condition, Reader};
use pistor_journey::intake::{NotRead, Visit, locate, settle_sex};
use pistor_knowledge::Fault;
use pistor_knowledge::intake::{System, Valid};
use std::collections::BTreeMap;

/// What reading one entry needs.
pub(crate) struct Pass<'e, 'v> {
    pub edition: &'e Edition,
    pub visit: &'v mut Visit,
    pub reader: Reader<'e>,
    pub allergies: Listing,
    /// Entries of one kind that are counted instead of listed one by one.
    pub counted: BTreeMap<(&'static str, &'static str), usize>,
}

impl Record<'_> {
    /// Reads the record into a visit, beside what the visit holds already: a yes is never taken back.
    ///
    /// # Errors
    /// When the patient had died, is not the one of the visit, or when a date or another value cannot be.
    pub fn read_into(&self, edition: &Edition, visit: &mut Visit) -> Result<(), Fault> {
        let reader = Reader::new(edition, visit.as_of.day);
        self.passed(edition, visit, reader)
            .map_err(|fault| self.located(fault))?;
        Ok(())
    }

    /// The same, and what of it can be kept, to be read again on another day.
    ///
    /// # Errors
    /// As [`Record::read_into`].
    pub fn extract(&self, edition: &Edition, visit: &mut Visit) -> Result<RecordDocument, Fault> {
        let reader = Reader::new(edition, visit.as_of.day).keeping();
        let kept = self
            .passed(edition, visit, reader)
            .map_err(|fault| self.located(fault))?;
        Ok(extracted(edition, visit, kept.unwrap_or_default()))
    }

    /// Each entry that was looked at one by one, by its id: a later record of the same system that holds one of them says
    /// it anew. An entry without an id is not among them: its place in one bundle is not its place in the next.
    pub fn seen(&self) -> Vec<String> {
        let named = |origin: &&String| !is_a_place(origin);
        self.origins().filter(named).cloned().collect()
    }

    /// How many entries were looked at one by one.
    pub fn looked_at(&self) -> usize {
        self.origins().count()
    }

    fn origins(&self) -> impl Iterator<Item = &String> {
        let conditions = self.conditions.iter().map(|entry| &entry.origin);
        let procedures = self.procedures.iter().map(|entry| &entry.origin);
        let requests = self.requests.iter().map(|entry| &entry.origin);
        let statements = self.statements.iter().map(|entry| &entry.origin);
        let allergies = self.allergies.iter().map(|entry| &entry.origin);
        let observations = self.observations.iter().map(|entry| &entry.origin);
        let lists = conditions.chain(procedures).chain(requests).chain(statements);
        lists.chain(allergies).chain(observations)
    }

    fn located(&self, mut fault: Fault) -> Fault {
        (fault.line, fault.column) = locate(self.text, &fault.path);
        fault
    }

    fn passed<'e>(
        &self,
        edition: &'e Edition,
        visit: &mut Visit,
        reader: Reader<'e>,
    ) -> Result<Option<RecordDocument>, Fault> {
        let as_of = visit.as_of.clone();
        let before = visit.not_read.len();
        self.patient
            .resource
            .read_into(&mut visit.patient, &as_of)
            .map_err(|fault| self.patient.place(fault))?;
        let mut pass = Pass {
            edition,
            visit,
            reader,
            allergies: Listing::default(),
            counted: BTreeMap::new(),
        };
        for entry in &self.conditions {
            pass.condition(entry).map_err(|fault| entry.place(fault))?;
        }
        for entry in &self.procedures {
            pass.procedure(entry).map_err(|fault| entry.place(fault))?;
        }
        for entry in &self.requests {
            pass.request(entry, &self.medications)
                .map_err(|fault| entry.place(fault))?;
        }
        for entry in &self.statements {
            pass.statement(entry, &self.medications)
                .map_err(|fault| entry.place(fault))?;
        }
        for entry in &self.allergies {
            pass.allergy(entry).map_err(|fault| entry.place(fault))?;
        }
        pass.observations(&self.observations)?;
        pass.settle_allergies();
        self.list_unread(&mut pass);
        let Pass { reader, visit, .. } = pass;
        let kept = reader.finish(visit);
        visit.settle(before, &self.reviewed);
        settle_sex(edition, visit);
        Ok(kept)
    }

    /// Lists what was not even looked at: a thousand claims make one line.
    fn list_unread(&self, pass: &mut Pass<'_, '_>) {
        let counted = std::mem::take(&mut pass.counted);
        for ((kind, why), count) in counted {
            pass.skip(kind, format!("{kind} ×{count}"), why);
        }
        for (kind, count) in &self.unread {
            let kind = crate::shape::shown(kind);
            let what = format!("{kind} ×{count}");
            pass.skip(&kind, what, "not-read-type");
        }
        for origin in &self.things {
            pass.skip(origin, origin.clone(), "not-read-subject");
        }
        if let Some(url) = &self.next_page {
            pass.skip("Bundle.link", crate::shape::shown(url), "not-read-page");
        }
    }
}

impl Pass<'_, '_> {
    /// Lists an entry that was not read.
    pub fn skip(&mut self, origin: &str, what: String, why: &'static str) {
        self.visit.not_read.push(NotRead::new(origin, what, why));
    }

    /// Counts an entry that was not read.
    pub fn count(&mut self, kind: &'static str, why: &'static str) {
        *self.counted.entry((kind, why)).or_default() += 1;
    }

    /// Whether something begins only after the moment of the visit.
    pub fn future(&self, when: Option<When>) -> bool {
        when.is_some_and(|when| when.after(&self.visit.as_of))
    }

    /// Reads codes that stand for one thing, at each of its places on the body.
    pub fn coded(&mut self, codes: &[(System, &str)], entry: &Condition<'_>, places: &Places) {
        let before = self.visit.facts.evidence.len();
        for (system, code) in codes {
            let confirmed = entry.confirmed && !self.stale_no(*system, code, entry);
            for site in places.each() {
                let coded = Condition {
                    system: *system,
                    code,
                    confirmed,
                    site,
                    ..entry.clone()
                };
                self.reader.condition(self.visit, &coded);
            }
        }
        self.once(before);
    }

    /// A "no" that passes ("not pregnant") counts as long as the same answer given in person would; then it is asked
    /// again. One that stays ("uterus removed") counts whenever it was written.
    fn stale_no(&self, system: System, code: &str, entry: &Condition<'_>) -> bool {
        let said = entry.onset.map(|onset| onset.first);
        let stale = |reading: &Reading<'_>| {
            let Some(fact) = reading.fact.filter(|_| reading.no) else {
                return false;
            };
            let valid = self.edition.knowledge.questions.at(usize::from(fact)).valid;
            let passes = reading.open_days_max.is_some() || valid == Valid::SameDay;
            passes && !said.is_some_and(|said| fresh(valid, said, &self.visit.as_of))
        };
        self.edition.readings(system, code).iter().any(stale)
    }

    /// Codings of one entry that answer the same fact alike are one piece of evidence.
    pub fn once(&mut self, before: usize) {
        let evidence = &mut self.visit.facts.evidence;
        let mut kept: Vec<Evidence> = Vec::new();
        for piece in evidence.drain(before..) {
            let same = |held: &Evidence| held.fact == piece.fact && held.answer == piece.answer;
            if !kept.iter().any(same) {
                kept.push(piece);
            }
        }
        evidence.append(&mut kept);
    }

    /// A birth within the year asks for breastfeeding.
    pub fn birth(&mut self, codes: &[(System, &str)], at: Option<When>, origin: &str) {
        if let Some(at) = at {
            self.reader.birth(self.visit, codes, at.day, origin);
        }
    }
}

/// Where on the body something is: areas of the edition, and whether a place was named that is none of them.
#[derive(Debug, Default)]
pub(crate) struct Places {
    /// Areas.
    pub areas: Vec<u8>,
    /// A place that the edition does not know.
    pub elsewhere: bool,
}

impl Places {
    /// The places of a body site.
    pub fn of(edition: &Edition, sites: &[crate::code::Concept<'_>]) -> Places {
        let mut places = Places::default();
        for site in sites {
            let areas = site.areas(edition);
            places.elsewhere |= areas.is_empty();
            places.areas.extend(areas);
        }
        places.areas.sort_unstable();
        places.areas.dedup();
        places
    }

    /// Each area, and "nobody knows" when there is none or one that is not known.
    fn each(&self) -> impl Iterator<Item = Option<u8>> {
        let unknown = self.areas.is_empty() || self.elsewhere;
        let areas = self.areas.iter().copied().map(Some);
        areas.chain(unknown.then_some(None))
    }
}
