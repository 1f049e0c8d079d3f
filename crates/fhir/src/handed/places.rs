//! Where in the request each resource stands, for whoever has to find a fault in it.

use pistor_knowledge::Fault;

/// Where each resource stands: its part, and its place among the entries of a bundle.
#[derive(Debug, Default)]
pub(super) struct Places<'a>(pub(super) Vec<(&'a str, Option<usize>)>);

impl Places<'_> {
    /// Where a resource stands.
    pub(super) fn path(&self, n: usize) -> String {
        match self.0.get(n) {
            Some((part, Some(entry))) => format!("{part}/entry/{entry}/resource"),
            Some((part, None)) => (*part).to_owned(),
            None => String::new(),
        }
    }

    /// Turns a path that counts resources into one of the request.
    pub(super) fn place(&self, mut fault: Fault) -> Fault {
        let counted = fault.path.strip_prefix("/entry/").and_then(|rest| {
            let (n, rest) = rest.split_once("/resource").unwrap_or((rest, ""));
            Some((n.parse::<usize>().ok()?, rest.to_owned()))
        });
        if let Some((n, rest)) = counted {
            fault.path = self.path(n) + &rest;
        }
        fault
    }
}
