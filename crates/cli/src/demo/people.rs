//! The patients of the demo. Names are invented; treatments and answers show what a day holds.

use super::stock::Lots;
use super::story::Story;
use super::{Tale, Teller, days};
use pistor_practice::{Act, Refusal};
use serde_json::{Value, json};

/// Every story.
pub(super) const TALES: [Tale; 10] = [
    done_this_morning,
    in_the_room,
    hair_three_of_eight,
    back_pain,
    must_be_stopped,
    no_consent,
    ask_the_prescriber,
    reaction,
    without_a_needle,
    new_today,
];

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

fn done_this_morning(teller: &Teller<'_>, lots: &Lots) -> Result<(), Refusal> {
    let story = Story::begin(
        teller,
        days(40),
        person("Nuray Güneş", "1979-05-14", "female", "0532 000 00 05", "1038"),
    )?;
    let treatment = cellulite();
    story.complaint(days(29) + 60, &treatment, "71")?;
    let course = story.course(days(29), &treatment, Some(6))?;
    story.consent(days(29) - 60, &course, "Nuray Güneş", "tr")?;
    for weeks in [4, 3, 2, 1] {
        let session = story.session(
            days(7 * weeks),
            &course,
            &treatment,
            &cellulite_items(lots),
            &thighs(90),
            ("Nuray Güneş", "1979-05-14"),
        )?;
        story.called(days(7 * weeks - 2), &session)?;
    }
    story.book(days(1), -90, "1", &course)?;
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

fn in_the_room(teller: &Teller<'_>, lots: &Lots) -> Result<(), Refusal> {
    let story = Story::begin(
        teller,
        days(40),
        person("Elif Yıldırım", "1992-03-08", "female", "0532 000 00 01", "1042"),
    )?;
    let treatment = cellulite();
    story.complaint(days(16) + 60, &treatment, "62")?;
    let course = story.course(days(16), &treatment, Some(6))?;
    story.consent(days(15), &course, "Elif Yıldırım", "tr")?;
    story.score(days(15) - 60, "css_hexsel", "9", &course)?;
    for weeks in [2, 1] {
        let session = story.session(
            days(7 * weeks),
            &course,
            &treatment,
            &cellulite_items(lots),
            &thighs(109),
            ("Elif Yıldırım", "1992-03-08"),
        )?;
        story.called(days(7 * weeks - 2), &session)?;
    }
    story.score(days(1), "css_hexsel", "8", &course)?;
    story.book(days(1) - 5, 0, "1", &course)?;
    // A week is what the source describes: this visit comes a day too early, and the plan says so.
    story.book_later(days(1) - 10, 6, "10:00", "1", &course)?;
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

fn hair_three_of_eight(teller: &Teller<'_>, lots: &Lots) -> Result<(), Refusal> {
    let story = Story::begin(
        teller,
        days(40),
        person("Hakan İnce", "1988-11-02", "male", "0532 000 00 02", "1044"),
    )?;
    let treatment = hair();
    story.complaint(days(16) + 60, &treatment, "84")?;
    let course = story.course(days(16), &treatment, Some(8))?;
    story.consent(days(15), &course, "Hakan İnce", "tr")?;
    let items = json!([
        item(lots, "biotin", "5 mg/mL", "2 mL"),
        item(lots, "dexpanthenol", "250 mg/mL", "2 mL")
    ]);
    let rows = json!([{ "area": "scalp", "technique": "nappage", "count": 160, "volume_each": "0.02 mL", "needle_mm": "4", "angle_deg": "30" }]);
    for weeks in [2, 1] {
        let session = story.session(
            days(7 * weeks),
            &course,
            &treatment,
            &items,
            &rows,
            ("Hakan İnce", "1988-11-02"),
        )?;
        story.called(days(7 * weeks - 2), &session)?;
    }
    story.book(days(2), 30, "1", &course)?;
    story.book_later(days(2) - 5, 7, "11:00", "1", &course)?;
    Ok(())
}

fn back_pain(teller: &Teller<'_>, lots: &Lots) -> Result<(), Refusal> {
    let story = Story::begin(
        teller,
        days(30),
        person("Ayşe Çelik", "1971-07-21", "female", "0532 000 00 03", "1047"),
    )?;
    let treatment = json!({ "indication": "chronic_spinal_pain", "areas": [{ "area": "lower_back" }], "method": "needle",
        "technique": "point_by_point", "mixture": [{ "substance": "sodium_chloride" }] });
    story.complaint(days(8) + 60, &treatment, "68")?;
    let course = story.course(days(8), &treatment, None)?;
    story.score(days(8), "nrs_pain", "7", &course)?;
    story.consent(days(8) - 60, &course, "Ayşe Çelik", "tr")?;
    let items = json!([item(lots, "sodium_chloride", "9 mg/mL", "4 mL")]);
    let rows = json!([{ "area": "lower_back", "technique": "point_by_point", "count": 24, "volume_each": "0.15 mL", "needle_mm": "4", "angle_deg": "90" }]);
    let session = story.session(
        days(7),
        &course,
        &treatment,
        &items,
        &rows,
        ("Ayşe Çelik", "1971-07-21"),
    )?;
    story.called(days(5), &session)?;
    story.score(days(1), "nrs_pain", "5", &course)?;
    story.book(days(1) - 15, 90, "1", &course)?;
    Ok(())
}

fn must_be_stopped(teller: &Teller<'_>, _: &Lots) -> Result<(), Refusal> {
    let story = Story::begin(
        teller,
        days(1),
        person("Işıl Şahin", "1997-02-11", "female", "0532 000 00 04", "1051"),
    )?;
    let treatment = json!({ "indication": "wrinkles", "areas": [{ "area": "face" }], "method": "needle",
        "technique": "nappage", "mixture": [{ "substance": "hyaluronic_acid" }] });
    story.book(days(1) - 10, 60, "2", "")?;
    story.complaint(190, &treatment, "58")?;
    story.answer_all(180, &treatment, &json!({ "breastfeeding": { "answer": "yes" } }))?;
    story.screen(175, &treatment)?;
    Ok(())
}

fn no_consent(teller: &Teller<'_>, _: &Lots) -> Result<(), Refusal> {
    let story = Story::begin(
        teller,
        days(9),
        person("Zeynep Kaya", "1985-09-30", "female", "0532 000 00 06", "1049"),
    )?;
    let treatment = json!({ "indication": "skin_ageing", "areas": [{ "area": "face" }], "method": "needle",
        "technique": "nappage", "mixture": [{ "substance": "hyaluronic_acid" }] });
    story.complaint(days(8) + 60, &treatment, "60")?;
    let course = story.course(days(8), &treatment, None)?;
    story.book(days(7), 120, "1", &course)?;
    Ok(())
}

fn ask_the_prescriber(teller: &Teller<'_>, _: &Lots) -> Result<(), Refusal> {
    let story = Story::begin(
        teller,
        days(2),
        person("Mehmet Öztürk", "1958-01-17", "male", "0532 000 00 07", "1050"),
    )?;
    let treatment = json!({ "indication": "neck_pain", "areas": [{ "area": "neck" }], "method": "needle",
        "technique": "point_by_point", "mixture": [{ "substance": "sodium_chloride" }] });
    story.complaint(days(1) + 30, &treatment, "79")?;
    let medicine = json!({ "anticoagulant_use": { "answer": "yes", "details": { "prescribed": "yes" } } });
    story.answer_all(days(1), &treatment, &medicine)?;
    story.screen(days(1) - 5, &treatment)?;
    let input = json!({ "rule": "anticoagulant_use", "to": "Dr. Cardiology (sample)",
        "text": "Superficial injections of saline into the neck are planned. Is there anything about the blood thinner that we should know?" });
    story.physician(Act::AskPrescriber, days(1) - 20, input)?;
    story.book(days(1) - 30, 180, "2", "")?;
    Ok(())
}

fn reaction(teller: &Teller<'_>, lots: &Lots) -> Result<(), Refusal> {
    let story = Story::begin(
        teller,
        days(25),
        person("Merve Aydın", "1990-12-05", "female", "0532 000 00 08", "1046"),
    )?;
    let treatment = json!({ "indication": "skin_ageing", "areas": [{ "area": "face" }], "method": "needle",
        "technique": "nappage", "mixture": [{ "substance": "hyaluronic_acid" }] });
    story.complaint(days(3) + 60, &treatment, "55")?;
    let course = story.course(days(3), &treatment, None)?;
    story.consent(days(3) - 60, &course, "Merve Aydın", "tr")?;
    let items = json!([item(lots, "hyaluronic_acid", "10 mg/mL", "2 mL")]);
    let rows = json!([{ "area": "face", "technique": "nappage", "count": 90, "volume_each": "0.02 mL", "needle_mm": "4", "angle_deg": "30" }]);
    let session = story.session(
        days(2),
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

/// Iontophoresis of both cheeks: areas and minutes, no points.
fn without_a_needle(teller: &Teller<'_>, lots: &Lots) -> Result<(), Refusal> {
    let story = Story::begin(
        teller,
        days(12),
        person("Selma Aras", "1984-04-23", "female", "0532 000 00 09", "1048"),
    )?;
    let treatment = json!({ "indication": "skin_ageing", "areas": [{ "area": "face" }], "method": "iontophoresis",
        "mixture": [{ "substance": "hyaluronic_acid" }] });
    story.complaint(days(9) + 60, &treatment, "59")?;
    let course = story.course(days(9), &treatment, None)?;
    story.consent(days(9) - 60, &course, "Selma Aras", "tr")?;
    let items = json!([item(lots, "hyaluronic_acid", "10 mg/mL", "3 mL")]);
    let session = story.open_session(days(8) + 40, &course, &treatment, &items)?;
    story.tick_all(days(8) + 20, &session)?;
    for (mark, side) in [("cheek-right", -1), ("cheek-left", 1)] {
        let corner = |x: i32, y: i32| json!([side * x, y]);
        let input = json!({ "session": session, "mark": mark, "view": "face_front", "version": 1, "tool": "area", "volume_each": "1.5 mL",
            "shape": [corner(350, 1420), corner(490, 1420), corner(490, 1580), corner(350, 1580)], "points": [corner(420, 1500)],
            "applied": { "device": "Iono (sample)", "settings": { "current": "0.5" }, "minutes": "8" } });
        story.nurse(Act::Mark, days(8) + 5, input)?;
    }
    story.sign(days(8), &session, ("Selma Aras", "1984-04-23"))?;
    story.called(days(6), &session)?;
    story.book_later(days(6) - 5, 6, "14:00", "2", &course)?;
    Ok(())
}

/// Rang this morning, comes this afternoon.
fn new_today(teller: &Teller<'_>, _: &Lots) -> Result<(), Refusal> {
    let anna = person("Anna Rossi", "1993-06-19", "female", "+39 06 000000", "1052");
    let story = Story::begin(teller, 65, anna)?;
    story.book(60, 150, "2", "")?;
    Ok(())
}
