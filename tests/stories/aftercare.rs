//! Clock times from the end of the session.

use crate::program::{json as run, pistor};
use crate::visit::{healthy, with};
use serde_json::{Value, json};

fn sheet(visit: &Value, ended: &str, zone: &str) -> Value {
    run(&["aftercare", "-", "--ended", ended, "--zone", zone], visit)
}

fn instruction<'a>(sheet: &'a Value, id: &str) -> &'a Value {
    sheet["instructions"]
        .as_array()
        .expect("instructions")
        .iter()
        .find(|i| i["id"] == id)
        .expect("the instruction is there")
}

#[test]
fn no_water_until_the_later_of_two_articles_and_both_are_named() {
    let sheet = sheet(&healthy(), "2026-11-21T11:00:00+03:00", "Europe/Istanbul");
    let water = instruction(&sheet, "water");
    assert_eq!(water["until"], "2026-11-22T02:00:00+03:00");
    let cites = water["cites"].to_string();
    assert!(cites.contains("S2.31") && cites.contains("S4.21"), "{cites}");
    assert!(water["text"].as_str().is_some_and(|text| text.contains("02:00")));
    let in_force: Vec<&Value> = water["sources"]
        .as_array()
        .expect("sources")
        .iter()
        .filter(|s| s["in_force"] == true)
        .collect();
    assert_eq!(in_force.len(), 1);
    assert!(in_force[0]["cites"].to_string().contains("S4.21"));
}

#[test]
fn hours_are_hours_when_the_clocks_change() {
    // Rome puts its clocks forward on 29 March 2026 and back on 25 October 2026; New York on 8 March and 1 November.
    for (ended, zone, until) in [
        (
            "2026-03-28T20:00:00+01:00",
            "Europe/Rome",
            "2026-03-29T12:00:00+02:00",
        ),
        (
            "2026-10-24T20:00:00+02:00",
            "Europe/Rome",
            "2026-10-25T10:00:00+01:00",
        ),
        (
            "2026-03-07T20:00:00-05:00",
            "America/New_York",
            "2026-03-08T12:00:00-04:00",
        ),
        (
            "2026-11-21T12:40:00+03:00",
            "Europe/Istanbul",
            "2026-11-22T03:40:00+03:00",
        ),
        (
            "2028-02-28T20:00:00+03:00",
            "Europe/Istanbul",
            "2028-02-29T11:00:00+03:00",
        ),
    ] {
        assert_eq!(
            instruction(&sheet(&healthy(), ended, zone), "water")["until"],
            until,
            "{zone} {ended}"
        );
    }
}

#[test]
fn the_patient_reads_turkish_days() {
    let arguments = [
        "aftercare",
        "-",
        "--ended",
        "2026-11-21T11:00:00+03:00",
        "--zone",
        "Europe/Istanbul",
        "--lang",
        "tr",
    ];
    let ran = pistor(&arguments, healthy().to_string().as_bytes());
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert!(
        ran.out.contains("22 Kasım") && ran.out.contains("02.00"),
        "{}",
        ran.out
    );
    assert!(!ran.out.contains("[en]") && !ran.out.contains("⟨"), "{}", ran.out);
}

#[test]
fn nobody_is_told_to_stop_a_prescribed_medicine() {
    for lang in ["en", "tr"] {
        let sheet = run(
            &[
                "aftercare",
                "-",
                "--ended",
                "2026-11-21T11:00:00+03:00",
                "--zone",
                "Europe/Istanbul",
                "--lang",
                lang,
            ],
            &healthy(),
        );
        let text = instruction(&sheet, "blood_thinners")["text"]
            .as_str()
            .expect("a text")
            .to_lowercase();
        let never = if lang == "en" { "do not stop" } else { "kesmeyin" };
        assert!(text.contains(never) || text.contains("bırakmayın"), "{text}");
    }
}

#[test]
fn needle_free_sessions_have_their_own_sheet() {
    let mut visit = with(&[("/treatment/method", json!("sonophoresis"))]);
    visit["treatment"]
        .as_object_mut()
        .expect("an object")
        .remove("technique");
    let without = sheet(&visit, "2026-11-21T11:00:00+03:00", "Europe/Istanbul");
    let needle = sheet(&healthy(), "2026-11-21T11:00:00+03:00", "Europe/Istanbul");
    assert!(
        without["instructions"].as_array().map(Vec::len) < needle["instructions"].as_array().map(Vec::len)
    );
}

#[test]
fn a_zone_or_a_moment_that_is_none_is_refused() {
    let visit = healthy().to_string();
    for arguments in [
        [
            "aftercare",
            "-",
            "--ended",
            "2026-11-21T11:00:00",
            "--zone",
            "Europe/Istanbul",
        ],
        [
            "aftercare",
            "-",
            "--ended",
            "2026-02-31T11:00:00+03:00",
            "--zone",
            "Europe/Istanbul",
        ],
        [
            "aftercare",
            "-",
            "--ended",
            "2026-11-21T11:00:00+03:00",
            "--zone",
            "Mars/Olympus",
        ],
    ] {
        let ran = pistor(&arguments, visit.as_bytes());
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{arguments:?}");
        assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
    }
}

/// H9, a golden list: no water for fifteen hours, read on three clocks in both languages, over the hour that is left out
/// and the hour that comes twice. The patient may be elsewhere than the clinic.
#[test]
fn h9_clock_times_where_the_patient_is() {
    use jiff::Timestamp;
    use jiff::tz::TimeZone;
    let [en, tr] = ["en", "tr"].map(pistor_cli::locale);
    let istanbul = TimeZone::get("Europe/Istanbul").expect("a zone");
    let since: Timestamp = "2016-12-01T00:00:00Z".parse().expect("a moment");
    assert!(
        istanbul.following(since).next().is_none(),
        "its clocks are not set any more"
    );
    for (ended, zone, english, turkish) in [
        // Istanbul left out the hour after 03:00 on 27 March 2016, for the last time, and had 03:30 twice on 8 November 2015.
        (
            "2016-03-26T11:59:00+02:00",
            "Europe/Istanbul",
            "Sunday 27 March, 02:59",
            "27 Mart Pazar, saat 02.59",
        ),
        (
            "2016-03-26T12:00:00+02:00",
            "Europe/Istanbul",
            "Sunday 27 March, 04:00",
            "27 Mart Pazar, saat 04.00",
        ),
        (
            "2015-11-07T12:30:00+03:00",
            "Europe/Istanbul",
            "Sunday 8 November, 03:30 (UTC+03:00)",
            "8 Kasım Pazar, saat 03.30 (UTC+03:00)",
        ),
        (
            "2015-11-07T13:30:00+03:00",
            "Europe/Istanbul",
            "Sunday 8 November, 03:30 (UTC+02:00)",
            "8 Kasım Pazar, saat 03.30 (UTC+02:00)",
        ),
        (
            "2015-11-07T14:00:00+03:00",
            "Europe/Istanbul",
            "Sunday 8 November, 04:00",
            "8 Kasım Pazar, saat 04.00",
        ),
        // It has kept one time since.
        (
            "2026-03-28T12:30:00+03:00",
            "Europe/Istanbul",
            "Sunday 29 March, 03:30",
            "29 Mart Pazar, saat 03.30",
        ),
        (
            "2026-03-28T20:00:00+03:00",
            "Europe/Istanbul",
            "Sunday 29 March, 11:00",
            "29 Mart Pazar, saat 11.00",
        ),
        (
            "2026-10-24T12:30:00+03:00",
            "Europe/Istanbul",
            "Sunday 25 October, 03:30",
            "25 Ekim Pazar, saat 03.30",
        ),
        // The same sessions, and the patient flew home.
        (
            "2026-03-28T20:00:00+03:00",
            "Europe/Rome",
            "Sunday 29 March, 10:00",
            "29 Mart Pazar, saat 10.00",
        ),
        (
            "2026-03-28T20:00:00+03:00",
            "America/New_York",
            "Sunday 29 March, 04:00",
            "29 Mart Pazar, saat 04.00",
        ),
        // Rome leaves out the hour after 02:00 on 29 March.
        (
            "2026-03-28T10:59:00+01:00",
            "Europe/Rome",
            "Sunday 29 March, 01:59",
            "29 Mart Pazar, saat 01.59",
        ),
        (
            "2026-03-28T11:00:00+01:00",
            "Europe/Rome",
            "Sunday 29 March, 03:00",
            "29 Mart Pazar, saat 03.00",
        ),
        (
            "2026-03-28T11:30:00+01:00",
            "Europe/Rome",
            "Sunday 29 March, 03:30",
            "29 Mart Pazar, saat 03.30",
        ),
        // And has 02:30 twice on 25 October: which of both is said.
        (
            "2026-10-24T11:30:00+02:00",
            "Europe/Rome",
            "Sunday 25 October, 02:30 (UTC+02:00)",
            "25 Ekim Pazar, saat 02.30 (UTC+02:00)",
        ),
        (
            "2026-10-24T12:30:00+02:00",
            "Europe/Rome",
            "Sunday 25 October, 02:30 (UTC+01:00)",
            "25 Ekim Pazar, saat 02.30 (UTC+01:00)",
        ),
        (
            "2026-10-24T13:00:00+02:00",
            "Europe/Rome",
            "Sunday 25 October, 03:00",
            "25 Ekim Pazar, saat 03.00",
        ),
        // New York: the hour after 02:00 on 8 March, and 01:30 twice on 1 November.
        (
            "2026-03-07T10:59:00-05:00",
            "America/New_York",
            "Sunday 8 March, 01:59",
            "8 Mart Pazar, saat 01.59",
        ),
        (
            "2026-03-07T11:00:00-05:00",
            "America/New_York",
            "Sunday 8 March, 03:00",
            "8 Mart Pazar, saat 03.00",
        ),
        (
            "2026-03-07T11:30:00-05:00",
            "America/New_York",
            "Sunday 8 March, 03:30",
            "8 Mart Pazar, saat 03.30",
        ),
        (
            "2026-10-31T10:30:00-04:00",
            "America/New_York",
            "Sunday 1 November, 01:30 (UTC-04:00)",
            "1 Kasım Pazar, saat 01.30 (UTC-04:00)",
        ),
        (
            "2026-10-31T11:30:00-04:00",
            "America/New_York",
            "Sunday 1 November, 01:30 (UTC-05:00)",
            "1 Kasım Pazar, saat 01.30 (UTC-05:00)",
        ),
    ] {
        let said = sheet(&healthy(), ended, zone);
        let until = instruction(&said, "water")["until"]
            .as_str()
            .expect("a time")
            .to_owned();
        let until: Timestamp = until.parse().expect("a moment");
        let zone = TimeZone::get(zone).expect("a zone");
        assert_eq!(en.clock_in(until, &zone), english, "{ended}");
        assert_eq!(tr.clock_in(until, &zone), turkish, "{ended}");
        let text = instruction(&said, "water")["text"].to_string();
        assert!(text.contains(english), "{text}");
    }
}
