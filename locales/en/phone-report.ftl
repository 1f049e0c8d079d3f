# The patient's report, on the phone.
report-begin = Tell us what you notice
report-no-session = No treatment is on record that you could tell us about. Please call us.
report-call-emergency = Call { $number }
report-what = What do you notice?
report-what-hint = Open a place and tap everything that fits. You can open several.
report-at-skin = How skin or hair look
report-at-skin-such = redness, a bruise, a change of colour, bald patches
report-at-lump = Swelling, lumps, pus
report-at-lump-such = at the treated place
report-at-pain = Pain, burning, itching
report-at-pain-such = at the treated place
report-at-head = Breath, mouth, face, eyes, ears
report-at-head-such = also swallowing, taste and sight
report-at-stomach = Stomach and bowels
report-at-stomach-such = feeling sick, vomiting, diarrhoea
report-at-body = The whole body
report-at-body-such = fever, hives, fainting, yellow skin
report-nothing-fits = Does nothing here fit? Then call us.
report-since = Since when?
report-since-unknown = I do not know, or longer
report-today = today
report-yesterday = yesterday
report-worse = Is it getting worse?
report-worse-yes = Yes
report-worse-no = No
report-worse-unknown = I do not know
report-where = Where
report-where-hint = For example: left cheek, two fingers below the eye
report-words = In your own words
report-send = Send to the clinic
report-unsent = Not sent yet
report-unsent-why = There is no network. What you wrote is kept on this phone and is sent as soon as there is one, once. Call us if it gets worse or you are worried; in an emergency call the number above.
report-stored = The clinic has your report
report-stored-when = Stored { $when }. Somebody of the clinic reads it and answers you.
report-clinic-answers = The clinic will answer you. Call us if you are worried.
report-more = Tell us something else
report-back = To the sheet
report-photo = Add a photograph
report-photo-file = Photograph of the place
report-photo-send = Send the photograph
report-photo-stored = { $count ->
    [one] One photograph is with the clinic.
   *[other] { $count } photographs are with the clinic.
}
