//! The answer of the web service's GetMeeting, with or without its SOAP envelope.
//!
//! 1. Elements are read by their names in lower case; texts are trimmed, empty ones are nothing.
//! 2. `agendatext`, `minutesnonemptyhtmlbody` and `decisionnonemptyhtmlbody` hold escaped HTML, sometimes escaped twice.
//! 3. Everything else that holds words is set aside as a field.

use crate::draft::{ItemDraft, MeetingDraft, PartKind};
use crate::html;
use crate::line::{Gap, Hint, Line};
use crate::notes::Notes;
use crate::when;
use crate::words::tidy;
use crate::{FurnitureKind, Refusal};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use scrutineer_corpus::{Provenance, Stated};

/// A meeting and the addresses that the answer names.
pub(crate) struct Answer {
    pub meeting: MeetingDraft,
    pub hrefs: Vec<String>,
}

/// Elements nested deeper than this are no answer of the service.
const DEEPEST: usize = 64;

/// Reads an answer.
pub(crate) fn read(xml: &str, notes: &mut Notes) -> Result<Answer, Refusal> {
    let mut reader = Reader::from_str(xml);
    let breaks: Vec<usize> = xml.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(at, _)| at).collect();
    let line_at = |at: u64| breaks.partition_point(|b| u64::try_from(*b).unwrap_or(u64::MAX) < at) + 1;
    let mut answer = Gather {
        meeting: MeetingDraft::default(),
        hrefs: Vec::new(),
        path: Vec::new(),
        text: String::new(),
        line: 0,
        document: None,
        notes,
    };
    loop {
        let line = line_at(reader.buffer_position());
        let event =
            reader.read_event().map_err(|error| Refusal::Damaged { line, problem: error.to_string() })?;
        match event {
            Event::Start(tag) => {
                answer.loose_text();
                let name = local_name(&tag);
                answer.attributes(&name, &tag, line);
                answer.path.push(name);
                if answer.path.len() > DEEPEST {
                    return Err(Refusal::Damaged {
                        line,
                        problem: format!("elements nested more than {DEEPEST} deep"),
                    });
                }
                answer.line = line;
                if answer.path.last().is_some_and(|n| n == "agendaitem") {
                    answer.meeting.items.push(ItemDraft { line, ..ItemDraft::default() });
                }
            }
            Event::Empty(tag) => {
                let name = local_name(&tag);
                answer.attributes(&name, &tag, line);
            }
            Event::Text(text) => answer.text.push_str(&text),
            Event::CData(data) => answer.text.push_str(&data),
            Event::GeneralRef(reference) => answer.entity(&reference),
            Event::End(_) => {
                answer.end_element()?;
                answer.path.pop();
            }
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
    if !answer.path.is_empty() {
        let problem = "the answer ends in the middle".to_owned();
        answer.notes.warn(
            breaks.len() + 1,
            "",
            problem,
            "Download the meeting again; what was read before the end is kept",
        );
        answer.loose_text();
    }
    Ok(Answer { meeting: answer.meeting, hrefs: answer.hrefs })
}

fn local_name(tag: &BytesStart<'_>) -> String {
    tag.local_name().as_ref().to_lowercase()
}

struct Gather<'a> {
    meeting: MeetingDraft,
    hrefs: Vec<String>,
    path: Vec<String>,
    text: String,
    line: usize,
    /// The linked document that is being read: its title and address.
    document: Option<(String, Option<String>)>,
    notes: &'a mut Notes,
}

impl Gather<'_> {
    fn entity(&mut self, name: &str) {
        let number = name.strip_prefix('#').and_then(|n| match n.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => n.parse().ok(),
        });
        match (name, number.and_then(char::from_u32)) {
            (_, Some(letter)) => self.text.push(letter),
            ("lt", _) => self.text.push('<'),
            ("gt", _) => self.text.push('>'),
            ("amp", _) => self.text.push('&'),
            ("quot", _) => self.text.push('"'),
            ("apos", _) => self.text.push('\''),
            ("nbsp", _) => self.text.push('\u{a0}'),
            _ => {
                self.text.push('&');
                self.text.push_str(name);
                self.text.push(';');
            }
        }
    }

    /// Words between elements, where the service has none.
    fn loose_text(&mut self) {
        let text = std::mem::take(&mut self.text);
        self.notes.aside(self.line.max(1), &text, FurnitureKind::Field);
    }

    fn attributes(&mut self, name: &str, tag: &BytesStart<'_>, line: usize) {
        if name != "attendee" {
            return;
        }
        let wanted =
            ["name", "roledescription", "attendance", "politicalparty", "ward", "keyposts", "representing"];
        let mut words = Vec::new();
        for attribute in tag.attributes().flatten() {
            let key = attribute.key.local_name().as_ref().to_lowercase();
            if wanted.contains(&key.as_str()) {
                words.push(unescape(&attribute.value));
            }
        }
        self.notes.aside(line, &words.join(" "), FurnitureKind::Attendance);
    }

    fn end_element(&mut self) -> Result<(), Refusal> {
        let text = std::mem::take(&mut self.text);
        let value = text.trim();
        let Some(name) = self.path.last().cloned() else { return Ok(()) };
        if name == "linkeddoc" {
            if let (Some((title, url)), Some(item)) = (self.document.take(), self.meeting.items.last_mut()) {
                item.documents.push((title, url));
            }
            return Ok(());
        }
        if value.is_empty() {
            return Ok(());
        }
        let kept = if self.path.iter().any(|p| p == "linkeddoc") {
            self.document_field(&name, value)
        } else if self.path.iter().any(|p| p == "agendaitem") {
            self.item_field(&name, value)?
        } else {
            self.meeting_field(&name, value);
            false
        };
        if !kept {
            self.notes.aside(self.line, &unescape(value), FurnitureKind::Field);
        }
        if name.contains("url") && value.starts_with("http") {
            self.hrefs.push(value.to_owned());
        }
        Ok(())
    }

    fn document_field(&mut self, name: &str, value: &str) -> bool {
        let (title, url) = self.document.get_or_insert_with(|| (String::new(), None));
        match name {
            "title" => {
                *title = tidy(&unescape(value));
                true
            }
            "url" => {
                *url = Some(value.to_owned());
                false
            }
            _ => false,
        }
    }

    fn item_field(&mut self, name: &str, value: &str) -> Result<bool, Refusal> {
        let line = self.line;
        let Some(item) = self.meeting.items.last_mut() else { return Ok(false) };
        match name {
            "agendaitemid" => {
                item.own_id = Some(format!("ai{value}"));
                return Ok(false);
            }
            "agendaitemtitle" => item.title = Some(tidy(&unescape(value))),
            "fulldisplaynumberformat" => item.number = Some(value.to_owned()),
            "agendatext" => item.purpose.extend(html_lines(value, line)?),
            "minutesnonemptyhtmlbody" => {
                let lines = html_lines(value, line)?;
                if let Some(part) = item.part(PartKind::Minutes) {
                    part.lines.extend(lines);
                }
            }
            "decisionnonemptyhtmlbody" => {
                let lines = html_lines(value, line)?;
                if let Some(part) = item.part(PartKind::Decision) {
                    part.lines.extend(lines);
                }
            }
            "refertocommittee" => {
                let committee = Stated { value: unescape(value), from: Provenance::WebService };
                self.meeting.committee.get_or_insert(committee);
                return Ok(false);
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn meeting_field(&mut self, name: &str, value: &str) {
        let stated = |value: String| Some(Stated { value, from: Provenance::WebService });
        let meeting = &mut self.meeting;
        match name {
            "meetingid" => meeting.own_id = Some(format!("m{value}")),
            "meetingdate" => {
                meeting.date =
                    when::find_date(value).map(|value| Stated { value, from: Provenance::WebService })
            }
            "meetingtime" => meeting.time = stated(value.to_owned()),
            "meetinglocation" => meeting.venue = stated(unescape(value)),
            "meetingstatus" => meeting.cancelled = value.eq_ignore_ascii_case("cancelled"),
            _ => {}
        }
    }
}

/// The words of text that the service escaped once more than XML needs.
fn unescape(text: &str) -> String {
    if !text.contains('&') {
        return text.trim().to_owned();
    }
    let escaped = text.replace('<', "&lt;");
    match html::parse(&escaped) {
        Ok(tree) => html::page(&tree).lines.iter().map(|l| l.text.as_str()).collect::<Vec<_>>().join(" "),
        Err(_) => text.trim().to_owned(),
    }
}

fn html_lines(value: &str, line: usize) -> Result<Vec<Line>, Refusal> {
    // Escaped twice: the first unescaping of the parser left entities in the place of tags.
    let twice = !value.contains('<') && value.contains("&lt;");
    let tree = if twice { html::parse(&unescape(value))? } else { html::parse(value)? };
    let mut lines = html::page(&tree).lines;
    for block in &mut lines {
        block.no = block.no.saturating_sub(1) + line;
        block.hint = if matches!(block.hint, Hint::ListItem) { Hint::ListItem } else { Hint::Body };
    }
    if let Some(first) = lines.first_mut() {
        first.gap = Gap::Wide;
    }
    Ok(lines)
}
