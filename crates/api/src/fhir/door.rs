//! The door: a request becomes a call with somebody behind it; whoever may not is stopped before anything is looked for.

use super::access::Access;
use super::answer::Answer;
use super::call::{Call, Not};
use super::scope::Want;
use super::shelf::{Found, Shelf, Step, Told};
use super::{BASE, Fhir, asked, bulk, create, history, pages, token};
use axum::body::Bytes;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::Response;
use jiff::Timestamp;
use pistor_fhir::served::Type;
use pistor_fhir::served::capability::{self, About};
use pistor_fhir::served::outcome::Issue;
use pistor_locale::Locale;
use pistor_practice::Refusal;
use pistor_practice::view::Look;
use std::sync::Arc;

/// A request, taken apart.
pub(super) struct Knock {
    pub(super) method: Method,
    /// The path below `/fhir`.
    pub(super) path: String,
    pub(super) query: String,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
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

    /// What is asked for.
    ///
    /// # Errors
    /// When it is nothing that is served.
    pub(super) fn call(&self) -> Result<Call, Refusal> {
        Call::read(&self.method, &self.path).map_err(|not| match not {
            Not::Found => Refusal::not_found("@what-page"),
            Not::Allowed => Refusal::unsupported("fhir-method"),
        })
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

/// Whoever asks for what is not there.
pub(super) fn turned_away(fhir: &Fhir, knock: &Knock, refusal: &Refusal) -> Response {
    let locale = fhir.voice(knock.header("accept-language"));
    Answer::refused(refusal, &locale).http(knock.method == Method::HEAD)
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
pub(super) fn open(fhir: &Arc<Fhir>, knock: &Knock, call: &Call) -> Response {
    let locale = fhir.voice(knock.header("accept-language"));
    if let Some(answer) = asked::unacceptable(knock, call, &locale) {
        return answer.http(knock.method == Method::HEAD);
    }
    let answer = match call {
        Call::Metadata => {
            let about = About {
                base: &base(fhir),
                token: &token::address(fhir),
                version: env!("CARGO_PKG_VERSION"),
                date: &fhir.api.practice.edition().knowledge.edition,
            };
            Answer::node(StatusCode::OK, &capability::statement(&about))
        }
        Call::Smart => Answer::json(StatusCode::OK, &asked::smart(fhir)),
        Call::Token => token::give(fhir, &locale, &knock.body, (fhir.api.clock)()),
        _ => visited(fhir, knock, &locale, |visit| visit.answer(call))
            .unwrap_or_else(|refusal| Answer::refused(&refusal, &locale)),
    };
    dressed(answer, knock)
}

/// The answer to whoever reads one resource that is there, or may not; none for everything that may take its time.
pub(super) fn at_once(fhir: &Arc<Fhir>, knock: &Knock, call: &Call) -> Option<Response> {
    let (kind, id) = call.at_hand()?;
    let locale = fhir.voice(knock.header("accept-language"));
    if asked::unacceptable(knock, call, &locale).is_some() {
        return None;
    }
    let found = visited(fhir, knock, &locale, |visit| {
        visit.demand(kind, Want::Read, id)?;
        let shelf = visit.shelf();
        let told = shelf.practice.read(|reading| shelf.there(reading, kind, id))?;
        Ok(told.map(|told| visit.one(&told)))
    });
    let answer = found.unwrap_or_else(|refusal| Some(Answer::refused(&refusal, &locale)))?;
    Some(dressed(answer, knock))
}

/// The address of this door.
fn base(fhir: &Fhir) -> String {
    format!("{}{BASE}", fhir.api.base)
}

fn dressed(answer: Answer, knock: &Knock) -> Response {
    answer
        .with(header::VARY, "Accept-Language")
        .http(knock.method == Method::HEAD)
}

/// Whoever knocks, with what they are shown.
fn visited<T>(
    fhir: &Arc<Fhir>,
    knock: &Knock,
    locale: &Locale,
    work: impl FnOnce(&Visit<'_>) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    let at = (fhir.api.clock)();
    let practice = &fhir.api.practice;
    let access = Access::of(practice, knock.bearer(), at)?;
    work(&Visit {
        fhir,
        knock,
        access,
        at,
        look: &practice.look(at),
        locale,
        base: &base(fhir),
    })
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
                self.looked_at(told.kind, patient);
                last = patient;
            }
        }
    }

    /// The same of one patient, for resources of a type.
    pub(super) fn looked_at(&self, kind: Type, patient: &str) {
        let act = super::access::act_of(kind).id();
        let practice = &self.fhir.api.practice;
        practice.looked(&self.access.who, act, patient, self.at);
    }

    fn answer(&self, call: &Call) -> Result<Answer, Refusal> {
        match call {
            Call::Read(kind, id) => self.read(*kind, id),
            Call::Version(kind, id, version) => self.version(*kind, id, version),
            Call::History(kind, id) => history::of_one(self, *kind, id),
            Call::HistoryOfType(kind) => history::of_type(self, *kind),
            Call::Search(kind) => pages::search(self, *kind),
            Call::Everything(id) => pages::everything(self, id),
            Call::Create(_) => create::patient(self),
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
    pub(super) fn one(&self, told: &Told) -> Answer {
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
}

fn weak(tag: &str) -> &str {
    tag.trim().trim_start_matches("W/").trim_matches('"')
}
