use super::words::words;
use crate::data::ThemeFinding;
use crate::language::number;
use crate::route::{Route, ThemeOrder};
use crate::ui::language_of;
use leptos::prelude::*;
use std::sync::Arc;

/// The name of a theme, the figures, and what it means.
#[component]
pub(super) fn ThemeHead(
    /// What is found of it.
    finding: Signal<Option<Arc<ThemeFinding>>>,
    /// The name to show.
    name: Signal<String>,
    /// What it means.
    definition: Signal<String>,
    /// Where it belongs: the name of its group.
    group: Signal<String>,
) -> impl IntoView {
    let words = words();
    // Only themes of the codebook have a definition here; a name of the reader's own is too short to tell.
    let published =
        move || definition.with(|definition| (!definition.is_empty()).then(|| language_of(definition)));
    view! {
        <header class="theme-head">
            <div>
                <ol class="crumbs" aria-label=words.crumbs>
                    <li>
                        <a href=Route::Themes(ThemeOrder::Grouped).href()>{words.themes}</a>
                    </li>
                    <li>{group}</li>
                </ol>
                <h1 id="heading" tabindex="-1" lang=published>
                    {name}
                </h1>
            </div>
            {move || {
                let asked = |finding: &&Arc<ThemeFinding>| !finding.counted.wordings.is_empty();
                finding.with(|finding| finding.as_ref().filter(asked).map(|finding| figures(finding)))
            }}
            <Show when=move || definition.with(|definition| !definition.is_empty())>
                <p class="definition" lang=published>{definition}</p>
            </Show>
        </header>
    }
}

fn figures(finding: &ThemeFinding) -> impl IntoView + use<> {
    let words = words();
    let all = finding.tally.all;
    let [_, _, decided, _] = &finding.groups;
    let figure = |figure: u32, text: String| {
        view! {
            <p class="figure-big">
                <b>{number(u64::from(figure))}</b>
                " "
                {text}
            </p>
        }
    };
    view! {
        <div class="figures-row">
            {figure(all.passages, (words.passages_of)(all.passages, all.loaded_passages))}
            {figure(all.items, (words.items_of)(all.items, all.loaded_items))}
            {figure(decided.total, (words.decisions_of)(decided.total, finding.beside.total))}
        </div>
    }
}
