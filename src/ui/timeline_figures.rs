use super::figures::Figures;
use super::timeline_figure_words::words;
use super::timeline_shape::{Column, Period, column_of, scale_of};
use scrutineer_search::CouncilTimeline;

/// The figures of the timeline, a row a council and year (or month) after a row for all of the council.
pub(crate) fn timeline_figures(timeline: &[CouncilTimeline]) -> Figures {
    let words = words();
    let scale = scale_of(timeline);
    let periods: Vec<Period> = scale.periods().chain([Period::Undated]).collect();
    let when = if scale.monthly { words.month } else { words.year };
    let head =
        [words.council, when, words.items_found, words.by_another, words.items_loaded, words.passages_found];
    let council = |council: &CouncilTimeline| {
        let by_another = council.months.iter().map(|month| month.by_another).sum();
        let all = [council.items, by_another, council.loaded, council.passages].map(|n| n.to_string());
        let all = [council.name.clone(), words.all.to_owned()].into_iter().chain(all).collect();
        let row = |period: &Period| {
            let Column { loaded, items, by_another } = column_of(council, *period);
            // Where nothing is loaded, nothing was looked for: that is told from nothing found.
            let found = if loaded > 0 { (items + by_another).to_string() } else { String::new() };
            let by_another = if loaded > 0 { by_another.to_string() } else { String::new() };
            vec![
                council.name.clone(),
                plain(*period),
                found,
                by_another,
                loaded.to_string(),
                // Passages are counted by council only.
                String::new(),
            ]
        };
        std::iter::once(all).chain(periods.iter().map(row)).collect::<Vec<_>>()
    };
    Figures::of(head, timeline.iter().flat_map(council))
}

/// A time so that spreadsheets put it in order: `2019`, `2019-04`.
fn plain(period: Period) -> String {
    match period {
        Period::Month(year, month) => format!("{year}-{month:02}"),
        Period::Year(_) | Period::Undated => period.in_words(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_search::MonthCount;

    #[test]
    fn found_loaded_and_undated_have_cells_of_their_own() {
        let month = |month, loaded, items, by_another| MonthCount { month, loaded, items, by_another };
        let council = CouncilTimeline {
            council: "leeds".to_owned(),
            name: "Leeds".to_owned(),
            loaded: 1812,
            items: 6,
            passages: 11,
            months: vec![
                month(Some((2018, 4)), 1800, 4, 1),
                month(Some((2021, 4)), 3, 0, 0),
                month(None, 9, 1, 0),
            ],
        };
        let figures = timeline_figures(&[council]);
        let rows: Vec<String> = figures.rows.iter().map(|row| row.join(";")).collect();
        let expected = [
            "Leeds;All;6;1;1812;11",
            "Leeds;2018;5;1;1800;",
            "Leeds;2019;;;0;",
            "Leeds;2020;;;0;",
            "Leeds;2021;0;0;3;",
            "Leeds;date not stated;1;0;9;",
        ];
        assert_eq!(rows, expected);
        assert!(figures.rows.iter().all(|row| row.len() == figures.head.len()));
    }
}
