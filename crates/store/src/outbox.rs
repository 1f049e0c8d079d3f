//! Messages to send: written with the act that causes them, taken out by whoever sends. Which, when and whether: the
//! practice says.

use crate::book::{Ledger, Reading};
use crate::fault::StoreFault;
use crate::row::Row;

/// A message to send, without its text and its address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageRow {
    /// Id, the same at every try: a receiver that sees it twice has one message.
    pub id: String,
    /// What causes it, once: `reminder:…`.
    pub cause: String,
    /// To whom; empty when it is to the clinic itself.
    pub patient: String,
    /// Which text.
    pub template: String,
    /// Id of what it is about: an appointment, a session, a report.
    pub about: String,
    /// In which language.
    pub language: String,
    /// Kind of address it went to last: `email`, `phone`; empty before the first try.
    pub way: String,
    /// Not before, in microseconds since 1970.
    pub due: i64,
    /// Of no use from this instant on.
    pub ends: i64,
    /// What has become of it.
    pub state: MessageState,
    /// How often it was tried.
    pub tries: i64,
    /// Code of the last fault, or why it is closed; empty when there was none.
    pub fault: String,
    /// When it was written down.
    pub queued: i64,
    /// When it was sent, given up or cancelled; 0 before.
    pub closed: i64,
    /// Belongs to the sample clinic, and is never sent.
    pub sample: bool,
}

/// What has become of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageState {
    /// Waits for its time.
    Queued,
    /// Was tried in vain, and is tried again.
    Failed,
    /// Handed over to the next on its way. Whether it arrived nobody knows.
    Sent,
    /// It has arrived, as whoever took it says. Whether it was read nobody knows.
    Delivered,
    /// It did not arrive, as whoever took it says.
    Bounced,
    /// Not tried any more.
    GivenUp,
    /// Not wanted any more.
    Cancelled,
}

impl MessageState {
    /// Every state.
    pub const ALL: [MessageState; 7] = [
        MessageState::Queued,
        MessageState::Failed,
        MessageState::Sent,
        MessageState::Delivered,
        MessageState::Bounced,
        MessageState::GivenUp,
        MessageState::Cancelled,
    ];

    /// The word in the table and the name of its message.
    pub fn id(self) -> &'static str {
        match self {
            MessageState::Queued => "queued",
            MessageState::Failed => "failed",
            MessageState::Sent => "sent",
            MessageState::Delivered => "delivered",
            MessageState::Bounced => "bounced",
            MessageState::GivenUp => "given_up",
            MessageState::Cancelled => "cancelled",
        }
    }

    /// Whether it is still to be sent.
    pub fn is_open(self) -> bool {
        matches!(self, MessageState::Queued | MessageState::Failed)
    }

    /// The state of a word; none where it is no state.
    pub fn of(word: &str) -> Option<MessageState> {
        MessageState::ALL.into_iter().find(|state| state.id() == word)
    }
}

const COLUMNS: &str = "id, cause, patient, template, about, language, way, due, ends, state, tries, fault, queued, \
                       closed, sample";

fn message(row: &Row<'_>) -> Result<MessageRow, rusqlite::Error> {
    Ok(MessageRow {
        id: row.text(0)?,
        cause: row.text(1)?,
        patient: row.text(2)?,
        template: row.text(3)?,
        about: row.text(4)?,
        language: row.text(5)?,
        way: row.text(6)?,
        due: row.int(7)?,
        ends: row.int(8)?,
        // A word that is not known counts as given up: somebody looks at it.
        state: MessageState::of(&row.text(9)?).unwrap_or(MessageState::GivenUp),
        tries: row.int(10)?,
        fault: row.text(11)?,
        queued: row.int(12)?,
        closed: row.int(13)?,
        sample: row.yes(14)?,
    })
}

impl Reading<'_> {
    /// A message.
    pub fn message(&self, id: &str) -> Result<Option<MessageRow>, StoreFault> {
        self.one(
            &format!("select {COLUMNS} from message where clinic = $1 and id = $2"),
            &[self.clinic.into(), id.into()],
            message,
        )
    }

    /// The message of a cause.
    pub fn message_of(&self, cause: &str) -> Result<Option<MessageRow>, StoreFault> {
        self.one(
            &format!("select {COLUMNS} from message where clinic = $1 and cause = $2"),
            &[self.clinic.into(), cause.into()],
            message,
        )
    }

    /// The messages of a patient, in the order in which they were written down.
    pub fn messages(&self, patient: &str) -> Result<Vec<MessageRow>, StoreFault> {
        self.all(
            &format!("select {COLUMNS} from message where clinic = $1 and patient = $2 order by queued, id"),
            &[self.clinic.into(), patient.into()],
            message,
        )
    }

    /// So many messages behind an id, in the order of ids.
    pub(crate) fn messages_after(&self, id: &str, most: i64) -> Result<Vec<MessageRow>, StoreFault> {
        self.all(
            &format!("select {COLUMNS} from message where clinic = $1 and id > $2 order by id limit $3"),
            &[self.clinic.into(), id.into(), most.into()],
            message,
        )
    }

    /// Messages of a state that are due before an instant, the longest due first. None of the sample clinic.
    pub fn messages_due(
        &self,
        state: MessageState,
        before: i64,
        most: i64,
    ) -> Result<Vec<MessageRow>, StoreFault> {
        self.all(
            &format!(
                "select {COLUMNS} from message where clinic = $1 and state = $2 and due < $3 and sample = 0 \
                 order by due, id limit $4"
            ),
            &[self.clinic.into(), state.id().into(), before.into(), most.into()],
            message,
        )
    }
}

impl Reading<'_> {
    /// Messages of one text and state that are due before an instant, the longest due first. None of the sample clinic.
    pub fn messages_due_of(
        &self,
        template: &str,
        state: MessageState,
        before: i64,
        most: i64,
    ) -> Result<Vec<MessageRow>, StoreFault> {
        self.all(
            &format!(
                "select {COLUMNS} from message where clinic = $1 and template = $2 and state = $3 and due < $4 \
                 and sample = 0 order by due, id limit $5"
            ),
            &[
                self.clinic.into(),
                template.into(),
                state.id().into(),
                before.into(),
                most.into(),
            ],
            message,
        )
    }

    /// The same as [`Reading::messages_due`], of whatever text, from behind one message on: its due and its id.
    pub fn messages_due_behind(
        &self,
        state: MessageState,
        before: i64,
        (due, id): (i64, &str),
        most: i64,
    ) -> Result<Vec<MessageRow>, StoreFault> {
        self.all(
            &format!(
                "select {COLUMNS} from message where clinic = $1 and state = $2 and due < $3 \
                 and (due > $4 or (due = $5 and id > $6)) and sample = 0 order by due, id limit $7"
            ),
            &[
                self.clinic.into(),
                state.id().into(),
                before.into(),
                due.into(),
                due.into(),
                id.into(),
                most.into(),
            ],
            message,
        )
    }

    /// The patients for whom a message of a state waits.
    pub fn patients_with_messages(&self, state: MessageState) -> Result<Vec<String>, StoreFault> {
        self.all(
            "select distinct patient from message where clinic = $1 and state = $2 order by patient",
            &[self.clinic.into(), state.id().into()],
            |row| row.text(0),
        )
    }
}

impl Ledger<'_> {
    /// Writes a message down.
    pub fn queue_message(&self, row: &MessageRow) -> Result<(), StoreFault> {
        self.run(
            &format!(
                "insert into message (clinic, {COLUMNS}) \
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"
            ),
            &[
                self.clinic.into(),
                row.id.as_str().into(),
                row.cause.as_str().into(),
                row.patient.as_str().into(),
                row.template.as_str().into(),
                row.about.as_str().into(),
                row.language.as_str().into(),
                row.way.as_str().into(),
                row.due.into(),
                row.ends.into(),
                row.state.id().into(),
                row.tries.into(),
                row.fault.as_str().into(),
                row.queued.into(),
                row.closed.into(),
                i64::from(row.sample).into(),
            ],
        )?;
        Ok(())
    }

    /// Writes down what has become of a message. Id, cause and patient stay what they are.
    pub fn set_message(&self, row: &MessageRow) -> Result<(), StoreFault> {
        self.run(
            "update message set language = $1, way = $2, due = $3, ends = $4, state = $5, tries = $6, fault = $7, \
             closed = $8 where clinic = $9 and id = $10",
            &[
                row.language.as_str().into(),
                row.way.as_str().into(),
                row.due.into(),
                row.ends.into(),
                row.state.id().into(),
                row.tries.into(),
                row.fault.as_str().into(),
                row.closed.into(),
                self.clinic.into(),
                row.id.as_str().into(),
            ],
        )?;
        Ok(())
    }
}
