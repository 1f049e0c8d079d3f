//! Consent and aftercare as they leave the house: pages on the clinic's tablet and the patient's phone, papers, a calendar.

use super::{Answer, Served};
use crate::clinic::consent::{drawn, with_other_bruises};
use crate::clinic::{Clinic, cellulite};
use pistor_practice::Act;
use pistor_server::Limits;
use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Stdio};

const BORN: &str = "1992-03-08";
const NAME: &str = "Işıl Şükriye Çağlayan";

/// The text of a PDF as poppler reads it.
pub fn text(pdf: &[u8]) -> String {
    let mut child = Command::new("pdftotext")
        .args(["-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("pdftotext of poppler-utils");
    child.stdin.take().expect("a pipe").write_all(pdf).expect("read");
    let read = child.wait_with_output().expect("it ends");
    assert!(read.status.success());
    let text = String::from_utf8(read.stdout).expect("UTF-8");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A form as a browser sends it.
fn form(input: &Value) -> String {
    let pairs: Vec<(String, String)> = input
        .as_object()
        .expect("fields")
        .iter()
        .map(|(name, value)| (name.clone(), value.as_str().expect("a text").to_owned()))
        .collect();
    serde_urlencoded::to_string(pairs).expect("a form")
}

pub fn pdf(answer: &Answer) -> String {
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert_eq!(answer.headers["content-type"], "application/pdf");
    text(&answer.bytes)
}

fn planned(clinic: &Clinic) -> (String, String) {
    let chart = clinic.patient(NAME, BORN, "female");
    let course = clinic.course(&chart, &cellulite(), NAME);
    (chart, course)
}

/// The paper is what was signed: the same bytes, whatever the clinic, the patient and the knowledge have become since.
#[test]
fn the_paper_of_a_consent_is_the_same_for_ever() {
    let served = Served::new();
    let clinic = &served.clinic;
    let (chart, course) = planned(clinic);
    let mut input = clinic.paper(&chart, "treatment", &course, NAME);
    input["how"] = json!("drawn");
    input["signature"] = json!(drawn(true));
    clinic.must(&clinic.nurse, Act::Consent, &chart, input);
    let held = clinic.practice.chart(&chart).expect("a chart");
    let cookie = served.cookie(&clinic.nurse);
    let papers: Vec<(String, Vec<u8>)> = held
        .consents
        .iter()
        .map(|consent| {
            let address = format!("/patients/{chart}/consent/{}/signed.pdf", consent.id);
            let answer = served.get(&address, &cookie);
            let said = pdf(&answer);
            let frozen = consent.frozen.as_ref().expect("the text");
            for expected in [
                NAME,
                "8 Mart 1992",
                "21 Kasım 2026, 09.00 (UTC+03:00, Europe/Istanbul)",
                "Taslak",
                &frozen.sha256,
                "Sayfa 1 / ",
                "Kimse sonuç için söz veremez.",
            ] {
                assert!(said.contains(expected), "{expected}: {said}");
            }
            for section in &frozen.text.sections {
                for line in &section.lines {
                    let words: Vec<&str> = line.text.split_whitespace().collect();
                    assert!(
                        said.contains(&words[..words.len().min(4)].join(" ")),
                        "{}",
                        line.text
                    );
                }
            }
            (address, answer.bytes)
        })
        .collect();
    assert_eq!(papers.len(), 2);
    let own = json!({ "scope": "treatment", "language": "tr", "text": "Yeni." });
    clinic.must(&clinic.physician, Act::WordConsent, "", own);
    let person = json!({ "name": "Işıl Yeni", "birth_date": BORN, "sex": "female" });
    clinic.must(&clinic.desk, Act::Correct, &chart, person);
    let mut settings = serde_json::to_value(&*clinic.practice.settings()).expect("settings");
    settings["name"] = json!("Other");
    clinic.must(&clinic.manager, Act::SetSettings, "", settings);
    for (address, bytes) in &papers {
        assert_eq!(served.get(address, &cookie).bytes, *bytes, "{address}");
    }
    // An export keeps the very same papers.
    let held = clinic.practice.chart(&chart).expect("a chart");
    let mut kept = pistor_cli::papers(&clinic.practice)(&held);
    kept.retain(|document| document.kind == "consent");
    let kept: Vec<&Vec<u8>> = kept.iter().flat_map(|document| &document.made).collect();
    assert_eq!(kept, papers.iter().map(|(_, bytes)| bytes).collect::<Vec<_>>());
    // The same clinic, started again with another knowledge.
    let mut again = Clinic::new();
    std::mem::swap(&mut again.folder, &mut served.into_clinic().folder);
    again.practice = with_other_bruises(again.folder.path());
    let accounts = again.practice.accounts().expect("accounts");
    let nurse = accounts
        .values()
        .find(|account| account.login == "sevgi")
        .expect("the nurse");
    again.nurse = nurse.actor();
    let served = Served::of(again, Limits::default());
    let cookie = served.cookie(&served.clinic.nurse);
    for (address, bytes) in &papers {
        assert_eq!(served.get(address, &cookie).bytes, *bytes, "{address}");
    }
}

/// On the tablet: the text in the patient's language, marked as a draft, each sentence with its statements for staff; then
/// the signature. What was left out is asked for in its place.
#[test]
fn reading_and_signing_on_the_tablet() {
    let served = Served::new();
    let clinic = &served.clinic;
    let (chart, course) = planned(clinic);
    let cookie = served.cookie(&clinic.nurse);
    let address = format!("/patients/{chart}/consent?course={course}&language=en");
    let page = served.get(&address, &cookie);
    assert_eq!(page.status, 200);
    for expected in [
        "Draft: nobody in this clinic",
        "/knowledge/sources/S1#",
        "Bruising: usual for up to 3 weeks",
        "data-sign",
    ] {
        assert!(page.body.contains(expected), "{expected}");
    }
    let to_sign = served.get(
        &format!("/patients/{chart}/consent/to-sign.pdf?course={course}&language=en"),
        &cookie,
    );
    assert!(pdf(&to_sign).contains("SHA-256 of the text"));
    let mut input = clinic.paper(&chart, "photo", "", NAME);
    input["how"] = json!("drawn");
    input["_page"] = json!(format!("/patients/{chart}/consent"));
    let refused = served.post(&format!("/patients/{chart}/do/consent"), &cookie, &form(&input));
    assert_eq!(refused.status, 422, "{}", refused.body);
    assert!(
        refused.body.contains("/consent/to-sign.pdf?scope=photo"),
        "the same page again"
    );
    input["how"] = json!("typed");
    let done = served.post(&format!("/patients/{chart}/do/consent"), &cookie, &form(&input));
    assert_eq!(done.status, 303, "{}", done.body);
    let held = clinic.practice.chart(&chart).expect("a chart");
    assert_eq!(held.consents.last().expect("one").how, "typed");
}

/// On the patient's own phone, without any script: read, sign with the typed name, take the paper, take it all back.
#[test]
fn consent_on_the_patients_phone() {
    let served = Served::new();
    let clinic = &served.clinic;
    let (chart, course) = planned(clinic);
    let first = clinic.practice.chart(&chart).expect("a chart").consents[0]
        .id
        .clone();
    clinic.must(
        &clinic.desk,
        Act::WithdrawConsent,
        &chart,
        json!({ "consent": first }),
    );
    let (_, token) = clinic.link(&chart, &["consent", "aftercare"]);
    let cookie = served.patient(&token, BORN);
    let page = served.get("/p/consent", &cookie);
    assert_eq!(page.status, 200, "{}", page.body);
    assert!(
        !page.body.contains("/patients/"),
        "no way into the clinic's pages"
    );
    let mut input = clinic.paper(&chart, "treatment", &course, NAME);
    for gone in ["witness", "identity"] {
        input.as_object_mut().expect("fields").remove(gone);
    }
    // The language of the page is that of the text.
    let lang = if page.body.contains("<html lang=\"tr\"") {
        "tr"
    } else {
        "en"
    };
    input["language"] = json!(lang);
    let hash = page
        .body
        .split("name=\"text\" value=\"")
        .nth(1)
        .expect("the hash");
    input["text"] = json!(hash[..64].to_owned());
    let paper = served.post("/p/consent", &cookie, &form(&input));
    assert_eq!(paper.status, 422, "nobody signs paper on a phone: {}", paper.body);
    input["how"] = json!("typed");
    let signed = served.post("/p/consent", &cookie, &form(&input));
    assert_eq!(signed.status, 303, "{}", signed.body);
    assert_eq!(signed.headers["location"], "/p/consent?scope=treatment");
    let held = clinic.practice.chart(&chart).expect("a chart");
    let consent = held.consents.last().expect("one").clone();
    let frozen = consent.frozen.as_ref().expect("the text");
    assert_eq!(frozen.identity, "link");
    assert!(consent.author.starts_with("link:"));
    assert!(pdf(&served.get("/p/consent/signed.pdf?scope=treatment", &cookie)).contains(NAME));
    let input = json!({ "consent": consent.id, "_scope": "treatment" });
    let back = served.post("/p/consent/withdraw", &cookie, &form(&input));
    assert_eq!(back.status, 303, "{}", back.body);
    let open = clinic.act(
        &clinic.physician,
        Act::Open,
        &chart,
        json!({ "course": course, "room": "1" }),
    );
    assert_eq!(crate::clinic::code(open), "consent-missing");
}

/// The sheet on the phone: the emergency number first, on the clock of wherever the patient is; one page of paper; a
/// calendar that tells nobody what was done, unless the patient wants it to.
#[test]
fn aftercare_on_the_patients_phone() {
    let served = Served::new();
    let clinic = &served.clinic;
    let (chart, course) = planned(clinic);
    let session = clinic.open_session(&chart, &course);
    clinic.get_ready(&chart, &session);
    clinic.sign(&chart, &session).expect("signed");
    let (_, token) = clinic.link(&chart, &["aftercare"]);
    let cookie = served.patient(&token, BORN);
    let page = served.get("/p/aftercare", &cookie);
    assert_eq!(page.status, 200, "{}", page.body);
    let sheet = page.body.split("id=\"main\">").nth(1).expect("the page");
    let first = |what: &str| sheet.find(what).unwrap_or_else(|| panic!("{what}: {sheet}"));
    assert!(
        first("tel:112") < first("class=\"hero\""),
        "the emergency number comes first"
    );
    let rome = served.get("/p/aftercare?zone=Europe/Rome", &cookie);
    assert!(rome.body.contains("Europe/Rome") && rome.body != page.body);
    let paper = pdf(&served.get("/p/aftercare/sheet.pdf", &cookie));
    assert!(
        paper.contains("1 / 1") || paper.contains("Page 1 of 1"),
        "one page: {paper}"
    );
    let plain = served.get("/p/aftercare/times.ics", &cookie);
    assert_eq!(plain.headers["content-type"], "text/calendar; charset=utf-8");
    assert!(
        plain.body.contains("DTSTART:20261121T210000Z"),
        "fifteen hours later, in UTC: {}",
        plain.body
    );
    let low = plain.body.to_lowercase();
    for word in [
        "water",
        "su ",
        "alcohol",
        "sauna",
        "mezoterapi",
        "mesotherapy",
        "needle",
        "session",
        "seans",
    ] {
        assert!(!low.contains(word), "{word}: {low}");
    }
    assert!(!low.contains("\ndescription:water") && !low.contains(&NAME.to_lowercase()));
    let told = served.get("/p/aftercare/times.ics?details=1", &cookie);
    assert!(told.body.len() > plain.body.len() + 200, "{}", told.body);
    // For staff: the same papers, and the summary of the course.
    let cookie = served.cookie(&clinic.nurse);
    let sheet = pdf(&served.get(
        &format!("/patients/{chart}/aftercare/sheet.pdf?session={session}&sheet=tr"),
        &cookie,
    ));
    for expected in [NAME, "8 Mart 1992", "Sayfa 1 / 1", "22 Kasım Pazar, saat 00.00"] {
        assert!(sheet.contains(expected), "{expected}: {sheet}");
    }
    let summary = pdf(&served.get(&format!("/patients/{chart}/plan/{course}/summary.pdf"), &cookie));
    for expected in [NAME, "Deniz Aksoy", "50"] {
        assert!(summary.contains(expected), "{expected}: {summary}");
    }
}

/// Nobody is told to stop a prescribed medicine, on no sheet and in no text.
#[test]
fn no_paper_tells_anybody_to_stop_a_prescribed_medicine() {
    let served = Served::new();
    let clinic = &served.clinic;
    let (chart, course) = planned(clinic);
    let cookie = served.cookie(&clinic.nurse);
    for (lang, never) in [
        ("en", "Do not stop a prescribed medicine"),
        ("tr", "Reçeteli bir ilacı kendiliğinizden bırakmayın"),
    ] {
        let address = format!("/patients/{chart}/consent/to-sign.pdf?course={course}&language={lang}");
        assert!(pdf(&served.get(&address, &cookie)).contains(never), "{lang}");
    }
}
