//! Programs that may call: registered by a manager with their public keys, withdrawn by a manager.

use crate::act::{Doing, Done, filled, short};
use crate::house::keys::{self, Algorithm, Key};
use crate::house::programs::{self, Program, Purpose, SERVED};
use crate::house::{PROGRAMS, book};
use crate::refusal::Refusal;
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

/// Most scopes of one program.
const SCOPES_MAX: usize = 60;
/// Most characters of a key set.
const KEYS_MAX: usize = 64 << 10;

/// A program to register, or one that is there with other keys, purposes or scopes.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Register {
    /// Which one is changed; empty for a new one.
    #[serde(default)]
    pub program: String,
    /// What it is called in the house.
    pub name: String,
    /// `iss` of its tokens.
    pub issuer: String,
    /// What it may ask for.
    pub purposes: Vec<Purpose>,
    /// Its public keys as a JSON Web Key Set: the JSON, or its text.
    pub jwks: Value,
    /// Address of its keys, where its tokens name one.
    #[serde(default)]
    pub jku: String,
    /// How its tokens may be signed; empty for every way that its keys can verify.
    #[serde(default)]
    pub algorithms: Vec<String>,
    /// Scopes that it may be given.
    #[serde(default)]
    pub scopes: Vec<String>,
}

/// A program that may call no more.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Withdraw {
    /// Which.
    pub program: String,
}

/// Registers a program, or changes one.
pub(crate) fn register(doing: &Doing<'_>, given: Register) -> Result<Done, Refusal> {
    let held = match given.program.as_str() {
        "" => None,
        id => Some(there(doing, id)?),
    };
    if given.purposes.is_empty() {
        return Err(Refusal::empty("purposes"));
    }
    if given.jwks.as_str().is_some_and(|text| text.trim().is_empty()) {
        return Err(Refusal::empty("jwks"));
    }
    if given.jwks.to_string().len() > KEYS_MAX {
        return Err(Refusal::field("field-long", "jwks", "").with("expected", KEYS_MAX.to_string()));
    }
    let keys = keys::read(&given.jwks).map_err(|fault| Refusal::invalid(fault.under("jwks")))?;
    let mut purposes = given.purposes;
    purposes.sort_unstable();
    purposes.dedup();
    let program = Program {
        id: held
            .as_ref()
            .map_or_else(|| doing.ledger.new_id(doing.at()), |held| held.id.clone()),
        name: filled("name", &given.name, 120)?,
        issuer: issuer(&given.issuer)?,
        purposes,
        algorithms: algorithms(&given.algorithms, &keys)?,
        keys,
        jku: address(&given.jku)?,
        scopes: scopes(&given.scopes)?,
        active: true,
        sample: held.map_or(doing.who.sample, |held| held.sample),
    };
    let taken = doing.practice.programs();
    if taken
        .values()
        .any(|other| other.active && other.issuer == program.issuer && other.id != program.id)
    {
        return Err(Refusal::stands_against(
            Fault::new("issuer-taken")
                .found(quoted(&program.issuer))
                .under("issuer"),
        ));
    }
    write(doing, &program)
}

/// Withdraws a program. Its tokens count no more from this moment on.
pub(crate) fn withdraw(doing: &Doing<'_>, given: Withdraw) -> Result<Done, Refusal> {
    let program = Program {
        active: false,
        ..there(doing, &given.program)?
    };
    write(doing, &program)
}

/// The program of that id, as the books say in this transaction.
fn there(doing: &Doing<'_>, id: &str) -> Result<Program, Refusal> {
    for sample in [false, true] {
        let entries = doing.ledger.chart(&book(PROGRAMS, sample), 0)?;
        if let Some(program) = programs::of(&entries)?.remove(id) {
            return Ok(program);
        }
    }
    Err(Refusal::not_found("@what-program"))
}

/// Writes down what a program is from now on. What it holds by what it was before counts no more: it asks anew.
fn write(doing: &Doing<'_>, program: &Program) -> Result<Done, Refusal> {
    doing.ledger.end_access_of(&program.id)?;
    let chart = book(PROGRAMS, program.sample);
    let head = doing.ledger.head(&chart)?;
    let entry = doing.append(&chart, head, ("desk", "program"), program, None, program.sample)?;
    Ok(Done {
        chart,
        id: program.id.clone(),
        seq: entry.seq,
        secret: None,
    })
}

/// Who signs: visible characters without a space, compared as they are.
fn issuer(text: &str) -> Result<String, Refusal> {
    let text = filled("issuer", text, 500)?;
    match text.bytes().all(|byte| byte.is_ascii_graphic()) {
        true => Ok(text),
        false => Err(Refusal::field("issuer-form", "issuer", &text)),
    }
}

/// The address of keys: over TLS, as RFC 7515, section 4.1.2, demands. Nobody ever goes there.
fn address(text: &str) -> Result<String, Refusal> {
    let text = short("jku", text, 500)?;
    let good =
        text.is_empty() || (text.starts_with("https://") && text.bytes().all(|byte| byte.is_ascii_graphic()));
    match good {
        true => Ok(text),
        false => Err(Refusal::field("address-form", "jku", &text).with("expected", "https://…/jwks.json")),
    }
}

/// The chosen algorithms, each of which a key can verify; where none was chosen, all that the keys can.
fn algorithms(chosen: &[String], keys: &[Key]) -> Result<Vec<Algorithm>, Refusal> {
    let can = |algorithm: Algorithm| keys.iter().any(|key| key.fits(algorithm));
    let mut all = Vec::new();
    for name in chosen.iter().filter(|name| !name.is_empty()) {
        let known = Algorithm::of(name).filter(|algorithm| can(*algorithm));
        all.push(known.ok_or_else(|| {
            let possible: Vec<_> = Algorithm::ALL.into_iter().filter(|a| can(*a)).collect();
            Refusal::field("algorithm", "algorithms", name).with("expected", keys::names(&possible))
        })?);
    }
    if all.is_empty() {
        all = Algorithm::ALL
            .into_iter()
            .filter(|algorithm| can(*algorithm))
            .collect();
    }
    all.sort_unstable();
    all.dedup();
    Ok(all)
}

/// Scopes as SMART App Launch 2 writes them for programs without a user: `system/Observation.rs`.
fn scopes(given: &[String]) -> Result<Vec<String>, Refusal> {
    let mut scopes: Vec<String> = given
        .iter()
        .flat_map(|line| line.split_whitespace())
        .map(str::to_owned)
        .collect();
    scopes.sort_unstable();
    scopes.dedup();
    if scopes.len() > SCOPES_MAX {
        return Err(Refusal::field("field-long", "scopes", "").with("expected", SCOPES_MAX.to_string()));
    }
    match scopes.iter().find(|scope| !is_scope(scope)) {
        Some(strange) => {
            Err(Refusal::field("scope-form", "scopes", strange).with("expected", "system/Patient.rs"))
        }
        None => Ok(scopes),
    }
}

/// Only what opens something: a scope that asks to write, or that is narrowed by a search, would be taken for more than it
/// is.
fn is_scope(text: &str) -> bool {
    let form = || {
        let (kind, rights) = text.strip_prefix("system/")?.split_once('.')?;
        // Each of c, r, u, d, s at most once, in this order.
        let mut rest = "cruds".chars();
        let ordered = !rights.is_empty() && rights.chars().all(|right| rest.any(|known| known == right));
        let opens = rights.contains(['r', 's']);
        Some((kind == "*" || SERVED.contains(&kind)) && ordered && opens)
    };
    text.len() <= 200 && form().unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::is_scope;

    #[test]
    fn scopes_are_those_of_smart_2() {
        for good in ["system/Patient.rs", "system/*.r", "system/Observation.cruds"] {
            assert!(is_scope(good), "{good}");
        }
        for bad in [
            "",
            "patient/Patient.rs",
            "system/Patient",
            "system/Patient.",
            "system/Patient.sr",
            "system/Patient.read",
            "system/patient.rs",
            "system/Patient.rr",
            "system/.rs",
            "system/Patient.rs?",
            "system/Observation.rs?category=laboratory",
            "system/Patient.cud",
            "system/Bundle.rs",
            "system/Pa tient.rs",
            "openid",
        ] {
            assert!(!is_scope(bad), "{bad}");
        }
    }
}
