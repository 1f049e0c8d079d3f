//! One round of sending. A letter is marked as sent after somebody took it: a program that is killed in between sends it
//! again, under the same id.

use super::letter::{Carrier, Letter, NotCarried, Post};
use super::queue::{NO_CONSENT, NOT_WANTED};
use super::wish::Template;
use super::{MessageRow, MessageState};
use crate::act::NOBODY;
use crate::acts::links::{MakeLink, make};
use crate::chart::Chart;
use crate::chart::consent::Scope;
use crate::house::settings::Settings;
use crate::permission::Act;
use crate::practice::Practice;
use crate::refusal::{Kind, Refusal};
use jiff::Timestamp;
use pistor_store::Trace;
use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError};

/// A minute, in microseconds.
const MINUTE: i64 = 60_000_000;
/// What is waited after the first try in vain, the second and so on; after the last it is given up.
const GAPS: [i64; 6] = [
    MINUTE,
    5 * MINUTE,
    30 * MINUTE,
    2 * 60 * MINUTE,
    6 * 60 * MINUTE,
    12 * 60 * MINUTE,
];
/// Most messages of one round.
const ROUND_MAX: i64 = 100;
/// For so many days the clinic is told of a report that nobody has read.
const ALARM_ENDS: i64 = 7 * 24 * 60 * MINUTE;
/// For how many hours a link in a message counts.
const LINK_HOURS: i64 = 7 * 24;

/// Tokens of links that are on their way, by the id of the message.
type Links = BTreeMap<String, String>;

/// What a round came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ticked {
    /// Taken by the next on the way.
    pub sent: usize,
    /// Tried in vain, to be tried again.
    pub failed: usize,
    /// Given up.
    pub given_up: usize,
    /// Closed unsent, because it is not wanted or of no use any more.
    pub closed: usize,
}

/// What to do with a message now.
enum Next<'p> {
    /// Nothing yet.
    Wait,
    /// It is closed for a reason.
    Close(MessageState, &'static str),
    /// It goes to this address.
    Send(&'p dyn Carrier, String),
}

impl Practice {
    /// Sends what is due at an instant. Rounds are made one after the other.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub fn tick(self: &Arc<Self>, post: &Post, now: Timestamp) -> Result<Ticked, Refusal> {
        let mut links = post.round.lock().unwrap_or_else(PoisonError::into_inner);
        let at = now.as_microsecond();
        self.write_alarms(at)?;
        let mut due = Vec::new();
        for state in [MessageState::Failed, MessageState::Queued] {
            due.extend(self.read(|reading| Ok(reading.messages_due(state, at + 1, ROUND_MAX)?))?);
        }
        let mut ticked = Ticked::default();
        for row in due {
            if post.is_closing() {
                break;
            }
            self.send_one(post, &row.id, now, &mut links, &mut ticked)?;
        }
        Ok(ticked)
    }

    fn send_one(
        self: &Arc<Self>,
        post: &Post,
        id: &str,
        now: Timestamp,
        links: &mut Links,
        ticked: &mut Ticked,
    ) -> Result<(), Refusal> {
        let at = now.as_microsecond();
        let settings = self.settings();
        // Asked again at this very moment: it may have been cancelled, or the consent withdrawn, a second ago.
        let held = self.read(|reading| {
            let Some(row) = reading.message(id)?.filter(|row| row.state.is_open()) else {
                return Ok(None);
            };
            let chart = self.chart_in(reading, &row.patient)?;
            Ok(Some((row, chart)))
        })?;
        let Some((row, chart)) = held else { return Ok(()) };
        let next = match Template::of(&row.template) {
            Some(Template::Unread) => to_clinic(post, &settings, &row, &chart, now),
            _ => to_patient(post, &settings, &row, &chart, now),
        };
        let then = match next {
            Next::Wait => return Ok(()),
            Next::Close(state, why) => closed(&row, state, why, at),
            Next::Send(carrier, to) => {
                let Some(letter) = self.letter(post, &row, carrier, to, now, links)? else {
                    return self.write_down(closed(&row, MessageState::GivenUp, "no-link", at), at);
                };
                let way = carrier.way().id();
                let row = MessageRow {
                    way: way.to_owned(),
                    tries: row.tries + 1,
                    ..row
                };
                match carrier.carry(&letter) {
                    Ok(()) => closed(&row, MessageState::Sent, "", at),
                    Err(NotCarried::Never(why)) => closed(&row, MessageState::GivenUp, why, at),
                    Err(NotCarried::Later(why)) => tried(&row, why, at),
                }
            }
        };
        if !then.state.is_open() {
            links.remove(&then.id);
        }
        match then.state {
            MessageState::Sent => ticked.sent += 1,
            MessageState::GivenUp => ticked.given_up += 1,
            MessageState::Cancelled => ticked.closed += 1,
            _ => ticked.failed += 1,
        }
        self.write_down(then, at)
    }

    /// The letter of a message; none where no link can be made for the patient, whose birth date is not known.
    fn letter(
        self: &Arc<Self>,
        post: &Post,
        row: &MessageRow,
        carrier: &dyn Carrier,
        to: String,
        now: Timestamp,
        links: &mut Links,
    ) -> Result<Option<Letter>, Refusal> {
        let (Some(template), Some(voice)) = (Template::of(&row.template), post.voice(&row.language)) else {
            return Ok(None);
        };
        let link = match (template.purposes(), links.get(&row.id)) {
            ([], _) => format!("{}/today", post.address),
            (_, Some(token)) => format!("{}/p/{token}", post.address),
            (_, None) => match self.link_to_send(&row.patient, template, now) {
                Ok(token) => {
                    let link = format!("{}/p/{token}", post.address);
                    links.insert(row.id.clone(), token);
                    link
                }
                Err(refusal) if refusal.kind == Kind::Conflict => return Ok(None),
                Err(refusal) => return Err(refusal),
            },
        };
        let clinic = self.settings().name.clone();
        let args = [("clinic", clinic.clone()), ("link", link.clone())];
        let name = |part: &str| format!("message-{}-{part}", template.id());
        Ok(Some(Letter {
            id: row.id.clone(),
            way: carrier.way(),
            to,
            from: clinic,
            language: voice.lang.clone(),
            template,
            subject: voice.say(&name("subject"), &args),
            text: voice.say(&name("text"), &args),
            link,
        }))
    }

    /// A link for a patient, as the desk would make it: its token.
    fn link_to_send(
        self: &Arc<Self>,
        patient: &str,
        template: Template,
        now: Timestamp,
    ) -> Result<String, Refusal> {
        let words = template.purposes().iter().map(|purpose| purpose.id().to_owned());
        let wanted = MakeLink {
            purposes: words.collect(),
            hours: Some(LINK_HOURS),
        };
        let patient = patient.to_owned();
        let practice = Arc::clone(self);
        self.store.write_and_wait(move |ledger| {
            let made = practice.by_itself(ledger, (Act::MakeLink, &patient, now), |doing| {
                make(doing, wanted)
            })?;
            made.secret
                .ok_or_else(|| Refusal::fault("a link without a token"))
        })
    }

    /// Writes down what has become of a message. What was cancelled meanwhile stays so, unless it has gone out.
    fn write_down(&self, then: MessageRow, at: i64) -> Result<(), Refusal> {
        self.store.write_and_wait(move |ledger| {
            let open = ledger.message(&then.id)?.is_some_and(|row| row.state.is_open());
            if !open && then.state != MessageState::Sent {
                return Ok(());
            }
            ledger.set_message(&then)?;
            if then.state == MessageState::Sent {
                ledger.trace(&Trace {
                    at,
                    account: NOBODY,
                    act: "message_sent",
                    chart: &then.patient,
                    outcome: "done",
                    entry: 0,
                    entry_hash: [0; 32],
                    sample: false,
                })?;
            }
            Ok(())
        })
    }

    /// Writes down a message to the clinic for each report that nobody has read in time. It is made from the work list,
    /// so that no crash between the report and this moment loses it.
    fn write_alarms(&self, at: i64) -> Result<(), Refusal> {
        let settings = self.settings();
        if !settings.messages.tells_the_clinic() {
            return Ok(());
        }
        let cause = |report: &str| format!("unread:{report}");
        let mut waiting = self.read(|reading| self.unread_in(reading, at))?;
        waiting.retain(|task| !task.sample);
        let new: Vec<(String, String)> = self.read(|reading| {
            let mut new = Vec::new();
            for task in waiting {
                if reading.message_of(&cause(&task.about))?.is_none() {
                    new.push((task.patient, task.about));
                }
            }
            Ok(new)
        })?;
        if new.is_empty() {
            return Ok(());
        }
        self.store.write_and_wait(move |ledger| {
            for (patient, report) in new {
                ledger.queue_message(&MessageRow {
                    id: ledger.new_id(at),
                    cause: cause(&report),
                    patient,
                    template: Template::Unread.id().to_owned(),
                    about: report,
                    language: String::new(),
                    way: String::new(),
                    due: at,
                    ends: at + ALARM_ENDS,
                    state: MessageState::Queued,
                    tries: 0,
                    fault: String::new(),
                    queued: at,
                    closed: 0,
                    sample: false,
                })?;
            }
            Ok(())
        })
    }
}

/// What to do with a message to a patient.
fn to_patient<'p>(
    post: &'p Post,
    settings: &Settings,
    row: &MessageRow,
    chart: &Chart,
    now: Timestamp,
) -> Next<'p> {
    if chart.consent(Scope::Messages, "").is_none() {
        return Next::Close(MessageState::Cancelled, NO_CONSENT);
    }
    if row.ends <= now.as_microsecond() {
        return too_late(post, row);
    }
    if !post.is_set_up() || settings.messages.is_quiet(now, &settings.zone()) {
        return Next::Wait;
    }
    let Some(person) = &chart.person else {
        return Next::Close(MessageState::GivenUp, "no-address");
    };
    match post.to(&person.email, &person.phone) {
        Some((carrier, to)) => Next::Send(carrier, to.to_owned()),
        None => Next::Close(MessageState::GivenUp, "no-address"),
    }
}

/// What to do with a message to the clinic itself: there are no quiet hours for it.
fn to_clinic<'p>(
    post: &'p Post,
    settings: &Settings,
    row: &MessageRow,
    chart: &Chart,
    now: Timestamp,
) -> Next<'p> {
    if chart.case(&row.about).is_none_or(|case| !case.is_unread()) {
        return Next::Close(MessageState::Cancelled, NOT_WANTED);
    }
    if row.ends <= now.as_microsecond() {
        return too_late(post, row);
    }
    if !post.is_set_up() {
        return Next::Wait;
    }
    let messages = &settings.messages;
    match post.to(&messages.alarm_email, &messages.alarm_phone) {
        Some((carrier, to)) => Next::Send(carrier, to.to_owned()),
        None => Next::Close(MessageState::GivenUp, "no-address"),
    }
}

/// A message that is of no use any more. Where nothing can be sent at all, nobody is bothered with it.
fn too_late<'p>(post: &Post, row: &MessageRow) -> Next<'p> {
    match post.is_set_up() || row.tries > 0 {
        true => Next::Close(MessageState::GivenUp, "too-late"),
        false => Next::Close(MessageState::Cancelled, "nothing-set-up"),
    }
}

fn closed(row: &MessageRow, state: MessageState, why: &str, at: i64) -> MessageRow {
    MessageRow {
        state,
        fault: why.to_owned(),
        closed: at,
        ..row.clone()
    }
}

/// After a try in vain: later again, or given up.
fn tried(row: &MessageRow, why: &'static str, at: i64) -> MessageRow {
    let gap = usize::try_from(row.tries - 1).ok().and_then(|n| GAPS.get(n));
    match gap {
        Some(gap) => MessageRow {
            state: MessageState::Failed,
            fault: why.to_owned(),
            due: at + gap,
            ..row.clone()
        },
        None => closed(row, MessageState::GivenUp, why, at),
    }
}
