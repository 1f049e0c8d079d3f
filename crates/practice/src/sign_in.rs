//! Signing in: passwords, logins, links that count once. The same answer and the same time for an unknown name and a
//! wrong password.

use crate::act::Actor;
use crate::house::accounts::{Account, Certificate};
use crate::house::settings::Settings;
use crate::house::{ACCOUNTS, SETTINGS};
use crate::permission::Role;
use crate::practice::Practice;
use crate::refusal::Refusal;
use crate::right::Injecting;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Argon2, PasswordHash};
use jiff::Timestamp;
use pistor_knowledge::Fault;
use pistor_locale::casing::fold;
use pistor_store::{Credential, Invitation, Login, NewEntry};
use sha2::{Digest, Sha256};
use std::sync::{Condvar, Mutex, PoisonError};

/// A login lasts at most so long (NIST SP 800-63B-4, AAL2: at most 24 hours; the house takes 12), in microseconds.
const LOGIN_ENDS: i64 = 12 * 3_600_000_000;
/// A link lasts so long.
const LINK_ENDS: i64 = 24 * 3_600_000_000;
/// Shortest password where it is the only factor (NIST SP 800-63B-4, section 3.1.1).
const PASSWORD_MIN: usize = 15;
/// Longest password.
const PASSWORD_MAX: usize = 256;
/// Wrong tries that cost nothing.
const FREE_TRIES: i64 = 4;
/// The longest that wrong tries keep an account waiting, in microseconds. Never for good: a stranger could cause it.
const WAIT_MAX: i64 = 60_000_000;
/// A login is written down as seen at most so often, in microseconds.
const SEEN_EVERY: i64 = 60_000_000;

/// At most two passwords are hashed at once: more would make signing in the way to stop the server.
#[derive(Default)]
pub(crate) struct Hashing {
    running: Mutex<usize>,
    free: Condvar,
}

impl Hashing {
    const AT_ONCE: usize = 2;

    fn with<T>(&self, hash: impl FnOnce(&Argon2<'_>) -> T) -> T {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        while *running >= Self::AT_ONCE {
            running = self.free.wait(running).unwrap_or_else(PoisonError::into_inner);
        }
        *running += 1;
        drop(running);
        let answer = hash(&Argon2::default());
        *self.running.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        self.free.notify_one();
        answer
    }
}

/// Somebody who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// Who.
    pub who: Actor,
    /// Locked until the password is given again.
    pub locked: bool,
}

/// What a link is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// Begins the clinic with its first account.
    Begin,
    /// Chooses a password: name of the person and of the login.
    Join {
        /// The person's name.
        name: String,
        /// The name to sign in with.
        login: String,
    },
    /// Signs in.
    Enter,
}

/// The first account and the clinic it begins.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Beginning {
    /// Name of the clinic.
    pub clinic: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// IANA zone.
    pub zone: String,
    /// The person's name.
    pub name: String,
    /// The name to sign in with.
    pub login: String,
    /// The password.
    pub password: String,
    /// The person is a physician, too.
    pub physician: bool,
    /// Number of the certificate to inject; may be empty.
    pub certificate: String,
    /// Its first day.
    pub certificate_from: String,
    /// Its last day; may be empty.
    pub certificate_to: String,
}

/// A random token of 256 bits, in hexadecimal, and its SHA-256, which is what is stored.
pub(crate) fn token() -> Result<(String, [u8; 32]), Refusal> {
    let mut bytes = [0u8; 32];
    getrandom::fill(&mut bytes).map_err(|error| Refusal::fault(error.to_string()))?;
    let text = hex(&bytes);
    let stored = stored_form(&text);
    Ok((text, stored))
}

pub(crate) fn stored_form(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

/// Bytes in hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Practice {
    /// Signs in. Gives the token of the login.
    ///
    /// # Errors
    /// `sign-in-wrong` for a wrong name and a wrong password alike; `sign-in-wait` after many wrong tries.
    pub fn sign_in(&self, login: &str, password: &str, at: Timestamp) -> Result<String, Refusal> {
        let now = at.as_microsecond();
        let login = fold(login.trim());
        let found = self.store.read(|reading| {
            let account = reading.account_of(&login)?;
            let credential = match &account {
                Some(account) => reading.credential(&account.id)?,
                None => None,
            };
            Ok::<_, Refusal>(account.zip(credential))
        })?;
        let Some((account, credential)) = found else {
            // As much work as for a name that is known.
            let _ = self
                .hashing
                .with(|argon| argon.hash_password(password.as_bytes()));
            return Err(Refusal::forbidden("sign-in-wrong"));
        };
        if credential.not_before > now {
            return Err(Refusal::busy("sign-in-wait"));
        }
        let good = self.is_password(&credential.password, password) && account.state == "active";
        if !good {
            self.store.write_and_wait(move |ledger| {
                ledger.count_wrong_try(&account.id, |failures| now + wait_after(failures))?;
                Ok::<_, Refusal>(())
            })?;
            return Err(Refusal::forbidden("sign-in-wrong"));
        }
        self.enter(&account.id, now)
    }

    fn is_password(&self, stored: &str, password: &str) -> bool {
        let Ok(hash) = PasswordHash::new(stored) else {
            return false;
        };
        self.hashing
            .with(|argon| argon.verify_password(password.as_bytes(), &hash).is_ok())
    }

    /// Begins a login.
    fn enter(&self, account: &str, now: i64) -> Result<String, Refusal> {
        let (text, stored) = token()?;
        let account = account.to_owned();
        self.store.write_and_wait(move |ledger| {
            ledger.end_old_logins(now)?;
            ledger.forget_wrong_tries(&account)?;
            let login = Login {
                account,
                began: now,
                seen: now,
                ends: now + LOGIN_ENDS,
                locked: false,
            };
            ledger.set_login(&stored, &login)?;
            Ok::<_, Refusal>(())
        })?;
        Ok(text)
    }

    /// Who is signed in with this token; none when the login has ended.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn signed_in(&self, token: &str, at: Timestamp) -> Result<Option<SignedIn>, Refusal> {
        let now = at.as_microsecond();
        let stored = stored_form(token);
        let found = self.store.read(|reading| {
            let Some(login) = reading.login(&stored)? else {
                return Ok::<_, Refusal>(None);
            };
            Ok(reading.account(&login.account)?.map(|account| (login, account)))
        })?;
        let Some((login, account)) = found else {
            return Ok(None);
        };
        if login.ends < now || account.state != "active" {
            return Ok(None);
        }
        let idle = i64::from(self.settings().idle_minutes) * 60_000_000;
        let locked = login.locked || (idle > 0 && now - login.seen > idle + SEEN_EVERY);
        if !locked && now - login.seen > SEEN_EVERY {
            let seen = Login { seen: now, ..login };
            self.store.write(
                move |ledger| Ok(ledger.set_login(&stored, &seen)?),
                |_: Result<(), Refusal>| {},
            );
        }
        Ok(Some(SignedIn {
            who: Account::from(account).actor(),
            locked,
        }))
    }

    /// Locks a login until its password is given again.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn lock(&self, token: &str) -> Result<(), Refusal> {
        self.relock(token, None)
    }

    fn relock(&self, token: &str, unlocked_at: Option<i64>) -> Result<(), Refusal> {
        let stored = stored_form(token);
        self.store.write_and_wait(move |ledger| {
            if let Some(login) = ledger.login(&stored)? {
                let seen = unlocked_at.unwrap_or(login.seen);
                let locked = unlocked_at.is_none();
                ledger.set_login(
                    &stored,
                    &Login {
                        locked,
                        seen,
                        ..login
                    },
                )?;
            }
            Ok(())
        })
    }

    /// Unlocks a login.
    ///
    /// # Errors
    /// As [`Practice::sign_in`].
    pub fn unlock(&self, token: &str, password: &str, at: Timestamp) -> Result<(), Refusal> {
        let stored = stored_form(token);
        let login = self.store.read(|reading| {
            let Some(login) = reading.login(&stored)? else {
                return Ok::<_, Refusal>(None);
            };
            Ok(reading.account(&login.account)?.map(|account| account.login))
        })?;
        let login = login.ok_or_else(|| Refusal::forbidden("sign-in-wrong"))?;
        // A try to unlock counts as a try to sign in; the login it makes is not needed.
        let spare = self.sign_in(&login, password, at)?;
        self.sign_out(&spare)?;
        self.relock(token, Some(at.as_microsecond()))
    }

    /// Ends a login.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn sign_out(&self, token: &str) -> Result<(), Refusal> {
        let stored = stored_form(token);
        self.store
            .write_and_wait(move |ledger| Ok(ledger.end_login(&stored)?))
    }

    /// Whether these are name and password of an account that is active; for a second signature. Counts as a try.
    ///
    /// # Errors
    /// As [`Practice::sign_in`].
    pub fn vouch(&self, login: &str, password: &str, at: Timestamp) -> Result<Actor, Refusal> {
        let token = self.sign_in(login, password, at)?;
        let signed_in = self.signed_in(&token, at)?;
        self.sign_out(&token)?;
        signed_in
            .map(|signed_in| signed_in.who)
            .ok_or_else(|| Refusal::forbidden("sign-in-wrong"))
    }

    /// The link that begins the clinic, where it has no account yet.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn first_link(&self, at: Timestamp) -> Result<Option<String>, Refusal> {
        let begun = self
            .store
            .read(|reading| Ok::<_, Refusal>(!reading.accounts()?.is_empty()))?;
        match begun {
            true => Ok(None),
            false => self.link("begin", "", at).map(Some),
        }
    }

    /// A link for each manager, by which a password is chosen, where none of them has one: the clinic came back out of
    /// files, and passwords do not travel. Everybody else gets a link from a manager.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn regain_links(&self, at: Timestamp) -> Result<Vec<(String, String)>, Refusal> {
        let locked_out = self.store.read(|reading| {
            let mut managers = Vec::new();
            for account in reading.accounts()?.into_iter().map(Account::from) {
                if account.active && account.roles().contains(&Role::Manager) {
                    if reading.credential(&account.id)?.is_some() {
                        return Ok::<_, Refusal>(Vec::new());
                    }
                    managers.push(account);
                }
            }
            Ok(managers)
        })?;
        let links = locked_out.into_iter().map(|account| {
            let link = self.join_link(&account.id, at)?;
            Ok((account.name, link))
        });
        links.collect()
    }

    /// A link that signs an account in, once.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn enter_link(&self, account: &str, at: Timestamp) -> Result<String, Refusal> {
        self.link("enter", account, at)
    }

    fn link(&self, purpose: &str, account: &str, at: Timestamp) -> Result<String, Refusal> {
        let (text, stored) = token()?;
        let invitation = Invitation {
            purpose: purpose.to_owned(),
            account: account.to_owned(),
            ends: at.as_microsecond() + LINK_ENDS,
        };
        self.store
            .write_and_wait(move |ledger| Ok::<_, Refusal>(ledger.invite(&stored, &invitation)?))?;
        Ok(text)
    }

    /// What a link is for. A link that is forged, used or too old is none.
    ///
    /// # Errors
    /// `link-ended` for every link that does not count.
    pub fn link_for(&self, token: &str, at: Timestamp) -> Result<Link, Refusal> {
        let stored = stored_form(token);
        self.store.read(|reading| {
            let invitation = reading
                .invitation(&stored)?
                .filter(|invitation| invitation.ends >= at.as_microsecond())
                .ok_or_else(|| Refusal::forbidden("link-ended"))?;
            if invitation.purpose == "begin" {
                return Ok(Link::Begin);
            }
            let account = reading
                .account(&invitation.account)?
                .filter(|account| account.state == "active")
                .ok_or_else(|| Refusal::forbidden("link-ended"))?;
            Ok(match invitation.purpose.as_str() {
                "enter" => Link::Enter,
                _ => Link::Join {
                    name: account.name,
                    login: account.login,
                },
            })
        })
    }

    /// Signs in by a link that needs no password.
    ///
    /// # Errors
    /// `link-ended` for every link that does not count.
    pub fn enter_by_link(&self, token: &str, at: Timestamp) -> Result<String, Refusal> {
        let account = self.use_up(token, "enter", at)?;
        self.enter(&account, at.as_microsecond())
    }

    /// Uses a link up; gives its account.
    fn use_up(&self, token: &str, purpose: &'static str, at: Timestamp) -> Result<String, Refusal> {
        let stored = stored_form(token);
        let now = at.as_microsecond();
        self.store.write_and_wait(move |ledger| {
            let invitation = ledger
                .invitation(&stored)?
                .filter(|invitation| invitation.purpose == purpose && invitation.ends >= now)
                .ok_or_else(|| Refusal::forbidden("link-ended"))?;
            ledger.end_invitation(&stored)?;
            Ok(invitation.account)
        })
    }

    /// Chooses a password by a link, and signs in.
    ///
    /// # Errors
    /// When the link does not count, or the password is too weak: then the link stays.
    pub fn join(&self, token: &str, password: &str, at: Timestamp) -> Result<String, Refusal> {
        let Link::Join { name, login } = self.link_for(token, at)? else {
            return Err(Refusal::forbidden("link-ended"));
        };
        let hash = self.new_password(password, &[&name, &login])?;
        let account = self.use_up(token, "join", at)?;
        self.set_password(&account, hash)?;
        self.enter(&account, at.as_microsecond())
    }

    fn set_password(&self, account: &str, hash: String) -> Result<(), Refusal> {
        let account = account.to_owned();
        self.store.write_and_wait(move |ledger| {
            let credential = Credential {
                password: hash,
                failures: 0,
                not_before: 0,
            };
            ledger.set_credential(&account, &credential)?;
            // A new password ends what the old one began.
            ledger.end_logins(&account)?;
            Ok(())
        })
    }

    /// The link by which a person who was invited joins.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn join_link(&self, account: &str, at: Timestamp) -> Result<String, Refusal> {
        self.link("join", account, at)
    }

    /// The hash of a password that is good enough.
    fn new_password(&self, password: &str, names: &[&str]) -> Result<String, Refusal> {
        let length = password.chars().count();
        if !(PASSWORD_MIN..=PASSWORD_MAX).contains(&length) {
            let fault = Fault::new("password-length")
                .found(length.to_string())
                .expected(PASSWORD_MIN.to_string());
            return Err(Refusal::invalid(fault.under("password")));
        }
        if guessable(password, names) {
            return Err(Refusal::invalid(
                Fault::new("password-guessable").under("password"),
            ));
        }
        self.hashing
            .with(|argon| {
                argon
                    .hash_password(password.as_bytes())
                    .map(|hash| hash.to_string())
            })
            .map_err(|error| Refusal::fault(error.to_string()))
    }

    /// Begins the clinic: its settings, and its first account, which is a manager. Signs in.
    ///
    /// # Errors
    /// When the link does not count or a field cannot be used: then nothing has begun.
    pub fn begin(&self, token: &str, beginning: Beginning, at: Timestamp) -> Result<String, Refusal> {
        if self.link_for(token, at)? != Link::Begin {
            return Err(Refusal::forbidden("link-ended"));
        }
        let settings = Settings {
            name: crate::act::filled("clinic", &beginning.clinic, 120)?,
            country: beginning.country.trim().to_ascii_uppercase(),
            zone: beginning.zone.trim().to_owned(),
            injecting: Injecting::of(&beginning.country.trim().to_ascii_uppercase()),
            ..Settings::default()
        };
        crate::acts::settings::check(&settings)?;
        let login = crate::acts::accounts::login_name(&beginning.login)?;
        let name = crate::act::filled("name", &beginning.name, 120)?;
        let certificate = crate::acts::accounts::certificate(Some(Certificate {
            number: beginning.certificate,
            from: beginning.certificate_from,
            to: beginning.certificate_to,
        }))?;
        let hash = self.new_password(&beginning.password, &[&name, &login, &settings.name])?;
        self.use_up(token, "begin", at)?;
        let mut roles = vec![Role::Manager.id().to_owned()];
        if beginning.physician {
            roles.insert(0, Role::Physician.id().to_owned());
        }
        let account = Account {
            id: String::new(),
            login,
            name,
            roles,
            active: true,
            certificate,
            sample: false,
        };
        let id = self.found(account, settings, at)?;
        self.set_password(&id, hash)?;
        self.reload()?;
        self.enter(&id, at.as_microsecond())
    }

    /// Writes the first account and the settings, in one transaction. Gives the account's id.
    ///
    /// # Errors
    /// When there is an account already.
    pub fn found(&self, mut account: Account, settings: Settings, at: Timestamp) -> Result<String, Refusal> {
        let edition = self.edition().knowledge.edition.clone();
        let id = self.store.write_and_wait(move |ledger| {
            if !ledger.accounts()?.is_empty() {
                return Err(Refusal::conflict("clinic-begun"));
            }
            let now = at.as_microsecond();
            account.id = ledger.new_id(now);
            let entry = |kind, body: Result<String, serde_json::Error>| -> Result<NewEntry, Refusal> {
                Ok(NewEntry {
                    step: "desk",
                    kind,
                    at: now,
                    author: account.id.clone(),
                    edition: edition.clone(),
                    body: body.map_err(|e| Refusal::fault(e.to_string()))?,
                    replaces: None,
                    sample: false,
                })
            };
            let settings = entry("settings", serde_json::to_string(&settings))?;
            let first = entry("account", serde_json::to_string(&account))?;
            ledger.append(SETTINGS, None, settings)?;
            ledger.append(ACCOUNTS, None, first)?;
            ledger.reindex(&[], &[crate::house::accounts::row(&account)])?;
            Ok(account.id)
        })?;
        self.reload()?;
        Ok(id)
    }
}

/// How long so many wrong tries keep an account waiting, in microseconds: a second, doubled with each further one.
fn wait_after(failures: i64) -> i64 {
    match failures - FREE_TRIES {
        ..=0 => 0,
        more => (1_000_000i64 << (more - 1).min(6)).min(WAIT_MAX),
    }
}

/// Whether a password is made of names, of one sign, or of a row of keys.
fn guessable(password: &str, names: &[&str]) -> bool {
    let mut rest = fold(password);
    for name in names
        .iter()
        .flat_map(|name| crate::chart::index::search_words(name))
    {
        if name.chars().count() >= 3 {
            rest = rest.replace(&name, "");
        }
    }
    for word in [
        "pistor",
        "mesotherapy",
        "mezoterapi",
        "password",
        "sifre",
        "parola",
        "qwerty",
        "12345",
        "clinic",
        "klinik",
    ] {
        rest = rest.replace(word, "");
    }
    let mut kinds: Vec<char> = rest.chars().collect();
    kinds.sort_unstable();
    kinds.dedup();
    rest.chars().count() < 8 || kinds.len() < 5
}
