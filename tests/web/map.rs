//! The injection map as the server hands it over: every sentence its script says, every view it may open, the same sums.

use super::Served;
use super::photos::take;
use crate::clinic::cellulite;
use crate::clinic::photos::consent;
use crate::program::root;
use pistor_practice::Act;
use serde_json::{Value, json};

/// A session in hand, with its address.
fn in_hand() -> (Served, String, String) {
    in_hand_of(&cellulite())
}

fn in_hand_of(treatment: &Value) -> (Served, String, String) {
    let served = Served::new();
    let clinic = &served.clinic;
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let course = clinic.course(&chart, treatment, "Elif Yıldırım");
    let session = clinic.open_session(&chart, &course);
    (served, chart, session)
}

/// What the page hands to its script.
fn data(served: &Served, chart: &str, session: &str, lang: &str) -> Value {
    let cookie = format!("{}; lang={lang}", served.cookie(&served.clinic.nurse));
    let page = served
        .get(&format!("/patients/{chart}/session/{session}/map"), &cookie)
        .body;
    let data = page
        .split("<script type=\"application/json\" id=\"map-data\">")
        .nth(1)
        .and_then(|rest| rest.split("</script>").next())
        .expect("the data");
    serde_json::from_str(data).expect("JSON")
}

/// Keys of the sentences that the scripts say: `say('key'`, `count('key'`, and what is put together from a word.
fn said() -> Vec<String> {
    let mut keys = Vec::new();
    for file in std::fs::read_dir(root().join("crates/web/assets/map"))
        .expect("the scripts")
        .flatten()
    {
        let text = std::fs::read_to_string(file.path()).expect("a script");
        for (call, plural) in [("words.say('", false), ("words.count('", true)] {
            for rest in text.split(call).skip(1) {
                let key = rest.split('\'').next().expect("a key").to_owned();
                if plural {
                    keys.push(format!("{key}_one"));
                }
                keys.push(key);
            }
        }
    }
    for tool in ["point", "stroke", "fill", "papule", "area", "erase", "move"] {
        keys.extend([format!("tool_{tool}"), format!("hint_{tool}")]);
    }
    keys
}

#[test]
fn every_sentence_of_the_script_is_handed_to_it_in_both_languages() {
    let (served, chart, session) = in_hand();
    let keys = said();
    assert!(keys.len() > 50, "{}", keys.len());
    let texts = ["en", "tr"].map(|lang| data(&served, &chart, &session, lang)["texts"].clone());
    for key in keys {
        let [english, turkish] = texts
            .each_ref()
            .map(|held| held[&key].as_str().unwrap_or_default());
        assert!(!english.is_empty() && !turkish.is_empty(), "{key}");
        let gaps = |text: &str| {
            let mut gaps: Vec<String> = text
                .split('{')
                .skip(1)
                .filter_map(|rest| Some(rest.split_once('}')?.0.to_owned()))
                .collect();
            gaps.sort();
            gaps
        };
        assert_eq!(gaps(english), gaps(turkish), "{key}");
    }
}

#[test]
fn every_view_zone_and_technique_has_its_name_and_its_drawing() {
    let (served, chart, session) = in_hand();
    for lang in ["en", "tr"] {
        let data = data(&served, &chart, &session, lang);
        let views = data["views"].as_array().expect("views");
        assert!(views.len() >= 20);
        assert_eq!(
            data["view"], "thighs_back",
            "the view of the planned area comes first"
        );
        for view in views {
            let title = view["title"].as_str().expect("a title");
            assert!(!title.contains("view-"), "{title}");
            let drawing = served.get(view["href"].as_str().expect("an address"), "");
            assert_eq!(drawing.status, 200);
            assert!(drawing.headers["cache-control"].contains("immutable"));
            let drawing: Value = serde_json::from_str(&drawing.body).expect("JSON");
            assert_eq!(drawing["id"], view["id"]);
            for zone in drawing["zones"].as_array().expect("zones") {
                let name = data["zones"][zone["id"].as_str().expect("an id")]
                    .as_str()
                    .unwrap_or_default();
                assert!(!name.is_empty() && !name.contains("zone-"), "{zone}");
            }
        }
    }
}

#[test]
fn the_servers_sums_are_of_what_was_drawn_and_entered() {
    let (served, chart, session) = in_hand();
    let clinic = &served.clinic;
    let cookie = served.cookie(&clinic.nurse);
    let address = format!("/api/patients/{chart}/sessions/{session}/map");
    let sums = |lang: &str| -> Value {
        let answer = served.get(&address, &format!("{cookie}; lang={lang}"));
        assert_eq!(answer.status, 200, "{answer:?}");
        serde_json::from_str(&answer.body).expect("JSON")
    };
    let rows = json!([{ "area": "thigh_back", "side": "left", "count": 3, "volume_each": "0,05 mL" }]);
    clinic.must(
        &clinic.nurse,
        Act::Chart,
        &chart,
        json!({ "session": session, "rows": rows }),
    );
    let sums = [sums("en"), sums("tr")];
    assert_eq!(sums[0]["points"], 3);
    assert_eq!(sums[0]["volume"], "0.15 mL");
    assert_eq!(sums[1]["volume"], "0,15 mL");
    // 0.15 mL of 200 mg/mL.
    assert_eq!(sums[0]["doses"]["l_carnitine"], "30 mg");
    assert_eq!(sums[1]["left"][""], "1,85 mL");
    let entered = data(&served, &chart, &session, "en")["entered"].clone();
    assert_eq!(entered[0]["count"], 3);
}

/// H7: beside the map lies the latest photo of the same view that somebody confirmed, while the patient agrees to photos.
#[test]
fn h7_the_latest_confirmed_photo_lies_beside_the_map() {
    let (served, chart, session) = in_hand();
    let clinic = &served.clinic;
    let cookie = served.cookie(&clinic.nurse);
    let photos = || data(&served, &chart, &session, "en")["photos"].clone();
    let consent = consent(clinic, &chart);
    let confirm = |address: &str| {
        let id = address.rsplit('/').next().expect("an id");
        let input = json!({ "photo": id, "name": "Elif Yıldırım", "birth_date": "1992-03-08" });
        clinic.must(&clinic.nurse, Act::ConfirmPhoto, &chart, input);
    };
    let first = take(&served, &cookie, &chart, "thighs_back");
    assert_eq!(photos(), json!({}), "nobody has looked at it yet");
    confirm(&first);
    assert_eq!(photos()["thighs_back"]["href"], first);
    let second = take(&served, &cookie, &chart, "thighs_back");
    assert_eq!(
        photos()["thighs_back"]["href"],
        first,
        "the newer one is not confirmed"
    );
    confirm(&second);
    assert_eq!(photos()["thighs_back"]["href"], second);
    let withdrawn = json!({ "photo": second.rsplit('/').next(), "reason": "blurred" });
    clinic.must(&clinic.nurse, Act::WithdrawPhoto, &chart, withdrawn);
    assert_eq!(photos()["thighs_back"]["href"], first);
    clinic.must(
        &clinic.nurse,
        Act::WithdrawConsent,
        &chart,
        json!({ "consent": consent }),
    );
    assert_eq!(photos(), json!({}), "without a consent none is shown");
}

#[test]
fn a_session_without_a_needle_has_areas_and_the_fields_of_its_method() {
    let treatment = json!({ "indication": "skin_ageing", "areas": [{ "area": "face" }], "method": "iontophoresis",
        "mixture": [{ "substance": "l_carnitine" }] });
    let (served, chart, session) = in_hand_of(&treatment);
    for (lang, current) in [("en", "Current"), ("tr", "Akım")] {
        let data = data(&served, &chart, &session, lang);
        assert_eq!(data["needle"], false);
        assert_eq!(
            data["device"]["fields"][0],
            json!({ "id": "current", "title": current, "unit": "mA" })
        );
        assert_eq!(data["settings"]["area"]["minutes"], "", "nobody proposes a time");
    }
    let cookie = served.cookie(&served.clinic.nurse);
    let page = served
        .get(&format!("/patients/{chart}/session/{session}/map"), &cookie)
        .body;
    assert!(page.contains("data-tool=\"area\"") && !page.contains("data-tool=\"point\""));
    let page = served.get(&format!("/patients/{chart}/session"), &cookie).body;
    assert!(!page.contains("name=\"rows.0.count"), "no table of points");
}
