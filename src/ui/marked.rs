use super::pieces::pieces;
use leptos::prelude::*;
use scrutineer_search::Mark;

/// Published words with what was found in them, as text nodes and `<mark>`s.
#[component]
pub(crate) fn Marked(
    /// The published words.
    text: String,
    /// What was found in them.
    marks: Vec<Mark>,
) -> impl IntoView {
    pieces(&text, &marks)
        .into_iter()
        .map(|piece| {
            let words = piece.text.to_owned();
            match piece.found {
                None => words.into_any(),
                Some(by_another) => view! { <mark class:by-another=by_another>{words}</mark> }.into_any(),
            }
        })
        .collect_view()
}
