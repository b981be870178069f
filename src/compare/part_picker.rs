use super::words::words;
use crate::ui::Icon;
use leptos::prelude::*;
use scrutineer_search::Overview;
use scrutineer_themes::Part;

/// One part: its council, its committee, and the way out.
pub(super) fn part_picker(
    overview: &Overview,
    n: usize,
    part: &Part,
    all: Vec<Part>,
    set: Callback<Vec<Part>>,
) -> impl IntoView + use<> {
    let words = words();
    let change = {
        let all = all.clone();
        move |part: Option<Part>| {
            let mut all = all.clone();
            match part {
                Some(part) => {
                    if let Some(place) = all.get_mut(n) {
                        *place = part;
                    }
                }
                None => drop(all.remove(n)),
            }
            set.run(all);
        }
    };
    let is_known = overview.councils.iter().any(|council| council.id == part.council);
    let unknown = (!is_known).then(|| {
        view! {
            <option value=part.council.clone() selected>
                {part.council.clone()}
            </option>
        }
    });
    let council = overview.councils.iter().find(|council| council.id == part.council);
    let name = council.map_or_else(|| part.council.clone(), |council| council.name.clone());
    let councils = overview
        .councils
        .iter()
        .map(|council| {
            view! {
                <option value=council.id.clone() selected=council.id == part.council>
                    {council.name.clone()}
                </option>
            }
        })
        .collect_view();
    let committees = council
        .iter()
        .flat_map(|council| &council.committees)
        .map(|committee| {
            let name = if committee.name.is_empty() {
                words.committee_not_stated.to_owned()
            } else {
                committee.name.clone()
            };
            view! {
                <option value=format!("/{}", committee.id) selected=part.committee.as_ref() == Some(&committee.id)>
                    {name}
                </option>
            }
        })
        .collect_view();
    let (to_council, to_committee, out) = (change.clone(), change.clone(), change);
    let of = part.council.clone();
    view! {
        <fieldset class="part-picker">
            <legend class="sr">{words.places.get(n).copied().unwrap_or_default()}</legend>
            <label>
                {words.places.get(n).copied().unwrap_or_default()}
                <select on:change=move |event| {
                    to_council(Some(Part { council: event_target_value(&event), committee: None }));
                }>{unknown} {councils}</select>
            </label>
            <label>
                <span class="sr">{(words.committee_of)(&name)}</span>
                <select on:change=move |event| {
                    let committee = event_target_value(&event).strip_prefix('/').map(ToOwned::to_owned);
                    to_committee(Some(Part { council: of.clone(), committee }));
                }>
                    <option value="" selected=part.committee.is_none()>
                        {words.all_committees}
                    </option>
                    {committees}
                </select>
            </label>
            <button class="button icon-only" type="button" aria-label=(words.take_out)(&name) on:click=move |_| out(None)>
                <Icon shape="#i-x" />
            </button>
        </fieldset>
    }
}
