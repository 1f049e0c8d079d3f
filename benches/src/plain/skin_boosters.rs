//! Substances that are meant to feed or brighten the skin.

use super::About::{Allergies, Answer, Mixture};
use super::names::substances::{
    ARTICHOKE_EXTRACT, B_COMPLEX, BIOTIN, GLUTATHIONE, GROWTH_FACTORS, INJECTABLE_HOMEOPATHICS, L_CARNITINE,
    ORGANIC_SILICON, PDRN, PRP, VITAMIN_C,
};
use super::names::{classes, indications};
use super::tri::{no, unknown, yes};
use super::view::View;
use super::{Decision, Fact, first, rules};

/// Goes through them.
pub(super) fn decide(v: &View<'_>, out: &mut Decision) {
    glutathione(v, out);
    growth_factors(v, out);
    platelets(v, out);
    nutrients(v, out);
    plants(v, out);
}

/// Glutathione.
fn glutathione(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let held = v.holds(GLUTATHIONE);
    if no(held) {
        return;
    }
    if v.treats(indications::AESTHETIC) {
        if yes(held) {
            out.speaks(
                &rules::GLUTATHIONE_LIGHTENING,
                &["substance glutathione", "purpose aesthetic"],
            );
        } else {
            out.asks(&rules::GLUTATHIONE_LIGHTENING, Mixture);
        }
    }
    if yes(held & c.kidney_failure) {
        out.speaks(
            &rules::GLUTATHIONE_LIVER_KIDNEY,
            &["substance glutathione", "kidney_failure"],
        );
    } else if yes(held & c.liver_failure) {
        out.speaks(
            &rules::GLUTATHIONE_LIVER_KIDNEY,
            &["substance glutathione", "liver_failure"],
        );
    } else {
        out.asks_each(
            &rules::GLUTATHIONE_LIVER_KIDNEY,
            (held, Mixture),
            [
                (c.kidney_failure, Answer(Fact::KidneyFailure)),
                (c.liver_failure, Answer(Fact::LiverFailure)),
            ],
        );
    }
    if yes(held & v.allergic_to_class(classes::SULFITE)) {
        out.speaks(
            &rules::GLUTATHIONE_SULFITE_ASTHMA,
            &["substance glutathione", "allergy sulfite"],
        );
    } else if yes(held & c.asthma_nsaid_sensitive) {
        out.speaks(
            &rules::GLUTATHIONE_SULFITE_ASTHMA,
            &["substance glutathione", "asthma_nsaid_sensitive"],
        );
    } else {
        out.asks_each(
            &rules::GLUTATHIONE_SULFITE_ASTHMA,
            (held, Mixture),
            [
                (v.allergic_to_class(classes::SULFITE), Allergies),
                (c.asthma_nsaid_sensitive, Answer(Fact::AsthmaNsaidSensitive)),
            ],
        );
    }
}

/// Growth factors.
fn growth_factors(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let held = v.holds(GROWTH_FACTORS);
    if no(held) {
        return;
    }
    let it = held & c.athlete_in_competition;
    if yes(it) {
        out.speaks(
            &rules::GROWTH_FACTORS_ATHLETE,
            &["substance growth_factors", "athlete_in_competition"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::GROWTH_FACTORS_ATHLETE,
            first(held, Mixture, Answer(Fact::AthleteInCompetition)),
        );
    }
    if yes(held & c.cancer_active) {
        out.speaks(
            &rules::GROWTH_FACTORS_CANCER,
            &["substance growth_factors", "cancer_active"],
        );
    } else if yes(held & c.cancer_history) {
        out.speaks(
            &rules::GROWTH_FACTORS_CANCER,
            &["substance growth_factors", "cancer_history"],
        );
    } else {
        out.asks_each(
            &rules::GROWTH_FACTORS_CANCER,
            (held, Mixture),
            [
                (c.cancer_active, Answer(Fact::CancerActive)),
                (c.cancer_history, Answer(Fact::CancerHistory)),
            ],
        );
    }
}

/// Platelet-rich plasma.
fn platelets(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let held = v.holds(PRP);
    if no(held) {
        return;
    }
    if yes(held & c.anticoagulant_use) {
        out.speaks(&rules::PRP_BLOOD_THINNER, &["substance prp", "anticoagulant_use"]);
    } else if yes(held & c.antiplatelet_use) {
        out.speaks(&rules::PRP_BLOOD_THINNER, &["substance prp", "antiplatelet_use"]);
    } else {
        out.asks_each(
            &rules::PRP_BLOOD_THINNER,
            (held, Mixture),
            [
                (c.anticoagulant_use, Answer(Fact::AnticoagulantUse)),
                (c.antiplatelet_use, Answer(Fact::AntiplateletUse)),
            ],
        );
    }
    let it = held & c.acute_infection;
    if yes(it) {
        out.speaks(&rules::PRP_INFECTION, &["substance prp", "acute_infection"]);
    } else if unknown(it) {
        out.asks(
            &rules::PRP_INFECTION,
            first(held, Mixture, Answer(Fact::AcuteInfection)),
        );
    }
    let it = held & c.coagulation_disorder;
    if yes(it) {
        out.speaks(&rules::PRP_PLATELETS, &["substance prp", "coagulation_disorder"]);
    } else if unknown(it) {
        out.asks(
            &rules::PRP_PLATELETS,
            first(held, Mixture, Answer(Fact::CoagulationDisorder)),
        );
    }
}

/// Vitamins, carnitine, silicon, polynucleotides.
fn nutrients(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let held = v.holds(B_COMPLEX);
    let it = held & c.anaphylaxis_history;
    if yes(it) {
        out.speaks(
            &rules::B_COMPLEX_ANAPHYLAXIS,
            &["substance b_complex", "anaphylaxis_history"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::B_COMPLEX_ANAPHYLAXIS,
            first(held, Mixture, Answer(Fact::AnaphylaxisHistory)),
        );
    }
    let held = v.holds(VITAMIN_C);
    let it = held & c.g6pd_deficiency;
    if yes(it) {
        out.speaks(
            &rules::VITAMIN_C_G6PD,
            &["substance vitamin_c", "g6pd_deficiency"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::VITAMIN_C_G6PD,
            first(held, Mixture, Answer(Fact::G6pdDeficiency)),
        );
    }
    let held = v.holds(L_CARNITINE);
    let it = held & c.epilepsy;
    if yes(it) {
        out.speaks(&rules::CARNITINE_EPILEPSY, &["substance l_carnitine", "epilepsy"]);
    } else if unknown(it) {
        out.asks(
            &rules::CARNITINE_EPILEPSY,
            first(held, Mixture, Answer(Fact::Epilepsy)),
        );
    }
    let held = v.holds(ORGANIC_SILICON);
    let it = held & v.allergic_to_class(classes::SALICYLATE);
    if yes(it) {
        out.speaks(
            &rules::ORGANIC_SILICON_SALICYLATE,
            &["substance organic_silicon", "allergy salicylate"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::ORGANIC_SILICON_SALICYLATE,
            first(held, Mixture, Allergies),
        );
    }
    let held = v.holds(PDRN);
    let it = held & v.allergic_to_class(classes::FISH);
    if yes(it) {
        out.speaks(&rules::PDRN_FISH_ALLERGY, &["substance pdrn", "allergy fish"]);
    } else if unknown(it) {
        out.asks(&rules::PDRN_FISH_ALLERGY, first(held, Mixture, Allergies));
    }
    let held = v.holds(BIOTIN);
    if !no(held) {
        if yes(held & c.heart_disease) {
            out.speaks(&rules::BIOTIN_HEART_TESTS, &["substance biotin", "heart_disease"]);
        } else if yes(held & c.heart_attack_risk) {
            out.speaks(
                &rules::BIOTIN_HEART_TESTS,
                &["substance biotin", "heart_attack_risk"],
            );
        } else {
            out.asks_each(
                &rules::BIOTIN_HEART_TESTS,
                (held, Mixture),
                [
                    (c.heart_disease, Answer(Fact::HeartDisease)),
                    (c.heart_attack_risk, Answer(Fact::HeartAttackRisk)),
                ],
            );
        }
    }
}

/// Plant extracts and homeopathics.
fn plants(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let held = v.holds(ARTICHOKE_EXTRACT);
    let it = held & c.gallstones;
    if yes(it) {
        out.speaks(
            &rules::ARTICHOKE_GALLSTONES,
            &["substance artichoke_extract", "gallstones"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::ARTICHOKE_GALLSTONES,
            first(held, Mixture, Answer(Fact::Gallstones)),
        );
    }
    let it = held & v.allergic_to_class(classes::ASTERACEAE);
    if yes(it) {
        out.speaks(
            &rules::ARTICHOKE_PLANT_ALLERGY,
            &["substance artichoke_extract", "allergy asteraceae"],
        );
    } else if unknown(it) {
        out.asks(&rules::ARTICHOKE_PLANT_ALLERGY, first(held, Mixture, Allergies));
    }
    let held = v.holds(INJECTABLE_HOMEOPATHICS);
    let it = held & v.allergic_to_class(classes::ASTERACEAE);
    if yes(it) {
        out.speaks(
            &rules::HOMEOPATHICS_PLANT_ALLERGY,
            &["substance injectable_homeopathics", "allergy asteraceae"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::HOMEOPATHICS_PLANT_ALLERGY,
            first(held, Mixture, Allergies),
        );
    }
    if yes(held) {
        out.speaks(
            &rules::HOMEOPATHICS_UNAPPROVED,
            &["substance injectable_homeopathics"],
        );
    } else if unknown(held) {
        out.asks(&rules::HOMEOPATHICS_UNAPPROVED, Mixture);
    }
}
