//! Entries, traces, photographs and messages as lines of JSON: every column word for word, the body as the JSON it is.

use crate::sign_in::hex;
use pistor_store::{Audited, Entry, MessageRow, MessageState, PhotoRow};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::borrow::Cow;

/// An entry.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EntryLine<'a> {
    #[serde(borrow)]
    pub chart: Cow<'a, str>,
    seq: i64,
    id: Cow<'a, str>,
    step: Cow<'a, str>,
    kind: Cow<'a, str>,
    at: i64,
    author: Cow<'a, str>,
    edition: Cow<'a, str>,
    replaces: Option<Cow<'a, str>>,
    sample: bool,
    hash: Cow<'a, str>,
    body: Cow<'a, RawValue>,
}

impl<'a> EntryLine<'a> {
    /// The line of an entry; none when its body is not one line of JSON, as no act writes it.
    pub(super) fn of(chart: &'a str, entry: &'a Entry) -> Option<EntryLine<'a>> {
        let body: &RawValue = serde_json::from_str(&entry.body).ok()?;
        let whole = body.get() == entry.body && !entry.body.contains(['\n', '\r']);
        whole.then(|| EntryLine {
            chart: chart.into(),
            seq: entry.seq,
            id: entry.id.as_str().into(),
            step: entry.step.as_str().into(),
            kind: entry.kind.as_str().into(),
            at: entry.at,
            author: entry.author.as_str().into(),
            edition: entry.edition.as_str().into(),
            replaces: entry.replaces.as_deref().map(Into::into),
            sample: entry.sample,
            hash: hex(&entry.hash).into(),
            body: Cow::Borrowed(body),
        })
    }

    /// The entry; none when its hash is no hash.
    pub(super) fn entry(self) -> Option<Entry> {
        Some(Entry {
            seq: self.seq,
            id: self.id.into_owned(),
            step: self.step.into_owned(),
            kind: self.kind.into_owned(),
            at: self.at,
            author: self.author.into_owned(),
            edition: self.edition.into_owned(),
            body: self.body.get().to_owned(),
            replaces: self.replaces.map(Cow::into_owned),
            sample: self.sample,
            hash: unhex(&self.hash)?,
        })
    }
}

/// A trace.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TraceLine<'a> {
    seq: i64,
    at: i64,
    #[serde(borrow)]
    account: Cow<'a, str>,
    act: Cow<'a, str>,
    chart: Cow<'a, str>,
    outcome: Cow<'a, str>,
    entry: i64,
    entry_hash: Cow<'a, str>,
    sample: bool,
    hash: Cow<'a, str>,
}

impl<'a> TraceLine<'a> {
    /// The line of a trace.
    pub(super) fn of(trace: &'a Audited) -> TraceLine<'a> {
        TraceLine {
            seq: trace.seq,
            at: trace.at,
            account: trace.account.as_str().into(),
            act: trace.act.as_str().into(),
            chart: trace.chart.as_str().into(),
            outcome: trace.outcome.as_str().into(),
            entry: trace.entry,
            entry_hash: hex(&trace.entry_hash).into(),
            sample: trace.sample,
            hash: hex(&trace.hash).into(),
        }
    }

    /// The trace; none when a hash is no hash.
    pub(super) fn trace(self) -> Option<Audited> {
        Some(Audited {
            seq: self.seq,
            at: self.at,
            account: self.account.into_owned(),
            act: self.act.into_owned(),
            chart: self.chart.into_owned(),
            outcome: self.outcome.into_owned(),
            entry: self.entry,
            entry_hash: unhex(&self.entry_hash)?,
            sample: self.sample,
            hash: unhex(&self.hash)?,
        })
    }
}

/// A photograph.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PhotoLine<'a> {
    #[serde(borrow)]
    chart: Cow<'a, str>,
    seq: i64,
    kind: Cow<'a, str>,
    sample: bool,
    sha256: Cow<'a, str>,
}

impl<'a> PhotoLine<'a> {
    /// The line of a photograph.
    pub(super) fn of(row: &'a PhotoRow) -> PhotoLine<'a> {
        PhotoLine {
            chart: row.chart.as_str().into(),
            seq: row.seq,
            kind: row.kind.as_str().into(),
            sample: row.sample,
            sha256: hex(&row.sha256).into(),
        }
    }

    /// The photograph; none when its hash is no hash.
    pub(super) fn photo(self) -> Option<PhotoRow> {
        Some(PhotoRow {
            chart: self.chart.into_owned(),
            seq: self.seq,
            sha256: unhex(&self.sha256)?,
            kind: self.kind.into_owned(),
            sample: self.sample,
        })
    }
}

/// A message, and what has become of it. It has no text and no address: both are made when it is sent.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MessageLine<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
    cause: Cow<'a, str>,
    patient: Cow<'a, str>,
    template: Cow<'a, str>,
    about: Cow<'a, str>,
    language: Cow<'a, str>,
    way: Cow<'a, str>,
    due: i64,
    ends: i64,
    state: Cow<'a, str>,
    tries: i64,
    fault: Cow<'a, str>,
    queued: i64,
    closed: i64,
    sample: bool,
}

impl<'a> MessageLine<'a> {
    /// The line of a message.
    pub(super) fn of(row: &'a MessageRow) -> MessageLine<'a> {
        MessageLine {
            id: row.id.as_str().into(),
            cause: row.cause.as_str().into(),
            patient: row.patient.as_str().into(),
            template: row.template.as_str().into(),
            about: row.about.as_str().into(),
            language: row.language.as_str().into(),
            way: row.way.as_str().into(),
            due: row.due,
            ends: row.ends,
            state: row.state.id().into(),
            tries: row.tries,
            fault: row.fault.as_str().into(),
            queued: row.queued,
            closed: row.closed,
            sample: row.sample,
        }
    }

    /// The message; none when nobody knows what has become of it.
    pub(super) fn message(self) -> Option<MessageRow> {
        Some(MessageRow {
            state: MessageState::of(&self.state)?,
            id: self.id.into_owned(),
            cause: self.cause.into_owned(),
            patient: self.patient.into_owned(),
            template: self.template.into_owned(),
            about: self.about.into_owned(),
            language: self.language.into_owned(),
            way: self.way.into_owned(),
            due: self.due,
            ends: self.ends,
            tries: self.tries,
            fault: self.fault.into_owned(),
            queued: self.queued,
            closed: self.closed,
            sample: self.sample,
        })
    }
}

/// Thirty-two bytes of lower-case hexadecimal.
pub(super) fn unhex(text: &str) -> Option<[u8; 32]> {
    let digits = text
        .bytes()
        .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    if text.len() != 64 || !digits {
        return None;
    }
    let mut bytes = [0; 32];
    for (n, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[n * 2..n * 2 + 2], 16).ok()?;
    }
    Some(bytes)
}
