//! A folder that was tampered with is refused with the place of the first thing wrong, and nothing of it is recorded.

use super::{export, files, import, lived_in, sums};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

const ENTRIES: &str = "ledger/entries.ndjson";
const AUDIT: &str = "ledger/audit.ndjson";

fn rewrite(folder: &Path, name: &str, change: impl Fn(&str) -> String) {
    let text = fs::read_to_string(folder.join(name)).expect("a file");
    let changed = change(&text);
    assert_ne!(text, changed, "{name} was changed");
    fs::write(folder.join(name), changed).expect("written");
}

/// Changes one line of a file of JSON lines, from 1.
fn line(folder: &Path, name: &str, number: usize, change: impl Fn(&mut Value)) {
    rewrite(folder, name, |text| {
        let lines = text.lines().enumerate().map(|(n, line)| {
            if n + 1 != number {
                return line.to_owned();
            }
            let mut value: Value = serde_json::from_str(line).expect("JSON");
            change(&mut value);
            value.to_string()
        });
        lines.map(|line| line + "\n").collect()
    });
}

/// The same with what the checksums say of it, as somebody would who knows them.
fn resum(folder: &Path) {
    fs::write(folder.join("SHA256SUMS"), sums(folder)).expect("written");
}

type Harm = (&'static str, &'static str, fn(&Path));

/// Without new checksums; then with them.
const HARMS: &[Harm] = &[
    ("archive-changed", "SHA256SUMS", |folder| {
        rewrite(folder, ENTRIES, |text| text.replacen("Elif", "Elig", 1));
    }),
    ("archive-changed", "SHA256SUMS", |folder| {
        rewrite(folder, "tables/patients.csv", |text| {
            text.replacen("Elif", "Elig", 1)
        });
    }),
    ("archive-missing", "ledger/photos.ndjson", |folder| {
        fs::remove_file(folder.join("ledger/photos.ndjson")).expect("removed");
    }),
    ("archive-extra", "tables/more.csv", |folder| {
        fs::write(folder.join("tables/more.csv"), "x").expect("written");
    }),
    ("archive-none", "", |folder| {
        fs::remove_file(folder.join("SHA256SUMS")).expect("removed");
    }),
    ("archive-sum", "SHA256SUMS", |folder| {
        rewrite(folder, "SHA256SUMS", |text| text.replacen("  ", " ", 1));
    }),
    ("archive-sum", "SHA256SUMS", |folder| {
        rewrite(folder, "SHA256SUMS", |text| format!("{text}{text}"));
    }),
    ("archive-path", "SHA256SUMS", |folder| {
        rewrite(folder, "SHA256SUMS", |text| {
            format!("{text}{}  ../pistor.db\n", "0".repeat(64))
        });
    }),
    ("archive-path", "SHA256SUMS", |folder| {
        rewrite(folder, "SHA256SUMS", |text| {
            format!("{text}{}  /etc/passwd\n", "0".repeat(64))
        });
    }),
    ("archive-path", "SHA256SUMS", |folder| {
        rewrite(folder, "SHA256SUMS", |text| {
            format!("{text}{}  photos/../../x\n", "0".repeat(64))
        });
    }),
    #[cfg(unix)]
    ("archive-no-file", "tables/link", |folder| {
        std::os::unix::fs::symlink("/etc/passwd", folder.join("tables/link")).expect("a link");
    }),
    #[cfg(unix)]
    ("archive-no-file", "ledger/photos.ndjson", |folder| {
        let (real, name) = (folder.join("real"), folder.join("ledger/photos.ndjson"));
        fs::rename(&name, &real).expect("moved");
        std::os::unix::fs::symlink(&real, &name).expect("a link");
    }),
    #[cfg(unix)]
    ("archive-no-file", "photos2", |folder| {
        std::os::unix::fs::symlink("photos", folder.join("photos2")).expect("a link");
    }),
    ("archive-version", "pistor.json", |folder| {
        rewrite(folder, "pistor.json", |text| {
            text.replace("\"version\": 1", "\"version\": 2")
        });
        resum(folder);
    }),
    ("archive-clinic", "pistor.json", |folder| {
        rewrite(folder, "pistor.json", |text| {
            text.replace("\"main\"", "\"other\"")
        });
        resum(folder);
    }),
    ("archive-count", "pistor.json", |folder| {
        rewrite(folder, "pistor.json", |text| {
            text.replace("\"photos\": 1", "\"photos\": 2")
        });
        resum(folder);
    }),
    ("archive-anchor", "pistor.json", |folder| {
        rewrite(folder, "pistor.json", |text| {
            let at = text.find("\"anchor\": \"").expect("an anchor") + 11;
            format!("{}{}{}", &text[..at], "0".repeat(64), &text[at + 64..])
        });
        resum(folder);
    }),
    ("archive-chain", "ledger/entries.ndjson:2", |folder| {
        line(folder, ENTRIES, 2, |entry| {
            entry["at"] = json!(entry["at"].as_i64().expect("at") + 1)
        });
        resum(folder);
    }),
    ("archive-chain", "ledger/entries.ndjson:2", |folder| {
        // One left out.
        rewrite(folder, ENTRIES, |text| {
            let lines = text.lines().enumerate().filter(|(n, _)| *n != 1);
            lines.map(|(_, line)| format!("{line}\n")).collect()
        });
        resum(folder);
    }),
    ("archive-hash", "ledger/entries.ndjson:3", |folder| {
        line(folder, ENTRIES, 3, |entry| entry["hash"] = json!("nonsense"));
        resum(folder);
    }),
    ("archive-line", "ledger/entries.ndjson:3", |folder| {
        line(folder, ENTRIES, 3, |entry| entry["more"] = json!(1));
        resum(folder);
    }),
    ("archive-line", "ledger/audit.ndjson:4", |folder| {
        rewrite(folder, AUDIT, |text| {
            let lines: Vec<&str> = text.lines().take(4).collect();
            lines.join("\n")
        });
        resum(folder);
    }),
    ("archive-chain", "ledger/audit.ndjson:3", |folder| {
        line(folder, AUDIT, 3, |trace| trace["account"] = json!("somebody"));
        resum(folder);
    }),
    ("archive-order", "ledger/photos.ndjson:2", |folder| {
        rewrite(folder, "ledger/photos.ndjson", |text| format!("{text}{text}"));
        resum(folder);
    }),
    ("archive-photo-missing", "ledger/photos.ndjson:1", |folder| {
        line(folder, "ledger/photos.ndjson", 1, |photo| {
            photo["chart"] = json!("../../x")
        });
        resum(folder);
    }),
    ("archive-photo", "ledger/photos.ndjson:1", |folder| {
        let name = files(folder)
            .into_keys()
            .find(|name| name.starts_with("photos/"))
            .expect("a photograph");
        fs::write(folder.join(name), "another face").expect("written");
        resum(folder);
    }),
];

#[test]
fn whatever_was_changed_is_named_and_nothing_comes_in() {
    let (clinic, _) = lived_in();
    let room = tempfile::tempdir().expect("a folder");
    let whole = room.path().join("whole");
    export(&clinic.practice, &whole).expect("exported");
    let now = clinic.now.get();
    for (n, (code, place, harm)) in HARMS.iter().enumerate() {
        let folder = room.path().join(format!("harmed-{n}"));
        for (name, bytes) in files(&whole) {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            fs::write(path, bytes).expect("written");
        }
        harm(&folder);
        let data = room.path().join(format!("data-{n}"));
        let practice = super::open(&data, now).expect("an empty clinic");
        let refused = practice.import(&folder, now, || {}).expect_err(code);
        let fault = &*refused.fault;
        let found = match fault.line {
            0 => fault.file.clone(),
            _ if fault.file == "SHA256SUMS" => fault.file.clone(),
            line => format!("{}:{line}", fault.file),
        };
        assert_eq!((fault.code, found.as_str()), (*code, *place), "harm {n}: {fault}");
        let verified = practice.verify().expect("read");
        assert_eq!(
            (verified.entries, verified.traces, verified.photos),
            (0, 0, 0),
            "harm {n}"
        );
        assert_eq!(practice.rebuild().expect("rebuilt").rows, (0, 0), "harm {n}");
        // What was refused stands in nobody's way.
        practice
            .import(&whole, now, || {})
            .expect("the whole one comes in");
    }
}

#[test]
fn only_an_empty_clinic_takes_one_in_and_no_clock_behind_it() {
    let (clinic, _) = lived_in();
    let room = tempfile::tempdir().expect("a folder");
    let whole = room.path().join("whole");
    export(&clinic.practice, &whole).expect("exported");
    let now = clinic.now.get();
    let refused = clinic
        .practice
        .import(&whole, now, || {})
        .expect_err("something is here");
    assert_eq!(refused.fault.code, "archive-not-empty");
    let (back, _) = import(&whole, &room.path().join("data"), now).expect("imported");
    let refused = back.import(&whole, now, || {}).expect_err("twice");
    assert_eq!(refused.fault.code, "archive-not-empty");
    let early = super::super::morning();
    let refused = import(&whole, &room.path().join("early"), early)
        .err()
        .expect("from the future");
    assert_eq!(
        (refused.fault.code, refused.fault.file.as_str()),
        ("archive-clock", AUDIT)
    );
}
