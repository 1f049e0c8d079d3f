//! A visit as it is written: the JSON document of `docs/reference/visit.md`, key for key.

use super::recorded::RecordDocument;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Number;
use std::borrow::Cow;
use std::fmt;

/// A text that is borrowed from the document where it can be.
pub type Text<'a> = Cow<'a, str>;

/// The whole document.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisitDocument<'a> {
    /// RFC 3339 with an offset.
    #[serde(borrow)]
    pub as_of: Text<'a>,
    /// ISO 3166-1 alpha-2.
    #[serde(borrow, default)]
    pub country: Option<Text<'a>>,
    /// Who.
    #[serde(borrow)]
    pub patient: PatientDocument<'a>,
    /// Answers.
    #[serde(borrow, default)]
    pub facts: Pairs<'a, FactDocument<'a>>,
    /// `"none"`, or a list.
    #[serde(borrow, default)]
    pub allergies: Option<AllergiesDocument<'a>>,
    /// Coded conditions.
    #[serde(borrow, default)]
    pub conditions: Vec<ConditionDocument<'a>>,
    /// Coded medicines.
    #[serde(borrow, default)]
    pub medications: Option<Vec<MedicationDocument<'a>>>,
    /// Coded measurements.
    #[serde(borrow, default)]
    pub observations: Vec<ObservationDocument<'a>>,
    /// Hospital records that were taken over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub records: Vec<RecordDocument>,
    /// What is proposed.
    #[serde(borrow)]
    pub treatment: TreatmentDocument<'a>,
}

/// Who the patient is.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PatientDocument<'a> {
    /// Date, or year, or year and month.
    #[serde(borrow, default)]
    pub birth_date: Option<Text<'a>>,
    /// `female`, `male`, `other` or `unknown`.
    #[serde(borrow, default)]
    pub sex: Option<Text<'a>>,
    /// Kilograms.
    #[serde(default)]
    pub weight_kg: Option<Number>,
}

/// An answer: a word, a number, or an object with details.
#[derive(Debug, Clone)]
pub enum FactDocument<'a> {
    /// `"yes"`.
    Word(Text<'a>),
    /// `2`.
    Number(Number),
    /// `{"answer": "yes", …}`.
    Object(Box<FactObject<'a>>),
}

/// An answer with its details.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactObject<'a> {
    /// `yes`, `no` or `unknown`.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Text<'a>>,
    /// The number of a counted fact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Number>,
    /// Area id.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub site: Option<Text<'a>>,
    /// When it happened.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Text<'a>>,
    /// When it was answered.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Text<'a>>,
    /// Who did or said it.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Text<'a>>,
    /// `yes` or `no`.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub prescribed: Option<Text<'a>>,
    /// `yes` or `no`.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub contraception: Option<Text<'a>>,
    /// Weeks of pregnancy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weeks: Option<Number>,
    /// Type of diabetes.
    #[serde(borrow, default, rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<Text<'a>>,
    /// What set it off.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub trigger: Option<Text<'a>>,
    /// Blood pressure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub systolic_mmhg: Option<Number>,
    /// Blood pressure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub diastolic_mmhg: Option<Number>,
}

/// `"none"`, or a list.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(untagged)]
pub enum AllergiesDocument<'a> {
    /// Entries.
    #[serde(borrow)]
    List(Vec<AllergyDocument<'a>>),
    /// A word: only `none` and `unknown` mean something.
    #[serde(borrow)]
    Word(Text<'a>),
}

/// One allergy.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AllergyDocument<'a> {
    /// Substance or class id, or `other`.
    #[serde(borrow)]
    pub substance: Text<'a>,
    /// What happened.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub reaction: Option<Text<'a>>,
    /// `mild`, `severe` or `unknown`.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<Text<'a>>,
    /// What the allergy is to, where no id describes it.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text<'a>>,
}

/// A coded condition.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConditionDocument<'a> {
    /// Code system.
    #[serde(borrow)]
    pub system: Text<'a>,
    /// Code.
    #[serde(borrow)]
    pub code: Text<'a>,
    /// `active recurrence relapse inactive remission resolved`.
    #[serde(borrow, default)]
    pub status: Option<Text<'a>>,
    /// When it began.
    #[serde(borrow, default)]
    pub onset: Option<Text<'a>>,
    /// When it ended.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub abatement: Option<Text<'a>>,
    /// Area id.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub site: Option<Text<'a>>,
}

/// A coded medicine.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MedicationDocument<'a> {
    /// Code system.
    #[serde(borrow)]
    pub system: Text<'a>,
    /// Code.
    #[serde(borrow)]
    pub code: Text<'a>,
    /// `active on_hold stopped completed planned`.
    #[serde(borrow, default)]
    pub status: Option<Text<'a>>,
    /// When it began.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Text<'a>>,
    /// When it ended.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Text<'a>>,
}

/// A coded measurement.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObservationDocument<'a> {
    /// Code system.
    #[serde(borrow)]
    pub system: Text<'a>,
    /// Code.
    #[serde(borrow)]
    pub code: Text<'a>,
    /// Value.
    #[serde(default)]
    pub value: Option<Number>,
    /// UCUM unit.
    #[serde(borrow, default)]
    pub unit: Option<Text<'a>>,
    /// When.
    #[serde(borrow, default)]
    pub at: Option<Text<'a>>,
}

/// What is proposed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TreatmentDocument<'a> {
    /// Indication id.
    #[serde(borrow)]
    pub indication: Text<'a>,
    /// Where.
    #[serde(borrow)]
    pub areas: Vec<AreaDocument<'a>>,
    /// Method id.
    #[serde(borrow, default)]
    pub method: Option<Text<'a>>,
    /// Technique id.
    #[serde(borrow, default)]
    pub technique: Option<Text<'a>>,
    /// With what.
    #[serde(borrow, default)]
    pub mixture: Option<Vec<IngredientDocument<'a>>>,
    /// Number of this session.
    #[serde(default)]
    pub session: Option<Number>,
    /// The map's points.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub points: Option<PointsDocument<'a>>,
    /// The same as rows, where points differ in size or come out of several syringes.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub marks: Option<Vec<MarksDocument<'a>>>,
}

/// An area and its side.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaDocument<'a> {
    /// Area id.
    #[serde(borrow)]
    pub area: Text<'a>,
    /// `left`, `right` or `both`.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub side: Option<Text<'a>>,
}

/// A substance of the mixture.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IngredientDocument<'a> {
    /// Substance id.
    #[serde(borrow)]
    pub substance: Text<'a>,
    /// `"20 mg/mL"`.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub strength: Option<Text<'a>>,
    /// `"1 mL"`, or `"2.5 g"` of a cream.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub volume: Option<Text<'a>>,
    /// Name of the syringe; without one, all share one.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub syringe: Option<Text<'a>>,
}

/// The map's points.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PointsDocument<'a> {
    /// How many.
    pub count: Number,
    /// `"0.02 mL"`.
    #[serde(borrow)]
    pub volume_each: Text<'a>,
}

/// A row of the map's points.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MarksDocument<'a> {
    /// How many.
    pub count: Number,
    /// `"0.02 mL"`.
    #[serde(borrow)]
    pub volume_each: Text<'a>,
    /// Name of the syringe they come out of.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub syringe: Option<Text<'a>>,
}

/// An object whose keys are ids, in the order in which they were written. A key given twice is refused.
#[derive(Debug, Clone)]
pub struct Pairs<'a, T>(pub Vec<(Text<'a>, T)>);

impl<T> Default for Pairs<'_, T> {
    fn default() -> Self {
        Pairs(Vec::new())
    }
}

impl<'de: 'a, 'a, T: Deserialize<'de>> Deserialize<'de> for Pairs<'a, T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct PairsVisitor<T>(std::marker::PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for PairsVisitor<T> {
            type Value = Vec<(Text<'de>, T)>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
                Ok(Vec::new())
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut pairs: Self::Value = Vec::with_capacity(48);
                while let Some(key) = map.next_key::<Key<'de>>()? {
                    if pairs.iter().any(|(held, _)| *held == key.0) {
                        return Err(A::Error::custom(format!("duplicate field `{}`", key.0)));
                    }
                    pairs.push((key.0, map.next_value()?));
                }
                Ok(pairs)
            }
        }
        deserializer
            .deserialize_any(PairsVisitor(std::marker::PhantomData))
            .map(Pairs)
    }
}

/// A key, borrowed where it can be.
struct Key<'a>(Text<'a>);

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct KeyVisitor;
        impl<'de> Visitor<'de> for KeyVisitor {
            type Value = Key<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a key")
            }
            fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Key(Cow::Borrowed(text)))
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Key(Cow::Owned(text.to_owned())))
            }
        }
        deserializer.deserialize_str(KeyVisitor)
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for FactDocument<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct FactVisitor;
        impl<'de> Visitor<'de> for FactVisitor {
            type Value = FactDocument<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("\"yes\", \"no\", \"unknown\", a number or an object")
            }
            fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(FactDocument::Word(Cow::Borrowed(text)))
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
                Ok(FactDocument::Word(Cow::Owned(text.to_owned())))
            }
            fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
                Ok(FactDocument::Word(Cow::Borrowed("unknown")))
            }
            fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
                Ok(FactDocument::Number(number.into()))
            }
            fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
                Ok(FactDocument::Number(number.into()))
            }
            fn visit_f64<E: Error>(self, number: f64) -> Result<Self::Value, E> {
                Number::from_f64(number)
                    .map(FactDocument::Number)
                    .ok_or_else(|| E::custom("not a number"))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                let object = FactObject::deserialize(serde::de::value::MapAccessDeserializer::new(map))?;
                Ok(FactDocument::Object(Box::new(object)))
            }
        }
        deserializer.deserialize_any(FactVisitor)
    }
}

impl<T: Serialize> Serialize for Pairs<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl Serialize for FactDocument<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            FactDocument::Word(word) => serializer.serialize_str(word),
            FactDocument::Number(number) => number.serialize(serializer),
            FactDocument::Object(object) => object.serialize(serializer),
        }
    }
}
