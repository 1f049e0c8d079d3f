//! The nearest known id to a misspelt one.

/// The known id most like `found`, or none when nothing is near enough to be worth proposing.
pub fn nearest<'a>(found: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let found = found.trim().to_lowercase().replace([' ', '-'], "_");
    known
        .into_iter()
        .map(|id| (strsim::jaro_winkler(&found, &id.to_lowercase()), id))
        .filter(|(score, _)| *score > 0.78)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, id)| id)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn proposes_what_is_near_and_nothing_else() {
        let known = ["pregnancy", "pacemaker", "epilepsy"];
        assert_eq!(nearest("pregnant", known), Some("pregnancy"));
        assert_eq!(nearest("Pace maker", known), Some("pacemaker"));
        assert_eq!(nearest("zzz", known), None);
    }
}
