//! Pentoxifylline and its kin, caffeine, and medicines that widen vessels.

use super::About::{Allergies, Answer, BirthDate, Mixture};
use super::names::classes;
use super::names::substances::{
    AMINOPHYLLINE, BUFLOMEDIL, CAFFEINE, KETOROLAC, MINOXIDIL, PENTOXIFYLLINE, XANTHINES,
};
use super::tri::{no, unknown, yes};
use super::view::View;
use super::{Decision, Fact, first, rules};

/// Goes through them.
pub(super) fn decide(v: &View<'_>, out: &mut Decision) {
    pentoxifylline(v, out);
    xanthines(v, out);
    stimulants(v, out);
    vasodilators(v, out);
}

/// Pentoxifylline.
fn pentoxifylline(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let held = v.holds(PENTOXIFYLLINE);
    if no(held) {
        return;
    }
    let it = held & v.holds(KETOROLAC);
    if yes(it) {
        out.speaks(
            &rules::PENTOXIFYLLINE_WITH_KETOROLAC,
            &["substance pentoxifylline", "substance ketorolac"],
        );
    } else if unknown(it) {
        out.asks(&rules::PENTOXIFYLLINE_WITH_KETOROLAC, Mixture);
    }
    if yes(held & c.insulin_use) {
        out.speaks(
            &rules::PENTOXIFYLLINE_ANTIDIABETIC,
            &["substance pentoxifylline", "insulin_use"],
        );
    } else if yes(held & c.diabetes & c.antidiabetic_use) {
        out.speaks(
            &rules::PENTOXIFYLLINE_ANTIDIABETIC,
            &["substance pentoxifylline", "diabetes", "antidiabetic_use"],
        );
    } else {
        out.asks_each(
            &rules::PENTOXIFYLLINE_ANTIDIABETIC,
            (held, Mixture),
            [
                (c.insulin_use, Answer(Fact::InsulinUse)),
                (
                    c.diabetes & c.antidiabetic_use,
                    first(c.diabetes, Answer(Fact::Diabetes), Answer(Fact::AntidiabeticUse)),
                ),
            ],
        );
    }
    if yes(held & c.anticoagulant_use) {
        out.speaks(
            &rules::PENTOXIFYLLINE_BLOOD_THINNER,
            &["substance pentoxifylline", "anticoagulant_use"],
        );
    } else if yes(held & c.antiplatelet_use) {
        out.speaks(
            &rules::PENTOXIFYLLINE_BLOOD_THINNER,
            &["substance pentoxifylline", "antiplatelet_use"],
        );
    } else {
        out.asks_each(
            &rules::PENTOXIFYLLINE_BLOOD_THINNER,
            (held, Mixture),
            [
                (c.anticoagulant_use, Answer(Fact::AnticoagulantUse)),
                (c.antiplatelet_use, Answer(Fact::AntiplateletUse)),
            ],
        );
    }
    if yes(held & c.hypertension_irregular) {
        out.speaks(
            &rules::PENTOXIFYLLINE_HEART_MEDICINES,
            &["substance pentoxifylline", "hypertension_irregular"],
        );
    } else if yes(held & c.heart_disease & v.chart.heart_medicines_from(1)) {
        out.speaks(
            &rules::PENTOXIFYLLINE_HEART_MEDICINES,
            &[
                "substance pentoxifylline",
                "heart_disease",
                "heart_medication_count from 1",
            ],
        );
    } else {
        out.asks_each(
            &rules::PENTOXIFYLLINE_HEART_MEDICINES,
            (held, Mixture),
            [
                (c.hypertension_irregular, Answer(Fact::HypertensionIrregular)),
                (
                    c.heart_disease & v.chart.heart_medicines_from(1),
                    first(
                        c.heart_disease,
                        Answer(Fact::HeartDisease),
                        Answer(Fact::HeartMedicationCount),
                    ),
                ),
            ],
        );
    }
    let it = held & c.ketorolac_use;
    if yes(it) {
        out.speaks(
            &rules::PENTOXIFYLLINE_KETOROLAC,
            &["substance pentoxifylline", "ketorolac_use"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::PENTOXIFYLLINE_KETOROLAC,
            first(held, Mixture, Answer(Fact::KetorolacUse)),
        );
    }
    let it = held & c.porphyria;
    if yes(it) {
        out.speaks(
            &rules::PENTOXIFYLLINE_PORPHYRIA,
            &["substance pentoxifylline", "porphyria"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::PENTOXIFYLLINE_PORPHYRIA,
            first(held, Mixture, Answer(Fact::Porphyria)),
        );
    }
    let it = held & c.pregnancy;
    if yes(it) {
        out.speaks(
            &rules::PENTOXIFYLLINE_PREGNANCY,
            &["substance pentoxifylline", "pregnancy"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::PENTOXIFYLLINE_PREGNANCY,
            first(held, Mixture, Answer(Fact::Pregnancy)),
        );
    }
    let it = held & v.chart.younger_than(18);
    if yes(it) {
        out.speaks(
            &rules::PENTOXIFYLLINE_UNDER_18,
            &["substance pentoxifylline", "age from 0 below 18"],
        );
    } else if unknown(it) {
        out.asks(&rules::PENTOXIFYLLINE_UNDER_18, first(held, Mixture, BirthDate));
    }
}

/// Xanthines: pentoxifylline, caffeine and aminophylline.
fn xanthines(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let held = v.holds(XANTHINES);
    if no(held) {
        return;
    }
    let it = held & v.allergic_to_class(classes::XANTHINE);
    if yes(it) {
        out.speaks(
            &rules::XANTHINE_ALLERGY,
            &["substance pentoxifylline +2", "allergy xanthine"],
        );
    } else if unknown(it) {
        out.asks(&rules::XANTHINE_ALLERGY, first(held, Mixture, Allergies));
    }
    let it = held & c.heart_disease & c.arrhythmia;
    if yes(it) {
        out.speaks(
            &rules::XANTHINE_ARRHYTHMIA,
            &["substance pentoxifylline +2", "heart_disease", "arrhythmia"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::XANTHINE_ARRHYTHMIA,
            first(
                held,
                Mixture,
                first(
                    c.heart_disease,
                    Answer(Fact::HeartDisease),
                    Answer(Fact::Arrhythmia),
                ),
            ),
        );
    }
    let it = held & c.cerebral_or_retinal_bleed;
    if yes(it) {
        out.speaks(
            &rules::XANTHINE_BLEED,
            &["substance pentoxifylline +2", "cerebral_or_retinal_bleed"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::XANTHINE_BLEED,
            first(held, Mixture, Answer(Fact::CerebralOrRetinalBleed)),
        );
    }
    let it = held & c.heart_attack_risk;
    if yes(it) {
        out.speaks(
            &rules::XANTHINE_HEART_ATTACK,
            &["substance pentoxifylline +2", "heart_attack_risk"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::XANTHINE_HEART_ATTACK,
            first(held, Mixture, Answer(Fact::HeartAttackRisk)),
        );
    }
    let it = held & c.stroke_history;
    if yes(it) {
        out.speaks(
            &rules::XANTHINE_STROKE,
            &["substance pentoxifylline +2", "stroke_history"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::XANTHINE_STROKE,
            first(held, Mixture, Answer(Fact::StrokeHistory)),
        );
    }
}

/// Caffeine and aminophylline.
fn stimulants(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let held = v.holds(CAFFEINE | AMINOPHYLLINE);
    let it = held & c.epilepsy;
    if yes(it) {
        out.speaks(&rules::XANTHINE_EPILEPSY, &["substance caffeine +1", "epilepsy"]);
    } else if unknown(it) {
        out.asks(
            &rules::XANTHINE_EPILEPSY,
            first(held, Mixture, Answer(Fact::Epilepsy)),
        );
    }
    let held = v.holds(CAFFEINE);
    let it = held & c.hypertension_irregular;
    if yes(it) {
        out.speaks(
            &rules::CAFFEINE_HYPERTENSION,
            &["substance caffeine", "hypertension_irregular"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::CAFFEINE_HYPERTENSION,
            first(held, Mixture, Answer(Fact::HypertensionIrregular)),
        );
    }
}

/// Minoxidil and buflomedil.
fn vasodilators(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let held = v.holds(MINOXIDIL);
    if !no(held) {
        if yes(held & c.heart_disease) {
            out.speaks(&rules::MINOXIDIL_HEART, &["substance minoxidil", "heart_disease"]);
        } else if yes(held & c.heart_attack_risk) {
            out.speaks(
                &rules::MINOXIDIL_HEART,
                &["substance minoxidil", "heart_attack_risk"],
            );
        } else {
            out.asks_each(
                &rules::MINOXIDIL_HEART,
                (held, Mixture),
                [
                    (c.heart_disease, Answer(Fact::HeartDisease)),
                    (c.heart_attack_risk, Answer(Fact::HeartAttackRisk)),
                ],
            );
        }
    }
    let held = v.holds(BUFLOMEDIL);
    if yes(held) {
        out.speaks(&rules::BUFLOMEDIL, &["substance buflomedil"]);
    } else if unknown(held) {
        out.asks(&rules::BUFLOMEDIL, Mixture);
    }
}
