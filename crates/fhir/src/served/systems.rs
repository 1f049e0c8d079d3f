//! Names of code systems: those of the standard and of the terminologies that the knowledge speaks, and our own.
//!
//! Our own stand below one object identifier that was made from a random UUID (X.667), so that nobody's name was taken
//! and no address has to be kept alive. Each is served as a CodeSystem beside the record.

use pistor_knowledge::intake::{Code, System};

macro_rules! own {
    ($($(#[doc = $doc:literal])+ $name:ident $id:literal $arc:literal;)+) => {
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
                    $(Own::$name => concat!("urn:oid:2.25.200212737285267889112391109037585152618.", $arc),)+
                }
            }
        }
    };
}

own! {
    /// Facts about a patient.
    Fact "fact" 1;
    /// Regions of the body, each with its sides.
    BodySite "body-site" 2;
    /// Substances.
    Substance "substance" 3;
    /// Groups of substances and allergy classes.
    Class "substance-class" 4;
    /// Rules of the screening.
    Rule "rule" 5;
    /// What a rule asks for.
    Action "action" 6;
    /// What is treated.
    Indication "indication" 7;
    /// How the needle goes in.
    Technique "technique" 8;
    /// Needle, or a way without one.
    Method "method" 9;
    /// Measures.
    Scale "scale" 10;
    /// Signs after a treatment.
    Reaction "reaction" 11;
    /// What a consent is for.
    ConsentScope "consent-scope" 12;
    /// What somebody must do.
    TaskKind "task" 13;
    /// What an account is in the house.
    Role "role" 14;
    /// Kinds of entries of the record.
    Entry "entry" 15;
    /// Names of acts in the audit.
    Act "act" 16;
    /// Why somebody went on in spite of a finding.
    WaiverReason "waiver-reason" 17;
    /// Details of an answer.
    Detail "detail" 18;
}

/// The house's own numbers of patients.
pub const FILE_NUMBERS: &str = "urn:oid:2.25.200212737285267889112391109037585152618.100";
/// Numbers of certificates to inject, as printed.
pub const CERTIFICATES: &str = "urn:oid:2.25.200212737285267889112391109037585152618.101";
/// SHA-256 of an entry of the ledger, in hexadecimal.
pub const ENTRY_HASHES: &str = "urn:oid:2.25.200212737285267889112391109037585152618.102";
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
