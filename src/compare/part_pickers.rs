use super::part_picker::part_picker;
use super::words::words;
use crate::data::comparison::MOST_PARTS;
use crate::data::use_engine;
use crate::route::CompareRoute;
use leptos::prelude::*;
use scrutineer_search::Overview;
use scrutineer_themes::Part;

/// The parts that stand side by side: each can be changed and taken out, and more can be added.
#[component]
pub(super) fn PartPickers(
    /// The comparison of the address.
    route: Memo<CompareRoute>,
    /// Told of a change.
    on_change: Callback<CompareRoute>,
) -> impl IntoView {
    let overview = use_engine().overview();
    let parts = Memo::new(move |_| route.with(|route| route.parts.clone()));
    let set = Callback::new(move |parts: Vec<Part>| {
        on_change.run(CompareRoute { parts, shown: None, ..route.get_untracked() });
    });
    let pickers = move || {
        let Some(overview) = overview.get() else { return Vec::new() };
        let parts = parts.get();
        let all = parts.clone();
        parts
            .into_iter()
            .enumerate()
            .take(MOST_PARTS)
            .map(|(n, part)| part_picker(&overview, n, &part, all.clone(), set).into_any())
            .collect()
    };
    let add = move || {
        let overview = overview.get()?;
        let words = words();
        let parts = parts.get();
        if parts.len() >= MOST_PARTS {
            return Some(view! { <p class="picker-note">{words.six_at_most}</p> }.into_any());
        }
        let options = overview
            .councils
            .iter()
            .map(|council| view! { <option value=council.id.clone()>{council.name.clone()}</option> })
            .collect_view();
        let change = move |event| {
            let chosen = event_target_value(&event);
            if !chosen.is_empty() {
                let mut parts = parts.clone();
                parts.push(free_part(&overview, &chosen, &parts));
                set.run(parts);
            }
        };
        Some(
            view! {
                <label>
                    {words.add}
                    <select id="compare-add" on:change=change>
                        <option value="">{words.choose}</option>
                        {options}
                    </select>
                </label>
            }
            .into_any(),
        )
    };
    view! {
        {pickers}
        {add}
    }
}

/// The council, or its first committee that is not there yet.
fn free_part(overview: &Overview, council: &str, parts: &[Part]) -> Part {
    let whole = Part { council: council.to_owned(), committee: None };
    if !parts.contains(&whole) {
        return whole;
    }
    let committees = overview.councils.iter().filter(|one| one.id == council).flat_map(|one| &one.committees);
    let part = |id: &String| Part { council: council.to_owned(), committee: Some(id.clone()) };
    committees.map(|committee| part(&committee.id)).find(|part| !parts.contains(part)).unwrap_or(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_council_that_is_there_already_comes_with_a_committee() {
        let committee =
            |id: &str| scrutineer_search::CommitteeOverview { id: id.to_owned(), ..Default::default() };
        let council = scrutineer_search::CouncilOverview {
            id: "a".to_owned(),
            committees: vec![committee(""), committee("x")],
            ..Default::default()
        };
        let overview = Overview { councils: vec![council], ..Overview::default() };
        let mut parts = Vec::new();
        for expected in ["a", "a/", "a/x", "a"] {
            let part = free_part(&overview, "a", &parts);
            assert_eq!(part.to_string(), expected);
            parts.push(part);
        }
    }
}
