use super::{SHOWN_AT_FIRST, SearchRoute, ThemeRoute};

/// How many passages of each group a briefing holds unless the address says otherwise, so that it fits two sheets.
pub(crate) const EACH_USUALLY: usize = 3;
/// The most that one address may ask for.
const EACH_AT_MOST: usize = 50;

/// A briefing as the address holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BriefingRoute {
    /// What it is about.
    pub(crate) of: Briefed,
    /// How many passages of each group it holds, at least 1.
    pub(crate) each: usize,
}

/// What a briefing is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Briefed {
    /// A search.
    Search(SearchRoute),
    /// A theme, as it is switched and narrowed.
    Theme(ThemeRoute),
}

impl Default for BriefingRoute {
    fn default() -> Self {
        Self::of_search(&SearchRoute::default())
    }
}

impl BriefingRoute {
    /// A briefing on a search, however many of its items were shown.
    pub(crate) fn of_search(search: &SearchRoute) -> Self {
        let search = SearchRoute { shown: SHOWN_AT_FIRST, ..search.clone() };
        Self { of: Briefed::Search(search), each: EACH_USUALLY }
    }

    /// A briefing on a theme.
    pub(crate) fn of_theme(theme: &ThemeRoute) -> Self {
        Self { of: Briefed::Theme(theme.clone()), each: EACH_USUALLY }
    }

    pub(super) fn path(&self) -> String {
        match &self.of {
            Briefed::Search(_) => "/briefing".to_owned(),
            Briefed::Theme(theme) => format!("/briefing/{}", theme.id()),
        }
    }

    pub(super) fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = match &self.of {
            Briefed::Search(search) => search.pairs(),
            Briefed::Theme(theme) => theme.pairs(),
        };
        if self.each != EACH_USUALLY {
            pairs.push(("each", self.each.to_string()));
        }
        pairs
    }

    /// Reads what follows `/briefing/` (nothing for a search) and the pairs of the address.
    pub(super) fn from_pairs(theme: &str, pairs: &[(String, String)]) -> Self {
        let each =
            pairs.iter().rev().find(|(key, _)| key == "each").and_then(|(_, value)| value.parse().ok());
        let each = each.unwrap_or(EACH_USUALLY).clamp(1, EACH_AT_MOST);
        let briefing = match theme {
            "" => Self::of_search(&SearchRoute::from_pairs(pairs)),
            id => Self::of_theme(&ThemeRoute::from_pairs(id, pairs)),
        };
        Self { each, ..briefing }
    }
}
