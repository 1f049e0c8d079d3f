//! Public keys of other programs, as JSON Web Keys (RFC 7517). Only the public parts are kept; nothing is ever fetched.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use ring::signature::{self, RsaPublicKeyComponents, UnparsedPublicKey};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Most keys of one program: the one in use, the next, and a few of other environments.
const KEYS_MAX: usize = 10;
/// Shortest and longest modulus of an RSA key in bits (RFC 7518, section 3.3; what the verification takes).
const RSA_BITS: std::ops::RangeInclusive<usize> = 2048..=8192;
/// Members of a key that nobody but its owner may know (RFC 7518, section 6).
const PRIVATE: [&str; 8] = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

/// How a token may be signed. Never `none`, never with a shared secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Algorithm {
    /// ECDSA on P-256 with SHA-256.
    #[serde(rename = "ES256")]
    Es256,
    /// ECDSA on P-384 with SHA-384.
    #[serde(rename = "ES384")]
    Es384,
    /// RSASSA-PKCS1-v1_5 with SHA-256.
    #[serde(rename = "RS256")]
    Rs256,
    /// RSASSA-PKCS1-v1_5 with SHA-384.
    #[serde(rename = "RS384")]
    Rs384,
}

impl Algorithm {
    /// Every algorithm.
    pub const ALL: [Algorithm; 4] = [
        Algorithm::Es256,
        Algorithm::Es384,
        Algorithm::Rs256,
        Algorithm::Rs384,
    ];

    /// Its name in headers of tokens (RFC 7518, section 3.1).
    pub fn id(self) -> &'static str {
        match self {
            Algorithm::Es256 => "ES256",
            Algorithm::Es384 => "ES384",
            Algorithm::Rs256 => "RS256",
            Algorithm::Rs384 => "RS384",
        }
    }

    /// The algorithm of that name.
    pub fn of(name: &str) -> Option<Algorithm> {
        Algorithm::ALL
            .into_iter()
            .find(|algorithm| algorithm.id() == name)
    }
}

/// What a key is made of, in base64url.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kty")]
enum Parts {
    #[serde(rename = "EC")]
    Curve { crv: String, x: String, y: String },
    #[serde(rename = "RSA")]
    Rsa { n: String, e: String },
}

/// A public key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Key {
    /// Its name in headers of tokens.
    pub kid: String,
    /// The one algorithm that it is for, where its owner says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    alg: Option<Algorithm>,
    #[serde(flatten)]
    parts: Parts,
}

impl Key {
    /// Whether the key can verify this algorithm.
    pub fn fits(&self, algorithm: Algorithm) -> bool {
        let kind = match (&self.parts, algorithm) {
            (Parts::Curve { crv, .. }, Algorithm::Es256) => crv == "P-256",
            (Parts::Curve { crv, .. }, Algorithm::Es384) => crv == "P-384",
            (Parts::Rsa { .. }, Algorithm::Rs256 | Algorithm::Rs384) => true,
            _ => false,
        };
        kind && self.alg.is_none_or(|only| only == algorithm)
    }

    /// Whether a signature over a message is this key's.
    pub(crate) fn verifies(&self, algorithm: Algorithm, message: &[u8], signed: &[u8]) -> bool {
        if !self.fits(algorithm) {
            return false;
        }
        match (&self.parts, algorithm) {
            (Parts::Curve { x, y, .. }, algorithm) => {
                let (Some(x), Some(y)) = (bytes(x), bytes(y)) else {
                    return false;
                };
                // SEC 1, section 2.3.3: an uncompressed point.
                let point = [&[4], x.as_slice(), y.as_slice()].concat();
                let curve = match algorithm {
                    Algorithm::Es256 => &signature::ECDSA_P256_SHA256_FIXED,
                    _ => &signature::ECDSA_P384_SHA384_FIXED,
                };
                UnparsedPublicKey::new(curve, point)
                    .verify(message, signed)
                    .is_ok()
            }
            (Parts::Rsa { n, e }, algorithm) => {
                let (Some(n), Some(e)) = (bytes(n), bytes(e)) else {
                    return false;
                };
                let padding = match algorithm {
                    Algorithm::Rs256 => &signature::RSA_PKCS1_2048_8192_SHA256,
                    _ => &signature::RSA_PKCS1_2048_8192_SHA384,
                };
                RsaPublicKeyComponents { n, e }
                    .verify(padding, message, signed)
                    .is_ok()
            }
        }
    }
}

/// Bytes of a base64url text without padding; none for anything else.
pub(crate) fn bytes(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok()
}

/// The keys of a JSON Web Key Set, as text or as JSON.
///
/// # Errors
/// What is wrong with which key: a private part, a shared secret, a key too short, a name that is missing or stands twice.
pub(crate) fn read(jwks: &Value) -> Result<Vec<Key>, Fault> {
    let parsed;
    let set = match jwks {
        Value::String(text) => {
            parsed = serde_json::from_str::<Value>(text)
                .map_err(|error| Fault::new("keys-json").with("detail", error.to_string()))?;
            &parsed
        }
        other => other,
    };
    let held = set
        .get("keys")
        .and_then(Value::as_array)
        .ok_or_else(|| Fault::new("keys-set").expected("{\"keys\": [ … ]}"))?;
    if !(1..=KEYS_MAX).contains(&held.len()) {
        return Err(Fault::new("keys-count")
            .found(held.len().to_string())
            .expected(format!("1–{KEYS_MAX}")));
    }
    let mut keys: Vec<Key> = Vec::new();
    for (n, one) in held.iter().enumerate() {
        let key = key(one).map_err(|fault| fault.with("number", (n + 1).to_string()))?;
        if keys.iter().any(|other| other.kid == key.kid) {
            return Err(Fault::new("keys-twice").found(quoted(&key.kid)));
        }
        keys.push(key);
    }
    Ok(keys)
}

/// One key.
fn key(one: &Value) -> Result<Key, Fault> {
    let wrong = |member: &str, found: &str, expected: &str| {
        Fault::new("key-member")
            .with("member", member)
            .found(quoted(found))
            .expected(expected)
    };
    let empty = Map::new();
    let members = one.as_object().unwrap_or(&empty);
    if let Some(secret) = PRIVATE.iter().find(|name| members.contains_key(**name)) {
        return Err(Fault::new("key-private").found(*secret));
    }
    let text = |name: &str| members.get(name).and_then(Value::as_str).unwrap_or_default();
    let kid = text("kid");
    if kid.is_empty() || kid.len() > 200 || kid.chars().any(char::is_control) {
        return Err(wrong("kid", kid, "1–200"));
    }
    if !["", "sig"].contains(&text("use")) {
        return Err(wrong("use", text("use"), "sig"));
    }
    let alg = match text("alg") {
        "" => None,
        name => Some(Algorithm::of(name).ok_or_else(|| wrong("alg", name, &names(&Algorithm::ALL)))?),
    };
    let parts = match text("kty") {
        "EC" => curve(text("crv"), text("x"), text("y")).map_err(|(m, f, e)| wrong(m, &f, &e))?,
        "RSA" => rsa(text("n"), text("e")).map_err(|(m, f, e)| wrong(m, &f, &e))?,
        other => return Err(wrong("kty", other, "EC, RSA")),
    };
    let key = Key {
        kid: kid.to_owned(),
        alg,
        parts,
    };
    match alg {
        Some(alg) if !key.fits(alg) => Err(wrong("alg", alg.id(), text("kty"))),
        _ => Ok(key),
    }
}

/// Names of algorithms in one line.
pub(crate) fn names(algorithms: &[Algorithm]) -> String {
    algorithms
        .iter()
        .map(|algorithm| algorithm.id())
        .collect::<Vec<_>>()
        .join(", ")
}

/// A member that is wrong: its name, what was found, what was expected.
type Wrong = (&'static str, String, String);

fn curve(crv: &str, x: &str, y: &str) -> Result<Parts, Wrong> {
    let length = match crv {
        "P-256" => 32,
        "P-384" => 48,
        other => return Err(("crv", other.to_owned(), "P-256, P-384".to_owned())),
    };
    for (name, text) in [("x", x), ("y", y)] {
        if bytes(text).is_none_or(|bytes| bytes.len() != length) {
            return Err((name, text.to_owned(), format!("base64url, {length} bytes")));
        }
    }
    Ok(Parts::Curve {
        crv: crv.to_owned(),
        x: x.to_owned(),
        y: y.to_owned(),
    })
}

fn rsa(n: &str, e: &str) -> Result<Parts, Wrong> {
    let bits = bytes(n).map_or(0, |n| {
        let zeros = n.iter().take_while(|byte| **byte == 0).count();
        let first = n.get(zeros).map_or(0, |byte| byte.leading_zeros() as usize);
        (n.len() - zeros) * 8 - first
    });
    if !RSA_BITS.contains(&bits) {
        let expected = format!("{}–{} bits", RSA_BITS.start(), RSA_BITS.end());
        return Err(("n", format!("{bits} bits"), expected));
    }
    if bytes(e).is_none_or(|e| e.is_empty() || e.len() > 5) {
        return Err(("e", e.to_owned(), "AQAB".to_owned()));
    }
    Ok(Parts::Rsa {
        n: n.to_owned(),
        e: e.to_owned(),
    })
}

#[cfg(test)]
mod tests;
