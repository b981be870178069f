use crate::app::App;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Puts the app in place of the first screen that came with the page.
pub(crate) fn start() {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        reveal("broken");
    }));
    crate::language::start();
    let place =
        document().get_element_by_id("app").and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(place) = place {
        crate::ui::keep_first_words();
        place.set_text_content(None);
        mount_to(place, App).forget();
    }
}

/// Shows a message that waits in the page, for when the app cannot speak for itself any more.
fn reveal(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let _ = element.remove_attribute("hidden");
    }
}
