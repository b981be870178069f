use super::words::words;
use crate::route::{Route, SearchRoute};
use crate::ui::{breakable, host, safe, span_in_words, thousands};
use leptos::prelude::*;
use scrutineer_search::{CommitteeOverview, CouncilOverview, Filters, Overview};

/// What a column holds.
type Value = fn(&CommitteeOverview) -> u32;
/// A column: its head and what it holds.
type Column = (&'static str, Value);

/// What the columns after the name hold, in the order of their heads. The dates stand last: they are the widest, and what
/// is missing matters more.
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
    let columns = columns(&overview.sum());
    let heads = columns.iter().map(|(name, _)| {
        view! {
            <th scope="col" class="num">
                <span>{*name}</span>
            </th>
        }
    });
    let heads = heads.collect_view();
    let of_all = licence_of_all(&overview);
    let groups =
        overview.councils.iter().map(|council| group(council, &columns, of_all.is_none())).collect_view();
    let of_all = of_all.map(|licence| {
        view! { <p class="licence-of-all">{(words().of_every_council)(licence.trim_end_matches('.'))}</p> }
    });
    view! {
        {of_all}
        <div class="scroll data-scroll" tabindex="0" role="region" aria-label=words().table>
            <table class="table data-table">
                <thead>
                    <tr>
                        <th scope="col">{words().name}</th>
                        {heads}
                        <th scope="col" class="span">
                            {words().span}
                        </th>
                    </tr>
                </thead>
                {groups}
            </table>
        </div>
    }
}

/// The terms of re-use, when all of several councils have the same: to be said once, and not in every row.
fn licence_of_all(overview: &Overview) -> Option<String> {
    let [first, rest @ ..] = overview.councils.as_slice() else { return None };
    let is_shared = !rest.is_empty() && rest.iter().all(|council| council.licence == first.licence);
    is_shared.then(|| licence(first))
}

fn licence(council: &CouncilOverview) -> String {
    council.licence.clone().unwrap_or_else(|| words().no_licence.to_owned())
}

fn group(council: &CouncilOverview, columns: &[Column], with_licence: bool) -> impl IntoView + use<> {
    let search = |filters| Route::Search(SearchRoute { filters, ..SearchRoute::default() }).href();
    let href = search(Filters { councils: vec![council.id.clone()], ..Filters::default() });
    let website = council.website.as_deref().and_then(safe).map(|url| {
        let (href, host) = (url.to_owned(), breakable(host(url)));
        view! {
            " "
            <a class="small" href=href rel="noopener noreferrer" target="_blank">
                {host}
                <span class="sr">{words().opens_in_new_tab}</span>
            </a>
        }
    });
    let licence = with_licence.then(|| view! { <span class="licence">{licence(council)}</span> });
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
                    {licence}
                </th>
                {cells(&CommitteeOverview::sum(council.committees.iter()), columns)}
            </tr>
            {rows}
        </tbody>
    }
}

fn cells(row: &CommitteeOverview, columns: &[Column]) -> impl IntoView + use<> {
    let none = row.span.is_none().then_some("–");
    // One of the two is shown, as there is room.
    let span = row.span.map(|(first, last)| {
        view! {
            <span class="in-full">{span_in_words(first, last)}</span>
            <span class="in-years">{years(first.year(), last.year())}</span>
        }
    });
    let numbers = columns.iter().map(|(_, value)| {
        let value = value(row);
        view! {
            <td class="num" class:zero={value == 0}>
                {thousands(value)}
            </td>
        }
    });
    view! {
        {numbers.collect_view()}
        <td class="span">{none} {span}</td>
    }
}

/// `2017–2019`, or the one year.
fn years(first: u16, last: u16) -> String {
    if first == last { first.to_string() } else { format!("{first}–{last}") }
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

    #[test]
    fn terms_of_all_councils_are_said_once() {
        let council = |licence: Option<&str>| CouncilOverview {
            licence: licence.map(ToOwned::to_owned),
            ..CouncilOverview::default()
        };
        let of_all = |licences: &[Option<&str>]| {
            let councils = licences.iter().copied().map(council).collect();
            licence_of_all(&Overview { councils, ..Overview::default() })
        };
        assert_eq!(of_all(&[None, None]).as_deref(), Some("terms of re-use not stated"));
        assert_eq!(of_all(&[Some("OGL"), Some("OGL")]).as_deref(), Some("OGL"));
        assert_eq!(of_all(&[Some("OGL"), None]), None);
        assert_eq!(of_all(&[None]), None);
    }

    #[test]
    fn a_span_of_years_is_brief() {
        assert_eq!((years(2017, 2019), years(2017, 2017)), ("2017–2019".to_owned(), "2017".to_owned()));
    }
}
