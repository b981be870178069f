use crate::terminal::{Look, count};
use scrutineer_corpus::Wording;
use scrutineer_search::{Hit, Mark, Matched, PassageView, Response};
use std::fmt::Write as _;

/// The answer to a query, to be read on a terminal.
pub(super) fn words(query: &str, response: &Response, look: Look) -> String {
    let mut text = String::new();
    // Writing to a String cannot fail, hence no result is looked at.
    for note in &response.reading.notes {
        let _ = writeln!(text, "note: {}", note.message);
    }
    let items = count(response.total_items as usize, "item", "items");
    let passages = count(response.total_passages as usize, "passage", "passages");
    let head = match (response.matched, response.total_items) {
        (Matched::Everything, _) => format!("{items}, {passages}: all there are"),
        (_, 0) => format!("Nothing found for “{query}”"),
        (Matched::Nearest, _) => {
            format!("No item has all the words of “{query}”. {items} with some of them, {passages}")
        }
        (Matched::AsRead, _) => format!("{items}, {passages} for “{query}”"),
    };
    let _ = writeln!(text, "{}", look.strong(&head));
    for suggestion in &response.suggestions {
        let passages = count(suggestion.passages as usize, "passage", "passages");
        let _ = writeln!(text, "Did you mean: {} ({passages})", suggestion.query);
    }
    for (hit, n) in response.items.iter().zip(1..) {
        text.push('\n');
        self::hit(n, hit, look, &mut text);
    }
    let shown = response.items.len();
    if shown > 0 && (response.total_items as usize) > shown {
        let more = count(response.total_items as usize - shown, "more item", "more items");
        let _ = writeln!(text, "\n{more}. Use --limit to see them.");
    }
    text
}

fn hit(n: usize, hit: &Hit, look: Look, text: &mut String) {
    let item = &hit.item;
    let title = item.title.as_deref().unwrap_or("(title not stated)");
    let number = item.number.as_deref().map(|number| format!(" (item {})", number.trim_end_matches('.')));
    let _ = writeln!(text, "{n}. {}{}", look.strong(title), number.unwrap_or_default());
    let date = item.date.map_or_else(|| "date not stated".to_owned(), |date| date.to_string());
    let committee = item.committee_name.as_deref().unwrap_or("committee not stated");
    let wording = match item.wording {
        Wording::Published => "",
        Wording::Digest => ", digest: not the published words",
        Wording::Invented => ", invented",
    };
    let _ = writeln!(text, "   {}, {committee}, {date} [{}{wording}]", item.council_name, item.id);
    if let Some(url) = &item.url {
        let _ = writeln!(text, "   {}", look.faint(url));
    }
    for passage in &hit.passages {
        self::passage(passage, "", look, text);
    }
    let hidden = (hit.matching_passages as usize).saturating_sub(hit.passages.len());
    if hidden > 0 {
        let more = count(hidden, "more passage", "more passages");
        let _ = writeln!(text, "     {}", look.faint(&format!("… {more} of this item")));
    }
    if let Some(decision) = &hit.decision {
        passage(decision, " (without the words: a decision of this item)", look, text);
    }
}

fn passage(passage: &PassageView, remark: &str, look: Look, text: &mut String) {
    let label = passage.label.as_deref().map(|label| format!(" {label}")).unwrap_or_default();
    let _ = writeln!(text, "     {}", look.faint(&format!("{} {}{label}{remark}", passage.kind, passage.n)));
    for line in lines(&passage.text, look.width.saturating_sub(7)) {
        let _ = writeln!(text, "       {}", marked(&passage.text, line, &passage.marks, look));
    }
}

/// Byte ranges of the lines of a text, broken at spaces to at most `width` characters where words allow.
fn lines(text: &str, width: usize) -> Vec<(usize, usize)> {
    let mut lines: Vec<(usize, usize)> = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    for word in text.split_whitespace() {
        // `word` is a part of `text`, so its place is the distance of the two.
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        let end = start + word.len();
        open = match open {
            Some((from, _)) if text.get(from..end).is_some_and(|line| line.chars().count() <= width) => {
                Some((from, end))
            }
            Some(full) => {
                lines.push(full);
                Some((start, end))
            }
            None => Some((start, end)),
        };
    }
    lines.extend(open);
    lines
}

/// A line with its found words made strong.
fn marked(text: &str, (from, to): (usize, usize), marks: &[Mark], look: Look) -> String {
    let mut line = String::new();
    let mut at = from;
    for mark in marks.iter().filter(|mark| mark.end > from && mark.start < to) {
        let (start, end) = (mark.start.max(at), mark.end.min(to));
        line.push_str(text.get(at..start).unwrap_or_default());
        line.push_str(&look.found(text.get(start..end).unwrap_or_default()));
        at = end.max(at);
    }
    line.push_str(text.get(at..to).unwrap_or_default());
    line.replace(['\n', '\t'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_spaces_and_hold_every_word() {
        let text = "nitrous  oxide and\na-very-long-word-that-fits-nowhere on é é";
        let broken: Vec<&str> = lines(text, 12).into_iter().map(|(from, to)| &text[from..to]).collect();
        assert_eq!(broken, ["nitrous", "oxide and", "a-very-long-word-that-fits-nowhere", "on é é"]);
        assert!(lines("   ", 12).is_empty());
    }
}
