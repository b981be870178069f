//! What an input is, by its content alone.

use crate::Refusal;
use crate::format::printed;
use crate::html::Page;
use crate::line::{Hint, Line};
use crate::small_print::{self as print, PageHeading};

/// What the first bytes of a text show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Markup {
    Json,
    Xml,
    Html,
    Plain,
}

/// Tells JSON, XML and HTML from plain text.
pub(crate) fn markup(text: &str) -> Markup {
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if start.starts_with('{') || start.starts_with("[{") {
        return Markup::Json;
    }
    let head: String = start.chars().take(3000).collect::<String>().to_ascii_lowercase();
    let tag = |name: &str| head.contains(name);
    if head.starts_with("<?xml") && !tag("<html")
        || ["<meeting>", "<getmeetingresponse", "<soap", "<getmeetings", "<committees>", "<root>"]
            .iter()
            .any(|t| head.starts_with(t))
    {
        return Markup::Xml;
    }
    if head.starts_with('<') && (head.starts_with("<!") || head.starts_with("<html") || closes_a_tag(&head)) {
        return Markup::Html;
    }
    if tag("<html") || tag("<body") || tag("<div id=\"modgov\"") || tag("<p class=\"mg") {
        return Markup::Html;
    }
    Markup::Plain
}

fn closes_a_tag(head: &str) -> bool {
    let name: String = head.chars().skip(1).take_while(char::is_ascii_alphanumeric).collect();
    !name.is_empty() && head.contains('>')
}

/// Which page of ModernGov an input is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layout {
    Item,
    Meeting,
    Table,
    Issue,
    IssueDecisions,
    Decision,
    Printed,
}

/// Finds the layout of plain text.
pub(crate) fn text(lines: &[Line]) -> Result<Layout, Refusal> {
    let head = lines.iter().take(12);
    for line in head.clone() {
        match print::page_heading(&line.text) {
            Some(PageHeading::Item) => return Ok(Layout::Item),
            Some(PageHeading::Meeting { .. })
                if has_items(lines) || line.text.to_lowercase().contains("minutes") =>
            {
                return Ok(Layout::Meeting);
            }
            Some(PageHeading::IssueMeetings) => return Ok(Layout::Issue),
            Some(PageHeading::IssueDecisions) => return Ok(Layout::IssueDecisions),
            Some(PageHeading::Decision) => return Ok(Layout::Decision),
            _ => {}
        }
    }
    if lines
        .iter()
        .take(40)
        .any(|l| is_pipe_rule(&l.text) || matches!(l.text.as_str(), "| No. |" | "No. | Item |"))
    {
        return Ok(Layout::Table);
    }
    if printed::looks_printed(lines) {
        return Ok(Layout::Printed);
    }
    if has_items(lines) && (numbered_items(lines) || lines.iter().take(30).any(|l| l.text == "No. Item")) {
        return Ok(Layout::Meeting);
    }
    if lines.iter().filter(|l| print::section(&l.text) == Some(print::Section::Minutes)).count() == 1 {
        return Ok(Layout::Item);
    }
    refuse_other_pages(lines.iter().take(80).map(|l| l.text.as_str()))?;
    Err(not_minutes(
        "there is no heading of a ModernGov page, no “Minutes:”, and no list of who was present",
        "Save the page of the meeting or of the agenda item; for a report, add --as report",
    ))
}

fn is_pipe_rule(text: &str) -> bool {
    text.contains("---|") && text.chars().all(|c| matches!(c, '-' | '|' | ':' | ' '))
}

fn has_items(lines: &[Line]) -> bool {
    print::has_minutes_label(lines) || lines.iter().any(|l| matches!(l.text.as_str(), "No. Item" | "Items"))
}

fn numbered_items(lines: &[Line]) -> bool {
    lines.iter().any(|l| print::item_number(&l.text).is_some())
}

/// Finds the layout of an HTML page.
pub(crate) fn html(page: &Page) -> Result<Layout, Refusal> {
    let words = |line: &&Line| {
        !matches!(line.hint, Hint::Furniture(crate::FurnitureKind::Frame)) && !line.text.is_empty()
    };
    let own: Vec<&Line> = page.lines.iter().filter(words).collect();
    let heading = own.iter().take(20).find_map(|l| print::page_heading(&l.text));
    let has = |hint: Hint| own.iter().any(|l| l.hint == hint);
    match heading {
        Some(PageHeading::Item) => return Ok(Layout::Item),
        Some(PageHeading::IssueMeetings) => return Ok(Layout::Issue),
        Some(PageHeading::IssueDecisions) => return Ok(Layout::IssueDecisions),
        Some(PageHeading::Decision) => return Ok(Layout::Decision),
        Some(PageHeading::Meeting { .. }) => return Ok(Layout::Meeting),
        None => {}
    }
    if has(Hint::Number) {
        return Ok(Layout::Meeting);
    }
    if own.iter().any(|l| {
        print::decision_field(&l.text).is_some_and(|(name, _)| name.eq_ignore_ascii_case("Decision Maker:"))
    }) {
        return Ok(Layout::Decision);
    }
    refuse_other_pages(own.iter().take(200).map(|l| l.text.as_str()).chain(page.title.as_deref()))?;
    if page.modgov && has(Hint::Body) && has(Hint::Label) {
        return Ok(Layout::Item);
    }
    if !page.modgov {
        let lines: Vec<Line> = own.into_iter().cloned().collect();
        if let Ok(layout) = text(&lines) {
            return Ok(layout);
        }
        return Err(not_minutes(
            "this is a page of another system: it has none of the marks of ModernGov",
            "Only pages of ModernGov are read; import the printed minutes as text instead",
        ));
    }
    Err(not_minutes(
        "the page is of ModernGov, but holds no agenda items",
        "Open the meeting (ieListDocuments.aspx) or the item (mgAi.aspx), save that page and import it",
    ))
}

/// Pages that people save by mistake, told apart by their headings.
fn refuse_other_pages<'a>(texts: impl Iterator<Item = &'a str>) -> Result<(), Refusal> {
    for text in texts {
        let lower = text.trim().to_lowercase();
        let found = match lower.as_str() {
            "search results" => {
                Some(("a page of search results", "Open one of the results and save that page"))
            }
            "browse meetings" => Some(("a list of meetings", "Open a meeting in it and save that page")),
            "committee details" => {
                Some(("a page about a committee", "Open one of its meetings and save that page"))
            }
            "committee structure" => Some((
                "a list of committees",
                "Open a committee, then one of its meetings, and save that page",
            )),
            "decisions published" | "decisions" | "register of decisions" => {
                Some(("a register of decisions", "Open one of the decisions and save that page"))
            }
            "attendance details" | "meeting attendance" => {
                Some(("a list of who attended", "Save the page of the meeting itself"))
            }
            "access denied"
            | "403 forbidden"
            | "404 not found"
            | "page not found"
            | "service unavailable"
            | "server error"
            | "bad gateway"
            | "502 bad gateway"
            | "503 service unavailable"
            | "forbidden"
            | "not found"
            | "just a moment..." => Some((
                "an error page of the site",
                "Open the page in a browser, wait until it shows the minutes, and save it again",
            )),
            _ if lower.starts_with("no results found for your query")
                || lower.starts_with("search results for") =>
            {
                Some(("a page of search results", "Open one of the results and save that page"))
            }
            _ if lower.starts_with("404 ")
                || lower.starts_with("403 ")
                || lower.starts_with("server error in '/'")
                || lower.contains("request unsuccessful. incapsula")
                || lower.starts_with("sorry, you have been blocked") =>
            {
                Some((
                    "an error page of the site",
                    "Open the page in a browser, wait until it shows the minutes, and save it again",
                ))
            }
            _ => None,
        };
        if let Some((what, remedy)) = found {
            return Err(not_minutes(&format!("this is {what}"), remedy));
        }
    }
    Ok(())
}

pub(crate) fn not_minutes(reason: &str, remedy: &str) -> Refusal {
    Refusal::NotMinutes { reason: reason.to_owned(), remedy: remedy.to_owned() }
}
