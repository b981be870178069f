use super::cells::in_words;
use super::figures::grid_figures;
use super::heat_shape::{HEADS, HeatShape, NAMES, Plan, ROW, Step, fitting, shape};
use super::key::{Key, Mark};
use super::matrix_page::Shown;
use super::twin::name;
use super::words::words;
use crate::data::comparison::{Column, Grid};
use crate::data::use_engine;
use crate::route::Route;
use crate::ui::{ChartFigures, ChartTools, Tenths, use_announcer};
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use scrutineer_search::Overview;
use scrutineer_themes::Mention;
use std::sync::Arc;

/// The heat map of all themes: one square a row and theme, each leading to its passages.
///
/// One link stands in it, which follows the pointer or the arrow keys from square to square; thousands of links would
/// be thousands of stops for the keyboard. The table beneath has the same figures.
#[component]
pub(super) fn HeatMap(
    /// The matrix and the address that it answers.
    shown: Shown,
) -> impl IntoView {
    let words = words();
    let announcer = use_announcer();
    let overview = use_engine().overview().get_untracked().unwrap_or_default();
    let grid = Arc::clone(&shown.grid);
    let counted = Arc::clone(&grid);
    let figures = ChartFigures::Made(Callback::new(move |()| grid_figures(&counted)));
    let plan = StoredValue::new(Plan::of(&grid.themes, grid.rows.len()));
    let drawing = plan.with_value(|plan| drawing(&grid, plan));
    let (here, set_here) = signal(None::<(usize, usize)>);
    let svg = NodeRef::<leptos::svg::Svg>::new();
    let pointed = move |event: PointerEvent| {
        let Some(svg) = svg.get_untracked() else { return };
        let bounds = svg.get_bounding_client_rect();
        let (wide, _) = plan.with_value(|plan| plan.size);
        if bounds.width() <= 0.0 {
            return;
        }
        let scale = wide / bounds.width();
        let x = (f64::from(event.client_x()) - bounds.left()) * scale;
        let y = (f64::from(event.client_y()) - bounds.top()) * scale;
        let square = plan.with_value(|plan| plan.at(x, y));
        if square.is_some() && square != here.get_untracked() {
            set_here.set(square);
        }
    };
    let told = {
        let grid = Arc::clone(&grid);
        Memo::new(move |_| here.get().map(|square| tell(&grid, square)))
    };
    let keyed = move |event: KeyboardEvent| {
        let Some(step) = Step::of(&event.key()) else { return };
        event.prevent_default();
        let from = here.get_untracked().unwrap_or_default();
        set_here.set(Some(plan.with_value(|plan| plan.step(from, step))));
        if let Some(told) = told.get_untracked() {
            announcer.say(&told);
        }
    };
    let href = move || {
        let (row, theme) = here.get().unwrap_or_default();
        href(&shown, (row, theme), &overview)
    };
    let corner = Memo::new(move |_| {
        let (row, theme) = here.get().unwrap_or_default();
        plan.with_value(|plan| plan.corner(row, theme))
    });
    let wide = plan.with_value(|plan| plan.wide);
    let label = {
        let first = tell(&grid, (0, 0));
        move || told.get().unwrap_or_else(|| first.clone())
    };
    let (width, height) = plan.with_value(|plan| plan.size);
    // By hand, since the macro takes a link for one of HTML, which is not drawn here.
    let link = leptos::svg::a()
        .attr("class", move || {
            if here.with(Option::is_some) { "heat-here no-file is-shown" } else { "heat-here no-file" }
        })
        .attr("href", href)
        .attr("aria-label", label)
        .on(leptos::ev::keydown, keyed)
        .on(leptos::ev::focus, move |_| {
            if here.get_untracked().is_none() {
                set_here.set(Some((0, 0)));
            }
        })
        .child(view! {
            <rect
                x=move || Tenths(corner.get().0 - 1.0).to_string()
                y=move || Tenths(corner.get().1 - 1.0).to_string()
                width=Tenths(wide + 2.0).to_string()
                height=Tenths(ROW + 1.0).to_string()
            />
        });
    let themes = grid.themes.len();
    view! {
        <section class="section heat" aria-labelledby="heat">
            <div class="section-head">
                <h2 id="heat">{(words.at_a_glance)(themes)}</h2>
                <p class="aside">{words.heat_aside}</p>
            </div>
            <Key class="matrix-key of-map" shade="" marks=MARKS />
            <div class="scroll" id="heat-map" tabindex="0" role="group" aria-label=(words.at_a_glance)(themes)>
                <svg
                    node_ref=svg
                    class="heat-map"
                    role="group"
                    aria-label=(words.heat_label)(grid.rows.len(), themes)
                    width=Tenths(width).to_string()
                    height=Tenths(height).to_string()
                    viewBox=format!("0 0 {} {}", Tenths(width), Tenths(height))
                    on:pointermove=pointed
                    on:pointerdown=pointed
                >
                    {drawing}
                    {link}
                </svg>
            </div>
            <ChartTools region="heat-map" name=words.heat_file figures />
            <p class="heat-told">{move || told.get().unwrap_or_else(|| words.heat_hint.to_owned())}</p>
        </section>
    }
}

/// How the squares of the map show the states of a cell.
const MARKS: [Mark; 4] = [
    Mark { class: "cell few heat-4", text: "", is_read: false },
    Mark { class: "as-dot", text: "", is_read: false },
    Mark { class: "as-outline", text: "", is_read: false },
    Mark { class: "as-ground", text: "", is_read: false },
];

/// What does not change: squares, names of rows and of groups.
fn drawing(grid: &Grid, plan: &Plan) -> impl IntoView + use<> {
    let in_table: Vec<usize> = grid
        .columns
        .iter()
        .filter_map(|column| if let Column::Theme(place) = column { Some(*place) } else { None })
        .collect();
    let HeatShape { steps, another, zero, unloaded, in_table } = shape(plan, &grid.rows, &in_table);
    let steps = steps.into_iter().enumerate().map(|(n, path)| {
        view! { <path class=format!("heat-step-{}", n + 1) d=path /> }
    });
    let is_mixed = grid.rows.iter().any(|row| !row.is_council());
    let names = grid.rows.iter().enumerate().map(|(n, row)| {
        let y = HEADS + ROW * n as f64 + 13.0;
        let name =
            if row.name.is_empty() { words().committee_not_stated.to_owned() } else { row.name.clone() };
        let class = if row.is_council() && is_mixed { "strong-text" } else { "" };
        view! {
            <text class=class x="0" y=Tenths(y).to_string()>
                {fitting(&name)}
            </text>
        }
    });
    let groups = plan.groups.iter().map(|(x, name)| {
        let (x, y) = (Tenths(x + 4.0), Tenths(HEADS - 10.0));
        view! {
            <text x=x.to_string() y=y.to_string() transform=format!("rotate(-90 {x} {y})")>
                {fitting(name)}
            </text>
        }
    });
    let ground = format!("M{} {}H{}", Tenths(NAMES), Tenths(HEADS - 1.5), Tenths(plan.size.0));
    view! {
        <g aria-hidden="true">
            {names.collect_view()}
            {groups.collect_view()}
            <path class="axis" d=ground />
            <path class="heat-unloaded" d=unloaded />
            <path class="heat-zero" d=zero />
            <path class="heat-another" d=another />
            {steps.collect_view()}
            <path class="amount" d=in_table />
        </g>
    }
}

/// What a square says.
fn tell(grid: &Grid, (row, theme): (usize, usize)) -> String {
    let (Some(row), Some(theme)) = (grid.rows.get(row), grid.themes.get(theme).map(|found| (theme, found)))
    else {
        return String::new();
    };
    let cell = row.cell(&Column::Theme(theme.0));
    (words().heat_cell)(&name(row), &theme.1.name, &in_words(&cell))
}

/// Where a square leads: to its passages, or to a search that says that there are none. It must lead somewhere, since
/// what leads nowhere cannot have the focus.
fn href(shown: &Shown, (row, theme): (usize, usize), overview: &Overview) -> String {
    let column = Column::Theme(theme);
    let Some(row) = shown.grid.rows.get(row) else { return String::new() };
    let another = row.cell(&column).mention() == Mention::AnotherWording;
    let subject = shown.grid.subject_of(&column);
    Route::Search(subject.search(overview, &row.part, shown.route.years, &[], another)).href()
}
