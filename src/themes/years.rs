use super::words::words;
use super::years_figures::years_figures;
use super::years_shape::{Label, Panel, Scale, Shape, Spot, WIDTH, scale_of, shape_of};
use super::years_table::YearsTable;
use crate::data::ThemeFinding;
use crate::language::number;
use crate::route::{Route, ThemeRoute};
use crate::ui::{ChartColumn, ChartColumns, ChartFigures, ChartTools, ColumnWords, Tenths, rate_in_words};
use leptos::prelude::*;
use scrutineer_search::Overview;
use scrutineer_themes::{Counts, Part};
use std::rc::Rc;
use std::sync::Arc;

/// How many councils are drawn before the rest is folded away.
const DRAWN: usize = 8;

/// When a theme was spoken of: a panel a council, on the ground of what is loaded, with the same figures as a table.
#[component]
pub(super) fn Years(
    /// What is found, and the route that asked for it.
    found: (Arc<ThemeFinding>, ThemeRoute),
    /// What is loaded.
    overview: Arc<Overview>,
) -> impl IntoView {
    let words = words();
    let (finding, route) = found;
    let panels = panels(&finding, &overview);
    // Silent councils are not drawn, so they have no say in the scale.
    let speaking: Vec<Panel> = panels.iter().filter(|panel| panel.all.passages > 0).cloned().collect();
    let scale = scale_of(&speaking);
    let undated: u32 = panels.iter().map(|panel| panel.of(None).passages).sum();
    let silent: Vec<Panel> = panels.iter().filter(|panel| panel.all.passages == 0).cloned().collect();
    let (first, folded) = busiest_first(speaking);
    let drawn = |panels: Vec<Panel>| {
        panels.into_iter().map(|panel| view! { <Figure panel scale route=route.clone() /> }).collect_view()
    };
    let more = (!folded.is_empty()).then(|| {
        view! {
            <details class="twin">
                <summary>{(words.more_councils)(folded.len())}</summary>
                <div class="multiples">{drawn(folded)}</div>
            </details>
        }
    });
    let counted = panels.clone();
    let figures = ChartFigures::Made(Callback::new(move |()| years_figures(&counted)));
    let aside = (undated > 0).then(|| {
        view! { <p class="aside">{(words.undated_of)(undated, finding.tally.all.passages)}</p> }
    });
    view! {
        <section class="section" aria-labelledby="years">
            <div class="section-head">
                <h2 id="years">{words.when}</h2>
                {aside}
            </div>
            <div class="multiples" id="years-chart">
                {drawn(first)}
                <div class="multiple-note">
                    <h3 class="chart-title">{words.how_to_read}</h3>
                    <p class="key down">
                        {key("amount", words.key_found)} {key("ground", words.key_loaded)}
                        <span>{words.key_none}</span>
                    </p>
                    <p class="chart-note">{if scale.apart { words.apart_note } else { words.together_note }}</p>
                </div>
            </div>
            <div class="folds">{more} {silence(&silent, &route)} <YearsTable panels /></div>
            <ChartTools region="years-chart" name=words.table_label figures />
        </section>
    }
}

/// The councils of which something is loaded.
fn panels(finding: &ThemeFinding, overview: &Overview) -> Vec<Panel> {
    let councils = overview.councils.iter().zip(&finding.tally.councils);
    let loaded = councils.filter(|(_, tally)| tally.all.loaded_passages > 0 || tally.all.loaded_items > 0);
    let panels = loaded.map(|(council, tally)| Panel {
        id: council.id.clone(),
        name: council.name.clone(),
        all: tally.all,
        years: tally.years.clone(),
    });
    panels.collect()
}

/// Councils that speak of it: the busiest in sight, largest first when there are more than can be, and the rest.
fn busiest_first(mut speaking: Vec<Panel>) -> (Vec<Panel>, Vec<Panel>) {
    if speaking.len() <= DRAWN {
        return (speaking, Vec::new());
    }
    speaking.sort_by(|one, two| two.all.passages.cmp(&one.all.passages).then(one.name.cmp(&two.name)));
    let rest = speaking.split_off(DRAWN);
    (speaking, rest)
}

/// One council.
#[component]
fn Figure(panel: Panel, scale: Scale, route: ThemeRoute) -> impl IntoView {
    let words = words();
    let Shape { height, plot, ground, edge, amount, grid, axis, labels, spots, undated } =
        shape_of(&panel, scale);
    let labels = labels.into_iter().map(|Label { x, y, words, ends }| {
        view! {
            <text x=Tenths(x).to_string() y=Tenths(y).to_string() text-anchor=ends.then_some("end")>
                {words}
            </text>
        }
    });
    let spots: Vec<Spot> = spots.into_iter().filter(|spot| spot.counts.loaded_passages > 0).collect();
    let columns: Vec<ChartColumn> =
        spots.iter().map(|spot| ChartColumn { x: spot.x, width: spot.width }).collect();
    let parts = vec![Part::parse(&panel.id)];
    let of_panel = ThemeRoute { parts: parts.clone(), ..route.clone() };
    let tell = Rc::new(move |n: usize| {
        let told = spots.get(n).map(|&Spot { year, counts, .. }| {
            let route = ThemeRoute { years: (Some(year), Some(year)), ..of_panel.clone() };
            ColumnWords { words: format!("{year}: {}", of_loaded(counts)), href: Route::Theme(route).href() }
        });
        told.unwrap_or_default()
    });
    let told = RwSignal::new(None);
    let none = panel.of(None);
    let undated = undated.map(|y| {
        view! {
            <text class="strong-text" x="0" y=Tenths(y).to_string()>
                {words.undated_bar}
            </text>
            <text x=Tenths(WIDTH).to_string() y=Tenths(y).to_string() text-anchor="end">
                {of_loaded(none)}
            </text>
        }
    });
    let all = panel.all;
    let href = Route::Theme(ThemeRoute { parts, ..route }).href();
    view! {
        <figure class="multiple">
            <figcaption>
                <a class="quiet" href=href>
                    {panel.name.clone()}
                </a>
                <span>{move || told.get().unwrap_or_else(|| share_in_words(all))}</span>
            </figcaption>
            <svg
                class="chart"
                role="group"
                aria-label=panel_in_words(&panel)
                width=Tenths(WIDTH).to_string()
                height=Tenths(height).to_string()
                viewBox=format!("0 0 {} {}", Tenths(WIDTH), Tenths(height))
            >
                <path class="grid-line" d=grid />
                <path class="ground" d=ground />
                <path class="ground-line" d=edge />
                <path class="amount" d=amount />
                <path class="axis" d=axis />
                {labels.collect_view()}
                {undated}
                <ChartColumns columns tell height=plot told />
            </svg>
        </figure>
    }
}

fn key(class: &'static str, words: &'static str) -> impl IntoView {
    view! {
        <span>
            <svg viewBox="0 0 13 13" aria-hidden="true">
                <rect class=class x="0.5" y="0.5" width="12" height="12" rx="1" />
            </svg>
            {words}
        </span>
    }
}

/// Councils that are loaded and do not speak of it.
fn silence(silent: &[Panel], route: &ThemeRoute) -> Option<impl IntoView + use<>> {
    if silent.is_empty() {
        return None;
    }
    let words = words();
    let loaded: u32 = silent.iter().map(|panel| panel.all.loaded_passages).sum();
    let summary = (words.silent)(silent.len(), loaded);
    let names = silent.iter().map(|panel| {
        let route = ThemeRoute { parts: vec![Part::parse(&panel.id)], ..route.clone() };
        view! {
            <li>
                <a class="quiet" href=Route::Theme(route).href()>
                    {panel.name.clone()}
                </a>
                " "
                <span class="n">{words.passages.count(panel.all.loaded_passages)}</span>
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

/// `21 of 185 passages`.
pub(super) fn of_loaded(counts: Counts) -> String {
    (words().of_loaded)(counts.passages, counts.loaded_passages)
}

/// `21 of 185 passages, 114 per 1,000`.
fn share_in_words(counts: Counts) -> String {
    match counts.per_thousand() {
        Some(rate) => {
            format!("{}, {}", of_loaded(counts), (words().per_thousand)(&rate_in_words(rate)))
        }
        None => of_loaded(counts),
    }
}

/// What a panel shows, for those who cannot see it.
fn panel_in_words(panel: &Panel) -> String {
    let years = panel.years.iter().filter(|(_, counts)| counts.passages > 0);
    let years = years.map(|(year, counts)| {
        let year = year.map_or_else(|| words().undated.to_owned(), |year| year.to_string());
        format!("{year} {}", number(u64::from(counts.passages)))
    });
    let years: Vec<String> = years.collect();
    format!("{}: {}. {}.", panel.name, of_loaded(panel.all), years.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn panel(name: &str, passages: u32) -> Panel {
        let all = Counts { passages, loaded_passages: 100, ..Counts::default() };
        Panel { name: name.to_owned(), all, years: [(Some(2019), all)].into(), ..Panel::default() }
    }

    #[test]
    fn the_busiest_councils_are_in_sight() {
        let few: Vec<Panel> = [("A", 1), ("C", 9)].map(|(name, found)| panel(name, found)).into();
        let names = |panels: &[Panel]| panels.iter().map(|panel| panel.name.clone()).collect::<String>();
        assert_eq!(names(&busiest_first(few).0), "AC");
        let many: Vec<Panel> = "ABCDEFGHIJ".chars().zip(1..).map(|(c, n)| panel(&c.to_string(), n)).collect();
        let (first, rest) = busiest_first(many);
        assert_eq!((names(&first).as_str(), names(&rest).as_str()), ("JIHGFEDC", "BA"));
    }

    #[test]
    fn a_panel_reads_as_a_sentence() {
        assert_eq!(panel_in_words(&panel("Coventry", 21)), "Coventry: 21 of 100 passages. 2019 21.");
        assert_eq!(share_in_words(panel("Coventry", 21).all), "21 of 100 passages, 210 per 1,000");
    }
}
