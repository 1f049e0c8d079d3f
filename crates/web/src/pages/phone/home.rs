//! What a link is for: on to the one thing, or the choice of several. And the way out.

use crate::answer::{Answer, Made, Said};
use crate::cookies;
use crate::door::Asked;
use crate::pages::shown;
use crate::parts::phone;
use crate::parts::signs::{Tone, icon, tag_with};
use crate::phone::{Phone, token};
use crate::routes::patients_page;
use maud::html;
use pistor_practice::{Chart, Purpose};

/// Where a patient who came in goes first.
pub(crate) const ADDRESS: &str = "/p/home";

fn sign(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Intake => "clipboard",
        Purpose::Consent => "pen",
        Purpose::Aftercare => "heart",
        Purpose::CheckIn => "check-circle",
    }
}

/// The page.
pub(crate) fn page(phone: &Phone<'_>, _: &Asked) -> Made<Said> {
    let pages: Vec<(Purpose, &str)> = phone
        .visitor
        .purposes
        .iter()
        .filter_map(|purpose| Some((*purpose, patients_page(*purpose)?)))
        .collect();
    let chart = phone.chart()?;
    let visit = next_visit(phone, &chart);
    if let ([(_, only)], None) = (pages.as_slice(), &visit) {
        return Ok(Answer::Go((*only).to_owned()).into());
    }
    let name = chart
        .person
        .as_ref()
        .map_or_else(String::new, |person| person.name.clone());
    let body = html! {
        h1 { (phone.say("phone-hello", &[("name", name)])) }
        @if let Some(visit) = visit { p.note { (icon("calendar")) span { (visit) } } }
        p { (phone.t("phone-choose")) }
        ul.ph-list {
            @for (purpose, address) in &pages {
                li { a.ph-go href=(address) {
                    (icon(sign(*purpose)))
                    span.grow { b { (phone.t(&format!("link-for-{}", purpose.id()))) } }
                    @if phone.finished(*purpose) { (tag_with(Tone::Clear, "check", &phone.t("phone-done"))) } @else { (icon("chevron-right")) }
                } }
            }
        }
        (phone::leave(phone))
    };
    shown(phone::page(phone, &phone.t("phone-welcome"), body))
}

/// When the next visit is, for whoever was reminded of it.
fn next_visit(phone: &Phone<'_>, chart: &Chart) -> Option<String> {
    if !phone.visitor.purposes.contains(&Purpose::CheckIn) {
        return None;
    }
    let now = phone.at.as_microsecond();
    let visits = chart
        .appointments
        .values()
        .filter(|visit| visit.state.stands() && visit.begins > now);
    let next = visits.min_by_key(|visit| visit.begins)?;
    Some(phone.say("phone-next-visit", &[("when", phone.weekday_time(next.begins))]))
}

/// Out: the login ends, and the browser forgets what it kept of these pages.
pub(crate) fn leave(phone: &Phone<'_>, asked: &Asked) -> Made<Said> {
    let secure = phone.site.secure;
    if let Some(login) = token(asked, cookies::patient_name(secure)) {
        phone.practice().go_out(login)?;
    }
    let mut said = Said::from(Answer::Page(phone::goodbye(phone)));
    said.cookies.push(cookies::no_patient(secure));
    said.forget = true;
    Ok(said)
}
