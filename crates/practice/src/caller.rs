//! Who calls: a program shows a token that it signed with its own key, once. The token is held against the programs that a
//! manager registered; nothing is fetched, and a token never says where its key is to be had.
//!
//! Both doors for programs ask [`Practice::caller`]: CDS Hooks with the token of each call, FHIR with the assertion of a
//! client that asks for access (SMART App Launch 2, Backend Services).

mod token;

use crate::house::keys::names;
use crate::house::programs::{Program, Purpose};
use crate::practice::Practice;
use crate::refusal::Refusal;
use jiff::Timestamp;
use pistor_knowledge::amount::quoted;
use std::sync::Arc;
use token::{Malformed, Token};

/// A token lasts at most so long, in seconds (SMART App Launch 2: at most five minutes; CDS Hooks advises short lives).
pub const LASTS_MAX: i64 = 300;
/// By so much another machine's clock may differ, in seconds.
const CLOCKS_DIFFER: i64 = 30;
/// Longest id of a token.
const ID_MAX: usize = 200;

/// A program that has shown who it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// Id of the program.
    pub program: String,
    /// What it is called in the house.
    pub name: String,
    /// Who signed: `iss`, for FHIR the client id.
    pub issuer: String,
    /// Scopes that it may be given.
    pub scopes: Vec<String>,
    /// Its name in the audit.
    pub account: String,
}

impl Practice {
    /// Finds out which program calls, by its token. `audience` is the exact address that is being asked; a token counts
    /// once, and a trace is left.
    ///
    /// Blocks until the trace is on the disk: call it beside the threads that serve the network.
    ///
    /// # Errors
    /// A refusal whose code begins with `token-`. Before a signature was verified nothing is said about who is registered.
    pub fn caller(
        self: &Arc<Self>,
        token: &str,
        purpose: Purpose,
        audience: &str,
        at: Timestamp,
    ) -> Result<Caller, Refusal> {
        let token = Token::read(token).map_err(|malformed| match malformed {
            Malformed::Form => Refusal::forbidden("token-form"),
            Malformed::Header(name) => Refusal::forbidden("token-header").with("found", name),
        })?;
        let program = self.signer(&token)?;
        let checked = check(&token, &program, purpose, audience, at.as_second());
        let id = token.claims.jti.clone();
        let ends = token
            .claims
            .exp
            .saturating_add(CLOCKS_DIFFER)
            .saturating_mul(1_000_000);
        let (practice, account) = (Arc::clone(self), program.account());
        self.store.write_and_wait(move |ledger| {
            let answer = match checked {
                Ok(()) if !ledger.use_token(&account, &id, ends)? => {
                    Err(Refusal::forbidden("token-replayed"))
                }
                checked => checked,
            };
            let outcome = if answer.is_ok() { "read" } else { "denied" };
            practice.leave_trace(ledger, at, &account, purpose.act(), "", outcome)?;
            // A refusal is kept back until the trace stands: an error here would take it away again.
            Ok::<_, Refusal>(answer)
        })??;
        Ok(Caller {
            account: program.account(),
            program: program.id,
            name: program.name,
            issuer: program.issuer,
            scopes: program.scopes,
        })
    }

    /// The program whose key signed. Which part did not fit is not said: a stranger would learn who is registered.
    fn signer(&self, token: &Token<'_>) -> Result<Program, Refusal> {
        let unknown = || Refusal::forbidden("token-unknown");
        let algorithm = token.algorithm().ok_or_else(|| {
            let known = names(&crate::house::keys::Algorithm::ALL);
            Refusal::forbidden("token-algorithm")
                .with("found", quoted(&token.header.alg))
                .with("expected", known)
        })?;
        let programs = self.programs();
        let program = programs
            .values()
            .find(|program| program.active && program.issuer == token.claims.iss)
            .ok_or_else(unknown)?;
        if !program.algorithms.contains(&algorithm) {
            return Err(unknown());
        }
        // A program with one key need not name it.
        let key = match (token.header.kid.as_str(), program.keys.as_slice()) {
            ("", [only]) => Some(only),
            (kid, keys) => keys.iter().find(|key| key.kid == kid),
        };
        key.filter(|key| key.verifies(algorithm, token.message, &token.signature))
            .ok_or_else(unknown)?;
        Ok(program.clone())
    }
}

/// Whether the claims of a token whose signature is right fit this call.
fn check(
    token: &Token<'_>,
    program: &Program,
    purpose: Purpose,
    audience: &str,
    now: i64,
) -> Result<(), Refusal> {
    let claims = &token.claims;
    let wrong = |code, found: String, expected: String| {
        Err(Refusal::forbidden(code)
            .with("found", found)
            .with("expected", expected))
    };
    if !program.purposes.contains(&purpose) {
        return wrong("token-purpose", purpose.id().to_owned(), String::new());
    }
    // The address of keys is compared whole: a beginning that fits proves nothing.
    if token
        .header
        .jku
        .as_ref()
        .is_some_and(|jku| program.jku.is_empty() || *jku != program.jku)
    {
        return wrong(
            "token-jku",
            quoted(token.header.jku.as_deref().unwrap_or_default()),
            program.jku.clone(),
        );
    }
    if claims.aud.text() != audience {
        return wrong("token-audience", quoted(claims.aud.text()), audience.to_owned());
    }
    if purpose == Purpose::Fhir && claims.sub.as_ref() != Some(&claims.iss) {
        let found = quoted(claims.sub.as_deref().unwrap_or_default());
        return wrong("token-subject", found, claims.iss.clone());
    }
    if purpose == Purpose::Cds && claims.iat.is_none() {
        return wrong("token-claim", "iat".to_owned(), String::new());
    }
    if claims.exp <= now {
        return wrong("token-expired", claims.exp.to_string(), now.to_string());
    }
    let begins = [claims.iat, claims.nbf].into_iter().flatten().max();
    if let Some(begins) = begins.filter(|begins| *begins > now + CLOCKS_DIFFER) {
        return wrong("token-early", begins.to_string(), now.to_string());
    }
    // How long it lasts only a token says that names its beginning; how far its end lies ahead is seen by our own clock.
    let ahead = claims.exp.saturating_sub(now);
    let lasts = claims
        .iat
        .map(|iat| claims.exp.saturating_sub(iat.min(now + CLOCKS_DIFFER)));
    if lasts.is_some_and(|lasts| lasts > LASTS_MAX) || ahead > LASTS_MAX + CLOCKS_DIFFER {
        return wrong(
            "token-long",
            lasts.unwrap_or(ahead).to_string(),
            LASTS_MAX.to_string(),
        );
    }
    if claims.jti.is_empty() || claims.jti.len() > ID_MAX {
        return wrong("token-claim", "jti".to_owned(), String::new());
    }
    Ok(())
}
