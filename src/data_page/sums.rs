use super::words::words;
use crate::language::Noun;
use scrutineer_search::{CommitteeOverview, Overview};

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
    use scrutineer_corpus::Date;

    #[test]
    fn rows_add_up_and_spans_join() {
        let date = |text: &str| text.parse::<Date>().unwrap();
        let row = |items, span| CommitteeOverview { items, undated: 1, span, ..CommitteeOverview::default() };
        let rows = [
            row(2, Some((date("2019-04-17"), date("2020-01-01")))),
            row(3, None),
            row(4, Some((date("2014-11-05"), date("2014-11-05")))),
        ];
        let total = CommitteeOverview::sum(rows.iter());
        assert_eq!((total.items, total.undated), (9, 3));
        assert_eq!(total.span, Some((date("2014-11-05"), date("2020-01-01"))));
        assert_eq!(missing(&total, 0), ["3 items state no date"]);
        assert!(missing(&CommitteeOverview::default(), 0).is_empty());
    }
}
