//! The door: a request becomes a call with somebody behind it; whoever may not is stopped before anything is looked for.

use super::access::Access;
use super::answer::Answer;
use super::call::{Call, Not};
use super::scope::Want;
use super::shelf::{Found, Shelf, Step, Told};
use super::{BASE, Fhir, asked, bulk, create, history, pages, token};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::Response;
use jiff::Timestamp;
use pistor_fhir::served::capability::{self, About};
use pistor_fhir::served::outcome::Issue;
use pistor_fhir::served::{Query, Type};
use pistor_locale::Locale;
use pistor_practice::act::Asked as ActAsked;
use pistor_practice::view::Look;
use pistor_practice::{Act, Refusal};
use std::sync::Arc;

/// A request, taken apart.
pub(super) struct Knock {
    /// Whether it can be answered at once.
    pub(super) quick: bool,
    pub(super) method: Method,
    /// The path below `/fhir`.
    pub(super) path: String,
    pub(super) query: String,
    pub(super) headers: HeaderMap,
    pub(super) body: Vec<u8>,
}

/// Somebody at the door.
pub(super) struct Visit<'a> {
    pub(super) fhir: &'a Arc<Fhir>,
    pub(super) knock: &'a Knock,
    pub(super) access: Access,
    pub(super) at: Timestamp,
    pub(super) look: &'a Look,
    pub(super) locale: &'a Locale,
    /// Address of this door.
    pub(super) base: &'a str,
}

impl Knock {
    pub(super) fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name).and_then(|value| value.to_str().ok());
        value.unwrap_or_default()
    }

    /// The parameters of the address, and of the form of a search.
    pub(super) fn pairs(&self) -> Vec<(String, String)> {
        let mut pairs: Vec<(String, String)> = serde_urlencoded::from_str(&self.query).unwrap_or_default();
        if self.method == Method::POST && self.path.ends_with("/_search") {
            let form: Vec<(String, String)> = serde_urlencoded::from_bytes(&self.body).unwrap_or_default();
            pairs.extend(form);
        }
        pairs
    }

    /// Whether what is not known is refused.
    pub(super) fn strict(&self) -> bool {
        self.header("prefer").contains("handling=strict")
    }

    /// Somebody says who they are: by an assertion, or by a token.
    pub(super) fn shows_a_token(&self) -> bool {
        self.path == token::PATH || !self.bearer().is_empty()
    }

    fn bearer(&self) -> &str {
        let value = self.header("authorization");
        match value.split_once(' ') {
            Some((kind, token)) if kind.eq_ignore_ascii_case("bearer") => token.trim(),
            _ => "",
        }
    }
}

/// The answer to an address from which too many tokens came that do not count.
pub(super) fn too_many_tries(fhir: &Fhir, knock: &Knock) -> Response {
    let locale = fhir.voice(knock.header("accept-language"));
    let refusal = Refusal::busy("token-tries");
    let answer = match knock.path == token::PATH {
        true => token::refused(&refusal, &locale),
        false => Answer::refused(&refusal, &locale),
    };
    answer.with(header::RETRY_AFTER, "60").http(false)
}

/// Answers a request.
pub(super) fn open(fhir: &Arc<Fhir>, knock: &Knock) -> Response {
    let at = (fhir.api.clock)();
    let locale = fhir.voice(knock.header("accept-language"));
    let head_only = knock.method == Method::HEAD;
    let call = match Call::read(&knock.method, &knock.path) {
        Ok(call) => call,
        Err(Not::Found) => {
            return Answer::refused(&Refusal::not_found("@what-page"), &locale).http(head_only);
        }
        Err(Not::Allowed) => {
            return Answer::refused(&Refusal::unsupported("fhir-method"), &locale).http(head_only);
        }
    };
    if let Some(answer) = asked::unacceptable(knock, &call, &locale) {
        return answer.http(head_only);
    }
    let base = format!("{}{BASE}", fhir.api.base);
    let answer = match &call {
        Call::Metadata => {
            let about = About {
                base: &base,
                token: &token::address(fhir),
                version: env!("CARGO_PKG_VERSION"),
                date: &fhir.api.practice.edition().knowledge.edition,
            };
            Answer::node(StatusCode::OK, &capability::statement(&about))
        }
        Call::Smart => Answer::json(StatusCode::OK, &asked::smart(fhir)),
        Call::Token => token::give(fhir, &locale, &knock.body, at),
        _ => {
            let look = fhir.api.practice.look(at);
            Access::of(&fhir.api.practice, knock.bearer(), at)
                .and_then(|access| {
                    let visit = Visit {
                        fhir,
                        knock,
                        access,
                        at,
                        look: &look,
                        locale: &locale,
                        base: &base,
                    };
                    visit.answer(&call)
                })
                .unwrap_or_else(|refusal| Answer::refused(&refusal, &locale))
        }
    };
    answer.with(header::VARY, "Accept-Language").http(head_only)
}

impl<'a> Visit<'a> {
    pub(super) fn shelf(&'a self) -> Shelf<'a> {
        Shelf {
            practice: &self.fhir.api.practice,
            look: self.look,
            locale: self.locale,
            base: self.base,
        }
    }

    /// May this be seen? A denied try leaves a trace.
    pub(super) fn demand(&self, kind: Type, want: Want, id: &str) -> Result<(), Refusal> {
        let chart = match kind.of_a_patient() {
            true => super::record::chart_of(id),
            false => "",
        };
        let practice = &self.fhir.api.practice;
        self.access.demand(practice, kind, want, chart, self.at)
    }

    /// Whoever looks at a patient's record is written down.
    pub(super) fn looked(&self, told: &[Told]) {
        let mut last = "";
        for told in told {
            if let Some(patient) = told.patient().filter(|patient| *patient != last) {
                let act = super::access::act_of(told.kind).id();
                self.fhir
                    .api
                    .practice
                    .looked(&self.access.who, act, patient, self.at);
                last = patient;
            }
        }
    }

    fn answer(&self, call: &Call) -> Result<Answer, Refusal> {
        match call {
            Call::Read(kind, id) => self.read(*kind, id),
            Call::Version(kind, id, version) => self.version(*kind, id, version),
            Call::History(kind, id) => history::of_one(self, *kind, id),
            Call::HistoryOfType(kind) => history::of_type(self, *kind),
            Call::Search(kind) => pages::search(self, *kind),
            Call::Everything(id) => pages::everything(self, id),
            Call::Create(_) => self.create(),
            Call::Export(of) => bulk::begin(self, of),
            Call::Status(id) => bulk::status(self, id),
            Call::Cancel(id) => bulk::cancel(self, id),
            Call::File(id, kind) => bulk::file(self, id, *kind),
            Call::Metadata | Call::Smart | Call::Token => Err(Refusal::not_found("@what-page")),
        }
    }

    fn read(&self, kind: Type, id: &str) -> Result<Answer, Refusal> {
        self.demand(kind, Want::Read, id)?;
        let shelf = self.shelf();
        let found = shelf.practice.read(|reading| shelf.read(reading, kind, id))?;
        match found {
            Found::There(told) => Ok(self.one(&told)),
            Found::Gone => Ok(self.gone()),
            Found::Nowhere => Err(Refusal::not_found("@what-entry")),
        }
    }

    fn version(&self, kind: Type, id: &str, version: &str) -> Result<Answer, Refusal> {
        self.demand(kind, Want::Read, id)?;
        let shelf = self.shelf();
        let steps = shelf.practice.read(|reading| shelf.history(reading, kind, id))?;
        let held = steps.into_iter().find_map(|step| match step {
            Step::Version(told, _) if told.version == version => Some(told),
            _ => None,
        });
        let told = held.ok_or_else(|| Refusal::not_found("@what-entry"))?;
        Ok(self.one(&told))
    }

    /// One resource, or the word that the program has it already.
    fn one(&self, told: &Told) -> Answer {
        self.looked(std::slice::from_ref(told));
        let etag = told.etag();
        let known = self.knock.header("if-none-match");
        let same = known
            .split(',')
            .any(|tag| tag.trim() == "*" || weak(tag) == weak(&etag));
        let answer = match same && !known.is_empty() {
            true => Answer::bare(StatusCode::NOT_MODIFIED),
            false => Answer::node(StatusCode::OK, &told.node),
        };
        let answer = answer.with(header::ETAG, etag);
        match told.updated {
            Some(at) => answer.with(header::LAST_MODIFIED, asked::http_date(at)),
            None => answer,
        }
    }

    /// It was there once.
    fn gone(&self) -> Answer {
        let issue = Issue::error("deleted", self.locale.word("fhir-gone"));
        Answer::issues(StatusCode::GONE, &[issue])
    }

    /// A patient is recorded by the act of the desk; one who is there already is not recorded twice.
    fn create(&self) -> Result<Answer, Refusal> {
        let practice = &self.fhir.api.practice;
        if !self.access.who.may(Act::Register) {
            practice.trace(self.at, &self.access.who, Act::Register.id(), "", "denied");
            return Err(Refusal::forbidden("not-yours"));
        }
        let condition = self.knock.header("if-none-exist");
        if !condition.is_empty() {
            let pairs: Vec<(String, String)> =
                serde_urlencoded::from_str(condition.trim_start_matches('?')).unwrap_or_default();
            let query = Query::read(Type::Patient.row(), &pairs).map_err(|fault| asked::faulty(&fault))?;
            if query.filters.is_empty() || !query.unknown.is_empty() {
                return Err(asked::not_known(&query.unknown));
            }
            let shelf = self.shelf();
            let page = practice.read(|reading| shelf.search(reading, Type::Patient, &query, &|_| false))?;
            match page.found.as_slice() {
                [] => {}
                [told] => {
                    let place = format!("{}/Patient/{}/_history/{}", self.base, told.id, told.version);
                    return Ok(self.one(told).with(header::LOCATION, place));
                }
                _ => {
                    let issue = Issue::error("multiple-matches", self.locale.word("fhir-several"));
                    return Ok(Answer::issues(StatusCode::PRECONDITION_FAILED, &[issue]));
                }
            }
        }
        let key = self.knock.header("idempotency-key");
        let done = practice.act_and_wait(ActAsked {
            who: self.access.who.clone(),
            act: Act::Register,
            chart: String::new(),
            at: self.at,
            key: (!key.is_empty()).then(|| key.to_owned()),
            seen: None,
            input: create::registration(&self.knock.body, false)?,
        })?;
        let shelf = self.shelf();
        let found = practice.read(|reading| shelf.read(reading, Type::Patient, &done.id))?;
        let Found::There(told) = found else {
            return Err(Refusal::not_found("@what-patient"));
        };
        let place = format!("{}/Patient/{}/_history/{}", self.base, told.id, told.version);
        let mut answer = self.one(&told).with(header::LOCATION, place);
        answer.status = StatusCode::CREATED;
        Ok(answer)
    }
}

fn weak(tag: &str) -> &str {
    tag.trim().trim_start_matches("W/").trim_matches('"')
}
