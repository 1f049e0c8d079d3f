//! What must be asked before every rule can be answered, each once, with the rules that wait for it.

use crate::ctx::Ctx;
use maud::{Markup, html};
use pistor_practice::standing::Standing;
use pistor_practice::view::{AskedAbout, Row, ScreeningRule};

/// Something to ask.
pub(crate) struct Open<'a> {
    /// What.
    pub(crate) about: AskedAbout,
    /// The rules that wait for it.
    pub(crate) rules: Vec<&'a Row<ScreeningRule>>,
}

impl Open<'_> {
    /// The fact it is about; none when it is about something else.
    pub(crate) fn fact<'c>(&self, ctx: &'c Ctx) -> Option<&'c str> {
        match self.about {
            AskedAbout::Fact(fact) | AskedAbout::Detail(fact, _) => Some(ctx.look.edition.fact_id(fact)),
            _ => None,
        }
    }
}

/// What is open for a treatment, in the order of the questions.
pub(crate) fn of<'a>(ctx: &'a Ctx, standing: &Standing) -> Vec<Open<'a>> {
    let mut open: Vec<Open<'a>> = Vec::new();
    for question in &standing.screening.questions {
        let rule = ctx.look.edition.rule(question.rule);
        match open.last_mut() {
            Some(last) if last.about == question.about => last.rules.push(rule),
            _ => open.push(Open {
                about: question.about,
                rules: vec![rule],
            }),
        }
    }
    open
}

/// A rule's title as a link to all that is known of it.
pub(crate) fn rule_link(ctx: &Ctx, rule: &Row<ScreeningRule>) -> Markup {
    let kind = match rule.file.starts_with("screening/interactions") {
        true => "interactions",
        false => "contraindications",
    };
    let title = ctx.locale().text(kind, &rule.id, "title", &rule.title);
    html! { a href=(format!("/knowledge/{kind}/{}", rule.id)) { (title) } }
}

/// The rules that wait for an answer.
pub(crate) fn waiting(ctx: &Ctx, rules: &[&Row<ScreeningRule>]) -> Markup {
    html! {
        p.small { (ctx.t("intake-rules-wait")) }
        ul.small { @for rule in rules { li { (rule_link(ctx, rule)) } } }
    }
}
