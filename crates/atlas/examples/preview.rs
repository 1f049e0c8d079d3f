//! Writes one HTML sheet with every view of the atlas, to be looked at.
//!
//! `cargo run -p pistor-atlas --example preview -- sheet.html [zones] [view …]`

use pistor_atlas::Atlas;
use pistor_atlas::picture::Picture;
use std::fmt::Write;

const STYLE: &str = "
body { margin: 0; padding: 12px; background: #f5f7f6; font: 13px sans-serif; color: #45423f;
       display: grid; grid-template-columns: repeat(auto-fit, minmax(420px, 1fr)); gap: 12px }
figure { margin: 0 } figcaption { padding: 4px 0 } svg { width: 100%; height: 560px }
body.alone { display: block } .alone svg { height: calc(100vh - 60px) }
path { fill: none }
.skin { fill: #f3ece6 } .edge { stroke: #5b4a42; stroke-width: calc(1.1px * var(--u)) }
.shade-face { fill: #fbf7f3; opacity: .5 } .shade-neck { fill: #e3d6cc; opacity: .8 } .tone { fill: #e3d6cc; opacity: .34 }
.hair { fill: #d3cac4; stroke: #5b4a42; stroke-width: .8 }
.strand { stroke: #9f9189; stroke-width: .5; stroke-linecap: round; opacity: .6 }
.outline { stroke: #5b4a42; stroke-width: calc(1.35px * var(--u)); stroke-linecap: round; stroke-linejoin: round }
.line, .feat, .lid { fill: #5b4a42 } .fine { fill: #5b4a42; opacity: .62 } .soft { fill: #b49f92; opacity: .8 }
.brow { fill: #5b4a42; opacity: .78 } .eye { fill: #fff } .iris { fill: #8d9aa0 } .pupil { fill: #5b4a42 } .glint { fill: #fff }
.nostril { fill: #5b4a42; opacity: .75 } .lip { fill: #e2c1b8; opacity: .75 } .lip.low { opacity: .6 }
.border { fill: rgba(11, 95, 92, .07); stroke: #0b5f5c } .avoided { stroke: #9b1c1c; opacity: .6 } .letter { fill: #5b4a42 }
";

#[allow(
    clippy::disallowed_methods,
    reason = "a tool for whoever draws, not a part of the atlas"
)]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut words = std::env::args().skip(1);
    let file = words
        .next()
        .ok_or("where to? preview sheet.html [zones] [view …]")?;
    let (switches, ids): (Vec<String>, Vec<String>) = words.partition(|word| word == "zones");
    let mut sheet = format!("<!doctype html><meta charset=utf-8><title>Atlas</title><style>{STYLE}");
    for weight in (5..=60).step_by(5) {
        write!(sheet, ".weight-{weight} {{ --u: {} }}", f64::from(weight) / 10.0)?;
    }
    let alone = if ids.len() == 1 { "alone" } else { "" };
    write!(sheet, "</style><body class='{alone}'>")?;
    for view in &Atlas::embedded().views {
        if !ids.is_empty() && !ids.contains(&view.id) {
            continue;
        }
        let picture = Picture {
            zones: !switches.is_empty(),
            letters: Some(view.sides.names()),
            ..Picture::of(view, &view.id)
        };
        let names: Vec<&str> = view.zones.iter().map(|zone| zone.id.as_str()).collect();
        write!(
            sheet,
            "<figure>{}<figcaption>{} {} · {} bytes · {} zones: {}</figcaption></figure>",
            picture.svg(),
            view.id,
            view.version,
            view.json().len(),
            names.len(),
            names.join(" "),
        )?;
    }
    Ok(std::fs::write(file, sheet)?)
}
