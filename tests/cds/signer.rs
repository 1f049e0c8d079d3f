//! A program's own side: a pair of keys, and tokens signed with it. The RSA pair was made for these tests and is used for
//! nothing else.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use ring::rand::SystemRandom;
use ring::signature::{
    ECDSA_P256_SHA256_FIXED_SIGNING, ECDSA_P384_SHA384_FIXED_SIGNING, EcdsaKeyPair, KeyPair,
    RSA_PKCS1_SHA256, RSA_PKCS1_SHA384, RsaKeyPair, RsaPublicKeyComponents,
};
use serde_json::{Value, json};

enum Pair {
    Curve(&'static str, EcdsaKeyPair),
    Rsa(RsaKeyPair),
}

/// A pair of keys with a name.
pub struct Signer {
    pub kid: String,
    pair: Pair,
}

pub fn encoded(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

impl Signer {
    /// A new pair on a curve: `P-256` or `P-384`.
    pub fn curve(kid: &str, name: &'static str) -> Signer {
        let how = match name {
            "P-256" => &ECDSA_P256_SHA256_FIXED_SIGNING,
            _ => &ECDSA_P384_SHA384_FIXED_SIGNING,
        };
        let random = SystemRandom::new();
        let document = EcdsaKeyPair::generate_pkcs8(how, &random).expect("a pair");
        let pair = EcdsaKeyPair::from_pkcs8(how, document.as_ref(), &random).expect("the same pair");
        Signer {
            kid: kid.to_owned(),
            pair: Pair::Curve(name, pair),
        }
    }

    pub fn rsa(kid: &str) -> Signer {
        let text: String = include_str!("rsa.txt").split_whitespace().collect();
        let der = STANDARD.decode(text).expect("base64");
        Signer {
            kid: kid.to_owned(),
            pair: Pair::Rsa(RsaKeyPair::from_pkcs8(&der).expect("a pair")),
        }
    }

    /// The public key.
    pub fn jwk(&self) -> Value {
        match &self.pair {
            Pair::Curve(name, pair) => {
                let point = &pair.public_key().as_ref()[1..];
                let (x, y) = point.split_at(point.len() / 2);
                json!({ "kty": "EC", "use": "sig", "kid": self.kid, "crv": name, "x": encoded(x), "y": encoded(y) })
            }
            Pair::Rsa(pair) => {
                let RsaPublicKeyComponents { n, e } = RsaPublicKeyComponents::<Vec<u8>>::from(pair.public());
                json!({ "kty": "RSA", "kid": self.kid, "n": encoded(n), "e": encoded(e) })
            }
        }
    }

    pub fn jwks(&self) -> Value {
        json!({ "keys": [self.jwk()] })
    }

    /// The name of its own algorithm.
    pub fn alg(&self) -> &'static str {
        match &self.pair {
            Pair::Curve("P-256", _) => "ES256",
            Pair::Curve(..) => "ES384",
            Pair::Rsa(_) => "RS384",
        }
    }

    /// A token with the usual header.
    pub fn token(&self, claims: &Value) -> String {
        self.signed(
            &json!({ "typ": "JWT", "alg": self.alg(), "kid": self.kid }),
            claims,
        )
    }

    /// A token with a header of its own.
    pub fn signed(&self, header: &Value, claims: &Value) -> String {
        let message = format!("{}.{}", encoded(header.to_string()), encoded(claims.to_string()));
        let signature = self.sign(header["alg"].as_str().unwrap_or_default(), message.as_bytes());
        format!("{message}.{}", encoded(signature))
    }

    fn sign(&self, alg: &str, message: &[u8]) -> Vec<u8> {
        let random = SystemRandom::new();
        match &self.pair {
            Pair::Curve(_, pair) => pair.sign(&random, message).expect("signed").as_ref().to_vec(),
            Pair::Rsa(pair) => {
                let padding = match alg {
                    "RS256" => &RSA_PKCS1_SHA256,
                    _ => &RSA_PKCS1_SHA384,
                };
                let mut signature = vec![0; pair.public().modulus_len()];
                pair.sign(padding, &random, message, &mut signature)
                    .expect("signed");
                signature
            }
        }
    }
}
