//! From result to result: the links that carry `data-stop`, in the order of the page.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

const STOP: &str = "[data-stop]";

/// A way along the stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// To the next.
    On,
    /// To the one before.
    Back,
}

/// Where a step leads from a place among so many stops; nothing at the ends, and the first where no stop has the focus.
fn step(stops: usize, here: Option<usize>, way: Way) -> Option<usize> {
    let next = match (here, way) {
        (None, Way::On) => Some(0),
        (None, Way::Back) => None,
        (Some(here), Way::On) => here.checked_add(1),
        (Some(here), Way::Back) => here.checked_sub(1),
    };
    next.filter(|&next| next < stops)
}

/// Moves the focus along the stops. False when there is nowhere to go.
pub(super) fn go(way: Way) -> bool {
    let stops = stops();
    let focused = document().active_element();
    let here = stops.iter().position(|stop| focused.as_ref() == Some(stop.as_ref()));
    let Some(stop) = step(stops.len(), here, way).and_then(|next| stops.get(next)) else { return false };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = stop.focus_with_options(&options);
    // The whole result is to be seen, not only the line that has the focus.
    stop.closest("li").ok().flatten().unwrap_or_else(|| stop.clone().into()).scroll_into_view();
    true
}

/// Whether a stop has the focus.
pub(super) fn is_at_one() -> bool {
    document().active_element().is_some_and(|element| element.matches(STOP).unwrap_or(false))
}

fn stops() -> Vec<HtmlElement> {
    let Ok(found) = document().query_selector_all(STOP) else { return Vec::new() };
    (0..found.length()).filter_map(|n| found.item(n)?.dyn_into().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_stay_on_the_page() {
        assert_eq!(step(3, None, Way::On), Some(0));
        assert_eq!(step(3, None, Way::Back), None);
        assert_eq!(step(3, Some(1), Way::On), Some(2));
        assert_eq!(step(3, Some(2), Way::On), None);
        assert_eq!(step(3, Some(0), Way::Back), None);
        assert_eq!(step(0, None, Way::On), None);
    }
}
