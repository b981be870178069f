use super::first_few::{FirstFew, ShowAll};
use super::words::words;
use crate::data::{ThemeFinding, use_organisations};
use crate::language::number;
use crate::route::{Route, SearchRoute};
use crate::ui::Failure;
use leptos::prelude::*;
use scrutineer_search::Overview;
use scrutineer_themes::OrganisationCount;
use std::sync::Arc;

/// The bodies that are listed with the items about a theme, or named in them.
#[component]
pub(super) fn Organisations(
    /// What is found of the theme.
    finding: Signal<Option<Arc<ThemeFinding>>>,
    /// The search that finds its passages.
    search: Signal<SearchRoute>,
    /// What is loaded.
    overview: Signal<Option<Arc<Overview>>>,
) -> impl IntoView {
    let words = words();
    let rows =
        Memo::new(move |_| finding.with(|finding| finding.as_ref().map(|finding| finding.rows.clone())));
    let answers = use_organisations(rows);
    let list = FirstFew::new();
    let body = move || match (answers.failure.get(), answers.answer.get()) {
        (Some(error), _) => view! { <Failure error retry=answers.retry /> }.into_any(),
        (None, None) => view! { <p class="small muted">{words.counting}</p> }.into_any(),
        (None, Some(found)) => match found.as_ref() {
            None => view! { <p class="small muted">{words.no_organisations_kept}</p> }.into_any(),
            Some(found) if found.is_empty() => {
                view! { <p class="small muted">{words.no_organisations}</p> }.into_any()
            }
            Some(found) => {
                let overview = overview.get();
                let search = search.get_untracked();
                table(found, list.most(), &search, overview.as_deref()).into_any()
            }
        },
    };
    let count = Signal::derive(move || {
        answers
            .answer
            .with(|answer| answer.as_ref().and_then(|answer| answer.as_ref().as_ref()).map_or(0, Vec::len))
    });
    view! {
        <section aria-labelledby="organisations">
            <div class="section-head">
                <h2 id="organisations">{words.organisations}</h2>
            </div>
            {body}
            <ShowAll list count words=words.all_organisations />
        </section>
    }
}

fn table(
    found: &[OrganisationCount],
    most: usize,
    search: &SearchRoute,
    overview: Option<&Overview>,
) -> impl IntoView + use<> {
    let words = words();
    let rows = found.iter().take(most).map(|body| {
        let href = Route::Search(search_for(search, body)).href();
        let how = if body.listed { words.listed } else { words.only_named };
        let councils = councils(body, overview);
        let beneath = if councils.is_empty() { how.to_owned() } else { format!("{how}, {councils}") };
        view! {
            <tr>
                <th scope="row">
                    <a class="quiet" href=href>
                        {body.name.clone()}
                    </a>
                    <span class="beneath">{beneath}</span>
                </th>
                <td class="apart">{how}</td>
                <td class="apart">{councils}</td>
                <td class="num">{number(u64::from(body.items))}</td>
                <td class="num">{number(u64::from(body.passages))}</td>
            </tr>
        }
    });
    view! {
        <p class="table-note">{words.organisations_note}</p>
        <div class="scroll">
            <table class="table bodies">
                <caption class="sr">{words.organisations}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.organisation}</th>
                        <th scope="col" class="apart">
                            {words.how_known}
                        </th>
                        <th scope="col" class="apart">
                            {words.council}
                        </th>
                        <th scope="col" class="num">
                            {words.items_head}
                        </th>
                        <th scope="col" class="num">
                            {words.naming_head}
                        </th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}

/// The search for items of the theme that list a body, or name it.
fn search_for(search: &SearchRoute, body: &OrganisationCount) -> SearchRoute {
    let name = body.name.replace('"', "");
    let field = if body.listed { "org:" } else { "" };
    SearchRoute { query: format!("{} {field}\"{name}\"", search.query), ..search.clone() }
}

/// The councils by name: the first two, and how many more.
fn councils(body: &OrganisationCount, overview: Option<&Overview>) -> String {
    let name = |place: &usize| overview?.councils.get(*place).map(|council| council.name.clone());
    let names: Vec<String> = body.councils.iter().filter_map(name).collect();
    match names.as_slice() {
        [one, two, rest @ ..] if !rest.is_empty() => (words().and_more)(&format!("{one}, {two}"), rest.len()),
        names => names.join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_search::CouncilOverview;

    #[test]
    fn a_body_that_is_listed_is_asked_for_in_the_lists() {
        let body = |listed| OrganisationCount {
            name: "Change \"Grow\" Live".to_owned(),
            listed,
            ..Default::default()
        };
        let search = SearchRoute::of("theme:drugs");
        assert_eq!(search_for(&search, &body(true)).query, "theme:drugs org:\"Change Grow Live\"");
        assert_eq!(search_for(&search, &body(false)).query, "theme:drugs \"Change Grow Live\"");
    }

    #[test]
    fn many_councils_are_summed_up() {
        let council = |name: &str| CouncilOverview { name: name.to_owned(), ..CouncilOverview::default() };
        let overview = Overview { councils: ["A", "B", "C", "D"].map(council).into(), ..Overview::default() };
        let body =
            |councils: &[usize]| OrganisationCount { councils: councils.to_vec(), ..Default::default() };
        assert_eq!(councils(&body(&[0, 3]), Some(&overview)), "A, D");
        assert_eq!(councils(&body(&[0, 1, 2, 3]), Some(&overview)), "A, B and 2 more");
    }
}
