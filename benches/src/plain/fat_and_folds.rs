//! Substances against fat, scars, folds and hair loss.

use super::About::{Allergies, Answer, BirthDate, Mixture, Sex};
use super::names::substances::{
    BOTULINUM_TOXIN, COLLAGENASE, DEOXYCHOLIC_ACID, DUTASTERIDE, FINASTERIDE, HYALURONIDASE, MINOXIDIL,
    PHOSPHATIDYLCHOLINE_DEOXYCHOLATE,
};
use super::names::{areas, classes};
use super::tri::{no, unknown, yes};
use super::view::View;
use super::{Decision, Fact, first, rules, site_of};

/// Goes through them.
pub(super) fn decide(v: &View<'_>, out: &mut Decision) {
    deoxycholic_acid(v, out);
    lipodissolve(v, out);
    collagenase(v, out);
    hyaluronidase(v, out);
    botulinum_toxin(v, out);
    hair(v, out);
    unborn(v, out);
}

/// Deoxycholic acid.
fn deoxycholic_acid(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let at = &v.chart.at;
    let held = v.holds(DEOXYCHOLIC_ACID);
    if no(held) {
        return;
    }
    if v.goes_outside(areas::SUBMENTAL) {
        if yes(held) {
            out.speaks(
                &rules::DEOXYCHOLIC_OUTSIDE_SUBMENTAL,
                &["substance deoxycholic_acid", "area_outside submental"],
            );
        } else {
            out.asks(&rules::DEOXYCHOLIC_OUTSIDE_SUBMENTAL, Mixture);
        }
    }
    let it = held & c.lipodissolve_area_surgery;
    if yes(it) {
        out.speaks(
            &rules::DEOXYCHOLIC_AREA_SURGERY,
            &["substance deoxycholic_acid", "lipodissolve_area_surgery"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::DEOXYCHOLIC_AREA_SURGERY,
            first(held, Mixture, Answer(Fact::LipodissolveAreaSurgery)),
        );
    }
    if yes(held & c.anticoagulant_use) {
        out.speaks(
            &rules::DEOXYCHOLIC_BLOOD_THINNER,
            &["substance deoxycholic_acid", "anticoagulant_use"],
        );
    } else if yes(held & c.antiplatelet_use) {
        out.speaks(
            &rules::DEOXYCHOLIC_BLOOD_THINNER,
            &["substance deoxycholic_acid", "antiplatelet_use"],
        );
    } else {
        out.asks_each(
            &rules::DEOXYCHOLIC_BLOOD_THINNER,
            (held, Mixture),
            [
                (c.anticoagulant_use, Answer(Fact::AnticoagulantUse)),
                (c.antiplatelet_use, Answer(Fact::AntiplateletUse)),
            ],
        );
    }
    let it = held & c.dysphagia;
    if yes(it) {
        out.speaks(
            &rules::DEOXYCHOLIC_DYSPHAGIA,
            &["substance deoxycholic_acid", "dysphagia"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::DEOXYCHOLIC_DYSPHAGIA,
            first(held, Mixture, Answer(Fact::Dysphagia)),
        );
    }
    let it = held & v.here(c.skin_infection, at.skin_infection);
    if yes(it) {
        out.speaks(
            &rules::DEOXYCHOLIC_INFECTION,
            &["substance deoxycholic_acid", "skin_infection in_area"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::DEOXYCHOLIC_INFECTION,
            first(held, Mixture, site_of(c.skin_infection, Fact::SkinInfection)),
        );
    }
    let it = held & v.chart.younger_than(18);
    if yes(it) {
        out.speaks(
            &rules::DEOXYCHOLIC_UNDER_18,
            &["substance deoxycholic_acid", "age from 0 below 18"],
        );
    } else if unknown(it) {
        out.asks(&rules::DEOXYCHOLIC_UNDER_18, first(held, Mixture, BirthDate));
    }
}

/// Phosphatidylcholine with deoxycholate.
fn lipodissolve(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let held = v.holds(PHOSPHATIDYLCHOLINE_DEOXYCHOLATE);
    if no(held) {
        return;
    }
    if yes(held) {
        out.speaks(
            &rules::LIPODISSOLVE_WARNED,
            &["substance phosphatidylcholine_deoxycholate"],
        );
    } else {
        out.asks(&rules::LIPODISSOLVE_WARNED, Mixture);
    }
    if yes(held & c.kidney_failure) {
        out.speaks(
            &rules::LIPODISSOLVE_LIVER_KIDNEY,
            &["substance phosphatidylcholine_deoxycholate", "kidney_failure"],
        );
    } else if yes(held & c.liver_failure) {
        out.speaks(
            &rules::LIPODISSOLVE_LIVER_KIDNEY,
            &["substance phosphatidylcholine_deoxycholate", "liver_failure"],
        );
    } else {
        out.asks_each(
            &rules::LIPODISSOLVE_LIVER_KIDNEY,
            (held, Mixture),
            [
                (c.kidney_failure, Answer(Fact::KidneyFailure)),
                (c.liver_failure, Answer(Fact::LiverFailure)),
            ],
        );
    }
    if yes(held & v.allergic_to_class(classes::SOY)) {
        out.speaks(
            &rules::LIPODISSOLVE_SOY_EGG,
            &["substance phosphatidylcholine_deoxycholate", "allergy soy"],
        );
    } else if yes(held & v.allergic_to_class(classes::EGG)) {
        out.speaks(
            &rules::LIPODISSOLVE_SOY_EGG,
            &["substance phosphatidylcholine_deoxycholate", "allergy egg"],
        );
    } else if unknown(held & (v.allergic_to_class(classes::SOY) | v.allergic_to_class(classes::EGG))) {
        out.asks(&rules::LIPODISSOLVE_SOY_EGG, first(held, Mixture, Allergies));
    }
}

/// Collagenase.
fn collagenase(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let held = v.holds(COLLAGENASE);
    if !no(held) {
        if yes(held & c.anticoagulant_use) {
            out.speaks(
                &rules::COLLAGENASE_BLOOD_THINNER,
                &["substance collagenase", "anticoagulant_use"],
            );
        } else if yes(held & c.antiplatelet_use) {
            out.speaks(
                &rules::COLLAGENASE_BLOOD_THINNER,
                &["substance collagenase", "antiplatelet_use"],
            );
        } else {
            out.asks_each(
                &rules::COLLAGENASE_BLOOD_THINNER,
                (held, Mixture),
                [
                    (c.anticoagulant_use, Answer(Fact::AnticoagulantUse)),
                    (c.antiplatelet_use, Answer(Fact::AntiplateletUse)),
                ],
            );
        }
    }
}

/// Hyaluronidase.
fn hyaluronidase(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let at = &v.chart.at;
    let held = v.holds(HYALURONIDASE);
    if no(held) {
        return;
    }
    if yes(held & v.here(c.skin_infection, at.skin_infection)) {
        out.speaks(
            &rules::HYALURONIDASE_INFECTION_OR_CANCER,
            &["substance hyaluronidase", "skin_infection in_area"],
        );
    } else if yes(held & v.here(c.cancer_active, at.cancer_active)) {
        out.speaks(
            &rules::HYALURONIDASE_INFECTION_OR_CANCER,
            &["substance hyaluronidase", "cancer_active in_area"],
        );
    } else {
        out.asks_each(
            &rules::HYALURONIDASE_INFECTION_OR_CANCER,
            (held, Mixture),
            [
                (
                    v.here(c.skin_infection, at.skin_infection),
                    site_of(c.skin_infection, Fact::SkinInfection),
                ),
                (
                    v.here(c.cancer_active, at.cancer_active),
                    site_of(c.cancer_active, Fact::CancerActive),
                ),
            ],
        );
    }
    let it = held & c.could_become_pregnant & c.hormonal_contraceptive_use;
    if yes(it) {
        out.speaks(
            &rules::HYALURONIDASE_OESTROGEN,
            &[
                "substance hyaluronidase",
                "could_become_pregnant",
                "hormonal_contraceptive_use",
            ],
        );
    } else if unknown(it) {
        out.asks(
            &rules::HYALURONIDASE_OESTROGEN,
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
    let it = held & v.allergic_to_class(classes::BEE_VENOM);
    if yes(it) {
        out.speaks(
            &rules::HYALURONIDASE_VENOM_ALLERGY,
            &["substance hyaluronidase", "allergy bee_venom"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::HYALURONIDASE_VENOM_ALLERGY,
            first(held, Mixture, Allergies),
        );
    }
}

/// Botulinum toxin.
fn botulinum_toxin(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let held = v.holds(BOTULINUM_TOXIN);
    let it = held & c.neuromuscular_aminoglycoside_use;
    if yes(it) {
        out.speaks(
            &rules::BOTULINUM_AMINOGLYCOSIDE,
            &["substance botulinum_toxin", "neuromuscular_aminoglycoside_use"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::BOTULINUM_AMINOGLYCOSIDE,
            first(held, Mixture, Answer(Fact::NeuromuscularAminoglycosideUse)),
        );
    }
    let it = held & c.myasthenia;
    if yes(it) {
        out.speaks(
            &rules::BOTULINUM_MYASTHENIA,
            &["substance botulinum_toxin", "myasthenia"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::BOTULINUM_MYASTHENIA,
            first(held, Mixture, Answer(Fact::Myasthenia)),
        );
    }
}

/// Dutasteride and finasteride.
fn hair(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let held = v.holds(DUTASTERIDE | FINASTERIDE);
    if no(held) {
        return;
    }
    let it = held & c.could_become_pregnant;
    if yes(it) {
        out.speaks(
            &rules::DUTASTERIDE_COULD_BECOME_PREGNANT,
            &["substance dutasteride +1", "could_become_pregnant"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::DUTASTERIDE_COULD_BECOME_PREGNANT,
            first(held, Mixture, Answer(Fact::CouldBecomePregnant)),
        );
    }
    let it = held & v.chart.male;
    if yes(it) {
        out.speaks(&rules::DUTASTERIDE_MAN, &["substance dutasteride +1", "sex male"]);
    } else if unknown(it) {
        out.asks(&rules::DUTASTERIDE_MAN, first(held, Mixture, Sex));
    }
    if yes(held & c.pregnancy) {
        out.speaks(
            &rules::DUTASTERIDE_PREGNANCY,
            &["substance dutasteride +1", "pregnancy"],
        );
    } else if yes(held & c.breastfeeding) {
        out.speaks(
            &rules::DUTASTERIDE_PREGNANCY,
            &["substance dutasteride +1", "breastfeeding"],
        );
    } else {
        out.asks_each(
            &rules::DUTASTERIDE_PREGNANCY,
            (held, Mixture),
            [
                (c.pregnancy, Answer(Fact::Pregnancy)),
                (c.breastfeeding, Answer(Fact::Breastfeeding)),
            ],
        );
    }
}

/// What has no label for pregnancy.
fn unborn(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let held = v.holds(MINOXIDIL | BOTULINUM_TOXIN | PHOSPHATIDYLCHOLINE_DEOXYCHOLATE);
    if no(held) {
        return;
    }
    if yes(held & c.pregnancy) {
        out.speaks(
            &rules::PREGNANCY_OTHER_SUBSTANCES,
            &["substance minoxidil +2", "pregnancy"],
        );
    } else if yes(held & c.breastfeeding) {
        out.speaks(
            &rules::PREGNANCY_OTHER_SUBSTANCES,
            &["substance minoxidil +2", "breastfeeding"],
        );
    } else {
        out.asks_each(
            &rules::PREGNANCY_OTHER_SUBSTANCES,
            (held, Mixture),
            [
                (c.pregnancy, Answer(Fact::Pregnancy)),
                (c.breastfeeding, Answer(Fact::Breastfeeding)),
            ],
        );
    }
}
