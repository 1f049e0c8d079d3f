//! A photograph to lay beside the map: the latest confirmed one of each view, while the patient agrees that there are any.

use crate::ctx::Ctx;
use pistor_practice::Chart;
use pistor_practice::chart::consent::Scope;
use serde_json::{Map, Value, json};

/// By view: where the photograph is, of which day, how large.
pub(super) fn data(ctx: &Ctx, chart: &Chart) -> Value {
    let mut photos = Map::new();
    if chart.consent(Scope::Photo, "").is_none() {
        return Value::Object(photos);
    }
    let confirmed = chart
        .shown_photos()
        .filter(|photo| photo.confirmed.is_some() && !photo.taken.view.is_empty());
    for photo in confirmed {
        let day = ctx.locale().date(ctx.look.clock(photo.taken.at).date());
        let view = ctx.t(&format!("view-{}", photo.taken.view));
        let held = json!({
            "href": format!("/patients/{}/photos/{}", chart.id, photo.taken.id),
            "alt": ctx.say("photo-alt", &[("view", view), ("day", day.clone())]),
            "day": day,
            "width": photo.taken.width,
            "height": photo.taken.height,
        });
        // In the order in which they were taken: the last one of a view stays.
        photos.insert(photo.taken.view.clone(), held);
    }
    Value::Object(photos)
}
