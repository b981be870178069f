use super::order::kinds;
use super::subjects::Subjects;
use super::words::words;
use crate::data::Margin;
use crate::route::{ItemRoute, Route};
use crate::ui::{Legend, Strip, is_wide, kind_names, nouns, thousands};
use leptos::prelude::*;
use scrutineer_search::{ItemView, Segment};
use std::sync::Arc;

/// What is in the item: its strip, its kinds with their counts, and how to read the rules.
#[component]
pub(super) fn Outline(
    /// The item.
    view: Arc<ItemView>,
    /// The item of the address.
    item: Memo<ItemRoute>,
    /// What stands beside the item, once that is known.
    margin: ReadSignal<Option<Arc<Margin>>>,
) -> impl IntoView {
    let kinds = kinds(&view.passages);
    let all = u64::try_from(view.passages.len()).unwrap_or(u64::MAX);
    let size = nouns().passage.count(all);
    let summary = (words().in_this_item_size)(&size);
    let links = kinds.into_iter().map(|(kind, count, first)| {
        let href = move || item.with(|item| Route::Item(item.at(first)).href());
        view! {
            <li>
                <a href=href>
                    <span>{kind_names(kind)}</span>
                    <span class="n">{thousands(count)}</span>
                </a>
            </li>
        }
    });
    view! {
        <nav class="outline" aria-label=words().in_this_item>
            <details class="filters" open=is_wide()>
                <summary>{summary}</summary>
                <div class="filters-in">
                    <div>
                        <h2>{size}</h2>
                        <Strip segments=segments(&view) width=200 />
                        <ol class="links">{links.collect_view()}</ol>
                    </div>
                    <Subjects margin />
                    <div class="outline-block">
                        <Legend />
                    </div>
                </div>
            </details>
        </nav>
    }
}

fn segments(view: &ItemView) -> Vec<Segment> {
    let segment = |passage: &scrutineer_search::PassageView| Segment {
        words: u32::try_from(passage.text.split_whitespace().count()).unwrap_or(u32::MAX).max(1),
        kind: passage.kind,
        found: !passage.marks.is_empty(),
    };
    view.passages.iter().map(segment).collect()
}
