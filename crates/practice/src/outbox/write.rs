//! A letter is written at the moment of sending: the link is made, the text composed, and nothing of it kept.

use super::MessageRow;
use super::letter::{Carrier, Letter, Post};
use super::wish::Template;
use crate::acts::links::{MakeLink, make_beside};
use crate::permission::Act;
use crate::practice::Practice;
use crate::refusal::{Kind, Refusal};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::sync::Arc;

/// For how many hours a link in a message counts.
const LINK_HOURS: i64 = 7 * 24;

/// Tokens of links that are on their way, by the id of the message.
pub(super) type Links = BTreeMap<String, String>;

impl Practice {
    /// The letter of a message; none where no link can be made for the patient, whose birth date is not known.
    pub(super) fn letter(
        self: &Arc<Self>,
        post: &Post,
        row: &MessageRow,
        carrier: &dyn Carrier,
        to: String,
        now: Timestamp,
        links: &mut Links,
    ) -> Result<Option<Letter>, Refusal> {
        let (Some(template), Some(voice)) = (Template::of(&row.template), post.voice(&row.language)) else {
            return Ok(None);
        };
        let link = match (template.purposes(), links.get(&row.id)) {
            ([], _) => format!("{}/today", post.address),
            (_, Some(token)) => format!("{}/p/{token}", post.address),
            (_, None) => match self.link_to_send(&row.patient, template, now) {
                Ok(token) => {
                    let link = format!("{}/p/{token}", post.address);
                    links.insert(row.id.clone(), token);
                    link
                }
                Err(refusal) if refusal.kind == Kind::Conflict => return Ok(None),
                Err(refusal) => return Err(refusal),
            },
        };
        let clinic = self.settings().name.clone();
        let args = [("clinic", clinic.clone()), ("link", link.clone())];
        let name = |part: &str| format!("message-{}-{part}", template.id());
        Ok(Some(Letter {
            id: row.id.clone(),
            way: carrier.way(),
            to,
            from: clinic,
            language: voice.lang.clone(),
            template,
            subject: voice.say(&name("subject"), &args),
            text: voice.say(&name("text"), &args),
            link,
        }))
    }

    /// A link for a patient, beside those that count already: its token.
    fn link_to_send(
        self: &Arc<Self>,
        patient: &str,
        template: Template,
        now: Timestamp,
    ) -> Result<String, Refusal> {
        let words = template.purposes().iter().map(|purpose| purpose.id().to_owned());
        let wanted = MakeLink {
            purposes: words.collect(),
            hours: Some(LINK_HOURS),
        };
        let patient = patient.to_owned();
        let practice = Arc::clone(self);
        self.store.write_and_wait(move |ledger| {
            let made = practice.by_itself(ledger, (Act::MakeLink, &patient, now), |doing| {
                make_beside(doing, wanted)
            })?;
            made.secret
                .ok_or_else(|| Refusal::fault("a link without a token"))
        })
    }
}
