//! The demo clinic: a believable day in a mesotherapy practice, told through the same acts as any other.

mod people;
mod stock;
mod story;

use jiff::{Timestamp, ToSpan};
use pistor_practice::act::Actor;
use pistor_practice::house::accounts::{Account, Certificate};
use pistor_practice::house::settings::Settings;
use pistor_practice::{Practice, Refusal};
use std::sync::Arc;

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

/// Fills an empty practice with the day of `now`.
pub(crate) fn fill(practice: &Arc<Practice>, now: Timestamp, lang: &str) -> Result<Day, Refusal> {
    let long_ago = before(now, 80 * 24 * 60);
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
    let lots = stock::receive(practice, &staff, now)?;
    people::all(practice, &staff, &lots, now)?;
    Ok(Day { you })
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
