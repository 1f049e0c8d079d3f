//! A mixture as JSON and as a page.

use super::Speaker;
use crate::page::Page;
use pistor_journey::intake::Visit;
use pistor_journey::mixture::{LimitCheck, LimitVerdict, Mixture, PairCheck, Total};
use pistor_journey::screening::Screening;
use pistor_knowledge::mixture::{Compatibility, Legal, Limit};
use pistor_knowledge::{Amount, Decimal, Unit};
use serde_json::{Value, json};

/// The statement on which "no data: keep apart" rests.
const NO_DATA_CITES: &str = "pairs_without_data";

impl Speaker<'_> {
    /// A mixture for programs. Amounts are texts with a decimal point and one unit, whatever the language.
    pub fn mixture_json(&self, visit: &Visit, mixture: &Mixture, screening: &Screening) -> Value {
        let shown = |amount: Option<Amount>| amount.map(|amount| amount.to_string());
        let millilitres = |value: Decimal| Amount::new(value, Unit::Ml).to_string();
        json!({
            "edition": self.edition.knowledge.edition,
            "knowledge_signed": self.edition.signed_by.is_some(),
            "screening": { "verdict": screening.verdict.id() },
            "drawn": mixture.drawn.iter().map(|item| json!({
                "substance": self.edition.substance_id(item.substance),
                "title": self.substance(item.substance),
                "syringe": item.syringe,
                "strength": shown(item.strength),
                "volume": shown(item.volume),
                "amount": shown(item.amount),
                "concentration": shown(item.concentration),
            })).collect::<Vec<_>>(),
            "syringes": mixture.syringes.iter().map(|syringe| json!({
                "name": syringe.name, "volume": syringe.volume.map(millilitres),
                "given": syringe.given.as_ref().map(|given| millilitres(given.volume)),
            })).collect::<Vec<_>>(),
            "points": mixture.map.as_ref().map(|map| json!({
                "count": map.count,
                "volume_each": millilitres(map.volume_each),
                "volume": millilitres(map.volume),
                "left": map.left.map(millilitres),
            })),
            "substances": mixture.totals.iter().map(|total| self.total_json(visit, total)).collect::<Vec<_>>(),
            "pairs": mixture.pairs.iter().map(|pair| self.pair_json(pair)).collect::<Vec<_>>(),
        })
    }

    fn total_json(&self, visit: &Visit, total: &Total) -> Value {
        let shown = |amount: Option<Amount>| amount.map(|amount| amount.to_string());
        let row = self.edition.knowledge.substances.at(usize::from(total.substance));
        json!({
            "substance": row.id,
            "title": self.substance(total.substance),
            "total": shown(total.total),
            "drawn": shown(total.drawn),
            "per_point": shown(total.per_point),
            "from_cream": shown(total.from_cream),
            "limit": shown(total.limit),
            "verdict": total.verdict.id(),
            "drawn_above_limit": total.drawn_above,
            "limits": total.limits.iter().map(|check| {
                let limit = &row.limits[check.limit];
                json!({
                    "basis": limit.basis.id(), "route": limit.route.id(),
                    "limit": shown(check.max), "per_kg": shown(limit.max_per_kg),
                    "max_points": limit.max_points, "max_sessions": limit.max_sessions,
                    "compared": shown(check.compared), "verdict": check.verdict.id(),
                    "says": self.limit_says(&row.id, check.limit, limit),
                    "cites": self.cites_json(&limit.cite),
                })
            }).collect::<Vec<_>>(),
            "legal": self.edition.legal(total.substance, visit.country.as_deref()).map(|legal| json!({
                "country": legal.country, "status": legal.status, "as_of": legal.as_of,
                "says": self.legal_says(row, legal), "cites": self.cites_json(&legal.cite),
            })).collect::<Vec<_>>(),
            "disagreement": self.disagreement_json(row.disagreement.as_ref()),
        })
    }

    fn limit_says(&self, id: &str, n: usize, limit: &Limit) -> String {
        self.locale
            .text("substances", id, &format!("limit{}", n + 1), &limit.says)
            .into_owned()
    }

    /// What an authority says of a substance.
    pub(crate) fn legal_says(
        &self,
        row: &pistor_knowledge::Row<pistor_knowledge::mixture::Substance>,
        legal: &Legal,
    ) -> String {
        let place = row
            .legal
            .iter()
            .position(|held| std::ptr::eq(held, legal))
            .unwrap_or_default();
        self.locale
            .text("substances", &row.id, &format!("legal{}", place + 1), &legal.says)
            .into_owned()
    }

    /// Citations of a pair's result: its own, else the row's; of no row, the position on pairs without data.
    fn pair_cites(&self, pair: &PairCheck) -> Vec<String> {
        let knowledge = &self.edition.knowledge;
        let row = pair.row.as_ref().and_then(|id| knowledge.pairs.get(id));
        match row {
            Some(row) => match pair.part.map(|n| &row.results[n].cite) {
                Some(cite) if !cite.is_empty() => cite.clone(),
                _ => row.cite.clone(),
            },
            None => knowledge
                .positions
                .get(NO_DATA_CITES)
                .map(|row| row.cite.clone())
                .unwrap_or_default(),
        }
    }

    fn pair_why(&self, pair: &PairCheck) -> String {
        match pair
            .row
            .as_ref()
            .and_then(|id| self.edition.knowledge.pairs.get(id))
        {
            Some(row) => self.locale.text("pairs", &row.id, "why", &row.why).into_owned(),
            None => self.locale.word("pair-no-row"),
        }
    }

    fn pair_json(&self, pair: &PairCheck) -> Value {
        let row = pair
            .row
            .as_ref()
            .and_then(|id| self.edition.knowledge.pairs.get(id));
        json!({
            "a": self.edition.substance_id(pair.a),
            "b": self.edition.substance_id(pair.b),
            "syringe": pair.syringe,
            "result": pair.result.id(),
            "why": self.pair_why(pair),
            "cites": self.cites_json(&self.pair_cites(pair)),
            "disagreement": self.disagreement_json(row.and_then(|row| row.disagreement.as_ref())),
        })
    }

    /// What of a visit's mixture is above a limit or does not mix: said beside a screening and a plan, which look at the
    /// patient and not at the amounts.
    pub fn mixture_warnings(&self, visit: &Visit) -> Vec<String> {
        let mixture = self.edition.mix(visit);
        let above = mixture
            .totals
            .iter()
            .filter(|total| total.verdict == LimitVerdict::Above || total.drawn_above);
        let above = above.map(|total| {
            let limit = total.limit.map_or_else(
                || self.locale.word("not-known"),
                |limit| self.locale.amount(&limit),
            );
            let args = [
                ("substance", self.substance(total.substance).into_owned()),
                ("limit", limit),
            ];
            self.locale.say("warn-above", &args)
        });
        let apart = mixture
            .pairs
            .iter()
            .filter(|pair| pair.result == Compatibility::DoesNotMix);
        let apart = apart.map(|pair| {
            let args = [
                ("a", self.substance(pair.a).into_owned()),
                ("b", self.substance(pair.b).into_owned()),
            ];
            self.locale.say("warn-apart", &args)
        });
        above.chain(apart).collect()
    }

    /// A mixture for people.
    pub fn mixture_text(&self, visit: &Visit, mixture: &Mixture, screening: &Screening) -> String {
        let mut page = Page::new(self.width);
        page.line(&self.locale.upper(&self.locale.word("mix-head")));
        page.paragraph(0, &self.patient_line(visit));
        page.paragraph(0, &self.edition_line());
        let verdict = self.locale.word(&format!("action-{}", screening.verdict.id()));
        page.paragraph(
            0,
            &self
                .locale
                .say("mix-screening", &[("verdict", self.locale.upper(&verdict))]),
        );
        page.gap();
        self.drawn_text(&mut page, mixture);
        page.gap();
        page.line(&self.locale.upper(&self.locale.word("mix-totals")));
        for total in &mixture.totals {
            self.total_text(&mut page, visit, total);
        }
        page.gap();
        page.line(&self.locale.upper(&self.locale.word("mix-pairs")));
        if mixture.pairs.is_empty() {
            page.paragraph(2, &self.locale.word("mix-no-pairs"));
        }
        for pair in &mixture.pairs {
            self.pair_text(&mut page, pair);
        }
        page.gap();
        page.paragraph(0, &self.locale.word("mix-supports"));
        page.done()
    }

    fn drawn_text(&self, page: &mut Page, mixture: &Mixture) {
        let amount = |amount: &Option<Amount>| match amount {
            Some(amount) => self.locale.amount(amount),
            None => self.locale.word("not-known"),
        };
        for item in &mixture.drawn {
            let args = [
                ("substance", self.substance(item.substance).into_owned()),
                ("strength", amount(&item.strength)),
                ("volume", amount(&item.volume)),
                ("amount", amount(&item.amount)),
                ("concentration", amount(&item.concentration)),
            ];
            page.item(
                2,
                "•",
                &self.locale.say(
                    if item.syringe.is_some() {
                        "drawn-syringe"
                    } else {
                        "drawn-skin"
                    },
                    &args,
                ),
            );
        }
        for syringe in &mixture.syringes {
            let volume = syringe.volume.map(|v| Amount::new(v, Unit::Ml));
            let name = if syringe.name.is_empty() {
                "syringe-only"
            } else {
                "syringe-named"
            };
            page.paragraph(
                2,
                &self.locale.say(
                    name,
                    &[("name", syringe.name.clone()), ("volume", amount(&volume))],
                ),
            );
        }
        if let Some(map) = &mixture.map {
            let args = [
                ("count", map.count.to_string()),
                (
                    "each",
                    self.locale.amount(&Amount::new(map.volume_each, Unit::Ml)),
                ),
                ("volume", self.locale.amount(&Amount::new(map.volume, Unit::Ml))),
            ];
            page.paragraph(2, &self.locale.say(map.message(), &args));
            match map.left {
                Some(left) if left.is_sign_negative() && !left.is_zero() => {
                    let short = self.locale.amount(&Amount::new(-left, Unit::Ml));
                    page.paragraph(2, &self.locale.say("map-short", &[("volume", short)]));
                }
                Some(left) if !left.is_zero() => {
                    let left = self.locale.amount(&Amount::new(left, Unit::Ml));
                    page.paragraph(2, &self.locale.say("map-left", &[("volume", left)]));
                }
                _ => {}
            }
        }
    }

    fn total_text(&self, page: &mut Page, visit: &Visit, total: &Total) {
        let row = self.edition.knowledge.substances.at(usize::from(total.substance));
        let known = total.total.map_or_else(
            || self.locale.word("not-known"),
            |amount| self.locale.amount(&amount),
        );
        let mut line = format!("{}: {known}", self.substance(total.substance));
        if let Some(each) = total.per_point {
            line = format!(
                "{line} · {}",
                self.locale
                    .say("per-point", &[("amount", self.locale.amount(&each))])
            );
        }
        if let Some(cream) = total.from_cream {
            line = format!(
                "{line} · {}",
                self.locale
                    .say("from-cream", &[("amount", self.locale.amount(&cream))])
            );
        }
        page.item(2, "•", &line);
        if total.verdict == LimitVerdict::NoLimit {
            page.paragraph(4, &self.locale.word("limit-none"));
        }
        for check in &total.limits {
            self.limit_text(page, row, check);
        }
        if total.drawn_above {
            page.paragraph(4, &self.locale.word("drawn-above"));
        }
        for legal in self.edition.legal(total.substance, visit.country.as_deref()) {
            let status = self.locale.word(&format!("legal-{}", legal.status));
            let says = self.legal_says(row, legal);
            page.paragraph(
                4,
                &format!(
                    "{} ({}): {says} — {}",
                    status,
                    legal.country.join(", "),
                    legal.cite.join(", ")
                ),
            );
        }
        self.disagreement_text(page, 4, row.disagreement.as_ref());
    }

    fn limit_text(
        &self,
        page: &mut Page,
        row: &pistor_knowledge::Row<pistor_knowledge::mixture::Substance>,
        check: &LimitCheck,
    ) {
        let limit = &row.limits[check.limit];
        let verdict = self.locale.word(&format!("limit-{}", check.verdict.id()));
        let basis = self.locale.word(&format!("basis-{}", limit.basis.id()));
        let max = check
            .max
            .map_or_else(String::new, |max| format!(" {}", self.locale.amount(&max)));
        let says = self.limit_says(&row.id, check.limit, limit);
        let trust = self.trust(self.edition.knowledge.trust(&limit.cite));
        page.paragraph(
            4,
            &format!(
                "{verdict} · {basis}{max}: {says} — {} ({trust})",
                limit.cite.join(", ")
            ),
        );
    }

    fn pair_text(&self, page: &mut Page, pair: &PairCheck) {
        let mark = match pair.result {
            Compatibility::Mixes => "+",
            Compatibility::NoData => "?",
            Compatibility::DoesNotMix => "×",
        };
        let result = self
            .locale
            .upper(&self.locale.word(&format!("pair-{}", pair.result.id())));
        let title = format!(
            "{} + {}: {result}",
            self.substance(pair.a),
            self.substance(pair.b)
        );
        page.item(2, mark, &title);
        page.paragraph(4, &self.pair_why(pair));
        self.cites_text(page, 4, &self.pair_cites(pair));
    }
}
