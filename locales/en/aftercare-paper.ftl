# The aftercare sheet: clocks, calendar, paper.
aftercare-calendar = Times as a calendar file
aftercare-calendar-title = Reminder
aftercare-calendar-hint = By itself the file only says that there is something to remember, and when: calendars are copied to other devices and shared.
aftercare-calendar-details = With what to do, where the patient asks for it
aftercare-clock = Clock times of { $zone }
aftercare-clock-where = Where the patient will be
aftercare-clock-hint = A time zone, as Europe/Rome. Empty for the clinic’s.
aftercare-clock-show = Show the times there
aftercare-normal = What is normal now
aftercare-normal-until = { $name }, until { $until }
aftercare-normal-worse = If it gets worse instead of better, call us.
aftercare-normal-nothing = By now nothing unusual should be left. Call us about anything that you notice.
aftercare-pdf-footer = Session { $number }, ended { $ended } · knowledge of { $edition } · printed { $when }
aftercare-pdf-normal = What is normal
