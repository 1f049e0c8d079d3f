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

/// P, N, D, M: physician, nurse, front desk, manager.
const fn may(letters: &str) -> [bool; 4] {
    let (bytes, mut may, mut n) = (letters.as_bytes(), [false; 4], 0);
    while n < bytes.len() {
        match bytes[n] {
            b'P' => may[0] = true,
            b'N' => may[1] = true,
            b'D' => may[2] = true,
            b'M' => may[3] = true,
            _ => panic!("a letter that is no role"),
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

            /// Whether a role may, in the order of [`Role::ALL`].
            const fn roles(self) -> [bool; 4] {
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
    /// Record answers of the intake.
    Answer "answer" "PND";
    /// Record a consent.
    Consent "consent" "PN";
    /// Record that a consent was withdrawn.
    WithdrawConsent "withdraw_consent" "PND";
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
    Report "report" "PND";
    /// Record what was done about a report.
    AnswerReport "answer_report" "PN";
    /// Record a follow-up call.
    Call "call" "PN";
    /// Record that a patient was told of an exposure.
    Contact "contact" "PN";
    /// Record a score.
    Score "score" "PN";
    /// Take a photograph of a patient.
    Photograph "photograph" "PN";
    /// Confirm that a photograph shows the patient.
    ConfirmPhoto "confirm_photo" "PN";
    /// Withdraw a photograph.
    WithdrawPhoto "withdraw_photo" "PN";
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
    /// Sign an edition of the knowledge.
    SignEdition "sign_edition" "P";
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
        let may = self.roles();
        roles.iter().any(|role| may[*role as usize])
    }
}
