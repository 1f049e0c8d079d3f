# Exposure: who got what, where, from whom.
exposure-title = Who was exposed
exposure-what = Who was given a lot or a mixture, or was treated with a device, in a room, by an operator, on certain days. All that you choose must hold together.
exposure-ask = Choose at least one thing.
exposure-none = Nobody: no signed session is on record for this.
exposure-any = any
exposure-find = Find
exposure-file = File (CSV)
exposure-lot = Lot
exposure-mixture = Mixture
exposure-device = Device
exposure-room = Room
exposure-operator = Operator
exposure-from = From
exposure-to = Until
exposure-count = { $patients ->
    [one] { $patients } patient
   *[other] { $patients } patients
}, { $sessions ->
    [one] { $sessions } session
   *[other] { $sessions } sessions
}, { $told } told
exposure-more = Only the first { $count } sessions are shown; the file holds all.
exposure-col-patient = Patient
exposure-col-phone = Phone
exposure-col-session = Session
exposure-col-points = Points
exposure-no-needle = no needle
exposure-col-since = Days since
exposure-col-told = Told
exposure-not-told = not told yet
exposure-tell = Record that the patient was told
exposure-tell-what = What { $name } was told
exposure-tell-hint = What was said
exposure-tell-save = Save
exposure-of = Who was exposed?
today-needs-alike = Late reactions that are alike: { $sign }
today-needs-alike-small = { $count } patients. They share: { $shared }
exposure-alike-lot = the lot { $name }
exposure-alike-device = the device { $name }
exposure-alike-day = room { $name } on { $day }
exposure-alike-room = room { $name }
exposure-alike-operator = the operator { $name }
