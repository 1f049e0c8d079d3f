//! All views of the program, in the order they are offered.

use crate::fault::Fault;
use crate::view::View;
use std::sync::OnceLock;

/// A view's id is the name of its file. A view that mirrors another stands after it.
macro_rules! files {
    ($($id:ident)*) => {
        &[$((stringify!($id), include_str!(concat!("../views/", stringify!($id), ".toml")))),*]
    };
}

const FILES: &[(&str, &str)] = files! {
    face_front
    face_left
    face_right
    neck_front
    scalp_top
    scalp_front
    scalp_left
    scalp_right
    scalp_back
    back
    abdomen
    thighs_front
    thighs_back
    knees_front
    knees_back
    arms_front
    arms_back
    hands_back
    hands_palm
    body_front
    body_back
};

/// The views of the body.
#[derive(Debug, Clone)]
pub struct Atlas {
    /// In the order they are offered: parts before the whole.
    pub views: Vec<View>,
}

impl Atlas {
    /// The atlas of the program.
    pub fn embedded() -> &'static Atlas {
        static ATLAS: OnceLock<Atlas> = OnceLock::new();
        // The tests read every file, so one that cannot be read never leaves the workshop.
        ATLAS.get_or_init(|| Atlas::read(FILES).unwrap_or_else(|fault| panic!("{fault}")))
    }

    /// An atlas from the ids and texts of its views.
    ///
    /// # Errors
    /// When a view cannot be read.
    pub fn read(files: &[(&str, &str)]) -> Result<Atlas, Fault> {
        let mut views: Vec<View> = Vec::with_capacity(files.len());
        for (id, text) in files {
            let view = View::read(id, text, &views)?;
            views.push(view);
        }
        Ok(Atlas { views })
    }

    /// The view of that id.
    pub fn view(&self, id: &str) -> Option<&View> {
        self.views.iter().find(|view| view.id == id)
    }

    /// The views on which an area of the knowledge can be marked, those with a zone of it first.
    pub fn views_of(&self, area: &str) -> Vec<&View> {
        let has_zone = |view: &&View| view.zones.iter().any(|zone| zone.area == area && !zone.avoid);
        let (mut zoned, others): (Vec<&View>, Vec<&View>) = self.views.iter().partition(has_zone);
        zoned.extend(others.into_iter().filter(|view| view.elsewhere == area));
        zoned
    }
}
