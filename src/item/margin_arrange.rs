//! Puts the notes of the margin where they do not meet. Only where there is room for a margin; elsewhere notes stand
//! beneath their passages, and the style sheet alone places them.

use super::margin_place::{Note, place};
use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Marks a note that the reader opened.
pub(super) const OPENED: &str = "data-opened";
/// The rank of a note among all: see [`Note::rank`].
const RANK: &str = "data-rank";

/// Arranges the notes once what has changed is drawn.
pub(super) fn arrange_soon() {
    request_animation_frame(arrange);
}

/// Whether there is room for a margin beside the minutes.
pub(super) fn is_roomy() -> bool {
    window().match_media("(min-width: 75.01rem)").ok().flatten().is_some_and(|query| query.matches())
}

fn arrange() {
    let notes = all(".row > .margin");
    let Some(minutes) = all(".minutes").pop() else { return };
    let style = |element: &Element, name: &str, value: &str| {
        if let Some(element) = element.dyn_ref::<HtmlElement>() {
            // A browser that does not know the property leaves the note where it is.
            let _ = element.style().set_property(name, value);
        }
    };
    if !is_roomy() {
        notes.iter().for_each(|note| style(note, "top", ""));
        style(&minutes, "padding-bottom", "");
        return;
    }
    let parts: Vec<(Element, Element, Note)> = notes
        .into_iter()
        .filter_map(|margin| {
            let row = margin.parent_element()?;
            let details = margin.query_selector("details").ok().flatten()?;
            let note = Note {
                top: row.get_bounding_client_rect().top(),
                height: details.get_bounding_client_rect().height(),
                is_open: details.has_attribute("open"),
                rank: if details.has_attribute(OPENED) {
                    None
                } else {
                    Some(details.get_attribute(RANK).and_then(|rank| rank.parse().ok()).unwrap_or(u32::MAX))
                },
            };
            Some((margin, details, note))
        })
        .collect();
    let notes: Vec<Note> = parts.iter().map(|(_, _, note)| *note).collect();
    let (placed, floor) = place(&notes);
    for ((margin, details, note), placed) in parts.iter().zip(placed) {
        style(margin, "top", &format!("{}px", placed.offset.round() as i64));
        if note.is_open && !placed.is_open {
            let _ = details.remove_attribute("open");
        }
    }
    // The last note must not run into what follows the minutes.
    style(&minutes, "padding-bottom", "");
    let beyond = floor - minutes.get_bounding_client_rect().bottom();
    if beyond > 0.0 {
        style(&minutes, "padding-bottom", &format!("{}px", beyond.round() as i64));
    }
}

fn all(selector: &str) -> Vec<Element> {
    let Ok(list) = document().query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|n| list.get(n)?.dyn_into().ok()).collect()
}
