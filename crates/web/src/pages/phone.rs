//! The pages of patients, on their own phones: what one is asked stands alone on its page, and nothing in the address says
//! whose it is.

pub(crate) mod aftercare;
pub(crate) mod born;
pub(crate) mod consent;
pub(crate) mod entrance;
pub(crate) mod home;
pub(crate) mod intake;
pub(crate) mod report;
