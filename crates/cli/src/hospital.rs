//! A hospital's records into the clinic: one bundle at a time is read, its patient is found by two identifiers, and what
//! it says is handed to the act that takes it over.

use jiff::Timestamp;
use pistor_fhir::{Person, Record};
use pistor_journey::Edition;
use pistor_journey::intake::{self, NotRead, Visit};
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use pistor_practice::act::{Actor, Asked};
use pistor_practice::acts::records::{ImportRecord, Likeness};
use pistor_practice::{Act, Practice, Refusal};
use serde_json::{Value, json};
use std::sync::Arc;

/// The way in, for one run.
pub struct Hospital {
    /// The clinic.
    pub practice: Arc<Practice>,
    /// Who is said to take the records over.
    pub who: Actor,
    /// Whether patients whom nobody knows here are recorded.
    pub register: bool,
    /// The chart that is meant; the records' own patient where it is empty.
    pub chart: String,
}

/// A record that came in.
#[derive(Debug)]
pub struct Taken {
    /// Name of the patient, as the record has it.
    pub name: String,
    /// The patient's chart.
    pub chart: String,
    /// Id of the entry.
    pub entry: String,
    /// The patient was recorded for it.
    pub registered: bool,
    /// It was here already, word for word.
    pub known: bool,
    /// Entries that were looked at one by one.
    pub seen: usize,
    /// Facts with their evidence, and what was not read.
    pub visit: Visit,
}

impl Taken {
    /// What could not be read.
    pub fn not_read(&self) -> &[NotRead] {
        &self.visit.not_read
    }
}

impl Hospital {
    /// Takes one bundle over.
    ///
    /// # Errors
    /// What is wrong with the bundle, with its place; or why it does not go into the clinic.
    pub fn take(&self, bytes: &[u8], at: Timestamp) -> Result<Taken, Fault> {
        let edition = self.practice.edition();
        let record = pistor_fhir::read(bytes)?;
        let mut visit = empty(&edition, &self.practice, at)?;
        let given = ImportRecord {
            // Whoever names the chart has looked.
            same_person: !self.chart.is_empty(),
            ..given(&record, &edition, &mut visit)?
        };
        let refused = |refusal: Refusal| *refusal.fault;
        let (chart, registered) = self.patient(&given, &record.person(), at)?;
        let sha256 = given.sha256().map_err(refused)?;
        let held = self.practice.chart(&chart).map_err(refused)?;
        let counts = |held: &&pistor_practice::chart::records::TakenOver| {
            held.withdrawn.is_none() && held.imported.sha256 == sha256
        };
        let known = held.records.iter().any(|held| counts(&held));
        let (name, seen) = (given.name.clone(), record.looked_at());
        let input = serde_json::to_value(&given)
            .map_err(|error| Fault::new("fault").with("detail", error.to_string()))?;
        let done = self.act(Act::ImportRecord, &chart, at, input).map_err(refused)?;
        Ok(Taken {
            name,
            chart,
            entry: done.id,
            registered,
            known,
            seen,
            visit,
        })
    }

    /// Whose it is: the one patient here of whom two identifiers agree, or one who is recorded now. Somebody of another name
    /// is meant only when that chart was named; somebody whom the hospital knows by another number never is.
    fn patient(&self, given: &ImportRecord, person: &Person, at: Timestamp) -> Result<(String, bool), Fault> {
        if let Some(id) = self.known(given)? {
            return Ok((id, false));
        }
        if !self.chart.is_empty() {
            return Err(Fault::new("record-other-patient"));
        }
        if !self.register {
            return Err(Fault::new("record-nobody").found(quoted(&given.name)));
        }
        let input = json!({
            "name": given.name, "birth_date": given.birth_date,
            "sex": if given.sex.is_empty() { "unknown" } else { &given.sex },
            "phone": person.phone.clone().unwrap_or_default(),
        });
        match self.act(Act::Register, "", at, input) {
            Ok(done) => Ok((done.id, true)),
            // Another record of the same patient came in at the same time: look again.
            Err(refusal) => match self.known(given)? {
                Some(id) => Ok((id, false)),
                None => Err(*refusal.fault),
            },
        }
    }

    /// The one patient whom the record is about, among those who are here or the one that was named; none where nobody
    /// compares with it.
    fn known(&self, given: &ImportRecord) -> Result<Option<String>, Fault> {
        let refused = |refusal: Refusal| *refusal.fault;
        let mut alike = self.practice.patients_of(given).map_err(refused)?;
        alike.retain(|id, _| self.chart.is_empty() || *id == self.chart);
        let same: Vec<&String> = alike
            .iter()
            .filter(|(_, likeness)| **likeness == Likeness::Same)
            .map(|(id, _)| id)
            .collect();
        match (same.as_slice(), alike.iter().next()) {
            ([one], _) => Ok(Some((*one).clone())),
            ([], None) => Ok(None),
            ([], Some((id, _))) => {
                let chart = self.practice.chart(id).map_err(refused)?;
                given.this_patient(&chart).map_err(refused)?;
                Ok(Some(id.clone()))
            }
            (several, _) => Err(Fault::new("record-several-patients").found(several.len().to_string())),
        }
    }

    fn act(
        &self,
        act: Act,
        chart: &str,
        at: Timestamp,
        input: Value,
    ) -> Result<pistor_practice::Done, Refusal> {
        self.practice.act_and_wait(Asked {
            who: self.who.clone(),
            act,
            chart: chart.to_owned(),
            at,
            key: None,
            seen: None,
            input,
        })
    }
}

/// A visit in which nothing is known yet, for a record to be read into. What is proposed does not matter to the reading.
fn empty(edition: &Edition, practice: &Practice, at: Timestamp) -> Result<Visit, Fault> {
    let knowledge = &edition.knowledge;
    let (indication, area) = (knowledge.indications.ids().next(), knowledge.areas.ids().next());
    let visit = json!({
        "as_of": practice.look(at).now.written,
        "patient": {},
        "treatment": { "indication": indication, "areas": [{ "area": area }] },
    });
    intake::read(edition, visit.to_string().as_bytes())
}

/// What the record says, as the act wants it.
fn given(record: &Record<'_>, edition: &Edition, visit: &mut Visit) -> Result<ImportRecord, Fault> {
    let person = record.person();
    let missing = |what: &'static str| Fault::new("record-who").found(what).under("entry");
    let name = person.name.ok_or_else(|| missing("name"))?;
    let birth_date = person.birth_date.ok_or_else(|| missing("birthDate"))?;
    // A number without a namespace is anybody's.
    let numbers = person
        .identifiers
        .iter()
        .filter_map(|(system, number)| Some(format!("{}|{number}", system.as_ref()?)));
    let numbers: Vec<String> = numbers.collect();
    Ok(ImportRecord {
        source: numbers.first().cloned().unwrap_or_default(),
        name,
        birth_date,
        sex: person.sex.unwrap_or_default(),
        numbers,
        same_person: false,
        seen: record.seen(),
        record: record.extract(edition, visit)?,
    })
}
