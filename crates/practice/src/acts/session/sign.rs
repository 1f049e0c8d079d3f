//! Signing a session: everything is there, and everything is asked once more. Then it is locked for good.

use super::{open_one, total};
use crate::act::{Doing, Done, Loaded, short};
use crate::chart::consent::Scope;
use crate::chart::desk::{Appointment, AppointmentState};
use crate::chart::mixture::Prepared;
use crate::chart::session::{BeyondConsent, Marks, Session, Signed, TickState};
use crate::chart::treatment::{Row, TreatedArea, Treatment};
use crate::house::accounts::Account;
use crate::refusal::Refusal;
use jiff::Timestamp;
use pistor_journey::Edition;
use pistor_journey::plan::checklist;
use pistor_knowledge::Fault;
use pistor_knowledge::session::Phase;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Longest reason.
const REASON_MAX: usize = 500;

/// The signature.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// Which session.
    pub session: String,
    /// The name that stood on the screen: the first of two identifiers.
    pub name: String,
    /// The birth date that stood on the screen: the second.
    pub birth_date: String,
    /// When the last needle came out, RFC 3339; now where nobody says.
    #[serde(default)]
    pub ended: Option<String>,
    /// Why areas were treated that the consent does not name; only asked where there are some.
    #[serde(default)]
    pub beyond_consent: String,
}

/// What keeps a session from being signed: names of messages with what they are about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Missing {
    /// Steps of the checklist that are neither done nor left out.
    pub steps: Vec<String>,
    /// No points, where a needle is used; no areas, where none is.
    pub points: bool,
    /// No mixture was prepared.
    pub mixture: bool,
}

impl Missing {
    /// Whether nothing is.
    pub fn is_empty(&self) -> bool {
        self == &Missing::default()
    }
}

/// What is missing before this session can be signed.
pub fn missing(
    chart: &crate::Chart,
    session: &Session,
    edition: &pistor_journey::Edition,
    treatment: &pistor_journey::treatment::Treatment,
) -> Missing {
    let steps = checklist(edition, treatment)
        .into_iter()
        .filter(|step| step.phase != Phase::After)
        .filter(|step| {
            let state = session.ticks.get(&step.id).map(|tick| tick.state);
            let settled = matches!(state, Some(TickState::Done | TickState::LeftOut));
            // An optional step that nobody began is left out; one whose clock was started must be finished.
            !(settled || (step.optional && !matches!(state, Some(TickState::Started))))
        })
        .map(|step| step.id.clone())
        .collect();
    let needle = chart.method_of(session) == "needle";
    Missing {
        steps,
        points: match needle {
            true => session.rows().is_empty(),
            false => session.areas().next().is_none(),
        },
        mixture: chart
            .mixture_for(&session.opened.course, session.opened.number)
            .is_none(),
    }
}

/// The treatment of a session with what was prepared and charted for it: what is screened, and what the totals are worked
/// out of. Areas that nobody had planned and that were marked belong to it.
pub fn treatment_of(chart: &crate::Chart, session: &Session) -> Option<Treatment> {
    let course = chart.course(&session.opened.course)?;
    let bench = chart.mixture_for(&course.id, session.opened.number);
    let mut treatment = course.draft.treatment.at_session(session.opened.number);
    if let Some(bench) = bench {
        let drawn = bench.prepared.items.iter().map(|item| item.ingredient.clone());
        treatment = treatment.with_mixture(Some(drawn.collect()));
    }
    let rows = session.rows();
    for row in &rows {
        if !row.place.within(&treatment.areas) {
            treatment.areas.push(row.place.clone());
        }
    }
    for area in session.covered() {
        if !area.within(&treatment.areas) {
            treatment.areas.push(area);
        }
    }
    if !rows.is_empty() {
        treatment.points = None;
        treatment.marks = Some(rows.iter().map(Row::from).collect());
    } else if let Some(given) = session.given_on_areas() {
        treatment.points = None;
        treatment.marks = Some(given);
    }
    Some(treatment)
}

/// Areas of a session that the consent to its course does not name, and that lie within none that it names; all of them,
/// where there is none.
pub fn beyond_consent(edition: &Edition, chart: &crate::Chart, session: &Session) -> Vec<TreatedArea> {
    let consent = chart.consent(Scope::Treatment, &session.opened.course);
    let frozen = consent.and_then(|consent| consent.frozen.as_ref());
    let plan = frozen.and_then(|frozen| frozen.basis.plan.as_ref());
    let named = plan.map_or(&[][..], |plan| &plan.areas);
    let treated = treatment_of(chart, session).map_or_else(Vec::new, |treatment| treatment.areas);
    let agreed = |area: &TreatedArea| {
        let mut wider = outward(edition, &area.area);
        wider.any(|outer| {
            let side = |side: Option<String>| TreatedArea {
                area: outer.to_owned(),
                side,
            };
            // What has no sides holds both of what lies in it.
            side(area.side.clone()).within(named) || side(None).within(named)
        })
    };
    treated.into_iter().filter(|area| !agreed(area)).collect()
}

/// An area, the one that it lies in, and so on outward.
fn outward<'e>(edition: &'e Edition, area: &'e str) -> impl Iterator<Item = &'e str> {
    let areas = &edition.knowledge.areas;
    let outer = move |here: &&'e str| {
        let outer = areas.get(here)?.within.as_deref();
        outer.filter(|outer| outer != here)
    };
    // As many steps as there are areas: a ring would have no end.
    std::iter::successors(Some(area), outer).take(areas.len())
}

impl From<&Marks> for Row {
    fn from(marks: &Marks) -> Row {
        Row {
            count: marks.count,
            volume_each: marks.volume_each.clone(),
            syringe: (!marks.syringe.is_empty()).then(|| marks.syringe.clone()),
        }
    }
}

/// Signs a session.
pub(crate) fn sign(doing: &Doing<'_>, given: Sign) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let session = open_one(&chart, &given.session)?.clone();
    is_this_patient(&chart, &given)?;
    let account = doing
        .ledger
        .account(&doing.who.account)?
        .map(Account::from)
        .ok_or_else(|| Refusal::forbidden("account-closed"))?;
    doing
        .practice
        .settings()
        .injecting
        .check(&account, doing.now.day)?;
    let points = total(&doing.edition, &session.rows())?;
    let treatment = treatment_of(&chart, &session).ok_or_else(|| Refusal::not_found("@what-course"))?;
    let standing = doing.standing(&chart, &treatment)?;
    standing.demand(&doing.edition)?;
    complete(doing, &chart, &session, &standing.visit.treatment)?;
    let beyond_consent = reasoned(doing, &chart, &session, &given.beyond_consent)?;
    let bench = chart
        .mixture_for(&session.opened.course, session.opened.number)
        .cloned();
    let prepared = bench.as_ref().map(|bench| bench.prepared.clone());
    if let Some(prepared) = &prepared {
        super::super::mixture::still_good(doing, prepared)?;
    }
    let mixed = doing.edition.mix(&standing.visit);
    let totals: BTreeMap<String, String> = mixed
        .totals
        .iter()
        .filter_map(|total| {
            let amount = total.total.as_ref()?;
            let shown = format!("{} {}", amount.value.normalize(), amount.unit.symbol());
            Some((doing.edition.substance_id(total.substance).to_owned(), shown))
        })
        .collect();
    let ended = ended(doing, &given, &session)?;
    let (screened, screening) = doing.record_screening(chart, &standing, &treatment)?;
    let signed = Signed {
        session: given.session,
        name: given.name,
        birth_date: given.birth_date,
        ended,
        day: Timestamp::from_microsecond(ended)
            .map_or(doing.now.day, |at| at.to_zoned(doing.zone.clone()).date())
            .to_string(),
        operator: doing.who.name.clone(),
        mixture: prepared
            .as_ref()
            .map_or_else(String::new, |prepared| prepared.id.clone()),
        lots: prepared.as_ref().map_or_else(Vec::new, |prepared| lots(prepared)),
        points: points.0,
        volume_ml: points.1.normalize().to_string(),
        applied: session.area_sums(),
        totals,
        steps: session
            .ticks
            .iter()
            .map(|(step, tick)| (step.clone(), tick.state))
            .collect(),
        screening: screening.id,
        beyond_consent,
    };
    let (chart, entry) = doing.save(screened, "signed", &signed, None)?;
    if let Some(prepared) = &prepared {
        crate::acts::stock::draw(doing, &session.opened.id, prepared)?;
    }
    finish_appointment(doing, chart, &session)?;
    Ok(doing.done(&entry))
}

/// Two identifiers: the page that is signed must be this patient's, as the chart has it now.
fn is_this_patient(chart: &Loaded, given: &Sign) -> Result<(), Refusal> {
    let same = chart
        .person
        .as_ref()
        .is_some_and(|person| person.name == given.name && person.birth_date == given.birth_date);
    match same {
        true => Ok(()),
        false => Err(Refusal::conflict("other-patient")),
    }
}

fn complete(
    doing: &Doing<'_>,
    chart: &Loaded,
    session: &Session,
    treatment: &pistor_journey::treatment::Treatment,
) -> Result<(), Refusal> {
    let missing = missing(chart, session, &doing.edition, treatment);
    let refusal = |code, count: usize| {
        Err(Refusal::stands_against(
            Fault::new(code).with("count", count.to_string()),
        ))
    };
    doing.demand_consent(chart, &session.opened.course)?;
    if !missing.steps.is_empty() {
        return refusal("steps-missing", missing.steps.len());
    }
    if missing.mixture {
        return refusal("mixture-missing", 1);
    }
    super::super::mixture::check::demand(chart.mixture_for(&session.opened.course, session.opened.number))?;
    if missing.points {
        return match chart.method_of(session) {
            "needle" => refusal("points-missing", 1),
            _ => refusal("areas-missing", 1),
        };
    }
    Ok(())
}

/// What was treated beside the areas that the patient consented to, with the reason; without one it is not signed.
fn reasoned(
    doing: &Doing<'_>,
    chart: &Loaded,
    session: &Session,
    reason: &str,
) -> Result<Option<BeyondConsent>, Refusal> {
    let areas = beyond_consent(&doing.edition, chart, session);
    let Some(first) = areas.first() else {
        return Ok(None);
    };
    let reason = short("beyond_consent", reason, REASON_MAX)?;
    if reason.is_empty() {
        let row = doing.edition.knowledge.areas.get(&first.area);
        let title = row.map_or(first.area.as_str(), |row| row.title.as_str());
        let fault = Fault::new("consent-areas")
            .with("area", format!("@areas/{}/{title}", first.area))
            .with("side", first.side.clone().unwrap_or_default())
            .with("more", (areas.len() - 1).to_string());
        return Err(Refusal::stands_against(fault.under("beyond_consent")));
    }
    Ok(Some(BeyondConsent { areas, reason }))
}

fn lots(prepared: &Prepared) -> Vec<String> {
    let lots = prepared.items.iter().map(|item| item.lot.clone());
    lots.filter(|lot| !lot.is_empty()).collect()
}

/// When the last needle came out: not before the session was opened, not after now.
fn ended(doing: &Doing<'_>, given: &Sign, session: &Session) -> Result<i64, Refusal> {
    let Some(text) = &given.ended else {
        return Ok(doing.at());
    };
    let ended: Timestamp = text
        .parse()
        .map_err(|_| Refusal::field("moment-unreadable", "ended", text))?;
    let ended = ended.as_microsecond();
    match (session.opened.at..=doing.at()).contains(&ended) {
        true => Ok(ended),
        false => Err(Refusal::field("ended-outside", "ended", text)),
    }
}

fn finish_appointment(doing: &Doing<'_>, chart: Loaded, session: &Session) -> Result<(), Refusal> {
    let Some(appointment) = chart.appointments.get(&session.opened.appointment) else {
        return Ok(());
    };
    let over = Appointment {
        state: AppointmentState::Done,
        ..appointment.body.clone()
    };
    doing.save(chart, "appointment", &over, None)?;
    Ok(())
}
