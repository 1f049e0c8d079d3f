//! Aftercare on the patient's own phone: the emergency number first; then what holds now, what comes next, what is normal,
//! when to call; on the clock of wherever the patient is.

mod now;

use super::report::{emergency, sessions};
use crate::answer::{Made, Said};
use crate::assets;
use crate::door::Asked;
use crate::pages::aftercare::hand_over::zones;
use crate::pages::aftercare::wanted::{Wanted, for_patient};
use crate::pages::shown;
use crate::papers;
use crate::parts::phone::{self, ring};
use crate::parts::signs::icon;
use crate::phone::Phone;
use maud::{Markup, html};
use pistor_practice::Refusal;

/// Where it stands.
const ADDRESS: &str = "/p/aftercare";

/// The page.
pub(crate) fn page(phone: &Phone<'_>, asked: &Asked) -> Made<Said> {
    let chart = phone.chart()?;
    let wanted = for_patient(phone, &chart, asked.query("zone"))?;
    let body = html! {
        (emergency(phone, &chart))
        @match &wanted {
            None => { h1 { (phone.t("phone-aftercare-none")) } p { (phone.t("phone-aftercare-none-why")) } (ring(phone)) }
            Some(wanted) => {
                h1 { (phone.t("link-for-aftercare")) }
                a.btn.pri.block href="/p/report" data-unsent=(sessions(&chart)) { (icon("message")) (phone.t("report-begin")) }
                (now::sheet(phone, wanted))
                (files(phone, wanted))
                (clock(phone, wanted))
                script type="module" src=(assets::address("phone/clock.js")) {}
            }
        }
        (phone::leave(phone))
    };
    shown(phone::page(phone, &phone.t("link-for-aftercare"), body))
}

/// The sheet as paper, and its times for the phone's calendar: with what to do only where the patient says so.
fn files(phone: &Phone<'_>, wanted: &Wanted<'_>) -> Markup {
    let clock = wanted.clock();
    html! {
        section.stack.s {
            a.btn.block href=(format!("{ADDRESS}/sheet.pdf?{clock}")) { (icon("printer")) (phone.t("phone-aftercare-paper")) }
            a.btn.block href=(format!("{ADDRESS}/times.ics?{clock}")) { (icon("calendar")) (phone.t("phone-aftercare-calendar")) }
            p.small.muted { (phone.t("phone-aftercare-calendar-hint")) }
            a.btn.block.quiet href=(format!("{ADDRESS}/times.ics?details=1&{clock}")) { (icon("calendar")) (phone.t("phone-aftercare-calendar-details")) }
        }
    }
}

/// On which clock the times are. The phone knows where it is; without its script the patient says so.
fn clock(phone: &Phone<'_>, wanted: &Wanted<'_>) -> Markup {
    let used = wanted.zone.iana_name().unwrap_or("UTC").to_owned();
    html! {
        details.card data-zone=(used) {
            summary { (icon("clock")) (phone.say("aftercare-clock", &[("zone", used.clone())])) }
            form.stack.s method="get" action=(ADDRESS) {
                div.field {
                    label for="clock-zone" { (phone.t("phone-aftercare-where")) }
                    span.hint id="clock-zone-hint" { (phone.t("aftercare-clock-hint")) }
                    input.in id="clock-zone" name="zone" list="zones" value=(wanted.elsewhere(phone)) autocomplete="off" aria-describedby="clock-zone-hint";
                    datalist id="zones" { @for name in zones() { option value=(name) {} } }
                }
                button.btn.block type="submit" { (icon("clock")) (phone.t("aftercare-clock-show")) }
            }
        }
    }
}

/// The sheet on one page of paper.
pub(crate) fn paper(phone: &Phone<'_>, asked: &Asked) -> Made<Said> {
    let chart = phone.chart()?;
    papers::aftercare::paper(phone, &some(for_patient(phone, &chart, asked.query("zone"))?)?)
}

/// Its times as a calendar file.
pub(crate) fn times(phone: &Phone<'_>, asked: &Asked) -> Made<Said> {
    let chart = phone.chart()?;
    let wanted = some(for_patient(phone, &chart, asked.query("zone"))?)?;
    Ok(papers::times::file(
        phone,
        &wanted,
        asked.query("details").is_some(),
    ))
}

fn some(wanted: Option<Wanted<'_>>) -> Made<Wanted<'_>> {
    wanted.ok_or_else(|| Refusal::conflict("session-not-signed"))
}
