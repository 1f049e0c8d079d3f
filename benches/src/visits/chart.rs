//! A visit → the chart of the hand-written peer. Ids are compared here, before anything is measured.

use crate::plain::chart::{AllergyList, AtLeast, Sites};
use crate::plain::names::{areas, classes, indications, methods, substances, techniques};
use crate::plain::{Chart, Tri};
use pistor_journey::Edition;
use pistor_journey::facts::{Allergen, Answer, Details};
use pistor_journey::intake::{Sex, Visit};
use pistor_knowledge::Shelf;

/// The place of a row's id in a list of the peer.
///
/// # Panics
/// When the peer does not know the id: it was written for another edition.
fn place<T>(shelf: &Shelf<T>, number: u8, ids: &[&str]) -> usize {
    let id = &shelf.at(usize::from(number)).id;
    let place = ids.iter().position(|known| known == id);
    place.unwrap_or_else(|| panic!("benches/src/plain knows no {id}"))
}

fn tri(answer: Option<bool>) -> Tri {
    answer.map_or(Tri::Unknown, Tri::known)
}

/// The chart of a visit.
pub(super) fn of(edition: &Edition, visit: &Visit) -> Chart {
    let mut chart = Chart::default();
    facts(edition, visit, &mut chart);
    allergies(edition, visit, &mut chart.allergies);
    treatment(edition, visit, &mut chart);
    chart.ages = visit.patient.birth.map(|birth| birth.ages_on(visit.as_of.day));
    chart.male = match visit.patient.sex {
        Some(Sex::Male) => Tri::Yes,
        Some(Sex::Female) => Tri::No,
        _ => Tri::Unknown,
    };
    chart.country = visit
        .country
        .as_ref()
        .and_then(|code| code.as_bytes().try_into().ok());
    chart
}

fn facts(edition: &Edition, visit: &Visit, chart: &mut Chart) {
    for (question, n) in edition.knowledge.questions.iter().zip(0u8..) {
        let id = question.id.as_str();
        if id == "heart_medication_count" {
            chart.heart_medicines = visit.facts.count(n).map(|count| AtLeast {
                least: count.least,
                exact: count.exact,
            });
            continue;
        }
        let answer = match visit.facts.answer(n) {
            Answer::Yes => Tri::Yes,
            Answer::No => Tri::No,
            Answer::Unknown => Tri::Unknown,
        };
        match chart.answers.of(id) {
            Some(field) => *field = answer,
            None => panic!("benches/src/plain knows no {id}"),
        }
        if let (Tri::Yes, Some(said)) = (answer, visit.facts.details(n)) {
            details(edition, id, said, chart);
        }
    }
}

fn details(edition: &Edition, id: &str, said: &Details, chart: &mut Chart) {
    let area = |n: &u8| 1 << place(&edition.knowledge.areas, *n, areas::IDS);
    let sites = Sites {
        areas: said.sites.iter().map(area).fold(0, |set, bit: u32| set | bit),
        unsited: said.unsited,
    };
    let at = &mut chart.at;
    match id {
        "cancer_active" => at.cancer_active = sites,
        "cancer_history" => at.cancer_history = sites,
        "metal_implant" => at.metal_implant = sites,
        "open_wound" => at.open_wound = sites,
        "recent_filler" => at.recent_filler = sites,
        "recent_laser" => at.recent_laser = sites,
        "skin_infection" => at.skin_infection = sites,
        "sunburn" => at.sunburn = sites,
        "anticoagulant_use" => chart.anticoagulant_prescribed = tri(said.prescribed),
        "antiplatelet_use" => chart.antiplatelet_prescribed = tri(said.prescribed),
        "could_become_pregnant" => chart.contraception_woman = tri(said.contraception),
        "could_father_child" => chart.contraception_man = tri(said.contraception),
        _ => {}
    }
}

fn allergies(edition: &Edition, visit: &Visit, list: &mut AllergyList) {
    let knowledge = &edition.knowledge;
    list.complete = visit.allergies.complete;
    list.drugs_complete = visit.allergies.drugs_complete;
    for entry in &visit.allergies.entries {
        match &entry.to {
            Allergen::Substance(n) => {
                list.substances |= 1 << place(&knowledge.substances, *n, substances::IDS);
            }
            Allergen::Class(n) => list.classes |= 1 << place(&knowledge.classes, *n, classes::IDS),
            Allergen::Other(_) => list.other = true,
        }
    }
}

fn treatment(edition: &Edition, visit: &Visit, chart: &mut Chart) {
    let knowledge = &edition.knowledge;
    let treatment = &visit.treatment;
    chart.indication = 1 << place(&knowledge.indications, treatment.indication, indications::IDS);
    for treated in &treatment.areas {
        chart.areas |= 1 << place(&knowledge.areas, treated.area, areas::IDS);
    }
    chart.method = treatment
        .method
        .map(|n| 1 << place(&knowledge.methods, n, methods::IDS));
    chart.technique = treatment
        .technique
        .map(|n| 1 << place(&knowledge.techniques, n, techniques::IDS));
    chart.mixture = treatment.mixture.as_ref().map(|mixture| {
        let bit = |item: &pistor_journey::treatment::Ingredient| {
            1u128 << place(&knowledge.substances, item.substance, substances::IDS)
        };
        mixture.iter().map(bit).fold(0, |set, bit| set | bit)
    });
    chart.session = treatment.session;
}
