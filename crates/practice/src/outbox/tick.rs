//! One round of sending. A letter is marked as sent after somebody took it: a program that is killed in between sends it
//! again, under the same id.

use super::letter::{NotCarried, Post};
use super::next::{Next, to_clinic, to_patient};
use super::wish::Template;
use super::write::Links;
use super::{MessageRow, MessageState};
use crate::act::NOBODY;
use crate::practice::Practice;
use crate::refusal::{Kind, Refusal};
use jiff::Timestamp;
use pistor_store::Trace;
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
/// Most letters of one round: each may keep its carrier waiting, and a word to the clinic waits behind no more than these.
const LETTERS_MAX: usize = 20;
/// How many messages are read at once.
const READ_AT_ONCE: i64 = 100;

/// What is still to be sent.
const OPEN: [MessageState; 2] = [MessageState::Failed, MessageState::Queued];

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
    /// Nothing could be done with it: its record cannot be read. It waits, and keeps no other waiting.
    pub faulty: usize,
}

impl Ticked {
    /// Letters that were handed to a carrier, or would have been.
    fn letters(self) -> usize {
        self.sent + self.failed + self.given_up
    }
}

impl Practice {
    /// Sends what is due at an instant: first what tells the clinic of a report that nobody has read, then what goes to
    /// patients. Rounds are made one after the other.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub fn tick(self: &Arc<Self>, post: &Post, now: Timestamp) -> Result<Ticked, Refusal> {
        let mut links = post.round.lock().unwrap_or_else(PoisonError::into_inner);
        let at = now.as_microsecond();
        self.write_alarms(at)?;
        let mut ticked = Ticked::default();
        let alarm = Template::Unread.id();
        for state in OPEN {
            let due =
                self.read(|reading| Ok(reading.messages_due_of(alarm, state, at + 1, READ_AT_ONCE)?))?;
            self.send_all(post, &due, now, &mut links, &mut ticked)?;
        }
        for state in OPEN {
            // What waits for the end of a quiet hour must not stand before what need not wait.
            let mut last = (i64::MIN, String::new());
            while ticked.letters() < LETTERS_MAX && !post.is_closing() {
                let behind = (last.0, last.1.as_str());
                let due = self.read(|reading| {
                    Ok(reading.messages_due_behind(state, at + 1, behind, READ_AT_ONCE)?)
                })?;
                let Some(end) = due.last() else { break };
                last = (end.due, end.id.clone());
                self.send_all(post, &due, now, &mut links, &mut ticked)?;
            }
        }
        Ok(ticked)
    }

    /// Sends messages, up to the most of a round. One that cannot be dealt with keeps no other waiting.
    fn send_all(
        self: &Arc<Self>,
        post: &Post,
        due: &[MessageRow],
        now: Timestamp,
        links: &mut Links,
        ticked: &mut Ticked,
    ) -> Result<(), Refusal> {
        for row in due {
            if post.is_closing() || ticked.letters() >= LETTERS_MAX {
                break;
            }
            match self.send_one(post, &row.id, now, links, ticked) {
                // A disk that takes nothing any more ends the round: what went out could not be marked.
                Err(refusal) if refusal.kind == Kind::Unavailable => return Err(refusal),
                Err(_) => ticked.faulty += 1,
                Ok(()) => {}
            }
        }
        Ok(())
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
