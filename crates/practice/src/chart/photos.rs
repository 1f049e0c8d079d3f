//! Photographs: of whom the chart says, of which view, whether a person has said that it is the right patient.

use super::{About, Chart, Noted, noted};
use crate::refusal::Refusal;
use pistor_store::Entry;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A photograph that was taken. Its bytes stand beside the entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Photographed {
    /// SHA-256 of the bytes, in hexadecimal.
    pub sha256: String,
    /// `jpeg` or `png`.
    pub kind: String,
    /// Pixels across, as it is shown.
    pub width: u32,
    /// Pixels down, as it is shown.
    pub height: u32,
    /// View of the atlas; empty where it is none of them.
    #[serde(default)]
    pub view: String,
    /// At which session; empty where at none.
    #[serde(default)]
    pub session: String,
}

/// Somebody looked at a photograph and said that it shows this patient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PhotoConfirmed {
    /// Which photograph.
    pub photo: String,
    /// The name that stood beside it.
    pub name: String,
    /// The birth date that stood beside it.
    pub birth_date: String,
}

/// A photograph is not shown any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PhotoWithdrawn {
    /// Which photograph.
    pub photo: String,
    /// Why.
    pub reason: String,
}

/// A photograph and what was said of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Photo {
    /// As it was taken.
    pub taken: Noted<Photographed>,
    /// Who said that it shows this patient; none while nobody did.
    pub confirmed: Option<Noted<PhotoConfirmed>>,
    /// Why it is shown no more; none while it is.
    pub withdrawn: Option<Noted<PhotoWithdrawn>>,
}

impl Chart {
    pub(super) fn take_photo(&mut self, entry: &Entry) -> Result<About, Refusal> {
        let of = |photos: &mut Vec<Photo>, id: &str| photos.iter().position(|photo| photo.taken.id == id);
        let about = |photo: &Photo| match photo.taken.view.as_str() {
            "" => About::Nothing,
            view => About::Word(format!("view-{view}")),
        };
        let n = match entry.kind.as_str() {
            "photographed" => {
                self.photos.push(Photo {
                    taken: noted(entry)?,
                    confirmed: None,
                    withdrawn: None,
                });
                Some(self.photos.len() - 1)
            }
            "photo_confirmed" => {
                let confirmed: Noted<PhotoConfirmed> = noted(entry)?;
                let n = of(&mut self.photos, &confirmed.photo);
                if let Some(n) = n {
                    self.photos[n].confirmed = Some(confirmed);
                }
                n
            }
            _ => {
                let withdrawn: Noted<PhotoWithdrawn> = noted(entry)?;
                let n = of(&mut self.photos, &withdrawn.photo);
                if let Some(n) = n {
                    self.photos[n].withdrawn = Some(withdrawn);
                }
                n
            }
        };
        Ok(n.map_or(About::Nothing, |n| about(&self.photos[n])))
    }

    /// A photograph of this patient that is shown, by its id.
    pub fn photo(&self, id: &str) -> Option<&Photo> {
        self.shown_photos().find(|photo| photo.taken.id == id)
    }

    /// The photographs that are shown, in order.
    pub fn shown_photos(&self) -> impl DoubleEndedIterator<Item = &Photo> {
        self.photos.iter().filter(|photo| photo.withdrawn.is_none())
    }
}
