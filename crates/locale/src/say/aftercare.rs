//! An aftercare sheet: one page with clock times for the patient; the sources beside it for staff.

use super::Speaker;
use crate::page::Page;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use pistor_journey::aftercare::{Item, Said, Sheet};
use serde_json::{Value, json};

impl Speaker<'_> {
    /// A sheet for programs. Times are RFC 3339 on the clocks of the zone.
    pub fn sheet_json(&self, sheet: &Sheet<'_>, zone: &TimeZone) -> Value {
        json!({
            "ended": rfc3339(sheet.ended.instant, zone),
            "zone": zone.iana_name(),
            "edition": self.edition.knowledge.edition,
            "knowledge_signed": self.edition.signed_by.is_some(),
            "instructions": sheet.items.iter().map(|item| self.item_json(item, zone)).collect::<Vec<_>>(),
        })
    }

    fn item_json(&self, item: &Item<'_>, zone: &TimeZone) -> Value {
        json!({
            "id": item.row.id,
            "title": self.locale.text("instructions", &item.row.id, "title", &item.row.title),
            "kind": item.row.kind.id(),
            "text": self.instruction(item, zone),
            "until": item.until.map(|until| rfc3339(until, zone)),
            "why": self.locale.text("instructions", &item.row.id, "why", &item.row.why),
            "sources": item.said.iter().map(|said| json!({
                "side": said.duration.side,
                "min": said.duration.min.map(|lapse| lapse.to_string()),
                "max": said.duration.max.map(|lapse| lapse.to_string()),
                "until": said.end.map(|end| rfc3339(end, zone)),
                "in_force": said.in_force,
                "says": self.said(item, said),
                "cites": self.cites_json(&said.duration.cite),
            })).collect::<Vec<_>>(),
            "cites": self.cites_json(&self.item_cites(item)),
            "disagreement": self.disagreement_json(item.row.disagreement.as_ref()),
        })
    }

    /// Everything an instruction rests on, the source in force first.
    fn item_cites(&self, item: &Item<'_>) -> Vec<String> {
        let mut said: Vec<&Said<'_>> = item.said.iter().collect();
        said.sort_by_key(|said| !said.in_force);
        let mut cites: Vec<String> = said.iter().flat_map(|said| said.duration.cite.clone()).collect();
        cites.extend(item.row.cite.iter().cloned());
        let mut seen = std::collections::BTreeSet::new();
        cites.retain(|cite| seen.insert(cite.clone()));
        cites
    }

    /// What one source says of how long.
    pub fn said(&self, item: &Item<'_>, said: &Said<'_>) -> String {
        let attribute = format!("says{}", said.place + 1);
        self.locale
            .text("instructions", &item.row.id, &attribute, &said.duration.says)
            .into_owned()
    }

    /// What the patient reads.
    pub fn instruction(&self, item: &Item<'_>, zone: &TimeZone) -> String {
        let row = item.row;
        match (item.until, &row.text, &row.text_untimed) {
            (Some(until), Some(text), _) => {
                let text = self
                    .locale
                    .text("instructions", &row.id, "text", text)
                    .into_owned();
                text.replace("{ $until }", &self.locale.clock_in(until, zone))
            }
            (_, _, Some(text)) => self
                .locale
                .text("instructions", &row.id, "text_untimed", text)
                .into_owned(),
            (_, Some(text), None) => self
                .locale
                .text("instructions", &row.id, "text", text)
                .into_owned(),
            (_, None, None) => self
                .locale
                .text("instructions", &row.id, "title", &row.title)
                .into_owned(),
        }
    }

    /// A sheet for people: first what the patient reads, then what it rests on.
    pub fn sheet_text(&self, sheet: &Sheet<'_>, zone: &TimeZone) -> String {
        let mut page = Page::new(self.width);
        page.line(&self.locale.upper(&self.locale.word("aftercare-head")));
        let ended = self.locale.clock_in(sheet.ended.instant, zone);
        let name = zone.iana_name().unwrap_or("UTC").to_owned();
        page.paragraph(
            0,
            &self
                .locale
                .say("aftercare-ended", &[("time", ended), ("zone", name)]),
        )
        .gap();
        for item in &sheet.items {
            page.item(0, "•", &self.instruction(item, zone));
        }
        page.gap();
        page.line(&self.locale.upper(&self.locale.word("aftercare-staff")));
        page.paragraph(0, &self.edition_line()).gap();
        for item in &sheet.items {
            page.line(
                &self
                    .locale
                    .text("instructions", &item.row.id, "title", &item.row.title),
            );
            page.paragraph(
                2,
                &self
                    .locale
                    .text("instructions", &item.row.id, "why", &item.row.why),
            );
            for said in &item.said {
                let end = said.end.map(|end| self.locale.clock_in(end, zone));
                let end = end.unwrap_or_else(|| self.locale.word("no-number"));
                let trust = self.trust(self.edition.knowledge.trust(&said.duration.cite));
                let mark = if said.in_force { "▶" } else { "·" };
                let text = format!(
                    "{} → {end} — {} ({trust})",
                    self.said(item, said),
                    said.duration.cite.join(", ")
                );
                page.item(2, mark, &text);
            }
            if !item.row.cite.is_empty() {
                page.item(2, "·", &item.row.cite.join(", "));
            }
            if let Some(id) = &item.row.disagreement {
                page.item(2, "≠", id);
            }
        }
        page.done()
    }
}

/// A moment on the clocks of a zone, with its offset.
pub fn rfc3339(instant: Timestamp, zone: &TimeZone) -> String {
    instant
        .to_zoned(zone.clone())
        .strftime("%Y-%m-%dT%H:%M:%S%:z")
        .to_string()
}
