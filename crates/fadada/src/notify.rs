//! What the provider tells of its own accord: results that it posts to `notify_url`, and users that it sends back to
//! `return_url`. Needs the app's [`Credentials`](crate::Credentials) and no client.
//!
//! Give the raw text of the request, that is the body of a POST or the query of a GET, before anything has parsed it.
//! A payload exists only after its digest has been checked; what has none to check gives nothing but a number to ask
//! about.
//!
//! | What arrives | Read it with | What is verified |
//! |---|---|---|
//! | the result of a signing, POST to `notify_url` | [`SignNotice::verify`] | `transaction_id` and `timestamp` |
//! | the signer's return, GET to `return_url` | [`SignNotice::verify_return`] | the same; after a rejection see below |
//! | the user's return from a verification, GET | [`RealNameReturn::verify`] | all but the time: it has none |
//! | the result of a verification, POST | [`RealNameHint::read`] | nothing: no recipe is known |
//! | another one, with a recipe that you know | [`Form::verify`] | what the recipe covers |
//!
//! # What a right digest does not prove
//!
//! The digest of a signing covers the transaction's id and the time stamp, and **nothing else**. `result_code`,
//! `contract_id` and both addresses can be anything:
//!
//! - The signer's own browser carries a digest that fits. Whoever has failed to sign can post the same text with
//!   `result_code=3000`.
//! - A digest of a time and one id is what other links carry, too, such as those of
//!   [`ViewContract`](crate::ViewContract) and [`ViewTemplate`](crate::ViewTemplate). Whoever was given the link of
//!   contract `X` can make a notification that says that *transaction* `X` was signed: never use one id as both.
//! - A text can be sent again and again. [`SignNotice::not_older_than`] refuses old ones, [`SignNotice::dedup_key`] and
//!   [`Seen`] tell repeats.
//!
//! So a notification is a reason to ask, and [`SignNotice::confirm`] asks. Do not fetch the addresses in one, take those
//! of the answer.
//!
//! # How to answer
//!
//! No source says what the provider wants to be answered, or how often it tries again. Answer 200 at once with a short
//! text, do the work afterwards, and make the work such that doing it twice does no harm. The example `callback_axum`
//! does that.
//!
//! # What is inferred
//!
//! - The digest after a rejection covers all business parameters (one source); this is tried only with `3003`.
//! - How a name with blanks or ASCII marks is encoded in the sign of a return from a verification: any usual way is
//!   accepted.
//! - What batch signing, authorisations and filled-in pages send is in no source: [`Form::verify`] is for these.

mod error;
mod form;
mod make;
mod real_name;
mod seen;
mod sign;

pub use error::NotifyError;
pub use form::{Form, Kind};
pub use hetong_signing::Stamp;
pub use make::{
    REJECTION, RealNameOutcome, SIGN_RESULT, SignOutcome, real_name_sign, rejection_digest,
    sign_result_digest,
};
pub use real_name::{CertInfo, RealNameHint, RealNameReturn, RealNameState};
pub use seen::{DedupKey, Seen};
pub use sign::SignNotice;
