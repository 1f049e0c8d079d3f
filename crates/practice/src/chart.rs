//! A patient's chart: the fold of its entries. Nothing is ever changed in it; later entries stand beside earlier ones.

pub mod aftercare;
pub mod consent;
pub mod applied;
pub mod desk;
pub mod followup;
pub mod index;
pub mod intake;
pub mod links;
pub mod map;
pub mod mixture;
pub mod outcomes;
pub mod photos;
pub mod plan;
pub mod records;
pub mod screening;
pub mod session;
pub mod treatment;
mod visit;

use crate::refusal::Refusal;
use pistor_store::Entry;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::ops::Deref;

/// A body with the circumstances of its entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Noted<T> {
    /// Number of the entry.
    pub seq: i64,
    /// Id of the entry.
    pub id: String,
    /// Microseconds since 1970.
    pub at: i64,
    /// Account of who wrote it, or the link by which the patient did ([`crate::act::link_of`]).
    pub author: String,
    /// Edition of the knowledge.
    pub edition: String,
    /// What was written.
    pub body: T,
}

impl<T> Deref for Noted<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.body
    }
}

/// A line of the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Number of the entry.
    pub seq: i64,
    /// Id of the entry.
    pub id: String,
    /// Step word.
    pub step: String,
    /// What was done.
    pub kind: String,
    /// Microseconds since 1970.
    pub at: i64,
    /// Account of who wrote it, or the link by which the patient did ([`crate::act::link_of`]).
    pub author: String,
    /// What it is about, where one word says it: a verdict, a number of points, a room.
    pub about: About,
}

/// What an event is about, as far as a line needs it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum About {
    /// Nothing more to say.
    #[default]
    Nothing,
    /// A word that names a message: a verdict, a state, a scope.
    Word(String),
    /// An indication of the knowledge.
    Indication(String),
    /// A scale of the knowledge and a value.
    Score(String, String),
    /// A number of the session.
    Session(u32),
    /// A count of things.
    Count(usize),
}

/// A patient's chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Its name: the patient's id.
    pub id: String,
    /// Belongs to the sample clinic.
    pub sample: bool,
    /// Number and hash of the last entry.
    pub head: Option<(i64, [u8; 32])>,
    /// Every entry, in order.
    pub timeline: Vec<Event>,
    /// Who the patient is, by the latest entry.
    pub person: Option<Noted<desk::Person>>,
    /// Appointments by id.
    pub appointments: BTreeMap<String, Noted<desk::Appointment>>,
    /// Links that were made for the patient, in order.
    pub links: Vec<Noted<links::LinkMade>>,
    /// Intakes that the patient sent, in order.
    pub sent: Vec<Noted<intake::own::Sent>>,
    /// Confirmations of what the patient answered alone, in order.
    pub confirmed: Vec<Noted<intake::own::Confirmed>>,
    /// Who answered for the patient, in order.
    pub guardians: Vec<Noted<intake::own::Guardian>>,
    /// What the patient was asked alone and does not know: number of the entry, and its author.
    pub passed: BTreeMap<String, (i64, String)>,
    /// The latest answer to each question.
    pub answers: BTreeMap<String, Noted<intake::FactAnswer>>,
    /// The latest allergy list.
    pub allergies: Option<Noted<intake::AllergyList>>,
    /// The allergy list before somebody else began to write the latest: what a patient corrects of their own list is not in it.
    pub allergies_before: Option<Noted<intake::AllergyList>>,
    /// The latest body weight, in kg.
    pub weight_kg: Option<Noted<String>>,
    /// What the patient comes for, by the latest intake.
    pub complaint: Option<Noted<treatment::Treatment>>,
    /// Hospital records that were taken over, in order.
    pub records: Vec<records::TakenOver>,
    /// Consents, in order.
    pub consents: Vec<Noted<consent::Consent>>,
    /// Screenings, in order.
    pub screenings: Vec<Noted<screening::Screened>>,
    /// Waivers, in order.
    pub waivers: Vec<Noted<screening::Waived>>,
    /// Questions to prescribers, in order.
    pub prescriber: Vec<Noted<screening::PrescriberQuestion>>,
    /// Courses, in order.
    pub courses: Vec<plan::Course>,
    /// Mixtures, in order.
    pub mixtures: Vec<mixture::Bench>,
    /// Sessions, in order.
    pub sessions: Vec<session::Session>,
    /// Aftercare sheets that were handed over.
    pub handed: Vec<Noted<aftercare::HandedOver>>,
    /// Reports and what was done about them.
    pub reports: Vec<followup::Case>,
    /// Exposures that the patient was told of, and when, in microseconds.
    pub contacted: BTreeMap<String, i64>,
    /// Follow-up calls.
    pub calls: Vec<Noted<followup::Called>>,
    /// Scores.
    pub scores: Vec<Noted<outcomes::Scored>>,
    /// Photographs, in order.
    pub photos: Vec<photos::Photo>,
    /// Number of the entry that booked each appointment.
    pub booked: BTreeMap<String, i64>,
    /// Number of the last entry about a thing, by the id of the entry that began it; only where there is a later one.
    went_on: BTreeMap<String, i64>,
}

macro_rules! kinds {
    ($($kind:literal $step:literal;)+) => {
        /// Every kind of entry of a patient's chart, with its step.
        pub const KINDS: &[(&str, &str)] = &[$(($kind, $step),)+];
    };
}

kinds! {
    "registered" "desk";
    "corrected" "desk";
    "appointment" "desk";
    "linked" "desk";
    "link_revoked" "desk";
    "answered" "intake";
    "intake_sent" "intake";
    "answers_confirmed" "intake";
    "consented" "intake";
    "consent_withdrawn" "intake";
    "record_imported" "intake";
    "record_reviewed" "intake";
    "record_withdrawn" "intake";
    "screened" "screening";
    "waived" "screening";
    "prescriber_asked" "screening";
    "prescriber_answered" "screening";
    "drafted" "plan";
    "agreed" "plan";
    "stopped" "plan";
    "prepared" "mixture";
    "checked" "mixture";
    "discarded" "mixture";
    "opened" "session";
    "ticked" "session";
    "charted" "session";
    "marked" "session";
    "erased" "session";
    "signed" "session";
    "amended" "session";
    "abandoned" "session";
    "handed_over" "aftercare";
    "reported" "followup";
    "report_read" "followup";
    "report_answered" "followup";
    "called" "followup";
    "contacted" "followup";
    "scored" "outcomes";
    "photographed" "outcomes";
    "photo_confirmed" "outcomes";
    "photo_withdrawn" "outcomes";
}

/// The step of a kind of entry.
pub(crate) fn step_of(kind: &str) -> &'static str {
    KINDS
        .iter()
        .find(|(known, _)| *known == kind)
        .map_or("desk", |(_, step)| step)
}

/// The body of an entry.
fn body<T: DeserializeOwned>(entry: &Entry) -> Result<T, Refusal> {
    serde_json::from_str(&entry.body)
        .map_err(|error| Refusal::fault(format!("entry {} {}: {error}", entry.id, entry.kind)))
}

/// The body with its circumstances.
fn noted<T: DeserializeOwned>(entry: &Entry) -> Result<Noted<T>, Refusal> {
    Ok(around(entry, body(entry)?))
}

fn around<T>(entry: &Entry, body: T) -> Noted<T> {
    Noted {
        seq: entry.seq,
        id: entry.id.clone(),
        at: entry.at,
        author: entry.author.clone(),
        edition: entry.edition.clone(),
        body,
    }
}

impl Chart {
    /// An empty chart.
    pub fn new(id: String, sample: bool) -> Chart {
        Chart {
            id,
            sample,
            head: None,
            timeline: Vec::new(),
            person: None,
            appointments: BTreeMap::new(),
            links: Vec::new(),
            sent: Vec::new(),
            confirmed: Vec::new(),
            guardians: Vec::new(),
            passed: BTreeMap::new(),
            answers: BTreeMap::new(),
            allergies: None,
            allergies_before: None,
            weight_kg: None,
            complaint: None,
            records: Vec::new(),
            consents: Vec::new(),
            screenings: Vec::new(),
            waivers: Vec::new(),
            prescriber: Vec::new(),
            courses: Vec::new(),
            mixtures: Vec::new(),
            sessions: Vec::new(),
            handed: Vec::new(),
            reports: Vec::new(),
            contacted: BTreeMap::new(),
            calls: Vec::new(),
            scores: Vec::new(),
            photos: Vec::new(),
            booked: BTreeMap::new(),
            went_on: BTreeMap::new(),
        }
    }

    /// The chart that entries make.
    ///
    /// # Errors
    /// When the body of an entry cannot be read: the ledger is damaged, or written by a newer version.
    pub fn fold(id: &str, entries: &[Entry]) -> Result<Chart, Refusal> {
        let sample = entries.first().is_some_and(|entry| entry.sample);
        let mut chart = Chart::new(id.to_owned(), sample);
        for entry in entries {
            chart.take(entry)?;
        }
        Ok(chart)
    }

    /// Takes in the next entry.
    ///
    /// # Errors
    /// When its body cannot be read.
    pub fn take(&mut self, entry: &Entry) -> Result<(), Refusal> {
        let about = match entry.kind.as_str() {
            "registered" | "corrected" | "appointment" => self.take_desk(entry)?,
            "linked" | "link_revoked" => self.take_link(entry)?,
            "intake_sent" | "answers_confirmed" => self.take_own(entry)?,
            "answered" | "consented" | "consent_withdrawn" => self.take_intake(entry)?,
            "record_imported" | "record_reviewed" | "record_withdrawn" => self.take_record(entry)?,
            "screened" | "waived" | "prescriber_asked" | "prescriber_answered" => {
                self.take_screening(entry)?
            }
            "drafted" | "agreed" | "stopped" => self.take_plan(entry)?,
            "prepared" | "checked" | "discarded" => self.take_mixture(entry)?,
            "marked" | "erased" => self.take_map(entry)?,
            "opened" | "ticked" | "charted" | "signed" | "amended" | "abandoned" => {
                self.take_session(entry)?
            }
            "handed_over" => {
                self.handed.push(noted(entry)?);
                About::Nothing
            }
            "reported" | "report_read" | "report_answered" | "called" | "contacted" => {
                self.take_followup(entry)?
            }
            "scored" => self.take_outcome(entry)?,
            "photographed" | "photo_confirmed" | "photo_withdrawn" => self.take_photo(entry)?,
            unknown => {
                return Err(Refusal::fault(format!(
                    "entry {}: unknown kind {unknown}",
                    entry.id
                )));
            }
        };
        self.head = Some((entry.seq, entry.hash));
        self.timeline.push(Event {
            seq: entry.seq,
            id: entry.id.clone(),
            step: entry.step.clone(),
            kind: entry.kind.clone(),
            at: entry.at,
            author: entry.author.clone(),
            about,
        });
        Ok(())
    }

    /// A later entry is about this thing.
    fn goes_on(&mut self, id: &str, seq: i64) {
        match self.went_on.get_mut(id) {
            Some(last) => *last = seq,
            None => {
                self.went_on.insert(id.to_owned(), seq);
            }
        }
    }

    /// Number of the last entry about a thing that the entry `began`, with that number, began.
    pub fn last_about(&self, id: &str, began: i64) -> i64 {
        self.went_on.get(id).copied().unwrap_or(began)
    }

    /// The instant of an entry by its number, in microseconds.
    pub fn at(&self, seq: i64) -> i64 {
        let event = usize::try_from(seq - 1).ok().and_then(|n| self.timeline.get(n));
        event.map_or(0, |event| event.at)
    }

    /// Number of an entry by its id.
    pub fn number_of(&self, id: &str) -> Option<i64> {
        self.timeline
            .iter()
            .find(|event| event.id == id)
            .map(|event| event.seq)
    }

    /// Number of the last entry; 0 in an empty chart.
    pub fn seq(&self) -> i64 {
        self.head.map_or(0, |(seq, _)| seq)
    }
}
