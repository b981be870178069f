use super::reading::Read;
use crate::corpus_folder::{Change, Outcome as Merged};
use crate::exit::Outcome;
use crate::terminal::{Look, count, printable};
use anyhow::Result;
use scrutineer_corpus::{Format, Kind, Meeting, Passage};
use scrutineer_ingest::{Furniture, Warning};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Write as _, stdout};
use std::path::Path;

/// How many warnings and notes of one file are printed; `--json` gives all.
const SHOWN: usize = 8;

/// What an import did, as `--json` prints it.
#[derive(Debug, Default, Serialize)]
pub(super) struct Report {
    /// One entry a file, in the order in which they were taken in.
    pub(super) inputs: Vec<InputReport>,
    /// Files of folders that were passed over for their ending.
    pub(super) passed_over: Vec<String>,
    /// Files that the corpus had before and that cannot be read; they were left as they are.
    pub(super) corpus_faults: Vec<String>,
    /// What the corpus holds now.
    pub(super) corpus: CorpusCounts,
}

/// What became of one file.
#[derive(Debug, Serialize)]
pub(super) struct InputReport {
    path: String,
    /// The layout that was recognised.
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<Format>,
    meetings: Vec<MeetingReport>,
    furniture: Vec<Furniture>,
    warnings: Vec<Warning>,
    /// Why the file, or a part of it, was refused.
    refusals: Vec<String>,
}

/// What a file gave of one meeting.
#[derive(Debug, Serialize)]
struct MeetingReport {
    #[serde(flatten)]
    change: Change,
    council: String,
    committee: Option<String>,
    date: Option<String>,
    items: usize,
    documents: usize,
    passages: usize,
    /// Passages by kind; kinds without passages are left out.
    kinds: BTreeMap<&'static str, usize>,
}

/// What a corpus holds.
#[derive(Debug, Default, Serialize)]
pub(super) struct CorpusCounts {
    path: String,
    councils: usize,
    meetings: usize,
    items: usize,
    documents: usize,
    passages: usize,
}

impl InputReport {
    /// The report on a file whose meetings are taken in by `take_in`.
    pub(super) fn new(path: &Path, read: Read, mut take_in: impl FnMut(Meeting) -> Change) -> Self {
        let meetings =
            read.meetings.into_iter().map(|meeting| MeetingReport::new(meeting, &mut take_in)).collect();
        let (format, furniture, warnings) = match read.report {
            Some(report) => (Some(report.format), report.furniture, report.warnings),
            None if read.refusals.is_empty() => (Some(Format::Digest), Vec::new(), Vec::new()),
            None => (None, Vec::new(), Vec::new()),
        };
        let path = path.display().to_string();
        Self { path, format, meetings, furniture, warnings, refusals: read.refusals }
    }

    /// The report on a path that cannot be opened.
    pub(super) fn missing(path: &Path, problem: String) -> Self {
        let read = Read { refusals: vec![problem], ..Read::default() };
        Self::new(path, read, |meeting| Change {
            meeting: meeting.id,
            outcome: Merged::Unchanged,
            notes: Vec::new(),
        })
    }
}

impl MeetingReport {
    fn new(meeting: Meeting, take_in: &mut impl FnMut(Meeting) -> Change) -> Self {
        let mut kinds = BTreeMap::new();
        for passage in passages(&meeting) {
            *kinds.entry(passage.kind.name()).or_default() += 1;
        }
        Self {
            council: meeting.council.name.clone(),
            committee: meeting.committee.as_ref().map(|committee| committee.value.name.clone()),
            date: meeting.date.as_ref().map(|date| date.value.to_string()),
            items: meeting.items.len(),
            documents: meeting.documents.len(),
            passages: passages(&meeting).count(),
            kinds,
            change: take_in(meeting),
        }
    }
}

fn passages(meeting: &Meeting) -> impl Iterator<Item = &Passage> {
    let of_items = meeting.items.iter().flat_map(|item| &item.passages);
    of_items.chain(meeting.documents.iter().flat_map(|document| &document.passages))
}

impl CorpusCounts {
    /// Counts the meetings of a corpus.
    pub(super) fn of(path: &Path, meetings: &[Meeting]) -> Self {
        let mut councils: Vec<&str> = meetings.iter().map(|meeting| meeting.council.id.as_str()).collect();
        councils.sort_unstable();
        councils.dedup();
        Self {
            path: path.display().to_string(),
            councils: councils.len(),
            meetings: meetings.len(),
            items: meetings.iter().map(|meeting| meeting.items.len()).sum(),
            documents: meetings.iter().map(|meeting| meeting.documents.len()).sum(),
            passages: meetings.iter().map(|meeting| passages(meeting).count()).sum(),
        }
    }
}

impl Report {
    /// How many files gave something.
    pub(super) fn read(&self) -> usize {
        self.inputs.iter().filter(|input| !input.meetings.is_empty()).count()
    }

    /// How the program ends.
    pub(super) fn outcome(&self) -> Outcome {
        let refused = self.inputs.iter().any(|input| !input.refusals.is_empty());
        match (self.read(), refused || !self.corpus_faults.is_empty()) {
            (0, _) => Outcome::Failed,
            (_, false) => Outcome::Done,
            (_, true) => Outcome::Partly,
        }
    }

    /// Prints the report to standard output.
    pub(super) fn print(&self, json: bool) -> Result<()> {
        let mut out = stdout().lock();
        if json {
            serde_json::to_writer_pretty(&mut out, self)?;
            writeln!(out)?;
        } else {
            out.write_all(printable(&self.words(Look::of_stdout())).as_bytes())?;
        }
        Ok(())
    }

    fn words(&self, look: Look) -> String {
        let mut text = String::new();
        for input in &self.inputs {
            input.words(look, &mut text);
        }
        if !self.passed_over.is_empty() {
            let files = count(self.passed_over.len(), "file", "files");
            lines(
                &mut text,
                "",
                &format!("Passed over {files} whose ending is not one of text, HTML, XML, Markdown or JSON:"),
            );
            for path in self.passed_over.iter().take(SHOWN) {
                lines(&mut text, "  ", path);
            }
        }
        if !self.corpus_faults.is_empty() {
            lines(&mut text, "", "Files of the corpus that could not be read and were left as they are:");
            for fault in &self.corpus_faults {
                lines(&mut text, "  ", fault);
            }
        }
        let refused = self.inputs.iter().filter(|input| !input.refusals.is_empty()).count();
        if !text.is_empty() {
            text.push('\n');
        }
        if self.read() == 0 {
            lines(&mut text, "", "Nothing was imported.");
        } else {
            let files = count(self.read(), "file", "files");
            let refused = if refused > 0 { format!(", refused {refused}") } else { String::new() };
            lines(&mut text, "", &look.strong(&format!("Imported {files}{refused}.")));
            lines(
                &mut text,
                "",
                &format!("The corpus {} now holds {}.", self.corpus.path, self.corpus.words()),
            );
        }
        text
    }
}

impl CorpusCounts {
    fn words(&self) -> String {
        let mut parts = vec![
            count(self.meetings, "meeting", "meetings"),
            count(self.items, "item", "items"),
            count(self.passages, "passage", "passages"),
        ];
        if self.documents > 0 {
            parts.insert(2, count(self.documents, "document", "documents"));
        }
        format!("{} of {}", parts.join(", "), count(self.councils, "council", "councils"))
    }
}

impl InputReport {
    fn words(&self, look: Look, text: &mut String) {
        let format = self.format.map(|format| format!(" ({})", format_name(format))).unwrap_or_default();
        lines(text, "", &format!("{}{}", look.strong(&self.path), look.faint(&format)));
        for refusal in &self.refusals {
            lines(text, "  ", &format!("refused: {refusal}"));
        }
        for meeting in &self.meetings {
            meeting.words(look, text);
        }
        if !self.furniture.is_empty() {
            let words: usize = self.furniture.iter().map(|part| part.text.split_whitespace().count()).sum();
            lines(
                text,
                "  ",
                &look
                    .faint(&format!("set aside as furniture of the page: {}", count(words, "word", "words"))),
            );
        }
        let warnings = self.warnings.iter().map(|warning| {
            let place = if warning.line > 0 { format!("line {}: ", warning.line) } else { String::new() };
            let quoted =
                if warning.text.is_empty() { String::new() } else { format!(" “{}”", warning.text) };
            format!("warning: {place}{}{quoted}. {}", warning.message, warning.hint)
        });
        let all: Vec<String> = warnings.collect();
        for line in all.iter().take(SHOWN) {
            lines(text, "  ", line);
        }
        if all.len() > SHOWN {
            lines(text, "  ", &format!("… and {} more; --json prints all", all.len() - SHOWN));
        }
    }
}

impl MeetingReport {
    fn words(&self, look: Look, text: &mut String) {
        let committee = self.committee.as_deref().unwrap_or("committee not stated");
        let date = self.date.as_deref().unwrap_or("date not stated");
        let mut counts = vec![count(self.items, "item", "items")];
        if self.documents > 0 {
            counts.push(count(self.documents, "document", "documents"));
        }
        counts.push(count(self.passages, "passage", "passages"));
        let head = format!("{}, {committee}, {date}: {}", self.council, counts.join(", "));
        lines(
            text,
            "  ",
            &format!(
                "{head} {}",
                look.faint(&format!("[{} {}]", self.change.meeting, outcome_name(self.change.outcome)))
            ),
        );
        if !self.kinds.is_empty() {
            let kinds: Vec<String> = Kind::ALL
                .iter()
                .filter_map(|kind| self.kinds.get(kind.name()).map(|n| format!("{} {n}", kind.name())))
                .collect();
            lines(text, "    ", &look.faint(&kinds.join(", ")));
        }
        for note in self.change.notes.iter().take(SHOWN) {
            lines(text, "    ", &format!("note: {note}"));
        }
        if self.change.notes.len() > SHOWN {
            lines(
                text,
                "    ",
                &format!("… and {} more; --json prints all", self.change.notes.len() - SHOWN),
            );
        }
    }
}

fn outcome_name(outcome: Merged) -> &'static str {
    match outcome {
        Merged::Added => "added",
        Merged::Updated => "updated",
        Merged::Joined => "joined",
        Merged::Unchanged => "unchanged",
    }
}

fn format_name(format: Format) -> &'static str {
    match format {
        Format::ItemText => "text of an agenda item's page",
        Format::ItemHtml => "an agenda item's page",
        Format::MeetingText => "text of a meeting's page",
        Format::MeetingHtml => "a meeting's page",
        Format::MeetingTable => "a meeting's page as a table of text",
        Format::IssueText => "text of an issue's page",
        Format::IssueHtml => "an issue's page",
        Format::DecisionText => "text of a decision's page",
        Format::DecisionHtml => "a decision's page",
        Format::WebServiceXml => "answer of the web service",
        Format::PrintedMinutes => "text of printed minutes",
        Format::ReportText => "report as text",
        Format::ReportHtml => "report as HTML",
        Format::CorpusJson => "corpus file",
        Format::Digest => "digest",
    }
}

fn lines(text: &mut String, indent: &str, words: &str) {
    for line in words.lines() {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{indent}{line}");
    }
}
