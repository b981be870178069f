use super::changes::Switch;
use super::words::words;
use crate::navigation::focus_quietly;
use crate::route::SearchRoute;
use crate::ui::{Icon, kind_name};
use leptos::prelude::*;
use scrutineer_search::{Facets, Response};
use std::sync::Arc;

/// What narrows the search or widens its words, each as a tag that can be taken off.
#[component]
pub(super) fn Applied(
    /// The latest answer, for the names of councils and committees.
    answer: ReadSignal<Option<Arc<Response>>>,
    /// The search of the address.
    search: Memo<SearchRoute>,
    /// Told of a change.
    on_change: Callback<SearchRoute>,
) -> impl IntoView {
    let on = Memo::new(move |_| search.with(Switch::all_on));
    // What was pressed is gone afterwards, so the focus goes to the heading above.
    let change = move |search: SearchRoute| {
        on_change.run(search);
        focus_quietly("heading");
    };
    let tag = move |switch: Switch| {
        let named = switch.clone();
        let name = Signal::derive(move || {
            answer.with(|answer| name_of(&named, answer.as_ref().map(|answer| &answer.facets)))
        });
        let off = move |_| change(search.with_untracked(|search| switch.flip(search)));
        view! {
            <li class="tag">
                {name}
                <button type="button" aria-label=move || (words().take_off)(&name.get()) on:click=off>
                    <Icon shape="#i-x" />
                </button>
            </li>
        }
    };
    view! {
        <Show when=move || on.with(|on| !on.is_empty())>
            <div class="tags applied">
                <ul class="tags" aria-label=words().filters_that_are_on>
                    <For each=move || on.get() key=Switch::clone children=tag />
                </ul>
                <Show when=move || on.with(|on| on.len() > 1)>
                    <button
                        type="button"
                        class="link-button"
                        on:click=move |_| change(search.with_untracked(Switch::none_on))
                    >
                        {words().take_all_off}
                    </button>
                </Show>
            </div>
        </Show>
    }
}

/// A tag's words: `Council: Coventry City Council`.
fn name_of(switch: &Switch, facets: Option<&Facets>) -> String {
    let named = |values: Option<&Vec<scrutineer_search::FacetValue>>, id: &str| {
        let value = values.and_then(|values| values.iter().find(|value| value.id == id));
        value.map(|value| value.name.clone())
    };
    let council =
        |id: &str| named(facets.map(|facets| &facets.councils), id).unwrap_or_else(|| id.to_owned());
    let words = words();
    match switch {
        Switch::Council(id) => format!("{}: {}", words.council, council(id)),
        Switch::Committee(id) => {
            let name = named(facets.map(|facets| &facets.committees), id);
            match (name, id.split_once('/')) {
                (Some(name), _) if !name.is_empty() => format!("{}: {name}", words.committee),
                (_, Some((of, ""))) => {
                    format!("{}: {}, {}", words.committee, words.committee_unstated, council(of))
                }
                _ => format!("{}: {id}", words.committee),
            }
        }
        Switch::Kind(kind) => format!("{}: {}", words.kind, kind_name(*kind)),
        Switch::Year(Some(year)) => format!("{}: {year}", words.year),
        Switch::Year(None) => words.date_unstated.to_owned(),
        Switch::Also(wording) => format!("{}: {wording}", words.also),
        Switch::AnyWord => words.any_word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_search::FacetValue;

    #[test]
    fn tags_bear_names_not_identifiers() {
        let value = |id: &str, name: &str| FacetValue { id: id.to_owned(), name: name.to_owned(), count: 0 };
        let facets = Facets {
            councils: vec![value("coventry", "Coventry City Council")],
            committees: vec![
                value("coventry/", ""),
                value("coventry/scrucoco", "Scrutiny Co-ordination Committee"),
            ],
            ..Facets::default()
        };
        let name = |switch: Switch| name_of(&switch, Some(&facets));
        assert_eq!(name(Switch::Council("coventry".to_owned())), "Council: Coventry City Council");
        assert_eq!(
            name(Switch::Committee("coventry/".to_owned())),
            "Committee: not stated, Coventry City Council"
        );
        assert_eq!(
            name(Switch::Committee("coventry/scrucoco".to_owned())),
            "Committee: Scrutiny Co-ordination Committee"
        );
        assert_eq!(name_of(&Switch::Council("gone".to_owned()), None), "Council: gone");
    }
}
