//! Values and rows as both engines know them: whole numbers, texts, bytes.

/// A value in a column.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// Nothing.
    Null,
    /// A whole number; instants are microseconds since 1970.
    Int(i64),
    /// A text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
}

impl From<i64> for Value {
    fn from(value: i64) -> Value {
        Value::Int(value)
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Value {
        Value::Int(i64::from(value))
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Value {
        Value::Text(value.to_owned())
    }
}

impl From<String> for Value {
    fn from(value: String) -> Value {
        Value::Text(value)
    }
}

impl From<Option<String>> for Value {
    fn from(value: Option<String>) -> Value {
        value.map_or(Value::Null, Value::Text)
    }
}

impl From<&[u8]> for Value {
    fn from(value: &[u8]) -> Value {
        Value::Bytes(value.to_vec())
    }
}

/// A parameter, borrowed: what a statement is given without copying.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Param<'a> {
    Null,
    Int(i64),
    Text(&'a str),
    Bytes(&'a [u8]),
}

impl<'a> From<&'a Value> for Param<'a> {
    fn from(value: &'a Value) -> Param<'a> {
        match value {
            Value::Null => Param::Null,
            Value::Int(n) => Param::Int(*n),
            Value::Text(text) => Param::Text(text),
            Value::Bytes(bytes) => Param::Bytes(bytes),
        }
    }
}

impl From<i64> for Param<'_> {
    fn from(value: i64) -> Self {
        Param::Int(value)
    }
}

impl<'a> From<&'a str> for Param<'a> {
    fn from(value: &'a str) -> Self {
        Param::Text(value)
    }
}

impl<'a> From<&'a [u8]> for Param<'a> {
    fn from(value: &'a [u8]) -> Self {
        Param::Bytes(value)
    }
}

impl<'a> From<&'a [u8; 32]> for Param<'a> {
    fn from(value: &'a [u8; 32]) -> Self {
        Param::Bytes(value)
    }
}

impl<'a> From<Option<&'a str>> for Param<'a> {
    fn from(value: Option<&'a str>) -> Self {
        value.map_or(Param::Null, Param::Text)
    }
}

impl rusqlite::ToSql for Param<'_> {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        use rusqlite::types::{ToSqlOutput, ValueRef};
        Ok(ToSqlOutput::Borrowed(match self {
            Param::Null => ValueRef::Null,
            Param::Int(n) => ValueRef::Integer(*n),
            Param::Text(text) => ValueRef::Text(text.as_bytes()),
            Param::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

/// A row that a query gives.
pub(crate) struct Row<'r>(pub(crate) &'r rusqlite::Row<'r>);

impl Row<'_> {
    /// A text column; empty where there is none.
    pub(crate) fn text(&self, column: usize) -> Result<String, rusqlite::Error> {
        Ok(self
            .0
            .get_ref(column)?
            .as_str_or_null()
            .map(|text| text.unwrap_or_default().to_owned())?)
    }

    /// A text column that may hold nothing.
    pub(crate) fn maybe(&self, column: usize) -> Result<Option<String>, rusqlite::Error> {
        self.0.get(column)
    }

    /// A whole number.
    pub(crate) fn int(&self, column: usize) -> Result<i64, rusqlite::Error> {
        self.0.get(column)
    }

    /// A yes or no.
    pub(crate) fn yes(&self, column: usize) -> Result<bool, rusqlite::Error> {
        Ok(self.int(column)? != 0)
    }

    /// Thirty-two bytes of a hash; zeros when the column holds something else, which no chain will agree with.
    pub(crate) fn hash(&self, column: usize) -> Result<[u8; 32], rusqlite::Error> {
        Ok(self
            .0
            .get_ref(column)?
            .as_blob_or_null()?
            .and_then(|bytes| bytes.try_into().ok())
            .unwrap_or_default())
    }

    /// Whatever is there.
    pub(crate) fn value(&self, column: usize) -> Result<Value, rusqlite::Error> {
        use rusqlite::types::ValueRef;
        Ok(match self.0.get_ref(column)? {
            ValueRef::Null => Value::Null,
            ValueRef::Integer(n) => Value::Int(n),
            ValueRef::Real(x) => Value::Text(x.to_string()),
            ValueRef::Text(text) => Value::Text(String::from_utf8_lossy(text).into_owned()),
            ValueRef::Blob(bytes) => Value::Bytes(bytes.to_vec()),
        })
    }
}
