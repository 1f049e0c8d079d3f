//! Whose a resource is that another program handed over: the patient who is asked about, by name, or nobody we read.
//!
//! Stricter than a bundle that a person picked: whoever asks has said which patient is meant, so that nothing has to be
//! guessed, and a resource that names nobody is refused like one that names somebody else.

use crate::entry::Resource;
use crate::reference::Reference;
use crate::shape::shown;
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;

/// Types that are about no patient.
const NOBODYS: [&str; 9] = [
    "Patient",
    "Medication",
    "Substance",
    "Practitioner",
    "PractitionerRole",
    "Organization",
    "Location",
    "HealthcareService",
    "OperationOutcome",
];

/// The patient who is asked about, and the server that the resources come from.
pub(crate) struct Owner<'a> {
    /// Logical id.
    pub id: &'a str,
    /// Address of the server, without a slash at its end; none where the request names none.
    pub server: Option<&'a str>,
}

impl<'a> Owner<'a> {
    /// Makes sure that a resource is the patient's.
    pub fn owns(&self, resource: &Resource<'_>) -> Result<(), Fault> {
        let mut named = false;
        for (key, reference) in resource.subjects() {
            named = true;
            if !self.means(reference, resource) {
                let found = reference.reference.as_deref().or(reference.display.as_deref());
                return Err(self.other(found.unwrap_or_default()).under(key));
            }
        }
        match named || NOBODYS.contains(&&*resource.kind) {
            true => Ok(()),
            false => Err(Fault::new("hook-nobodys")
                .found(shown(&resource.kind))
                .expected(self.name())),
        }
    }

    /// Makes sure that nowhere in a text another patient is referred to, in whatever field.
    pub fn alone(&self, text: &str) -> Result<(), Fault> {
        const NAME: &str = "Patient";
        for at in memchr::memmem::find_iter(text.as_bytes(), NAME) {
            // Only where a reference or an address can hold it, not in the middle of a word.
            let before = text.as_bytes()[..at].last();
            let behind = &text[at + NAME.len()..];
            let Some(rest) = behind.strip_prefix('/').or_else(|| behind.strip_prefix("\\/")) else {
                continue;
            };
            let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '.'));
            let id = &rest[..end.unwrap_or(rest.len())];
            if matches!(before, Some(b'"' | b'/')) && !id.is_empty() && id != self.id {
                return Err(self.other(&format!("Patient/{id}")));
            }
        }
        Ok(())
    }

    fn means(&self, reference: &Reference<'_>, within: &Resource<'_>) -> bool {
        let Some(target) = reference.reference.as_deref() else {
            return false;
        };
        let target = target.split("/_history/").next().unwrap_or(target);
        if target
            .strip_prefix("urn:uuid:")
            .is_some_and(|uuid| uuid == self.id)
        {
            return true;
        }
        let Some((before, id)) = target.rsplit_once("Patient/") else {
            return false;
        };
        let server = self.server.or_else(|| home(within));
        // The same id on another server is somebody else.
        id == self.id
            && (before.is_empty() || server.is_some_and(|server| before.strip_suffix('/') == Some(server)))
    }

    fn other(&self, found: &str) -> Fault {
        Fault::new("hook-other-patient")
            .found(quoted(&shown(found)))
            .expected(self.name())
    }

    fn name(&self) -> String {
        format!("Patient/{}", self.id)
    }
}

/// The server that an entry's own address names.
fn home<'r>(resource: &'r Resource<'_>) -> Option<&'r str> {
    let (url, id) = (resource.url.as_deref()?, resource.header.id.as_deref()?);
    url.strip_suffix(id)?
        .strip_suffix('/')?
        .strip_suffix(&*resource.kind)?
        .strip_suffix('/')
}
