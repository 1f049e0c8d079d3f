//! The acts, one module a step.

pub mod accounts;
pub mod aftercare;
pub mod appointments;
pub mod consent;
pub mod followup;
pub mod intake;
pub mod links;
pub mod messages;
pub mod mixture;
pub mod outcomes;
pub mod patients;
pub mod photos;
pub mod plan;
pub mod programs;
pub mod records;
pub mod screening;
pub mod session;
pub mod settings;
pub mod stock;
pub mod texts;

use crate::act::{Doing, Done, input};
use crate::permission::Act;
use crate::refusal::Refusal;
use serde_json::Value;

/// Does an act. Everything that can be done is in this table.
pub(crate) fn perform(doing: &Doing<'_>, given: &Value) -> Result<Done, Refusal> {
    match doing.act {
        Act::Register => patients::register(doing, input(given)?),
        Act::Correct => patients::correct(doing, input(given)?),
        Act::Book => appointments::book(doing, input(given)?),
        Act::BookCourse => appointments::book_course(doing, input(given)?),
        Act::SetAppointment => appointments::set(doing, input(given)?),
        Act::Answer => intake::answer(doing, input(given)?),
        Act::MakeLink => links::make(doing, input(given)?),
        Act::RevokeLink => links::revoke(doing, input(given)?),
        Act::Tell => intake::own::tell(doing, input(given)?),
        Act::SendIntake => intake::own::send(doing, input(given)?),
        Act::ConfirmAnswers => intake::own::confirm(doing, input(given)?),
        Act::Consent => consent::consent(doing, input(given)?),
        Act::WithdrawConsent => consent::withdraw(doing, input(given)?),
        Act::ImportRecord => records::import(doing, input(given)?),
        Act::ReviewRecord => records::review(doing, input(given)?),
        Act::WithdrawRecord => records::withdraw(doing, input(given)?),
        Act::Screen => screening::screen(doing, input(given)?),
        Act::Waive => screening::waive(doing, input(given)?),
        Act::AskPrescriber => screening::ask_prescriber(doing, input(given)?),
        Act::PrescriberAnswered => screening::prescriber_answered(doing, input(given)?),
        Act::Draft => plan::draft(doing, input(given)?),
        Act::Agree => plan::agree(doing, input(given)?),
        Act::StopCourse => plan::stop(doing, input(given)?),
        Act::Prepare => mixture::prepare(doing, input(given)?),
        Act::Check => mixture::check::check(doing, input(given)?),
        Act::Discard => mixture::discard(doing, input(given)?),
        Act::Open => session::open::open(doing, input(given)?),
        Act::Tick => session::tick(doing, input(given)?),
        Act::Chart => session::chart(doing, input(given)?),
        Act::Mark => session::map::mark(doing, input(given)?),
        Act::Erase => session::map::erase(doing, input(given)?),
        Act::Sign => session::sign::sign(doing, input(given)?),
        Act::Amend => session::amend(doing, input(given)?),
        Act::Abandon => session::abandon(doing, input(given)?),
        Act::HandOver => aftercare::hand_over(doing, input(given)?),
        Act::Report => followup::report(doing, input(given)?),
        Act::ReadReport => followup::read_report(doing, input(given)?),
        Act::AnswerReport => followup::answer(doing, input(given)?),
        Act::Call => followup::call(doing, input(given)?),
        Act::Contact => followup::contact(doing, input(given)?),
        Act::Score => outcomes::score(doing, input(given)?),
        Act::Photograph => photos::photograph(doing, input(given)?),
        Act::ConfirmPhoto => photos::confirm(doing, input(given)?),
        Act::WithdrawPhoto => photos::withdraw(doing, input(given)?),
        Act::SendMessage => messages::send(doing, input(given)?),
        Act::CancelMessage => messages::cancel(doing, input(given)?),
        Act::ReceiveLot => stock::receive(doing, input(given)?),
        Act::OpenVial => stock::open_vial(doing, input(given)?),
        Act::WasteLot => stock::waste(doing, input(given)?),
        Act::CountLot => stock::count(doing, input(given)?),
        Act::SetLot => stock::set(doing, input(given)?),
        Act::SetLow => stock::set_low(doing, input(given)?),
        Act::CreateAccount => accounts::create(doing, input(given)?),
        Act::SetAccount => accounts::set(doing, input(given)?),
        Act::SetSettings => settings::set(doing, input(given)?),
        Act::WordConsent => consent::word(doing, input(given)?),
        Act::ApproveConsent => consent::approve(doing, input(given)?),
        Act::SignEdition => settings::sign_edition(doing, input(given)?),
        Act::RegisterProgram => programs::register(doing, input(given)?),
        Act::WithdrawProgram => programs::withdraw(doing, input(given)?),
        Act::ApproveText => texts::approve(doing, input(given)?),
        Act::WithdrawText => texts::withdraw(doing, input(given)?),
        Act::RemoveSamples => settings::remove_samples(doing),
        Act::SeeToday
        | Act::FindPatients
        | Act::SeePerson
        | Act::SeeChart
        | Act::SeeKnowledge
        | Act::SeeStock
        | Act::SeeExposure
        | Act::SeeHouse
        | Act::SeeAudit
        | Act::OpenLink => Err(Refusal::unsupported("only-looking")),
    }
}
