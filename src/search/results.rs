use super::result::ResultItem;
use crate::navigation::focus_quietly;
use crate::route::{SHOWN_AT_FIRST, SearchRoute};
use crate::ui::{count, thousands};
use leptos::prelude::*;
use scrutineer_search::{Hit, Matched, Response, Sort};
use std::sync::Arc;

/// The items, in order, with a way to more of them.
#[component]
pub(super) fn Results(
    /// The answer and the search that it answers.
    answer: Memo<Option<(Arc<Response>, SearchRoute)>>,
    /// The search of the address.
    search: Memo<SearchRoute>,
    /// Changes the search and keeps the page where it is.
    on_change: Callback<SearchRoute>,
) -> impl IntoView {
    let hits = move || {
        let answer = answer.get();
        answer.map(|(answer, search)| keyed(&answer, &search)).unwrap_or_default()
    };
    let shown = move || answer.with(|answer| answer.as_ref().map_or(0, |(answer, _)| answer.items.len()));
    let total = move || {
        answer.with(|answer| {
            answer.as_ref().and_then(|(answer, _)| usize::try_from(answer.total_items).ok()).unwrap_or(0)
        })
    };
    let more = move |_| {
        let next = answer.with_untracked(|answer| {
            answer.as_ref().and_then(|(answer, _)| answer.items.last()).map(|last| last.item.id.clone())
        });
        let search = search.get_untracked();
        on_change.run(SearchRoute { shown: search.shown + SHOWN_AT_FIRST, ..search });
        // The reader goes on where they stopped, not at a button that has moved away.
        if let Some(last) = next {
            focus_quietly(&format!("r-{last}"));
        }
    };
    view! {
        <h2 class="sr">"Results"</h2>
        <ol class="results">
            <For each=hits key=|(key, _, _)| key.clone() let:((_key, hit, search))>
                <ResultItem hit search />
            </For>
        </ol>
        <div class="end">
            <p>{move || end_in_words(shown(), total())}</p>
            <Show when=move || { shown() < total() }>
                <button class="button" type="button" on:click=more>
                    {move || format!("Show {} more", SHOWN_AT_FIRST.min(total() - shown().min(total())))}
                </button>
            </Show>
            <Order search on_change />
        </div>
    }
}

/// Items with a key of their own, which changes with the search: items of the same search stay as they are when
/// more are shown.
fn keyed(answer: &Response, search: &SearchRoute) -> Vec<(String, Hit, SearchRoute)> {
    let search = SearchRoute { shown: SHOWN_AT_FIRST, ..search.clone() };
    let asked = crate::route::Route::Search(search.clone()).href();
    let calm = answer.matched == Matched::Everything;
    let entry = |hit: &Hit| {
        (format!("{} {asked}", hit.item.id), if calm { calmed(hit) } else { hit.clone() }, search.clone())
    };
    answer.items.iter().map(entry).collect()
}

/// A hit of a search for nothing: where everything matches, nothing is worth marking or explaining.
fn calmed(hit: &Hit) -> Hit {
    let mut hit = hit.clone();
    hit.why.clear();
    for segment in &mut hit.strip {
        segment.found = false;
    }
    hit
}

fn end_in_words(shown: usize, total: usize) -> String {
    let shown = u64::try_from(shown).unwrap_or(u64::MAX);
    let total = u64::try_from(total).unwrap_or(u64::MAX);
    format!("{} of {} shown", thousands(shown), count(total, "item", "items"))
}

/// The order of the results.
#[component]
fn Order(search: Memo<SearchRoute>, on_change: Callback<SearchRoute>) -> impl IntoView {
    let options = [
        (Sort::Relevance, "relevance", "Best match"),
        (Sort::Newest, "newest", "Newest first"),
        (Sort::Oldest, "oldest", "Oldest first"),
    ];
    let change = move |event| {
        let chosen = event_target_value(&event);
        let sort =
            options.iter().find(|(_, name, _)| *name == chosen).map_or(Sort::Relevance, |(sort, _, _)| *sort);
        on_change.run(SearchRoute { sort, ..search.get_untracked() });
    };
    let options = options.map(|(sort, name, words)| {
        let selected = move || search.with(|search| search.sort == sort);
        view! {
            <option value=name prop:selected=selected>
                {words}
            </option>
        }
    });
    view! {
        <p class="sort">
            <label for="order">"Order"</label>
            <select id="order" on:change=change>
                {options.into_iter().collect_view()}
            </select>
        </p>
    }
}

#[cfg(test)]
mod tests {
    use super::end_in_words;

    #[test]
    fn the_end_says_how_much_is_shown() {
        assert_eq!(end_in_words(10, 1200), "10 of 1,200 items shown");
        assert_eq!(end_in_words(1, 1), "1 of 1 item shown");
    }
}
