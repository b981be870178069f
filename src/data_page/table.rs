use super::sums::council as sum_of;
use crate::route::{Route, SearchRoute};
use crate::ui::{host, safe, span_in_words, thousands};
use leptos::prelude::*;
use scrutineer_search::{CommitteeOverview, CouncilOverview, Filters, Overview};

/// The columns after the name: their heads and what they hold.
const COLUMNS: [(&str, fn(&CommitteeOverview) -> u32); 8] = [
    ("Items", |row| row.items),
    ("Passages", |row| row.passages),
    ("Words", |row| row.words),
    ("Documents", |row| row.documents),
    ("No date", |row| row.undated),
    ("Start only", |row| row.cut),
    ("No minute", |row| row.none),
    ("Digests", |row| row.digests),
];

/// What is loaded, a group of rows a council and a row a committee.
#[component]
pub(super) fn CouncilTable(
    /// What the index holds.
    overview: Overview,
) -> impl IntoView {
    let heads = COLUMNS.map(|(name, _)| {
        view! {
            <th scope="col" class="num">
                {name}
            </th>
        }
    });
    let groups = overview.councils.iter().map(group).collect_view();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-labelledby="by-council">
            <table class="table data-table">
                <thead>
                    <tr>
                        <th scope="col">"Council and committee"</th>
                        <th scope="col">"Dated from, to"</th>
                        {heads.into_iter().collect_view()}
                    </tr>
                </thead>
                {groups}
            </table>
        </div>
    }
}

fn group(council: &CouncilOverview) -> impl IntoView + use<> {
    let search = |filters| Route::Search(SearchRoute { filters, ..SearchRoute::default() }).href();
    let href = search(Filters { councils: vec![council.id.clone()], ..Filters::default() });
    let website = council.website.as_deref().and_then(safe).map(|url| {
        let (href, words) = (url.to_owned(), host(url).to_owned());
        view! {
            " "
            <a class="small" href=href rel="noopener noreferrer" target="_blank">
                {words}
                <span class="sr">" (opens in a new tab)"</span>
            </a>
        }
    });
    let licence = council.licence.clone().unwrap_or_else(|| "terms of re-use not stated".to_owned());
    let rows = council.committees.iter().map(|committee| {
        let id = format!("{}/{}", council.id, committee.id);
        let href = search(Filters { committees: vec![id], ..Filters::default() });
        let name = if committee.name.is_empty() {
            view! { <i>"committee not stated"</i> }.into_any()
        } else {
            committee.name.clone().into_any()
        };
        view! {
            <tr>
                <th scope="row" class="inner">
                    <a class="quiet" href=href>
                        {name}
                    </a>
                </th>
                {cells(committee)}
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <tbody>
            <tr class="council-row">
                <th scope="rowgroup">
                    <a class="quiet" href=href>
                        {council.name.clone()}
                    </a>
                    {website}
                    <span class="licence">{licence}</span>
                </th>
                {cells(&sum_of(council))}
            </tr>
            {rows}
        </tbody>
    }
}

fn cells(row: &CommitteeOverview) -> impl IntoView + use<> {
    let span = row.span.map_or_else(|| "–".to_owned(), |(first, last)| span_in_words(first, last));
    let numbers = COLUMNS.map(|(_, value)| {
        let value = value(row);
        view! {
            <td class="num" class:zero={value == 0}>
                {thousands(value)}
            </td>
        }
    });
    view! {
        <td class="span">{span}</td>
        {numbers.into_iter().collect_view()}
    }
}
