//! Quiet hours: on the clocks of wherever the patient is.

use super::*;

/// Whoever was handed a sheet on another clock is far away: it is quiet when it is night there.
#[test]
fn quiet_hours_are_those_of_wherever_the_patient_is() {
    let clinic = Clinic::new();
    let chart = willing(&clinic, "en");
    let session = treated(&clinic, &chart);
    let hand_over = |zone: &str| {
        let handed = json!({ "session": session, "language": "en", "how": "print", "zone": zone });
        clinic.must(&clinic.nurse, Act::HandOver, &chart, handed);
    };
    hand_over("America/New_York");
    let mail = Fake::new(Way::Email);
    let post = post(&[&mail]);
    let tick = |now: &str| clinic.practice.tick(&post, at(now)).expect("a round").sent;
    // Nine in Istanbul is one at night in New York, where it is loud from nine on.
    assert_eq!(tick("2026-11-21T13:00:00+03:00"), 0);
    assert_eq!(tick("2026-11-21T08:59:59-05:00"), 0);
    assert_eq!(tick("2026-11-21T09:00:00-05:00"), 1, "the sheet");
    // Back again, as the next sheet says: the clinic’s clock counts, and the question of the day after waits for it.
    hand_over("");
    assert_eq!(tick("2026-11-22T08:59:59+03:00"), 0);
    assert_eq!(tick("2026-11-22T09:30:00+03:00"), 1);
}

/// Quiet hours are those of the clocks on the wall, also in the nights in which they are set.
#[test]
fn quiet_hours_across_the_change_of_the_clocks() {
    let messages = Messages {
        quiet_from: "21:00".to_owned(),
        quiet_to: "08:30".to_owned(),
        ..Messages::default()
    };
    for (zone, moments) in [
        (
            "Europe/Istanbul",
            [
                ("2026-11-21T20:59:59+03:00", false),
                ("2026-11-21T21:00:00+03:00", true),
                ("2026-11-22T03:00:00+03:00", true),
                ("2026-11-22T08:29:59+03:00", true),
                ("2026-11-22T08:30:00+03:00", false),
            ],
        ),
        // Rome: forward on 28 March 2027, back on 31 October 2027.
        (
            "Europe/Rome",
            [
                ("2027-03-27T20:59:59+01:00", false),
                ("2027-03-27T21:00:00+01:00", true),
                ("2027-03-28T03:00:00+02:00", true),
                ("2027-03-28T08:29:59+02:00", true),
                ("2027-03-28T08:30:00+02:00", false),
            ],
        ),
        (
            "Europe/Rome",
            [
                ("2027-10-30T20:59:59+02:00", false),
                ("2027-10-30T21:00:00+02:00", true),
                ("2027-10-31T02:30:00+01:00", true),
                ("2027-10-31T08:29:59+01:00", true),
                ("2027-10-31T08:30:00+01:00", false),
            ],
        ),
        (
            "America/New_York",
            [
                ("2027-03-13T20:59:59-05:00", false),
                ("2027-03-13T21:00:00-05:00", true),
                ("2027-03-14T03:30:00-04:00", true),
                ("2027-03-14T08:29:59-04:00", true),
                ("2027-03-14T08:30:00-04:00", false),
            ],
        ),
    ] {
        let held = jiff::tz::TimeZone::get(zone).expect("a zone");
        for (moment, quiet) in moments {
            assert_eq!(messages.is_quiet(at(moment), &held), quiet, "{zone} {moment}");
        }
        assert_eq!(
            messages.first_loud(at(moments[1].0), &held),
            at(moments[4].0),
            "{zone}"
        );
        assert_eq!(
            messages.first_loud(at(moments[0].0), &held),
            at(moments[0].0),
            "{zone}"
        );
    }
    // The message itself waits, and goes with the first round after.
    let clinic = Clinic::in_country("IT", "Europe/Rome");
    decide(&clinic, messages);
    let chart = willing(&clinic, "en");
    book(&clinic, &chart, "2027-03-29T03:00");
    let mail = Fake::new(Way::Email);
    let post = post(&[&mail]);
    let tick = |now: &str| clinic.practice.tick(&post, at(now)).expect("a round").sent;
    assert_eq!(tick("2027-03-26T12:00:00+01:00"), 1, "the questions go by day");
    assert_eq!(
        tick("2027-03-28T03:00:00+02:00"),
        0,
        "due in the night in which the clocks go forward"
    );
    assert_eq!(tick("2027-03-28T08:29:59+02:00"), 0);
    assert_eq!(tick("2027-03-28T08:30:00+02:00"), 1);
}
