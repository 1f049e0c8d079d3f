//! The text of a consent in one language: what a patient reads before agreeing, each line with the statements it rests on.
//!
//! The same knowledge, treatment and frame give the same text, letter by letter. No name of a patient stands in it, so
//! that two people who are told the same read the same, and one approval counts for both.

mod risks;
mod text;
mod treatment;

use super::Speaker;
use pistor_journey::consent::Told;

pub use text::{Line, Section, Text};

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
}
