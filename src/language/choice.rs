use super::kept::{keep, kept};
use leptos::prelude::{document, window};
use std::sync::atomic::{AtomicBool, Ordering};

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Language {
    /// English.
    English,
    /// Welsh.
    Welsh,
}

static WELSH: AtomicBool = AtomicBool::new(false);

/// The key under which the choice is kept on the device.
const KEY: &str = "scrutineer-language";

impl Language {
    /// As `lang` attributes name it.
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Self::English => "en-GB",
            Self::Welsh => "cy",
        }
    }

    /// The language of a tag: `cy-GB`, `en`. Nothing for languages that the interface does not speak.
    fn of_tag(tag: &str) -> Option<Self> {
        match tag.split('-').next()?.to_ascii_lowercase().as_str() {
            "cy" => Some(Self::Welsh),
            "en" => Some(Self::English),
            _ => None,
        }
    }
}

/// The language in use.
pub(crate) fn current() -> Language {
    if WELSH.load(Ordering::Relaxed) { Language::Welsh } else { Language::English }
}

/// Takes the language that was chosen on this device; else the first that the browser asks for and that there is;
/// else English.
pub(crate) fn start() {
    let chosen = kept(KEY).and_then(|tag| Language::of_tag(&tag));
    let asked =
        || window().navigator().languages().iter().find_map(|tag| Language::of_tag(&tag.as_string()?));
    set(chosen.or_else(asked).unwrap_or(Language::English));
}

/// Takes a language from now on. False where the device keeps nothing, so that it holds for this visit only.
pub(super) fn choose(language: Language) -> bool {
    set(language);
    keep(KEY, language.tag())
}

fn set(language: Language) {
    WELSH.store(language == Language::Welsh, Ordering::Relaxed);
    if let Some(html) = document().document_element() {
        let _ = html.set_attribute("lang", language.tag());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_with_a_country_are_known_and_other_languages_are_not() {
        assert_eq!(Language::of_tag("cy-GB"), Some(Language::Welsh));
        assert_eq!(Language::of_tag("EN"), Some(Language::English));
        assert_eq!(Language::of_tag("cym-x"), None);
        assert_eq!(Language::of_tag(""), None);
        for language in [Language::English, Language::Welsh] {
            assert_eq!(Language::of_tag(language.tag()), Some(language));
        }
    }
}
