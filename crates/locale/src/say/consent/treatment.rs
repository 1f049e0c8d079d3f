//! What is planned, how it is done, what is given, what may be hoped for.

use super::{Frame, Line};
use crate::say::Speaker;
use pistor_journey::consent::{Given, Told};

impl Speaker<'_> {
    pub(super) fn planned(&self, told: &Told<'_>, frame: &Frame<'_>) -> Vec<Line> {
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
    pub(super) fn happens(&self, told: &Told<'_>) -> Vec<Line> {
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
    pub(super) fn given(&self, told: &Told<'_>) -> Vec<Line> {
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

    pub(super) fn benefit(&self, told: &Told<'_>) -> Vec<Line> {
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
}

fn plain(text: String) -> Line {
    Line {
        text,
        cites: Vec::new(),
    }
}
