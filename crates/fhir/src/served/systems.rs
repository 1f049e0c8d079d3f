//! Names of code systems: those of the standard and of the terminologies that the knowledge speaks, and our own.
//!
//! Our own are named `urn:pistor:…` at every door, by the plural of what they hold, as the folders of the knowledge are.
//! Each is served as a CodeSystem beside the record.

use pistor_knowledge::intake::{Code, System};

macro_rules! own {
    ($($(#[doc = $doc:literal])+ $name:ident $id:literal;)+) => {
        /// A code system of our own.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Own { $($(#[doc = $doc])+ $name,)+ }

        impl Own {
            /// Every one.
            pub const ALL: &'static [Own] = &[$(Own::$name,)+];

            /// Its id on this server.
            pub fn id(self) -> &'static str {
                match self { $(Own::$name => $id,)+ }
            }

            /// Its name everywhere.
            pub fn url(self) -> &'static str {
                match self {
                    $(Own::$name => concat!("urn:pistor:", $id),)+
                }
            }
        }
    };
}

own! {
    /// Facts about a patient.
    Fact "facts";
    /// Regions of the body.
    Area "areas";
    /// Regions with a side.
    Site "sites";
    /// Substances.
    Substance "substances";
    /// Groups of substances and allergy classes.
    Class "classes";
    /// Rules of the screening.
    Rule "rules";
    /// What a rule asks for.
    Action "actions";
    /// What is treated.
    Indication "indications";
    /// How the needle goes in.
    Technique "techniques";
    /// Needle, or a way without one.
    Method "methods";
    /// Measures.
    Scale "scales";
    /// Signs after a treatment.
    Reaction "reactions";
    /// What a consent is for.
    ConsentScope "consent-scopes";
    /// What somebody must do.
    TaskKind "tasks";
    /// What an account is in the house.
    Role "roles";
    /// Kinds of entries of the record.
    Entry "entries";
    /// Names of acts in the audit.
    Act "acts";
    /// Why somebody went on in spite of a finding.
    WaiverReason "override-reasons";
    /// Details of an answer.
    Detail "details";
}

pub use pistor_journey::intake::recorded::FILE_NUMBERS;
/// Numbers of certificates to inject, as printed.
pub const CERTIFICATES: &str = "urn:pistor:certificates";
/// SHA-256 of an entry of the ledger, in hexadecimal.
pub const ENTRY_HASHES: &str = "urn:pistor:entry-hashes";
/// Units (UCUM).
pub const UCUM: &str = "http://unitsofmeasure.org";
/// LOINC.
pub const LOINC: &str = "http://loinc.org";
/// SNOMED CT.
pub const SNOMED: &str = "http://snomed.info/sct";

/// The URI of a code system that the knowledge speaks (FHIR R4, Terminologies, "Using Codes").
pub fn uri(system: System) -> &'static str {
    match system {
        System::Snomed => SNOMED,
        System::Icd10 => "http://hl7.org/fhir/sid/icd-10",
        System::Icd10cm => "http://hl7.org/fhir/sid/icd-10-cm",
        System::Atc => "http://www.whocc.no/atc",
        System::Rxnorm => "http://www.nlm.nih.gov/research/umls/rxnorm",
        System::Loinc => LOINC,
    }
}

/// A code of the knowledge as a Coding.
pub fn coding(code: &Code) -> super::Node {
    super::object()
        .with("system", uri(code.system))
        .with("code", code.code.as_str())
        .maybe("display", code.says.as_deref())
}
