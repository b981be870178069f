use super::words::words;
use crate::data::{ThemeFinding, use_theme_phrases};
use crate::language::number;
use crate::route::{Route, SearchRoute};
use leptos::prelude::*;
use scrutineer_themes::KeyPhrase;
use std::sync::Arc;

/// How many phrases are shown.
const SHOWN: usize = 24;

/// What the passages of a theme speak of in their own words. Nothing at all where nothing stands out.
#[component]
pub(super) fn Phrases(
    /// What is found of the theme.
    finding: Signal<Option<Arc<ThemeFinding>>>,
    /// The search that finds its passages.
    search: Signal<SearchRoute>,
) -> impl IntoView {
    let words = words();
    let id = Memo::new(move |_| {
        finding.with(|finding| {
            finding.as_ref().filter(|finding| finding.place.is_some()).map(|finding| finding.theme.id.clone())
        })
    });
    let answers = use_theme_phrases(id);
    let found = move || answers.answer.get().filter(|found| !found.is_empty());
    move || {
        found().map(|found| {
            let search = search.get_untracked();
            let list = found.iter().take(SHOWN).map(|phrase| one(phrase, &search)).collect_view();
            view! {
                <section class="section" aria-labelledby="phrases">
                    <div class="section-head">
                        <h2 id="phrases">{words.phrases}</h2>
                        <p class="aside">{words.phrases_note}</p>
                    </div>
                    <ul class="phrases">{list}</ul>
                </section>
            }
        })
    }
}

fn one(phrase: &KeyPhrase, search: &SearchRoute) -> impl IntoView + use<> {
    let text = phrase.text.replace('"', "");
    let href =
        Route::Search(SearchRoute { query: format!("{} \"{text}\"", search.query), ..search.clone() }).href();
    view! {
        <li>
            <a class="quiet record" href=href>
                {phrase.text.clone()}
            </a>
            " "
            <span class="n">{number(u64::from(phrase.passages))}</span>
        </li>
    }
}
