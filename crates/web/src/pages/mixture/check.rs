//! The check of a mixture by a second person: who did it, or the way to it.

use crate::ctx::Ctx;
use crate::pages::plan::{Accounts, name_of};
use crate::parts::fields::hidden;
use crate::parts::signs::{Tone, icon, note, tag_with};
use maud::{Markup, html};
use pistor_practice::acts::mixture::check::may_check;
use pistor_practice::chart::mixture::Bench;
use pistor_practice::{Act, Chart};

/// Who checked a mixture: an account of its own, a name that was written, or nobody; one that must be checked says so.
pub(crate) fn by(ctx: &Ctx, bench: &Bench, accounts: &Accounts) -> Markup {
    html! {
        @if bench.waits_for_check() { (tag_with(Tone::Caution, "ask", &ctx.t("mixture-check-wanted"))) }
        @else { (name(ctx, bench, accounts).unwrap_or_else(|| ctx.t("mixture-page-nobody-checked"))) }
    }
}

/// The same in words; none where nobody did.
pub(crate) fn name(ctx: &Ctx, bench: &Bench, accounts: &Accounts) -> Option<String> {
    if let Some(checked) = &bench.checked {
        let args = [
            ("name", name_of(accounts, &checked.author).to_owned()),
            ("when", ctx.when(checked.at)),
        ];
        return Some(ctx.say("mixture-check-by", &args));
    }
    let written = &bench.prepared.checked_by;
    (!written.is_empty()).then(|| written.clone())
}

/// The check itself, where it is wanted: for whoever may, the button; for whoever prepared it, the way to somebody else.
pub(super) fn card(ctx: &Ctx, chart: &Chart, bench: &Bench) -> Markup {
    if bench.discarded || chart.is_used(&bench.prepared.id) || !bench.waits_for_check() {
        return html! {};
    }
    let account = ctx
        .signed
        .as_ref()
        .map_or("", |signed| signed.who.account.as_str());
    let over = bench
        .prepared
        .discard_at
        .is_some_and(|discard| discard < ctx.at.as_microsecond());
    html! {
        (note(Tone::Caution, html! {
            p { b { (ctx.t("mixture-check-head")) } }
            p { (ctx.t("mixture-check-what")) }
            @if !ctx.may(Act::Check) { p { (ctx.t("mixture-check-who")) } }
            @else if !may_check(chart, bench, account) {
                p { (ctx.t("mixture-check-own")) }
                form method="post" action="/sign-out" { input type="hidden" name="_next" value=(format!("/patients/{}/mixture", chart.id)); button.btn type="submit" { (icon("lock")) (ctx.t("mixture-check-switch")) } }
            }
            @else if !over {
                form method="post" action=(format!("/patients/{}/do/check", chart.id)) {
                    (hidden(ctx, chart.seq()))
                    input type="hidden" name="_next" value=(format!("/patients/{}/mixture", chart.id));
                    input type="hidden" name="mixture" value=(bench.prepared.id);
                    button.btn.pri type="submit" { (icon("check")) (ctx.t("mixture-check-do")) }
                }
            }
        }))
    }
}
