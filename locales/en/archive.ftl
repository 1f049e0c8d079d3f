# Everything out, everything in.

help-export = Writes the whole clinic into a new folder: every entry, photographs, documents, tables for a spreadsheet.
help-export-long = Writes the whole clinic into a new folder: every entry and every trace word for word, photographs as files, consents, sessions and courses as PDF, tables that a spreadsheet opens, a checksum of every file and a README in each language. The same clinic gives the same bytes. The folder is there whole, or it is not there.

    Passwords and logins stay behind. The folder holds health data and is not encrypted. The server must not be running.
help-import = Reads an exported clinic back, or patients’ FHIR records into the clinic.
help-import-long = Reads a folder that pistor export wrote into an empty clinic. Checksums, every chain of hashes, ledger against audit and every photograph are checked; all of it comes back, or nothing. Afterwards pistor serve prints a link by which each manager chooses a password; everybody else gets one from a manager.
help-arg-export-folder = The new folder; nothing may stand there but an empty one
help-arg-import-folder = The folder that pistor export wrote

archive-progress = entries
export-done = Everything is in { $folder }: { $charts } charts, { $entries } entries, { $traces } traces, { $photos } photographs, { $documents } documents in { $files } files. Last hash: { $anchor }
export-unmade = { $unmade ->
    [one] { $unmade } document could not be put on paper;
   *[other] { $unmade } documents could not be put on paper;
 } tables/documents.csv says which and why. What they would say is in the ledger.
import-done = Everything came back: { $charts } charts, { $entries } entries, { $traces } traces, { $photos } photographs. Last hash: { $anchor }
    Passwords do not travel: pistor serve prints a link for each manager, and a manager gives everybody else theirs.
serve-regain = Pistor is ready. No manager of this clinic has a password here yet: { $name } chooses one by this link, which counts once, for a day: { $address }

archive-what-charts = charts
archive-what-entries = entries
archive-what-traces = traces
archive-what-photos = photographs
archive-what-messages = messages

error-archive-exists = { $found } is there already and is not an empty folder. Name a new one.
error-archive-disk = { $found }: { $detail }
error-archive-broken = The ledger is not whole: pistor verify names each place. Nothing was written. Keep a copy of the data directory as it is.
error-archive-none = { $found } is no folder that pistor export wrote: { $expected } is missing or cannot be one.
error-archive-sum = This line is no checksum with a name, or names a file a second time: { $found }
error-archive-path = This name does not lie in the folder: { $found }
error-archive-extra = { $found } is there, and no checksum names it. Take it away if it does not belong there.
error-archive-missing = { $found } is missing.
error-archive-no-file = { $found } is neither a file nor a folder. Links are not followed.
error-archive-changed = { $found } was changed: its checksum is not { $expected }.
error-archive-version = This folder has version { $version }; this program reads version { $expected }. Use the program that wrote it, or a newer one.
error-archive-not-empty = Something was recorded in this clinic already. An export is only read into an empty one: name another --data-dir.
error-archive-clinic = This is the clinic { $clinic }, expected { $expected }.
error-archive-line = This line cannot be read: { $detail }
error-archive-hash = A hash in this line is no hash.
error-archive-order = This line is out of order.
error-archive-chain = This line does not follow the one before it: something was changed, left out or put in.
error-archive-entry = This version cannot read the entry: { $detail }
error-archive-clock = This trace lies after the clock of this machine. Set the clock right first.
error-archive-not-in-ledger = This trace names an entry that the ledger lacks, or holds with another hash.
error-archive-not-in-audit = Not every entry is known to the audit: something was put in.
error-archive-photo = The photograph is not the one that its entry names.
error-archive-photo-missing = A photograph and its entry do not find each other.
error-archive-message = This message is of nobody here, stands for the same cause as another one, or has a state that nobody knows.
error-archive-count = { $count } { $what } were read, and { $expected } are told of.
error-archive-anchor = The hash of the last trace is another one: the end was changed or cut off.

archive-readme =
    { $clinic }: everything that was recorded
    =========================================

    This folder holds a whole clinic as Pistor recorded it. It holds health data and is not
    encrypted: keep it as you keep the charts.

    Is it whole?      sha256sum -c SHA256SUMS
    Read it back:     pistor import THIS-FOLDER --data-dir A-NEW-FOLDER

    Reading it back gives an equal clinic; everything is checked first, and all of it comes back or
    nothing. Passwords, logins and links are not in here. After reading it back, pistor serve prints
    a link by which each manager chooses a password; everybody else gets a link from a manager.

    pistor.json             what this is: version, counts, hash of the last trace
    ledger/entries.ndjson   every entry, word for word, one a line, chart by chart: seq is its
                            number, at the moment in microseconds since 1970, hash the SHA-256 that
                            chains it to the one before, body what was written
    ledger/audit.ndjson     who did, read or was refused what
    ledger/photos.ndjson    which photograph belongs to which entry
    ledger/messages.ndjson  which messages were sent and which wait: none is sent a second time
    photos/                 the photographs: folder of the patient, number of the entry
    documents/              for each patient: consents as they were signed, the sheet of each signed
                            session, the summary of each course, as PDF. The name has the day, what
                            it is, and the number of the entry: 2026-11-21-consent-12.pdf. They are
                            made from the ledger and not read back; tables/documents.csv lists them
                            with the patients' names
    tables/                 tables for a spreadsheet, made from the ledger; they are not read back
    SHA256SUMS              a checksum of every file

    The tables have one row a thing: patients, appointments, answers, consents, sessions,
    session_lots (which lot went into whom), points, substances (how much of each), outcomes,
    reactions, photos, documents, stock_lots, stock_movements, accounts. The first column is the id
    of the thing (of a document its file); patient, session, lot, course and mixture are ids of other tables. Times are those of
    the clinic's clock. Words such as signed or booked, and the names of substances, areas and
    scales, are the ids of the knowledge, the same in every language. An apostrophe at the
    beginning of a cell keeps a spreadsheet from calculating with it. Open the tables by
    importing them as UTF-8 with commas if a double click shows everything in one column.
