//! One visit a line in, one result a line out, in order.

use crate::program::{pistor, screen};
use crate::visit::{healthy, with};
use serde_json::{Value, json};

#[test]
fn results_come_in_order_and_a_bad_line_keeps_its_place() {
    let mut lines = Vec::new();
    for n in 0..500 {
        lines.push(match n % 5 {
            0 => with(&[("/facts/pregnancy", json!("yes"))]).to_string(),
            1 => "{\"as_of\": 7}".to_owned(),
            2 => with(&[("/facts/pregnancy", Value::Null)]).to_string(),
            3 => String::new(),
            _ => healthy().to_string(),
        });
    }
    let input = lines.join("\n") + "\n";
    let ran = pistor(&["screen", "--many", "-"], input.as_bytes());
    assert_eq!(ran.status, 1);
    let results: Vec<Value> = ran
        .out
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(results.len(), 500);
    for (n, result) in results.iter().enumerate() {
        match n % 5 {
            0 => assert_eq!(result["verdict"], "stop"),
            2 => assert_eq!(result["verdict"], "ask"),
            4 => assert_eq!(result["verdict"], "clear"),
            _ => {
                assert_eq!(result["line"], n + 1);
                assert!(
                    result["error"]["message"]
                        .as_str()
                        .is_some_and(|message| !message.is_empty())
                );
            }
        }
    }
}

#[test]
fn many_and_one_say_the_same() {
    let visit = with(&[("/facts/breastfeeding", json!("yes"))]);
    let ran = pistor(&["screen", "--many", "-"], format!("{visit}\n").as_bytes());
    assert_eq!(ran.status, 0);
    assert_eq!(
        serde_json::from_str::<Value>(&ran.out).expect("JSON"),
        screen(&visit)
    );
}

#[test]
fn a_line_of_fifty_megabytes_is_an_error_and_the_rest_goes_on() {
    let mut input = format!("{}\n", healthy()).into_bytes();
    input.extend(std::iter::repeat_n(b'x', 50 << 20));
    input.extend(format!("\n{}", healthy()).into_bytes());
    let ran = pistor(&["screen", "--many", "-"], &input);
    let results: Vec<Value> = ran
        .out
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!((ran.status, results.len()), (1, 3));
    assert_eq!(
        (results[0]["verdict"].as_str(), results[2]["verdict"].as_str()),
        (Some("clear"), Some("clear"))
    );
    assert_eq!(results[1]["error"]["code"], "too-long");
}

#[test]
fn nothing_in_nothing_out() {
    let ran = pistor(&["screen", "--many", "-"], b"");
    assert_eq!((ran.status, ran.out.as_str()), (0, ""));
}
