//! The patient: identity in the top bar, the eight steps as one line, what others wrote meanwhile.

pub(crate) use super::allergies::allergen;

use super::allergies;
use super::signs::icon;
use crate::ctx::Ctx;
use maud::{Markup, html};
use pistor_practice::Chart;
use pistor_practice::chart::applied::AreaSums;
use pistor_practice::chart::session::Signed;
use pistor_practice::chart::{About, Event};
use pistor_practice::view::{Amount, Decimal};

/// The steps, in order, with what they are called in addresses.
pub(crate) const STEPS: [&str; 8] = [
    "intake",
    "screening",
    "plan",
    "mixture",
    "session",
    "aftercare",
    "followup",
    "outcomes",
];

/// Name, age, weight, allergies: always in the top bar of a patient's page.
pub(crate) fn bar(ctx: &Ctx, chart: &Chart) -> Markup {
    let Some(person) = &chart.person else {
        return html! {};
    };
    html! {
        div.pbar {
            a href=(format!("/patients/{}", chart.id)) { b { (person.name) } }
            span.small.muted.nowrap { (age(ctx, chart)) @if let Some(kg) = chart.weight_kg.as_ref().filter(|_| ctx.may(pistor_practice::Act::SeeChart)) { " · " (number(ctx, kg)) " kg" } }
            @if ctx.may(pistor_practice::Act::SeeChart) { (allergies::shown(ctx, chart)) }
            @if chart.sample { span.sample { (ctx.t("sample")) } }
        }
    }
}

/// An amount of a record (`66.666666667 mg`) as sentences show it: one without an end is rounded, and says so.
pub(crate) fn amount(ctx: &Ctx, text: &str) -> String {
    let read = text.split_once(' ').and_then(|(value, unit)| {
        // What the record holds is exact and has one reading: only its unit is asked for.
        let one = Amount::parse(&format!("1 {unit}")).ok()?;
        Some(Amount::new(value.parse::<Decimal>().ok()?, one.unit))
    });
    read.map_or_else(|| number(ctx, text), |amount| ctx.locale().amount(&amount))
}

/// `1 point`, `12 points`.
pub(crate) fn points(ctx: &Ctx, count: impl Into<u64>) -> String {
    let count = count.into();
    let name = if count == 1 {
        "map-points-one"
    } else {
        "map-points"
    };
    ctx.say(name, &[("count", count.to_string())])
}

/// What stands on one picture: points, or areas.
pub(crate) fn count_drawn(ctx: &Ctx, points_drawn: usize, areas: usize) -> String {
    match areas {
        0 => points(ctx, points_drawn as u64),
        1 => ctx.say("map-areas-one", &[("count", "1".to_owned())]),
        _ => ctx.say("map-areas", &[("count", areas.to_string())]),
    }
}

/// Points and millilitres of a session, as every page and paper says them.
pub(crate) fn points_and_volume(ctx: &Ctx, count: u32, millilitres: &str) -> String {
    format!(
        "{} · {}",
        points(ctx, count),
        amount(ctx, &format!("{millilitres} mL"))
    )
}

/// Areas and minutes of a session without a needle.
pub(crate) fn areas_counted(ctx: &Ctx, sums: &AreaSums) -> String {
    let name = match sums.areas {
        1 => "map-areas-one",
        _ => "map-areas",
    };
    let areas = ctx.say(name, &[("count", sums.areas.to_string())]);
    format!("{areas} · {}", minutes(ctx, &sums.minutes))
}

/// Areas, minutes and millilitres of a session without a needle, as every page and paper says them; a volume that nobody
/// said is left out.
pub(crate) fn areas_and_minutes(ctx: &Ctx, sums: &AreaSums) -> String {
    let volume = sums.volume_ml.as_ref();
    let volume = volume.map(|volume| amount(ctx, &format!("{volume} mL")));
    let said = [Some(areas_counted(ctx, sums)), volume];
    said.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// `12.5 min`.
pub(crate) fn minutes(ctx: &Ctx, minutes: &str) -> String {
    ctx.say("map-minutes", &[("minutes", number(ctx, minutes))])
}

/// What a signed session adds up to.
pub(crate) fn sums_of(ctx: &Ctx, signed: &Signed) -> String {
    match &signed.applied {
        Some(sums) => areas_and_minutes(ctx, sums),
        None => points_and_volume(ctx, signed.points, &signed.volume_ml),
    }
}

/// A decimal of a record with the reader's separator.
pub(crate) fn number(ctx: &Ctx, text: &str) -> String {
    let separator = if ctx.locale().lang == "en" { "." } else { "," };
    text.replace('.', separator)
}

/// How old, in the clinic's calendar.
pub(crate) fn age(ctx: &Ctx, chart: &Chart) -> String {
    let years = chart.person.as_ref().and_then(|person| {
        let birth: String = person.birth_date.chars().take(4).collect();
        let born: i16 = birth.parse().ok()?;
        let today = ctx.look.now.day;
        let rest = person.birth_date.get(5..10).and_then(|rest| {
            let (month, day) = rest.split_once('-')?;
            Some((month.parse::<i8>().ok()?, day.parse::<i8>().ok()?))
        });
        let before = rest.is_some_and(|rest| (today.month(), today.day()) < rest);
        Some(today.year() - born - i16::from(before))
    });
    years.map_or_else(
        || ctx.t("age-unknown"),
        |years| ctx.say("age", &[("years", years.to_string())]),
    )
}

/// What others wrote since the page was made that somebody tried to send.
pub(crate) fn what_changed(ctx: &Ctx, chart: &Chart) -> Markup {
    let Some(since) = ctx.refused.as_ref().and_then(|refused| refused.since) else {
        return html! {};
    };
    let accounts = ctx.practice().accounts().unwrap_or_default();
    html! {
        section.conflict {
            h2 { (ctx.t("chart-went-on-head")) }
            ul.timeline {
                @for event in chart.timeline.iter().filter(|event| event.seq > since) {
                    li { span.dot { (icon(step_icon(&event.step))) }
                        div.body { b { (event_title(ctx, event)) } br; span.small.muted {
                            (ctx.when(event.at)) " · " (crate::pages::chart::by(ctx, &accounts, &event.author)) } } }
                }
            }
            p { (ctx.t("chart-went-on-look")) }
        }
    }
}

/// The icon of a step.
pub(crate) fn step_icon(step: &str) -> &'static str {
    match step {
        "intake" => "clipboard",
        "screening" => "shield",
        "plan" => "calendar",
        "mixture" => "flask",
        "session" => "syringe",
        "aftercare" => "heart",
        "followup" => "message",
        "outcomes" => "chart",
        _ => "user",
    }
}

/// An event of the timeline in words.
pub(crate) fn event_title(ctx: &Ctx, event: &Event) -> String {
    let kind = ctx.t(&format!("event-{}", event.kind));
    let about = match &event.about {
        About::Nothing => return kind,
        About::Word(word) => match word.strip_prefix("step:") {
            Some(step) => ctx.look.edition.knowledge.checklist.get(step).map_or_else(
                || step.to_owned(),
                |row| {
                    ctx.locale()
                        .text("checklist", step, "title", &row.title)
                        .into_owned()
                },
            ),
            None => ctx.t(word),
        },
        About::Indication(id) => indication(ctx, id),
        About::Score(scale, value) => {
            let title = ctx.look.edition.knowledge.scales.get(scale).map_or_else(
                || scale.clone(),
                |row| {
                    ctx.locale()
                        .text("scales", scale, "title", &row.title)
                        .into_owned()
                },
            );
            format!("{title}: {}", number(ctx, value))
        }
        About::Session(number) => ctx.say("session-number", &[("number", number.to_string())]),
        About::Count(count) => ctx.say(
            &format!("event-count-{}", event.kind),
            &[("count", count.to_string())],
        ),
    };
    ctx.say("event-about", &[("kind", kind), ("about", about)])
}

/// Name of an indication.
pub(crate) fn indication(ctx: &Ctx, id: &str) -> String {
    ctx.look.edition.knowledge.indications.get(id).map_or_else(
        || id.to_owned(),
        |row| {
            ctx.locale()
                .text("indications", id, "title", &row.title)
                .into_owned()
        },
    )
}

/// Name of a substance.
pub(crate) fn substance(ctx: &Ctx, id: &str) -> String {
    ctx.look.edition.knowledge.substances.get(id).map_or_else(
        || id.to_owned(),
        |row| {
            ctx.locale()
                .text("substances", id, "title", &row.title)
                .into_owned()
        },
    )
}

/// Name of an area with its side.
pub(crate) fn area(ctx: &Ctx, area: &pistor_practice::chart::treatment::TreatedArea) -> String {
    let name = ctx.speaker().area(&area.area).into_owned();
    match &area.side {
        Some(side) => ctx.say(&format!("side-{side}"), &[("area", name)]),
        None => name,
    }
}

/// Areas with their sides, in one line.
pub(crate) fn areas(ctx: &Ctx, areas: &[pistor_practice::chart::treatment::TreatedArea]) -> String {
    let names: Vec<String> = areas.iter().map(|held| area(ctx, held)).collect();
    names.join(", ")
}

/// A treatment in one line: what for, where.
pub(crate) fn treatment_line(ctx: &Ctx, treatment: &pistor_practice::chart::treatment::Treatment) -> String {
    format!(
        "{} · {}",
        indication(ctx, &treatment.indication),
        areas(ctx, &treatment.areas)
    )
}

/// The eight steps as tabs of a patient's page.
pub(crate) fn steps(ctx: &Ctx, chart: &Chart, current: &str) -> Markup {
    html! {
        nav.steps-nav.noprint aria-label=(ctx.t("nav-steps")) {
            @for step in STEPS {
                @if visible(ctx, step) {
                    a href=(format!("/patients/{}/{step}", chart.id)) aria-current=[(step == current).then_some("page")] {
                        (icon(step_icon(step))) span { (ctx.t(&format!("step-{step}"))) }
                    }
                }
            }
        }
    }
}

fn visible(ctx: &Ctx, step: &str) -> bool {
    use pistor_practice::Act;
    ctx.may(match step {
        "intake" => Act::Answer,
        "followup" => Act::Report,
        _ => Act::SeeChart,
    })
}
