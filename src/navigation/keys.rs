use super::context::Navigation;
use super::shortcuts::Shortcuts;
use super::standing::focus;
use super::stops::{self, Way};
use crate::route::{Route, SearchRoute};
use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// The id of the search box.
const BOX: &str = "q";

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deed {
    /// Goes to the search box and selects what stands in it.
    Search,
    /// Opens the sheet of keys.
    Help,
    /// Goes along the results.
    Step(Way),
    /// Goes back along the results, and from the first to the search box.
    StepOrSearch,
}

/// Where a key was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// In the search box.
    SearchBox,
    /// In another field that takes text.
    Field,
    /// On a result.
    Result,
    /// Anywhere else.
    Page,
}

/// What a key does where it is pressed. Those that act anywhere can be switched off; arrows and Escape act only where
/// a result or the search box has the focus, so they stay.
fn deed(key: &str, place: Place, single_keys: bool) -> Option<Deed> {
    match (key, place) {
        ("ArrowDown", Place::SearchBox | Place::Result) => Some(Deed::Step(Way::On)),
        ("ArrowUp", Place::Result) => Some(Deed::StepOrSearch),
        ("Escape", Place::Result) => Some(Deed::Search),
        (_, Place::SearchBox | Place::Field) => None,
        _ if !single_keys => None,
        ("/", _) => Some(Deed::Search),
        ("?", _) => Some(Deed::Help),
        ("j", _) => Some(Deed::Step(Way::On)),
        ("k", _) => Some(Deed::Step(Way::Back)),
        _ => None,
    }
}

/// Follows the keyboard: `/` to the search box, `?` to the sheet of keys, arrows or `j` and `k` from result to result.
pub(crate) fn listen_for_keys(navigation: Navigation, shortcuts: Shortcuts) {
    window_event_listener(ev::keydown, move |event| {
        let plain = !event.ctrl_key() && !event.alt_key() && !event.meta_key();
        if !plain || event.default_prevented() || in_sheet() {
            return;
        }
        let Some(deed) = deed(&event.key(), place_of(&event), shortcuts.on().get_untracked()) else { return };
        let done = match deed {
            Deed::Search => go_to_search(navigation),
            Deed::Help => {
                shortcuts.sheet().set(true);
                true
            }
            Deed::Step(way) => stops::go(way),
            Deed::StepOrSearch => stops::go(Way::Back) || go_to_search(navigation),
        };
        if done {
            event.prevent_default();
        }
    });
}

/// Whether a sheet is open: its keys are its own. The element is asked, because the word that it was closed comes a
/// moment after it is, and a key pressed in between would be lost.
fn in_sheet() -> bool {
    document().query_selector("dialog[open]").is_ok_and(|sheet| sheet.is_some())
}

fn go_to_search(navigation: Navigation) -> bool {
    let input = document().get_element_by_id(BOX).and_then(|e| e.dyn_into::<HtmlInputElement>().ok());
    match input {
        Some(input) => {
            focus(BOX);
            input.select();
        }
        None => navigation.visit_at(Route::Search(SearchRoute::default()), BOX),
    }
    true
}

fn place_of(event: &KeyboardEvent) -> Place {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        return Place::Page;
    };
    let kind = element.get_attribute("type").unwrap_or_default();
    match element.id() {
        id if id == BOX => Place::SearchBox,
        _ if takes_text(&element.tag_name(), &kind) => Place::Field,
        _ if stops::is_at_one() => Place::Result,
        _ => Place::Page,
    }
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
    use super::*;

    #[test]
    fn slash_is_text_in_fields_only() {
        assert!(takes_text("INPUT", "search"));
        assert!(takes_text("TEXTAREA", ""));
        assert!(!takes_text("INPUT", "checkbox"));
        assert!(!takes_text("A", ""));
    }

    #[test]
    fn single_keys_act_outside_of_fields_and_can_be_switched_off() {
        for (key, done) in [("/", Deed::Search), ("?", Deed::Help), ("j", Deed::Step(Way::On))] {
            assert_eq!(deed(key, Place::Page, true), Some(done));
            assert_eq!(deed(key, Place::Page, false), None);
            assert_eq!(deed(key, Place::SearchBox, true), None);
            assert_eq!(deed(key, Place::Field, true), None);
        }
    }

    #[test]
    fn arrows_are_left_to_scrolling_unless_a_result_or_the_box_has_the_focus() {
        assert_eq!(deed("ArrowDown", Place::Page, true), None);
        assert_eq!(deed("ArrowDown", Place::SearchBox, false), Some(Deed::Step(Way::On)));
        assert_eq!(deed("ArrowUp", Place::Result, false), Some(Deed::StepOrSearch));
        assert_eq!(deed("ArrowUp", Place::SearchBox, true), None);
    }
}
