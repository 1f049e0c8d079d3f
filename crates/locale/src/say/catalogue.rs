//! The catalogue of knowledge: lists, single rows, and which statement is cited where.

use super::Speaker;
use crate::casing::fold;
use crate::page::Page;
use pistor_knowledge::coverage::Covered;
use pistor_knowledge::library::Entry;
use serde_json::{Map, Value, json};

impl Speaker<'_> {
    /// Title of a row: its translated `title`, else its first text.
    pub fn entry_title(&self, entry: &Entry<'_>) -> String {
        let text = entry
            .texts
            .iter()
            .find(|(name, _)| name == "title")
            .or(entry.texts.first());
        text.map_or_else(String::new, |(name, english)| {
            self.locale.text(entry.kind, entry.id, name, english).into_owned()
        })
    }

    /// Rows of one kind, or of all, whose id, title or other names hold a text; without regard to case or Turkish marks.
    pub fn entries(&self, kind: Option<&str>, find: Option<&str>) -> Vec<Entry<'_>> {
        let find = find.map(fold);
        let fits = |entry: &Entry<'_>| {
            let Some(find) = &find else { return true };
            let names = self
                .edition
                .knowledge
                .substances
                .get(entry.id)
                .filter(|_| entry.kind == "substances");
            let mut names = names.into_iter().flat_map(|row| &row.names);
            fold(entry.id).contains(find.as_str())
                || fold(&self.entry_title(entry)).contains(find.as_str())
                || entry
                    .texts
                    .iter()
                    .any(|(name, english)| name == "title" && fold(english).contains(find.as_str()))
                || names.any(|name| fold(name).contains(find.as_str()))
        };
        let entries = self.edition.knowledge.entries();
        entries
            .into_iter()
            .filter(|entry| kind.is_none_or(|kind| entry.kind == kind))
            .filter(fits)
            .collect()
    }

    /// A list of rows for programs.
    pub fn list_json(&self, entries: &[Entry<'_>]) -> Value {
        entries
            .iter()
            .map(|entry| {
                json!({
                    "kind": entry.kind, "id": entry.id, "title": self.entry_title(entry), "file": entry.file,
                    "trust": self.entry_trust(entry), "cites": entry.cites, "cases": entry.cases,
                })
            })
            .collect()
    }

    fn entry_trust(&self, entry: &Entry<'_>) -> Option<&'static str> {
        let best = entry
            .cites
            .iter()
            .map(|cite| self.edition.knowledge.trust_of(cite))
            .max();
        best.map(pistor_knowledge::Trust::id)
    }

    /// A list of rows for people.
    pub fn list_text(&self, entries: &[Entry<'_>]) -> String {
        let mut page = Page::new(self.width);
        let mut kind = "";
        for entry in entries {
            if entry.kind != kind {
                kind = entry.kind;
                page.gap();
                page.line(&self.locale.upper(&self.locale.word(&format!("kind-{kind}"))));
            }
            let trust = match self.entry_trust(entry) {
                Some("to_be_verified") => format!(" ({})", self.locale.word("trust-to_be_verified")),
                _ => String::new(),
            };
            page.item(
                2,
                "•",
                &format!("{} — {}{trust}", entry.id, self.entry_title(entry)),
            );
        }
        page.gap();
        page.line(
            &self
                .locale
                .say("list-count", &[("count", entries.len().to_string())]),
        );
        page.done()
    }

    /// One row for programs: every text in the reader's language, what it cites, and the file as it was written.
    pub fn show_json(&self, entry: &Entry<'_>, toml: &str) -> Value {
        let texts: Map<String, Value> = entry
            .texts
            .iter()
            .map(|(name, english)| {
                (
                    name.clone(),
                    self.locale
                        .text(entry.kind, entry.id, name, english)
                        .into_owned()
                        .into(),
                )
            })
            .collect();
        let cites: Vec<String> = entry.cites.iter().map(|cite| (*cite).to_owned()).collect();
        json!({
            "kind": entry.kind, "id": entry.id, "file": entry.file, "texts": texts,
            "trust": self.entry_trust(entry), "cites": self.cites_json(&cites), "cases": entry.cases, "toml": toml,
        })
    }

    /// One row for people.
    pub fn show_text(&self, entry: &Entry<'_>, toml: &str) -> String {
        let mut page = Page::new(self.width);
        page.line(&format!("{} · {}", entry.id, self.entry_title(entry)));
        page.line(entry.file).gap();
        for (name, english) in entry.texts.iter().filter(|(name, _)| name != "title") {
            page.labelled(0, name, &self.locale.text(entry.kind, entry.id, name, english));
        }
        page.gap();
        let mut cites: Vec<String> = entry.cites.iter().map(|cite| (*cite).to_owned()).collect();
        cites.dedup();
        self.cites_text(&mut page, 0, &cites);
        page.gap();
        let mut text = page.done();
        text.push_str(toml);
        text
    }

    /// A statement for people: what it says, and who cites it.
    pub fn statement_text(&self, id: &str, cited_by: &[&str]) -> Option<String> {
        let (source, statement) = self.edition.knowledge.statement(id)?;
        let mut page = Page::new(self.width);
        page.line(id).gap();
        page.paragraph(0, &self.locale.text("sources", id, "says", &statement.says))
            .gap();
        let label = |name: &str| self.locale.word(&format!("label-{name}"));
        page.labelled(
            0,
            &label("source"),
            &self.locale.text("sources", &source.id, "title", &source.title),
        );
        if let Some(at) = &statement.at {
            page.labelled(0, &label("place"), at);
        }
        page.labelled(
            0,
            &label("trust"),
            &self.trust(self.edition.knowledge.trust_of(id)),
        );
        page.labelled(0, &label("cited"), &cited_by.join(", "));
        if let Some(unused) = &statement.unused {
            page.labelled(
                0,
                &label("unused"),
                &self.locale.text("sources", id, "unused", unused),
            );
        }
        Some(page.done())
    }

    /// Which statement is cited where, for programs.
    pub fn coverage_json(&self, covered: &[Covered<'_>]) -> Value {
        let statements: Vec<Value> = covered
            .iter()
            .map(|one| json!({ "statement": one.statement, "cited_by": one.cited_by, "unused": one.unused }))
            .collect();
        json!({ "statements": statements })
    }

    /// Which statement is cited where, for people; then those that no row needs, with the reason.
    pub fn coverage_text(&self, covered: &[Covered<'_>]) -> String {
        let mut page = Page::new(self.width);
        for one in covered.iter().filter(|one| !one.cited_by.is_empty()) {
            page.item(0, &format!("{:<10}", one.statement), &one.cited_by.join(", "));
        }
        page.gap();
        let unused: Vec<&Covered<'_>> = covered.iter().filter(|one| one.cited_by.is_empty()).collect();
        page.line(
            &self.locale.upper(
                &self
                    .locale
                    .say("coverage-unused", &[("count", unused.len().to_string())]),
            ),
        );
        for one in &unused {
            let reason = one
                .unused
                .map(|unused| self.locale.text("sources", one.statement, "unused", unused));
            let reason = reason.map_or_else(
                || self.locale.word("coverage-no-reason"),
                |reason| reason.into_owned(),
            );
            page.item(0, &format!("{:<10}", one.statement), &reason);
        }
        page.gap();
        let count = [
            ("count", (covered.len() - unused.len()).to_string()),
            ("all", covered.len().to_string()),
        ];
        page.line(&self.locale.say("coverage-count", &count));
        page.done()
    }
}
