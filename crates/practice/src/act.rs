//! The way every act goes: may you → load → decide → save → audit, in one transaction; and once only for one key.

use crate::chart::index::{rows, touches};
use crate::chart::{Chart, Event};
use crate::house::Heard;
use crate::house::accounts::Account;
use crate::house::settings::Settings;
use crate::house::wording::Wording;
use crate::permission::{Act, Purpose, Role};
use crate::picture::Picture;
use crate::practice::Practice;
use crate::refusal::Refusal;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use pistor_journey::Edition;
use pistor_journey::calendar::Moment;
use pistor_knowledge::Fault;
use pistor_store::{Entry, Ledger, NewEntry, Trace};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::ops::Deref;
use std::sync::Arc;

/// Who asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Id of the account; of a patient, the link by which they are in: `link:` and its id.
    pub account: String,
    /// The person's name.
    pub name: String,
    /// What the account is.
    pub roles: Vec<Role>,
    /// What a patient's link is still good for; empty for an account.
    pub purposes: Vec<Purpose>,
    /// An account of the sample clinic: what it begins is a sample, and goes with it.
    pub sample: bool,
}

impl Actor {
    /// Whether this person may.
    pub fn may(&self, act: Act) -> bool {
        act.allowed(&self.roles) || act.open_to(&self.purposes)
    }

    /// The link of a patient; none for an account.
    pub fn link(&self) -> Option<&str> {
        link_of(&self.account)
    }
}

/// What stands before the id of a link where an account would stand.
const BY_LINK: &str = "link:";

/// What stands for the author where a patient writes by a link.
pub fn author_of(link: &str) -> String {
    format!("{BY_LINK}{link}")
}

/// The link by which a patient wrote an entry or left a trace; none where it was an account.
pub fn link_of(author: &str) -> Option<&str> {
    author.strip_prefix(BY_LINK)
}

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Asked {
    /// By whom.
    pub who: Actor,
    /// What.
    pub act: Act,
    /// About whom: the chart of the address; empty where no patient is concerned.
    pub chart: String,
    /// When.
    pub at: Timestamp,
    /// Key under which a repetition finds the first answer.
    pub key: Option<String>,
    /// Number of the chart's last entry when the page was made.
    pub seen: Option<i64>,
    /// The input of the act.
    pub input: Value,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Done {
    /// The chart.
    pub chart: String,
    /// Id of what was made.
    pub id: String,
    /// Number of the chart's last entry now.
    pub seq: i64,
    /// A secret that is shown once: the token of an invitation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret: Option<String>,
}

/// An act under way.
pub struct Doing<'a> {
    pub(crate) practice: &'a Practice,
    pub(crate) ledger: &'a Ledger<'a>,
    /// Who acts.
    pub who: &'a Actor,
    /// What is done.
    pub act: Act,
    /// The knowledge in force.
    pub edition: Arc<Edition>,
    /// The moment, on the clinic's clocks.
    pub now: Moment,
    /// The clinic's zone.
    pub zone: TimeZone,
    /// Its settings.
    pub(crate) settings: Arc<Settings>,
    /// Its own words on consents.
    pub(crate) wording: Arc<Heard<Wording>>,
    /// The picture that came with it.
    pub(crate) picture: Option<&'a Picture>,
    seen: Option<i64>,
    chart: &'a str,
}

/// Who acts where nobody of the house does, in entries and in the audit.
pub(crate) const NOBODY: &str = "-";
/// Longest key.
const KEY_MAX: usize = 200;

impl Practice {
    /// Does what is asked, whose digest is `request`, on the thread that writes.
    pub(crate) fn perform(
        &self,
        ledger: &Ledger<'_>,
        asked: &Asked,
        request: &[u8; 32],
        picture: Option<&Picture>,
    ) -> Result<Done, Refusal> {
        let who = match asked.who.link() {
            Some(link) => self.still_in(ledger, link, &asked.chart, asked.at)?,
            None => self.still(ledger, &asked.who)?,
        };
        if let Some(key) = &asked.key {
            if key.is_empty() || key.len() > KEY_MAX {
                return Err(Refusal::field("key-length", "key", key));
            }
            if let Some(first) = ledger.remembered(holder(asked, &who), key)? {
                return match first.request == *request {
                    true => serde_json::from_str(&first.answer).map_err(|e| Refusal::fault(e.to_string())),
                    false => Err(Refusal::conflict("key-used")),
                };
            }
        }
        if !who.may(asked.act) {
            return Err(Refusal::forbidden("not-yours"));
        }
        let doing = Doing {
            picture,
            seen: asked.seen,
            ..self.doing(ledger, &who, (asked.act, &asked.chart, asked.at))
        };
        let done = crate::acts::perform(&doing, &asked.input)?;
        if let Some(key) = &asked.key {
            // A secret is shown once and kept nowhere.
            let kept = Done {
                secret: None,
                ..done.clone()
            };
            let answer = serde_json::to_string(&kept).map_err(|e| Refusal::fault(e.to_string()))?;
            ledger.remember(holder(asked, &who), key, request, &answer, doing.at())?;
        }
        Ok(done)
    }

    /// Does something on a chart that nobody asked for at this moment: the house itself does it, as it was told before.
    pub(crate) fn by_itself<T>(
        &self,
        ledger: &Ledger<'_>,
        (act, chart, at): (Act, &str, Timestamp),
        work: impl FnOnce(&Doing<'_>) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let nobody = Actor {
            account: NOBODY.to_owned(),
            name: String::new(),
            roles: Vec::new(),
            purposes: Vec::new(),
            sample: false,
        };
        work(&self.doing(ledger, &nobody, (act, chart, at)))
    }

    /// An act on a chart, with everything that is in force at its moment.
    fn doing<'a>(
        &'a self,
        ledger: &'a Ledger<'a>,
        who: &'a Actor,
        (act, chart, at): (Act, &'a str, Timestamp),
    ) -> Doing<'a> {
        let settings = self.settings();
        let zone = settings.zone();
        Doing {
            practice: self,
            ledger,
            who,
            act,
            edition: self.edition(),
            now: moment(at, &zone),
            zone,
            settings,
            wording: self.wording(),
            picture: None,
            seen: None,
            chart,
        }
    }

    /// The actor as the accounts know them at this moment: a right taken away counts at once.
    fn still(&self, ledger: &Ledger<'_>, who: &Actor) -> Result<Actor, Refusal> {
        let row = ledger.account(&who.account)?;
        row.map(Account::from)
            .filter(|account| account.active)
            .map(|account| account.actor())
            .ok_or_else(|| Refusal::forbidden("account-closed"))
    }

    /// Leaves the trace of a refusal or of a reading.
    pub(crate) fn leave_trace(
        &self,
        ledger: &Ledger<'_>,
        at: Timestamp,
        account: &str,
        act: &str,
        chart: &str,
        outcome: &str,
    ) -> Result<(), Refusal> {
        Ok(ledger.trace(&Trace {
            at: at.as_microsecond(),
            account,
            act,
            chart,
            outcome,
            entry: 0,
            entry_hash: [0; 32],
            sample: false,
        })?)
    }
}

/// A moment on the clocks of a zone, as records write it.
pub fn moment(at: Timestamp, zone: &TimeZone) -> Moment {
    let there = at.to_zoned(zone.clone());
    let written = there.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
    Moment {
        instant: at,
        day: there.date(),
        written,
    }
}

/// Whose a key is. A patient's belongs to the one chart that they write to, by whichever link: what waited on a phone may go
/// by a later link than the one by which it was tried first.
fn holder<'a>(asked: &'a Asked, who: &'a Actor) -> &'a str {
    match who.link() {
        Some(_) => &asked.chart,
        None => &who.account,
    }
}

/// SHA-256 of what is asked, without who and when.
pub(crate) fn digest(asked: &Asked) -> [u8; 32] {
    let mut hasher = Sha256::new();
    for part in [asked.act.id(), &asked.chart, &asked.input.to_string()] {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part.as_bytes());
    }
    hasher.finalize().into()
}

/// The input of an act, or what is wrong with it.
pub(crate) fn input<T: DeserializeOwned>(value: &Value) -> Result<T, Refusal> {
    serde_path_to_error::deserialize(value).map_err(|error| {
        let path = error.path().to_string();
        let detail = error.into_inner().to_string();
        let missing = detail
            .strip_prefix("missing field `")
            .and_then(|rest| rest.split('`').next());
        let mut fault = match missing {
            Some(_) => Fault::new("field-empty"),
            // Serde names keys and types, which are the same in every language.
            None => Fault::new("input").with("detail", detail.clone()),
        };
        let segments = path.split(['.', '[', ']']).chain(missing);
        let segments = segments.filter(|segment| !segment.is_empty() && !["?", "."].contains(segment));
        fault.path = segments.map(|segment| format!("/{segment}")).collect();
        Refusal::invalid(fault)
    })
}

/// A chart that was loaded for an act, with its index as it was.
pub(crate) struct Loaded {
    chart: Arc<Chart>,
}

impl Deref for Loaded {
    type Target = Chart;

    fn deref(&self) -> &Chart {
        &self.chart
    }
}

impl Doing<'_> {
    /// Microseconds since 1970.
    pub(crate) fn at(&self) -> i64 {
        self.now.instant.as_microsecond()
    }

    /// The patient's chart, when nothing was written since the page was made that the person has not seen.
    pub(crate) fn load(&self) -> Result<Loaded, Refusal> {
        let chart = self.practice.chart_to_write(self.ledger, self.chart)?;
        if chart.person.is_none() {
            return Err(Refusal::not_found("@what-patient"));
        }
        if let Some(seen) = self.seen {
            let others = chart.timeline.iter().any(|event| {
                event.seq > seen && event.author != self.who.account && !self.goes_beside(event)
            });
            if others {
                let mut refusal = Refusal::conflict("chart-went-on");
                refusal.since = Some(seen);
                return Err(refusal);
            }
        }
        Ok(Loaded { chart })
    }

    /// Whether an entry keeps nobody from this act: links come and go beside the chart, and what a patient answers at home
    /// changes nothing about who they are and when they come.
    fn goes_beside(&self, event: &Event) -> bool {
        let desk = [
            Act::Correct,
            Act::Book,
            Act::BookCourse,
            Act::SetAppointment,
            Act::MakeLink,
            Act::RevokeLink,
        ];
        ["linked", "link_revoked"].contains(&event.kind.as_str())
            || (link_of(&event.author).is_some() && desk.contains(&self.act))
    }

    /// Appends an entry to a patient's chart and brings the index with it.
    pub(crate) fn save(
        &self,
        loaded: Loaded,
        kind: &'static str,
        body: &impl Serialize,
        replaces: Option<String>,
    ) -> Result<(Loaded, Entry), Refusal> {
        let Loaded { mut chart } = loaded;
        let before = touches(kind).then(|| rows(&chart));
        let step = crate::chart::step_of(kind);
        let entry = self.append(&chart.id, chart.head, (step, kind), body, replaces, chart.sample)?;
        #[cfg(debug_assertions)]
        let indexed = rows(&chart);
        // Only a reader who looks at this very moment makes a copy necessary.
        Arc::make_mut(&mut chart).take(&entry)?;
        match before {
            Some(before) => self.ledger.reindex(&before, &rows(&chart))?,
            #[cfg(debug_assertions)]
            None => assert_eq!(indexed, rows(&chart), "{kind} touches the index"),
            #[cfg(not(debug_assertions))]
            None => {}
        }
        self.queue_messages(&chart, kind)?;
        self.practice.keep(Arc::clone(&chart));
        Ok((Loaded { chart }, entry))
    }

    /// Appends an entry as it is.
    pub(crate) fn append(
        &self,
        chart: &str,
        head: Option<(i64, [u8; 32])>,
        (step, kind): (&'static str, &'static str),
        body: &impl Serialize,
        replaces: Option<String>,
        sample: bool,
    ) -> Result<Entry, Refusal> {
        let body = serde_json::to_string(body).map_err(|e| Refusal::fault(e.to_string()))?;
        let new = NewEntry {
            step,
            kind,
            at: self.at(),
            author: self.who.account.clone(),
            edition: self.edition.knowledge.edition.clone(),
            body,
            replaces,
            sample,
        };
        Ok(self.ledger.append(chart, head, new)?)
    }

    /// Whether a link has room for one more of a kind, by the authors of all that there are. What a lost or a mischievous
    /// phone can write into a record has an end; an account of the house has none.
    pub(crate) fn not_too_often<'e>(
        &self,
        code: &'static str,
        authors: impl Iterator<Item = &'e str>,
        most: usize,
    ) -> Result<(), Refusal> {
        let own = || authors.filter(|author| *author == self.who.account).count();
        match self.who.link().is_some() && own() >= most {
            true => Err(Refusal::stands_against(
                Fault::new(code).expected(most.to_string()),
            )),
            false => Ok(()),
        }
    }

    /// What came of an act on a chart.
    pub(crate) fn done(&self, entry: &Entry) -> Done {
        Done {
            chart: self.chart.to_owned(),
            id: entry.id.clone(),
            seq: entry.seq,
            secret: None,
        }
    }

    /// Begins a chart of its own for a new patient.
    pub(crate) fn begin_chart(&self) -> Loaded {
        Loaded {
            chart: Arc::new(Chart::new(self.ledger.new_id(self.at()), self.who.sample)),
        }
    }
}

/// A text that must not be empty, trimmed; at most `most` characters.
pub(crate) fn filled(field: &str, text: &str, most: usize) -> Result<String, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Refusal::empty(field));
    }
    short(field, text, most)
}

/// A text of at most `most` characters, trimmed.
pub(crate) fn short(field: &str, text: &str, most: usize) -> Result<String, Refusal> {
    let text = text.trim();
    let length = text.chars().count();
    if length > most {
        let fault = Fault::new("field-long")
            .found(length.to_string())
            .expected(most.to_string());
        return Err(Refusal::invalid(fault.under(field)));
    }
    Ok(text.to_owned())
}
