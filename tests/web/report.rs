//! What a patient tells us after a session, as a phone without any script sends it; and what everybody of the house sees
//! when nobody reads it.

use super::{Answer, Served};
use crate::clinic::messages::decide;
use crate::clinic::photos::{PLACE, consent, jpeg};
use crate::clinic::{Clinic, cellulite};
use pistor_practice::Act;
use pistor_practice::house::messages::Messages;
use serde_json::json;

const BORN: &str = "1992-03-08";

/// A patient with a signed session, in by a link for what comes after.
fn treated(clinic: &Clinic) -> (String, String) {
    let chart = clinic.patient("Elif Yıldırım", BORN, "female");
    let course = clinic.course(&chart, &cellulite(), "Elif Yıldırım");
    let session = clinic.open_session(&chart, &course);
    clinic.get_ready(&chart, &session);
    clinic.sign(&chart, &session).expect("signed");
    (chart, session)
}

fn phone(served: &Served, chart: &str, lang: &str) -> String {
    let (_, token) = served.clinic.link(chart, &["aftercare"]);
    format!("{}; lang={lang}", served.patient(&token, BORN))
}

/// The value of a hidden field of the page.
fn field<'p>(page: &'p str, name: &str) -> &'p str {
    let rest = page.split(&format!("name=\"{name}\" value=\"")).nth(1);
    rest.and_then(|rest| rest.split('"').next())
        .unwrap_or_else(|| panic!("{name} in {page}"))
}

/// The form of a report as a browser sends it.
fn form(page: &str, rest: &str) -> String {
    format!(
        "_key={}&_page=%2Fp%2Freport&session={}&{rest}",
        field(page, "_key"),
        field(page, "session")
    )
}

/// Whether the text for emergencies is the first thing in the page, with the number to call.
fn emergency_first(answer: &Answer) -> bool {
    let main = answer.body.split("id=\"main\">").nth(1).unwrap_or_default();
    main.starts_with("<div class=\"note stop ph-emergency\">") && main.contains("href=\"tel:112\"")
}

/// H20: the text for emergencies stands first on every page, approved or not; a report is stored before the patient is
/// told so, and twice sent it is one; advice is what a physician has approved in this language, and nothing else.
#[test]
fn h20_the_emergency_text_is_always_first_and_the_report_stored_once() {
    let served = Served::new();
    let clinic = &served.clinic;
    let (chart, session) = treated(clinic);
    let reports = || clinic.practice.chart(&chart).expect("the chart").reports.len();
    for lang in ["en", "tr"] {
        let cookie = phone(&served, &chart, lang);
        let before = reports();
        for page in ["/p/aftercare", "/p/report"] {
            assert!(emergency_first(&served.get(page, &cookie)), "{page} in {lang}");
        }
        assert_eq!(
            served.get("/p/reported", &cookie).status,
            303,
            "nothing was reported by this link"
        );
        let page = served.get("/p/report", &cookie).body;
        // Nothing ticked: refused beside the field, and the page begins as ever.
        let nothing = served.post("/p/report", &cookie, &form(&page, "_worse=yes&text=x"));
        assert_eq!((nothing.status, reports()), (422, before), "{}", nothing.body);
        assert!(emergency_first(&nothing) && nothing.body.contains("class=\"err\""));
        let sent = form(
            &page,
            "_sign=swelling&_sign=fever&_since=2026-11-21&_worse=yes&place=left+thigh&text=since+noon",
        );
        for _ in 0..2 {
            let answer = served.post("/p/report", &cookie, &sent);
            assert_eq!(
                (answer.status, answer.headers["location"].as_str()),
                (303, "/p/reported")
            );
        }
        assert_eq!(reports(), before + 1, "sent twice, stored once");
        let told = served.get("/p/reported", &cookie);
        assert!(emergency_first(&told));
        for grave in ["level-", "triage", "verdict", "emergency-level"] {
            assert!(!told.body.contains(grave), "{grave}");
        }
    }
    let held = clinic.practice.chart(&chart).expect("the chart");
    let case = held.reports.last().expect("a report");
    assert_eq!(case.reported.session, session);
    assert_eq!(
        (case.reported.place.as_str(), case.reported.by.id()),
        ("left thigh", "patient")
    );
    assert_eq!(case.reported.signs.len(), 2);
    assert!(
        case.reported
            .signs
            .iter()
            .all(|sign| sign.worse == "yes" && sign.since.as_deref() == Some("2026-11-21"))
    );
    assert!(case.is_unread() && case.is_open());
    assert!(case.reported.author.starts_with("link:"));
}

/// Every sign stands once, in the place where a patient looks for it, by the alphabet: in no order of gravity.
#[test]
fn signs_are_found_by_where_they_are_noticed() {
    let served = Served::new();
    let (chart, _) = treated(&served.clinic);
    let edition = served.clinic.practice.edition();
    for lang in ["en", "tr"] {
        let page = served.get("/p/report", &phone(&served, &chart, lang)).body;
        let places: Vec<&str> = page.split("<details class=\"ph-place\"").skip(1).collect();
        assert_eq!(places.len(), 6, "{lang}");
        let mut found = Vec::new();
        for place in places {
            let place = place.split("</details>").next().expect("an end");
            let signs = place.split("name=\"_sign\" value=\"").skip(1);
            let signs: Vec<(String, String)> = signs
                .map(|sign| {
                    let (id, rest) = sign.split_once('"').expect("an id");
                    let name = rest
                        .split("<span>")
                        .nth(1)
                        .and_then(|rest| rest.split("</span>").next());
                    (id.to_owned(), pistor_locale::casing::fold(name.expect("a name")))
                })
                .collect();
            assert!(signs.is_sorted_by(|a, b| a.1 <= b.1), "{lang}: {signs:?}");
            let noticed = |id: &str| edition.knowledge.reactions.get(id).expect("a sign").noticed;
            assert!(
                signs.iter().all(|(id, _)| noticed(id) == noticed(&signs[0].0)),
                "{signs:?}"
            );
            found.extend(signs.into_iter().map(|(id, _)| id));
        }
        found.sort();
        let mut known: Vec<&str> = edition.knowledge.reactions.ids().collect();
        known.sort_unstable();
        assert_eq!(found, known, "{lang}: each once");
    }
}

#[test]
fn a_patient_reads_what_was_approved_and_nothing_that_was_not() {
    let served = Served::new();
    let clinic = &served.clinic;
    let (chart, _) = treated(clinic);
    let words = json!({ "text": "swelling", "words": { "en": "These are the clinic’s words." } });
    clinic.must(&clinic.physician, Act::ApproveText, "", words);
    let tell = clinic
        .practice
        .edition()
        .knowledge
        .reactions
        .get("swelling")
        .expect("a row")
        .tell
        .clone();
    for (lang, approved) in [("en", true), ("tr", false)] {
        let cookie = phone(&served, &chart, lang);
        let page = served.get("/p/report", &cookie).body;
        served.post("/p/report", &cookie, &form(&page, "_sign=swelling&_sign=nodule"));
        let told = served.get("/p/reported", &cookie).body;
        assert_eq!(told.contains("These are the clinic’s words."), approved, "{lang}");
        let answers = if lang == "en" {
            "The clinic will answer you"
        } else {
            "Klinik size yanıt verecek"
        };
        assert_eq!(
            told.matches(answers).count(),
            if approved { 1 } else { 2 },
            "{lang}: {told}"
        );
        assert!(
            !told.contains(tell.as_deref().expect("a proposal")),
            "a proposal is shown to nobody"
        );
    }
    // The text for emergencies as the clinic has approved it takes the place of the one that is always there.
    let emergency = json!({ "text": "emergency", "words": { "en": "Our own words: ring 112." } });
    clinic.must(&clinic.physician, Act::ApproveText, "", emergency);
    let cookie = phone(&served, &chart, "en");
    let page = served.get("/p/report", &cookie);
    assert!(emergency_first(&page) && page.body.contains("Our own words: ring 112."));
}

#[test]
fn a_photograph_goes_with_a_report_only_where_photographs_were_consented_to() {
    let served = Served::new();
    let clinic = &served.clinic;
    let (chart, _) = treated(clinic);
    let cookie = phone(&served, &chart, "en");
    let page = served.get("/p/report", &cookie).body;
    served.post("/p/report", &cookie, &form(&page, "_sign=swelling"));
    assert!(
        !served
            .get("/p/reported", &cookie)
            .body
            .contains("name=\"ticket\""),
        "no consent, no form"
    );
    let given = consent(clinic, &chart);
    let told = served.get("/p/reported", &cookie).body;
    let send = |cookie: &str, ticket: &str, file: &[u8]| {
        let mut body = Vec::new();
        for (name, value) in [("ticket", ticket), ("session", field(&told, "session"))] {
            body.extend_from_slice(
                format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
                    .as_bytes(),
            );
        }
        body.extend_from_slice(b"--x\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n");
        body.extend_from_slice(file);
        body.extend_from_slice(b"\r\n--x--\r\n");
        let origin = format!("http://{}", served.address);
        let headers = [
            ("Cookie", cookie),
            ("Origin", origin.as_str()),
            ("Content-Type", "multipart/form-data; boundary=x"),
        ];
        served.ask_bytes("POST", "/p/reported", &headers, &body).status
    };
    let ticket = field(&told, "ticket").to_owned();
    // A large one fits for who is in, and the ticket counts once.
    let large = [jpeg(), vec![0; 2 * 1024 * 1024]].concat();
    assert_eq!(send(&cookie, &ticket, &large), 303);
    assert_eq!(send(&cookie, &ticket, &jpeg()), 403, "used");
    assert_eq!(send("", &ticket, &jpeg()), 403, "nobody is in");
    let held = clinic.practice.chart(&chart).expect("the chart");
    let [photo] = &held.photos[..] else {
        panic!("one photograph")
    };
    assert!(
        photo.confirmed.is_none(),
        "somebody of the house has to look first"
    );
    let bytes = clinic
        .practice
        .read(|reading| Ok(reading.photo(&chart, photo.taken.seq)?))
        .expect("read")
        .expect("bytes");
    assert!(
        !String::from_utf8_lossy(&bytes).contains(PLACE),
        "what the camera wrote is gone"
    );
    // A ticket of one patient is nothing in the hands of another; and without consent it counts no more.
    let again = field(&served.get("/p/reported", &cookie).body, "ticket").to_owned();
    let (other, _) = treated_too(clinic);
    assert_eq!(send(&phone(&served, &other, "en"), &again, &jpeg()), 403);
    let third = field(&served.get("/p/reported", &cookie).body, "ticket").to_owned();
    clinic.must(
        &clinic.desk,
        Act::WithdrawConsent,
        &chart,
        json!({ "consent": given }),
    );
    assert_eq!(send(&cookie, &third, &jpeg()), 409);
}

fn treated_too(clinic: &Clinic) -> (String, String) {
    let chart = clinic.must(
        &clinic.desk,
        Act::Register,
        "",
        json!({ "name": "Nuray Güneş", "birth_date": BORN, "sex": "female" }),
    );
    (chart, String::new())
}

/// H20: what nobody has read stands on every page, for everybody who is signed in; without a name and without what it is.
#[test]
fn h20_everybody_sees_on_every_page_that_a_report_waits() {
    let served = Served::new();
    let clinic = &served.clinic;
    decide(
        clinic,
        Messages {
            unread_minutes: Some(30),
            ..Messages::default()
        },
    );
    let now = clinic.now.get();
    // The clock of the server stands at now; the session was two hours ago, and the report came half an hour ago.
    let earlier = |minutes: i64| {
        now.checked_sub(jiff::Span::new().minutes(minutes))
            .expect("a moment")
    };
    clinic.now.set(earlier(120));
    let (chart, session) = treated(clinic);
    clinic.now.set(earlier(30));
    let input =
        json!({ "session": session, "by": "patient", "signs": [{ "sign": "swelling", "worse": "no" }] });
    let report = clinic.must(&clinic.desk, Act::Report, &chart, input);
    clinic.now.set(now);
    let mark = "not been read by a physician or nurse";
    let pages = [
        (
            &clinic.physician,
            vec!["/today", "/patients", "/stock", "/knowledge", "/knowledge/texts"],
        ),
        (&clinic.nurse, vec!["/today", "/exposure"]),
        (&clinic.desk, vec!["/today", "/patients/new"]),
        (
            &clinic.manager,
            vec!["/house", "/house/accounts", "/house/audit", "/stock"],
        ),
    ];
    for (who, pages) in &pages {
        for page in pages {
            let body = served.get(page, &served.cookie(who)).body;
            assert!(body.contains(mark), "{page} as {}", who.name);
            let bar = body
                .split(mark)
                .next()
                .and_then(|before| before.rsplit("role=\"alert\"").next());
            assert!(!bar.expect("the bar").contains("Elif"), "no name in the bar");
        }
    }
    let map = format!("/patients/{chart}/session/{session}/map");
    assert!(
        served
            .get(&map, &served.cookie(&clinic.nurse))
            .body
            .contains(mark),
        "also where the page takes the whole screen"
    );
    assert!(!served.get("/sign-in", "").body.contains(mark));
    clinic.must(
        &clinic.nurse,
        Act::ReadReport,
        &chart,
        json!({ "report": report }),
    );
    assert!(
        !served
            .get("/today", &served.cookie(&clinic.desk))
            .body
            .contains(mark)
    );
}
