//! How the app starts: in two steps, so that one is done while the file of the other is on its way.
//!
//! 1. [`start`] opens the index, and answers the search of the address where that is ready ([`crate::data::begin`]).
//! 2. [`draw`] puts the app in place of the first screen that came with the page, once its face has come
//!    ([`crate::lazy::draw_face`]).

use crate::app::App;
use crate::data::begin;
use crate::home;
use crate::lazy::{draw_face, fetch_first};
use crate::navigation::named_page;
use crate::route::Route;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

/// Starts the app.
pub(crate) fn start() {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        reveal("broken");
    }));
    crate::language::start();
    let route = named_page();
    begin(match &route {
        Route::Home => Some(home::newest().request()),
        Route::Search(search) => Some(search.request()),
        _ => None,
    });
    let place = by_id("app").and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(place) = place {
        // Not Leptos's own, which only mounting gets ready.
        spawn_local(async move {
            fetch_first(&route).await;
            if draw_face(place).await.is_err() {
                if let Some(starting) = by_id("starting") {
                    let _ = starting.set_attribute("hidden", "");
                }
                reveal("not-started");
            }
        });
    }
}

/// Draws the app in place of the first screen.
// Called from every part, and to be in the face alone.
#[inline(never)]
pub(crate) fn draw(place: HtmlElement) {
    crate::ui::keep_first_words();
    place.set_text_content(None);
    mount_to(place, App).forget();
}

/// Shows a message that waits in the page, for when the app cannot speak for itself.
fn reveal(id: &str) {
    if let Some(element) = by_id(id) {
        let _ = element.remove_attribute("hidden");
    }
}

fn by_id(id: &str) -> Option<web_sys::Element> {
    document().get_element_by_id(id)
}
