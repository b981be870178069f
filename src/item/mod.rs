//! The page of an item or a document.
//!
//! 1. `page` gets the item and draws its states.
//! 2. `head` and `facts` say what it is, whose, and what is not stated.
//! 3. `outline` and `found_bar` lead to passages; `order` decides where the lead-ins and runs of a kind begin.
//! 4. `minutes` shows every passage, in order; `beside` what was listed and loaded with it.

mod beside;
mod facts;
mod found_bar;
mod head;
mod minutes;
mod order;
mod outline;
mod page;
mod words;

pub(crate) use page::ItemPage;
