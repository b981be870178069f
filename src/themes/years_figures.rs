use super::words::words;
use super::years_shape::{Panel, scale_of};
use crate::ui::Figures;
use scrutineer_themes::Counts;

/// The figures of the panels, a row a council and year after a row for all of the council.
pub(super) fn years_figures(panels: &[Panel]) -> Figures {
    let words = words();
    let years: Vec<Option<u16>> = scale_of(panels).years().map(Some).chain([None]).collect();
    let council = |panel: &Panel| {
        let of = |year: Option<u16>| {
            let when = year.map_or_else(|| words.undated.to_owned(), |year| year.to_string());
            row(&panel.name, when, panel.of(year))
        };
        let all = row(&panel.name, words.all.to_owned(), panel.all);
        std::iter::once(all).chain(years.iter().copied().map(of)).collect::<Vec<_>>()
    };
    let head = [words.council, words.year, words.passages_found, words.passages_loaded];
    Figures::of(head, panels.iter().flat_map(council))
}

/// Where nothing is loaded, nothing was looked for: that is told from nothing found.
fn row(council: &str, when: String, counts: Counts) -> Vec<String> {
    let loaded = counts.loaded_passages;
    let found = if loaded > 0 { counts.passages.to_string() } else { String::new() };
    vec![council.to_owned(), when, found, loaded.to_string()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn not_loaded_is_told_from_not_mentioned() {
        let counts = |passages, loaded_passages| Counts { passages, loaded_passages, ..Counts::default() };
        let panel = Panel {
            name: "Leeds".to_owned(),
            all: counts(3, 1818),
            years: [(Some(2018), counts(3, 1800)), (Some(2020), counts(0, 18))].into(),
            ..Panel::default()
        };
        let rows: Vec<String> = years_figures(&[panel]).rows.iter().map(|row| row.join(";")).collect();
        let expected = [
            "Leeds;All;3;1818",
            "Leeds;2018;3;1800",
            "Leeds;2019;;0",
            "Leeds;2020;0;18",
            "Leeds;date not stated;;0",
        ];
        assert_eq!(rows, expected);
    }
}
