//! Numbers that cannot be: an angle of 200 degrees, a band that ends before it begins.

use crate::fault::Fault;
use crate::library::{Knowledge, fault_in};
use crate::session::Measured;
use rust_decimal::Decimal;

pub(super) fn check(knowledge: &Knowledge, faults: &mut Vec<Fault>) {
    techniques(knowledge, faults);
    mixtures(knowledge, faults);
    courses(knowledge, faults);
    times(knowledge, faults);
    scales(knowledge, faults);
    settings(knowledge, faults);
}

fn out(file: &str, what: &str, found: impl ToString, expected: impl ToString) -> Fault {
    fault_in(file, "knowledge-range")
        .with("what", what)
        .found(found.to_string())
        .expected(expected.to_string())
}

fn measured(file: &str, what: &str, value: Option<&Measured>, max: u32, faults: &mut Vec<Fault>) {
    if let Some(value) = value
        && (value.min < Decimal::ZERO || value.max > Decimal::from(max) || value.min > value.max)
    {
        faults.push(out(
            file,
            what,
            format!("{}–{}", value.min, value.max),
            format!("0–{max}"),
        ));
    }
}

/// Needles used here are at most 13 mm long and reach at most 30 mm (domain table 1.2); skin is at most 5 mm thick.
fn techniques(knowledge: &Knowledge, faults: &mut Vec<Fault>) {
    for row in knowledge.techniques.iter().chain(&knowledge.methods) {
        for school in &row.schools {
            measured(&row.file, "depth_mm", school.depth_mm.as_ref(), 30, faults);
            measured(&row.file, "angle_deg", school.angle_deg.as_ref(), 90, faults);
            measured(&row.file, "volume_ml", school.volume_ml.as_ref(), 10, faults);
            measured(&row.file, "spacing_mm", school.spacing_mm.as_ref(), 100, faults);
        }
    }
    for area in &knowledge.areas {
        measured(&area.file, "skin_mm", area.skin_mm.as_ref(), 5, faults);
    }
}

/// A setting is named once in its method, and only a device has any.
fn settings(knowledge: &Knowledge, faults: &mut Vec<Fault>) {
    for row in &knowledge.methods {
        for (n, setting) in row.settings.iter().enumerate() {
            let twice = row.settings[..n].iter().any(|held| held.id == setting.id);
            if twice || setting.id.is_empty() || setting.title.is_empty() {
                faults.push(out(&row.file, "setting", &setting.id, "a name of its own"));
            }
        }
    }
    for row in knowledge.techniques.iter().filter(|row| !row.settings.is_empty()) {
        faults.push(out(&row.file, "setting", row.settings.len(), "0"));
    }
}

fn mixtures(knowledge: &Knowledge, faults: &mut Vec<Fault>) {
    for row in &knowledge.substances {
        for limit in &row.limits {
            let amounts = limit.max.is_some() || limit.max_per_kg.is_some();
            if !amounts && limit.max_points.is_none() && limit.max_sessions.is_none() {
                faults.push(out(
                    &row.file,
                    "limit",
                    "nothing",
                    "max, max_per_kg, max_points or max_sessions",
                ));
            }
            if limit.max_points.is_some_and(|n| n > 1000) || limit.max_sessions.is_some_and(|n| n > 100) {
                faults.push(out(
                    &row.file,
                    "limit",
                    "",
                    "max_points ≤ 1000, max_sessions ≤ 100",
                ));
            }
        }
    }
    for row in &knowledge.pairs {
        for side in [&row.a, &row.b] {
            let (known, ids): (bool, Vec<&str>) = match side.strip_prefix("class:") {
                Some(class) => (
                    knowledge.classes.get(class).is_some(),
                    knowledge.classes.ids().collect(),
                ),
                None => (
                    knowledge.substances.get(side).is_some(),
                    knowledge.substances.ids().collect(),
                ),
            };
            if !known {
                let target = "@target-substance";
                faults.push(
                    fault_in(&row.file, "knowledge-dangling")
                        .found(side)
                        .with("target", target)
                        .nearest(side, ids),
                );
            }
        }
        if row.results.is_empty() {
            faults.push(out(&row.file, "result", "nothing", "[[result]]"));
        }
    }
}

fn courses(knowledge: &Knowledge, faults: &mut Vec<Fault>) {
    for row in &knowledge.protocols {
        let days = &row.offsets_days;
        if !days.is_empty() && (days[0] != 0 || days.windows(2).any(|pair| pair[0] >= pair[1])) {
            faults.push(out(
                &row.file,
                "offsets_days",
                format!("{days:?}"),
                "0, then rising",
            ));
        }
        if days.is_empty() && row.sessions.is_none() {
            faults.push(out(
                &row.file,
                "sessions",
                "nothing",
                "offsets_days, or sessions = { min, max }",
            ));
        }
        if row
            .sessions
            .is_some_and(|s| s.min == 0 || s.min > s.max || s.max > 52)
        {
            faults.push(out(
                &row.file,
                "sessions",
                row.sessions
                    .map_or_else(String::new, |s| format!("{}–{}", s.min, s.max)),
                "1 ≤ min ≤ max ≤ 52",
            ));
        }
        if let Some(interval) = row.interval_days {
            let (min, max) = (
                interval.min.unwrap_or(interval.best),
                interval.max.unwrap_or(interval.best),
            );
            if interval.best == 0 || min > interval.best || max < interval.best || max > 366 {
                faults.push(out(
                    &row.file,
                    "interval_days",
                    format!("{min} ≤ {} ≤ {max}", interval.best),
                    "1 ≤ min ≤ best ≤ max ≤ 366",
                ));
            }
        }
    }
    for row in knowledge.rules() {
        row.when.each(&mut |criterion| {
            use crate::criterion::Criterion::{Age, Count, Session};
            if let Age { from, below } | Count { from, below, .. } | Session { from, below } = criterion
                && (*from > 130 || below.is_some_and(|below| below <= *from || below > 130))
            {
                faults.push(out(
                    &row.file,
                    "from, below",
                    format!(
                        "{from}, {}",
                        below.map_or_else(|| "–".to_owned(), |below| below.to_string())
                    ),
                    "0 ≤ from < below ≤ 130",
                ));
            }
        });
    }
}

fn times(knowledge: &Knowledge, faults: &mut Vec<Fault>) {
    for row in &knowledge.reactions {
        for band in &row.bands {
            if band.from >= band.to {
                faults.push(out(
                    &row.file,
                    "band",
                    format!("{} – {}", band.from, band.to),
                    "from before to",
                ));
            }
        }
    }
    for row in &knowledge.red_flags {
        if row.from >= row.to {
            faults.push(out(
                &row.file,
                "from, to",
                format!("{} – {}", row.from, row.to),
                "from before to",
            ));
        }
        if row.all.is_empty() && row.any.is_empty() {
            faults.push(out(&row.file, "all, any", "nothing", "at least one sign"));
        }
    }
    for row in &knowledge.instructions {
        for duration in &row.durations {
            if duration.min.zip(duration.max).is_some_and(|(min, max)| min > max) {
                faults.push(out(
                    &row.file,
                    "duration",
                    duration.min.map_or_else(String::new, |min| min.to_string()),
                    "min not after max",
                ));
            }
        }
        let timed = row.durations.iter().any(|duration| duration.max.is_some());
        if timed && row.text.is_none() || !timed && row.text_untimed.is_none() {
            faults.push(out(
                &row.file,
                "text",
                "nothing",
                if timed { "text" } else { "text_untimed" },
            ));
        }
    }
}

fn scales(knowledge: &Knowledge, faults: &mut Vec<Fault>) {
    for row in &knowledge.scales {
        if row.min >= row.max {
            faults.push(out(
                &row.file,
                "min, max",
                format!("{}, {}", row.min, row.max),
                "min below max",
            ));
        }
        for band in &row.bands {
            if band.from > band.to || band.from < row.min || band.to > row.max {
                faults.push(out(
                    &row.file,
                    "band",
                    format!("{}–{}", band.from, band.to),
                    format!("{}–{}", row.min, row.max),
                ));
            }
        }
        for item in &row.items {
            if item.min >= item.max {
                faults.push(out(&row.file, "item", &item.id, "min below max"));
            }
        }
    }
}
