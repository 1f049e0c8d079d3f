//! The form for what a patient reports: each sign as the question that is asked, the gravest first.

use crate::ctx::Ctx;
use crate::pages::aftercare::session_title;
use crate::parts::several::OneOf;
use crate::parts::signs::{empty, icon};
use maud::{Markup, html};
use pistor_practice::view::{Reaction, Row};
use pistor_practice::{Act, Chart};

/// The card with the form.
pub(super) fn card(ctx: &Ctx, chart: &Chart, first: bool) -> Markup {
    let form = OneOf::new(ctx, "report");
    let signed: Vec<(String, String)> = chart
        .sessions
        .iter()
        .rev()
        .filter(|session| session.signed.is_some())
        .map(|session| (session.opened.id.clone(), session_title(ctx, session)))
        .collect();
    let Some((last, _)) = signed.first().cloned() else {
        return html! { section.card { h2 { (ctx.t("followup-page-record")) } (empty(&ctx.t("followup-page-no-session"), None)) } };
    };
    let by = [
        ("patient", ctx.t("followup-page-by-patient"), "user"),
        ("clinician", ctx.t("followup-page-by-clinician"), "eye"),
    ];
    html! {
        section.card.stack id="record" {
            h2 { (ctx.t("followup-page-record")) }
            @if let Some(number) = chart.person.as_ref().map(|person| person.phone.as_str()).filter(|number| !number.is_empty()) {
                p { (icon("phone")) " " (ctx.t("followup-page-phone")) " " (crate::pages::aftercare::phone(number)) }
            }
            form.stack method="post" action=(format!("/patients/{}/do/{}", chart.id, Act::Report.id())) {
                (form.hidden(chart.seq()))
                input type="hidden" name="_next" value=(format!("/patients/{}/followup#report-{{id}}", chart.id));
                (form.select("session", &ctx.t("followup-page-session"), "", &signed, &last))
                (signs(ctx, &form))
                (form.area("text", &ctx.t("followup-page-words"), &ctx.t("followup-page-words-hint"), false))
                (form.choices("by", &ctx.t("followup-page-by"), &by, "patient"))
                div.actions { button.btn.pri[first] type="submit" { (icon("check")) (ctx.t("followup-page-record-do")) } }
            }
        }
    }
}

/// The signs in three groups: those of emergencies, those that are usual at some time, the others.
fn signs(ctx: &Ctx, form: &OneOf<'_>) -> Markup {
    let reactions = &ctx.look.edition.knowledge.reactions;
    let mut flags: Vec<_> = ctx.look.edition.knowledge.red_flags.iter().collect();
    flags.sort_by_key(|flag| flag.order);
    let mut ids: Vec<&str> = Vec::new();
    for flag in flags.iter().filter(|flag| flag.level.id() == "emergency") {
        for id in flag.all.iter().chain(&flag.any) {
            if !ids.contains(&id.as_str()) {
                ids.push(id);
            }
        }
    }
    let grave: Vec<&Row<Reaction>> = ids.iter().filter_map(|id| reactions.get(id)).collect();
    let usual = |row: &Row<Reaction>| row.bands.iter().any(|band| band.level.id() == "expected");
    let rest = || reactions.iter().filter(|row| !ids.contains(&row.id.as_str()));
    let common: Vec<&Row<Reaction>> = rest().filter(|row| usual(row)).collect();
    let others: Vec<&Row<Reaction>> = rest().filter(|row| !usual(row)).collect();
    let second = grave.len();
    let third = second + common.len();
    let wrong = ctx.wrong("signs").filter(|_| form.sent());
    html! {
        div.stack.s id=(form.id("signs")) {
            p.hint { (ctx.t("followup-page-signs-hint")) }
            @if let Some(wrong) = &wrong { p.err { (icon("caution")) (wrong) } }
            (group(ctx, form, "grave", &grave, 0))
            (group(ctx, form, "common", &common, second))
            (group(ctx, form, "others", &others, third))
        }
    }
}

fn group(ctx: &Ctx, form: &OneOf<'_>, name: &str, rows: &[&Row<Reaction>], from: usize) -> Markup {
    html! {
        @if !rows.is_empty() {
            h3 { (ctx.t(&format!("followup-page-group-{name}"))) }
            div.stack.s { @for (n, row) in rows.iter().enumerate() { (sign(ctx, form, row, from + n)) } }
        }
    }
}

/// One sign: asked or not, there or not, and whether it is getting worse. What was not asked sends nothing.
fn sign(ctx: &Ctx, form: &OneOf<'_>, row: &Row<Reaction>, n: usize) -> Markup {
    let name = format!("signs.{n}.worse");
    let label = form.id(&format!("sign-{n}"));
    let chosen = form.typed(&name);
    let answers = [
        ("", "no"),
        ("no", "steady"),
        ("yes", "worse"),
        ("unknown", "unknown"),
    ];
    html! {
        div.ask role="radiogroup" aria-labelledby=(label) {
            span id=(label) { (ctx.locale().text("reactions", &row.id, "ask", &row.ask)) }
            input type="hidden" name=(format!("signs.{n}.sign:with")) value=(row.id);
            div.seg {
                @for (value, word) in answers {
                    label { input type="radio" name=(name) value=(value) checked[chosen == Some(value)]; span { (ctx.t(&format!("followup-page-sign-{word}"))) } }
                }
            }
        }
    }
}

/// Names of the signs of a report, in one line.
pub(super) fn in_one_line(ctx: &Ctx, signs: &[pistor_practice::chart::followup::Sign]) -> String {
    let names: Vec<String> = signs
        .iter()
        .map(|sign| ctx.speaker().reaction_title(&sign.sign).into_owned())
        .collect();
    names.join(", ")
}
