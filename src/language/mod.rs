//! The language of the interface: English or Welsh.
//!
//! 1. [`start`] reads, before anything is drawn, what was chosen on this device, else what the browser asks for.
//! 2. A feature keeps its words in a struct of its own, once for each language: [`Both`]. The Welsh was written with
//!    care but awaits a native reader; the page says so.
//! 3. A [`Noun`] knows the forms that a number asks for; `formats` writes numbers and days as [`Intl`](js_sys::Intl)
//!    does, and as our own tables do where a browser does not know the language.
//! 4. [`provide_language`] lets a reader change the language; the app is drawn anew.

mod both;
mod choice;
mod formats;
mod intl;
mod kept;
mod noun;
mod switch;

pub(crate) use both::Both;
pub(crate) use choice::{Language, current, start};
pub(crate) use formats::{day, month, number, short_month, span};
pub(crate) use kept::{keep, kept};
pub(crate) use noun::Noun;
pub(crate) use switch::{provide_language, use_language};
