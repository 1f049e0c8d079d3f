//! Which resources are served: one table. Everything else about them is made of it.

/// Where the resources of a type come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Home {
    /// A patient's chart.
    Chart,
    /// The books of the house.
    House,
    /// The knowledge in force.
    Knowledge,
    /// The audit.
    Audit,
}

/// How a parameter compares (FHIR R4, Search, "Search Parameter Types").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParamKind {
    /// A code, with or without its system.
    Token,
    /// The beginning of a text, whatever its case.
    Text,
    /// A date, or the part of a time that it names.
    Date,
    /// A reference to another resource.
    Reference,
    /// A whole URI.
    Uri,
    /// A number with or without a unit.
    Quantity,
}

impl ParamKind {
    /// The word of the CapabilityStatement.
    pub fn id(self) -> &'static str {
        match self {
            ParamKind::Token => "token",
            ParamKind::Text => "string",
            ParamKind::Date => "date",
            ParamKind::Reference => "reference",
            ParamKind::Uri => "uri",
            ParamKind::Quantity => "quantity",
        }
    }

    /// The modifiers that it takes, beside `missing`, which all take.
    pub fn modifiers(self) -> &'static [&'static str] {
        match self {
            ParamKind::Token => &["not"],
            ParamKind::Text => &["exact", "contains"],
            _ => &[],
        }
    }
}

/// A search parameter of a type.
#[derive(Debug, Clone, Copy)]
pub struct Param {
    /// Its name in an address.
    pub name: &'static str,
    /// How it compares.
    pub kind: ParamKind,
    /// Where in the resource; several are tried.
    pub paths: &'static [&'static str],
    /// Whose codes stand there.
    pub coded: CodedBy,
}

/// Whose code a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CodedBy {
    /// It says so itself, or it is no code.
    #[default]
    Itself,
    /// R4 binds the element to codes of this system.
    System(&'static str),
    /// The system stands elsewhere in the resource.
    At(&'static str),
}

/// A type that is served.
pub struct TypeRow {
    /// Which.
    pub kind: Type,
    /// Where its resources come from.
    pub home: Home,
    /// What finds it, beside `_id` and `_lastUpdated`.
    pub params: &'static [Param],
    /// By what it may be sorted, beside `_id` and `_lastUpdated`: names of parameters.
    pub sorts: &'static [&'static str],
    /// What it is in the record, for the CapabilityStatement.
    pub is: &'static str,
}

macro_rules! types {
    (@coded) => { CodedBy::Itself };
    (@coded of $system:literal) => { CodedBy::System($system) };
    (@coded at $path:literal) => { CodedBy::At($path) };
    ($($kind:ident $home:ident $is:literal, sorts $sorts:tt {
        $($name:literal $pkind:ident $paths:tt $($by:ident $of:literal)?;)*
    })+) => {
        /// A type of resource that is served.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Type { $(
            #[doc = $is]
            $kind,
        )+ }

        impl Type {
            /// Its name in R4.
            pub fn name(self) -> &'static str {
                match self { $(Type::$kind => stringify!($kind),)+ }
            }
        }

        /// Every type that is served.
        pub const TYPES: &[TypeRow] = &[$(TypeRow {
            kind: Type::$kind,
            home: Home::$home,
            params: &[$(Param {
                name: $name,
                kind: ParamKind::$pkind,
                paths: &$paths,
                coded: types!(@coded $($by $of)?),
            },)*],
            sorts: &$sorts,
            is: $is,
        },)+];
    };
}

types! {
    Patient Chart "who the patient is", sorts ["birthdate", "name"] {
        "identifier" Token ["identifier"];
        "name" Text ["name.text"];
        "birthdate" Date ["birthDate"];
        "gender" Token ["gender"] of "http://hl7.org/fhir/administrative-gender";
        "phone" Token ["telecom"];
        "telecom" Token ["telecom"];
        "active" Token ["active"] of "http://terminology.hl7.org/CodeSystem/special-values";
        "language" Token ["communication.language"];
        "organization" Reference ["managingOrganization"];
    }
    QuestionnaireResponse Chart "the answers of one sitting", sorts ["authored"] {
        "patient" Reference ["subject"];
        "subject" Reference ["subject"];
        "questionnaire" Uri ["questionnaire"];
        "authored" Date ["authored"];
        "author" Reference ["author"];
        "status" Token ["status"] of "http://hl7.org/fhir/questionnaire-answers-status";
    }
    Consent Chart "a consent, and whether it holds", sorts ["date"] {
        "patient" Reference ["patient"];
        "status" Token ["status"] of "http://hl7.org/fhir/consent-state-codes";
        "scope" Token ["scope"];
        "category" Token ["category"];
        "date" Date ["dateTime"];
    }
    AllergyIntolerance Chart "an allergy, or the explicit word that none is known", sorts ["date"] {
        "patient" Reference ["patient"];
        "code" Token ["code"];
        "clinical-status" Token ["clinicalStatus"];
        "date" Date ["recordedDate"];
        "recorder" Reference ["recorder"];
        "severity" Token ["reaction.severity"] of "http://hl7.org/fhir/reaction-event-severity";
    }
    Condition Chart "an illness that was answered with yes, or that a hospital's record names", sorts ["recorded-date"] {
        "patient" Reference ["subject"];
        "subject" Reference ["subject"];
        "code" Token ["code"];
        "clinical-status" Token ["clinicalStatus"];
        "body-site" Token ["bodySite"];
        "onset-date" Date ["onsetDateTime"];
        "recorded-date" Date ["recordedDate"];
    }
    MedicationStatement Chart "a medicine that a hospital's record names", sorts ["effective"] {
        "patient" Reference ["subject"];
        "subject" Reference ["subject"];
        "status" Token ["status"] of "http://hl7.org/fhir/CodeSystem/medication-statement-status";
        "code" Token ["medicationCodeableConcept"];
        "effective" Date ["effectivePeriod"];
    }
    Observation Chart "an answer, a measurement, a verdict of the screening, a score", sorts ["date"] {
        "patient" Reference ["subject"];
        "subject" Reference ["subject"];
        "code" Token ["code"];
        "category" Token ["category"];
        "status" Token ["status"] of "http://hl7.org/fhir/observation-status";
        "date" Date ["effectiveDateTime"];
        "performer" Reference ["performer"];
        "based-on" Reference ["basedOn"];
        "value-concept" Token ["valueCodeableConcept"];
        "value-quantity" Quantity ["valueQuantity"];
        "component-code" Token ["component.code"];
        "data-absent-reason" Token ["dataAbsentReason"];
    }
    DetectedIssue Chart "what a rule of the screening found", sorts ["identified"] {
        "patient" Reference ["patient"];
        "code" Token ["code"];
        "status" Token ["status"] of "http://hl7.org/fhir/observation-status";
        "identified" Date ["identifiedDateTime"];
        "author" Reference ["author"];
    }
    CarePlan Chart "a course with its sessions", sorts ["date"] {
        "patient" Reference ["subject"];
        "subject" Reference ["subject"];
        "status" Token ["status"] of "http://hl7.org/fhir/request-status";
        "intent" Token ["intent"] of "http://hl7.org/fhir/request-intent";
        "category" Token ["category"];
        "date" Date ["period", "created"];
        "instantiates-canonical" Uri ["instantiatesCanonical"];
    }
    Medication Chart "a mixture as it was prepared, with its lots", sorts [] {
        "status" Token ["status"] of "http://hl7.org/fhir/CodeSystem/medication-status";
        "ingredient-code" Token ["contained.code"];
        "lot-number" Token ["contained.batch.lotNumber"];
        "expiration-date" Date ["contained.batch.expirationDate"];
    }
    Procedure Chart "a session, or what a hospital's record says was done", sorts ["date"] {
        "patient" Reference ["subject"];
        "subject" Reference ["subject"];
        "status" Token ["status"] of "http://hl7.org/fhir/event-status";
        "code" Token ["code"];
        "date" Date ["performedPeriod", "performedDateTime"];
        "performer" Reference ["performer.actor"];
        "based-on" Reference ["basedOn"];
        "reason-code" Token ["reasonCode"];
    }
    MedicationAdministration Chart "a substance that was given in a session", sorts ["effective-time"] {
        "patient" Reference ["subject"];
        "subject" Reference ["subject"];
        "status" Token ["status"] of "http://terminology.hl7.org/CodeSystem/medication-admin-status";
        "code" Token ["medicationCodeableConcept"];
        "effective-time" Date ["effectivePeriod"];
        "performer" Reference ["performer.actor"];
    }
    Communication Chart "a sheet that was handed over, a follow-up call", sorts ["sent"] {
        "patient" Reference ["subject"];
        "subject" Reference ["subject"];
        "status" Token ["status"] of "http://hl7.org/fhir/event-status";
        "sent" Date ["sent"];
        "medium" Token ["medium"];
        "sender" Reference ["sender"];
    }
    AdverseEvent Chart "a sign that the patient reported", sorts ["date"] {
        "subject" Reference ["subject"];
        "event" Token ["event"];
        "actuality" Token ["actuality"] of "http://hl7.org/fhir/adverse-event-actuality";
        "date" Date ["date"];
        "recorder" Reference ["recorder"];
    }
    Task Chart "what somebody must do about a patient", sorts ["authored-on"] {
        "patient" Reference ["for"];
        "subject" Reference ["for"];
        "status" Token ["status"] of "http://hl7.org/fhir/task-status";
        "code" Token ["code"];
        "focus" Reference ["focus"];
        "authored-on" Date ["authoredOn"];
        "modified" Date ["lastModified"];
    }
    Appointment Chart "a visit that was booked", sorts ["date"] {
        "patient" Reference ["participant.actor"];
        "actor" Reference ["participant.actor"];
        "practitioner" Reference ["participant.actor"];
        "status" Token ["status"] of "http://hl7.org/fhir/appointmentstatus";
        "date" Date ["start"];
    }
    Provenance Chart "who wrote which entry of the ledger, and its hash", sorts ["recorded"] {
        "target" Reference ["target"];
        "patient" Reference ["target"];
        "recorded" Date ["recorded"];
        "agent" Reference ["agent.who"];
    }
    Practitioner House "somebody who works here", sorts ["name"] {
        "name" Text ["name.text"];
        "identifier" Token ["qualification.identifier"];
        "active" Token ["active"] of "http://terminology.hl7.org/CodeSystem/special-values";
    }
    PractitionerRole House "what somebody is here", sorts [] {
        "practitioner" Reference ["practitioner"];
        "organization" Reference ["organization"];
        "role" Token ["code"];
        "active" Token ["active"] of "http://terminology.hl7.org/CodeSystem/special-values";
    }
    Organization House "the clinic", sorts [] {
        "name" Text ["name"];
        "active" Token ["active"] of "http://terminology.hl7.org/CodeSystem/special-values";
        "address-country" Text ["address.country"];
    }
    Group House "the patients with a course for an indication", sorts [] {
        "code" Token ["code"];
        "type" Token ["type"] of "http://hl7.org/fhir/group-type";
        "actual" Token ["actual"] of "http://terminology.hl7.org/CodeSystem/special-values";
    }
    Questionnaire Knowledge "the questions of the intake", sorts [] {
        "url" Uri ["url"];
        "version" Token ["version"];
        "name" Text ["name"];
        "title" Text ["title"];
        "status" Token ["status"] of "http://hl7.org/fhir/publication-status";
    }
    PlanDefinition Knowledge "a course that somebody studied or described", sorts ["title"] {
        "url" Uri ["url"];
        "version" Token ["version"];
        "name" Text ["name"];
        "title" Text ["title"];
        "status" Token ["status"] of "http://hl7.org/fhir/publication-status";
        "topic" Token ["topic"];
    }
    ActivityDefinition Knowledge "a technique or a method", sorts ["title"] {
        "url" Uri ["url"];
        "version" Token ["version"];
        "name" Text ["name"];
        "title" Text ["title"];
        "status" Token ["status"] of "http://hl7.org/fhir/publication-status";
    }
    CodeSystem Knowledge "the words of the knowledge", sorts [] {
        "url" Uri ["url"];
        "version" Token ["version"];
        "name" Text ["name"];
        "title" Text ["title"];
        "status" Token ["status"] of "http://hl7.org/fhir/publication-status";
        "code" Token ["concept.code"] at "url";
    }
    AuditEvent Audit "who did, read or was refused what", sorts ["date"] {
        "patient" Reference ["entity.what"];
        "entity" Reference ["entity.what"];
        "agent" Reference ["agent.who"];
        "action" Token ["action"] of "http://hl7.org/fhir/audit-event-action";
        "subtype" Token ["subtype"];
        "outcome" Token ["outcome"] of "http://hl7.org/fhir/audit-event-outcome";
        "date" Date ["recorded"];
    }
}

impl Type {
    /// The type of that name.
    pub fn of(name: &str) -> Option<Type> {
        TYPES.iter().map(|row| row.kind).find(|kind| kind.name() == name)
    }

    /// Its row.
    pub fn row(self) -> &'static TypeRow {
        &TYPES[self as usize]
    }

    /// Whether it belongs to a patient: the only thing that decides what a compartment holds.
    pub fn of_a_patient(self) -> bool {
        self.row().home == Home::Chart
    }
}

impl TypeRow {
    /// A parameter of this type by its name.
    pub fn param(&self, name: &str) -> Option<&'static Param> {
        const ID: Param = Param {
            name: "_id",
            kind: ParamKind::Token,
            paths: &["id"],
            coded: CodedBy::Itself,
        };
        const UPDATED: Param = Param {
            name: "_lastUpdated",
            kind: ParamKind::Date,
            paths: &["meta.lastUpdated"],
            coded: CodedBy::Itself,
        };
        match name {
            "_id" => Some(&ID),
            "_lastUpdated" => Some(&UPDATED),
            _ => self.params.iter().find(|param| param.name == name),
        }
    }

    /// Whether it may be sorted by this.
    pub fn sorts_by(&self, name: &str) -> bool {
        ["_id", "_lastUpdated"].contains(&name) || self.sorts.contains(&name)
    }
}
