//! The signature: drawn, typed, or given on paper; who explained it, how the person was identified, who saw it.

use super::Wanted;
use crate::answer::Made;
use crate::assets;
use crate::ctx::Ctx;
use crate::pages::intake::choice::required;
use crate::parts::several::OneOf;
use crate::parts::signs::{Tone, icon, note};
use maud::{Markup, html};
use pistor_locale::Locale;
use pistor_practice::chart::consent::Relation;
use pistor_practice::{Act, Role};

/// Ways to identify a person in the clinic. The fourth, a link, belongs to the patient's own phone.
const IDENTIFIED: [&str; 3] = ["asked", "document", "known"];

/// The form on a page of the staff.
pub(super) fn sign(ctx: &Ctx, wanted: &Wanted<'_>) -> Made<Markup> {
    if !ctx.may(Act::Consent) {
        return Ok(html! { p.small.muted { (icon("lock")) " " (ctx.t("consent-who")) } });
    }
    let Some(person) = &wanted.chart.person else {
        return Ok(html! {});
    };
    let form = OneOf::new(ctx, "consent");
    let minor = ctx.look.may_be_minor(wanted.chart);
    let clinicians = clinicians(ctx)?;
    let me = ctx.who()?.name.clone();
    let identified = IDENTIFIED.map(|id| (id.to_owned(), ctx.t(&format!("consent-identity-{id}"))));
    Ok(html! {
        section.card.stack.noprint id="sign" aria-labelledby="sign-head" {
            h2 id="sign-head" { (icon("pen")) " " (ctx.t("consent-page-sign")) }
            form.stack method="post" action=(format!("/patients/{}/do/consent", wanted.chart.id)) {
                (form.hidden(wanted.chart.seq()))
                input type="hidden" name="_next" value=(wanted.address("", &wanted.voice.lang));
                input type="hidden" name="scope" value=(wanted.scope.id());
                input type="hidden" name="course" value=(wanted.course_id());
                input type="hidden" name="language" value=(wanted.voice.lang);
                input type="hidden" name="text" value=(wanted.proposed.sha256);
                input type="hidden" name="name" value=(person.name);
                input type="hidden" name="birth_date" value=(person.birth_date);
                div.fields {
                    (form.select("explained_by", &ctx.t("consent-explained-by"), "", &clinicians, &me))
                }
                (required(ctx, &form, "identity", &ctx.t("consent-identity"), &identified, None))
                div.stack lang=(wanted.voice.lang) {
                    (signature(ctx, wanted.voice, &form, &person.name, minor, true))
                }
                (text(ctx.locale(), &form, ctx.wrong("witness"), "witness", "consent-witness", "consent-witness-hint", "", false))
                div.actions.still { button.btn.pri type="submit" { (icon("check")) (ctx.t("consent-page-record")) } }
            }
        }
    })
}

/// Who signs and how: the part that the patient fills in, in the language of the text. Drawing needs the script; without it
/// the name is typed.
pub(crate) fn signature(
    ctx: &Ctx,
    locale: &Locale,
    form: &OneOf<'_>,
    name: &str,
    minor: bool,
    paper: bool,
) -> Markup {
    let relations = match minor {
        true => vec![Relation::Guardian],
        false => vec![Relation::Patient, Relation::Guardian],
    };
    let relations: Vec<(String, String)> = relations
        .into_iter()
        .map(|relation| {
            let id = match relation {
                Relation::Patient => "patient",
                Relation::Guardian => "guardian",
            };
            (id.to_owned(), locale.word(&format!("consent-relation-{id}")))
        })
        .collect();
    let only = if minor { "guardian" } else { "patient" };
    let ways = match paper {
        true => vec!["typed", "paper"],
        false => vec!["typed"],
    };
    let how = form.typed("how").unwrap_or_default();
    html! {
        @if minor { (note(Tone::Caution, html! { p { (locale.word("consent-minor")) } })) }
        (required(ctx, form, "relation", &locale.word("consent-relation"), &relations, Some(only)))
        (text(locale, form, ctx.wrong("signed_by"), "signed_by", "consent-signed-by", "", if minor { "" } else { name }, true))
        fieldset.question.bad[ctx.wrong("how").is_some()] id=(form.id("how")) {
            legend { (locale.word("consent-how")) }
            @if let Some(wrong) = ctx.wrong("how") { span.err { (icon("caution")) (wrong) } }
            div.choices {
                label hidden data-drawn { input type="radio" name="how" value="drawn" required checked[how == "drawn"]; span { (locale.word("consent-how-drawn")) } }
                @for way in ways { label { input type="radio" name="how" value=(way) required checked[how == way]; span { (locale.word(&format!("consent-how-{way}"))) } } }
            }
        }
        div.pad-sign hidden data-sign {
            p id="sign-here" { (locale.word("consent-sign-here")) }
            @if let Some(wrong) = ctx.wrong("signature") { span.err { (icon("caution")) (wrong) } }
            canvas width="720" height="240" role="img" aria-labelledby="sign-here" {}
            input type="hidden" name="signature" id=(form.id("signature"));
            button.btn.sm type="button" data-sign-clear { (icon("undo")) (locale.word("consent-sign-clear")) }
            p.small.muted { (locale.word("consent-sign-image")) }
        }
        script type="module" src=(assets::address("sign.js")) {}
    }
}

/// A line of text whose label is in the language of whoever fills it in.
#[expect(clippy::too_many_arguments, reason = "one field, each part of it said")]
fn text(
    locale: &Locale,
    form: &OneOf<'_>,
    wrong: Option<String>,
    name: &str,
    label: &str,
    hint: &str,
    preset: &str,
    needed: bool,
) -> Markup {
    let id = form.id(name);
    html! {
        div.field.bad[wrong.is_some()] {
            label for=(id) { (locale.word(label)) @if !needed { " " span.optional { (locale.word("field-optional")) } } }
            @if !hint.is_empty() { span.hint { (locale.word(hint)) } }
            @if let Some(wrong) = &wrong { span.err { (icon("caution")) (wrong) } }
            input.in type="text" id=(id) name=(name) value=(form.typed(name).unwrap_or(preset)) autocomplete="off" required[needed] aria-invalid=[wrong.as_ref().map(|_| "true")];
        }
    }
}

/// Names of physicians and nurses, who explain.
fn clinicians(ctx: &Ctx) -> Made<Vec<(String, String)>> {
    let accounts = ctx.practice().accounts()?;
    let names = accounts.values().filter(|account| {
        let roles = account.roles();
        account.active && (roles.contains(&Role::Physician) || roles.contains(&Role::Nurse))
    });
    Ok(names
        .map(|account| (account.name.clone(), account.name.clone()))
        .collect())
}
