//! Anaesthetics and muscle relaxants.

use super::About::{Allergies, Answer, BirthDate, Contraception, Mixture, Sex};
use super::names::substances::{
    AMIDES, ANAESTHETICS, LIDOCAINE_PRILOCAINE_CREAM, MAGNESIUM_SULFATE, PROCAINE, THIOCOLCHICOSIDE,
};
use super::names::{areas, classes};
use super::tri::{no, unknown, yes};
use super::view::View;
use super::{Decision, Fact, first, rules, site_of};

/// Goes through them.
pub(super) fn decide(v: &View<'_>, out: &mut Decision) {
    amide_anaesthetics(v, out);
    procaine(v, out);
    anaesthetic_vials(v, out);
    anaesthetic_cream(v, out);
    magnesium(v, out);
    thiocolchicoside(v, out);
}

/// Lidocaine and its kin.
fn amide_anaesthetics(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let held = v.holds(AMIDES);
    if no(held) {
        return;
    }
    let it = held & v.allergic_to_class(classes::AMIDE_ANAESTHETIC);
    if yes(it) {
        out.speaks(
            &rules::AMIDE_ANAESTHETIC_ALLERGY,
            &["class amide_anaesthetic", "allergy amide_anaesthetic"],
        );
    } else if unknown(it) {
        out.asks(&rules::AMIDE_ANAESTHETIC_ALLERGY, first(held, Mixture, Allergies));
    }
    let it = held & c.heart_disease & c.heart_block;
    if yes(it) {
        out.speaks(
            &rules::ANAESTHETIC_HEART_BLOCK,
            &["class amide_anaesthetic", "heart_disease", "heart_block"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::ANAESTHETIC_HEART_BLOCK,
            first(
                held,
                Mixture,
                first(
                    c.heart_disease,
                    Answer(Fact::HeartDisease),
                    Answer(Fact::HeartBlock),
                ),
            ),
        );
    }
}

/// Procaine.
fn procaine(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let held = v.holds(PROCAINE);
    if no(held) {
        return;
    }
    let it = held & v.allergic_to_class(classes::ESTER_ANAESTHETIC);
    if yes(it) {
        out.speaks(
            &rules::ESTER_ANAESTHETIC_ALLERGY,
            &["substance procaine", "allergy ester_anaesthetic"],
        );
    } else if unknown(it) {
        out.asks(&rules::ESTER_ANAESTHETIC_ALLERGY, first(held, Mixture, Allergies));
    }
    let it = held & c.sulfonamide_use;
    if yes(it) {
        out.speaks(
            &rules::PROCAINE_SULFONAMIDE,
            &["substance procaine", "sulfonamide_use"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::PROCAINE_SULFONAMIDE,
            first(held, Mixture, Answer(Fact::SulfonamideUse)),
        );
    }
}

/// Vials with a preservative.
fn anaesthetic_vials(v: &View<'_>, out: &mut Decision) {
    let held = v.holds(ANAESTHETICS);
    if no(held) {
        return;
    }
    let it = held & v.allergic_to_class(classes::PARABEN);
    if yes(it) {
        out.speaks(
            &rules::PARABEN_ANAESTHETIC_VIAL,
            &["class local_anaesthetic", "allergy paraben"],
        );
    } else if unknown(it) {
        out.asks(&rules::PARABEN_ANAESTHETIC_VIAL, first(held, Mixture, Allergies));
    }
}

/// The cream of lidocaine and prilocaine.
fn anaesthetic_cream(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let at = &v.chart.at;
    let held = v.holds(LIDOCAINE_PRILOCAINE_CREAM);
    if no(held) {
        return;
    }
    if v.near(areas::PERIORBITAL) {
        if yes(held) {
            out.speaks(
                &rules::CREAM_NEAR_EYES,
                &["substance lidocaine_prilocaine_cream", "area periorbital"],
            );
        } else {
            out.asks(&rules::CREAM_NEAR_EYES, Mixture);
        }
    }
    let it = held & c.heart_disease & c.antiarrhythmic_class_iii_use;
    if yes(it) {
        out.speaks(
            &rules::CREAM_CLASS_III_ANTIARRHYTHMIC,
            &[
                "substance lidocaine_prilocaine_cream",
                "heart_disease",
                "antiarrhythmic_class_iii_use",
            ],
        );
    } else if unknown(it) {
        out.asks(
            &rules::CREAM_CLASS_III_ANTIARRHYTHMIC,
            first(
                held,
                Mixture,
                first(
                    c.heart_disease,
                    Answer(Fact::HeartDisease),
                    Answer(Fact::AntiarrhythmicClassIiiUse),
                ),
            ),
        );
    }
    let it = held & c.g6pd_deficiency;
    if yes(it) {
        out.speaks(
            &rules::CREAM_G6PD,
            &["substance lidocaine_prilocaine_cream", "g6pd_deficiency"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::CREAM_G6PD,
            first(held, Mixture, Answer(Fact::G6pdDeficiency)),
        );
    }
    let it = held & c.methaemoglobinaemia;
    if yes(it) {
        out.speaks(
            &rules::CREAM_METHAEMOGLOBINAEMIA,
            &["substance lidocaine_prilocaine_cream", "methaemoglobinaemia"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::CREAM_METHAEMOGLOBINAEMIA,
            first(held, Mixture, Answer(Fact::Methaemoglobinaemia)),
        );
    }
    let it = held & v.here(c.open_wound, at.open_wound);
    if yes(it) {
        out.speaks(
            &rules::CREAM_OPEN_WOUND,
            &["substance lidocaine_prilocaine_cream", "open_wound in_area"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::CREAM_OPEN_WOUND,
            first(held, Mixture, site_of(c.open_wound, Fact::OpenWound)),
        );
    }
}

/// Magnesium.
fn magnesium(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let held = v.holds(MAGNESIUM_SULFATE);
    if no(held) {
        return;
    }
    let it = held & c.heart_disease & c.heart_block;
    if yes(it) {
        out.speaks(
            &rules::MAGNESIUM_HEART_BLOCK,
            &["substance magnesium_sulfate", "heart_disease", "heart_block"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::MAGNESIUM_HEART_BLOCK,
            first(
                held,
                Mixture,
                first(
                    c.heart_disease,
                    Answer(Fact::HeartDisease),
                    Answer(Fact::HeartBlock),
                ),
            ),
        );
    }
    let it = held & c.kidney_failure;
    if yes(it) {
        out.speaks(
            &rules::MAGNESIUM_KIDNEY,
            &["substance magnesium_sulfate", "kidney_failure"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::MAGNESIUM_KIDNEY,
            first(held, Mixture, Answer(Fact::KidneyFailure)),
        );
    }
    let it = held & c.myasthenia;
    if yes(it) {
        out.speaks(
            &rules::MAGNESIUM_MYASTHENIA,
            &["substance magnesium_sulfate", "myasthenia"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::MAGNESIUM_MYASTHENIA,
            first(held, Mixture, Answer(Fact::Myasthenia)),
        );
    }
}

/// Thiocolchicoside.
fn thiocolchicoside(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let held = v.holds(THIOCOLCHICOSIDE);
    if no(held) {
        return;
    }
    let it = held & c.could_become_pregnant & !v.chart.contraception_woman;
    if yes(it) {
        out.speaks(
            &rules::THIOCOLCHICOSIDE_CONTRACEPTION,
            &[
                "substance thiocolchicoside",
                "could_become_pregnant contraception no",
            ],
        );
    } else if unknown(it) {
        out.asks(
            &rules::THIOCOLCHICOSIDE_CONTRACEPTION,
            first(
                held,
                Mixture,
                first(
                    c.could_become_pregnant,
                    Answer(Fact::CouldBecomePregnant),
                    Contraception(Fact::CouldBecomePregnant),
                ),
            ),
        );
    }
    let it = held & v.chart.male & c.could_father_child & !v.chart.contraception_man;
    if yes(it) {
        out.speaks(
            &rules::THIOCOLCHICOSIDE_CONTRACEPTION_MAN,
            &[
                "substance thiocolchicoside",
                "sex male",
                "could_father_child contraception no",
            ],
        );
    } else if unknown(it) {
        out.asks(
            &rules::THIOCOLCHICOSIDE_CONTRACEPTION_MAN,
            first(
                held,
                Mixture,
                first(
                    v.chart.male,
                    Sex,
                    first(
                        c.could_father_child,
                        Answer(Fact::CouldFatherChild),
                        Contraception(Fact::CouldFatherChild),
                    ),
                ),
            ),
        );
    }
    let it = held & c.epilepsy;
    if yes(it) {
        out.speaks(
            &rules::THIOCOLCHICOSIDE_EPILEPSY,
            &["substance thiocolchicoside", "epilepsy"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::THIOCOLCHICOSIDE_EPILEPSY,
            first(held, Mixture, Answer(Fact::Epilepsy)),
        );
    }
    let it = held & c.liver_failure;
    if yes(it) {
        out.speaks(
            &rules::THIOCOLCHICOSIDE_LIVER,
            &["substance thiocolchicoside", "liver_failure"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::THIOCOLCHICOSIDE_LIVER,
            first(held, Mixture, Answer(Fact::LiverFailure)),
        );
    }
    if yes(held & c.pregnancy) {
        out.speaks(
            &rules::THIOCOLCHICOSIDE_PREGNANCY,
            &["substance thiocolchicoside", "pregnancy"],
        );
    } else if yes(held & c.breastfeeding) {
        out.speaks(
            &rules::THIOCOLCHICOSIDE_PREGNANCY,
            &["substance thiocolchicoside", "breastfeeding"],
        );
    } else {
        out.asks_each(
            &rules::THIOCOLCHICOSIDE_PREGNANCY,
            (held, Mixture),
            [
                (c.pregnancy, Answer(Fact::Pregnancy)),
                (c.breastfeeding, Answer(Fact::Breastfeeding)),
            ],
        );
    }
    let it = held & v.chart.younger_than(16);
    if yes(it) {
        out.speaks(
            &rules::THIOCOLCHICOSIDE_UNDER_16,
            &["substance thiocolchicoside", "age from 0 below 16"],
        );
    } else if unknown(it) {
        out.asks(&rules::THIOCOLCHICOSIDE_UNDER_16, first(held, Mixture, BirthDate));
    }
}
