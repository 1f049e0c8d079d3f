//! Photographs: taken with consent, confirmed by a person, withdrawn with a reason.

use crate::act::{Doing, Done, filled};
use crate::chart::consent::Scope;
use crate::chart::photos::{PhotoConfirmed, PhotoWithdrawn, Photographed};
use crate::refusal::Refusal;
use crate::sign_in::hex;
use pistor_atlas::Atlas;
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What is said of a photograph that is taken. The picture itself comes beside it, by the form on the chart.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Taken {
    /// View of the atlas.
    #[serde(default)]
    pub view: String,
    /// At which session.
    #[serde(default)]
    pub session: String,
}

/// Most photographs by one link.
const BY_LINK_MAX: usize = 20;

/// Keeps a photograph. Without consent nothing is kept.
pub(crate) fn photograph(doing: &Doing<'_>, given: Taken) -> Result<Done, Refusal> {
    let Some(picture) = doing.picture else {
        return Err(Refusal::unsupported("photo-by-form"));
    };
    let chart = doing.load()?;
    if chart.consent(Scope::Photo, "").is_none() {
        return Err(Refusal::conflict("photo-consent"));
    }
    let own = chart.photos.iter().map(|photo| photo.taken.author.as_str());
    doing.not_too_often("link-photos", own, BY_LINK_MAX)?;
    if !given.view.is_empty() && Atlas::embedded().view(&given.view).is_none() {
        return Err(Refusal::invalid(
            Fault::new("view-unknown")
                .found(quoted(&given.view))
                .under("view"),
        ));
    }
    if !given.session.is_empty() {
        let session = chart
            .session(&given.session)
            .ok_or_else(|| Refusal::not_found("@what-session"))?;
        if session.abandoned.is_some() {
            return Err(Refusal::conflict("session-abandoned"));
        }
    }
    let sha256 = picture.sha256();
    let taken = Photographed {
        sha256: hex(&sha256),
        kind: picture.kind.id().to_owned(),
        width: picture.width,
        height: picture.height,
        view: given.view,
        session: given.session,
    };
    let (chart, entry) = doing.save(chart, "photographed", &taken, None)?;
    doing
        .ledger
        .keep_photo(&chart.id, &entry, &sha256, picture.kind.id(), &picture.bytes)?;
    Ok(doing.done(&entry))
}

/// Records that somebody looked and knew the patient. The name and the birth date are those that stood on the screen.
pub(crate) fn confirm(doing: &Doing<'_>, given: PhotoConfirmed) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let photo = chart
        .photo(&given.photo)
        .ok_or_else(|| Refusal::not_found("@what-photo"))?;
    if photo.confirmed.is_some() {
        return Err(Refusal::conflict("photo-confirmed"));
    }
    let same = chart
        .person
        .as_ref()
        .is_some_and(|person| person.name == given.name && person.birth_date == given.birth_date);
    if !same {
        return Err(Refusal::conflict("other-patient"));
    }
    let (_, entry) = doing.save(chart, "photo_confirmed", &given, None)?;
    Ok(doing.done(&entry))
}

/// Withdraws a photograph: it is shown no more. Entry and bytes stay, because the ledger forgets nothing.
pub(crate) fn withdraw(doing: &Doing<'_>, given: PhotoWithdrawn) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let photo = chart
        .photo(&given.photo)
        .ok_or_else(|| Refusal::not_found("@what-photo"))?;
    let replaces = Some(photo.taken.id.clone());
    let withdrawn = PhotoWithdrawn {
        reason: filled("reason", &given.reason, 500)?,
        photo: given.photo,
    };
    let (_, entry) = doing.save(chart, "photo_withdrawn", &withdrawn, replaces)?;
    Ok(doing.done(&entry))
}
