use super::changes::Switch;
use super::facet_shape::{Choice, Parted, committees, councils, kinds, years};
use super::words::COMMITTEE_UNSTATED;
use crate::route::SearchRoute;
use crate::ui::{is_wide, thousands};
use leptos::prelude::*;
use scrutineer_search::{Facets, Response};
use std::sync::Arc;

/// How one facet is parted.
type Parting = fn(&Facets, &SearchRoute) -> Parted;

/// Everything that results can be narrowed by, with exact counts.
#[component]
pub(super) fn FacetList(
    /// The latest answer.
    answer: ReadSignal<Option<Arc<Response>>>,
    /// The search of the address.
    search: Memo<SearchRoute>,
    /// Told of a change.
    on_change: Callback<SearchRoute>,
) -> impl IntoView {
    let on = move || search.with(|search| Switch::all_on(search).len());
    let summary = move || match on() {
        0 => "Filters".to_owned(),
        on => format!("Filters, {on} on"),
    };
    let parts: [(&'static str, &'static str, Parting); 4] = [
        ("Council", "items", councils),
        ("Committee", "items", committees),
        ("Kind", "passages", kinds),
        ("Year", "items", years),
    ];
    view! {
        <aside aria-label="Narrow the results">
            <Show when=move || answer.with(Option::is_some)>
                <details class="filters" open=is_wide()>
                    <summary>{summary}</summary>
                    <div class="filters-in">
                        {parts
                            .map(|(name, unit, parting)| {
                                view! { <Facet name unit parting answer search on_change /> }
                            })
                            .into_iter()
                            .collect_view()}
                    </div>
                </details>
            </Show>
        </aside>
    }
}

/// One facet.
#[component]
fn Facet(
    name: &'static str,
    unit: &'static str,
    parting: Parting,
    answer: ReadSignal<Option<Arc<Response>>>,
    search: Memo<SearchRoute>,
    on_change: Callback<SearchRoute>,
) -> impl IntoView {
    let parted = Memo::new(move |_| {
        let answer = answer.get();
        answer.map(|answer| search.with(|search| parting(&answer.facets, search))).unwrap_or_default()
    });
    let list = move |of: fn(&Parted) -> &Vec<Choice>| {
        view! { <Choices choices=Memo::new(move |_| parted.with(|parted| of(parted).clone())) search on_change /> }
    };
    let more = Memo::new(move |_| parted.with(|parted| parted.more.len()));
    let none = Memo::new(move |_| parted.with(|parted| parted.none.len()));
    let silent = move || {
        let others = parted.with(|parted| !parted.shown.is_empty() || !parted.more.is_empty());
        format!("{}{} loaded: 0", none.get(), if others { " more" } else { "" })
    };
    view! {
        <fieldset class="facet">
            <legend>{name} " " <span class="unit">{unit}</span></legend>
            {list(|parted| &parted.shown)}
            <details class="fold" hidden=move || more.get() == 0>
                <summary>{move || format!("{} more", more.get())}</summary>
                {list(|parted| &parted.more)}
            </details>
            <details class="fold" hidden=move || none.get() == 0>
                <summary>{silent}</summary>
                {list(|parted| &parted.none)}
            </details>
        </fieldset>
    }
}

/// A list of values. Each keeps its place in the page while counts change, so that the focus stays on it.
#[component]
fn Choices(
    choices: Memo<Vec<Choice>>,
    search: Memo<SearchRoute>,
    on_change: Callback<SearchRoute>,
) -> impl IntoView {
    let row = move |choice: Choice| {
        let switch = choice.switch.clone();
        let here = move |choices: &Vec<Choice>| choices.iter().find(|one| one.switch == switch).cloned();
        let now = Memo::new(move |_| choices.with(&here));
        let count = move || now.with(|now| now.as_ref().map_or(0, |now| now.count));
        let under = move || now.with(|now| now.as_ref().and_then(|now| now.under.clone()));
        let (shown, flipped) = (choice.switch.clone(), choice.switch);
        let name = if choice.name.is_empty() {
            view! { <i>{COMMITTEE_UNSTATED}</i> }.into_any()
        } else {
            choice.name.into_any()
        };
        view! {
            {move || under().map(|under| view! { <p class="sub">{under}</p> })}
            <label class:none=move || count() == 0>
                <input
                    type="checkbox"
                    prop:checked=move || search.with(|search| shown.is_on(search))
                    on:change=move |_| on_change.run(search.with_untracked(|search| flipped.flip(search)))
                />
                <span>{name}</span>
                <span class="n">{move || thousands(count())}</span>
            </label>
        }
    };
    view! { <For each=move || choices.get() key=|choice| choice.switch.clone() children=row /> }
}
