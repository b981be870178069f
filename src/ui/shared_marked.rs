use super::shared_pieces::shared_pieces;
use leptos::prelude::*;
use scrutineer_search::Mark;

/// Published words with what was found in them and what they share with another passage, as text nodes, `<mark>`s and
/// `<b>`s.
#[component]
pub(crate) fn SharedMarked(
    /// The published words.
    text: String,
    /// What was found in them.
    marks: Vec<Mark>,
    /// What another passage has too.
    #[prop(into)]
    shared: Signal<Vec<Mark>>,
) -> impl IntoView {
    move || {
        shared.with(|shared| {
            shared_pieces(&text, &marks, shared)
                .into_iter()
                .map(|piece| {
                    let words = piece.text.to_owned();
                    let words = if piece.shared {
                        view! { <b class="shared">{words}</b> }.into_any()
                    } else {
                        words.into_any()
                    };
                    match piece.found {
                        None => words,
                        Some(by_another) => {
                            view! { <mark class:by-another=by_another>{words}</mark> }.into_any()
                        }
                    }
                })
                .collect_view()
        })
    }
}
