//! A part of the session that is finished, folded to one line: what it is, what came of it, by whom and when.

use super::{Open, check};
use crate::ctx::Ctx;
use crate::pages::plan::name_of;
use crate::parts::patient;
use crate::parts::signs::icon;
use maud::{Markup, html};
use pistor_practice::acts::session::total;
use pistor_practice::chart::session::Session;

/// A part, folded once it is finished; open again where a form was refused, so that nothing is hidden that is wrong.
fn folded(ctx: &Ctx, title: &str, said: Option<String>, inside: Markup) -> Markup {
    match said {
        None => inside,
        Some(said) => html! {
            details.fold open[ctx.refused.is_some()] {
                summary { (icon("chevron-right")) span.ok { (icon("check-circle")) } span.grow { b { (title) } br; span.small.muted { (said) } } }
                (inside)
            }
        },
    }
}

fn by(ctx: &Ctx, open: &Open<'_>, author: &str, at: i64) -> String {
    let name = name_of(&open.accounts, author).to_owned();
    ctx.say("session-page-by-when", &[("name", name), ("when", ctx.when(at))])
}

/// The steps of a phase.
pub(super) fn steps(ctx: &Ctx, open: &Open<'_>, phase: &str) -> Markup {
    let said = check::finished(ctx, open, phase).map(|(done, all, last)| {
        let args = [("done", done.to_string()), ("all", all.to_string())];
        let count = ctx.say("session-page-steps-count", &args);
        format!("{count} · {}", by(ctx, open, &last.author, last.at))
    });
    let title = ctx.t(&format!("session-page-steps-{phase}"));
    folded(ctx, &title, said, check::phase(ctx, open, phase))
}

/// The mixture; it stays open where its time is over.
pub(super) fn mixture(ctx: &Ctx, open: &Open<'_>, inside: Markup) -> Markup {
    let bench = open
        .chart
        .mixture_for(&open.session.opened.course, open.session.opened.number);
    let now = ctx.at.as_microsecond();
    let said = bench
        .filter(|bench| !bench.waits_for_check())
        .map(|bench| &bench.prepared)
        .filter(|prepared| prepared.discard_at.is_none_or(|discard| discard >= now))
        .map(|prepared| {
            let names: Vec<String> = prepared
                .items
                .iter()
                .map(|item| patient::substance(ctx, &item.ingredient.substance))
                .collect();
            format!(
                "{} · {}",
                names.join(", "),
                by(ctx, open, &prepared.author, prepared.at)
            )
        });
    folded(ctx, &ctx.t("session-page-mixture"), said, inside)
}

/// The points, once there are any, by whoever was the last to write.
pub(super) fn points(ctx: &Ctx, open: &Open<'_>, inside: Markup) -> Markup {
    let session = open.session;
    let entered = session
        .charted
        .as_ref()
        .map(|charted| (charted.at, &charted.author));
    let drawn = session.marks.last().map(|mark| (mark.at, &mark.author));
    let latest = entered.into_iter().chain(drawn).max_by_key(|(at, _)| *at);
    let said = latest
        .filter(|_| !open.missing.points)
        .map(|(at, author)| format!("{} · {}", sum(ctx, session), by(ctx, open, author, at)));
    let title = match open.chart.method_of(session) {
        "needle" => "session-page-points",
        _ => "area-page-head",
    };
    folded(ctx, &ctx.t(title), said, inside)
}

/// Points and millilitres, or what the areas add up to.
fn sum(ctx: &Ctx, session: &Session) -> String {
    if let Some(sums) = session.area_sums() {
        return patient::areas_and_minutes(ctx, &sums);
    }
    match total(&ctx.look.edition, &session.rows()) {
        Ok((count, volume)) => ctx.say(
            "session-page-sum-line",
            &[
                ("count", count.to_string()),
                ("volume", ctx.locale().number(volume)),
            ],
        ),
        Err(_) => String::new(),
    }
}
