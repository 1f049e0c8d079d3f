//! The patients of the demo. Names are invented; treatments and answers show what a day holds.

use super::Staff;
use super::stock::Lots;
use super::story::Story;
use jiff::Timestamp;
use pistor_practice::{Act, Practice, Refusal};
use serde_json::{Value, json};
use std::sync::Arc;

/// Tells every story.
pub(super) fn all(
    practice: &Arc<Practice>,
    staff: &Staff,
    lots: &Lots,
    now: Timestamp,
) -> Result<(), Refusal> {
    let begin = |days_ago, person| Story::begin(practice, staff, now, days_ago, person);
    done_this_morning(
        &begin(
            40,
            person("Nuray Güneş", "1979-05-14", "female", "0532 000 00 05", "1038"),
        )?,
        lots,
    )?;
    in_the_room(
        &begin(
            40,
            person("Elif Yıldırım", "1992-03-08", "female", "0532 000 00 01", "1042"),
        )?,
        lots,
    )?;
    hair_three_of_eight(
        &begin(
            40,
            person("Hakan İnce", "1988-11-02", "male", "0532 000 00 02", "1044"),
        )?,
        lots,
    )?;
    back_pain(
        &begin(
            30,
            person("Ayşe Çelik", "1971-07-21", "female", "0532 000 00 03", "1047"),
        )?,
        lots,
    )?;
    must_be_stopped(&begin(
        1,
        person("Işıl Şahin", "1997-02-11", "female", "0532 000 00 04", "1051"),
    )?)?;
    no_consent(&begin(
        9,
        person("Zeynep Kaya", "1985-09-30", "female", "0532 000 00 06", "1049"),
    )?)?;
    ask_the_prescriber(&begin(
        2,
        person("Mehmet Öztürk", "1958-01-17", "male", "0532 000 00 07", "1050"),
    )?)?;
    reaction(
        &begin(
            25,
            person("Merve Aydın", "1990-12-05", "female", "0532 000 00 08", "1046"),
        )?,
        lots,
    )?;
    let anna = begin(
        0,
        person("Anna Rossi", "1993-06-19", "female", "+39 06 000000", "1052"),
    )?;
    anna.book(150, "2", "", "")?;
    Ok(())
}

fn person(name: &str, birth_date: &str, sex: &str, phone: &str, file_no: &str) -> Value {
    let language = if phone.starts_with("+39") { "en" } else { "tr" };
    json!({ "name": name, "birth_date": birth_date, "sex": sex, "phone": phone, "file_no": file_no, "language": language })
}

fn item(lots: &Lots, substance: &str, strength: &str, volume: &str) -> Value {
    json!({ "substance": substance, "strength": strength, "volume": volume, "lot": lots.get(substance).cloned().unwrap_or_default() })
}

fn cellulite() -> Value {
    json!({ "indication": "cellulite", "areas": [{ "area": "thigh_back", "side": "both" }], "method": "needle",
        "technique": "point_by_point", "mixture": [{ "substance": "l_carnitine" }, { "substance": "caffeine" }] })
}

fn cellulite_items(lots: &Lots) -> Value {
    json!([
        item(lots, "l_carnitine", "200 mg/mL", "2 mL"),
        item(lots, "caffeine", "50 mg/mL", "2 mL")
    ])
}

fn thighs(count: u32) -> Value {
    let row = |side: &str| {
        json!({ "area": "thigh_back", "side": side, "technique": "point_by_point", "count": count,
            "volume_each": "0.02 mL", "needle_mm": "4", "angle_deg": "45" })
    };
    json!([row("right"), row("left")])
}

fn hair() -> Value {
    json!({ "indication": "hair_loss", "areas": [{ "area": "scalp" }], "method": "needle", "technique": "nappage",
        "mixture": [{ "substance": "biotin" }, { "substance": "dexpanthenol" }] })
}

fn done_this_morning(story: &Story<'_>, lots: &Lots) -> Result<(), Refusal> {
    let treatment = cellulite();
    story.complaint(story.days(29), &treatment, "71")?;
    let course = story.course(story.days(29), &treatment, Some(6))?;
    story.consent(story.days(28), &course, "Nuray Güneş", "tr")?;
    story.book(-90, "1", &course, "")?;
    for weeks in [4, 3, 2, 1] {
        let session = story.session(
            story.days(7 * weeks),
            &course,
            &treatment,
            &cellulite_items(lots),
            &thighs(90),
            ("Nuray Güneş", "1979-05-14"),
        )?;
        story.called(story.days(7 * weeks - 2), &session)?;
    }
    story.session(
        58,
        &course,
        &treatment,
        &cellulite_items(lots),
        &thighs(96),
        ("Nuray Güneş", "1979-05-14"),
    )?;
    Ok(())
}

fn in_the_room(story: &Story<'_>, lots: &Lots) -> Result<(), Refusal> {
    let treatment = cellulite();
    story.complaint(story.days(16), &treatment, "62")?;
    let course = story.course(story.days(16), &treatment, Some(6))?;
    story.consent(story.days(15), &course, "Elif Yıldırım", "tr")?;
    story.score(15, "css_hexsel", "9", &course)?;
    for weeks in [2, 1] {
        let session = story.session(
            story.days(7 * weeks),
            &course,
            &treatment,
            &cellulite_items(lots),
            &thighs(109),
            ("Elif Yıldırım", "1992-03-08"),
        )?;
        story.called(story.days(7 * weeks - 2), &session)?;
    }
    story.score(1, "css_hexsel", "8", &course)?;
    story.book(0, "1", &course, "")?;
    // A week is what the source describes: this visit comes a day too early, and the plan says so.
    story.book_later(6, "10:00", "1", &course)?;
    let session = story.open_session(25, &course, &treatment, &cellulite_items(lots))?;
    for step in ["identity", "allergy_confirmed", "consent"] {
        let input = json!({ "session": session, "step": step, "state": "done" });
        // A step that another edition does not have is no reason not to show the day.
        let _ = story.nurse(Act::Tick, 22, input);
    }
    let input =
        json!({ "session": session, "step": "anaesthetic_cream_wait", "state": "started", "minutes": 60 });
    story.nurse(Act::Tick, 20, input)?;
    Ok(())
}

fn hair_three_of_eight(story: &Story<'_>, lots: &Lots) -> Result<(), Refusal> {
    let treatment = hair();
    story.complaint(story.days(16), &treatment, "84")?;
    let course = story.course(story.days(16), &treatment, Some(8))?;
    story.consent(story.days(15), &course, "Hakan İnce", "tr")?;
    let items = json!([
        item(lots, "biotin", "5 mg/mL", "2 mL"),
        item(lots, "dexpanthenol", "250 mg/mL", "2 mL")
    ]);
    let rows = json!([{ "area": "scalp", "technique": "nappage", "count": 160, "volume_each": "0.02 mL", "needle_mm": "4", "angle_deg": "30" }]);
    for weeks in [2, 1] {
        let session = story.session(
            story.days(7 * weeks),
            &course,
            &treatment,
            &items,
            &rows,
            ("Hakan İnce", "1988-11-02"),
        )?;
        story.called(story.days(7 * weeks - 2), &session)?;
    }
    story.book(30, "1", &course, "")?;
    story.book_later(7, "11:00", "1", &course)?;
    Ok(())
}

fn back_pain(story: &Story<'_>, lots: &Lots) -> Result<(), Refusal> {
    let treatment = json!({ "indication": "chronic_spinal_pain", "areas": [{ "area": "lower_back" }], "method": "needle",
        "technique": "point_by_point", "mixture": [{ "substance": "sodium_chloride" }] });
    story.complaint(story.days(8), &treatment, "68")?;
    let course = story.course(story.days(8), &treatment, None)?;
    story.consent(story.days(8) - 60, &course, "Ayşe Çelik", "tr")?;
    story.score(7, "nrs_pain", "7", &course)?;
    let items = json!([item(lots, "sodium_chloride", "9 mg/mL", "4 mL")]);
    let rows = json!([{ "area": "lower_back", "technique": "point_by_point", "count": 24, "volume_each": "0.15 mL", "needle_mm": "4", "angle_deg": "90" }]);
    let session = story.session(
        story.days(7),
        &course,
        &treatment,
        &items,
        &rows,
        ("Ayşe Çelik", "1971-07-21"),
    )?;
    story.called(story.days(5), &session)?;
    story.score(1, "nrs_pain", "5", &course)?;
    story.book(90, "1", &course, "")?;
    Ok(())
}

fn must_be_stopped(story: &Story<'_>) -> Result<(), Refusal> {
    let treatment = json!({ "indication": "wrinkles", "areas": [{ "area": "face" }], "method": "needle",
        "technique": "nappage", "mixture": [{ "substance": "hyaluronic_acid" }] });
    story.complaint(190, &treatment, "58")?;
    story.answer_all(180, &treatment, &json!({ "breastfeeding": { "answer": "yes" } }))?;
    story.screen(175, &treatment)?;
    story.book(60, "2", "", "")?;
    Ok(())
}

fn no_consent(story: &Story<'_>) -> Result<(), Refusal> {
    let treatment = json!({ "indication": "skin_ageing", "areas": [{ "area": "face" }], "method": "needle",
        "technique": "nappage", "mixture": [{ "substance": "hyaluronic_acid" }] });
    story.complaint(story.days(8), &treatment, "60")?;
    let course = story.course(story.days(8), &treatment, None)?;
    story.book(120, "1", &course, "")?;
    Ok(())
}

fn ask_the_prescriber(story: &Story<'_>) -> Result<(), Refusal> {
    let treatment = json!({ "indication": "neck_pain", "areas": [{ "area": "neck" }], "method": "needle",
        "technique": "point_by_point", "mixture": [{ "substance": "sodium_chloride" }] });
    story.complaint(story.days(1) + 30, &treatment, "79")?;
    let medicine = json!({ "anticoagulant_use": { "answer": "yes", "details": { "prescribed": "yes" } } });
    story.answer_all(story.days(1), &treatment, &medicine)?;
    story.screen(story.days(1) - 5, &treatment)?;
    let input = json!({ "rule": "anticoagulant_use", "to": "Dr. Cardiology (sample)",
        "text": "Superficial injections of saline into the neck are planned. Is there anything about the blood thinner that we should know?" });
    story.physician(Act::AskPrescriber, story.days(1) - 20, input)?;
    story.book(180, "2", "", "")?;
    Ok(())
}

fn reaction(story: &Story<'_>, lots: &Lots) -> Result<(), Refusal> {
    let treatment = json!({ "indication": "skin_ageing", "areas": [{ "area": "face" }], "method": "needle",
        "technique": "nappage", "mixture": [{ "substance": "hyaluronic_acid" }] });
    story.complaint(story.days(3), &treatment, "55")?;
    let course = story.course(story.days(3), &treatment, None)?;
    story.consent(story.days(3) - 60, &course, "Merve Aydın", "tr")?;
    let items = json!([item(lots, "hyaluronic_acid", "10 mg/mL", "2 mL")]);
    let rows = json!([{ "area": "face", "technique": "nappage", "count": 90, "volume_each": "0.02 mL", "needle_mm": "4", "angle_deg": "30" }]);
    let session = story.session(
        story.days(2),
        &course,
        &treatment,
        &items,
        &rows,
        ("Merve Aydın", "1990-12-05"),
    )?;
    let input = json!({ "session": session, "by": "patient", "text": "",
        "signs": [{ "sign": "swelling", "worse": "yes" }, { "sign": "redness", "worse": "no" }] });
    story.desk(Act::Report, 40, input)?;
    Ok(())
}
