//! A visit document → a visit: every id, date and number checked, with the place of the first thing that is wrong.

use super::document::{
    AllergiesDocument, AllergyDocument, FactDocument, FactObject, PatientDocument, TreatmentDocument,
    VisitDocument,
};
use super::records::{Condition, Medication, Observation, Reader, Standing};
use super::shape::Shape;
use super::{Patient, Sex, VISIT_BYTES_MAX, Visit};
use crate::calendar::{Moment, PartialDate, not_after};
use crate::edition::Edition;
use crate::facts::{Allergen, Allergies, Allergy, Answer, Count, Evidence, FactNo, Facts};
use crate::treatment::{Ingredient, Points, Side, TreatedArea, Treatment};
use pistor_knowledge::amount::quoted;
use pistor_knowledge::check::allergens;
use pistor_knowledge::fault::position;
use pistor_knowledge::intake::{AnswerKind, System};
use pistor_knowledge::session::SIDES;
use pistor_knowledge::{Amount, Decimal, Fault, Unit};
use rustc_hash::FxHashMap;
use serde_json::Number;

/// The oldest anybody here can be.
const AGE_MAX: i16 = 130;
/// The heaviest person on record weighed 635 kg; nobody treated here is lighter than a newborn of 1 kg.
const WEIGHT_KG: (u32, u32) = (1, 650);
/// Nothing is drawn into syringes here in larger volumes: the labelled maximum of a session is 10 mL.
const VOLUME_ML_MAX: u32 = 100;
/// Solutions and powders cannot be stronger than pure substance.
const STRENGTH_MAX: u32 = 1000;
/// More points than anybody sets in one session (domain table 1.2: 8–300).
const POINTS_MAX: u64 = 5000;

/// Reads a visit from JSON text.
///
/// # Errors
/// The first fault, with line and column, what was found and what was expected.
pub fn read(edition: &Edition, bytes: &[u8]) -> Result<Visit, Fault> {
    let text = text_of(bytes, VISIT_BYTES_MAX)?;
    let document: VisitDocument<'_> =
        serde_json::from_str(text).map_err(|error| malformed(text, &error, Shape::Visit))?;
    read_document(edition, &document).map_err(|mut fault| {
        (fault.line, fault.column) = super::place::locate(text, &fault.path);
        fault
    })
}

/// Text that is UTF-8, not empty and not too long.
///
/// # Errors
/// With the place of the first byte that is wrong.
pub fn text_of(bytes: &[u8], most: usize) -> Result<&str, Fault> {
    if bytes.len() > most {
        return Err(Fault::new("too-long")
            .found(bytes.len().to_string())
            .expected(most.to_string()));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let good = std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default();
        let mut fault = Fault::new("not-utf8").found(format!("0x{:02x}", bytes[error.valid_up_to()]));
        (fault.line, fault.column) = position(good, good.len());
        fault
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(Fault::new("empty"));
    }
    Ok(text)
}

/// What is wrong with a text that is no visit.
pub fn malformed(text: &str, error: &serde_json::Error, shape: Shape) -> Fault {
    if error.is_data()
        && let Some(fault) = super::shape::diagnose(text, shape)
    {
        return fault;
    }
    let code = match error.classify() {
        serde_json::error::Category::Eof => "json-truncated",
        _ if error.to_string().starts_with("recursion limit") => "json-too-deep",
        _ => "json-syntax",
    };
    let detail = error.to_string();
    let detail = detail.split(" at line ").next().unwrap_or_default().to_owned();
    let mut fault = Fault::new(code).with("detail", detail);
    (fault.line, fault.column) = (error.line(), error.column());
    fault
}

/// Reads a visit from its document.
///
/// # Errors
/// The first fault, with the JSON pointer of the value.
pub fn read_document(edition: &Edition, document: &VisitDocument<'_>) -> Result<Visit, Fault> {
    let as_of = Moment::parse(&document.as_of).map_err(|fault| fault.under("as_of"))?;
    let country = match &document.country {
        Some(code) if code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase()) => {
            Some(code.to_string())
        }
        Some(code) => {
            return Err(Fault::new("country")
                .found(quoted(code))
                .expected("TR")
                .under("country"));
        }
        None => None,
    };
    let patient = patient(&document.patient, &as_of).map_err(|fault| fault.under("patient"))?;
    let treatment = treatment(edition, &document.treatment).map_err(|fault| fault.under("treatment"))?;
    let allergies =
        allergies(edition, document.allergies.as_ref()).map_err(|fault| fault.under("allergies"))?;
    let mut visit = Visit {
        as_of,
        country,
        patient,
        facts: Facts::default(),
        allergies,
        treatment,
        not_read: Vec::new(),
    };
    for (id, fact) in &document.facts.0 {
        read_fact(edition, &mut visit, id, fact).map_err(|fault| fault.under(id).under("facts"))?;
    }
    entries(edition, document, &mut visit)?;
    settle_sex(edition, &mut visit);
    Ok(visit)
}

/// What is only asked of the other sex is answered by the recorded one.
pub fn settle_sex(edition: &Edition, visit: &mut Visit) {
    let not_asked = match visit.patient.sex {
        Some(Sex::Male) => edition.shape.female_only,
        Some(Sex::Female) => edition.shape.male_only,
        _ => 0,
    };
    visit.facts.no |= not_asked & !visit.facts.yes;
}

fn patient(document: &PatientDocument<'_>, as_of: &Moment) -> Result<Patient, Fault> {
    let birth = match &document.birth_date {
        Some(text) => {
            let birth = not_after(text, as_of).map_err(|fault| fault.under("birth_date"))?;
            if birth.ages_on(as_of.day).0 > AGE_MAX {
                return Err(Fault::new("age")
                    .found(quoted(text))
                    .expected(AGE_MAX.to_string())
                    .under("birth_date"));
            }
            Some(birth)
        }
        None => None,
    };
    let sex = match &document.sex {
        Some(word) => {
            Some(Sex::of(word).ok_or_else(|| unknown_word("sex", word, &pistor_knowledge::check::SEXES))?)
        }
        None => None,
    };
    let weight_kg = match &document.weight_kg {
        Some(number) => Some(weight(number).map_err(|fault| fault.under("weight_kg"))?),
        None => None,
    };
    Ok(Patient {
        birth,
        sex,
        weight_kg,
    })
}

/// A body weight in kilograms.
///
/// # Errors
/// Outside 1–650 kg.
pub fn weight(number: &Number) -> Result<Decimal, Fault> {
    let (least, most) = WEIGHT_KG;
    let kilograms = decimal(number);
    match kilograms {
        Some(kg) if kg >= Decimal::from(least) && kg <= Decimal::from(most) => Ok(kg),
        _ => Err(Fault::new("weight")
            .found(number.to_string())
            .expected(format!("{least}–{most} kg"))),
    }
}

/// A JSON number as an exact decimal: its shortest spelling, which is the one that was written.
pub fn decimal(number: &Number) -> Option<Decimal> {
    let text = number.to_string();
    Decimal::from_str_exact(&text)
        .or_else(|_| Decimal::from_scientific(&text))
        .ok()
        .map(|d| d.normalize())
}

fn whole(number: &Number, least: u64, most: u64) -> Result<u32, Fault> {
    match number.as_u64() {
        Some(n) if n >= least && n <= most => Ok(n as u32),
        _ => Err(Fault::new("number-range")
            .found(number.to_string())
            .expected(format!("{least}–{most}"))),
    }
}

fn unknown_word<'a>(key: &str, found: &str, known: &[&'a str]) -> Fault {
    let fault = Fault::new("unknown-word")
        .found(quoted(found))
        .expected(known.join(", "));
    fault.nearest(found, known.iter().copied()).under(key)
}

fn known<'n>(key: &'static str, id: &str, names: &'n FxHashMap<String, u8>) -> Result<u8, Fault> {
    names
        .get(id)
        .copied()
        .ok_or_else(|| unknown_id(key, id, names.keys().map(String::as_str)))
}

fn unknown_id<'a>(key: &'static str, id: &str, known: impl Iterator<Item = &'a str>) -> Fault {
    let mut known: Vec<&str> = known.collect();
    known.sort_unstable();
    Fault::new("unknown-id")
        .found(quoted(id))
        .with("what", format!("@what-{key}"))
        .nearest(id, known)
        .under(key)
}

/// Reads a proposed treatment.
pub(crate) fn treatment(edition: &Edition, document: &TreatmentDocument<'_>) -> Result<Treatment, Fault> {
    let names = &edition.names;
    let indication = known("indication", &document.indication, &names.indications)?;
    if document.areas.is_empty() {
        return Err(Fault::new("no-area").under("areas"));
    }
    let mut areas = Vec::with_capacity(document.areas.len());
    for (n, area) in document.areas.iter().enumerate() {
        areas.push(treated_area(edition, area).map_err(|fault| fault.under(n).under("areas"))?);
    }
    let method = document
        .method
        .as_ref()
        .map(|id| known("method", id, &names.methods))
        .transpose()?;
    let technique = document
        .technique
        .as_ref()
        .map(|id| known("technique", id, &names.techniques))
        .transpose()?;
    if technique.is_some() && method.is_some() && method != edition.shape.needle {
        return Err(Fault::new("technique-without-needle")
            .found(quoted(document.technique.as_deref().unwrap_or_default()))
            .expected("needle")
            .under("technique"));
    }
    let mixture = match &document.mixture {
        Some(list) => {
            let read =
                |(n, item)| ingredient(edition, item).map_err(|fault: Fault| fault.under(n).under("mixture"));
            Some(list.iter().enumerate().map(read).collect::<Result<Vec<_>, _>>()?)
        }
        None => None,
    };
    let session = document
        .session
        .as_ref()
        .map(|n| whole(n, 1, 100).map_err(|f| f.under("session")))
        .transpose()?;
    let points = match &document.points {
        Some(points) => {
            let count = whole(&points.count, 1, POINTS_MAX).map_err(|f| f.under("count").under("points"))?;
            let under = |fault: Fault| fault.under("volume_each").under("points");
            let volume = Amount::parse(&points.volume_each).map_err(under)?;
            in_unit(&volume, &[Unit::Ml], &points.volume_each).map_err(under)?;
            positive(&volume, VOLUME_ML_MAX, &points.volume_each).map_err(under)?;
            Some(Points {
                count,
                volume_each: volume.value,
            })
        }
        None => None,
    };
    Ok(Treatment {
        indication,
        areas,
        method,
        technique,
        mixture,
        session,
        points,
    })
}

fn treated_area(
    edition: &Edition,
    document: &super::document::AreaDocument<'_>,
) -> Result<TreatedArea, Fault> {
    let area = known("area", &document.area, &edition.names.areas)?;
    let side = match document.side.as_deref() {
        None => None,
        Some(_) if !edition.knowledge.areas.at(usize::from(area)).paired => {
            return Err(Fault::new("side-of-unpaired")
                .found(quoted(&document.area))
                .under("side"));
        }
        Some("left") => Some(Side::Left),
        Some("right") => Some(Side::Right),
        Some("both") => Some(Side::Both),
        Some(other) => return Err(unknown_word("side", other, &SIDES)),
    };
    Ok(TreatedArea { area, side })
}

fn ingredient(
    edition: &Edition,
    document: &super::document::IngredientDocument<'_>,
) -> Result<Ingredient, Fault> {
    let substance = known("substance", &document.substance, &edition.names.substances)?;
    let strength = match &document.strength {
        Some(text) => {
            let amount = Amount::parse(text).map_err(|fault| fault.under("strength"))?;
            let units = [
                Unit::MgPerMl,
                Unit::IuPerMl,
                Unit::UPerMl,
                Unit::MgPerG,
                Unit::Percent,
            ];
            in_unit(&amount, &units, text).map_err(|fault| fault.under("strength"))?;
            let most = match amount.unit {
                Unit::Percent => 100,
                Unit::IuPerMl | Unit::UPerMl => 1_000_000,
                _ => STRENGTH_MAX,
            };
            positive(&amount, most, text).map_err(|fault| fault.under("strength"))?;
            Some(amount)
        }
        None => None,
    };
    let volume = match &document.volume {
        Some(text) => {
            let amount = Amount::parse(text).map_err(|fault| fault.under("volume"))?;
            in_unit(&amount, &[Unit::Ml, Unit::G], text).map_err(|fault| fault.under("volume"))?;
            positive(&amount, VOLUME_ML_MAX, text).map_err(|fault| fault.under("volume"))?;
            Some(amount)
        }
        None => None,
    };
    Ok(Ingredient {
        substance,
        strength,
        volume,
        syringe: document.syringe.as_ref().map(ToString::to_string),
    })
}

fn in_unit(amount: &Amount, units: &[Unit], text: &str) -> Result<(), Fault> {
    if units.contains(&amount.unit) {
        return Ok(());
    }
    let expected: Vec<&str> = units.iter().map(|unit| unit.symbol()).collect();
    Err(Fault::new("amount-unit")
        .found(quoted(text))
        .expected(expected.join(", ")))
}

fn positive(amount: &Amount, most: u32, text: &str) -> Result<(), Fault> {
    if amount.value > Decimal::ZERO && amount.value <= Decimal::from(most) {
        return Ok(());
    }
    let expected = format!("0 < … ≤ {most} {}", amount.unit.symbol());
    Err(Fault::new("amount-range").found(quoted(text)).expected(expected))
}

/// Reads an allergy list.
pub(crate) fn allergies(
    edition: &Edition,
    document: Option<&AllergiesDocument<'_>>,
) -> Result<Allergies, Fault> {
    match document {
        None => Ok(Allergies::default()),
        Some(AllergiesDocument::Word(word)) => match word.as_ref() {
            "none" => Ok(Allergies {
                entries: Vec::new(),
                complete: true,
                drugs_complete: true,
            }),
            "unknown" => Ok(Allergies::default()),
            other => Err(Fault::new("wrong-type")
                .found(quoted(other))
                .expected("@shape-allergies")),
        },
        Some(AllergiesDocument::List(list)) => {
            let read = |(n, entry)| allergy(edition, n, entry).map_err(|fault: Fault| fault.under(n));
            let entries = list.iter().enumerate().map(read).collect::<Result<Vec<_>, _>>()?;
            // An empty list is how programs write "nobody filled this in"; only "none" is an answer.
            let complete = !entries.is_empty();
            Ok(Allergies {
                entries,
                complete,
                drugs_complete: complete,
            })
        }
    }
}

fn allergy(edition: &Edition, n: usize, document: &AllergyDocument<'_>) -> Result<Allergy, Fault> {
    let id = document.substance.as_ref();
    let class = edition
        .class(id)
        .filter(|no| edition.knowledge.classes.at(usize::from(*no)).allergy);
    let to = match (edition.substance(id), class) {
        _ if id == "other" => match &document.text {
            Some(text) if !text.trim().is_empty() => Allergen::Other(text.to_string()),
            _ => {
                return Err(Fault::new("missing-key")
                    .found("text")
                    .expected("text")
                    .under("text"));
            }
        },
        (Some(substance), _) => Allergen::Substance(substance),
        (None, Some(class)) => Allergen::Class(class),
        (None, None) => {
            return Err(unknown_id(
                "substance",
                id,
                allergens(&edition.knowledge).chain(["other"]),
            ));
        }
    };
    if let Some(severity) = document.severity.as_deref()
        && !["mild", "severe", "unknown"].contains(&severity)
    {
        return Err(unknown_word("severity", severity, &["mild", "severe", "unknown"]));
    }
    Ok(Allergy {
        to,
        reaction: document.reaction.as_ref().map(ToString::to_string),
        severity: document.severity.as_ref().map(ToString::to_string),
        origin: format!("allergies[{n}]"),
        intolerance: false,
    })
}

/// Reads one answer of the `facts` object.
pub(crate) fn read_fact(
    edition: &Edition,
    visit: &mut Visit,
    id: &str,
    document: &FactDocument<'_>,
) -> Result<(), Fault> {
    let Some(fact) = edition.fact(id) else {
        let known = edition.knowledge.questions.ids();
        return Err(Fault::new("unknown-id")
            .found(quoted(id))
            .with("what", "@what-fact")
            .nearest(id, known));
    };
    let question = edition.knowledge.questions.at(usize::from(fact));
    if question.kind == AnswerKind::Count {
        return counted(edition, visit, fact, document);
    }
    let empty = FactObject::default();
    let (word, object) = match document {
        FactDocument::Word(word) => (word.as_ref(), &empty),
        FactDocument::Object(object) => (object.answer.as_deref().unwrap_or("unknown"), object.as_ref()),
        FactDocument::Number(number) => {
            return Err(Fault::new("wrong-type")
                .found(number.to_string())
                .expected("@shape-answer"));
        }
    };
    let words = ["yes", "no", "unknown"];
    let mut answer = match Answer::of(word) {
        Some(answer) => answer,
        None => {
            let fault = Fault::new("unknown-word")
                .found(quoted(word))
                .expected(words.join(", "));
            return Err(fault.nearest(word, words));
        }
    };
    details_allowed(&question.details, object)?;
    let at = object
        .at
        .as_ref()
        .map(|text| not_after(text, &visit.as_of).map_err(|f| f.under("at")))
        .transpose()?;
    // An old no is no answer any more; an old yes still worries.
    let good = if question.reassuring {
        Answer::Yes
    } else {
        Answer::No
    };
    if answer == good && at.is_some_and(|at| !super::freshness::fresh(question.valid, at.first, &visit.as_of))
    {
        answer = Answer::Unknown;
    }
    visit.facts.answered(fact, answer);
    visit.facts.evidence.push(Evidence {
        fact,
        answer,
        origin: "facts".to_owned(),
        code: None,
        row: None,
    });
    if answer == Answer::Yes {
        details(edition, visit, fact, object)?;
    }
    Ok(())
}

fn counted(
    edition: &Edition,
    visit: &mut Visit,
    fact: FactNo,
    document: &FactDocument<'_>,
) -> Result<(), Fault> {
    let number = match document {
        FactDocument::Number(number) => number,
        FactDocument::Object(object) if object.value.is_some() || object.answer.is_some() => {
            match &object.value {
                Some(number) => number,
                None => return Ok(()),
            }
        }
        FactDocument::Word(word) if word == "unknown" => return Ok(()),
        FactDocument::Word(word) => {
            return Err(Fault::new("wrong-type")
                .found(quoted(word))
                .expected("@shape-number"));
        }
        FactDocument::Object(_) => return Err(Fault::new("missing-key").found("value").expected("value")),
    };
    let least = whole(number, 0, 50)?;
    visit.facts.counted(fact, Count { least, exact: true });
    visit.facts.evidence.push(Evidence {
        fact,
        answer: Answer::Yes,
        origin: "facts".to_owned(),
        code: None,
        row: None,
    });
    let _ = edition;
    Ok(())
}

fn details_allowed(allowed: &[String], object: &FactObject<'_>) -> Result<(), Fault> {
    let given = [
        ("site", object.site.is_some()),
        ("date", object.date.is_some()),
        ("prescribed", object.prescribed.is_some()),
        ("contraception", object.contraception.is_some()),
        ("weeks", object.weeks.is_some()),
        ("type", object.kind.is_some()),
        ("trigger", object.trigger.is_some()),
        ("systolic_mmhg", object.systolic_mmhg.is_some()),
        ("diastolic_mmhg", object.diastolic_mmhg.is_some()),
        ("value", object.value.is_some()),
    ];
    // Site, date and by make sense of any fact; the others belong to the facts that name them.
    match given
        .iter()
        .find(|(key, given)| *given && !["site", "date"].contains(key) && !allowed.iter().any(|a| a == key))
    {
        Some((key, _)) => {
            let known = allowed
                .iter()
                .map(String::as_str)
                .chain(["answer", "at", "by", "date", "site"]);
            let fault = Fault::new("unknown-key")
                .found(quoted(key))
                .nearest(key, known.clone());
            Err(fault.expected(known.collect::<Vec<_>>().join(", ")).under(key))
        }
        None => Ok(()),
    }
}

fn details(edition: &Edition, visit: &mut Visit, fact: FactNo, object: &FactObject<'_>) -> Result<(), Fault> {
    let site = object
        .site
        .as_ref()
        .map(|id| known("site", id, &edition.names.areas))
        .transpose()?;
    let date = match &object.date {
        Some(text) => Some(not_after(text, &visit.as_of).map_err(|fault| fault.under("date"))?),
        None => None,
    };
    let yes_no = |key: &'static str, word: &Option<super::document::Text<'_>>| match word.as_deref() {
        None | Some("unknown") => Ok(None),
        Some("yes") => Ok(Some(true)),
        Some("no") => Ok(Some(false)),
        Some(other) => Err(unknown_word(key, other, &["yes", "no", "unknown"])),
    };
    let prescribed = yes_no("prescribed", &object.prescribed)?;
    let contraception = yes_no("contraception", &object.contraception)?;
    let weeks = object
        .weeks
        .as_ref()
        .map(|n| whole(n, 0, 45).map_err(|f| f.under("weeks")))
        .transpose()?;
    for (key, number) in [
        ("systolic_mmhg", &object.systolic_mmhg),
        ("diastolic_mmhg", &object.diastolic_mmhg),
    ] {
        if let Some(number) = number {
            whole(number, 20, 350).map_err(|fault| fault.under(key))?;
        }
    }
    let details = visit.facts.details_mut(fact);
    match site {
        Some(site) => details.sites.push(site),
        None => details.unsited = true,
    }
    details.date = date.or(details.date);
    details.prescribed = prescribed.or(details.prescribed);
    details.contraception = contraception.or(details.contraception);
    details.weeks = weeks.or(details.weeks);
    Ok(())
}

/// The standing of a status word of a visit.
fn standing(
    key: &'static str,
    word: Option<&str>,
    words: &'static [(&'static str, Standing)],
) -> Result<Standing, Fault> {
    let Some(word) = word else {
        return Ok(Standing::Unclear);
    };
    match words.iter().find(|(known, _)| *known == word) {
        Some((_, standing)) => Ok(*standing),
        None => {
            let known: Vec<&str> = words.iter().map(|(known, _)| *known).collect();
            Err(unknown_word(key, word, &known))
        }
    }
}

/// Statuses of conditions.
pub const CONDITION_STATUS: &[(&str, Standing)] = &[
    ("active", Standing::Current),
    ("recurrence", Standing::Current),
    ("relapse", Standing::Current),
    ("inactive", Standing::Past),
    ("remission", Standing::Past),
    ("resolved", Standing::Past),
];

/// Statuses of medicines.
pub const MEDICATION_STATUS: &[(&str, Standing)] = &[
    ("active", Standing::Current),
    ("on_hold", Standing::Unclear),
    ("stopped", Standing::Past),
    ("completed", Standing::Past),
    ("planned", Standing::Unclear),
];

fn system(word: &str) -> Result<System, Fault> {
    System::of(word).ok_or_else(|| unknown_word("system", word, &System::ALL.map(System::id)))
}

fn entries(edition: &Edition, document: &VisitDocument<'_>, visit: &mut Visit) -> Result<(), Fault> {
    let as_of = visit.as_of.clone();
    let day =
        |key: &'static str, text: &Option<super::document::Text<'_>>| -> Result<Option<PartialDate>, Fault> {
            text.as_ref()
                .map(|text| not_after(text, &as_of).map_err(|fault| fault.under(key)))
                .transpose()
        };
    let mut reader = Reader::new(edition, as_of.day);
    for (n, entry) in document.conditions.iter().enumerate() {
        let read = || {
            Ok::<_, Fault>(Condition {
                system: system(&entry.system)?,
                code: &entry.code,
                standing: standing("status", entry.status.as_deref(), CONDITION_STATUS)?,
                confirmed: true,
                onset: day("onset", &entry.onset)?,
                abatement: day("abatement", &entry.abatement)?,
                site: entry
                    .site
                    .as_ref()
                    .map(|id| known("site", id, &edition.names.areas))
                    .transpose()?,
                origin: "",
            })
        };
        let origin = format!("conditions[{n}]");
        let condition = read().map_err(|fault| fault.under(n).under("conditions"))?;
        reader.condition(
            visit,
            &Condition {
                origin: &origin,
                ..condition
            },
        );
    }
    for (n, entry) in document.medications.iter().flatten().enumerate() {
        let read = || {
            Ok::<_, Fault>(Medication {
                system: system(&entry.system)?,
                code: &entry.code,
                standing: standing("status", entry.status.as_deref(), MEDICATION_STATUS)?,
                start: day("start", &entry.start)?,
                // A prescription may run into the future.
                end: entry
                    .end
                    .as_ref()
                    .map(|e| PartialDate::parse(e).map_err(|f| f.under("end")))
                    .transpose()?,
                prescribed: Some(true),
                origin: "",
            })
        };
        let origin = format!("medications[{n}]");
        let medication = read().map_err(|fault| fault.under(n).under("medications"))?;
        reader.medication(
            visit,
            &Medication {
                origin: &origin,
                ..medication
            },
        );
    }
    for (n, entry) in document.observations.iter().enumerate() {
        let read = || {
            if system(&entry.system)? != System::Loinc {
                return Err(unknown_word("system", &entry.system, &["loinc"]));
            }
            Ok(Observation {
                code: &entry.code,
                value: entry.value.as_ref().and_then(decimal),
                unit: entry.unit.as_deref(),
                at: day("at", &entry.at)?,
                origin: "",
            })
        };
        let origin = format!("observations[{n}]");
        let observation = read().map_err(|fault| fault.under(n).under("observations"))?;
        reader.observation(
            visit,
            &Observation {
                origin: &origin,
                ..observation
            },
        );
    }
    reader.finish(visit);
    Ok(())
}
