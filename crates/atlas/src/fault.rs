//! What is wrong with the file of a view, and what was expected there.

/// A fault in the file of a view.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Not TOML, or a key that is missing, unknown or of another type.
    #[error("views/{view}.toml: {says}")]
    Unreadable {
        /// The view.
        view: String,
        /// What the reader of TOML says, with line and column.
        says: String,
    },
    /// Read, and not a view.
    #[error("views/{view}.toml: {place}: expected {expected}, found {found}")]
    Unfit {
        /// The view.
        view: String,
        /// Shape or zone.
        place: String,
        /// What would have been right.
        expected: String,
        /// What is there.
        found: String,
    },
}

/// A fault that does not know yet in which file it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unfit {
    place: String,
    expected: String,
    found: String,
}

impl Unfit {
    pub(crate) fn new(expected: impl Into<String>, found: impl Into<String>) -> Unfit {
        Unfit {
            place: String::new(),
            expected: expected.into(),
            found: found.into(),
        }
    }

    /// Says in which shape or zone it is.
    pub(crate) fn at(mut self, place: impl Into<String>) -> Unfit {
        self.place = place.into();
        self
    }

    /// Says in which view it is.
    pub(crate) fn of(self, view: &str) -> Fault {
        Fault::Unfit {
            view: view.to_owned(),
            place: self.place,
            expected: self.expected,
            found: self.found,
        }
    }
}
