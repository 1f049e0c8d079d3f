//! The rows of one session: what was done, with which lots, at which points.

use super::Tables;
use crate::chart::Chart;
use crate::chart::session::Session;
use crate::refusal::Refusal;
use pistor_atlas::Point;

/// Tenths of a millimetre in millimetres.
fn millimetres(tenths: i32) -> String {
    let (sign, tenths) = (if tenths < 0 { "-" } else { "" }, tenths.unsigned_abs());
    format!("{sign}{}.{}", tenths / 10, tenths % 10)
}

impl Tables {
    pub(super) fn session(
        &mut self,
        chart: &Chart,
        session: &Session,
        [id, name]: [&str; 2],
    ) -> Result<(), Refusal> {
        let (opened, signed) = (&session.opened, session.signed.as_ref());
        let course = chart.course(&opened.course);
        let indication = course.map_or("", |course| course.draft.treatment.indication.as_str());
        let state = match (signed.is_some(), session.abandoned.is_some()) {
            (true, _) => "signed",
            (_, true) => "abandoned",
            _ => "open",
        };
        let device = session
            .charted
            .as_ref()
            .and_then(|charted| charted.device.as_ref());
        let device = device.map_or("", |device| device.name.as_str());
        let numbers: Vec<&str> = signed
            .iter()
            .flat_map(|signed| &signed.lots)
            .map(|lot| self.names.lot(lot)[2])
            .collect();
        let lots = numbers.join("; ");
        let words = session.addenda.iter().chain(&session.abandoned);
        let addenda: Vec<&str> = words.map(|about| about.text.as_str()).collect();
        let addenda = addenda.join(" / ");
        let (number, began) = (opened.number.to_string(), self.names.clock(opened.at));
        let ended = signed.map_or_else(String::new, |signed| self.names.clock(signed.ended));
        let points = signed.map_or_else(String::new, |signed| signed.points.to_string());
        let of_signed =
            |take: fn(&crate::chart::session::Signed) -> &str| signed.map_or("", |signed| take(signed));
        let day = of_signed(|signed| &signed.day);
        let cells = [
            &opened.id,
            id,
            name,
            &opened.course,
            indication,
            &number,
            &began,
            state,
            &ended,
            day,
            &opened.room,
            of_signed(|signed| &signed.operator),
            device,
            of_signed(|signed| &signed.mixture),
            &lots,
            &points,
            of_signed(|signed| &signed.volume_ml),
            &addenda,
        ];
        self.row("sessions", &cells)?;
        let Some(signed) = signed else {
            return Ok(());
        };
        for lot in &signed.lots {
            let [substance, product, number, expires] = self.names.lot(lot).map(str::to_owned);
            let cells = [
                &opened.id, id, name, day, lot, &substance, &product, &number, &expires,
            ];
            self.row("session_lots", &cells)?;
        }
        for (substance, amount) in &signed.totals {
            self.row("substances", &[&opened.id, id, name, day, substance, amount])?;
        }
        Ok(())
    }

    /// Rows of the table, then every point that was drawn and stands.
    pub(super) fn points(&mut self, session: &Session, [id, name]: [&str; 2]) -> Result<(), Refusal> {
        let opened = session.opened.id.as_str();
        for marks in session.charted.iter().flat_map(|charted| &charted.rows) {
            let count = marks.count.to_string();
            let cells = [
                opened,
                id,
                name,
                &marks.place.area,
                marks.place.side.as_deref().unwrap_or_default(),
                "",
                "",
                "",
                "",
                "",
                &count,
                &marks.volume_each,
                &marks.technique,
                &marks.needle_mm,
                &marks.angle_deg,
                "",
                &marks.syringe,
            ];
            self.row("points", &cells)?;
        }
        for mark in &session.marks {
            let (stroke, version) = (&mark.stroke, mark.stroke.version.to_string());
            for (Point { x, y }, at) in stroke.points.iter().zip(&mark.body.at) {
                let place = mark.places.get(usize::from(*at));
                let area = place.map_or("", |place| place.area.area.as_str());
                let side = place
                    .and_then(|place| place.area.side.as_deref())
                    .unwrap_or_default();
                let zone = place.map_or("", |place| place.zone.as_str());
                let (x, y) = (millimetres(*x), millimetres(*y));
                let cells = [
                    opened,
                    id,
                    name,
                    area,
                    side,
                    zone,
                    &stroke.view,
                    &version,
                    &x,
                    &y,
                    "1",
                    &stroke.volume_each,
                    &stroke.technique,
                    &stroke.needle_mm,
                    &stroke.angle_deg,
                    &stroke.depth_mm,
                    &stroke.syringe,
                ];
                self.row("points", &cells)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::millimetres;

    #[test]
    fn tenths_of_a_millimetre_lose_nothing() {
        let written: Vec<String> = [0, 5, -5, 12, -123, i32::MIN].map(millimetres).into();
        assert_eq!(written, ["0.0", "0.5", "-0.5", "1.2", "-12.3", "-214748364.8"]);
    }
}
