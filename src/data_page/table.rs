use super::sums::{all, council as sum_of};
use super::words::words;
use crate::route::{Route, SearchRoute};
use crate::ui::{host, safe, span_in_words, thousands};
use leptos::prelude::*;
use scrutineer_search::{CommitteeOverview, CouncilOverview, Filters, Overview};

/// What a column holds.
type Value = fn(&CommitteeOverview) -> u32;
/// A column: its head and what it holds.
type Column = (&'static str, Value);

/// What the columns after the name hold, in the order of their heads.
const VALUES: [Value; 8] = [
    |row| row.items,
    |row| row.passages,
    |row| row.words,
    |row| row.documents,
    |row| row.undated,
    |row| row.cut,
    |row| row.none,
    |row| row.digests,
];

/// What is loaded, a group of rows a council and a row a committee.
#[component]
pub(super) fn CouncilTable(
    /// What the index holds.
    overview: Overview,
) -> impl IntoView {
    let columns = columns(&all(&overview));
    let heads = columns.iter().map(|(name, _)| {
        view! {
            <th scope="col" class="num">
                {*name}
            </th>
        }
    });
    let heads = heads.collect_view();
    let groups = overview.councils.iter().map(|council| group(council, &columns)).collect_view();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=words().table>
            <table class="table data-table">
                <thead>
                    <tr>
                        <th scope="col">{words().name}</th>
                        <th scope="col">{words().span}</th>
                        {heads}
                    </tr>
                </thead>
                {groups}
            </table>
        </div>
    }
}

fn group(council: &CouncilOverview, columns: &[Column]) -> impl IntoView + use<> {
    let search = |filters| Route::Search(SearchRoute { filters, ..SearchRoute::default() }).href();
    let href = search(Filters { councils: vec![council.id.clone()], ..Filters::default() });
    let website = council.website.as_deref().and_then(safe).map(|url| {
        let (href, host) = (url.to_owned(), host(url).to_owned());
        view! {
            " "
            <a class="small" href=href rel="noopener noreferrer" target="_blank">
                {host}
                <span class="sr">{words().opens_in_new_tab}</span>
            </a>
        }
    });
    let licence = council.licence.clone().unwrap_or_else(|| words().no_licence.to_owned());
    let rows = council.committees.iter().map(|committee| {
        let id = format!("{}/{}", council.id, committee.id);
        let href = search(Filters { committees: vec![id], ..Filters::default() });
        let name = if committee.name.is_empty() {
            view! { <i>{words().committee_not_stated}</i> }.into_any()
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
                {cells(committee, columns)}
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
                {cells(&sum_of(council), columns)}
            </tr>
            {rows}
        </tbody>
    }
}

fn cells(row: &CommitteeOverview, columns: &[Column]) -> impl IntoView + use<> {
    let span = row.span.map_or_else(|| "–".to_owned(), |(first, last)| span_in_words(first, last));
    let numbers = columns.iter().map(|(_, value)| {
        let value = value(row);
        view! {
            <td class="num" class:zero={value == 0}>
                {thousands(value)}
            </td>
        }
    });
    view! {
        <td class="span">{span}</td>
        {numbers.collect_view()}
    }
}

/// The columns that hold anything at all; the sizes are always among them.
fn columns(total: &CommitteeOverview) -> Vec<Column> {
    const SIZES: usize = 3;
    let columns = words().columns.into_iter().zip(VALUES);
    columns.enumerate().filter(|(n, (_, value))| *n < SIZES || value(total) > 0).map(|(_, one)| one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_nothing_but_zeros_are_left_out() {
        let total = CommitteeOverview { cut: 3, ..CommitteeOverview::default() };
        let names: Vec<_> = columns(&total).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["Items", "Passages", "Words", "Start only"]);
    }
}
