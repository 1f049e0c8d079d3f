//! Every page: both languages complete, no inline style or script, light on the wire, armoured.

use super::Served;
use crate::clinic::{Clinic, cellulite};
use crate::program::root;
use pistor_practice::Act;
use pistor_web::{Needs, ROUTES, Way};
use serde_json::json;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A clinic in the middle of its work: a patient with a signed session, a report, a score.
fn lived_in() -> (Served, String) {
    let served = Served::new();
    let clinic = &served.clinic;
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    clinic.must(
        &clinic.desk,
        Act::Book,
        &chart,
        json!({ "begins": "2026-11-21T10:00", "minutes": 30, "room": "1" }),
    );
    let course = clinic.course(&chart, &cellulite(), "Elif Yıldırım");
    let session = clinic.open_session(&chart, &course);
    clinic.get_ready(&chart, &session);
    clinic.sign(&chart, &session).expect("signed");
    clinic.must(&clinic.desk, Act::Report, &chart,
        json!({ "session": session, "by": "patient", "signs": [{ "sign": "swelling", "worse": "no" }, { "sign": "nodule", "worse": "yes" }] }));
    clinic.must(
        &clinic.nurse,
        Act::Score,
        &chart,
        json!({ "scale": "nrs_pain", "value": "3", "rater": "patient" }),
    );
    clinic.must(&clinic.manager, Act::ReceiveLot, "",
        json!({ "substance": "lidocaine", "product": "x", "number": "1", "expires": "2026-11-25", "received": 3 }));
    (served, chart)
}

/// Every page that somebody can look at, with who looks.
fn addresses(clinic: &Clinic, chart: &str) -> Vec<(String, bool)> {
    let mut addresses: Vec<(String, bool)> = ROUTES
        .iter()
        .filter(|route| route.way == Way::Get && !route.path.starts_with("/api/") && route.path != "/")
        .filter(|route| {
            // The pages of patients have a frame of their own: web::phone.
            route.path != "/p"
                && !route.path.starts_with("/p/")
                && !route.path.contains("{token}")
                && !route.path.contains("{entry}")
                && !route.path.contains("{kind}")
                // A part of a page and a file to keep are no pages.
                && !route.path.ends_with("/progress")
                && !route.path.contains('.')
        })
        .map(|route| {
            let house = matches!(route.needs, Needs::Right(Act::SeeHouse | Act::SeeAudit));
            (route.path.replace("{id}", chart), house)
        })
        .collect();
    for (_, kind) in pistor_knowledge::library::KINDS {
        addresses.push((format!("/knowledge/{kind}"), false));
    }
    let held = clinic.practice.chart(chart).expect("a chart");
    for session in &held.sessions {
        let session = format!("/patients/{chart}/session/{}", session.opened.id);
        addresses.push((format!("{session}/map"), false));
        addresses.push((session, false));
    }
    for row in [
        "contraindications/pregnancy",
        "sources/S2",
        "disagreements/D-01",
        "protocols/hair_general",
        "substances/lidocaine",
    ] {
        addresses.push((format!("/knowledge/{row}"), false));
    }
    addresses
}

#[test]
fn every_page_in_both_languages() {
    let (served, chart) = lived_in();
    let clinic = &served.clinic;
    for (address, house) in addresses(clinic, &chart) {
        let who = if house { &clinic.manager } else { &clinic.physician };
        let mut titles = Vec::new();
        for lang in ["en", "tr"] {
            let cookie = format!("{}; lang={lang}", served.cookie(who));
            let answer = served.get(&address, &cookie);
            assert_eq!(answer.status, 200, "{address} in {lang}: {answer:?}");
            let page = &answer.body;
            assert!(page.starts_with("<!DOCTYPE html>"), "{address}");
            assert!(
                page.contains(&format!("<html lang=\"{lang}\"")),
                "{address} in {lang}"
            );
            for (what, mark) in [
                ("a message that no language has", "⟨"),
                ("a text that is not translated", "[not yet translated]"),
                ("a text that is not translated", "[henüz çevrilmedi]"),
                ("an inline style", " style=\""),
                ("an inline script", "<script>"),
                ("an inline handler", " onclick="),
                ("another origin", "src=\"http"),
                ("another name", "Mesa "),
            ] {
                let at = page.find(mark);
                assert!(
                    at.is_none(),
                    "{address} in {lang} holds {what}: {:?}",
                    at.map(|at| page[at.saturating_sub(80)..]
                        .chars()
                        .take(200)
                        .collect::<String>())
                );
            }
            assert_eq!(page.matches("<h1").count(), 1, "{address} in {lang} has one h1");
            titles.push(
                page.split("<title>")
                    .nth(1)
                    .and_then(|rest| rest.split("</title>").next())
                    .unwrap_or_default()
                    .to_owned(),
            );
            armoured(&address, &answer);
        }
        // A chart's title is the patient's name.
        if address != format!("/patients/{chart}") {
            assert_ne!(
                titles[0], titles[1],
                "{address}: the title is the same in both languages"
            );
        }
    }
}

pub(super) fn armoured(address: &str, answer: &super::Answer) {
    let header = |name: &str| answer.headers.get(name).map(String::as_str).unwrap_or_default();
    assert!(
        header("content-security-policy").contains("default-src 'none'"),
        "{address}"
    );
    assert!(!header("content-security-policy").contains("unsafe"), "{address}");
    assert_eq!(header("x-content-type-options"), "nosniff", "{address}");
    assert_eq!(header("cache-control"), "no-store", "{address}");
    assert_eq!(header("cross-origin-opener-policy"), "same-origin", "{address}");
}

#[test]
fn no_page_weighs_more_than_a_hundred_kilobytes_on_the_wire() {
    let (served, chart) = lived_in();
    let clinic = &served.clinic;
    let length = |address: &str, cookie: &str| {
        let answer = served.ask(
            "GET",
            address,
            &[("Cookie", cookie), ("Accept-Encoding", "gzip")],
            "",
        );
        assert_eq!(answer.status, 200, "{address}");
        assert_eq!(
            answer.headers.get("content-encoding").map(String::as_str),
            Some("gzip"),
            "{address}"
        );
        answer.length
    };
    for (address, house) in addresses(clinic, &chart) {
        let who = if house { &clinic.manager } else { &clinic.physician };
        let page = served.get(&address, &served.cookie(who)).body;
        let assets = assets(&served, &page);
        assert!(assets.len() >= 3, "{address}: {assets:?}");
        let whole: usize = assets.iter().map(|asset| length(asset, "")).sum();
        let whole = whole + length(&address, &served.cookie(who));
        assert!(whole <= 100_000, "{address} weighs {whole}");
    }
}

/// What a page fetches before it can be used: what it names, what its scripts import, and the view that a map begins with.
pub(super) fn assets(served: &Served, page: &str) -> BTreeSet<String> {
    let mut held = BTreeSet::new();
    let named = page
        .split(['"', ' ', '>'])
        .filter(|piece| piece.starts_with("/assets/"));
    let mut wanted: Vec<String> = named
        .filter(|piece| !piece.contains("/view/"))
        .map(|piece| piece.split('#').next().unwrap_or(piece).to_owned())
        .collect();
    wanted.extend(
        page.split('"')
            .find(|piece| piece.contains("/view/"))
            .map(str::to_owned),
    );
    while let Some(asset) = wanted.pop() {
        if asset.ends_with(".js") && !held.contains(&asset) {
            let folder = asset.rsplit_once('/').map_or("", |(folder, _)| folder);
            let script = served.get(&asset, "").body;
            let imports = script
                .split("from './")
                .skip(1)
                .filter_map(|rest| rest.split('\'').next());
            wanted.extend(imports.map(|name| format!("{folder}/{name}")));
        }
        held.insert(asset);
    }
    held
}

/// Whatever lies among the assets is served; the files of the look are parts of one.
#[test]
fn every_asset_is_served_and_the_look_is_one_file() {
    let served = Served::new();
    let folder = root().join("crates/web/assets");
    let look = served.get("/assets/x/pistor.css", "").body;
    let mut parts = 0;
    for file in files(&folder) {
        let name = file
            .strip_prefix(&folder)
            .expect("below")
            .to_string_lossy()
            .into_owned();
        let text = std::fs::read_to_string(&file).expect("a text");
        if name.starts_with("pistor/") {
            assert_eq!(look.matches(&text).count(), 1, "{name} is no part of the look");
            parts += text.len();
        } else if name != "README.md" {
            let answer = served.get(&format!("/assets/x/{name}"), "");
            assert_eq!((answer.status, answer.body == text), (200, true), "{name}");
        }
    }
    assert_eq!(look.len(), parts, "nothing else is in it");
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let below = std::fs::read_dir(folder).expect("a folder").flatten();
    below
        .flat_map(|entry| match entry.path().is_dir() {
            true => files(&entry.path()),
            false => vec![entry.path()],
        })
        .collect()
}

#[test]
fn language_and_theme_are_switched_on_any_page_and_lead_back() {
    let served = Served::new();
    let cookie = served.cookie(&served.clinic.physician);
    let answer = served.post("/language", &cookie, "lang=tr&_next=%2Fpatients");
    assert_eq!(
        (answer.status, answer.headers["location"].as_str()),
        (303, "/patients")
    );
    assert!(answer.headers["set-cookie"].starts_with("lang=tr;"), "{answer:?}");
    let answer = served.post("/theme", &cookie, "theme=dark&_next=https%3A%2F%2Fevil.example");
    assert_eq!(answer.headers["location"], "/");
    let dark = served.get("/today", &format!("{cookie}; theme=dark"));
    assert!(dark.body.contains("data-theme=\"dark\""));
    let first = served.ask(
        "GET",
        "/sign-in",
        &[("Accept-Language", "tr-TR,tr;q=0.9,en;q=0.8")],
        "",
    );
    assert!(first.body.contains("<html lang=\"tr\""));
}
