use super::filter::find;
use super::index_row::IndexRow;
use super::words::words;
use leptos::prelude::*;
use scrutineer_themes::{Cell, Group, Theme};
use std::sync::Arc;

/// A theme of the list.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    /// The theme.
    pub(super) theme: Theme,
    /// Its counts over everything.
    pub(super) cell: Cell,
    /// The name of its group, where themes do not stand by group.
    pub(super) group: Option<String>,
}

/// A group of themes, as far as they have what was typed.
#[component]
pub(super) fn IndexGroup(
    /// The group.
    group: Group,
    /// Its themes with their counts.
    themes: Vec<Entry>,
    /// The most passages that any theme has.
    most: u32,
    /// What a reader typed to find one.
    typed: RwSignal<String>,
    /// Whether all definitions are shown.
    definitions: RwSignal<bool>,
) -> impl IntoView {
    let words = words();
    let themes = Arc::new(themes);
    let left = {
        let themes = Arc::clone(&themes);
        Memo::new(move |_| {
            let has = |(place, entry): (usize, &Entry)| {
                typed.with(|typed| find(&entry.theme, typed)).is_some().then_some(place)
            };
            themes.iter().enumerate().filter_map(has).collect::<Vec<usize>>()
        })
    };
    let row = move |place: usize| {
        themes.get(place).cloned().map(|entry| view! { <IndexRow entry most typed definitions /> })
    };
    let id = format!("group-{}", group.id);
    let (labelled, headed) = (id.clone(), id.clone());
    view! {
        <section class="theme-group" aria-labelledby=labelled hidden=move || left.with(Vec::is_empty)>
            <table class="table theme-table" aria-labelledby=headed>
                <thead>
                    <tr>
                        <th scope="col">
                            <h2 id=id>{group.name}</h2>
                        </th>
                        // The bars have no head to read; the figures beside them have.
                        <td class="bar"></td>
                        <th scope="col" class="num of-passages">
                            {words.passages_head}
                        </th>
                        <th scope="col" class="num of-items">
                            {words.items_head}
                        </th>
                    </tr>
                </thead>
                <tbody>
                    <For each=move || left.get() key=|place| *place children=row />
                </tbody>
            </table>
        </section>
    }
}
