use crate::when::find_date;
use crate::words::{strip_prefix_any_case, tidy};
use scrutineer_corpus::Action;

/// The action that a passage assigns in so many words: `(Action: Clerk)`, `Action by: JOB TITLE (NAME)`.
pub(crate) fn find(text: &str) -> Option<Action> {
    at_start(text).or_else(|| in_brackets(text)).map(|owner| fields(&owner))
}

/// `Action by: ASSISTANT CHIEF OFFICER – LEGAL (A. NAME) …`: the owner runs as far as capitals and brackets do.
fn at_start(text: &str) -> Option<String> {
    let rest = ["action by:", "actions by:", "action by -", "action by –", "action:", "actions:"]
        .iter()
        .find_map(|label| strip_prefix_any_case(text, label))?;
    let words: Vec<&str> = rest.split_whitespace().collect();
    let shouted = words.first().is_some_and(|w| w.len() > 1 && !w.contains(char::is_lowercase));
    if !shouted {
        let sentence = rest.split_once(". ").map_or(rest, |(first, _)| first);
        return Some(tidy(sentence.trim_end_matches('.')));
    }
    let (mut depth, mut end) = (0i32, 0usize);
    for (i, word) in words.iter().enumerate() {
        if depth <= 0 && !word.starts_with('(') && word.contains(char::is_lowercase) {
            break;
        }
        let opened = word.matches('(').count();
        let closed = word.matches(')').count();
        depth += i32::try_from(opened).unwrap_or(0) - i32::try_from(closed).unwrap_or(0);
        end = i + 1;
    }
    Some(words.get(..end)?.join(" "))
}

/// `… were cheap (Action: Clerk).`
fn in_brackets(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let (at, mark) =
        ["(action", "[action"].iter().find_map(|mark| lower.rfind(mark).map(|at| (at, *mark)))?;
    let rest = text.get(at + mark.len()..)?;
    let rest = rest.strip_prefix(['s', 'S']).unwrap_or(rest).trim_start();
    let rest = strip_prefix_any_case(rest, "by").unwrap_or(rest).trim_start();
    let owner = rest.strip_prefix([':', '-', '–', '—'])?;
    let end = owner.find([')', ']']).unwrap_or(owner.len());
    let owner = tidy(owner.get(..end)?);
    (!owner.is_empty()).then_some(owner)
}

/// Parts `Clerk by 3 May 2030` where a day follows.
fn fields(owner: &str) -> Action {
    match owner.rsplit_once(" by ") {
        Some((who, due)) if find_date(due).is_some() => {
            Action { owner: Some(who.to_owned()), due: Some(due.to_owned()) }
        }
        _ => Action { owner: (!owner.is_empty()).then(|| owner.to_owned()), due: None },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owner(text: &str) -> Option<String> {
        find(text).and_then(|a| a.owner)
    }

    #[test]
    fn owners() {
        assert_eq!(owner("Bulbs were cheap (Action: Clerk).").as_deref(), Some("Clerk"));
        assert_eq!(
            owner("Action by: CORPORATE DIRECTOR STREETS (A. DIRECTOR) Reasons").as_deref(),
            Some("CORPORATE DIRECTOR STREETS (A. DIRECTOR)")
        );
        assert_eq!(
            owner("Action: The Director to report back. Then tea").as_deref(),
            Some("The Director to report back")
        );
        assert_eq!(owner("the action log (action taken by officers)"), None);
        let due = find("Poles (ACTION – Clerk by 3 May 2030)").unwrap();
        assert_eq!((due.owner.as_deref(), due.due.as_deref()), (Some("Clerk"), Some("3 May 2030")));
    }
}
