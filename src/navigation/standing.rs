use super::arrival::Standing;
use js_sys::{Array, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{FocusOptions, HtmlElement, ScrollBehavior, ScrollToOptions};

/// Writes where the reader stands into the history's current entry.
pub(super) fn remember() {
    let Ok(history) = window().history() else { return };
    let scrolled = window().scroll_y().unwrap_or(0.0);
    let focused = document().active_element().map(|element| element.id()).unwrap_or_default();
    let state = Array::of2(&JsValue::from_f64(scrolled), &JsValue::from_str(&focused));
    // A browser refuses this only when it is called too often; then the last place written stands.
    let _ = history.replace_state(&state, "");
}

/// Reads where the reader stood when the history's current entry was left; nothing for a new entry.
pub(super) fn remembered() -> Option<Standing> {
    let state = window().history().ok()?.state().ok()?;
    let scrolled = Reflect::get_u32(&state, 0).ok()?.as_f64()?;
    let focused = Reflect::get_u32(&state, 1).ok()?.as_string().filter(|id| !id.is_empty());
    Some(Standing { scrolled, focused })
}

/// Scrolls at once, whatever the style sheet says of smoothness.
pub(super) fn scroll_to(top: f64) {
    let options = ScrollToOptions::new();
    options.set_top(top);
    options.set_behavior(ScrollBehavior::Instant);
    window().scroll_to_with_scroll_to_options(&options);
}

/// Scrolls to the top at once.
pub(crate) fn scroll_to_top() {
    scroll_to(0.0);
}

/// Gives the focus to the element with this id, and scrolls to it.
pub(crate) fn focus(id: &str) {
    if let Some(element) = by_id(id) {
        let _ = element.focus();
    }
}

/// Gives the focus to the element with this id without scrolling.
pub(crate) fn focus_quietly(id: &str) {
    if let Some(element) = by_id(id) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

fn by_id(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
