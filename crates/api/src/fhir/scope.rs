//! Scopes of SMART App Launch 2 for programs without a person: `system/Patient.rs`. Read here and nowhere else.

use pistor_fhir::served::Type;

/// What is asked of a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Want {
    /// One resource, or one of its versions.
    Read,
    /// Resources that are found, or listed, or exported.
    Search,
}

/// A scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    /// Of one type; none for all.
    pub kind: Option<Type>,
    /// Whether one may be read.
    pub read: bool,
    /// Whether they may be searched.
    pub search: bool,
}

impl Scope {
    /// Reads a scope; none when it is none of these, or of a type that is not served. What would write opens nothing.
    pub fn read(text: &str) -> Option<Scope> {
        let (kind, may) = text.strip_prefix("system/")?.split_once('.')?;
        // The form of SMART App Launch 1 says both in one word.
        let letters = match may {
            "read" => "rs",
            "*" => "cruds",
            letters => letters,
        };
        let known = letters.chars().all(|letter| "cruds".contains(letter));
        let kind = match kind {
            "*" => None,
            name => Some(Type::of(name)?),
        };
        known.then(|| Scope {
            kind,
            read: letters.contains('r'),
            search: letters.contains('s'),
        })
    }

    /// Whether it opens a type.
    pub fn opens(&self, kind: Type, want: Want) -> bool {
        let may = match want {
            Want::Read => self.read,
            Want::Search => self.search,
        };
        may && self.kind.is_none_or(|held| held == kind)
    }

    /// Whether everything that another opens is opened by this one, too.
    fn covers(&self, other: &Scope) -> bool {
        (self.kind.is_none() || self.kind == other.kind)
            && (self.read || !other.read)
            && (self.search || !other.search)
    }

    /// It as text.
    fn text(&self) -> String {
        let kind = self.kind.map_or("*", Type::name);
        let letters = match (self.read, self.search) {
            (true, true) => "rs",
            (true, false) => "r",
            (false, _) => "s",
        };
        format!("system/{kind}.{letters}")
    }
}

/// What a program gets of what it asks for: as much as it is registered for, and never more.
pub fn granted(registered: &[String], asked: &str) -> Vec<String> {
    let registered: Vec<Scope> = registered.iter().filter_map(|text| Scope::read(text)).collect();
    let mut granted = Vec::new();
    for wanted in asked.split_whitespace().filter_map(Scope::read) {
        // All types were asked for: those it is registered for are meant.
        let narrowed: Vec<Scope> = match wanted.kind {
            None => registered
                .iter()
                .map(|held| Scope {
                    kind: held.kind,
                    read: held.read && wanted.read,
                    search: held.search && wanted.search,
                })
                .collect(),
            Some(_) => registered
                .iter()
                .filter(|held| held.covers(&wanted))
                .map(|_| wanted.clone())
                .collect(),
        };
        for scope in narrowed.iter().filter(|scope| scope.read || scope.search) {
            let text = scope.text();
            if !granted.contains(&text) {
                granted.push(text);
            }
        }
    }
    granted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_gets_what_it_is_registered_for_and_never_more() {
        let table: [(&[&str], &str, &[&str]); 10] = [
            (
                &["system/Patient.rs"],
                "system/Patient.rs",
                &["system/Patient.rs"],
            ),
            (&["system/Patient.rs"], "system/Patient.r", &["system/Patient.r"]),
            (&["system/Patient.r"], "system/Patient.rs", &[]),
            (&["system/Patient.rs"], "system/Observation.rs", &[]),
            (&["system/*.rs"], "system/Patient.read", &["system/Patient.rs"]),
            (
                &["system/Patient.rs", "system/Task.s"],
                "system/*.rs",
                &["system/Patient.rs", "system/Task.s"],
            ),
            (
                &["system/Patient.rs"],
                "user/Patient.rs patient/Patient.rs openid",
                &[],
            ),
            (
                &["system/Patient.cruds"],
                "system/Patient.cruds",
                &["system/Patient.rs"],
            ),
            (&["system/Bundle.rs"], "system/Bundle.rs", &[]),
            (&[], "system/*.rs", &[]),
        ];
        for (registered, asked, expected) in table {
            let registered: Vec<String> = registered.iter().map(|text| (*text).to_owned()).collect();
            assert_eq!(granted(&registered, asked), expected, "{registered:?} {asked}");
        }
        assert_eq!(Scope::read("system/Patient.rx"), None);
        assert_eq!(Scope::read("system/Patient"), None);
    }
}
