//! A condition over a patient's facts and the proposed treatment, as data.

use serde::Deserialize;

/// A condition: criteria joined by all, any and not. It is yes, no or unknown.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "RawWhen")]
pub enum When {
    /// Every part holds.
    All(Vec<When>),
    /// At least one part holds.
    Any(Vec<When>),
    /// The part does not hold.
    Not(Box<When>),
    /// One criterion.
    Is(Criterion),
}

/// One criterion. Ids are checked against the knowledge when it is linked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Criterion {
    /// A fact's answer is yes (or, where `yes` is false, no).
    Fact {
        /// The fact.
        fact: String,
        /// Which answer.
        yes: bool,
    },
    /// A fact is yes and its site overlaps (or does not overlap) the treated areas.
    Site {
        /// The fact.
        fact: String,
        /// In the treated areas, or elsewhere.
        in_area: bool,
    },
    /// A fact is yes and a yes/no detail of it is so.
    Detail {
        /// The fact.
        fact: String,
        /// The detail: `prescribed` or `contraception`.
        detail: String,
        /// Which answer.
        yes: bool,
    },
    /// A counted fact lies in a range.
    Count {
        /// The fact.
        fact: String,
        /// At least.
        from: u32,
        /// Below; none: no upper end.
        below: Option<u32>,
    },
    /// Age in full years lies in a range.
    Age {
        /// At least.
        from: u32,
        /// Below; none: no upper end.
        below: Option<u32>,
    },
    /// Recorded sex.
    Sex(String),
    /// The allergy list against an allergy class, a substance, the mixture (`ingredient`), something that
    /// no id describes (`other`), or such a thing that may be a medicine (`other_medicine`).
    Allergy(String),
    /// The mixture holds one of these.
    Substance(Vec<String>),
    /// The mixture holds a substance of one of these classes.
    Class(Vec<String>),
    /// What is treated.
    Indication(Vec<String>),
    /// The kind of what is treated.
    Family(Vec<String>),
    /// `aesthetic` or `medical`.
    Purpose(String),
    /// A treated area is among these, or overlaps one.
    Area(Vec<String>),
    /// A treated area lies outside all of these.
    AreaOutside(Vec<String>),
    /// How the substance gets into the skin.
    Method(Vec<String>),
    /// How the needle goes in.
    Technique(Vec<String>),
    /// Where the clinic is.
    Country(Vec<String>),
    /// Number of this session in the course.
    Session {
        /// At least.
        from: u32,
        /// Below; none: no upper end.
        below: Option<u32>,
    },
}

impl When {
    /// Calls `visit` with every criterion.
    pub fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a Criterion)) {
        match self {
            When::All(parts) | When::Any(parts) => parts.iter().for_each(|part| part.each(visit)),
            When::Not(part) => part.each(visit),
            When::Is(criterion) => visit(criterion),
        }
    }
}

impl Criterion {
    /// Whether this asks about the treatment only, so that it can never be unknown of the patient.
    pub fn about_treatment(&self) -> bool {
        matches!(
            self,
            Criterion::Substance(_)
                | Criterion::Class(_)
                | Criterion::Indication(_)
                | Criterion::Family(_)
                | Criterion::Purpose(_)
                | Criterion::Area(_)
                | Criterion::AreaOutside(_)
                | Criterion::Method(_)
                | Criterion::Technique(_)
                | Criterion::Country(_)
                | Criterion::Session { .. }
        )
    }
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

impl OneOrMore {
    fn list(self) -> Vec<String> {
        match self {
            OneOrMore::One(one) => vec![one],
            OneOrMore::More(more) => more,
        }
    }
}

/// The table as it is written: every key optional, so that a misspelt one is refused by name.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct RawWhen {
    all: Option<Vec<When>>,
    any: Option<Vec<When>>,
    not: Option<Box<When>>,
    fact: Option<String>,
    is: Option<String>,
    site: Option<String>,
    detail: Option<String>,
    count: Option<String>,
    from: Option<u32>,
    below: Option<u32>,
    age_from: Option<u32>,
    age_below: Option<u32>,
    sex: Option<String>,
    allergy: Option<String>,
    substance: Option<OneOrMore>,
    class: Option<OneOrMore>,
    indication: Option<OneOrMore>,
    family: Option<OneOrMore>,
    purpose: Option<String>,
    area: Option<OneOrMore>,
    area_outside: Option<OneOrMore>,
    method: Option<OneOrMore>,
    technique: Option<OneOrMore>,
    country: Option<OneOrMore>,
    session_from: Option<u32>,
    session_below: Option<u32>,
}

impl TryFrom<RawWhen> for When {
    type Error = String;

    fn try_from(mut raw: RawWhen) -> Result<When, String> {
        let mut heads: Vec<When> = Vec::new();
        let mut criterion = |criterion: Criterion| heads.push(When::Is(criterion));
        let yes_or_no = |is: &Option<String>| match is.as_deref() {
            None | Some("yes") => Ok(true),
            Some("no") => Ok(false),
            Some(other) => Err(format!("found is = {other:?}, expected \"yes\" or \"no\"")),
        };
        if let Some(fact) = raw.fact.take() {
            match (raw.site.take(), raw.detail.take()) {
                (None, None) => criterion(Criterion::Fact {
                    fact,
                    yes: yes_or_no(&raw.is.take())?,
                }),
                (Some(site), None) => {
                    let in_area = match site.as_str() {
                        "in_area" => true,
                        "elsewhere" => false,
                        other => {
                            return Err(format!(
                                "found site = {other:?}, expected \"in_area\" or \"elsewhere\""
                            ));
                        }
                    };
                    criterion(Criterion::Site { fact, in_area });
                }
                (None, Some(detail)) => criterion(Criterion::Detail {
                    fact,
                    detail,
                    yes: yes_or_no(&raw.is.take())?,
                }),
                (Some(_), Some(_)) => {
                    return Err("found site and detail together, expected one of them".into());
                }
            }
        }
        if let Some(fact) = raw.count.take() {
            criterion(Criterion::Count {
                fact,
                from: raw.from.take().unwrap_or(0),
                below: raw.below.take(),
            });
        }
        if raw.age_from.is_some() || raw.age_below.is_some() {
            criterion(Criterion::Age {
                from: raw.age_from.take().unwrap_or(0),
                below: raw.age_below.take(),
            });
        }
        if raw.session_from.is_some() || raw.session_below.is_some() {
            let (from, below) = (raw.session_from.take().unwrap_or(0), raw.session_below.take());
            criterion(Criterion::Session { from, below });
        }
        for (value, build) in [
            (raw.sex.take(), Criterion::Sex as fn(String) -> Criterion),
            (raw.allergy.take(), Criterion::Allergy),
            (raw.purpose.take(), Criterion::Purpose),
        ] {
            if let Some(value) = value {
                criterion(build(value));
            }
        }
        for (value, build) in [
            (
                raw.substance.take(),
                Criterion::Substance as fn(Vec<String>) -> Criterion,
            ),
            (raw.class.take(), Criterion::Class),
            (raw.indication.take(), Criterion::Indication),
            (raw.family.take(), Criterion::Family),
            (raw.area.take(), Criterion::Area),
            (raw.area_outside.take(), Criterion::AreaOutside),
            (raw.method.take(), Criterion::Method),
            (raw.technique.take(), Criterion::Technique),
            (raw.country.take(), Criterion::Country),
        ] {
            if let Some(value) = value {
                criterion(build(value.list()));
            }
        }
        if raw.is.is_some()
            || raw.site.is_some()
            || raw.detail.is_some()
            || raw.from.is_some()
            || raw.below.is_some()
        {
            return Err(
                "found is, site, detail, from or below without the fact or count it belongs to".into(),
            );
        }
        heads.extend(raw.all.map(When::All));
        heads.extend(raw.any.map(When::Any));
        heads.extend(raw.not.map(When::Not));
        match heads.len() {
            0 => Err("found an empty condition, expected one criterion, all, any or not".into()),
            1 => Ok(heads.remove(0)),
            // Several criteria in one table hold together.
            _ => Ok(When::All(heads)),
        }
    }
}
