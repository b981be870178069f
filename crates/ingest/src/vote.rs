//! Votes and divisions as minutes print them: counts, names, results.

use crate::words::{count_up_to, tidy};
use scrutineer_corpus::{Vote, VoteResult};

/// A line that belongs to the record of a vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum VoteLine {
    /// `For (3) - Councillors …`, `10 For`.
    Count {
        side: Side,
        count: u32,
        /// What was voted on, where the line says so.
        motion: Option<String>,
        /// The names after the count; empty when they stand elsewhere or nowhere.
        names: Vec<String>,
    },
    /// `Motion carried.`
    Result(VoteResult),
    /// `Voting: unanimous`.
    Unanimous,
}

/// Which way the members counted voted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    For,
    Against,
    Abstained,
    Absent,
}

/// Recognises a line of a vote's record. Prose about votes is none.
pub(crate) fn line(text: &str) -> Option<VoteLine> {
    let first = text.split_whitespace().next()?;
    if side(first).is_none() && count_up_to(text, 8) > 7 {
        return None;
    }
    count_with_brackets(text).or_else(|| short_count(text)).or_else(|| result_line(text))
}

fn side(word: &str) -> Option<Side> {
    Some(match word.trim_end_matches([':', '.', ',']).to_ascii_lowercase().as_str() {
        "for" => Side::For,
        "against" => Side::Against,
        "abstain" | "abstained" | "abstaining" | "abstention" | "abstentions" => Side::Abstained,
        "absent" => Side::Absent,
        _ => return None,
    })
}

/// `For (52)`, `Absent from the division (1) - Councillor Missing.`
fn count_with_brackets(text: &str) -> Option<VoteLine> {
    let first = text.split_whitespace().next()?;
    let side = side(first)?;
    let (before, rest) = text.split_once('(')?;
    let (number, after) = rest.split_once(')')?;
    let count = number.trim().parse().ok().filter(|_| number.len() <= 4)?;
    if before.len() > 90 || before.contains(['.', ';']) {
        return None;
    }
    let about = |m: &String| {
        ["motion", "amendment", "proposal", "recommendation", "resolution"].iter().any(|w| m.contains(w))
    };
    let motion = before.trim().get(first.len()..).map(tidy).filter(|m| about(m) && side != Side::Absent);
    if before.trim() != first && motion.is_none() && side != Side::Absent {
        return None;
    }
    let after = after.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | ':'));
    Some(VoteLine::Count { side, count, motion, names: names(after) })
}

/// `10 For`, `For: 10`, `Against – 0`
fn short_count(text: &str) -> Option<VoteLine> {
    let words: Vec<&str> =
        text.split_whitespace().filter(|w| !matches!(*w, "-" | "–" | "—" | ":" | "=")).take(4).collect();
    let (number, word) = match words.as_slice() {
        [a, b] if a.bytes().all(|c| c.is_ascii_digit()) => (*a, *b),
        [a, b] => (*b, *a),
        _ => return None,
    };
    let count = number.trim_end_matches(['.', ',']).parse().ok().filter(|_| number.len() <= 4)?;
    Some(VoteLine::Count { side: side(word)?, count, motion: None, names: Vec::new() })
}

fn result_line(text: &str) -> Option<VoteLine> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().take(8).collect();
    if words.len() > 7 {
        return None;
    }
    let voting = words.first().is_some_and(|w| w.starts_with("voting") || w.starts_with("vote"));
    if voting && words.iter().any(|w| w.starts_with("unanimous")) {
        return Some(VoteLine::Unanimous);
    }
    let about = words.iter().any(|w| {
        matches!(*w, "motion" | "amendment" | "proposal" | "vote" | "resolution" | "recommendation")
    });
    let last = words.last()?.trim_end_matches('.');
    let result = match last {
        "carried" if words.contains(&"not") => VoteResult::Lost,
        "carried" => VoteResult::Carried,
        "lost" | "fell" | "defeated" => VoteResult::Lost,
        "withdrawn" => VoteResult::Withdrawn,
        _ => return None,
    };
    about.then_some(VoteLine::Result(result))
}

/// How prose says that a vote ended. Nothing when it speaks of two outcomes.
pub(crate) fn result_in_prose(text: &str) -> Option<VoteResult> {
    let lower = text.to_lowercase();
    let outcomes: Vec<VoteResult> = lower
        .split(|c: char| !c.is_alphabetic())
        .collect::<Vec<_>>()
        .windows(2)
        .filter_map(|pair| match pair {
            ["carried", "out" | "forward" | "over"] => None,
            ["carried", _] | [_, "carried"] if pair.first() == Some(&"carried") => Some(VoteResult::Carried),
            ["lost" | "rejected" | "defeated", _] => Some(VoteResult::Lost),
            ["withdrawn", _] => Some(VoteResult::Withdrawn),
            _ => None,
        })
        .collect();
    let first = *outcomes.first()?;
    outcomes.iter().all(|o| *o == first).then_some(first)
}

/// What a cell or line named “Result” says.
pub(crate) fn result(text: &str) -> Option<VoteResult> {
    match text.trim().trim_end_matches('.').to_ascii_lowercase().as_str() {
        "carried" | "agreed" | "approved" | "passed" => Some(VoteResult::Carried),
        "lost" | "rejected" | "not carried" | "defeated" | "fell" => Some(VoteResult::Lost),
        "withdrawn" => Some(VoteResult::Withdrawn),
        _ => None,
    }
}

/// Adds a line to the record of a vote.
pub(crate) fn add(vote: &mut Vote, line: VoteLine) {
    match line {
        VoteLine::Count { side, count, motion, names } => {
            let (total, list) = match side {
                Side::For => (&mut vote.in_favour, &mut vote.names_for),
                Side::Against => (&mut vote.against, &mut vote.names_against),
                Side::Abstained => (&mut vote.abstained, &mut vote.names_abstained),
                Side::Absent => (&mut vote.absent, &mut vote.names_absent),
            };
            *total = Some(count);
            *list = names;
            vote.motion = vote.motion.take().or(motion);
        }
        VoteLine::Result(result) => vote.result = Some(result),
        VoteLine::Unanimous => {}
    }
}

/// Letters after a name, which a comma does not part from it.
const HONOURS: [&str; 14] =
    ["OBE", "MBE", "CBE", "KBE", "DBE", "JP", "MP", "DL", "BEM", "QPM", "KC", "QC", "PhD", "MS"];

/// A printed list of members, name by name, as printed.
pub(crate) fn names(text: &str) -> Vec<String> {
    let text = tidy(text);
    let mut out: Vec<String> = Vec::new();
    for part in text.trim_end_matches('.').split([',', ';']) {
        let part = part.trim();
        let part = part.strip_prefix("and ").unwrap_or(part);
        for name in part.split(" and ") {
            let name = name.trim().trim_start_matches("Councillors ").trim_start_matches("Cllrs ").trim();
            match out.last_mut() {
                Some(last) if HONOURS.contains(&name) => {
                    last.push_str(", ");
                    last.push_str(name);
                }
                _ if name.is_empty() => {}
                _ => out.push(name.to_owned()),
            }
        }
    }
    out
}

/// Whether a paragraph looks like a list of that many names, give or take what a converter may have lost.
pub(crate) fn looks_like_names(text: &str, count: u32) -> bool {
    let found = u32::try_from(names(text).len()).unwrap_or(u32::MAX);
    let close = found.abs_diff(count) <= count / 4;
    let capitals = text.split_whitespace().filter(|w| w.starts_with(char::is_uppercase)).count();
    close && count > 0 && capitals * 3 >= text.split_whitespace().count() * 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_a_record() {
        assert_eq!(
            line("For the procedural motion (3) - Councillors One, van Two and Mrs Three."),
            Some(VoteLine::Count {
                side: Side::For,
                count: 3,
                motion: Some("the procedural motion".to_owned()),
                names: vec!["One".to_owned(), "van Two".to_owned(), "Mrs Three".to_owned()],
            })
        );
        assert!(matches!(line("Abstain (0)"), Some(VoteLine::Count { side: Side::Abstained, count: 0, .. })));
        assert!(matches!(line("10 For"), Some(VoteLine::Count { side: Side::For, count: 10, .. })));
        assert!(matches!(line("Against: 2"), Some(VoteLine::Count { side: Side::Against, count: 2, .. })));
        assert_eq!(line("Substantive Motion carried."), Some(VoteLine::Result(VoteResult::Carried)));
        assert_eq!(line("Amendment lost."), Some(VoteLine::Result(VoteResult::Lost)));
        assert_eq!(line("Voting: unanimous"), Some(VoteLine::Unanimous));
    }

    #[test]
    fn prose_is_no_record() {
        for text in [
            "For the first year (2030) lamps were lit.",
            "For instance (1)",
            "The work was carried",
            "For example, lamps",
        ] {
            assert_eq!(line(text), None, "{text}");
        }
        assert_eq!(result_in_prose("works carried out in May"), None);
        assert_eq!(result_in_prose("seconded, voted on and carried."), Some(VoteResult::Carried));
        assert_eq!(result_in_prose("one was carried and one was lost."), None);
    }

    #[test]
    fn honours_stay_with_their_names() {
        assert_eq!(
            names("Mr A One, OBE, Mrs B Two and Dr C Three."),
            ["Mr A One, OBE", "Mrs B Two", "Dr C Three"]
        );
    }
}
