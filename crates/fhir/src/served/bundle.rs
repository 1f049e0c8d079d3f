//! Bundles: what a search, a history or `$everything` answers.

use super::node::{Node, object};

/// Why an entry stands in what a search found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// It was asked for.
    Match,
    /// A reference led to it.
    Include,
    /// It says something about the answer.
    Outcome,
}

/// A bundle that is being put together.
#[derive(Debug, Clone)]
pub struct Bundle {
    kind: &'static str,
    base: String,
    links: Vec<Node>,
    entries: Vec<Node>,
    /// The number of all matches, where it was counted.
    pub total: Option<usize>,
}

impl Bundle {
    /// A bundle of a kind: `searchset` or `history`. `base` is the address of the server.
    pub fn new(kind: &'static str, base: &str) -> Bundle {
        Bundle {
            kind,
            base: base.to_owned(),
            links: Vec::new(),
            entries: Vec::new(),
            total: None,
        }
    }

    /// A link to a page.
    pub fn link(&mut self, relation: &str, url: &str) {
        self.links
            .push(object().with("relation", relation).with("url", url));
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no entry.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    fn address(&self, resource: &Node) -> Option<String> {
        let part = |key| resource.get(key).and_then(Node::text);
        Some(format!("{}/{}/{}", self.base, part("resourceType")?, part("id")?))
    }

    /// Something that was found.
    pub fn found(&mut self, resource: Node, mode: Mode) {
        let mode = match mode {
            Mode::Match => "match",
            Mode::Include => "include",
            Mode::Outcome => "outcome",
        };
        let entry = object()
            .maybe("fullUrl", self.address(&resource))
            .with("resource", resource)
            .with("search", object().with("mode", mode));
        self.entries.push(entry);
    }

    /// A version of a resource: the first of it was made by a POST, every later one by a PUT.
    pub fn version(&mut self, resource: Node, first: bool) {
        let part = |key: &str| {
            resource
                .at(key)
                .first()
                .and_then(|node| node.text())
                .map(str::to_owned)
        };
        let kind = part("resourceType").unwrap_or_default();
        let id = part("id").unwrap_or_default();
        let etag = part("meta.versionId").map(|version| format!("W/\"{version}\""));
        let modified = part("meta.lastUpdated");
        let (method, url, status) = match first {
            true => ("POST", kind, "201"),
            false => ("PUT", format!("{kind}/{id}"), "200"),
        };
        let request = object().with("method", method).with("url", url);
        let response = object()
            .with("status", status)
            .maybe("etag", etag)
            .maybe("lastModified", modified);
        let entry = object()
            .maybe("fullUrl", self.address(&resource))
            .with("resource", resource)
            .with("request", request)
            .with("response", response);
        self.entries.push(entry);
    }

    /// The word that a resource is not there any more.
    pub fn gone(&mut self, kind: &str, id: &str, at: &str) {
        let url = format!("{kind}/{id}");
        let entry = object()
            .with("fullUrl", format!("{}/{url}", self.base))
            .with("request", object().with("method", "DELETE").with("url", url))
            .with(
                "response",
                object().with("status", "204").with("lastModified", at),
            );
        self.entries.push(entry);
    }

    /// The bundle, made at an instant.
    pub fn done(self, at: &str) -> Node {
        object()
            .with("resourceType", "Bundle")
            .with("meta", object().with("lastUpdated", at))
            .with("type", self.kind)
            .maybe("total", self.total)
            .with("link", self.links)
            .with("entry", self.entries)
    }
}
