//! What needs somebody: reports first, then what must be decided, signed, called or thrown away.

use crate::ctx::Ctx;
use crate::pages::exposure::address;
use crate::parts::patient::step_icon;
use crate::parts::signs::{Tone, icon, large_icon};
use maud::{Markup, html};
use pistor_practice::Act;
use pistor_practice::exposure::{Alike, Exposure};
use pistor_practice::outbox::MessageRow;
use pistor_practice::today::{Board, Needs, Ready};
use pistor_practice::view::{LotRow, TaskRow};

/// How many stand there at once; the rest is folded, so that the rooms stay in sight.
const FIRST: usize = 5;

/// One line.
struct Line {
    href: String,
    tone: Tone,
    icon: &'static str,
    head: String,
    text: String,
    small: String,
}

/// The card.
pub(super) fn card(ctx: &Ctx, board: &Board) -> Markup {
    let lines: Vec<Line> = board.needs.iter().filter_map(|needs| line(ctx, needs)).collect();
    html! {
        section.card.flush id="needs" {
            header { h2 { (ctx.t("today-needs")) } span.tag { (lines.len()) } }
            @if lines.is_empty() {
                p.empty { (ctx.t("today-needs-nothing")) }
            } @else {
                @let (first, rest) = lines.split_at(lines.len().min(FIRST));
                ul.list { @for line in first { (item(line)) } }
                @if !rest.is_empty() {
                    footer {
                        details data-remember="today-needs" {
                            summary { (icon("chevron-right")) (ctx.say("today-needs-more", &[("count", rest.len().to_string())])) }
                            ul.list { @for line in rest { (item(line)) } }
                        }
                    }
                }
            }
        }
    }
}

/// The way down to the card on a phone, where it stands below the visits of the day: with the most urgent of it.
pub(super) fn jump(ctx: &Ctx, board: &Board) -> Markup {
    let lines: Vec<Line> = board.needs.iter().filter_map(|needs| line(ctx, needs)).collect();
    html! {
        @if let Some(first) = lines.first() {
            a.it.phoneonly.jump.(first.tone.class()) href="#needs" {
                (large_icon(first.icon))
                span { b { (ctx.say("today-needs-jump", &[("count", lines.len().to_string())])) } br; span.small { (first.head) @if !first.text.is_empty() { ": " (first.text) } } }
            }
        }
    }
}

fn item(line: &Line) -> Markup {
    html! {
        li { a.it.(line.tone.class()) href=(line.href) {
            (large_icon(line.icon))
            span { b { (line.head) } @if !line.text.is_empty() { ": " (line.text) }
                @if !line.small.is_empty() { br; span.small.muted { (line.small) } } }
        } }
    }
}

/// A line; none where it is not this person's to see.
fn line(ctx: &Ctx, needs: &Needs) -> Option<Line> {
    match needs {
        Needs::Task(task, name) if task.kind == "report" => {
            ctx.may(Act::Report).then(|| report(ctx, task, name))
        }
        Needs::Task(task, name) => ctx.may(Act::SeeChart).then(|| about(ctx, task, name)),
        Needs::Consent(patient, name, ready) => ctx.may(Act::Consent).then(|| Line {
            href: format!("/patients/{patient}/consent"),
            tone: Tone::Plain,
            icon: "pen",
            head: name.clone(),
            text: ctx.t(match ready {
                Ready::StaleConsent => "today-needs-stale-consent",
                _ => "today-needs-consent",
            }),
            small: String::new(),
        }),
        Needs::Message(row, name) => ctx.may(Act::SendMessage).then(|| message(ctx, row, name)),
        Needs::Alike(held) => ctx.may(Act::SeeExposure).then(|| alike(ctx, held)),
        Needs::Lot(lot, why) => ctx.may(Act::SeeStock).then(|| stock(ctx, lot, why)),
        Needs::Waiting(lot, why, count) => ctx.may(Act::SeeStock).then(|| Line {
            tone: Tone::Stop,
            icon: "stop",
            small: ctx.say(
                "today-lot-waiting",
                &[("number", lot.number.clone()), ("count", count.to_string())],
            ),
            ..stock(ctx, lot, why)
        }),
    }
}

/// A message that was given up: somebody rings, or sends it again.
fn message(ctx: &Ctx, row: &MessageRow, name: &str) -> Line {
    Line {
        href: format!("/patients/{}/messages#message-{}", row.patient, row.id),
        tone: Tone::Caution,
        icon: "message",
        head: name.to_owned(),
        text: ctx.say(
            "today-needs-message",
            &[("template", ctx.t(&format!("messages-template-{}", row.template)))],
        ),
        small: ctx.t(&format!("messages-fault-{}", row.fault)),
    }
}

/// Late reactions that share something: the way leads to everybody who shares the most telling of it.
fn alike(ctx: &Ctx, held: &Alike) -> Line {
    let knowledge = &ctx.look.edition.knowledge;
    let sign = knowledge.reactions.get(&held.sign).map_or_else(
        || held.sign.clone(),
        |row| {
            let title = ctx.locale().text("reactions", &held.sign, "title", &row.title);
            title.into_owned()
        },
    );
    let shared: Vec<String> = held.shared.iter().map(|exposure| shared(ctx, exposure)).collect();
    let args = [
        ("count", held.patients.len().to_string()),
        ("shared", shared.join("; ")),
    ];
    Line {
        href: held.shared.first().map_or_else(
            || "/exposure".to_owned(),
            |exposure| address("/exposure", exposure),
        ),
        tone: Tone::Stop,
        icon: "stop",
        head: ctx.say("today-needs-alike", &[("sign", sign)]),
        text: String::new(),
        small: ctx.say("today-needs-alike-small", &args),
    }
}

/// What is shared, in words.
fn shared(ctx: &Ctx, exposure: &Exposure) -> String {
    let said = |name: &str, value: &str, day: &str| {
        let args = [("name", value.to_owned()), ("day", day.to_owned())];
        ctx.say(&format!("exposure-alike-{name}"), &args)
    };
    match exposure {
        Exposure { lot: Some(lot), .. } => {
            let held = ctx
                .practice()
                .read(|reading| Ok(reading.lot(lot)?))
                .ok()
                .flatten();
            let name = held.map_or_else(|| lot.clone(), |lot| format!("{} {}", lot.product, lot.number));
            said("lot", &name, "")
        }
        Exposure {
            device: Some(device), ..
        } => said("device", device, ""),
        Exposure {
            room: Some(room),
            from: Some(day),
            ..
        } => said("day", room, &ctx.iso_day(day)),
        Exposure { room: Some(room), .. } => said("room", room, ""),
        Exposure {
            operator: Some(id), ..
        } => {
            let accounts = ctx.practice().accounts().unwrap_or_default();
            said("operator", crate::pages::plan::name_of(&accounts, id), "")
        }
        _ => String::new(),
    }
}

/// A report. The front desk learns that one waits, and not what is in it.
fn report(ctx: &Ctx, task: &TaskRow, name: &str) -> Line {
    let small = due(ctx, task.due);
    let mut line = Line {
        href: format!("/patients/{}/followup", task.patient),
        tone: Tone::Info,
        icon: "message",
        head: name.to_owned(),
        text: ctx.t("today-needs-report"),
        small,
    };
    if ctx.may(Act::SeeChart) {
        let row = ctx.look.edition.knowledge.reactions.get(&task.about);
        if let Some(row) = row {
            line.text = ctx
                .locale()
                .text("reactions", &task.about, "title", &row.title)
                .into_owned();
        }
        line.tone = match Tone::of_level(&task.level) {
            // A report that waits is nothing to be called clear.
            Tone::Clear => Tone::Plain,
            tone => tone,
        };
        line.icon = match line.tone {
            Tone::Stop | Tone::Caution => line.tone.icon(),
            _ => "message",
        };
        line.text = format!("{} · {}", line.text, ctx.t(&format!("level-{}", task.level)));
    }
    line
}

fn due(ctx: &Ctx, at: i64) -> String {
    let name = if at <= ctx.at.as_microsecond() {
        "today-needs-since"
    } else {
        "today-needs-due"
    };
    ctx.say(name, &[("when", ctx.when(at))])
}

fn about(ctx: &Ctx, task: &TaskRow, name: &str) -> Line {
    let when = |message: &str| ctx.say(message, &[("when", ctx.when(task.due))]);
    let (page, icon, text, small) = match task.kind.as_str() {
        "review" => (
            "screening",
            "shield",
            ctx.say(
                "today-needs-review",
                &[("verdict", ctx.t(&format!("action-{}", task.level)))],
            ),
            when("today-needs-review-when"),
        ),
        "prescriber" => (
            "screening",
            "message",
            ctx.t("today-needs-prescriber"),
            when("today-needs-prescriber-when"),
        ),
        "check" => (
            "mixture",
            "flask",
            ctx.t("today-needs-check"),
            when("today-needs-check-when"),
        ),
        "call" => (
            "followup",
            "phone",
            ctx.t("today-needs-call"),
            when("today-needs-call-when"),
        ),
        _ => (
            "record",
            step_icon(""),
            ctx.t("today-needs-other"),
            due(ctx, task.due),
        ),
    };
    let tone = match task.kind.as_str() {
        "review" => Tone::of_action(&task.level),
        "check" => Tone::Caution,
        _ => Tone::Plain,
    };
    Line {
        href: format!("/patients/{}/{page}", task.patient),
        tone,
        icon: if tone == Tone::Stop { "stop" } else { icon },
        head: name.to_owned(),
        text,
        small,
    }
}

fn stock(ctx: &Ctx, lot: &LotRow, why: &str) -> Line {
    let head = if lot.product.is_empty() {
        crate::parts::patient::substance(ctx, &lot.substance)
    } else {
        lot.product.clone()
    };
    let last = match why {
        "vial-expires-today" | "lot-opened-too-long" => ctx.when(lot.discard),
        _ => ctx.iso_day(&lot.expires),
    };
    Line {
        href: format!("/stock?lot={}", lot.id),
        tone: match why {
            "lot-expires-soon" => Tone::Plain,
            _ => Tone::Caution,
        },
        icon: "stock",
        head,
        text: ctx.say(&format!("today-{why}"), &[("when", last)]),
        small: ctx.say("today-lot-number", &[("number", lot.number.clone())]),
    }
}
