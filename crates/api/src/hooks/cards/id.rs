//! Ids of cards: random, with the topic inside, so that an answer to a card can be counted for its rule although nothing about
//! the card was kept. UUID version 8 (RFC 9562, section 5.8): 90 random bits, and 32 of the topic's SHA-256.

use sha2::{Digest, Sha256};
use std::fmt;

/// The id of a card.
pub(super) struct CardId([u8; 16]);

impl CardId {
    /// A new id for a card about this topic.
    pub(super) fn new(topic: &str) -> CardId {
        let mut bytes = [0u8; 16];
        // Without chance every card of a topic has the same id: still an id, and nothing else depends on it.
        let _ = getrandom::fill(&mut bytes[..12]);
        bytes[6] = 0x80 | bytes[6] & 0x0f;
        bytes[8] = 0x80 | bytes[8] & 0x3f;
        bytes[12..].copy_from_slice(&mark(topic));
        CardId(bytes)
    }
}

impl fmt::Display for CardId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, byte) in self.0.iter().enumerate() {
            let dash = if [4, 6, 8, 10].contains(&n) { "-" } else { "" };
            write!(f, "{dash}{byte:02x}")?;
        }
        Ok(())
    }
}

fn mark(topic: &str) -> [u8; 4] {
    let digest = Sha256::digest(topic.as_bytes());
    [digest[0], digest[1], digest[2], digest[3]]
}

/// Which of these topics a card is about; none when it is no card of ours.
pub(crate) fn topic_of<'t>(id: &str, topics: impl IntoIterator<Item = &'t str>) -> Option<&'t str> {
    let id = id.strip_prefix("urn:uuid:").unwrap_or(id);
    let ours = id.as_bytes().get(14) == Some(&b'8');
    let end = u32::from_str_radix(id.get(28..36)?, 16).ok()?.to_be_bytes();
    topics.into_iter().find(|topic| ours && mark(topic) == end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_tells_its_topic_and_nothing_else() {
        let ids: Vec<String> = (0..100).map(|_| CardId::new("pregnancy").to_string()).collect();
        for id in &ids {
            assert!(crate::hooks::envelope::is_uuid(id), "{id}");
            assert_eq!(topic_of(id, ["epilepsy", "pregnancy"]), Some("pregnancy"));
            assert_eq!(
                topic_of(&format!("urn:uuid:{id}"), ["pregnancy"]),
                Some("pregnancy")
            );
            assert_eq!(topic_of(id, ["epilepsy"]), None);
        }
        assert!(ids.iter().collect::<std::collections::BTreeSet<_>>().len() == ids.len());
        for strange in ["", "x", "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea"] {
            assert_eq!(topic_of(strange, ["pregnancy"]), None, "{strange}");
        }
    }
}
