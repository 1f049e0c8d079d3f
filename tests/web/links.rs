//! The patient's door as browsers see it: one answer to every link that does not count, and nothing in an address.

use super::{Answer, Served};
use crate::clinic::Clinic;
use pistor_practice::Act;
use serde_json::json;

const BORN: &str = "1992-03-08";
const RIGHT: &str = "_birth_date_day=8&_birth_date_month=3&_birth_date_year=1992";

fn patient(clinic: &Clinic) -> String {
    clinic.patient("Elif Yıldırım", BORN, "female")
}

/// Opens an address as a phone does that was sent a link: the cookies that it holds afterwards, and the page.
fn open(served: &Served, token: &str) -> (String, Answer) {
    let arrived = served.get(&format!("/p/{token}"), "");
    assert_eq!(arrived.status, 303);
    assert_eq!(arrived.headers["location"], "/p");
    let cookie = arrived.headers["set-cookie"]
        .split(';')
        .next()
        .expect("a cookie")
        .to_owned();
    let page = served.get("/p", &cookie);
    (cookie, page)
}

/// What a stranger can tell apart: status, headers but the date, and every byte.
fn seen(answer: &Answer) -> (u16, Vec<(String, String)>, Vec<u8>) {
    let headers = answer
        .headers
        .clone()
        .into_iter()
        .filter(|(name, _)| name != "date");
    (answer.status, headers.collect(), answer.bytes.clone())
}

#[test]
fn every_link_that_does_not_count_gets_the_same_bytes() {
    let served = Served::new();
    let clinic = &served.clinic;
    let chart = patient(clinic);
    let (_, replaced) = clinic.link(&chart, &["intake"]);
    let (id, revoked) = clinic.link(&chart, &["intake"]);
    clinic.must(&clinic.desk, Act::RevokeLink, &chart, json!({ "link": id }));
    let (_, guessed) = clinic.link(&chart, &["aftercare"]);
    for _ in 0..5 {
        let _ = clinic
            .practice
            .come_in(&guessed, "1990-01-01".parse().expect("a day"), clinic.now.get());
        clinic.pass(jiff::Span::new().minutes(3));
    }
    let last = clinic.now.get().as_second() - 400 * 3600;
    let long_ago = jiff::Timestamp::from_second(last).expect("a moment");
    let old = crate::clinic::asked(
        &clinic.desk,
        Act::MakeLink,
        &chart,
        long_ago,
        json!({ "purposes": ["check_in"] }),
    );
    let expired = clinic
        .practice
        .act_and_wait(old)
        .expect("made")
        .secret
        .expect("a token");
    let forged = [
        "f".repeat(64),
        "0".repeat(64),
        "short".to_owned(),
        "%27%20or%201=1".to_owned(),
    ];
    let first = seen(&open(&served, &forged[0]).1);
    assert_eq!(first.0, 403);
    for token in forged.iter().chain([&replaced, &revoked, &guessed, &expired]) {
        let (cookie, page) = open(&served, token);
        assert_eq!(seen(&page), first, "{token}");
        let tried = served.post("/p", &cookie, RIGHT);
        assert_eq!(seen(&tried), first, "{token}");
    }
    assert_eq!(seen(&served.get("/p", "")), first);
    assert_eq!(seen(&served.get("/p/home", "pid=1")), first);
}

#[test]
fn nothing_is_shown_before_the_birth_date_and_nothing_stands_in_an_address() {
    let served = Served::new();
    let chart = patient(&served.clinic);
    let (id, token) = served.clinic.link(&chart, &["intake", "aftercare"]);
    let (cookie, page) = open(&served, &token);
    assert_eq!(page.status, 200);
    for secret in [
        "Elif",
        "Yıldırım",
        "1992",
        token.as_str(),
        id.as_str(),
        chart.as_str(),
    ] {
        assert!(!page.body.contains(secret), "{secret}");
    }
    let entered = served.post("/p", &cookie, RIGHT);
    assert_eq!(
        (entered.status, entered.headers["location"].as_str()),
        (303, "/p/home")
    );
    let given = &entered.headers["set-cookie"];
    assert!(!given.contains(&token), "another secret than the link's");
    let login = served.patient(&token, BORN);
    let home = served.get("/p/home", &login);
    for secret in [token.as_str(), id.as_str(), chart.as_str()] {
        assert!(!home.body.contains(secret), "{secret}");
    }
    let gone = served.post("/p/leave", &login, "");
    assert_eq!(gone.status, 200);
    assert!(gone.headers["set-cookie"].contains("Max-Age=0"));
    assert_eq!(served.get("/p/home", &login).status, 403);
}

#[test]
fn cookies_of_the_door_go_nowhere_else() {
    let served = Served::new();
    let chart = patient(&served.clinic);
    let (_, token) = served.clinic.link(&chart, &["intake"]);
    let arrived = served.get(&format!("/p/{token}"), "");
    let link = &arrived.headers["set-cookie"];
    assert!(
        link.contains("HttpOnly") && link.contains("SameSite=Lax") && link.contains("Max-Age=900"),
        "{link}"
    );
    assert_eq!(arrived.headers["referrer-policy"], "same-origin");
    assert_eq!(arrived.headers["cache-control"], "no-store");
    let cookie = format!("link={token}");
    // A form of another site cannot come in for the patient.
    let strange = [
        ("Cookie", cookie.as_str()),
        ("Origin", "https://evil.example"),
        ("Sec-Fetch-Site", "cross-site"),
        ("Content-Type", "application/x-www-form-urlencoded"),
    ];
    assert_eq!(served.ask("POST", "/p", &strange, RIGHT).status, 403);
}

#[test]
fn wrong_days_are_said_and_days_that_are_none_cost_no_try() {
    let served = Served::new();
    let clinic = &served.clinic;
    let chart = patient(clinic);
    let (_, token) = clinic.link(&chart, &["intake"]);
    let cookie = format!("link={token}");
    let wrong = || clinic.practice.links(&chart, clinic.now.get()).expect("read")[0].wrong;
    for none in [
        "",
        "_birth_date_day=29&_birth_date_month=2&_birth_date_year=1993",
        "_birth_date_day=31&_birth_date_month=4&_birth_date_year=1992",
        "_birth_date_day=8&_birth_date_month=3&_birth_date_year=92",
        "_birth_date_day=8&_birth_date_year=1992",
    ] {
        let answer = served.post("/p", &cookie, none);
        assert_eq!(answer.status, 422, "{none}");
        assert!(answer.body.contains("There is no such day"), "{none}");
    }
    assert_eq!(wrong(), 0);
    let answer = served.post(
        "/p",
        &cookie,
        "_birth_date_day=3&_birth_date_month=8&_birth_date_year=1992",
    );
    assert_eq!(answer.status, 422);
    assert!(answer.body.contains("value=\"1992\"") && !answer.body.contains("Elif"));
    assert_eq!(wrong(), 1);
    let answer = served.post("/p", &cookie, RIGHT);
    assert_eq!(answer.status, 303);
}

/// After two wrong dates the next one waits, and the page says so.
#[test]
fn who_must_wait_is_told() {
    let served = Served::new();
    let chart = patient(&served.clinic);
    let (_, token) = served.clinic.link(&chart, &["intake"]);
    let cookie = format!("link={token}");
    for _ in 0..2 {
        let wrong = "_birth_date_day=3&_birth_date_month=8&_birth_date_year=1992";
        assert_eq!(served.post("/p", &cookie, wrong).status, 422);
    }
    let answer = served.post("/p", &cookie, RIGHT);
    assert_eq!(answer.status, 429);
    assert!(answer.body.contains("Please wait a moment"), "{}", answer.body);
}

#[test]
fn whoever_guesses_links_is_slowed_down_by_address() {
    let served = Served::new();
    let mut slowed = 0;
    for n in 0..60 {
        // What is guessed is put into a cookie, for everybody in the same way; whether it counts, the next page says.
        let token = format!("{n:064}");
        assert_eq!(served.get(&format!("/p/{token}"), "").status, 303);
        let answer = served.get("/p", &format!("link={token}"));
        slowed += u32::from(answer.status == 429);
    }
    assert!(slowed >= 10, "{slowed}");
    // Whoever works behind the same address comes in all the same.
    let wrong = served.post("/sign-in", "", "login=burak&password=wrong");
    assert_ne!(wrong.status, 429);
}

#[test]
fn whoever_guesses_birth_dates_is_slowed_down_by_address() {
    let served = Served::new();
    let chart = patient(&served.clinic);
    let (_, token) = served.clinic.link(&chart, &["intake"]);
    let mut slowed = 0;
    for n in 0..60 {
        let guess = format!(
            "_birth_date_day=1&_birth_date_month=1&_birth_date_year={}",
            1940 + n
        );
        let answer = served.post("/p", &format!("link={token}"), &guess);
        assert_ne!(answer.status, 303);
        slowed += u32::from(answer.status == 429 && answer.headers.contains_key("retry-after"));
    }
    assert!(slowed >= 10, "{slowed}");
}

#[test]
fn the_desk_makes_a_link_sees_it_once_and_revokes_it() {
    let served = Served::new();
    let clinic = &served.clinic;
    let chart = patient(clinic);
    let desk = served.cookie(&clinic.desk);
    let page = format!("/patients/{chart}/links");
    let form = format!("_key=k1&_page={page}&purposes%3Aeach=intake&hours%3Aint=24");
    let made = served.post(&page, &desk, &form);
    assert_eq!(made.status, 200, "{}", made.body);
    let at = made.body.find("/p/").expect("the address");
    let token: String = made.body[at + 3..].chars().take(64).collect();
    assert!(made.body.contains("<svg class=\"qr\""));
    assert_eq!(open(&served, &token).1.status, 200);
    // Sent again, or looked at again, it is not shown any more.
    let again = served.post(&page, &desk, &form);
    assert_eq!(again.status, 303);
    let list = served.get(&page, &desk);
    assert!(!list.body.contains(&token) && list.body.contains("not opened yet"));
    let empty = served.post(&page, &desk, &format!("_key=k2&_page={page}"));
    assert_eq!(empty.status, 422);
    let id = clinic.practice.links(&chart, clinic.now.get()).expect("read")[0]
        .id
        .clone();
    let revoked = served.post(
        &format!("/patients/{chart}/do/revoke_link"),
        &desk,
        &format!("link={id}&_next={page}"),
    );
    assert_eq!(revoked.status, 303, "{}", revoked.body);
    assert_eq!(open(&served, &token).1.status, 403);
}
