use crate::app::App;
use crate::lazy::fetch_first;
use crate::navigation::named_page;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

/// Puts the app in place of the first screen that came with the page, once the page of the address can take it over.
pub(crate) fn start() {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        reveal("broken");
    }));
    crate::language::start();
    let place =
        document().get_element_by_id("app").and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(place) = place {
        // Not Leptos's own, which only mounting gets ready.
        spawn_local(async move {
            fetch_first(&named_page()).await;
            crate::ui::keep_first_words();
            place.set_text_content(None);
            mount_to(place, App).forget();
        });
    }
}

/// Shows a message that waits in the page, for when the app cannot speak for itself any more.
fn reveal(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let _ = element.remove_attribute("hidden");
    }
}
