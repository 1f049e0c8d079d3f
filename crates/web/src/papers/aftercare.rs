//! The aftercare sheet on one page of paper, with the clock times of wherever the patient will be.

mod composed;

use super::{made, pdf};
use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::aftercare::emergency_number;
use crate::pages::aftercare::wanted::{Wanted, wanted};
use crate::pages::chart_of;
use pistor_practice::Refusal;
use pistor_practice::chart::consent::Identity;

pub use composed::AftercarePaper;

/// The sheet of a signed session.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let wanted = wanted(ctx, asked, &chart)?.ok_or_else(|| Refusal::conflict("session-not-signed"))?;
    paper(ctx, &wanted)
}

/// The paper.
pub(crate) fn paper(ctx: &Ctx, wanted: &Wanted<'_>) -> Made<Said> {
    let settings = &ctx.look.settings;
    let person = wanted.chart.person.as_ref();
    let patient = person.map_or_else(Identity::default, |person| Identity {
        name: person.name.clone(),
        birth_date: person.birth_date.clone(),
        file_no: person.file_no.clone(),
    });
    let paper = AftercarePaper {
        edition: &ctx.look.edition,
        locale: wanted.voice,
        clinic: &settings.name,
        phone: &settings.phone,
        emergency: emergency_number(ctx),
        patient: &patient,
        session: wanted.session.opened.number,
        sheet: &wanted.sheet,
        usual: wanted.normal_from_the_end(ctx)?,
        zone: &wanted.zone,
        at: ctx.at,
    };
    Ok(pdf("aftercare.pdf", made(paper.document().pdf())?))
}
