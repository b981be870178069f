use super::matrix_page::Themes;
use super::subject_choice::{
    EVERYTHING, QUERY, THEME, about_of, by_group, own_choices, value_of, with_about,
};
use super::words::words;
use super::year_picker::YearPicker;
use crate::data::comparison::ThemeChoice;
use crate::data::use_own_themes;
use crate::navigation::focus_quietly;
use crate::route::{About, CompareRoute};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// What is compared and of which years: the pickers of both pages.
#[component]
pub(super) fn SubjectPickers(
    /// The comparison of the address.
    route: Memo<CompareRoute>,
    /// The themes of the codebook.
    themes: Themes,
    /// Told of a change.
    on_change: Callback<CompareRoute>,
) -> impl IntoView {
    let words = words();
    let own = use_own_themes().list();
    // Choosing words of one's own shows the field for them; only what is typed there changes the address.
    let (is_typing, set_typing) = signal(false);
    let query = Memo::new(move |_| {
        route.with(|route| match &route.about {
            About::Query(query) => Some(query.clone()),
            _ => None,
        })
    });
    let value = Memo::new(move |_| {
        if is_typing.get() {
            return QUERY.to_owned();
        }
        route.with(|route| own.with(|own| value_of(&route.about, own)))
    });
    let change = move |event| {
        let chosen = event_target_value(&event);
        if chosen == QUERY {
            set_typing.set(true);
            request_animation_frame(|| focus_quietly("compare-words"));
            return;
        }
        set_typing.set(false);
        let about = own.with_untracked(|own| about_of(&chosen, own));
        let about = about.unwrap_or_else(|| route.with_untracked(|route| route.about.clone()));
        on_change.run(route.with_untracked(|route| with_about(route, about)));
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(input) = document().get_element_by_id("compare-words") else { return };
        let typed = input.dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default();
        if typed.trim().is_empty() {
            return;
        }
        set_typing.set(false);
        on_change.run(route.with_untracked(|route| with_about(route, About::Query(typed.trim().to_owned()))));
    };
    let options = move || {
        let group = |(group, themes): (String, Vec<ThemeChoice>)| {
            let options =
                themes.into_iter().map(|theme| option(format!("{THEME}{}", theme.id), theme.name, value));
            view! { <optgroup label=group>{options.collect_view()}</optgroup> }
        };
        themes.with(|themes| by_group(themes).into_iter().map(group).collect_view())
    };
    // A theme that there is not stands in the list all the same, so that the list says what is asked.
    let stranger = Memo::new(move |_| {
        route.with(|route| match &route.about {
            About::Theme(id) if themes.with(|themes| themes.iter().all(|theme| theme.id != *id)) => {
                Some(id.clone())
            }
            _ => None,
        })
    });
    let stranger = move || stranger.get().map(|id| option(format!("{THEME}{id}"), id, value));
    let own_options = move || {
        let list = own.with(|own| own_choices(route.with(|route| route.about.clone()), own));
        (!list.is_empty()).then(|| {
            let options = list.into_iter().map(|(key, name)| option(key, name, value)).collect_view();
            view! { <optgroup label=words.own_themes>{options}</optgroup> }
        })
    };
    let field = move || {
        (is_typing.get() || query.with(Option::is_some)).then(|| {
            let typed = query.get().unwrap_or_default();
            view! {
                <form class="picker-words" on:submit=submit>
                    <label>
                        {words.words}
                        <input id="compare-words" type="search" autocomplete="off" spellcheck="false" value=typed />
                    </label>
                    <button class="button" type="submit">
                        {words.compare}
                    </button>
                </form>
            }
        })
    };
    view! {
        <label>
            {words.about}
            <select id="compare-about" prop:value=move || value.get() on:change=change>
                {option(EVERYTHING.to_owned(), words.everything.to_owned(), value)}
                {option(QUERY.to_owned(), words.own_words.to_owned(), value)}
                {stranger}
                {own_options}
                {options}
            </select>
        </label>
        {field}
        <YearPicker route on_change />
    }
}

/// An option that is chosen while the value is its own.
pub(super) fn option(key: String, name: String, value: Memo<String>) -> impl IntoView {
    let own = key.clone();
    let selected = move || value.with(|value| *value == own);
    view! {
        <option value=key prop:selected=selected>
            {name}
        </option>
    }
}
