//! Words that a reader takes along on the clipboard.

use super::announcer::{Announcer, use_announcer};
use crate::navigation::focus;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Clipboard, HtmlInputElement};

/// What a reader is told after copying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CopyWords {
    /// That it is done.
    pub(crate) copied: &'static str,
    /// That the browser does not allow it, and what to press.
    pub(crate) by_hand: &'static str,
}

/// Copies words, and says how it went to those who listen and to those who look.
#[derive(Clone, Copy)]
pub(crate) struct Copier {
    announcer: Announcer,
    said: RwSignal<&'static str>,
}

/// A copier of the component that asks for it.
pub(crate) fn use_copier() -> Copier {
    Copier { announcer: use_announcer(), said: RwSignal::new("") }
}

impl Copier {
    /// What was said last, to be shown beside the button.
    pub(crate) fn said(self) -> ReadSignal<&'static str> {
        self.said.read_only()
    }

    /// Puts words on the clipboard. Where the browser does not allow it, `offer` must put them before the reader, selected.
    pub(crate) fn copy(self, text: String, words: CopyWords, offer: impl FnOnce() + 'static) {
        spawn_local(async move {
            let copied = match clipboard() {
                Some(clipboard) => JsFuture::from(clipboard.write_text(&text)).await.is_ok(),
                None => false,
            };
            if !copied {
                offer();
            }
            let words = if copied { words.copied } else { words.by_hand };
            // The page may be gone by now.
            if !self.said.is_disposed() {
                self.said.set(words);
            }
            self.announcer.say(words);
        });
    }
}

/// The clipboard, which browsers keep from pages that were not fetched safely.
fn clipboard() -> Option<Clipboard> {
    let window = window();
    window.is_secure_context().then(|| window.navigator().clipboard())
}

/// Selects what the field of this id holds, for a reader who copies by hand.
pub(crate) fn select_field(id: &str) {
    focus(id);
    let field =
        document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) = field {
        field.select();
    }
}

/// The address of a page as another reader can open it.
pub(crate) fn address_of(href: &str) -> String {
    let here = window().location().href().unwrap_or_default();
    let base = here.split('#').next().unwrap_or_default();
    format!("{base}{href}")
}
