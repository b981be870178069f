//! The page of an item or a document.
//!
//! 1. `page` gets the item and draws its states.
//! 2. `head` and `facts` say what it is, whose, and what is not stated.
//! 3. `outline` and `found_bar` lead to passages; `order` decides where the lead-ins and runs of a kind begin.
//! 4. `minutes` shows every passage, in order; `beside` what was listed and loaded with it.
//! 5. `parallels` shows beside a passage those of other councils that are like it; `margin_place` decides where such
//!    notes stand and `margin_arrange` puts them there. `subjects` names the item's themes and key phrases.
//! 6. `citing` copies a link or a `citation`, of the item and of the passage that the address points at.

mod beside;
mod citation;
mod citing;
mod citing_words;
mod facts;
mod found_bar;
mod head;
mod margin_arrange;
mod margin_place;
mod margin_words;
mod minutes;
mod order;
mod outline;
mod page;
mod parallels;
mod subjects;
mod words;

pub(crate) use page::ItemPage;
