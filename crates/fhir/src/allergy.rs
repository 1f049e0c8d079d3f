//! `AllergyIntolerance` (FHIR R4, AllergyIntolerance), and conditions whose code names an allergy.

use crate::allergen::Named;
use crate::code::Concept;
use crate::condition::{Verified, clinical};
use crate::date::{Period, maybe, start};
use crate::entry::Entry;
use crate::pass::{Pass, Places};
use crate::shape::shown;
use crate::text::Text;
use pistor_journey::Edition;
use pistor_journey::calendar::PartialDate;
use pistor_journey::facts::{Allergen, Allergy};
use pistor_journey::intake::codes::Reading;
use pistor_journey::intake::records::{self, Standing};
use pistor_knowledge::Fault;
use pistor_knowledge::intake::{Reads, System};
use serde::Deserialize;

/// An allergy or intolerance.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", expecting = "an AllergyIntolerance")]
pub(crate) struct AllergyIntolerance<'a> {
    #[serde(borrow, default)]
    clinical_status: Option<Concept<'a>>,
    #[serde(borrow, default)]
    verification_status: Option<Concept<'a>>,
    #[serde(borrow, default, rename = "type")]
    kind: Option<Text<'a>>,
    #[serde(borrow, default)]
    category: Vec<Text<'a>>,
    #[serde(borrow, default)]
    criticality: Option<Text<'a>>,
    #[serde(borrow, default)]
    code: Option<Concept<'a>>,
    #[serde(borrow, default)]
    onset_date_time: Option<Text<'a>>,
    #[serde(borrow, default)]
    onset_period: Option<Period<'a>>,
    #[serde(borrow, default)]
    recorded_date: Option<Text<'a>>,
    #[serde(borrow, default)]
    reaction: Vec<Reaction<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(expecting = "a reaction")]
struct Reaction<'a> {
    #[serde(borrow, default)]
    substance: Option<Concept<'a>>,
    #[serde(borrow, default)]
    manifestation: Vec<Concept<'a>>,
    #[serde(borrow, default)]
    description: Option<Text<'a>>,
    #[serde(borrow, default)]
    severity: Option<Text<'a>>,
}

impl AllergyIntolerance<'_> {
    fn severity(&self) -> &'static str {
        let mut severities = self
            .reaction
            .iter()
            .filter_map(|reaction| reaction.severity.as_deref());
        if self.criticality.as_deref() == Some("high") || severities.clone().any(|word| word == "severe") {
            return "severe";
        }
        match severities.next() {
            Some("mild") if severities.all(|word| word == "mild") => "mild",
            _ => "unknown",
        }
    }

    fn told(&self) -> Option<String> {
        let reactions = self.reaction.iter();
        let words = reactions.flat_map(|reaction| {
            let described = reaction.description.as_deref().map(shown);
            let seen = reaction.manifestation.iter().filter_map(Concept::name);
            seen.chain(described).collect::<Vec<_>>()
        });
        let words: Vec<String> = words.collect();
        (!words.is_empty()).then(|| words.join(", "))
    }

    /// Whether it is to a medicine, by its own word.
    fn medicine(&self) -> Option<bool> {
        let mut words = self.category.iter().map(|word| &**word);
        if words
            .clone()
            .any(|word| matches!(word, "medication" | "biologic"))
        {
            return Some(true);
        }
        let other = !self.category.is_empty() && words.all(|word| matches!(word, "food" | "environment"));
        other.then_some(false)
    }

    /// What its own code names, and what the substances of its reactions name beside it. Words that only repeat those
    /// of a substance add nothing.
    fn named(&self, edition: &Edition) -> Named {
        let substances = || {
            self.reaction
                .iter()
                .filter_map(|reaction| reaction.substance.as_ref())
        };
        let same = |one: &Concept<'_>, other: &Concept<'_>| {
            let low = |concept: &Concept<'_>| concept.name().map(|name| name.to_lowercase());
            low(one) == low(other)
        };
        let own = self.code.as_ref().filter(|code| {
            let repeated =
                code.codes().next().is_none() && substances().any(|substance| same(code, substance));
            !repeated
        });
        own.into_iter()
            .chain(substances())
            .filter(|concept| !concept.silent())
            .map(|concept| Named::of(edition, concept).or_words(concept))
            .fold(Named::default(), Named::and)
    }
}

impl Pass<'_, '_> {
    /// Reads an allergy or intolerance.
    pub fn allergy(&mut self, entry: &Entry<AllergyIntolerance<'_>>) -> Result<(), Fault> {
        let (origin, resource) = (entry.origin.as_str(), &entry.resource);
        let silent = Concept::default();
        let code = resource.code.as_ref().unwrap_or(&silent);
        let substances: Vec<&Concept<'_>> = resource
            .reaction
            .iter()
            .filter_map(|r| r.substance.as_ref())
            .collect();
        let told = [code].into_iter().chain(substances.iter().copied());
        let Some(concept) = told.into_iter().find(|concept| !concept.silent()) else {
            self.allergies.doubt = true;
            self.allergies.drug_doubt = true;
            self.skip(origin, origin.to_owned(), "not-read-empty");
            return Ok(());
        };
        let what = concept.unread().0;
        let verified = Verified::of(resource.verification_status.as_ref());
        match verified {
            Verified::Error => self.skip(origin, what, "not-read-error"),
            Verified::Refuted => self.skip(origin, what, "not-read-refuted"),
            Verified::Yes | Verified::Open => {
                let begin = maybe(resource.onset_date_time.as_ref(), &["onsetDateTime"])?
                    .or(start(resource.onset_period.as_ref(), "onsetPeriod")?)
                    .or(maybe(resource.recorded_date.as_ref(), &["recordedDate"])?);
                if self.future(begin) {
                    self.skip(origin, what, "not-read-future");
                    return Ok(());
                }
                // A list without a clinical status still lists an allergy.
                let standing = clinical(resource.clinical_status.as_ref()).unwrap_or(Standing::Current);
                let entry = records::Condition {
                    system: System::Snomed,
                    code: "",
                    standing,
                    confirmed: verified == Verified::Yes,
                    onset: begin.map(|when| when.day),
                    abatement: None,
                    site: None,
                    origin,
                };
                self.compare_words(origin, code);
                self.reactions(code, resource, &entry);
                let named = resource.named(self.edition);
                let allergy = Allergy {
                    to: Allergen::Other(String::new()),
                    reaction: resource.told(),
                    severity: Some(resource.severity().to_owned()),
                    origin: origin.to_owned(),
                    intolerance: resource.kind.as_deref() == Some("intolerance"),
                    medicine: resource.medicine(),
                };
                self.listed(named, &entry, allergy, what);
            }
        }
        Ok(())
    }

    /// What an allergy did to the patient may answer a fact: an anaphylaxis stays one.
    ///
    /// Only what stays for ever once it has happened: hives of long ago are part of the allergy itself. Codes of
    /// medicines answer nothing here: the patient is allergic to the medicine, and does not take it.
    fn reactions(
        &mut self,
        code: &Concept<'_>,
        resource: &AllergyIntolerance<'_>,
        entry: &records::Condition<'_>,
    ) {
        let past = records::Condition {
            standing: Standing::Past,
            ..entry.clone()
        };
        let manifestations = resource.reaction.iter().flat_map(|r| &r.manifestation);
        for concept in [code].into_iter().chain(manifestations) {
            let mut codes = concept.read_by(self.edition);
            codes.retain(|(system, code)| {
                let of_conditions = matches!(system, System::Snomed | System::Icd10 | System::Icd10cm);
                let readings = self.edition.readings(*system, code);
                let stays = |reading: &Reading<'_>| reading.fact.is_some() && reading.reads == Reads::Ever;
                of_conditions && readings.iter().any(stays)
            });
            self.coded(&codes, &past, &Places::default());
        }
    }

    /// Reads a condition whose code names an allergy; whether it did.
    pub fn allergic_condition(&mut self, code: &Concept<'_>, entry: &records::Condition<'_>) -> bool {
        let mut named = Named::default();
        for (system, code) in code.codes() {
            named.by_rows(self.edition, system, code);
        }
        if named.silent() {
            return false;
        }
        let over = |end: PartialDate| end.last <= self.visit.as_of.day;
        // Active and yet ended contradicts itself: it stays in the list.
        let ended = entry.standing != Standing::Current && entry.abatement.is_some_and(over);
        let entry = records::Condition {
            standing: if ended { Standing::Past } else { entry.standing },
            ..entry.clone()
        };
        let allergy = Allergy {
            to: Allergen::Other(String::new()),
            reaction: None,
            severity: Some("unknown".to_owned()),
            origin: entry.origin.to_owned(),
            intolerance: false,
            medicine: None,
        };
        self.listed(named.or_words(code), &entry, allergy, code.unread().0);
        true
    }
}
