//! What became of each record, in order: a line of JSON, or lines for people.

use super::super::Setting;
use super::feed::Told;
use crate::hospital::Taken;
use pistor_knowledge::Fault;
use serde_json::json;

/// What it all came to.
#[derive(Default)]
pub(super) struct Counts {
    taken: u64,
    registered: u64,
    known: u64,
    refused: u64,
    left: u64,
}

impl Counts {
    pub(super) fn count(&mut self, told: &Told) {
        match told {
            Told::Taken(_, taken) if taken.known => self.known += 1,
            Told::Taken(_, taken) => {
                self.taken += 1;
                self.registered += u64::from(taken.registered);
            }
            Told::Refused(..) => self.refused += 1,
            Told::Left(..) => self.left += 1,
            Told::Counted { .. } => {}
        }
    }

    /// Whether all of it was taken over, or was here already.
    pub(super) fn whole(&self) -> bool {
        self.refused + self.left == 0
    }

    pub(super) fn said(&self, setting: &Setting<'_>) -> String {
        let counts = [
            ("taken", self.taken.to_string()),
            ("registered", self.registered.to_string()),
            ("known", self.known.to_string()),
            ("refused", self.refused.to_string()),
        ];
        let mut said = format!("{}\n", setting.locale.say("hospital-done", &counts));
        if self.left > 0 {
            let left = [("left", self.left.to_string())];
            said.push_str(&format!("{}\n", setting.locale.say("hospital-left", &left)));
        }
        said
    }
}

/// What is told.
pub(super) fn tell(setting: &Setting<'_>, told: &Told) -> String {
    match told {
        Told::Taken(place, taken) if setting.json() => taken_as_json(taken, place),
        Told::Taken(place, taken) => taken_in_words(setting, taken, place),
        Told::Refused(place, fault) | Told::Left(place, fault) => wrong(setting, fault, place),
        Told::Counted { kind, count } if setting.json() => {
            format!(
                "{}\n",
                json!({ "type": kind, "count": count, "why": "not-read-type" })
            )
        }
        Told::Counted { kind, count } => {
            let why = setting.locale.word("not-read-type");
            format!("{kind} ×{count}: {why}\n")
        }
    }
}

fn wrong(setting: &Setting<'_>, fault: &Fault, place: &str) -> String {
    if !setting.json() {
        return format!("{}\n", setting.locale.fault_at(fault));
    }
    let error = json!({ "code": fault.code, "path": fault.path, "line": fault.line, "column": fault.column,
        "says": setting.locale.fault(fault) });
    format!("{}\n", json!({ "file": place, "error": error }))
}

fn taken_as_json(taken: &Taken, place: &str) -> String {
    let not_read = taken
        .not_read()
        .iter()
        .map(|entry| json!({ "origin": entry.origin, "what": entry.what, "why": entry.why }));
    let line = json!({
        "file": place, "chart": taken.chart, "entry": taken.entry, "registered": taken.registered,
        "known": taken.known, "seen": taken.seen, "not_read": not_read.collect::<Vec<_>>(),
    });
    format!("{line}\n")
}

fn taken_in_words(setting: &Setting<'_>, taken: &Taken, place: &str) -> String {
    let name = match (taken.known, taken.registered) {
        (true, _) => "hospital-known",
        (false, true) => "hospital-registered",
        (false, false) => "hospital-taken",
    };
    let args = [
        ("name", taken.name.clone()),
        ("chart", taken.chart.clone()),
        ("seen", taken.seen.to_string()),
        ("unread", taken.not_read().len().to_string()),
    ];
    let mut text = format!("{place}: {}\n", setting.locale.say(name, &args));
    for entry in taken.not_read() {
        let why = setting.locale.word(entry.why);
        text.push_str(&format!("  {}: {}. {why}\n", entry.origin, entry.what));
    }
    text
}
