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
