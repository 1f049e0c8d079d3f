//! Whatever two people do, one after the other or at once: on hand is the sum of the movements, never below what is
//! reserved and never below nothing, and the index is made again byte for byte.

use super::{Clinic, asked, cellulite};
use jiff::Timestamp;
use pistor_knowledge::Decimal;
use pistor_practice::act::Actor;
use pistor_practice::house::stock::measure::{Measure, value};
use pistor_practice::{Act, Done, Kind, Practice, Refusal};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::Arc;

/// One try: what, of which lots, how much in tenths of a millilitre.
type Try = (u8, usize, usize, u32);

/// Somebody at work with a patient of their own, and with the lots that all share.
#[derive(Clone)]
struct Person {
    practice: Arc<Practice>,
    now: Timestamp,
    nurse: Actor,
    physician: Actor,
    manager: Actor,
    chart: String,
    course: String,
    lots: Vec<String>,
}

impl Person {
    /// Does something. That it was refused is fine; that the program failed is not.
    fn act(&self, who: &Actor, act: Act, chart: &str, input: Value) -> Option<Done> {
        match self
            .practice
            .act_and_wait(asked(who, act, chart, self.now, input))
        {
            Ok(done) => Some(done),
            Err(Refusal { kind, fault, .. }) => {
                assert_ne!(kind, Kind::Fault, "{act:?}: {fault}");
                None
            }
        }
    }

    fn amount(&self, lot: &str, tenths: u32) -> String {
        let measure = self.practice.stocked(lot).expect("a lot").measure;
        match measure {
            Measure::Pieces => (tenths / 10).to_string(),
            measure => measure.written(Decimal::new(i64::from(tenths), 1)),
        }
    }

    fn tries(&self, (what, one, other, tenths): Try) {
        let lot = &self.lots[one % self.lots.len()];
        let amount = self.amount(lot, tenths);
        let nurse = &self.nurse;
        match what {
            0 => {
                let input =
                    json!({ "lot": lot, "amount": amount, "reason": "broken", "vial": tenths % 7 == 0 });
                self.act(nurse, Act::WasteLot, "", input);
            }
            1 => {
                let input = json!({ "lot": lot, "found": amount, "reason": "counted" });
                self.act(nurse, Act::CountLot, "", input);
            }
            2 => {
                self.act(nurse, Act::OpenVial, "", json!({ "lot": lot, "hours": 24 }));
            }
            3 => {
                let state = ["in_use", "quarantined", "in_use", "finished"][other % 4];
                let input = json!({ "lot": lot, "state": state, "reason": "decided" });
                self.act(&self.manager, Act::SetLot, "", input);
            }
            4 => {
                let waiting = self.practice.chart(&self.chart).expect("the chart");
                if let Some(bench) = waiting.waiting_mixtures().nth(other % 3) {
                    let input = json!({ "mixture": bench.prepared.id, "reason": "over" });
                    self.act(nurse, Act::Discard, &self.chart, input);
                }
            }
            5 => self.signs(),
            _ => {
                let item = |lot: &str| json!({ "substance": "l_carnitine", "strength": "200 mg/mL", "volume": format!("{}.{} mL", tenths / 10, tenths % 10), "lot": lot });
                let second = &self.lots[other % self.lots.len()];
                let input = json!({ "course": self.course, "items": [item(lot), item(second)], "reason": "as the trial wants it" });
                self.act(nurse, Act::Prepare, &self.chart, input);
            }
        }
    }

    /// Opens, charts and signs the next session, when a mixture is there.
    fn signs(&self) {
        let (nurse, physician) = (&self.nurse, &self.physician);
        let open = json!({ "course": self.course, "room": "1" });
        self.act(physician, Act::Open, &self.chart, open);
        let chart = self.practice.chart(&self.chart).expect("the chart");
        let Some(session) = chart.open_session().map(|session| session.opened.id.clone()) else {
            return;
        };
        let look = self.practice.look(self.now);
        let steps = look.missing_steps(&chart, &session).expect("steps");
        let steps: serde_json::Map<String, Value> =
            steps.into_iter().map(|step| (step, json!("done"))).collect();
        self.act(
            nurse,
            Act::Tick,
            &self.chart,
            json!({ "session": session, "steps": steps }),
        );
        let rows = json!([{ "area": "thigh_back", "side": "left", "count": 2, "volume_each": "0.02 mL" }]);
        self.act(
            nurse,
            Act::Chart,
            &self.chart,
            json!({ "session": session, "rows": rows }),
        );
        let person = chart.person.as_ref().expect("a person");
        let sign = json!({ "session": session, "name": person.name, "birth_date": person.birth_date });
        self.act(physician, Act::Sign, &self.chart, sign);
    }
}

/// A clinic with three lots, and two people each with a patient.
fn at_work() -> (Clinic, Vec<Person>) {
    let clinic = Clinic::new();
    let lots: Vec<String> = [("A", 4, "5 mL"), ("B", 3, "2,5 mL"), ("P", 6, "")]
        .into_iter()
        .map(|(number, units, content)| {
            let input = json!({ "substance": "l_carnitine", "product": "x", "number": number, "expires": "2028-01-31",
                "content": content, "received": units });
            clinic.must(&clinic.manager, Act::ReceiveLot, "", input)
        })
        .collect();
    let people = ["Elif Yıldırım", "Nuray Güneş"].map(|name| {
        let chart = clinic.patient(name, "1992-03-08", "female");
        let course = clinic.course(&chart, &cellulite(), name);
        Person {
            practice: Arc::clone(&clinic.practice),
            now: clinic.now.get(),
            nurse: clinic.nurse.clone(),
            physician: clinic.physician.clone(),
            manager: clinic.manager.clone(),
            chart,
            course,
            lots: lots.clone(),
        }
    });
    (clinic, people.into())
}

/// What must hold of every lot at every moment.
fn holds(person: &Person) {
    for lot in &person.lots {
        let held = person.practice.stocked(lot).expect("a lot");
        let moved = person
            .practice
            .read(|reading| Ok(reading.movements(lot, i64::MAX)?))
            .expect("read");
        let sum: Decimal = moved.iter().map(|row| value(&row.amount)).sum();
        assert_eq!(sum, held.on_hand, "{lot}: {moved:?}");
        assert!(held.on_hand >= Decimal::ZERO, "{lot}: {moved:?}");
        assert!(
            held.on_hand >= held.reserved,
            "{lot}: {} of {moved:?}",
            held.reserved
        );
    }
}

/// What every signed session took is what was prepared for it, and stands in the stock once.
fn drawn_once(people: &[Person]) {
    for person in people {
        let chart = person.practice.chart(&person.chart).expect("the chart");
        for signed in chart
            .sessions
            .iter()
            .filter_map(|session| session.signed.as_ref())
        {
            let prepared = &chart.mixture(&signed.mixture).expect("its mixture").prepared;
            for (lot, amount) in prepared.of_each_lot() {
                let moved = person
                    .practice
                    .read(|reading| Ok(reading.movements(lot, i64::MAX)?))
                    .expect("read");
                let drawn: Vec<_> = moved
                    .iter()
                    .filter(|row| row.kind == "drawn" && row.session == signed.session)
                    .collect();
                assert_eq!(drawn.len(), 1, "{moved:?}");
                let expected = match person.practice.stocked(lot).expect("a lot").measure {
                    Measure::Pieces => Decimal::ZERO,
                    _ => -amount.expect("a volume").value,
                };
                assert_eq!(value(&drawn[0].amount), expected);
            }
        }
    }
}

fn tries() -> impl Strategy<Value = Vec<(usize, Try)>> {
    let one = (0u8..10, 0usize..3, 0usize..12, 0u32..40);
    proptest::collection::vec((0usize..2, one), 1..60)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, max_shrink_iters: 40, ..ProptestConfig::default() })]

    #[test]
    fn one_after_the_other(tries in tries()) {
        let (clinic, people) = at_work();
        for (who, what) in tries {
            people[who].tries(what);
            holds(&people[who]);
        }
        drawn_once(&people);
        prop_assert!(clinic.practice.rebuild().expect("rebuilt").same);
    }

    #[test]
    fn at_once(tries in tries()) {
        let (clinic, people) = at_work();
        std::thread::scope(|scope| {
            for (n, person) in people.iter().enumerate() {
                let own = tries.iter().filter(move |(who, _)| *who == n);
                scope.spawn(move || own.for_each(|(_, what)| {
                    person.tries(*what);
                    let held = person.practice.shelf().expect("the shelf");
                    for held in held.lots {
                        assert!(held.on_hand >= held.reserved && held.reserved >= Decimal::ZERO, "{held:?}");
                    }
                }));
            }
        });
        holds(&people[0]);
        drawn_once(&people);
        prop_assert!(clinic.practice.rebuild().expect("rebuilt").same);
        prop_assert!(clinic.practice.verify().expect("read").broken.is_empty());
    }
}
