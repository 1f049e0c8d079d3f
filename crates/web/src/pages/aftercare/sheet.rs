//! The sheet itself, in the patient's language: the emergency number, the next time, every time in order, the rest. Its
//! parts stand in another order on the patient's own phone.

use super::wanted::Wanted;
use super::{emergency_line, phone};
use crate::ctx::Ctx;
use crate::parts::signs::icon;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use maud::{Markup, html};
use pistor_locale::Locale;
use pistor_locale::format::twice;
use pistor_locale::say::Speaker;
use pistor_locale::say::aftercare::rfc3339;
use pistor_practice::view::Item;

/// The instruction that says when to call: it stands on top, beside the numbers.
pub(crate) const CONTACT: &str = "contact";

/// What the parts of a sheet are said with.
pub(crate) struct Paper<'a> {
    pub(crate) ctx: &'a Ctx,
    pub(crate) locale: &'a Locale,
    /// Where the patient is.
    pub(crate) zone: &'a TimeZone,
}

/// The sheet.
pub(crate) fn sheet(ctx: &Ctx, wanted: &Wanted<'_>) -> Markup {
    let (locale, sheet, session) = (wanted.voice, &wanted.sheet, wanted.session);
    let paper = Paper {
        ctx,
        locale,
        zone: &wanted.zone,
    };
    let mut timed: Vec<&Item<'_>> = sheet.items.iter().filter(|item| item.until.is_some()).collect();
    timed.sort_by_key(|item| item.until);
    let untimed = sheet
        .items
        .iter()
        .filter(|item| item.until.is_none() && item.row.id != CONTACT);
    let contact = sheet.items.iter().find(|item| item.row.id == CONTACT);
    let zone = wanted.zone.iana_name().unwrap_or("UTC").to_owned();
    let ended = [
        ("time", locale.clock_in(sheet.ended.instant, &wanted.zone)),
        ("zone", zone),
    ];
    html! {
        article.sheet lang=(locale.lang) {
            header {
                div {
                    h2 { (locale.word("aftercare-page-sheet")) }
                    p { (locale.say("aftercare-page-sheet-session", &[("number", session.opened.number.to_string())])) " " (locale.say("aftercare-ended", &ended)) }
                }
                @if !ctx.look.settings.name.is_empty() { p { b { (ctx.look.settings.name) } } }
            }
            section.stack.s.lead {
                (emergency_line(ctx, locale, "aftercare-page-emergency"))
                (paper.call_us(contact))
            }
            (paper.hero(&timed))
            (paper.normal(&wanted.normal))
            section {
                h3 { (locale.word("aftercare-page-times")) }
                @if timed.is_empty() { p { (locale.word("aftercare-page-no-times")) } }
                ul.when { @for item in &timed { (paper.timed(item)) } }
            }
            section {
                h3 { (locale.word("aftercare-page-untimed")) }
                ul.grid2 { @for item in untimed { li { b { (paper.title(item)) } br.noprint; span { (paper.text(item)) } } } }
            }
            footer { p { (paper.speaker().edition_line()) } }
        }
    }
}

impl Paper<'_> {
    fn speaker(&self) -> Speaker<'_> {
        Speaker {
            edition: &self.ctx.look.edition,
            locale: self.locale,
            width: 80,
        }
    }

    /// Its name.
    pub(crate) fn title(&self, item: &Item<'_>) -> String {
        self.locale
            .text("instructions", &item.row.id, "title", &item.row.title)
            .into_owned()
    }

    /// What the patient reads, with its clock time in bold.
    pub(crate) fn text(&self, item: &Item<'_>) -> Markup {
        let text = self.speaker().instruction(item, self.zone);
        let clock = item.until.map(|until| self.locale.clock_in(until, self.zone));
        match clock.as_deref().and_then(|clock| text.split_once(clock)) {
            Some((before, after)) => {
                html! { (before) strong { (clock.as_deref().unwrap_or_default()) } (after) }
            }
            None => html! { (text) },
        }
    }

    /// When to call, and whom.
    fn call_us(&self, contact: Option<&Item<'_>>) -> Markup {
        let number = self.ctx.look.settings.phone.as_str();
        html! {
            div.note {
                (icon("phone"))
                div {
                    @if number.is_empty() {
                        strong.t { (self.locale.word("aftercare-page-call-us")) }
                        p.noprint { (self.ctx.t("aftercare-page-no-phone")) }
                    } @else {
                        strong.t { (self.locale.word("aftercare-page-call-us")) ": " (phone(number)) }
                    }
                    @if let Some(item) = contact { p { (self.text(item)) } }
                }
            }
        }
    }

    /// The next time, large.
    pub(crate) fn hero(&self, timed: &[&Item<'_>]) -> Markup {
        let Some(next) = timed.iter().find(|item| item.until > Some(self.ctx.at)) else {
            return html! { div.hero { p { (self.locale.word("aftercare-page-all-over")) } } };
        };
        let Some(until) = next.until else { return html! {} };
        let zone = self.zone;
        let there = until.to_zoned(zone.clone());
        let kind = next.row.kind.id();
        let left = until.as_second() - self.ctx.at.as_second();
        let counted = format!("{}:{:02}:{:02}", left / 3600, left / 60 % 60, left % 60);
        html! {
            div.hero {
                p { b { (self.title(next)) } }
                p { (self.locale.word(&format!("aftercare-page-hero-{kind}"))) }
                p.at { time datetime=(rfc3339(until, zone)) { (self.locale.time_of_day(there.time())) } }
                p { (self.locale.long_date(there.date())) @if let Some(offset) = twice(&there) { " (" (offset) ")" } }
                p.noprint.small {
                    (self.locale.word("aftercare-page-left")) " "
                    b data-until=(rfc3339(until, zone)) data-left=(left) data-done=(self.locale.word("aftercare-page-reached")) { (counted) }
                }
            }
        }
    }

    /// What is normal at this moment, each until when.
    fn normal(&self, normal: &[(String, Timestamp)]) -> Markup {
        html! { section { h3 { (self.locale.word("aftercare-normal")) } (self.normal_now(normal)) } }
    }

    /// The same without its heading.
    pub(crate) fn normal_now(&self, normal: &[(String, Timestamp)]) -> Markup {
        html! {
            @if normal.is_empty() { p { (self.locale.word("aftercare-normal-nothing")) } } @else {
                ul.bullets { @for (name, until) in normal {
                    @let args = [("name", name.clone()), ("until", self.locale.clock_in(*until, self.zone))];
                    li { (self.locale.say("aftercare-normal-until", &args)) }
                } }
            }
            p { (self.locale.word("aftercare-normal-worse")) }
        }
    }

    /// A time that is still to come, in one sentence.
    pub(crate) fn to_come(&self, item: &Item<'_>) -> Markup {
        html! { li { span.pic { (icon(picture(&item.row.id))) } div { b { (self.title(item)) } p { (self.text(item)) } } } }
    }

    /// A time with what holds until then, or from then on.
    pub(crate) fn timed(&self, item: &Item<'_>) -> Markup {
        let Some(until) = item.until else { return html! {} };
        let over = until <= self.ctx.at;
        let clock = self.locale.clock_in(until, self.zone);
        let word = match over {
            true => "aftercare-page-over".to_owned(),
            false => format!("aftercare-page-at-{}", item.row.kind.id()),
        };
        html! {
            li.ok[over] {
                span.pic { (icon(if over { "check" } else { picture(&item.row.id) })) }
                div {
                    b { (self.title(item)) }
                    span.at.noprint { (self.locale.say(&word, &[("clock", clock)])) }
                    p.small { (self.text(item)) }
                }
            }
        }
    }
}

/// The picture of an instruction; a clock where there is no other.
fn picture(id: &str) -> &'static str {
    match id {
        "water" => "drop",
        "bath" | "hair_wash" => "shower",
        "strenuous_movement" => "run",
        "sun" | "tanning" => "sun",
        "sauna_and_massage" => "thermometer",
        "anti_inflammatories" => "stock",
        "make_up" => "sparkle",
        "alcohol_nicotine" => "wine",
        "observation" => "eye",
        "normal_life" => "home",
        "dressing" => "bandage",
        _ => "clock",
    }
}
