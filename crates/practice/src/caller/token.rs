//! A signed token (JWS, RFC 7515, in its compact form) and its claims. Read strictly: what is not of this form is none.

use crate::house::keys::{Algorithm, bytes};
use serde::Deserialize;
use serde_json::Value;

/// Longest token.
const TOKEN_MAX: usize = 8 << 10;

/// What stands before the claims. What is not named here has no effect.
#[derive(Debug, Deserialize)]
pub(super) struct Header {
    pub(super) alg: String,
    #[serde(default)]
    pub(super) kid: String,
    #[serde(default)]
    typ: Option<String>,
    /// Address of keys. Compared with the registered one, never fetched.
    #[serde(default)]
    pub(super) jku: Option<String>,
    /// Keys that a token brings along, and demands that we do not know: such a token is refused.
    #[serde(default)]
    crit: Option<Value>,
    #[serde(default)]
    jwk: Option<Value>,
    #[serde(default)]
    x5u: Option<Value>,
    #[serde(default)]
    x5c: Option<Value>,
}

/// `aud`: one address, alone or as the only one of a list.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum Audience {
    One(String),
    List([String; 1]),
}

impl Audience {
    pub(super) fn text(&self) -> &str {
        match self {
            Audience::One(text) | Audience::List([text]) => text,
        }
    }
}

/// What a token says. Times are whole seconds since 1970; anything else is no token of ours.
#[derive(Debug, Deserialize)]
pub(super) struct Claims {
    pub(super) iss: String,
    #[serde(default)]
    pub(super) sub: Option<String>,
    pub(super) aud: Audience,
    pub(super) exp: i64,
    #[serde(default)]
    pub(super) iat: Option<i64>,
    #[serde(default)]
    pub(super) nbf: Option<i64>,
    pub(super) jti: String,
}

/// A token whose signature nobody has looked at yet.
#[derive(Debug)]
pub(super) struct Token<'a> {
    pub(super) header: Header,
    pub(super) claims: Claims,
    /// What was signed.
    pub(super) message: &'a [u8],
    pub(super) signature: Vec<u8>,
}

/// What is wrong with a token before its signature is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Malformed {
    /// Not three parts of base64url, not JSON, or a claim is missing or of another kind.
    Form,
    /// The header brings a key of its own, or demands something.
    Header(&'static str),
}

impl Token<'_> {
    /// Takes a token apart.
    pub(super) fn read(text: &str) -> Result<Token<'_>, Malformed> {
        let mut parts = text.split('.');
        let (Some(header), Some(claims), Some(signature), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(Malformed::Form);
        };
        if text.len() > TOKEN_MAX {
            return Err(Malformed::Form);
        }
        let message = &text.as_bytes()[..header.len() + 1 + claims.len()];
        let read = |part: &str| bytes(part).ok_or(Malformed::Form);
        let header: Header = serde_json::from_slice(&read(header)?).map_err(|_| Malformed::Form)?;
        header.plain()?;
        Ok(Token {
            claims: serde_json::from_slice(&read(claims)?).map_err(|_| Malformed::Form)?,
            signature: read(signature)?,
            header,
            message,
        })
    }

    /// How it says that it is signed, when that is a way we know.
    pub(super) fn algorithm(&self) -> Option<Algorithm> {
        Algorithm::of(&self.header.alg)
    }
}

impl Header {
    fn plain(&self) -> Result<(), Malformed> {
        let brought = [
            ("crit", self.crit.is_some()),
            ("jwk", self.jwk.is_some()),
            ("x5u", self.x5u.is_some()),
            ("x5c", self.x5c.is_some()),
        ];
        if let Some((name, _)) = brought.into_iter().find(|(_, there)| *there) {
            return Err(Malformed::Header(name));
        }
        match &self.typ {
            Some(typ) if !typ.eq_ignore_ascii_case("JWT") => Err(Malformed::Header("typ")),
            _ => Ok(()),
        }
    }
}
