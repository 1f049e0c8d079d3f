//! The stock on the page: a code that fills the form in, and the lot that is proposed for a mixture.

use super::Served;
use crate::clinic::{areas, cellulite};
use pistor_practice::Act;
use pistor_server::Limits;
use serde_json::json;

fn lot(number: &str, expires: &str, units: u32) -> serde_json::Value {
    json!({ "substance": "l_carnitine", "product": "Karnitin & Co", "number": number, "expires": expires,
        "strength": "200 mg/mL", "content": "5 mL", "gtin": "09520000001025", "received": units })
}

/// What stands in a field of a page.
fn value<'p>(page: &'p str, name: &str) -> &'p str {
    let field = page.split(&format!("name=\"{name}\"")).nth(1).unwrap_or_default();
    let field = field.split('>').next().unwrap_or_default();
    field
        .split("value=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .unwrap_or_default()
}

#[test]
fn a_scanned_box_fills_the_form_in_and_receives_nothing() {
    let served = Served::new();
    let clinic = &served.clinic;
    clinic.must(&clinic.manager, Act::ReceiveLot, "", lot("A", "2028-01-31", 2));
    let cookie = served.cookie(&clinic.manager);
    let scan = |code: &str, typed: &str| served.post("/stock", &cookie, &format!("_scan={code}{typed}"));
    let page = scan(
        "%5Dd2010952000000102517280300%1D10C%2F27%1D3020",
        "&product%3Atext=typed",
    )
    .body;
    for (name, expected) in [
        ("number:text", "C/27"),
        ("expires:text", "2028-03-31"),
        ("gtin", "09520000001025"),
        ("content", "5 mL"),
        ("strength", "200 mg/mL"),
        ("received:int", "20"),
        ("product:text", "typed"),
    ] {
        assert_eq!(value(&page, name), expected, "{name}");
    }
    assert!(
        page.contains("<option value=\"l_carnitine\" selected>"),
        "the substance"
    );
    let wrong = scan("(01)09520000001024", "&number%3Atext=kept").body;
    assert!(wrong.contains("error-summary") && wrong.contains("href=\"#f-_scan\""));
    assert_eq!(value(&wrong, "number:text"), "kept");
    let lots = clinic.practice.read(|reading| Ok(reading.lots()?)).expect("read");
    assert_eq!(lots.len(), 1, "nothing was received");
}

#[test]
fn the_first_to_expire_that_may_be_used_is_proposed() {
    let served = Served::new();
    let clinic = &served.clinic;
    let receive =
        |number, expires| clinic.must(&clinic.manager, Act::ReceiveLot, "", lot(number, expires, 1));
    let old = receive("OLD", "2026-11-20");
    let aside = receive("ASIDE", "2026-12-31");
    let later = receive("LATER", "2028-12-31");
    let first = receive("FIRST", "2027-12-31");
    let input = json!({ "lot": aside, "state": "quarantined" });
    clinic.must(&clinic.manager, Act::SetLot, "", input);
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    clinic.course(&chart, &cellulite(), "Elif Yıldırım");
    let cookie = served.cookie(&clinic.nurse);
    let address = format!("/patients/{chart}/mixture");
    let option = |page: &str, lot: &str| {
        let rest = page.split(&format!("<option value=\"{lot}\"")).nth(1);
        rest.and_then(|rest| rest.split("</option>").next())
            .expect("the lot is there")
            .to_owned()
    };
    let page = served.get(&address, &cookie).body;
    assert!(
        option(&page, &first).starts_with(" selected"),
        "{}",
        option(&page, &first)
    );
    assert!(option(&page, &later).starts_with('>'));
    for (lot, why) in [(&old, "expired"), (&aside, "in quarantine")] {
        let shown = option(&page, lot);
        assert!(shown.starts_with(" disabled") && shown.ends_with(why), "{shown}");
    }
    // All of the first is drawn up: the next one is proposed.
    let items =
        json!([{ "substance": "l_carnitine", "strength": "200 mg/mL", "volume": "5 mL", "lot": first }]);
    let other = clinic.patient("Nuray Güneş", "1979-05-14", "female");
    let others = clinic.course(&other, &cellulite(), "Nuray Güneş");
    clinic.must(
        &clinic.nurse,
        Act::Prepare,
        &other,
        json!({ "course": others, "items": items }),
    );
    let page = served.get(&address, &cookie).body;
    assert!(
        option(&page, &first).ends_with("nothing left"),
        "{}",
        option(&page, &first)
    );
    assert!(option(&page, &later).starts_with(" selected"));
}

#[test]
fn a_session_without_a_needle_is_no_session_of_nought_points() {
    let (clinic, chart, lot) = areas::signed();
    let served = Served::of(clinic, Limits::default());
    let cookie = served.cookie(&served.clinic.physician);
    let exposed = served.get(&format!("/exposure?lot={lot}"), &cookie).body;
    assert!(exposed.contains("<td class=\"n\">no needle</td>"), "{exposed}");
    assert!(exposed.contains("1 patient, 1 session, 0 told"), "{exposed}");
    let file = served.get(&format!("/exposure/list.csv?lot={lot}"), &cookie).body;
    assert!(file.contains("no needle"), "{file}");
    let page = served.get(&format!("/stock?lot={lot}"), &cookie).body;
    assert!(
        page.contains("without a needle") && !page.contains("0 points"),
        "{page}"
    );
    let plan = served.get(&format!("/patients/{chart}/plan"), &cookie).body;
    assert!(plan.contains("1 area") && !plan.contains("0 points"), "{plan}");
}
