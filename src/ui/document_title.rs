use super::titles::title_text;
use leptos::prelude::*;

/// Keeps the title of the tab in step with the page.
pub(crate) fn use_title(page: impl Fn() -> String + 'static) {
    Effect::new(move || document().set_title(&title_text(&page())));
}
