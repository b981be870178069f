use super::choice::{Language, choose, current};
use leptos::prelude::*;

/// The language of the interface, as the app and its foot know it. One per app.
#[derive(Clone, Copy)]
pub(crate) struct LanguageSwitch {
    language: RwSignal<Language>,
    is_kept: RwSignal<bool>,
}

impl LanguageSwitch {
    /// The language in use. What is drawn with it is to be drawn anew when it changes.
    pub(crate) fn language(self) -> ReadSignal<Language> {
        self.language.read_only()
    }

    /// Whether the last choice is kept on the device.
    pub(crate) fn is_kept(self) -> ReadSignal<bool> {
        self.is_kept.read_only()
    }

    /// Changes the language.
    pub(crate) fn choose(self, language: Language) {
        self.is_kept.set(choose(language));
        self.language.set(language);
    }
}

/// Makes the choice of a language known to every page.
pub(crate) fn provide_language() -> LanguageSwitch {
    let switch = LanguageSwitch { language: RwSignal::new(current()), is_kept: RwSignal::new(true) };
    provide_context(switch);
    switch
}

/// The choice of a language.
pub(crate) fn use_language() -> LanguageSwitch {
    expect_context::<LanguageSwitch>()
}
