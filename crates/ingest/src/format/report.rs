//! Reports, briefing notes and reviews: headings, paragraphs and pages.
//!
//! 1. Page numbers are set aside.
//! 2. The title is given at import, or stands after `Subject:` or `Report title:`, or is the first heading or line.
//! 3. Everything else becomes passages; short numbered lines and the markup's headings are headings.

use crate::FurnitureKind;
use crate::line::{Gap, Hint, Line};
use crate::notes::Notes;
use crate::words::{count_up_to, ends_closed, strip_prefix_any_case, tidy};
use scrutineer_corpus::DocumentKind;

/// A report's title and author, and the lines that remain for its passages.
pub(crate) struct ReportText {
    pub title: Option<String>,
    pub author: Option<String>,
    pub kind: DocumentKind,
    pub lines: Vec<Line>,
}

/// Reads a report. `title` is the one given at import.
pub(crate) fn read(lines: &[Line], title: Option<&str>, notes: &mut Notes) -> ReportText {
    let mut kept = Vec::with_capacity(lines.len());
    for (i, line) in lines.iter().enumerate() {
        for (what, words) in &line.aside {
            notes.aside(line.no, words, *what);
        }
        let edge = line.page.is_some()
            && (i == 0
                || lines.get(i + 1).is_none_or(|next| next.page != line.page)
                || lines.get(i.wrapping_sub(1)).is_some_and(|before| before.page != line.page));
        let number = line.text.len() <= 4 && line.text.bytes().all(|b| b.is_ascii_digit());
        match line.hint {
            Hint::Furniture(what) => notes.aside(line.no, &line.text, what),
            _ if edge && number => notes.aside(line.no, &line.text, FurnitureKind::PageNumber),
            _ if line.text.is_empty() => {}
            _ => kept.push(line.clone()),
        }
    }
    let author = author(&kept);
    let title = title.map(tidy).or_else(|| take_title(&mut kept, notes));
    let marked_up = kept.iter().any(|l| l.hint == Hint::Heading);
    for line in &mut kept {
        if !marked_up && line.hint == Hint::None && is_heading(line) {
            line.hint = Hint::Heading;
        }
    }
    let kind = title.as_deref().map_or(DocumentKind::Other, kind);
    ReportText { title, author, kind, lines: kept }
}

/// `From:`, `By:` or `Report of` in the head. The words stay in their passage.
fn author(lines: &[Line]) -> Option<String> {
    let labels = ["From:", "By:", "Report author:", "Author:", "Report of:", "Lead officer:"];
    let found = lines
        .iter()
        .take(30)
        .find_map(|l| labels.iter().find_map(|label| strip_prefix_any_case(&l.text, label)))?;
    let author = tidy(found.trim_end_matches([',', ' ']));
    (!author.is_empty()).then_some(author)
}

/// Takes the title out of the lines, with the lines that it runs over.
fn take_title(lines: &mut Vec<Line>, notes: &mut Notes) -> Option<String> {
    let labels = ["Subject:", "Report title:", "Title of report:", "Title:"];
    let labelled = lines.iter().take(40).position(|l| {
        labels.iter().any(|label| strip_prefix_any_case(&l.text, label).is_some_and(|r| !r.trim().is_empty()))
    });
    if let Some(at) = labelled {
        let line = lines.get(at)?.clone();
        let label = labels.iter().find_map(|label| {
            strip_prefix_any_case(&line.text, label).map(|rest| (line.text.len() - rest.len(), rest))
        })?;
        let mut title = tidy(label.1);
        let mut until = at + 1;
        while lines.get(until).is_some_and(|l| l.gap == Gap::None && !l.text.contains(':')) && until - at < 4
        {
            title = format!("{title} {}", tidy(&lines.get(until)?.text));
            until += 1;
        }
        notes.aside(line.no, line.text.get(..label.0).unwrap_or_default(), FurnitureKind::SectionLabel);
        lines.drain(at..until);
        return Some(title);
    }
    let at = lines.iter().position(|l| l.hint == Hint::Heading || l.hint == Hint::PageHeading).unwrap_or(0);
    let first = lines.get(at)?;
    if ends_closed(&first.text) && first.hint == Hint::None || count_up_to(&first.text, 30) >= 30 {
        return None;
    }
    Some(tidy(&lines.remove(at).text))
}

/// A short line that is no sentence: `1.    Introduction`, `Background`, `3.2 Costs`.
fn is_heading(line: &Line) -> bool {
    let words = count_up_to(&line.text, 11);
    let text = crate::label::take(&line.text, None).map_or(line.text.as_str(), |(_, rest)| rest);
    let bullet = line.text.starts_with(['•', '·', '-', '–', '▪']) || line.text.contains(": ");
    !bullet
        && words < 11
        && line.gap != Gap::None
        && text.starts_with(char::is_uppercase)
        && !ends_closed(text)
        && !text.contains([',', ';', '|'])
        || (words < 8
            && line.text.ends_with(':')
            && line.gap != Gap::None
            && text.starts_with(char::is_uppercase)
            && !bullet)
}

fn kind(title: &str) -> DocumentKind {
    let lower = title.to_lowercase();
    match () {
        () if lower.contains("briefing") => DocumentKind::Briefing,
        () if lower.contains("review")
            || lower.contains("task group")
            || lower.contains("task and finish") =>
        {
            DocumentKind::Review
        }
        () if lower.contains("report") => DocumentKind::Report,
        () => DocumentKind::Other,
    }
}
