//! Text taken out of a PDF of printed minutes, whichever program took it out.
//!
//! 1. Page numbers are set aside; they stand alone on the first or last line of a page.
//! 2. The head: the council, the body, the day and place, who was there.
//! 3. An item begins above its reference `(Item 5)`: its title, and its number before, inside or after the title.
//! 4. Everything else up to the next title is its minute.

use crate::FurnitureKind;
use crate::draft::{ItemDraft, MeetingDraft, PartKind, on_page};
use crate::line::{Gap, Line};
use crate::notes::Notes;
use crate::small_print as print;
use crate::when;
use crate::words::{all_capitals, count_up_to, ends_closed, strip_prefix_any_case, tidy};

/// The meeting, and the council as its heading names it.
pub(crate) struct Printed {
    pub meeting: MeetingDraft,
    pub council: Option<String>,
}

/// Whether lines look like printed minutes: a head of minutes, or references to agenda items.
pub(crate) fn looks_printed(lines: &[Line]) -> bool {
    let head = lines.iter().take(40).any(|l| is_minutes_head(&l.text));
    let present = lines.iter().take(60).any(|l| l.text.starts_with("PRESENT:") || l.text == "PRESENT");
    let items = lines.iter().filter(|l| item_reference(&l.text)).count();
    items >= 2 || (items >= 1 && (head || present)) || (head && present)
}

fn is_minutes_head(text: &str) -> bool {
    let text = tidy(text);
    text.starts_with("MINUTES of a meeting")
        || text.starts_with("MINUTES of the meeting")
        || text.starts_with("MINUTES OF A MEETING")
        || text.starts_with("MINUTES OF THE MEETING")
        || text.starts_with("Minutes of a meeting of")
        || text.starts_with("Minutes of the meeting of")
}

/// `(Item 5)` alone on its line.
fn item_reference(text: &str) -> bool {
    let inner = text.trim().strip_prefix("(Item ").and_then(|t| t.strip_suffix(')'));
    inner.is_some_and(|n| {
        n.len() <= 8 && n.starts_with(|c: char| c.is_ascii_digit() || c.is_ascii_uppercase())
    })
}

/// Reads printed minutes.
pub(crate) fn read(lines: &[Line], notes: &mut Notes) -> Printed {
    let lines = without_page_numbers(lines, notes);
    let heads: Vec<Head> = item_heads(&lines);
    let first = heads.first().map_or(lines.len(), |h| h.from);
    let mut printed = Printed { meeting: MeetingDraft::default(), council: None };
    let preamble = head(lines.get(..first).unwrap_or_default(), &mut printed, notes);
    printed.meeting.items.extend(preamble);
    for (i, found) in heads.iter().enumerate() {
        let until = heads.get(i + 1).map_or(lines.len(), |next| next.from);
        let mut item = ItemDraft {
            line: found.line,
            number: found.number.clone(),
            title: (!found.title.is_empty()).then(|| found.title.clone()),
            ..ItemDraft::default()
        };
        if let Some(reference) = lines.get(found.reference) {
            notes.aside(reference.no, &reference.text, FurnitureKind::ItemReference);
        }
        let body = lines.get(found.reference + 1..until).unwrap_or_default();
        if let Some(part) = item.part(PartKind::Minutes) {
            part.lines.extend(body.iter().cloned());
        }
        printed.meeting.items.push(item);
    }
    printed
}

/// Sets page numbers aside: the only word of the first or last line of a page.
fn without_page_numbers(lines: &[Line], notes: &mut Notes) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::with_capacity(lines.len());
    let mut removed = false;
    for (i, line) in lines.iter().enumerate() {
        let edge = i == 0
            || i + 1 == lines.len()
            || lines.get(i + 1).is_some_and(|next| next.page != line.page)
            || lines.get(i.wrapping_sub(1)).is_some_and(|before| before.page != line.page);
        if edge && line.page.is_some() && is_page_number(&line.text) {
            notes.aside(line.no, &line.text, FurnitureKind::PageNumber);
            removed = true;
            continue;
        }
        let mut line = line.clone();
        let turned = out.last().is_some_and(|before| before.page != line.page);
        if removed || turned {
            line.gap = line.gap.max(Gap::Blank);
        }
        removed = false;
        out.push(line);
    }
    out
}

fn is_page_number(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–'));
    let bare = strip_prefix_any_case(bare, "page ").unwrap_or(bare);
    let number = bare.split(" of ").next().unwrap_or_default();
    (1..=4).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit())
}

/// Where an item begins, and what its head says.
struct Head {
    /// The first line of the head.
    from: usize,
    /// The line that holds `(Item 5)`.
    reference: usize,
    line: usize,
    number: Option<String>,
    title: String,
}

fn item_heads(lines: &[Line]) -> Vec<Head> {
    let mut out: Vec<Head> = Vec::new();
    for (reference, _) in lines.iter().enumerate().filter(|(_, l)| item_reference(&l.text)) {
        let floor = out.last().map_or(0, |h| h.reference + 1);
        if reference <= floor && reference > 0 && floor > 0 && reference == floor {
            continue;
        }
        if let Some(head) = item_head(lines, floor, reference) {
            out.push(head);
        }
    }
    out
}

fn item_head(lines: &[Line], floor: usize, reference: usize) -> Option<Head> {
    if reference <= floor && reference != 0 && floor != 0 {
        return None;
    }
    let mut from = block_start(lines, floor, reference.checked_sub(1)?);
    let text = |at: usize| lines.get(at).map(|l| l.text.as_str()).unwrap_or_default();
    let mut block: Vec<usize> = (from..reference).collect();
    let alone = block.iter().copied().find(|&at| lone_number(text(at)));
    if let Some(at) = alone {
        // A number set below the first line of its own title: that line stands in the block above.
        let above = at.checked_sub(1).filter(|_| at == from && from > floor);
        if let Some(above) = above.filter(|&above| !ends_closed(text(above)) && !item_reference(text(above)))
        {
            let start = block_start(lines, floor, above);
            block.splice(0..0, start..from);
            from = start;
        }
    } else if let Some(above) =
        from.checked_sub(1).filter(|&above| above >= floor && lone_number(text(above)))
    {
        // A number alone above its title.
        let numbered = block.first().is_some_and(|&at| leading_number(text(at)).is_some());
        if !numbered {
            from = above;
            block.insert(0, above);
        }
    }
    let mut number = None;
    let mut title = Vec::new();
    for &at in &block {
        let line = text(at);
        if number.is_none() && lone_number(line) {
            number = Some(tidy(line));
        } else if let (None, true, Some((n, rest))) = (&number, title.is_empty(), leading_number(line)) {
            number = Some(n.to_owned());
            title.push(tidy(rest));
        } else {
            title.push(tidy(line));
        }
    }
    Some(Head { from, reference, line: lines.get(from)?.no, number, title: title.join(" ") })
}

/// The first line of the run of lines without gaps that ends here. A title has at most six lines.
fn block_start(lines: &[Line], floor: usize, end: usize) -> usize {
    let mut at = end;
    while at > floor && end - at < 6 && lines.get(at).is_some_and(|l| l.gap == Gap::None) {
        at -= 1;
    }
    at
}

fn lone_number(text: &str) -> bool {
    text.ends_with('.') && print::item_number(text).is_some()
}

/// `84.  Apologies`
fn leading_number(text: &str) -> Option<(&str, &str)> {
    let (first, rest) = text.split_once(char::is_whitespace)?;
    lone_number(first).then_some((first, rest.trim()))
}

/// Reads the head of the minutes. What stands between it and the first numbered item is an item without a number.
fn head(lines: &[Line], printed: &mut Printed, notes: &mut Notes) -> Option<ItemDraft> {
    let blocks = blocks(lines);
    let mut attendance = false;
    let mut opened = false;
    let mut item: Option<ItemDraft> = None;
    for block in blocks {
        let text = tidy(&block.iter().map(|l| l.text.as_str()).collect::<Vec<_>>().join(" "));
        let what = match () {
            () if opened => None,
            () if matches!(text.as_str(), "UNRESTRICTED ITEMS" | "UNRESTRICTED") => {
                opened = true;
                Some(FurnitureKind::PageHeading)
            }
            () if is_minutes_head(&text) => {
                let meeting = &mut printed.meeting;
                meeting.date = meeting.date.take().or_else(|| when::find_date(&text).and_then(on_page));
                meeting.time = when::find_time(&text).and_then(on_page);
                meeting.committee = meeting.committee.take().or_else(|| body_in(&text).and_then(on_page));
                meeting.venue = place_in(&text).and_then(on_page);
                Some(FurnitureKind::MeetingLine)
            }
            () if is_attendance(&text) => {
                attendance = true;
                Some(FurnitureKind::Attendance)
            }
            () if attendance => Some(FurnitureKind::Attendance),
            () => {
                heading(&text, printed);
                Some(FurnitureKind::MeetingLine)
            }
        };
        match what {
            Some(what) => block.iter().for_each(|l| notes.aside(l.no, &l.text, what)),
            None => preamble(&mut item, block),
        }
    }
    item
}

fn blocks(lines: &[Line]) -> Vec<&[Line]> {
    let mut out = Vec::new();
    let mut start = 0;
    for (i, line) in lines.iter().enumerate().skip(1) {
        if line.gap != Gap::None || is_attendance(&line.text) || is_minutes_head(&line.text) {
            out.extend(lines.get(start..i));
            start = i;
        }
    }
    out.extend(lines.get(start..).filter(|l| !l.is_empty()));
    out
}

fn is_attendance(text: &str) -> bool {
    let head = text.split(':').next().unwrap_or_default();
    let head = tidy(head);
    matches!(
        head.as_str(),
        "PRESENT"
            | "ALSO PRESENT"
            | "IN ATTENDANCE"
            | "IN ATTENDANCE VIRTUALLY"
            | "APOLOGIES"
            | "OFFICERS PRESENT"
            | "OFFICERS IN ATTENDANCE"
            | "Present"
            | "Also Present"
            | "In Attendance"
            | "In attendance"
    )
}

/// `KENT COUNTY COUNCIL`, `CABINET`, `LAMP PANEL – 10th December 2024`
fn heading(text: &str, printed: &mut Printed) {
    if let Some((body, when)) = when::split_meeting_line(text) {
        printed.meeting.committee = on_page(title_case(body));
        printed.meeting.date = when::find_date(when).and_then(on_page);
        return;
    }
    let caps = all_capitals(text) && count_up_to(text, 10) < 10;
    if caps
        && printed.council.is_none()
        && text.ends_with("COUNCIL")
        && count_up_to(text, 3) > 1
        && text != "COUNTY COUNCIL"
    {
        printed.council = Some(title_case(text));
    } else if caps && printed.meeting.committee.is_none() {
        printed.meeting.committee = on_page(title_case(text));
    }
}

/// `MINUTES of a meeting of the Cabinet held in …`
fn body_in(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let from = lower.find("meeting of the ")? + "meeting of the ".len();
    let rest = text.get(from..)?;
    let end = rest.find(" held ")?;
    let body = rest.get(..end)?;
    (count_up_to(body, 14) < 14).then(|| tidy(body))
}

/// `… held in the Council Chamber, County Hall on Thursday, …`
fn place_in(text: &str) -> Option<String> {
    let from =
        text.find(" held in the ").map(|at| at + 13).or_else(|| text.find(" held at ").map(|at| at + 9))?;
    let rest = text.get(from..)?;
    let end = rest.rfind(" on ").or_else(|| rest.find('.')).unwrap_or(rest.len());
    let place = tidy(rest.get(..end)?);
    (!place.is_empty()).then_some(place)
}

fn preamble(item: &mut Option<ItemDraft>, block: &[Line]) {
    let Some(first) = block.first() else { return };
    let open = item.get_or_insert_with(|| ItemDraft { line: first.no, ..ItemDraft::default() });
    let is_title =
        open.title.is_none() && open.parts.is_empty() && block.len() == 1 && !ends_closed(&first.text);
    if is_title {
        open.title = Some(tidy(&first.text));
    } else if let Some(part) = open.part(PartKind::Minutes) {
        part.lines.extend(block.iter().cloned());
    }
}

/// Capitals as a name is usually written: `KENT COUNTY COUNCIL` is “Kent County Council”.
fn title_case(text: &str) -> String {
    if !all_capitals(text) {
        return tidy(text);
    }
    let small = ["of", "and", "the", "for", "on", "upon", "with", "in"];
    let words = text.split_whitespace().enumerate().map(|(i, word)| {
        let lower = word.to_lowercase();
        if i > 0 && small.contains(&lower.as_str()) {
            return lower;
        }
        let mut out = String::new();
        let mut start = true;
        for letter in lower.chars() {
            if start {
                out.extend(letter.to_uppercase());
            } else {
                out.push(letter);
            }
            start = letter == '-';
        }
        out
    });
    words.collect::<Vec<_>>().join(" ")
}
