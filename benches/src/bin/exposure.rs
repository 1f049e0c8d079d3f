//! Exposure in practices of 1,000, 10,000 and 100,000 signed sessions: the time of each question, of each row of its
//! answer, and how both grow. The answer is as large in each, so the time must stay.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use jiff::ToSpan;
use jiff::civil::Date;
use pistor_benches::clinic::Clinic;
use pistor_practice::exposure::Exposure;
use pistor_store::{IndexRow, Store, StoreFault, Table};
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// Signed sessions.
const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
/// Sessions in which one lot went in.
const OF_A_LOT: usize = 100;
/// Sessions of a day, over four rooms and four operators.
const OF_A_DAY: usize = 40;
/// Rooms, and operators.
const ROOMS: usize = 4;
/// Sessions of a patient.
const OF_A_PATIENT: usize = 5;
/// One in so many sessions is followed by a reaction that is nothing but expected.
const EXPECTED: usize = 20;
/// Late reactions that are alike.
const LATE: usize = 50;
/// Rows of a page.
const PAGE: i64 = 500;
/// How often each question is asked; the median counts.
const TIMES: usize = 101;
/// A question at most, in the largest practice.
const TIME_MAX: Duration = Duration::from_secs(1);
/// How much more a row may cost in the largest practice than in the smallest: trees are deeper by a level or two, and
/// fewer of their pages lie in the cache.
const GROWTH_MAX: f64 = 2.0;

/// Name of a question, its median time, and the rows of its answer.
type Told = (&'static str, Duration, usize);

fn main() -> ExitCode {
    let told: Vec<Vec<Told>> = SIZES.iter().map(|size| measure(*size)).collect();
    let mut good = true;
    let (first, last) = (&told[0], &told[SIZES.len() - 1]);
    println!("growth from {} to {} sessions", SIZES[0], SIZES[SIZES.len() - 1]);
    for ((name, before, few), (_, after, many)) in first.iter().zip(last) {
        let time = after.as_secs_f64() / before.as_secs_f64();
        let answer = *many as f64 / *few as f64;
        let fine = time / answer <= GROWTH_MAX && *after <= TIME_MAX;
        good &= fine;
        println!(
            "{name}: time × {time:.2}, answer × {answer:.2}, each row × {:.2} · at most {GROWTH_MAX} {}",
            time / answer,
            if fine { "ok" } else { "ABOVE" }
        );
    }
    match good {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

fn measure(sessions: usize) -> Vec<Told> {
    let folder = tempfile::tempdir().expect("a folder");
    let today = jiff::Zoned::now().date();
    fill(folder.path(), sessions, today).expect("filled");
    let clinic = Clinic::begin(folder.path());
    let exposed = |exposure: Exposure| {
        let practice = &clinic.practice;
        move || practice.exposed(&exposure, PAGE).expect("an answer").len()
    };
    let some = |text: &str| Some(text.to_owned());
    let day = |ago: i64| Some(before(today, ago).to_string());
    let lot = Exposure {
        lot: some(&scattered(7, sessions)),
        ..Exposure::default()
    };
    let room = Exposure {
        room: some("room 1"),
        from: day(3),
        to: day(3),
        ..Exposure::default()
    };
    let operator = Exposure {
        operator: some("operator 2"),
        from: day(22),
        to: day(2),
        ..Exposure::default()
    };
    // More than a page holds in the two larger ones: what is not shown must not be paid for.
    let ever = Exposure {
        room: some("room 3"),
        ..Exposure::default()
    };
    println!("{sessions} sessions");
    let mut told = vec![
        asked("a lot", exposed(lot)),
        asked("a room on a day", exposed(room)),
        asked("an operator over three weeks", exposed(operator)),
        asked("the first page of a room", exposed(ever)),
    ];
    told.push(asked("the alarm", || {
        let alarms = clinic.practice.alike(today).expect("an answer");
        alarms.iter().map(|alarm| alarm.patients.len()).sum()
    }));
    told
}

/// Asks often; gives the median.
fn asked(name: &'static str, question: impl Fn() -> usize) -> Told {
    let mut rows = 0;
    let mut times: Vec<Duration> = (0..TIMES)
        .map(|_| {
            let began = Instant::now();
            rows = question();
            began.elapsed()
        })
        .collect();
    let first = times[0];
    times.sort();
    let median = times[TIMES / 2];
    println!(
        "  {name}: {rows} rows · {:.3} ms, {:.2} µs a row · the first time {:.3} ms",
        median.as_secs_f64() * 1e3,
        median.as_secs_f64() * 1e6 / rows as f64,
        first.as_secs_f64() * 1e3,
    );
    (name, median, rows)
}

fn before(today: Date, days: i64) -> Date {
    today.checked_sub(days.days()).expect("a day")
}

/// The lot of its time: a hundred sessions one after the other.
fn of_its_time(n: usize) -> String {
    format!("lot {:05}", n / OF_A_LOT)
}

/// A lot that lasts for years: a hundred sessions, spread over all.
fn scattered(n: usize, sessions: usize) -> String {
    format!("slow lot {:05}", n % (sessions / OF_A_LOT))
}

/// A patient whose id says nothing about when the sessions were.
fn patient(n: usize, sessions: usize) -> String {
    let k = n % (sessions / OF_A_PATIENT);
    format!("{:08x}-patient-{k:06}", (k as u32).wrapping_mul(2_654_435_761))
}

fn session(n: usize) -> String {
    format!("01920000-0000-7000-8000-{n:012}")
}

/// Writes the index rows of so many sessions until today.
fn fill(folder: &Path, sessions: usize, today: Date) -> Result<(), StoreFault> {
    let (store, _) = Store::open(folder, "main", 0)?;
    let days = sessions / OF_A_DAY;
    let ago = move |n: usize| (days - 1 - n / OF_A_DAY) as i64;
    for from in (0..sessions).step_by(1000) {
        store.write_and_wait(move |ledger| {
            let rows: Vec<IndexRow> = (from..from + 1000)
                .flat_map(|n| rows_of(n, sessions, ago(n), today))
                .collect();
            ledger.reindex(&[], &rows)
        })?;
    }
    // Two weeks old, each of another patient.
    let late: Vec<usize> = (0..sessions).filter(|n| (10..20).contains(&ago(*n))).collect();
    store.write_and_wait(move |ledger| {
        let rows: Vec<IndexRow> = (late.into_iter().step_by(7).take(LATE))
            .map(|n| reaction(n, sessions, ("nodule", "watch"), 8, before(today, ago(n) - 8)))
            .collect();
        ledger.reindex(&[], &rows)
    })
}

fn rows_of(n: usize, sessions: usize, ago: i64, today: Date) -> Vec<IndexRow> {
    let day = before(today, ago);
    let mut rows = Vec::new();
    for lot in [of_its_time(n), scattered(n, sessions)] {
        rows.push(IndexRow {
            table: Table::Exposure,
            values: vec![
                session(n).into(),
                lot.into(),
                patient(n, sessions).into(),
                day.to_string().into(),
                format!("mixture {n}").into(),
                format!("room {}", n % ROOMS).into(),
                format!("operator {}", n / ROOMS % ROOMS).into(),
                "".into(),
                100.into(),
            ],
        });
    }
    if n < sessions / OF_A_PATIENT {
        let id = patient(n, sessions);
        rows.push(IndexRow {
            table: Table::Patient,
            values: vec![
                id.as_str().into(),
                format!("Patient {n}").into(),
                format!("patient {n}").into(),
                "1992-03-08".into(),
                "female".into(),
                "0532 000 00 00".into(),
                "".into(),
                false.into(),
            ],
        });
        if n % 10 == 7 {
            let about = Exposure {
                lot: Some(scattered(n, sessions)),
                ..Exposure::default()
            };
            rows.push(IndexRow {
                table: Table::Contact,
                values: vec![about.about().into(), id.into(), 1.into()],
            });
        }
    }
    if n.is_multiple_of(EXPECTED) && ago > 0 {
        rows.push(reaction(
            n,
            sessions,
            ("bruising", "expected"),
            1,
            before(today, ago - 1),
        ));
    }
    rows
}

fn reaction(n: usize, sessions: usize, (sign, level): (&str, &str), days: i64, day: Date) -> IndexRow {
    IndexRow {
        table: Table::Reaction,
        values: vec![
            format!("report {n:06}").into(),
            sign.into(),
            patient(n, sessions).into(),
            session(n).into(),
            day.to_string().into(),
            days.into(),
            level.into(),
        ],
    }
}
