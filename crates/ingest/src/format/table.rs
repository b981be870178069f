//! Meeting pages that a converter turned into a table of pipes.
//!
//! 1. Pipes and the rule below the heading are set aside.
//! 2. A row ends at a line of pipes; a row begins with its number, where the converter kept numbers.
//! 3. Labels in mid-line (`… noted it. Minutes: The Chair …`) are parted from the words around them.
//! 4. The first words of a row are its title; the size of a file, capitals or the opening of a purpose end it.
//!
//! The result goes to the reader of pages.

use crate::FurnitureKind;
use crate::line::{Gap, Hint, Line};
use crate::notes::Notes;
use crate::small_print as print;
use crate::words::all_capitals;

/// Turns the lines of a pipe table into lines of a page.
pub(crate) fn lines(table: &[Line], notes: &mut Notes) -> Vec<Line> {
    let numbered =
        table.iter().any(|l| l.text.strip_suffix('|').is_some_and(|t| print::item_number(t).is_some()));
    let mut out = Vec::new();
    let (mut body, mut fresh) = (false, false);
    for line in table {
        let (text, ended) = without_pipes(line, notes);
        let heading = matches!(text.as_str(), "No." | "Item" | "No. Item" | "Items");
        if !text.is_empty() {
            let hint = match () {
                () if !body || heading => Hint::None,
                () if numbered && print::item_number(&text).is_some() && ended => Hint::Number,
                () if fresh => Hint::Title,
                () => Hint::Body,
            };
            let line = Line { text, hint, ..line.clone() };
            match hint {
                Hint::Title => row_start(&line, &mut out),
                Hint::Body => part_at_labels(&line, &mut out),
                _ => out.push(line),
            }
            fresh = hint == Hint::Number || (fresh && hint == Hint::None);
        }
        if heading || line.text.contains("---") {
            body = true;
            fresh = !numbered;
        } else if ended && body && !numbered {
            fresh = true;
        }
    }
    out
}

/// Sets the marks of the table aside. The second value tells whether the line ended with one.
fn without_pipes(line: &Line, notes: &mut Notes) -> (String, bool) {
    let is_mark = |word: &str| word.contains('|') && word.chars().all(|c| matches!(c, '|' | '-' | ':'));
    let mut kept: Vec<&str> = Vec::new();
    let mut ended = false;
    for word in line.text.split_whitespace() {
        ended = is_mark(word);
        if ended {
            notes.aside(line.no, word, FurnitureKind::TableMark);
        } else {
            kept.push(word);
        }
    }
    (kept.join(" "), ended)
}

/// The first line of a row: the title, then whatever follows it on the line.
fn row_start(line: &Line, out: &mut Vec<Line>) {
    let label = first_label(&line.text).map_or(line.text.len(), |(from, _)| from);
    let head = line.text.get(..label).unwrap_or_default();
    let end = print::file_size(head)
        .map(|(_, to)| to)
        .or_else(|| capitals_end(head))
        .or_else(|| purpose_start(head))
        .unwrap_or(label);
    let (title, rest) = line.text.split_at(end);
    out.push(Line { text: title.trim().to_owned(), hint: Hint::Title, ..line.clone() });
    if !rest.trim().is_empty() {
        part_at_labels(
            &Line { text: rest.trim().to_owned(), gap: Gap::Blank, hint: Hint::Body, ..line.clone() },
            out,
        );
    }
}

/// Where a run of capitals at the beginning ends, when other words follow.
fn capitals_end(text: &str) -> Option<usize> {
    let mut end = 0;
    let mut words = 0;
    for word in text.split(' ') {
        if word.chars().any(char::is_lowercase) || (words == 0 && !all_capitals(word)) {
            break;
        }
        end += word.len() + 1;
        words += 1;
    }
    (words >= 2 && end < text.len()).then_some(end)
}

/// Where the usual first words of a purpose stand.
fn purpose_start(text: &str) -> Option<usize> {
    const OPENINGS: [&str; 9] = [
        " To receive",
        " To consider",
        " To note",
        " To approve",
        " To agree",
        " To confirm",
        " Report of",
        " Please note",
        " Members are",
    ];
    OPENINGS.iter().filter_map(|o| text.find(o)).min().filter(|at| *at > 0)
}

/// Where the first label of a part stands in mid-line.
fn first_label(text: &str) -> Option<(usize, usize)> {
    ["Minutes:", "Decision:", "Additional documents:", "Supporting documents:"]
        .iter()
        .filter_map(|label| {
            text.match_indices(label).map(|(at, l)| (at, at + l.len())).find(|&(from, to)| {
                text.get(..from).is_some_and(|t| t.is_empty() || t.ends_with(' '))
                    && text.get(to..).is_some_and(|t| t.is_empty() || t.starts_with(' '))
            })
        })
        .min()
}

fn part_at_labels(line: &Line, out: &mut Vec<Line>) {
    let mut rest = line.text.as_str();
    let mut gap = line.gap;
    while let Some((from, to)) = first_label(rest) {
        let (before, label) = (rest.get(..from).unwrap_or_default(), rest.get(from..to).unwrap_or_default());
        part_at_headings(before, gap, line, out);
        out.push(Line { text: label.to_owned(), hint: Hint::Label, ..line.clone() });
        rest = rest.get(to..).unwrap_or_default();
        gap = Gap::Blank;
    }
    part_at_headings(rest, gap, line, out);
}

/// Parts the headings of a decision that a converter left in mid-line.
fn part_at_headings(text: &str, gap: Gap, line: &Line, out: &mut Vec<Line>) {
    const HEADINGS: [&str; 3] = ["Reasons for the decision", "Alternative options", "Reasons for decision"];
    let found = HEADINGS.iter().filter_map(|h| text.find(h).map(|at| (at, at + h.len()))).min().filter(
        |&(from, to)| {
            let before = text.get(..from).unwrap_or_default().trim_end();
            let after = text.get(to..).unwrap_or_default().trim_start();
            (before.is_empty() || before.ends_with([')', '.'])) && after.starts_with(char::is_uppercase)
        },
    );
    let mut push = |text: &str, gap: Gap, hint: Hint| {
        if !text.trim().is_empty() {
            out.push(Line { text: text.trim().to_owned(), gap, hint, ..line.clone() });
        }
    };
    match found {
        Some((from, to)) => {
            push(text.get(..from).unwrap_or_default(), gap, Hint::Body);
            push(text.get(from..to).unwrap_or_default(), Gap::Blank, Hint::Heading);
            let rest = text.get(to..).unwrap_or_default();
            part_at_headings(rest, Gap::Blank, line, out);
        }
        None => push(text, gap, Hint::Body),
    }
}
