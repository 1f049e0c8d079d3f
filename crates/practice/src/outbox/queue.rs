//! The queue is brought to what the chart wants, in the transaction of the act that changed the chart.

use super::wish::{Template, Wish, touches, wishes};
use super::{MessageRow, MessageState};
use crate::act::Doing;
use crate::chart::Chart;
use crate::chart::consent::Scope;
use crate::house::settings::Settings;
use crate::refusal::Refusal;
use std::collections::BTreeSet;

/// Why a message is closed that the chart does not want any more.
pub(super) const NOT_WANTED: &str = "not-wanted";
/// Why it is closed when the patient does not want messages.
pub(super) const NO_CONSENT: &str = "no-consent";
/// What begins the cause of a message that somebody asked for by hand.
pub(super) const BY_HAND: &str = "hand:";

/// A message with the times that are wished now. One that was tried in vain keeps the pause before it is tried again.
fn as_wished(row: &MessageRow, wish: &Wish) -> MessageRow {
    let due = match row.state {
        MessageState::Failed => row.due.max(wish.due),
        _ => wish.due,
    };
    MessageRow {
        due,
        ends: wish.ends,
        ..row.clone()
    }
}

impl Doing<'_> {
    /// Writes down what a chart newly wants sent, and closes what it does not want any more. What was sent stays.
    pub(crate) fn queue_messages(&self, chart: &Chart, kind: &str) -> Result<(), Refusal> {
        match touches(kind) {
            true => self.queue_anew(chart, &self.settings),
            false => Ok(()),
        }
    }

    /// After a change of the settings: everybody whose messages wait, or who is still to come, is asked for again.
    pub(crate) fn queue_everything_anew(&self, settings: &Settings) -> Result<(), Refusal> {
        let mut patients: BTreeSet<String> = BTreeSet::new();
        for visit in self.ledger.appointments(self.at(), i64::MAX)? {
            patients.insert(visit.patient);
        }
        for state in [MessageState::Queued, MessageState::Failed] {
            patients.extend(self.ledger.patients_with_messages(state)?);
        }
        for patient in patients {
            // A record that cannot be read keeps nobody from deciding; what it wants sent is asked again when it goes.
            if let Ok(chart) = self.practice.chart_in(self.ledger, &patient) {
                self.queue_anew(&chart, settings)?;
            }
        }
        Ok(())
    }

    fn queue_anew(&self, chart: &Chart, settings: &Settings) -> Result<(), Refusal> {
        let wishes = wishes(chart, &settings.messages, &settings.zone());
        let held = self.ledger.messages(&chart.id)?;
        let consent = chart.consent(Scope::Messages, "").is_some();
        // A word to the clinic itself is nothing that the patient consents to.
        let to_patient = |row: &&MessageRow| row.template != Template::Unread.id();
        for row in held.iter().filter(to_patient) {
            let wish = wishes.iter().find(|wish| wish.cause == row.cause);
            if let Some(row) = self.anew(row, wish, consent) {
                self.ledger.set_message(&row)?;
            }
        }
        for wish in wishes {
            let new = held.iter().all(|row| row.cause != wish.cause);
            if new && self.is_of_use(&wish) {
                let row = self.row(
                    chart,
                    wish.cause,
                    wish.template,
                    wish.about,
                    (wish.due, wish.ends),
                );
                self.ledger.queue_message(&row)?;
            }
        }
        Ok(())
    }

    /// What has become of a message that is in the queue; none when it stays as it is.
    fn anew(&self, row: &MessageRow, wish: Option<&Wish>, consent: bool) -> Option<MessageRow> {
        let wanted = wish.is_some() || (row.cause.starts_with(BY_HAND) && consent);
        match wish {
            _ if row.state.is_open() && !wanted => Some(MessageRow {
                state: MessageState::Cancelled,
                fault: if consent { NOT_WANTED } else { NO_CONSENT }.to_owned(),
                closed: self.at(),
                ..row.clone()
            }),
            Some(wish) if row.state.is_open() => {
                let then = as_wished(row, wish);
                (then != *row).then_some(then)
            }
            // Closed because nobody wanted it, and wanted again: a consent that was given anew.
            Some(wish)
                if row.state == MessageState::Cancelled
                    && [NOT_WANTED, NO_CONSENT].contains(&row.fault.as_str())
                    && self.is_of_use(wish) =>
            {
                Some(MessageRow {
                    state: MessageState::Queued,
                    fault: String::new(),
                    due: wish.due,
                    ends: wish.ends,
                    closed: 0,
                    ..row.clone()
                })
            }
            _ => None,
        }
    }

    /// Whether a new message is still of use. A visit that is booked for soon needs no reminder: it was just spoken of.
    fn is_of_use(&self, wish: &Wish) -> bool {
        let late = wish.template == Template::Reminder && wish.due < self.at();
        !late && wish.ends > self.at()
    }

    /// Writes down a message that somebody asked for by hand, due now.
    pub(crate) fn queue_by_hand(
        &self,
        chart: &Chart,
        template: Template,
        about: String,
        ends: i64,
    ) -> Result<MessageRow, Refusal> {
        let cause = format!("{BY_HAND}{}", self.ledger.new_id(self.at()));
        let row = self.row(chart, cause, template, about, (self.at(), ends));
        self.ledger.queue_message(&row)?;
        Ok(row)
    }

    fn row(
        &self,
        chart: &Chart,
        cause: String,
        template: Template,
        about: String,
        (due, ends): (i64, i64),
    ) -> MessageRow {
        let language = chart.person.as_ref().map(|person| person.language.clone());
        MessageRow {
            id: self.ledger.new_id(self.at()),
            cause,
            patient: chart.id.clone(),
            template: template.id().to_owned(),
            about,
            language: language.unwrap_or_default(),
            way: String::new(),
            due,
            ends,
            state: MessageState::Queued,
            tries: 0,
            fault: String::new(),
            queued: self.at(),
            closed: 0,
            sample: chart.sample,
        }
    }
}
