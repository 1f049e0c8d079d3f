# Aftercare on the patient’s own phone.
phone-aftercare-none = There is no sheet yet
phone-aftercare-none-why = It stands here after your session.
phone-aftercare-paper = The sheet as a PDF
phone-aftercare-calendar = Put the times into my calendar
phone-aftercare-calendar-hint = Your calendar will only say that there is something to remember, and when: calendars are often copied to other devices and shared.
phone-aftercare-calendar-details = Into my calendar, with what to do
phone-aftercare-where = Where are you?
phone-sheet-now = Now
phone-sheet-next = Next
phone-sheet-call = When to call us
phone-sheet-always = All the time
phone-sheet-more = Good to know
phone-sheet-over = Over already: { $count }
