//! The label of a syringe: who it is for, what is in it, from which lots, until when it may be used.

use super::{exact, identity, made, moment, pdf};
use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::chart_of;
use crate::pages::plan::name_of;
use pistor_paper::{Content, Label, LabelWords, Patient, label_pdf};
use pistor_practice::Refusal;
use pistor_practice::chart::mixture::Prepared;
use pistor_practice::view::{Amount, LotRow, Mixed, Unit};

/// The label of one syringe of a mixture, by its number from 1.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let bench = chart
        .mixture(asked.part("entry"))
        .ok_or_else(|| Refusal::not_found("@what-mixture"))?;
    let prepared = &bench.prepared;
    let course = chart
        .course(&prepared.course)
        .ok_or_else(|| Refusal::not_found("@what-course"))?;
    let items = prepared.items.iter().map(|item| item.ingredient.clone());
    let treatment = course
        .draft
        .treatment
        .at_session(prepared.session)
        .with_mixture(Some(items.collect()));
    let mixture = ctx.look.mix(&ctx.look.standing(&chart, &treatment)?);
    let number: usize = asked
        .part("syringe")
        .trim_end_matches(".pdf")
        .parse()
        .unwrap_or(0);
    let syringe = number
        .checked_sub(1)
        .and_then(|n| mixture.syringes.get(n))
        .ok_or_else(|| Refusal::not_found("@what-mixture"))?;
    let (name, born, file) = identity(ctx, &chart);
    let accounts = ctx.practice().accounts()?;
    let millilitres = |volume| ctx.locale().amount(&Amount::new(volume, Unit::Ml));
    let of = [
        ("number", number.to_string()),
        ("of", mixture.syringes.len().to_string()),
        ("session", prepared.session.to_string()),
    ];
    let title = match syringe.name.is_empty() {
        true => ctx.say("label-syringe", &of),
        false => format!("{} · {}", syringe.name, ctx.say("label-syringe", &of)),
    };
    let label = Label {
        size_mm: Label::SIZE_MM,
        clinic: ctx.look.settings.name.clone(),
        patient: Patient { name, born, file },
        mixture: ctx.t("label-mixture"),
        syringe: title,
        contents: contents(ctx, prepared, &mixture, &syringe.name)?,
        total_volume: syringe.volume.map_or_else(|| ctx.t("not-known"), millilitres),
        prepared_at: exact(ctx, prepared.at),
        prepared_by: name_of(&accounts, &prepared.author).to_owned(),
        checked_by: match (&bench.checked, bench.waits_for_check()) {
            (Some(checked), _) => format!(
                "{} · {}",
                exact(ctx, checked.at),
                name_of(&accounts, &checked.author)
            ),
            (None, true) => ctx.t("label-to-check"),
            (None, false) => prepared.checked_by.clone(),
        },
        discard_after: prepared.discard_at.map_or_else(String::new, |at| exact(ctx, at)),
        qr: address(asked, &chart.id),
        made: moment(ctx, prepared.at),
        words: words(ctx),
    };
    Ok(pdf("label.pdf", made(label_pdf(&label))?))
}

/// What is in one syringe, with its lots.
fn contents(ctx: &Ctx, prepared: &Prepared, mixture: &Mixed, syringe: &str) -> Made<Vec<Content>> {
    let lots = ctx.practice().read(|reading| Ok(reading.lots()?))?;
    let amount = |amount: Option<&Amount>| {
        amount.map_or_else(|| ctx.t("not-known"), |amount| ctx.locale().amount(amount))
    };
    // What is drawn stands in the order in which it was prepared.
    let drawn = mixture.drawn.iter().zip(&prepared.items);
    let here = drawn.filter(|(item, _)| item.syringe.as_deref() == Some(syringe));
    Ok(here
        .map(|(item, held)| {
            let lot = lots.iter().find(|lot: &&LotRow| lot.id == held.lot);
            Content {
                substance: ctx.speaker().substance(item.substance).into_owned(),
                amount: format!(
                    "{} ({})",
                    amount(item.volume.as_ref()),
                    amount(item.amount.as_ref())
                ),
                concentration: amount(item.concentration.as_ref()),
                lot: lot.map_or_else(|| "–".to_owned(), |lot| lot.number.clone()),
                expiry: lot.map_or_else(|| "–".to_owned(), |lot| ctx.full_date(&lot.expires)),
            }
        })
        .collect())
}

/// Where the record of the mixture is: ids only.
fn address(asked: &Asked, chart: &str) -> String {
    let host = asked.header("host").unwrap_or_default();
    let plain = host.starts_with("127.0.0.1") || host.starts_with("localhost");
    let scheme = if plain { "http" } else { "https" };
    format!("{scheme}://{host}/patients/{chart}/mixture")
}

fn words(ctx: &Ctx) -> LabelWords {
    let t = |name: &str| ctx.t(&format!("label-{name}"));
    let pages = [("page", "{page}".to_owned()), ("pages", "{pages}".to_owned())];
    LabelWords {
        lang: ctx.locale().lang.to_owned(),
        title: t("title"),
        born: t("born"),
        file: t("file"),
        substance: t("substance"),
        amount: t("amount"),
        concentration: t("concentration"),
        lot: t("lot"),
        expiry: t("expiry"),
        total_volume: t("total"),
        prepared: t("prepared"),
        checked: t("checked"),
        discard_after: t("discard"),
        numbering: ctx.say("label-numbering", &pages),
        qr: t("qr"),
        spread: ctx.say("label-spread", &pages),
    }
}
