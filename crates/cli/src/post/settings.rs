//! The file that says by what messages are sent. Secrets stand in files of their own or in the environment, never here:
//! this one may be shown to whoever helps.

use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use serde::Deserialize;
use std::net::IpAddr;
use std::path::{Path, PathBuf};

/// What messages are sent by.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostSettings {
    /// Where patients reach the clinic's pages: `https://clinic.example`.
    pub address: String,
    /// A mail server.
    pub mail: Option<MailSettings>,
    /// A program that reaches phones.
    pub webhook: Option<WebhookSettings>,
}

/// A mail server.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailSettings {
    /// Its name.
    pub host: String,
    /// Its port; else the usual one.
    pub port: Option<u16>,
    /// How the connection is made secure.
    #[serde(default)]
    pub security: Security,
    /// From whom the mails come: `clinic@clinic.example`.
    pub from: String,
    /// The name to sign in with; empty for none.
    #[serde(default)]
    pub user: String,
    /// File that holds the password; else the environment's `PISTOR_MAIL_PASSWORD`.
    pub password_file: Option<PathBuf>,
}

/// How a connection to a mail server is made secure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Security {
    /// TLS from the first byte.
    #[default]
    Tls,
    /// TLS after a greeting, or no mail at all.
    Starttls,
    /// None. Only on this machine.
    None,
}

/// A program that is handed messages to phones.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WebhookSettings {
    /// Where it is asked: `https`, or `http` on this machine.
    pub url: String,
    /// File that holds the key of the signature; else the environment's `PISTOR_WEBHOOK_SECRET`.
    pub secret_file: Option<PathBuf>,
}

impl PostSettings {
    /// Reads the file.
    ///
    /// # Errors
    /// When it is not there, or holds something that is not known.
    pub fn read(file: &Path) -> Result<PostSettings, Fault> {
        let place = file.display().to_string();
        let unread = |detail: String| {
            let mut fault = Fault::new("post-file").with("detail", detail);
            fault.file = place.clone();
            fault
        };
        let text = std::fs::read_to_string(file).map_err(|error| unread(error.to_string()))?;
        // Of the fault only what was expected is said: the line itself may hold what somebody took for its place.
        let mut settings: PostSettings =
            toml::from_str(&text).map_err(|error| unread(error.message().to_owned()))?;
        let folder = file.parent().unwrap_or(Path::new("."));
        let below = |path: &mut Option<PathBuf>| {
            if let Some(path) = path {
                *path = folder.join(&*path);
            }
        };
        settings
            .mail
            .iter_mut()
            .for_each(|mail| below(&mut mail.password_file));
        let webhooks = settings.webhook.iter_mut();
        webhooks.for_each(|webhook| below(&mut webhook.secret_file));
        Ok(settings)
    }
}

/// A secret from its file, or from the environment.
pub(super) fn secret(file: Option<&Path>, variable: &str) -> Result<String, Fault> {
    let held = match file {
        Some(file) => {
            closed_to_others(file)?;
            std::fs::read_to_string(file).map_err(|error| {
                let mut fault = Fault::new("post-file").with("detail", error.to_string());
                fault.file = file.display().to_string();
                fault
            })?
        }
        None => std::env::var(variable).unwrap_or_default(),
    };
    let held = held.trim();
    match held.is_empty() {
        true => Err(Fault::new("post-secret").expected(variable)),
        false => Ok(held.to_owned()),
    }
}

/// A secret that others can read is none.
#[cfg(unix)]
fn closed_to_others(file: &Path) -> Result<(), Fault> {
    use std::os::unix::fs::PermissionsExt;
    let open = std::fs::metadata(file).is_ok_and(|about| about.permissions().mode() & 0o077 != 0);
    match open {
        true => {
            let mut fault = Fault::new("post-secret-open").expected("chmod 600");
            fault.file = file.display().to_string();
            Err(fault)
        }
        false => Ok(()),
    }
}

#[cfg(not(unix))]
fn closed_to_others(_file: &Path) -> Result<(), Fault> {
    Ok(())
}

/// The address of the clinic's pages: what a patient opens on a phone is never sent in the clear.
pub(super) fn check_address(address: &str) -> Result<(), Fault> {
    secure_url(address).map_err(|fault| fault.under("address"))
}

/// `https`, or `http` to this machine by its number; a host and nothing before it.
pub(super) fn secure_url(url: &str) -> Result<(), Fault> {
    let bad = || {
        Fault::new("post-url")
            .found(quoted(url))
            .expected("https://clinic.example")
    };
    let (scheme, rest) = url.split_once("://").ok_or_else(bad)?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let plain = |c: char| c.is_ascii_graphic() && !"\\@\"<>".contains(c);
    if host.is_empty() || !rest.chars().all(plain) {
        return Err(bad());
    }
    match scheme {
        "https" => Ok(()),
        "http" if is_here(host) => Ok(()),
        _ => Err(bad()),
    }
}

/// Whether a host, perhaps with a port, is this machine.
pub(super) fn is_here(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    name == "localhost" || name.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leaves_the_machine_is_encrypted() {
        for good in [
            "https://clinic.example",
            "https://clinic.example:8443/a",
            "http://127.0.0.1:8420",
            "http://localhost:1",
            "http://[::1]:8420/hook",
        ] {
            assert!(secure_url(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "clinic.example",
            "http://clinic.example",
            "http://127.0.0.1.evil.example",
            "http://localhost.evil.example",
            "https://user@evil.example",
            "https://",
            "https:// a",
            "ftp://127.0.0.1",
            "https://a\r\nb.example",
        ] {
            assert!(secure_url(bad).is_err(), "{bad}");
        }
    }
}
