//! Consents: given to a text that stood on the page, withdrawn as easily; and the clinic's own word on the texts.

use super::intake::may_be_minor;
use crate::act::{Doing, Done, Loaded, filled, short};
use crate::chart::consent::{Consent, Frozen, IDENTIFIED, Identity, Relation, Scope, Withdrawal};
use crate::consent::{Consented, House, language_unknown};
use crate::house::wording::{Approved, OwnWords};
use crate::house::{WORDING, book};
use crate::refusal::Refusal;
use crate::signature::Drawn;
use pistor_knowledge::Fault;
use schemars::JsonSchema;
use serde::Deserialize;

/// Longest text that a clinic adds.
const OWN_MAX: usize = 4000;

/// A consent that was given.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConsentGiven {
    /// What for.
    pub scope: Scope,
    /// For which course.
    #[serde(default)]
    pub course: String,
    /// Language of the text.
    pub language: String,
    /// SHA-256 of the text that stood on the page or on the paper.
    pub text: String,
    /// The patient's name as it stood there: the first of two identifiers.
    pub name: String,
    /// The birth date as it stood there: the second.
    pub birth_date: String,
    /// Who signed.
    pub signed_by: String,
    /// The patient, or a guardian.
    pub relation: Relation,
    /// `paper`, `drawn` or `typed`.
    pub how: String,
    /// The drawn signature: PNG in base64.
    #[serde(default)]
    pub signature: String,
    /// Who explained it.
    pub explained_by: String,
    /// How the person was identified; by a link it is always the link.
    #[serde(default)]
    pub identity: String,
    /// Who saw the signature; must be named for paper.
    #[serde(default)]
    pub witness: String,
    /// The device, by its own words.
    #[serde(default)]
    pub device: String,
}

impl Doing<'_> {
    /// What the house brings to a consent.
    pub(crate) fn house(&self) -> House<'_> {
        House {
            edition: &self.edition,
            now: &self.now,
            settings: &self.settings,
            voices: self.practice.voices(),
            wording: &self.wording,
        }
    }

    /// The consent that holds for a course.
    ///
    /// # Errors
    /// `consent-missing` or `consent-stale`.
    pub(crate) fn demand_consent(&self, chart: &crate::Chart, course: &str) -> Result<(), Refusal> {
        let consented: Consented<'_> = self.house().consented(chart, course);
        consented.demand().map(|_| ())
    }
}

/// Records a consent with the text that was signed. For a minor a guardian signs.
pub(crate) fn consent(doing: &Doing<'_>, given: ConsentGiven) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    if given.scope == Scope::Treatment && chart.course(&given.course).is_none() {
        return Err(Refusal::not_found("@what-course"));
    }
    let patient = this_patient(&chart, &given)?;
    let signed_by = filled("signed_by", &given.signed_by, 200)?;
    if may_be_minor(&patient.birth_date, doing.now.day) && given.relation == Relation::Patient {
        return Err(Refusal::invalid(Fault::new("guardian-needed").under("relation")));
    }
    let identity = identified(doing, &given)?;
    let signature = signed(&given)?;
    let course = match given.scope {
        Scope::Treatment => given.course.as_str(),
        _ => "",
    };
    let proposed = doing
        .house()
        .propose(&chart, given.scope, course, &given.language)?;
    if proposed.sha256 != given.text {
        return Err(Refusal::conflict("consent-text-changed"));
    }
    let witness = match given.how.as_str() {
        "paper" => filled("witness", &given.witness, 200)?,
        _ => short("witness", &given.witness, 200)?,
    };
    let consent = Consent {
        scope: given.scope,
        course: course.to_owned(),
        frozen: Some(Box::new(Frozen {
            text: proposed.text,
            sha256: proposed.sha256,
            basis: proposed.basis,
            approved_by: proposed.approved_by.unwrap_or_default(),
            clinic: doing.settings.name.clone(),
            patient,
            explained_by: filled("explained_by", &given.explained_by, 200)?,
            identity,
            witness,
            device: given.device.trim().chars().take(300).collect(),
            at: doing.now.instant.to_zoned(doing.zone.clone()).to_string(),
            signature,
        })),
        language: given.language,
        signed_by,
        relation: given.relation,
        how: given.how,
        withdrawn: None,
    };
    let (_, entry) = doing.save(chart, "consented", &consent, None)?;
    Ok(doing.done(&entry))
}

/// Two identifiers: what is signed must be this patient's, as the chart has it now.
fn this_patient(chart: &Loaded, given: &ConsentGiven) -> Result<Identity, Refusal> {
    chart
        .person
        .as_ref()
        .filter(|person| person.name == given.name && person.birth_date == given.birth_date)
        .map(|person| Identity {
            name: person.name.clone(),
            birth_date: person.birth_date.clone(),
            file_no: person.file_no.clone(),
        })
        .ok_or_else(|| Refusal::conflict("other-patient"))
}

/// How it is known who signs. A patient who came in by a link and the birth date signs on a screen of their own; nobody
/// in the clinic can say so of somebody else.
fn identified(doing: &Doing<'_>, given: &ConsentGiven) -> Result<String, Refusal> {
    const BY_LINK: &str = "link";
    if doing.who.link().is_some() {
        return match given.how.as_str() {
            "paper" => Err(Refusal::empty("how")),
            _ => Ok(BY_LINK.to_owned()),
        };
    }
    match IDENTIFIED.contains(&given.identity.as_str()) && given.identity != BY_LINK {
        true => Ok(given.identity.clone()),
        false => Err(Refusal::empty("identity")),
    }
}

/// The drawn signature; empty for the other ways.
fn signed(given: &ConsentGiven) -> Result<String, Refusal> {
    match given.how.as_str() {
        "paper" | "typed" => Ok(String::new()),
        "drawn" if given.signature.trim().is_empty() => {
            Err(Refusal::invalid(Fault::new("signature-empty").under("signature")))
        }
        "drawn" => Drawn::read(&given.signature)
            .map(|drawn| drawn.base64())
            .map_err(|fault| Refusal::invalid(fault.under("signature"))),
        _ => Err(Refusal::empty("how")),
    }
}

/// Records that a consent was withdrawn: as easy as giving it.
pub(crate) fn withdraw(doing: &Doing<'_>, given: Withdrawal) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let consent = chart
        .consents
        .iter()
        .find(|consent| consent.id == given.consent && consent.withdrawn.is_none())
        .ok_or_else(|| Refusal::not_found("@what-consent"))?;
    let replaces = Some(consent.id.clone());
    let (_, entry) = doing.save(chart, "consent_withdrawn", &given, replaces)?;
    Ok(doing.done(&entry))
}

/// Lays down what the clinic adds to the texts of a scope.
pub(crate) fn word(doing: &Doing<'_>, given: OwnWords) -> Result<Done, Refusal> {
    spoken(doing, &given.language)?;
    let own = OwnWords {
        text: short("text", &given.text, OWN_MAX)?,
        ..given
    };
    keep(doing, "consent_worded", &own)
}

/// A text that a physician approves for the clinic: the one that stood on the page.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Approve {
    /// SHA-256 of the text.
    pub text: String,
    /// Of what.
    pub scope: Scope,
    /// In which language.
    pub language: String,
}

/// Approves a text. What is not fit to be called clear is not approved either.
pub(crate) fn approve(doing: &Doing<'_>, given: Approve) -> Result<Done, Refusal> {
    spoken(doing, &given.language)?;
    let hexadecimal = given.text.len() == 64 && given.text.chars().all(|c| c.is_ascii_hexdigit());
    if !hexadecimal {
        return Err(Refusal::empty("text"));
    }
    if !doing.practice.fit() {
        return Err(Refusal::conflict("knowledge-unfit"));
    }
    let approved = Approved {
        sha256: given.text,
        scope: given.scope,
        language: given.language,
        name: doing.who.name.clone(),
    };
    keep(doing, "consent_approved", &approved)
}

fn spoken(doing: &Doing<'_>, language: &str) -> Result<(), Refusal> {
    let voices = doing.practice.voices();
    match voices.iter().any(|locale| locale.lang == language) {
        true => Ok(()),
        false => Err(Refusal::invalid(language_unknown(voices, language))),
    }
}

/// Into the book of the clinic's words; what an account of the sample clinic says goes with the samples.
fn keep(doing: &Doing<'_>, kind: &'static str, body: &impl serde::Serialize) -> Result<Done, Refusal> {
    let chart = book(WORDING, doing.who.sample);
    let head = doing.ledger.head(&chart)?;
    let entry = doing.append(&chart, head, ("desk", kind), body, None, doing.who.sample)?;
    Ok(Done {
        chart,
        ..doing.done(&entry)
    })
}
