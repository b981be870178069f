use super::contrast::{Distinctive, WordsAside};
use super::method::Method;
use super::sides::ShownSides;
use super::spread::{PhraseSpread, ThemeSpread};
use super::words::words;
use crate::data::comparison::{Lists, ListsQuestion, use_lists};
use crate::route::CompareRoute;
use crate::ui::{Busy, Failure};
use leptos::prelude::*;

/// What all raise and what only one does, the words that set them apart, and how it was counted.
///
/// Words and phrases take reading the passages. That is done at once for up to some hundreds of items, and beyond that
/// when the reader asks for it.
#[component]
pub(super) fn ListSections(
    /// The sides and the address that they answer.
    shown: ShownSides,
) -> impl IntoView {
    let words = words();
    let are_several = shown.sides.sides.len() > 1;
    let is_everything = shown.sides.subject.theme.is_none();
    let (asked, set_asked) = signal(false);
    // How many passages are shown does not change their words.
    let route = CompareRoute { shown: None, ..shown.route.clone() };
    let question =
        Memo::new(move |_| are_several.then(|| ListsQuestion { route: route.clone(), asked: asked.get() }));
    let answers = use_lists(question);
    let themes = (is_everything && are_several && shown.sides.has_themes)
        .then(|| view! { <ThemeSpread shown=shown.clone() /> });
    let body = {
        let shown = shown.clone();
        move || match (answers.failure.get(), answers.answer.get().as_deref()) {
            (Some(error), _) => view! { <Failure error retry=answers.retry /> }.into_any(),
            (None, _) if answers.busy.get() => view! { <Busy words=words.counting_words /> }.into_any(),
            (None, None | Some(Lists::Nothing)) => ().into_any(),
            (None, Some(Lists::TooMany { items, passages })) => {
                let (items, passages) = (items.iter().sum(), *passages);
                view! {
                    <p class="notice">
                        <b>{words.ask_strong}</b>
                        " "
                        {(words.ask)(items, passages)}
                        " "
                        <button class="button" type="button" on:click=move |_| set_asked.set(true)>
                            {words.ask_button}
                        </button>
                    </p>
                }
                .into_any()
            }
            (None, Some(Lists::Counted(counted))) => {
                let phrases = (!is_everything)
                    .then(|| view! { <PhraseSpread shown=shown.clone() counted=counted.clone() /> });
                view! {
                    {phrases}
                    <section class="section" aria-labelledby="words">
                        <div class="section-head">
                            <h2 id="words">{words.distinctive}</h2>
                            <WordsAside shown=shown.clone() counted=counted.clone() />
                        </div>
                        <Distinctive shown=shown.clone() counted=counted.clone() />
                    </section>
                }
                .into_any()
            }
        }
    };
    view! {
        {themes}
        {are_several.then(|| view! { <div class="compare-lists">{body}</div> })}
        <Method shown />
    }
}
