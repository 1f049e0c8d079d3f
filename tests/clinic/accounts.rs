//! Accounts: the first link, passwords, tries, locks, and rights that end at once.

use super::{Clinic, account, code, morning, open};
use jiff::ToSpan;
use pistor_practice::Act;
use pistor_practice::sign_in::{Beginning, Link};
use serde_json::json;

const SENTENCE: &str = "seven blue kites over the harbour";

fn beginning(password: &str) -> Beginning {
    Beginning {
        clinic: "Klinik".to_owned(),
        country: "TR".to_owned(),
        zone: "Europe/Istanbul".to_owned(),
        name: "Deniz Aksoy".to_owned(),
        login: "deniz".to_owned(),
        password: password.to_owned(),
        physician: true,
        ..Beginning::default()
    }
}

#[test]
fn the_first_link_counts_once_and_there_is_no_default_password() {
    let folder = tempfile::tempdir().expect("a folder");
    let practice = open(folder.path(), morning()).expect("a practice");
    let now = morning();
    for password in ["", "admin", "pistor", "password"] {
        assert_eq!(
            practice
                .sign_in("admin", password, now)
                .expect_err("nobody is here")
                .fault
                .code,
            "sign-in-wrong"
        );
    }
    let link = practice
        .first_link(now)
        .expect("a link")
        .expect("nobody has begun");
    assert_eq!(practice.link_for(&link, now).expect("it counts"), Link::Begin);
    assert_eq!(
        practice
            .begin(&link, beginning("short"), now)
            .expect_err("short")
            .fault
            .code,
        "password-length"
    );
    let guessable = "Deniz Aksoy Klinik Pistor 12345";
    assert_eq!(
        practice
            .begin(&link, beginning(guessable), now)
            .expect_err("guessable")
            .fault
            .code,
        "password-guessable"
    );
    let token = practice.begin(&link, beginning(SENTENCE), now).expect("begun");
    assert_eq!(
        practice
            .begin(&link, beginning(SENTENCE), now)
            .expect_err("used up")
            .fault
            .code,
        "link-ended"
    );
    assert!(practice.first_link(now).expect("read").is_none());
    let who = practice
        .signed_in(&token, now)
        .expect("read")
        .expect("signed in")
        .who;
    assert!(who.may(Act::SetAccount) && who.may(Act::Waive));
    let old = practice.enter_link(&who.account, now).expect("a link");
    let late = now.checked_add(25.hours()).expect("a moment");
    assert_eq!(
        practice
            .enter_by_link(&old, late)
            .expect_err("too old")
            .fault
            .code,
        "link-ended"
    );
    for forged in ["", "0", &"0".repeat(64), &old.to_uppercase()] {
        assert_eq!(
            practice.link_for(forged, now).expect_err("forged").fault.code,
            "link-ended"
        );
    }
}

#[test]
fn a_wrong_name_and_a_wrong_password_say_the_same() {
    let clinic = Clinic::new();
    let now = clinic.now.get();
    let link = clinic
        .practice
        .join_link(&clinic.nurse.account, now)
        .expect("a link");
    clinic.practice.join(&link, SENTENCE, now).expect("joined");
    let wrong =
        |login: &str, password: &str| clinic.practice.sign_in(login, password, now).expect_err("wrong");
    assert_eq!(wrong("sevgi", "x"), wrong("nobody", "x"));
    clinic
        .practice
        .sign_in("  SEVGİ ", SENTENCE, now)
        .expect("folded and trimmed");
}

#[test]
fn many_wrong_tries_wait_and_never_for_good() {
    let clinic = Clinic::new();
    let now = clinic.now.get();
    let link = clinic
        .practice
        .join_link(&clinic.nurse.account, now)
        .expect("a link");
    clinic.practice.join(&link, SENTENCE, now).expect("joined");
    let mut waits = 0;
    for _ in 0..12 {
        let refusal = clinic
            .practice
            .sign_in("sevgi", "wrong password", now)
            .expect_err("wrong");
        waits += usize::from(refusal.fault.code == "sign-in-wait");
    }
    assert!(waits > 0, "after some tries it waits");
    assert_eq!(
        clinic
            .practice
            .sign_in("sevgi", SENTENCE, now)
            .expect_err("wait")
            .fault
            .code,
        "sign-in-wait"
    );
    let later = now.checked_add(61.seconds()).expect("a moment");
    clinic
        .practice
        .sign_in("sevgi", SENTENCE, later)
        .expect("never for good");
}

#[test]
fn a_login_locks_when_idle_ends_after_twelve_hours_and_with_the_account() {
    let clinic = Clinic::new();
    let now = clinic.now.get();
    let link = clinic
        .practice
        .join_link(&clinic.nurse.account, now)
        .expect("a link");
    let token = clinic.practice.join(&link, SENTENCE, now).expect("joined");
    let after = |minutes: i64| {
        let at = now.checked_add(minutes.minutes()).expect("a moment");
        clinic.practice.signed_in(&token, at).expect("read")
    };
    assert!(!after(10).expect("there").locked);
    assert!(after(60).expect("there").locked, "idle for too long");
    let at = now.checked_add(60.minutes()).expect("a moment");
    assert_eq!(
        clinic
            .practice
            .unlock(&token, "wrong", at)
            .expect_err("wrong")
            .fault
            .code,
        "sign-in-wrong"
    );
    clinic.practice.unlock(&token, SENTENCE, at).expect("unlocked");
    assert!(!after(61).expect("there").locked);
    clinic.practice.lock(&token).expect("locked");
    assert!(after(61).expect("there").locked);
    assert!(after(12 * 60 + 1).is_none(), "ended");
    let token = clinic.practice.sign_in("sevgi", SENTENCE, at).expect("again");
    clinic.must(
        &clinic.manager,
        Act::SetAccount,
        "",
        json!({ "account": clinic.nurse.account, "active": false }),
    );
    assert!(
        clinic.practice.signed_in(&token, at).expect("read").is_none(),
        "a closed account is out at once"
    );
    assert_eq!(
        code(clinic.act(&clinic.nurse, Act::Register, "", json!({}))),
        "account-closed"
    );
    assert_eq!(
        clinic
            .practice
            .sign_in("sevgi", SENTENCE, at)
            .expect_err("closed")
            .fault
            .code,
        "sign-in-wrong"
    );
}

#[test]
fn a_new_password_ends_what_the_old_one_began() {
    let clinic = Clinic::new();
    let now = clinic.now.get();
    let join = |password: &str| {
        let link = clinic
            .practice
            .join_link(&clinic.nurse.account, now)
            .expect("a link");
        clinic.practice.join(&link, password, now).expect("joined")
    };
    let first = join(SENTENCE);
    let _second = join("nine green boats under the bridge");
    assert!(clinic.practice.signed_in(&first, now).expect("read").is_none());
    assert!(clinic.practice.sign_in("sevgi", SENTENCE, now).is_err());
}

#[test]
fn rights_are_taken_away_at_once_and_the_last_manager_stays() {
    let clinic = Clinic::new();
    let last = json!({ "account": clinic.manager.account, "roles": ["nurse"] });
    assert_eq!(
        code(clinic.act(&clinic.manager, Act::SetAccount, "", last)),
        "last-manager"
    );
    clinic.must(
        &clinic.manager,
        Act::SetAccount,
        "",
        json!({ "account": clinic.desk.account, "roles": ["manager"] }),
    );
    // The actor that the door still holds says "desk"; the accounts say otherwise.
    let input = json!({ "name": "A B", "birth_date": "1990-01-01", "sex": "male" });
    assert_eq!(
        code(clinic.act(&clinic.desk, Act::Register, "", input)),
        "not-yours"
    );
    let again = json!({ "login": "deniz", "name": "X", "roles": ["nurse"] });
    assert_eq!(
        code(clinic.act(&clinic.manager, Act::CreateAccount, "", again)),
        "login-taken"
    );
    let strange = json!({ "login": "y1", "name": "X", "roles": ["owner"] });
    assert_eq!(
        code(clinic.act(&clinic.manager, Act::CreateAccount, "", strange)),
        "none-chosen"
    );
    assert!(account("a", "b", &["desk"]).certificate.is_none());
}
