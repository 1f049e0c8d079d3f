//! Age, what is treated, whether the visit is prepared, and the law.

use super::About::{Answer, BirthDate, Country, Method, Mixture};
use super::names::substances::{
    AMINO_ACIDS, AMINOPHYLLINE, ARTICHOKE_EXTRACT, B_COMPLEX, BETAMETHASONE, BIOTIN, BOTULINUM_TOXIN,
    BUFLOMEDIL, BUPIVACAINE, CAFFEINE, CALCITONIN, COLLAGENASE, DEOXYCHOLIC_ACID, DEXAMETHASONE,
    DEXKETOPROFEN, DEXPANTHENOL, DICLOFENAC, DUTASTERIDE, FINASTERIDE, GLUTATHIONE, GROWTH_FACTORS,
    HYALURONIC_ACID, HYALURONIDASE, INJECTABLE_HOMEOPATHICS, KETOPROFEN, KETOROLAC, L_CARNITINE,
    LEVOBUPIVACAINE, LIDOCAINE, LYSINE_ACETYLSALICYLATE, MAGNESIUM_SULFATE, MELOXICAM, MEPIVACAINE,
    MESOGLYCAN, METHYLPREDNISOLONE, MINERALS, MINOXIDIL, ORGANIC_SILICON, PDRN, PENTOXIFYLLINE,
    PHOSPHATIDYLCHOLINE_DEOXYCHOLATE, PIROXICAM, PROCAINE, ROPIVACAINE, RUTIN_MELILOTUS, TENOXICAM,
    THIOCOLCHICOSIDE, TRANEXAMIC_ACID, VITAMIN_C, ZINC,
};
use super::names::{indications, methods};
use super::tri::{no, unknown, yes};
use super::view::View;
use super::{Decision, Fact, Tri, first, rules};

/// Goes through them.
pub(super) fn decide(v: &View<'_>, out: &mut Decision) {
    age(v, out);
    plan(v, out);
    france(v, out);
}

/// Age.
fn age(v: &View<'_>, out: &mut Decision) {
    let it = !v.chart.younger_than(18) & v.chart.younger_than(20);
    if yes(it) {
        out.speaks(&rules::AGE_18_TO_19, &["age from 18 below 20"]);
    } else if unknown(it) {
        out.asks(&rules::AGE_18_TO_19, BirthDate);
    }
    if v.treats(indications::AESTHETIC) {
        let it = v.chart.younger_than(18);
        if yes(it) {
            out.speaks(
                &rules::UNDER_18_AESTHETIC,
                &["purpose aesthetic", "age from 0 below 18"],
            );
        } else if unknown(it) {
            out.asks(&rules::UNDER_18_AESTHETIC, BirthDate);
        }
    } else {
        let it = v.chart.younger_than(18);
        if yes(it) {
            out.speaks(
                &rules::UNDER_18_MEDICAL,
                &["purpose medical", "age from 0 below 18"],
            );
        } else if unknown(it) {
            out.asks(&rules::UNDER_18_MEDICAL, BirthDate);
        }
    }
}

/// What is treated, and whether the visit is prepared.
fn plan(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    if v.treats(indications::ALLERGY_COMPLAINT) {
        out.speaks(&rules::ALLERGY_AS_INDICATION, &["indication allergy_complaint"]);
    }
    if v.treats(indications::AESTHETIC) {
        if yes(c.body_dysmorphia) {
            out.speaks(&rules::BODY_DYSMORPHIA, &["purpose aesthetic", "body_dysmorphia"]);
        } else if unknown(c.body_dysmorphia) {
            out.asks(&rules::BODY_DYSMORPHIA, Answer(Fact::BodyDysmorphia));
        }
    }
    let needle = v.by(methods::NEEDLE);
    let it = needle & c.needle_phobia;
    if yes(it) {
        out.speaks(&rules::NEEDLE_PHOBIA, &["method needle", "needle_phobia"]);
    } else if unknown(it) {
        out.asks(
            &rules::NEEDLE_PHOBIA,
            first(needle, Method, Answer(Fact::NeedlePhobia)),
        );
    }
    let it = !c.examination_done;
    if yes(it) {
        out.speaks(&rules::NOT_EXAMINED, &["no examination_done"]);
    } else if unknown(it) {
        out.asks(&rules::NOT_EXAMINED, Answer(Fact::ExaminationDone));
    }
    let it = !c.laboratory_reviewed;
    if yes(it) {
        out.speaks(&rules::LABORATORY_NOT_REVIEWED, &["no laboratory_reviewed"]);
    } else if unknown(it) {
        out.asks(&rules::LABORATORY_NOT_REVIEWED, Answer(Fact::LaboratoryReviewed));
    }
}

/// The law of France.
fn france(v: &View<'_>, out: &mut Decision) {
    let france = v.chart.in_country(*b"FR");
    if !no(france) {
        fat_in_france(v, france, out);
        mixing_in_france(v, france, out);
    }
}

/// France forbids injections against fat for looks.
fn fat_in_france(v: &View<'_>, france: Tri, out: &mut Decision) {
    let needle = v.by(methods::NEEDLE);
    let there = france & needle;
    if no(there) || !v.treats(indications::AESTHETIC) {
        return;
    }
    let lipolytic = v.holds(DEOXYCHOLIC_ACID | PHOSPHATIDYLCHOLINE_DEOXYCHOLATE);
    if v.treats(indications::FAT) {
        if yes(there) {
            out.speaks(
                &rules::FRANCE_FAT_INJECTION,
                &[
                    "country FR",
                    "purpose aesthetic",
                    "method needle",
                    "family cellulite +1",
                ],
            );
        } else {
            out.asks(&rules::FRANCE_FAT_INJECTION, first(france, Country, Method));
        }
    } else if yes(there & lipolytic) {
        out.speaks(
            &rules::FRANCE_FAT_INJECTION,
            &[
                "country FR",
                "purpose aesthetic",
                "method needle",
                "substance deoxycholic_acid +1",
            ],
        );
    } else if unknown(there & lipolytic) {
        out.asks(
            &rules::FRANCE_FAT_INJECTION,
            first(france, Country, first(needle, Method, Mixture)),
        );
    }
}

/// France leaves mixing to pharmacies. The places of two substances differ in at least one digit.
fn mixing_in_france(v: &View<'_>, france: Tri, out: &mut Decision) {
    let Some(mixture) = v.mixture else {
        out.asks(&rules::FRANCE_OFFICE_MIXING, first(france, Country, Mixture));
        return;
    };
    let both = |[one, other]: [u128; 2]| mixture & one != 0 && mixture & other != 0;
    let because: &'static [&'static str] = if both(SIDES[0]) {
        &["country FR", "substance lidocaine +24", "substance procaine +24"]
    } else if both(SIDES[1]) {
        &[
            "country FR",
            "substance lidocaine +25",
            "substance mepivacaine +23",
        ]
    } else if both(SIDES[2]) {
        &[
            "country FR",
            "substance lidocaine +25",
            "substance levobupivacaine +23",
        ]
    } else if both(SIDES[3]) {
        &["country FR", "substance lidocaine +25", "substance ketorolac +23"]
    } else if both(SIDES[4]) {
        &[
            "country FR",
            "substance lidocaine +31",
            "substance dexamethasone +17",
        ]
    } else if both(SIDES[5]) {
        &[
            "country FR",
            "substance lidocaine +31",
            "substance phosphatidylcholine_deoxycholate +17",
        ]
    } else {
        return;
    };
    if yes(france) {
        out.speaks(&rules::FRANCE_OFFICE_MIXING, because);
    } else {
        out.asks(&rules::FRANCE_OFFICE_MIXING, Country);
    }
}

/// The active substances.
const ACTIVE: [u128; 50] = [
    LIDOCAINE,
    PROCAINE,
    MEPIVACAINE,
    BUPIVACAINE,
    LEVOBUPIVACAINE,
    ROPIVACAINE,
    KETOPROFEN,
    DICLOFENAC,
    KETOROLAC,
    PIROXICAM,
    MELOXICAM,
    TENOXICAM,
    DEXKETOPROFEN,
    LYSINE_ACETYLSALICYLATE,
    THIOCOLCHICOSIDE,
    CALCITONIN,
    DEXAMETHASONE,
    BETAMETHASONE,
    METHYLPREDNISOLONE,
    MAGNESIUM_SULFATE,
    INJECTABLE_HOMEOPATHICS,
    BUFLOMEDIL,
    PENTOXIFYLLINE,
    CAFFEINE,
    AMINOPHYLLINE,
    L_CARNITINE,
    ORGANIC_SILICON,
    ARTICHOKE_EXTRACT,
    RUTIN_MELILOTUS,
    HYALURONIDASE,
    COLLAGENASE,
    DEOXYCHOLIC_ACID,
    PHOSPHATIDYLCHOLINE_DEOXYCHOLATE,
    MESOGLYCAN,
    HYALURONIC_ACID,
    VITAMIN_C,
    B_COMPLEX,
    BIOTIN,
    DEXPANTHENOL,
    MINERALS,
    ZINC,
    AMINO_ACIDS,
    GLUTATHIONE,
    TRANEXAMIC_ACID,
    PDRN,
    GROWTH_FACTORS,
    BOTULINUM_TOXIN,
    MINOXIDIL,
    DUTASTERIDE,
    FINASTERIDE,
];

/// For each binary digit, the substances whose place has a 0 there and those whose place has a 1.
const SIDES: [[u128; 2]; 6] = {
    let (mut sides, mut place) = ([[0; 2]; 6], 0);
    while place < ACTIVE.len() {
        let mut digit = 0;
        while digit < sides.len() {
            sides[digit][place >> digit & 1] |= ACTIVE[place];
            digit += 1;
        }
        place += 1;
    }
    sides
};
