//! Every route, tried as everybody: who may not is stopped, and nobody else is.

use super::Served;
use pistor_practice::act::Actor;
use pistor_practice::{Act, Purpose, Role};
use pistor_web::{Needs, ROUTES, Route, Way};

/// The addresses of a route: of every act, where it names one.
fn addresses(route: &Route, patient: &str) -> Vec<(String, Option<Act>)> {
    let path = route
        .path
        .replace("{id}", patient)
        .replace("{token}", "0000")
        .replace("{kind}", "contraindications")
        .replace("{entry}", "pregnancy");
    match route.needs {
        Needs::ActOfPath => Act::ALL
            .iter()
            .map(|act| (path.replace("{act}", act.id()), Some(*act)))
            .collect(),
        Needs::Right(act) => vec![(path, Some(act))],
        _ => vec![(path, None)],
    }
}

#[test]
fn every_route_as_everybody() {
    let served = Served::new();
    let clinic = &served.clinic;
    let patient = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let people: [(&str, Option<&Actor>); 5] = [
        ("nobody", None),
        ("physician", Some(&clinic.physician)),
        ("nurse", Some(&clinic.nurse)),
        ("desk", Some(&clinic.desk)),
        ("manager", Some(&clinic.manager)),
    ];
    let mut tried = 0;
    for route in ROUTES {
        for (address, act) in addresses(route, &patient) {
            for (name, who) in people {
                // A login of its own for each try: some addresses end it.
                let cookie = who.map_or(String::new(), |who| served.cookie(who));
                let answer = match (route.way, address.starts_with("/api/")) {
                    (Way::Get, _) => served.get(&address, &cookie),
                    (Way::Post, true) => served.send(&address, &cookie, &serde_json::json!({})),
                    (Way::Post, false) => served.post(&address, &cookie, ""),
                };
                let may = match (route.needs, who, act) {
                    (Needs::Nobody, ..) => true,
                    (Needs::Patient | Needs::Purpose(_) | Needs::Signature, ..) => false,
                    (_, None, _) => false,
                    (Needs::Login, Some(_), _) => true,
                    (_, Some(who), Some(act)) => act.allowed(&who.roles),
                    (_, Some(_), None) => false,
                };
                let to_sign_in = answer.status == 303
                    && answer
                        .headers
                        .get("location")
                        .is_some_and(|to| to.starts_with("/sign-in?"));
                let stopped = answer.status == 401 || answer.status == 403 || to_sign_in;
                // These say no to a wrong link or password, whoever asks. The patients' own are tried below.
                let guesses = route.path.starts_with("/link/")
                    || ["/sign-in", "/unlock", "/p", "/p/{token}"].contains(&route.path);
                if !guesses {
                    assert_eq!(stopped, !may, "{:?} {address} as {name}: {answer:?}", route.way);
                }
                assert_ne!(answer.status, 500, "{address} as {name}: {answer:?}");
                tried += 1;
            }
        }
    }
    assert!(tried > 500, "{tried}");
}

/// The cookies of patients: one whose link is for each purpose.
fn patients(served: &Served, chart: &str) -> Vec<(Purpose, String)> {
    let born = "1992-03-08";
    let cookie = |purpose: &Purpose| served.patient(&served.clinic.link(chart, &[purpose.id()]).1, born);
    Purpose::ALL
        .iter()
        .map(|purpose| (*purpose, cookie(purpose)))
        .collect()
}

#[test]
fn every_route_as_patients_and_theirs_as_everybody() {
    let served = Served::new();
    let clinic = &served.clinic;
    let patient = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let staff = [
        ("nobody", String::new()),
        ("physician", served.cookie(&clinic.physician)),
        ("desk", served.cookie(&clinic.desk)),
        ("manager", served.cookie(&clinic.manager)),
    ];
    let (mut theirs, mut ours) = (0, 0);
    for route in ROUTES {
        for (address, _) in addresses(route, &patient) {
            let ask = |cookie: &str| match (route.way, address.starts_with("/api/")) {
                (Way::Get, _) => served.get(&address, cookie),
                (Way::Post, true) => served.send(&address, cookie, &serde_json::json!({})),
                (Way::Post, false) => served.post(&address, cookie, ""),
            };
            match route.needs {
                Needs::Patient | Needs::Purpose(_) => {
                    for (name, cookie) in &staff {
                        let answer = ask(cookie);
                        assert_eq!(answer.status, 403, "{address} as {name}: {answer:?}");
                    }
                    // A login of its own for each try: one address ends it.
                    for (purpose, cookie) in patients(&served, &patient) {
                        let may = match route.needs {
                            Needs::Purpose(needed) => needed == purpose,
                            _ => true,
                        };
                        let answer = ask(&cookie);
                        assert_eq!(answer.status != 403, may, "{address} for {purpose:?}: {answer:?}");
                        assert_ne!(answer.status, 500, "{address}: {answer:?}");
                        theirs += 1;
                    }
                }
                Needs::Nobody => {}
                Needs::Login | Needs::Right(_) | Needs::ActOfPath | Needs::Signature => {
                    let (_, cookie) = patients(&served, &patient).remove(0);
                    let answer = ask(&cookie);
                    let to_sign_in = answer.status == 303
                        && answer
                            .headers
                            .get("location")
                            .is_some_and(|to| to.starts_with("/sign-in?"));
                    assert!(
                        to_sign_in || [401, 403].contains(&answer.status),
                        "{address} as a patient: {answer:?}"
                    );
                    ours += 1;
                }
            }
        }
    }
    assert!(theirs >= 8 && ours > 100, "{theirs} {ours}");
}

#[test]
fn the_table_of_permissions_in_the_docs_is_the_programs_own() {
    let mut table = String::from(
        "| act | physician | nurse | front desk | manager | patient, by a link for |\n|---|---|---|---|---|---|\n",
    );
    for act in Act::ALL {
        let cells = Role::ALL.map(|role| if act.allowed(&[role]) { "may" } else { "–" });
        let purposes = Purpose::ALL
            .into_iter()
            .filter(|purpose| act.open_to(&[*purpose]));
        let purposes: Vec<&str> = purposes.map(Purpose::id).collect();
        let patient = if purposes.is_empty() {
            "–".to_owned()
        } else {
            purposes.join(", ")
        };
        table.push_str(&format!(
            "| `{}` | {} | {patient} |\n",
            act.id(),
            cells.join(" | ")
        ));
    }
    let path = crate::program::root().join("docs/reference/permissions.md");
    let shown = std::fs::read_to_string(&path).unwrap_or_default();
    if std::env::var_os("PISTOR_WRITE_REFERENCE").is_some() {
        let head = "# Who may do what\n\nOne table, in `crates/practice/src/permission.rs`; every route is tried as everybody. What is not here is\nallowed to nobody. Who may inject is decided besides this, by country and certificate (`crates/practice/src/right.rs`).\n\n";
        std::fs::write(&path, format!("{head}{table}")).expect("the reference is written");
        return;
    }
    assert!(
        shown.contains(&table),
        "docs/reference/permissions.md is stale: PISTOR_WRITE_REFERENCE=1"
    );
}

#[test]
fn a_denied_try_and_an_opened_chart_leave_a_trace() {
    let served = Served::new();
    let clinic = &served.clinic;
    let patient = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    served.get(&format!("/patients/{patient}"), &served.cookie(&clinic.nurse));
    served.get(
        &format!("/patients/{patient}/outcomes"),
        &served.cookie(&clinic.desk),
    );
    served.get("/house", &served.cookie(&clinic.nurse));
    // The traces are written behind the answers; an act that waits comes after them.
    clinic.patient("Somebody", "1990-01-01", "male");
    let traces = clinic
        .practice
        .read(|reading| Ok(reading.audit_latest("", 50)?))
        .expect("read");
    let has = |who: &Actor, act: &str, outcome: &str| {
        traces
            .iter()
            .any(|t| t.account == who.account && t.act == act && t.outcome == outcome)
    };
    assert!(has(&clinic.nurse, "see_chart", "read"));
    assert!(has(&clinic.desk, "see_chart", "denied"));
    assert!(has(&clinic.nurse, "see_house", "denied"));
}

#[test]
fn another_site_cannot_act_with_somebodys_cookie() {
    let served = Served::new();
    let cookie = served.cookie(&served.clinic.desk);
    for headers in [
        [
            ("Origin", "https://evil.example"),
            ("Sec-Fetch-Site", "cross-site"),
        ],
        [("Origin", "null"), ("X-None", "-")],
        [("Sec-Fetch-Site", "same-site"), ("X-None", "-")],
    ] {
        let mut all = vec![
            ("Cookie", cookie.as_str()),
            ("Content-Type", "application/x-www-form-urlencoded"),
        ];
        all.extend(headers);
        let form = "name=A+B&birth_date=1990-01-01&sex=male";
        let answer = served.ask("POST", "/patients/new", &all, form);
        assert_eq!(answer.status, 403, "{headers:?}");
    }
    assert_eq!(
        served
            .clinic
            .practice
            .read(|reading| Ok(reading.patients_count()?))
            .expect("read"),
        0
    );
}
