//! The search engine of Scrutineer: one crate that writes an index natively and reads it natively and in the
//! browser.

mod api;

pub use api::*;
