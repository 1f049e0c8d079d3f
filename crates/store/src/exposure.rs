//! What whom was treated with: one question over lot, mixture, device, room, operator and day.

use crate::book::Reading;
use crate::fault::StoreFault;
use crate::row::Param;

/// What is looked for. Everything that is set must be so; at least one thing should be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Exposure {
    /// Id of a lot.
    pub lot: Option<String>,
    /// Id of a mixture.
    pub mixture: Option<String>,
    /// Name of a device.
    pub device: Option<String>,
    /// A room.
    pub room: Option<String>,
    /// Account of who injected.
    pub operator: Option<String>,
    /// From this day on, ISO.
    pub from: Option<String>,
    /// Until this day, ISO.
    pub to: Option<String>,
}

/// A session that was exposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExposedRow {
    /// The session.
    pub session: String,
    /// Whose.
    pub patient: String,
    /// The patient's name.
    pub name: String,
    /// The patient's phone.
    pub phone: String,
    /// Day of the session, ISO.
    pub day: String,
    /// Points.
    pub points: i64,
    /// When somebody told the patient, in microseconds; 0 when nobody has.
    pub contacted: i64,
}

/// A sign that was reported late, with one thing the session was exposed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReactionRow {
    /// The sign.
    pub sign: String,
    /// Who reported it.
    pub patient: String,
    /// After which session.
    pub session: String,
    /// Lot; empty for none.
    pub lot: String,
    /// Device; empty for none.
    pub device: String,
    /// Room.
    pub room: String,
    /// Account of who injected.
    pub operator: String,
    /// Day of the session.
    pub day: String,
}

impl Exposure {
    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        *self == Exposure::default()
    }

    /// One text for one question: under it stands who was told.
    pub fn about(&self) -> String {
        let parts = self.parts().into_iter();
        let said = parts.filter_map(|(name, _, value)| Some(format!("{name}={}", value.as_ref()?)));
        said.collect::<Vec<_>>().join("&")
    }

    /// Name, condition, value; what leaves the fewest rows first.
    fn parts(&self) -> [(&'static str, &'static str, &Option<String>); 7] {
        [
            ("lot", "e.lot =", &self.lot),
            ("mixture", "e.mixture =", &self.mixture),
            ("device", "e.device =", &self.device),
            ("room", "e.room =", &self.room),
            ("operator", "e.operator =", &self.operator),
            ("from", "e.day >=", &self.from),
            ("to", "e.day <=", &self.to),
        ]
    }
}

impl Reading<'_> {
    /// Sessions that were exposed, by day, at most so many.
    pub fn exposed(&self, exposure: &Exposure, most: i64) -> Result<Vec<ExposedRow>, StoreFault> {
        let about = exposure.about();
        let mut params: Vec<Param<'_>> = vec![about.as_str().into(), self.clinic.into()];
        let mut sql =
            "select distinct e.session, e.patient, p.name, p.phone, e.day, e.points, coalesce(c.at, 0) \
             from exposure e join patient p on p.clinic = e.clinic and p.id = e.patient \
             left join contact c on c.clinic = e.clinic and c.about = $1 and c.patient = e.patient \
             where e.clinic = $2"
                .to_owned();
        for (_, condition, value) in exposure.parts() {
            if let Some(value) = value {
                params.push(value.as_str().into());
                sql.push_str(&format!(" and {condition} ${}", params.len()));
            }
        }
        params.push(most.into());
        sql.push_str(&format!(" order by e.day, e.session limit ${}", params.len()));
        self.all(&sql, &params, |row| {
            Ok(ExposedRow {
                session: row.text(0)?,
                patient: row.text(1)?,
                name: row.text(2)?,
                phone: row.text(3)?,
                day: row.text(4)?,
                points: row.int(5)?,
                contacted: row.int(6)?,
            })
        })
    }

    /// Signs reported from a day on, so many days or more after the session, and not as expected: each with everything
    /// its session was exposed to.
    pub fn late_reactions(&self, from: &str, days: i64) -> Result<Vec<ReactionRow>, StoreFault> {
        self.all(
            "select r.sign, r.patient, r.session, e.lot, e.device, e.room, e.operator, e.day \
             from reaction r join exposure e on e.clinic = r.clinic and e.session = r.session \
             where r.clinic = $1 and r.day >= $2 and r.days >= $3 and r.level <> 'expected' \
             order by r.sign, r.session, e.lot",
            &[self.clinic.into(), from.into(), days.into()],
            |row| {
                Ok(ReactionRow {
                    sign: row.text(0)?,
                    patient: row.text(1)?,
                    session: row.text(2)?,
                    lot: row.text(3)?,
                    device: row.text(4)?,
                    room: row.text(5)?,
                    operator: row.text(6)?,
                    day: row.text(7)?,
                })
            },
        )
    }
}
