//! Photographs: of the right patient, with consent, without what the camera wrote beside them, never changed.

use super::{Clinic, code, open};
use jiff::Span;
use pistor_practice::act::Actor;
use pistor_practice::acts::photos::Taken;
use pistor_practice::photograph::HandedIn;
use pistor_practice::{Act, Done, Refusal};
use serde_json::json;

/// Where the camera says it stood.
pub const PLACE: &str = "41.0082 N 28.9784 E";

/// A picture of 3 × 2 pixels as a camera writes it: with the place where it was taken.
pub fn jpeg() -> Vec<u8> {
    let segment = |marker: u8, content: &[u8]| {
        let length = u16::try_from(content.len() + 2).expect("short").to_be_bytes();
        [&[0xff, marker], &length[..], content].concat()
    };
    [
        vec![0xff, 0xd8],
        segment(
            0xe1,
            format!("Exif\0\0MM\0*\0\0\0\x08\0\0 GPS {PLACE}").as_bytes(),
        ),
        segment(0xfe, format!("taken at {PLACE}").as_bytes()),
        segment(0xc0, &[8, 0, 2, 0, 3, 1, 1, 0x11, 0]),
        segment(0xda, &[1, 1, 0, 0, 63, 0]),
        vec![1, 2, 3, 0xff, 0xd9],
        format!("behind the end: {PLACE}").into_bytes(),
    ]
    .concat()
}

/// A header of PNG that promises many pixels, and too few bytes.
fn enormous() -> Vec<u8> {
    let chunk = |kind: &[u8; 4], content: &[u8]| {
        let length = u32::try_from(content.len()).expect("short").to_be_bytes();
        [&length[..], kind, content, b"CRC."].concat()
    };
    let header = [
        &10_000u32.to_be_bytes()[..],
        &5_001u32.to_be_bytes(),
        &[8, 2, 0, 0, 0],
    ]
    .concat();
    [
        b"\x89PNG\r\n\x1a\n".to_vec(),
        chunk(b"IHDR", &header),
        chunk(b"IDAT", b"x"),
        chunk(b"IEND", b""),
    ]
    .concat()
}

pub fn consent(clinic: &Clinic, chart: &str) -> String {
    let given = clinic.paper(chart, "photo", "", "Elif Yıldırım");
    clinic.must(&clinic.nurse, Act::Consent, chart, given)
}

fn ticket(clinic: &Clinic, who: &Actor, login: &str, chart: &str) -> String {
    clinic
        .practice
        .photo_ticket(who, login, chart, clinic.now.get())
        .expect("a ticket")
}

/// A clinic with a patient who consented, and another.
fn two() -> (Clinic, String, String) {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let other = clinic.patient("Elif Yıldız", "1992-08-03", "female");
    consent(&clinic, &chart);
    consent(&clinic, &other);
    (clinic, chart, other)
}

fn hand_in(
    clinic: &Clinic,
    (who, login): (&Actor, &str),
    chart: &str,
    ticket: &str,
    bytes: &[u8],
) -> Result<Done, Refusal> {
    clinic.practice.photograph(HandedIn {
        who,
        login,
        chart,
        ticket,
        at: clinic.now.get(),
        taken: Taken {
            view: "face_front".to_owned(),
            session: String::new(),
        },
        bytes,
    })
}

fn take(clinic: &Clinic, chart: &str, bytes: &[u8]) -> Result<Done, Refusal> {
    let ticket = ticket(clinic, &clinic.nurse, "login", chart);
    hand_in(clinic, (&clinic.nurse, "login"), chart, &ticket, bytes)
}

fn photos(clinic: &Clinic, chart: &str) -> usize {
    clinic.practice.chart(chart).expect("a chart").photos.len()
}

/// H23: a form of A sent to B, sent twice, sent late, sent by another account or from another login is refused with one
/// same answer, leaves a trace and keeps nothing.
#[test]
fn h23_a_ticket_counts_once_for_its_patient_its_account_and_its_login() {
    let (clinic, chart, other) = two();
    let (nurse, physician) = (clinic.nurse.clone(), clinic.physician.clone());
    let mine = |who: &Actor| ticket(&clinic, who, "login", &chart);
    let try_on = |who: &Actor, login: &str, chart: &str, ticket: &str| {
        let refused = hand_in(&clinic, (who, login), chart, ticket, &jpeg()).expect_err("refused");
        (
            refused.kind.id(),
            refused.fault.code,
            refused.fault.args.clone(),
            refused.fault.path.clone(),
        )
    };
    let used = mine(&nurse);
    hand_in(&clinic, (&nurse, "login"), &chart, &used, &jpeg()).expect("kept");
    let old = mine(&nurse);
    clinic.pass(Span::new().minutes(15));
    let astray = mine(&nurse);
    let refusals = [
        try_on(&nurse, "login", &other, &mine(&nurse)),
        try_on(&nurse, "login", &chart, &used),
        try_on(&nurse, "login", &chart, &old),
        try_on(&nurse, "login", &chart, &mine(&physician)),
        try_on(&physician, "login", &chart, &mine(&nurse)),
        try_on(&nurse, "another login", &chart, &mine(&nurse)),
        try_on(&nurse, "login", &chart, ""),
        // One that went astray does not count where it belongs any more.
        try_on(&nurse, "login", &other, &astray),
        try_on(&nurse, "login", &chart, &astray),
    ];
    for refusal in &refusals {
        assert_eq!((refusal.0, refusal.1), ("forbidden", "photo-ticket"));
        assert_eq!(refusal, &refusals[0], "one answer for all");
    }
    assert_eq!((photos(&clinic, &chart), photos(&clinic, &other)), (1, 0));
    // The traces are written behind the answers; an act that waits comes after them.
    clinic.patient("Somebody", "1990-01-01", "male");
    let traces = clinic
        .practice
        .read(|reading| Ok(reading.audit_latest("", 100)?))
        .expect("read");
    let denied = traces
        .iter()
        .filter(|trace| trace.act == "photograph" && trace.outcome == "denied")
        .count();
    assert_eq!(denied, refusals.len());
    clinic.pass(Span::new().minutes(14));
    let late = mine(&nurse);
    clinic.pass(Span::new().minutes(14));
    hand_in(&clinic, (&nurse, "login"), &chart, &late, &jpeg()).expect("within its time");
}

#[test]
fn without_consent_nothing_is_kept() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    assert_eq!(code(take(&clinic, &chart, &jpeg())), "photo-consent");
    let given = consent(&clinic, &chart);
    take(&clinic, &chart, &jpeg()).expect("kept");
    clinic.must(
        &clinic.desk,
        Act::WithdrawConsent,
        &chart,
        json!({ "consent": given }),
    );
    assert_eq!(code(take(&clinic, &chart, &jpeg())), "photo-consent");
    assert_eq!(photos(&clinic, &chart), 1);
}

#[test]
fn what_the_camera_wrote_beside_the_image_is_not_kept() {
    let (clinic, chart, _) = two();
    let given = jpeg();
    let holds = |bytes: &[u8]| bytes.windows(PLACE.len()).any(|held| held == PLACE.as_bytes());
    assert!(holds(&given));
    take(&clinic, &chart, &given).expect("kept");
    let held = clinic.practice.chart(&chart).expect("a chart");
    let taken = &held.photos[0].taken;
    let kept = clinic
        .practice
        .read(|reading| Ok(reading.photo(&chart, taken.seq)?))
        .expect("read")
        .expect("bytes");
    assert!(!holds(&kept) && kept.starts_with(&[0xff, 0xd8]) && kept.ends_with(&[3, 0xff, 0xd9]));
    assert_eq!((taken.width, taken.height, taken.kind.as_str()), (3, 2, "jpeg"));
    let everything = std::fs::read(clinic.folder.path().join("pistor.db-wal")).expect("the log");
    assert!(!holds(&everything), "not anywhere on the disk");
}

#[test]
fn only_whole_pictures_of_a_size_are_kept() {
    let (clinic, chart, _) = two();
    let mut large = jpeg();
    large.resize(pistor_practice::picture::BYTES_MAX + 1, 0);
    for (bytes, expected) in [
        (b"%PDF-1.7 named x.jpg".to_vec(), "photo-kind"),
        (
            b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec(),
            "photo-kind",
        ),
        (b"GIF89a".to_vec(), "photo-kind"),
        (Vec::new(), "photo-none"),
        (jpeg()[..60].to_vec(), "photo-broken"),
        (enormous(), "photo-pixels"),
        (large, "photo-bytes"),
    ] {
        let refused = take(&clinic, &chart, &bytes).expect_err(expected);
        assert_eq!(
            (refused.fault.code, refused.fault.path.as_str()),
            (expected, "/photo")
        );
    }
    // Nor by any other door.
    let by_json = clinic.act(
        &clinic.nurse,
        Act::Photograph,
        &chart,
        json!({ "view": "face_front" }),
    );
    assert_eq!(code(by_json), "photo-by-form");
    assert_eq!(photos(&clinic, &chart), 0);
}

#[test]
fn a_view_and_a_session_are_those_of_this_patient() {
    let (clinic, chart, other) = two();
    let course = clinic.course(&other, &super::cellulite(), "Elif Yıldız");
    let session = clinic.open_session(&other, &course);
    let take = |chart: &str, view: &str, session: &str| {
        let ticket = ticket(&clinic, &clinic.nurse, "login", chart);
        clinic.practice.photograph(HandedIn {
            who: &clinic.nurse,
            login: "login",
            chart,
            ticket: &ticket,
            at: clinic.now.get(),
            taken: Taken {
                view: view.to_owned(),
                session: session.to_owned(),
            },
            bytes: &jpeg(),
        })
    };
    assert_eq!(code(take(&chart, "moon", "")), "view-unknown");
    assert_eq!(code(take(&chart, "", &session)), "nothing-there");
    take(&other, "thighs_back", &session).expect("kept");
}

/// H23: until a person has looked, a photograph is unconfirmed; what shows another patient is withdrawn and not shown.
#[test]
fn h23_a_person_confirms_or_withdraws() {
    let (clinic, chart, other) = two();
    let photo = take(&clinic, &chart, &jpeg()).expect("kept").id;
    let held = || clinic.practice.chart(&chart).expect("a chart");
    assert!(held().photos[0].confirmed.is_none());
    let confirm = |chart: &str, name: &str, born: &str| {
        let given = json!({ "photo": photo, "name": name, "birth_date": born });
        clinic.act(&clinic.physician, Act::ConfirmPhoto, chart, given)
    };
    assert_eq!(
        code(confirm(&other, "Elif Yıldız", "1992-08-03")),
        "nothing-there"
    );
    assert_eq!(
        code(confirm(&chart, "Elif Yıldız", "1992-08-03")),
        "other-patient"
    );
    confirm(&chart, "Elif Yıldırım", "1992-03-08").expect("confirmed");
    assert_eq!(
        code(confirm(&chart, "Elif Yıldırım", "1992-03-08")),
        "photo-confirmed"
    );
    let withdraw = |reason: &str| {
        let given = json!({ "photo": photo, "reason": reason });
        clinic.act(&clinic.nurse, Act::WithdrawPhoto, &chart, given)
    };
    assert_eq!(code(withdraw(" ")), "field-empty");
    withdraw("another patient").expect("withdrawn");
    assert_eq!(code(withdraw("again")), "nothing-there");
    assert!(held().photo(&photo).is_none() && held().shown_photos().count() == 0);
    // The ledger keeps who, when and the hash.
    let kinds: Vec<String> = held().timeline.iter().map(|event| event.kind.clone()).collect();
    assert!(kinds.ends_with(&["photographed", "photo_confirmed", "photo_withdrawn"].map(str::to_owned)));
    assert!(clinic.practice.verify().expect("read").broken.is_empty());
}

#[test]
fn only_physicians_and_nurses_photograph() {
    let (clinic, chart, _) = two();
    for who in [&clinic.desk, &clinic.manager] {
        let ticket = ticket(&clinic, who, "login", &chart);
        let refused = hand_in(&clinic, (who, "login"), &chart, &ticket, &jpeg());
        assert_eq!(code(refused), "not-yours");
    }
    assert_eq!(photos(&clinic, &chart), 0);
}

/// The database refuses to change a photograph; where somebody has the file in hand, verification finds it.
#[test]
fn a_flipped_byte_is_found() {
    let (clinic, chart, _) = two();
    take(&clinic, &chart, &jpeg()).expect("kept");
    let seq = clinic.practice.chart(&chart).expect("a chart").photos[0]
        .taken
        .seq;
    let now = clinic.now.get();
    let folder = { clinic }.folder;
    let database = rusqlite::Connection::open(folder.path().join("pistor.db")).expect("the database");
    for sql in [
        "update photo set bytes = x'00'",
        "delete from photo",
        "insert or replace into photo select clinic, chart, seq, sha256, kind, sample, x'00' from photo",
    ] {
        assert!(database.execute(sql, []).is_err(), "{sql}");
    }
    database
        .execute_batch("drop trigger photo_is_never_changed; drop trigger photo_is_never_removed")
        .expect("dropped");
    let found = || {
        let practice = open(folder.path(), now).expect("it opens");
        let broken = practice.verify().expect("it can be read").broken;
        broken
            .iter()
            .map(|broken| (broken.id(), broken.chart().to_owned(), broken.seq()))
            .collect::<Vec<_>>()
    };
    assert_eq!(found(), []);
    let (mut bytes, sha256): (Vec<u8>, Vec<u8>) = database
        .query_row("select bytes, sha256 from photo", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .expect("a photograph");
    let whole = bytes.clone();
    let write = |bytes: &[u8], sha256: &[u8]| {
        database
            .execute("update photo set bytes = ?1, sha256 = ?2", (bytes, sha256))
            .expect("written")
    };
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    write(&bytes, &sha256);
    assert_eq!(found(), [("photo-changed", chart.clone(), seq)]);
    // A hash that was made to fit does not help: the entry names the right one.
    let other = pistor_practice::picture::Picture {
        kind: pistor_practice::picture::Kind::Jpeg,
        width: 3,
        height: 2,
        bytes: bytes.clone(),
    };
    write(&bytes, &other.sha256());
    assert_eq!(found(), [("photo-changed", chart.clone(), seq)]);
    write(&whole, &sha256);
    assert_eq!(found(), []);
    database.execute("delete from photo", []).expect("removed");
    assert_eq!(found(), [("photo-missing", chart, seq)]);
}
