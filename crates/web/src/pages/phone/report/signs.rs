//! The signs a patient can tick, where a patient looks for them: in six places that open and close without any script.

use crate::parts::signs::icon;
use crate::phone::Phone;
use maud::{Markup, html};
use pistor_locale::casing::fold;
use pistor_practice::view::{Noticed, Reaction, Row};

/// Places in the order of the body, signs in the order of the language: no order of gravity is shown to a patient. A
/// place with something ticked stands open.
pub(super) fn signs(phone: &Phone<'_>) -> Markup {
    let wrong = phone.wrong("signs");
    html! {
        fieldset.ph-signs.bad[wrong.is_some()] id="f-signs" aria-describedby="f-signs-hint" {
            legend { (phone.t("report-what")) }
            p.hint id="f-signs-hint" { (phone.t("report-what-hint")) }
            @if let Some(wrong) = &wrong { span.err { (icon("caution")) (wrong) } }
            @for noticed in Noticed::ALL { (place(phone, noticed)) }
        }
    }
}

fn place(phone: &Phone<'_>, noticed: Noticed) -> Markup {
    let speaker = phone.speaker();
    let reactions = phone.look.edition.knowledge.reactions.iter();
    let mut rows: Vec<(String, &Row<Reaction>)> = reactions
        .filter(|row| row.noticed == noticed)
        .map(|row| (speaker.reaction_plain(row).into_owned(), row))
        .collect();
    rows.sort_by_key(|(name, _)| fold(name));
    let ticked = |row: &Row<Reaction>| phone.chose("_sign", &row.id).unwrap_or(false);
    let name = |part: &str| phone.t(&format!("report-at-{}{part}", noticed.id()));
    html! {
        @if !rows.is_empty() {
            details.ph-place open[rows.iter().any(|(_, row)| ticked(row))] {
                summary {
                    (icon("chevron-right"))
                    span.grow { b { (name("")) } br; span.small.muted { (name("-such")) } }
                    span.ph-has { (icon("check")) }
                }
                div.ph-ticks {
                    @for (name, row) in &rows {
                        label.check {
                            input type="checkbox" name="_sign" value=(row.id) checked[ticked(row)];
                            span { (name) }
                        }
                    }
                }
            }
        }
    }
}
