//! Why an act was not done: eight kinds, each with a message, the field it concerns and what changed in between.

pub use pistor_knowledge::Fault;
pub use pistor_knowledge::amount::quoted;
use pistor_store::StoreFault;

/// Kinds of refusal. Each door maps them in one table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// What was handed in cannot be used.
    Invalid,
    /// This person may not.
    Forbidden,
    /// There is no such thing.
    NotFound,
    /// It is not possible here.
    Unsupported,
    /// Something else stands against it: somebody wrote first, or a step before is missing.
    Conflict,
    /// Too much at once: try again.
    Busy,
    /// The disk or the database would not.
    Unavailable,
    /// A defect in the program.
    Fault,
}

impl Kind {
    /// The stable word in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Kind::Invalid => "invalid",
            Kind::Forbidden => "forbidden",
            Kind::NotFound => "not_found",
            Kind::Unsupported => "unsupported",
            Kind::Conflict => "conflict",
            Kind::Busy => "busy",
            Kind::Unavailable => "unavailable",
            Kind::Fault => "fault",
        }
    }
}

/// Why an act was not done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Which kind.
    pub kind: Kind,
    /// What to say: `code` names the message, `path` the field as a JSON pointer into the input.
    pub fault: Box<Fault>,
    /// For a conflict on a chart: its entries since the page was made, as numbers of entries.
    pub since: Option<i64>,
    /// For a refused step: the rules that stand against it, by id.
    pub rules: Vec<String>,
}

impl Refusal {
    fn new(kind: Kind, fault: Fault) -> Refusal {
        Refusal {
            kind,
            fault: Box::new(fault),
            since: None,
            rules: Vec::new(),
        }
    }

    /// What was handed in cannot be used.
    pub fn invalid(fault: Fault) -> Refusal {
        Refusal::new(Kind::Invalid, fault)
    }

    /// A field cannot be used: code of the message, name of the field, what was found.
    pub fn field(code: &'static str, field: &str, found: &str) -> Refusal {
        Refusal::invalid(
            Fault::new(code)
                .found(pistor_knowledge::amount::quoted(found))
                .under(field),
        )
    }

    /// Nothing was chosen where several may be, and one at least must.
    pub fn none_chosen(path: &str) -> Refusal {
        Refusal::invalid(Fault::new("none-chosen").under(path))
    }

    /// A field is empty that must not be.
    pub fn empty(field: &str) -> Refusal {
        Refusal::invalid(Fault::new("field-empty").under(field))
    }

    /// This person may not.
    pub fn forbidden(code: &'static str) -> Refusal {
        Refusal::new(Kind::Forbidden, Fault::new(code))
    }

    /// There is no such thing: `what` names a message.
    pub fn not_found(what: &'static str) -> Refusal {
        Refusal::new(Kind::NotFound, Fault::new("nothing-there").with("what", what))
    }

    /// Something stands against it.
    pub fn conflict(code: &'static str) -> Refusal {
        Refusal::new(Kind::Conflict, Fault::new(code))
    }

    /// Something stands against it, with a fault of its own.
    pub fn stands_against(fault: Fault) -> Refusal {
        Refusal::new(Kind::Conflict, fault)
    }

    /// Not possible here.
    pub fn unsupported(code: &'static str) -> Refusal {
        Refusal::new(Kind::Unsupported, Fault::new(code))
    }

    /// A defect in the program; `detail` goes to the log, never to the screen.
    pub fn fault(detail: impl Into<String>) -> Refusal {
        Refusal::new(Kind::Fault, Fault::new("fault").with("detail", detail))
    }

    /// Too much at once.
    pub fn busy(code: &'static str) -> Refusal {
        Refusal::new(Kind::Busy, Fault::new(code))
    }

    /// The rules that stand against it.
    pub fn because_of(mut self, rules: Vec<String>) -> Refusal {
        self.rules = rules;
        self
    }

    /// An argument of the message.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Refusal {
        self.fault.args.push((name, value.into()));
        self
    }
}

impl From<StoreFault> for Refusal {
    fn from(fault: StoreFault) -> Refusal {
        let unavailable = |code| Refusal::new(Kind::Unavailable, Fault::new(code));
        match fault {
            StoreFault::Conflict => Refusal::conflict("written-in-between"),
            StoreFault::DiskFull => unavailable("disk-full"),
            StoreFault::NotDurable(_) => unavailable("disk-not-durable"),
            StoreFault::Closed => unavailable("closing"),
            other => Refusal::fault(other.to_string()),
        }
    }
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Refusal {
        Refusal::invalid(fault)
    }
}
