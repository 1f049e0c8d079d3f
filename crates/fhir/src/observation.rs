//! `Observation` (FHIR R4, Observation): measurements that a threshold reads, body weight, pregnancy and breastfeeding.

use crate::code::Concept;
use crate::date::{Period, When, end, maybe, start};
use crate::entry::Entry;
use crate::pass::{Pass, Places};
use crate::text::Text;
use pistor_journey::Edition;
use pistor_journey::intake::records::{self, Standing};
use pistor_journey::intake::{decimal, weight};
use pistor_knowledge::intake::System;
use pistor_knowledge::{Decimal, Fault};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Number;
use std::collections::BTreeMap;

/// LOINC "Body weight".
const BODY_WEIGHT: &str = "29463-7";
/// LOINC codes whose coded value says how the patient is: pregnancy status, the same as reported, breastfeeding status.
const STATUSES: [&str; 3] = ["82810-3", "11449-6", "63895-7"];

/// LOINC "Blood pressure panel with all children optional", whose components are read.
const BLOOD_PRESSURE: &str = "85354-9";

/// LOINC codes of all observations that the edition reads, in order.
pub fn observation_codes(edition: &Edition) -> Vec<&str> {
    let rows = edition.knowledge.codes.iter();
    let coded = rows
        .clone()
        .flat_map(|row| &row.code)
        .filter(|code| code.system == System::Loinc);
    let measured = rows
        .flat_map(|row| &row.thresholds)
        .map(|threshold| threshold.loinc.as_str());
    let mut codes: Vec<&str> = coded
        .map(|code| code.code.as_str())
        .chain(measured)
        .chain([BLOOD_PRESSURE, BODY_WEIGHT])
        .chain(STATUSES)
        .collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// A measurement or a simple statement.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", expecting = "an Observation")]
pub(crate) struct Observation<'a> {
    #[serde(borrow, default)]
    status: Option<Text<'a>>,
    #[serde(borrow, default)]
    code: Option<Concept<'a>>,
    #[serde(default)]
    focus: Option<IgnoredAny>,
    #[serde(borrow, default)]
    effective_date_time: Option<Text<'a>>,
    #[serde(borrow, default)]
    effective_instant: Option<Text<'a>>,
    #[serde(borrow, default)]
    effective_period: Option<Period<'a>>,
    #[serde(borrow, default)]
    issued: Option<Text<'a>>,
    #[serde(borrow, default)]
    value_quantity: Option<Quantity<'a>>,
    #[serde(borrow, default)]
    value_codeable_concept: Option<Concept<'a>>,
    #[serde(borrow, default)]
    component: Vec<Component<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", expecting = "a component")]
struct Component<'a> {
    #[serde(borrow, default)]
    code: Option<Concept<'a>>,
    #[serde(borrow, default)]
    value_quantity: Option<Quantity<'a>>,
    #[serde(borrow, default)]
    value_codeable_concept: Option<Concept<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(expecting = "a Quantity")]
struct Quantity<'a> {
    #[serde(default)]
    value: Option<Number>,
    #[serde(borrow, default)]
    comparator: Option<Text<'a>>,
    #[serde(borrow, default)]
    unit: Option<Text<'a>>,
    #[serde(borrow, default)]
    code: Option<Text<'a>>,
}

impl Quantity<'_> {
    /// The UCUM unit: the code, else the unit's usual spelling where it can mean nothing else.
    fn unit(&self) -> Option<&str> {
        match (self.code.as_deref(), self.unit.as_deref()) {
            (Some(code), _) => Some(code),
            (None, Some("mmHg" | "mm Hg")) => Some("mm[Hg]"),
            (None, unit) => unit,
        }
    }

    /// The value, where it is one and not a bound.
    fn value(&self) -> Option<Decimal> {
        self.value
            .as_ref()
            .filter(|_| self.comparator.is_none())
            .and_then(decimal)
    }
}

/// One value under one LOINC code.
struct Value<'r, 'a> {
    at: Option<When>,
    quantity: Option<&'r Quantity<'a>>,
    concept: Option<&'r Concept<'a>>,
    origin: &'r str,
}

type Values<'r, 'a> = BTreeMap<&'r str, Vec<Value<'r, 'a>>>;

impl Pass<'_, '_> {
    /// Reads all observations: of each code the latest that can be read.
    pub fn observations(&mut self, entries: &[Entry<Observation<'_>>]) -> Result<(), Fault> {
        let mut values = Values::new();
        for entry in entries {
            self.gather(entry, &mut values)
                .map_err(|fault| entry.place(fault))?;
        }
        for (loinc, mut readings) in values {
            // The latest first; of two of the same moment the one that stands later in the bundle.
            readings.reverse();
            readings.sort_by_key(|value| std::cmp::Reverse(value.at.map(|at| at.key())));
            if loinc == BODY_WEIGHT {
                self.weight(&readings);
            }
            if self.edition.measures(loinc) {
                self.measured(loinc, &readings);
            } else if loinc != BODY_WEIGHT {
                self.status(loinc, &readings);
            }
        }
        Ok(())
    }

    fn relevant(&self, loinc: &str) -> bool {
        loinc == BODY_WEIGHT
            || STATUSES.contains(&loinc)
            || self.edition.measures(loinc)
            || !self.edition.readings(System::Loinc, loinc).is_empty()
    }

    fn gather<'r, 'a>(
        &mut self,
        entry: &'r Entry<Observation<'a>>,
        values: &mut Values<'r, 'a>,
    ) -> Result<(), Fault> {
        let (origin, resource) = (entry.origin.as_str(), &entry.resource);
        let own = (
            resource.code.as_ref(),
            resource.value_quantity.as_ref(),
            resource.value_codeable_concept.as_ref(),
        );
        let panel = own.1.is_none() && own.2.is_none() && !resource.component.is_empty();
        let parts = resource.component.iter();
        let parts = parts.map(|part| {
            (
                part.code.as_ref(),
                part.value_quantity.as_ref(),
                part.value_codeable_concept.as_ref(),
            )
        });
        let parts = parts.chain((!panel).then_some(own));
        let wanted: Vec<_> = parts
            .flat_map(|(code, quantity, concept)| {
                let loinc = code.into_iter().flat_map(Concept::loinc);
                loinc.map(move |loinc| (loinc, quantity, concept))
            })
            .filter(|(loinc, ..)| self.relevant(loinc))
            .collect();
        let Some((first, ..)) = wanted.first() else {
            self.count("Observation", "not-read-code");
            return Ok(());
        };
        let what = format!("loinc:{first}");
        match resource.status.as_deref() {
            Some("final" | "amended" | "corrected") => {}
            Some("entered-in-error" | "cancelled") => {
                self.skip(origin, what, "not-read-error");
                return Ok(());
            }
            _ => {
                self.skip(origin, what, "not-read-status");
                return Ok(());
            }
        }
        if resource.focus.is_some() {
            self.skip(origin, what, "not-read-subject");
            return Ok(());
        }
        let at = maybe(resource.effective_date_time.as_ref(), &["effectiveDateTime"])?
            .or(maybe(resource.effective_instant.as_ref(), &["effectiveInstant"])?)
            .or(end(resource.effective_period.as_ref(), "effectivePeriod")?)
            .or(start(resource.effective_period.as_ref(), "effectivePeriod")?)
            .or(maybe(resource.issued.as_ref(), &["issued"])?);
        if self.future(at) {
            self.count("Observation", "not-read-future");
            return Ok(());
        }
        for (loinc, quantity, concept) in wanted {
            values.entry(loinc).or_default().push(Value {
                at,
                quantity,
                concept,
                origin,
            });
        }
        Ok(())
    }

    /// Hands over readings from the latest backwards until one can be read.
    fn measured(&mut self, loinc: &str, readings: &[Value<'_, '_>]) {
        for reading in readings {
            let before = self.visit.not_read.len();
            let observation = records::Observation {
                code: loinc,
                value: reading.quantity.and_then(Quantity::value),
                unit: reading.quantity.and_then(Quantity::unit),
                at: reading.at.map(|at| at.day),
                origin: reading.origin,
            };
            self.reader.observation(self.visit, &observation);
            if self.visit.not_read.len() == before {
                return;
            }
        }
    }

    /// The latest body weight in kilograms, unless somebody has just weighed the patient or it is too old.
    fn weight(&mut self, readings: &[Value<'_, '_>]) {
        for reading in readings {
            let what = format!("loinc:{BODY_WEIGHT}");
            let Some(at) = reading.at else {
                self.skip(reading.origin, what, "not-read-old");
                return;
            };
            let unit = reading.quantity.and_then(Quantity::unit);
            let thousandth = match unit {
                Some("kg") => 0,
                Some("g") => 3,
                _ => {
                    self.skip(reading.origin, what, "not-read-unit");
                    continue;
                }
            };
            let kilograms = reading.quantity.and_then(Quantity::value).map(|value| {
                value
                    .checked_mul(Decimal::new(1, thousandth))
                    .map_or(value, |kg| kg.normalize())
            });
            let checked = kilograms.and_then(|kg| kg.to_string().parse::<Number>().ok());
            match checked.map(|number| weight(&number)) {
                Some(Ok(kg)) => {
                    if !self.reader.weighed(kg, at.day, reading.origin) {
                        self.skip(reading.origin, what, "not-read-old");
                    }
                    return;
                }
                _ => self.skip(reading.origin, what, "not-read-value"),
            }
        }
    }

    /// The latest coded value, read like a condition that began when it was observed.
    fn status(&mut self, loinc: &str, readings: &[Value<'_, '_>]) {
        let latest = readings.first().map(|reading| reading.at);
        for reading in readings.iter().filter(|reading| Some(reading.at) == latest) {
            let codes = reading
                .concept
                .map(|concept| concept.read_by(self.edition))
                .unwrap_or_default();
            if codes.is_empty() {
                let said = reading.concept.and_then(Concept::name);
                let what = said.map_or_else(
                    || format!("loinc:{loinc}"),
                    |said| format!("loinc:{loinc} {said}"),
                );
                self.skip(reading.origin, what, "not-read-value");
                continue;
            }
            let condition = records::Condition {
                system: System::Snomed,
                code: "",
                standing: Standing::Current,
                confirmed: true,
                onset: reading.at.map(|at| at.day),
                abatement: None,
                site: None,
                origin: reading.origin,
            };
            self.coded(&codes, &condition, &Places::default());
        }
    }
}
