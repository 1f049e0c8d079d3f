//! The table of routes: every address, what it takes to go there, and what answers. The server is made of it, and so is
//! the test that tries every route as everybody.

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::phone::Phone;
use crate::{json, openapi, pages, papers};
use pistor_practice::{Act, Purpose as For};

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
    /// The signature of whoever delivers the messages.
    Signature,
    /// A patient who is in by a link, whatever it is for.
    Patient,
    /// A patient who is in by a link for this.
    Purpose(For),
}

/// What answers: a page of the staff, or one of a patient, who has another door and another frame.
pub(crate) enum Run {
    Staff(fn(&Ctx, &Asked) -> Made<Said>),
    Patient(fn(&Phone<'_>, &Asked) -> Made<Said>),
}

/// A route.
pub struct Route {
    /// How it is asked.
    pub way: Way,
    /// Its address; `{…}` stands for a part.
    pub path: &'static str,
    /// What it takes.
    pub needs: Needs,
    pub(crate) run: Run,
}

const fn get(path: &'static str, needs: Needs, run: fn(&Ctx, &Asked) -> Made<Said>) -> Route {
    Route {
        way: Way::Get,
        path,
        needs,
        run: Run::Staff(run),
    }
}

const fn post(path: &'static str, needs: Needs, run: fn(&Ctx, &Asked) -> Made<Said>) -> Route {
    Route {
        way: Way::Post,
        path,
        needs,
        run: Run::Staff(run),
    }
}

/// A page of a patient. It is handed a [`Phone`], which knows one chart and no other.
const fn patient(
    way: Way,
    path: &'static str,
    needs: Needs,
    run: fn(&Phone<'_>, &Asked) -> Made<Said>,
) -> Route {
    Route {
        way,
        path,
        needs,
        run: Run::Patient(run),
    }
}

use Needs::{ActOfPath, Login, Nobody, Patient, Purpose, Right, Signature};
use Way::{Get, Post};

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
    get("/p", Nobody, pages::phone::entrance::page),
    post("/p", Nobody, pages::phone::entrance::come_in),
    patient(Get, "/p/home", Patient, pages::phone::home::page),
    patient(Post, "/p/leave", Patient, pages::phone::home::leave),
    patient(Get, "/p/intake", Purpose(For::Intake), pages::phone::intake::page),
    patient(
        Post,
        "/p/intake",
        Purpose(For::Intake),
        pages::phone::intake::answer,
    ),
    patient(
        Post,
        "/p/intake/change",
        Purpose(For::Intake),
        pages::phone::intake::change,
    ),
    patient(
        Post,
        "/p/intake/send",
        Purpose(For::Intake),
        pages::phone::intake::send,
    ),
    patient(
        Get,
        "/p/consent",
        Purpose(For::Consent),
        pages::phone::consent::page,
    ),
    patient(
        Post,
        "/p/consent",
        Purpose(For::Consent),
        pages::phone::consent::sign,
    ),
    patient(
        Post,
        "/p/consent/withdraw",
        Purpose(For::Consent),
        pages::phone::consent::withdraw,
    ),
    patient(
        Get,
        "/p/consent/signed.pdf",
        Purpose(For::Consent),
        pages::phone::consent::paper,
    ),
    patient(
        Get,
        "/p/aftercare",
        Purpose(For::Aftercare),
        pages::phone::aftercare::page,
    ),
    patient(
        Get,
        "/p/aftercare/sheet.pdf",
        Purpose(For::Aftercare),
        pages::phone::aftercare::paper,
    ),
    patient(
        Get,
        "/p/aftercare/times.ics",
        Purpose(For::Aftercare),
        pages::phone::aftercare::times,
    ),
    patient(
        Get,
        "/p/report",
        Purpose(For::Aftercare),
        pages::phone::report::page,
    ),
    patient(
        Post,
        "/p/report",
        Purpose(For::Aftercare),
        pages::phone::report::send,
    ),
    patient(
        Get,
        "/p/reported",
        Purpose(For::Aftercare),
        pages::phone::report::told::page,
    ),
    patient(
        Post,
        "/p/reported",
        Purpose(For::Aftercare),
        pages::phone::report::told::photograph,
    ),
    get("/p/{token}", Nobody, pages::phone::entrance::arrive),
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
    get("/patients/{id}/links", Right(Act::MakeLink), pages::links::page),
    post("/patients/{id}/links", Right(Act::MakeLink), pages::links::make),
    get(
        "/patients/{id}/links/progress",
        Right(Act::MakeLink),
        pages::links::progress,
    ),
    get("/patients/{id}/intake", Right(Act::Answer), pages::intake::page),
    get(
        "/patients/{id}/consent",
        Right(Act::Consent),
        pages::consent::page,
    ),
    get(
        "/patients/{id}/consent/to-sign.pdf",
        Right(Act::Consent),
        papers::consent::to_sign,
    ),
    get(
        "/patients/{id}/consent/{entry}/signed.pdf",
        Right(Act::SeeChart),
        papers::consent::signed,
    ),
    get(
        "/patients/{id}/screening",
        Right(Act::SeeChart),
        pages::screening::page,
    ),
    get("/patients/{id}/plan", Right(Act::SeeChart), pages::plan::page),
    get(
        "/patients/{id}/plan/{entry}/summary.pdf",
        Right(Act::SeeChart),
        papers::course::page,
    ),
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
        "/patients/{id}/aftercare/sheet.pdf",
        Right(Act::SeeChart),
        papers::aftercare::page,
    ),
    get(
        "/patients/{id}/aftercare/times.ics",
        Right(Act::SeeChart),
        papers::times::page,
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
    get(
        "/patients/{id}/messages",
        Right(Act::SendMessage),
        pages::messages::page,
    ),
    get("/patients/{id}/record", Right(Act::SeeChart), pages::record::page),
    post("/patients/{id}/do/{act}", ActOfPath, pages::act_on_patient),
    get("/knowledge", Right(Act::SeeKnowledge), pages::knowledge::page),
    get("/knowledge/texts", Right(Act::SeeKnowledge), pages::texts::page),
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
    get("/house/programs", Right(Act::SeeHouse), pages::programs::page),
    get("/house/audit", Right(Act::SeeAudit), pages::audit::page),
    post("/house/do/{act}", ActOfPath, pages::act_on_house),
    get(openapi::ADDRESS, Login, openapi::page),
    get("/api/today", Right(Act::SeeToday), json::today),
    post("/api/patients/find", Right(Act::FindPatients), json::find),
    get("/api/patients/{id}", Right(Act::SeeChart), json::chart),
    get(
        "/api/patients/{id}/consent-text",
        Right(Act::Consent),
        json::consent,
    ),
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
    post(json::RECEIPTS, Signature, json::receipt),
];

/// Where a patient goes for a purpose; none while nothing answers for it.
pub(crate) fn patients_page(purpose: For) -> Option<&'static str> {
    let first = |route: &&Route| route.way == Get && route.needs == Needs::Purpose(purpose);
    ROUTES.iter().find(first).map(|route| route.path)
}

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
