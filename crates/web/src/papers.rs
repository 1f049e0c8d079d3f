//! What leaves the house on paper: the label of a syringe, the sheet of a session, consents, aftercare, the course.
//! Everything on it stood on a page before; numbers are worked out where the page gets them.

pub(crate) mod aftercare;
pub(crate) mod consent;
pub(crate) mod course;
pub(crate) mod kept;
pub(crate) mod label;
pub(crate) mod session;
pub(crate) mod times;
mod treated;

use crate::answer::{Answer, File, Made, Said};
use crate::ctx::Ctx;
use jiff::{Timestamp, Zoned};
use pistor_paper::{Moment, PaperFault};
use pistor_practice::refusal::Fault;
use pistor_practice::{Chart, Refusal};

/// A PDF, or why there is none.
fn made(paper: Result<Vec<u8>, PaperFault>) -> Made<Vec<u8>> {
    paper.map_err(|fault| match fault {
        PaperFault::Letters(letters) => {
            Refusal::invalid(Fault::new("paper-letters").found(letters.iter().collect::<String>()))
        }
        PaperFault::TooLong { most } => Refusal::invalid(Fault::new("paper-long").expected(most.to_string())),
        other => Refusal::fault(other.to_string()),
    })
}

/// A PDF as the answer to whoever asked for it.
fn pdf(name: &str, bytes: Vec<u8>) -> Said {
    let file = File {
        kind: "application/pdf",
        name: name.to_owned(),
        keep: false,
        bytes,
    };
    Answer::File(file).into()
}

/// The foot of a paper that is made of the record: who printed it and when; in an export, which nobody prints, up to
/// which moment the record tells it.
fn printed(ctx: &Ctx, when: String, record: &str) -> String {
    let record = ("record", record.to_owned());
    match &ctx.signed {
        Some(signed) => {
            let name = ("name", signed.who.name.clone());
            ctx.say("sheet-printed", &[("when", when), name, record])
        }
        None => ctx.say("sheet-exported", &[("when", when), record]),
    }
}

/// An instant on the clock of the house, for the file itself.
fn moment(ctx: &Ctx, at: i64) -> Option<Moment> {
    let at = Timestamp::from_microsecond(at).ok()?;
    moment_of(&at.to_zoned(ctx.look.zone.clone()))
}

/// A moment on its clock, for the file itself.
fn moment_of(there: &Zoned) -> Option<Moment> {
    Some(Moment {
        year: u16::try_from(there.year()).ok()?,
        month: there.month().unsigned_abs(),
        day: there.day().unsigned_abs(),
        hour: there.hour().unsigned_abs(),
        minute: there.minute().unsigned_abs(),
        second: there.second().unsigned_abs(),
        ahead_of_utc: i16::try_from(there.offset().seconds() / 60).ok()?,
    })
}

/// Day and time: a paper is read on another day, too.
fn exact(ctx: &Ctx, at: i64) -> String {
    let there = ctx.look.clock(at);
    ctx.say(
        "when-day-time",
        &[
            ("day", ctx.full_date(&there.date().to_string())),
            ("time", ctx.time(at)),
        ],
    )
}

/// Name, birth date and file number.
fn identity(ctx: &Ctx, chart: &Chart) -> (String, String, String) {
    chart.person.as_ref().map_or_else(Default::default, |person| {
        let file = match person.file_no.is_empty() {
            true => "–".to_owned(),
            false => person.file_no.clone(),
        };
        (person.name.clone(), ctx.full_date(&person.birth_date), file)
    })
}
