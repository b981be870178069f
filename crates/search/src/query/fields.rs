//! The values of fields: kinds and days.

use super::{DaySpan, KindSet};
use scrutineer_corpus::Kind;

/// Kinds by name, several parted by commas: `resolved`, `resolved,action`, `decided`.
///
/// Besides the names of single kinds there are `heard`, `said` and `decided`, which the page heads its groups with.
pub(super) fn kinds(value: &str) -> Option<KindSet> {
    let mut set = KindSet::default();
    for name in value.split(',').map(str::trim).filter(|name| !name.is_empty()) {
        let name = name.to_ascii_lowercase();
        set = set.or(match name.as_str() {
            "heard" => KindSet::of(&[Kind::Evidence, Kind::Noted]),
            "said" => KindSet::of(&[Kind::Comment, Kind::Response]),
            "decided" | "decision" | "decisions" => {
                KindSet::of(&[Kind::Resolved, Kind::Recommended, Kind::Action, Kind::Vote])
            }
            _ => KindSet::of(&[kind(&name)?]),
        });
    }
    (set != KindSet::default()).then_some(set)
}

/// A kind by its name or a usual variant of it.
fn kind(name: &str) -> Option<Kind> {
    let usual = match name {
        "comments" | "question" | "questions" => "comment",
        "responses" | "answer" | "answers" => "response",
        "resolution" | "resolutions" => "resolved",
        "recommendation" | "recommendations" => "recommended",
        "actions" => "action",
        "votes" => "vote",
        "declarations" => "declaration",
        "procedure" => "procedural",
        "headings" => "heading",
        other => other,
    };
    usual.parse().ok()
}

/// The days of `2019`, `2019-05` or `2019-05-17`; years from 1800 to 2999.
pub(super) fn days(value: &str) -> Option<DaySpan> {
    let mut parts = value.split('-');
    let year = number(parts.next()?, 4).filter(|year| (1800..3000).contains(year))?;
    let month = parts.next().map(|part| number(part, 2).filter(|month| (1..=12).contains(month)));
    let day = parts.next().map(|part| number(part, 2).filter(|day| (1..=31).contains(day)));
    if parts.next().is_some() {
        return None;
    }
    let (first_month, last_month) = match month {
        Some(month) => (month?, month?),
        None => (1, 12),
    };
    let (first_day, last_day) = match day {
        Some(day) => (day?, day?),
        None => (1, 31),
    };
    let from = year * 10_000 + first_month * 100 + first_day;
    let to = year * 10_000 + last_month * 100 + last_day;
    Some(DaySpan { from, to })
}

/// The days of `2019`, `2019..2023`, `2019-2023`, `2019..` and `..2023`.
pub(super) fn years(value: &str) -> Option<DaySpan> {
    let dots = value.split_once("..").or_else(|| value.split_once('–')).or_else(|| {
        let (from, to) = value.split_once('-')?;
        (from.len() == 4 && to.len() == 4).then_some((from, to))
    });
    let Some((from, to)) = dots else { return days(value) };
    let from = if from.is_empty() { 0 } else { days(from)?.from };
    let to = if to.is_empty() { u32::MAX } else { days(to)?.to };
    (from <= to && value.len() > 2).then_some(DaySpan { from, to })
}

fn number(text: &str, most: usize) -> Option<u32> {
    let digits = !text.is_empty() && text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_and_days() {
        assert_eq!(years("2019..2023"), Some(DaySpan { from: 20_190_101, to: 20_231_231 }));
        assert_eq!(years("2019-2023"), years("2019..2023"));
        assert_eq!(years("2019"), Some(DaySpan { from: 20_190_101, to: 20_191_231 }));
        assert_eq!(years("2019-05"), Some(DaySpan { from: 20_190_501, to: 20_190_531 }));
        assert_eq!(years("..2020"), Some(DaySpan { from: 0, to: 20_201_231 }));
        assert_eq!(years("2023..2019"), None);
        assert_eq!(years(".."), None);
        assert_eq!(days("17"), None);
        assert_eq!(days("2019-13"), None);
    }

    #[test]
    fn kinds_by_name_and_group() {
        assert_eq!(kinds("Resolved"), Some(KindSet::of(&[Kind::Resolved])));
        assert_eq!(kinds("thanks,procedure"), Some(KindSet::of(&[Kind::Thanks, Kind::Procedural])));
        assert_eq!(kinds("decided").map(|set| set.list().len()), Some(4));
        assert_eq!(kinds("nonsense"), None);
        assert_eq!(kinds(","), None);
    }
}
