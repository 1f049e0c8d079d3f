//! What pages of the house and of the phone owe each other: one clock on the sheet and its paper, a live line that ends,
//! a report that is refused with the emergency number first.

use super::Served;
use crate::clinic::{Clinic, cellulite, code};
use pistor_practice::Act;
use pistor_server::Limits;
use serde_json::json;

const BORN: &str = "1992-03-08";

fn treated(clinic: &Clinic) -> (String, String) {
    let chart = clinic.patient("Elif Yıldırım", BORN, "female");
    let course = clinic.course(&chart, &cellulite(), "Elif Yıldırım");
    let session = clinic.open_session(&chart, &course);
    clinic.get_ready(&chart, &session);
    clinic.sign(&chart, &session).expect("signed");
    (chart, session)
}

/// Every address on a page that leads to a part of the sheet.
fn leading<'p>(page: &'p str, to: &str) -> Vec<&'p str> {
    let all = page
        .split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next());
    all.filter(|href| href.contains(to)).collect()
}

/// H9: a sheet was handed over on Rome's clock, and somebody looks at it on the clinic's. What is printed from there is on
/// the clinic's clock, too.
#[test]
fn h9_a_paper_is_on_the_clock_of_the_page_it_is_printed_from() {
    let served = Served::new();
    let (chart, session) = treated(&served.clinic);
    let handed = json!({ "session": session, "zone": "Europe/Rome", "language": "tr", "how": "print" });
    served
        .clinic
        .must(&served.clinic.nurse, Act::HandOver, &chart, handed);
    let nurse = served.cookie(&served.clinic.nurse);
    let (_, token) = served.clinic.link(&chart, &["aftercare"]);
    let patient = served.patient(&token, BORN);
    let staff = format!("/patients/{chart}/aftercare");
    for (address, cookie) in [(staff.as_str(), &nurse), ("/p/aftercare", &patient)] {
        for (zone, held) in [
            ("?zone=Europe/Istanbul", "zone=Europe/Istanbul"),
            ("?zone=Europe/London", "zone=Europe/London"),
            ("", "zone=Europe/Rome"),
            ("?zone=Etc/GMT%2B3", "zone=Etc/GMT%2B3"),
        ] {
            let page = served.get(&format!("{address}{zone}"), cookie);
            assert_eq!(page.status, 200, "{address}{zone}");
            for to in ["sheet.pdf", "times.ics"] {
                let hrefs = leading(&page.body, to);
                assert!(!hrefs.is_empty(), "{address}{zone}: {to}");
                for href in hrefs {
                    let end = href.replace("&amp;", "&");
                    assert!(
                        end.split(['?', '&']).any(|part| part == held),
                        "{address}{zone}: {end}"
                    );
                }
            }
        }
    }
}

/// The line at the desk asks again while something can come, leaves no trace of its own, and comes to an end.
#[test]
fn the_live_line_ends_with_the_link_and_is_no_reading() {
    let served = Served::new();
    let clinic = &served.clinic;
    let chart = clinic.patient("Elif Yıldırım", BORN, "female");
    let desk = served.cookie(&clinic.desk);
    let (links, progress) = (
        format!("/patients/{chart}/links"),
        format!("/patients/{chart}/links/progress"),
    );
    let live = |served: &Served, desk: &str, address: &str| {
        let answer = served.get(address, desk);
        assert_eq!(answer.status, 200, "{address}");
        answer.body.contains("data-refresh")
    };
    assert!(!live(&served, &desk, &links), "nothing was asked");
    let (link, _) = clinic.link(&chart, &["intake"]);
    assert!(live(&served, &desk, &links) && live(&served, &desk, &progress));
    let reads = |clinic: &Clinic| {
        // Traces of readings are written behind them; what waits for an act, waits for those, too.
        let nothing = clinic.act(&clinic.desk, Act::MakeLink, &chart, json!({}));
        assert_eq!(code(nothing), "none-chosen");
        let traces = clinic
            .practice
            .read(|reading| Ok(reading.audit_latest(&chart, 1000)?));
        let traces = traces.expect("traces");
        traces.iter().filter(|trace| trace.outcome == "read").count()
    };
    let before = reads(clinic);
    assert!(before > 0, "whoever opened the page left a trace");
    // A quarter of an hour later the page still asks; opened anew it would leave another trace.
    let clinic = served.into_clinic();
    clinic.pass(jiff::Span::new().minutes(16));
    let served = Served::of(clinic, Limits::default());
    let clinic = &served.clinic;
    let desk = served.cookie(&clinic.desk);
    assert!(live(&served, &desk, &progress));
    assert_eq!(reads(clinic), before);
    // Asked by somebody who has no page open, it is a reading like any other.
    let nurse = served.cookie(&clinic.nurse);
    assert_eq!(served.get(&progress, &nurse).status, 200);
    assert_eq!(reads(clinic), before + 1);
    clinic.must(&clinic.desk, Act::RevokeLink, &chart, json!({ "link": link }));
    assert!(!live(&served, &desk, &progress) && !live(&served, &desk, &links));
}

/// H20: one report too many by one link is refused with the emergency number first, and with whom to call.
#[test]
fn h20_a_report_too_many_says_whom_to_call() {
    let served = Served::new();
    let (chart, session) = treated(&served.clinic);
    let (_, token) = served.clinic.link(&chart, &["aftercare"]);
    let cookie = served.patient(&token, BORN);
    let send = |n: usize| {
        let form = format!("_key=k{n}&session={session}&_sign=swelling&_worse=no&text=n{n}");
        served.post("/p/report", &cookie, &form)
    };
    for n in 0..20 {
        assert_eq!(send(n).status, 303, "{n}");
    }
    let answer = send(20);
    assert_eq!(answer.status, 409);
    let main = answer.body.split("id=\"main\">").nth(1).unwrap_or_default();
    assert!(
        main.starts_with("<div class=\"note stop ph-emergency\">"),
        "{main}"
    );
    assert!(main.contains("Please call us") && main.contains("n20"), "{main}");
    // Under the key of one that was stored it is that one, however often.
    assert_eq!(send(3).status, 303);
}
