//! All rows of one kind, in the order of their ids.

/// A row: a body, and the file that holds it.
#[derive(Debug, Clone)]
pub struct Row<T> {
    /// The file's name without its ending.
    pub id: String,
    /// Path below the knowledge folder.
    pub file: String,
    /// What the file says.
    pub body: T,
}

impl<T> std::ops::Deref for Row<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.body
    }
}

/// All rows of one kind. Rows are numbered by the order of their ids; a number is good for one loaded edition only.
#[derive(Debug, Clone)]
pub struct Shelf<T> {
    rows: Vec<Row<T>>,
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Shelf { rows: Vec::new() }
    }
}

impl<T> Shelf<T> {
    /// Puts rows in order. A later row replaces an earlier one of the same id (a clinic's folder over the embedded one).
    pub fn new(rows: Vec<Row<T>>) -> Shelf<T> {
        let mut shelf: Vec<Row<T>> = Vec::with_capacity(rows.len());
        let mut rows = rows;
        rows.sort_by(|a, b| a.id.cmp(&b.id));
        for row in rows {
            match shelf.last_mut() {
                Some(last) if last.id == row.id => *last = row,
                _ => shelf.push(row),
            }
        }
        Shelf { rows: shelf }
    }

    /// The number of the row with this id.
    pub fn number(&self, id: &str) -> Option<usize> {
        self.rows.binary_search_by(|row| row.id.as_str().cmp(id)).ok()
    }

    /// The row with this id.
    pub fn get(&self, id: &str) -> Option<&Row<T>> {
        self.number(id).map(|n| &self.rows[n])
    }

    /// The row with this number.
    pub fn at(&self, number: usize) -> &Row<T> {
        &self.rows[number]
    }

    /// Every row in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Row<T>> {
        self.rows.iter()
    }

    /// Every id in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> + Clone {
        self.rows.iter().map(|row| row.id.as_str())
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl<'a, T> IntoIterator for &'a Shelf<T> {
    type Item = &'a Row<T>;
    type IntoIter = std::slice::Iter<'a, Row<T>>;
    fn into_iter(self) -> Self::IntoIter {
        self.rows.iter()
    }
}
