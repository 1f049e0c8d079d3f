//! Aftercare: the sheet of a signed session with its clock times, who got it when, and for staff what each time rests on.

pub(crate) mod sheet;
mod sources;

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::{chart_of, shown};
use crate::parts::layout::{self, Frame, Nav};
use crate::parts::several::OneOf;
use crate::parts::signs::{Tone, empty, icon, note};
use crate::parts::{patient, signs};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use maud::{Markup, html};
use pistor_locale::Locale;
use pistor_locale::say::Speaker;
use pistor_practice::chart::session::Session;
use pistor_practice::view::{Aftercare, Item, Reaction, Row};
use pistor_practice::{Act, Chart};

/// What a sheet is made for: the session, the language, the clock.
pub(crate) struct Wanted<'a> {
    /// Of whom.
    pub(crate) chart: &'a Chart,
    /// The signed session.
    pub(crate) session: &'a Session,
    /// The language of the sheet.
    pub(crate) voice: &'a Locale,
    /// The zone of wherever the patient is.
    pub(crate) zone: TimeZone,
    /// The sheet.
    pub(crate) sheet: Aftercare<'a>,
    /// What is normal now: name and end.
    pub(crate) normal: Vec<(String, Timestamp)>,
}

impl Wanted<'_> {
    /// What the patient reads of an instruction.
    pub(crate) fn instruction(&self, ctx: &Ctx, item: &Item<'_>) -> String {
        let speaker = Speaker {
            edition: &ctx.look.edition,
            locale: self.voice,
            width: 80,
        };
        speaker.instruction(item, &self.zone)
    }

    /// What is normal from the end of the session on: for paper, which is read at any time.
    pub(crate) fn normal_from_the_end(&self, ctx: &Ctx) -> Made<Vec<(String, Timestamp)>> {
        normal_at(
            ctx,
            self.chart,
            self.session,
            self.voice,
            self.sheet.ended.instant,
        )
    }

    /// The zone in words; empty for the clinic's own.
    pub(crate) fn elsewhere(&self, ctx: &Ctx) -> String {
        match self.zone.iana_name() {
            Some(name) if name != ctx.look.settings.zone => name.to_owned(),
            _ => String::new(),
        }
    }

    /// The address of this sheet below the patient's pages, in a language.
    fn address(&self, ctx: &Ctx, page: &str, language: &str) -> String {
        let zone = match self.elsewhere(ctx).as_str() {
            "" => String::new(),
            zone => format!("&zone={zone}"),
        };
        format!(
            "/patients/{}/aftercare{page}?session={}&sheet={language}{zone}",
            self.chart.id, self.session.opened.id
        )
    }
}

/// The sheet that is asked for; none while no session was signed.
pub(crate) fn wanted<'a>(ctx: &'a Ctx, asked: &Asked, chart: &'a Chart) -> Made<Option<Wanted<'a>>> {
    let given = |query: &str, field: &str| asked.query(query).or_else(|| ctx.typed(field).map(str::to_owned));
    let session = given("session", "session")
        .and_then(|id| chart.session(&id))
        .filter(|session| session.signed.is_some())
        .or_else(|| chart.last_signed());
    let Some(session) = session else {
        return Ok(None);
    };
    let voice = voice(ctx, chart, given("sheet", "language"));
    of_session(ctx, chart, session, voice, given("zone", "zone")).map(Some)
}

/// The sheet of the last session as the patient reads it, in the language of the page; none while no session was signed.
pub(crate) fn for_patient<'a>(
    ctx: &'a Ctx,
    chart: &'a Chart,
    zone: Option<String>,
) -> Made<Option<Wanted<'a>>> {
    chart
        .last_signed()
        .map(|session| of_session(ctx, chart, session, ctx.locale(), zone))
        .transpose()
}

fn of_session<'a>(
    ctx: &'a Ctx,
    chart: &'a Chart,
    session: &'a Session,
    voice: &'a Locale,
    wanted: Option<String>,
) -> Made<Wanted<'a>> {
    Ok(Wanted {
        chart,
        session,
        voice,
        zone: zone(ctx, chart, session, wanted),
        sheet: ctx.look.sheet(chart, session)?,
        normal: normal_at(ctx, chart, session, voice, ctx.at)?,
    })
}

/// What is normal at a moment, by name, each with its end.
fn normal_at(
    ctx: &Ctx,
    chart: &Chart,
    session: &Session,
    voice: &Locale,
    at: Timestamp,
) -> Made<Vec<(String, Timestamp)>> {
    let name = |row: &Row<Reaction>| {
        let title = voice.text("reactions", &row.id, "title", &row.title);
        title.into_owned()
    };
    let normal = ctx.look.normal_at(chart, session, at)?;
    Ok(normal
        .into_iter()
        .map(|(usual, until)| (name(usual.row), until))
        .collect())
}

/// The zone of the clock times: the one asked for, else that of the sheet that was handed over last, else the clinic's.
fn zone(ctx: &Ctx, chart: &Chart, session: &Session, wanted: Option<String>) -> TimeZone {
    let handed = chart
        .handed
        .iter()
        .rev()
        .find(|held| held.session == session.opened.id);
    let named = wanted.or_else(|| handed.map(|held| held.zone.clone()));
    named
        .filter(|name| !name.is_empty())
        .and_then(|name| TimeZone::get(&name).ok())
        .unwrap_or_else(|| ctx.look.zone.clone())
}

/// The page.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let body = match wanted(ctx, asked, &chart)? {
        None => nothing_signed(ctx, &chart),
        Some(wanted) => with_sheet(ctx, &wanted)?,
    };
    let frame = Frame {
        title: ctx.t("aftercare-page-title"),
        nav: Nav::Patients,
        chart: Some(&chart),
    };
    shown(layout::page(ctx, &frame, body))
}

/// The language of the sheet: the one asked for, else the patient's, else the page's.
fn voice<'a>(ctx: &'a Ctx, chart: &Chart, wanted: Option<String>) -> &'a Locale {
    let own = chart.person.as_ref().map(|person| person.language.clone());
    let spoken = [wanted, own]
        .into_iter()
        .flatten()
        .find_map(|lang| ctx.site.voice(&lang));
    spoken.map_or_else(|| ctx.locale(), |n| &ctx.site.voices[n].locale)
}

fn nothing_signed(ctx: &Ctx, chart: &Chart) -> Markup {
    let to_session = html! { a.btn href=(format!("/patients/{}/session", chart.id)) { (ctx.t("aftercare-page-to-session")) } };
    html! {
        (patient::steps(ctx, chart, "aftercare"))
        h1 { (ctx.t("aftercare-page-title")) }
        (empty(&ctx.t("aftercare-page-none"), Some(to_session)))
    }
}

fn with_sheet(ctx: &Ctx, wanted: &Wanted<'_>) -> Made<Markup> {
    let (chart, session) = (wanted.chart, wanted.session);
    Ok(html! {
        (patient::steps(ctx, chart, "aftercare"))
        h1.noprint { (ctx.t("aftercare-page-title")) }
        div.split {
            (sheet::sheet(ctx, wanted))
            aside.stack.noprint aria-label=(ctx.t("aftercare-page-beside")) {
                (languages(ctx, wanted))
                (clocks(ctx, wanted))
                (hand_over(ctx, wanted))
                (handed(ctx, chart, session)?)
                (sessions(ctx, chart, session))
            }
        }
        (sources::card(ctx, &wanted.sheet))
    })
}

/// On which clock the times are: a patient who travels home reads them there.
fn clocks(ctx: &Ctx, wanted: &Wanted<'_>) -> Markup {
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
fn languages(ctx: &Ctx, wanted: &Wanted<'_>) -> Markup {
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
                    a lang=(lang) href=(wanted.address(ctx, "", lang))
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

fn hand_over(ctx: &Ctx, wanted: &Wanted<'_>) -> Markup {
    let (chart, session, voice) = (wanted.chart, wanted.session, wanted.voice);
    let times = wanted.address(ctx, "/times.ics", &voice.lang);
    let print = html! {
        a.btn.block href=(wanted.address(ctx, "/sheet.pdf", &voice.lang)) { (icon("printer")) (ctx.t("aftercare-page-print")) }
        a.btn.block href=(times) { (icon("calendar")) (ctx.t("aftercare-calendar")) }
        p.small.muted { (ctx.t("aftercare-calendar-hint")) " " a href=(format!("{times}&details=1")) { (ctx.t("aftercare-calendar-details")) } }
    };
    if !ctx.may(Act::HandOver) {
        return html! { section.card.stack.s { h2 { (ctx.t("aftercare-page-hand-over")) } p { (ctx.t("aftercare-page-hand-over-who")) } (print) } };
    }
    let form = OneOf::new(ctx, "hand-over");
    let address = format!("/patients/{}/do/{}", chart.id, Act::HandOver.id());
    let next = wanted.address(ctx, "", &voice.lang);
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

/// Who got the sheet, when, in which language and how.
fn handed(ctx: &Ctx, chart: &Chart, session: &Session) -> Made<Markup> {
    let accounts = ctx.practice().accounts()?;
    let given: Vec<_> = chart
        .handed
        .iter()
        .rev()
        .filter(|held| held.session == session.opened.id)
        .collect();
    let language = |lang: &str| match ctx.site.voice(lang) {
        Some(n) => ctx.site.voices[n].locale.word("language-name"),
        None => lang.to_uppercase(),
    };
    Ok(html! {
        section.card.flush {
            header { h2 { (ctx.t("aftercare-page-handed")) } }
            @if given.is_empty() {
                (empty(&ctx.t("aftercare-page-handed-none"), None))
            } @else {
                ul.timeline {
                    @for held in given {
                        li {
                            span.dot { (icon(if held.how == "print" { "printer" } else { "message" })) }
                            div.body {
                                b { (ctx.t(&format!("aftercare-page-how-{}", held.how))) } " · " (language(&held.language)) br;
                                span.small.muted { (ctx.when(held.at)) " · " (accounts.get(&held.author).map_or("", |account| account.name.as_str())) }
                            }
                        }
                    }
                }
            }
        }
    })
}

/// The other signed sessions.
fn sessions(ctx: &Ctx, chart: &Chart, shown: &Session) -> Markup {
    let signed: Vec<&Session> = chart
        .sessions
        .iter()
        .rev()
        .filter(|session| session.signed.is_some())
        .collect();
    if signed.len() < 2 {
        return html! {};
    }
    html! {
        nav.card.flush aria-label=(ctx.t("aftercare-page-sessions")) {
            header { h2 { (ctx.t("aftercare-page-sessions")) } }
            ul.list {
                @for session in signed {
                    li {
                        a.it href=(format!("/patients/{}/aftercare?session={}", chart.id, session.opened.id))
                            aria-current=[(session.opened.id == shown.opened.id).then_some("true")] {
                            (session_title(ctx, session))
                        }
                    }
                }
            }
        }
    }
}

/// A signed session in one line: its number, and when it ended.
pub(crate) fn session_title(ctx: &Ctx, session: &Session) -> String {
    let ended = session
        .signed
        .as_ref()
        .map_or(session.opened.at, |signed| signed.ended);
    ctx.say(
        "aftercare-page-session",
        &[
            ("number", session.opened.number.to_string()),
            ("ended", ctx.when(ended)),
        ],
    )
}

/// The emergency number of the clinic's country: 112 in Türkiye and Europe.
pub(crate) fn emergency_number(ctx: &Ctx) -> &'static str {
    match ctx.look.settings.country.as_str() {
        "US" | "CA" => "911",
        _ => "112",
    }
}

/// The signs that nobody waits with, and the number to call: first on every page that a patient's report leads to.
pub(crate) fn emergency_line(ctx: &Ctx, locale: &Locale, message: &str) -> Markup {
    let number = emergency_number(ctx);
    html! {
        div.note.stop {
            (signs::icon("phone"))
            div {
                strong.t { (locale.word("aftercare-page-emergency-number")) " " a href=(format!("tel:{number}")) { (number) } }
                p { (locale.word(message)) }
            }
        }
    }
}

/// A phone number as a link; the address holds only what can be dialled.
pub(crate) fn phone(number: &str) -> Markup {
    let dialled: String = number
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect();
    html! { a.nowrap href=(format!("tel:{dialled}")) { (number) } }
}
