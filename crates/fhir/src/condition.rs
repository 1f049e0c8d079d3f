//! `Condition` (FHIR R4, Condition): how it stands, whether anybody is sure of it, since when and where.

use crate::code::Concept;
use crate::date::{Period, end, maybe, start};
use crate::entry::Entry;
use crate::pass::{Pass, Places};
use crate::text::Text;
use pistor_journey::intake::records::{self, Standing};
use pistor_knowledge::Fault;
use pistor_knowledge::intake::System;
use serde::Deserialize;
use serde::de::IgnoredAny;

/// A condition.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", expecting = "a Condition")]
pub(crate) struct Condition<'a> {
    #[serde(borrow, default)]
    clinical_status: Option<Concept<'a>>,
    #[serde(borrow, default)]
    verification_status: Option<Concept<'a>>,
    #[serde(borrow, default)]
    code: Option<Concept<'a>>,
    #[serde(borrow, default)]
    body_site: Vec<Concept<'a>>,
    #[serde(borrow, default)]
    onset_date_time: Option<Text<'a>>,
    #[serde(borrow, default)]
    onset_period: Option<Period<'a>>,
    #[serde(borrow, default)]
    recorded_date: Option<Text<'a>>,
    #[serde(borrow, default)]
    abatement_date_time: Option<Text<'a>>,
    #[serde(borrow, default)]
    abatement_period: Option<Period<'a>>,
    #[serde(default)]
    abatement_string: Option<IgnoredAny>,
    #[serde(default)]
    abatement_age: Option<IgnoredAny>,
    #[serde(default)]
    abatement_range: Option<IgnoredAny>,
    #[serde(default)]
    abatement_boolean: Option<bool>,
}

/// Whether somebody is sure of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verified {
    /// Confirmed, or never put in doubt.
    Yes,
    /// Unconfirmed, provisional, differential.
    Open,
    /// Refuted.
    Refuted,
    /// Entered in error.
    Error,
}

impl Verified {
    /// Of a verification status (FHIR R4, value sets condition-ver-status and allergyintolerance-verification). A
    /// status that is in neither is no confirmation.
    pub fn of(status: Option<&Concept<'_>>) -> Verified {
        let Some(status) = status.filter(|status| !status.silent()) else {
            return Verified::Yes;
        };
        match status.word(&[
            "entered-in-error",
            "refuted",
            "unconfirmed",
            "provisional",
            "differential",
            "confirmed",
        ]) {
            Some("confirmed") => Verified::Yes,
            Some("refuted") => Verified::Refuted,
            Some("entered-in-error") => Verified::Error,
            _ => Verified::Open,
        }
    }
}

/// How a clinical status stands (FHIR R4, value sets condition-clinical and allergyintolerance-clinical).
pub(crate) fn clinical(status: Option<&Concept<'_>>) -> Option<Standing> {
    let words = [
        "active",
        "recurrence",
        "relapse",
        "inactive",
        "remission",
        "resolved",
    ];
    match status.and_then(|status| status.word(&words)) {
        Some("active" | "recurrence" | "relapse") => Some(Standing::Current),
        Some(_) => Some(Standing::Past),
        None => None,
    }
}

impl Condition<'_> {
    /// It has ended at a time that is told in words, as an age, or not at all.
    fn ended_sometime(&self) -> bool {
        self.abatement_string.is_some()
            || self.abatement_age.is_some()
            || self.abatement_range.is_some()
            || self.abatement_boolean == Some(true)
    }
}

impl Pass<'_, '_> {
    /// Reads a condition.
    pub fn condition(&mut self, entry: &Entry<Condition<'_>>) -> Result<(), Fault> {
        let (origin, resource) = (entry.origin.as_str(), &entry.resource);
        let Some(code) = resource.code.as_ref().filter(|code| !code.silent()) else {
            self.skip(origin, origin.to_owned(), "not-read-empty");
            return Ok(());
        };
        let verified = Verified::of(resource.verification_status.as_ref());
        match verified {
            Verified::Error => self.skip(origin, code.unread().0, "not-read-error"),
            Verified::Refuted => self.skip(origin, code.unread().0, "not-read-refuted"),
            Verified::Yes | Verified::Open => return self.asserted(entry, code, verified == Verified::Yes),
        }
        Ok(())
    }

    fn asserted(
        &mut self,
        entry: &Entry<Condition<'_>>,
        code: &Concept<'_>,
        confirmed: bool,
    ) -> Result<(), Fault> {
        let (origin, resource) = (entry.origin.as_str(), &entry.resource);
        let onset = maybe(resource.onset_date_time.as_ref(), &["onsetDateTime"])?
            .or(start(resource.onset_period.as_ref(), "onsetPeriod")?)
            .or(maybe(resource.recorded_date.as_ref(), &["recordedDate"])?);
        if self.future(onset) {
            self.skip(origin, code.unread().0, "not-read-future");
            return Ok(());
        }
        let abatement = maybe(resource.abatement_date_time.as_ref(), &["abatementDateTime"])?
            .or(end(resource.abatement_period.as_ref(), "abatementPeriod")?)
            .or(start(resource.abatement_period.as_ref(), "abatementPeriod")?);
        let standing = match clinical(resource.clinical_status.as_ref()) {
            // What ended later had not ended yet.
            Some(Standing::Past) if self.future(abatement) => Standing::Current,
            Some(Standing::Current) if resource.ended_sometime() => Standing::Unclear,
            Some(standing) => standing,
            None if resource.ended_sometime() => Standing::Past,
            None => Standing::Unclear,
        };
        self.compare_words(origin, code);
        let codes = code.read_by(self.edition);
        let condition = records::Condition {
            system: System::Snomed,
            code: "",
            standing,
            confirmed,
            onset: onset.map(|when| when.day),
            abatement: abatement.map(|when| when.day),
            site: None,
            origin,
        };
        let places = Places::of(self.edition, &resource.body_site);
        let before = self.visit.facts.evidence.len();
        self.birth(&code.codes().collect::<Vec<_>>(), onset, origin);
        self.coded(&codes, &condition, &places);
        self.once(before);
        let allergic = self.allergic_condition(code, &condition);
        if codes.is_empty() && !allergic {
            let (what, why) = code.unread();
            self.skip(origin, what, why);
        }
        Ok(())
    }
}
