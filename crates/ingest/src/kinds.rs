//! What a passage does, as far as its own words say so.
//!
//! The rules are tried in the order of [`own`]; `docs/ingest.md` lists them for readers. A rule looks for the
//! formulas of minutes, never for subjects. Where no rule speaks, the passage takes the kind of its lead-in, and
//! without one it stays plain text.

use crate::vote;
use crate::words::has_word;
use memchr::memmem;
use scrutineer_corpus::Kind;

/// How firmly words say what they do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Weight {
    /// A turn of phrase that a list of another kind overrules.
    Phrase,
    /// A formula that holds wherever it stands.
    Formula,
}

/// The kind that a passage's own words state, and how firmly.
pub(crate) fn own(text: &str) -> Option<(Kind, Weight)> {
    let lower = text.to_lowercase();
    let lower = lower.as_str();
    let formula = |kind| Some((kind, Weight::Formula));
    let phrase = |kind| Some((kind, Weight::Phrase));
    match () {
        () if is_vote(text, lower) => formula(Kind::Vote),
        () if is_minutes_approval(lower) => formula(Kind::Procedural),
        () if is_recommended(text, lower) => formula(Kind::Recommended),
        () if is_resolved(text, lower) => formula(Kind::Resolved),
        () if is_action(lower) => formula(Kind::Action),
        () if is_declaration(lower) => formula(Kind::Declaration),
        () if is_response(lower) => formula(Kind::Response),
        () if is_procedural(lower) => formula(Kind::Procedural),
        () if is_thanks(lower) => phrase(Kind::Thanks),
        () if is_comment(lower) => phrase(Kind::Comment),
        () if is_noted(text, lower) => phrase(Kind::Noted),
        () if is_asked_action(lower) => phrase(Kind::Action),
        () if is_evidence(lower) => phrase(Kind::Evidence),
        () => None,
    }
}

/// Whether a passage begins with a label that keeps it from being a decision: `REASON FOR DECISION: …`.
pub(crate) fn is_reason(text: &str) -> bool {
    let lower = head(text, 6).to_lowercase();
    starts(
        &lower,
        &["reason for", "reasons for", "alternative option", "options considered", "other options"],
    )
}

/// The kind that the title of an item gives to passages that say nothing themselves.
pub(crate) fn of_title(title: &str) -> Option<Kind> {
    let lower = title.to_lowercase();
    let lower = lower.trim_start_matches(|c: char| !c.is_alphabetic());
    match () {
        () if lower.contains("declaration")
            && (lower.contains("interest") || lower.starts_with("declaration")) =>
        {
            Some(Kind::Declaration)
        }
        () if lower.starts_with("apologies") || lower.contains("filming") || lower == "minutes" => {
            Some(Kind::Procedural)
        }
        () if lower.starts_with("minutes") && !lower.contains("noting") => Some(Kind::Procedural),
        () if lower.contains("exclusion of the public") || lower.contains("exclusion of press") => {
            Some(Kind::Procedural)
        }
        () => None,
    }
}

fn any(text: &str, needles: &[&str]) -> bool {
    needles.iter().any(|needle| memmem::find(text.as_bytes(), needle.as_bytes()).is_some())
}

fn starts(text: &str, needles: &[&str]) -> bool {
    needles.iter().any(|needle| text.starts_with(needle))
}

fn is_vote(text: &str, lower: &str) -> bool {
    if vote::line(text).is_some() {
        return true;
    }
    any(
        lower,
        &["voted on", "put to the vote", "on being put to", "show of hands", "were voting", "on a division"],
    ) && vote::result_in_prose(text).is_some()
}

fn is_minutes_approval(lower: &str) -> bool {
    if !any(lower, &["minutes", "record of"]) {
        return false;
    }
    any(lower, &["correct record", "accurate record", "true record", "signed as correct", "read and signed"])
        || (any(lower, &["minutes of the meeting", "minutes of the previous", "minutes of the last"])
            && any(
                lower,
                &[
                    "be approved",
                    "were approved",
                    "be confirmed",
                    "were confirmed",
                    "was signed",
                    "were agreed",
                    "be signed",
                ],
            ))
}

fn is_recommended(text: &str, lower: &str) -> bool {
    if has_word(text, "RECOMMENDED") || has_word(text, "RECOMMEND") {
        return true;
    }
    let head = head(lower, 12);
    starts(
        lower,
        &[
            "recommended that",
            "recommended to",
            "recommended –",
            "recommended -",
            "recommended:",
            "resolved to recommend",
        ],
    ) || (begins_with_body(lower)
        && any(
            head,
            &[
                " recommend that",
                " recommended that",
                " recommends that",
                "resolved to recommend",
                "agreed to recommend",
            ],
        ))
        || any(
            lower,
            &[
                "recommends to council",
                "recommended to council",
                "recommended to full council",
                "recommended to cabinet",
                "recommend to cabinet",
                "recommend to council",
            ],
        )
}

fn is_resolved(text: &str, lower: &str) -> bool {
    if ["RESOLVED", "AGREED", "APPROVED"].iter().any(|verdict| has_word(text, verdict))
        || text.starts_with("RESOLVED:")
    {
        return true;
    }
    let alone = lower.trim_end_matches(['.', ' ']);
    if matches!(
        alone,
        "noted"
            | "agreed"
            | "approved"
            | "agreed unanimously"
            | "the report was noted"
            | "not upheld"
            | "upheld"
    ) {
        return true;
    }
    if starts(
        lower,
        &[
            "resolved that",
            "resolved to",
            "resolved –",
            "resolved -",
            "resolved:",
            "unanimously resolved",
            "agreed that",
            "agreed to",
            "agreed:",
        ],
    ) {
        return true;
    }
    if any(
        lower,
        &[
            "it was resolved",
            "it was agreed",
            "it was unanimously agreed",
            "was unanimously agreed",
            "it was therefore resolved",
        ],
    ) {
        return true;
    }
    let head = head(lower, 12);
    let noted = any(head, &[" noted the", " noted and ", " received and noted", " accepted the"])
        && !any(head, &["noted that", "also noted"])
        && !lower.starts_with("members");
    begins_with_body(lower)
        && (noted || any(head, &[" resolved", " agreed", " approved", " endorsed", " adopted"]))
        && !any(head, &["agreed with", "agreed that it was", "was agreed by"])
}

/// Whether a sentence begins with a deciding body: “The Crime Scrutiny Panel noted …”.
fn begins_with_body(lower: &str) -> bool {
    let mut words = lower.split_whitespace();
    let first = words.next().unwrap_or_default();
    let bodies = [
        "committee",
        "panel",
        "board",
        "cabinet",
        "council",
        "commission",
        "executive",
        "sub-committee",
        "forum",
        "group",
        "members",
    ];
    if bodies.contains(&first) {
        return true;
    }
    first == "the" && words.take(7).any(|word| bodies.contains(&word))
}

/// The first words of a text.
fn head(text: &str, words: usize) -> &str {
    match text.match_indices(' ').nth(words) {
        Some((at, _)) => text.get(..at).unwrap_or(text),
        None => text,
    }
}

fn is_action(lower: &str) -> bool {
    starts(lower, &["action by:", "actions by:", "action:", "actions:"])
        || any(lower, &["(action:", "(action –", "(action -", "(action by", "[action:", "(actions:"])
}

fn is_declaration(lower: &str) -> bool {
    any(
        lower,
        &[
            "declared an interest",
            "declared a personal",
            "declared a pecuniary",
            "declared a prejudicial",
            "declared a disclosable",
            "declared a non-",
            "declared that he",
            "declared that she",
            "declared that they",
        ],
    ) || any(
        lower,
        &[
            "no declarations",
            "no interests were declared",
            "declarations of interest were",
            "no disclosable",
            "transparency statement",
        ],
    ) || (lower.contains("declar") && lower.contains("interest") && any(lower, &["declared", "declaration"]))
}

fn is_response(lower: &str) -> bool {
    starts(
        lower,
        &["in response", "in reply", "replying", "responding to", "answer:", "response:", "in answer"],
    ) || any(
        head(lower, 10),
        &[
            " said in reply",
            " replied that",
            " responded that",
            " responded to question",
            " responded to members",
            " responded to councillor",
            " responded to quer",
            " responded to some",
            " in response to",
        ],
    )
}

fn is_procedural(lower: &str) -> bool {
    starts(lower, &["apologies", "apology"])
        || any(
            lower,
            &[
                "apologies were received",
                "apologies for absence",
                "apologies had been",
                "apologies came from",
                "reported apologies",
                "sent apologies",
                "given apologies",
            ],
        )
        || any(
            lower,
            &[
                "moved this item up",
                "order of business",
                "item was deferred",
                "were in attendance for this item",
                "was in attendance for this item",
                "deputising for",
                "substituted by",
                "was present as a substitute",
            ],
        )
        || any(
            lower,
            &[
                "the meeting ended",
                "the meeting closed",
                "meeting commenced",
                "audio recording",
                "minutes into the recording",
                "may be filmed",
                "webcast for",
                "call-in is not",
                "can be called in",
                "there were no urgent",
                "exclude the public",
                "press and public be excluded",
            ],
        )
        || any(
            lower,
            &[
                "the voting was as follows",
                " seconded the ",
                "seconded by ",
                " seconded and, following",
                " seconded that ",
                " seconded, that ",
                "put the motion",
                "put the amendment",
                "put the substantive",
                "extend the meeting",
            ],
        )
}

fn is_thanks(lower: &str) -> bool {
    any(
        head(lower, 16),
        &[
            " thanked ",
            "expressed their thanks",
            "expressed its thanks",
            "expressed thanks",
            "expressed his thanks",
            "expressed her thanks",
            "thanks were expressed",
            "vote of thanks",
            "placed on record their thanks",
        ],
    ) || starts(lower, &["thanks to", "thanked"])
}

fn is_comment(lower: &str) -> bool {
    let head = head(lower, 25);
    any(
        head,
        &[
            "asked question",
            "asked about",
            "asked how",
            "asked what",
            "asked why",
            "asked if",
            "asked whether",
            "asked for clarification",
            "asked when",
            "made comments",
            "commented",
            "queried",
            "questioned",
            "sought assurance",
            "sought clarification",
            "enquired",
            "expressed concern",
            "raised concern",
            "raised the",
            "raised these",
            "raised a ",
            "asking how",
            "asking what",
            "asking if",
            "asking why",
        ],
    ) || any(
        head,
        &[
            "it was felt",
            "it was suggested",
            "it was queried",
            "concern was raised",
            "concerns were raised",
            "was raised about",
            "were raised:",
            "members felt",
            "member felt",
            "suggested that",
            "a question was",
            "questions were invited",
            "points were raised",
            "points that arose",
            "a member requested",
        ],
    ) || starts(lower, &["question by", "question from", "question:", "question "])
}

fn is_noted(text: &str, lower: &str) -> bool {
    has_word(text, "NOTED")
        || any(
            head(lower, 12),
            &["it was noted", "was also noted", "members noted", " noted that", " also noted"],
        )
}

fn is_asked_action(lower: &str) -> bool {
    (any(lower, &["requested that", "asked that"])
        && any(lower, &[" be ", " provide", " share", " report", " circulate", " bring"]))
        || any(
            lower,
            &[
                "would be circulated",
                "would be shared with members",
                "undertook to",
                "agreed to circulate",
                "would be sent round",
                "officers would check",
                "to be checked by officers",
            ],
        )
}

fn is_evidence(lower: &str) -> bool {
    let head = head(lower, 30);
    starts(lower, &["received", "considered"])
        || any(
            head,
            &[
                "considered",
                "received a",
                "received an",
                "received the",
                "was informed",
                "were informed",
                "also informed",
                "were advised",
                "was advised",
                "heard from",
                "heard that",
            ],
        )
        || any(
            head,
            &[
                "explained",
                "outlined",
                "presented",
                "introduced",
                "informed the",
                "reported that",
                "advised that",
                "advised of",
                "emphasised that",
                "emphasised the",
                "elaborated",
                " set out the",
                "which set out",
                "report set out",
                "highlighted",
                "provided an update",
                "gave a presentation",
                "gave an update",
                "was given by",
                "described",
                "summarised",
                "the report detailed",
                "presentation covered",
                "said that",
                "spoke about",
                "told the",
            ],
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules() {
        let cases = [
            ("RECEIVED a report from the Head of Lamps.", Some(Kind::Evidence)),
            ("The representative outlined lamps.", Some(Kind::Evidence)),
            ("The Committee asked questions and made comments, including:-", Some(Kind::Comment)),
            ("The Lamp Scrutiny Panel noted the report and asked for another.", Some(Kind::Resolved)),
            ("The Committee noted that lamps were old.", Some(Kind::Noted)),
            ("It was noted that lamps were old.", Some(Kind::Noted)),
            ("Noted.", Some(Kind::Resolved)),
            ("RESOLVED:That the plan be approved.", Some(Kind::Resolved)),
            ("RESOLVED to RECOMMEND that lamps be lit", Some(Kind::Recommended)),
            ("The Committee recommend that a count be published.", Some(Kind::Recommended)),
            (
                "RESOLVED that the minutes of the meeting held on 1 May be approved as a correct record.",
                Some(Kind::Procedural),
            ),
            ("In response to Councillor Example, Mr Lamp said poles were old.", Some(Kind::Response)),
            ("The Chair thanked the officer for the report.", Some(Kind::Thanks)),
            ("Councillor Example declared an interest in item 9.", Some(Kind::Declaration)),
            ("Bulbs were cheap (Action: Clerk).", Some(Kind::Action)),
            ("The proposal was seconded, voted on and carried.", Some(Kind::Vote)),
            ("Maintenance works were carried out.", None),
            ("Lamps matter.", None),
        ];
        for (text, kind) in cases {
            assert_eq!(own(text).map(|(k, _)| k), kind, "{text}");
        }
    }

    #[test]
    fn titles() {
        assert_eq!(of_title("Declarations of Interest"), Some(Kind::Declaration));
        assert_eq!(of_title("[10.00-10.05] Minutes"), Some(Kind::Procedural));
        assert_eq!(of_title("Lamp Post Plan"), None);
    }
}
