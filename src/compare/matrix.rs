use super::cells::{face, figure, in_words};
use super::key::{Key, Mark};
use super::matrix_page::Shown;
use super::words::words;
use crate::data::comparison::{Grid, GridRow, Origin, Subject};
use crate::data::use_engine;
use crate::navigation::{Mode, use_navigation};
use crate::route::{CompareRoute, Route, ThemeRoute};
use crate::ui::{thousands, turn};
use leptos::prelude::*;
use leptos::task::spawn_local;
use scrutineer_search::Overview;
use scrutineer_themes::{Cell, Mention, Part};
use std::sync::Arc;

/// The table of councils or committees by themes. Every figure leads to its passages.
#[component]
pub(super) fn Matrix(
    /// The matrix and the address that it answers.
    shown: Shown,
    /// The comparison of the address, for its ticks and figures.
    route: Memo<CompareRoute>,
    /// Told of a change.
    on_change: Callback<CompareRoute>,
) -> impl IntoView {
    let words = words();
    let overview = use_engine().overview().get_untracked().unwrap_or_default();
    let rates = Memo::new(move |_| route.with(|route| route.matrix.rates));
    let ticked = Memo::new(move |_| route.with(|route| route.matrix.ticked.clone()));
    let Shown { grid, route: asked } = shown;
    let subjects: Arc<Vec<Subject>> =
        Arc::new(grid.columns.iter().map(|column| grid.subject_of(column)).collect());
    let heads = grid
        .columns
        .iter()
        .zip(subjects.iter())
        .map(|(column, subject)| head(subject, grid.is_subject(column)));
    let heads = heads.collect_view();
    let cols = grid.columns.iter().map(|_| view! { <col /> }).collect_view();
    let of = if asked.matrix.committees { words.committee_head } else { words.council };
    let more_rows = (grid.rows.len() < grid.all_rows).then_some(grid.all_rows);
    let rows_shown = grid.rows.len();
    let columns = grid.columns.len();
    let turns = Turns::of(rows_shown, columns);
    let drawn = turns.begin();
    let bodies = move || {
        let as_rates = rates.get();
        let shared =
            Arc::new((asked.clone(), Arc::clone(&grid), Arc::clone(&subjects), Arc::clone(&overview)));
        let row = |place: usize, row: &GridRow| {
            let (row, shared) = (row.clone(), Arc::clone(&shared));
            let name = row.clone();
            let is_drawn = Memo::new(move |_| place < drawn.get());
            let cells = move || {
                let (asked, grid, subjects, overview) = &*shared;
                is_drawn.get().then(|| row_cells(&row, grid, subjects, asked, overview, as_rates))
            };
            view! {
                <tr>
                    <RowName row=name ticked route is_mixed=asked.matrix.committees />
                    {cells}
                </tr>
            }
        };
        let mut places = 0..;
        let body = |rows: Vec<&GridRow>| {
            let rows = rows.into_iter().zip(&mut places).map(|(of, place)| row(place, of)).collect_view();
            view! { <tbody>{rows}</tbody> }
        };
        bodies(&grid.rows).into_iter().map(body).collect_view()
    };
    let more = more_rows.map(|all| {
        let show = move |_| {
            let shown = Some(u16::try_from(all).unwrap_or(u16::MAX));
            on_change.run(CompareRoute { shown, ..route.get_untracked() });
        };
        view! {
            <p class="matrix-more">
                {(words.rows_shown)(rows_shown, all)}
                " "
                <button class="button" type="button" on:click=show>
                    {(words.show_all)(all)}
                </button>
            </p>
        }
    });
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=words.table_region>
            <table class="matrix" class:is-wide={columns > 14}>
                <caption class="sr">{words.figures_are}</caption>
                <colgroup>
                    <col class="who" />
                    <col class="of" />
                    <col class="of" />
                    {cols}
                </colgroup>
                <thead>
                    <tr>
                        <th scope="col">{of}</th>
                        <th scope="col" class="num">
                            {words.items}
                        </th>
                        <th scope="col" class="num">
                            {words.passages}
                        </th>
                        {heads}
                    </tr>
                </thead>
                {bodies}
            </table>
        </div>
        {more}
        <Key class="matrix-key" shade="n" marks=MARKS />
    }
}

/// The rows, a council with its committees in a body of its own.
fn bodies(rows: &[GridRow]) -> Vec<Vec<&GridRow>> {
    let are_mixed = rows.iter().any(GridRow::is_council) && !rows.iter().all(GridRow::is_council);
    let mut bodies: Vec<Vec<&GridRow>> = Vec::new();
    for row in rows {
        match bodies.last_mut() {
            Some(body) if !(are_mixed && row.is_council()) => body.push(row),
            _ => bodies.push(vec![row]),
        }
    }
    bodies
}

fn head(subject: &Subject, is_singled: bool) -> impl IntoView + use<> {
    let name = match subject.origin {
        Origin::Query => (words().quoted)(&subject.name),
        _ => breakable(&subject.name),
    };
    let theme = subject.theme.as_ref().filter(|_| subject.origin == Origin::BuiltIn);
    let name = match theme {
        Some(theme) => {
            let href = Route::Theme(ThemeRoute::of(&theme.id)).href();
            view! {
                <a href=href>
                    <span>{name}</span>
                </a>
            }
            .into_any()
        }
        None => view! { <span class="upright">{name}</span> }.into_any(),
    };
    let mark = is_singled.then(|| view! { <span class="sr">{format!(" ({})", words().this_subject)}</span> });
    view! {
        <th scope="col" class:is-singled=is_singled>
            {name}
            {mark}
        </th>
    }
}

/// Endings before which a long word may be broken; longer ones before those that they end with.
const ENDINGS: [&str; 21] = [
    "ability", "tation", "nity", "ment", "ness", "less", "ship", "tion", "ities", "sion", "ance", "ence",
    "ency", "sity", "vity", "able", "iour", "care", "force", "port", "ing",
];

/// A name with soft hyphens in its long words, for the narrow columns of a table: not every browser knows how to break
/// words of a language.
fn breakable(name: &str) -> String {
    const LONG: usize = 9;
    let broken = name.split(' ').map(|word| {
        // A plural, or a word before a comma, breaks as the word alone does.
        let stems = [word, word.trim_end_matches([',', 's'])];
        let place = stems.into_iter().find_map(start_of_ending).filter(|_| word.chars().count() >= LONG);
        match place.and_then(|place| word.split_at_checked(place)) {
            Some((start, ending)) => format!("{start}\u{ad}{ending}"),
            None => word.to_owned(),
        }
    });
    broken.collect::<Vec<_>>().join(" ")
}

/// Where the ending of a word begins, when enough stands before it.
fn start_of_ending(word: &str) -> Option<usize> {
    const START: usize = 4;
    ENDINGS.iter().find_map(|ending| word.strip_suffix(ending)).map(str::len).filter(|&start| start >= START)
}

/// The name of a row, to be ticked.
#[component]
fn RowName(
    row: GridRow,
    ticked: Memo<Vec<Part>>,
    route: Memo<CompareRoute>,
    is_mixed: bool,
) -> impl IntoView {
    let navigation = use_navigation();
    let words = words();
    let (part, own) = (row.part.clone(), row.part.clone());
    let tick = move |_| {
        let mut route = route.get_untracked();
        flip(&mut route.matrix.ticked, &part);
        navigation.go(Route::Compare(route), Mode::Replace);
    };
    let is_ticked = move || ticked.with(|ticked| ticked.contains(&own));
    let is_council = row.is_council();
    let loaded = row.loaded.loaded_passages;
    let loaded = if loaded > 0 { (words.of_passages)(loaded) } else { words.nothing_loaded.to_owned() };
    let (name, council) = if row.name.is_empty() {
        (view! { <i>{words.committee_not_stated}</i> }.into_any(), Some(row.council.clone()))
    } else {
        (row.name.clone().into_any(), (!is_council).then(|| row.council.clone()))
    };
    // The council is in sight above, unless the order parts committees from it.
    let council = council.map(|council| view! { <span class="of-council">{format!(" {council}")}</span> });
    let label = (words.pick_row)(&if row.name.is_empty() {
        format!("{}, {}", row.council, words.committee_not_stated)
    } else {
        row.name
    });
    view! {
        <th scope="row" class:council={is_council && is_mixed} class:committee=!is_council>
            <label class="pick">
                <input type="checkbox" aria-label=label prop:checked=is_ticked on:change=tick />
                // Where there is no room for a column of what is loaded.
                <span>{name} {council} <span class="of-loaded">{loaded}</span></span>
            </label>
        </th>
    }
}

fn flip(ticked: &mut Vec<Part>, part: &Part) {
    match ticked.iter().position(|one| one == part) {
        Some(place) => drop(ticked.remove(place)),
        None => ticked.push(part.clone()),
    }
}

/// How a table is drawn: a small one at once; of a large one as many rows in each turn as make up so many cells, so that
/// what is in sight does not wait for what is beneath.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Turns {
    rows: usize,
    rows_a_turn: usize,
}

/// Cells that are drawn in one turn.
const CELLS_A_TURN: usize = 600;

impl Turns {
    fn of(rows: usize, columns: usize) -> Self {
        Self { rows, rows_a_turn: (CELLS_A_TURN / columns.max(1)).max(1) }
    }

    /// How many rows are drawn by now.
    fn begin(self) -> ReadSignal<usize> {
        let (drawn, set_drawn) = signal(self.rows_a_turn);
        spawn_local(async move {
            let mut rows = self.rows_a_turn;
            while rows < self.rows {
                turn().await;
                if set_drawn.is_disposed() {
                    return;
                }
                rows += self.rows_a_turn;
                set_drawn.set(rows);
            }
        });
        drawn
    }
}

/// What stands in a row behind its name.
fn row_cells(
    row: &GridRow,
    grid: &Grid,
    subjects: &[Subject],
    asked: &CompareRoute,
    overview: &Overview,
    as_rates: bool,
) -> impl IntoView + use<> {
    let cells = grid.columns.iter().zip(subjects).map(|(column, subject)| {
        table_cell(&row.cell(column), subject, &row.part, asked, overview, as_rates)
    });
    let cells = cells.collect_view();
    view! {
        <td class="num">{thousands(row.loaded.loaded_items)}</td>
        <td class="num">{thousands(row.loaded.loaded_passages)}</td>
        {cells}
    }
}

/// A cell of the table. There may be thousands, so the two sorts that are common are as light as they can be: a link
/// that is named by its words, and a bare nought.
fn table_cell(
    cell: &Cell,
    subject: &Subject,
    part: &Part,
    asked: &CompareRoute,
    overview: &Overview,
    as_rates: bool,
) -> impl IntoView + use<> {
    let shows = figure(cell, as_rates);
    let href = cell_href(cell, subject, part, asked, overview);
    let inside = match (cell.mention(), href) {
        (Mention::Named, Some(href)) => view! {
            <a href=href aria-label=in_words(cell)>
                {shows}
            </a>
        }
        .into_any(),
        (Mention::NotMentioned, _) => shows.into_any(),
        (_, Some(href)) => view! { <a href=href>{said(shows, cell)}</a> }.into_any(),
        (_, None) => said(shows, cell).into_any(),
    };
    view! { <td class=face(cell).classes()>{inside}</td> }
}

/// A sign for the eye, and what it means for the ear.
fn said(shows: String, cell: &Cell) -> impl IntoView + use<> {
    view! {
        <span aria-hidden="true">{shows}</span>
        <span class="sr">{in_words(cell)}</span>
    }
}

/// Where a cell leads: to as many passages as it shows; nowhere when there are none.
fn cell_href(
    cell: &Cell,
    subject: &Subject,
    part: &Part,
    asked: &CompareRoute,
    overview: &Overview,
) -> Option<String> {
    let search = |another| subject.search(overview, part, asked.years, &[], another);
    match cell.mention() {
        Mention::Named => Some(Route::Search(search(false)).href()),
        Mention::AnotherWording => Some(Route::Search(search(true)).href()),
        Mention::NotMentioned | Mention::NothingLoaded => None,
    }
}

/// How the cells of the table show their states.
const MARKS: [Mark; 4] = [
    Mark { class: "cell few heat-4", text: "n", is_read: false },
    Mark { class: "cell zero", text: "0", is_read: true },
    Mark { class: "cell other", text: "≈2", is_read: true },
    Mark { class: "cell unloaded", text: "–", is_read: true },
];

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_themes::Counts;

    fn row(part: &str) -> GridRow {
        GridRow {
            part: Part::parse(part),
            name: part.to_owned(),
            council: String::new(),
            loaded: Counts::default(),
            subject: None,
            themes: Vec::new(),
        }
    }

    #[test]
    fn committees_stand_with_their_council() {
        let rows = ["a", "a/x", "a/y", "b", "b/x"].map(row);
        let sizes: Vec<usize> = bodies(&rows).iter().map(Vec::len).collect();
        assert_eq!(sizes, [3, 2]);
        let rows = ["a", "b", "c"].map(row);
        assert_eq!(bodies(&rows).len(), 1);
        let rows = ["a/x", "b/y", "a/z"].map(row);
        assert_eq!(bodies(&rows).len(), 1);
    }

    #[test]
    fn only_long_words_may_break_and_before_their_ending() {
        assert_eq!(breakable("Homelessness"), "Homeless\u{ad}ness");
        assert_eq!(breakable("Public consultation"), "Public consul\u{ad}tation");
        assert_eq!(breakable("Community safety"), "Commu\u{ad}nity safety");
        assert_eq!(breakable("Allocations, placements"), "Alloca\u{ad}tions, place\u{ad}ments");
        assert_eq!(breakable("Air quality and shipment"), "Air quality and shipment");
    }

    #[test]
    fn a_large_table_is_drawn_some_rows_at_a_time() {
        assert_eq!(Turns::of(25, 10).rows_a_turn, 60);
        assert_eq!(Turns::of(20, 140).rows_a_turn, 4);
        assert_eq!(Turns::of(20, 2000).rows_a_turn, 1);
        assert_eq!(Turns::of(3, 0).rows_a_turn, 600);
    }

    #[test]
    fn a_tick_comes_and_goes() {
        let mut ticked = Vec::new();
        flip(&mut ticked, &Part::parse("a"));
        flip(&mut ticked, &Part::parse("b/x"));
        flip(&mut ticked, &Part::parse("a"));
        assert_eq!(ticked, [Part::parse("b/x")]);
    }
}
