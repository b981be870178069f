use super::changes::Switch;
use super::facet_shape::{Choice, Parted, committees, councils, kinds, sizes, years};
use super::turns::after_turns;
use super::words::words;
use crate::lazy::{Later, LaterPage};
use crate::route::SearchRoute;
use crate::ui::{Fold, is_wide, thousands};
use leptos::prelude::*;
use scrutineer_search::{Facets, Response};
use std::sync::Arc;

/// How one facet is parted.
type Parting = fn(&Facets, &SearchRoute) -> Parted;

/// Everything that results can be narrowed by, with exact counts. Its place is there from the start; the lists are fetched
/// once there is an answer.
#[component]
pub(super) fn FacetList(
    /// The answer whose results are drawn.
    answer: ReadSignal<Option<Arc<Response>>>,
    /// The search of the address.
    search: Memo<SearchRoute>,
    /// Told of a change.
    on_change: Callback<SearchRoute>,
) -> impl IntoView {
    let has_lists = Memo::new(move |_| {
        answer.with(|answer| answer.as_ref().is_some_and(|answer| !answer.facets.councils.is_empty()))
    });
    view! {
        <aside aria-label=words().narrow>
            <Show when=move || has_lists.get()>
                <Later page=LaterPage::Facets(answer, search, on_change) />
            </Show>
        </aside>
    }
}

/// The lists.
#[component]
pub(crate) fn FacetLists(
    /// The latest answer.
    answer: ReadSignal<Option<Arc<Response>>>,
    /// The search of the address.
    search: Memo<SearchRoute>,
    /// Told of a change.
    on_change: Callback<SearchRoute>,
) -> impl IntoView {
    let on = move || search.with(|search| Switch::all_on(search).len());
    let summary = move || match on() {
        0 => words().filters.to_owned(),
        on => (words().filters_on)(on),
    };
    let partings: [Parting; 4] = [councils, committees, kinds, years];
    view! {
        <Fold class="filters" open=is_wide() summary=Signal::derive(summary)>
            <div class="filters-in">
                {words()
                    .facets
                    .into_iter()
                    .zip(partings)
                    .zip(1..)
                    .map(|(((name, unit), parting), turns)| {
                        let answer = after_turns(move || answer.get(), turns);
                        view! { <Facet name unit parting answer search on_change /> }
                    })
                    .collect_view()}
            </div>
        </Fold>
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
    let more = Memo::new(move |_| parted.with(|parted| sizes(&parted.more)));
    let none = Memo::new(move |_| parted.with(|parted| sizes(&parted.none)));
    let silent = move || {
        let others = parted.with(|parted| !parted.shown.is_empty() || !parted.more.is_empty());
        counted(none.get(), |named| (words().silent)(named, others))
    };
    view! {
        <Show when=move || answer.with(Option::is_some)>
        <fieldset class="facet">
            <legend>{name} " " <span class="unit">{unit}</span></legend>
            {list(|parted| &parted.shown)}
            <Fold class="fold" hidden=Signal::derive(move || more.get() == (0, 0)) summary=Signal::derive(move || counted(more.get(), words().more))>
                {list(|parted| &parted.more)}
            </Fold>
            <Fold class="fold" hidden=Signal::derive(move || none.get() == (0, 0)) summary=Signal::derive(silent)>
                {list(|parted| &parted.none)}
            </Fold>
        </fieldset>
        </Show>
    }
}

/// How many choices are folded away: those with a name, as `say` tells them, and how many committees are not stated.
fn counted((named, unstated): (usize, usize), say: impl Fn(usize) -> String) -> String {
    let unnamed = || format!("{unstated} {}", words().committee_unstated);
    match (named, unstated) {
        (_, 0) => say(named),
        (0, _) => unnamed(),
        _ => format!("{}, {}", say(named), unnamed()),
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
            view! { <i>{words().committee_unstated}</i> }.into_any()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_stated_is_counted_apart_from_what_has_a_name() {
        let silent = |named| (words().silent)(named, true);
        let said = [(49, 0), (32, 17), (0, 3)].map(|sizes| counted(sizes, silent));
        assert_eq!(said, ["49 more with none", "32 more with none, 17 not stated", "3 not stated"]);
    }
}
