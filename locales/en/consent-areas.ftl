# What was treated beside the areas that a consent names.

error-consent-areas = The consent does not name { $area }{ $side ->
    [left] { " " }(patient’s left)
    [right] { " " }(patient’s right)
    [both] { " " }(both sides)
   *[other] { "" }
}{ $more ->
    [0] { "" }
    [one] { " " }and { $more } more area
   *[other] { " " }and { $more } more areas
}, and it was marked. Say why it was treated, or take the marks away; what is to be treated again is planned and consented to anew.
consent-areas-head = The consent does not name
consent-areas-why = Why this was treated without it
consent-areas-hint = For example what the patient was told and said. It stands in the signed record. What is to be treated again is planned and consented to anew.
consent-areas-signed = Treated beside the consent
