//! Who a patient is, as fields: for a new patient and for a correction.

use crate::ctx::Ctx;
use crate::parts::fields::{Line, select};
use maud::{Markup, html};
use pistor_practice::chart::desk::Person;

/// The words for sex, in the order in which they are offered.
const SEXES: [&str; 4] = ["female", "male", "other", "unknown"];

/// The fields, with what is on record.
pub(crate) fn person(ctx: &Ctx, held: Option<&Person>) -> Markup {
    let value = |of: fn(&Person) -> &String| held.map(of).cloned().unwrap_or_default();
    let birth = value(|person| &person.birth_date);
    // Of some patients only the year is known: no field for a whole date can show it.
    let whole = birth.is_empty() || birth.parse::<jiff::civil::Date>().is_ok();
    let sexes: Vec<(String, String)> = SEXES
        .iter()
        .map(|sex| ((*sex).to_owned(), ctx.t(&format!("patients-sex-{sex}"))))
        .collect();
    let languages: Vec<(String, String)> = ctx
        .site
        .voices
        .iter()
        .map(|voice| (voice.locale.lang.clone(), voice.locale.word("language-name")))
        .collect();
    let language = held.map_or_else(|| ctx.locale().lang.clone(), |person| person.language.clone());
    let name = Line {
        value: value(|person| &person.name),
        needed: true,
        hint: ctx.t("patients-name-hint"),
        extra: &[("autocomplete", "off"), ("maxlength", "200")],
        ..Line::new("name:text", ctx.t("patients-name"))
    };
    let today = ctx.look.now.day.to_string();
    let limits = [("min", "1890-01-01"), ("max", today.as_str())];
    let birth_date = Line {
        value: birth,
        kind: if whole { "date" } else { "text" },
        needed: true,
        hint: ctx.t("patients-birth-hint"),
        extra: if whole { &limits } else { &[("maxlength", "10")] },
        ..Line::new("birth_date:text", ctx.t("patients-birth-date"))
    };
    let phone = Line {
        value: value(|person| &person.phone),
        kind: "tel",
        hint: ctx.t("patients-phone-hint"),
        extra: &[("autocomplete", "off"), ("maxlength", "40")],
        ..Line::new("phone", ctx.t("patients-phone"))
    };
    let email = Line {
        value: value(|person| &person.email),
        kind: "email",
        hint: ctx.t("patients-email-hint"),
        extra: &[("autocomplete", "off"), ("maxlength", "254")],
        ..Line::new("email", ctx.t("patients-email"))
    };
    let file = Line {
        value: value(|person| &person.file_no),
        hint: ctx.t("patients-file-hint"),
        extra: &[("autocomplete", "off"), ("maxlength", "40")],
        ..Line::new("file_no", ctx.t("patients-file-no"))
    };
    // `:text` keeps what was left blank: the act says which field is empty.
    html! {
        (name.show(ctx))
        div.fields {
            (birth_date.show(ctx))
            (select(ctx, "sex:text", &ctx.t("patients-sex"), &ctx.t("patients-sex-hint"), &sexes, &value(|person| &person.sex), true))
            (phone.show(ctx))
            (email.show(ctx))
            (file.show(ctx))
            (select(ctx, "language", &ctx.t("patients-language"), &ctx.t("patients-language-hint"), &languages, &language, false))
        }
    }
}
