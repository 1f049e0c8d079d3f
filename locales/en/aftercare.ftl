# Aftercare sheet.
aftercare-head = after your session
aftercare-ended = The session ended on { $time } ({ $zone }).
aftercare-staff = for staff: what each time rests on
