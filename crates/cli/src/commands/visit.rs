//! Where a command's visit comes from: a visit file, or a hospital record beside a proposed treatment.

use super::Setting;
use crate::input::{in_file, read};
use jiff::Zoned;
use pistor_fhir::{BUNDLE_BYTES_MAX, Proposal};
use pistor_journey::calendar::Moment;
use pistor_journey::intake::{self, VISIT_BYTES_MAX, Visit};
use pistor_knowledge::Fault;

impl Setting<'_> {
    /// The visit that was handed in.
    pub(super) fn visit(&self) -> Result<Visit, Fault> {
        match self.text("fhir") {
            Some(bundle) => self.recorded_visit(bundle),
            None => {
                let path = self.text("file").unwrap_or("-");
                let bytes = read(path, VISIT_BYTES_MAX)?;
                intake::read(&self.assembled.edition, &bytes).map_err(in_file(path))
            }
        }
    }

    /// The proposal's answers, and then what the record says.
    fn recorded_visit(&self, bundle: &str) -> Result<Visit, Fault> {
        let edition = &self.assembled.edition;
        let treatment = self.text("treatment").unwrap_or("-");
        let proposed = read(treatment, VISIT_BYTES_MAX)?;
        let proposal = Proposal::read(&proposed).map_err(in_file(treatment))?;
        let as_of = match self.text("as-of") {
            Some(text) => pistor_fhir::as_of(text).map_err(in_file("--as-of"))?,
            None => match proposal.as_of() {
                Some(text) => Moment::parse(text).map_err(in_file(treatment))?,
                None => Moment::parse(&Zoned::now().strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())?,
            },
        };
        let mut visit = proposal.visit(edition, &as_of).map_err(in_file(treatment))?;
        let bytes = read(bundle, BUNDLE_BYTES_MAX)?;
        let record = pistor_fhir::read(&bytes).map_err(in_file(bundle))?;
        record
            .reviewed(proposal.reviewed())
            .read_into(edition, &mut visit)
            .map_err(in_file(bundle))?;
        Ok(visit)
    }
}
