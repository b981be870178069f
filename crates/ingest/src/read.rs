use crate::council::{self, Signs};
use crate::decode::decode;
use crate::detect::{self, Layout, Markup};
use crate::draft::MeetingDraft;
use crate::finish::{self, Shared};
use crate::format::{page, printed, report, table, web_service};
use crate::line::{self, Line};
use crate::notes::Notes;
use crate::paragraphs::{self, Wrap};
use crate::passages::{self, Setting};
use crate::{Context, Reading, Refusal, Report, address, html};
use scrutineer_corpus::{Document, Format, Meeting, MeetingFile, Stated, slug};

/// The largest input that is read, in bytes.
pub const MAX_INPUT: usize = 50_000_000;

/// Reads one published page or file.
///
/// What is good is kept: words that no rule understands become passages of plain text, and the report of the
/// reading tells of them. The function does no I/O and never panics; its time is linear in the input.
///
/// # Errors
/// A [`Refusal`] when no meeting or document can be read out of the input.
pub fn read(input: &[u8], context: &Context) -> Result<Reading, Refusal> {
    let mut notes = Notes::default();
    let text = decode(input, &mut notes)?;
    match detect::markup(&text) {
        Markup::Json => corpus_json(&text, notes),
        _ if context.as_report => as_report(&text, context, notes),
        Markup::Xml => xml(&text, context, notes),
        Markup::Html => web_page(&text, context, notes),
        Markup::Plain => plain(&text, context, notes),
    }
}

fn reading(meetings: Vec<Meeting>, format: Format, notes: Notes) -> Reading {
    let notes = notes.sorted();
    Reading { meetings, report: Report { format, furniture: notes.furniture, warnings: notes.warnings } }
}

/// FNV-1a, for ids that depend on the content alone.
fn digest(text: &str) -> u64 {
    text.split_whitespace()
        .flat_map(str::bytes)
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn shared<'a>(
    context: &'a Context,
    signs: &Signs<'_>,
    format: Format,
    wrap: Wrap,
    text: &str,
    notes: &mut Notes,
) -> Result<Shared<'a>, Refusal> {
    let council = council::find(context, signs, notes)?;
    Ok(Shared { context, council, format, wrap, digest: digest(text) })
}

fn finish(
    drafts: Vec<MeetingDraft>,
    shared: &Shared<'_>,
    single: bool,
    mut notes: Notes,
) -> Result<Reading, Refusal> {
    if drafts.is_empty() {
        return Err(detect::not_minutes(
            "the page has a heading and nothing below it",
            "Save the page again once it shows the items",
        ));
    }
    let mut meetings: Vec<Meeting> =
        drafts.into_iter().map(|draft| finish::meeting(draft, shared, single, &mut notes)).collect();
    unique_ids(&mut meetings);
    Ok(reading(meetings, shared.format, notes))
}

/// The meetings of one issue have ids of their own.
fn unique_ids(meetings: &mut [Meeting]) {
    let mut seen = std::collections::BTreeSet::new();
    for (n, meeting) in meetings.iter_mut().enumerate() {
        if !seen.insert(meeting.id.clone()) {
            let suffix = format!("-{}", n + 1);
            meeting.id.push_str(&suffix);
            meeting.items.iter_mut().for_each(|item| item.id.push_str(&suffix));
            seen.insert(meeting.id.clone());
        }
    }
}

fn plain(text: &str, context: &Context, mut notes: Notes) -> Result<Reading, Refusal> {
    let lines = line::lines(text);
    let layout = detect::text(&lines)?;
    if layout == Layout::Printed {
        return printed_minutes(text, &lines, context, notes);
    }
    let (lines, wrap) = if layout == Layout::Table {
        let numbered = lines
            .iter()
            .any(|l| l.text.strip_suffix('|').is_some_and(|t| crate::small_print::item_number(t).is_some()));
        let wrap = if numbered { Wrap::Columns(paragraphs::width(&lines)) } else { Wrap::Lines };
        (table::lines(&lines, &mut notes), wrap)
    } else {
        (lines, Wrap::Lines)
    };
    let (kind, format) = match layout {
        Layout::Item => (page::Kind::Item, Format::ItemText),
        Layout::Table => (page::Kind::Meeting, Format::MeetingTable),
        Layout::Meeting | Layout::Printed => (page::Kind::Meeting, Format::MeetingText),
        Layout::Issue => (page::Kind::Issue, Format::IssueText),
        Layout::IssueDecisions => (page::Kind::IssueDecisions, Format::IssueText),
        Layout::Decision => (page::Kind::Decision, Format::DecisionText),
    };
    let drafts = page::read(&lines, kind, &mut notes);
    let signs = Signs { lines: &lines, ..Signs::default() };
    let shared = shared(context, &signs, format, wrap, text, &mut notes)?;
    finish(drafts, &shared, matches!(kind, page::Kind::Item | page::Kind::Decision), notes)
}

fn printed_minutes(
    text: &str,
    lines: &[Line],
    context: &Context,
    mut notes: Notes,
) -> Result<Reading, Refusal> {
    let found = printed::read(lines, &mut notes);
    let signs = Signs { heading: found.council.as_deref(), ..Signs::default() };
    let wrap = Wrap::Columns(paragraphs::width(lines));
    let shared = shared(context, &signs, Format::PrintedMinutes, wrap, text, &mut notes)?;
    finish(vec![found.meeting], &shared, false, notes)
}

fn web_page(text: &str, context: &Context, mut notes: Notes) -> Result<Reading, Refusal> {
    let tree = html::parse(text)?;
    let found = html::page(&tree);
    let layout = detect::html(&found)?;
    let (kind, format) = match layout {
        Layout::Item => (page::Kind::Item, Format::ItemHtml),
        Layout::Meeting | Layout::Table | Layout::Printed => (page::Kind::Meeting, Format::MeetingHtml),
        Layout::Issue => (page::Kind::Issue, Format::IssueHtml),
        Layout::IssueDecisions => (page::Kind::IssueDecisions, Format::IssueHtml),
        Layout::Decision => (page::Kind::Decision, Format::DecisionHtml),
    };
    let mut drafts = page::read(&found.lines, kind, &mut notes);
    if kind == page::Kind::Meeting
        && let Some(first) = drafts.first_mut()
    {
        let id = found.hrefs.iter().find_map(|href| address::read(href).meeting);
        first.own_id = first.own_id.take().or_else(|| id.map(|id| format!("m{id}")));
    }
    let signs = Signs { lines: &found.lines, hrefs: &found.hrefs, ..Signs::default() };
    let shared = shared(context, &signs, format, Wrap::Lines, text, &mut notes)?;
    finish(drafts, &shared, matches!(kind, page::Kind::Item | page::Kind::Decision), notes)
}

fn xml(text: &str, context: &Context, mut notes: Notes) -> Result<Reading, Refusal> {
    let head: String = text.chars().take(2000).collect::<String>().to_lowercase();
    for (tag, what) in [
        ("<getmeetings", "a list of meetings"),
        ("<committees>", "a list of committees"),
        ("<committeescount>", "a list of committees"),
        ("<meetings>", "a list of meetings"),
    ] {
        if head.contains(tag) {
            let remedy = "Ask the web service for GetMeeting with the id of one meeting";
            return Err(detect::not_minutes(&format!("this is {what} from the web service"), remedy));
        }
    }
    if !head.contains("<meeting>") && !head.contains(":meeting>") && !head.contains("<meeting ") {
        return Err(detect::not_minutes(
            "this is XML, but no answer of GetMeeting",
            "Ask the web service for GetMeeting with the id of one meeting",
        ));
    }
    let mut answer = web_service::read(text, &mut notes)?;
    let host = answer.hrefs.iter().find_map(|h| {
        let at = h.to_ascii_lowercase().find("/mg")?;
        h.get(..at)
    });
    if let Some(host) = host {
        let id = |own: &Option<String>, prefix: &str| {
            own.as_deref().and_then(|o| o.strip_prefix(prefix)).map(str::to_owned)
        };
        answer.meeting.url =
            id(&answer.meeting.own_id, "m").map(|id| format!("{host}/ieListDocuments.aspx?MId={id}"));
        for item in &mut answer.meeting.items {
            item.url = id(&item.own_id, "ai").map(|id| format!("{host}/mgAi.aspx?ID={id}"));
        }
    }
    let signs = Signs { hrefs: &answer.hrefs, ..Signs::default() };
    let shared = shared(context, &signs, Format::WebServiceXml, Wrap::Lines, text, &mut notes)?;
    finish(vec![answer.meeting], &shared, false, notes)
}

fn corpus_json(text: &str, notes: Notes) -> Result<Reading, Refusal> {
    #[derive(serde::Deserialize)]
    struct Envelope {
        format: Option<String>,
        version: Option<scrutineer_corpus::Version>,
    }
    let other = |reason: String| Refusal::NotMinutes {
        reason,
        remedy: "docs/corpus-format.md describes the JSON that can be imported".to_owned(),
    };
    let envelope: Envelope = serde_json::from_str(text).map_err(|e| match e.classify() {
        serde_json::error::Category::Eof => {
            Refusal::Damaged { line: e.line(), problem: "the JSON ends in the middle".to_owned() }
        }
        serde_json::error::Category::Syntax
            if text.trim_start().starts_with("{\"") && e.line() > 1 && e.column() <= 1 =>
        {
            other("this is a list of JSON records, one a line".to_owned())
        }
        _ => other("this is JSON, but no meeting of a corpus".to_owned()),
    })?;
    if envelope.format.as_deref() != Some(scrutineer_corpus::MEETING_FORMAT) {
        return Err(other(format!(
            "this is JSON, but its “format” is not “{}”",
            scrutineer_corpus::MEETING_FORMAT
        )));
    }
    if let Some(version) = envelope.version {
        version.readable().map_err(|e| Refusal::NewerFormat(e.to_string()))?;
    }
    let file: MeetingFile = serde_json::from_str(text)
        .map_err(|e| Refusal::Damaged { line: e.line(), problem: e.to_string() })?;
    Ok(reading(vec![file.meeting], Format::CorpusJson, notes))
}

fn as_report(text: &str, context: &Context, mut notes: Notes) -> Result<Reading, Refusal> {
    let (lines, hrefs, format) = match detect::markup(text) {
        Markup::Html => {
            let found = html::page(&html::parse(text)?);
            (found.lines, found.hrefs, Format::ReportHtml)
        }
        _ => (line::lines(text), Vec::new(), Format::ReportText),
    };
    let wrap =
        if format == Format::ReportText { Wrap::Columns(paragraphs::width(&lines)) } else { Wrap::Lines };
    let found = report::read(&lines, context.title.as_deref(), &mut notes);
    let made = paragraphs::paragraphs(&found.lines, wrap);
    let mut list = Vec::new();
    passages::append(&mut list, &made, Setting { plain: true, ..Setting::default() });
    if list.is_empty() {
        return Err(detect::not_minutes(
            "the report has no words beside its title",
            "Save the report again as text or HTML",
        ));
    }
    let signs = Signs { lines: &lines, hrefs: &hrefs, ..Signs::default() };
    let shared = shared(context, &signs, format, wrap, text, &mut notes)?;
    let title = found
        .title
        .unwrap_or_else(|| context.file_name.clone().unwrap_or_else(|| "Report without a title".to_owned()));
    let figure = format!("{:08x}", shared.digest & 0xffff_ffff);
    let own = context.source_url.as_deref().and_then(attachment).unwrap_or_else(|| {
        format!("r-{}-{figure}", slug(&title).chars().take(60).collect::<String>().trim_end_matches('-'))
    });
    let document = Document {
        id: format!("{}/{own}", shared.council.id),
        title,
        kind: found.kind,
        author: found.author.map(Stated::page),
        date: None,
        item: context.item.clone(),
        source: finish::source(context.source_url.clone(), &shared),
        passages: list,
    };
    let draft = MeetingDraft { own_id: Some(format!("m-{own}")), ..MeetingDraft::default() };
    let mut meeting = finish::meeting(draft, &shared, false, &mut notes);
    meeting.documents.push(document);
    Ok(reading(vec![meeting], format, notes))
}

/// The council's id of a document: `…/documents/s112217/Title.pdf` gives `s112217`.
fn attachment(url: &str) -> Option<String> {
    let lower = url.to_ascii_lowercase();
    let (_, rest) = lower.split_once("/documents/")?;
    let id = rest.split('/').next()?;
    let digits = id.strip_prefix('s')?;
    (!digits.is_empty() && digits.len() < 12 && digits.bytes().all(|b| b.is_ascii_digit()))
        .then(|| id.to_owned())
}
