//! The demo clinic: a believable day in a mesotherapy practice, told through the same acts as any other.

mod people;
mod stock;
mod story;
mod turns;

use jiff::{Timestamp, ToSpan};
use pistor_practice::act::{Actor, Asked};
use pistor_practice::house::accounts::{Account, Certificate};
use pistor_practice::house::settings::Settings;
use pistor_practice::{Act, Practice, Refusal};
use serde_json::Value;
use std::sync::Arc;
use stock::Lots;
use turns::{Turn, Turns};

/// What the demo has made.
pub(crate) struct Day {
    /// Account of the one who looks: a physician who also manages the house.
    pub(crate) you: String,
}

/// The staff of the demo.
struct Staff {
    physician: Actor,
    nurse: Actor,
    desk: Actor,
    manager: Actor,
}

/// Who tells a story: which practice, by whom, as of when, and when it is its turn.
struct Teller<'a> {
    practice: &'a Arc<Practice>,
    staff: &'a Staff,
    now: Timestamp,
    turn: Turn<'a>,
}

impl Teller<'_> {
    /// Does something at its own time, after all that was earlier. Gives the id of what came of it.
    fn act(
        &self,
        who: &Actor,
        act: Act,
        chart: &str,
        minutes_ago: i64,
        input: Value,
    ) -> Result<String, Refusal> {
        let at = before(self.now, minutes_ago);
        self.turn.wait(at);
        let asked = Asked {
            who: who.clone(),
            act,
            chart: chart.to_owned(),
            at,
            key: None,
            seen: None,
            input,
        };
        self.practice.act_and_wait(asked).map(|done| done.id)
    }
}

/// A story.
type Tale = fn(&Teller<'_>, &Lots) -> Result<(), Refusal>;

/// Fills an empty practice with the day of `now`.
pub(crate) fn fill(practice: &Arc<Practice>, now: Timestamp, lang: &str) -> Result<Day, Refusal> {
    let long_ago = before(now, days(80));
    let settings = Settings {
        name: if lang == "tr" {
            "Pistor Örnek Kliniği"
        } else {
            "Pistor Demo Clinic"
        }
        .to_owned(),
        rooms: vec!["1".to_owned(), "2".to_owned()],
        phone: "+90 212 000 00 00".to_owned(),
        ..Settings::default()
    };
    let you = practice.found(
        account("demo", "Deniz Aksoy", &["physician", "manager"], true),
        settings,
        long_ago,
    )?;
    let staff = vec![
        account("selin", "Selin Arman", &["physician"], true),
        account("sevgi", "Sevgi Demir", &["nurse"], false),
        account("burak", "Burak Koç", &["desk"], false),
        account("ayla", "Ayla Tan", &["manager"], false),
    ];
    let actors = practice.begin_samples(staff, long_ago)?;
    let [physician, nurse, desk, manager] = actors.try_into().map_err(|_| Refusal::fault("four people"))?;
    let staff = Staff {
        physician,
        nurse,
        desk,
        manager,
    };
    let tales: Vec<Tale> = people::TALES.into_iter().chain([stock::since as Tale]).collect();
    let (alone, turns) = (Turns::of(1), Turns::of(tales.len()));
    let teller = |turn| Teller {
        practice,
        staff: &staff,
        now,
        turn,
    };
    let lots = stock::receive(&teller(alone.turn(0)))?;
    std::thread::scope(|scope| {
        let told: Vec<_> = tales
            .iter()
            .enumerate()
            .map(|(n, tale)| {
                let (teller, lots) = (teller(turns.turn(n)), &lots);
                scope.spawn(move || tale(&teller, lots))
            })
            .collect();
        told.into_iter()
            .try_for_each(|tale| tale.join().unwrap_or_else(|_| Err(Refusal::fault("a story"))))
    })?;
    Ok(Day { you })
}

/// So many days, in minutes.
fn days(days: i64) -> i64 {
    days * 24 * 60
}

/// So many minutes before.
fn before(at: Timestamp, minutes: i64) -> Timestamp {
    at.checked_sub(minutes.minutes()).unwrap_or(at)
}

fn account(login: &str, name: &str, roles: &[&str], certificate: bool) -> Account {
    Account {
        id: String::new(),
        login: login.to_owned(),
        name: name.to_owned(),
        roles: roles.iter().map(|role| (*role).to_owned()).collect(),
        active: true,
        certificate: certificate.then(|| Certificate {
            number: "GETAT-0000 (sample)".to_owned(),
            from: "2020-01-01".to_owned(),
            to: String::new(),
        }),
        sample: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_audit_of_the_demo_is_in_the_order_of_time_and_a_session_was_held_without_a_needle() {
        let folder = tempfile::tempdir().expect("a folder");
        let edition = || {
            crate::assemble::assemble(None)
                .unwrap_or_else(|faults| panic!("{faults:?}"))
                .edition
        };
        let now: Timestamp = "2026-11-24T09:40:00Z".parse().expect("a moment");
        let practice =
            Practice::open(folder.path(), Box::new(edition), "d".repeat(64), now).expect("a practice");
        let practice = Arc::new(practice.speaking(vec![Arc::new(crate::locale("tr"))]));
        fill(&practice, now, "tr").unwrap_or_else(|refusal| panic!("{refusal:?}"));
        let traces = practice
            .read(|reading| Ok(reading.audit_after(0, 10_000)?))
            .expect("the audit");
        assert!(traces.len() > 200, "{}", traces.len());
        for pair in traces.windows(2) {
            assert!(pair[0].at <= pair[1].at, "{:?}", pair);
        }
        let exposure = pistor_practice::exposure::Exposure {
            device: Some("Iono (sample)".to_owned()),
            ..Default::default()
        };
        assert_eq!(practice.exposed(&exposure, 10).expect("read").len(), 1);
    }
}
