//! The summary of a course: what was planned and agreed, every session with what went in and from which lots, the scores.

use super::consent::{clock, foot, header};
use super::{exact, made, moment_of, pdf, printed};
use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::chart_of;
use crate::pages::plan::{Accounts, name_of};
use crate::parts::patient;
use crate::parts::treatment::{method, technique};
use pistor_paper::{Block, Column, Document, NoteKind, Paper, Table, Words};
use pistor_practice::chart::Noted;
use pistor_practice::chart::consent::{Consent, Identity};
use pistor_practice::chart::plan::{Course, CourseState};
use pistor_practice::chart::session::{Session, Signed};
use pistor_practice::consent::Consented;
use pistor_practice::view::LotRow;
use pistor_practice::{Chart, Refusal};
use std::collections::BTreeSet;

/// The summary.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let course = chart
        .course(asked.part("entry"))
        .ok_or_else(|| Refusal::not_found("@what-course"))?;
    Ok(pdf("course.pdf", summary(ctx, &chart, course)?))
}

/// The summary of a course on paper.
pub(super) fn summary(ctx: &Ctx, chart: &Chart, course: &Course) -> Made<Vec<u8>> {
    let accounts = ctx.practice().accounts()?;
    let lots = ctx.practice().read(|reading| Ok(reading.lots()?))?;
    let sessions: Vec<(&Session, &Signed)> = chart
        .sessions
        .iter()
        .filter(|session| session.opened.course == course.id)
        .filter_map(|session| Some((session, &session.signed.as_ref()?.body)))
        .collect();
    let mut blocks = vec![plan(ctx, chart, course, &accounts)];
    blocks.push(Block::Heading(1, ctx.t("course-sessions")));
    blocks.push(match sessions.is_empty() {
        true => Block::Paragraph(Words::from(ctx.t("course-sessions-none"))),
        false => held(ctx, &sessions),
    });
    if !sessions.is_empty() {
        blocks.push(Block::Heading(1, ctx.t("course-given")));
        blocks.push(given(ctx, chart, &sessions, &lots));
    }
    blocks.push(Block::Heading(1, ctx.t("course-outcomes")));
    blocks.push(outcomes(ctx, chart, course));
    if course.state == CourseState::Stopped {
        blocks.push(Block::Note {
            kind: NoteKind::Info,
            label: ctx.t("course-stopped"),
            text: Words::from(course.reason.clone()),
        });
    }
    let patient = chart
        .person
        .as_ref()
        .map_or_else(Identity::default, |person| Identity {
            name: person.name.clone(),
            birth_date: person.birth_date.clone(),
            file_no: person.file_no.clone(),
        });
    let now = ctx.look.clock(ctx.at.as_microsecond());
    let foot_text = printed(ctx, clock(ctx.locale(), &now), &course.id);
    let document = Document {
        title: ctx.t("course-title"),
        lang: ctx.locale().lang.clone(),
        paper: Paper::A4,
        header: header(ctx.locale(), &ctx.look.settings.name, &patient),
        footer: foot(ctx.locale(), foot_text),
        made: moment_of(&now),
        blocks,
    };
    made(document.pdf())
}

/// What was planned, by whom, and whether consent was given to it.
fn plan(ctx: &Ctx, chart: &Chart, course: &Course, accounts: &Accounts) -> Block {
    let treatment = &course.draft.treatment;
    let way =
        |id: &Option<String>, name: &dyn Fn(&str) -> String| id.as_deref().map_or_else(String::new, name);
    let done = chart.signed_sessions(&course.id).to_string();
    let planned = course.draft.sessions.len().to_string();
    let given = |consent: &Noted<Consent>| {
        let args = [
            ("name", consent.signed_by.clone()),
            ("when", exact(ctx, consent.at)),
        ];
        ctx.say("chart-consent-given", &args)
    };
    let consent = match ctx.look.consented(chart, &course.id) {
        Consented::InForce(consent) => given(consent),
        Consented::Stale(consent, why) => {
            let stale = ctx.t(&format!("consent-stale-{}-short", why.id()));
            format!("{} · {stale}", given(consent))
        }
        Consented::Missing => ctx.t("chart-consent-missing"),
    };
    let pairs = [
        ("sheet-treatment", patient::treatment_line(ctx, treatment)),
        ("course-method", way(&treatment.method, &|id| method(ctx, id))),
        (
            "course-technique",
            way(&treatment.technique, &|id| technique(ctx, id)),
        ),
        (
            "course-drafted",
            format!(
                "{} · {}",
                exact(ctx, course.at),
                name_of(accounts, &course.author)
            ),
        ),
        (
            "course-state",
            ctx.t(&format!("course-state-{}", course.state.id())),
        ),
        (
            "course-done",
            ctx.say("chart-sessions-of", &[("done", done), ("planned", planned)]),
        ),
        ("course-consent", consent),
    ];
    Block::KeyValues {
        pairs: pairs
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| (ctx.t(name), Words::from(value)))
            .collect(),
        columns: 1,
    }
}

/// The signed sessions, a row each.
fn held(ctx: &Ctx, sessions: &[(&Session, &Signed)]) -> Block {
    let rows = sessions.iter().map(|(session, signed)| {
        let (treated, volume) = match &signed.applied {
            Some(sums) => (patient::areas_counted(ctx, sums), sums.volume_ml.as_deref()),
            None => (signed.points.to_string(), Some(signed.volume_ml.as_str())),
        };
        vec![
            Words::from(session.opened.number.to_string()),
            Words::from(exact(ctx, signed.ended)),
            Words::from(signed.operator.clone()),
            Words::from(treated),
            Words::from(volume.map_or_else(|| "–".to_owned(), |ml| patient::number(ctx, ml))),
        ]
    });
    Block::Table(Table {
        caption: None,
        columns: vec![
            Column::number(ctx.t("course-col-number"), 1.2),
            Column::text(ctx.t("course-col-ended"), 3.2),
            Column::text(ctx.t("session-page-operator"), 3.2),
            Column::number(ctx.t("course-col-points"), 2.2),
            Column::number(ctx.t("course-col-volume"), 1.6),
        ],
        rows: rows.collect(),
    })
}

/// What went in at each session, each substance with its lots.
fn given(ctx: &Ctx, chart: &Chart, sessions: &[(&Session, &Signed)], lots: &[LotRow]) -> Block {
    let mut rows = Vec::new();
    for (session, signed) in sessions {
        let drawn = chart.mixture(&signed.mixture).map(|bench| &bench.prepared.items);
        for (substance, amount) in &signed.totals {
            let items = drawn.into_iter().flatten();
            let used: BTreeSet<String> = items
                .filter(|item| item.ingredient.substance == *substance && !item.lot.is_empty())
                .map(|item| {
                    let lot = lots.iter().find(|lot| lot.id == item.lot);
                    lot.map_or_else(
                        || item.lot.clone(),
                        |lot| format!("{} ({})", lot.number, ctx.full_date(&lot.expires)),
                    )
                })
                .collect();
            rows.push(vec![
                Words::from(session.opened.number.to_string()),
                Words::from(patient::substance(ctx, substance)),
                Words::from(patient::amount(ctx, amount)),
                Words::from(match used.is_empty() {
                    true => "–".to_owned(),
                    false => used.into_iter().collect::<Vec<_>>().join(", "),
                }),
            ]);
        }
    }
    Block::Table(Table {
        caption: None,
        columns: vec![
            Column::number(ctx.t("course-col-number"), 1.2),
            Column::text(ctx.t("label-substance"), 3.6),
            Column::number(ctx.t("course-col-amount"), 2.0),
            Column::text(ctx.t("course-col-lots"), 4.2),
        ],
        rows,
    })
}

/// The scores of the course, and those from its first day on that name no course.
fn outcomes(ctx: &Ctx, chart: &Chart, course: &Course) -> Block {
    let knowledge = &ctx.look.edition.knowledge;
    let belongs = |scored: &&Noted<pistor_practice::chart::outcomes::Scored>| {
        scored.course == course.id || (scored.course.is_empty() && scored.at >= course.at)
    };
    let rows: Vec<Vec<Words>> = chart
        .scores
        .iter()
        .filter(belongs)
        .map(|scored| {
            let title = knowledge.scales.get(&scored.scale).map_or_else(
                || scored.scale.clone(),
                |row| {
                    let title = ctx.locale().text("scales", &row.id, "title", &row.title);
                    title.into_owned()
                },
            );
            vec![
                Words::from(exact(ctx, scored.at)),
                Words::from(title),
                Words::from(patient::number(ctx, &scored.value)),
                Words::from(ctx.t(&format!("course-rater-{}", scored.rater))),
            ]
        })
        .collect();
    if rows.is_empty() {
        return Block::Paragraph(Words::from(ctx.t("course-outcomes-none")));
    }
    Block::Table(Table {
        caption: None,
        columns: vec![
            Column::text(ctx.t("course-col-when"), 3.4),
            Column::text(ctx.t("course-col-scale"), 4.6),
            Column::number(ctx.t("course-col-value"), 1.2),
            Column::text(ctx.t("course-col-rater"), 1.8),
        ],
        rows,
    })
}
