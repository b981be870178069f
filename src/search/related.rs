use super::changes::Switch;
use super::words::{HIDE_RELATED, LOOKING_FOR_RELATED, NO_RELATED, SHOW_RELATED};
use crate::data::use_related;
use crate::route::SearchRoute;
use crate::ui::count;
use leptos::prelude::*;
use scrutineer_search::{Related, Response};
use std::sync::Arc;

/// Related wordings: shown with what they would add, and switched by the reader only.
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
    let has_query = move || search.with(|search| !search.query.trim().is_empty());
    let state = move || match (asked.get(), offered.busy.get(), related.with(Vec::is_empty)) {
        (true, true, true) => LOOKING_FOR_RELATED,
        (true, false, true) => NO_RELATED,
        _ => "",
    };
    view! {
        <Show when=has_query>
            <fieldset class="related">
                <legend class="sr">"Related wordings"</legend>
                <span class="label" aria-hidden="true">
                    "Also count"
                </span>
                <div class="chips">
                    <For each=wordings key=String::clone children=chip />
                    // It stays, so that whoever pressed it keeps the focus.
                    <button
                        type="button"
                        class="link-button"
                        aria-expanded=move || asked.get().to_string()
                        on:click=move |_| set_asked.update(|asked| *asked = !*asked)
                    >
                        {move || if asked.get() { HIDE_RELATED } else { SHOW_RELATED }}
                    </button>
                    <span class="small muted" role="status">{state}</span>
                </div>
            </fieldset>
        </Show>
    }
}

/// What a wording adds, or would add.
fn adds_in_words(related: &[Related], wording: &str) -> String {
    match related.iter().find(|one| one.wording == wording) {
        Some(one) if one.adds == 0 && one.on => "adds nothing".to_owned(),
        Some(one) if one.adds == 0 => "not found".to_owned(),
        Some(one) => format!("+{}", count(one.adds, "passage", "passages")),
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
