use super::words::words;
use crate::data::use_engine;
use crate::route::{Route, SearchRoute};
use crate::ui::{Tenths, nouns, thousands};
use leptos::prelude::*;
use scrutineer_search::{CouncilTimeline, Filters, Overview, Response};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How many councils are shown before the rest is folded away.
const SHOWN: usize = 30;

/// The size of what is here, in the hero of the start page.
#[component]
pub(super) fn HoldingsHead(
    /// Everything, newest first.
    answer: ReadSignal<Option<Arc<Response>>>,
) -> impl IntoView {
    let overview = use_engine().overview();
    let figures = move || {
        let answer = answer.get()?;
        let undated: u32 = answer.timeline.iter().map(undated).sum();
        let councils = u64::try_from(answer.timeline.len()).unwrap_or(u64::MAX);
        let years = years(&answer.timeline);
        let has_documents =
            overview.with(|overview| overview.as_ref().is_some_and(|overview| has_documents(overview)));
        let items =
            if has_documents { words().items_and_documents } else { nouns().item.after(answer.total_items) };
        let undated = (undated > 0).then(|| figure(thousands(undated), words().undated_of_them.to_owned()));
        let span = years.first().zip(years.last()).map(|(first, last)| (words().dated_from)(*first, *last));
        let passages = (words().passages)(nouns().passage.after(answer.total_passages));
        Some(view! {
            <h2 id="holdings-head">{words().what_is_here}</h2>
            <dl class="figures-list">
                {figure(thousands(councils), nouns().council.after(councils).to_owned())}
                {figure(thousands(answer.total_items), items.to_owned())}
                {undated}
                {figure(thousands(answer.total_passages), passages)}
            </dl>
            <p class="meta">{span}</p>
            <p class="more">
                <a href=Route::Data.href()>{words().missing}</a>
            </p>
        })
    };
    view! {
        <section class="holdings" aria-labelledby="holdings-head">
            {figures}
        </section>
    }
}

fn has_documents(overview: &Overview) -> bool {
    overview.councils.iter().flat_map(|council| &council.committees).any(|row| row.documents > 0)
}

fn figure(number: String, words: String) -> impl IntoView {
    view! {
        <div>
            <dt>{words}</dt>
            <dd>{number}</dd>
        </div>
    }
}

/// What is loaded of each council, year by year.
#[component]
pub(super) fn Holdings(
    /// The councils, in order of name.
    timeline: Arc<Vec<CouncilTimeline>>,
) -> impl IntoView {
    let years = years(&timeline);
    let cells = timeline.iter().flat_map(|council| by_year(council).into_values().chain([undated(council)]));
    let most = cells.max().unwrap_or(1).max(1);
    let heads = years.iter().map(|year| {
        view! {
            <th scope="col" class="cell">
                <span class="sr">{year.to_string()}</span>
                <span aria-hidden="true">{format!("’{:02}", year % 100)}</span>
            </th>
        }
    });
    let left = timeline.len().saturating_sub(SHOWN);
    let rows = timeline.iter().take(SHOWN).map(|council| row(council, &years, most)).collect_view();
    let rest = (left > 0).then(|| {
        view! {
            <p class="more">
                <a href=Route::Data.href()>
                    {(words().on_the_data_page)(&nouns().more_council.count(u64::try_from(left).unwrap_or(0)))}
                </a>
            </p>
        }
    });
    view! {
        <section class="section" aria-labelledby="holdings">
            <div class="section-head">
                <h2 id="holdings">{words().by_council_and_year}</h2>
                <p class="aside">{words().squares}</p>
            </div>
            <div class="scroll" tabindex="0" role="region" aria-label=words().table>
                <table class="table holdings-table">
                    <thead>
                        <tr>
                            <th scope="col">{words().council}</th>
                            <th scope="col" class="num">
                                {words().items}
                            </th>
                            <th scope="col" class="cell undated">
                                {words().no_date}
                            </th>
                            {heads.collect_view()}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {rest}
        </section>
    }
}

fn row(council: &CouncilTimeline, years: &[u16], most: u32) -> impl IntoView + use<> {
    let filters = Filters { councils: vec![council.council.clone()], ..Filters::default() };
    let href = Route::Search(SearchRoute { filters, ..SearchRoute::default() }).href();
    let counts = by_year(council);
    let cells = years.iter().map(|year| cell(counts.get(year).copied().unwrap_or(0), most, "cell"));
    let cells = cells.collect_view();
    view! {
        <tr>
            <th scope="row">
                <a class="quiet" href=href>
                    {council.name.clone()}
                </a>
            </th>
            <td class="num">{thousands(council.loaded)}</td>
            {cell(undated(council), most, "cell undated")}
            {cells}
        </tr>
    }
}

/// A square whose area is the number of items.
fn cell(items: u32, most: u32, class: &'static str) -> impl IntoView {
    let square = (items > 0).then(|| {
        let side = side(items, most);
        let place = Tenths((14.0 - side) / 2.0).to_string();
        view! {
            <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
                <rect class="holding" x=place.clone() y=place width=Tenths(side).to_string() height=Tenths(side).to_string() />
            </svg>
            <span class="sr">{thousands(items)}</span>
        }
    });
    let none = (items == 0).then(|| view! { <span class="sr">{words().none}</span> });
    view! {
        <td class=class title=(items > 0).then(|| nouns().item.count(items))>
            {square}
            {none}
        </td>
    }
}

/// The side of a square of 14 units at most and 5 at least, so that one item among thousands is seen.
fn side(items: u32, most: u32) -> f64 {
    let share = f64::from(items) / f64::from(most.max(1));
    (share.sqrt() * 14.0).clamp(5.0, 14.0)
}

fn by_year(council: &CouncilTimeline) -> BTreeMap<u16, u32> {
    let mut years = BTreeMap::new();
    for (year, loaded) in council.months.iter().filter_map(|month| Some((month.month?.0, month.loaded))) {
        *years.entry(year).or_default() += loaded;
    }
    years
}

fn undated(council: &CouncilTimeline) -> u32 {
    council.months.iter().filter(|month| month.month.is_none()).map(|month| month.loaded).sum()
}

/// Every year from the first loaded to the last, without gaps; of a longer span the last forty.
fn years(timeline: &[CouncilTimeline]) -> Vec<u16> {
    let loaded =
        || timeline.iter().flat_map(|council| &council.months).filter_map(|month| Some(month.month?.0));
    let span = loaded().min().zip(loaded().max());
    span.map_or_else(Vec::new, |(first, last)| (first.max(last.saturating_sub(39))..=last).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_search::MonthCount;

    #[test]
    fn years_have_no_gaps_and_undated_items_are_apart() {
        let month = |month, loaded| MonthCount { month, loaded, items: 0, by_another: 0 };
        let council = CouncilTimeline {
            council: "a".to_owned(),
            name: "A".to_owned(),
            loaded: 6,
            items: 6,
            passages: 9,
            months: vec![
                month(Some((2014, 2)), 1),
                month(Some((2016, 3)), 1),
                month(Some((2016, 4)), 1),
                month(None, 3),
            ],
        };
        assert_eq!(years(std::slice::from_ref(&council)), [2014, 2015, 2016]);
        assert_eq!(by_year(&council).into_iter().collect::<Vec<_>>(), [(2014, 1), (2016, 2)]);
        assert_eq!(undated(&council), 3);
        assert!(years(&[]).is_empty());
    }

    #[test]
    fn areas_stand_for_items_and_none_is_lost() {
        assert!((side(4, 4) - 14.0).abs() < 1e-9);
        assert!((side(1, 4) - 7.0).abs() < 1e-9);
        assert!((side(1, 10_000) - 5.0).abs() < 1e-9);
    }
}
