//! Two patients of one clinic, each with a link of their own: neither sees or changes anything of the other, whatever is
//! asked for. And every page of a patient is light and complete, wherever they are in it.

use super::pages::{armoured, assets};
use super::phone::in_its_language;
use super::{Answer, Served};
use crate::clinic::{Clinic, cellulite};
use pistor_practice::{Act, Purpose};
use pistor_web::{Needs, ROUTES, Way};
use serde_json::json;

const BORN: &str = "1992-03-08";
/// A page of a patient weighs no more than this on the wire, with everything it fetches.
const WEIGHT_MAX: usize = 60_000;

struct Treated {
    name: &'static str,
    chart: String,
    session: String,
    consent: String,
    /// The cookie of the phone: in by a link for everything.
    cookie: String,
}

/// A patient after a session, who has reported something and is in on a phone.
fn treated(served: &Served, name: &'static str) -> Treated {
    let clinic: &Clinic = &served.clinic;
    let person = json!({ "name": name, "birth_date": BORN, "sex": "female", "somebody_else": true });
    let chart = clinic.must(&clinic.desk, Act::Register, "", person);
    let course = clinic.course(&chart, &cellulite(), name);
    let session = clinic.open_session(&chart, &course);
    clinic.get_ready(&chart, &session);
    clinic.sign(&chart, &session).expect("signed");
    let consent = clinic.practice.chart(&chart).expect("a chart").consents[0]
        .id
        .clone();
    let all: Vec<&str> = Purpose::ALL.iter().map(|purpose| purpose.id()).collect();
    let (_, token) = clinic.link(&chart, &all);
    let cookie = served.patient(&token, BORN);
    let form = format!(
        "session={session}&_sign=swelling&_worse=no&text=said+by+{}",
        name.split(' ').next().unwrap_or_default()
    );
    assert_eq!(served.post("/p/report", &cookie, &form).status, 303);
    Treated {
        name,
        chart,
        session,
        consent,
        cookie,
    }
}

/// Every address that a patient can look at.
fn looked_at() -> Vec<&'static str> {
    let theirs = ROUTES
        .iter()
        .filter(|route| route.way == Way::Get && matches!(route.needs, Needs::Patient | Needs::Purpose(_)));
    theirs.map(|route| route.path).collect()
}

/// What an answer says: the text of a paper, else what was sent.
fn says(answer: &Answer) -> String {
    match answer.headers.get("content-type").map(String::as_str) {
        Some("application/pdf") => super::consent::text(&answer.bytes),
        _ => answer.body.clone(),
    }
}

#[test]
fn a_link_of_one_patient_never_shows_or_changes_anything_of_another() {
    let served = Served::new();
    let clinic = &served.clinic;
    let pair = [treated(&served, "Elif Yıldırım"), treated(&served, "Nuray Güneş")];
    let seq = |one: &Treated| clinic.practice.chart(&one.chart).expect("a chart").seq();
    for (mine, other) in [(&pair[0], &pair[1]), (&pair[1], &pair[0])] {
        let (surname, before) = (other.name.split(' ').next_back().expect("a name"), seq(other));
        let mut papers = 0;
        for path in looked_at() {
            for query in [
                String::new(),
                format!(
                    "?session={}&patient={}&id={}&entry={}",
                    other.session, other.chart, other.chart, other.consent
                ),
                "?scope=photo&details=1&zone=Europe/Rome".to_owned(),
            ] {
                let answer = served.get(&format!("{path}{query}"), &mine.cookie);
                assert_ne!(answer.status, 500, "{path}{query}");
                let said = says(&answer);
                for strange in [
                    surname,
                    &other.chart,
                    &other.session,
                    &other.consent,
                    &format!("said by {}", &other.name[..4]),
                ] {
                    assert!(
                        !said.contains(strange),
                        "{path}{query} as {} shows {strange}",
                        mine.name
                    );
                }
                papers += usize::from(
                    answer
                        .headers
                        .get("content-type")
                        .is_some_and(|kind| kind == "application/pdf")
                        && said.contains(mine.name),
                );
            }
        }
        assert!(papers >= 3, "the papers are of whoever asks");
        for (path, form) in [
            (
                "/p/report",
                format!("session={}&_sign=fever&_worse=yes", other.session),
            ),
            (
                "/p/consent/withdraw",
                format!("consent={}&_scope=treatment", other.consent),
            ),
            (
                "/p/consent",
                format!(
                    "scope=messages&language=en&text={}&name={}&birth_date={BORN}&signed_by=x&relation=patient&how=typed&explained_by=x",
                    "0".repeat(64),
                    surname
                ),
            ),
        ] {
            let answer = served.post(path, &mine.cookie, &form);
            assert!(answer.status >= 400, "{path}: {answer:?}");
            assert!(!answer.body.contains(surname) || path == "/p/consent", "{path}");
        }
        assert_eq!(seq(other), before, "nothing was written to the other’s chart");
    }
}

#[test]
fn every_page_of_a_patient_is_light_and_complete_in_both_languages() {
    let served = Served::new();
    let mine = treated(&served, "Elif Yıldırım");
    let pages = looked_at().into_iter().filter(|path| !path.contains('.'));
    let scopes =
        ["treatment", "photo", "publication", "messages"].map(|scope| format!("/p/consent?scope={scope}"));
    let mut seen = 0;
    for path in pages.map(str::to_owned).chain(scopes) {
        for lang in ["en", "tr"] {
            let cookie = format!("{}; lang={lang}", mine.cookie);
            let answer = served.get(&path, &cookie);
            assert_eq!(answer.status, 200, "{path}: {answer:?}");
            armoured(&path, &answer);
            let page = &answer.body;
            in_its_language(&path, lang, page);
            let headers = [("Cookie", cookie.as_str()), ("Accept-Encoding", "gzip")];
            let length = |address: &str| served.ask("GET", address, &headers, "").length;
            let whole = length(&path)
                + assets(&served, page)
                    .iter()
                    .map(|asset| length(asset))
                    .sum::<usize>();
            assert!(whole <= WEIGHT_MAX, "{path} in {lang} weighs {whole}");
            seen += 1;
        }
    }
    assert!(seen >= 18, "{seen}");
}
