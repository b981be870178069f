use super::filter::{Found, find};
use super::index_group::Entry;
use super::wording_text::tied;
use super::words::words;
use crate::language::number;
use crate::route::{Route, ThemeRoute};
use crate::ui::{Tenths, bar_width};
use leptos::prelude::*;

/// Width of the longest bar.
const BAR: f64 = 72.0;

/// A theme in the list: its name, its counts, and its definition when that is asked for.
#[component]
pub(super) fn IndexRow(
    /// The theme, with its counts.
    entry: Entry,
    /// The most passages that any theme has.
    most: u32,
    /// What a reader typed to find it.
    typed: RwSignal<String>,
    /// Whether all definitions are shown.
    definitions: RwSignal<bool>,
) -> impl IntoView {
    let words = words();
    let Entry { theme, cell, group } = entry;
    let group = group.map(|group| view! { <small>{group}</small> });
    let href = Route::Theme(ThemeRoute::of(&theme.id)).href();
    let opened = RwSignal::new(false);
    let open = move || opened.get() != definitions.get();
    let named = cell.named;
    let silent = named.passages == 0;
    let another = (silent && cell.another > 0)
        .then(|| view! { <span class="n">{(words.another_short)(cell.another)}</span> });
    let by_wording = {
        let theme = theme.clone();
        move || match typed.with(|typed| find(&theme, typed)) {
            Some(Found::Wording(wording)) => {
                Some(view! { <span class="query by-wording">{tied(&wording)}</span> })
            }
            _ => None,
        }
    };
    let wordings = tied(&theme.wordings.join(" · "));
    let definition = theme.definition.clone();
    let details = move || {
        open().then(|| {
            view! {
                <p class="theme-means">{definition.clone()}</p>
                <p class="query theme-wordings">{wordings.clone()}</p>
            }
        })
    };
    let width = bar_width(named.passages, most, BAR);
    view! {
        <tr class:silent=silent>
            <th scope="row">
                <div class="theme-name">
                    <span>
                        <a class="quiet" href=href>
                            {theme.name.clone()}
                        </a>
                        {group}
                        {by_wording}
                        {another}
                    </span>
                    <button
                        type="button"
                        class="disclose"
                        aria-expanded=move || open().to_string()
                        aria-label=(words.what_counts)(&theme.name)
                        on:click=move |_| opened.update(|opened| *opened = !*opened)
                    >
                        {move || if open() { "−" } else { "+" }}
                    </button>
                </div>
                {details}
            </th>
            <td class="bar">
                <svg class="chart" width=Tenths(BAR).to_string() height="10" viewBox=format!("0 0 {} 10", Tenths(BAR)) aria-hidden="true">
                    <rect class="amount" x="0" y="0" width=Tenths(width).to_string() height="10" />
                </svg>
            </td>
            <td class="num">{number(u64::from(named.passages))}</td>
            <td class="num">{number(u64::from(named.items))}</td>
        </tr>
    }
}
