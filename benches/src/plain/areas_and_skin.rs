//! What matters by where it is.

use super::About::Answer;
use super::names::indications;
use super::tri::{no, unknown, yes};
use super::view::View;
use super::{Decision, Fact, rules, site_of};

/// Goes through them.
pub(super) fn decide(v: &View<'_>, out: &mut Decision) {
    cancer(v, out);
    infection(v, out);
    wounds(v, out);
    recently_treated(v, out);
}

/// Cancer, anywhere and where the treatment goes.
fn cancer(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let at = &v.chart.at;
    if !no(c.cancer_active) {
        if yes(c.cancer_active) {
            out.speaks(&rules::CANCER_ACTIVE, &["cancer_active"]);
        } else if unknown(c.cancer_active) {
            out.asks(&rules::CANCER_ACTIVE, Answer(Fact::CancerActive));
        }
        let it = v.here(c.cancer_active, at.cancer_active);
        if yes(it) {
            out.speaks(&rules::CANCER_ACTIVE_IN_AREA, &["cancer_active in_area"]);
        } else if unknown(it) {
            out.asks(
                &rules::CANCER_ACTIVE_IN_AREA,
                site_of(c.cancer_active, Fact::CancerActive),
            );
        }
    }
    if !no(c.cancer_history) {
        if yes(c.cancer_history) {
            out.speaks(&rules::CANCER_HISTORY, &["cancer_history"]);
        } else if unknown(c.cancer_history) {
            out.asks(&rules::CANCER_HISTORY, Answer(Fact::CancerHistory));
        }
        let it = v.here(c.cancer_history, at.cancer_history);
        if yes(it) {
            out.speaks(&rules::CANCER_HISTORY_IN_AREA, &["cancer_history in_area"]);
        } else if unknown(it) {
            out.asks(
                &rules::CANCER_HISTORY_IN_AREA,
                site_of(c.cancer_history, Fact::CancerHistory),
            );
        }
    }
}

/// Infected skin.
fn infection(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let at = &v.chart.at;
    if no(c.skin_infection) {
        return;
    }
    let it = v.here(c.skin_infection, at.skin_infection);
    if yes(it) {
        out.speaks(&rules::SKIN_INFECTION_IN_AREA, &["skin_infection in_area"]);
    } else if unknown(it) {
        out.asks(
            &rules::SKIN_INFECTION_IN_AREA,
            site_of(c.skin_infection, Fact::SkinInfection),
        );
    }
    let it = v.elsewhere(c.skin_infection, at.skin_infection);
    if yes(it) {
        out.speaks(&rules::SKIN_INFECTION_ELSEWHERE, &["skin_infection elsewhere"]);
    } else if unknown(it) {
        out.asks(
            &rules::SKIN_INFECTION_ELSEWHERE,
            site_of(c.skin_infection, Fact::SkinInfection),
        );
    }
    if v.treats(indications::PAIN) {
        let it = v.elsewhere(c.skin_infection, at.skin_infection);
        if yes(it) {
            out.speaks(
                &rules::SKIN_INFECTION_ELSEWHERE_PAIN,
                &["family pain +1", "skin_infection elsewhere"],
            );
        } else if unknown(it) {
            out.asks(
                &rules::SKIN_INFECTION_ELSEWHERE_PAIN,
                site_of(c.skin_infection, Fact::SkinInfection),
            );
        }
    }
}

/// Open wounds, unless they are what is treated.
fn wounds(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let at = &v.chart.at;
    if no(c.open_wound) {
        return;
    }
    if v.treats(indications::PAIN) {
        let it = v.here(c.open_wound, at.open_wound);
        if yes(it) {
            out.speaks(
                &rules::OPEN_WOUND_IN_AREA_PAIN,
                &["family pain +1", "open_wound in_area"],
            );
        } else if unknown(it) {
            out.asks(
                &rules::OPEN_WOUND_IN_AREA_PAIN,
                site_of(c.open_wound, Fact::OpenWound),
            );
        }
        let it = v.elsewhere(c.open_wound, at.open_wound);
        if yes(it) {
            out.speaks(
                &rules::OPEN_WOUND_ELSEWHERE_PAIN,
                &["family pain +1", "open_wound elsewhere"],
            );
        } else if unknown(it) {
            out.asks(
                &rules::OPEN_WOUND_ELSEWHERE_PAIN,
                site_of(c.open_wound, Fact::OpenWound),
            );
        }
    } else {
        if v.treats(indications::WOUND_HEALING) {
            let it = v.here(c.open_wound, at.open_wound);
            if yes(it) {
                out.speaks(
                    &rules::OPEN_WOUND_TO_HEAL,
                    &["family wound_healing", "open_wound in_area"],
                );
            } else if unknown(it) {
                out.asks(&rules::OPEN_WOUND_TO_HEAL, site_of(c.open_wound, Fact::OpenWound));
            }
        } else {
            let it = v.here(c.open_wound, at.open_wound);
            if yes(it) {
                out.speaks(
                    &rules::OPEN_WOUND_IN_AREA,
                    &["not family wound_healing +2", "open_wound in_area"],
                );
            } else if unknown(it) {
                out.asks(&rules::OPEN_WOUND_IN_AREA, site_of(c.open_wound, Fact::OpenWound));
            }
        }
    }
}

/// Skin that is still healing.
fn recently_treated(v: &View<'_>, out: &mut Decision) {
    let c = &v.chart.answers;
    let at = &v.chart.at;
    let it = v.here(c.recent_filler, at.recent_filler);
    if yes(it) {
        out.speaks(&rules::RECENT_FILLER_IN_AREA, &["recent_filler in_area"]);
    } else if unknown(it) {
        out.asks(
            &rules::RECENT_FILLER_IN_AREA,
            site_of(c.recent_filler, Fact::RecentFiller),
        );
    }
    let it = v.here(c.recent_laser, at.recent_laser);
    if yes(it) {
        out.speaks(&rules::RECENT_LASER_IN_AREA, &["recent_laser in_area"]);
    } else if unknown(it) {
        out.asks(
            &rules::RECENT_LASER_IN_AREA,
            site_of(c.recent_laser, Fact::RecentLaser),
        );
    }
    let it = v.here(c.sunburn, at.sunburn);
    if yes(it) {
        out.speaks(&rules::SUNBURN_IN_AREA, &["sunburn in_area"]);
    } else if unknown(it) {
        out.asks(&rules::SUNBURN_IN_AREA, site_of(c.sunburn, Fact::Sunburn));
    }
}
