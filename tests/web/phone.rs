//! The patient's pages as a phone sees them, without any script: one question after the other until it is sent.

use super::pages::{armoured, assets};
use super::{Answer, Served};
use crate::clinic::cellulite;
use pistor_practice::Act;
use serde_json::json;
use std::collections::BTreeSet;

const BORN: &str = "1992-03-08";
/// A page of a patient weighs no more than this on the wire, with everything it fetches.
const WEIGHT_MAX: usize = 60_000;

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'_' | b'-' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect()
}

/// The value of an attribute after a mark.
fn after<'p>(page: &'p str, mark: &str) -> Option<&'p str> {
    page.split(mark).nth(1)?.split('"').next()
}

/// The first form of a question, without what lies unseen.
fn question(page: &str) -> Option<&str> {
    page.split("<form class=\"ph-ask\"")
        .nth(1)?
        .split("</form>")
        .next()
}

/// What a patient taps: the hidden fields, and one answer.
fn tapped(form: &str, answer: &str) -> String {
    let key = after(form, "name=\"_key\" value=\"").expect("a key");
    let ask = after(form, "name=\"_ask\" value=\"").expect("what is asked");
    let rest = match ask.split_once(':') {
        Some(("fact", fact)) if form.contains("value:int") => {
            format!("{}=0", encoded(&format!("facts.{fact}.value:int")))
        }
        Some(("fact", fact)) => format!("{}={answer}", encoded(&format!("facts.{fact}.answer"))),
        Some((_, fact)) => format!("{}=yes", encoded(&format!("facts.{fact}.answer"))),
        None if ask == "allergies" => "_allergies=none".to_owned(),
        None => "guardian.name=Ayse&guardian.relation=mother".to_owned(),
    };
    format!("_key={key}&_page=%2Fp%2Fintake&_ask={}&{rest}", encoded(ask))
}

struct Patient {
    served: Served,
    chart: String,
    token: String,
    cookie: String,
}

impl Patient {
    fn new(born: &str) -> Patient {
        let served = Served::new();
        let chart = served.clinic.patient("Elif Yıldırım", born, "female");
        let complaint = json!({ "complaint": cellulite(), "by": "clinician" });
        served
            .clinic
            .must(&served.clinic.nurse, Act::Answer, &chart, complaint);
        let (_, token) = served.clinic.link(&chart, &["intake"]);
        let cookie = served.patient(&token, born);
        Patient {
            served,
            chart,
            token,
            cookie,
        }
    }

    fn page(&self, lang: &str) -> Answer {
        self.served
            .get("/p/intake", &format!("{}; lang={lang}", self.cookie))
    }

    fn tap(&self, answer: &str) -> Answer {
        let page = self.page("en");
        let form = question(&page.body).unwrap_or_else(|| panic!("a question: {}", page.body));
        self.served.post("/p/intake", &self.cookie, &tapped(form, answer))
    }

    fn left(&self) -> bool {
        question(&self.page("en").body).is_some()
    }
}

/// A page is in one language, whole, and runs nothing of its own.
pub fn in_its_language(name: &str, lang: &str, page: &str) {
    assert!(page.contains(&format!("<html lang=\"{lang}\"")), "{name}");
    for mark in [
        "⟨",
        "[not yet translated]",
        "[henüz çevrilmedi]",
        " style=\"",
        "<script>",
        "pistor.js",
    ] {
        assert!(!page.contains(mark), "{name} in {lang} holds {mark}");
    }
}

/// What every page of a patient must be, in both languages: complete, armoured, light, and silent about whose it is.
fn look(patient: &Patient, name: &str, seen: &mut BTreeSet<String>) {
    for lang in ["en", "tr"] {
        let cookie = format!("{}; lang={lang}", patient.cookie);
        let headers = [("Cookie", cookie.as_str()), ("Accept-Encoding", "gzip")];
        let answer = patient.page(lang);
        assert_eq!(answer.status, 200, "{name}");
        armoured(name, &answer);
        let page = &answer.body;
        in_its_language(name, lang, page);
        let shown = page.split("<template").next().expect("a beginning");
        assert_eq!(
            shown.matches("<h1").count() - usize::from(shown.contains("id=\"waiting\"")),
            1,
            "{name} has one h1"
        );
        assert!(
            !page.contains(&patient.token) && !page.contains(&patient.chart),
            "{name}"
        );
        // The clinic stands on every page.
        assert!(page.contains("ph-clinic"), "{name}");
        let of_page = patient.served.ask("GET", "/p/intake", &headers, "").length;
        let fetched: usize = assets(&patient.served, page)
            .iter()
            .map(|asset| patient.served.ask("GET", asset, &headers, "").length)
            .sum();
        assert!(
            of_page + fetched <= WEIGHT_MAX,
            "{name} in {lang} weighs {}",
            of_page + fetched
        );
        seen.insert(format!("{name}-{lang}"));
    }
}

#[test]
fn from_the_link_to_the_thanks_without_a_script() {
    let patient = Patient::new(BORN);
    let served = &patient.served;
    let mut seen = BTreeSet::new();
    look(&patient, "allergies", &mut seen);
    assert_eq!(patient.tap("no").status, 303);
    look(&patient, "question", &mut seen);
    let mut taps = 1;
    while patient.left() {
        // One yes with details, one "I don't know", the rest no.
        let form = question(&patient.page("en").body).expect("a question").to_owned();
        let answer = match after(&form, "name=\"_ask\" value=\"") {
            Some("fact:anticoagulant_use") => "yes",
            Some("fact:pregnancy") => "unknown",
            _ => "no",
        };
        if form.contains("more:anticoagulant_use") {
            look(&patient, "more", &mut seen);
        }
        assert_eq!(patient.tap(answer).status, 303, "{form}");
        taps += 1;
        assert!(taps < 100, "it never ends");
    }
    look(&patient, "review", &mut seen);
    let review = patient.page("en").body;
    assert!(review.contains("Don’t know") && review.contains("action=\"/p/intake/send\""));
    // One is changed before the sending.
    let change = served.post("/p/intake/change", &patient.cookie, "fact=pregnancy");
    assert_eq!(change.status, 200);
    let form = question(&change.body).expect("the question again");
    let changed = served.post("/p/intake", &patient.cookie, &tapped(form, "no"));
    assert_eq!(changed.status, 303);
    let key = after(&patient.page("en").body, "name=\"_key\" value=\"")
        .expect("a key")
        .to_owned();
    let sent = served.post("/p/intake/send", &patient.cookie, &format!("_key={key}"));
    assert_eq!(
        (sent.status, sent.headers["location"].as_str()),
        (303, "/p/intake")
    );
    look(&patient, "thanks", &mut seen);
    assert_eq!(seen.len(), 10, "{seen:?}");
    let held = served.clinic.practice.chart(&patient.chart).expect("the chart");
    assert_eq!(held.answers["pregnancy"].answer.as_deref(), Some("no"));
    assert_eq!(held.sent.len(), 1);
    // The link has done its work: played again, it is like one that never was.
    let again = served.get("/p", &format!("link={}", patient.token));
    let forged = served.get("/p", &format!("link={}", "f".repeat(64)));
    assert_eq!((again.status, &again.bytes), (403, &forged.bytes));
    // The desk sees that it was sent; the nurse confirms.
    let desk = served.get(
        &format!("/patients/{}", patient.chart),
        &served.cookie(&served.clinic.desk),
    );
    assert!(desk.body.contains("complete"), "{}", desk.body);
    let nurse = served.get(
        &format!("/patients/{}/intake", patient.chart),
        &served.cookie(&served.clinic.nurse),
    );
    assert!(nurse.body.contains("on their own phone") && nurse.body.contains("confirm_answers"));
}

#[test]
fn the_desk_sees_how_far_the_patient_is() {
    let patient = Patient::new(BORN);
    let desk = patient.served.cookie(&patient.served.clinic.desk);
    let progress = || {
        patient
            .served
            .get(&format!("/patients/{}/links/progress", patient.chart), &desk)
            .body
    };
    assert!(progress().contains("opened, nothing answered yet"));
    patient.tap("no");
    patient.tap("no");
    assert!(progress().contains("2 of "), "{}", progress());
    assert!(!progress().contains("<html"));
}

#[test]
fn a_form_without_an_answer_is_no_answer() {
    let patient = Patient::new(BORN);
    let before = patient
        .served
        .clinic
        .practice
        .chart(&patient.chart)
        .expect("the chart")
        .seq();
    for empty in [
        "",
        "_ask=allergies",
        "_ask=fact%3Apregnancy",
        "facts.pregnancy.answer=",
        "_ask=x",
    ] {
        let answer = patient.served.post("/p/intake", &patient.cookie, empty);
        assert!([422, 303].contains(&answer.status), "{empty}: {answer:?}");
    }
    for strange in [
        "facts.pregnancy.answer=maybe&_ask=fact%3Apregnancy",
        "weight_kg=62",
        "by=clinician&facts.pregnancy.answer=no",
    ] {
        let answer = patient.served.post("/p/intake", &patient.cookie, strange);
        assert_eq!(answer.status, 422, "{strange}: {answer:?}");
    }
    let sent = patient.served.post("/p/intake/send", &patient.cookie, "");
    assert_eq!(sent.status, 303);
    assert_eq!(
        patient
            .served
            .clinic
            .practice
            .chart(&patient.chart)
            .expect("the chart")
            .seq(),
        before
    );
}

/// A guardian is asked for first; what is wrong with the form is said beside it, and nothing typed is lost.
#[test]
fn a_guardian_says_who_they_are() {
    let patient = Patient::new("2012-03-08");
    let page = patient.page("tr");
    assert!(page.body.contains("Kim yanıtlıyor?"));
    let form = question(&page.body).expect("a question");
    let key = after(form, "name=\"_key\" value=\"").expect("a key");
    let blank = format!("_key={key}&_ask=guardian&guardian.name=++&guardian.relation=mother");
    let refused = patient.served.post("/p/intake", &patient.cookie, &blank);
    assert_eq!(refused.status, 422);
    assert!(
        question(&refused.body)
            .expect("the form again")
            .contains("checked")
    );
    assert_eq!(patient.tap("").status, 303);
    assert!(
        question(&patient.page("tr").body)
            .expect("a question")
            .contains("_allergies")
    );
}

/// The pages before and beside the questions are as light and as complete.
#[test]
fn the_door_is_light_and_complete() {
    let patient = Patient::new(BORN);
    let served = &patient.served;
    let (_, waiting) = served.clinic.link(&patient.chart, &["aftercare"]);
    for (address, cookie, status) in [
        ("/p", format!("link={waiting}"), 200),
        ("/p", format!("link={}", "f".repeat(64)), 403),
    ] {
        for (lang, word) in [("en", "link"), ("tr", "bağlantı")] {
            let cookie = format!("{cookie}; lang={lang}");
            let answer = served.get(address, &cookie);
            assert_eq!(answer.status, status);
            assert!(answer.body.to_lowercase().contains(word), "{lang}");
            armoured(address, &answer);
            assert!(!answer.body.contains('⟨'));
            let headers = [("Cookie", cookie.as_str()), ("Accept-Encoding", "gzip")];
            let all = assets(served, &answer.body);
            let fetched: usize = all
                .iter()
                .map(|asset| served.ask("GET", asset, &headers, "").length)
                .sum();
            let whole = fetched + served.ask("GET", address, &headers, "").length;
            assert!(whole <= WEIGHT_MAX, "{whole}");
        }
    }
}
