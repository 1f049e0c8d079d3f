//! Keys that are taken and keys that are not.

use super::*;
use serde_json::json;

fn ec() -> Value {
    let part = URL_SAFE_NO_PAD.encode([7u8; 32]);
    json!({ "kty": "EC", "crv": "P-256", "kid": "a", "x": part, "y": part })
}

fn rsa_of(bytes: usize, first: u8) -> Value {
    let mut n = vec![0xffu8; bytes];
    n[0] = first;
    json!({ "kty": "RSA", "kid": "r", "n": URL_SAFE_NO_PAD.encode(n), "e": "AQAB" })
}

fn with(mut key: Value, name: &str, value: Value) -> Value {
    key[name] = value;
    key
}

fn code(key: Value) -> &'static str {
    read(&json!({ "keys": [key] })).expect_err("refused").code
}

#[test]
fn keys_are_kept_without_what_they_need_not() {
    let keys =
        read(&json!({ "keys": [with(ec(), "x5t", json!("abc")), rsa_of(256, 0x80)] })).expect("two keys");
    assert!(
        keys[0].fits(Algorithm::Es256) && !keys[0].fits(Algorithm::Es384) && !keys[0].fits(Algorithm::Rs256)
    );
    assert!(
        keys[1].fits(Algorithm::Rs256) && keys[1].fits(Algorithm::Rs384) && !keys[1].fits(Algorithm::Es256)
    );
    let kept = serde_json::to_string(&keys).expect("JSON");
    assert!(!kept.contains("x5t"), "{kept}");
    assert_eq!(serde_json::from_str::<Vec<Key>>(&kept).expect("read again"), keys);
    // As text, too.
    let text = json!({ "keys": [ec()] }).to_string();
    assert_eq!(read(&json!(text)).expect("one key").len(), 1);
}

#[test]
fn a_key_that_cannot_be_used_is_refused_with_its_reason() {
    for secret in PRIVATE {
        assert_eq!(code(with(ec(), secret, json!("AQAB"))), "key-private", "{secret}");
    }
    for (key, member) in [
        (with(ec(), "kid", json!("")), "kid"),
        (with(ec(), "kid", json!(7)), "kid"),
        (with(ec(), "use", json!("enc")), "use"),
        (with(ec(), "alg", json!("HS256")), "alg"),
        (with(ec(), "alg", json!("none")), "alg"),
        (with(ec(), "alg", json!("ES384")), "alg"),
        (with(ec(), "crv", json!("P-521")), "crv"),
        (with(ec(), "x", json!("AQAB")), "x"),
        (with(ec(), "y", json!("not base64!")), "y"),
        (with(ec(), "kty", json!("oct")), "kty"),
        (with(ec(), "kty", json!("OKP")), "kty"),
        (rsa_of(128, 0xff), "n"),
        (rsa_of(256, 0x7f), "n"),
        (rsa_of(2048, 0xff), "n"),
        (with(rsa_of(256, 0xff), "e", json!("")), "e"),
        (json!("a key"), "kid"),
    ] {
        let fault = read(&json!({ "keys": [key] })).expect_err("refused");
        assert_eq!(
            (fault.code, fault.arg("member")),
            ("key-member", Some(member)),
            "{fault}"
        );
    }
    for (set, expected) in [
        (json!("{"), "keys-json"),
        (json!({}), "keys-set"),
        (ec(), "keys-set"),
        (json!({ "keys": [] }), "keys-count"),
        (json!({ "keys": vec![ec(); 11] }), "keys-count"),
        (json!({ "keys": [ec(), ec()] }), "keys-twice"),
    ] {
        assert_eq!(read(&set).expect_err("refused").code, expected);
    }
}
