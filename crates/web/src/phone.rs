//! The patient's side of the door. A page of a patient is a function from [`Phone`] and what is asked to markup; a phone
//! knows who is in, for what, and one chart, that of the patient.

use crate::answer::{Answer, Made, Said, status};
use crate::cookies;
use crate::ctx::Ctx;
use crate::door::{self, Asked};
use crate::form::Form;
use crate::parts::phone;
use crate::routes::Needs;
use axum::http::StatusCode;
use pistor_practice::visitor::Visitor;
use pistor_practice::{Act, Chart, Done, Purpose, Refusal, act};
use serde_json::Value;
use std::ops::Deref;
use std::sync::Arc;

/// What a page of a patient is made with: words, language and moment of [`Ctx`], and who is in.
pub(crate) struct Phone<'a> {
    ctx: &'a Ctx,
    pub(crate) visitor: Visitor,
}

impl Deref for Phone<'_> {
    type Target = Ctx;

    fn deref(&self) -> &Ctx {
        self.ctx
    }
}

/// Whether an address is one of the patient's.
pub(crate) fn is_ours(path: &str) -> bool {
    path == "/p" || path.starts_with("/p/")
}

/// The token of a cookie, when it has the form of one.
pub(crate) fn token<'h>(asked: &'h Asked, name: &str) -> Option<&'h str> {
    cookies::value(&asked.headers, name).filter(|token| token.len() == 64)
}

/// Who is in, by the cookie.
pub(crate) fn visitor(ctx: &Ctx, asked: &Asked) -> Made<Option<Visitor>> {
    match token(asked, cookies::patient_name(ctx.site.secure)) {
        Some(token) => ctx.practice().visitor(token, ctx.at),
        None => Ok(None),
    }
}

impl<'a> Phone<'a> {
    /// The phone of whoever is in, when the link is for what the page is for.
    ///
    /// # Errors
    /// `link-none` for everybody else.
    pub(crate) fn open(ctx: &'a Ctx, asked: &Asked, needs: Needs) -> Made<Phone<'a>> {
        let fits = |visitor: &Visitor| match needs {
            Needs::Patient => true,
            Needs::Purpose(purpose) => visitor.purposes.contains(&purpose),
            Needs::Nobody | Needs::Login | Needs::Right(_) | Needs::ActOfPath | Needs::Signature => false,
        };
        let visitor = visitor(ctx, asked)?.filter(fits);
        let visitor = visitor.ok_or_else(|| Refusal::forbidden("link-none"))?;
        Ok(Phone { ctx, visitor })
    }

    /// The same phone on the page again, with what was typed and why it was refused.
    pub(crate) fn again<'b>(&self, ctx: &'b Ctx) -> Phone<'b> {
        Phone {
            ctx,
            visitor: self.visitor.clone(),
        }
    }

    /// The patient's chart.
    pub(crate) fn chart(&self) -> Made<Arc<Chart>> {
        self.practice().chart(&self.visitor.patient)
    }

    /// The name under which the patient's entries by this link stand.
    pub(crate) fn author(&self) -> &str {
        &self.visitor.who.account
    }

    /// Whether what the link is for is done.
    pub(crate) fn finished(&self, purpose: Purpose) -> bool {
        self.visitor.finished(purpose)
    }

    /// Does an act on the patient's chart, as the patient.
    pub(crate) fn act(&self, act: Act, form: &Form, input: Value) -> Made<Done> {
        self.practice().act_and_wait(act::Asked {
            who: self.visitor.who.clone(),
            act,
            chart: self.visitor.patient.clone(),
            at: self.at,
            key: form.get("_key").map(str::to_owned),
            seen: None,
            input,
        })
    }
}

/// What a patient is shown who cannot come in, or where something went wrong. Every link that does not count gets one and
/// the same answer.
pub(crate) fn turned_away(ctx: &Ctx, refusal: Refusal) -> Said {
    if refusal.fault.code == "link-none" {
        let mut said = Said::from(Answer::Wrong(StatusCode::FORBIDDEN, phone::no_link(ctx)));
        let secure = ctx.site.secure;
        said.cookies.push(cookies::no_link(secure));
        said.cookies.push(cookies::no_patient(secure));
        return said;
    }
    door::log(&refusal);
    Answer::Wrong(status(refusal.kind), phone::wrong(ctx, &refusal)).into()
}
