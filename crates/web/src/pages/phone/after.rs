//! After a session, on the patient's phone: what to do in an emergency, the way to tell us something, and the sheet.

use super::report::{emergency, ring};
use crate::answer::{Made, Said};
use crate::door::Asked;
use crate::pages::aftercare::sheet::sheet;
use crate::pages::shown;
use crate::parts::phone;
use crate::parts::signs::icon;
use crate::phone::Phone;
use maud::html;

/// The page.
pub(crate) fn page(phone: &Phone<'_>, _: &Asked) -> Made<Said> {
    let chart = phone.chart()?;
    let session = chart.last_signed();
    let sheet = session
        .map(|session| {
            let made = phone.look.sheet(&chart, session)?;
            Ok::<_, pistor_practice::Refusal>(sheet(phone, phone.locale(), session, &made))
        })
        .transpose()?;
    let body = html! {
        (emergency(phone))
        h1 { (phone.t("report-after")) }
        @match sheet {
            Some(sheet) => {
                a.btn.pri.block href="/p/report" { (icon("message")) (phone.t("report-begin")) }
                (sheet)
            },
            None => p { (phone.t("report-no-session")) },
        }
        (ring(phone))
        (phone::leave(phone))
    };
    shown(phone::page(phone, &phone.t("link-for-aftercare"), body))
}
