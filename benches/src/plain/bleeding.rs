//! Medicines that act on bleeding and on vessels.

use super::About::{Allergies, Answer, Mixture};
use super::names::classes;
use super::names::substances::{MESOGLYCAN, RUTIN_MELILOTUS, TRANEXAMIC_ACID};
use super::tri::{no, unknown, yes};
use super::view::View;
use super::{Decision, Fact, first, rules};

/// Goes through them.
pub(super) fn decide(v: &View<'_>, out: &mut Decision) {
    tranexamic_acid(v, out);
    vessel_extracts(v, out);
}

/// Tranexamic acid.
fn tranexamic_acid(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let held = v.holds(TRANEXAMIC_ACID);
    if no(held) {
        return;
    }
    let it = held & c.could_become_pregnant & c.hormonal_contraceptive_use;
    if yes(it) {
        out.speaks(
            &rules::TRANEXAMIC_ACID_CONTRACEPTIVE,
            &[
                "substance tranexamic_acid",
                "could_become_pregnant",
                "hormonal_contraceptive_use",
            ],
        );
    } else if unknown(it) {
        out.asks(
            &rules::TRANEXAMIC_ACID_CONTRACEPTIVE,
            first(
                held,
                Mixture,
                first(
                    c.could_become_pregnant,
                    Answer(Fact::CouldBecomePregnant),
                    Answer(Fact::HormonalContraceptiveUse),
                ),
            ),
        );
    }
    let it = held & c.epilepsy;
    if yes(it) {
        out.speaks(
            &rules::TRANEXAMIC_ACID_EPILEPSY,
            &["substance tranexamic_acid", "epilepsy"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::TRANEXAMIC_ACID_EPILEPSY,
            first(held, Mixture, Answer(Fact::Epilepsy)),
        );
    }
    let it = held & c.heart_attack_risk;
    if yes(it) {
        out.speaks(
            &rules::TRANEXAMIC_ACID_HEART_ATTACK,
            &["substance tranexamic_acid", "heart_attack_risk"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::TRANEXAMIC_ACID_HEART_ATTACK,
            first(held, Mixture, Answer(Fact::HeartAttackRisk)),
        );
    }
    let it = held & c.kidney_failure;
    if yes(it) {
        out.speaks(
            &rules::TRANEXAMIC_ACID_KIDNEY,
            &["substance tranexamic_acid", "kidney_failure"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::TRANEXAMIC_ACID_KIDNEY,
            first(held, Mixture, Answer(Fact::KidneyFailure)),
        );
    }
    let it = held & c.stroke_history;
    if yes(it) {
        out.speaks(
            &rules::TRANEXAMIC_ACID_STROKE,
            &["substance tranexamic_acid", "stroke_history"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::TRANEXAMIC_ACID_STROKE,
            first(held, Mixture, Answer(Fact::StrokeHistory)),
        );
    }
    let it = held & v.allergic_to_class(classes::SULFITE);
    if yes(it) {
        out.speaks(
            &rules::TRANEXAMIC_ACID_SULFITE,
            &["substance tranexamic_acid", "allergy sulfite"],
        );
    } else if unknown(it) {
        out.asks(&rules::TRANEXAMIC_ACID_SULFITE, first(held, Mixture, Allergies));
    }
    let it = held & c.thrombosis_history;
    if yes(it) {
        out.speaks(
            &rules::TRANEXAMIC_ACID_THROMBOSIS,
            &["substance tranexamic_acid", "thrombosis_history"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::TRANEXAMIC_ACID_THROMBOSIS,
            first(held, Mixture, Answer(Fact::ThrombosisHistory)),
        );
    }
}

/// Rutin with melilotus, and mesoglycan.
fn vessel_extracts(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let held = v.holds(RUTIN_MELILOTUS);
    if !no(held) {
        if yes(held & c.anticoagulant_use) {
            out.speaks(
                &rules::MELILOTUS_BLOOD_THINNER,
                &["substance rutin_melilotus", "anticoagulant_use"],
            );
        } else if yes(held & c.antiplatelet_use) {
            out.speaks(
                &rules::MELILOTUS_BLOOD_THINNER,
                &["substance rutin_melilotus", "antiplatelet_use"],
            );
        } else {
            out.asks_each(
                &rules::MELILOTUS_BLOOD_THINNER,
                (held, Mixture),
                [
                    (c.anticoagulant_use, Answer(Fact::AnticoagulantUse)),
                    (c.antiplatelet_use, Answer(Fact::AntiplateletUse)),
                ],
            );
        }
        let it = held & c.liver_failure;
        if yes(it) {
            out.speaks(
                &rules::MELILOTUS_LIVER,
                &["substance rutin_melilotus", "liver_failure"],
            );
        } else if unknown(it) {
            out.asks(
                &rules::MELILOTUS_LIVER,
                first(held, Mixture, Answer(Fact::LiverFailure)),
            );
        }
    }
    let held = v.holds(MESOGLYCAN);
    if !no(held) {
        if yes(held & c.anticoagulant_use) {
            out.speaks(
                &rules::MESOGLYCAN_BLOOD_THINNER,
                &["substance mesoglycan", "anticoagulant_use"],
            );
        } else if yes(held & c.antiplatelet_use) {
            out.speaks(
                &rules::MESOGLYCAN_BLOOD_THINNER,
                &["substance mesoglycan", "antiplatelet_use"],
            );
        } else {
            out.asks_each(
                &rules::MESOGLYCAN_BLOOD_THINNER,
                (held, Mixture),
                [
                    (c.anticoagulant_use, Answer(Fact::AnticoagulantUse)),
                    (c.antiplatelet_use, Answer(Fact::AntiplateletUse)),
                ],
            );
        }
    }
}
