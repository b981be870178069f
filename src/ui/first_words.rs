//! What a reader typed into the search box of the first screen, before the app ran.
//!
//! 1. [`keep_first_words`] looks into the box of index.html before it is taken away.
//! 2. The first search box of the app takes the words, the focus and the caret over, and asks for them.

use leptos::prelude::document;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// The words and where the caret stands among them; no caret when the box has no focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FirstWords {
    pub(super) words: String,
    pub(super) caret: Option<(u32, u32)>,
}

thread_local! {
    static KEPT: RefCell<Option<FirstWords>> = const { RefCell::new(None) };
}

/// Keeps what stands in the box of the first screen.
pub(crate) fn keep_first_words() {
    let Some(element) = document().get_element_by_id("q") else { return };
    let Ok(input) = element.dyn_into::<HtmlInputElement>() else { return };
    let has_focus = document().active_element().is_some_and(|element| element.id() == input.id());
    let place = || input.selection_start().ok().flatten().zip(input.selection_end().ok().flatten());
    let words = input.value();
    let caret = has_focus.then(|| place().unwrap_or((u32::MAX, u32::MAX)));
    KEPT.with(|kept| kept.replace(Some(FirstWords { words, caret })));
}

/// What was kept; once.
pub(super) fn take_first_words() -> Option<FirstWords> {
    KEPT.with(RefCell::take)
}
