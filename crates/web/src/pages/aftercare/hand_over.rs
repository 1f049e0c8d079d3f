//! What stands beside the sheet: its language, its clock, its papers, and the word that it was handed over.

use super::wanted::Wanted;
use crate::ctx::Ctx;
use crate::parts::several::OneOf;
use crate::parts::signs::{Tone, icon, note};
use maud::{Markup, html};
use pistor_practice::Act;

/// On which clock the times are: a patient who travels home reads them there.
pub(super) fn clocks(ctx: &Ctx, wanted: &Wanted<'_>) -> Markup {
    let elsewhere = wanted.elsewhere(ctx);
    let used = match elsewhere.as_str() {
        "" => ctx.look.settings.zone.clone(),
        zone => zone.to_owned(),
    };
    html! {
        details.card open[!elsewhere.is_empty()] {
            summary { (icon("clock")) (ctx.say("aftercare-clock", &[("zone", used)])) }
            form.stack.s method="get" action=(format!("/patients/{}/aftercare", wanted.chart.id)) {
                input type="hidden" name="session" value=(wanted.session.opened.id);
                input type="hidden" name="sheet" value=(wanted.voice.lang);
                div.field {
                    label for="clock-zone" { (ctx.t("aftercare-clock-where")) }
                    span.hint id="clock-zone-hint" { (ctx.t("aftercare-clock-hint")) }
                    input.in id="clock-zone" name="zone" list="zones" value=(elsewhere) autocomplete="off" aria-describedby="clock-zone-hint";
                    datalist id="zones" { @for name in zones() { option value=(name) {} } }
                }
                button.btn.block type="submit" { (icon("clock")) (ctx.t("aftercare-clock-show")) }
            }
        }
    }
}

/// Zones by the names that people know: a continent and a city.
pub(crate) fn zones() -> Vec<String> {
    let known = jiff::tz::db().available().map(|name| name.to_string());
    known
        .filter(|name| name.contains('/') && !name.starts_with("Etc/"))
        .collect()
}

/// In which language the sheet is, and whether the patient reads it.
pub(super) fn languages(ctx: &Ctx, wanted: &Wanted<'_>) -> Markup {
    let (chart, voice) = (wanted.chart, wanted.voice);
    let reads = chart
        .person
        .as_ref()
        .map_or("", |person| person.language.as_str());
    let name = |lang: &str| match ctx.site.voice(lang) {
        Some(n) => ctx.site.voices[n].locale.word("language-name"),
        None => lang.to_uppercase(),
    };
    html! {
        section.card.stack.s {
            h2 { (icon("language")) " " (ctx.t("aftercare-page-language")) }
            nav.seg aria-label=(ctx.t("aftercare-page-language")) {
                @for held in &ctx.site.voices {
                    @let lang = held.locale.lang.as_str();
                    a lang=(lang) href=(wanted.address("", lang))
                        aria-current=[(lang == voice.lang).then_some("true")] { (name(lang)) }
                }
            }
            @if reads.is_empty() {
                p.small.muted { (ctx.t("aftercare-page-language-unknown")) }
            } @else if reads != voice.lang {
                (note(Tone::Caution, html! { p { (ctx.say("aftercare-page-language-differs", &[("reads", name(reads)), ("sheet", name(&voice.lang))])) } }))
            }
        }
    }
}

/// The papers, and the word that the sheet was handed over.
pub(super) fn hand_over(ctx: &Ctx, wanted: &Wanted<'_>) -> Markup {
    let (chart, session, voice) = (wanted.chart, wanted.session, wanted.voice);
    let times = wanted.address("/times.ics", &voice.lang);
    let print = html! {
        a.btn.block href=(wanted.address("/sheet.pdf", &voice.lang)) { (icon("printer")) (ctx.t("aftercare-page-print")) }
        a.btn.block href=(times) { (icon("calendar")) (ctx.t("aftercare-calendar")) }
        p.small.muted { (ctx.t("aftercare-calendar-hint")) " " a href=(format!("{times}&details=1")) { (ctx.t("aftercare-calendar-details")) } }
    };
    if !ctx.may(Act::HandOver) {
        return html! { section.card.stack.s { h2 { (ctx.t("aftercare-page-hand-over")) } p { (ctx.t("aftercare-page-hand-over-who")) } (print) } };
    }
    let form = OneOf::new(ctx, "hand-over");
    let address = format!("/patients/{}/do/{}", chart.id, Act::HandOver.id());
    let next = wanted.address("", &voice.lang);
    let how = [
        ("print", ctx.t("aftercare-page-how-print"), "printer"),
        ("read_aloud", ctx.t("aftercare-page-how-read_aloud"), "message"),
    ];
    html! {
        section.card.stack.s {
            h2 { (ctx.t("aftercare-page-hand-over")) }
            (print)
            form.stack.s method="post" action=(address) {
                (form.hidden(chart.seq()))
                input type="hidden" name="_next" value=(next);
                input type="hidden" name="session" value=(session.opened.id);
                input type="hidden" name="language" value=(voice.lang);
                input type="hidden" name="zone" value=(wanted.elsewhere(ctx));
                (form.choices("how", &ctx.t("aftercare-page-how"), &how, ""))
                p.small.muted { (ctx.say("aftercare-page-as-shown", &[("language", voice.word("language-name"))])) }
                button.btn.pri.block type="submit" { (icon("check")) (ctx.t("aftercare-page-hand-over-do")) }
            }
        }
    }
}
