//! The small print of ModernGov pages: file sizes, links, references, labels.

use crate::line::Line;
use crate::words::{count_up_to, strip_prefix_any_case};

/// A label that opens a part of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    Minutes,
    Decision,
    Documents,
    Purpose,
}

/// Recognises a label that stands alone on its line, with its colon.
pub(crate) fn section(text: &str) -> Option<Section> {
    Some(match text.trim().to_ascii_lowercase().as_str() {
        "minutes:" => Section::Minutes,
        "decision:" | "decisions:" => Section::Decision,
        "additional documents:" | "supporting documents:" | "accompanying documents:" => Section::Documents,
        "purpose:" => Section::Purpose,
        _ => return None,
    })
}

const FILE_TYPES: [&str; 14] =
    ["PDF", "DOC", "DOCX", "DOTX", "DOCM", "XLS", "XLSX", "XLSM", "PPT", "PPTX", "ZIP", "TXT", "RTF", "HTML"];

/// Where the first file size stands: `pdf icon PDF 127 KB`. Byte range of the text.
pub(crate) fn file_size(text: &str) -> Option<(usize, usize)> {
    let words = words(text);
    for (i, three) in words.windows(3).enumerate() {
        let [(from, kind), (_, number), (last, unit)] = three else { continue };
        let sized = FILE_TYPES.contains(kind)
            && number.parse::<f32>().is_ok()
            && matches!(*unit, "KB" | "MB" | "GB" | "B");
        if sized {
            let icon = i.checked_sub(2).and_then(|at| words.get(at..i)).filter(
                |two| matches!(two, [(_, kind), (_, "icon")] if kind.chars().all(|c| c.is_ascii_lowercase())),
            );
            let start = icon.and_then(|two| two.first()).map_or(*from, |(at, _)| *at);
            return Some((start, last + unit.len()));
        }
    }
    None
}

/// The words of a text with the bytes at which they begin.
fn words(text: &str) -> Vec<(usize, &str)> {
    text.split_whitespace().map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word)).collect()
}

/// Parts `Map, item 7` into the title and the reference.
pub(crate) fn item_reference(title: &str) -> Option<(&str, &str)> {
    let at = title.rfind(", item ")?;
    let (name, reference) = (title.get(..at)?, title.get(at + 2..)?);
    let number = reference.get(5..)?.trim_end_matches('.');
    (count_up_to(number, 2) == 1 && number.contains(|c: char| c.is_ascii_digit()))
        .then_some((name, reference))
}

/// Links of the page that extractors leave among the words of an item.
pub(crate) fn is_link(text: &str) -> bool {
    let plain = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let lower = plain.to_lowercase();
    let lower = lower.trim_end_matches('.');
    matches!(
        lower,
        "share this item"
            | "view directions"
            | "view the webcast"
            | "view recorded vote for this item"
            | "media"
    ) || (lower.starts_with("view the background to item ") && count_up_to(lower, 9) < 8)
        || (lower.starts_with("webcast for ") && count_up_to(lower, 4) == 3)
        || (lower.starts_with("view the reasons why document ") && count_up_to(lower, 20) < 14)
}

/// Where a cut minute is linked: `… view the full minutes text for item 59.`
pub(crate) fn cut_mark(text: &str) -> Option<(&str, &str)> {
    let at = text.find("view the full minutes text").or_else(|| text.find("view the full decision text"))?;
    let head = text.get(..at)?.trim_end();
    let kept = head.strip_suffix("...").or_else(|| head.strip_suffix('…')).unwrap_or(head);
    let kept = kept.trim_end();
    Some((kept, text.get(kept.len()..)?.trim_start()))
}

/// What the heading of a page says that it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PageHeading {
    Item,
    Meeting { draft: bool },
    IssueMeetings,
    IssueDecisions,
    Decision,
}

/// Recognises the heading of a page of ModernGov.
pub(crate) fn page_heading(text: &str) -> Option<PageHeading> {
    let lower = text.trim().to_lowercase().replace(['–', '—'], "-");
    Some(match lower.as_str() {
        "agenda item" => PageHeading::Item,
        "issue - meetings" => PageHeading::IssueMeetings,
        "issue - decisions" => PageHeading::IssueDecisions,
        "decision details" | "decision - details" => PageHeading::Decision,
        "agenda"
        | "agenda and minutes"
        | "agenda, decisions and minutes"
        | "agenda and decisions"
        | "minutes"
        | "meeting"
        | "decisions and minutes"
        | "agenda, minutes" => PageHeading::Meeting { draft: false },
        "agenda and draft minutes"
        | "agenda, decisions and draft minutes"
        | "draft minutes"
        | "decisions and draft minutes" => PageHeading::Meeting { draft: true },
        _ => return None,
    })
}

/// The number of an item that stands alone: `12.`, `77/30`, `8b`, `OS 22/19`. Gives its figure for counting.
pub(crate) fn item_number(text: &str) -> Option<u32> {
    let text = text.trim().trim_end_matches('.');
    if text.is_empty() || text.len() > 12 {
        return None;
    }
    let prefix = text.find(|c: char| c.is_ascii_digit())?;
    let head = text.get(..prefix)?.trim_end();
    if head.len() > 4 || !head.bytes().all(|b| b.is_ascii_uppercase()) {
        return None;
    }
    let rest = text.get(prefix..)?;
    let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (number, tail) = rest.split_at(digits);
    let tail_fine = match tail.as_bytes() {
        [] => true,
        [b'a'..=b'z' | b'A'..=b'Z'] => true,
        [b'/', year @ ..] => (2..=4).contains(&year.len()) && year.iter().all(u8::is_ascii_digit),
        [b'.', sub @ ..] => (1..=2).contains(&sub.len()) && sub.iter().all(u8::is_ascii_digit),
        _ => false,
    };
    if number.len() > 4 || !tail_fine {
        return None;
    }
    number.parse().ok()
}

/// Fields of a decision's page, with the place where the value begins.
pub(crate) fn decision_field(text: &str) -> Option<(&str, &str)> {
    const NAMES: [&str; 12] = [
        "Decision Maker:",
        "Decision status:",
        "Is Key decision?:",
        "Is subject to call in?:",
        "Publication date:",
        "Date of decision:",
        "Decided at meeting:",
        "Effective from:",
        "Reason Key:",
        "Notice of proposed decision first published:",
        "Lead officer:",
        "Call-in deadline date:",
    ];
    NAMES.iter().find_map(|name| {
        strip_prefix_any_case(text, name).and_then(|rest| Some((text.get(..name.len())?, rest.trim())))
    })
}

/// Whether any line is a label that only minutes carry.
pub(crate) fn has_minutes_label(lines: &[Line]) -> bool {
    lines.iter().any(|l| matches!(section(&l.text), Some(Section::Minutes | Section::Decision)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_and_references() {
        let text = "Lamp Plan pdf icon PDF 127 KB";
        assert_eq!(file_size(text).and_then(|(a, b)| text.get(a..b)), Some("pdf icon PDF 127 KB"));
        let text = "Lamp Plan PDF 2 MB To receive it";
        assert_eq!(file_size(text).and_then(|(a, b)| text.get(a..b)), Some("PDF 2 MB"));
        assert_eq!(file_size("The PDF 2 copies"), None);
        assert_eq!(item_reference("Appendix 1 - Map, item 7"), Some(("Appendix 1 - Map", "item 7")));
        assert_eq!(
            cut_mark("to grow ... view the full minutes text for item 59."),
            Some(("to grow", "... view the full minutes text for item 59."))
        );
    }

    #[test]
    fn numbers() {
        let seen: Vec<_> =
            ["12.", "77/30", "OS 22/19", "8b", "5.1", "55."].iter().map(|t| item_number(t)).collect();
        assert_eq!(seen, [Some(12), Some(77), Some(22), Some(8), Some(5), Some(55)]);
        assert!(
            ["10 For", "(5)", "1)", "A", "PDF 82 KB", "2,000", "Room 9"]
                .iter()
                .all(|t| item_number(t).is_none())
        );
    }
}
