use super::fragment::{decode, encode, join, split};
use super::{ItemRoute, SearchRoute};
use std::fmt;

/// A page and its state: the one thing that the address says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Route {
    /// What is here.
    Home,
    /// A search and its results.
    Search(SearchRoute),
    /// An item or a document.
    Item(ItemRoute),
    /// What is loaded and what is missing.
    Data,
    /// The query language.
    Syntax,
    /// Privacy, counting and evidence, with the part that the address points at.
    About(Option<String>),
    /// An address that names no page.
    NotFound(String),
}

impl Route {
    /// Reads a fragment, with or without its `#`. Every text gives a route.
    pub(crate) fn parse(fragment: &str) -> Self {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let (path, pairs) = split(fragment);
        let path = decode(path, false);
        let trimmed = path.trim_matches('/');
        let (head, rest) = trimmed.split_once('/').unwrap_or((trimmed, ""));
        match (head, rest) {
            ("", _) => Self::Home,
            ("search", "") => Self::Search(SearchRoute::from_pairs(&pairs)),
            ("item", id) if !id.is_empty() => Self::Item(ItemRoute::from_pairs(id.to_owned(), &pairs)),
            ("data", "") => Self::Data,
            ("syntax", "") => Self::Syntax,
            ("about", "") => Self::About(None),
            ("about", part) => Self::About(Some(part.to_owned())),
            _ => Self::NotFound(trimmed.to_owned()),
        }
    }

    /// The address as a link holds it: `#/search?q=…`.
    pub(crate) fn href(&self) -> String {
        format!("#{self}")
    }

    /// Whether two routes show the same page, so that going from one to the other changes its state only.
    pub(crate) fn is_same_page(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Item(one), Self::Item(two)) => one.id == two.id && one.search == two.search,
            (Self::About(_), Self::About(_)) | (Self::Search(_), Self::Search(_)) => true,
            _ => self == other,
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home => f.write_str("/"),
            Self::Search(search) => f.write_str(&join("/search", &search.pairs())),
            Self::Item(item) => f.write_str(&join(&format!("/item/{}", encode(&item.id)), &item.pairs())),
            Self::Data => f.write_str("/data"),
            Self::Syntax => f.write_str("/syntax"),
            Self::About(None) => f.write_str("/about"),
            Self::About(Some(part)) => write!(f, "/about/{}", encode(part)),
            Self::NotFound(path) => write!(f, "/{}", encode(path)),
        }
    }
}

impl From<SearchRoute> for Route {
    fn from(search: SearchRoute) -> Self {
        Self::Search(search)
    }
}

impl From<ItemRoute> for Route {
    fn from(item: ItemRoute) -> Self {
        Self::Item(item)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::option;
    use proptest::prelude::*;
    use scrutineer_corpus::Kind;
    use scrutineer_search::{Filters, Matching, Sort};

    fn searches() -> impl Strategy<Value = SearchRoute> {
        let filters = (
            vec(".+", 0..3),
            vec(".+", 0..3),
            vec(proptest::sample::select(Kind::ALL.to_vec()), 0..3),
            vec(option::of(any::<u16>()), 0..3),
        )
            .prop_map(|(councils, committees, kinds, years)| Filters {
                councils,
                committees,
                kinds,
                years,
            });
        let sort = prop_oneof![Just(Sort::Relevance), Just(Sort::Newest), Just(Sort::Oldest)];
        let matching = prop_oneof![Just(Matching::All), Just(Matching::Any)];
        (".*", filters, matching, vec(".+", 0..3), sort, 1usize..=500).prop_map(
            |(query, filters, matching, also, sort, shown)| SearchRoute {
                query,
                filters,
                matching,
                also,
                sort,
                shown,
            },
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_search_comes_back_from_its_address(search in searches()) {
            let route = Route::Search(search);
            prop_assert_eq!(Route::parse(&route.href()), route);
        }

        #[test]
        fn an_item_comes_back_from_its_address(
            id in "[^/]([^/]|/[^/]){0,20}", passage in option::of(1u32..), search in option::of(searches()),
        ) {
            let search = search.filter(|search| *search != SearchRoute::default());
            let route = Route::Item(ItemRoute { id, passage, search });
            prop_assert_eq!(Route::parse(&route.href()), route);
        }

        #[test]
        fn any_text_gives_a_route_that_comes_back(text in ".*") {
            let route = Route::parse(&text);
            prop_assert_eq!(Route::parse(&route.href()), route);
        }
    }

    #[test]
    fn plain_addresses() {
        assert_eq!(Route::parse(""), Route::Home);
        assert_eq!(Route::parse("#/"), Route::Home);
        assert_eq!(Route::parse("#/about/privacy"), Route::About(Some("privacy".to_owned())));
        assert_eq!(Route::parse("#/nowhere/at/all"), Route::NotFound("nowhere/at/all".to_owned()));
        assert_eq!(Route::Search(SearchRoute::of("a b")).href(), "#/search?q=a%20b");
        assert_eq!(
            Route::Item(ItemRoute::of("coventry/ai38336").at(4)).href(),
            "#/item/coventry/ai38336?p=4"
        );
    }
}
