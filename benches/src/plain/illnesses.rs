//! Illnesses and states of the patient, whatever the treatment.

use super::About::{Answer, Prescribed};
use super::names::indications;
use super::tri::{no, unknown, yes};
use super::view::View;
use super::{Decision, Fact, first, rules};

/// Goes through them.
pub(super) fn decide(v: &View<'_>, out: &mut Decision) {
    chest_and_blood_pressure(v, out);
    blood(v, out);
    organs(v, out);
    mother_and_child(v, out);
    skin(v, out);
}

/// Heart and blood pressure. For pain and rheumatic disorders the sources are stricter.
fn chest_and_blood_pressure(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    if !no(c.heart_disease) {
        let it = c.heart_disease & !v.chart.heart_medicines_from(1);
        if yes(it) {
            out.speaks(
                &rules::HEART_DISEASE_NO_MEDICINE,
                &["heart_disease", "heart_medication_count from 0 below 1"],
            );
        } else if unknown(it) {
            out.asks(
                &rules::HEART_DISEASE_NO_MEDICINE,
                first(
                    c.heart_disease,
                    Answer(Fact::HeartDisease),
                    Answer(Fact::HeartMedicationCount),
                ),
            );
        }
        let it = c.heart_disease & v.chart.heart_medicines_from(1);
        if yes(it) {
            out.speaks(
                &rules::HEART_DISEASE_ONE_MEDICINE,
                &["heart_disease", "heart_medication_count from 1"],
            );
        } else if unknown(it) {
            out.asks(
                &rules::HEART_DISEASE_ONE_MEDICINE,
                first(
                    c.heart_disease,
                    Answer(Fact::HeartDisease),
                    Answer(Fact::HeartMedicationCount),
                ),
            );
        }
        let it = c.heart_disease & v.chart.heart_medicines_from(2);
        if yes(it) {
            out.speaks(
                &rules::HEART_DISEASE_TWO_OR_MORE_MEDICINES,
                &["heart_disease", "heart_medication_count from 2"],
            );
        } else if unknown(it) {
            out.asks(
                &rules::HEART_DISEASE_TWO_OR_MORE_MEDICINES,
                first(
                    c.heart_disease,
                    Answer(Fact::HeartDisease),
                    Answer(Fact::HeartMedicationCount),
                ),
            );
        }
    }
    if v.treats(indications::PAIN) {
        if yes(c.heart_attack_risk) {
            out.speaks(
                &rules::HEART_ATTACK_RISK_PAIN,
                &["family pain +1", "heart_attack_risk"],
            );
        } else if unknown(c.heart_attack_risk) {
            out.asks(&rules::HEART_ATTACK_RISK_PAIN, Answer(Fact::HeartAttackRisk));
        }
        if yes(c.hypertension_irregular) {
            out.speaks(
                &rules::HYPERTENSION_IRREGULAR_PAIN,
                &["family pain +1", "hypertension_irregular"],
            );
        } else if unknown(c.hypertension_irregular) {
            out.asks(
                &rules::HYPERTENSION_IRREGULAR_PAIN,
                Answer(Fact::HypertensionIrregular),
            );
        }
    } else {
        if yes(c.heart_attack_risk) {
            out.speaks(
                &rules::HEART_ATTACK_RISK,
                &["not family pain +1", "heart_attack_risk"],
            );
        } else if unknown(c.heart_attack_risk) {
            out.asks(&rules::HEART_ATTACK_RISK, Answer(Fact::HeartAttackRisk));
        }
        if yes(c.hypertension_irregular) {
            out.speaks(
                &rules::HYPERTENSION_IRREGULAR,
                &["not family pain +1", "hypertension_irregular"],
            );
        } else if unknown(c.hypertension_irregular) {
            out.asks(
                &rules::HYPERTENSION_IRREGULAR,
                Answer(Fact::HypertensionIrregular),
            );
        }
    }
}

/// Blood that does not clot, and what is taken against clots.
fn blood(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    if yes(c.coagulation_disorder) {
        out.speaks(&rules::COAGULATION_DISORDER, &["coagulation_disorder"]);
    } else if unknown(c.coagulation_disorder) {
        out.asks(&rules::COAGULATION_DISORDER, Answer(Fact::CoagulationDisorder));
    }
    if yes(c.anticoagulant_use) {
        out.speaks(&rules::ANTICOAGULANT_USE, &["anticoagulant_use"]);
    } else if unknown(c.anticoagulant_use) {
        out.asks(&rules::ANTICOAGULANT_USE, Answer(Fact::AnticoagulantUse));
    }
    let it = c.anticoagulant_use & !v.chart.anticoagulant_prescribed;
    if yes(it) {
        out.speaks(
            &rules::ANTICOAGULANT_NOT_PRESCRIBED,
            &["anticoagulant_use prescribed no"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::ANTICOAGULANT_NOT_PRESCRIBED,
            first(
                c.anticoagulant_use,
                Answer(Fact::AnticoagulantUse),
                Prescribed(Fact::AnticoagulantUse),
            ),
        );
    }
    if yes(c.antiplatelet_use) {
        out.speaks(&rules::ANTIPLATELET_USE, &["antiplatelet_use"]);
    } else if unknown(c.antiplatelet_use) {
        out.asks(&rules::ANTIPLATELET_USE, Answer(Fact::AntiplateletUse));
    }
    let it = c.antiplatelet_use & !v.chart.antiplatelet_prescribed;
    if yes(it) {
        out.speaks(
            &rules::ANTIPLATELET_NOT_PRESCRIBED,
            &["antiplatelet_use prescribed no"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::ANTIPLATELET_NOT_PRESCRIBED,
            first(
                c.antiplatelet_use,
                Answer(Fact::AntiplateletUse),
                Prescribed(Fact::AntiplateletUse),
            ),
        );
    }
    if yes(c.stroke_history) {
        out.speaks(&rules::STROKE_HISTORY, &["stroke_history"]);
    } else if unknown(c.stroke_history) {
        out.asks(&rules::STROKE_HISTORY, Answer(Fact::StrokeHistory));
    }
}

/// Illnesses of the whole body.
fn organs(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    if yes(c.diabetes) {
        out.speaks(&rules::DIABETES, &["diabetes"]);
    } else if unknown(c.diabetes) {
        out.asks(&rules::DIABETES, Answer(Fact::Diabetes));
    }
    if yes(c.insulin_use) {
        out.speaks(&rules::INSULIN_USE, &["insulin_use"]);
    } else if unknown(c.insulin_use) {
        out.asks(&rules::INSULIN_USE, Answer(Fact::InsulinUse));
    }
    if yes(c.kidney_failure) {
        out.speaks(&rules::KIDNEY_FAILURE, &["kidney_failure"]);
    } else if unknown(c.kidney_failure) {
        out.asks(&rules::KIDNEY_FAILURE, Answer(Fact::KidneyFailure));
    }
    if yes(c.liver_failure) {
        out.speaks(&rules::LIVER_FAILURE, &["liver_failure"]);
    } else if unknown(c.liver_failure) {
        out.asks(&rules::LIVER_FAILURE, Answer(Fact::LiverFailure));
    }
    if yes(c.autoimmune_disease) {
        out.speaks(&rules::AUTOIMMUNE_DISEASE, &["autoimmune_disease"]);
    } else if unknown(c.autoimmune_disease) {
        out.asks(&rules::AUTOIMMUNE_DISEASE, Answer(Fact::AutoimmuneDisease));
    }
    if yes(c.immunosuppression) {
        out.speaks(&rules::IMMUNOSUPPRESSION, &["immunosuppression"]);
    } else if unknown(c.immunosuppression) {
        out.asks(&rules::IMMUNOSUPPRESSION, Answer(Fact::Immunosuppression));
    }
    if v.treats(indications::PAIN) {
        if yes(c.acute_infection) {
            out.speaks(
                &rules::ACUTE_INFECTION_PAIN,
                &["family pain +1", "acute_infection"],
            );
        } else if unknown(c.acute_infection) {
            out.asks(&rules::ACUTE_INFECTION_PAIN, Answer(Fact::AcuteInfection));
        }
    } else {
        if yes(c.acute_infection) {
            out.speaks(
                &rules::ACUTE_INFECTION,
                &["not family pain +1", "acute_infection"],
            );
        } else if unknown(c.acute_infection) {
            out.asks(&rules::ACUTE_INFECTION, Answer(Fact::AcuteInfection));
        }
    }
}

/// Two who would be treated at once.
fn mother_and_child(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    if yes(c.pregnancy) {
        out.speaks(&rules::PREGNANCY, &["pregnancy"]);
    } else if unknown(c.pregnancy) {
        out.asks(&rules::PREGNANCY, Answer(Fact::Pregnancy));
    }
    if yes(c.breastfeeding) {
        out.speaks(&rules::BREASTFEEDING, &["breastfeeding"]);
    } else if unknown(c.breastfeeding) {
        out.asks(&rules::BREASTFEEDING, Answer(Fact::Breastfeeding));
    }
}

/// Skin that reacts or scars.
fn skin(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    if yes(c.urticaria_active) {
        out.speaks(&rules::URTICARIA_ACTIVE, &["urticaria_active"]);
    } else if unknown(c.urticaria_active) {
        out.asks(&rules::URTICARIA_ACTIVE, Answer(Fact::UrticariaActive));
    }
    if yes(c.urticaria_history) {
        out.speaks(&rules::URTICARIA_HISTORY, &["urticaria_history"]);
    } else if unknown(c.urticaria_history) {
        out.asks(&rules::URTICARIA_HISTORY, Answer(Fact::UrticariaHistory));
    }
    if yes(c.isotretinoin_use) {
        out.speaks(&rules::ISOTRETINOIN_USE, &["isotretinoin_use"]);
    } else if unknown(c.isotretinoin_use) {
        out.asks(&rules::ISOTRETINOIN_USE, Answer(Fact::IsotretinoinUse));
    }
    if yes(c.keloid_tendency) {
        out.speaks(&rules::KELOID_TENDENCY, &["keloid_tendency"]);
    } else if unknown(c.keloid_tendency) {
        out.asks(&rules::KELOID_TENDENCY, Answer(Fact::KeloidTendency));
    }
}
