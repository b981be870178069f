use super::chart_columns::{ChartColumn, ChartColumns, ColumnWords};
use super::chart_shape::{Tenths, rectangle};
use super::chart_tools::ChartTools;
use super::figures::ChartFigures;
use super::fold::Fold;
use super::numbers::thousands;
use super::timeline_shape::{PanelShape, Period, Scale, Spot, column_of, panel, scale_of};
use super::timeline_words::words;
use super::words::nouns;
use crate::lazy::{Later, LaterPage};
use crate::navigation::use_navigation;
use crate::route::{Route, SearchRoute};
use leptos::prelude::*;
use scrutineer_search::{CouncilTimeline, Filters};
use std::rc::Rc;
use std::sync::Arc;

/// How many councils are drawn before the rest is folded away.
const DRAWN_AT_FIRST: usize = 6;

/// Items over time, a panel a council, on the ground of what is loaded; with the same figures as a table.
///
/// Councils that are loaded but silent are named after the panels, and undated items have a place of their own.
#[component]
pub(crate) fn Timeline(
    /// The councils, in order of name.
    timeline: Vec<CouncilTimeline>,
    /// Whether nothing was asked, so that all that is loaded is found.
    everything: bool,
) -> impl IntoView {
    let timeline = Arc::new(timeline);
    let scale = scale_of(&timeline);
    let with_another = timeline.iter().flat_map(|council| &council.months).any(|month| month.by_another > 0);
    let (first, folded) = most_first(&timeline);
    let silent: Vec<CouncilTimeline> =
        timeline.iter().filter(|council| council.items == 0 && council.loaded > 0).cloned().collect();
    let figures = move |councils: &[CouncilTimeline]| {
        let panel = |council: &CouncilTimeline| view! { <Panel council=council.clone() scale everything /> };
        let panels = councils.iter().map(panel).collect_view();
        view! { <div class="multiples">{panels}</div> }
    };
    let more = (!folded.is_empty()).then(|| {
        let summary = (words().more)(&nouns().more_council.count(folded.len() as u64));
        view! {
            <Fold class="twin" summary>
                {figures(&folded)}
            </Fold>
        }
    });
    let timeline = StoredValue::new(timeline);
    view! {
        <div id="timeline">
            {figures(&first)}
            <Key everything units=scale.units with_another />
        </div>
        {more}
        {silence(&silent)}
        <Twin timeline />
        <ChartTools
            region="timeline"
            name=words().table_label[usize::from(scale.monthly)]
            figures=ChartFigures::Timeline(timeline)
        />
    }
}

/// Councils with items found: those with most in sight, largest first, and the rest in order of name.
///
/// When all are in sight, they stay in order of name.
fn most_first(timeline: &[CouncilTimeline]) -> (Vec<CouncilTimeline>, Vec<CouncilTimeline>) {
    let mut rest: Vec<CouncilTimeline> =
        timeline.iter().filter(|council| council.items > 0).cloned().collect();
    if rest.len() <= DRAWN_AT_FIRST {
        return (rest, Vec::new());
    }
    let mut first = Vec::new();
    while first.len() < DRAWN_AT_FIRST {
        // The first of those with most items, as `max_by_key` would give the last.
        let most = rest.iter().map(|council| council.items).max();
        let Some(place) = rest.iter().position(|council| Some(council.items) == most) else { break };
        first.push(rest.remove(place));
    }
    (first, rest)
}

/// One council.
#[component]
fn Panel(council: CouncilTimeline, scale: Scale, everything: bool) -> impl IntoView {
    let PanelShape { width, height, loaded, another, another_dots, found, axes, gap, labels, plot, spots } =
        panel(&council, scale);
    let size = if everything {
        nouns().item.count(council.items)
    } else {
        (words().found_of)(
            &thousands(council.items),
            &nouns().item.count(council.loaded),
            &nouns().passage.count(council.passages),
        )
    };
    let labels = labels.into_iter().map(|(x, words)| {
        view! {
            <text x=Tenths(x).to_string() y=Tenths(height - 4.0).to_string()>
                {words}
            </text>
        }
    });
    let search = use_navigation().route().with_untracked(|route| match route {
        Route::Search(search) => search.clone(),
        _ => SearchRoute::default(),
    });
    let columns = spots.iter().map(|spot| ChartColumn { x: spot.x, width: spot.width }).collect();
    let id = council.council.clone();
    let tell = Rc::new(move |n: usize| {
        let told = spots.get(n).map(|spot| ColumnWords {
            words: spot_in_words(spot, everything),
            href: column_href(&search, &id, spot.period),
        });
        told.unwrap_or_default()
    });
    let told = RwSignal::new(None);
    view! {
        <figure class="multiple">
            <figcaption>
                {council.name.clone()} <span>{move || told.get().unwrap_or_else(|| size.clone())}</span>
            </figcaption>
            <svg
                class="chart"
                role="group"
                aria-label=panel_in_words(&council, everything)
                width=Tenths(width).to_string()
                height=Tenths(height).to_string()
                viewBox=format!("0 0 {} {}", Tenths(width), Tenths(height))
            >
                <path class=if scale.units { "ground ground-line" } else { "ground" } d=loaded />
                <path class=if scale.units { "amount-line" } else { "amount-soft" } d=another />
                <path class="amount" d=another_dots />
                <path class="amount" d=found />
                <path class="axis" d=axes />
                <path class="gap-line" d=gap />
                {labels.collect_view()}
                <ChartColumns columns tell height=plot told />
            </svg>
        </figure>
    }
}

/// `2019: 3 of 9 items, 1 by another wording only`.
fn spot_in_words(spot: &Spot, everything: bool) -> String {
    let words = words();
    let period = spot.period.in_words();
    let column = spot.column;
    let loaded = nouns().item.count(column.loaded);
    if everything {
        return format!("{period}: {loaded}");
    }
    let another = match column.by_another {
        0 => String::new(),
        more => format!(", {} {}", thousands(more), words.unit_key[1]),
    };
    format!("{period}: {}{another}", (words.of)(&thousands(column.items), &loaded))
}

/// The search for what a column counts.
fn column_href(search: &SearchRoute, council: &str, period: Period) -> String {
    let filters = Filters { councils: vec![council.to_owned()], ..search.filters.clone() };
    let search = match period {
        Period::Year(year) => search.with_filters(Filters { years: vec![Some(year)], ..filters }),
        Period::Undated => search.with_filters(Filters { years: vec![None], ..filters }),
        // Months are no filter; the query language has them.
        Period::Month(year, month) => {
            let asked = search.query.trim();
            let asked = if asked.contains(" OR ") { format!("({asked})") } else { asked.to_owned() };
            let query = format!("{asked} year:{year}-{month:02}").trim().to_owned();
            SearchRoute { query, ..search.with_filters(filters) }
        }
    };
    Route::Search(search).href()
}

/// What the squares or bars mean.
#[component]
fn Key(everything: bool, units: bool, with_another: bool) -> impl IntoView {
    let mut square = String::new();
    rectangle(&mut square, 0.5, 0.5, 12.0, 12.0);
    let entry = |class: &'static str, words: &'static str| {
        let square = square.clone();
        view! {
            <span>
                <svg viewBox="0 0 13 13" aria-hidden="true">
                    <path class=class d=square />
                </svg>
                {words}
            </span>
        }
    };
    if everything {
        let words = if units { words().item_loaded } else { words().items_loaded };
        return view! { <p class="key">{entry("amount", words)}</p> }.into_any();
    }
    let words = if units { words().unit_key } else { words().bar_key };
    view! {
        <p class="key">
            {entry("amount", words[0])}
            {with_another.then(|| entry(if units { "amount-line" } else { "amount-soft" }, words[1]))}
            {entry("ground ground-line", words[2])}
        </p>
    }
    .into_any()
}

fn silence(silent: &[CouncilTimeline]) -> Option<impl IntoView + use<>> {
    if silent.is_empty() {
        return None;
    }
    let items: u32 = silent.iter().map(|council| council.loaded).sum();
    let summary = (words().silent)(&nouns().council.count(silent.len() as u64), &nouns().item.count(items));
    let silent = silent.to_vec();
    let names = move || {
        silent
            .iter()
            .map(|council| {
                let filters = Filters { councils: vec![council.council.clone()], ..Filters::default() };
                let href = Route::Search(SearchRoute { filters, ..SearchRoute::default() }).href();
                view! {
                    <li>
                        <a class="quiet" href=href>
                            {council.name.clone()}
                        </a>
                        " "
                        <span class="n">{nouns().item.count(council.loaded)}</span>
                    </li>
                }
            })
            .collect_view()
    };
    Some(view! {
        <Fold class="twin silent" summary>
            <ul class="columns">{names()}</ul>
        </Fold>
    })
}

/// The figures of the panels as a table, fetched and drawn when it is first opened.
#[component]
fn Twin(timeline: StoredValue<Arc<Vec<CouncilTimeline>>>) -> impl IntoView {
    view! {
        <Fold class="twin" summary=words().table>
            <Later page=LaterPage::TimelineTable(timeline) />
        </Fold>
    }
}

/// What a panel shows, for those who cannot see it.
fn panel_in_words(council: &CouncilTimeline, everything: bool) -> String {
    let words = words();
    let undated = column_of(council, Period::Undated);
    let dated =
        council.months.iter().filter_map(|month| Some((month.month?.0, month.items + month.by_another)));
    let years: Vec<u16> = dated.filter(|(_, items)| *items > 0).map(|(year, _)| year).collect();
    let span = match (years.iter().min(), years.iter().max()) {
        (Some(first), Some(last)) if first == last => (words.dated)(*first),
        (Some(first), Some(last)) => (words.dated_between)(*first, *last),
        _ => String::new(),
    };
    let none = undated.items + undated.by_another;
    let undated = if none > 0 { (words.without_date)(&thousands(none)) } else { String::new() };
    let verb = if everything { words.loaded } else { words.found };
    let found = (words.of)(&thousands(council.items), &nouns().item.count(council.loaded));
    format!("{}: {found} {verb}{span}{undated}.", council.name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_search::MonthCount;

    #[test]
    fn of_many_councils_those_with_most_items_are_in_sight() {
        let council = |n: u32, items| CouncilTimeline {
            council: n.to_string(),
            name: n.to_string(),
            loaded: items,
            items,
            passages: items,
            months: Vec::new(),
        };
        let timeline: Vec<_> = (0..9).map(|n| council(n, [1, 2, 0, 9, 2, 2, 1, 1, 1][n as usize])).collect();
        let (first, rest) = most_first(&timeline);
        let names = |councils: Vec<CouncilTimeline>| councils.into_iter().map(|c| c.name).collect::<String>();
        assert_eq!((names(first), names(rest)), ("314506".to_owned(), "78".to_owned()));
        assert_eq!(names(most_first(&timeline[..5]).0), "0134");
    }

    #[test]
    fn a_column_says_its_figures_and_leads_to_them() {
        let column = crate::ui::timeline_shape::Column { loaded: 9, items: 3, by_another: 1 };
        let spot = Spot { x: 0.0, width: 9.0, period: Period::Year(2019), column };
        assert_eq!(spot_in_words(&spot, false), "2019: 3 of 9 items, 1 by another wording only");
        assert_eq!(
            spot_in_words(&Spot { period: Period::Undated, ..spot }, true),
            "date not stated: 9 items"
        );
        let search = SearchRoute::of("buses");
        let href = |search, period| column_href(search, "leeds", period);
        assert_eq!(href(&search, Period::Undated), "#/search?q=buses&council=leeds&year=none");
        assert_eq!(href(&search, Period::Month(2019, 4)), "#/search?q=buses%20year:2019-04&council=leeds");
        let either = SearchRoute::of("buses OR trams");
        let month = href(&either, Period::Month(2019, 4));
        assert_eq!(month, "#/search?q=%28buses%20OR%20trams%29%20year:2019-04&council=leeds");
        assert_eq!(
            href(&SearchRoute::default(), Period::Month(2019, 4)),
            "#/search?q=year:2019-04&council=leeds"
        );
    }

    #[test]
    fn a_panel_reads_as_a_sentence() {
        let month = |month, loaded, items, by_another| MonthCount { month, loaded, items, by_another };
        let council = CouncilTimeline {
            council: "coventry".to_owned(),
            name: "Coventry".to_owned(),
            loaded: 18,
            items: 3,
            passages: 3,
            months: vec![
                month(Some((2019, 4)), 1, 0, 1),
                month(Some((2020, 1)), 8, 0, 0),
                month(None, 9, 2, 0),
            ],
        };
        let words = panel_in_words(&council, false);
        assert_eq!(words, "Coventry: 3 of 18 items found, dated 2019, 2 without a date stated.");
    }
}
