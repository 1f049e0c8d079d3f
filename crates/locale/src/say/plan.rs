//! A course plan as JSON and as a page; and the refusal to make one without clearance.

use super::Speaker;
use super::screening::ScreeningWriter;
use crate::page::Page;
use jiff::civil::Date;
use pistor_journey::intake::Visit;
use pistor_journey::plan::{CoursePlan, PlannedSession, checklist, trust};
use pistor_journey::screening::Screening;
use serde_json::{Value, json};

impl Speaker<'_> {
    /// A plan for programs.
    pub fn plan_json(&self, visit: &Visit, plan: &CoursePlan) -> Value {
        let knowledge = &self.edition.knowledge;
        let indication = knowledge.indications.at(usize::from(visit.treatment.indication));
        let text = |attribute: &str, english: &str| {
            self.locale
                .text("indications", &indication.id, attribute, english)
                .into_owned()
        };
        let protocol = plan.protocol.as_ref().and_then(|id| knowledge.protocols.get(id));
        let measures: Vec<Value> = indication
            .measures
            .iter()
            .filter_map(|id| knowledge.scales.get(id))
            .map(|row| json!({ "scale": row.id, "title": self.locale.text("scales", &row.id, "title", &row.title) }))
            .collect();
        let steps: Vec<Value> = checklist(self.edition, &visit.treatment)
            .into_iter()
            .map(|row| {
                json!({
                    "step": row.id, "phase": row.phase.id(), "minutes": row.minutes, "optional": row.optional,
                    "title": self.locale.text("checklist", &row.id, "title", &row.title),
                    "text": self.locale.text("checklist", &row.id, "text", &row.text),
                    "cites": self.cites_json(&row.cite),
                })
            })
            .collect();
        json!({
            "indication": indication.id,
            "edition": knowledge.edition,
            "knowledge_signed": self.edition.signed_by.is_some(),
            "protocol": protocol.map(|row| json!({
                "id": row.id,
                "title": self.locale.text("protocols", &row.id, "title", &row.title),
                "expect": self.locale.text("protocols", &row.id, "expect", &row.expect),
                "why": self.locale.text("protocols", &row.id, "why", &row.why),
                "trust": trust(self.edition, row).id(),
                "studied_with": row.substances,
                "cites": self.cites_json(&row.cite),
                "disagreement": self.disagreement_json(row.disagreement.as_ref()),
            })),
            "mixture_warnings": self.mixture_warnings(visit),
            "alternatives": plan.alternatives,
            "technique": plan.technique,
            "sessions_range": plan.sessions_range.map(|(fewest, most)| json!({ "fewest": fewest, "most": most })),
            "sessions": plan.sessions.iter().map(session_json).collect::<Vec<_>>(),
            "expect": {
                "evidence": indication.evidence,
                "evidence_why": text("evidence_why", &indication.evidence_why),
                "onset": indication.onset.as_ref().map(|onset| text("onset", onset)),
                "not_judged_before": plan.judged_from.map(|day| day.to_string()),
                "cites": self.cites_json(&indication.cite),
                "disagreement": self.disagreement_json(indication.disagreement.as_ref()),
            },
            "measures": measures,
            "checklist": steps,
        })
    }

    /// A plan for people.
    pub fn plan_text(&self, visit: &Visit, plan: &CoursePlan) -> String {
        let knowledge = &self.edition.knowledge;
        let indication = knowledge.indications.at(usize::from(visit.treatment.indication));
        let label = |name: &str| self.locale.word(&format!("label-{name}"));
        let mut page = Page::new(self.width);
        let title = self
            .locale
            .text("indications", &indication.id, "title", &indication.title)
            .into_owned();
        page.line(
            &self
                .locale
                .upper(&self.locale.say("plan-head", &[("indication", title)])),
        );
        page.paragraph(0, &self.patient_line(visit));
        page.paragraph(0, &self.treatment_line(visit));
        for warning in self.mixture_warnings(visit) {
            page.item(0, "▲", &warning);
        }
        page.paragraph(0, &self.edition_line()).gap();
        match plan.protocol.as_ref().and_then(|id| knowledge.protocols.get(id)) {
            Some(row) => {
                page.labelled(
                    0,
                    &label("course"),
                    &self.locale.text("protocols", &row.id, "title", &row.title),
                );
                page.labelled(
                    0,
                    &label("why"),
                    &self.locale.text("protocols", &row.id, "why", &row.why),
                );
                page.labelled(
                    0,
                    &label("expect"),
                    &self.locale.text("protocols", &row.id, "expect", &row.expect),
                );
                let studied = row.substances.iter().filter_map(|id| self.edition.substance(id));
                let studied: Vec<String> = studied.map(|n| self.substance(n).into_owned()).collect();
                if !studied.is_empty() {
                    page.labelled(0, &label("studied"), &studied.join(", "));
                }
                self.cites_text(&mut page, 0, &row.cite);
                self.disagreement_text(&mut page, 0, row.disagreement.as_ref());
            }
            None => {
                page.paragraph(0, &self.locale.word("plan-no-protocol"));
            }
        }
        if let Some(technique) = plan
            .technique
            .as_ref()
            .and_then(|id| knowledge.techniques.get(id))
        {
            let name = self
                .locale
                .text("techniques", &technique.id, "title", &technique.title);
            page.labelled(0, &label("technique"), &name);
        }
        page.gap();
        self.sessions_text(&mut page, plan);
        page.gap();
        let evidence = self.locale.text(
            "indications",
            &indication.id,
            "evidence_why",
            &indication.evidence_why,
        );
        page.labelled(
            0,
            &label("evidence"),
            &format!(
                "{} · {evidence}",
                self.locale
                    .say(
                        "evidence-level",
                        &[("level", format!("‹{}›", indication.evidence))]
                    )
                    .replace(['‹', '›'], "")
            ),
        );
        self.cites_text(&mut page, 0, &indication.cite);
        self.disagreement_text(&mut page, 0, indication.disagreement.as_ref());
        match plan.judged_from {
            Some(day) => page.labelled(
                0,
                &label("judge"),
                &self.locale.say("judge-from", &[("day", self.locale.date(day))]),
            ),
            None => page.labelled(0, &label("judge"), &self.locale.word("judge-no-data")),
        };
        let measures: Vec<String> = indication
            .measures
            .iter()
            .filter_map(|id| knowledge.scales.get(id))
            .map(|row| {
                self.locale
                    .text("scales", &row.id, "title", &row.title)
                    .into_owned()
            })
            .collect();
        if !measures.is_empty() {
            page.labelled(0, &label("measure"), &measures.join("; "));
        }
        page.gap();
        self.checklist_text(&mut page, visit);
        page.gap();
        page.paragraph(0, &self.locale.word("screening-supports"));
        page.done()
    }

    fn sessions_text(&self, page: &mut Page, plan: &CoursePlan) {
        if let Some((fewest, most)) = plan.sessions_range {
            let args = [("fewest", fewest.to_string()), ("most", most.to_string())];
            page.line(&self.locale.say(
                if fewest == most {
                    "sessions-exact"
                } else {
                    "sessions-between"
                },
                &args,
            ));
        }
        for session in &plan.sessions {
            let day = |day: Option<Date>| {
                day.map_or_else(|| self.locale.word("no-data"), |day| self.locale.date(day))
            };
            let args = [
                ("number", session.number.to_string()),
                ("earliest", day(session.earliest)),
                ("best", day(session.best)),
                ("latest", day(session.latest)),
            ];
            let first = plan
                .sessions
                .first()
                .is_some_and(|first| first.number == session.number);
            let name = match (first, session.best) {
                (true, _) => "session-first",
                (_, Some(_)) => "session-dates",
                (_, None) => "session-no-dates",
            };
            let mark = if session.optional { "○" } else { "●" };
            page.item(2, mark, &self.locale.say(name, &args));
        }
        if plan.sessions.iter().any(|session| session.optional) {
            page.paragraph(2, &self.locale.word("session-optional"));
        }
    }

    fn checklist_text(&self, page: &mut Page, visit: &Visit) {
        let mut phase = None;
        for row in checklist(self.edition, &visit.treatment) {
            if phase != Some(row.phase) {
                phase = Some(row.phase);
                page.line(
                    &self
                        .locale
                        .upper(&self.locale.word(&format!("phase-{}", row.phase.id()))),
                );
            }
            let text = self.locale.text("checklist", &row.id, "text", &row.text);
            let wait = row.minutes.map(|m| {
                format!(
                    " ({})",
                    self.locale.say("lapse-minutes", &[("count", m.to_string())])
                )
            });
            let optional = if row.optional {
                format!(" [{}]", self.locale.word("optional"))
            } else {
                String::new()
            };
            page.item(
                2,
                "☐",
                &format!(
                    "{text}{}{optional} — {}",
                    wait.unwrap_or_default(),
                    row.cite.join(", ")
                ),
            );
        }
    }

    /// The refusal to plan, for programs.
    pub fn plan_refused_json(&self, visit: &Visit, screening: &Screening) -> Value {
        let whole = ScreeningWriter::new(*self).json(visit, screening);
        let whole: Value = serde_json::from_str(&whole).unwrap_or_default();
        json!({ "refused": {
            "verdict": whole["verdict"], "findings": whole["findings"], "questions": whole["questions"],
        } })
    }

    /// The refusal to plan, for people.
    pub fn plan_refused_text(&self, visit: &Visit, screening: &Screening) -> String {
        let refused = self.locale.word("plan-refused");
        format!("{refused}\n\n{}", self.screening_text(visit, screening))
    }
}

fn session_json(session: &PlannedSession) -> Value {
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    json!({
        "number": session.number,
        "earliest": day(session.earliest), "best": day(session.best), "latest": day(session.latest),
        "optional": session.optional,
    })
}
