//! Who may do what: the one table. Deny by default.

/// What an account is in the house. An account may be several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Physician.
    Physician,
    /// Nurse.
    Nurse,
    /// Front desk.
    Desk,
    /// Manager: accounts, settings, stock; no clinical text.
    Manager,
}

impl Role {
    /// Every role.
    pub const ALL: [Role; 4] = [Role::Physician, Role::Nurse, Role::Desk, Role::Manager];

    /// The word in records and the name of its message.
    pub fn id(self) -> &'static str {
        match self {
            Role::Physician => "physician",
            Role::Nurse => "nurse",
            Role::Desk => "desk",
            Role::Manager => "manager",
        }
    }

    /// The role of that word.
    pub fn of(word: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.id() == word)
    }
}

/// What a patient's link is for. A patient has no account and no role: what they may do is what their link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// Answering the intake.
    Intake,
    /// Reading and signing a consent.
    Consent,
    /// Reading the aftercare sheet, and reporting.
    Aftercare,
    /// Saying that one has arrived.
    CheckIn,
}

impl Purpose {
    /// Every purpose.
    pub const ALL: [Purpose; 4] = [
        Purpose::Intake,
        Purpose::Consent,
        Purpose::Aftercare,
        Purpose::CheckIn,
    ];

    /// The word in records and the name of its message.
    pub fn id(self) -> &'static str {
        match self {
            Purpose::Intake => "intake",
            Purpose::Consent => "consent",
            Purpose::Aftercare => "aftercare",
            Purpose::CheckIn => "check_in",
        }
    }

    /// The purpose of that word.
    pub fn of(word: &str) -> Option<Purpose> {
        Purpose::ALL.into_iter().find(|purpose| purpose.id() == word)
    }

    /// The purposes of words that are separated by a space.
    pub(crate) fn list(words: &str) -> Vec<Purpose> {
        words.split(' ').filter_map(Purpose::of).collect()
    }
}

/// P, N, D, M: physician, nurse, front desk, manager. i, c, a, k: a patient whose link is for intake, consent, aftercare,
/// check-in.
const fn may(letters: &str) -> [bool; 8] {
    let (bytes, mut may, mut n) = (letters.as_bytes(), [false; 8], 0);
    while n < bytes.len() {
        match bytes[n] {
            b'P' => may[0] = true,
            b'N' => may[1] = true,
            b'D' => may[2] = true,
            b'M' => may[3] = true,
            b'i' => may[4] = true,
            b'c' => may[5] = true,
            b'a' => may[6] = true,
            b'k' => may[7] = true,
            _ => panic!("a letter that is no role and no purpose"),
        }
        n += 1;
    }
    may
}

macro_rules! acts {
    ($($(#[doc = $doc:literal])+ $act:ident $name:literal $roles:literal;)+) => {
        /// Everything that can be asked for. Reading counts as an act.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Act { $($(#[doc = $doc])+ $act,)+ }

        impl Act {
            /// Every act.
            pub const ALL: &'static [Act] = &[$(Act::$act,)+];

            /// Its name in addresses, in the audit and in messages.
            pub fn id(self) -> &'static str {
                match self { $(Act::$act => $name,)+ }
            }

            /// What it is, in a sentence for programs.
            pub fn says(self) -> &'static str {
                match self { $(Act::$act => concat!($($doc),+).trim_ascii(),)+ }
            }

            /// Who may: in the order of [`Role::ALL`], then of [`Purpose::ALL`].
            const fn who(self) -> [bool; 8] {
                match self { $(Act::$act => const { may($roles) },)+ }
            }
        }
    };
}

acts! {
    /// See the day: who comes when, in which state.
    SeeToday "see_today" "PND";
    /// Find patients by name, number or phone.
    FindPatients "find_patients" "PND";
    /// See a patient's name, birth date, phone and appointments.
    SeePerson "see_person" "PND";
    /// See the chart: answers, findings, mixtures, sessions, reports, scores.
    SeeChart "see_chart" "PN";
    /// Read the knowledge: rules, sources, disagreements.
    SeeKnowledge "see_knowledge" "PNDM";
    /// See the lots.
    SeeStock "see_stock" "PNM";
    /// See who was exposed to a lot, a mixture, a device, a room, an operator.
    SeeExposure "see_exposure" "PN";
    /// See settings and accounts.
    SeeHouse "see_house" "M";
    /// See the audit.
    SeeAudit "see_audit" "M";
    /// Record a new patient.
    Register "register" "PND";
    /// Correct name, birth date, sex, phone.
    Correct "correct" "PND";
    /// Book an appointment.
    Book "book" "PND";
    /// Book visits of a course together: all of them, or none.
    BookCourse "book_course" "PND";
    /// Move an appointment, or say that the patient has arrived, missed it or called it off.
    SetAppointment "set_appointment" "PND";
    /// Make a link by which a patient comes in.
    MakeLink "make_link" "PND";
    /// Revoke a link.
    RevokeLink "revoke_link" "PND";
    /// Come in by a link.
    OpenLink "open_link" "icak";
    /// Record answers of the intake.
    Answer "answer" "PND";
    /// Answer the intake oneself, as the patient.
    Tell "tell" "i";
    /// Send the intake, as the patient.
    SendIntake "send_intake" "i";
    /// Confirm what the patient answered alone.
    ConfirmAnswers "confirm_answers" "PN";
    /// Record a consent.
    Consent "consent" "PNc";
    /// Record that a consent was withdrawn.
    WithdrawConsent "withdraw_consent" "PNDc";
    /// Take a hospital record over.
    ImportRecord "import_record" "PN";
    /// Say that entries of a hospital record were read.
    ReviewRecord "review_record" "PN";
    /// Take a hospital record back.
    WithdrawRecord "withdraw_record" "PN";
    /// Screen a proposed treatment.
    Screen "screen" "PN";
    /// Go on in spite of findings.
    Waive "waive" "P";
    /// Record a question to the prescriber of a medicine.
    AskPrescriber "ask_prescriber" "PN";
    /// Record the prescriber's answer.
    PrescriberAnswered "prescriber_answered" "PN";
    /// Draft a course.
    Draft "draft" "P";
    /// Agree on a course with the patient.
    Agree "agree" "P";
    /// Stop a course.
    StopCourse "stop_course" "P";
    /// Prepare a mixture.
    Prepare "prepare" "PN";
    /// Check a mixture that somebody else prepared.
    Check "check" "PN";
    /// Discard a mixture.
    Discard "discard" "PN";
    /// Open a session.
    Open "open" "PN";
    /// Tick a step of the checklist, or start its clock.
    Tick "tick" "PN";
    /// Enter points.
    Chart "chart" "PN";
    /// Draw on the map.
    Mark "mark" "PN";
    /// Rub out what was drawn.
    Erase "erase" "PN";
    /// Sign a session.
    Sign "sign" "PN";
    /// Add to a signed session.
    Amend "amend" "PN";
    /// Close a session that did not take place.
    Abandon "abandon" "PN";
    /// Hand over the aftercare sheet.
    HandOver "hand_over" "PN";
    /// Record what a patient reports.
    Report "report" "PNDa";
    /// Say that one has read a report.
    ReadReport "read_report" "PN";
    /// Record what was done about a report.
    AnswerReport "answer_report" "PN";
    /// Record a follow-up call.
    Call "call" "PN";
    /// Record that a patient was told of an exposure.
    Contact "contact" "PN";
    /// Record a score.
    Score "score" "PN";
    /// Take a photograph of a patient.
    Photograph "photograph" "PNa";
    /// Confirm that a photograph shows the patient.
    ConfirmPhoto "confirm_photo" "PN";
    /// Withdraw a photograph.
    WithdrawPhoto "withdraw_photo" "PN";
    /// Send a patient a message now.
    SendMessage "send_message" "PND";
    /// Cancel a message that has not been sent.
    CancelMessage "cancel_message" "PND";
    /// Receive a lot.
    ReceiveLot "receive_lot" "M";
    /// Open a vial of a lot.
    OpenVial "open_vial" "PN";
    /// Throw away something of a lot.
    WasteLot "waste_lot" "PNM";
    /// Count what stands on the shelf of a lot.
    CountLot "count_lot" "PNM";
    /// Quarantine, recall or finish a lot.
    SetLot "set_lot" "PM";
    /// Say below which amount a substance is low.
    SetLow "set_low" "M";
    /// Create an account.
    CreateAccount "create_account" "M";
    /// Change roles, certificate or state of an account.
    SetAccount "set_account" "M";
    /// Change the settings.
    SetSettings "set_settings" "M";
    /// Lay down what the clinic adds to the texts of consents.
    WordConsent "word_consent" "P";
    /// Approve the text of a consent for the clinic.
    ApproveConsent "approve_consent" "P";
    /// Sign an edition of the knowledge.
    SignEdition "sign_edition" "P";
    /// Register a program that may call, or change its keys.
    RegisterProgram "register_program" "M";
    /// Let a program call no more.
    WithdrawProgram "withdraw_program" "M";
    /// Approve what patients are told after a session.
    ApproveText "approve_text" "P";
    /// Take back what patients are told after a session.
    WithdrawText "withdraw_text" "P";
    /// Remove the sample clinic.
    RemoveSamples "remove_samples" "M";
}

impl Act {
    /// The act of that name.
    pub fn of(name: &str) -> Option<Act> {
        Act::ALL.iter().copied().find(|act| act.id() == name)
    }

    /// Whether any of these roles may.
    pub fn allowed(self, roles: &[Role]) -> bool {
        let may = self.who();
        roles.iter().any(|role| may[*role as usize])
    }

    /// Whether a patient may whose link is for any of these.
    pub fn open_to(self, purposes: &[Purpose]) -> bool {
        let may = self.who();
        purposes
            .iter()
            .any(|purpose| may[Role::ALL.len() + *purpose as usize])
    }
}
