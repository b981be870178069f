//! Writes figures as CSV: pure. As RFC 4180 has it, and so that a spreadsheet shows what is there and runs none of it.

use crate::ui::Figures;

/// Before the first cell, so that Excel reads the file as UTF-8 and keeps accents.
const MARK: char = '\u{feff}';
/// What ends a row.
const END: &str = "\r\n";
/// With these a cell begins that spreadsheets take for a formula; blanks that are no space let them read on, and some
/// know the signs of East Asian width too.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Figures as the text of a file.
pub(super) fn write(figures: &Figures) -> String {
    let mut text = String::from(MARK);
    for row in std::iter::once(&figures.head).chain(&figures.rows) {
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                text.push(',');
            }
            push_cell(&mut text, cell);
        }
        text.push_str(END);
    }
    text
}

fn push_cell(text: &mut String, cell: &str) {
    let guard = if is_formula(cell) { "'" } else { "" };
    if cell.contains([',', '"', '\r', '\n']) {
        text.push('"');
        text.push_str(guard);
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(guard);
        text.push_str(cell);
    }
}

/// Whether a spreadsheet would work something out rather than show the cell.
fn is_formula(cell: &str) -> bool {
    cell.starts_with(FORMULA) && !is_number(cell)
}

/// `-3`, `+2.5`: a sign, figures, and figures after a point.
fn is_number(cell: &str) -> bool {
    let unsigned = cell.strip_prefix(['+', '-']).unwrap_or(cell);
    let (whole, part) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    [whole, part].iter().all(|figures| !figures.is_empty() && figures.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Reads CSV as RFC 4180 has it, without its mark.
    fn read(text: &str) -> Vec<Vec<String>> {
        let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
        let mut letters = text.chars().peekable();
        let mut is_quoted = false;
        while let Some(letter) = letters.next() {
            match (letter, is_quoted) {
                ('"', true) if letters.peek() == Some(&'"') => cell.extend(letters.next()),
                ('"', _) => is_quoted = !is_quoted,
                (',', false) => row.push(std::mem::take(&mut cell)),
                ('\r', false) => {
                    assert_eq!(letters.next(), Some('\n'), "a row ends with both");
                    row.push(std::mem::take(&mut cell));
                    rows.push(std::mem::take(&mut row));
                }
                (letter, _) => cell.push(letter),
            }
        }
        assert!(!is_quoted && row.is_empty() && cell.is_empty(), "the last row ends too");
        rows
    }

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        let cells = |cells: &[&str]| cells.iter().map(|&cell| cell.to_owned()).collect::<Vec<_>>();
        let figures = Figures {
            head: cells(&["Council", "Year"]),
            rows: vec![cells(&["Ynys Môn, “Isle”", "2019"]), cells(&["the \"old\" one", "=SUM(A1)"])],
        };
        let expected =
            "\u{feff}Council,Year\r\n\"Ynys Môn, “Isle”\",2019\r\n\"the \"\"old\"\" one\",'=SUM(A1)\r\n";
        assert_eq!(write(&figures), expected);
    }

    #[test]
    fn numbers_with_a_sign_are_no_formulas() {
        assert!(["-3", "+2.5", "3"].iter().all(|cell| !is_formula(cell)));
        assert!(
            ["-", "-3+4", "+44 20", "-1.", "=1", "@A", "\t=1", "-.5", "＝1"]
                .iter()
                .all(|cell| is_formula(cell))
        );
        assert!(["", "–", "≈2", "a=b", "'=1"].iter().all(|cell| !is_formula(cell)));
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back_and_holds_no_formula(
            table in (1usize..5).prop_flat_map(|columns| {
                let cell = prop_oneof![r#"[=+\-@,"'\r\n\t a-cé1.＝]{0,6}"#, ".{0,12}", "[+-]?[0-9]{1,4}"];
                proptest::collection::vec(proptest::collection::vec(cell, columns), 1..5)
            })
        ) {
            let figures = Figures { head: table[0].clone(), rows: table[1..].to_vec() };
            let text = write(&figures);
            let found = read(text.strip_prefix(MARK).unwrap_or_default());
            prop_assert_eq!(found.len(), table.len());
            for (found, cell) in found.iter().flatten().zip(table.iter().flatten()) {
                prop_assert!(!found.starts_with(FORMULA) || is_number(found), "{:?}", found);
                let is_guarded = found.strip_prefix('\'').is_some_and(|rest| rest == cell && is_formula(cell));
                prop_assert!(found == cell || is_guarded, "{:?} became {:?}", cell, found);
            }
            prop_assert!(found.iter().zip(&table).all(|(found, row)| found.len() == row.len()));
        }
    }
}
