//! Who asks, and what they may see: decided here, once, for every route, every reference that is followed, every page and
//! every file of an export. A type that nothing opens stays closed.

use super::scope::{Scope, Want, granted};
use jiff::Timestamp;
use pistor_fhir::served::{Home, Type};
use pistor_practice::act::Actor;
use pistor_practice::house::programs::Purpose;
use pistor_practice::{Act, Practice, Refusal};
use std::sync::Arc;

/// Somebody who asks.
#[derive(Debug, Clone)]
pub(super) struct Access {
    pub(super) who: Actor,
    /// What a program may see; none for a person, whose roles decide.
    scopes: Option<Vec<Scope>>,
}

/// The right that a person needs to see resources of a type.
pub(super) fn act_of(kind: Type) -> Act {
    match (kind.row().home, kind) {
        (Home::Chart, Type::Patient | Type::Appointment) => Act::SeePerson,
        (Home::Chart, _) => Act::SeeChart,
        (Home::House, Type::Group) => Act::FindPatients,
        (Home::House, _) => Act::SeeToday,
        (Home::Knowledge, _) => Act::SeeKnowledge,
        (Home::Audit, _) => Act::SeeAudit,
    }
}

impl Access {
    /// Who shows this token.
    ///
    /// # Errors
    /// When nobody does: no token, one that has ended, a program or an account that was closed meanwhile.
    pub(super) fn of(practice: &Arc<Practice>, token: &str, at: Timestamp) -> Result<Access, Refusal> {
        let nobody = || Refusal::forbidden("sign-in-first");
        if let Some(access) = practice.access(token, at)? {
            let programs = practice.programs();
            let program = programs
                .get(&access.program)
                .filter(|program| program.active && program.purposes.contains(&Purpose::Fhir))
                .ok_or_else(nobody)?;
            let who = Actor {
                account: program.account(),
                name: program.name.clone(),
                roles: Vec::new(),
                purposes: Vec::new(),
                sample: program.sample,
            };
            // What was taken away meanwhile is not open any more.
            let scopes = granted(&program.scopes, &access.scopes);
            let scopes = scopes.iter().filter_map(|scope| Scope::read(scope)).collect();
            return Ok(Access {
                who,
                scopes: Some(scopes),
            });
        }
        let signed = match token.len() {
            64 => practice.signed_in(token, at)?,
            _ => None,
        };
        let signed = signed.ok_or_else(nobody)?;
        if signed.locked {
            return Err(Refusal::forbidden("locked"));
        }
        Ok(Access {
            who: signed.who,
            scopes: None,
        })
    }

    /// Whether resources of a type may be seen.
    pub(super) fn may(&self, kind: Type, want: Want) -> bool {
        match &self.scopes {
            Some(scopes) => scopes.iter().any(|scope| scope.opens(kind, want)),
            None => self.who.may(act_of(kind)),
        }
    }

    /// The same, with a trace of a denied try.
    ///
    /// # Errors
    /// When they may not.
    pub(super) fn demand(
        &self,
        practice: &Arc<Practice>,
        kind: Type,
        want: Want,
        chart: &str,
        at: Timestamp,
    ) -> Result<(), Refusal> {
        if self.may(kind, want) {
            return Ok(());
        }
        practice.trace(at, &self.who, act_of(kind).id(), chart, "denied");
        Err(Refusal::forbidden("not-yours"))
    }

    /// Whether it is a program: they export, people do not.
    pub(super) fn is_program(&self) -> bool {
        self.scopes.is_some()
    }
}
