use super::engine_words::{note_in_words, part_in_words};
use super::words::words;
use crate::route::{Route, SearchRoute};
use crate::ui::nouns;
use leptos::prelude::*;
use scrutineer_search::{ReadPart, Reading, Suggestion};

/// How the query was read, what was odd about it, and spellings that would find something.
#[component]
pub(super) fn ReadAs(
    /// How the query was read.
    reading: Reading,
    /// Spellings that would find something.
    suggestions: Vec<Suggestion>,
    /// The search that was asked.
    search: SearchRoute,
) -> impl IntoView {
    let parts = reading.parts.into_iter().map(|part| match part {
        ReadPart::Link(words) => part_in_words(words).into_any(),
        ReadPart::Term(words) => view! { <b>{words}</b> }.into_any(),
    });
    let parts: Vec<_> = parts.collect();
    let read = (!parts.is_empty()).then(|| {
        view! {
            <p class="read-as">
                {words().read_as} " " {parts} ". " <a href=Route::Syntax.href()>{words().query_help}</a>
            </p>
        }
    });
    let notes = reading.notes.into_iter().map(|note| view! { <li>{note_in_words(note.message)}</li> });
    let notes: Vec<_> = notes.collect();
    let notes = (!notes.is_empty()).then(|| view! { <ul class="notes">{notes}</ul> });
    view! {
        {read}
        {notes}
        <Spellings suggestions search />
    }
}

/// Spellings that would find something, each a link to its search.
#[component]
pub(super) fn Spellings(
    /// The spellings.
    suggestions: Vec<Suggestion>,
    /// The search that was asked.
    search: SearchRoute,
) -> impl IntoView {
    (!suggestions.is_empty()).then(move || {
        let links = suggestions.into_iter().map(|suggestion| {
            let href = Route::Search(search.with_query(&suggestion.query)).href();
            let count = nouns().passage.count(suggestion.passages);
            view! {
                <li>
                    <a href=href>{suggestion.word}</a>
                    " "
                    <span class="n">{(words().spelling_for)(&suggestion.typed, &count)}</span>
                </li>
            }
        });
        view! {
            <div class="spellings">
                <p>{words().did_you_mean}</p>
                <ul class="inline-list">{links.collect_view()}</ul>
            </div>
        }
    })
}
