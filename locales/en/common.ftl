# Words that every page uses.
untranslated = [not yet translated]
decimal-separator = .
percent = { $value } %
date = { $day } { $month } { $year }
long-date = { $weekday }, { $date }
time-of-day = { $hour }:{ $minute }
clock = { $weekday } { $day } { $month }, { $time }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun
day-weekday = { $weekday } { $day }
lapse-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
lapse-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
lapse-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
lapse-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
list-last = { $start } and { $last }
and-more = { $list } and { $count } more
optional = optional
no-data = (no date on file)
not-known = not known
no-number = the source gives no number
answer-yes = yes
answer-no = no
answer-unknown = not known: ask

trust-source_article = source article
trust-literature_read = literature, read
trust-weak_source = weak source
trust-to_be_verified = to be verified

sex-female = woman
sex-male = man
sex-other = sex recorded as other
sex-unknown = sex not recorded
age = { $years } years
age-between = { $from } to { $to } years
age-unknown = age not known
patient-line = { $sex }, { $age }, on { $day }
side-left = { $area } (patient’s left)
side-right = { $area } (patient’s right)
side-both = { $area } (both sides)
edition-draft = Knowledge edition { $edition }: a draft, not signed by a medical director.
edition-signed = Knowledge edition { $edition }, signed by { $name }.

label-why = Why
label-now = Do now
label-until = Until
label-because = Because of
label-source = Rests on
cites-count = { $count } statements
label-disagree = Disagreement
label-waiver = Waiver
label-course = Course
label-expect = Expect
label-technique = Technique
label-evidence = Evidence
label-judge = Judge
label-measure = Measure with
label-again = Ask again
label-ask = Also ask
label-place = Where
label-trust = Trust
label-cited = Cited by
label-unused = Not needed
in-force = In force: { $position }

family-aesthetic = aesthetic
family-body_contouring = body contouring
family-brightness = brightness
family-cellulite = cellulite
family-hair = hair
family-pain = pain
family-pigmentation = pigmentation
family-rheumatic = rheumatic
family-wound_healing = wound healing
purpose-aesthetic = the purpose is aesthetic
purpose-medical = the purpose is medical
cited-above = { $list } (quoted above)
label-studied = Studied with
