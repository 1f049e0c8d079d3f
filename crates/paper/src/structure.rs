//! The order in which a document is read aloud, and what each part of it is.

/// Number of a node.
pub(crate) type NodeId = usize;

/// What a part of a document is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Role {
    /// Parts that belong together.
    Group,
    /// Level from 1, and what it says.
    Heading(u16, String),
    Paragraph,
    List,
    Item,
    ItemMark,
    ItemBody,
    Table,
    Caption,
    TableHead,
    TableBody,
    Row,
    HeadCell,
    Cell,
    /// A picture and what it shows.
    Figure(String),
}

/// A part: its role, and the parts in it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Node {
    pub role: Role,
    pub children: Vec<NodeId>,
}

/// All parts of a document.
#[derive(Debug, Clone, Default)]
pub(crate) struct Structure {
    pub nodes: Vec<Node>,
    pub roots: Vec<NodeId>,
}

impl Structure {
    /// A part at the end of another, or of the document.
    pub fn add(&mut self, parent: Option<NodeId>, role: Role) -> NodeId {
        let id = self.nodes.len();
        self.nodes.push(Node {
            role,
            children: Vec::new(),
        });
        match parent {
            Some(parent) => self.nodes[parent].children.push(id),
            None => self.roots.push(id),
        }
        id
    }
}
