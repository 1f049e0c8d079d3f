//! Ways without a needle.

use super::About::{Answer, Method};
use super::names::methods;
use super::tri::{no, unknown, yes};
use super::view::View;
use super::{Decision, Fact, first, rules, site_of};

/// Goes through them.
pub(super) fn decide(v: &View<'_>, out: &mut Decision) {
    electrical(v, out);
}

/// Current through the body.
fn electrical(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let at = &v.chart.at;
    let held = v.by(methods::ELECTROPORATION | methods::IONTOPHORESIS);
    if no(held) {
        return;
    }
    let it = held & c.epilepsy;
    if yes(it) {
        out.speaks(
            &rules::EPILEPSY_ELECTRICAL,
            &["method electroporation +1", "epilepsy"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::EPILEPSY_ELECTRICAL,
            first(held, Method, Answer(Fact::Epilepsy)),
        );
    }
    let it = held & c.heart_disease;
    if yes(it) {
        out.speaks(
            &rules::HEART_DISEASE_ELECTRICAL,
            &["method electroporation +1", "heart_disease"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::HEART_DISEASE_ELECTRICAL,
            first(held, Method, Answer(Fact::HeartDisease)),
        );
    }
    let it = held & c.impaired_sensation;
    if yes(it) {
        out.speaks(
            &rules::IMPAIRED_SENSATION_ELECTRICAL,
            &["method electroporation +1", "impaired_sensation"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::IMPAIRED_SENSATION_ELECTRICAL,
            first(held, Method, Answer(Fact::ImpairedSensation)),
        );
    }
    let it = held & v.elsewhere(c.metal_implant, at.metal_implant);
    if yes(it) {
        out.speaks(
            &rules::METAL_IMPLANT_ELECTRICAL_ELSEWHERE,
            &["method electroporation +1", "metal_implant elsewhere"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::METAL_IMPLANT_ELECTRICAL_ELSEWHERE,
            first(held, Method, site_of(c.metal_implant, Fact::MetalImplant)),
        );
    }
    let it = held & v.here(c.metal_implant, at.metal_implant);
    if yes(it) {
        out.speaks(
            &rules::METAL_IMPLANT_ELECTRICAL_IN_AREA,
            &["method electroporation +1", "metal_implant in_area"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::METAL_IMPLANT_ELECTRICAL_IN_AREA,
            first(held, Method, site_of(c.metal_implant, Fact::MetalImplant)),
        );
    }
    let it = held & c.pacemaker;
    if yes(it) {
        out.speaks(
            &rules::PACEMAKER_ELECTRICAL,
            &["method electroporation +1", "pacemaker"],
        );
    } else if unknown(it) {
        out.asks(
            &rules::PACEMAKER_ELECTRICAL,
            first(held, Method, Answer(Fact::Pacemaker)),
        );
    }
}
