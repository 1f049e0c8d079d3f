//! How a photograph gets to its patient: a form on the chart carries a ticket, and the ticket knows whose chart it was.
//!
//! A ticket is a random number that this running server remembers with the patient, the account and the login it was
//! made for. It counts once, for a quarter of an hour. A restart forgets them all: then the chart is opened again.

use crate::act::{Actor, Asked, Done};
use crate::acts::photos::Taken;
use crate::permission::Act;
use crate::picture::Picture;
use crate::practice::Practice;
use crate::refusal::Refusal;
use crate::sign_in::hex;
use jiff::Timestamp;
use serde_json::json;
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

/// For how long a ticket counts, in microseconds.
const TICKET_ENDS: i64 = 15 * 60 * 1_000_000;
/// How many tickets are remembered; the oldest go first.
const TICKETS_KEPT: usize = 10_000;

/// Whose a ticket is.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Whose {
    chart: String,
    account: String,
    login: String,
}

/// The tickets that were given out and not used.
#[derive(Default)]
pub(crate) struct Tickets {
    held: Mutex<Held>,
}

#[derive(Default)]
struct Held {
    whose: HashMap<String, (Whose, i64)>,
    /// In the order in which they were made, which is the order in which they end.
    order: VecDeque<String>,
}

impl Tickets {
    fn give(&self, whose: Whose, now: i64) -> Result<String, Refusal> {
        let mut bytes = [0u8; 32];
        getrandom::fill(&mut bytes).map_err(|error| Refusal::fault(error.to_string()))?;
        let ticket = hex(&bytes);
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.whose.insert(ticket.clone(), (whose, now + TICKET_ENDS));
        held.order.push_back(ticket.clone());
        while held.order.len() > TICKETS_KEPT {
            if let Some(oldest) = held.order.pop_front() {
                held.whose.remove(&oldest);
            }
        }
        Ok(ticket)
    }

    /// Uses a ticket up. True when it was this one's and still counted.
    fn take(&self, ticket: &str, whose: &Whose, now: i64) -> bool {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        // Whoever tries a ticket with the wrong patient has lost it, too.
        let known = held.whose.remove(ticket);
        known.is_some_and(|(of, ends)| of == *whose && now < ends)
    }
}

/// A photograph that is handed in.
pub struct HandedIn<'a> {
    /// By whom.
    pub who: &'a Actor,
    /// The login: its token.
    pub login: &'a str,
    /// The chart of the address.
    pub chart: &'a str,
    /// The ticket of the form.
    pub ticket: &'a str,
    /// When.
    pub at: Timestamp,
    /// What is said of it.
    pub taken: Taken,
    /// The file as it came.
    pub bytes: &'a [u8],
}

impl Practice {
    /// A ticket for one photograph of a patient.
    ///
    /// # Errors
    /// When the system gives no random numbers.
    pub fn photo_ticket(
        &self,
        who: &Actor,
        login: &str,
        chart: &str,
        at: Timestamp,
    ) -> Result<String, Refusal> {
        let whose = whose(who, login, chart);
        self.tickets.give(whose, at.as_microsecond())
    }

    /// Keeps a photograph, without what the camera wrote beside the image.
    ///
    /// # Errors
    /// `photo-ticket` for a ticket of another patient, account or login, a used and an old one alike, with a trace;
    /// else what is wrong with the picture, or why it was not kept.
    pub fn photograph(self: &Arc<Self>, given: HandedIn<'_>) -> Result<Done, Refusal> {
        let whose = whose(given.who, given.login, given.chart);
        if !self.tickets.take(given.ticket, &whose, given.at.as_microsecond()) {
            self.trace(given.at, given.who, Act::Photograph.id(), given.chart, "denied");
            return Err(Refusal::forbidden("photo-ticket"));
        }
        let picture = Picture::read(given.bytes).map_err(|fault| Refusal::invalid(fault.under("photo")))?;
        let asked = Asked {
            who: given.who.clone(),
            act: Act::Photograph,
            chart: given.chart.to_owned(),
            at: given.at,
            // The ticket counts once: no other key is needed.
            key: None,
            // A photograph decides nothing: what others wrote meanwhile does not stand against it.
            seen: None,
            input: json!(given.taken),
        };
        self.act_and_wait_with(asked, Some(picture))
    }
}

fn whose(who: &Actor, login: &str, chart: &str) -> Whose {
    Whose {
        chart: chart.to_owned(),
        account: who.account.clone(),
        login: login.to_owned(),
    }
}
