//! The text of a consent in one language: what a patient reads before agreeing, each line with the statements it rests on.
//!
//! The same knowledge, treatment and frame give the same text, letter by letter. No name of a patient stands in it, so
//! that two people who are told the same read the same, and one approval counts for both.

use super::Speaker;
use pistor_journey::consent::{Given, Told};
use pistor_journey::followup::Usual;
use pistor_knowledge::Row;
use pistor_knowledge::followup::{Level, Reaction, RedFlag};
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;

/// A text to consent to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Its language.
    pub lang: String,
    /// What it is.
    pub title: String,
    /// Its parts.
    pub sections: Vec<Section>,
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its heading.
    pub title: String,
    /// What it says.
    pub lines: Vec<Line>,
}

/// A sentence or two of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// What is said.
    pub text: String,
    /// On whose word; empty for what the clinic says of itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<String>,
}

impl Text {
    /// The text as it is read, line by line: what is hashed, and nothing that the reader does not see.
    pub fn plain(&self) -> String {
        let mut plain = format!("{}\n", self.title);
        for section in &self.sections {
            let _ = write!(plain, "\n{}\n", section.title);
            for line in &section.lines {
                let _ = writeln!(plain, "- {}", line.text);
            }
        }
        plain
    }
}

/// What of a text the knowledge does not say.
#[derive(Debug, Clone, Copy, Default)]
pub struct Frame<'a> {
    /// How many sessions are planned; none when nobody has said.
    pub sessions: Option<usize>,
    /// Whether nurses inject, too.
    pub nurses: bool,
    /// What the clinic adds in its own words, paragraph by paragraph.
    pub own: &'a str,
}

/// Steps of the checklist on whose sources the frame rests.
const EXPLAINED: [&str; 2] = ["consent", "explanation"];

impl Speaker<'_> {
    /// The text for a treatment.
    pub fn consent_to_treatment(&self, told: &Told<'_>, frame: &Frame<'_>) -> Text {
        let sections = vec![
            self.part("plan", self.planned(told, frame)),
            self.part("what", self.happens(told)),
            self.part("given", self.given(told)),
            self.part("benefit", self.benefit(told)),
            self.part(
                "usual",
                told.usual.iter().map(|usual| self.usual_risk(usual)).collect(),
            ),
            self.part(
                "seldom",
                told.seldom.iter().map(|row| self.seldom_risk(row)).collect(),
            ),
            self.part(
                "grave",
                told.grave.iter().map(|flag| self.grave_risk(flag)).collect(),
            ),
            self.part("before", self.frame("before", &["tell", "prescribed"])),
            self.part(
                "who",
                vec![self.own_line(match frame.nurses {
                    true => "consent-text-who-nurses",
                    false => "consent-text-who-physician",
                })],
            ),
            self.part("others", self.frame("others", &["choose", "none"])),
            self.part(
                "withdraw",
                self.frame("withdraw", &["any-time", "no-harm", "given"]),
            ),
            self.clinic(frame.own),
            self.part("sign", self.frame("sign", &["read", "asked", "agree"])),
        ];
        self.text("treatment", sections)
    }

    /// The text for something that is no treatment: `photo`, `publication`, `messages`.
    pub fn consent_to(&self, scope: &str, frame: &Frame<'_>) -> Text {
        let part = |name: &str, count: usize| {
            let lines = (1..=count).map(|n| self.own_line(&format!("consent-text-{scope}-{name}-{n}")));
            Section {
                title: self.locale.word(&format!("consent-text-{name}")),
                lines: lines.collect(),
            }
        };
        let sections = vec![
            part("about", 3),
            part("risk", 2),
            part("free", 3),
            self.clinic(frame.own),
            self.part(
                "sign",
                vec![
                    self.own_line("consent-text-sign-read"),
                    self.own_line("consent-text-sign-asked"),
                    self.own_line(&format!("consent-text-sign-agree-{scope}")),
                ],
            ),
        ];
        self.text(scope, sections)
    }

    fn text(&self, scope: &str, sections: Vec<Section>) -> Text {
        Text {
            lang: self.locale.lang.clone(),
            title: self.locale.word(&format!("consent-text-title-{scope}")),
            sections: sections
                .into_iter()
                .filter(|section| !section.lines.is_empty())
                .collect(),
        }
    }

    fn part(&self, name: &str, lines: Vec<Line>) -> Section {
        Section {
            title: self.locale.word(&format!("consent-text-{name}")),
            lines,
        }
    }

    /// Sentences of the frame that carry medicine: they rest on the steps of the checklist that ask for them.
    fn frame(&self, part: &str, names: &[&str]) -> Vec<Line> {
        let checklist = &self.edition.knowledge.checklist;
        let cites = || {
            let rows = EXPLAINED.iter().filter_map(|step| checklist.get(step));
            rows.flat_map(|row| row.cite.clone()).collect::<Vec<_>>()
        };
        names
            .iter()
            .map(|name| Line {
                text: self.locale.word(&format!("consent-text-{part}-{name}")),
                cites: match part {
                    "before" | "others" => cites(),
                    _ => Vec::new(),
                },
            })
            .collect()
    }

    fn own_line(&self, name: &str) -> Line {
        Line {
            text: self.locale.word(name),
            cites: Vec::new(),
        }
    }

    /// What the clinic adds, under a heading of its own.
    fn clinic(&self, own: &str) -> Section {
        let paragraphs = own.lines().map(str::trim).filter(|line| !line.is_empty());
        let lines = paragraphs.map(|text| Line {
            text: text.to_owned(),
            cites: Vec::new(),
        });
        self.part("clinic", lines.collect())
    }

    fn planned(&self, told: &Told<'_>, frame: &Frame<'_>) -> Vec<Line> {
        let row = told.indication;
        let areas: Vec<String> = told
            .areas
            .iter()
            .map(|area| {
                let name = self.area(self.edition.area_id(area.area)).into_owned();
                match area.side {
                    Some(side) => self.locale.say(&format!("side-{}", side.id()), &[("area", name)]),
                    None => name,
                }
            })
            .collect();
        let args = [
            (
                "what",
                self.locale
                    .text("indications", &row.id, "title", &row.title)
                    .into_owned(),
            ),
            ("where", self.locale.list(&areas)),
        ];
        let mut lines = vec![plain(self.locale.say("consent-text-plan-what", &args))];
        if let Some(count) = frame.sessions {
            let args = [("count", count.to_string())];
            lines.push(plain(self.locale.say("consent-text-plan-sessions", &args)));
        }
        lines
    }

    /// How it is done, in the words of the method and the technique.
    fn happens(&self, told: &Told<'_>) -> Vec<Line> {
        let rows = [("methods", told.method), ("techniques", told.technique)];
        let mut lines: Vec<Line> = rows
            .into_iter()
            .filter_map(|(kind, row)| {
                let row = row?;
                let args = [
                    (
                        "name",
                        self.locale.text(kind, &row.id, "title", &row.title).into_owned(),
                    ),
                    (
                        "why",
                        self.locale.text(kind, &row.id, "why", &row.why).into_owned(),
                    ),
                ];
                Some(Line {
                    text: self.locale.say("consent-text-named", &args),
                    cites: row.cite.clone(),
                })
            })
            .collect();
        if told.method.is_none() {
            lines.push(self.own_line("consent-text-what-open"));
        }
        lines
    }

    /// Each substance with what the knowledge says of its approval.
    fn given(&self, told: &Told<'_>) -> Vec<Line> {
        match &told.given {
            None => vec![self.own_line("consent-text-given-open")],
            Some(given) if given.is_empty() => vec![self.own_line("consent-text-given-none")],
            Some(given) => given.iter().map(|given| self.substance_line(given)).collect(),
        }
    }

    fn substance_line(&self, given: &Given<'_>) -> Line {
        let name = self.substance(given.no).into_owned();
        let says: Vec<String> = given
            .legal
            .iter()
            .map(|legal| self.legal_says(given.row, legal))
            .collect();
        let why = match says.is_empty() {
            true => self.locale.word("consent-text-given-unknown"),
            false => says.join(" "),
        };
        Line {
            text: self
                .locale
                .say("consent-text-named", &[("name", name), ("why", why)]),
            cites: given.legal.iter().flat_map(|legal| legal.cite.clone()).collect(),
        }
    }

    fn benefit(&self, told: &Told<'_>) -> Vec<Line> {
        let row = told.indication;
        let text = |attribute: &str, english: &str| {
            self.locale
                .text("indications", &row.id, attribute, english)
                .into_owned()
        };
        let mut lines = vec![Line {
            text: text("evidence_why", &row.evidence_why),
            cites: row.cite.clone(),
        }];
        if let Some(onset) = &row.onset {
            let args = [("onset", text("onset", onset))];
            lines.push(Line {
                text: self.locale.say("consent-text-benefit-onset", &args),
                cites: row.cite.clone(),
            });
        }
        let promise = self.edition.knowledge.checklist.get("explanation");
        lines.push(Line {
            text: self.locale.word("consent-text-benefit-none"),
            cites: promise.map_or_else(Vec::new, |step| step.cite.clone()),
        });
        lines
    }

    fn usual_risk(&self, usual: &Usual<'_>) -> Line {
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

    fn seldom_risk(&self, row: &Row<Reaction>) -> Line {
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
    fn grave_risk(&self, flag: &Row<RedFlag>) -> Line {
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

fn plain(text: String) -> Line {
    Line {
        text,
        cites: Vec::new(),
    }
}
