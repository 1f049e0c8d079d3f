//! Session: checklist, points, signature. A signed session is never touched again; addenda follow it.

use super::applied::AreaSums;
use super::map::Mark;
use super::treatment::TreatedArea;
use super::{About, Chart, Noted, noted};
use crate::refusal::Refusal;
use pistor_store::Entry;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A session as it was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opened {
    /// Of which course.
    pub course: String,
    /// Its number in the course.
    pub number: u32,
    /// Where.
    pub room: String,
    /// The appointment it belongs to; may be empty.
    #[serde(default)]
    pub appointment: String,
    /// The screening of that moment.
    pub screening: String,
}

/// A step of the checklist that was done, or its clock started.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ticked {
    /// Which session.
    pub session: String,
    /// Step of the knowledge.
    pub step: String,
    /// What of it.
    pub state: TickState,
    /// Minutes of its clock, from this entry on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
}

/// Steps of the checklist as they are handed in: one, or several at once. Each becomes an entry of its own.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ticks {
    /// Which session.
    pub session: String,
    /// One step of the knowledge, with its `state`.
    #[serde(default)]
    pub step: Option<String>,
    /// What of that one.
    #[serde(default)]
    pub state: Option<TickState>,
    /// Minutes of the clock that is started; those of the step when none are given.
    #[serde(default)]
    pub minutes: Option<u32>,
    /// Several steps, and what of each.
    #[serde(default)]
    pub steps: BTreeMap<String, TickState>,
}

/// What of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TickState {
    /// Done.
    Done,
    /// Not done after all.
    Undone,
    /// Its clock runs.
    Started,
    /// Left out: it is optional.
    LeftOut,
}

/// Points that are entered without the drawing, all of them: the latest table counts, beside what is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Charted {
    /// Which session.
    pub session: String,
    /// The rows.
    pub rows: Vec<Marks>,
    /// The device of a session without a needle, and its settings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<Device>,
}

/// A row of points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Marks {
    /// Where.
    #[serde(flatten)]
    pub place: TreatedArea,
    /// How.
    #[serde(default)]
    pub technique: String,
    /// How many.
    pub count: u32,
    /// How much at each: `0.02 mL`.
    pub volume_each: String,
    /// Length of the needle in millimetres, as written.
    #[serde(default)]
    pub needle_mm: String,
    /// Angle to the skin in degrees, as written.
    #[serde(default)]
    pub angle_deg: String,
    /// The syringe.
    #[serde(default)]
    pub syringe: String,
}

/// A device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Device {
    /// Which.
    pub name: String,
    /// Its settings, in words.
    pub settings: String,
    /// Minutes.
    pub minutes: String,
}

/// A signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signed {
    /// Which session.
    pub session: String,
    /// The name and birth date that stood on the screen.
    pub name: String,
    /// See above.
    pub birth_date: String,
    /// When the last needle came out, in microseconds: aftercare counts from here.
    pub ended: i64,
    /// The day of that on the clinic's calendar, ISO.
    pub day: String,
    /// Who injected, by name.
    pub operator: String,
    /// The mixture that was used; empty where none was prepared.
    #[serde(default)]
    pub mixture: String,
    /// Lots that went in.
    #[serde(default)]
    pub lots: Vec<String>,
    /// Points.
    pub points: u32,
    /// Millilitres in all, as exact decimal.
    pub volume_ml: String,
    /// What a device did, where the session had no needle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applied: Option<AreaSums>,
    /// Total of each substance as it was shown: substance → amount.
    #[serde(default)]
    pub totals: BTreeMap<String, String>,
    /// The checklist as it stood: steps that were done or left out.
    pub steps: BTreeMap<String, TickState>,
    /// The screening of that moment.
    pub screening: String,
    /// What was treated beside the areas that the consent names; none where nothing was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beyond_consent: Option<BeyondConsent>,
}

/// Areas that were treated and that the consent does not name, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BeyondConsent {
    /// The areas.
    pub areas: Vec<TreatedArea>,
    /// In words of whoever signed.
    pub reason: String,
}

/// An addendum, or why a session did not take place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AboutSession {
    /// Which session.
    pub session: String,
    /// In words.
    pub text: String,
}

/// A session and everything about it. Its id is that of the entry that opened it.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    /// As opened.
    pub opened: Noted<Opened>,
    /// The latest word on each step.
    pub ticks: BTreeMap<String, Noted<Ticked>>,
    /// Points that were entered in the table.
    pub charted: Option<Noted<Charted>>,
    /// Points that were drawn and not rubbed out.
    pub marks: Vec<Noted<Mark>>,
    /// Ids of all that was ever drawn.
    pub marked: BTreeSet<String>,
    /// The signature.
    pub signed: Option<Noted<Signed>>,
    /// Addenda.
    pub addenda: Vec<Noted<AboutSession>>,
    /// Why it did not take place.
    pub abandoned: Option<Noted<AboutSession>>,
}

impl Session {
    /// Whether it is neither signed nor abandoned.
    pub fn is_open(&self) -> bool {
        self.signed.is_none() && self.abandoned.is_none()
    }
}

impl Chart {
    pub(super) fn take_session(&mut self, entry: &Entry) -> Result<About, Refusal> {
        if entry.kind == "opened" {
            let opened: Noted<Opened> = noted(entry)?;
            let number = opened.number;
            self.sessions.push(Session {
                opened,
                ticks: BTreeMap::new(),
                charted: None,
                marks: Vec::new(),
                marked: BTreeSet::new(),
                signed: None,
                addenda: Vec::new(),
                abandoned: None,
            });
            return Ok(About::Session(number));
        }
        let of = |sessions: &mut Vec<Session>, id: &str| sessions.iter().position(|s| s.opened.id == id);
        match entry.kind.as_str() {
            "ticked" => {
                let ticked: Noted<Ticked> = noted(entry)?;
                self.goes_on(&ticked.session, entry.seq);
                let step = ticked.step.clone();
                if let Some(n) = of(&mut self.sessions, &ticked.session) {
                    self.sessions[n].ticks.insert(step.clone(), ticked);
                }
                Ok(About::Word(format!("step:{step}")))
            }
            "charted" => {
                let charted: Noted<Charted> = noted(entry)?;
                self.goes_on(&charted.session, entry.seq);
                let points = charted.rows.iter().map(|row| row.count as usize).sum();
                if let Some(n) = of(&mut self.sessions, &charted.session) {
                    self.sessions[n].charted = Some(charted);
                }
                Ok(About::Count(points))
            }
            "signed" => {
                let signed: Noted<Signed> = noted(entry)?;
                let Some(n) = of(&mut self.sessions, &signed.session) else {
                    return Ok(About::Nothing);
                };
                let course = self.sessions[n].opened.course.clone();
                // The mixture is used up by the signature.
                let about = [signed.session.clone(), course, signed.mixture.clone()];
                self.sessions[n].signed = Some(signed);
                for id in about.into_iter().filter(|id| !id.is_empty()) {
                    self.goes_on(&id, entry.seq);
                }
                Ok(About::Session(self.sessions[n].opened.number))
            }
            kind => {
                let about: Noted<AboutSession> = noted(entry)?;
                let Some(n) = of(&mut self.sessions, &about.session) else {
                    return Ok(About::Nothing);
                };
                self.goes_on(&about.session, entry.seq);
                let session = &mut self.sessions[n];
                match kind {
                    "amended" => session.addenda.push(about),
                    _ => session.abandoned = Some(about),
                }
                Ok(About::Session(session.opened.number))
            }
        }
    }

    /// The method of a session's course; with a needle, where nobody has said.
    pub fn method_of(&self, session: &Session) -> &str {
        let course = self.course(&session.opened.course);
        let method = course.and_then(|course| course.draft.treatment.method.as_deref());
        method.unwrap_or("needle")
    }

    /// A session by its id.
    pub fn session(&self, id: &str) -> Option<&Session> {
        self.sessions.iter().find(|session| session.opened.id == id)
    }

    /// The session that is open, where one is.
    pub fn open_session(&self) -> Option<&Session> {
        self.sessions.iter().rev().find(|session| session.is_open())
    }

    /// The session that was signed last.
    pub fn last_signed(&self) -> Option<&Session> {
        self.sessions
            .iter()
            .rev()
            .find(|session| session.signed.is_some())
    }
}
