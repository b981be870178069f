//! Drafts into meetings: ids, passages, sources.

use crate::draft::{ItemDraft, MeetingDraft, Part, PartKind, VoteRow};
use crate::line::Line;
use crate::notes::Notes;
use crate::paragraphs::{Wrap, paragraphs};
use crate::passages::{self, Setting};
use crate::words::tidy;
use crate::{Context, address, council, vote};
use scrutineer_corpus::{
    AgendaItem, Committee, Completeness, Council, DocumentLink, Format, Kind, Meeting, MeetingStatus,
    Passage, Source, Stated, Vote, Wording, slug,
};
use std::collections::BTreeSet;

/// What all items of an input share.
pub(crate) struct Shared<'a> {
    pub context: &'a Context,
    pub council: Council,
    pub format: Format,
    pub wrap: Wrap,
    /// A figure of the whole input, for ids when nothing better is stated.
    pub digest: u64,
}

/// Makes a meeting of a draft. `single` says that the input is the page of one item.
pub(crate) fn meeting(draft: MeetingDraft, shared: &Shared<'_>, single: bool, notes: &mut Notes) -> Meeting {
    let context = shared.context;
    let url = context.source_url.as_deref();
    let here = url.map(address::read).unwrap_or_default();
    let committee = draft
        .committee
        .or_else(|| context.committee.clone().map(Stated::import))
        .map(|stated| Stated { value: committee(stated.value), from: stated.from });
    let date = draft.date.or_else(|| context.date.map(Stated::import));
    let own_item = if single { own_item_id(&draft.items, context) } else { None };
    let own = draft
        .own_id
        .or_else(|| here.meeting.clone().map(|id| format!("m{id}")))
        .or_else(|| own_item.as_ref().map(|id| format!("m-{id}")))
        .or_else(|| {
            let issue = here.issue.as_ref()?;
            let day = date.as_ref().map(|d| format!("-{}", d.value)).unwrap_or_default();
            Some(format!("i{issue}{day}"))
        })
        .or_else(|| here.decision.as_ref().map(|id| format!("d{id}")))
        .or_else(|| {
            (!single).then(|| Some(format!("{}-{}", committee.as_ref()?.value.id, date.as_ref()?.value)))?
        })
        .unwrap_or_else(|| format!("m-{}", by_content(draft.items.first(), shared.digest)));
    let mut meeting = Meeting {
        id: format!("{}/{own}", shared.council.id),
        council: shared.council.clone(),
        committee,
        date,
        time: draft.time,
        venue: draft.venue,
        status: if draft.cancelled { MeetingStatus::Cancelled } else { MeetingStatus::Normal },
        wording: Wording::Published,
        source: source(draft.url.or_else(|| url.map(str::to_owned)), shared),
        items: Vec::new(),
        documents: Vec::new(),
    };
    let mut seen = BTreeSet::new();
    let count = draft.items.len();
    for (i, found) in draft.items.into_iter().enumerate() {
        let given = own_item.clone().filter(|_| count == 1);
        let own_id = found.own_id.clone().or(given).unwrap_or_else(|| {
            let part = found.number.as_deref().map(slug).filter(|n| !n.is_empty());
            match part {
                _ if single => own.strip_prefix("m-").unwrap_or(&own).to_owned(),
                Some(number) => format!("{own}-{number}"),
                None => format!("{own}-n{}", i + 1),
            }
        });
        let mut id = format!("{}/{own_id}", shared.council.id);
        let mut again = 2;
        while !seen.insert(id.clone()) {
            id = format!("{}/{own_id}-{again}", shared.council.id);
            again += 1;
        }
        let mut item = item(found, id, shared, single, notes);
        item.minutes_status = draft.minutes_status;
        meeting.items.push(item);
    }
    meeting
}

fn committee(name: String) -> Committee {
    let id = slug(&name);
    Committee { id: if id.is_empty() { "unnamed".to_owned() } else { shorten(&id, 100) }, name }
}

/// The council's id of the only item: from the page, its address or the name of the file.
fn own_item_id(items: &[ItemDraft], context: &Context) -> Option<String> {
    let here = context.source_url.as_deref().map(address::read).unwrap_or_default();
    items
        .first()
        .and_then(|i| i.own_id.clone())
        .or_else(|| here.item.map(|id| format!("ai{id}")))
        .or_else(|| here.decision.map(|id| format!("d{id}")))
        .or_else(|| here.issue.map(|id| format!("i{id}")))
        .or_else(|| {
            context.file_name.as_deref().and_then(council::item_in_file_name).map(|(_, id)| format!("ai{id}"))
        })
}

/// An id of last resort: the title and a figure of the content.
fn by_content(item: Option<&ItemDraft>, digest: u64) -> String {
    let title = item.and_then(|i| i.title.as_deref()).map(slug).unwrap_or_default();
    let figure = format!("{:08x}", digest & 0xffff_ffff);
    if title.is_empty() { figure } else { format!("{}-{figure}", shorten(&title, 60)) }
}

/// Cuts an id at a hyphen.
fn shorten(id: &str, most: usize) -> String {
    match id.get(..most) {
        Some(cut) if id.len() > most => cut.rsplit_once('-').map_or(cut, |(head, _)| head).to_owned(),
        _ => id.to_owned(),
    }
}

pub(crate) fn source(url: Option<String>, shared: &Shared<'_>) -> Source {
    Source {
        url: url.filter(|u| u.starts_with("https://") || u.starts_with("http://")),
        retrieved_at: shared.context.retrieved_at.clone(),
        sha256: shared.context.sha256.clone(),
        format: Some(shared.format),
    }
}

fn item(draft: ItemDraft, id: String, shared: &Shared<'_>, single: bool, notes: &mut Notes) -> AgendaItem {
    let base = shared.context.source_url.as_deref();
    let mut found: Vec<Passage> = Vec::new();
    for part in &draft.parts {
        let setting = Setting {
            title: draft.title.as_deref(),
            decision: part.kind == PartKind::Decision,
            plain: false,
        };
        let made = paragraphs(&part.lines, shared.wrap);
        passages::append(&mut found, &made, setting);
    }
    votes(&mut found, &draft.votes);
    unclassified(&draft, &found, notes);
    odd_votes(&draft, &found, notes);
    let completeness = match () {
        () if draft.cut => Completeness::Cut,
        () if found.is_empty() => Completeness::None,
        () => Completeness::Full,
    };
    let url = draft.url.clone().or_else(|| {
        let base = base?;
        match draft.own_id.as_deref().and_then(|own| own.strip_prefix("ai")) {
            Some(anchor) if !single => Some(format!("{}#AI{anchor}", base.split('#').next().unwrap_or(base))),
            _ => Some(base.to_owned()),
        }
    });
    let documents = draft.documents.into_iter().map(|(title, href)| DocumentLink {
        title,
        url: href.and_then(|href| address::absolute(&href, base)),
    });
    AgendaItem {
        id,
        number: draft.number,
        title: draft.title,
        purpose: purpose(&draft.purpose, shared.wrap),
        source: source(url, shared),
        completeness,
        minutes_status: scrutineer_corpus::MinutesStatus::Unknown,
        passages: found,
        documents: documents.collect(),
        organisations: Vec::new(),
        subjects: Vec::new(),
    }
}

/// The purpose keeps its labels and paragraphs, one a line.
fn purpose(lines: &[Line], wrap: Wrap) -> Option<String> {
    let made = paragraphs(lines, wrap);
    let texts: Vec<String> = made
        .into_iter()
        .map(|p| match p.label {
            Some(label) if !label.text.is_empty() => tidy(&format!("{} {}", label.text, p.text)),
            _ => p.text,
        })
        .collect();
    (!texts.is_empty()).then(|| texts.join("\n"))
}

/// The rows of a table of recorded votes: title, type, text and result.
fn votes(passages: &mut Vec<Passage>, rows: &[VoteRow]) {
    for row in rows {
        let text = tidy(&row.cells.join(" "));
        if text.is_empty() {
            continue;
        }
        let n = u32::try_from(passages.len()).unwrap_or(u32::MAX).saturating_add(1);
        let motion = row.cells.first().filter(|c| !c.is_empty()).cloned();
        let result = row.cells.last().and_then(|c| vote::result(c));
        let record = Vote { motion, result, ..Vote::default() };
        passages.push(Passage { n, kind: Kind::Vote, text, vote: Some(record), ..Passage::default() });
    }
}

/// Tells once an item how many passages no rule could place.
fn unclassified(draft: &ItemDraft, passages: &[Passage], notes: &mut Notes) {
    let mut open = passages.iter().filter(|p| p.kind == Kind::Text);
    let Some(first) = open.next() else { return };
    let message = format!(
        "{} of {} passages of “{}” could not be classified and are kept as text",
        open.count() + 1,
        passages.len(),
        draft.title.as_deref().unwrap_or("an item without title")
    );
    let line = line_of(&draft.parts, &first.text).unwrap_or(draft.line);
    notes.warn(line, &first.text, message, "They are searched like the others; no remedy is needed");
}

fn line_of(parts: &[Part], text: &str) -> Option<usize> {
    let start = text.split_whitespace().take(4).collect::<Vec<_>>().join(" ");
    parts.iter().flat_map(|p| &p.lines).find(|l| tidy(&l.text).contains(&start)).map(|l| l.no)
}

/// Tells of divisions whose names do not add up.
fn odd_votes(draft: &ItemDraft, passages: &[Passage], notes: &mut Notes) {
    for vote in passages.iter().filter_map(|p| p.vote.as_ref()) {
        let sides = [
            ("for", vote.in_favour, &vote.names_for),
            ("against", vote.against, &vote.names_against),
            ("abstaining", vote.abstained, &vote.names_abstained),
            ("absent", vote.absent, &vote.names_absent),
        ];
        for (side, count, names) in sides {
            let found = u32::try_from(names.len()).unwrap_or(u32::MAX);
            if let Some(count) = count.filter(|c| found > 0 && *c != found) {
                let message = format!("a division counts {count} {side} and lists {found} names");
                notes.warn(
                    draft.line,
                    draft.title.as_deref().unwrap_or_default(),
                    message,
                    "Compare with the published page",
                );
            }
        }
    }
}
