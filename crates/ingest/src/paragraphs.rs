//! Lines into paragraphs: labels taken off, wraps joined, lists that ran together parted.
//!
//! 1. A line with bullets in its middle is parted before each of them.
//! 2. A label at the beginning of a line opens a paragraph.
//! 3. Any other line opens one too, unless it can only be the rest of the paragraph before.
//! 4. The lines of a division (`For (3)`, names, `Motion carried.`) become one paragraph.

use crate::heading;
use crate::label::{self, Label, Style};
use crate::line::{Gap, Hint, Line};
use crate::vote::{self, VoteLine};
use crate::words::{all_capitals, count_up_to, ends_closed, ends_lead_in, ends_open, starts_lower, tidy};
use scrutineer_corpus::Vote;

/// How the lines of an input relate to its paragraphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wrap {
    /// A line is a paragraph, save for the odd break inside one.
    Lines,
    /// Paragraphs are broken at about this many columns.
    Columns(usize),
}

/// A paragraph with its label.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Paragraph {
    /// Line of the input, from 1.
    pub line: usize,
    /// Printed page, from 1.
    pub page: Option<u32>,
    /// The label as printed, when there is one.
    pub label: Option<Label>,
    /// The words, white space tidied.
    pub text: String,
    /// Whether it is a heading by its place or its markup.
    pub heading: bool,
    /// The record of a division.
    pub vote: Option<Vote>,
    /// Whether an empty paragraph stands before it.
    pub apart: bool,
    /// Length of its last line in columns, indent included.
    last_columns: usize,
    /// How many lines it was made of.
    lines: usize,
}

/// The width at which an input breaks its lines: what nine lines of ten keep to.
pub(crate) fn width(lines: &[Line]) -> usize {
    let mut columns: Vec<usize> = lines.iter().map(columns).collect();
    columns.sort_unstable();
    columns.get(columns.len() * 9 / 10).copied().unwrap_or(0)
}

fn columns(line: &Line) -> usize {
    line.indent + line.text.chars().count()
}

/// Makes paragraphs of lines.
pub(crate) fn paragraphs(lines: &[Line], wrap: Wrap) -> Vec<Paragraph> {
    let mut out: Vec<Paragraph> = Vec::new();
    let mut last_label: Option<Label> = None;
    for line in lines {
        for (i, piece) in part_at_bullets(&line.text).into_iter().enumerate() {
            let gap = if i == 0 { line.gap } else { Gap::Blank };
            let fresh = open(piece, line, gap, wrap, out.last(), last_label.as_ref());
            match fresh {
                Opened::Rest => {
                    if let Some(before) = out.last_mut() {
                        join(before, piece, line);
                    }
                }
                Opened::Paragraphs(new) => {
                    for paragraph in new {
                        last_label = paragraph.label.clone().or(last_label);
                        out.push(paragraph);
                    }
                }
            }
        }
    }
    mark_headings(&mut out, wrap);
    merge_divisions(out)
}

enum Opened {
    /// The rest of the paragraph before.
    Rest,
    /// One paragraph, or two when a verdict and its first label share a line.
    Paragraphs(Vec<Paragraph>),
}

fn open(
    text: &str,
    line: &Line,
    gap: Gap,
    wrap: Wrap,
    before: Option<&Paragraph>,
    last: Option<&Label>,
) -> Opened {
    // A break inside an entry of a list begins no new entry.
    let entry = line.hint == Hint::ListItem && gap != Gap::None;
    let label =
        label::take(text, last).filter(|(label, _)| entry || may_open(label, gap, wrap, before, last));
    let fresh = |label: Option<Label>, text: &str| Paragraph {
        line: line.no,
        page: line.page,
        label,
        text: tidy(text),
        heading: line.hint == Hint::Heading,
        vote: None,
        apart: gap == Gap::Wide,
        last_columns: columns(line),
        lines: 1,
    };
    if let Some((label, rest)) = label {
        return Opened::Paragraphs(vec![fresh(Some(label), rest)]);
    }
    if entry {
        let entry = Label { text: String::new(), style: Style::Entry, value: None };
        return Opened::Paragraphs(vec![fresh(Some(entry), text)]);
    }
    if let Some(before) = before
        && is_rest(text, line, gap, wrap, before)
    {
        return Opened::Rest;
    }
    // “RESOLVED (A) That …” is the verdict and the first of its list.
    if let Some((verdict, rest)) = text.split_once(char::is_whitespace)
        && heading::bare(verdict).is_some_and(|h| h.gives.is_some())
        && let Some((label, words)) = label::take(rest.trim_start(), None)
        && label.value == Some(1)
    {
        return Opened::Paragraphs(vec![fresh(None, verdict), fresh(Some(label), words)]);
    }
    Opened::Paragraphs(vec![fresh(None, text)])
}

/// Whether a label at this place opens a paragraph, or is a number that a wrap brought to the margin.
fn may_open(label: &Label, gap: Gap, wrap: Wrap, before: Option<&Paragraph>, last: Option<&Label>) -> bool {
    let Some(before) = before else { return true };
    let dash = matches!(label.style, Style::Bullet('-' | '–' | '—' | '*'));
    let open_before = !ends_closed(&before.text);
    let same_list = last.is_some_and(|l| l.style == label.style);
    if dash {
        return !open_before || same_list || gap != Gap::None;
    }
    if gap != Gap::None || wrap == Wrap::Lines || matches!(label.style, Style::Bullet(_)) || !open_before {
        return true;
    }
    let follows = last.is_some_and(|l| same_list && l.value.is_some_and(|v| label.value == Some(v + 1)));
    follows || label.value == Some(1)
}

/// Whether a line without a label can only be the rest of the paragraph before.
fn is_rest(text: &str, line: &Line, gap: Gap, wrap: Wrap, before: &Paragraph) -> bool {
    if before.text.is_empty() {
        return before.label.is_some();
    }
    if line.hint == Hint::Heading || before.heading {
        return false;
    }
    // Lines of a record are short; looking through a long paragraph again for each of its lines would be quadratic.
    let recorded = before.text.len() < 400 && vote::line(&before.text).is_some();
    if recorded || vote::line(text).is_some() || opens_by_words(text) {
        return false;
    }
    if before.label.is_none() && heading::bare(&before.text).is_some() {
        return false;
    }
    let open = !ends_closed(&before.text);
    match (wrap, gap) {
        (Wrap::Lines, Gap::None | Gap::Blank) => open && (starts_lower(text) || ends_open(&before.text)),
        (Wrap::Lines, Gap::Wide) => open && starts_lower(text),
        (Wrap::Columns(_), Gap::None) => true,
        // No sentence begins with a small letter, and no line but the last of a paragraph ends at the margin.
        (Wrap::Columns(width), Gap::Blank | Gap::Wide) => {
            starts_lower(text) || (open && (ends_open(&before.text) || before.last_columns * 10 >= width * 6))
        }
    }
}

/// Whether the first words of a line are a formula that begins a paragraph.
fn opens_by_words(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    let verdict = first.trim_end_matches(|c: char| !c.is_alphanumeric());
    if matches!(verdict, "RESOLVED" | "RECOMMENDED" | "AGREED" | "NOTED" | "RECEIVED" | "Resolved" | "Noted")
    {
        return true;
    }
    if first.starts_with("RESOLVED:") || first.starts_with("Resolved:") {
        return true;
    }
    let lower =
        text.get(..text.len().min(24)).or_else(|| text.get(..20)).unwrap_or(text).to_ascii_lowercase();
    if ["action by", "reason for decision", "reasons for", "alternative option"]
        .iter()
        .any(|o| lower.starts_with(o))
    {
        return true;
    }
    // “KEY DECISION: Yes”
    text.split_once(':').is_some_and(|(head, _)| all_capitals(head) && count_up_to(head, 8) < 8)
}

fn join(before: &mut Paragraph, text: &str, line: &Line) {
    if !before.text.is_empty() {
        before.text.push(' ');
    }
    before.text.push_str(&tidy(text));
    before.last_columns = columns(line);
    before.lines += 1;
}

/// Parts a line before each bullet in its middle, as converters of tables leave them.
fn part_at_bullets(text: &str) -> Vec<&str> {
    let mut cuts = vec![0];
    for (at, mark) in text.char_indices().filter(|(_, c)| matches!(c, '·' | '•' | '▪' | '\u{f0b7}')) {
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at + mark.len_utf8()..).unwrap_or_default();
        if before.ends_with(char::is_whitespace)
            && after.starts_with(char::is_whitespace)
            && !before.trim().is_empty()
        {
            cuts.push(at);
        }
    }
    cuts.push(text.len());
    cuts.windows(2)
        .filter_map(|w| text.get(*w.first()?..*w.last()?))
        .map(str::trim)
        .filter(|t| !t.is_empty())
        .collect()
}

/// In wrapped text, a short line of its own that begins with a capital and does not end as a sentence is a heading.
fn mark_headings(paragraphs: &mut [Paragraph], wrap: Wrap) {
    let Wrap::Columns(width) = wrap else { return };
    let following: Vec<bool> = paragraphs.iter().skip(1).map(|_| true).chain([false]).collect();
    for (paragraph, followed) in paragraphs.iter_mut().zip(following) {
        let plain = paragraph.label.is_none() && paragraph.lines == 1 && followed;
        let short = paragraph.last_columns * 10 < width * 8 && count_up_to(&paragraph.text, 13) < 13;
        let capital = paragraph.text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        let closed =
            ends_closed(&paragraph.text) || ends_open(&paragraph.text) || paragraph.text.contains(',');
        if plain && short && capital && !closed && vote::line(&paragraph.text).is_none() {
            paragraph.heading = true;
        }
    }
}

/// Joins the lines of one division.
fn merge_divisions(paragraphs: Vec<Paragraph>) -> Vec<Paragraph> {
    let mut out: Vec<Paragraph> = Vec::with_capacity(paragraphs.len());
    // The count whose names may follow, while a division is open.
    let mut waiting: Option<VoteLine> = None;
    let mut open = false;
    for mut paragraph in paragraphs {
        let found = if paragraph.label.is_none() { vote::line(&paragraph.text) } else { None };
        let current = out.last_mut().filter(|_| open);
        match (found, current) {
            (Some(line), Some(division)) if !(closed(division) && matches!(line, VoteLine::Count { .. })) => {
                append(division, &paragraph);
                settle(division, waiting.take());
                waiting = hold(division, line);
            }
            (Some(line), _) => {
                if let Some(division) = out.last_mut().filter(|_| open) {
                    settle(division, waiting.take());
                }
                paragraph.vote = Some(Vote::default());
                waiting = hold(&mut paragraph, line);
                out.push(paragraph);
                open = true;
            }
            (None, Some(division)) if is_list_of_names(&paragraph, waiting.as_ref()) => {
                append(division, &paragraph);
                if let Some(VoteLine::Count { side, count, motion, .. }) = waiting.take() {
                    let names = vote::names(&paragraph.text);
                    settle(division, Some(VoteLine::Count { side, count, motion, names }));
                }
            }
            (None, current) => {
                if let Some(division) = current {
                    settle(division, waiting.take());
                }
                open = false;
                out.push(paragraph);
            }
        }
    }
    if let Some(division) = out.last_mut().filter(|_| open) {
        settle(division, waiting);
    }
    out
}

fn closed(division: &Paragraph) -> bool {
    division.vote.as_ref().is_some_and(|v| v.result.is_some())
}

/// Keeps a count without names until its names are found; adds everything else at once.
fn hold(division: &mut Paragraph, line: VoteLine) -> Option<VoteLine> {
    match &line {
        VoteLine::Count { names, count, .. } if names.is_empty() && *count > 0 => Some(line),
        _ => {
            settle(division, Some(line));
            None
        }
    }
}

fn settle(division: &mut Paragraph, line: Option<VoteLine>) {
    if let (Some(vote), Some(line)) = (division.vote.as_mut(), line) {
        vote::add(vote, line);
    }
}

fn append(division: &mut Paragraph, paragraph: &Paragraph) {
    division.text.push(' ');
    division.text.push_str(&paragraph.text);
}

fn is_list_of_names(paragraph: &Paragraph, waiting: Option<&VoteLine>) -> bool {
    match waiting {
        Some(VoteLine::Count { count, .. }) => {
            paragraph.label.is_none()
                && !ends_lead_in(&paragraph.text)
                && vote::looks_like_names(&paragraph.text, *count)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::line::lines;

    fn texts(text: &str, wrap: Wrap) -> Vec<(Option<String>, String)> {
        paragraphs(&lines(text), wrap).into_iter().map(|p| (p.label.map(|l| l.text), p.text)).collect()
    }

    fn plain(text: &str, wrap: Wrap) -> Vec<String> {
        texts(text, wrap)
            .into_iter()
            .map(|(label, text)| label.map_or(text.clone(), |l| format!("{l} {text}")))
            .collect()
    }

    #[test]
    fn a_bullet_that_wraps_after_an_empty_line_is_one_paragraph() {
        assert_eq!(
            plain("·   the move from poles to\n\nLamps and Bulbs.\n\n·   Next", Wrap::Lines),
            ["· the move from poles to Lamps and Bulbs.", "· Next"]
        );
        assert_eq!(plain("• Plans for Exampleton\n\n \u{a0}\n\nThe officer spoke.", Wrap::Lines).len(), 2);
        assert_eq!(plain("• Plans for Exampleton\n\nThe officer spoke.", Wrap::Lines).len(), 2);
    }

    #[test]
    fn verdicts_and_bullets_in_mid_line() {
        assert_eq!(
            plain("asked: · One · Two (Action: Clerk).", Wrap::Lines),
            ["asked:", "· One", "· Two (Action: Clerk)."]
        );
        assert_eq!(plain("RESOLVED (A)   That lamps.", Wrap::Lines), ["RESOLVED", "(A) That lamps."]);
    }

    #[test]
    fn wrapped_columns() {
        let text = "1.  The lamps were lit in the year to\n2029. They had been dark, said the\n\nofficer of lamps.\n\n2.  Poles.";
        assert_eq!(
            plain(text, Wrap::Columns(36)),
            [
                "1. The lamps were lit in the year to 2029. They had been dark, said the officer of lamps.",
                "2. Poles."
            ]
        );
    }

    #[test]
    fn a_division_is_one_paragraph() {
        let text = "The voting was:\n\nFor (2)\n\nMr One, Mrs Two\n\nAgainst (0)\n\nAbstain (1)\n\nDr Three\n\nMotion carried.\n\nFor (1)\n\nMr Four";
        let found = paragraphs(&lines(text), Wrap::Columns(60));
        let votes: Vec<_> = found.iter().filter_map(|p| p.vote.clone()).collect();
        assert_eq!(votes.len(), 2);
        assert_eq!((votes[0].in_favour, votes[0].against, votes[0].abstained), (Some(2), Some(0), Some(1)));
        assert_eq!(votes[0].names_abstained, ["Dr Three"]);
        assert_eq!(votes[1].names_for, ["Mr Four"]);
    }
}
