# The manual of the command line.
help-about = Pistor runs a mesotherapy practice. Every decision can be traced to the sentence it rests on.
help-long = Pistor decides about one visit, or many, from facts and cited knowledge: may this person be treated (screen), when (plan), with what (mix), what then (aftercare), and is this sign expected now (triage).

    It supports a clinician’s decision and never replaces it. Nothing is shown as clear that was not checked: what nobody asked becomes a question.
help-after = Files are JSON; - reads standard input. The format is described in docs/reference/visit.md.

    Exit status: 0 when an answer was given, whatever it is; 1 when some lines of many were unusable or a check found faults; 2 when the input or the command line was unusable.

    A first look:
      pistor screen examples/visit.json
      pistor explain examples/visit.json --lang tr
      pistor screen --fhir examples/record.json --treatment examples/treatment.json
help-screen = Screens a visit: every rule speaks, what is unknown becomes a question.
help-screen-long = Screens a visit over every contraindication and interaction. The verdict is the gravest of what was found: clear, caution, ask, refer (a physician decides), wait, stop.

    With --many, FILE holds one visit a line and one result a line is printed, in order; a bad line gives an error in its place and the rest goes on.

    With --fhir, BUNDLE is a patient’s FHIR R4 bundle. The facts found in it are printed with their evidence, and what could not be read. --treatment names a file with the proposed treatment and, if wanted, facts, allergies and country.
help-plan = Plans the course for a visit’s treatment; refused without clearance.
help-mix = Works out a visit’s mixture: volumes, concentrations, totals against cited limits, pairs.
help-aftercare = Prints the aftercare sheet with clock times.
help-triage = Says for staff whether reported signs are expected now, and why.
help-explain = Explains rule by rule why a visit got its verdict.
help-knowledge = Checks, lists and shows the knowledge that decisions rest on.
help-knowledge-check = Checks every row, runs every case, and names each fault with file and line.
help-knowledge-coverage = Lists each statement of each source with the files that cite it.
help-knowledge-list = Lists rows, all or of one kind.
help-knowledge-show = Shows a row or a statement with its sources and its file.
help-help = Prints help for a command.
help-arg-file = The visit, as JSON; - reads standard input
help-arg-many = Read one visit a line from FILE, print one result a line
help-arg-fhir = Read the patient’s facts from this FHIR R4 bundle; - reads standard input
help-arg-treatment = The proposed treatment, for --fhir
help-arg-as-of = The day or moment of the decision, for --fhir; now, when it is left out
help-arg-report = The session and the report, as JSON; - reads standard input
help-arg-ended = When the session ended, RFC 3339 with its offset
help-arg-zone = The patient’s time zone, an IANA name
help-arg-format = How to print: text for people, json for programs
help-arg-lang = Language of texts; the system’s, when it is left out
help-arg-knowledge = A folder to lay over the embedded knowledge: its files replace rows of the same id and add new ones
help-arg-kind = Only rows of this kind
help-arg-find = Only rows whose id, title or other names hold this text
help-arg-id = Id of a row or of a statement
help-arg-source = Only statements of this source
help-arg-help = Print help
help-arg-version = Print the version
help-usage = Usage
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-global = Options of every command
many-progress = screened
red-bar = A case of the knowledge fails: nothing is called clear until it is mended.
demo-title = The whole way of one patient: record and intake → screening → plan → mixture → aftercare → follow-up
help-demo = Starts a demo clinic with a believable day, on a database that goes when it stops.
help-demo-long = Starts a demo clinic on a fresh temporary database: a day in a mesotherapy practice, every row marked as a sample. Prints one address with a link that signs you in once. Stop it with Ctrl-C.
help-serve = Serves the clinic of a data directory.
help-serve-long = Serves the clinic of a data directory: pages for people, and the same acts as JSON under /api. The first start prints a link that makes the first account; there is no default password.

    Beyond this machine put a proxy that speaks TLS before it and say --behind-tls.
help-verify = Works out every hash of ledger and audit again, and names each place that is not as it was written.
help-rebuild = Makes every index table again from the ledger, and says whether anything changed.
help-arg-listen = Address and port to listen on
help-arg-behind-tls = A proxy before it speaks TLS: cookies are marked Secure
help-arg-trusted-proxy = A proxy that may say in X-Forwarded-For who asks: its address, as this server sees it; can be given several times
help-arg-plain-http = Serve plain HTTP beyond this machine all the same: only in a network of your own
help-arg-data-dir = Directory that holds the clinic
demo-ready = Pistor demo clinic: { $address }
serve-ready = Pistor is ready: { $address }
serve-first = Pistor is ready. This link makes the first account, and counts once: { $address }
serve-stopped = Stopped. Everything that was begun is written.
verify-whole = Whole: { $charts } charts, { $entries } entries, { $traces } traces. Last hash: { $anchor }
verify-broken = NOT whole: { $charts } charts, { $entries } entries, { $traces } traces read. Last hash: { $anchor }
verify-entry-changed = Entry { $seq } of chart { $chart } was changed.
verify-entry-missing = Entry { $seq } of chart { $chart } is missing.
verify-trace-changed = Trace { $seq } of the audit was changed.
verify-trace-missing = Trace { $seq } of the audit is missing.
verify-not-in-ledger = The audit knows entry { $seq } of chart { $chart }, and the ledger does not hold it so.
verify-not-in-audit = The ledger holds entry { $seq } of chart { $chart }, and the audit does not know it.
rebuild-same = Nothing changed: { $after } index rows are byte for byte what they were.
rebuild-changed = The index was not what the ledger says: { $before } rows before, { $after } after. It is now.
error-data-in-use = The data directory { $found } is in use by another pistor. Stop that one first.
error-data-too-new = The data directory has schema { $found }, this pistor knows { $expected }. Use the newer version.
error-data-unreadable = The data directory { $found } cannot be used: { $detail }
error-clock-behind = The clock says { $found }, but the last entry is of { $expected }. Set the clock right, then start again.
error-listen = Cannot listen on { $found }: { $detail }
error-listen-address = Found { $found }, expected an address and a port such as { $expected }.
error-trusted-proxy = Found { $found }, expected the address of a proxy such as { $expected }.
error-listen-plain = Found { $found }, which other machines can reach, without TLS. Put a TLS proxy before it and say --behind-tls, or say --plain-http if you mean it.
