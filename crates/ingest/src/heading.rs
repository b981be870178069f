//! Headings and bare labels inside a minute, and the kind that they give to what follows.

use crate::words::{all_capitals, count_up_to, ends_lead_in};
use scrutineer_corpus::Kind;

/// A heading: what stands under it is of this kind, unless its own words say otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Heading {
    pub gives: Option<Kind>,
}

/// Small words around a verdict: “It was RESOLVED that:” says no more than “RESOLVED:”.
const FILLER: [&str; 34] = [
    "a",
    "accordingly",
    "agree",
    "agreed",
    "also",
    "and",
    "board",
    "cabinet",
    "commission",
    "committee",
    "council",
    "county",
    "executive",
    "following",
    "forum",
    "further",
    "group",
    "it",
    "members",
    "panel",
    "sub-committee",
    "that",
    "the",
    "therefore",
    "this",
    "to",
    "unanimously",
    "was",
    "were",
    "be",
    "had",
    "having",
    "resolves",
    "is",
];

/// Recognises a label or heading that stands by itself.
pub(crate) fn bare(text: &str) -> Option<Heading> {
    if count_up_to(text, 14) > 13 {
        return None;
    }
    verdict(text).or_else(|| known(text)).or_else(|| announcement(text)).or_else(|| capitals(text))
}

/// `RESOLVED:`, `It was RESOLVED that:`, `The Council resolved:-`
fn verdict(text: &str) -> Option<Heading> {
    let mut gives = None;
    for word in text.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        match bare.as_str() {
            "" => {}
            "resolved" => gives = gives.or(Some(Kind::Resolved)),
            "recommended" | "recommend" => gives = Some(Kind::Recommended),
            "noted" => gives = gives.or(Some(Kind::Noted)),
            "received" => gives = gives.or(Some(Kind::Evidence)),
            "decided" | "approved" => gives = gives.or(Some(Kind::Resolved)),
            "agreed" => gives = gives.or(Some(Kind::Resolved)),
            word if FILLER.contains(&word) => {}
            _ => return None,
        }
    }
    // “Resolved: That the” is the beginning of a sentence that a line broke.
    let broken = matches!(text.split_whitespace().next_back(), Some("the" | "a" | "this" | "and"));
    // “Noted.” alone is the whole minute, and so is “Agreed unanimously.”
    let whole = text.trim_end().ends_with('.');
    gives.filter(|_| !whole && !broken).map(|kind| Heading { gives: Some(kind) })
}

fn known(text: &str) -> Option<Heading> {
    let plain = text
        .trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '-' | '–' | '—'))
        .to_lowercase();
    let colon = ends_lead_in(text);
    let gives = match plain.as_str() {
        "decision" | "decisions" | "resolution" | "resolutions" | "agreed action" | "outcome" => {
            Some(Kind::Resolved)
        }
        "recommendation" | "recommendations" => Some(Kind::Recommended),
        "action" | "actions" | "agreed actions" | "action points" => Some(Kind::Action),
        "voting record" | "voting" | "vote" | "recorded vote" | "on a division, there voted" => {
            Some(Kind::Vote)
        }
        "comments"
        | "questions"
        | "comments/questions"
        | "questions and comments"
        | "question"
        | "members' questions" => Some(Kind::Comment),
        "answer" | "response" | "reply" | "answers" | "responses" => Some(Kind::Response),
        "declarations of interest" | "declarations" => Some(Kind::Declaration),
        "apologies" | "apologies for absence" => Some(Kind::Procedural),
        "discussion" | "debate" | "background" | "key decision" | "portfolio" | "introduction"
        | "summary" | "conclusion" => None,
        other if colon && count_up_to(other, 12) < 9 => {
            let opens = ["reason", "alternative", "other options", "options considered", "wards affected"];
            if !opens.iter().any(|o| other.starts_with(o)) {
                return None;
            }
            None
        }
        "reasons for the decision"
        | "reason for decision"
        | "reasons for decision"
        | "reasons for decisions"
        | "alternative options" => None,
        _ => return None,
    };
    Some(Heading { gives })
}

/// `The following comments/questions were raised:`
fn announcement(text: &str) -> Option<Heading> {
    let lower = text.to_lowercase();
    if !lower.starts_with("the following") || !ends_lead_in(text) {
        return None;
    }
    let says = |stems: &[&str]| stems.iter().any(|stem| lower.contains(stem));
    let gives = match () {
        () if says(&["declar", "interest"]) => Some(Kind::Declaration),
        () if says(&["comment", "question", "point", "issue", "concern", "view", "quer"]) => {
            Some(Kind::Comment)
        }
        () if says(&["response", "answer", "repl"]) => Some(Kind::Response),
        () if says(&["recommend"]) => Some(Kind::Recommended),
        () if says(&["action"]) => Some(Kind::Action),
        () if says(&["resol", "agreed", "decision"]) => Some(Kind::Resolved),
        () if says(&["noted"]) => Some(Kind::Noted),
        () => None,
    };
    Some(Heading { gives })
}

/// `PORTFOLIO:`, `KEY DECISION:` and other capitals that stand alone.
fn capitals(text: &str) -> Option<Heading> {
    let verdict = text.split_whitespace().any(|w| {
        matches!(
            w.trim_matches(|c: char| !c.is_alphanumeric()),
            "RESOLVED" | "AGREED" | "RECOMMENDED" | "APPROVED" | "NOTED" | "CARRIED" | "LOST"
        )
    });
    (all_capitals(text) && !verdict && !text.trim_end().ends_with('.') && count_up_to(text, 10) < 10)
        .then_some(Heading { gives: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bare_labels() {
        let gives = |text: &str| bare(text).map(|h| h.gives);
        assert_eq!(gives("NOTED:"), Some(Some(Kind::Noted)));
        assert_eq!(gives("It was RESOLVED that:"), Some(Some(Kind::Resolved)));
        assert_eq!(gives("The Council resolved:-"), Some(Some(Kind::Resolved)));
        assert_eq!(gives("RESOLVED that Cabinet agree to:"), Some(Some(Kind::Resolved)));
        assert_eq!(gives("RESOLVED to RECOMMEND"), Some(Some(Kind::Recommended)));
        assert_eq!(gives("Decision"), Some(Some(Kind::Resolved)));
        assert_eq!(gives("The following comments/questions were raised:"), Some(Some(Kind::Comment)));
        assert_eq!(gives("The following interests were declared:"), Some(Some(Kind::Declaration)));
        assert_eq!(gives("ALTERNATIVE OPTIONS CONSIDERED/REJECTED:"), Some(None));
        assert_eq!(gives("Reasons for Decisions:"), Some(None));
    }

    #[test]
    fn sentences_are_no_labels() {
        for text in [
            "Noted.",
            "RESOLVED that the plan be noted.",
            "Members then asked about:",
            "To be decided by the lamp panel:",
            "Agreed unanimously.",
        ] {
            assert_eq!(bare(text), None, "{text}");
        }
    }
}
