use super::context::Navigation;
use super::standing::focus;
use crate::route::{Route, SearchRoute};
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// The id of the search box.
const BOX: &str = "q";

/// Makes `/` go to the search box, as readers know it from other sites, unless they are writing.
pub(crate) fn listen_for_slash(navigation: Navigation) {
    window_event_listener(ev::keydown, move |event| {
        let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let writing = element.is_some_and(|element| takes_text(&element.tag_name(), &kind_of(&element)));
        let plain = !event.ctrl_key() && !event.alt_key() && !event.meta_key();
        if event.key() != "/" || writing || !plain {
            return;
        }
        event.prevent_default();
        if document().get_element_by_id(BOX).is_none() {
            navigation.visit(Route::Search(SearchRoute::default()));
        }
        request_animation_frame(|| {
            focus(BOX);
            if let Some(input) =
                document().get_element_by_id(BOX).and_then(|e| e.dyn_into::<HtmlInputElement>().ok())
            {
                input.select();
            }
        });
    });
}

fn kind_of(element: &Element) -> String {
    element.get_attribute("type").unwrap_or_default()
}

/// Whether a key pressed in such an element is text. A checkbox is an input that takes none.
fn takes_text(tag: &str, kind: &str) -> bool {
    match tag.to_ascii_lowercase().as_str() {
        "input" => !matches!(kind, "checkbox" | "radio" | "button" | "submit"),
        "textarea" | "select" => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::takes_text;

    #[test]
    fn slash_is_text_in_fields_only() {
        assert!(takes_text("INPUT", "search"));
        assert!(takes_text("TEXTAREA", ""));
        assert!(!takes_text("INPUT", "checkbox"));
        assert!(!takes_text("A", ""));
    }
}
