use super::changes::Switch;
use super::words::words;
use crate::data::use_related;
use crate::lazy::{Later, LaterPage};
use crate::route::SearchRoute;
use crate::ui::nouns;
use leptos::prelude::*;
use scrutineer_search::{Related, Response};
use std::sync::Arc;

/// Related wordings: shown with what they would add, and switched by the reader only. They are fetched when the reader asks
/// for them or the address has some.
#[component]
pub(super) fn RelatedWordings(
    /// The latest answer.
    answer: ReadSignal<Option<Arc<Response>>>,
    /// The search of the address.
    search: Memo<SearchRoute>,
    /// Told of a change.
    on_change: Callback<SearchRoute>,
) -> impl IntoView {
    let (asked, set_asked) = signal(false);
    let wanted = Memo::new(move |wanted: Option<&bool>| {
        wanted == Some(&true) || asked.get() || search.with(|search| !search.also.is_empty())
    });
    let is_empty =
        move || answer.with(|answer| answer.as_ref().is_some_and(|answer| answer.facets.councils.is_empty()));
    let has_query = move || search.with(|search| !search.query.trim().is_empty()) && !is_empty();
    view! {
        <Show when=has_query>
            <fieldset class="related">
                <legend class="sr">{words().related}</legend>
                <span class="label" aria-hidden="true">
                    {words().also_count}
                </span>
                <div class="chips">
                    <Show when=move || wanted.get()>
                        <Later page=LaterPage::Related(answer, search, on_change, asked) />
                    </Show>
                    // It stays, so that whoever pressed it keeps the focus.
                    <button
                        type="button"
                        class="link-button"
                        aria-expanded=move || asked.get().to_string()
                        on:click=move |_| set_asked.update(|asked| *asked = !*asked)
                    >
                        {move || if asked.get() { words().hide_related } else { words().show_related }}
                    </button>
                </div>
            </fieldset>
        </Show>
    }
}

/// The wordings, each to be switched on or off.
#[component]
pub(crate) fn RelatedChips(
    /// The latest answer.
    answer: ReadSignal<Option<Arc<Response>>>,
    /// The search of the address.
    search: Memo<SearchRoute>,
    /// Told of a change.
    on_change: Callback<SearchRoute>,
    /// Whether the reader asks for those that are not switched on.
    asked: ReadSignal<bool>,
) -> impl IntoView {
    let wanted = Memo::new(move |_| {
        let request = search.with(SearchRoute::request);
        (asked.get() && !request.query.trim().is_empty()).then_some(request)
    });
    let offered = use_related(wanted);
    // Those that are switched on come with every answer; the others when they are asked for.
    let related = Memo::new(move |_| {
        let offered = offered.answer.get().filter(|offered| !offered.is_empty());
        let on = || answer.with(|answer| answer.as_ref().map(|answer| answer.related.clone()));
        offered.map(|offered| offered.to_vec()).or_else(on).unwrap_or_default()
    });
    let chip = move |wording: String| {
        let switch = Switch::Also(wording.clone());
        let toggled = switch.clone();
        let name = wording.clone();
        let adds = move || related.with(|related| adds_in_words(related, &name));
        view! {
            <label class="chip">
                <input
                    type="checkbox"
                    prop:checked=move || search.with(|search| switch.is_on(search))
                    on:change=move |_| on_change.run(search.with_untracked(|search| toggled.flip(search)))
                />
                <span class="face">
                    <b>{wording}</b>
                    <span class="n">{adds}</span>
                </span>
            </label>
        }
    };
    let wordings = move || {
        related.with(|related| related.iter().map(|one| one.wording.clone()).collect::<Vec<String>>())
    };
    let state = move || match (asked.get(), offered.busy.get(), related.with(Vec::is_empty)) {
        (true, true, true) => words().looking_for_related,
        (true, false, true) => words().no_related,
        _ => "",
    };
    view! {
        <For each=wordings key=String::clone children=chip />
        <span class="small muted" role="status">
            {state}
        </span>
    }
}

/// What a wording adds, or would add.
fn adds_in_words(related: &[Related], wording: &str) -> String {
    match related.iter().find(|one| one.wording == wording) {
        Some(one) if one.adds == 0 && one.on => words().adds_nothing.to_owned(),
        Some(one) if one.adds == 0 => words().not_found.to_owned(),
        Some(one) => format!("+{}", nouns().passage.count(one.adds)),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wording_says_what_it_adds() {
        let one = |wording: &str, adds, on| Related { wording: wording.to_owned(), adds, on };
        let related = [
            one("gang*", 4, false),
            one("xanax", 1, true),
            one("cuckooing", 0, false),
            one("whippits", 0, true),
        ];
        let said =
            ["gang*", "xanax", "cuckooing", "whippits"].map(|wording| adds_in_words(&related, wording));
        assert_eq!(said, ["+4 passages", "+1 passage", "not found", "adds nothing"]);
    }
}
