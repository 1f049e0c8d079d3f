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
use schemars::generate::{SchemaGenerator, SchemaSettings};
use schemars::{JsonSchema, Schema};
use serde_json::{Map, Value};

/// The table of what can be done: each act, the function that does it, and the input that this function takes, by which
/// the act is described to programs, too. What is no row here is a way to look.
macro_rules! table {
    ($(Act::$act:ident => $($name:ident)::+(doing, input(given)?),)+) => {
        /// Does an act.
        pub(crate) fn perform(doing: &Doing<'_>, given: &Value) -> Result<Done, Refusal> {
            match doing.act {
                $(Act::$act => $($name)::+(doing, input(given)?),)+
                _ => Err(Refusal::unsupported("only-looking")),
            }
        }

        /// The JSON Schema of an act's input, with what it refers to left in the generator; none for a way to look.
        pub fn schema(act: Act, generator: &mut SchemaGenerator) -> Option<Schema> {
            match act {
                $(Act::$act => Some(of_input($($name)::+, generator)),)+
                _ => None,
            }
        }
    };
}

/// The schema of what a function takes.
fn of_input<T: JsonSchema>(
    _: fn(&Doing<'_>, T) -> Result<Done, Refusal>,
    generator: &mut SchemaGenerator,
) -> Schema {
    T::json_schema(generator)
}

table! {
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
    Act::RemoveSamples => settings::remove_samples(doing, input(given)?),
}

/// What programs are told of the acts.
pub struct Described {
    /// The schema of each act's input, in the order of the acts. A photograph comes by a form and has none.
    pub inputs: Vec<(Act, Value)>,
    /// The schema of what is answered.
    pub done: Value,
    /// What the schemas refer to, by name.
    pub parts: Map<String, Value>,
}

/// Describes every act in JSON Schema (2020-12). References lead to `parts`, a JSON pointer.
pub fn described(parts: &str) -> Described {
    let mut settings = SchemaSettings::draft2020_12();
    settings.definitions_path = parts.to_owned().into();
    settings.meta_schema = None;
    let mut generator = settings.into_generator();
    let inputs = Act::ALL.iter().filter(|act| **act != Act::Photograph);
    let inputs = inputs.filter_map(|act| Some((*act, schema(*act, &mut generator)?.to_value())));
    let inputs = inputs.collect();
    let done = Done::json_schema(&mut generator).to_value();
    Described {
        inputs,
        done,
        parts: generator.take_definitions(true),
    }
}

/// Whether an act is about the house and not about a patient.
pub fn of_house(act: Act) -> bool {
    matches!(
        act,
        Act::ReceiveLot
            | Act::OpenVial
            | Act::WasteLot
            | Act::CountLot
            | Act::SetLot
            | Act::SetLow
            | Act::CreateAccount
            | Act::SetAccount
            | Act::SetSettings
            | Act::WordConsent
            | Act::ApproveConsent
            | Act::ApproveText
            | Act::WithdrawText
            | Act::SignEdition
            | Act::RegisterProgram
            | Act::WithdrawProgram
            | Act::RemoveSamples
    )
}
