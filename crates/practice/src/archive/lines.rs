//! Entries, traces and photographs as lines of JSON: every column word for word, the body as the JSON it is.

use crate::sign_in::hex;
use pistor_store::{Audited, Entry, PhotoRow};
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
