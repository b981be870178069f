use super::chart_shape::{Tenths, rectangle};
use super::numbers::{count, thousands};
use super::timeline_shape::{PanelShape, Scale, column_of, panel, scale_of};
use crate::route::{Route, SearchRoute};
use leptos::prelude::*;
use scrutineer_search::{CouncilTimeline, Filters};
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
    let figures = move |councils: Vec<CouncilTimeline>| {
        councils.into_iter().map(|council| view! { <Panel council scale everything /> }).collect_view()
    };
    let more = (!folded.is_empty()).then(|| {
        let summary =
            format!("{} with items found", count(folded.len() as u64, "more council", "more councils"));
        view! {
            <details class="twin">
                <summary>{summary}</summary>
                <div class="multiples">{figures(folded)}</div>
            </details>
        }
    });
    view! {
        <div class="multiples">{figures(first)}</div>
        {more}
        <Key everything units=scale.units with_another />
        {silence(&silent)}
        <Twin timeline />
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
    let PanelShape { width, height, loaded, another, another_dots, found, axes, gap, labels } =
        panel(&council, scale);
    let size = if everything {
        count(council.items, "item", "items")
    } else {
        format!(
            "{} of {}, {}",
            thousands(council.items),
            count(council.loaded, "item", "items"),
            count(council.passages, "passage", "passages")
        )
    };
    let labels = labels.into_iter().map(|(x, words)| {
        view! {
            <text x=Tenths(x).to_string() y=Tenths(height - 4.0).to_string()>
                {words}
            </text>
        }
    });
    view! {
        <figure class="multiple">
            <figcaption>{council.name.clone()} <span>{size}</span></figcaption>
            <svg
                class="chart"
                role="img"
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
            </svg>
        </figure>
    }
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
        let words = if units { "item loaded" } else { "items loaded" };
        return view! { <p class="key">{entry("amount", words)}</p> }.into_any();
    }
    let words = if units {
        ["item with the words typed", "by another wording only", "loaded, not mentioned"]
    } else {
        ["items with the words typed", "by another wording only", "loaded"]
    };
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
    let summary = format!(
        "{} loaded and silent on this, in {}",
        count(silent.len() as u64, "council", "councils"),
        count(items, "item", "items")
    );
    let names = silent.iter().map(|council| {
        let filters = Filters { councils: vec![council.council.clone()], ..Filters::default() };
        let href = Route::Search(SearchRoute { filters, ..SearchRoute::default() }).href();
        view! {
            <li>
                <a class="quiet" href=href>
                    {council.name.clone()}
                </a>
                " "
                <span class="n">{count(council.loaded, "item", "items")}</span>
            </li>
        }
    });
    Some(view! {
        <details class="twin silent">
            <summary>{summary}</summary>
            <ul class="columns">{names.collect_view()}</ul>
        </details>
    })
}

/// The figures of the panels as a table.
#[component]
fn Twin(timeline: Arc<Vec<CouncilTimeline>>) -> impl IntoView {
    let (open, set_open) = signal(false);
    let table = move || open.get().then(|| twin_table(&timeline));
    view! {
        <details class="twin" on:toggle=move |_| set_open.set(true)>
            <summary>"These figures as a table"</summary>
            {table}
        </details>
    }
}

fn twin_table(timeline: &[CouncilTimeline]) -> impl IntoView + use<> {
    let scale = scale_of(timeline);
    let columns: Vec<Option<u16>> = scale.years().map(Some).chain([None]).collect();
    let heads = columns.iter().map(|year| {
        let words = year.map_or_else(|| "date not stated".to_owned(), |year| year.to_string());
        view! {
            <th scope="col" class="num">
                {words}
            </th>
        }
    });
    let rows = timeline.iter().map(|council| {
        let cells = columns.iter().map(|year| {
            let column = column_of(council, *year);
            let words = if column.loaded == 0 {
                "–".to_owned()
            } else {
                format!("{}/{}", thousands(column.items + column.by_another), thousands(column.loaded))
            };
            view! { <td class="num">{words}</td> }
        });
        view! {
            <tr>
                <th scope="row">{council.name.clone()}</th>
                <td class="num">{thousands(council.passages)}</td>
                <td class="num">{format!("{}/{}", thousands(council.items), thousands(council.loaded))}</td>
                {cells.collect_view()}
            </tr>
        }
    });
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label="Items by council and year">
            <table class="table">
                <caption>"Items found, of items loaded; – where nothing is loaded"</caption>
                <thead>
                    <tr>
                        <th scope="col">"Council"</th>
                        <th scope="col" class="num">
                            "Passages"
                        </th>
                        <th scope="col" class="num">
                            "Items"
                        </th>
                        {heads.collect_view()}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}

/// What a panel shows, for those who cannot see it.
fn panel_in_words(council: &CouncilTimeline, everything: bool) -> String {
    let undated = column_of(council, None);
    let dated =
        council.months.iter().filter_map(|month| Some((month.month?.0, month.items + month.by_another)));
    let years: Vec<u16> = dated.filter(|(_, items)| *items > 0).map(|(year, _)| year).collect();
    let span = match (years.iter().min(), years.iter().max()) {
        (Some(first), Some(last)) if first == last => format!(", dated {first}"),
        (Some(first), Some(last)) => format!(", dated between {first} and {last}"),
        _ => String::new(),
    };
    let none = undated.items + undated.by_another;
    let undated =
        if none > 0 { format!(", {} without a date stated", thousands(none)) } else { String::new() };
    let verb = if everything { "loaded" } else { "found" };
    format!(
        "{}: {} of {} {verb}{span}{undated}.",
        council.name,
        thousands(council.items),
        count(council.loaded, "item", "items")
    )
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
