use scrutineer_search::{BitSet, Layout, Overview};

/// First and last year; `None` where it is open.
pub(crate) type Years = (Option<u16>, Option<u16>);

/// The rows of some years; nothing when all rows count, undated ones among them.
pub(super) fn rows_in(layout: Layout<'_>, years: Years) -> Option<BitSet> {
    if years == (None, None) {
        return None;
    }
    let mut rows = BitSet::empty(layout.rows() as usize);
    for row in 0..layout.rows() {
        let year = layout.place(row).and_then(|place| place.date).map(|date| date.year());
        if year.is_some_and(|year| is_in(year, years)) {
            rows.insert(row);
        }
    }
    Some(rows)
}

fn is_in(year: u16, (from, to): Years) -> bool {
    from.is_none_or(|from| year >= from) && to.is_none_or(|to| year <= to)
}

/// The years one by one, as filters and the stored counts take them; none when all count.
pub(super) fn listed(overview: &Overview, years: Years) -> Vec<Option<u16>> {
    if years == (None, None) {
        return Vec::new();
    }
    let Some((first, last)) = span(overview) else { return vec![years.0.or(years.1)] };
    let (from, to) = (years.0.unwrap_or(first).max(first), years.1.unwrap_or(last).min(last));
    let list: Vec<Option<u16>> = (from..=to).map(Some).collect();
    // Years of which nothing is loaded must narrow to nothing, not to everything.
    if list.is_empty() { vec![years.0.or(years.1)] } else { list }
}

/// The first and the last year of dated items.
pub(crate) fn span(overview: &Overview) -> Option<(u16, u16)> {
    let committees = overview.councils.iter().flat_map(|council| &council.committees);
    let spans: Vec<_> = committees.filter_map(|committee| committee.span).collect();
    let first = spans.iter().map(|(first, _)| first.year()).min()?;
    let last = spans.iter().map(|(_, last)| last.year()).max()?;
    Some((first, last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_corpus::Date;
    use scrutineer_search::{CommitteeOverview, CouncilOverview};

    #[test]
    fn years_are_listed_within_what_is_loaded() {
        let date = |year| Date::new(year, 5, 1).unwrap();
        let committee =
            CommitteeOverview { span: Some((date(2018), date(2021))), ..CommitteeOverview::default() };
        let council = CouncilOverview { committees: vec![committee], ..CouncilOverview::default() };
        let overview = Overview { councils: vec![council], ..Overview::default() };
        assert!(listed(&overview, (None, None)).is_empty());
        assert_eq!(listed(&overview, (Some(2020), None)), [Some(2020), Some(2021)]);
        assert_eq!(listed(&overview, (None, Some(2018))), [Some(2018)]);
        assert_eq!(listed(&overview, (Some(1990), Some(1991))), [Some(1990)]);
        assert_eq!(listed(&overview, (Some(2021), Some(2019))), [Some(2021)]);
        assert_eq!(listed(&Overview::default(), (None, Some(1991))), [Some(1991)]);
    }
}
