use super::theme::{own, own_pairs};
use scrutineer_corpus::Kind;
use scrutineer_search::{Filters, Matching, Request, Sort};
use scrutineer_themes::Theme;

/// How many items a search shows at first, and how many more at a time.
pub(crate) const SHOWN_AT_FIRST: usize = 10;
/// The most that one address may ask for: a shared address should not make a page hang.
const SHOWN_AT_MOST: usize = 500;

/// A search as the address holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SearchRoute {
    /// The query as typed.
    pub(crate) query: String,
    /// What it is narrowed to.
    pub(crate) filters: Filters,
    /// Whether all words must be there.
    pub(crate) matching: Matching,
    /// Related wordings that are switched on.
    pub(crate) also: Vec<String>,
    /// A theme that the query names, when it is not one of the codebook: a reader's own, or one with its wordings switched.
    pub(crate) theme: Option<Box<Theme>>,
    /// The order.
    pub(crate) sort: Sort,
    /// How many items are shown.
    pub(crate) shown: usize,
}

impl Default for SearchRoute {
    fn default() -> Self {
        Self {
            query: String::new(),
            filters: Filters::default(),
            matching: Matching::All,
            also: Vec::new(),
            theme: None,
            sort: Sort::Relevance,
            shown: SHOWN_AT_FIRST,
        }
    }
}

impl SearchRoute {
    /// A search for words alone.
    pub(crate) fn of(query: &str) -> Self {
        Self { query: query.to_owned(), ..Self::default() }
    }

    /// What to ask of the index.
    pub(crate) fn request(&self) -> Request {
        Request {
            query: self.query.clone(),
            matching: self.matching,
            also: self.also.clone(),
            themes: self.theme.iter().map(|theme| theme.query()).collect(),
            filters: self.filters.clone(),
            sort: self.sort,
            offset: 0,
            limit: self.shown,
        }
    }

    /// The same search with other filters, from its first items again.
    pub(crate) fn with_filters(&self, filters: Filters) -> Self {
        Self { filters, shown: SHOWN_AT_FIRST, ..self.clone() }
    }

    /// The same search for other words. Wordings that were related to the old words go, and the theme that is no
    /// longer named.
    pub(crate) fn with_query(&self, query: &str) -> Self {
        let theme = self.theme.clone().filter(|_| query.contains("theme:"));
        Self { query: query.to_owned(), also: Vec::new(), theme, shown: SHOWN_AT_FIRST, ..self.clone() }
    }

    /// Whether anything narrows it.
    pub(crate) fn is_narrowed(&self) -> bool {
        self.filters != Filters::default()
    }

    /// The pairs of the address, in a fixed order; what is usual is left out.
    pub(super) fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        if !self.query.is_empty() {
            pairs.push(("q", self.query.clone()));
        }
        pairs.extend(self.also.iter().map(|wording| ("also", wording.clone())));
        pairs.extend(self.theme.iter().flat_map(|theme| own_pairs(theme)));
        pairs.extend(self.filters.councils.iter().map(|council| ("council", council.clone())));
        pairs.extend(self.filters.committees.iter().map(|committee| ("committee", committee.clone())));
        pairs.extend(self.filters.kinds.iter().map(|kind| ("kind", kind.name().to_owned())));
        pairs.extend(self.filters.years.iter().map(|year| ("year", year_name(*year))));
        if self.matching == Matching::Any {
            pairs.push(("match", "any".to_owned()));
        }
        match self.sort {
            Sort::Relevance => {}
            Sort::Newest => pairs.push(("sort", "newest".to_owned())),
            Sort::Oldest => pairs.push(("sort", "oldest".to_owned())),
        }
        if self.shown != SHOWN_AT_FIRST {
            pairs.push(("show", self.shown.to_string()));
        }
        pairs
    }

    /// Reads the pairs of an address; what is unknown is passed over.
    pub(super) fn from_pairs(pairs: &[(String, String)]) -> Self {
        let theme = own(pairs);
        let theme = (theme != Theme::default()).then(|| Box::new(theme));
        let mut route = Self { theme, ..Self::default() };
        for (key, value) in pairs {
            match (key.as_str(), value.as_str()) {
                ("q", _) => route.query.clone_from(value),
                ("match", "any") => route.matching = Matching::Any,
                ("sort", "newest") => route.sort = Sort::Newest,
                ("sort", "oldest") => route.sort = Sort::Oldest,
                ("show", _) => route.shown = shown(value),
                ("year", _) => route.filters.years.extend(year(value)),
                ("kind", _) => route.filters.kinds.extend(value.parse::<Kind>().ok()),
                (_, "") => {}
                ("also", _) => route.also.push(value.clone()),
                ("council", _) => route.filters.councils.push(value.clone()),
                ("committee", _) => route.filters.committees.push(value.clone()),
                _ => {}
            }
        }
        route
    }
}

fn shown(value: &str) -> usize {
    value.parse().unwrap_or(SHOWN_AT_FIRST).clamp(1, SHOWN_AT_MOST)
}

/// The year as an address writes it.
fn year_name(year: Option<u16>) -> String {
    year.map_or_else(|| "none".to_owned(), |year| year.to_string())
}

fn year(value: &str) -> Option<Option<u16>> {
    if value == "none" { Some(None) } else { value.parse().ok().map(Some) }
}
