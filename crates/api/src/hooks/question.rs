//! A question of a hospital record: what it hands over becomes a visit, the rules answer, and the answer becomes cards.

use super::cards::{Deck, Order as Shown};
use super::envelope::{self, Envelope};
use super::services::service;
use crate::Api;
use crate::door::{Knock, Said};
use crate::outcome::Outcome;
use axum::http::StatusCode;
use pistor_fhir::{Draft, Handed, Order, Treatment, Visit};
use pistor_practice::refusal::{Fault, quoted};
use pistor_practice::view::Look;

/// Most bytes of a request: the record of somebody with 10,000 entries.
pub(crate) const REQUEST_MAX: usize = 16 << 20;
/// Most orders of mesotherapy that are screened at once.
const ORDERS_MAX: usize = 20;

/// Answers a question with cards.
pub(crate) fn ask(api: &Api, knock: &Knock) -> Result<Said, Outcome> {
    let Some(service) = service(&knock.service) else {
        return Err(Outcome::new(StatusCode::NOT_FOUND, Fault::new("hook-service")));
    };
    let text = std::str::from_utf8(&knock.body).map_err(|error| {
        let byte = knock.body[error.valid_up_to()];
        Outcome::malformed(Fault::new("not-utf8").found(format!("0x{byte:02x}")))
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let envelope = envelope::read(text, service)?;
    let handed = Handed::read(
        text,
        &envelope.context.patient,
        envelope.server.as_deref(),
        &envelope.parts,
    )
    .map_err(refused)?;
    let look = api.practice.look((api.clock)());
    let mut deck = Deck::new(api, knock.voice, &look);
    if !look.fit || !look.edition.fit {
        deck.unfit();
        return deck.answer();
    }
    let question = Question {
        envelope: &envelope,
        look: &look,
    };
    match service.orders() {
        true => question.orders(handed, &mut deck)?,
        false => question.patient(&handed, &mut deck)?,
    }
    deck.answer()
}

/// What the record server could not give is missing; what is no JSON or no FHIR is malformed; what is somebody else's, or
/// cannot be true, is unusable.
fn refused(fault: Fault) -> Outcome {
    match fault.code {
        "hook-outcome" => Outcome::new(StatusCode::PRECONDITION_FAILED, fault),
        "fhir-shape" | "key-twice" => Outcome::malformed(fault),
        code if code.starts_with("json-") => Outcome::malformed(fault),
        _ => Outcome::unusable(fault),
    }
}

struct Question<'q> {
    envelope: &'q Envelope<'q>,
    look: &'q Look,
}

impl Question<'_> {
    /// What speaks whatever is treated.
    fn patient(&self, handed: &Handed<'_>, deck: &mut Deck<'_>) -> Result<(), Outcome> {
        let treatments = self.look.edition.proposable();
        let name = deck.word("card-any");
        self.across(handed, deck, &treatments, &name, None)?;
        deck.not_handed(&self.envelope.missing);
        Ok(())
    }

    /// What speaks against each order of mesotherapy that is being chosen or signed.
    fn orders(&self, mut handed: Handed<'_>, deck: &mut Deck<'_>) -> Result<(), Outcome> {
        let draft = handed.draft(&self.look.edition).map_err(refused)?;
        self.selected(&handed)?;
        let chosen = |origin: &str| {
            let selections = &self.envelope.context.selections;
            // A medicine that is being added changes the order it is part of: then every order is looked at.
            selections.is_empty()
                || selections.iter().any(|one| one == origin)
                || !selections.iter().any(|one| one.starts_with("ServiceRequest/"))
        };
        let Draft { orders, unread } = draft;
        let orders: Vec<&Order> = orders.iter().filter(|order| chosen(&order.origin)).collect();
        if orders.len() > ORDERS_MAX {
            let fault = Fault::new("hook-too-many")
                .found(orders.len().to_string())
                .expected(ORDERS_MAX.to_string());
            return Err(Outcome::unusable(fault));
        }
        for order in &orders {
            self.order(&handed, order, deck)?;
        }
        if !orders.is_empty() {
            deck.not_handed(&self.envelope.missing);
        }
        deck.not_coded(&unread);
        Ok(())
    }

    fn order(&self, handed: &Handed<'_>, order: &Order, deck: &mut Deck<'_>) -> Result<(), Outcome> {
        let mut treatments = order.treatments(&self.look.edition);
        let shown = Shown {
            origin: &order.origin,
            patient: &self.envelope.context.patient,
        };
        if !order.definite() {
            let name = deck.word("card-open");
            self.across(handed, deck, &treatments, &name, Some(shown))?;
            deck.incomplete(order);
            return Ok(());
        }
        let Some(treatment) = treatments.pop() else {
            return Ok(());
        };
        let edition = &self.look.edition;
        let visit = self.visit(handed, treatment)?;
        let screening = edition.screen(&visit);
        let speaker = deck.speaker();
        let name = speaker.treatment_line(&visit);
        let cards = deck.writer().screening(&speaker, &visit, &screening, &name);
        deck.add(cards, Some(shown), shown.patient);
        if !order.strange.is_empty() {
            deck.incomplete(order);
        }
        Ok(())
    }

    /// What holds whichever of several treatments is meant.
    fn across(
        &self,
        handed: &Handed<'_>,
        deck: &mut Deck<'_>,
        treatments: &[Treatment],
        name: &str,
        order: Option<Shown<'_>>,
    ) -> Result<(), Outcome> {
        let edition = &self.look.edition;
        // Where none can be meant the visit still has to be one: nothing is screened with it.
        let Some(first) = treatments
            .first()
            .cloned()
            .or_else(|| edition.proposable().into_iter().next())
        else {
            deck.unfit();
            return Ok(());
        };
        let visit = self.visit(handed, first)?;
        let across = edition.screen_across(&visit, treatments);
        let cards = deck.writer().across(&deck.speaker(), &visit, &across, name);
        deck.add(cards, order, &self.envelope.context.patient);
        Ok(())
    }

    fn visit(&self, handed: &Handed<'_>, treatment: Treatment) -> Result<Visit, Outcome> {
        let country = Some(self.look.settings.country.clone());
        handed
            .visit(&self.look.edition, self.look.now.clone(), country, treatment)
            .map_err(refused)
    }

    /// The selections must be among the draft orders: otherwise something was left out on the way.
    fn selected(&self, handed: &Handed<'_>) -> Result<(), Outcome> {
        let strange = self
            .envelope
            .context
            .selections
            .iter()
            .find(|one| !handed.drafted(one));
        match strange {
            None => Ok(()),
            Some(strange) => {
                let fault = Fault::new("hook-selection").found(quoted(strange));
                Err(Outcome::malformed(fault.under("selections").under("context")))
            }
        }
    }
}
