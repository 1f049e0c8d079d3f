//! The words of the knowledge as concepts: our own code, the codes that the knowledge holds, the title in the reader's
//! language. What no code is known for is said in words and under our own code only.

use super::record::Telling;
use pistor_fhir::served::data::{coding, codings, display, own, own_coding, reference, words};
use pistor_fhir::served::systems::{self, LOINC, Own};
use pistor_fhir::served::{Node, Type};
use pistor_practice::act::link_of;
use pistor_practice::chart::treatment::TreatedArea;

/// The code of an area and its side: `knee.left`.
pub(super) fn site_code(area: &str, side: &str) -> String {
    format!("{area}.{side}")
}

/// Who did something about a patient: an account is a practitioner, a link is the patient, a program is only named.
pub(super) fn by(author: &str, chart: &str) -> Node {
    match author.split_once(':') {
        Some(_) if link_of(author).is_some() => patient(chart),
        Some((_, program)) => display(program),
        None => reference(Type::Practitioner, author),
    }
}

/// A patient's own chart as the subject.
pub(super) fn patient(id: &str) -> Node {
    reference(Type::Patient, id)
}

impl Telling<'_> {
    fn title(&self, kind: &str, id: &str, english: Option<&str>) -> String {
        match english {
            Some(english) => self.locale.text(kind, id, "title", english).into_owned(),
            None => id.to_owned(),
        }
    }

    /// Name of a fact.
    pub(super) fn fact_title(&self, id: &str) -> String {
        let row = self.look.edition.knowledge.questions.get(id);
        self.title("questions", id, row.map(|row| row.title.as_str()))
    }

    /// A fact.
    pub(super) fn fact(&self, id: &str) -> Node {
        own(Own::Fact, id, &self.fact_title(id))
    }

    /// Name of an area with its side.
    pub(super) fn site_title(&self, area: &str, side: Option<&str>) -> String {
        let name = self.speaker().area(area).into_owned();
        match side {
            Some(side) => self.say(&format!("side-{side}"), &[("area", name)]),
            None => name,
        }
    }

    /// An area; where it has a side, the side goes into a code of its own, and comes back as it went out.
    pub(super) fn site(&self, area: &TreatedArea) -> Node {
        let plain = own_coding(Own::Area, &area.area, &self.site_title(&area.area, None));
        let Some(side) = area.side.as_deref() else {
            return codings(vec![plain], &self.site_title(&area.area, None));
        };
        let title = self.site_title(&area.area, Some(side));
        let sided = own_coding(Own::Site, &site_code(&area.area, side), &title);
        codings(vec![plain, sided], &title)
    }

    /// Name of a substance.
    pub(super) fn substance_title(&self, id: &str) -> String {
        let row = self.look.edition.knowledge.substances.get(id);
        self.title("substances", id, row.map(|row| row.title.as_str()))
    }

    /// A substance, or a class of them, with the codes that the knowledge holds.
    pub(super) fn substance(&self, id: &str) -> Node {
        let knowledge = &self.look.edition.knowledge;
        let Some(row) = knowledge.substances.get(id) else {
            let row = knowledge.classes.get(id);
            let title = self.title("classes", id, row.map(|row| row.title.as_str()));
            return match row {
                Some(_) => own(Own::Class, id, &title),
                None => words(&title),
            };
        };
        let title = self.substance_title(id);
        let held = |codes: &[String], system| -> Vec<Node> {
            codes
                .iter()
                .map(|code| coding(systems::uri(system), code, ""))
                .collect()
        };
        let mut all = vec![own_coding(Own::Substance, id, &title)];
        all.extend(held(&row.rxnorm, pistor_practice::view::CodedIn::Rxnorm));
        all.extend(held(&row.atc, pistor_practice::view::CodedIn::Atc));
        codings(all, &title)
    }

    /// What is treated.
    pub(super) fn indication(&self, id: &str) -> Node {
        let Some(row) = self.look.edition.knowledge.indications.get(id) else {
            return words(id);
        };
        let title = self.title("indications", id, Some(&row.title));
        let mut all = vec![own_coding(Own::Indication, id, &title)];
        // An indication that several codes read into is none of them.
        if let [code] = row.codes.as_slice() {
            all.push(systems::coding(code));
        }
        codings(all, &title)
    }

    /// How the needle goes in.
    pub(super) fn technique(&self, id: &str) -> Node {
        let row = self.look.edition.knowledge.techniques.get(id);
        own(
            Own::Technique,
            id,
            &self.title("techniques", id, row.map(|row| row.title.as_str())),
        )
    }

    /// Needle, or a way without one.
    pub(super) fn method(&self, id: &str) -> Node {
        let row = self.look.edition.knowledge.methods.get(id);
        own(
            Own::Method,
            id,
            &self.title("methods", id, row.map(|row| row.title.as_str())),
        )
    }

    /// A sign after a treatment.
    pub(super) fn reaction(&self, id: &str) -> Node {
        let row = self.look.edition.knowledge.reactions.get(id);
        own(
            Own::Reaction,
            id,
            &self.title("reactions", id, row.map(|row| row.title.as_str())),
        )
    }

    /// A measure, with its LOINC code where the knowledge holds one.
    pub(super) fn scale(&self, id: &str) -> Node {
        let row = self.look.edition.knowledge.scales.get(id);
        let title = self.title("scales", id, row.map(|row| row.title.as_str()));
        let mut all = vec![own_coding(Own::Scale, id, &title)];
        if let Some(loinc) = row.and_then(|row| row.loinc.as_deref()) {
            all.push(coding(LOINC, loinc, ""));
        }
        codings(all, &title)
    }

    /// A word of ours with its message.
    pub(super) fn word(&self, system: Own, id: &str, message: &str) -> Node {
        own(system, id, &self.locale.word(message))
    }
}
