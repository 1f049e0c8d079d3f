//! A screening as JSON and as a page.

use super::Speaker;
use super::titles::about_id;
use crate::page::Page;
use pistor_journey::intake::{Sex, Visit};
use pistor_journey::screening::{About, Finding, Screening};
use pistor_knowledge::screening::{Action, WaivableBy};
use serde_json::{Value, json};
use std::fmt::Write;

/// Writes screenings of one edition in one language. What does not change from visit to visit is worked out once.
pub struct ScreeningWriter<'a> {
    speaker: Speaker<'a>,
    /// For each rule: everything of a finding before and after its `because`.
    rules: Vec<(String, String)>,
    /// `"edition": … , "knowledge_signed": …` and `"checked": […]`.
    head: String,
    tail: String,
    /// Why entries were not read, quoted: said often, and always in the same words.
    whys: Vec<(&'static str, String)>,
}

impl<'a> ScreeningWriter<'a> {
    /// Prepares the parts that every result shares.
    pub fn new(speaker: Speaker<'a>) -> ScreeningWriter<'a> {
        let edition = speaker.edition;
        let rules = edition
            .rules_in_force()
            .map(|rule| parts(&speaker, rule))
            .collect();
        let checked: Vec<&str> = edition.checked().collect();
        let head = format!(
            ",\"edition\":{},\"knowledge_signed\":{},\"knowledge_fit\":{},\"findings\":[",
            json!(edition.knowledge.edition),
            edition.signed_by.is_some(),
            edition.fit
        );
        let tail = format!("],\"checked\":{}", json!(checked));
        let often = [
            "not-read-code",
            "not-read-system",
            "not-read-unit",
            "not-read-value",
            "not-read-text",
        ];
        let whys = often
            .into_iter()
            .map(|why| (why, json!(speaker.locale.word(why)).to_string()))
            .collect();
        ScreeningWriter {
            speaker,
            rules,
            head,
            tail,
            whys,
        }
    }

    /// One screening as a line of JSON, without the closing brace, so that a door may add its own keys.
    pub fn open(&self, out: &mut String, visit: &Visit, screening: &Screening) {
        out.push_str("{\"verdict\":\"");
        out.push_str(screening.verdict.id());
        out.push('"');
        out.push_str(&self.head);
        for (n, finding) in screening.findings.iter().enumerate() {
            if n > 0 {
                out.push(',');
            }
            let (before, after) = &self.rules[usize::from(finding.rule)];
            out.push_str(before);
            for (m, reason) in self.speaker.because(visit, finding).iter().enumerate() {
                if m > 0 {
                    out.push(',');
                }
                quote(out, reason);
            }
            out.push_str(after);
        }
        out.push_str("],\"questions\":[");
        self.questions(out, screening);
        self.words(out, visit, screening);
        out.push_str(&self.tail);
        self.not_read(out, visit);
        self.allergies(out, visit);
    }

    /// One screening as a line of JSON.
    pub fn json(&self, visit: &Visit, screening: &Screening) -> String {
        let mut out = String::with_capacity(16 * 1024);
        self.open(&mut out, visit, screening);
        out.push('}');
        out
    }

    /// The allergy list, also what no rule could match.
    fn allergies(&self, out: &mut String, visit: &Visit) {
        out.push_str(",\"allergies\":");
        match visit.allergies.entries.is_empty() {
            // The common case, without the cost of formatting.
            true => {
                out.push_str("{\"entries\":[],\"complete\":");
                out.push_str(if visit.allergies.complete { "true" } else { "false" });
                out.push_str(",\"drugs_complete\":");
                out.push_str(if visit.allergies.drugs_complete {
                    "true}"
                } else {
                    "false}"
                });
            }
            false => out.push_str(&self.speaker.allergies_json(visit).to_string()),
        }
    }

    /// Entries that no row of this edition reads, and why.
    fn not_read(&self, out: &mut String, visit: &Visit) {
        out.push_str(",\"not_read\":[");
        for (n, entry) in visit.not_read.iter().enumerate() {
            if n > 0 {
                out.push(',');
            }
            out.push_str("{\"resource\":");
            quote(out, &entry.origin);
            out.push_str(",\"code\":");
            quote(out, &entry.what);
            out.push_str(",\"why\":");
            match self.whys.iter().find(|(why, _)| *why == entry.why) {
                Some((_, said)) => out.push_str(said),
                None => quote(out, &self.speaker.locale.word(entry.why)),
            }
            out.push('}');
        }
        out.push(']');
    }

    /// Entries of the record that stand there in words only: each is a question of its own.
    fn words(&self, out: &mut String, visit: &Visit, screening: &Screening) {
        for (n, entry) in visit.open_words().enumerate() {
            if n > 0 || !screening.questions.is_empty() {
                out.push(',');
            }
            let ask = self.speaker.words_question(entry);
            let _ = write!(
                out,
                "{{\"id\":\"record_text\",\"ask\":{},\"asked_because\":[{}]}}",
                json!(ask),
                json!(entry.origin)
            );
        }
    }

    /// Questions, each once, with the rules that wait for it.
    fn questions(&self, out: &mut String, screening: &Screening) {
        let mut last: Option<About> = None;
        for question in &screening.questions {
            if last == Some(question.about) {
                out.push(',');
            } else {
                if last.is_some() {
                    out.push_str("]},");
                }
                let (id, detail) = about_id(&self.speaker, question.about);
                out.push_str("{\"id\":\"");
                out.push_str(id);
                out.push('"');
                if let Some(detail) = detail {
                    let _ = write!(out, ",\"detail\":\"{detail}\"");
                }
                out.push_str(",\"ask\":");
                quote(out, &self.speaker.question(question.about));
                out.push_str(",\"asked_because\":[");
                last = Some(question.about);
            }
            out.push('"');
            out.push_str(&self.speaker.edition.rule(question.rule).id);
            out.push('"');
        }
        if last.is_some() {
            out.push_str("]}");
        }
    }
}

fn parts(speaker: &Speaker<'_>, rule: pistor_journey::screening::RuleNo) -> (String, String) {
    let row = speaker.edition.rule(rule);
    let before = format!(
        "{{\"rule\":{},\"action\":{},\"because\":[",
        json!(row.id),
        json!(row.action.id())
    );
    let until = row
        .until
        .as_ref()
        .map(|until| speaker.rule_text(row, "until", until));
    let after = format!(
        "],\"title\":{},\"why\":{},\"advice\":{},\"until\":{},\"trust\":{},\"cites\":{},\"disagreement\":{},\"waivable_by\":{}}}",
        json!(speaker.rule_text(row, "title", &row.title)),
        json!(speaker.rule_text(row, "why", &row.why)),
        json!(speaker.rule_text(row, "advice", &row.advice)),
        json!(until),
        json!(speaker.edition.knowledge.trust(&row.cite).id()),
        speaker.cites_json(&row.cite),
        speaker.disagreement_json(row.disagreement.as_ref()),
        json!(row.waivable_by.id()),
    );
    (before, after)
}

/// A JSON string.
fn quote(out: &mut String, text: &str) {
    if text.bytes().all(|b| b >= 0x20 && b != b'"' && b != b'\\') {
        out.push('"');
        out.push_str(text);
        out.push('"');
    } else {
        let _ = write!(out, "{}", Value::from(text));
    }
}

impl Speaker<'_> {
    /// A screening as a page.
    pub fn screening_text(&self, visit: &Visit, screening: &Screening) -> String {
        let mut page = Page::new(self.width);
        if !self.edition.fit {
            page.item(0, "■", &self.locale.word("red-bar"));
        }
        self.verdict_line(&mut page, screening.verdict);
        page.paragraph(0, &self.patient_line(visit));
        page.paragraph(0, &self.treatment_line(visit));
        if !visit.allergies.entries.is_empty() {
            let list: Vec<String> = visit
                .allergies
                .entries
                .iter()
                .map(|allergy| self.allergen(allergy))
                .collect();
            page.paragraph(
                0,
                &self.locale.say("allergies-line", &[("list", list.join(", "))]),
            );
        }
        for warning in self.mixture_warnings(visit) {
            page.item(0, "▲", &warning);
        }
        page.paragraph(0, &self.edition_line());
        for finding in &screening.findings {
            page.gap();
            self.finding_text(&mut page, visit, finding);
        }
        self.questions_text(&mut page, visit, screening);
        self.not_read_text(&mut page, visit);
        page.gap();
        let checked = self.edition.checked().count().to_string();
        page.paragraph(0, &self.locale.say("screening-checked", &[("count", checked)]));
        page.paragraph(0, &self.locale.word("screening-supports"));
        page.done()
    }

    /// `STOP · …what that means…`
    pub fn verdict_line(&self, page: &mut Page, verdict: Action) {
        let word = self
            .locale
            .upper(&self.locale.word(&format!("action-{}", verdict.id())));
        page.item(
            0,
            &format!("{word} ·"),
            &self.locale.word(&format!("verdict-{}", verdict.id())),
        );
        page.gap();
    }

    /// Who is screened.
    pub fn patient_line(&self, visit: &Visit) -> String {
        let sex = match visit.patient.sex {
            Some(sex @ (Sex::Female | Sex::Male)) => self.locale.word(&format!("sex-{}", sex.id())),
            _ => self.locale.word("sex-unknown"),
        };
        let age = match visit.patient.birth.map(|birth| birth.ages_on(visit.as_of.day)) {
            Some((youngest, oldest)) if youngest == oldest => {
                self.locale.say("age", &[("years", youngest.to_string())])
            }
            Some((youngest, oldest)) => self.locale.say(
                "age-between",
                &[("from", youngest.to_string()), ("to", oldest.to_string())],
            ),
            None => self.locale.word("age-unknown"),
        };
        let day = self.locale.date(visit.as_of.day);
        let patient = self
            .locale
            .say("patient-line", &[("sex", sex), ("age", age), ("day", day)]);
        match visit.patient.weight_kg {
            Some(kg) => format!("{patient} · {} kg", self.locale.number(kg.round_dp(1))),
            None => patient,
        }
    }

    /// What is proposed.
    pub fn treatment_line(&self, visit: &Visit) -> String {
        let knowledge = &self.edition.knowledge;
        let treatment = &visit.treatment;
        let indication = knowledge.indications.at(usize::from(treatment.indication));
        let mut parts = vec![
            self.locale
                .text("indications", &indication.id, "title", &indication.title)
                .into_owned(),
        ];
        let areas = treatment.areas.iter().map(|area| {
            let name = self.area(self.edition.area_id(area.area)).into_owned();
            match area.side {
                Some(side) => self.locale.say(&format!("side-{}", side.id()), &[("area", name)]),
                None => name,
            }
        });
        parts.push(areas.collect::<Vec<_>>().join(", "));
        if let Some(n) = treatment.method {
            let row = knowledge.methods.at(usize::from(n));
            parts.push(
                self.locale
                    .text("methods", &row.id, "title", &row.title)
                    .into_owned(),
            );
        }
        if let Some(n) = treatment.technique {
            let row = knowledge.techniques.at(usize::from(n));
            parts.push(
                self.locale
                    .text("techniques", &row.id, "title", &row.title)
                    .into_owned(),
            );
        }
        parts.push(match &treatment.mixture {
            None => self.locale.word("mixture-unknown"),
            Some(items) if items.is_empty() => self.locale.word("mixture-empty"),
            Some(items) => {
                let said = items.iter().map(|item| {
                    let amounts = [&item.strength, &item.volume].into_iter().flatten();
                    let amounts: Vec<String> = amounts.map(|amount| self.locale.amount(amount)).collect();
                    // A comma between strength and volume: `%1 2 mL` would read as twelve per cent.
                    format!("{} {}", self.substance(item.substance), amounts.join(", "))
                        .trim()
                        .to_owned()
                });
                said.collect::<Vec<_>>().join("; ")
            }
        });
        parts.join(" · ")
    }

    /// Which edition decided, and whether somebody has signed it.
    pub fn edition_line(&self) -> String {
        let edition = self.edition.knowledge.edition.clone();
        match &self.edition.signed_by {
            Some(name) => self
                .locale
                .say("edition-signed", &[("edition", edition), ("name", name.clone())]),
            None => self.locale.say("edition-draft", &[("edition", edition)]),
        }
    }

    fn finding_text(&self, page: &mut Page, visit: &Visit, finding: &Finding) {
        let row = self.edition.rule(finding.rule);
        let word = self
            .locale
            .upper(&self.locale.word(&format!("action-{}", finding.action.id())));
        page.item(0, &word, &self.rule_text(row, "title", &row.title));
        let label = |name: &str| self.locale.word(&format!("label-{name}"));
        page.labelled(2, &label("why"), &self.rule_text(row, "why", &row.why));
        page.labelled(2, &label("now"), &self.rule_text(row, "advice", &row.advice));
        if let Some(until) = &row.until {
            page.labelled(2, &label("until"), &self.rule_text(row, "until", until));
        }
        page.labelled(2, &label("because"), &self.because_words(visit, finding));
        self.cites_text(page, 2, &row.cite);
        self.disagreement_text(page, 2, row.disagreement.as_ref());
        let waiver = match row.waivable_by {
            WaivableBy::Physician => "waiver-physician",
            WaivableBy::Nobody => "waiver-nobody",
        };
        if finding.action > Action::Ask {
            page.labelled(2, &label("waiver"), &self.locale.word(waiver));
        }
    }

    fn not_read_text(&self, page: &mut Page, visit: &Visit) {
        if visit.not_read.is_empty() {
            return;
        }
        page.gap();
        page.line(&self.locale.upper(&self.locale.word("record-not-read")));
        for entry in &visit.not_read {
            page.item(
                2,
                "·",
                &format!("{} {}: {}", entry.origin, entry.what, self.locale.word(entry.why)),
            );
        }
    }

    fn questions_text(&self, page: &mut Page, visit: &Visit, screening: &Screening) {
        if screening.questions.is_empty() && screening.words == 0 {
            return;
        }
        page.gap();
        let mut abouts: Vec<About> = screening
            .questions
            .iter()
            .map(|question| question.about)
            .collect();
        abouts.dedup();
        page.line(&self.locale.upper(&self.locale.say(
            "questions-head",
            &[("count", (abouts.len() + screening.words).to_string())],
        )));
        page.paragraph(0, &self.locale.word("questions-why"));
        for entry in visit.open_words() {
            page.item(2, "?", &self.words_question(entry));
            page.paragraph(4, &entry.origin);
        }
        for about in abouts {
            let rules = screening
                .questions
                .iter()
                .filter(|question| question.about == about);
            let titles: Vec<String> = rules
                .map(|question| {
                    let row = self.edition.rule(question.rule);
                    self.rule_text(row, "title", &row.title).into_owned()
                })
                .collect();
            page.item(2, "?", &self.question(about));
            let more = titles.len().saturating_sub(3);
            let mut shown = titles.into_iter().take(3).collect::<Vec<_>>().join(" · ");
            if more > 0 {
                shown = self
                    .locale
                    .say("and-more", &[("list", shown), ("count", more.to_string())]);
            }
            page.paragraph(4, &self.locale.say("asked-for", &[("rules", shown)]));
        }
    }
}
