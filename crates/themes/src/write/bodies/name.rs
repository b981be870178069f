use super::words::{
    begins_known, begins_of, is_committee, is_generic, is_head, is_head_after, is_known, is_link, opens,
    takes_of,
};
use crate::stored::format::LONGEST_NAME;

/// The name of the body in a segment of capitalised words, when there is one.
pub(super) fn name(words: &[&str]) -> Option<String> {
    let start = words.iter().position(|word| !opens(word) && !is_link(word))?;
    let words = words.get(start..)?;
    let found = known(words).or_else(|| by_head(words)).or_else(|| by_beginning(words))?;
    let found = found.join(" ");
    (found.len() <= LONGEST_NAME).then_some(found)
}

/// Bodies that are known as they are, with the place that follows: "Healthwatch Exampleton".
fn known<'w, 't>(words: &'w [&'t str]) -> Option<&'w [&'t str]> {
    let (&first, rest) = words.split_first()?;
    let begun = if is_known(first) {
        1
    } else if rest.first().is_some_and(|second| begins_known(first, second)) {
        2
    } else {
        return None;
    };
    // "Public Health England" is a body, "Public Health" is not.
    if first == "Public" && rest.get(1) != Some(&"England") {
        return None;
    }
    let places = matches!(first, "Healthwatch" | "Age" | "Citizens");
    let more = words.get(begun..)?.iter().take_while(|word| places && !is_generic(word)).count();
    let more = if first == "Public" { 1 } else { more };
    words.get(..begun + more)
}

/// Bodies whose name ends with a word such as Trust; what stands behind it is left off, but for "of" and "for".
fn by_head<'w, 't>(words: &'w [&'t str]) -> Option<&'w [&'t str]> {
    let is_end = |&at: &usize| {
        let before = at.checked_sub(1).and_then(|before| words.get(before)).copied().unwrap_or_default();
        words.get(at).is_some_and(|word| is_head(word) && is_head_after(word, before))
    };
    let end = (0..words.len()).rev().find(is_end)?;
    let words = words.get(..=end)?;
    // "Example Person of Mockford Trust": only some beginnings belong to what stands behind an "of".
    let own = |&at: &usize| {
        let before = at.checked_sub(1).and_then(|before| words.get(before)).copied().unwrap_or_default();
        words.get(at).is_some_and(|word| matches!(*word, "of" | "for" | "from" | "at" | "in" | "on"))
            && !takes_of(before)
    };
    let start = (0..words.len()).rev().find(own).map_or(0, |at| at + 1);
    let words = words.get(start..)?;
    let skip = words.iter().position(|word| !is_link(word) && !opens(word))?;
    let words = words.get(skip..)?;
    let tells = words.len() > 1
        && words.iter().any(|word| !is_generic(word))
        && !words.iter().any(|word| is_committee(word));
    tells.then_some(words)
}

/// Bodies whose name begins with a word such as University and goes on with "of" or "for".
fn by_beginning<'w, 't>(words: &'w [&'t str]) -> Option<&'w [&'t str]> {
    let at = words.iter().position(|word| matches!(*word, "of" | "for"))?;
    let head = at.checked_sub(1).and_then(|before| words.get(before))?;
    let more = words.get(at + 1)?;
    let tells = begins_of(head)
        && !is_link(more)
        && words
            .get(at + 1..)?
            .iter()
            .any(|word| !is_generic(word) || matches!(*word, "Education" | "Policing" | "Health"))
        && !words.iter().any(|word| is_committee(word));
    // "Royal College of Nursing", but not "Example Person University of Exampleton".
    let start = at.checked_sub(2).filter(|&before| words.get(before) == Some(&"Royal")).unwrap_or(at - 1);
    if !tells {
        return None;
    }
    words.get(start..)
}
