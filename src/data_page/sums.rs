use super::words::words;
use crate::language::Noun;
use scrutineer_corpus::Date;
use scrutineer_search::{CommitteeOverview, CouncilOverview, Overview};

/// The sum of rows, as a row.
pub(super) fn sum<'r>(rows: impl Iterator<Item = &'r CommitteeOverview>) -> CommitteeOverview {
    rows.fold(CommitteeOverview::default(), |sum, row| CommitteeOverview {
        meetings: sum.meetings + row.meetings,
        items: sum.items + row.items,
        documents: sum.documents + row.documents,
        passages: sum.passages + row.passages,
        words: sum.words.saturating_add(row.words),
        undated: sum.undated + row.undated,
        full: sum.full + row.full,
        cut: sum.cut + row.cut,
        none: sum.none + row.none,
        digests: sum.digests + row.digests,
        span: join(sum.span, row.span),
        ..sum
    })
}

/// The sum of all councils.
pub(super) fn all(overview: &Overview) -> CommitteeOverview {
    sum(overview.councils.iter().flat_map(|council| &council.committees))
}

/// The sum of one council.
pub(super) fn council(council: &CouncilOverview) -> CommitteeOverview {
    sum(council.committees.iter())
}

fn join(one: Option<(Date, Date)>, two: Option<(Date, Date)>) -> Option<(Date, Date)> {
    match (one, two) {
        (Some(one), Some(two)) => Some((one.0.min(two.0), one.1.max(two.1))),
        (one, two) => one.or(two),
    }
}

/// What is missing, in sentences; empty when nothing is.
pub(super) fn missing(row: &CommitteeOverview, unnamed: u32) -> Vec<String> {
    let words = words();
    let of = |items: u32, noun: &Noun| (items > 0).then(|| noun.count(items));
    [
        of(row.undated, &words.no_date),
        of(unnamed, &words.no_committee),
        of(row.cut, &words.cut),
        of(row.none, &words.no_minute),
        of(row.digests, &words.digest),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Items whose committee is not stated.
pub(super) fn unnamed(overview: &Overview) -> u32 {
    let rows = overview.councils.iter().flat_map(|council| &council.committees);
    rows.filter(|row| row.name.is_empty()).map(|row| row.items).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_add_up_and_spans_join() {
        let date = |text: &str| text.parse::<Date>().unwrap();
        let row = |items, span| CommitteeOverview { items, undated: 1, span, ..CommitteeOverview::default() };
        let rows = [
            row(2, Some((date("2019-04-17"), date("2020-01-01")))),
            row(3, None),
            row(4, Some((date("2014-11-05"), date("2014-11-05")))),
        ];
        let total = sum(rows.iter());
        assert_eq!((total.items, total.undated), (9, 3));
        assert_eq!(total.span, Some((date("2014-11-05"), date("2020-01-01"))));
        assert_eq!(missing(&total, 0), ["3 items state no date"]);
        assert!(missing(&CommitteeOverview::default(), 0).is_empty());
    }
}
