//! What is printed of an import: what became of each bundle, and how many came to what.

use crate::commands::Setting;
use crate::hospital::Taken;
use pistor_knowledge::Fault;
use serde_json::json;

/// How many bundles came to what.
#[derive(Default)]
pub(super) struct Counts {
    taken: u64,
    registered: u64,
    known: u64,
    pub(super) refused: u64,
}

impl Counts {
    pub(super) fn count(&mut self, taken: &Result<Taken, Fault>) {
        match taken {
            Ok(taken) if taken.known => self.known += 1,
            Ok(taken) => {
                self.taken += 1;
                self.registered += u64::from(taken.registered);
            }
            Err(_) => self.refused += 1,
        }
    }

    pub(super) fn said(&self, setting: &Setting<'_>) -> String {
        let counts = [
            ("taken", self.taken.to_string()),
            ("registered", self.registered.to_string()),
            ("known", self.known.to_string()),
            ("refused", self.refused.to_string()),
        ];
        format!("{}\n", setting.locale.say("hospital-done", &counts))
    }
}

/// What became of one bundle: a line of JSON, or lines for people.
pub(super) fn tell(setting: &Setting<'_>, taken: &Result<Taken, Fault>, place: &str) -> String {
    match (taken, setting.json()) {
        (Ok(taken), true) => {
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
        (Err(fault), true) => {
            let error = json!({ "code": fault.code, "path": fault.path, "line": fault.line, "column": fault.column,
                "says": setting.locale.fault(fault) });
            format!("{}\n", json!({ "file": place, "error": error }))
        }
        (Err(fault), false) => format!("{}\n", setting.locale.fault_at(fault)),
        (Ok(taken), false) => {
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
    }
}
