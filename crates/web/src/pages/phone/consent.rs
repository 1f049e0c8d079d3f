//! Consent on the patient's own phone: the same text and the same signature as on the clinic's tablet; what was given can be
//! taken back on the same page, as easily.

use crate::answer::{Answer, Made, Said, status};
use crate::door::Asked;
use crate::pages::consent::form::signature;
use crate::pages::consent::text::reading;
use crate::pages::consent::{course, on_this_device};
use crate::pages::shown;
use crate::papers;
use crate::parts::fields::{error_summary, hidden};
use crate::parts::phone;
use crate::parts::several::OneOf;
use crate::parts::signs::{Tone, icon, note};
use crate::phone::Phone;
use maud::{Markup, html};
use pistor_practice::chart::Noted;
use pistor_practice::chart::consent::{Consent, Scope};
use pistor_practice::consent::Consented;
use pistor_practice::{Act, Chart, Kind, Refusal};

/// Where it stands.
const ADDRESS: &str = "/p/consent";

/// What is asked for: the treatment, unless another thing is named.
fn scope(phone: &Phone<'_>, asked: &Asked) -> Scope {
    let named = asked
        .query("scope")
        .or_else(|| phone.typed("scope").map(str::to_owned));
    named
        .and_then(|word| Scope::of(&word))
        .unwrap_or(Scope::Treatment)
}

fn address(scope: Scope) -> String {
    format!("{ADDRESS}?scope={}", scope.id())
}

/// How the consent of a scope stands.
fn held<'c>(phone: &Phone<'_>, chart: &'c Chart, scope: Scope) -> Consented<'c> {
    match scope {
        Scope::Treatment => course(chart, None).map_or(Consented::Missing, |course| {
            phone.look.consented(chart, &course.id)
        }),
        other => chart
            .consent(other, "")
            .map_or(Consented::Missing, Consented::InForce),
    }
}

/// The page: the text and the signature, or what was signed and the way back.
pub(crate) fn page(phone: &Phone<'_>, asked: &Asked) -> Made<Said> {
    shown(whole(phone, scope(phone, asked))?)
}

fn whole(phone: &Phone<'_>, scope: Scope) -> Made<Markup> {
    let chart = phone.chart()?;
    let body = html! {
        (others(phone, scope))
        @match held(phone, &chart, scope) {
            Consented::InForce(consent) => (given(phone, scope, consent)),
            Consented::Stale(_, why) => {
                (note(Tone::Caution, html! { p { b { (phone.t("phone-consent-stale")) } " " (phone.t(&format!("phone-consent-stale-{}", why.id()))) } }))
                (to_sign(phone, &chart, scope)?)
            }
            Consented::Missing => (to_sign(phone, &chart, scope)?),
        }
        (phone::leave(phone))
    };
    Ok(phone::page(phone, &phone.t("link-for-consent"), body))
}

/// Each thing by itself: nothing is agreed to together with something else.
fn others(phone: &Phone<'_>, current: Scope) -> Markup {
    html! {
        nav.seg aria-label=(phone.t("consent-scope")) {
            @for scope in Scope::ALL {
                a href=(address(scope)) aria-current=[(scope == current).then_some("true")] { (phone.t(&format!("phone-consent-for-{}", scope.id()))) }
            }
        }
    }
}

/// The text and the form under it.
fn to_sign(phone: &Phone<'_>, chart: &Chart, scope: Scope) -> Made<Markup> {
    let course = match scope {
        Scope::Treatment => course(chart, None),
        _ => None,
    };
    let (Some(person), false) = (&chart.person, scope == Scope::Treatment && course.is_none()) else {
        return Ok(
            html! { h1 { (phone.t("phone-consent-nothing")) } p { (phone.t("phone-consent-nothing-why")) } },
        );
    };
    let course = course.map_or("", |course| course.id.as_str());
    let proposed = phone
        .look
        .to_consent(chart, scope, course, &phone.locale().lang)?;
    let form = OneOf::new(phone, "consent");
    let minor = phone.look.may_be_minor(chart);
    let explained = phone.wrong("explained_by");
    let id = form.id("explained_by");
    Ok(html! {
        (error_summary(phone))
        (reading(phone, phone.locale(), &proposed))
        form.stack id="sign" method="post" action=(ADDRESS) {
            (hidden(phone, 0))
            input type="hidden" name="_form" value="consent";
            input type="hidden" name="scope" value=(scope.id());
            input type="hidden" name="course" value=(course);
            input type="hidden" name="language" value=(phone.locale().lang);
            input type="hidden" name="text" value=(proposed.sha256);
            input type="hidden" name="name" value=(person.name);
            input type="hidden" name="birth_date" value=(person.birth_date);
            div.field.bad[explained.is_some()] {
                label for=(id) { (phone.t("phone-consent-explained")) }
                span.hint id=(format!("{id}-hint")) { (phone.t("phone-consent-explained-hint")) }
                @if let Some(wrong) = &explained { span.err { (icon("caution")) (wrong) } }
                input.in type="text" id=(id) name="explained_by" value=(form.typed("explained_by").unwrap_or_default()) required autocomplete="off" aria-describedby=(format!("{id}-hint"));
            }
            (signature(phone, phone.locale(), &form, &person.name, minor, false))
            div.note.caution id="unsigned" role="status" tabindex="-1" hidden { (icon("offline")) div { p { (phone.t("phone-consent-unsigned")) } } }
            button.ph-answer.pri type="submit" { (icon("check")) (phone.t("phone-consent-sign")) }
        }
    })
}

/// What was signed, its paper, and the way to take it back.
fn given(phone: &Phone<'_>, scope: Scope, consent: &Noted<Consent>) -> Markup {
    let args = [
        ("name", consent.signed_by.clone()),
        ("when", phone.when(consent.at)),
    ];
    html! {
        (note(Tone::Clear, html! { h1 { (phone.t("phone-consent-given")) } p { (phone.say("consent-page-signed", &args)) } }))
        @if let Some(frozen) = &consent.frozen {
            a.btn.block href=(format!("{ADDRESS}/signed.pdf?scope={}", scope.id())) { (icon("printer")) (phone.t("consent-page-signed-pdf")) }
            details.card { summary { (icon("chevron-right")) (phone.t("phone-consent-read-again")) } @for section in &frozen.text.sections { h2 lang=(frozen.text.lang) { (section.title) } ul.bullets lang=(frozen.text.lang) { @for line in &section.lines { li { (line.text) } } } } }
        }
        form.stack method="post" action=(format!("{ADDRESS}/withdraw")) {
            (hidden(phone, 0))
            input type="hidden" name="consent" value=(consent.id);
            input type="hidden" name="_scope" value=(scope.id());
            p { (phone.t("phone-consent-withdraw-why")) }
            button.btn.block type="submit" { (icon("undo")) (phone.t("phone-consent-withdraw")) }
        }
    }
}

/// Takes the signature.
pub(crate) fn sign(phone: &Phone<'_>, asked: &Asked) -> Made<Said> {
    let mut input = asked.form.input();
    on_this_device(asked, &mut input);
    let scope = asked
        .form
        .get("scope")
        .and_then(Scope::of)
        .unwrap_or(Scope::Treatment);
    match phone.act(Act::Consent, &asked.form, input) {
        Ok(_) => Ok(Answer::Go(address(scope)).into()),
        Err(refusal) if [Kind::Invalid, Kind::Conflict].contains(&refusal.kind) => {
            again(phone, asked, refusal, scope)
        }
        Err(refusal) => Err(refusal),
    }
}

/// The page again, with what was typed and what is wrong.
fn again(phone: &Phone<'_>, asked: &Asked, refusal: Refusal, scope: Scope) -> Made<Said> {
    let status = status(refusal.kind);
    let typed = phone.once_more(ADDRESS, asked.form.typed(), refusal);
    let phone = phone.again(&typed);
    Ok(Answer::Wrong(status, whole(&phone, scope)?).into())
}

/// Takes a consent back.
pub(crate) fn withdraw(phone: &Phone<'_>, asked: &Asked) -> Made<Said> {
    let scope = asked
        .form
        .get("_scope")
        .and_then(Scope::of)
        .unwrap_or(Scope::Treatment);
    phone.act(Act::WithdrawConsent, &asked.form, asked.form.input())?;
    Ok(Answer::Go(address(scope)).into())
}

/// The paper of what was signed.
pub(crate) fn paper(phone: &Phone<'_>, asked: &Asked) -> Made<Said> {
    let chart = phone.chart()?;
    match held(phone, &chart, scope(phone, asked)) {
        Consented::InForce(consent) | Consented::Stale(consent, _) => {
            papers::consent::as_signed(phone, &chart, &consent.id)
        }
        Consented::Missing => Err(Refusal::not_found("@what-consent")),
    }
}
