use super::margin_words::words;
use crate::data::Margin;
use crate::route::{Route, SearchRoute, ThemeRoute};
use crate::ui::thousands;
use leptos::prelude::*;
use std::sync::Arc;

/// The themes that the item names and its key phrases, as links.
#[component]
pub(super) fn Subjects(
    /// What stands beside the item.
    margin: ReadSignal<Option<Arc<Margin>>>,
) -> impl IntoView {
    let words = words();
    let themes = move || {
        let themes = margin.with(|margin| margin.as_ref().map(|margin| margin.themes.clone()))?;
        (!themes.is_empty()).then(|| {
            let themes = themes.into_iter().map(|theme| {
                view! {
                    <li>
                        <a class="quiet" href=Route::Theme(ThemeRoute::of(&theme.id)).href()>
                            {theme.name}
                        </a>
                        <span class="n faint">{thousands(theme.passages)}</span>
                    </li>
                }
            });
            view! {
                <div class="outline-block">
                    <h2>{words.themes}</h2>
                    <ul class="plain">{themes.collect_view()}</ul>
                </div>
            }
        })
    };
    let phrases = move || {
        let phrases = margin.with(|margin| margin.as_ref().map(|margin| margin.phrases.clone()))?;
        (!phrases.is_empty()).then(|| {
            let phrases = phrases.into_iter().map(|phrase| {
                let search = SearchRoute::of(&format!("\"{}\"", phrase.replace('"', "")));
                view! {
                    <li>
                        <a class="quiet" href=Route::Search(search).href()>
                            {phrase}
                        </a>
                    </li>
                }
            });
            view! {
                <div class="outline-block">
                    <h2>{words.phrases}</h2>
                    <ul class="phrases">{phrases.collect_view()}</ul>
                </div>
            }
        })
    };
    view! {
        {themes}
        {phrases}
    }
}
