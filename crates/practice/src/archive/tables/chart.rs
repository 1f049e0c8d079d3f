//! The rows of one patient: who it is, visits, answers and consents, reports and scores.

use super::Tables;
use crate::chart::Chart;
use crate::chart::desk::Person;
use crate::refusal::Refusal;

impl Tables {
    /// Every row of a patient's chart.
    pub(in crate::archive) fn chart(&mut self, chart: &Chart) -> Result<(), Refusal> {
        let Some(person) = chart.person.as_ref() else {
            return Ok(());
        };
        let whose = [chart.id.as_str(), person.name.as_str()];
        let recorded = self
            .names
            .clock(chart.timeline.first().map_or(person.at, |first| first.at));
        self.person(chart, person, &recorded)?;
        self.desk(chart, whose)?;
        self.intake(chart, whose)?;
        for session in &chart.sessions {
            self.session(chart, session, whose)?;
            self.points(session, whose)?;
        }
        self.after(chart, whose)?;
        self.photos(chart, whose)
    }

    fn person(&mut self, chart: &Chart, person: &Person, recorded: &str) -> Result<(), Refusal> {
        let sample = if chart.sample { "yes" } else { "no" };
        let cells = [
            &chart.id,
            &person.name,
            &person.birth_date,
            &person.sex,
            &person.phone,
            &person.language,
            &person.file_no,
        ];
        let mut cells: Vec<&str> = cells.iter().map(|cell| cell.as_str()).collect();
        cells.extend([recorded, sample]);
        self.row("patients", &cells)
    }

    fn desk(&mut self, chart: &Chart, [id, name]: [&str; 2]) -> Result<(), Refusal> {
        for held in chart.appointments.values() {
            let (begins, minutes) = (self.names.clock(held.begins), held.minutes.to_string());
            let operator = self.names.account(&held.operator).to_owned();
            let cells = [
                &held.appointment,
                id,
                name,
                &begins,
                &minutes,
                &held.room,
                &operator,
                held.state.id(),
                &held.course,
                &held.note,
            ];
            self.row("appointments", &cells)?;
        }
        Ok(())
    }

    fn intake(&mut self, chart: &Chart, [id, name]: [&str; 2]) -> Result<(), Refusal> {
        for (question, said) in &chart.answers {
            let answered = self.names.clock(said.at);
            let by = self.names.account(&said.author).to_owned();
            let value = said.value.map(|value| value.to_string());
            let answer = said.answer.as_deref().or(value.as_deref()).unwrap_or_default();
            let details = match said.details.is_empty() {
                true => String::new(),
                false => serde_json::to_string(&said.details).unwrap_or_default(),
            };
            self.row("answers", &[id, name, &answered, question, answer, &details, &by])?;
        }
        for consent in &chart.consents {
            let given = self.names.clock(consent.at);
            let withdrawn = consent
                .withdrawn
                .map_or_else(String::new, |at| self.names.clock(at));
            let relation = match consent.relation {
                crate::chart::consent::Relation::Patient => "patient",
                crate::chart::consent::Relation::Guardian => "guardian",
            };
            let cells = [
                &consent.id,
                id,
                name,
                &given,
                consent.scope.id(),
                &consent.course,
                &consent.language,
                &consent.signed_by,
                relation,
                &consent.how,
                &withdrawn,
            ];
            self.row("consents", &cells)?;
        }
        Ok(())
    }

    fn after(&mut self, chart: &Chart, [id, name]: [&str; 2]) -> Result<(), Refusal> {
        for score in &chart.scores {
            let at = self.names.clock(score.at);
            let cells = [
                &score.id,
                id,
                name,
                &at,
                &score.scale,
                &score.value,
                &score.rater,
                &score.course,
            ];
            self.row("outcomes", &cells)?;
        }
        for case in &chart.reports {
            let reported = &case.reported;
            let (at, days) = (self.names.clock(reported.at), reported.days.to_string());
            for sign in &reported.signs {
                let since = sign.since.as_deref().unwrap_or_default();
                let cells = [
                    &reported.id,
                    id,
                    name,
                    &reported.session,
                    &at,
                    &days,
                    &sign.sign,
                    since,
                    &sign.worse,
                    &reported.level,
                    reported.by.id(),
                    &reported.text,
                ];
                self.row("reactions", &cells)?;
            }
        }
        Ok(())
    }
}
