use super::fragment::{decode, encode, join, split};
use super::{Briefed, BriefingRoute, CompareRoute, ItemRoute, SearchRoute, ThemeOrder, ThemeRoute};
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
    /// Every theme, in an order.
    Themes(ThemeOrder),
    /// One theme.
    Theme(ThemeRoute),
    /// Councils or committees side by side.
    Compare(CompareRoute),
    /// What a search or a theme finds, on a sheet or two of paper.
    Briefing(BriefingRoute),
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
            ("themes", "") => Self::Themes(order(&pairs)),
            ("themes", id) => Self::Theme(ThemeRoute::from_pairs(id, &pairs)),
            ("compare", "") => Self::Compare(CompareRoute::from_pairs(&pairs)),
            ("briefing", theme) => Self::Briefing(BriefingRoute::from_pairs(theme, &pairs)),
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

    /// The page of the masthead that this one belongs to, when it is not that page itself.
    pub(crate) fn parent(&self) -> Option<Self> {
        match self {
            Self::Theme(_) => Some(Self::Themes(ThemeOrder::Grouped)),
            Self::Briefing(briefing) => Some(match briefing.of {
                Briefed::Theme(_) => Self::Themes(ThemeOrder::Grouped),
                Briefed::Search(_) => Self::Search(SearchRoute::default()),
            }),
            _ => None,
        }
    }

    /// Whether two routes show the same page, so that going from one to the other changes its state only.
    pub(crate) fn is_same_page(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Item(one), Self::Item(two)) => one.id == two.id && one.search == two.search,
            (Self::About(_), Self::About(_))
            | (Self::Search(_), Self::Search(_))
            | (Self::Themes(_), Self::Themes(_))
            | (Self::Compare(_), Self::Compare(_)) => true,
            (Self::Theme(one), Self::Theme(two)) => one.is_same_theme(two),
            (Self::Briefing(one), Self::Briefing(two)) => one.of == two.of,
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
            Self::Themes(ThemeOrder::Grouped) => f.write_str("/themes"),
            Self::Themes(ThemeOrder::MostFirst) => f.write_str("/themes?order=count"),
            Self::Theme(theme) => f.write_str(&join(&theme.path(), &theme.pairs())),
            Self::Compare(comparison) => f.write_str(&join("/compare", &comparison.pairs())),
            Self::Briefing(briefing) => f.write_str(&join(&briefing.path(), &briefing.pairs())),
            Self::Data => f.write_str("/data"),
            Self::Syntax => f.write_str("/syntax"),
            Self::About(None) => f.write_str("/about"),
            Self::About(Some(part)) => write!(f, "/about/{}", encode(part)),
            Self::NotFound(path) => write!(f, "/{}", encode(path)),
        }
    }
}

/// The order of the list of themes that an address asks for.
fn order(pairs: &[(String, String)]) -> ThemeOrder {
    let is_by_count = pairs.iter().any(|(key, value)| key == "order" && value == "count");
    if is_by_count { ThemeOrder::MostFirst } else { ThemeOrder::Grouped }
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
    use crate::route::{About, Columns, MatrixRoute, Which};
    use proptest::collection::vec;
    use proptest::option;
    use proptest::prelude::*;
    use scrutineer_corpus::Kind;
    use scrutineer_search::{Filters, Matching, Sort};
    use scrutineer_themes::{Part, Theme};

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
        let theme = option::of(own_themes().prop_filter("a theme", |theme| *theme != Theme::default()));
        (".*", filters, matching, vec(".+", 0..3), theme, sort, 1usize..=500).prop_map(
            |(query, filters, matching, also, theme, sort, shown)| SearchRoute {
                query,
                filters,
                matching,
                also,
                theme: theme.map(Box::new),
                sort,
                shown,
            },
        )
    }

    fn own_themes() -> impl Strategy<Value = Theme> {
        ("[a-z0-9-]*", ".*", ".*", vec(".+", 0..3), vec(".+", 0..3), vec(".+", 0..3)).prop_map(
            |(id, name, definition, wordings, offered, exclude)| Theme {
                id,
                name,
                definition,
                wordings,
                offered,
                exclude,
                ..Theme::default()
            },
        )
    }

    fn matrices() -> impl Strategy<Value = MatrixRoute> {
        let columns = prop_oneof![Just(Columns::Busiest), Just(Columns::All), ".+".prop_map(Columns::Group),];
        let ticked = vec("[a-z]{1,5}(/[a-z]{0,5})?", 0..7);
        (any::<bool>(), columns, any::<bool>(), any::<bool>(), ticked).prop_map(
            |(committees, columns, by_name, rates, ticked)| MatrixRoute {
                committees,
                columns,
                by_name,
                rates,
                ticked: ticked.iter().map(|part| Part::parse(part)).collect(),
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
        fn a_theme_comes_back_from_its_address(
            id in "[a-z]{2,9}", own in option::of(own_themes()), off in vec(".+", 0..3), on in vec(".+", 0..3),
            parts in vec("[a-z]{1,5}(/[a-z]{0,5})?", 0..3), years in (option::of(any::<u16>()), option::of(any::<u16>())),
        ) {
            let parts = parts.iter().map(|part| Part::parse(part)).collect();
            let which = own.map_or_else(|| Which::BuiltIn(id.replace("own", "not")), |own| Which::Own(Box::new(own)));
            let route = Route::Theme(ThemeRoute { which, off, on, parts, years });
            prop_assert_eq!(Route::parse(&route.href()), route);
        }

        #[test]
        fn a_comparison_comes_back_from_its_address(
            parts in vec("[a-z]{1,5}(/[a-z]{0,5})?", 0..7),
            about in prop_oneof![
                Just(About::Everything),
                "[a-z]{1,9}".prop_map(About::Theme),
                ".+".prop_map(About::Query),
                own_themes().prop_map(|own| About::Own(Box::new(own))),
            ],
            off in vec(".+", 0..3),
            on in vec(".+", 0..3),
            years in (option::of(any::<u16>()), option::of(any::<u16>())),
            matrix in matrices(),
            shown in option::of(any::<u16>()),
        ) {
            let parts = parts.iter().map(|part| Part::parse(part)).collect();
            let route = Route::Compare(CompareRoute { parts, about, off, on, years, matrix, shown });
            prop_assert_eq!(Route::parse(&route.href()), route);
        }

        #[test]
        fn a_briefing_comes_back_from_its_address(search in searches(), own in own_themes(), each in 1usize..=50) {
            let theme = BriefingRoute { each, ..BriefingRoute::of_theme(&ThemeRoute::own(own)) };
            for briefing in [BriefingRoute { each, ..BriefingRoute::of_search(&search) }, theme] {
                let route = Route::Briefing(briefing);
                prop_assert_eq!(Route::parse(&route.href()), route);
            }
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
        assert_eq!(Route::parse("#/themes?order=odd"), Route::Themes(ThemeOrder::Grouped));
        let most_first = Route::Themes(ThemeOrder::MostFirst);
        assert_eq!(Route::parse(&most_first.href()), most_first);
        assert!(most_first.is_same_page(&Route::Themes(ThemeOrder::Grouped)));
        assert_eq!(Route::parse("#/about/privacy"), Route::About(Some("privacy".to_owned())));
        assert_eq!(Route::parse("#/nowhere/at/all"), Route::NotFound("nowhere/at/all".to_owned()));
        assert_eq!(Route::Search(SearchRoute::of("a b")).href(), "#/search?q=a%20b");
        assert_eq!(
            Route::Item(ItemRoute::of("coventry/ai38336").at(4)).href(),
            "#/item/coventry/ai38336?p=4"
        );
    }
}
