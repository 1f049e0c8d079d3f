//! Each kind of case, and how it is run.

use super::base::Base;
use crate::aftercare;
use crate::calendar::{Moment, PartialDate};
use crate::edition::Edition;
use crate::facts::Answer;
use crate::followup::{Report, Sign, triage};
use crate::intake::freshness::fresh;
use crate::intake::records::{Condition, Medication, Observation, Reader, Standing};
use crate::intake::{CONDITION_STATUS, MEDICATION_STATUS, Visit};
use crate::mixture::{LimitVerdict, syringe_pair};
use crate::outcomes;
use crate::plan;
use crate::treatment::{Ingredient, Treatment};
use pistor_knowledge::intake::{CodeEntry, Reads, System};
use pistor_knowledge::{Amount, Decimal, Fault, Lapse};
use std::collections::BTreeMap;

/// A run through all cases.
pub(super) struct Rehearsal<'e> {
    edition: &'e Edition,
    base: Option<Base>,
    run: usize,
    failed: Vec<Fault>,
}

type Came = Result<String, Fault>;

impl<'e> Rehearsal<'e> {
    pub(super) fn new(edition: &'e Edition) -> Rehearsal<'e> {
        let (base, failed) = match Base::new(edition) {
            Ok(base) => (Some(base), Vec::new()),
            Err(fault) => (None, vec![fault]),
        };
        Rehearsal {
            edition,
            base,
            run: 0,
            failed,
        }
    }

    pub(super) fn finish(self) -> Result<usize, Vec<Fault>> {
        if self.failed.is_empty() {
            Ok(self.run)
        } else {
            Err(self.failed)
        }
    }

    fn expect(&mut self, file: &str, name: &str, expected: &str, came: Came) {
        self.run += 1;
        let found = match came {
            Ok(found) if found == expected => return,
            Ok(found) => found,
            Err(fault) => format!("{} {}", fault.code, fault.arg("found").unwrap_or_default()),
        };
        let mut fault = Fault::new("case-failed")
            .with("case", name)
            .found(found)
            .expected(expected);
        file.clone_into(&mut fault.file);
        self.failed.push(fault);
    }

    pub(super) fn questions(&mut self) {
        let edition = self.edition;
        for row in &edition.knowledge.questions {
            for case in &row.cases {
                let came = PartialDate::parse(&case.given.answered).and_then(|answered| {
                    let as_of = Moment::parse(&case.given.as_of)?;
                    Ok(if fresh(row.valid, answered.first, &as_of) {
                        "fresh"
                    } else {
                        "stale"
                    }
                    .to_owned())
                });
                self.expect(&row.file, &case.name, &case.expect, came);
            }
        }
    }

    pub(super) fn rules(&mut self) {
        let edition = self.edition;
        let Some(base) = self.base.take() else { return };
        for rule in edition.rules_in_force() {
            let row = edition.rule(rule);
            for case in &row.cases {
                let came = base.visit(edition, &case.given).map(|visit| {
                    let screening = edition.screen(&visit);
                    let waits = screening.questions.iter().any(|question| question.rule == rule);
                    match screening.finding(rule) {
                        Some(finding) => finding.action.id().to_owned(),
                        None if waits => "ask".to_owned(),
                        None => "silent".to_owned(),
                    }
                });
                self.expect(&row.file, &case.name, &case.expect, came);
            }
        }
        self.base = Some(base);
    }

    pub(super) fn codes(&mut self) {
        let edition = self.edition;
        let Some(base) = self.base.take() else { return };
        for row in &edition.knowledge.codes {
            for case in &row.cases {
                let came = read_entry(edition, &base, row, &case.given);
                self.expect(&row.file, &case.name, &case.expect, came);
            }
        }
        self.base = Some(base);
    }

    pub(super) fn protocols(&mut self) {
        let edition = self.edition;
        for row in &edition.knowledge.protocols {
            for case in &row.cases {
                let came = PartialDate::parse(&case.given.first).map(|first| {
                    let sessions = plan::sessions(row, first.first, 1);
                    let session = sessions
                        .iter()
                        .find(|session| session.number == case.given.session);
                    match session {
                        None => "no session".to_owned(),
                        Some(session) => session.best.map_or("no data".to_owned(), |best| best.to_string()),
                    }
                });
                self.expect(&row.file, &case.name, &case.expect, came);
            }
        }
    }

    pub(super) fn substances(&mut self) {
        let edition = self.edition;
        let Some(base) = self.base.take() else { return };
        for (row, n) in edition.knowledge.substances.iter().zip(0u8..) {
            for case in &row.cases {
                let came = (|| {
                    let mut visit = base.visit(edition, &Default::default())?;
                    visit.patient.weight_kg = case.given.weight_kg.and_then(|kg| Decimal::try_from(kg).ok());
                    let item = Ingredient {
                        substance: n,
                        strength: Some(Amount::parse(&case.given.strength)?),
                        volume: Some(Amount::parse(&case.given.volume)?),
                        syringe: None,
                    };
                    visit.treatment.mixture = Some(vec![item]);
                    Ok(said_total(edition, &visit, n))
                })();
                let expected = format!(
                    "{} / {} / {}",
                    case.expect.total, case.expect.limit, case.expect.verdict
                );
                self.expect(&row.file, &case.name, &expected, came);
            }
        }
        self.base = Some(base);
    }

    pub(super) fn pairs(&mut self) {
        let edition = self.edition;
        for row in &edition.knowledge.pairs {
            let (Some(a), Some(b)) = (
                member(edition, &row.a, None),
                member(edition, &row.b, member(edition, &row.a, None)),
            ) else {
                self.expect(&row.file, "members", "two substances", Ok("none".to_owned()));
                continue;
            };
            for case in &row.cases {
                let mut beside = vec![a, b];
                beside.extend(case.given.with.iter().filter_map(|id| edition.substance(id)));
                let (result, found, _) = syringe_pair(edition, a, b, &beside);
                let came = match found {
                    Some(found)
                        if found.id != row.id
                            && !row.a.starts_with("class:")
                            && !row.b.starts_with("class:") =>
                    {
                        format!("{} of {}", result.id(), found.id)
                    }
                    _ => result.id().to_owned(),
                };
                self.expect(&row.file, &case.name, case.expect.id(), Ok(came));
            }
        }
    }

    pub(super) fn instructions(&mut self) {
        let edition = self.edition;
        let Some(base) = self.base.take() else { return };
        for row in &edition.knowledge.instructions {
            for case in &row.cases {
                let came = (|| {
                    let treatment = base.treatment(edition, &case.given.treatment)?;
                    let ended = Moment::parse(&case.given.ended)?;
                    let zone = crate::calendar::zone(&case.given.zone)?;
                    let sheet = aftercare::sheet(edition, &treatment, &ended);
                    Ok(match sheet.items.iter().find(|item| item.row.id == row.id) {
                        None => "silent".to_owned(),
                        Some(item) => item.until.map_or("untimed".to_owned(), |until| {
                            until.to_zoned(zone).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
                        }),
                    })
                })();
                self.expect(&row.file, &case.name, &case.expect, came);
            }
        }
        self.base = Some(base);
    }

    pub(super) fn reactions(&mut self) {
        let edition = self.edition;
        let Some(base) = self.base.take() else { return };
        for row in &edition.knowledge.reactions {
            for case in &row.cases {
                let worse = case
                    .given
                    .worse
                    .as_deref()
                    .and_then(Answer::of)
                    .unwrap_or(Answer::Unknown);
                let came = base.treatment(edition, &case.given.treatment).map(|treatment| {
                    let report = report(
                        base.as_of(),
                        treatment,
                        case.given.session,
                        case.given.after,
                        &[(&row.id, worse)],
                    );
                    let triage = triage(edition, &report);
                    triage
                        .per_sign
                        .first()
                        .map_or("silent".to_owned(), |sign| sign.level.id().to_owned())
                });
                self.expect(&row.file, &case.name, case.expect.id(), came);
            }
        }
        self.base = Some(base);
    }

    pub(super) fn red_flags(&mut self) {
        let edition = self.edition;
        let Some(base) = self.base.take() else { return };
        for row in &edition.knowledge.red_flags {
            for case in &row.cases {
                let came = base.treatment(edition, &case.given.treatment).map(|treatment| {
                    let signs: Vec<_> = case
                        .given
                        .signs
                        .iter()
                        .map(|sign| (sign.as_str(), Answer::No))
                        .collect();
                    let report = report(
                        base.as_of(),
                        treatment,
                        case.given.session,
                        case.given.after,
                        &signs,
                    );
                    let triage = triage(edition, &report);
                    let up = triage.flags.iter().find(|flag| flag.id == row.id);
                    up.map_or("silent".to_owned(), |flag| flag.level.id().to_owned())
                });
                self.expect(&row.file, &case.name, &case.expect, came);
            }
        }
        self.base = Some(base);
    }

    pub(super) fn scales(&mut self) {
        let edition = self.edition;
        for row in &edition.knowledge.scales {
            for case in &row.cases {
                let number = |text: &String| {
                    Decimal::from_str_exact(text).map_err(|_| Fault::new("amount-no-number").found(text))
                };
                let came = (|| {
                    let given = &case.given;
                    let outcome = if let (Some(before), Some(later)) = (&given.before, &given.after) {
                        outcomes::compare(row, number(before)?, number(later)?)
                            .map(|outcome| outcome.id().to_owned())
                    } else if let Some(score) = &given.score {
                        outcomes::score(row, number(score)?).map(|score| score.to_string())
                    } else {
                        let items = given
                            .items
                            .iter()
                            .map(|(id, value)| Ok((id.clone(), number(value)?)));
                        let items: BTreeMap<_, _> = items.collect::<Result<_, Fault>>()?;
                        outcomes::score_of(row, &items).map(|score| score.to_string())
                    };
                    Ok(outcome.unwrap_or_else(|refused| match refused {
                        outcomes::ScoreRefused::OutOfRange | outcomes::ScoreRefused::OffStep => {
                            "out_of_range".to_owned()
                        }
                        other => format!("{other:?}"),
                    }))
                })();
                self.expect(&row.file, &case.name, &case.expect, came);
            }
        }
    }
}

fn said_total(edition: &Edition, visit: &Visit, substance: u8) -> String {
    let mixture = edition.mix(visit);
    let total = mixture.totals.iter().find(|total| total.substance == substance);
    // A cream has no total of its own: it is the total of what it contains.
    let drawn = mixture.drawn.first().and_then(|drawn| drawn.amount);
    let none = || "none".to_owned();
    let shown = total
        .and_then(|t| t.total)
        .or(drawn)
        .map_or_else(none, |amount| amount.to_string());
    let limit = total
        .and_then(|t| t.limit)
        .map_or_else(none, |amount| amount.to_string());
    format!(
        "{shown} / {limit} / {}",
        total.map_or(LimitVerdict::NoLimit, |t| t.verdict).id()
    )
}

/// A substance that a side of a pair may mean, other than `not`.
fn member(edition: &Edition, side: &str, not: Option<u8>) -> Option<u8> {
    match side.strip_prefix("class:") {
        None => edition.substance(side),
        Some(class) => {
            let rows = edition.knowledge.substances.iter().zip(0u8..);
            let fits = |(row, n): &(&pistor_knowledge::Row<pistor_knowledge::mixture::Substance>, u8)| {
                Some(*n) != not
                    && row.classes.iter().any(|held| held == class)
                    && row.role != pistor_knowledge::mixture::Role::Topical
            };
            rows.filter(fits).map(|(_, n)| n).next()
        }
    }
}

fn report(
    now: &Moment,
    treatment: Treatment,
    session: Option<u32>,
    after: Lapse,
    signs: &[(&str, Answer)],
) -> Report {
    let ended = aftercare::after(
        now.instant,
        Lapse {
            count: 0,
            unit: after.unit,
        },
    )
    .unwrap_or(now.instant);
    let at = aftercare::after(ended, after).unwrap_or(ended);
    let moment = |instant| Moment {
        instant,
        day: now.day,
        written: String::new(),
    };
    Report {
        ended: moment(ended),
        treatment: Treatment {
            session: session.or(treatment.session),
            ..treatment
        },
        at: moment(at),
        signs: signs
            .iter()
            .map(|(sign, worse)| Sign {
                sign: (*sign).to_owned(),
                since: None,
                worse: *worse,
            })
            .collect(),
    }
}

/// What an entry of a record answers of the fact (or allergy) that a row of codes is about.
fn read_entry(
    edition: &Edition,
    base: &Base,
    row: &pistor_knowledge::Row<pistor_knowledge::intake::Codes>,
    entry: &CodeEntry,
) -> Came {
    let as_of = entry.as_of.as_ref().map_or(Ok(base.as_of().clone()), |text| {
        PartialDate::parse(text).map(|day| Moment::noon(day.first))
    })?;
    let day = |text: &Option<String>| text.as_ref().map(|text| PartialDate::parse(text)).transpose();
    let mut visit = base.visit(edition, &Default::default())?;
    visit.facts = crate::facts::Facts::default();
    let mut reader = Reader::new(edition, as_of.day);
    let status = entry.status.as_deref();
    let standing = |words: &[(&str, Standing)]| {
        words
            .iter()
            .find(|(word, _)| Some(*word) == status)
            .map_or(Standing::Unclear, |(_, standing)| *standing)
    };
    if let Some(wanted) = &row.allergy {
        let mut came = "silent";
        edition.codes.each_match(entry.system, &entry.code, |found, m| {
            if found.allergy.as_ref() == Some(wanted) {
                came = match (found.reads, standing(CONDITION_STATUS)) {
                    (Reads::Unclear, _) => "unknown",
                    _ if m.unverified => "unknown",
                    (Reads::Current, Standing::Past) => "silent",
                    (Reads::Current, Standing::Unclear) if status.is_some() => "unknown",
                    _ => "yes",
                };
            }
        });
        return Ok(came.to_owned());
    }
    match entry.system {
        System::Atc | System::Rxnorm => reader.medication(
            &mut visit,
            &Medication {
                system: entry.system,
                code: &entry.code,
                standing: standing(MEDICATION_STATUS),
                start: day(&entry.onset)?,
                end: day(&entry.abatement)?,
                prescribed: Some(true),
                origin: "case",
            },
        ),
        System::Loinc if entry.value.is_some() => {
            let value = entry.value.as_ref().and_then(|v| Decimal::from_str_exact(v).ok());
            let unit = entry.unit.as_deref();
            reader.observation(
                &mut visit,
                &Observation {
                    code: &entry.code,
                    value,
                    unit,
                    at: day(&entry.at)?,
                    origin: "case",
                },
            );
        }
        system => reader.condition(
            &mut visit,
            &Condition {
                system,
                code: &entry.code,
                standing: standing(CONDITION_STATUS),
                confirmed: true,
                onset: day(&entry.onset)?,
                abatement: day(&entry.abatement)?,
                site: None,
                origin: "case",
            },
        ),
    }
    reader.finish(&mut visit);
    let facts = [row.fact.as_ref(), row.resolved_fact.as_ref()];
    let said: Vec<Answer> = facts
        .into_iter()
        .flatten()
        .filter_map(|id| edition.fact(id))
        .flat_map(|fact| {
            // What other rows say of the same fact is for their own cases.
            let own = visit.facts.evidence.iter().filter(move |e| e.fact == fact);
            own.filter(|e| e.row.as_ref() == Some(&row.id)).map(|e| e.answer)
        })
        .collect();
    Ok(said
        .into_iter()
        .max_by_key(|a| {
            [Answer::No, Answer::Unknown, Answer::Yes]
                .iter()
                .position(|x| x == a)
        })
        .map_or("silent", Answer::id)
        .to_owned())
}
