use super::words::words;
use super::years_shape::{Panel, scale_of};
use crate::language::number;
use leptos::prelude::*;
use scrutineer_themes::Counts;
use std::sync::Arc;

/// The figures of the panels as a table, made when it is opened.
#[component]
pub(super) fn YearsTable(
    /// The councils.
    panels: Vec<Panel>,
) -> impl IntoView {
    let words = words();
    let panels = Arc::new(panels);
    let (open, set_open) = signal(false);
    let table = move || open.get().then(|| table(&panels));
    view! {
        <details class="twin" on:toggle=move |_| set_open.set(true)>
            <summary>{words.as_table}</summary>
            {table}
        </details>
    }
}

fn table(panels: &[Panel]) -> impl IntoView + use<> {
    let words = words();
    let columns: Vec<Option<u16>> = scale_of(panels).years().map(Some).chain([None]).collect();
    let heads = columns.iter().map(|year| {
        let year = year.map_or_else(|| words.undated.to_owned(), |year| year.to_string());
        view! {
            <th scope="col" class="num">
                {year}
            </th>
        }
    });
    let heads: Vec<_> = heads.collect();
    let rows = panels.iter().map(|panel| {
        let cells: Vec<_> =
            columns.iter().map(|year| view! { <td class="num">{cell(panel.of(*year))}</td> }).collect();
        view! {
            <tr>
                <th scope="row">{panel.name.clone()}</th>
                <td class="num">{cell(panel.all)}</td>
                {cells}
            </tr>
        }
    });
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=words.table_label>
            <table class="table">
                <caption>{words.table_caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.council}</th>
                        <th scope="col" class="num">
                            {words.all}
                        </th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}

/// `3/18`, or a dash where nothing is loaded.
fn cell(counts: Counts) -> String {
    if counts.loaded_passages == 0 {
        return "–".to_owned();
    }
    format!("{}/{}", number(u64::from(counts.passages)), number(u64::from(counts.loaded_passages)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn not_loaded_is_told_from_not_mentioned() {
        let counts = |passages, loaded_passages| Counts { passages, loaded_passages, ..Counts::default() };
        assert_eq!([counts(3, 1800), counts(0, 18), counts(0, 0)].map(cell), ["3/1,800", "0/18", "–"]);
    }
}
