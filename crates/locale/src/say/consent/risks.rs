//! What can happen: usual, seldom, grave, each with its time and its sources.

use super::Line;
use crate::say::Speaker;
use pistor_journey::followup::Usual;
use pistor_knowledge::Row;
use pistor_knowledge::followup::{Level, Reaction, RedFlag};

impl Speaker<'_> {
    pub(super) fn usual_risk(&self, usual: &Usual<'_>) -> Line {
        let row = usual.row;
        let args = [
            (
                "name",
                self.locale
                    .text("reactions", &row.id, "title", &row.title)
                    .into_owned(),
            ),
            ("lapse", self.locale.lapse(usual.band.to)),
            (
                "why",
                self.locale
                    .text("reactions", &row.id, "why", &row.why)
                    .into_owned(),
            ),
        ];
        let mut cites = usual.band.cite.clone();
        cites.extend(
            row.cite
                .iter()
                .filter(|cite| !usual.band.cite.contains(cite))
                .cloned(),
        );
        Line {
            text: self.locale.say("consent-text-usual-one", &args),
            cites,
        }
    }

    pub(super) fn seldom_risk(&self, row: &Row<Reaction>) -> Line {
        let args = [
            (
                "name",
                self.locale
                    .text("reactions", &row.id, "title", &row.title)
                    .into_owned(),
            ),
            (
                "why",
                self.locale
                    .text("reactions", &row.id, "why", &row.why)
                    .into_owned(),
            ),
        ];
        Line {
            text: self.locale.say("consent-text-named", &args),
            cites: row.cite.clone(),
        }
    }

    /// A grave risk, when it shows, and what the patient does then.
    pub(super) fn grave_risk(&self, flag: &Row<RedFlag>) -> Line {
        let english = flag.patient.as_deref().unwrap_or(&flag.title);
        let window = match flag.from.minutes() {
            0 => "consent-text-grave-within",
            _ => "consent-text-grave-between",
        };
        let lapses = [
            ("from", self.locale.lapse(flag.from)),
            ("to", self.locale.lapse(flag.to)),
        ];
        let does = match flag.level {
            Level::Emergency => "consent-text-grave-emergency",
            _ => "consent-text-grave-call",
        };
        let text = [
            self.locale
                .text("red_flags", &flag.id, "patient", english)
                .into_owned(),
            self.locale.say(window, &lapses),
            self.locale.word(does),
        ];
        Line {
            text: text.join(" "),
            cites: flag.cite.clone(),
        }
    }
}
