//! What a click does to a search.

use crate::route::SearchRoute;
use scrutineer_corpus::Kind;
use scrutineer_search::{Filters, Matching};

/// One thing that narrows a search or changes how it is read, and that can be switched.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Switch {
    /// A council.
    Council(String),
    /// A committee as `council/committee`.
    Committee(String),
    /// A kind of passages.
    Kind(Kind),
    /// A year, or nothing for undated items.
    Year(Option<u16>),
    /// A related wording.
    Also(String),
    /// Any of the words instead of all.
    AnyWord,
}

impl Switch {
    /// Whether it is on.
    pub(super) fn is_on(&self, search: &SearchRoute) -> bool {
        match self {
            Self::Council(id) => search.filters.councils.contains(id),
            Self::Committee(id) => search.filters.committees.contains(id),
            Self::Kind(kind) => search.filters.kinds.contains(kind),
            Self::Year(year) => search.filters.years.contains(year),
            Self::Also(wording) => search.also.contains(wording),
            Self::AnyWord => search.matching == Matching::Any,
        }
    }

    /// The search with it switched over, from its first items again.
    pub(super) fn flip(&self, search: &SearchRoute) -> SearchRoute {
        let mut flipped = search.with_filters(search.filters.clone());
        match self {
            Self::Council(id) => flip(&mut flipped.filters.councils, id),
            Self::Committee(id) => flip(&mut flipped.filters.committees, id),
            Self::Kind(kind) => flip(&mut flipped.filters.kinds, kind),
            Self::Year(year) => flip(&mut flipped.filters.years, year),
            Self::Also(wording) => flip(&mut flipped.also, wording),
            Self::AnyWord => {
                flipped.matching =
                    if search.matching == Matching::Any { Matching::All } else { Matching::Any };
            }
        }
        flipped
    }

    /// Everything that is on in a search, in the order in which it is shown.
    pub(super) fn all_on(search: &SearchRoute) -> Vec<Self> {
        let Filters { councils, committees, kinds, years } = &search.filters;
        let mut on: Vec<Self> = councils.iter().cloned().map(Self::Council).collect();
        on.extend(committees.iter().cloned().map(Self::Committee));
        on.extend(kinds.iter().copied().map(Self::Kind));
        on.extend(years.iter().copied().map(Self::Year));
        on.extend(search.also.iter().cloned().map(Self::Also));
        if search.matching == Matching::Any {
            on.push(Self::AnyWord);
        }
        on
    }

    /// The search with nothing on.
    pub(super) fn none_on(search: &SearchRoute) -> SearchRoute {
        SearchRoute {
            query: search.query.clone(),
            theme: search.theme.clone(),
            sort: search.sort,
            ..SearchRoute::default()
        }
    }
}

fn flip<T: Clone + PartialEq>(list: &mut Vec<T>, value: &T) {
    match list.iter().position(|there| there == value) {
        Some(place) => drop(list.remove(place)),
        None => list.push(value.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_switch_flipped_twice_changes_nothing_but_the_paging() {
        let search = SearchRoute { shown: 40, ..SearchRoute::of("drugs") };
        for switch in [
            Switch::Council("coventry".to_owned()),
            Switch::Committee("coventry/".to_owned()),
            Switch::Kind(Kind::Resolved),
            Switch::Year(None),
            Switch::Also("xanax".to_owned()),
            Switch::AnyWord,
        ] {
            let on = switch.flip(&search);
            assert!(switch.is_on(&on));
            assert_eq!(Switch::all_on(&on), std::slice::from_ref(&switch));
            assert_eq!(switch.flip(&on), SearchRoute::of("drugs"));
            assert_eq!(Switch::none_on(&on), SearchRoute::of("drugs"));
        }
    }
}
