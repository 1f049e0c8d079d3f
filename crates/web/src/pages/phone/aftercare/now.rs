//! The sheet as it is read on a phone at this very moment. What is over is folded away; of what can be read up, the name
//! stands there and the sentence opens.

use crate::pages::aftercare::sheet::{CONTACT, Paper};
use crate::pages::aftercare::wanted::Wanted;
use crate::parts::phone::ring;
use crate::parts::signs::icon;
use crate::phone::Phone;
use maud::{Markup, html};
use pistor_locale::Locale;
use pistor_practice::view::Item;

/// What is good to know, as the knowledge calls it; everything else is done or left alone, and stands open.
const NOTE: &str = "note";

/// Now, next, normal, call; then what holds all the time, and what can be read up.
pub(super) fn sheet(phone: &Phone<'_>, wanted: &Wanted<'_>) -> Markup {
    let locale = wanted.voice;
    let paper = Paper {
        ctx: phone,
        locale,
        zone: &wanted.zone,
    };
    let items = wanted.sheet.items.iter();
    let (mut timed, untimed): (Vec<&Item<'_>>, Vec<&Item<'_>>) = items.partition(|item| item.until.is_some());
    timed.sort_by_key(|item| item.until);
    let (over, open): (Vec<&Item<'_>>, Vec<&Item<'_>>) = timed
        .iter()
        .copied()
        .partition(|item| item.until <= Some(phone.at));
    let contact = untimed.iter().find(|item| item.row.id == CONTACT);
    let others = || untimed.iter().filter(|item| item.row.id != CONTACT);
    let always = || others().filter(|item| item.row.kind.id() != NOTE);
    html! {
        article.ph-sheet lang=(locale.lang) {
            p.small.muted { (ended(locale, wanted)) }
            section aria-labelledby="now" {
                h2 id="now" { (locale.word("phone-sheet-now")) }
                (paper.hero(&timed))
                @if let Some(now) = open.first() { p { (paper.text(now)) } }
            }
            @if open.len() > 1 {
                section aria-labelledby="next" {
                    h2 id="next" { (locale.word("phone-sheet-next")) }
                    ul.when { @for item in &open[1..] { (paper.to_come(item)) } }
                }
            }
            section aria-labelledby="normal" {
                h2 id="normal" { (locale.word("aftercare-normal")) }
                (paper.normal_now(&wanted.normal))
            }
            section aria-labelledby="call" {
                h2 id="call" { (locale.word("phone-sheet-call")) }
                @if let Some(item) = contact { p { (paper.text(item)) } }
                (ring(phone))
            }
            @if always().next().is_some() {
                section aria-labelledby="always" {
                    h2 id="always" { (locale.word("phone-sheet-always")) }
                    ul.bullets { @for item in always() { li { (paper.text(item)) } } }
                }
            }
            section aria-labelledby="more" {
                h2 id="more" { (locale.word("phone-sheet-more")) }
                @for item in others().filter(|item| item.row.kind.id() == NOTE) { (folded(&paper.title(item), html! { p { (paper.text(item)) } })) }
                @if !over.is_empty() {
                    (folded(&locale.say("phone-sheet-over", &[("count", over.len().to_string())]), html! { ul.when { @for item in &over { (paper.timed(item)) } } }))
                }
            }
            p.small.muted { (phone.speaker().edition_line()) }
        }
    }
}

fn folded(name: &str, content: Markup) -> Markup {
    html! { details.ph-fold { summary { (icon("chevron-right")) (name) } (content) } }
}

/// Which session, when it ended, and on which clock.
fn ended(locale: &Locale, wanted: &Wanted<'_>) -> String {
    let number = [("number", wanted.session.opened.number.to_string())];
    let args = [
        ("time", locale.clock_in(wanted.sheet.ended.instant, &wanted.zone)),
        ("zone", wanted.zone.iana_name().unwrap_or("UTC").to_owned()),
    ];
    [
        locale.say("aftercare-page-sheet-session", &number),
        locale.say("aftercare-ended", &args),
    ]
    .join(" ")
}
