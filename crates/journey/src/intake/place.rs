//! Where in a document a value stands: looked for only after something was found wrong with it.

use pistor_knowledge::fault::position;
use serde_json::value::RawValue;
use std::collections::HashMap;

/// Line and column of the value at a JSON pointer; of the nearest enclosing value that exists, else of the beginning.
pub fn locate(text: &str, pointer: &str) -> (usize, usize) {
    let mut here: &str = text.trim_start();
    for segment in pointer.split('/').skip(1) {
        let Some(inner) = step(here, segment) else { break };
        here = inner;
    }
    // Every slice is a part of `text`, so that its place is the distance of the two beginnings.
    position(
        text,
        (here.as_ptr() as usize).saturating_sub(text.as_ptr() as usize),
    )
}

fn step<'a>(here: &'a str, segment: &str) -> Option<&'a str> {
    if here.starts_with('[') {
        let items: Vec<&'a RawValue> = serde_json::from_str(here).ok()?;
        return items.get(segment.parse::<usize>().ok()?).map(|item| item.get());
    }
    let keys: HashMap<String, &'a RawValue> = serde_json::from_str(here).ok()?;
    keys.get(segment).map(|value| value.get())
}

#[cfg(test)]
mod tests {
    use super::locate;

    #[test]
    fn finds_the_value_a_pointer_names() {
        let text = "{\n  \"a\": [1,\n    {\"b\": 2}]\n}";
        assert_eq!(locate(text, "/a/1/b"), (3, 11));
        assert_eq!(locate(text, "/a/7"), (2, 8));
        assert_eq!(locate(text, ""), (1, 1));
    }
}
