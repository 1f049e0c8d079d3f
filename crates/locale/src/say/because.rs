//! What made a rule speak: for programs `fact:breastfeeding`, for people the name of it.

use super::Speaker;
use pistor_journey::facts::{Allergen, Answer};
use pistor_journey::intake::Visit;
use pistor_journey::screening::Finding;
use pistor_knowledge::Criterion;

impl Speaker<'_> {
    /// The criteria of a finding, in the order in which the rule names them.
    pub fn because(&self, visit: &Visit, finding: &Finding) -> Vec<String> {
        let mut reasons = Vec::new();
        for (criterion, negated) in self.edition.because(finding) {
            self.criterion(visit, criterion, negated, &mut reasons);
        }
        reasons.dedup();
        reasons
    }

    /// The same for people: the criteria in words, and the entries of a record behind them.
    pub fn because_words(&self, visit: &Visit, finding: &Finding) -> String {
        let criteria = self.edition.because(finding);
        let mut words: Vec<String> = criteria
            .map(|(criterion, negated)| self.criterion_words(criterion, negated))
            .collect();
        words.dedup();
        // Entries are named by where they stand: `conditions[0]`, `Condition/123`.
        let entries = self
            .because(visit, finding)
            .into_iter()
            .filter(|reason| reason.contains(['[', '/']));
        words.extend(entries);
        words.join("; ")
    }

    fn criterion(&self, visit: &Visit, criterion: &Criterion, negated: bool, reasons: &mut Vec<String>) {
        let not = if negated { "not:" } else { "" };
        match criterion {
            Criterion::Fact { fact, .. } => self.fact_and_evidence(visit, fact, not, reasons),
            Criterion::Site { fact, in_area } => {
                self.fact_and_evidence(visit, fact, not, reasons);
                reasons.push(format!("site:{}", if *in_area { "in_area" } else { "elsewhere" }));
            }
            Criterion::Detail { fact, detail, yes } => {
                self.fact_and_evidence(visit, fact, not, reasons);
                reasons.push(format!(
                    "{not}detail:{fact}.{detail}={}",
                    if *yes { "yes" } else { "no" }
                ));
            }
            Criterion::Count { fact, .. } => {
                let count = self.edition.fact(fact).and_then(|no| visit.facts.count(no));
                reasons.push(format!(
                    "{not}fact:{fact}={}",
                    count.map_or(0, |count| count.least)
                ));
                self.evidence(visit, fact, Answer::Yes, reasons);
            }
            Criterion::Age { .. } => {
                let ages = visit.patient.birth.map(|birth| birth.ages_on(visit.as_of.day));
                reasons.push(match ages {
                    Some((youngest, oldest)) if youngest == oldest => format!("age:{youngest}"),
                    Some((youngest, oldest)) => format!("age:{youngest}-{oldest}"),
                    None => "age".to_owned(),
                });
            }
            Criterion::Sex(sex) => reasons.push(format!("{not}sex:{sex}")),
            Criterion::Allergy(to) => self.allergies(visit, to, reasons),
            Criterion::Substance(ids) => {
                self.in_mixture(visit, not, |id, _| ids.iter().any(|i| i == id), reasons)
            }
            Criterion::Class(ids) => {
                self.in_mixture(
                    visit,
                    not,
                    |_, classes| classes.iter().any(|class| ids.contains(class)),
                    reasons,
                );
            }
            Criterion::Indication(_) | Criterion::Family(_) | Criterion::Purpose(_) => {
                let row = self
                    .edition
                    .knowledge
                    .indications
                    .at(usize::from(visit.treatment.indication));
                reasons.push(format!("{not}indication:{}", row.id));
            }
            Criterion::Area(_) | Criterion::AreaOutside(_) => {
                reasons.extend(
                    visit
                        .treatment
                        .areas
                        .iter()
                        .map(|area| format!("{not}area:{}", self.edition.area_id(area.area))),
                );
            }
            Criterion::Method(_) => {
                let row = visit
                    .treatment
                    .method
                    .map(|n| self.edition.knowledge.methods.at(usize::from(n)).id.as_str());
                reasons.push(format!("{not}method:{}", row.unwrap_or("unknown")));
            }
            Criterion::Technique(_) => {
                let row = visit
                    .treatment
                    .technique
                    .map(|n| self.edition.knowledge.techniques.at(usize::from(n)).id.as_str());
                reasons.push(format!("{not}technique:{}", row.unwrap_or("unknown")));
            }
            Criterion::Country(_) => {
                reasons.push(format!(
                    "{not}country:{}",
                    visit.country.as_deref().unwrap_or("unknown")
                ));
            }
            Criterion::Session { .. } => {
                reasons.push(format!(
                    "{not}session:{}",
                    visit.treatment.session.unwrap_or_default()
                ));
            }
        }
    }

    /// The fact, and the codes of a record that answered it.
    fn fact_and_evidence(&self, visit: &Visit, fact: &str, not: &str, reasons: &mut Vec<String>) {
        reasons.push(format!("{not}fact:{fact}"));
        let answer = self
            .edition
            .fact(fact)
            .map_or(Answer::Unknown, |no| visit.facts.answer(no));
        self.evidence(visit, fact, answer, reasons);
    }

    /// The codes of a record that gave this answer.
    fn evidence(&self, visit: &Visit, fact: &str, answer: Answer, reasons: &mut Vec<String>) {
        let Some(no) = self.edition.fact(fact) else { return };
        for evidence in &visit.facts.evidence {
            if let Some(code) = &evidence.code
                && evidence.fact == no
                && (evidence.answer == answer || answer == Answer::Unknown)
            {
                reasons.push(format!("{}:{code}", evidence.origin));
            }
        }
    }

    fn allergies(&self, visit: &Visit, to: &str, reasons: &mut Vec<String>) {
        let before = reasons.len();
        for allergy in &visit.allergies.entries {
            let id = match &allergy.to {
                Allergen::Substance(n) => self.edition.substance_id(*n),
                Allergen::Class(n) => self.edition.knowledge.classes.at(usize::from(*n)).id.as_str(),
                Allergen::Other(_) => "other",
            };
            let listed = match (to, &allergy.to) {
                ("other", Allergen::Other(_)) => true,
                ("other_medicine", Allergen::Other(_)) => allergy.medicine != Some(false),
                ("ingredient", Allergen::Substance(_) | Allergen::Class(_)) => {
                    self.meets_mixture(visit, &allergy.to)
                }
                (to, Allergen::Substance(n)) => {
                    id == to
                        || self
                            .edition
                            .knowledge
                            .substances
                            .at(usize::from(*n))
                            .classes
                            .iter()
                            .any(|class| class == to)
                }
                (to, Allergen::Class(_)) => {
                    let substance = self.edition.knowledge.substances.get(to);
                    id == to || substance.is_some_and(|row| row.classes.iter().any(|class| class == id))
                }
                _ => false,
            };
            if listed {
                reasons.push(format!("allergy:{id}"));
                if !allergy.origin.starts_with("allergies[") {
                    reasons.push(allergy.origin.clone());
                }
            }
        }
        if reasons.len() == before {
            reasons.push(format!("allergy:{to}"));
        }
    }

    fn meets_mixture(&self, visit: &Visit, allergen: &Allergen) -> bool {
        let substances = &self.edition.knowledge.substances;
        let mixture = visit.treatment.mixture.iter().flatten();
        let mut inside = mixture.flat_map(|item| {
            let row = substances.at(usize::from(item.substance));
            std::iter::once(row).chain(row.contains.iter().filter_map(|c| substances.get(&c.substance)))
        });
        match allergen {
            Allergen::Substance(n) => inside.any(|row| row.id == self.edition.substance_id(*n)),
            Allergen::Class(n) => {
                let class = &self.edition.knowledge.classes.at(usize::from(*n)).id;
                inside.any(|row| row.classes.contains(class))
            }
            Allergen::Other(_) => false,
        }
    }

    fn in_mixture(
        &self,
        visit: &Visit,
        not: &str,
        fits: impl Fn(&str, &[String]) -> bool,
        reasons: &mut Vec<String>,
    ) {
        let substances = &self.edition.knowledge.substances;
        for item in visit.treatment.mixture.iter().flatten() {
            let row = substances.at(usize::from(item.substance));
            let inside = row.contains.iter().filter_map(|c| substances.get(&c.substance));
            if std::iter::once(row)
                .chain(inside)
                .any(|row| fits(&row.id, &row.classes))
            {
                reasons.push(format!("{not}mixture:{}", row.id));
            }
        }
    }
}
