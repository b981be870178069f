//! How the passages of an item follow each other: lead-ins, runs of a kind, pages.

use scrutineer_corpus::Kind;
use scrutineer_search::PassageView;
use std::collections::BTreeMap;

/// A passage with what stands around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The passage.
    pub(super) passage: PassageView,
    /// For a heading: how deep it stands, 0 for the outermost.
    pub(super) depth: Option<usize>,
    /// How many passages stand directly under it; a lead-in need not be a heading.
    pub(super) leads: usize,
    /// Whether its kind differs from that of the passage before, so that the word is shown.
    pub(super) begins_run: bool,
    /// The page of a document, where it begins.
    pub(super) begins_page: Option<u32>,
}

/// How deep lead-ins are told apart; deeper ones look like the deepest.
const DEEPEST: usize = 3;

/// Puts the passages in rows.
pub(super) fn rows(passages: &[PassageView]) -> Vec<Row> {
    let mut under: BTreeMap<u32, usize> = BTreeMap::new();
    for lead_in in passages.iter().filter_map(|passage| passage.under) {
        *under.entry(lead_in).or_default() += 1;
    }
    let mut before: Option<(Kind, bool)> = None;
    let mut page = None;
    let row = |passage: &PassageView| {
        let is_heading = passage.kind == Kind::Heading;
        let found = !passage.marks.is_empty();
        // Found words deserve their word beside them, even within a run.
        let begins_run = before.is_none_or(|(kind, _)| kind != passage.kind)
            || found
            || before.is_some_and(|(_, found)| found);
        before = Some((passage.kind, found));
        let begins_page = passage.page.filter(|_| passage.page != page);
        page = passage.page.or(page);
        Row {
            depth: is_heading.then(|| depth(passages, passage)),
            leads: under.get(&passage.n).copied().unwrap_or(0),
            begins_run,
            begins_page,
            passage: passage.clone(),
        }
    };
    passages.iter().map(row).collect()
}

fn depth(passages: &[PassageView], passage: &PassageView) -> usize {
    let mut depth = 0;
    let mut under = passage.under;
    while let Some(n) = under.filter(|_| depth < DEEPEST) {
        depth += 1;
        under = usize::try_from(n)
            .ok()
            .and_then(|n| passages.get(n.checked_sub(1)?))
            .and_then(|lead_in| lead_in.under.filter(|&next| next < n));
    }
    depth
}

/// The kinds of an item with their number and their first passage, in order of appearance; lead-ins left out.
pub(super) fn kinds(passages: &[PassageView]) -> Vec<(Kind, u32, u32)> {
    let mut kinds: Vec<(Kind, u32, u32)> = Vec::new();
    for passage in passages.iter().filter(|passage| passage.kind != Kind::Heading) {
        match kinds.iter_mut().find(|(kind, ..)| *kind == passage.kind) {
            Some((_, count, _)) => *count += 1,
            None => kinds.push((passage.kind, 1, passage.n)),
        }
    }
    kinds
}

/// How many passages are decisions, and which is the first.
pub(super) fn decisions(passages: &[PassageView]) -> Option<(usize, &PassageView)> {
    let mut decisions = passages.iter().filter(|passage| passage.kind.is_decision());
    let first = decisions.next()?;
    Some((decisions.count() + 1, first))
}

/// The passages in which something was found, in order.
pub(super) fn found(passages: &[PassageView]) -> Vec<u32> {
    passages.iter().filter(|passage| !passage.marks.is_empty()).map(|passage| passage.n).collect()
}

/// The found passages before and after a place.
pub(super) fn around(found: &[u32], place: Option<u32>) -> (Option<u32>, Option<u32>) {
    let Some(place) = place else { return (None, found.first().copied()) };
    let before = found.iter().rev().find(|&&n| n < place).copied();
    let after = found.iter().find(|&&n| n > place).copied();
    (before, after)
}

/// What to call a passage in a link: its label as printed, or our number.
pub(super) fn name(passage: &PassageView) -> String {
    printed(passage).map_or_else(|| format!("¶{}", passage.n), str::to_owned)
}

/// The label of a passage as printed, when it tells the passage from others: a bullet does not.
pub(super) fn printed(passage: &PassageView) -> Option<&str> {
    let label = passage.label.as_deref().map(str::trim);
    label.filter(|label| label.chars().any(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_search::Mark;

    fn passage(n: u32, kind: Kind, under: Option<u32>) -> PassageView {
        PassageView { n, kind, under, text: "words".to_owned(), ..PassageView::default() }
    }

    #[test]
    fn lead_ins_nest_and_count_what_stands_under_them() {
        let passages = [
            passage(1, Kind::Heading, None),
            passage(2, Kind::Noted, Some(1)),
            passage(3, Kind::Heading, Some(1)),
            passage(4, Kind::Comment, Some(3)),
            passage(5, Kind::Comment, Some(3)),
        ];
        let rows = rows(&passages);
        let leads: Vec<_> = rows.iter().map(|row| (row.depth, row.leads)).collect();
        assert_eq!(leads, [(Some(0), 2), (None, 0), (Some(1), 2), (None, 0), (None, 0)]);
        let runs: Vec<_> = rows.iter().map(|row| row.begins_run).collect();
        assert_eq!(runs, [true, true, true, true, false]);
        assert_eq!(kinds(&passages), [(Kind::Noted, 1, 2), (Kind::Comment, 2, 4)]);
    }

    #[test]
    fn a_lead_in_under_itself_does_not_hang_the_page() {
        let passages = [passage(1, Kind::Heading, Some(1)), passage(2, Kind::Heading, Some(9))];
        assert_eq!(rows(&passages).len(), 2);
    }

    #[test]
    fn pages_begin_once() {
        let mut passages = [1, 1, 2].map(|page| PassageView { page: Some(page), ..PassageView::default() });
        passages[1].page = None;
        let pages: Vec<_> = rows(&passages).into_iter().map(|row| row.begins_page).collect();
        assert_eq!(pages, [Some(1), None, Some(2)]);
    }

    #[test]
    fn found_passages_lead_to_each_other() {
        let mut passages = [1, 2, 3, 4].map(|n| passage(n, Kind::Noted, None));
        for n in [1, 3] {
            passages[n].marks = vec![Mark { start: 0, end: 5, by_another: false }];
        }
        let found = found(&passages);
        assert_eq!(found, [2, 4]);
        assert_eq!(around(&found, None), (None, Some(2)));
        assert_eq!(around(&found, Some(2)), (None, Some(4)));
        assert_eq!(around(&found, Some(3)), (Some(2), Some(4)));
        assert_eq!(around(&found, Some(4)), (Some(2), None));
    }

    #[test]
    fn decisions_are_counted_and_the_first_is_known() {
        let passages =
            [passage(1, Kind::Noted, None), passage(2, Kind::Resolved, None), passage(3, Kind::Action, None)];
        assert_eq!(decisions(&passages).map(|(count, first)| (count, first.n)), Some((2, 2)));
        assert_eq!(decisions(&passages[..1]), None);
    }

    #[test]
    fn a_bullet_names_nothing() {
        let mut bullet = passage(17, Kind::Comment, None);
        bullet.label = Some("•".to_owned());
        assert_eq!(name(&bullet), "¶17");
        bullet.label = Some("viii)".to_owned());
        assert_eq!(name(&bullet), "viii)");
    }
}
