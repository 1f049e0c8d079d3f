//! Patients at the door. A link says whose it is and what for; the birth date, which is on no link, says that it is in the
//! right hands. Then a login of its own begins, good for this patient and these purposes and for nothing else.
//!
//! A link that is forged, expired, revoked, replaced or finished is one and the same: none. Each such try leaves a trace.

mod link;

pub use link::{LinkSeen, LinkState};

use crate::act::{Actor, author_of};
use crate::permission::{Act, Purpose};
use crate::practice::Practice;
use crate::refusal::Refusal;
use crate::sign_in::{stored_form, token};
use jiff::Timestamp;
use jiff::civil::Date;
use pistor_store::{Ledger, PatientLink, PatientLogin};
use std::sync::Arc;

/// A login of a patient ends in any case after so long, in microseconds.
const LOGIN_ENDS: i64 = 2 * 3_600_000_000;
/// It ends when nobody was seen for so long.
const IDLE: i64 = 20 * 60_000_000;
/// It is written down as seen at most so often.
const SEEN_EVERY: i64 = 60_000_000;
/// So many wrong birth dates close a link: with a hundred years of days, a guesser is right once in seven thousand links.
pub const WRONG_MAX: i64 = 5;
/// Wrong birth dates that keep nobody waiting.
const FREE_TRIES: i64 = 2;
/// How long the next one waits, in microseconds; doubled with each further one.
const WAIT: i64 = 10_000_000;

/// A patient who is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visitor {
    /// Who, as acts know them: by the link, with what it is still good for.
    pub who: Actor,
    /// Id of the link.
    pub link: String,
    /// The patient's chart.
    pub patient: String,
    /// Everything the link is for, also what is finished.
    pub purposes: Vec<Purpose>,
}

impl Visitor {
    /// Whether what the link is for is done: its page says so, and nothing more can be sent.
    pub fn finished(&self, purpose: Purpose) -> bool {
        self.purposes.contains(&purpose) && !self.who.purposes.contains(&purpose)
    }
}

/// What came of a birth date.
enum Tried {
    In(String),
    Wrong,
    TooSoon,
    NoLink,
}

/// The one answer to every link that does not count.
fn no_link() -> Refusal {
    Refusal::forbidden("link-none")
}

/// Who acts by a link.
fn actor(link: &PatientLink) -> Actor {
    let finished = Purpose::list(&link.finished);
    let mut purposes = Purpose::list(&link.purposes);
    purposes.retain(|purpose| !finished.contains(purpose));
    Actor {
        account: author_of(&link.id),
        name: String::new(),
        roles: Vec::new(),
        purposes,
        sample: false,
    }
}

impl Practice {
    /// Whether a link counts. One that does not leaves a trace.
    ///
    /// # Errors
    /// `link-none` for every link that does not count.
    pub fn link_counts(self: &Arc<Self>, link: &str, at: Timestamp) -> Result<(), Refusal> {
        let stored = stored_form(link);
        let found = self
            .store
            .read(|reading| Ok::<_, Refusal>(reading.link_of(&stored)?))?;
        let counts = |link: &PatientLink| LinkState::of(link, at.as_microsecond()).counts();
        if found.as_ref().is_some_and(counts) {
            return Ok(());
        }
        let practice = Arc::clone(self);
        self.store.write(
            move |ledger| practice.trace_link(ledger, found.as_ref(), at, "denied"),
            |_: Result<(), Refusal>| {},
        );
        Err(no_link())
    }

    /// Lets a patient in who knows the birth date. Gives the token of the login; an earlier one by this link ends.
    ///
    /// # Errors
    /// `link-none` for every link that does not count; `birth-date-wrong`; `birth-date-wait` when a wrong one was given
    /// a moment ago.
    pub fn come_in(self: &Arc<Self>, link: &str, born: Date, at: Timestamp) -> Result<String, Refusal> {
        let stored = stored_form(link);
        let practice = Arc::clone(self);
        // What a wrong try leaves behind must stay: it is no refusal for the one who writes.
        let tried = self.store.write_and_wait(move |ledger| {
            let found = ledger.link_of(&stored)?;
            practice.try_birth_date(ledger, found, born, at)
        })?;
        match tried {
            Tried::In(login) => Ok(login),
            Tried::Wrong => Err(Refusal::field("birth-date-wrong", "birth_date", "")),
            Tried::TooSoon => {
                let mut wait = Refusal::busy("birth-date-wait");
                wait.fault.path = "/birth_date".to_owned();
                Err(wait)
            }
            Tried::NoLink => Err(no_link()),
        }
    }

    fn try_birth_date(
        &self,
        ledger: &Ledger<'_>,
        found: Option<PatientLink>,
        born: Date,
        at: Timestamp,
    ) -> Result<Tried, Refusal> {
        let now = at.as_microsecond();
        let mut link = match found {
            Some(link) if LinkState::of(&link, now).counts() => link,
            other => {
                self.trace_link(ledger, other.as_ref(), at, "denied")?;
                return Ok(Tried::NoLink);
            }
        };
        if link.not_before > now {
            return Ok(Tried::TooSoon);
        }
        let chart = self.chart_in(ledger, &link.patient)?;
        let on_record = chart.person.as_ref().map(|person| person.birth_date.as_str());
        // A date that is known in part is compared with nothing.
        if on_record.and_then(|date| date.parse::<Date>().ok()) != Some(born) {
            link.wrong += 1;
            link.not_before = match link.wrong - FREE_TRIES {
                ..0 => 0,
                more => now + (WAIT << more.min(10)),
            };
            if link.wrong >= WRONG_MAX {
                (link.closed, link.why) = (now, "tries".to_owned());
            }
            ledger.set_link(&link)?;
            self.trace_link(ledger, Some(&link), at, "denied")?;
            return Ok(match link.closed {
                0 => Tried::Wrong,
                _ => Tried::NoLink,
            });
        }
        let (text, login) = token()?;
        if link.opened == 0 {
            link.opened = now;
        }
        link.wrong = 0;
        ledger.set_link(&link)?;
        ledger.end_patient_logins(&link.id)?;
        let ends = link.ends.min(now + LOGIN_ENDS);
        ledger.set_patient_login(
            &login,
            &PatientLogin {
                link: link.id.clone(),
                began: now,
                seen: now,
                ends,
            },
        )?;
        self.trace_link(ledger, Some(&link), at, "read")?;
        Ok(Tried::In(text))
    }

    fn trace_link(
        &self,
        ledger: &Ledger<'_>,
        link: Option<&PatientLink>,
        at: Timestamp,
        outcome: &str,
    ) -> Result<(), Refusal> {
        let who = link.map_or_else(|| "-".to_owned(), |link| author_of(&link.id));
        let chart = link.map_or("", |link| link.patient.as_str());
        self.leave_trace(ledger, at, &who, Act::OpenLink.id(), chart, outcome)
    }

    /// Who is in with this token; none when the login has ended, or its link was revoked or replaced.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn visitor(&self, login: &str, at: Timestamp) -> Result<Option<Visitor>, Refusal> {
        let (stored, now) = (stored_form(login), at.as_microsecond());
        let found = self.store.read(|reading| {
            let Some(login) = reading.patient_login(&stored)? else {
                return Ok::<_, Refusal>(None);
            };
            Ok(reading.link(&login.link)?.map(|link| (login, link)))
        })?;
        let Some((login, link)) =
            found.filter(|(login, _)| now < login.ends && now - login.seen <= IDLE + SEEN_EVERY)
        else {
            return Ok(None);
        };
        if now - login.seen > SEEN_EVERY {
            let seen = PatientLogin { seen: now, ..login };
            self.store.write(
                move |ledger| match ledger.patient_login(&stored)? {
                    Some(_) => Ok(ledger.set_patient_login(&stored, &seen)?),
                    // Revoked in between: it does not come back.
                    None => Ok(()),
                },
                |_: Result<(), Refusal>| {},
            );
        }
        Ok(Some(Visitor {
            who: actor(&link),
            purposes: Purpose::list(&link.purposes),
            link: link.id,
            patient: link.patient,
        }))
    }

    /// Ends the login of a patient.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn go_out(&self, login: &str) -> Result<(), Refusal> {
        let stored = stored_form(login);
        self.store
            .write_and_wait(move |ledger| Ok(ledger.end_patient_login(&stored)?))
    }

    /// The actor of a link at this moment. The one place that keeps a patient to their own chart.
    ///
    /// # Errors
    /// `link-none` when the link counts no more; `not-yours` for every other chart.
    pub(crate) fn still_in(
        &self,
        ledger: &Ledger<'_>,
        link: &str,
        chart: &str,
        at: Timestamp,
    ) -> Result<Actor, Refusal> {
        let link = ledger.link(link)?.ok_or_else(no_link)?;
        // Who is in stays in when wrong tries of somebody else close the link.
        let state = LinkState::of(&link, at.as_microsecond());
        if !state.counts() && !matches!(state, LinkState::Tries | LinkState::Finished) {
            return Err(no_link());
        }
        match link.patient == chart {
            true => Ok(actor(&link)),
            false => Err(Refusal::forbidden("not-yours")),
        }
    }
}
