use super::cells::rate;
use super::matrix_page::Shown;
use super::words::words;
use crate::data::comparison::{Grid, GridRow};
use crate::ui::thousands;
use leptos::prelude::*;
use scrutineer_themes::{Cell, Mention};

/// The figures of the matrix in plain cells, with their rates; made when the reader opens it.
#[component]
pub(super) fn Twin(
    /// The matrix and the address that it answers.
    shown: Shown,
) -> impl IntoView {
    let words = words();
    let (open, set_open) = signal(false);
    let table = move || open.get().then(|| table(&shown.grid, shown.route.matrix.committees));
    view! {
        <details class="twin" on:toggle=move |_| set_open.set(true)>
            <summary>{words.twin}</summary>
            <p class="chart-note">{words.twin_note}</p>
            {table}
        </details>
    }
}

fn table(grid: &Grid, committees: bool) -> impl IntoView + use<> {
    let words = words();
    let heads = grid.columns.iter().map(|column| {
        view! {
            <th scope="col" class="num">
                {grid.subject_of(column).name}
            </th>
        }
    });
    let heads = heads.collect_view();
    let rows = grid.rows.iter().map(|row| {
        let cells =
            grid.columns.iter().map(|column| view! { <td class="num">{plain(&row.cell(column))}</td> });
        view! {
            <tr>
                <th scope="row">{name(row)}</th>
                <td class="num">{thousands(row.loaded.loaded_items)}</td>
                <td class="num">{thousands(row.loaded.loaded_passages)}</td>
                {cells.collect_view()}
            </tr>
        }
    });
    let of = if committees { words.committee_head } else { words.council };
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=words.twin_region>
            <table class="table">
                <caption class="sr">{words.twin_note}</caption>
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
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}

/// The name of a row, in full.
pub(super) fn name(row: &GridRow) -> String {
    match (row.is_council(), row.name.as_str()) {
        (true, name) => name.to_owned(),
        (false, "") => format!("{}, {}", row.council, words().committee_not_stated),
        (false, name) => format!("{}, {name}", row.council),
    }
}

/// A cell without shade: `8 (43.2)`.
fn plain(cell: &Cell) -> String {
    let counts = cell.named;
    match cell.mention() {
        Mention::NothingLoaded => words().nothing_loaded.to_owned(),
        Mention::NotMentioned => "0 (0.0)".to_owned(),
        Mention::AnotherWording => format!("0 (0.0) ≈{}", thousands(cell.another)),
        Mention::Named => {
            let rate = rate(counts);
            let another =
                if cell.another > 0 { format!(" ≈{}", thousands(cell.another)) } else { String::new() };
            format!("{} ({rate}){another}", thousands(counts.passages))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_themes::Counts;

    #[test]
    fn a_plain_cell_says_count_rate_and_other_wordings() {
        let cell = |passages, another, loaded| Cell {
            named: Counts { passages, items: 1, loaded_passages: loaded, loaded_items: 2 },
            another,
        };
        assert_eq!(plain(&cell(8, 11, 185)), "8 (43) ≈11");
        assert_eq!(plain(&cell(0, 2, 185)), "0 (0.0) ≈2");
        assert_eq!(plain(&cell(0, 0, 0)), "nothing loaded");
    }
}
