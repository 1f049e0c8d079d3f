//! Medicines against inflammation.

use super::About::{Allergies, Answer, BirthDate, Mixture, Session, Technique};
use super::names::substances::{
    BETAMETHASONE, CALCITONIN, CORTICOSTEROIDS, DICLOFENAC, KETOROLAC, LYSINE_ACETYLSALICYLATE, NSAIDS,
};
use super::names::{classes, indications, methods, techniques};
use super::tri::{no, unknown, yes};
use super::view::View;
use super::{Decision, Fact, first, rules, site_of};

/// Goes through them.
pub(super) fn decide(v: &View<'_>, out: &mut Decision) {
    nsaids(v, out);
    single_nsaids(v, out);
    corticosteroids(v, out);
    betamethasone(v, out);
    calcitonin(v, out);
}

/// All of them.
fn nsaids(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let held = v.holds(NSAIDS);
    if no(held) {
        return;
    }
    if yes(held & v.allergic_to_class(classes::NSAID)) {
        out.speaks(&rules::NSAID_ALLERGY, &["class nsaid", "allergy nsaid"]);
    } else if yes(held & v.allergic_to_class(classes::SALICYLATE)) {
        out.speaks(&rules::NSAID_ALLERGY, &["class nsaid", "allergy salicylate"]);
    } else if unknown(held & (v.allergic_to_class(classes::NSAID) | v.allergic_to_class(classes::SALICYLATE)))
    {
        out.asks(&rules::NSAID_ALLERGY, first(held, Mixture, Allergies));
    }
    let it = held & c.asthma_nsaid_sensitive;
    if yes(it) {
        out.speaks(&rules::NSAID_ASTHMA, &["class nsaid", "asthma_nsaid_sensitive"]);
    } else if unknown(it) {
        out.asks(
            &rules::NSAID_ASTHMA,
            first(held, Mixture, Answer(Fact::AsthmaNsaidSensitive)),
        );
    }
    if yes(held & c.anticoagulant_use) {
        out.speaks(&rules::NSAID_BLOOD_THINNER, &["class nsaid", "anticoagulant_use"]);
    } else if yes(held & c.antiplatelet_use) {
        out.speaks(&rules::NSAID_BLOOD_THINNER, &["class nsaid", "antiplatelet_use"]);
    } else {
        out.asks_each(
            &rules::NSAID_BLOOD_THINNER,
            (held, Mixture),
            [
                (c.anticoagulant_use, Answer(Fact::AnticoagulantUse)),
                (c.antiplatelet_use, Answer(Fact::AntiplateletUse)),
            ],
        );
    }
    let it = held & c.heart_disease;
    if yes(it) {
        out.speaks(&rules::NSAID_HEART_DISEASE, &["class nsaid", "heart_disease"]);
    } else if unknown(it) {
        out.asks(
            &rules::NSAID_HEART_DISEASE,
            first(held, Mixture, Answer(Fact::HeartDisease)),
        );
    }
    let it = held & c.kidney_failure;
    if yes(it) {
        out.speaks(&rules::NSAID_KIDNEY, &["class nsaid", "kidney_failure"]);
    } else if unknown(it) {
        out.asks(
            &rules::NSAID_KIDNEY,
            first(held, Mixture, Answer(Fact::KidneyFailure)),
        );
    }
    let it = held & c.liver_failure;
    if yes(it) {
        out.speaks(&rules::NSAID_LIVER, &["class nsaid", "liver_failure"]);
    } else if unknown(it) {
        out.asks(
            &rules::NSAID_LIVER,
            first(held, Mixture, Answer(Fact::LiverFailure)),
        );
    }
    let it = held & c.peptic_ulcer;
    if yes(it) {
        out.speaks(&rules::NSAID_PEPTIC_ULCER, &["class nsaid", "peptic_ulcer"]);
    } else if unknown(it) {
        out.asks(
            &rules::NSAID_PEPTIC_ULCER,
            first(held, Mixture, Answer(Fact::PepticUlcer)),
        );
    }
    let it = held & c.pregnancy;
    if yes(it) {
        out.speaks(&rules::NSAID_PREGNANCY, &["class nsaid", "pregnancy"]);
    } else if unknown(it) {
        out.asks(
            &rules::NSAID_PREGNANCY,
            first(held, Mixture, Answer(Fact::Pregnancy)),
        );
    }
}

/// What only some of them do.
fn single_nsaids(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let held = v.holds(KETOROLAC);
    let it = held & c.nsaid_use;
    if yes(it) {
        out.speaks(
            &rules::KETOROLAC_OTHER_NSAID,
            &["substance ketorolac", "nsaid_use"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::KETOROLAC_OTHER_NSAID,
            first(held, Mixture, Answer(Fact::NsaidUse)),
        );
    }
    let held = v.holds(LYSINE_ACETYLSALICYLATE);
    let it = held & v.chart.younger_than(16);
    if yes(it) {
        out.speaks(
            &rules::ASPIRIN_UNDER_16,
            &["substance lysine_acetylsalicylate", "age from 0 below 16"],
        );
    } else if unknown(it) {
        out.asks(&rules::ASPIRIN_UNDER_16, first(held, Mixture, BirthDate));
    }
    let held = v.holds(DICLOFENAC);
    if !no(held) {
        if yes(held & c.heart_disease) {
            out.speaks(
                &rules::DICLOFENAC_VASCULAR,
                &["substance diclofenac", "heart_disease"],
            );
        } else if yes(held & c.stroke_history) {
            out.speaks(
                &rules::DICLOFENAC_VASCULAR,
                &["substance diclofenac", "stroke_history"],
            );
        } else if yes(held & c.heart_attack_risk) {
            out.speaks(
                &rules::DICLOFENAC_VASCULAR,
                &["substance diclofenac", "heart_attack_risk"],
            );
        } else {
            out.asks_each(
                &rules::DICLOFENAC_VASCULAR,
                (held, Mixture),
                [
                    (c.heart_disease, Answer(Fact::HeartDisease)),
                    (c.stroke_history, Answer(Fact::StrokeHistory)),
                    (c.heart_attack_risk, Answer(Fact::HeartAttackRisk)),
                ],
            );
        }
    }
}

/// Corticosteroids.
fn corticosteroids(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let at = &v.chart.at;
    let held = v.holds(CORTICOSTEROIDS);
    if no(held) {
        return;
    }
    if v.treats(indications::STRIAE | indications::HYPOPIGMENTATION) {
        if yes(held) {
            out.speaks(
                &rules::CORTICOSTEROID_PALE_OR_THIN_SKIN,
                &["class corticosteroid", "indication striae +1"],
            );
        } else {
            out.asks(&rules::CORTICOSTEROID_PALE_OR_THIN_SKIN, Mixture);
        }
    }
    let it = held & c.athlete_in_competition;
    if yes(it) {
        out.speaks(
            &rules::CORTICOSTEROID_ATHLETE,
            &["class corticosteroid", "athlete_in_competition"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::CORTICOSTEROID_ATHLETE,
            first(held, Mixture, Answer(Fact::AthleteInCompetition)),
        );
    }
    if yes(held & c.diabetes) {
        out.speaks(
            &rules::CORTICOSTEROID_DIABETES,
            &["class corticosteroid", "diabetes"],
        );
    } else if yes(held & c.insulin_use) {
        out.speaks(
            &rules::CORTICOSTEROID_DIABETES,
            &["class corticosteroid", "insulin_use"],
        );
    } else {
        out.asks_each(
            &rules::CORTICOSTEROID_DIABETES,
            (held, Mixture),
            [
                (c.diabetes, Answer(Fact::Diabetes)),
                (c.insulin_use, Answer(Fact::InsulinUse)),
            ],
        );
    }
    let it = held & v.here(c.skin_infection, at.skin_infection);
    if yes(it) {
        out.speaks(
            &rules::CORTICOSTEROID_INFECTION,
            &["class corticosteroid", "skin_infection in_area"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::CORTICOSTEROID_INFECTION,
            first(held, Mixture, site_of(c.skin_infection, Fact::SkinInfection)),
        );
    }
}

/// A suspension is not for nappage.
fn betamethasone(v: &View<'_>, out: &mut Decision) {
    let held = v.holds(BETAMETHASONE);
    let it = held & v.chart.technique_is(techniques::NAPPAGE, methods::NEEDLE);
    if yes(it) {
        out.speaks(
            &rules::BETAMETHASONE_NAPPAGE,
            &["substance betamethasone", "technique nappage"],
        );
    } else if unknown(it) {
        out.asks(&rules::BETAMETHASONE_NAPPAGE, first(held, Mixture, Technique));
    }
}

/// Calcitonin.
fn calcitonin(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let held = v.holds(CALCITONIN);
    if no(held) {
        return;
    }
    if yes(held & c.cancer_active) {
        out.speaks(
            &rules::CALCITONIN_CANCER,
            &["substance calcitonin", "cancer_active"],
        );
    } else if yes(held & c.cancer_history) {
        out.speaks(
            &rules::CALCITONIN_CANCER,
            &["substance calcitonin", "cancer_history"],
        );
    } else {
        out.asks_each(
            &rules::CALCITONIN_CANCER,
            (held, Mixture),
            [
                (c.cancer_active, Answer(Fact::CancerActive)),
                (c.cancer_history, Answer(Fact::CancerHistory)),
            ],
        );
    }
    let it = held & v.allergic_to_class(classes::FISH);
    if yes(it) {
        out.speaks(
            &rules::CALCITONIN_FISH_ALLERGY,
            &["substance calcitonin", "allergy fish"],
        );
    } else if unknown(it) {
        out.asks(&rules::CALCITONIN_FISH_ALLERGY, first(held, Mixture, Allergies));
    }
    let it = held & v.chart.session_from(2);
    if yes(it) {
        out.speaks(
            &rules::CALCITONIN_REPEATED,
            &["substance calcitonin", "session from 2"],
        );
    } else if unknown(it) {
        out.asks(&rules::CALCITONIN_REPEATED, first(held, Mixture, Session));
    }
}
