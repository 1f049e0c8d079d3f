//! After a report: that it was stored, what the clinic says to each sign, how to reach us; and a photograph, when the
//! patient has consented to photographs.

use super::emergency;
use crate::answer::{Answer, Made, Said, status};
use crate::cookies;
use crate::door::Asked;
use crate::multipart;
use crate::pages::shown;
use crate::parts::fields::error_summary;
use crate::parts::phone::{self, ring};
use crate::parts::signs::{Tone, icon, note};
use crate::phone::{Phone, token};
use maud::{Markup, html};
use pistor_practice::acts::photos::Taken;
use pistor_practice::chart::consent::Scope;
use pistor_practice::chart::followup::Case;
use pistor_practice::photograph::HandedIn;
use pistor_practice::refusal::Fault;
use pistor_practice::{Chart, Kind, Refusal};

/// Where it stands.
pub(super) const ADDRESS: &str = "/p/reported";

/// The latest report that came by this link.
fn latest<'a>(phone: &Phone<'_>, chart: &'a Chart) -> Option<&'a Case> {
    let mut cases = chart.reports.iter().rev();
    cases.find(|case| case.reported.author == phone.author())
}

/// The page.
pub(crate) fn page(phone: &Phone<'_>, asked: &Asked) -> Made<Said> {
    let chart = phone.chart()?;
    match latest(phone, &chart) {
        Some(case) => shown(whole(phone, asked, &chart, case)),
        None => Ok(Answer::Go("/p/report".to_owned()).into()),
    }
}

fn whole(phone: &Phone<'_>, asked: &Asked, chart: &Chart, case: &Case) -> Markup {
    let body = html! {
        (emergency(phone, chart))
        (note(Tone::Info, html! {
            h1 data-reported { (phone.t("report-stored")) }
            p { (phone.say("report-stored-when", &[("when", phone.when(case.reported.at))])) }
        }))
        (error_summary(phone))
        @for sign in &case.reported.signs { (answer(phone, chart, &sign.sign)) }
        (ring(phone))
        (photo(phone, asked, chart, case))
        a.btn.block href="/p/report" { (phone.t("report-more")) }
        a.btn.quiet.block href="/p/aftercare" { (phone.t("report-back")) }
        (phone::leave(phone))
    };
    phone::page(phone, &phone.t("report-stored"), body)
}

/// What the clinic says to a sign, word for word as it was approved; else that somebody answers.
fn answer(phone: &Phone<'_>, chart: &Chart, sign: &str) -> Markup {
    let texts = phone.practice().texts(chart.sample);
    html! {
        section.card {
            h2 { (name(phone, sign)) }
            @match texts.words(sign, &phone.locale().lang) {
                Some(words) => p { (words) },
                None => p { (phone.t("report-clinic-answers")) },
            }
        }
    }
}

/// A sign in the patient's words; one that this edition does not know any more as it is on record.
fn name(phone: &Phone<'_>, sign: &str) -> String {
    let speaker = phone.speaker();
    match phone.look.edition.knowledge.reactions.get(sign) {
        Some(row) => speaker.reaction_plain(row).into_owned(),
        None => speaker.reaction_title(sign).into_owned(),
    }
}

/// The form for a photograph, where the patient has consented to photographs.
fn photo(phone: &Phone<'_>, asked: &Asked, chart: &Chart, case: &Case) -> Markup {
    if chart.consent(Scope::Photo, "").is_none() {
        return html! {};
    }
    let session = &case.reported.session;
    let taken = chart
        .photos
        .iter()
        .filter(|photo| photo.taken.author == phone.author() && photo.taken.at >= case.reported.at)
        .count();
    let login = login(phone, asked);
    let who = &phone.visitor.who;
    let ticket = phone.practice().photo_ticket(who, &login, &chart.id, phone.at);
    let wrong = phone.wrong("photo");
    html! {
        section.card id="photo" {
            h2 { (phone.t("report-photo")) }
            @if taken > 0 { p { (icon("check")) " " (phone.say("report-photo-stored", &[("count", taken.to_string())])) } }
            form method="post" action=(ADDRESS) enctype="multipart/form-data" {
                input type="hidden" name="ticket" value=(ticket.unwrap_or_default());
                input type="hidden" name="session" value=(session);
                div.field.bad[wrong.is_some()] {
                    label for="f-photo" { (phone.t("report-photo-file")) }
                    @if let Some(wrong) = &wrong { span.err id="f-photo-err" { (icon("caution")) (wrong) } }
                    input.in id="f-photo" name="photo" type="file" accept="image/jpeg,image/png" required aria-invalid=[wrong.as_ref().map(|_| "true")];
                }
                button.btn.block type="submit" { (icon("upload")) (phone.t("report-photo-send")) }
            }
        }
    }
}

/// The token of the patient's login: a ticket counts for it and no other.
fn login(phone: &Phone<'_>, asked: &Asked) -> String {
    let held = token(asked, cookies::patient_name(phone.site.secure));
    held.unwrap_or_default().to_owned()
}

/// Takes a photograph.
pub(crate) fn photograph(phone: &Phone<'_>, asked: &Asked) -> Made<Said> {
    let sent = multipart::read(asked, "photo")?;
    let asked = asked.with(sent.form);
    let chart = phone.chart()?;
    let field = |name: &str| asked.form.get(name).unwrap_or_default();
    let done = match sent.file.is_empty() {
        true => Err(Refusal::invalid(Fault::new("photo-none").under("photo"))),
        false => phone.practice().photograph(HandedIn {
            who: &phone.visitor.who,
            login: &login(phone, &asked),
            chart: &chart.id,
            ticket: field("ticket"),
            at: phone.at,
            taken: Taken {
                view: String::new(),
                session: field("session").to_owned(),
            },
            bytes: &sent.file,
        }),
    };
    match (done, latest(phone, &chart)) {
        (Ok(_), _) => Ok(Answer::Go(format!("{ADDRESS}#photo")).into()),
        (Err(refusal), Some(case)) if matches!(refusal.kind, Kind::Invalid | Kind::Conflict) => {
            let status = status(refusal.kind);
            let typed = phone.once_more(ADDRESS, asked.form.typed(), refusal);
            let again = phone.again(&typed);
            Ok(Answer::Wrong(status, whole(&again, &asked, &chart, case)).into())
        }
        (Err(refusal), _) => Err(refusal),
    }
}
