//! Consents, and whether they hold.

use crate::fhir::record::{Gather, Telling};
use crate::fhir::words::patient;
use pistor_fhir::served::data::{coding, codings, display, words};
use pistor_fhir::served::systems::Own;
use pistor_fhir::served::{Node, Type};
use pistor_practice::chart::Noted;
use pistor_practice::chart::consent::{Consent, Relation, Scope};

pub(super) fn gather(gather: &mut Gather<'_>) {
    let chart = gather.chart;
    for consent in &chart.consents {
        let version = chart.last_about(&consent.id, consent.seq);
        gather.offer(Type::Consent, consent.seq, version, move |head, t| {
            agreed(head, consent, &chart.id, t)
        });
    }
}

fn agreed(head: Node, consent: &Noted<Consent>, chart: &str, t: &Telling<'_>) -> Node {
    let system = "http://terminology.hl7.org/CodeSystem/consentscope";
    let scope = match consent.scope {
        Scope::Treatment => coding(system, "treatment", "Treatment"),
        Scope::Photo | Scope::Publication | Scope::Messages => {
            coding(system, "patient-privacy", "Privacy Consent")
        }
    };
    let what = t.word(
        Own::ConsentScope,
        consent.scope.id(),
        &format!("scope-{}", consent.scope.id()),
    );
    let status = match consent.withdrawn {
        Some(_) => "inactive",
        None => "active",
    };
    let signed = match consent.relation {
        Relation::Patient => patient(chart).with("display", consent.signed_by.as_str()),
        Relation::Guardian => display(&consent.signed_by).with("type", "RelatedPerson"),
    };
    head.with("status", status)
        .with("scope", codings(vec![scope], ""))
        .with("category", [what])
        .with("patient", patient(chart))
        .with("dateTime", t.clock(consent.at))
        .with("performer", [signed])
        .with(
            "policyRule",
            words(&t.say("fhir-consent-text", &[("language", consent.language.clone())])),
        )
}
