//! The sentence above the results: the answer before the evidence.

use super::words::words;
use scrutineer_corpus::{Completeness, Kind};
use scrutineer_search::{Matched, Response};

/// What a reader asks first: was anything decided, and who is silent. Nothing when nothing was asked or found.
///
/// The first part is shown strongly.
pub(super) fn finding(response: &Response) -> Option<(String, String)> {
    if response.total_items == 0 || response.matched != Matched::AsRead {
        return None;
    }
    let decisions = decisions(response);
    let head = (words().decisions)(decisions);
    let rest: Vec<String> =
        [(decisions == 0).then(|| other_decisions(response)).flatten(), silence(response)]
            .into_iter()
            .flatten()
            .collect();
    Some((head, rest.join(" ")))
}

/// Matching passages that are decisions, by the exact counts of the facet.
fn decisions(response: &Response) -> u32 {
    let is_decision = |id: &str| id.parse::<Kind>().is_ok_and(Kind::is_decision);
    response.facets.kinds.iter().filter(|value| is_decision(&value.id)).map(|value| value.count).sum()
}

/// Decisions in other words, and minutes of which only the start was read, among the items shown.
fn other_decisions(response: &Response) -> Option<String> {
    let shown = u32::try_from(response.items.len()).ok()?;
    if shown == 0 {
        return None;
    }
    let with = tally(response.items.iter().map(|hit| hit.decisions > 0));
    let cut = tally(
        response
            .items
            .iter()
            .map(|hit| hit.decisions == 0 && hit.item.completeness == Some(Completeness::Cut)),
    );
    let decided = (with > 0).then(|| (words().decided)(with, shown, shown == response.total_items));
    let cut = (cut > 0).then(|| (words().cut)(cut, shown));
    let sentences: Vec<String> = [decided, cut].into_iter().flatten().collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// How many of the councils loaded speak of it.
fn silence(response: &Response) -> Option<String> {
    let loaded = response.timeline.iter().filter(|council| council.loaded > 0).count();
    let found = response.timeline.iter().filter(|council| council.items > 0).count();
    (loaded > 1).then(|| (words().silence)(found, loaded))
}

fn tally(of: impl Iterator<Item = bool>) -> u32 {
    of.fold(0, |sum, yes| sum + u32::from(yes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_search::{CouncilTimeline, FacetValue, Facets, Hit, ItemHead};

    fn hit(decisions: u32, completeness: Completeness) -> Hit {
        Hit {
            item: ItemHead { completeness: Some(completeness), ..ItemHead::default() },
            score: 1.0,
            matching_passages: 1,
            passages: Vec::new(),
            decision: None,
            decisions,
            strip: Vec::new(),
            why: Vec::new(),
        }
    }

    fn council(items: u32) -> CouncilTimeline {
        CouncilTimeline {
            council: String::new(),
            name: String::new(),
            loaded: 4,
            items,
            passages: items,
            months: Vec::new(),
        }
    }

    #[test]
    fn no_decision_in_these_words_but_decisions_all_the_same() {
        let items = [(1, Completeness::Full), (4, Completeness::Full), (0, Completeness::Cut)];
        let response = Response {
            total_items: 3,
            items: items.map(|(decisions, completeness)| hit(decisions, completeness)).to_vec(),
            timeline: vec![council(3), council(0)],
            ..Response::default()
        };
        let (head, rest) = finding(&response).unwrap();
        assert_eq!(head, "No decision uses these words.");
        assert_eq!(
            rest,
            "Two of the 3 items record decisions all the same, shown under each. One was read only at the start. \
             1 of 2 councils loaded speaks of it."
        );
    }

    #[test]
    fn decisions_are_counted_exactly() {
        let value = |id: &str, count| FacetValue { id: id.to_owned(), name: String::new(), count };
        let facets = Facets {
            kinds: vec![value("resolved", 2), value("vote", 1), value("comment", 9)],
            ..Facets::default()
        };
        let response = Response { total_items: 1, facets, ..Response::default() };
        assert_eq!(finding(&response).unwrap().0, "Three decisions use these words.");
        assert_eq!(finding(&Response::default()), None);
    }
}
