//! Countries, as ISO 3166-1 names them.

/// Every officially assigned two-letter code.
const CODES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY \
    BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK \
    FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR \
    IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK \
    ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM \
    PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF \
    TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/// Whether a code is an officially assigned one: `UK` and `EU` are not.
pub fn is_country(code: &str) -> bool {
    // Each code takes three bytes, its space with it, and they stand in order.
    let at = |n: usize| &CODES.as_bytes()[n * 3..n * 3 + 2];
    let (mut low, mut high) = (0, CODES.len().div_ceil(3));
    while low < high {
        let middle = (low + high) / 2;
        match at(middle).cmp(code.as_bytes()) {
            std::cmp::Ordering::Equal => return true,
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{CODES, is_country};

    #[test]
    fn assigned_codes_and_no_others() {
        assert_eq!(CODES.split_whitespace().count(), 249);
        for (code, known) in [
            ("TR", true),
            ("GB", true),
            ("UK", false),
            ("EU", false),
            ("XX", false),
            ("tr", false),
        ] {
            assert_eq!(is_country(code), known, "{code}");
        }
        assert!(CODES.split_whitespace().all(is_country));
    }
}
