use super::words::words;
use crate::route::ThemeRoute;
use crate::ui::Icon;
use leptos::prelude::*;
use scrutineer_search::Overview;
use scrutineer_themes::Part;
use std::sync::Arc;

/// Which councils, committees and years are looked at.
#[component]
pub(super) fn Narrow(
    /// What is loaded.
    overview: Signal<Option<Arc<Overview>>>,
    /// The theme of the address.
    route: Memo<ThemeRoute>,
    /// Told of a change of the address.
    on_change: Callback<ThemeRoute>,
) -> impl IntoView {
    let words = words();
    let options = move || overview.with(|overview| overview.as_ref().map(|overview| options(overview)));
    let add = move |event| {
        let chosen = event_target_value(&event);
        if chosen.is_empty() {
            return;
        }
        let part = Part::parse(&chosen);
        let mut changed = route.get_untracked();
        if !changed.parts.contains(&part) {
            changed.parts.push(part);
            on_change.run(changed);
        }
    };
    let year = move |which: usize| {
        move |event| {
            let year = event_target_value(&event).parse().ok();
            let mut changed = route.get_untracked();
            match which {
                0 => changed.years.0 = year,
                _ => changed.years.1 = year,
            }
            on_change.run(changed);
        }
    };
    let year_options = move |which: usize| {
        let (first, last) =
            overview.with(|overview| overview.as_ref().and_then(|overview| span(overview)))?;
        let chosen = move || route.with(|route| if which == 0 { route.years.0 } else { route.years.1 });
        let years = (first..=last).rev().map(|year| {
            view! {
                <option value=year.to_string() selected=move || chosen() == Some(year)>
                    {year}
                </option>
            }
        });
        Some(view! {
            <option value="" selected=move || chosen().is_none()>
                {if which == 0 { words.any_start } else { words.any_end }}
            </option>
            {years.collect_view()}
        })
    };
    let tag = move |part: Part| {
        let taken = part.clone();
        let name = Signal::derive(move || {
            overview.with(|overview| {
                overview.as_ref().map_or_else(|| part.to_string(), |overview| part.name(overview))
            })
        });
        let take_off = move |_| {
            let mut changed = route.get_untracked();
            changed.parts.retain(|there| *there != taken);
            on_change.run(changed);
        };
        view! {
            <li class="tag">
                {name}
                <button type="button" aria-label=move || (words.take_off)(&name.get()) on:click=take_off>
                    <Icon shape="#i-x" />
                </button>
            </li>
        }
    };
    let parts = move || route.with(|route| route.parts.clone());
    view! {
        <div class="narrow no-print">
            <label>
                {words.look_in}
                // It adds to the list beside it and goes back to its first line.
                <select id="look-in" on:change=add prop:value=move || { route.track(); "" }>
                    <option value="">{words.all_councils}</option>
                    {options}
                </select>
            </label>
            <label>
                {words.from_year}
                <select id="from-year" on:change=year(0)>
                    {move || year_options(0)}
                </select>
            </label>
            <label>
                {words.to_year}
                <select id="to-year" on:change=year(1)>
                    {move || year_options(1)}
                </select>
            </label>
            <Show when=move || route.with(|route| route.years != (None, None))>
                <p class="small muted">{words.undated_left_out}</p>
            </Show>
            <ul class="tags" aria-label=words.looked_in>
                <For each=parts key=Part::to_string children=tag />
            </ul>
        </div>
    }
}

fn options(overview: &Overview) -> impl IntoView + use<> {
    let words = words();
    let councils = overview.councils.iter().map(|council| {
        let committees = council.committees.iter().map(|committee| {
            let value = format!("{}/{}", council.id, committee.id);
            let name = if committee.name.is_empty() {
                words.committee_unstated.to_owned()
            } else {
                committee.name.clone()
            };
            view! { <option value=value>{name}</option> }
        });
        view! {
            <optgroup label=council.name.clone()>
                <option value=council.id.clone()>{(words.all_of)(&council.name)}</option>
                {committees.collect_view()}
            </optgroup>
        }
    });
    councils.collect_view()
}

/// The first and the last year of which anything is loaded.
fn span(overview: &Overview) -> Option<(u16, u16)> {
    let spans = || {
        overview
            .councils
            .iter()
            .flat_map(|council| &council.committees)
            .filter_map(|committee| committee.span)
    };
    let first = spans().map(|(first, _)| first.year()).min()?;
    Some((first, spans().map(|(_, last)| last.year()).max()?))
}

#[cfg(test)]
mod tests {
    use super::span;
    use scrutineer_corpus::Date;
    use scrutineer_search::{CommitteeOverview, CouncilOverview, Overview};

    #[test]
    fn years_run_from_the_first_to_the_last_loaded() {
        let day = |year| Date::new(year, 5, 1).unwrap();
        let committee = |span| CommitteeOverview { span, ..CommitteeOverview::default() };
        let committees = vec![
            committee(Some((day(2019), day(2020)))),
            committee(None),
            committee(Some((day(2014), day(2015)))),
        ];
        let council = CouncilOverview { committees, ..CouncilOverview::default() };
        let overview = Overview { councils: vec![council], ..Overview::default() };
        assert_eq!(span(&overview), Some((2014, 2020)));
        assert_eq!(span(&Overview::default()), None);
    }
}
