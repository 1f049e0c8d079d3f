//! Links that were made for a patient. What has become of one stands beside the record ([`crate::visitor`]): here stands
//! that it was made, by whom, for what; an entry that the patient writes by it names it as its author.

use super::{About, Chart, body, noted};
use crate::refusal::Refusal;
use pistor_store::Entry;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A link that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkMade {
    /// What it is for, as words.
    pub purposes: Vec<String>,
    /// Until when it counts, in microseconds since 1970.
    pub ends: i64,
}

/// A link that was revoked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LinkRevoked {
    /// Id of the entry that made it.
    pub link: String,
}

impl Chart {
    pub(super) fn take_link(&mut self, entry: &Entry) -> Result<About, Refusal> {
        if entry.kind == "link_revoked" {
            body::<LinkRevoked>(entry)?;
            return Ok(About::Nothing);
        }
        let made = noted::<LinkMade>(entry)?;
        let about = match made.purposes.as_slice() {
            [one] => About::Word(format!("link-for-{one}")),
            several => About::Count(several.len()),
        };
        self.links.push(made);
        Ok(about)
    }
}
