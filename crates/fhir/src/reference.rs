//! `Reference` (FHIR R4, References between Resources): whose an entry is, and which medicine it means.

use crate::text::Text;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::collections::HashMap;
use std::fmt;

/// A reference to another resource.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(expecting = "a Reference")]
pub(crate) struct Reference<'a> {
    /// Relative, absolute, `urn:uuid:…`, `#contained` or a search.
    #[serde(borrow, default)]
    pub reference: Option<Text<'a>>,
    /// Type of what it points to.
    #[serde(borrow, default, rename = "type")]
    pub kind: Option<Text<'a>>,
    /// Business identifier in place of an address.
    #[serde(borrow, default)]
    pub identifier: Option<Identifier<'a>>,
    /// Words.
    #[serde(borrow, default)]
    pub display: Option<Text<'a>>,
}

/// A business identifier.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(expecting = "an Identifier")]
pub(crate) struct Identifier<'a> {
    /// Namespace.
    #[serde(borrow, default)]
    pub system: Option<Text<'a>>,
    /// Number.
    #[serde(borrow, default)]
    pub value: Option<Text<'a>>,
}

/// `subject` and `patient`: one reference in most resources, a list in a few.
#[derive(Debug, Clone, Default)]
pub(crate) struct Subjects<'a>(pub Vec<Reference<'a>>);

impl<'de: 'a, 'a> Deserialize<'de> for Subjects<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct SubjectsVisitor;
        impl<'de> Visitor<'de> for SubjectsVisitor {
            type Value = Vec<Reference<'de>>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a Reference")
            }
            fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
                Ok(Vec::new())
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                Ok(vec![Reference::deserialize(MapAccessDeserializer::new(map))?])
            }
            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Self::Value, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(seq))
            }
        }
        deserializer.deserialize_any(SubjectsVisitor).map(Subjects)
    }
}

/// Whom a reference means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whose {
    /// The one patient of the bundle.
    Patient,
    /// Another patient, or one that cannot be found.
    Other,
    /// No patient at all: a device, a group, a place.
    Thing,
}

/// All by which a reference may name the patient.
#[derive(Debug, Clone, Default)]
pub(crate) struct Keys<'a> {
    /// Logical id.
    pub id: Option<Text<'a>>,
    /// `fullUrl` of the entry.
    pub url: Option<Text<'a>>,
    /// Business identifiers.
    pub identifiers: Vec<Identifier<'a>>,
}

impl Keys<'_> {
    /// Whom a reference means. `kinds` gives the type of each entry by its `fullUrl`.
    pub fn whose(&self, reference: &Reference<'_>, kinds: &HashMap<Text<'_>, Text<'_>>) -> Whose {
        let Some(target) = reference.reference.as_deref() else {
            return self.identified(reference.identifier.as_ref());
        };
        let target = target.split("/_history/").next().unwrap_or(target);
        let id = self.id.as_deref();
        let url = self.url.as_deref();
        if url.is_some_and(|url| url.eq_ignore_ascii_case(target)) {
            return Whose::Patient;
        }
        if let Some(search) = target.strip_prefix("Patient?") {
            return self.searched(search);
        }
        if kinds.get(target).is_some_and(|kind| &**kind != "Patient") {
            return Whose::Thing;
        }
        if let Some(urn) = target.strip_prefix("urn:") {
            let uuid = urn.split_once(':').map_or(urn, |(_, rest)| rest);
            return match reference.kind.as_deref() {
                _ if id.is_some_and(|id| id.eq_ignore_ascii_case(uuid)) => Whose::Patient,
                Some(kind) if kind != "Patient" => Whose::Thing,
                _ => Whose::Other,
            };
        }
        let mut parts = target.rsplit('/');
        let (last, kind) = (parts.next(), parts.next());
        match kind {
            Some("Patient") => {
                let absolute = target.contains("://");
                let elsewhere = absolute && url.is_some_and(|url| url.contains("://"));
                let tail = format!("/{target}");
                let same = id.is_some() && last == id;
                if !elsewhere && (same || (!absolute && url.is_some_and(|url| url.ends_with(&tail)))) {
                    Whose::Patient
                } else {
                    Whose::Other
                }
            }
            Some(kind) if kind.starts_with(|c: char| c.is_ascii_uppercase()) => Whose::Thing,
            _ => Whose::Other,
        }
    }

    /// A reference without an address: only an identifier of the same namespace can show another patient.
    fn identified(&self, identifier: Option<&Identifier<'_>>) -> Whose {
        let Some(given) = identifier else {
            return Whose::Patient;
        };
        let mut namespace = self
            .identifiers
            .iter()
            .filter(|own| own.system.is_some() && own.system == given.system)
            .peekable();
        if given.value.is_none() || namespace.peek().is_none() {
            return Whose::Patient;
        }
        if namespace.any(|own| own.value == given.value) {
            Whose::Patient
        } else {
            Whose::Other
        }
    }

    /// `identifier=system|value`, as transactions refer to a patient.
    fn searched(&self, search: &str) -> Whose {
        let Some(wanted) = search.strip_prefix("identifier=") else {
            return Whose::Other;
        };
        let wanted = wanted.replace("%7C", "|").replace("%7c", "|");
        let (system, value) = match wanted.split_once('|') {
            Some((system, value)) => (Some(system), value),
            None => (None, wanted.as_str()),
        };
        let found = self.identifiers.iter().any(|own| {
            own.value.as_deref() == Some(value) && (system.is_none() || own.system.as_deref() == system)
        });
        if found { Whose::Patient } else { Whose::Other }
    }
}
