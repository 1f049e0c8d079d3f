//! The check of a mixture on its pages: who is led where.

use super::Served;
use crate::clinic::cellulite;
use pistor_practice::Act;
use pistor_practice::house::settings::Settings;
use serde_json::json;

/// Whoever prepared a mixture is led to somebody else's sign-in, which leads back to the mixture; the other one checks it.
#[test]
fn the_bench_leads_to_a_second_person() {
    let served = Served::new();
    let clinic = &served.clinic;
    let settings = Settings {
        mixture_check: true,
        ..Settings::clone(&clinic.practice.settings())
    };
    let settings = serde_json::to_value(settings).expect("settings");
    clinic.must(&clinic.manager, Act::SetSettings, "", settings);
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let course = clinic.course(&chart, &cellulite(), "Elif Yıldırım");
    let items = json!([{ "substance": "l_carnitine", "strength": "200 mg/mL", "volume": "2 mL" }]);
    let bench = format!("/patients/{chart}/mixture");
    let (nurse, physician) = (served.cookie(&clinic.nurse), served.cookie(&clinic.physician));
    let form = served.get(&bench, &nurse).body;
    assert!(!form.contains("name=\"checked_by\""), "no name to type");
    let mixture = clinic.must(
        &clinic.nurse,
        Act::Prepare,
        &chart,
        json!({ "course": course, "items": items }),
    );
    let check = format!("/patients/{chart}/do/check");
    let mine = served.get(&bench, &nurse).body;
    assert!(!mine.contains(&check) && mine.contains("You prepared it"));
    let theirs = served.get(&bench, &physician).body;
    assert!(theirs.contains(&check));
    let today = served.get("/today", &physician).body;
    assert!(today.contains("Mixture to be checked by a second person"));
    let session = served.get(&format!("/patients/{chart}/session"), &physician).body;
    assert!(!session.contains("/do/open"), "no session before the check");
    let checked = served.post(&check, &physician, &format!("mixture={mixture}&_next={bench}"));
    assert_eq!(
        (checked.status, checked.headers["location"].as_str()),
        (303, bench.as_str())
    );
    let session = served.get(&format!("/patients/{chart}/session"), &physician).body;
    assert!(session.contains("/do/open"));
    assert!(served.get(&bench, &nurse).body.contains("Deniz Aksoy"));
    let left = served.post("/sign-out", &nurse, &format!("_next={bench}"));
    assert!(left.headers["location"].starts_with("/sign-in?next="), "{left:?}");
    let elsewhere = served.post("/sign-out", &physician, "_next=https://evil.example/");
    assert_eq!(elsewhere.headers["location"], "/sign-in");
}
