# Patients: found, recorded, corrected; appointments.
patients-new = New patient
patients-find = Find a patient
patients-find-hint = Name, file number, phone number or date of birth. The beginning of each word is enough.
patients-search = Search
patients-results = Found
patients-all = Patients
patients-of = { $shown } of { $count }, by name
patients-found = { $count ->
    [one] { $count } patient
   *[other] { $count } patients
}
patients-found-more = The first { $count }. Add a word to find fewer.
patients-not-found = Nobody was found. Try fewer letters, the file number or the phone number.
patients-nobody = No patient is recorded yet. Record the first with “New patient”.
patients-born = born { $day }
patients-file = file { $number }
patients-register = Record the patient
patients-cancel = Cancel
patients-known = A patient of this name and date of birth is recorded already.
patients-known-number = A patient with this file number is recorded already.
patients-known-open = Open the chart of { $name }
patients-somebody-else = This is somebody else: record a second patient of this name and date of birth.
patients-somebody-else-number = This is somebody else: record a second patient with this file number.

patients-name = Name
patients-name-hint = Given name and surname, as on the identity card.
patients-birth-date = Date of birth
patients-birth-hint = As on the identity card. Age decides some rules.
patients-sex = Sex
patients-sex-hint = Some questions depend on it, such as pregnancy.
patients-sex-female = Female
patients-sex-male = Male
patients-sex-other = Other
patients-sex-unknown = Not recorded
patients-phone = Phone
patients-phone-hint = For reminders and follow-up calls.
patients-file-no = File number
patients-file-hint = Your clinic’s own number, where it has one.
patients-language = Language
patients-language-hint = For the consent and the aftercare sheet.

patients-person = Details and appointments
patients-details = Details
patients-nothing = not recorded
patients-said = { $name }, { $when }
patients-correct = Correct the details
patients-correct-why = The earlier entry stays in the record, with who wrote it.
patients-correct-do = Write the correction

patients-appointments = Appointments
patients-no-appointment = No appointment is booked.
patients-appointments-over = { $count ->
    [one] { $count } earlier appointment
   *[other] { $count } earlier appointments
}
patients-today = today
patients-set-arrived = Has arrived
patients-set-missed = Did not come
patients-set-cancelled = Called off
patients-set-done = Over
patients-set-booked = Undo
patients-move = Move
patients-moving = Move the appointment
patients-moving-from = Now booked for { $day }, { $time }.
patients-move-do = Move it
patients-book = Book an appointment
patients-book-do = Book
patients-begins = Day and time
patients-minutes = Length
patients-room = Room
patients-operator = Who treats
patients-operator-open = Not decided yet
patients-course-of = Course
patients-no-course = None: first visit or advice
patients-course = session { $next } of { $planned }
patients-course-for = { $what }, { $planned ->
    [0] session by session
    [one] { $planned } session
   *[other] { $planned } sessions
}
patients-note = Note
patients-note-hint = For the desk. No health details here.
patients-due-between = Session { $number }: best { $best }, not before { $earliest }, not after { $latest }.
patients-due = Session { $number }: best { $best }.
patients-due-none = Session { $number }: no source gives an interval; a physician decides.
