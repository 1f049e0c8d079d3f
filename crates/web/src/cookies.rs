//! Cookies: the login, a patient's link and login, the language, the theme. None of them holds anything about a patient.

use axum::http::HeaderMap;
use axum::http::header::COOKIE;

/// The value of a cookie.
pub(crate) fn value<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

/// Name of the login's cookie. With `Secure` it is bound to this very host.
pub(crate) fn login_name(secure: bool) -> &'static str {
    if secure { "__Host-sid" } else { "sid" }
}

/// The cookie of a login.
pub(crate) fn login(secure: bool, token: &str) -> String {
    let mark = if secure { "; Secure" } else { "" };
    format!(
        "{}={token}; HttpOnly; SameSite=Lax; Path=/{mark}",
        login_name(secure)
    )
}

/// Ends the login's cookie.
pub(crate) fn no_login(secure: bool) -> String {
    let mark = if secure { "; Secure" } else { "" };
    format!(
        "{}=; HttpOnly; SameSite=Lax; Path=/; Max-Age=0{mark}",
        login_name(secure)
    )
}

/// A choice of how pages look, kept for a year.
pub(crate) fn choice(name: &str, value: &str) -> String {
    format!("{name}={value}; HttpOnly; SameSite=Lax; Path=/; Max-Age=31536000")
}

/// Name of the cookie that holds a link until the birth date was given.
pub(crate) fn link_name(secure: bool) -> &'static str {
    if secure { "__Host-link" } else { "link" }
}

/// The cookie of a link: for the time of typing a date. It comes from a message, so that it must follow a link from elsewhere.
pub(crate) fn link(secure: bool, token: &str) -> String {
    let mark = if secure { "; Secure" } else { "" };
    format!(
        "{}={token}; HttpOnly; SameSite=Lax; Path=/; Max-Age=900{mark}",
        link_name(secure)
    )
}

/// Ends the cookie of a link.
pub(crate) fn no_link(secure: bool) -> String {
    let mark = if secure { "; Secure" } else { "" };
    format!(
        "{}=; HttpOnly; SameSite=Lax; Path=/; Max-Age=0{mark}",
        link_name(secure)
    )
}

/// Name of the cookie of a patient who is in.
pub(crate) fn patient_name(secure: bool) -> &'static str {
    if secure { "__Host-pid" } else { "pid" }
}

/// The cookie of a patient who is in. It goes nowhere when another site leads here.
pub(crate) fn patient(secure: bool, token: &str) -> String {
    let mark = if secure { "; Secure" } else { "" };
    format!(
        "{}={token}; HttpOnly; SameSite=Strict; Path=/{mark}",
        patient_name(secure)
    )
}

/// Ends the cookie of a patient.
pub(crate) fn no_patient(secure: bool) -> String {
    let mark = if secure { "; Secure" } else { "" };
    format!(
        "{}=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0{mark}",
        patient_name(secure)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_kept_from_scripts_and_with_tls_from_everything_else() {
        for (name, cookie) in [
            (login_name(true), login(true, "x")),
            (link_name(true), link(true, "x")),
            (patient_name(true), patient(true, "x")),
        ] {
            assert!(
                name.starts_with("__Host-") && cookie.starts_with(&format!("{name}=x;")),
                "{cookie}"
            );
            for mark in ["; HttpOnly", "; Secure", "; Path=/"] {
                assert!(cookie.contains(mark), "{cookie}");
            }
            assert!(!cookie.contains("Domain"), "{cookie}");
        }
        assert!(patient(true, "x").contains("SameSite=Strict"));
        for ended in [no_login(true), no_link(true), no_patient(true)] {
            assert!(ended.contains("=; ") && ended.contains("Max-Age=0"), "{ended}");
        }
    }
}
