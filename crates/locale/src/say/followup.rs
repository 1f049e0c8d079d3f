//! A triage as JSON and as a page, for staff.

use super::Speaker;
use super::aftercare::rfc3339;
use crate::page::Page;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use pistor_journey::followup::{PerSign, Report, Triage};
use pistor_knowledge::Row;
use pistor_knowledge::followup::Reaction;
use serde_json::{Value, json};
use std::borrow::Cow;
use std::collections::BTreeSet;

impl Speaker<'_> {
    /// A triage for programs.
    pub fn triage_json(&self, report: &Report, triage: &Triage<'_>) -> Value {
        let zone = written_zone(report);
        json!({
            "level": triage.level.id(),
            "edition": self.edition.knowledge.edition,
            "knowledge_signed": self.edition.signed_by.is_some(),
            "red_flags": triage.flags.iter().map(|flag| json!({
                "id": flag.id, "level": flag.level.id(),
                "title": self.locale.text("red_flags", &flag.id, "title", &flag.title),
                "why": self.locale.text("red_flags", &flag.id, "why", &flag.why),
                "advice": self.locale.text("red_flags", &flag.id, "advice", &flag.advice),
                "cites": self.cites_json(&flag.cite),
            })).collect::<Vec<_>>(),
            "per_sign": triage.per_sign.iter().map(|sign| json!({
                "sign": sign.row.id,
                "title": self.locale.text("reactions", &sign.row.id, "title", &sign.row.title),
                "level": sign.level.id(),
                "until": sign.until.map(|until| rfc3339(until, &zone)),
                "raised": sign.raised,
                "why": self.sign_says(sign),
                "cites": self.cites_json(&sign_cites(sign)),
            })).collect::<Vec<_>>(),
            "ask_again_at": triage.ask_again_at.map(|at| rfc3339(at, &zone)),
            "not_asked": triage.not_asked,
            "cites": self.cites_json(&cites(triage)),
        })
    }

    /// Name of a sign.
    pub fn reaction_title(&self, id: &str) -> Cow<'_, str> {
        match self.edition.knowledge.reactions.get(id) {
            Some(row) => self.locale.text("reactions", &row.id, "title", &row.title),
            None => Cow::Owned(id.to_owned()),
        }
    }

    /// Name of a sign as a patient says it.
    pub fn reaction_plain<'a>(&'a self, row: &'a Row<Reaction>) -> Cow<'a, str> {
        self.locale.text("reactions", &row.id, "plain", &row.plain)
    }

    /// What a sign means now: the words of its band, else of the reaction.
    pub fn sign_says(&self, sign: &PerSign<'_>) -> String {
        let row = sign.row;
        match sign.band {
            Some((place, band)) => self
                .locale
                .text("reactions", &row.id, &format!("band{}", place + 1), &band.says)
                .into_owned(),
            None => self
                .locale
                .text("reactions", &row.id, "why", &row.why)
                .into_owned(),
        }
    }

    /// A triage for people.
    pub fn triage_text(&self, report: &Report, triage: &Triage<'_>) -> String {
        let zone = written_zone(report);
        let label = |name: &str| self.locale.word(&format!("label-{name}"));
        let level = |level: pistor_knowledge::followup::Level| {
            self.locale
                .upper(&self.locale.word(&format!("level-{}", level.id())))
        };
        let mut page = Page::new(self.width);
        let means = self.locale.word(&format!("triage-{}", triage.level.id()));
        page.item(0, &format!("{} ·", level(triage.level)), &means);
        page.gap();
        let when = |at: Timestamp| self.locale.clock_in(at, &zone);
        let args = [
            ("ended", when(report.ended.instant)),
            ("at", when(report.at.instant)),
        ];
        page.paragraph(0, &self.locale.say("triage-times", &args));
        page.paragraph(0, &self.edition_line());
        for flag in &triage.flags {
            page.gap();
            let title = self.locale.text("red_flags", &flag.id, "title", &flag.title);
            page.item(0, &format!("▲ {}", level(flag.level)), &title);
            page.labelled(
                2,
                &label("why"),
                &self.locale.text("red_flags", &flag.id, "why", &flag.why),
            );
            page.labelled(
                2,
                &label("now"),
                &self.locale.text("red_flags", &flag.id, "advice", &flag.advice),
            );
            self.cites_text(&mut page, 2, &flag.cite);
        }
        for sign in &triage.per_sign {
            page.gap();
            page.item(0, &level(sign.level), &self.reaction_title(&sign.row.id));
            page.labelled(2, &label("why"), &self.sign_says(sign));
            if let Some(until) = sign.until {
                page.labelled(2, &label("until"), &when(until));
            }
            if sign.raised {
                page.labelled(2, "", &self.locale.word("triage-raised"));
            }
            self.cites_text(&mut page, 2, &sign_cites(sign));
        }
        page.gap();
        if let Some(at) = triage.ask_again_at {
            page.labelled(0, &label("again"), &when(at));
        }
        if !triage.not_asked.is_empty() {
            let names: Vec<String> = triage
                .not_asked
                .iter()
                .map(|id| self.reaction_title(id).into_owned())
                .collect();
            page.labelled(0, &label("ask"), &names.join(", "));
        }
        page.gap();
        page.paragraph(0, &self.locale.word("triage-supports"));
        page.done()
    }
}

/// The offset in which the report was written: no zone is guessed.
fn written_zone(report: &Report) -> TimeZone {
    let pieces = jiff::fmt::temporal::Pieces::parse(&report.at.written).ok();
    pieces
        .and_then(|p| p.to_numeric_offset())
        .map_or(TimeZone::UTC, TimeZone::fixed)
}

/// What a sign's meaning rests on: the citations of its band, else of the reaction.
pub fn sign_cites(sign: &PerSign<'_>) -> Vec<String> {
    sign.band
        .map_or_else(|| sign.row.cite.clone(), |(_, band)| band.cite.clone())
}

fn cites(triage: &Triage<'_>) -> Vec<String> {
    let flags = triage.flags.iter().flat_map(|flag| flag.cite.iter().cloned());
    let signs = triage.per_sign.iter().flat_map(sign_cites);
    let mut seen = BTreeSet::new();
    flags
        .chain(signs)
        .filter(|cite| seen.insert(cite.clone()))
        .collect()
}
