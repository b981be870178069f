use super::SearchRoute;

/// An item or a document on its own page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ItemRoute {
    /// Its identifier: `coventry/ai38336`.
    pub(crate) id: String,
    /// The passage that the address points at, from 1.
    pub(crate) passage: Option<u32>,
    /// The search that it was opened from, whose words are marked and to which there is a way back.
    pub(crate) search: Option<SearchRoute>,
}

impl ItemRoute {
    /// An item without a search.
    pub(crate) fn of(id: &str) -> Self {
        Self { id: id.to_owned(), ..Self::default() }
    }

    /// An item as found by a search.
    pub(crate) fn found(id: &str, search: &SearchRoute) -> Self {
        let search = (*search != SearchRoute::default()).then(|| search.clone());
        Self { id: id.to_owned(), passage: None, search }
    }

    /// The same page, pointing at a passage.
    pub(crate) fn at(&self, passage: u32) -> Self {
        Self { passage: Some(passage), ..self.clone() }
    }

    pub(super) fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = self.search.as_ref().map(SearchRoute::pairs).unwrap_or_default();
        pairs.extend(self.passage.map(|passage| ("p", passage.to_string())));
        pairs
    }

    pub(super) fn from_pairs(id: String, pairs: &[(String, String)]) -> Self {
        let search = SearchRoute::from_pairs(pairs);
        let passage =
            pairs.iter().rev().find(|(key, _)| key == "p").and_then(|(_, value)| value.parse().ok());
        Self {
            id,
            passage: passage.filter(|&passage| passage > 0),
            search: (search != SearchRoute::default()).then_some(search),
        }
    }
}
