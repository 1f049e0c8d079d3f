//! The stock as a ledger: what came, what went and what was found; on hand is the sum of it, and never typed.

use super::{Clinic, cellulite, code};
use jiff::ToSpan;
use pistor_knowledge::Decimal;
use pistor_practice::house::stock::Stocked;
use pistor_practice::today::{Needs, bounds};
use pistor_practice::{Act, Done, Refusal};
use serde_json::{Value, json};

/// A lot of L-carnitine.
fn carnitine(number: &str, units: u32, content: &str) -> Value {
    json!({ "substance": "l_carnitine", "product": "x", "number": number, "expires": "2028-01-31", "content": content,
        "strength": "200 mg/mL", "received": units })
}

fn item(lot: &str, volume: &str) -> Value {
    json!({ "substance": "l_carnitine", "strength": "200 mg/mL", "volume": volume, "lot": lot })
}

impl Clinic {
    fn receive(&self, input: Value) -> String {
        self.must(&self.manager, Act::ReceiveLot, "", input)
    }

    fn house(&self, act: Act, input: Value) -> Result<Done, Refusal> {
        let who = match act {
            Act::OpenVial | Act::WasteLot | Act::CountLot => &self.nurse,
            _ => &self.manager,
        };
        self.act(who, act, "", input)
    }

    fn prepare(&self, chart: &str, course: &str, items: &[Value]) -> Result<Done, Refusal> {
        let input = json!({ "course": course, "items": items, "discard_minutes": 60 });
        self.act(&self.nurse, Act::Prepare, chart, input)
    }

    fn stocked(&self, lot: &str) -> Stocked {
        self.practice.stocked(lot).expect("a lot")
    }

    /// On hand, reserved and available of a lot, in tenths.
    fn tenths(&self, lot: &str) -> [i64; 3] {
        let held = self.stocked(lot);
        [held.on_hand, held.reserved, held.available()].map(|amount| {
            let tenths = amount * Decimal::from(10);
            tenths.normalize().to_string().parse().expect("tenths")
        })
    }

    /// What became of a lot, in order.
    fn movements(&self, lot: &str) -> Vec<String> {
        let rows = self
            .practice
            .read(|reading| Ok(reading.movements(lot, 100)?))
            .expect("read");
        rows.iter()
            .rev()
            .map(|row| format!("{} {}", row.kind, row.amount))
            .collect()
    }

    fn patient_with_course(&self, name: &str) -> (String, String) {
        let chart = self.patient(name, "1992-03-08", "female");
        let course = self.course(&chart, &cellulite(), name);
        (chart, course)
    }

    fn open(&self, chart: &str, course: &str) -> String {
        let input = json!({ "course": course, "room": "1" });
        let session = self.must(&self.physician, Act::Open, chart, input);
        self.get_ready(chart, &session);
        session
    }
}

#[test]
fn from_the_delivery_to_the_signature() {
    let clinic = Clinic::new();
    let lot = clinic.receive(carnitine("A", 2, "5 mL"));
    assert_eq!(clinic.tenths(&lot), [100, 0, 100]);
    clinic
        .house(Act::OpenVial, json!({ "lot": lot, "hours": 24 }))
        .expect("opened");
    let (chart, course) = clinic.patient_with_course("Elif Yıldırım");
    let mixture = clinic
        .prepare(&chart, &course, &[item(&lot, "1,5 mL"), item(&lot, "0.5 mL")])
        .expect("enough");
    assert_eq!(
        clinic.tenths(&lot),
        [100, 20, 80],
        "what is drawn up is reserved, over all syringes"
    );
    let session = clinic.open(&chart, &course);
    clinic.sign(&chart, &session).expect("signed");
    assert_eq!(clinic.tenths(&lot), [80, 0, 80]);
    assert_eq!(
        clinic.movements(&lot),
        ["received 10 mL", "vial_opened 0 mL", "drawn -2 mL"]
    );
    let rows = clinic
        .practice
        .read(|reading| Ok((reading.movements(&lot, 1)?, reading.chart("stock", 0)?)))
        .expect("read");
    let (drawn, book) = (&rows.0[0], &rows.1);
    assert_eq!(
        (&drawn.mixture, &drawn.session, &drawn.author),
        (&mixture.id, &session, &clinic.physician.account)
    );
    for entry in book {
        assert!(
            !entry.body.contains(&chart) && !entry.body.contains("Elif"),
            "no patient stands in the stock: {}",
            entry.body
        );
    }
    assert_eq!(
        code(clinic.act(
            &clinic.nurse,
            Act::Discard,
            &chart,
            json!({ "mixture": mixture.id, "reason": "over" })
        )),
        "mixture-used"
    );
    assert!(clinic.practice.rebuild().expect("rebuilt").same);
    assert_eq!(clinic.practice.verify().expect("read").broken, Vec::new());
}

#[test]
fn nobody_prepares_what_is_not_there() {
    let clinic = Clinic::new();
    let lot = clinic.receive(carnitine("A", 1, "5 mL"));
    let (elif, elifs) = clinic.patient_with_course("Elif Yıldırım");
    let (nuray, nurays) = clinic.patient_with_course("Nuray Güneş");
    let short = clinic
        .prepare(&elif, &elifs, &[item(&lot, "3 mL"), item(&lot, "2,1 mL")])
        .expect_err("more than there is, over two syringes");
    assert_eq!(
        (
            short.fault.code,
            short.fault.arg("number"),
            short.fault.arg("found"),
            short.fault.arg("expected"),
            short.fault.path.as_str()
        ),
        (
            "lot-short",
            Some("A"),
            Some("5 mL"),
            Some("5.1 mL"),
            "/items/0/lot"
        )
    );
    let mixture = clinic
        .prepare(&elif, &elifs, &[item(&lot, "3 mL")])
        .expect("enough");
    let short = clinic
        .prepare(&nuray, &nurays, &[item(&lot, "2.5 mL")])
        .expect_err("the rest is reserved");
    assert_eq!(
        (short.fault.arg("found"), short.fault.arg("expected")),
        (Some("2 mL"), Some("2.5 mL"))
    );
    // What was drawn up is not in the vial any more: thrown away with its mixture, it does not come back.
    let discard = json!({ "mixture": mixture.id, "reason": "called off" });
    clinic.must(&clinic.nurse, Act::Discard, &elif, discard);
    assert_eq!(clinic.tenths(&lot), [20, 0, 20]);
    assert_eq!(clinic.movements(&lot), ["received 5 mL", "wasted -3 mL"]);
    clinic
        .prepare(&nuray, &nurays, &[item(&lot, "2 mL")])
        .expect("the last of it");
    assert_eq!(clinic.tenths(&lot), [20, 20, 0]);
    // Without a volume, or in another unit, nobody could say what is left.
    let none = json!({ "substance": "l_carnitine", "strength": "200 mg/mL", "lot": lot });
    let refused = clinic.prepare(&elif, &elifs, &[none]).expect_err("no volume");
    assert_eq!(
        (refused.fault.code, refused.fault.path.as_str()),
        ("field-empty", "/items/0/volume")
    );
    let cream = clinic.receive(carnitine("C", 2, "30 g"));
    assert_eq!(
        code(clinic.prepare(&elif, &elifs, &[item(&cream, "1 mL")])),
        "lot-unit"
    );
}

#[test]
fn waste_and_counts_are_exact_and_say_why() {
    let clinic = Clinic::new();
    let lot = clinic.receive(carnitine("A", 2, "2,5 mL"));
    let waste = |amount: &str, reason: &str| {
        clinic.house(
            Act::WasteLot,
            json!({ "lot": lot, "amount": amount, "reason": reason }),
        )
    };
    for (amount, reason, refused) in [
        ("1", "broken", "amount-no-unit"),
        ("1 g", "broken", "amount-of-lot"),
        ("1.000 mL", "broken", "amount-ambiguous"),
        ("-1 mL", "broken", "amount-sign"),
        ("0 mL", "broken", "field-empty"),
        ("5.1 mL", "broken", "lot-short"),
        ("1 mL", " ", "field-empty"),
    ] {
        assert_eq!(code(waste(amount, reason)), refused, "{amount} {reason}");
    }
    waste("0,7 mL", "broken").expect("wasted");
    assert_eq!(clinic.tenths(&lot), [43, 0, 43]);
    let count = |found: &str, reason: &str| {
        clinic.house(
            Act::CountLot,
            json!({ "lot": lot, "found": found, "reason": reason }),
        )
    };
    count("4.3 mL", "").expect("as on record");
    assert_eq!(code(count("4 mL", "")), "field-empty");
    count("4 mL", "a little less in the vial").expect("counted");
    let (chart, course) = clinic.patient_with_course("Elif Yıldırım");
    clinic
        .prepare(&chart, &course, &[item(&lot, "1 mL")])
        .expect("enough");
    // What is drawn up does not stand on the shelf: it is not counted, and cannot be thrown away from there.
    assert_eq!(code(waste("3.1 mL", "broken")), "lot-short");
    count("3 mL", "").expect("as on record");
    count("0 mL", "the shelf fell").expect("counted");
    assert_eq!(clinic.tenths(&lot), [10, 10, 0]);
    let session = clinic.open(&chart, &course);
    clinic
        .sign(&chart, &session)
        .expect("what was drawn up is still there");
    assert_eq!(clinic.tenths(&lot), [0, 0, 0]);
    assert_eq!(
        clinic.movements(&lot),
        [
            "received 5 mL",
            "wasted -0.7 mL",
            "counted 0 mL",
            "counted -0.3 mL",
            "counted 0 mL",
            "counted -3 mL",
            "drawn -1 mL"
        ]
    );
}

#[test]
fn an_open_vial_goes_with_its_clock() {
    let clinic = Clinic::new();
    let lot = clinic.receive(carnitine("A", 2, "5 mL"));
    let goes = |amount: &str| {
        clinic.house(
            Act::WasteLot,
            json!({ "lot": lot, "amount": amount, "reason": "time over", "vial": true }),
        )
    };
    assert_eq!(code(goes("1 mL")), "vial-none");
    let open = json!({ "lot": lot, "hours": 2 });
    clinic.house(Act::OpenVial, open.clone()).expect("opened");
    clinic.pass(3.hours());
    let (chart, course) = clinic.patient_with_course("Elif Yıldırım");
    assert_eq!(
        code(clinic.prepare(&chart, &course, &[item(&lot, "1 mL")])),
        "lot-opened-too-long"
    );
    goes("5 mL").expect("the vial goes");
    clinic
        .prepare(&chart, &course, &[item(&lot, "1 mL")])
        .expect("from the other vial");
    clinic.house(Act::OpenVial, open).expect("opened");
    goes("0 mL").expect("an empty vial goes, too");
    assert_eq!(clinic.tenths(&lot), [50, 10, 40]);
}

#[test]
fn a_lot_without_content_is_counted_in_pieces() {
    let clinic = Clinic::new();
    let lot = clinic.receive(carnitine("P", 2, ""));
    assert_eq!(clinic.tenths(&lot), [20, 0, 20]);
    let open = || clinic.house(Act::OpenVial, json!({ "lot": lot, "hours": 24 }));
    open().expect("one");
    let (chart, course) = clinic.patient_with_course("Elif Yıldırım");
    clinic
        .prepare(&chart, &course, &[item(&lot, "9 mL")])
        .expect("nobody knows what a piece holds");
    assert_eq!(clinic.tenths(&lot), [10, 0, 10]);
    let session = clinic.open(&chart, &course);
    clinic.sign(&chart, &session).expect("signed");
    open().expect("the last");
    let refused = open().expect_err("no piece is left");
    assert_eq!(
        (
            refused.fault.code,
            refused.fault.arg("found"),
            refused.fault.arg("expected")
        ),
        ("lot-short", Some("0"), Some("1"))
    );
    assert_eq!(
        code(clinic.house(
            Act::CountLot,
            json!({ "lot": lot, "found": "1,5", "reason": "x" })
        )),
        "pieces-whole"
    );
    assert_eq!(
        clinic.movements(&lot),
        ["received 2", "vial_opened -1", "drawn 0", "vial_opened -1"]
    );
    assert!(clinic.practice.rebuild().expect("rebuilt").same);
}

#[test]
fn h6_a_recall_names_what_waits_and_stops_it() {
    let clinic = Clinic::new();
    let lot = clinic.receive(carnitine("A", 2, "5 mL"));
    let other = clinic.receive(carnitine("B", 2, "5 mL"));
    let (chart, course) = clinic.patient_with_course("Elif Yıldırım");
    let mixture = clinic
        .prepare(&chart, &course, &[item(&lot, "2 mL")])
        .expect("enough");
    let session = clinic.open(&chart, &course);
    let set = |state: &str| {
        let input = json!({ "lot": lot, "state": state, "reason": "letter of the maker" });
        clinic.house(Act::SetLot, input)
    };
    let look = clinic.practice.look(clinic.now.get());
    let stuck = || {
        let shelf = clinic.practice.shelf().expect("the shelf");
        let stuck = shelf.stuck(look.now.day, look.now.instant.as_microsecond());
        stuck
            .iter()
            .map(|stuck| (stuck.row.patient.clone(), stuck.row.mixture.clone(), stuck.why))
            .collect::<Vec<_>>()
    };
    assert_eq!(stuck(), Vec::new());
    for (state, why) in [("quarantined", "lot-quarantined"), ("recalled", "lot-recalled")] {
        set(state).expect("set");
        assert_eq!(stuck(), [(chart.clone(), mixture.id.clone(), why)]);
        let board = clinic.practice.board(&look.now, &look.zone).expect("the day");
        let waiting = board.needs.iter().find_map(|needs| match needs {
            Needs::Waiting(lot, why, count) => Some((lot.number.as_str(), *why, *count)),
            _ => None,
        });
        assert_eq!(waiting, Some(("A", why, 1)));
        assert_eq!(code(clinic.sign(&chart, &session)), why);
        assert_eq!(code(clinic.prepare(&chart, &course, &[item(&lot, "1 mL")])), why);
    }
    assert_eq!(
        code(set("in_use")),
        "lot-recalled",
        "what was recalled stays recalled"
    );
    // It is thrown away, and another lot is taken.
    let discard = json!({ "mixture": mixture.id, "reason": "recalled" });
    clinic.must(&clinic.nurse, Act::Discard, &chart, discard);
    assert_eq!(stuck(), Vec::new());
    clinic
        .prepare(&chart, &course, &[item(&other, "2 mL")])
        .expect("in date");
    clinic.sign(&chart, &session).expect("signed");
    assert_eq!(
        (clinic.tenths(&lot), clinic.tenths(&other)),
        ([80, 0, 80], [80, 0, 80])
    );
}

#[test]
fn h6_an_expired_lot_cannot_be_picked_and_says_why() {
    let clinic = Clinic::new();
    let (chart, course) = clinic.patient_with_course("Elif Yıldırım");
    let mut old = carnitine("O", 2, "5 mL");
    old["expires"] = json!("2026-11-20");
    let lot = clinic.receive(old);
    let refused = clinic
        .prepare(&chart, &course, &[item(&lot, "1 mL")])
        .expect_err("expired yesterday");
    assert_eq!(
        (
            refused.fault.code,
            refused.fault.arg("found"),
            refused.fault.arg("expected"),
            refused.fault.path.as_str()
        ),
        ("lot-expired", Some("O"), Some("2026-11-20"), "/items/0/lot")
    );
    assert_eq!(
        code(clinic.house(Act::OpenVial, json!({ "lot": lot, "hours": 24 }))),
        "lot-expired"
    );
    let held = clinic.stocked(&lot);
    let look = clinic.practice.look(clinic.now.get());
    assert_eq!(
        held.why_not(look.now.day, look.now.instant.as_microsecond()),
        Some("lot-expired")
    );
    assert_eq!(
        held.why_not("2026-11-20".parse().expect("a day"), 0),
        None,
        "its last day counts"
    );
}

#[test]
fn h6_where_the_stock_keeps_lots_one_is_named() {
    let clinic = Clinic::new();
    let (chart, course) = clinic.patient_with_course("Elif Yıldırım");
    let without = json!({ "substance": "l_carnitine", "strength": "200 mg/mL", "volume": "2 mL" });
    clinic
        .prepare(&chart, &course, std::slice::from_ref(&without))
        .expect("the stock has never had any");
    let lot = clinic.receive(carnitine("A", 2, "5 mL"));
    let refused = clinic
        .prepare(&chart, &course, &[item(&lot, "1 mL"), without.clone()])
        .expect_err("a lot is demanded");
    assert_eq!(
        (refused.fault.code, refused.fault.path.as_str()),
        ("lot-demanded", "/items/1/lot")
    );
    let settings = clinic.practice.settings();
    let mut settings = serde_json::to_value(&*settings).expect("settings");
    settings["lots_demanded"] = json!(false);
    clinic.must(&clinic.manager, Act::SetSettings, "", settings);
    clinic
        .prepare(&chart, &course, &[without])
        .expect("the house has decided otherwise");
}

#[test]
fn a_second_delivery_of_a_lot_adds_to_it() {
    let clinic = Clinic::new();
    let mut box_ = carnitine("A", 2, "5 mL");
    box_["gtin"] = json!("9520000001025");
    let lot = clinic.receive(box_.clone());
    assert_eq!(clinic.stocked(&lot).lot.gtin, "09520000001025");
    assert_eq!(code(clinic.house(Act::ReceiveLot, box_.clone())), "lot-known");
    box_["again"] = json!(true);
    let again = clinic.house(Act::ReceiveLot, box_.clone()).expect("more of it");
    assert_eq!(again.id, lot);
    assert_eq!(
        (clinic.tenths(&lot), clinic.stocked(&lot).lot.received),
        ([200, 0, 200], 4)
    );
    for (field, value, refused) in [
        ("expires", "2028-02-28", "lot-differs"),
        ("content", "2 mL", "lot-differs"),
        ("content", "", "lot-differs"),
        ("content", "5 mg", "lot-content"),
        ("content", "0 mL", "lot-content"),
        ("content", "1.000 mL", "amount-ambiguous"),
        ("gtin", "9520000001024", "gs1-check"),
        ("gtin", "95200", "gs1-digits"),
    ] {
        let mut wrong = box_.clone();
        wrong[field] = json!(value);
        let refusal = clinic.house(Act::ReceiveLot, wrong).expect_err(field);
        assert_eq!(
            (refusal.fault.code, refusal.fault.path.as_str()),
            (refused, format!("/{field}").as_str()),
            "{value}"
        );
    }
    let shelf = clinic.practice.shelf().expect("the shelf");
    let known = shelf.of_gtin("09520000001025").expect("it came before");
    assert_eq!(
        (known.lot.id.as_str(), known.lot.content.as_str()),
        (lot.as_str(), "5 mL")
    );
    assert!(shelf.of_gtin("").is_none());
}

#[test]
fn what_is_left_of_a_finished_lot_is_thrown_away_with_a_reason() {
    let clinic = Clinic::new();
    let lot = clinic.receive(carnitine("A", 1, "5 mL"));
    let (chart, course) = clinic.patient_with_course("Elif Yıldırım");
    clinic
        .prepare(&chart, &course, &[item(&lot, "2 mL")])
        .expect("enough");
    let finish = |reason: &str| {
        let input = json!({ "lot": lot, "state": "finished", "reason": reason });
        clinic.house(Act::SetLot, input)
    };
    assert_eq!(code(finish("")), "field-empty");
    finish("the vial fell").expect("finished");
    assert_eq!(clinic.tenths(&lot), [20, 20, 0]);
    let session = clinic.open(&chart, &course);
    clinic
        .sign(&chart, &session)
        .expect("what was drawn before may still be used");
    assert_eq!(
        clinic.movements(&lot),
        ["received 5 mL", "wasted -3 mL", "lot_set 0 mL", "drawn -2 mL"]
    );
    assert!(clinic.practice.rebuild().expect("rebuilt").same);
}

#[test]
fn low_is_what_the_house_says_and_a_mixture_past_its_time_is_not_forgotten() {
    let clinic = Clinic::new();
    let lot = clinic.receive(carnitine("A", 2, "5 mL"));
    let look = clinic.practice.look(clinic.now.get());
    let now = |clinic: &Clinic| clinic.now.get().as_microsecond();
    let set = |amount: &str| {
        clinic.house(
            Act::SetLow,
            json!({ "substance": "l_carnitine", "amount": amount }),
        )
    };
    assert_eq!(code(set("5 mg")), "amount-of-lot");
    set("10 mL").expect("set");
    let low = |clinic: &Clinic| {
        let shelf = clinic.practice.shelf().expect("the shelf");
        let lows = shelf.lows(look.now.day, now(clinic));
        lows.iter().map(|low| low.is_low()).collect::<Vec<_>>()
    };
    assert_eq!(low(&clinic), [false], "exactly enough is enough");
    let (chart, course) = clinic.patient_with_course("Elif Yıldırım");
    clinic
        .prepare(&chart, &course, &[item(&lot, "2 mL")])
        .expect("enough");
    assert_eq!(low(&clinic), [true], "what is reserved is not there");
    set("3").expect("in pieces");
    assert_eq!(low(&clinic), [true], "no lot is counted in pieces");
    set("").expect("nobody wants to know");
    assert_eq!(low(&clinic), Vec::<bool>::new());
    set("8 mL").expect("set");
    assert!(clinic.practice.rebuild().expect("rebuilt").same);
    // Two hours later its time is over, and it still holds what was drawn.
    let over = |clinic: &Clinic| {
        clinic
            .practice
            .shelf()
            .expect("the shelf")
            .over(now(clinic))
            .len()
    };
    assert_eq!(over(&clinic), 0);
    clinic.pass(2.hours());
    assert_eq!((over(&clinic), clinic.tenths(&lot)), (1, [100, 20, 80]));
    let (_, end) = bounds(look.now.day, &look.zone);
    assert!(now(&clinic) < end);
}
