use super::files::address_of;
use super::words::words;
use crate::navigation::focus;
use crate::route::{Route, ThemeRoute, Which};
use crate::ui::use_announcer;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlInputElement;

/// The id of the field with the address.
const FIELD: &str = "theme-address";

/// The address that holds the whole theme, to be sent to others.
#[component]
pub(super) fn Sharing(
    /// The theme of the address.
    route: Memo<ThemeRoute>,
) -> impl IntoView {
    let words = words();
    let announcer = use_announcer();
    let address = move || address_of(&Route::Theme(route.with(shared)).href());
    let said = RwSignal::new("");
    let copy = move |_| {
        let address = address();
        spawn_local(async move {
            let copied = match clipboard() {
                Some(clipboard) => JsFuture::from(clipboard.write_text(&address)).await.is_ok(),
                None => false,
            };
            if !copied {
                select_field();
            }
            let words = if copied { words.copied } else { words.copy_by_hand };
            if !said.is_disposed() {
                said.set(words);
            }
            announcer.say(words);
        });
    };
    view! {
        <div class="sharing">
            <label for=FIELD>{words.address}</label>
            <input id=FIELD type="text" class="query" readonly prop:value=address />
            <button type="button" class="button" on:click=copy>
                {words.copy}
            </button>
            <span class="small muted">{said}</span>
        </div>
    }
}

/// The route as another reader opens it: what it is kept under on this device stays here.
fn shared(route: &ThemeRoute) -> ThemeRoute {
    let mut route = route.clone();
    if let Which::Own(own) = &mut route.which {
        own.id.clear();
    }
    route
}

/// The clipboard, which browsers keep from pages that were not fetched safely.
fn clipboard() -> Option<web_sys::Clipboard> {
    let window = window();
    window.is_secure_context().then(|| window.navigator().clipboard())
}

fn select_field() {
    use wasm_bindgen::JsCast;
    focus(FIELD);
    let field =
        document().get_element_by_id(FIELD).and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) = field {
        field.select();
    }
}

#[cfg(test)]
mod tests {
    use super::shared;
    use crate::route::{ThemeRoute, Which};
    use scrutineer_themes::Theme;

    #[test]
    fn what_a_device_calls_a_theme_is_not_shared() {
        let theme = Theme { id: "own-1".to_owned(), name: "Buses".to_owned(), ..Theme::default() };
        let route = shared(&ThemeRoute::own(theme));
        let Which::Own(own) = route.which else { panic!("it is a reader’s own") };
        assert_eq!((own.id.as_str(), own.name.as_str()), ("", "Buses"));
    }
}
