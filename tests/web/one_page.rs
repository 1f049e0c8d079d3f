//! The aftercare sheet is one page of paper: every sheet that the knowledge can make is set, in every language.
//! `PAPERS=folder` keeps the fullest of them as PDF.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use pistor_journey::Edition;
use pistor_journey::aftercare::{Sheet, sheet};
use pistor_journey::calendar::Moment;
use pistor_journey::followup::normal_now;
use pistor_journey::treatment::{Ingredient, TreatedArea, Treatment};
use pistor_knowledge::{Criterion, When};
use pistor_practice::chart::consent::Identity;
use pistor_web::AftercarePaper;
use std::collections::{BTreeMap, BTreeSet};

/// Three days later the clocks of Rome are set back, so that some of the times carry their offset.
const ENDED: &str = "2026-10-22T02:30:00+02:00";
const ZONE: &str = "Europe/Rome";

/// What stands on a sheet: instructions with their ends, what is normal with its ends. Two treatments with the same are one
/// sheet.
type Stands = (Vec<(String, Option<i64>)>, Vec<(String, i64)>);

fn ingredients(numbers: impl Iterator<Item = usize>) -> Option<Vec<Ingredient>> {
    let ingredient = |no: usize| Ingredient {
        substance: u8::try_from(no).expect("few"),
        strength: None,
        volume: None,
        syringe: None,
    };
    Some(numbers.map(ingredient).collect())
}

/// One indication of each kind: nothing that is said after a session tells two of one kind apart.
fn kinds(edition: &Edition) -> Vec<u8> {
    let knowledge = &edition.knowledge;
    let instructions = knowledge.instructions.iter().flat_map(|row| {
        let durations = row.durations.iter().map(|duration| &duration.when);
        durations.chain([&row.when])
    });
    let bands = knowledge
        .reactions
        .iter()
        .flat_map(|row| row.bands.iter().map(|band| &band.when));
    let tells_apart = |when: &When| {
        let mut single = false;
        when.each(&mut |criterion| single |= matches!(criterion, Criterion::Indication(_)));
        single
    };
    assert!(
        !instructions.chain(bands).flatten().any(tells_apart),
        "an indication by itself changes the sheet: every one must be tried"
    );
    let mut seen = BTreeSet::new();
    let rows = knowledge.indications.iter().enumerate();
    let kind = rows.filter(|(_, row)| seen.insert(format!("{:?} {:?}", row.family, row.purpose)));
    kind.map(|(no, _)| u8::try_from(no).expect("few")).collect()
}

/// Every way into the skin: each technique of the needle, each method without one, and nobody has said.
fn ways(edition: &Edition) -> Vec<(Option<u8>, Option<u8>)> {
    let number = |no: usize| Some(u8::try_from(no).expect("few"));
    let methods = edition.knowledge.methods.iter().enumerate();
    let mut ways = vec![(None, None)];
    for (no, row) in methods {
        if row.id == "needle" {
            let techniques = 0..edition.knowledge.techniques.len();
            ways.extend(techniques.map(|technique| (number(no), number(technique))));
        }
        ways.push((number(no), None));
    }
    ways
}

/// Every mixture: each substance alone, all at once, none, and nobody has said.
fn mixtures(edition: &Edition) -> Vec<Option<Vec<Ingredient>>> {
    let all = edition.knowledge.substances.len();
    let mut mixtures = vec![None, Some(Vec::new()), ingredients(0..all)];
    mixtures.extend((0..all).map(|no| ingredients(std::iter::once(no))));
    mixtures
}

/// Every sheet that differs from the others, with a treatment that makes it.
fn every_sheet(edition: &Edition, ended: &Moment) -> BTreeMap<Stands, Treatment> {
    let mut sheets = BTreeMap::new();
    let (ways, mixtures) = (ways(edition), mixtures(edition));
    let areas = 0..u8::try_from(edition.knowledge.areas.len()).expect("few");
    for indication in kinds(edition) {
        for area in areas.clone() {
            for (method, technique) in &ways {
                for mixture in &mixtures {
                    for session in [1, 2] {
                        let treatment = Treatment {
                            indication,
                            areas: vec![TreatedArea { area, side: None }],
                            method: *method,
                            technique: *technique,
                            mixture: mixture.clone(),
                            session: Some(session),
                            points: None,
                        };
                        sheets
                            .entry(stands(edition, &treatment, ended))
                            .or_insert(treatment);
                    }
                }
            }
        }
    }
    sheets
}

fn stands(edition: &Edition, treatment: &Treatment, ended: &Moment) -> Stands {
    let made = sheet(edition, treatment, ended);
    let items = made.items.iter();
    let items = items.map(|item| (item.row.id.clone(), item.until.map(Timestamp::as_second)));
    let usual = normal_now(edition, treatment, ended.instant, ended.instant);
    let usual = usual
        .into_iter()
        .map(|(usual, until)| (usual.row.id.clone(), until.as_second()));
    (items.collect(), usual.collect())
}

#[test]
fn every_aftercare_sheet_is_one_page_in_every_language() {
    let edition = pistor_cli::assemble(None)
        .expect("the embedded knowledge")
        .edition;
    let ended = Moment::parse(ENDED).expect("a moment");
    let zone = TimeZone::get(ZONE).expect("a zone");
    let patient = Identity {
        name: "Şükriye Gülbahar İpekçioğlu Yıldırımoğullarından Çağlayangil".to_owned(),
        birth_date: "1956-02-29".to_owned(),
        file_no: "2026/000123-B".to_owned(),
    };
    let sheets = every_sheet(&edition, &ended);
    assert!(sheets.len() > 20, "{} sheets", sheets.len());
    let fullest = sheets
        .keys()
        .map(|(items, usual)| items.len() + usual.len())
        .max();
    for lang in pistor_cli::languages() {
        let locale = pistor_cli::locale(lang);
        for (n, ((items, usual), treatment)) in sheets.iter().enumerate() {
            let made: Sheet<'_> = sheet(&edition, treatment, &ended);
            let name = |id: &str| {
                let row = edition.knowledge.reactions.get(id).expect("a reaction");
                locale.text("reactions", id, "plain", &row.plain).into_owned()
            };
            let until = |at: i64| Timestamp::from_second(at).expect("a moment");
            let paper = AftercarePaper {
                edition: &edition,
                locale: &locale,
                clinic: "Özel Nişantaşı Mezoterapi ve Estetik Tıp Merkezi",
                phone: "+90 212 555 01 23",
                emergency: "112",
                patient: &patient,
                session: 10,
                sheet: &made,
                usual: usual.iter().map(|(id, at)| (name(id), until(*at))).collect(),
                zone: &zone,
                at: ended.instant,
            };
            let document = paper.document();
            assert_eq!(
                document.count(),
                Ok(1),
                "in {lang}: {items:?} {usual:?} {treatment:?}"
            );
            if let Some(folder) =
                std::env::var_os("PAPERS").filter(|_| fullest == Some(items.len() + usual.len()))
            {
                let file = std::path::Path::new(&folder).join(format!("aftercare-{lang}-{n}.pdf"));
                std::fs::write(file, document.pdf().expect("a paper")).expect("written");
            }
        }
    }
}
