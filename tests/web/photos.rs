//! Photographs on the page: the form of one patient sent to another, files that are none, what is shown and to whom.

use super::{Answer, Served};
use crate::clinic::photos::{PLACE, consent, jpeg};
use pistor_practice::Act;
use serde_json::json;

/// A clinic with two patients who consented.
fn two() -> (Served, String, String) {
    let served = Served::new();
    let chart = served.clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let other = served.clinic.patient("Elif Yıldız", "1992-08-03", "female");
    consent(&served.clinic, &chart);
    consent(&served.clinic, &other);
    (served, chart, other)
}

/// The ticket of the form on a page.
fn ticket(served: &Served, page: &str, cookie: &str) -> String {
    let page = served.get(page, cookie).body;
    let field = page.split("name=\"ticket\" value=\"").nth(1).expect("a form");
    field.split('"').next().expect("a ticket").to_owned()
}

/// Sends a picture as a browser does.
fn send(served: &Served, cookie: &str, chart: &str, fields: &[(&str, &str)], file: &[u8]) -> Answer {
    let mut body = Vec::new();
    for (name, value) in fields {
        let part = format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    let head = "--x\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"face.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n";
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(file);
    body.extend_from_slice(b"\r\n--x--\r\n");
    let origin = format!("http://{}", served.address);
    let headers = [
        ("Cookie", cookie),
        ("Origin", origin.as_str()),
        ("Content-Type", "multipart/form-data; boundary=x"),
    ];
    served.ask_bytes("POST", &format!("/patients/{chart}/photos"), &headers, &body)
}

/// Takes a photograph from the chart, and gives its address.
pub fn take(served: &Served, cookie: &str, chart: &str, view: &str) -> String {
    let ticket = ticket(served, &format!("/patients/{chart}"), cookie);
    let answer = send(
        served,
        cookie,
        chart,
        &[("ticket", &ticket), ("view", view)],
        &jpeg(),
    );
    assert_eq!(answer.status, 303, "{}", answer.body);
    let to = &answer.headers["location"];
    to.strip_suffix("/look")
        .expect("the page of the photograph")
        .to_owned()
}

/// H23: what was begun on the chart of A never gets onto the chart of B.
#[test]
fn h23_a_form_of_one_patient_sent_to_another_is_refused() {
    let (served, chart, other) = two();
    let cookie = served.cookie(&served.clinic.nurse);
    let page = format!("/patients/{chart}");
    let form = ticket(&served, &page, &cookie);
    let refused = send(&served, &cookie, &other, &[("ticket", &form)], &jpeg());
    assert_eq!(refused.status, 403);
    assert!(refused.body.contains("Nothing was kept"), "{}", refused.body);
    // Sent once it is used up, whatever came of it.
    let again = send(&served, &cookie, &chart, &[("ticket", &form)], &jpeg());
    assert_eq!(again.status, 403);
    // Another login of the same person is another one.
    let form = ticket(&served, &page, &cookie);
    let elsewhere = served.cookie(&served.clinic.nurse);
    assert_eq!(
        send(&served, &elsewhere, &chart, &[("ticket", &form)], &jpeg()).status,
        403
    );
    let form = ticket(&served, &page, &cookie);
    assert_eq!(
        send(&served, &cookie, &chart, &[("ticket", &form)], &jpeg()).status,
        303
    );
    assert_eq!(
        send(&served, &cookie, &chart, &[("ticket", &form)], &jpeg()).status,
        403
    );
    for (chart, photos) in [(&chart, 1), (&other, 0)] {
        assert_eq!(
            served.clinic.practice.chart(chart).expect("a chart").photos.len(),
            photos
        );
    }
}

#[test]
fn h23_a_photograph_is_asked_about_beside_name_and_birth_date() {
    let (served, chart, _) = two();
    let cookie = served.cookie(&served.clinic.nurse);
    let photo = take(&served, &cookie, &chart, "face_front");
    let look = served.get(&format!("{photo}/look"), &cookie).body;
    for expected in [
        "Is this the patient?",
        "Yes, this is Elif Yıldırım",
        "born 8 March 1992",
        "not confirmed",
    ] {
        assert!(look.contains(expected), "{expected}");
    }
    let everywhere = [
        format!("/patients/{chart}"),
        format!("/patients/{chart}/photos"),
        format!("{photo}/look"),
    ];
    for page in &everywhere {
        assert!(served.get(page, &cookie).body.contains("not confirmed"), "{page}");
    }
    let id = photo.rsplit('/').next().expect("an id");
    let given = json!({ "photo": id, "name": "Elif Yıldırım", "birth_date": "1992-03-08" });
    served
        .clinic
        .must(&served.clinic.nurse, Act::ConfirmPhoto, &chart, given);
    for page in &everywhere {
        assert!(
            !served.get(page, &cookie).body.contains("not confirmed"),
            "{page}"
        );
    }
}

#[test]
fn a_picture_is_served_to_who_may_see_the_chart_and_kept_by_no_browser() {
    let (served, chart, other) = two();
    let cookie = served.cookie(&served.clinic.nurse);
    let photo = take(&served, &cookie, &chart, "face_front");
    let seen = served.get(&photo, &served.cookie(&served.clinic.physician));
    assert_eq!(seen.status, 200);
    for (name, value) in [
        ("content-type", "image/jpeg"),
        ("cache-control", "no-store"),
        ("x-content-type-options", "nosniff"),
    ] {
        assert_eq!(seen.headers[name], value);
    }
    assert!(seen.bytes.starts_with(&[0xff, 0xd8]) && seen.bytes.ends_with(&[0xff, 0xd9]));
    assert!(!seen.body.contains(PLACE));
    for who in [&served.clinic.desk, &served.clinic.manager] {
        assert_eq!(served.get(&photo, &served.cookie(who)).status, 403);
    }
    // The address of another patient does not lead to it.
    assert_eq!(served.get(&photo.replace(&chart, &other), &cookie).status, 404);
    served.clinic.patient("Somebody", "1990-01-01", "male");
    let traces = served
        .clinic
        .practice
        .read(|reading| Ok(reading.audit_latest("", 50)?))
        .expect("read");
    let physician = &served.clinic.physician.account;
    assert!(traces.iter().any(|trace| {
        trace.account == *physician
            && (trace.act.as_str(), trace.outcome.as_str()) == ("see_chart", "read")
            && trace.chart == chart
    }));
}

#[test]
fn what_is_no_picture_is_refused_in_words_and_keeps_nothing() {
    let (served, chart, _) = two();
    let page = format!("/patients/{chart}/photos");
    let words = [
        (
            b"%PDF-1.7".to_vec(),
            422,
            "is no photograph",
            "saklanabilecek bir fotoğraf",
        ),
        (jpeg()[..70].to_vec(), 422, "is not whole", "eksik"),
        (vec![0xff; (12 << 20) + 1], 422, "too large", "çok büyük"),
        (vec![0xff; 20 << 20], 413, "too large", "çok büyük"),
        (Vec::new(), 422, "No photograph was chosen", "Fotoğraf seçilmedi"),
    ];
    for (file, status, english, turkish) in words {
        for (lang, expected) in [("en", english), ("tr", turkish)] {
            let cookie = format!("{}; lang={lang}", served.cookie(&served.clinic.nurse));
            let form = ticket(&served, &page, &cookie);
            let answer = send(
                &served,
                &cookie,
                &chart,
                &[("ticket", &form), ("_page", &page)],
                &file,
            );
            assert_eq!(answer.status, status, "{expected}: {}", answer.body);
            assert!(answer.body.contains(expected), "{expected}");
            // The page of the form again, with a way to try again.
            assert!(
                status == 413 || answer.body.contains("name=\"ticket\""),
                "{expected}"
            );
        }
    }
    // Whoever is not signed in may send nothing large.
    assert_eq!(send(&served, "", &chart, &[], &vec![0xff; 2 << 20]).status, 413);
    assert!(
        served
            .clinic
            .practice
            .chart(&chart)
            .expect("a chart")
            .photos
            .is_empty()
    );
}

#[test]
fn without_consent_there_is_no_form() {
    let served = Served::new();
    let chart = served.clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let cookie = served.cookie(&served.clinic.nurse);
    let page = served.get(&format!("/patients/{chart}/photos"), &cookie).body;
    assert!(!page.contains("type=\"file\"") && page.contains("/intake#consents"));
}

#[test]
fn two_of_one_view_are_compared_and_nobody_elses() {
    let (served, chart, other) = two();
    let cookie = served.cookie(&served.clinic.nurse);
    let photos = ["face_front", "face_front", "back"].map(|view| take(&served, &cookie, &chart, view));
    let strange = take(&served, &cookie, &other, "face_front");
    let ids = [&photos[0], &photos[1], &photos[2], &strange]
        .map(|photo| photo.rsplit('/').next().expect("an id").to_owned());
    let compare = |a: usize, b: usize| {
        served.get(
            &format!("/patients/{chart}/photos/compare?a={}&b={}", ids[a], ids[b]),
            &cookie,
        )
    };
    let page = compare(1, 0);
    assert_eq!(page.status, 200);
    for expected in [
        "Elif Yıldırım",
        "born 8 March 1992",
        "type=\"range\"",
        "not confirmed",
    ] {
        assert!(page.body.contains(expected), "{expected}");
    }
    let place = |id: &str| page.body.find(&format!("src=\"/patients/{chart}/photos/{id}\""));
    assert!(place(&ids[0]) < place(&ids[1]), "the earlier stands first");
    assert_eq!(compare(0, 2).status, 422, "another view");
    assert_eq!(compare(0, 3).status, 404, "another patient");
    let given = json!({ "photo": ids[0], "reason": "blurred" });
    served
        .clinic
        .must(&served.clinic.nurse, Act::WithdrawPhoto, &chart, given);
    assert_eq!(compare(0, 1).status, 404, "withdrawn");
    assert_eq!(served.get(&photos[0], &cookie).status, 404);
    assert_eq!(served.get(&format!("{}/look", photos[0]), &cookie).status, 404);
    for page in ["", "/photos", "/photos/compare"] {
        let body = served.get(&format!("/patients/{chart}{page}"), &cookie).body;
        assert!(!body.contains(&format!("photos/{}", ids[0])), "{page}");
    }
}
