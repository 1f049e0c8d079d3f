//! The consent on paper: as it was signed, made of the entry and of nothing else, so that it is the same paper whenever it
//! is asked for; and the text before it is signed, with lines to sign on.

use super::{made, moment_of, pdf};
use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::chart_of;
use crate::pages::consent::wanted;
use pistor_locale::Locale;
use pistor_locale::say::consent::Text;
use pistor_paper::{
    Block, Colour, Document, Drawing, Footer, Header, NoteKind, Paper, Shape, Signing, Style, Words,
};
use pistor_practice::chart::Noted;
use pistor_practice::chart::consent::{Consent, Frozen, Identity, Relation};
use pistor_practice::signature::Drawn;
use pistor_practice::{Chart, Refusal};

/// How much of a hash stands at the foot of each page; the whole of it stands beside the signature.
const SHORT: usize = 16;
/// Width of a drawn signature on paper, in millimetres.
const SIGNATURE_MM: f32 = 66.0;

/// A consent as it was signed.
pub(crate) fn signed(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    as_signed(ctx, &chart, asked.part("entry"))
}

/// The paper of a consent of a chart.
pub(crate) fn as_signed(ctx: &Ctx, chart: &Chart, id: &str) -> Made<Said> {
    let missing = || Refusal::not_found("@what-consent");
    let consent = chart.consent_by_id(id).ok_or_else(missing)?;
    let frozen = consent.frozen.as_deref().ok_or_else(missing)?;
    Ok(pdf("consent.pdf", copy(ctx, consent, frozen)?))
}

/// A consent on paper, as it was signed.
pub(super) fn copy(ctx: &Ctx, consent: &Noted<Consent>, frozen: &Frozen) -> Made<Vec<u8>> {
    let drawn = ctx.look.drawn(consent);
    let locale = voice(ctx, &consent.language);
    made(document(locale, consent, frozen, drawn.as_ref()).pdf())
}

/// The text with lines to sign on.
pub(crate) fn to_sign(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let wanted = wanted(ctx, asked, &chart)?.ok_or_else(|| Refusal::not_found("@what-course"))?;
    let locale = wanted.voice;
    let patient = chart
        .person
        .as_ref()
        .map_or_else(Identity::default, |person| Identity {
            name: person.name.clone(),
            birth_date: person.birth_date.clone(),
            file_no: person.file_no.clone(),
        });
    let role = |name: &str, who: &str| Signing {
        role: locale.word(name),
        name: who.to_owned(),
        at: format!("{}: ", locale.word("consent-pdf-date-line")),
    };
    let signer = match ctx.look.may_be_minor(&chart) {
        true => role("consent-pdf-role-guardian", ""),
        false => role("consent-pdf-role-patient", &patient.name),
    };
    let lines = vec![
        signer,
        role("consent-pdf-role-explained", ""),
        role("consent-pdf-role-witness", ""),
    ];
    let mut blocks = body(
        locale,
        &wanted.proposed.text,
        wanted.proposed.approved_by.as_deref(),
    );
    blocks.push(Block::KeepTogether(vec![
        Block::Heading(1, locale.word("consent-pdf-record")),
        Block::Signatures(lines),
        hash(locale, &wanted.proposed.sha256),
    ]));
    let at = ctx.look.clock(ctx.at.as_microsecond());
    let footer = [
        ("hash", short(&wanted.proposed.sha256)),
        ("when", clock(locale, &at)),
    ];
    let document = Document {
        title: wanted.proposed.text.title.clone(),
        lang: locale.lang.clone(),
        paper: Paper::A4,
        header: header(locale, &ctx.look.settings.name, &patient),
        footer: foot(locale, locale.say("consent-pdf-footer-to-sign", &footer)),
        made: moment_of(&at),
        blocks,
    };
    Ok(pdf("consent.pdf", made(document.pdf())?))
}

/// Everything that stands on the paper comes out of the entry; captions come from the language.
fn document(locale: &Locale, consent: &Noted<Consent>, frozen: &Frozen, drawn: Option<&Drawn>) -> Document {
    let at = frozen.at.parse::<jiff::Zoned>().ok();
    let when = at
        .as_ref()
        .map_or_else(|| frozen.at.clone(), |at| clock(locale, at));
    let approved = (!frozen.approved_by.is_empty()).then_some(frozen.approved_by.as_str());
    let mut blocks = body(locale, &frozen.text, approved);
    let mut record = vec![
        Block::Heading(1, locale.word("consent-pdf-record")),
        Block::KeyValues {
            pairs: circumstances(locale, consent, frozen, &when),
            columns: 2,
        },
    ];
    record.extend(signature(locale, consent, frozen, &when, drawn));
    record.push(hash(locale, &frozen.sha256));
    blocks.push(Block::KeepTogether(record));
    let footer = [("id", consent.id.clone()), ("hash", short(&frozen.sha256))];
    Document {
        title: frozen.text.title.clone(),
        lang: consent.language.clone(),
        paper: Paper::A4,
        header: header(locale, &frozen.clinic, &frozen.patient),
        footer: foot(locale, locale.say("consent-pdf-footer", &footer)),
        made: at.as_ref().and_then(moment_of),
        blocks,
    }
}

/// The text, part by part; first of all, whether it is a draft.
fn body(locale: &Locale, text: &Text, approved_by: Option<&str>) -> Vec<Block> {
    let mut blocks = Vec::new();
    match approved_by {
        None => blocks.push(Block::Note {
            kind: NoteKind::Caution,
            label: locale.word("consent-pdf-draft"),
            text: Words::from(locale.word("consent-pdf-draft-text")),
        }),
        Some(name) => blocks.push(Block::Paragraph(Words::from(
            locale.say("consent-page-approved", &[("name", name.to_owned())]),
        ))),
    }
    for section in &text.sections {
        let lines = section.lines.iter().map(|line| Words::from(line.text.as_str()));
        blocks.push(Block::Heading(1, section.title.clone()));
        blocks.push(Block::Bullets(lines.collect()));
    }
    blocks
}

fn circumstances(locale: &Locale, consent: &Consent, frozen: &Frozen, when: &str) -> Vec<(String, Words)> {
    let relation = match consent.relation {
        Relation::Patient => "consent-relation-patient",
        Relation::Guardian => "consent-relation-guardian",
    };
    let signer = format!("{} ({})", consent.signed_by, locale.word(relation));
    let how = locale.word(&format!("consent-how-{}-past", consent.how));
    let identity = locale.word(&format!("consent-identity-{}", frozen.identity));
    let all = [
        ("consent-relation", signer),
        ("consent-pdf-how", how),
        ("consent-pdf-at", when.to_owned()),
        ("consent-pdf-explained", frozen.explained_by.clone()),
        ("consent-pdf-identity", identity),
        ("consent-pdf-witness", frozen.witness.clone()),
        ("consent-pdf-language", locale.word("language-name")),
        ("consent-pdf-device", frozen.device.clone()),
    ];
    all.into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| (locale.word(name), Words::from(value)))
        .collect()
}

/// The signature: the image that was drawn, or the name on its line.
fn signature(
    locale: &Locale,
    consent: &Consent,
    frozen: &Frozen,
    when: &str,
    drawn: Option<&Drawn>,
) -> Vec<Block> {
    let named = locale.say("consent-pdf-signature", &[("name", consent.signed_by.clone())]);
    if let Some(drawn) = drawn {
        let (width, height) = (drawn.width as f32, drawn.height as f32);
        return vec![Block::Drawings(vec![Drawing {
            size_mm: (SIGNATURE_MM, SIGNATURE_MM * height / width),
            view: (0.0, 0.0, width, height),
            styles: vec![(
                "ink".to_owned(),
                Style {
                    fill: Some(Colour(0, 0, 0)),
                    ..Style::default()
                },
            )],
            shapes: vec![Shape::Path {
                class: "ink".to_owned(),
                d: drawn.path(),
            }],
            description: named.clone(),
            caption: Some(format!("{named} · {when}")),
        }])];
    }
    let role = match consent.relation {
        Relation::Patient => "consent-pdf-role-patient",
        Relation::Guardian => "consent-pdf-role-guardian",
    };
    let name = match consent.how.as_str() {
        "typed" => locale.say("consent-pdf-typed", &[("name", consent.signed_by.clone())]),
        _ => consent.signed_by.clone(),
    };
    let mut lines = vec![Signing {
        role: locale.word(role),
        name,
        at: when.to_owned(),
    }];
    if !frozen.witness.is_empty() {
        lines.push(Signing {
            role: locale.word("consent-pdf-role-witness"),
            name: frozen.witness.clone(),
            at: String::new(),
        });
    }
    let mut blocks = vec![Block::Signatures(lines)];
    if consent.how == "paper" {
        blocks.push(Block::Paragraph(Words::from(locale.word("consent-pdf-on-paper"))));
    }
    blocks
}

fn hash(locale: &Locale, sha256: &str) -> Block {
    Block::Paragraph(Words::from(format!("{}: ", locale.word("consent-pdf-hash"))).and(sha256))
}

fn short(sha256: &str) -> String {
    sha256.chars().take(SHORT).collect()
}

/// The head of every page: the clinic, and the patient by two identifiers at least.
pub(super) fn header(locale: &Locale, clinic: &str, patient: &Identity) -> Header {
    let born = patient
        .birth_date
        .parse()
        .map_or_else(|_| patient.birth_date.clone(), |day| locale.date(day));
    let mut said = vec![
        patient.name.clone(),
        format!("{}: {born}", locale.word("consent-pdf-born")),
    ];
    if !patient.file_no.is_empty() {
        said.push(format!(
            "{}: {}",
            locale.word("consent-pdf-file"),
            patient.file_no
        ));
    }
    Header {
        clinic: clinic.to_owned(),
        patient: said.join(" · "),
    }
}

/// The foot of every page, with the numbers of the pages.
pub(super) fn foot(locale: &Locale, text: String) -> Footer {
    let pages = [("page", "{page}".to_owned()), ("pages", "{pages}".to_owned())];
    Footer {
        text,
        numbering: locale.say("sheet-numbering", &pages),
    }
}

/// Day, time, offset and zone: nobody has to guess which clock was meant.
pub(super) fn clock(locale: &Locale, at: &jiff::Zoned) -> String {
    let zone = at.time_zone().iana_name().unwrap_or("UTC");
    format!(
        "{}, {} (UTC{}, {zone})",
        locale.date(at.date()),
        locale.time_of_day(at.time()),
        at.strftime("%:z")
    )
}

/// The language of a paper; the page's, where nobody speaks it any more.
pub(super) fn voice<'a>(ctx: &'a Ctx, language: &str) -> &'a Locale {
    ctx.site
        .voice(language)
        .map_or_else(|| ctx.locale(), |n| &ctx.site.voices[n].locale)
}
