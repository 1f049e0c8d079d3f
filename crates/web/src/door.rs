//! The door: an HTTP request becomes a question with a person behind it; an answer becomes HTTP. Whoever may not come in
//! is stopped here, before anything is read.

use crate::answer::{Answer, Made, Said, status};
use crate::cookies;
use crate::ctx::{Ctx, Theme};
use crate::form::Form;
use crate::pages::wrong;
use crate::phone::{self, Phone};
use crate::routes::{Needs, Route, Run};
use crate::site::Site;
use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use pistor_practice::refusal::Fault;
use pistor_practice::{Act, Refusal};
use std::sync::Arc;

/// What is asked: the parts of the address, and the form or the JSON.
pub(crate) struct Asked {
    parts: Vec<(String, String)>,
    pub(crate) query: String,
    pub(crate) form: Form,
    pub(crate) body: Bytes,
    pub(crate) headers: HeaderMap,
}

impl Asked {
    /// A part of the address.
    pub(crate) fn part(&self, name: &str) -> &str {
        self.parts
            .iter()
            .find(|(key, _)| key == name)
            .map_or("", |(_, value)| value.as_str())
    }

    /// Nothing but who asks.
    fn nothing(headers: HeaderMap) -> Asked {
        Asked {
            parts: Vec::new(),
            query: String::new(),
            form: Form::default(),
            body: Bytes::new(),
            headers,
        }
    }

    /// The same question on another address.
    pub(crate) fn of(&self, parts: Vec<(String, String)>) -> Asked {
        Asked {
            parts,
            query: self.query.clone(),
            form: self.form.clone(),
            body: self.body.clone(),
            headers: self.headers.clone(),
        }
    }

    /// The same question with the form that its body held.
    pub(crate) fn with(&self, form: Form) -> Asked {
        Asked {
            form,
            ..self.of(self.parts.clone())
        }
    }

    /// A value of the query. Never health data: addresses are logged by proxies.
    pub(crate) fn query(&self, name: &str) -> Option<String> {
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(&self.query).unwrap_or_default();
        pairs
            .into_iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value)
    }

    /// The act that the address names.
    pub(crate) fn act(&self) -> Made<Act> {
        Act::of(self.part("act")).ok_or_else(|| Refusal::not_found("@what-page"))
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }
}

/// A request, taken apart.
pub(crate) struct Knock {
    pub(crate) path: String,
    pub(crate) query: String,
    pub(crate) parts: Vec<(String, String)>,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

/// Answers a request on a route.
pub(crate) fn open(site: Arc<Site>, route: &Route, knock: Knock) -> Response {
    let for_programs = route.path.starts_with("/api/");
    let mut ctx = context(site, &knock);
    let is_form = knock
        .headers
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"application/x-www-form-urlencoded"));
    let (form, readable) = match is_form.then(|| Form::read(&knock.body)) {
        None => (Form::default(), Ok(())),
        Some(Ok(form)) => (form, Ok(())),
        Some(Err(fault)) => (Form::default(), Err(Refusal::invalid(fault))),
    };
    let asked = Asked {
        parts: knock.parts,
        query: knock.query,
        form,
        body: knock.body,
        headers: knock.headers,
    };
    let said = match &route.run {
        Run::Staff(run) => sign_in(&mut ctx, &asked, for_programs)
            .and_then(|()| allow(&ctx, route.needs, &asked))
            .and(readable)
            .and_then(|()| run(&ctx, &asked)),
        Run::Patient(run) => {
            let phone = Phone::open(&ctx, &asked, route.needs);
            phone.and_then(|phone| readable.and_then(|()| run(&phone, &asked)))
        }
    };
    let secure = ctx.site.secure;
    match said {
        Ok(said) => http(said, secure),
        Err(refusal) if phone::is_ours(route.path) => http(phone::turned_away(&ctx, refusal), secure),
        Err(refusal) if for_programs => http(crate::json::refused(&ctx, &refusal).into(), secure),
        Err(refusal) => http(turned_away(&ctx, refusal), secure),
    }
}

/// A page that is not there, said as a page.
pub(crate) fn nowhere(site: Arc<Site>, knock: Knock) -> Response {
    let for_programs = knock.path.starts_with("/api/");
    let mut ctx = context(site, &knock);
    let asked = Asked::nothing(knock.headers);
    let _ = sign_in(&mut ctx, &asked, for_programs);
    let refusal = Refusal::not_found("@what-page");
    let secure = ctx.site.secure;
    match for_programs {
        true => http(crate::json::refused(&ctx, &refusal).into(), secure),
        false => http(turned_away(&ctx, refusal), secure),
    }
}

/// Whether somebody who is signed in asks: only they may send what is large.
pub(crate) fn knows(site: &Site, headers: &HeaderMap) -> bool {
    let token = cookies::value(headers, cookies::login_name(site.secure)).unwrap_or_default();
    let signed = || site.practice.signed_in(token, (site.clock)());
    let patient = cookies::value(headers, cookies::patient_name(site.secure)).unwrap_or_default();
    let visiting = || site.practice.visitor(patient, (site.clock)());
    (token.len() == 64 && signed().is_ok_and(|signed| signed.is_some()))
        || (patient.len() == 64 && visiting().is_ok_and(|visitor| visitor.is_some()))
}

/// What did not arrive whole, said as whoever asked can read it.
pub(crate) fn not_whole(site: Arc<Site>, knock: Knock, status: StatusCode, fault: Fault) -> Response {
    shut(site, knock, status, &Refusal::invalid(fault))
}

/// There were too many tries from where this one came.
pub(crate) fn too_often(site: Arc<Site>, knock: Knock) -> Response {
    let refusal = Refusal::busy("tries");
    let mut response = shut(site, knock, StatusCode::TOO_MANY_REQUESTS, &refusal);
    let minute = HeaderValue::from_static("60");
    response.headers_mut().insert(header::RETRY_AFTER, minute);
    response
}

/// Why nothing of what was asked is looked at, said as whoever asked can read it.
fn shut(site: Arc<Site>, knock: Knock, status: StatusCode, refusal: &Refusal) -> Response {
    let for_programs = knock.path.starts_with("/api/");
    let mut ctx = context(site, &knock);
    let asked = Asked::nothing(knock.headers);
    let answer = match crate::json::refused(&ctx, refusal) {
        Answer::Json(_, value) if for_programs => Answer::Json(status, value),
        _ if phone::is_ours(&knock.path) => Answer::Wrong(status, crate::parts::phone::wrong(&ctx, refusal)),
        _ => {
            let _ = sign_in(&mut ctx, &asked, false);
            Answer::Wrong(status, wrong::page(&ctx, refusal))
        }
    };
    http(answer.into(), ctx.site.secure)
}

fn context(site: Arc<Site>, knock: &Knock) -> Ctx {
    let chosen = cookies::value(&knock.headers, "lang").and_then(|lang| site.voice(lang));
    let accepted = || {
        let header = knock
            .headers
            .get(header::ACCEPT_LANGUAGE)
            .and_then(|value| value.to_str().ok());
        site.preferred(header.unwrap_or_default())
    };
    let voice = chosen.unwrap_or_else(accepted);
    let theme = cookies::value(&knock.headers, "theme")
        .and_then(|word| Theme::ALL.into_iter().find(|theme| theme.id() == word))
        .unwrap_or(Theme::Auto);
    Ctx::new(site, voice, theme, knock.path.clone())
}

/// Finds out who asks: by the cookie, or for programs by a bearer token.
fn sign_in(ctx: &mut Ctx, asked: &Asked, for_programs: bool) -> Made<()> {
    let bearer = || {
        let value = asked.header("authorization")?;
        for_programs.then(|| value.strip_prefix("Bearer ")).flatten()
    };
    let cookie = cookies::value(&asked.headers, cookies::login_name(ctx.site.secure));
    let Some(token) = bearer().or(cookie).filter(|token| token.len() == 64) else {
        return Ok(());
    };
    ctx.signed = ctx.practice().signed_in(token, ctx.at)?;
    ctx.token = ctx.signed.is_some().then(|| token.to_owned());
    Ok(())
}

/// The signature of a word about a message; empty where there is none.
pub(crate) fn signature(asked: &Asked) -> &str {
    asked.header("pistor-signature").unwrap_or_default()
}

/// May this person come here?
fn allow(ctx: &Ctx, needs: Needs, asked: &Asked) -> Made<()> {
    let act = match needs {
        Needs::Nobody => return Ok(()),
        // These have a door of their own.
        Needs::Patient | Needs::Purpose(_) => return Err(Refusal::forbidden("link-none")),
        Needs::Login => {
            ctx.who()?;
            return Ok(());
        }
        Needs::Signature => {
            ctx.practice().vouched(signature(asked), &asked.body, ctx.at)?;
            return Ok(());
        }
        Needs::Right(act) => act,
        Needs::ActOfPath => asked.act()?,
    };
    let who = ctx.who()?;
    if ctx.signed.as_ref().is_some_and(|signed| signed.locked) {
        return Err(Refusal::forbidden("locked"));
    }
    ctx.practice().may_look(who, act, "", ctx.at)
}

/// What somebody is shown who could not come in: the page to sign in or to unlock, or what is wrong.
fn turned_away(ctx: &Ctx, refusal: Refusal) -> Said {
    let first = |page: &str| {
        // An act cannot be come back to.
        let next = if ctx.path.contains("/do/") {
            "/today"
        } else {
            &ctx.path
        };
        let query = serde_urlencoded::to_string([("next", next)]).unwrap_or_default();
        Said::from(Answer::Go(format!("{page}?{query}")))
    };
    match refusal.fault.code {
        "sign-in-first" => first("/sign-in"),
        "locked" => first("/unlock"),
        _ => {
            log(&refusal);
            Answer::Wrong(status(refusal.kind), wrong::page(ctx, &refusal)).into()
        }
    }
}

/// The cause of a defect goes to the log, never to the screen.
pub(crate) fn log(refusal: &Refusal) {
    if refusal.kind == pistor_practice::Kind::Fault {
        tracing::error!(detail = refusal.fault.arg("detail").unwrap_or_default(), "fault");
    }
}

fn http(said: Said, secure: bool) -> Response {
    let mut response = match said.answer {
        Answer::Page(page) => html(StatusCode::OK, page.into_string()),
        Answer::Wrong(status, page) => html(status, page.into_string()),
        Answer::Go(to) => {
            let mut response = StatusCode::SEE_OTHER.into_response();
            if let Ok(to) = HeaderValue::from_str(&to) {
                response.headers_mut().insert(header::LOCATION, to);
            }
            response
        }
        Answer::File(file) => {
            let how = if file.keep { "attachment" } else { "inline" };
            let named = format!("{how}; filename=\"{}\"", file.name);
            let headers = [
                (header::CONTENT_TYPE, file.kind.to_owned()),
                (header::CONTENT_DISPOSITION, named),
            ];
            (headers, file.bytes).into_response()
        }
        Answer::Json(status, value) => {
            let mut response = (status, value.to_string()).into_response();
            let kind = HeaderValue::from_static("application/json");
            response.headers_mut().insert(header::CONTENT_TYPE, kind);
            response
        }
    };
    let headers = response.headers_mut();
    for cookie in said.cookies {
        if let Ok(value) = HeaderValue::from_str(&cookie) {
            headers.append(header::SET_COOKIE, value);
        }
    }
    if said.forget {
        // Not the storage: strokes of a map that could not be sent yet wait there. Drafts are thrown away by the page.
        let all = HeaderValue::from_static("\"cache\"");
        headers.insert("clear-site-data", all);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if secure {
        let year = HeaderValue::from_static("max-age=31536000; includeSubDomains");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
    response
}

fn html(status: StatusCode, text: String) -> Response {
    let mut response = (status, text).into_response();
    let kind = HeaderValue::from_static("text/html; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}
