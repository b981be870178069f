//! A wording as it is shown: its alternatives one by one, and in brief beside a passage that it brought.

use leptos::prelude::*;
use scrutineer_search::analyse::{stem, tokens};

/// How many characters a wording has beside a passage before it is cut.
const BRIEF: usize = 44;

/// A wording with what stands between its alternatives set back.
#[component]
pub(super) fn WordingText(
    /// The wording.
    wording: String,
) -> impl IntoView {
    let list = alternatives(&wording).into_iter().enumerate().map(|(n, alternative)| {
        view! {
            {(n > 0).then(|| view! { <span class="or">" OR "</span> })}
            <b>{alternative.to_owned()}</b>
        }
    });
    list.collect_view()
}

/// What stands between the ORs of a wording, those within brackets and quotation marks aside.
pub(super) fn alternatives(wording: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let (mut start, mut depth, mut quoted) = (0, 0_u32, false);
    for (at, letter) in wording.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth = depth.saturating_sub(1),
            ' ' if !quoted
                && depth == 0
                && wording.get(at..).is_some_and(|rest| rest.starts_with(" OR ")) =>
            {
                out.push(wording.get(start..at).unwrap_or_default().trim());
                start = at + 4;
            }
            _ => {}
        }
    }
    out.push(wording.get(start..).unwrap_or_default().trim());
    out.retain(|alternative| !alternative.is_empty());
    out
}

/// A wording beside a passage that holds it: of several alternatives those that the passage is seen to hold, else as
/// many as there is room for.
pub(super) fn brief(wording: &str, text: &str) -> String {
    let all = alternatives(wording);
    if all.len() < 2 {
        return cut(wording);
    }
    let forms: Vec<String> = tokens(text).into_iter().map(|token| token.form).collect();
    let held: Vec<&str> = all.iter().copied().filter(|alternative| holds(&forms, alternative)).collect();
    let (shown, whole) = if held.is_empty() { (all, false) } else { (held, true) };
    let mut out = String::new();
    for (n, alternative) in shown.iter().enumerate() {
        if n > 0 && out.chars().count() + alternative.chars().count() > BRIEF {
            out.push('…');
            return out;
        }
        if n > 0 {
            out.push_str(if whole { ", " } else { " OR " });
        }
        out.push_str(&cut(alternative));
    }
    out
}

/// As many words as there is room for.
fn cut(text: &str) -> String {
    if text.chars().count() <= BRIEF {
        return text.to_owned();
    }
    let room: String = text.chars().take(BRIEF).collect();
    let words = room.rsplit_once(' ').map_or(room.as_str(), |(words, _)| words);
    format!("{}…", words.trim_end_matches(" OR"))
}

/// Whether words of a passage hold a plain alternative: a word, a beginning of one, or a phrase. Of anything else it is
/// not said.
fn holds(forms: &[String], alternative: &str) -> bool {
    if alternative.contains(['(', ')', ':', '/', '-']) || alternative.contains("NEAR") {
        return false;
    }
    let is_phrase = alternative.starts_with('"');
    let wanted = tokens(alternative);
    let begins = alternative.ends_with('*');
    if is_phrase {
        let wanted: Vec<&str> = wanted.iter().map(|token| token.form.as_str()).collect();
        return !wanted.is_empty()
            && forms
                .windows(wanted.len())
                .any(|window| window.iter().map(String::as_str).eq(wanted.iter().copied()));
    }
    !wanted.is_empty()
        && wanted.iter().all(|token| {
            let same = |form: &String| {
                if begins { form.starts_with(&token.form) } else { stem(form) == stem(&token.form) }
            };
            forms.iter().any(same)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alternatives_part_at_ors_that_stand_free() {
        assert_eq!(alternatives("drug OR drugs"), ["drug", "drugs"]);
        assert_eq!(
            alternatives("substance NEAR/2 (misuse OR abuse)"),
            ["substance NEAR/2 (misuse OR abuse)"]
        );
        assert_eq!(alternatives("\"this OR that\" OR other"), ["\"this OR that\"", "other"]);
        assert_eq!(alternatives(" OR a"), ["a"]);
        assert!(alternatives("").is_empty());
    }

    #[test]
    fn beside_a_passage_stands_what_it_holds() {
        let wording = "cannabis OR heroin OR \"legal highs\" OR opiate* OR methadone";
        assert_eq!(brief(wording, "A pharmacist supplied methadone and opiates."), "opiate*, methadone");
        assert_eq!(brief(wording, "Those legal highs again"), "\"legal highs\"");
        assert_eq!(brief(wording, "nothing of it"), "cannabis OR heroin OR \"legal highs\" OR opiate*…");
        assert_eq!(brief("exclusion*", "whatever"), "exclusion*");
        let long = "alcohol* (harm OR misuse OR abuse OR treatment OR problem)";
        assert_eq!(brief(long, "alcohol harm"), "alcohol* (harm OR misuse OR abuse…");
    }
}
