//! A resource as a tree that is written as JSON: keys in the order in which they were said, numbers with the digits
//! they came with, and nothing empty in it, because R4 knows no empty text, list or object.

use std::fmt::Write as _;

/// A part of a resource.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// `true` or `false`.
    Bool(bool),
    /// A number as it was written: a decimal keeps its digits.
    Number(String),
    /// A text.
    Text(String),
    /// Several.
    List(Vec<Node>),
    /// Named parts, in order.
    Object(Vec<(&'static str, Node)>),
}

/// An object without anything in it yet.
pub fn object() -> Node {
    Node::Object(Vec::new())
}

impl Node {
    /// A number that was written as text; none when it is no number as JSON writes them.
    pub fn number(text: &str) -> Option<Node> {
        serde_json::from_str::<serde_json::Number>(text).ok()?;
        Some(Node::Number(text.trim().to_owned()))
    }

    /// With a part, unless that part is empty.
    #[must_use]
    pub fn with(mut self, key: &'static str, part: impl Into<Node>) -> Node {
        let part = part.into();
        if let Node::Object(parts) = &mut self
            && !part.is_empty()
        {
            parts.push((key, part));
        }
        self
    }

    /// With a part, where there is one.
    #[must_use]
    pub fn maybe(self, key: &'static str, part: Option<impl Into<Node>>) -> Node {
        match part {
            Some(part) => self.with(key, part),
            None => self,
        }
    }

    /// With every part of another object after its own.
    #[must_use]
    pub fn joined(mut self, other: Node) -> Node {
        if let (Node::Object(parts), Node::Object(more)) = (&mut self, other) {
            parts.extend(more);
        }
        self
    }

    /// With more in one of its parts.
    #[must_use]
    pub fn within(mut self, key: &str, more: Node) -> Node {
        if let Node::Object(parts) = &mut self
            && let Some((_, part)) = parts.iter_mut().find(|(name, _)| *name == key)
        {
            let held = std::mem::replace(part, object());
            *part = held.joined(more);
        }
        self
    }

    /// Whether nothing would be written.
    pub fn is_empty(&self) -> bool {
        match self {
            Node::Bool(_) => false,
            Node::Number(text) | Node::Text(text) => text.is_empty(),
            Node::List(list) => list.is_empty(),
            Node::Object(parts) => parts.is_empty(),
        }
    }

    /// A part of an object.
    pub fn get(&self, key: &str) -> Option<&Node> {
        match self {
            Node::Object(parts) => parts.iter().find(|(name, _)| *name == key).map(|(_, part)| part),
            _ => None,
        }
    }

    /// Text, or the digits of a number.
    pub fn text(&self) -> Option<&str> {
        match self {
            Node::Text(text) | Node::Number(text) => Some(text),
            Node::Bool(true) => Some("true"),
            Node::Bool(false) => Some("false"),
            _ => None,
        }
    }

    /// Everything that stands at a path such as `code.coding`, lists taken apart.
    pub fn at<'n>(&'n self, path: &str) -> Vec<&'n Node> {
        let mut here = vec![self];
        for key in path.split('.').filter(|key| !key.is_empty()) {
            let mut next = Vec::new();
            for node in here {
                match node.get(key) {
                    Some(Node::List(list)) => next.extend(list),
                    Some(part) => next.push(part),
                    None => {}
                }
            }
            here = next;
        }
        here
    }

    /// Writes it as JSON.
    pub fn write(&self, out: &mut String) {
        match self {
            Node::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Node::Number(digits) => out.push_str(digits),
            Node::Text(text) => quote(text, out),
            Node::List(list) => {
                out.push('[');
                for (n, node) in list.iter().enumerate() {
                    if n > 0 {
                        out.push(',');
                    }
                    node.write(out);
                }
                out.push(']');
            }
            Node::Object(parts) => {
                out.push('{');
                for (n, (key, part)) in parts.iter().enumerate() {
                    if n > 0 {
                        out.push(',');
                    }
                    quote(key, out);
                    out.push(':');
                    part.write(out);
                }
                out.push('}');
            }
        }
    }

    /// It as JSON.
    pub fn json(&self) -> String {
        let mut out = String::with_capacity(1024);
        self.write(&mut out);
        out
    }
}

/// A text between quotation marks. Control characters other than the three that R4 allows are left out.
fn quote(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' | '\r' | '\t' => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out.push('"');
}

impl From<&str> for Node {
    fn from(text: &str) -> Node {
        Node::Text(text.to_owned())
    }
}

impl From<String> for Node {
    fn from(text: String) -> Node {
        Node::Text(text)
    }
}

impl From<&String> for Node {
    fn from(text: &String) -> Node {
        Node::Text(text.clone())
    }
}

impl From<bool> for Node {
    fn from(value: bool) -> Node {
        Node::Bool(value)
    }
}

impl From<i64> for Node {
    fn from(value: i64) -> Node {
        Node::Number(value.to_string())
    }
}

impl From<u32> for Node {
    fn from(value: u32) -> Node {
        Node::Number(value.to_string())
    }
}

impl From<usize> for Node {
    fn from(value: usize) -> Node {
        Node::Number(value.to_string())
    }
}

impl From<pistor_knowledge::Decimal> for Node {
    fn from(value: pistor_knowledge::Decimal) -> Node {
        Node::Number(value.to_string())
    }
}

impl<T: Into<Node>> From<Vec<T>> for Node {
    fn from(list: Vec<T>) -> Node {
        Node::List(
            list.into_iter()
                .map(Into::into)
                .filter(|node| !node.is_empty())
                .collect(),
        )
    }
}

impl<T: Into<Node>, const N: usize> From<[T; N]> for Node {
    fn from(list: [T; N]) -> Node {
        Node::from(Vec::from(list))
    }
}
