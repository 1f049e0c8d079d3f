//! Saving a stroke of twenty points in a session that holds five hundred marks, over HTTP, beside an empty request of
//! somebody who is signed in, on the same server and the same connection, in turns.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use pistor_atlas::{Atlas, Point, View};
use pistor_benches::client::{self, Connection};
use pistor_benches::clinic::Clinic;
use pistor_benches::server::serve;
use pistor_benches::turns::{Times, held_to};
use pistor_practice::Act;
use rusqlite::Connection as Database;
use serde_json::{Value, json};
use std::path::Path;
use std::process::ExitCode;

/// Patients, one after the other.
const PATIENTS: usize = 10;
/// Marks that each map holds before.
const MARKS: usize = 500;
/// Points of those marks: few enough that the strokes below find room in one session.
const POINTS_BEFORE: usize = 4;
/// Strokes that are measured on each map.
const STROKES: usize = 100;
/// Points of a stroke.
const POINTS: usize = 20;
/// How much longer a stroke may take than an empty request, at the 99th percentile.
const RATIO_MAX: f64 = 3.0;

fn main() -> ExitCode {
    let folder = tempfile::tempdir_in("target").expect("a folder on the disk that is measured");
    let clinic = Clinic::begin(folder.path());
    let cookie = format!("sid={}", clinic.signed_in());
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let mut connection = Connection::open(runtime.block_on(serve(&clinic)));
    let disk = Bare::open(&folder.path().join("bare.db"));
    let view = Atlas::embedded().view("thighs_back").expect("the view");
    let room = points(view, POINTS * 8);
    let empty = client::get("/", &cookie);
    let (mut strokes, mut empties, mut commits) = (Times::default(), Times::default(), Times::default());
    for patient in 0..PATIENTS {
        let (chart, session) = clinic.on_the_table(&format!("Patient {patient}"));
        for n in 0..MARKS {
            let given = stroke(&session, &format!("before-{n}"), view, &room, n, POINTS_BEFORE);
            clinic.must(clinic.now, Act::Mark, &chart, given);
        }
        for n in 0..STROKES {
            let given = stroke(&session, &format!("mark-{n}"), view, &room, n, POINTS);
            let request = post(
                &format!("/api/patients/{chart}/mark"),
                &cookie,
                &given.to_string(),
                n,
            );
            strokes.of(|| assert_eq!(connection.ask(&request).0, 201));
            empties.of(|| assert_eq!(connection.ask(&empty).0, 303));
            commits.of(|| disk.commit(n));
        }
    }
    println!(
        "{} strokes of {POINTS} points on {PATIENTS} maps of {MARKS} marks",
        strokes.count()
    );
    let stroke = strokes.said("a stroke");
    let empty = empties.said("an empty request");
    commits.said("one row in a bare database, for comparison");
    held_to(
        "p99 of a stroke to that of an empty request",
        stroke / empty,
        RATIO_MAX,
    )
}

/// Points of a view at which something is injected.
fn points(view: &View, most: usize) -> Vec<Point> {
    let frame = view.frame;
    let rows = (frame.top * 10..(frame.top + frame.height) * 10).step_by(97);
    let all = rows.flat_map(|y| {
        let row = (frame.left * 10..(frame.left + frame.width) * 10).step_by(83);
        row.map(move |x| Point { x, y })
    });
    let found: Vec<Point> = all
        .filter(|point| view.takes(*point))
        .filter(|point| view.zone_at(*point).is_some_and(|zone| zone.area == "thigh_back"))
        .take(most)
        .collect();
    assert_eq!(found.len(), most, "the view has room");
    found
}

fn stroke(session: &str, mark: &str, view: &View, room: &[Point], n: usize, count: usize) -> Value {
    let from = n * count % (room.len() - count + 1);
    let points = &room[from..from + count];
    json!({ "session": session, "mark": mark, "view": view.id, "version": view.version, "tool": "stroke",
        "technique": "nappage", "volume_each": "0.02 mL", "needle_mm": "4", "angle_deg": "45", "depth_mm": "2",
        "spacing_mm": "8", "rows": 1, "shape": points, "points": points })
}

/// As the script of the map sends it.
fn post(path: &str, cookie: &str, body: &str, n: usize) -> String {
    format!(
        "POST {path} HTTP/1.1\r\nHost: bench\r\nCookie: {cookie}\r\nContent-Type: application/json\r\nIdempotency-Key: {path}-{n}\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// What the disk itself takes: one row, committed as the ledger commits.
struct Bare(Database);

impl Bare {
    fn open(path: &Path) -> Bare {
        let database = Database::open(path).expect("a database");
        let set = "pragma journal_mode=wal; pragma synchronous=full; create table row (n integer, body text) strict;";
        database.execute_batch(set).expect("a table");
        Bare(database)
    }

    fn commit(&self, n: usize) {
        let insert = self.0.prepare_cached("insert into row values (?1, 'a row')");
        insert
            .and_then(|mut statement| statement.execute([n as i64]))
            .expect("a row");
    }
}
