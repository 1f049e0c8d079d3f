//! The rows of what lies beside the tables as files: photographs and documents.

use super::Tables;
use crate::archive::document::Document;
use crate::archive::photo_path;
use crate::chart::Chart;
use crate::refusal::Refusal;

impl Tables {
    pub(super) fn photos(&mut self, chart: &Chart, [id, name]: [&str; 2]) -> Result<(), Refusal> {
        for photo in &chart.photos {
            let taken = &photo.taken;
            let at = self.names.clock(taken.at);
            let state = match (&photo.withdrawn, &photo.confirmed) {
                (Some(_), _) => "withdrawn",
                (None, Some(_)) => "confirmed",
                (None, None) => "unconfirmed",
            };
            let file = photo_path(&chart.id, taken.seq, &taken.kind).unwrap_or_default();
            let cells = [
                &taken.id,
                id,
                name,
                &at,
                &taken.view,
                &taken.session,
                state,
                &file,
            ];
            self.row("photos", &cells)?;
        }
        Ok(())
    }

    /// A document that lies at a path, or would.
    pub(in crate::archive) fn document(
        &mut self,
        chart: &Chart,
        document: &Document,
        path: &str,
    ) -> Result<(), Refusal> {
        let name = chart.person.as_ref().map_or("", |person| person.name.as_str());
        let state = match &document.made {
            Ok(_) => "made",
            Err(refusal) => refusal.fault.code,
        };
        let cells = [
            path,
            &chart.id,
            name,
            &document.day,
            document.kind,
            &document.about,
            &document.language,
            state,
        ];
        self.row("documents", &cells)
    }
}
