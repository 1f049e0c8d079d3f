//! Allergies that matter whatever is in the mixture.

use super::About::{Allergies, Answer, Mixture};
use super::names::substances::{
    AMINOPHYLLINE, B_COMPLEX, BETAMETHASONE, BOTULINUM_TOXIN, CALCITONIN, DEXAMETHASONE, HYALURONIDASE,
    METHYLPREDNISOLONE, PENTOXIFYLLINE, THIOCOLCHICOSIDE, TRANEXAMIC_ACID,
};
use super::names::{classes, indications};
use super::tri::{unknown, yes};
use super::view::View;
use super::{About, Decision, Fact, rules};

/// Goes through them.
pub(super) fn decide(v: &View<'_>, out: &mut Decision) {
    allergies(v, out);
    allergies_and_pain(v, out);
}

/// Allergies, whatever is treated.
fn allergies(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let it = v.allergic_to_mixture();
    if yes(it) {
        out.speaks(&rules::ALLERGY_INGREDIENT, &["allergy ingredient"]);
    } else if unknown(it) {
        out.asks(&rules::ALLERGY_INGREDIENT, ingredient_question(v));
    }
    let it = v.allergic_to_other();
    if yes(it) {
        out.speaks(&rules::ALLERGY_UNNAMED, &["allergy other"]);
    } else if unknown(it) {
        out.asks(&rules::ALLERGY_UNNAMED, Allergies);
    }
    let it = v.allergic_to_class(classes::LATEX);
    if yes(it) {
        out.speaks(&rules::LATEX_ALLERGY, &["allergy latex"]);
    } else if unknown(it) {
        out.asks(&rules::LATEX_ALLERGY, Allergies);
    }
    if yes(c.anaphylaxis_history) {
        out.speaks(&rules::ANAPHYLAXIS_HISTORY, &["anaphylaxis_history"]);
    } else if unknown(c.anaphylaxis_history) {
        out.asks(&rules::ANAPHYLAXIS_HISTORY, Answer(Fact::AnaphylaxisHistory));
    }
}

/// Pain and rheumatic disorders: an allergy to any of the medicines that are used for them.
fn allergies_and_pain(v: &View<'_>, out: &mut Decision) {
    if !v.treats(indications::PAIN) {
        return;
    }
    let list = &v.chart.allergies;
    if let Some(because) = to_pain_medicine(v) {
        out.speaks(&rules::DRUG_ALLERGY_PAIN, because);
    } else if !list.complete && !list.drugs_complete {
        out.asks(&rules::DRUG_ALLERGY_PAIN, Allergies);
    } else if unknown(v.allergic_to_mixture()) {
        out.asks(&rules::DRUG_ALLERGY_PAIN, ingredient_question(v));
    }
}

/// The first of these allergies, if there is any.
fn to_pain_medicine(v: &View<'_>) -> Option<&'static [&'static str]> {
    if v.lists_nothing() {
        return None;
    }
    if yes(v.allergic_to_mixture()) {
        Some(&["family pain +1", "allergy ingredient"])
    } else if yes(v.allergic_to_other()) {
        Some(&["family pain +1", "allergy other_medicine"])
    } else if yes(v.allergic_to_class(classes::ESTER_ANAESTHETIC)) {
        Some(&["family pain +1", "allergy ester_anaesthetic"])
    } else if yes(v.allergic_to_class(classes::AMIDE_ANAESTHETIC)) {
        Some(&["family pain +1", "allergy amide_anaesthetic"])
    } else if yes(v.allergic_to_class(classes::NSAID)) {
        Some(&["family pain +1", "allergy nsaid"])
    } else if yes(v.allergic_to_class(classes::SULFONAMIDE)) {
        Some(&["family pain +1", "allergy sulfonamide"])
    } else if yes(v.allergic_to(THIOCOLCHICOSIDE)) {
        Some(&["family pain +1", "allergy thiocolchicoside"])
    } else if yes(v.allergic_to(CALCITONIN)) {
        Some(&["family pain +1", "allergy calcitonin"])
    } else if yes(v.allergic_to(DEXAMETHASONE)) {
        Some(&["family pain +1", "allergy dexamethasone"])
    } else if yes(v.allergic_to(BETAMETHASONE)) {
        Some(&["family pain +1", "allergy betamethasone"])
    } else if yes(v.allergic_to(METHYLPREDNISOLONE)) {
        Some(&["family pain +1", "allergy methylprednisolone"])
    } else if yes(v.allergic_to(HYALURONIDASE)) {
        Some(&["family pain +1", "allergy hyaluronidase"])
    } else if yes(v.allergic_to(TRANEXAMIC_ACID)) {
        Some(&["family pain +1", "allergy tranexamic_acid"])
    } else if yes(v.allergic_to(PENTOXIFYLLINE)) {
        Some(&["family pain +1", "allergy pentoxifylline"])
    } else if yes(v.allergic_to(AMINOPHYLLINE)) {
        Some(&["family pain +1", "allergy aminophylline"])
    } else if yes(v.allergic_to(BOTULINUM_TOXIN)) {
        Some(&["family pain +1", "allergy botulinum_toxin"])
    } else if yes(v.allergic_to(B_COMPLEX)) {
        Some(&["family pain +1", "allergy b_complex"])
    } else {
        None
    }
}

/// An allergy to an ingredient cannot be looked for in a mixture that nobody named.
fn ingredient_question(v: &View<'_>) -> About {
    if v.chart.allergies.complete {
        Mixture
    } else {
        Allergies
    }
}
