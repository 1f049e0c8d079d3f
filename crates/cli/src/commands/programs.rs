//! What `serve` is told about programs that ask: under which address they know this server, and who needs no token.

use super::Setting;
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use std::net::SocketAddr;

/// How programs are let in.
pub(super) struct Programs {
    /// The address under which others know this server.
    pub(super) base: Option<String>,
    /// Nobody needs a token.
    pub(super) open: bool,
    /// Origins of browser programs.
    pub(super) origins: Vec<String>,
}

impl Programs {
    /// Reads the options. Without tokens only where nobody but this machine can ask.
    pub(super) fn of(setting: &Setting<'_>, listen: SocketAddr) -> Result<Programs, Fault> {
        let flag = |name| {
            setting
                .matches
                .try_get_one::<bool>(name)
                .ok()
                .flatten()
                .copied()
                .unwrap_or_default()
        };
        let open = flag("cds-open");
        // A proxy on this machine would hand on what comes from elsewhere.
        if open && (!listen.ip().is_loopback() || flag("behind-tls")) {
            return Err(Fault::new("cds-open").found(listen.to_string()));
        }
        let base = setting.text("base-url").map(base).transpose()?;
        let given = setting
            .matches
            .try_get_many::<String>("cds-origin")
            .ok()
            .flatten();
        let origins = given
            .into_iter()
            .flatten()
            .map(|text| origin(text))
            .collect::<Result<_, _>>()?;
        Ok(Programs { base, open, origins })
    }
}

/// An address without a slash at its end.
fn base(text: &str) -> Result<String, Fault> {
    let text = text.trim_end_matches('/');
    let behind = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let good =
        |rest: &str| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_graphic() && !b"?#@".contains(&b));
    match behind.is_some_and(good) {
        true => Ok(text.to_owned()),
        false => Err(Fault::new("base-url")
            .found(quoted(text))
            .expected("https://clinic.example")),
    }
}

/// An origin as browsers send it: scheme, host and perhaps a port; never a `*`.
fn origin(text: &str) -> Result<String, Fault> {
    let behind = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let good = |rest: &str| {
        !rest.is_empty()
            && rest
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-.:[]".contains(&b))
    };
    match behind.is_some_and(good) {
        true => Ok(text.to_owned()),
        false => Err(Fault::new("cds-origin")
            .found(quoted(text))
            .expected("https://ehr.example")),
    }
}
