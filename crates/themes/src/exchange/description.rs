//! What a theme has besides its name, as the description of a code: for people to read, and for us to read again.
//!
//! ```text
//! What counts and what does not.
//!
//! Wordings:
//! - drug*
//! - "substance misuse"
//!
//! Offered, not counted:
//! - treatment
//!
//! Left out:
//! - "drug store"
//!
//! Near: mental-health, county-lines
//! Comparative Agendas Project: 3 Health, 12 Law and crime
//! Scrutineer: drugs-and-alcohol
//! ```

use crate::Theme;
use crate::codebook::topic;

const WORDINGS: &str = "Wordings:";
const OFFERED: &str = "Offered, not counted:";
const EXCLUDE: &str = "Left out:";
const NEAR: &str = "Near:";
const PART_OF: &str = "Part of:";
const TOPICS: &str = "Comparative Agendas Project:";
const ID: &str = "Scrutineer:";
const DEFINITION: &str = "Definition:";

/// Writes the description of a theme. `nested` says that its code stands within that of its parent.
pub(super) fn write(theme: &Theme, nested: bool) -> String {
    let mut paragraphs: Vec<String> = Vec::new();
    let definition = theme.definition.split_whitespace().collect::<Vec<_>>().join(" ");
    let mistaken = section(&definition).is_some() || definition.starts_with(DEFINITION);
    match definition.as_str() {
        "" => {}
        words if mistaken => paragraphs.push(format!("{DEFINITION} {words}")),
        words => paragraphs.push(words.to_owned()),
    }
    for (title, list) in [(WORDINGS, &theme.wordings), (OFFERED, &theme.offered), (EXCLUDE, &theme.exclude)] {
        if !list.is_empty() {
            let entries: Vec<String> = list.iter().map(|wording| format!("- {wording}")).collect();
            paragraphs.push(format!("{title}\n{}", entries.join("\n")));
        }
    }
    let mut lines = Vec::new();
    if !theme.near.is_empty() {
        lines.push(format!("{NEAR} {}", theme.near.join(", ")));
    }
    if let Some(parent) = theme.parent.as_ref().filter(|_| !nested) {
        lines.push(format!("{PART_OF} {parent}"));
    }
    let topics: Vec<String> =
        theme.cap.iter().filter_map(|&number| Some(format!("{number} {}", topic(number)?))).collect();
    if !topics.is_empty() {
        lines.push(format!("{TOPICS} {}", topics.join(", ")));
    }
    lines.push(format!("{ID} {}", theme.id));
    paragraphs.push(lines.join("\n"));
    paragraphs.join("\n\n")
}

/// Reads a description; what is not of ours is the definition.
pub(super) fn read(text: &str) -> Theme {
    let mut theme = Theme::default();
    let mut definition: Vec<&str> = Vec::new();
    let mut list: Option<&str> = None;
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some((title, rest)) = section(line) {
            list = None;
            let parts = || rest.split(',').map(str::trim).filter(|part| !part.is_empty());
            match title {
                NEAR => theme.near = parts().map(str::to_owned).collect(),
                PART_OF => theme.parent = Some(rest.to_owned()).filter(|rest| !rest.is_empty()),
                TOPICS => {
                    let number = |part: &str| part.split(' ').next().and_then(|number| number.parse().ok());
                    theme.cap = parts().filter_map(number).collect();
                }
                ID => theme.id = rest.to_owned(),
                title => list = Some(title),
            }
            continue;
        }
        let entry = ["- ", "• ", "* "].iter().find_map(|mark| line.strip_prefix(mark));
        match (list, entry) {
            (Some(WORDINGS), Some(entry)) => theme.wordings.push(entry.trim().to_owned()),
            (Some(OFFERED), Some(entry)) => theme.offered.push(entry.trim().to_owned()),
            (Some(EXCLUDE), Some(entry)) => theme.exclude.push(entry.trim().to_owned()),
            _ => {
                list = None;
                let first = if definition.is_empty() { line.strip_prefix(DEFINITION) } else { None };
                definition.push(first.unwrap_or(line).trim());
            }
        }
    }
    theme.definition = definition.join(" ");
    theme
}

/// The title that a line begins with, and what stands behind it; the titles of lists stand alone.
fn section(line: &str) -> Option<(&'static str, &str)> {
    let with = |title: &'static str| {
        let rest = line.strip_prefix(title)?;
        Some((title, rest.trim()))
    };
    let alone = |title: &'static str| with(title).filter(|(_, rest)| rest.is_empty());
    [WORDINGS, OFFERED, EXCLUDE]
        .into_iter()
        .find_map(alone)
        .or_else(|| [NEAR, PART_OF, TOPICS, ID].into_iter().find_map(with))
}
