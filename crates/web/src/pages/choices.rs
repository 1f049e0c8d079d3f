//! Language and theme, on any page.

use crate::answer::{Answer, Made, Said};
use crate::cookies;
use crate::ctx::{Ctx, Theme};
use crate::door::Asked;
use crate::pages::is_ours;

fn back(asked: &Asked) -> String {
    let next = asked
        .form
        .get("_next")
        .filter(|next| is_ours(next) && !next.contains("/do/"));
    next.unwrap_or("/").to_owned()
}

/// Chooses a language.
pub(crate) fn language(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let lang = asked
        .form
        .get("lang")
        .filter(|lang| ctx.site.voice(lang).is_some());
    let mut said = Said::from(Answer::Go(back(asked)));
    said.cookies
        .extend(lang.map(|lang| cookies::choice("lang", lang)));
    Ok(said)
}

/// Chooses a theme.
pub(crate) fn theme(_: &Ctx, asked: &Asked) -> Made<Said> {
    let theme = asked.form.get("theme");
    let theme = Theme::ALL.into_iter().find(|known| Some(known.id()) == theme);
    let mut said = Said::from(Answer::Go(back(asked)));
    said.cookies
        .extend(theme.map(|theme| cookies::choice("theme", theme.id())));
    Ok(said)
}
