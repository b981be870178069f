use super::words::{begins_known, is_head, is_known, is_link, is_office, is_role, is_title};

/// The parts of a run that may name a body: parted at titles and roles, and at an "and" between two bodies.
pub(super) fn segments<'t>(run: &[&'t str]) -> Vec<Vec<&'t str>> {
    let mut parts: Vec<Vec<&str>> = vec![Vec::new()];
    let mut person = false;
    for &word in run {
        if is_title(word) {
            person = true;
            parts.push(Vec::new());
        } else if is_role(word) {
            person = false;
            parts.push(Vec::new());
        } else if person && matches!(word, "of" | "for" | "from" | "at") {
            // "Councillor … of Mockford Youth Trust": what stands before is a person.
            person = false;
            parts.push(Vec::new());
        } else if !person && let Some(part) = parts.last_mut() {
            part.push(word);
        }
    }
    parts.into_iter().flat_map(|part| parted(&part)).filter(|part| !part.is_empty()).collect()
}

/// Parted at every "and" that has a whole body before it, unless it belongs to the name.
fn parted<'t>(part: &[&'t str]) -> Vec<Vec<&'t str>> {
    let mut out = Vec::new();
    let mut here: Vec<&str> = Vec::new();
    for (at, &word) in part.iter().enumerate() {
        let whole = here.len() > 1 && here.last().is_some_and(|word| is_head(word));
        let next = part.get(at + 1).copied().unwrap_or_default();
        let next = if next == "the" { part.get(at + 2).copied().unwrap_or_default() } else { next };
        let joined = here.last() == Some(&"Police") && next == "Crime";
        let single = here.len() == 1 || here.iter().any(|word| matches!(*word, "for" | "of"));
        let pair = here.first_chunk().is_some_and(|[one, two]| begins_known(one, two));
        let known = pair || here.last().is_some_and(|last| is_known(last));
        let of_body = single && is_known(next);
        let office = here.len() > 1 && here.last().is_some_and(|word| is_office(word));
        if matches!(word, "and" | "&") && ((whole && !joined) || known || of_body || office) {
            out.push(trimmed(&here));
            here.clear();
        } else {
            here.push(word);
        }
    }
    out.push(trimmed(&here));
    out
}

/// Without little words at either end.
fn trimmed<'t>(words: &[&'t str]) -> Vec<&'t str> {
    let start = words.iter().position(|word| !is_link(word)).unwrap_or(words.len());
    let end = words.iter().rposition(|word| !is_link(word)).map_or(start, |at| at + 1);
    words.get(start..end).unwrap_or_default().to_vec()
}
