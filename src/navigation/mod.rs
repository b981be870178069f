//! Going from page to page: the address, the browser's history, and where the reader stood.
//!
//! 1. A link changes the fragment, or `Navigation::go` does; either way the [`Route`](crate::route::Route) follows.
//! 2. Before leaving an entry of the history, `standing` writes into it how far the reader had scrolled and what
//!    had the focus.
//! 3. The page that arrives calls `Navigation::settle` once it shows what it has to show: a fresh page starts
//!    at its heading, a page gone back to starts where the reader left it.
//! 4. `keys` listens for the keyboard; `shortcuts` knows whether keys may act on their own, `stops` goes from result
//!    to result.

mod arrival;
mod context;
mod keys;
mod shortcuts;
mod standing;
mod stops;

pub(crate) use context::{Mode, is_ready, named_page, provide_navigation, use_navigation};
pub(crate) use keys::listen_for_keys;
pub(crate) use shortcuts::{provide_shortcuts, use_shortcuts};
pub(crate) use standing::{focus, focus_quietly, scroll_to_top};
