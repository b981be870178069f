//! ModernGov pages of items, meetings, issues and decisions, as text or as blocks of HTML.
//!
//! 1. The head: headings, the line of the meeting, venue and contact, up to the first item.
//! 2. An item: its number, its title, its purpose, then parts under labels, then documents.
//! 3. The markup's hints come first; where a page gives none, the words decide.
//! 4. A page that has lost its labels is read by its empty lines, and a warning says what cannot be told.

use crate::address;
use crate::draft::{ItemDraft, MeetingDraft, PartKind, VoteRow, on_page};
use crate::line::{Gap, Hint, Line};
use crate::notes::Notes;
use crate::small_print::{self as print, PageHeading, Section};
use crate::when;
use crate::words::{count_up_to, ends_closed, starts_lower, strip_prefix_any_case, tidy};
use crate::{FurnitureKind, label};
use scrutineer_corpus::MinutesStatus;

/// Which page it is, as detection found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Item,
    Meeting,
    Issue,
    IssueDecisions,
    Decision,
}

/// Reads the lines of a page into meetings.
pub(crate) fn read(lines: &[Line], kind: Kind, notes: &mut Notes) -> Vec<MeetingDraft> {
    let has = |hint: Hint| lines.iter().any(|l| l.hint == hint);
    let structured = has(Hint::Body) || (has(Hint::Label) && has(Hint::ListItem));
    let labelled = lines.iter().any(|l| l.hint == Hint::Label) || print::has_minutes_label(lines);
    let mut reader = Reader {
        kind,
        structured,
        stripped: !labelled
            && lines.iter().all(|l| l.hint == Hint::None)
            && matches!(kind, Kind::Item | Kind::Meeting),
        state: State::Head,
        meetings: Vec::new(),
        status: MinutesStatus::Unknown,
        last_number: None,
        expected_number: None,
        notes,
    };
    let numbers = Numbers::of(lines, kind);
    for (i, line) in lines.iter().enumerate() {
        for (what, words) in &line.aside {
            reader.notes.aside(line.no, words, *what);
            if *what == FurnitureKind::CutMark {
                reader.mark_cut();
            }
        }
        if let Some(anchor) = &line.anchor {
            reader.anchor(anchor);
        }
        if !line.text.is_empty() {
            reader.line(line, numbers.is_item(i));
        }
    }
    reader.finish()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Head,
    Title,
    Purpose,
    Documents,
    Body(PartKind),
}

struct Reader<'a> {
    kind: Kind,
    /// Whether the markup tells minutes from the rest of the page.
    structured: bool,
    /// Whether the page has lost its labels.
    stripped: bool,
    state: State,
    meetings: Vec<MeetingDraft>,
    status: MinutesStatus,
    last_number: Option<u32>,
    /// The number that the title of the next item is printed after, on the page of an issue.
    expected_number: Option<String>,
    notes: &'a mut Notes,
}

/// Which lines are numbers of items: they stand alone and a label follows before the next of their kind.
struct Numbers(Vec<bool>);

impl Numbers {
    fn of(lines: &[Line], kind: Kind) -> Self {
        let mut is = vec![false; lines.len()];
        if kind != Kind::Meeting {
            return Self(is);
        }
        // From the end: is there a label between this line and the next number?
        let mut label_ahead = false;
        for (i, line) in lines.iter().enumerate().rev() {
            if print::section(&line.text).is_some() {
                label_ahead = true;
            }
            if line.hint == Hint::None && print::item_number(&line.text).is_some() {
                let followed = lines.get(i + 1).is_some_and(|next| print::section(&next.text).is_none());
                if let Some(slot) = is.get_mut(i) {
                    *slot = label_ahead && followed;
                }
                label_ahead = false;
            }
        }
        Self(is)
    }

    fn is_item(&self, line: usize) -> bool {
        self.0.get(line).copied().unwrap_or(false)
    }
}

impl Reader<'_> {
    fn line(&mut self, line: &Line, numbered: bool) {
        match line.hint {
            Hint::Furniture(what) => self.furniture(line, what),
            Hint::PageHeading => self.page_heading(line),
            Hint::SubTitle => self.sub_title(line),
            Hint::Number => self.start_item(line, Some(tidy(&line.text))),
            Hint::Title if self.page_of_issue(line) => {}
            Hint::Title => self.title(line),
            Hint::Label => self.label(line),
            Hint::Heading if self.head_line(line) => {}
            Hint::Body | Hint::ListItem | Hint::Heading => self.words(line),
            Hint::Document => self.document(line),
            Hint::VoteCell { row, cell } => self.vote_cell(line, row, cell),
            Hint::None => self.plain(line, numbered),
        }
    }

    fn aside(&mut self, line: &Line, what: FurnitureKind) {
        self.notes.aside(line.no, &line.text, what);
    }

    fn furniture(&mut self, line: &Line, what: FurnitureKind) {
        self.aside(line, what);
    }

    fn page_heading(&mut self, line: &Line) {
        if let Some(PageHeading::Meeting { draft: true }) = print::page_heading(&line.text) {
            self.status = MinutesStatus::Draft;
        }
        self.aside(line, FurnitureKind::PageHeading);
    }

    fn meeting(&mut self) -> &mut MeetingDraft {
        last_or_new(&mut self.meetings)
    }

    fn item(&mut self) -> &mut ItemDraft {
        last_or_new(&mut self.meeting().items)
    }

    fn sub_title(&mut self, line: &Line) {
        if self.meeting_line(line) {
            return;
        }
        let has_title = self.meetings.last().and_then(|m| m.items.last()).is_some_and(|i| i.title.is_some());
        match self.kind {
            Kind::Item | Kind::Decision if !has_title => self.title(line),
            _ => self.aside(line, FurnitureKind::PageHeading),
        }
    }

    /// `Body - Thursday 15 January 2026 7:30 pm, CANCELLED`
    fn meeting_line(&mut self, line: &Line) -> bool {
        let Some((body, when)) = when::split_meeting_line(&line.text) else { return false };
        let (body, when) = (tidy(body), when.to_owned());
        let meeting = self.meeting();
        meeting.committee = on_page(body);
        meeting.date = when::find_date(&when).and_then(on_page);
        meeting.time = when::find_time(&when).and_then(on_page);
        meeting.cancelled = when.to_lowercase().contains("cancelled");
        self.aside(line, FurnitureKind::MeetingLine);
        true
    }

    fn anchor(&mut self, id: &str) {
        // The anchor stands in the cell of the number, before the item begins.
        let fresh = ItemDraft { own_id: Some(format!("ai{id}")), ..ItemDraft::default() };
        self.meeting().items.push(fresh);
        self.state = State::Title;
    }

    fn start_item(&mut self, line: &Line, number: Option<String>) {
        let waiting = self
            .meeting()
            .items
            .last()
            .is_some_and(|i| i.line == 0 && i.title.is_none() && i.number.is_none());
        if !waiting {
            self.meeting().items.push(ItemDraft::default());
        }
        self.last_number = number.as_deref().and_then(print::item_number).or(self.last_number);
        let item = self.item();
        item.line = line.no;
        item.number = number;
        self.state = State::Title;
    }

    fn title(&mut self, line: &Line) {
        if self.state != State::Title || self.item().title.is_some() {
            self.start_item(line, None);
        }
        let mut text = line.text.as_str();
        let mut number = None;
        if let Some(expected) = self.expected_number.take()
            && let Some((first, rest)) = text.split_once(char::is_whitespace)
            && first.trim_end_matches('.') == expected
        {
            (number, text) = (Some(first.to_owned()), rest.trim());
        }
        let (title, rest) = self.without_file_size(line, text);
        if !rest.is_empty() {
            self.notes.warn(
                line.no,
                &rest,
                "words after the size of the title's file were kept with the title",
                "Check the title",
            );
        }
        let title = tidy(&format!("{title} {rest}"));
        let item = self.item();
        if item.line == 0 {
            item.line = line.no;
        }
        item.number = item.number.take().or(number);
        item.title = (!title.is_empty()).then_some(title);
        self.state = State::Purpose;
    }

    fn without_file_size(&mut self, line: &Line, text: &str) -> (String, String) {
        match print::file_size(text) {
            Some((from, to)) => {
                self.notes.aside(line.no, text.get(from..to).unwrap_or_default(), FurnitureKind::FileSize);
                (tidy(text.get(..from).unwrap_or_default()), tidy(text.get(to..).unwrap_or_default()))
            }
            None => (tidy(text), String::new()),
        }
    }

    fn label(&mut self, line: &Line) {
        match print::section(&line.text) {
            Some(section) => self.section(line, section),
            None => {
                // A label of the page that is none of the item's parts: a heading among its words.
                let heading = Line { hint: Hint::Heading, ..line.clone() };
                if self.state == State::Head {
                    self.aside(line, FurnitureKind::Field);
                } else {
                    if !matches!(self.state, State::Body(_)) {
                        self.state = State::Body(PartKind::Minutes);
                    }
                    self.words(&heading);
                }
            }
        }
    }

    fn section(&mut self, line: &Line, section: Section) {
        self.aside(line, FurnitureKind::SectionLabel);
        if self.meetings.last().is_none_or(|m| m.items.is_empty()) {
            self.start_item(line, None);
        }
        self.state = match section {
            Section::Minutes => State::Body(PartKind::Minutes),
            Section::Decision => State::Body(PartKind::Decision),
            Section::Documents => State::Documents,
            Section::Purpose => State::Purpose,
        };
        if let State::Body(kind) = self.state {
            self.item().part(kind);
        }
    }

    /// Words of an item: its purpose before any label, its minute after one.
    fn words(&mut self, line: &Line) {
        let mut line = line.clone();
        if let Some((kept, mark)) = print::cut_mark(&line.text) {
            self.notes.aside(line.no, mark, FurnitureKind::CutMark);
            line.text = kept.to_owned();
            self.mark_cut();
            if line.text.is_empty() {
                return;
            }
        }
        match self.state {
            State::Body(kind) => {
                if let Some(part) = self.item().part(kind) {
                    part.lines.push(line);
                }
            }
            State::Head | State::Title | State::Purpose | State::Documents => {
                if self.state == State::Head {
                    self.start_item(&line, None);
                }
                if self.state != State::Documents {
                    self.state = State::Purpose;
                }
                self.item().purpose.push(line);
            }
        }
    }

    fn mark_cut(&mut self) {
        self.item().cut = true;
    }

    fn document(&mut self, line: &Line) {
        if self.meetings.last().is_none_or(|m| m.items.is_empty()) {
            return self.aside(line, FurnitureKind::Link);
        }
        let (mark, text) = match label::take(&line.text, None) {
            Some((mark, rest)) if matches!(mark.style, label::Style::Bullet(_)) => (mark.text, rest),
            _ => (String::new(), line.text.as_str()),
        };
        self.notes.aside(line.no, &mark, FurnitureKind::TableMark);
        let (title, rest) = self.without_file_size(line, text);
        let (title, reference) = match print::item_reference(&title) {
            Some((name, reference)) => (name.to_owned(), reference.to_owned()),
            None => (title, String::new()),
        };
        self.notes.aside(line.no, &reference, FurnitureKind::ItemReference);
        let title = tidy(&format!("{title} {rest}"));
        if !title.is_empty() {
            self.item().documents.push((title, line.href.clone()));
        }
    }

    fn vote_cell(&mut self, line: &Line, row: usize, cell: usize) {
        let votes = &mut self.item().votes;
        if votes.last().is_none_or(|v| v.row != row) {
            votes.push(VoteRow { row, cells: Vec::new() });
        }
        if let Some(vote) = votes.last_mut() {
            vote.cells.resize(cell.min(16) + 1, String::new());
            if let Some(slot) = vote.cells.last_mut() {
                *slot = tidy(&line.text);
            }
        }
    }

    fn plain(&mut self, line: &Line, numbered: bool) {
        if self.head_line(line) {
            return;
        }
        if print::is_link(&line.text) || line.href.as_deref().is_some_and(is_vote_link) {
            return self.aside(line, FurnitureKind::Link);
        }
        if self.kind == Kind::Decision && self.decision_field(line) {
            return;
        }
        if self.structured {
            return self.aside(line, FurnitureKind::Notice);
        }
        if self.page_of_issue(line) {
            return;
        }
        if numbered && self.counts_on(&line.text) {
            return self.start_item(line, Some(line.text.clone()));
        }
        if let Some(section) = print::section(&line.text)
            && !(section == Section::Decision && self.state == State::Body(PartKind::Minutes))
        {
            return self.section(line, section);
        }
        match self.state {
            State::Title => self.first_words(line),
            State::Head => self.aside(line, FurnitureKind::Notice),
            _ if self.stripped => self.stripped_words(line),
            State::Documents => self.document(line),
            State::Purpose | State::Body(_) => self.words(line),
        }
    }

    /// Numbers of items go up, though some may be missing.
    fn counts_on(&self, text: &str) -> bool {
        match (self.last_number, print::item_number(text)) {
            (Some(last), Some(number)) => number >= last && number - last < 500,
            (None, Some(_)) => true,
            _ => false,
        }
    }

    /// The first line of an item whose number or page heading came before: its title, unless it is a sentence.
    fn first_words(&mut self, line: &Line) {
        let sentence =
            ends_closed(&line.text) && line.text.ends_with('.') && print::file_size(&line.text).is_none();
        if self.stripped && sentence {
            self.notes.warn(
                line.no,
                &line.text,
                "the page has lost the title of the item",
                "Import the page again as HTML, or give the title in the corpus file",
            );
            self.state = State::Body(PartKind::Unlabelled);
            return self.words(line);
        }
        self.title(line);
        if self.stripped {
            self.state = State::Body(PartKind::Unlabelled);
        }
    }

    /// A page without labels: a title stands apart, is no sentence and begins with a capital.
    fn stripped_words(&mut self, line: &Line) {
        let sized = print::file_size(&line.text).is_some();
        if self.state == State::Documents && sized && line.gap < Gap::Wide {
            return self.document(line);
        }
        let plain = label::take(&line.text, None).is_none() && crate::heading::bare(&line.text).is_none();
        let short = !ends_closed(&line.text) && count_up_to(&line.text, 21) < 21 && !starts_lower(&line.text);
        if self.kind == Kind::Meeting && plain && (sized || (short && line.gap == Gap::Wide)) {
            self.start_item(line, None);
            self.title(line);
            self.state = State::Body(PartKind::Unlabelled);
            return;
        }
        self.state = State::Body(PartKind::Unlabelled);
        self.words(line);
    }

    /// Lines that stand above the items of a page.
    fn head_line(&mut self, line: &Line) -> bool {
        let empty = self
            .meetings
            .last()
            .is_none_or(|m| m.items.iter().all(|i| i.title.is_none() && i.parts.is_empty()));
        if !empty || matches!(self.state, State::Body(_) | State::Purpose) {
            return false;
        }
        // Below the number of an item, “Minutes” is a title.
        let numbered = self.meetings.last().and_then(|m| m.items.last()).is_some_and(|i| i.number.is_some());
        if let Some(heading) = print::page_heading(&line.text).filter(|_| !numbered) {
            if heading == (PageHeading::Meeting { draft: true }) {
                self.status = MinutesStatus::Draft;
            }
            let item = heading == PageHeading::Item && self.kind == Kind::Item;
            self.aside(line, FurnitureKind::PageHeading);
            if item {
                self.state = State::Title;
            }
            return true;
        }
        let what = match line.text.trim_end_matches(':').to_lowercase().as_str() {
            "media" | "items" => Some(FurnitureKind::PageHeading),
            "no. item" | "no." | "item" => Some(FurnitureKind::TableMark),
            _ => None,
        };
        if let Some(what) = what {
            self.aside(line, what);
            if what == FurnitureKind::TableMark && self.stripped {
                self.state = State::Title;
            }
            return true;
        }
        if let Some(place) =
            ["Venue:", "Proposed venue:"].iter().find_map(|l| strip_prefix_any_case(&line.text, l))
        {
            let place = place.trim().trim_end_matches("View directions").trim().trim_end_matches('.');
            self.meeting().venue = on_page(tidy(place)).filter(|v| !v.value.is_empty());
            self.aside(line, FurnitureKind::Venue);
            return true;
        }
        if strip_prefix_any_case(&line.text, "Contact:").is_some() {
            self.aside(line, FurnitureKind::Contact);
            return true;
        }
        if strip_prefix_any_case(&line.text, "Webcast:").is_some() {
            self.aside(line, FurnitureKind::Link);
            return true;
        }
        self.kind == Kind::Meeting && !self.structured && self.state == State::Head && self.meeting_line(line)
    }

    fn decision_field(&mut self, line: &Line) -> bool {
        let Some((name, value)) = print::decision_field(&line.text) else { return false };
        let (name, value) = (name.to_ascii_lowercase(), value.to_owned());
        match name.as_str() {
            "date of decision:" => self.meeting().date = when::find_date(&value).and_then(on_page),
            "decision maker:" if names_a_body(&value) => self.meeting().committee = on_page(value),
            _ => {}
        }
        self.aside(line, FurnitureKind::Field);
        true
    }

    /// `Meeting: 23/11/2030 - Executive (Item 185)`, `14/08/2030 - Lamp Post Plan`
    fn page_of_issue(&mut self, line: &Line) -> bool {
        match self.kind {
            Kind::Issue => {
                if let Some(rest) = strip_prefix_any_case(&line.text, "Meeting:") {
                    let Some((date, body)) = split_dated(rest) else { return false };
                    let (body, number) = match body.rsplit_once(" (Item ") {
                        Some((body, number)) => (body, Some(number.trim_end_matches(')').trim().to_owned())),
                        None => (body, None),
                    };
                    let committee = on_page(tidy(body)).filter(|c| !c.value.is_empty());
                    self.meetings.push(MeetingDraft {
                        date: on_page(date),
                        committee,
                        ..MeetingDraft::default()
                    });
                    self.aside(line, FurnitureKind::MeetingLine);
                    self.start_item(line, None);
                    self.expected_number = number;
                    return true;
                }
                if self.meetings.is_empty() {
                    self.aside(line, FurnitureKind::PageHeading);
                    return true;
                }
                false
            }
            Kind::IssueDecisions => {
                if let Some((date, title)) = split_dated(&line.text) {
                    self.meetings.push(MeetingDraft { date: on_page(date), ..MeetingDraft::default() });
                    let marked = line.text.len() - title.len();
                    self.notes.aside(
                        line.no,
                        line.text.get(..marked).unwrap_or_default(),
                        FurnitureKind::MeetingLine,
                    );
                    self.start_item(line, None);
                    self.title(&Line { text: title.to_owned(), ..line.clone() });
                    self.state = State::Body(PartKind::Minutes);
                    return true;
                }
                if self.meetings.is_empty() {
                    self.aside(line, FurnitureKind::PageHeading);
                    return true;
                }
                false
            }
            _ => false,
        }
    }

    fn finish(self) -> Vec<MeetingDraft> {
        let mut meetings = self.meetings;
        for meeting in &mut meetings {
            meeting.minutes_status = self.status;
            meeting.items.retain(|i| {
                let empty = i.parts.is_empty()
                    && i.purpose.is_empty()
                    && i.documents.is_empty()
                    && i.votes.is_empty();
                i.title.is_some() || i.number.is_some() || !empty
            });
        }
        if self.stripped {
            let message = "the page has lost its labels: purpose and minute cannot be told apart, and a proposal may stand among what was decided";
            self.notes.warn(0, "", message, "Save the page as HTML from a browser and import that");
        }
        meetings
    }
}

/// The last of a list, which is begun where it is empty.
fn last_or_new<T: Default>(list: &mut Vec<T>) -> &mut T {
    if list.is_empty() {
        list.push(T::default());
    }
    let last = list.len() - 1;
    &mut list[last]
}

/// `23/11/2030 - the rest`
fn split_dated(text: &str) -> Option<(scrutineer_corpus::Date, &str)> {
    let text = text.trim();
    let (first, rest) = text.split_once(char::is_whitespace)?;
    let date = when::numeric_date(first)?;
    let rest = rest.trim_start().strip_prefix(['-', '–', '—'])?;
    Some((date, rest.trim()))
}

fn names_a_body(text: &str) -> bool {
    let last = text.split_whitespace().next_back().unwrap_or_default();
    matches!(
        last,
        "Committee"
            | "Cabinet"
            | "Panel"
            | "Board"
            | "Council"
            | "Executive"
            | "Commission"
            | "Forum"
            | "Sub-Committee"
    )
}

fn is_vote_link(href: &str) -> bool {
    address::read(href).page.starts_with("mglistrecordedvotes")
}
