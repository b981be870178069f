use super::words::words;
use crate::route::{Route, ThemeRoute, Which};
use crate::ui::{CopyWords, address_of, select_field, use_copier};
use leptos::prelude::*;

/// The id of the field with the address.
const FIELD: &str = "theme-address";

/// The address that holds the whole theme, to be sent to others.
#[component]
pub(super) fn Sharing(
    /// The theme of the address.
    route: Memo<ThemeRoute>,
) -> impl IntoView {
    let words = words();
    let address = move || address_of(&Route::Theme(route.with(shared)).href());
    let copier = use_copier();
    let told = CopyWords { copied: words.copied, by_hand: words.copy_by_hand };
    let copy = move |_| copier.copy(address(), told, || select_field(FIELD));
    view! {
        <div class="sharing">
            <label for=FIELD>{words.address}</label>
            <input id=FIELD type="text" class="query" readonly prop:value=address />
            <button type="button" class="button" on:click=copy>
                {words.copy}
            </button>
            <span class="small muted">{copier.said()}</span>
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
