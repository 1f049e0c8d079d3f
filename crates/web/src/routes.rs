//! The table of routes: every address, what it takes to go there, and what answers. The server is made of it, and so is
//! the test that tries every route as everybody.

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::{json, openapi, pages, papers};
use pistor_practice::Act;

/// How an address is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// GET
    Get,
    /// POST
    Post,
}

/// What it takes to go to an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// Nothing: signing in, links, choices of language and theme.
    Nobody,
    /// A login, perhaps a locked one.
    Login,
    /// The right to this act.
    Right(Act),
    /// The right to the act that the address names.
    ActOfPath,
}

/// A route.
pub struct Route {
    /// How it is asked.
    pub way: Way,
    /// Its address; `{…}` stands for a part.
    pub path: &'static str,
    /// What it takes.
    pub needs: Needs,
    pub(crate) run: fn(&Ctx, &Asked) -> Made<Said>,
}

const fn get(path: &'static str, needs: Needs, run: fn(&Ctx, &Asked) -> Made<Said>) -> Route {
    Route {
        way: Way::Get,
        path,
        needs,
        run,
    }
}

const fn post(path: &'static str, needs: Needs, run: fn(&Ctx, &Asked) -> Made<Said>) -> Route {
    Route {
        way: Way::Post,
        path,
        needs,
        run,
    }
}

use Needs::{ActOfPath, Login, Nobody, Right};

/// Every route.
pub const ROUTES: &[Route] = &[
    get("/", Login, pages::home),
    get("/sign-in", Nobody, pages::sign_in::page),
    post("/sign-in", Nobody, pages::sign_in::enter),
    get("/link/{token}", Nobody, pages::sign_in::link),
    post("/link/{token}", Nobody, pages::sign_in::use_link),
    get("/unlock", Login, pages::sign_in::locked),
    post("/unlock", Login, pages::sign_in::unlock),
    post("/lock", Login, pages::sign_in::lock),
    post("/sign-out", Login, pages::sign_in::leave),
    post("/language", Nobody, pages::choices::language),
    post("/theme", Nobody, pages::choices::theme),
    get("/today", Right(Act::SeeToday), pages::today::page),
    get("/patients", Right(Act::FindPatients), pages::patients::page),
    post("/patients/find", Right(Act::FindPatients), pages::patients::find),
    get("/patients/new", Right(Act::Register), pages::patients::new),
    post("/patients/new", Right(Act::Register), pages::patients::register),
    get("/patients/{id}", Right(Act::SeePerson), pages::chart::page),
    get(
        "/patients/{id}/person",
        Right(Act::SeePerson),
        pages::person::page,
    ),
    get("/patients/{id}/intake", Right(Act::Answer), pages::intake::page),
    get(
        "/patients/{id}/screening",
        Right(Act::SeeChart),
        pages::screening::page,
    ),
    get("/patients/{id}/plan", Right(Act::SeeChart), pages::plan::page),
    get(
        "/patients/{id}/mixture",
        Right(Act::SeeChart),
        pages::mixture::page,
    ),
    post(
        "/patients/{id}/mixture",
        Right(Act::SeeChart),
        pages::mixture::work_out,
    ),
    get(
        "/patients/{id}/mixture/{entry}/label/{syringe}",
        Right(Act::SeeChart),
        papers::label::page,
    ),
    get(
        "/patients/{id}/session",
        Right(Act::SeeChart),
        pages::session::page,
    ),
    get(
        "/patients/{id}/session/{entry}",
        Right(Act::SeeChart),
        pages::session::one,
    ),
    get(
        "/patients/{id}/session/{entry}/map",
        Right(Act::SeeChart),
        pages::map::page,
    ),
    get(
        "/patients/{id}/session/{entry}/sheet.pdf",
        Right(Act::SeeChart),
        papers::session::page,
    ),
    get(
        "/patients/{id}/aftercare",
        Right(Act::SeeChart),
        pages::aftercare::page,
    ),
    get(
        "/patients/{id}/followup",
        Right(Act::Report),
        pages::followup::page,
    ),
    get(
        "/patients/{id}/outcomes",
        Right(Act::SeeChart),
        pages::outcomes::page,
    ),
    get("/patients/{id}/photos", Right(Act::SeeChart), pages::photos::page),
    post(
        "/patients/{id}/photos",
        Right(Act::Photograph),
        pages::photos::capture::take,
    ),
    get(
        "/patients/{id}/photos/compare",
        Right(Act::SeeChart),
        pages::photos::compare::page,
    ),
    get(
        "/patients/{id}/photos/{entry}",
        Right(Act::SeeChart),
        pages::photos::file,
    ),
    get(
        "/patients/{id}/photos/{entry}/look",
        Right(Act::SeeChart),
        pages::photos::look::page,
    ),
    get("/patients/{id}/record", Right(Act::SeeChart), pages::record::page),
    post("/patients/{id}/do/{act}", ActOfPath, pages::act_on_patient),
    get("/knowledge", Right(Act::SeeKnowledge), pages::knowledge::page),
    get(
        "/knowledge/{kind}",
        Right(Act::SeeKnowledge),
        pages::knowledge::kind,
    ),
    get(
        "/knowledge/{kind}/{entry}",
        Right(Act::SeeKnowledge),
        pages::knowledge::one,
    ),
    get("/stock", Right(Act::SeeStock), pages::stock::page),
    get("/exposure", Right(Act::SeeExposure), pages::exposure::page),
    get(
        "/exposure/list.csv",
        Right(Act::SeeExposure),
        pages::exposure::list,
    ),
    post("/stock", Right(Act::ReceiveLot), pages::stock::scan),
    get("/house", Right(Act::SeeHouse), pages::house::page),
    get("/house/accounts", Right(Act::SeeHouse), pages::accounts::page),
    post(
        "/house/accounts/link",
        Right(Act::SetAccount),
        pages::accounts::link,
    ),
    get("/house/audit", Right(Act::SeeAudit), pages::audit::page),
    post("/house/do/{act}", ActOfPath, pages::act_on_house),
    get(openapi::ADDRESS, Login, openapi::page),
    get("/api/today", Right(Act::SeeToday), json::today),
    post("/api/patients/find", Right(Act::FindPatients), json::find),
    get("/api/patients/{id}", Right(Act::SeeChart), json::chart),
    get(
        "/api/patients/{id}/entries/{entry}",
        Right(Act::SeeChart),
        json::entry,
    ),
    get(
        "/api/patients/{id}/sessions/{entry}/map",
        Right(Act::SeeChart),
        pages::map::sums,
    ),
    post("/api/patients/{id}/{act}", ActOfPath, json::act_on_patient),
    post("/api/house/{act}", ActOfPath, json::act_on_house),
];

/// The route of a path, and the parts of its address.
pub(crate) fn find(way: Way, path: &str) -> Option<(&'static Route, Vec<(String, String)>)> {
    let path = path.split(['?', '#']).next().unwrap_or(path);
    ROUTES
        .iter()
        .filter(|route| route.way == way)
        .find_map(|route| Some((route, parts(route.path, path)?)))
}

/// The parts of an address, when it is of this form. What stands as it is comes before what stands for anything.
fn parts(form: &str, path: &str) -> Option<Vec<(String, String)>> {
    let (mut named, mut held) = (Vec::new(), path.split('/'));
    for piece in form.split('/') {
        let there = held.next()?;
        match piece.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
            Some(name) if !there.is_empty() => named.push((name.to_owned(), there.to_owned())),
            Some(_) => return None,
            None if piece == there => {}
            None => return None,
        }
    }
    held.next().is_none().then_some(named)
}
