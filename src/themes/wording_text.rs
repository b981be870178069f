//! A wording as it is shown: its alternatives one by one, and in brief beside a passage that it brought.

use leptos::prelude::*;
use scrutineer_search::analyse::tokens;
use scrutineer_search::query::{Node, Span};
use scrutineer_search::{parse, stands_in};

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
            <b>{tied(alternative)}</b>
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

/// A wording beside a passage that holds it: what of it the passage is seen to hold, else as much as there is room for.
/// What it leaves out says nothing of the passage.
pub(super) fn brief(wording: &str, text: &str) -> String {
    let query = parse(wording);
    let mut leaves = Vec::new();
    positive(&query.root, &mut leaves);
    let list = tokens(text);
    let mut held: Vec<&str> = Vec::new();
    for (leaf, span) in leaves {
        let typed = wording.get(span.0..span.1).unwrap_or_default();
        if !held.contains(&typed) && stands_in(leaf, &list) {
            held.push(typed);
        }
    }
    let mut out = String::new();
    for (n, typed) in held.iter().enumerate() {
        if n > 0 && out.chars().count() + typed.chars().count() > BRIEF {
            out.push('…');
            return out;
        }
        if n > 0 {
            out.push_str(", ");
        }
        out.push_str(&cut(typed));
    }
    if out.is_empty() { cut(wording) } else { out }
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

/// The words, beginnings and phrases that a query asks for, those that it leaves out aside, with their places in it.
fn positive<'n>(node: &'n Node, out: &mut Vec<(&'n Node, Span)>) {
    match node {
        Node::Word { span, .. } | Node::Prefix { span, .. } | Node::Phrase { span, .. } => {
            out.push((node, *span));
        }
        Node::Near { left, right, .. } => {
            positive(left, out);
            positive(right, out);
        }
        Node::And(nodes) | Node::Or(nodes) => nodes.iter().for_each(|node| positive(node, out)),
        Node::Title(node) | Node::Organisation(node) | Node::Kinds { node, .. } => positive(node, out),
        Node::All | Node::Not(_) | Node::Field { .. } => {}
    }
}

/// A wording with its minus signs tied to what they leave out: a line that ends with the sign would read as if it were
/// a dash. What is copied from the page finds the same.
pub(crate) fn tied(wording: &str) -> String {
    let mut out = String::with_capacity(wording.len() + 8);
    let mut before = ' ';
    for letter in wording.chars() {
        out.push(letter);
        if letter == '-' && matches!(before, ' ' | '(') {
            out.push('\u{2060}');
        }
        before = letter;
    }
    out
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
        assert_eq!(brief(wording, "nothing of it"), "cannabis OR heroin OR \"legal highs\"…");
        assert_eq!(brief("exclusion*", "whatever"), "exclusion*");
        let long = "alcohol* (harm OR misuse OR abuse OR treatment OR problem)";
        assert_eq!(brief(long, "alcohol harm"), "alcohol*, harm");
        assert_eq!(brief(long, "nothing of it"), "alcohol* (harm OR misuse OR abuse…");
        let apart = "(drug OR \"care home*\") NEAR/5 strateg* -\"cancer drug*\"";
        assert_eq!(
            brief(apart, "a strategy for care homes and cancer drugs"),
            "drug, \"care home*\", strateg*"
        );
        assert_eq!(brief(apart, "nothing"), "(drug OR \"care home*\") NEAR/5 strateg*…");
    }

    #[test]
    fn a_minus_stays_with_what_it_leaves_out() {
        assert_eq!(tied("drug -\"cancer drug*\" -x"), "drug -\u{2060}\"cancer drug*\" -\u{2060}x");
        assert_eq!(tied("anti-social"), "anti-social");
        let typed = "drug -power (bus OR -tram)";
        assert_eq!(
            scrutineer_search::query::read_as(&parse(&tied(typed)).root),
            scrutineer_search::query::read_as(&parse(typed).root)
        );
    }
}
