# Photographs of a patient: capture, the look, compare.
photo-title = Photographs
photo-all = All photographs
photo-count = { $count ->
    [one] { $count } photograph
   *[other] { $count } photographs
}
photo-none = No photographs yet.
photo-none-session = No photographs of this session yet.
photo-take-head = Take a photograph
photo-take = Keep the photograph
photo-file = Photograph
photo-file-hint = JPEG or PNG, at most 12 MB. Place, time and camera that the device writes into the file are removed.
photo-view = View
photo-view-hint = Photographs of the same view can be compared.
photo-no-view = no view named
photo-no-session = outside a session
photo-consent-missing = Photographs for the chart need a consent of their own, and there is none that holds.
photo-consent-record = Record the consent
photo-alt = Photograph of { $day }: { $view }
photo-born = born { $date }
photo-unconfirmed = not confirmed
photo-one = Photograph
photo-is-this = Is this the patient?
photo-about = About this photograph
photo-taken = Taken
photo-session = Session
photo-confirmed = Confirmed
photo-confirm = Yes, this is { $name }
photo-withdraw-head = Withdraw this photograph
photo-withdraw-other = No, or the photograph is of no use
photo-withdraw-why = Reason
photo-withdraw-hint = For example: another patient, blurred. The photograph is shown no more; that it was taken and why it was withdrawn stays in the record.
photo-withdraw = Withdraw the photograph
photo-compare = Compare photographs
photo-compare-none = Two photographs of the same view are needed, and there are none yet.
photo-compare-first = One photograph
photo-compare-second = The other
photo-compare-these = Compare these
photo-wipe = Earlier ↔ later
photo-beside = Side by side

event-photographed = Photograph taken
event-photo_confirmed = Photograph confirmed
event-photo_withdrawn = Photograph withdrawn
audit-act-photograph = Take a photograph
audit-act-confirm_photo = Confirm a photograph
audit-act-withdraw_photo = Withdraw a photograph
what-photo = photograph of this patient

error-photo-ticket = This form was not made for this patient and this sign-in, was sent before, or is older than 15 minutes. Nothing was kept. Open the patient's chart again and begin there.
error-photo-consent = There is no consent to photographs for the chart that holds. Nothing was kept. Record the consent first.
error-photo-none = No photograph was chosen.
error-photo-kind = This file is no photograph that can be kept. Expected: { $expected }.
error-photo-broken = This file begins as a photograph and is not whole. Take it again.
error-photo-pixels = This photograph has { $found } pixels, at most { $expected } million can be kept.
error-photo-bytes = This file is too large. A photograph may have at most { $expected } MB.
error-photo-form = This was not sent by the form on the chart. Open the chart and begin there.
error-photo-by-form = A photograph is sent with the form on the patient's chart.
error-photo-confirmed = Somebody has confirmed this photograph already.
error-photo-views = These photographs do not show the same view. Only photographs of the same view are compared.

house-broken-photo-changed = The photograph of entry { $number } of { $chart } was changed after it was taken.
house-broken-photo-missing = The photograph of entry { $number } of { $chart } is missing.
record-photo-changed = The photograph of entry { $number } was changed.
record-photo-missing = The photograph of entry { $number } is missing.
verify-photo-changed = The photograph of entry { $seq } of chart { $chart } was changed.
verify-photo-missing = The photograph of entry { $seq } of chart { $chart } is missing.
