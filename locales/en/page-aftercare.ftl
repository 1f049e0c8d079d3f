# The aftercare page: the sheet in the patient’s language, and what staff see beside it.
aftercare-page-title = Aftercare
aftercare-page-none = No session has been signed yet. The times of the sheet count from the moment the last needle came out.
aftercare-page-to-session = To the session
aftercare-page-beside = Hand-over
aftercare-page-session = Session { $number }, ended { $ended }
aftercare-page-sessions = Sheets of other sessions

# On the sheet, read by the patient.
aftercare-page-sheet = After your session
aftercare-page-sheet-session = Session { $number }.
aftercare-page-emergency-number = Emergency:
aftercare-page-emergency = Trouble breathing, a swollen face or tongue, or fainting: call this number first, then us.
aftercare-page-call-us = Call us
aftercare-page-hero-avoid = not before
aftercare-page-hero-may = allowed from
aftercare-page-hero-do = until
aftercare-page-hero-note = until
aftercare-page-left = Still to go:
aftercare-page-reached = the time has come
aftercare-page-all-over = All the times on this sheet have passed. What has no time still holds.
aftercare-page-times = Times, in order
aftercare-page-no-times = No source on file gives a time for this session.
aftercare-page-at-avoid = not before { $clock }
aftercare-page-at-may = from { $clock }
aftercare-page-at-do = until { $clock }
aftercare-page-at-note = until { $clock }
aftercare-page-over = over since { $clock }
aftercare-page-untimed = Without a time

# Beside the sheet, for staff.
aftercare-page-no-phone = No phone number of the clinic is on file. The manager enters it in the settings; until then, write it on the sheet by hand.
aftercare-page-language = Language of the sheet
aftercare-page-language-unknown = Nobody has recorded in which language the patient reads.
aftercare-page-language-differs = The patient reads { $reads }; this sheet is in { $sheet }. Choose the other sheet, or go through it with somebody who speaks the language.
aftercare-page-hand-over = Hand over
aftercare-page-hand-over-who = Physicians and nurses hand over the sheet.
aftercare-page-print = Print the sheet
aftercare-page-how = How was it handed over?
aftercare-page-how-print = On paper
aftercare-page-how-read_aloud = Read aloud
aftercare-page-as-shown = As it stands here, in: { $language }.
aftercare-page-hand-over-do = Record the hand-over
aftercare-page-handed = Handed over
aftercare-page-handed-none = This sheet has not been handed over yet.
aftercare-page-sources = For staff: what each time rests on
aftercare-page-sources-how = Where sources differ, the longest time holds. A weak source counts only where no better one gives a number.
aftercare-page-without-time = without a time
aftercare-page-disagree = sources disagree
aftercare-page-in-force = in force
aftercare-page-not-in-force = not in force
aftercare-page-rests-on = Rests on
