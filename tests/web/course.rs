//! The summary of a course on paper.

use super::Served;
use super::consent::pdf;
use crate::clinic::cellulite;
use pistor_practice::Act;
use serde_json::json;

/// A consent that does not hold any more is not told as one that was given.
#[test]
fn a_stale_consent_stands_there_as_stale() {
    let served = Served::new();
    let clinic = &served.clinic;
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let course = clinic.course(&chart, &cellulite(), "Elif Yıldırım");
    let cookie = served.cookie(&clinic.nurse);
    let summary = |language: &str| {
        let cookie = format!("{cookie}; lang={language}");
        pdf(&served.get(&format!("/patients/{chart}/plan/{course}/summary.pdf"), &cookie))
    };
    let words = |language: &str, name: &str| pistor_cli::locale(language).word(name);
    for language in ["en", "tr"] {
        assert!(!summary(language).contains(&words(language, "consent-stale-text-short")));
    }
    let own = json!({ "scope": "treatment", "language": "tr", "text": "Yeni." });
    clinic.must(&clinic.physician, Act::WordConsent, "", own);
    for language in ["en", "tr"] {
        let said = summary(language);
        assert!(
            said.contains(&words(language, "consent-stale-text-short")),
            "{said}"
        );
        assert!(
            said.contains("Elif Yıldırım, "),
            "who signed, and when, stays: {said}"
        );
    }
    let held = clinic.practice.chart(&chart).expect("a chart");
    let withdrawn = json!({ "consent": held.consents[0].id });
    clinic.must(&clinic.nurse, Act::WithdrawConsent, &chart, withdrawn);
    for language in ["en", "tr"] {
        assert!(summary(language).contains(&words(language, "chart-consent-missing")));
    }
}
