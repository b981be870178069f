//! The figures of the comparison as tables for a spreadsheet: pure.

use super::contrast::hundredths;
use super::words::words;
use crate::data::comparison::{Column, Counted, Grid, GridRow, Side};
use crate::ui::{Figures, Tenths};
use scrutineer_themes::Cell;

/// Every cell of the matrix, whether its column stands in the table or not: a row for each council (or committee) and
/// theme.
pub(super) fn grid_figures(grid: &Grid) -> Figures {
    let words = words();
    let head = [
        words.council,
        words.committee_head,
        words.theme_head,
        words.passages_named,
        words.passages_another,
        words.passages_loaded,
        words.per_thousand_loaded,
    ];
    let singled = grid.columns.contains(&Column::Subject).then_some(Column::Subject);
    let columns: Vec<(Column, String)> = singled
        .into_iter()
        .chain((0..grid.themes.len()).map(Column::Theme))
        .map(|column| {
            let name = grid.subject_of(&column).name;
            (column, name)
        })
        .collect();
    let of = |row: &GridRow| {
        let (council, committee) = (row.council.clone(), committee(row));
        let line = |(column, theme): &(Column, String)| {
            let mut line = vec![council.clone(), committee.clone(), theme.clone()];
            line.extend(cells(&row.cell(column)));
            line
        };
        columns.iter().map(line).collect::<Vec<_>>()
    };
    Figures::of(head, grid.rows.iter().flat_map(of))
}

/// The committee of a row; all of them for a whole council.
fn committee(row: &GridRow) -> String {
    match row.is_council() {
        true => words().all_committees.to_owned(),
        false if row.name.is_empty() => words().committee_not_stated.to_owned(),
        false => row.name.clone(),
    }
}

/// How often each part names it.
pub(super) fn sides_figures(sides: &[Side]) -> Figures {
    let words = words();
    let head = [
        words.part,
        words.passages_named,
        words.passages_another,
        words.passages_loaded,
        words.per_thousand_loaded,
    ];
    let row = |side: &Side| {
        let mut row = vec![side.name.clone()];
        row.extend(cells(&Cell { named: side.counts, another: side.another }));
        row
    };
    Figures::of(head, sides.iter().map(row))
}

/// Passages that name it, that have another wording only, that are loaded, and the rate. Where nothing is loaded, nothing
/// was looked for: that is told from nothing found.
fn cells(cell: &Cell) -> [String; 4] {
    let counts = cell.named;
    let loaded = counts.loaded_passages.to_string();
    match counts.per_thousand() {
        Some(rate) => {
            [counts.passages.to_string(), cell.another.to_string(), loaded, Tenths(rate).to_string()]
        }
        None => [String::new(), String::new(), loaded, String::new()],
    }
}

/// What each part raises, with its passages there: every entry, whether it is in sight or not.
pub(super) fn spread_figures(what: &str, names: &[String], entries: &[(String, Vec<u32>)]) -> Figures {
    let row = |(name, counts): &(String, Vec<u32>)| {
        std::iter::once(name.clone()).chain(counts.iter().map(u32::to_string)).collect()
    };
    let amounts = names.iter().map(|name| format!("{} ({name})", words().passages));
    Figures {
        head: std::iter::once(what.to_owned()).chain(amounts).collect(),
        rows: entries.iter().map(row).collect(),
    }
}

/// The words that set parts apart: of which part, how often there and elsewhere, and how surely.
pub(super) fn words_figures(counted: &Counted, names: &[String]) -> Figures {
    let words = words();
    let head = [
        words.word,
        words.compared,
        words.times,
        words.per_thousand_of_words,
        words.compared_with,
        words.times,
        words.per_thousand_of_words,
        words.log_likelihood,
        words.more_used_in,
    ];
    let rows = counted.tables.iter().enumerate().flat_map(|(n, table)| {
        let (one, other) = match names {
            [one, two] => (one.clone(), two.clone()),
            more => (more.get(n).cloned().unwrap_or_default(), words.others.to_owned()),
        };
        table.words.iter().map(move |word| {
            let more_in = if word.is_of_first() { &one } else { &other };
            vec![
                word.word.clone(),
                one.clone(),
                word.a.to_string(),
                Tenths(word.a_per_thousand).to_string(),
                other.clone(),
                word.b.to_string(),
                Tenths(word.b_per_thousand).to_string(),
                hundredths(word.log_likelihood),
                more_in.clone(),
            ]
        })
    });
    Figures::of(head, rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::comparison::{ThemeChoice, WordTable};
    use scrutineer_themes::{Codebook, Counts, Distinctive, Part, Theme};

    fn counts(passages: u32, loaded_passages: u32) -> Counts {
        Counts { passages, loaded_passages, ..Counts::default() }
    }

    fn lines(figures: &Figures) -> Vec<String> {
        assert!(figures.rows.iter().all(|row| row.len() == figures.head.len()));
        figures.rows.iter().map(|row| row.join(";")).collect()
    }

    #[test]
    fn every_cell_has_a_row_and_not_loaded_is_told_from_not_mentioned() {
        let theme = |name: &str| Theme { name: name.to_owned(), ..Theme::default() };
        let row = |part: &str, name: &str, cells: [(u32, u32, u32); 2]| GridRow {
            part: Part::parse(part),
            name: name.to_owned(),
            council: "Leeds".to_owned(),
            loaded: Counts::default(),
            subject: None,
            themes: cells.map(|(named, another, of)| Cell { named: counts(named, of), another }).into(),
        };
        let grid = Grid {
            themes: vec![ThemeChoice::default(); 2],
            codebook: Codebook { themes: vec![theme("Buses"), theme("Parks")], ..Codebook::default() },
            // One column is drawn; the file has both.
            columns: vec![Column::Theme(1)],
            rows: vec![
                row("leeds", "Leeds", [(8, 3, 185), (0, 0, 185)]),
                row("leeds/", "", [(0, 0, 0), (0, 2, 9)]),
                row("leeds/x", "Roads Panel", [(1, 0, 2000), (9, 0, 9)]),
            ],
            ..Grid::default()
        };
        let expected = [
            "Leeds;All committees;Buses;8;3;185;43.2",
            "Leeds;All committees;Parks;0;0;185;0.0",
            "Leeds;Committee not stated;Buses;;;0;",
            "Leeds;Committee not stated;Parks;0;2;9;0.0",
            "Leeds;Roads Panel;Buses;1;0;2000;0.5",
            "Leeds;Roads Panel;Parks;9;0;9;1000.0",
        ];
        assert_eq!(lines(&grid_figures(&grid)), expected);
    }

    #[test]
    fn parts_have_their_rates() {
        let side = |name: &str, passages, another, loaded| Side {
            name: name.to_owned(),
            counts: counts(passages, loaded),
            another,
            ..Side::default()
        };
        let figures = sides_figures(&[side("Leeds City Council", 8, 3, 185), side("Bury Council", 0, 0, 0)]);
        assert_eq!(lines(&figures), ["Leeds City Council;8;3;185;43.2", "Bury Council;;;0;"]);
    }

    #[test]
    fn what_parts_raise_has_a_column_a_part() {
        let names = ["Leeds".to_owned(), "Bury".to_owned()];
        let figures = spread_figures("Theme", &names, &[("Buses".to_owned(), vec![3, 0])]);
        assert_eq!(figures.head, ["Theme", "Passages (Leeds)", "Passages (Bury)"]);
        assert_eq!(lines(&figures), ["Buses;3;0"]);
    }

    #[test]
    fn words_have_their_counts_and_log_likelihood() {
        let word = Distinctive {
            word: "crime".to_owned(),
            a: 0,
            b: 15,
            a_per_thousand: 0.0,
            b_per_thousand: 6.23,
            log_likelihood: 24.251,
        };
        let table = WordTable { words: vec![word] };
        let names = ["Coventry", "Enfield", "Leeds"].map(str::to_owned);
        let two = Counted { tables: vec![table.clone()], ..Counted::default() };
        let line = "crime;Coventry;0;0.0;Enfield;15;6.2;24.25;Enfield";
        assert_eq!(lines(&words_figures(&two, &names[..2])), [line]);
        let three = Counted { tables: vec![WordTable::default(), table], ..Counted::default() };
        let line = "crime;Enfield;0;0.0;others;15;6.2;24.25;others";
        assert_eq!(lines(&words_figures(&three, &names)), [line]);
    }
}
