//! Which council a page is of: given, or stated by an address or by the page itself, never guessed.

use crate::line::{Hint, Line};
use crate::notes::Notes;
use crate::words::{count_up_to, strip_prefix_any_case};
use crate::{Context, FurnitureKind, Refusal, address};
use scrutineer_corpus::{Council, slug};

/// What an input says of its council.
#[derive(Debug, Default)]
pub(crate) struct Signs<'a> {
    /// The name that a heading prints.
    pub heading: Option<&'a str>,
    /// Addresses in the page or answer.
    pub hrefs: &'a [String],
    /// The lines of the page.
    pub lines: &'a [Line],
}

/// Finds the council.
///
/// In this order: the one given at import; the host of the page's address; the name in a printed heading; the host
/// of the page's own absolute links, when they agree; the name in the notice of copyright; the beginning of a file
/// name such as `coventry-ai38336-….txt`. Everything but the first is told in a warning.
pub(crate) fn find(context: &Context, signs: &Signs<'_>, notes: &mut Notes) -> Result<Council, Refusal> {
    if let Some(council) = &context.council {
        return Ok(council.clone());
    }
    let by_address = context.source_url.as_deref().and_then(|url| address::read(url).council);
    let found = by_address
        .map(|id| (named(&id), "its address"))
        .or_else(|| signs.heading.and_then(from_name).map(|c| (c, "its heading")))
        .or_else(|| by_links(signs.hrefs).map(|id| (named(&id), "the addresses in it")))
        .or_else(|| signs.lines.iter().rev().find_map(copyright).map(|c| (c, "its notice of copyright")))
        .or_else(|| {
            context.file_name.as_deref().and_then(by_file_name).map(|id| (named(&id), "the name of the file"))
        });
    let (council, whence) = found.ok_or(Refusal::NoCouncil)?;
    let message = format!("the council “{}” ({}) was read from {whence}", council.name, council.id);
    notes.warn(0, "", message, "Give it with --council to be sure of its name");
    Ok(council)
}

/// A council of which only the id is known.
fn named(id: &str) -> Council {
    let words = id.split('-').map(|word| {
        let mut letters = word.chars();
        letters
            .next()
            .map(|first| first.to_uppercase().chain(letters).collect::<String>())
            .unwrap_or_default()
    });
    Council { id: id.to_owned(), name: words.collect::<Vec<_>>().join(" "), licence: None, website: None }
}

/// A council by the name that a page prints.
pub(crate) fn from_name(name: &str) -> Option<Council> {
    let id = council_id(name)?;
    Some(Council { id, name: name.to_owned(), licence: None, website: None })
}

/// The part of a council's name that tells it from others: “Royal Borough of Kingston upon Thames Council” is
/// `kingston-upon-thames`.
pub fn council_id(name: &str) -> Option<String> {
    let mut id = slug(name);
    for prefix in ["royal-borough-of-", "london-borough-of-", "city-of-", "borough-of-", "county-of-"] {
        if let Some(rest) = id.strip_prefix(prefix) {
            id = rest.to_owned();
        }
    }
    for suffix in
        ["-council", "-city", "-county", "-borough", "-district", "-metropolitan", "-metropolitan-borough"]
    {
        if let Some(rest) = id.strip_suffix(suffix) {
            id = rest.to_owned();
        }
    }
    (!id.is_empty() && id != "council").then_some(id)
}

/// Absolute links to pages of ModernGov, when they all lead to one council.
fn by_links(hrefs: &[String]) -> Option<String> {
    let mut found: Option<String> = None;
    for address in hrefs.iter().filter(|h| h.starts_with("http")).map(|h| address::read(h)) {
        let own = address.page.starts_with("mg") || address.page.starts_with("ie");
        let Some(council) = address.council.filter(|_| own) else { continue };
        match &found {
            Some(other) if *other != council => return None,
            _ => found = Some(council),
        }
    }
    found
}

/// `© 2024 Royal Borough of … Council. All Rights Reserved.`
fn copyright(line: &Line) -> Option<Council> {
    if !matches!(line.hint, Hint::Furniture(FurnitureKind::Frame) | Hint::None) {
        return None;
    }
    let (_, rest) = line.text.split_once('©')?;
    let rest = rest.trim_start_matches(|c: char| {
        c.is_whitespace() || c.is_ascii_digit() || matches!(c, '-' | '–' | ',')
    });
    let rest = strip_prefix_any_case(rest, "copyright ").unwrap_or(rest);
    let name = rest.split(['.', '|', ',']).next()?.trim();
    let fine = name.split(' ').next_back() == Some("Council") && (2..9).contains(&count_up_to(name, 9));
    fine.then(|| from_name(name)).flatten()
}

/// `coventry-ai38336-drugs.txt` names the council before the id of the item.
fn by_file_name(name: &str) -> Option<String> {
    let (before, _) = item_in_file_name(name)?;
    let id = slug(before);
    (!id.is_empty()).then_some(id)
}

/// The id of an agenda item in a file name, with what stands before it: `…-ai38336-…` or `…_ai38336.html`.
pub(crate) fn item_in_file_name(name: &str) -> Option<(&str, &str)> {
    let lower = name.to_ascii_lowercase();
    for (at, _) in lower.match_indices("ai") {
        let apart = at == 0 || lower.as_bytes().get(at - 1).is_some_and(|b| !b.is_ascii_alphanumeric());
        let digits = lower.get(at + 2..)?.bytes().take_while(u8::is_ascii_digit).count();
        let end = at + 2 + digits;
        let ends = lower.as_bytes().get(end).is_none_or(|b| !b.is_ascii_alphanumeric());
        if apart && ends && (2..=9).contains(&digits) {
            return Some((name.get(..at)?, name.get(at + 2..end)?));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_from_names() {
        assert_eq!(
            council_id("Royal Borough of Example upon Water Council").as_deref(),
            Some("example-upon-water")
        );
        assert_eq!(council_id("Example County Council").as_deref(), Some("example"));
        assert_eq!(council_id("Example City Council").as_deref(), Some("example"));
        assert_eq!(council_id("Council"), None);
    }

    #[test]
    fn file_names() {
        assert_eq!(item_in_file_name("example-ai38336-lamps.txt"), Some(("example-", "38336")));
        assert_eq!(item_in_file_name("mgAi12.html"), None);
        assert_eq!(by_file_name("example-shire-ai38336.txt").as_deref(), Some("example-shire"));
        assert_eq!(by_file_name("lamps.txt"), None);
    }
}
