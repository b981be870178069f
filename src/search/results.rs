use super::page::Answered;
use super::result::ResultItem;
use super::turns::Pace;
use super::words::words;
use crate::data::Latest;
use crate::navigation::focus_quietly;
use crate::route::{SHOWN_AT_FIRST, SearchRoute};
use crate::ui::{nouns, thousands, turn};
use leptos::prelude::*;
use leptos::task::spawn_local;
use scrutineer_search::{Hit, Matched, Response, Sort};
use std::sync::Arc;

/// The items, in order, with a way to more of them.
#[component]
pub(super) fn Results(
    /// The answer and the search that it answers.
    answer: ReadSignal<Option<Answered>>,
    /// The search of the address.
    search: Memo<SearchRoute>,
    /// Changes the search and keeps the page where it is.
    on_change: Callback<SearchRoute>,
    /// Told when all items of an answer are drawn.
    on_drawn: Callback<()>,
) -> impl IntoView {
    let hits = use_parts(answer, on_drawn);
    let shown = move || answer.with(|answer| answer.as_ref().map_or(0, |(answer, _)| answer.items.len()));
    let total = move || {
        answer.with(|answer| {
            answer.as_ref().and_then(|(answer, _)| usize::try_from(answer.total_items).ok()).unwrap_or(0)
        })
    };
    // What ends the list comes once the list is whole, so that it does not wander down the page; then it stays.
    let is_whole = Memo::new(move |whole: Option<&bool>| {
        whole == Some(&true) || (shown() > 0 && hits.with(Vec::len) == shown())
    });
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
        <h2 class="sr">{words().results}</h2>
        <Order search on_change />
        <ol class="results">
            <For each=move || hits.get() key=|hit| hit.0.clone() let:hit>
                <ResultItem hit=hit.1.clone() search=hit.2.clone() />
            </For>
        </ol>
        <Show when=move || is_whole.get()>
            <div class="end">
                <p>{move || end_in_words(shown(), total())}</p>
                <Show when=move || { shown() < total() }>
                    <button class="button" type="button" on:click=more>
                        {move || (words().show_more)(SHOWN_AT_FIRST.min(total() - shown().min(total())))}
                    </button>
                </Show>
            </div>
        </Show>
    }
}

/// The items that are to be drawn by now: those of an answer that is on the page already at once, others part by part.
fn use_parts(answer: ReadSignal<Option<Answered>>, on_drawn: Callback<()>) -> ReadSignal<Vec<KeyedHit>> {
    let (shown, set_shown) = signal(Vec::<KeyedHit>::new());
    let latest = Latest::default();
    Effect::new(move || {
        let Some((answer, search)) = answer.get() else { return };
        let ticket = latest.ticket();
        let hits = keyed(&answer, &search);
        let same = shown.with_untracked(|shown| {
            shown.iter().zip(&hits).take_while(|(shown, hit)| shown.0 == hit.0).count()
        });
        spawn_local(async move {
            let (mut drawn, mut pace) = (same, Pace::new());
            loop {
                drawn = (drawn + pace.next()).min(hits.len());
                if !ticket.is_valid() || set_shown.is_disposed() {
                    return;
                }
                set_shown.set(hits[..drawn].to_vec());
                if drawn == hits.len() {
                    break;
                }
                turn().await;
            }
            on_drawn.run(());
        });
    });
    shown
}

/// An item, its key in the list, and the search that found it.
type KeyedHit = Arc<(String, Hit, SearchRoute)>;

/// Items with a key of their own, which changes with the search: items of the same search stay as they are when
/// more are shown.
fn keyed(answer: &Response, search: &SearchRoute) -> Vec<KeyedHit> {
    let search = SearchRoute { shown: SHOWN_AT_FIRST, ..search.clone() };
    let asked = crate::route::Route::Search(search.clone()).href();
    let calm = answer.matched == Matched::Everything;
    let entry = |hit: &Hit| {
        Arc::new((
            format!("{} {asked}", hit.item.id),
            if calm { calmed(hit) } else { hit.clone() },
            search.clone(),
        ))
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
    (words().shown)(&thousands(shown), &nouns().item.count(total))
}

/// The order of the results.
#[component]
fn Order(search: Memo<SearchRoute>, on_change: Callback<SearchRoute>) -> impl IntoView {
    let options = [
        (Sort::Relevance, "relevance", words().orders[0]),
        (Sort::Newest, "newest", words().orders[1]),
        (Sort::Oldest, "oldest", words().orders[2]),
    ];
    let change = move |event| {
        let chosen = event_target_value(&event);
        let sort =
            options.iter().find(|(_, name, _)| *name == chosen).map_or(Sort::Relevance, |(sort, _, _)| *sort);
        on_change.run(SearchRoute { sort, ..search.get_untracked() });
    };
    // Where nothing is asked nothing fits better than the rest: what is loaded comes newest first then.
    let has_words =
        Memo::new(move |_| search.with(|search| !search.query.trim().is_empty() || !search.also.is_empty()));
    let options = options.map(|(sort, name, words)| {
        let selected = move || {
            let chosen = search.with(|search| search.sort);
            let now = if chosen == Sort::Relevance && !has_words.get() { Sort::Newest } else { chosen };
            now == sort
        };
        let is_idle = move || sort == Sort::Relevance && !has_words.get();
        view! {
            <option value=name prop:selected=selected hidden=is_idle disabled=is_idle>
                {words}
            </option>
        }
    });
    view! {
        <p class="sort">
            <label for="order">{words().order}</label>
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
