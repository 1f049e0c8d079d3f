//! Letters: capitals by the language's own rules (i → İ in Turkish), and a form for searching in which they all meet.

use crate::Locale;
use icu_casemap::CaseMapper;
use icu_locale_core::LanguageIdentifier;

fn tag(lang: &str) -> LanguageIdentifier {
    LanguageIdentifier::try_from_str(lang).unwrap_or(LanguageIdentifier::UNKNOWN)
}

impl Locale {
    /// In capitals: `dikkat` → `DİKKAT` in Turkish, `stop` → `STOP` in English.
    pub fn upper(&self, text: &str) -> String {
        CaseMapper::new()
            .uppercase_to_string(text, &tag(&self.lang))
            .into_owned()
    }

    /// In small letters: `IŞIL` → `ışıl` in Turkish.
    pub fn lower(&self, text: &str) -> String {
        CaseMapper::new()
            .lowercase_to_string(text, &tag(&self.lang))
            .into_owned()
    }
}

/// The form in which texts are searched: small, without the marks of Turkish and other Latin letters, so that `isil`
/// finds `Işıl` and `LİDOKAİN` meets `lidokain`.
pub fn fold(text: &str) -> String {
    let turkish = LanguageIdentifier::UNKNOWN;
    let lower = CaseMapper::new().lowercase_to_string(text, &turkish).into_owned();
    lower
        .chars()
        .filter_map(|c| match c {
            '\u{307}' => None,
            'ı' | 'î' | 'í' | 'ì' => Some('i'),
            'ş' => Some('s'),
            'ğ' => Some('g'),
            'ç' => Some('c'),
            'ö' | 'ô' | 'ó' => Some('o'),
            'ü' | 'û' | 'ú' => Some('u'),
            'â' | 'ä' | 'á' | 'à' => Some('a'),
            'é' | 'è' | 'ê' => Some('e'),
            c => Some(c),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_follow_the_language() {
        let tr = Locale::new("tr", &[], &[], Default::default());
        let en = Locale::new("en", &[], &[], Default::default());
        assert_eq!(tr.upper("dikkat ısı"), "DİKKAT ISI");
        assert_eq!(en.upper("dikkat"), "DIKKAT");
        assert_eq!(tr.lower("IŞIL İĞNE"), "ışıl iğne");
    }

    #[test]
    fn every_spelling_meets_in_the_folded_form() {
        for spelling in ["Işıl", "IŞIL", "ışıl", "isil", "İŞİL"] {
            assert_eq!(fold(spelling), "isil", "{spelling}");
        }
        assert_eq!(fold("LİDOKAİN"), fold("lidokain"));
    }
}
