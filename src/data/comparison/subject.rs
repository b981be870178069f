use super::years::{Years, listed};
use crate::data::OpenIndex;
use crate::route::{About, CompareRoute, SearchRoute};
use scrutineer_corpus::Kind;
use scrutineer_search::query::{Node, parse};
use scrutineer_search::{BitSet, Filters, IndexError, Overview, ThemeQuery};
use scrutineer_themes::{ANOTHER, Codebook, Part, Theme, Themes};

/// What is compared, worked out from the address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Subject {
    /// Its name: of the theme, or the query itself; empty for everything.
    pub(crate) name: String,
    /// How its passages are told; nothing for everything.
    pub(crate) theme: Option<Theme>,
    /// Where it comes from.
    pub(crate) origin: Origin,
}

/// Where the subject of a comparison comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Origin {
    /// Nothing is singled out.
    #[default]
    Everything,
    /// A theme of the codebook as it is.
    BuiltIn,
    /// A theme of the codebook with wordings switched, or a reader's own.
    Own,
    /// A query.
    Query,
    /// The address names a theme that there is not.
    Unknown,
}

/// A theme as the pickers offer it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ThemeChoice {
    /// Identifier.
    pub(crate) id: String,
    /// Name.
    pub(crate) name: String,
    /// Name of its group.
    pub(crate) group: String,
    /// Identifier of its group.
    pub(crate) group_id: String,
}

/// The themes of a codebook, in its order.
pub(super) fn choices(codebook: &Codebook) -> Vec<ThemeChoice> {
    let choice = |theme: &Theme| ThemeChoice {
        id: theme.id.clone(),
        name: theme.name.clone(),
        group: codebook.group(&theme.group).map(|group| group.name.clone()).unwrap_or_default(),
        group_id: theme.group.clone(),
    };
    codebook.themes.iter().map(choice).collect()
}

impl Subject {
    /// Works out what an address compares.
    pub(super) fn of(route: &CompareRoute, codebook: Option<&Codebook>) -> Self {
        let (theme, origin) = match &route.about {
            About::Everything => return Self::default(),
            About::Theme(id) => match codebook.and_then(|codebook| codebook.theme(id)) {
                Some(theme) => (theme.clone(), Origin::BuiltIn),
                None => {
                    return Self { name: id.clone(), theme: None, origin: Origin::Unknown };
                }
            },
            About::Own(theme) => ((**theme).clone(), Origin::Own),
            About::Query(query) => {
                let theme = Theme { name: query.clone(), wordings: vec![query.clone()], ..Theme::default() };
                (theme, Origin::Query)
            }
        };
        let switched = theme.switched(&route.off, &route.on);
        let origin = if switched != theme && origin == Origin::BuiltIn { Origin::Own } else { origin };
        Self { name: switched.name.clone(), theme: Some(switched), origin }
    }

    /// A theme of the codebook as it is.
    pub(crate) fn built_in(theme: &Theme) -> Self {
        Self { name: theme.name.clone(), theme: Some(theme.clone()), origin: Origin::BuiltIn }
    }

    /// Whether it is a theme of this identifier.
    pub(crate) fn is_theme(&self, id: &str) -> bool {
        self.theme.as_ref().is_some_and(|theme| theme.id == id)
    }

    /// The search that brings its passages in a part: as many as are counted here. With `another`, those that have
    /// another wording only.
    pub(crate) fn search(
        &self,
        overview: &Overview,
        part: &Part,
        years: Years,
        kinds: &[Kind],
        another: bool,
    ) -> SearchRoute {
        let mut filters =
            Filters { kinds: kinds.to_vec(), years: listed(overview, years), ..Filters::default() };
        match &part.committee {
            None => filters.councils.push(part.council.clone()),
            Some(committee) => filters.committees.push(format!("{}/{committee}", part.council)),
        }
        let Some(theme) = &self.theme else { return SearchRoute { filters, ..SearchRoute::default() } };
        let named = |theme: Theme| SearchRoute {
            query: format!("theme:\"{}\"", theme.name),
            theme: Some(Box::new(theme)),
            ..SearchRoute::default()
        };
        let name = self.name.replace(['"', '“', '”'], "");
        let search = match self.origin {
            Origin::BuiltIn if another => SearchRoute::of(&format!("theme:\"{name} {ANOTHER}\"")),
            _ if another => {
                let ThemeQuery { wordings, exclude, .. } = theme.another();
                named(Theme { name: format!("{name} {ANOTHER}"), wordings, exclude, ..Theme::default() })
            }
            Origin::BuiltIn => SearchRoute::of(&format!("theme:\"{name}\"")),
            Origin::Query if is_one_thing(&self.name) => SearchRoute::of(&self.name),
            _ => named(Theme {
                name,
                wordings: theme.wordings.clone(),
                exclude: theme.exclude.clone(),
                ..Theme::default()
            }),
        };
        SearchRoute { filters, ..search }
    }

    /// The words to mark in passages that name it.
    pub(super) fn wordings(&self) -> Vec<&str> {
        self.theme.iter().flat_map(|theme| &theme.wordings).map(String::as_str).collect()
    }

    /// The words to mark in passages that have another wording only.
    pub(super) fn offered(&self) -> Vec<&str> {
        self.theme.iter().flat_map(|theme| &theme.offered).map(String::as_str).collect()
    }

    /// The slots that name it, and those that have another wording only; nothing for everything.
    pub(super) async fn slots(
        &self,
        index: &OpenIndex,
        themes: Option<&Themes>,
    ) -> Result<Option<(BitSet, BitSet)>, IndexError> {
        let Some(theme) = &self.theme else { return Ok(None) };
        let stored = match themes {
            Some(themes) if !theme.id.is_empty() => themes.sets(index, &theme.id).await?,
            _ => None,
        };
        let mut sets = stored.unwrap_or_default();
        sets.find_missing(index, theme).await?;
        let layout = index.layout();
        Ok(Some((sets.named(layout, theme), sets.by_another(layout, theme))))
    }
}

/// Whether a query asks for one word, phrase or the like, or for any of several. Then a search, which looks for items that
/// have all of it somewhere, brings the very passages that have it.
fn is_one_thing(query: &str) -> bool {
    fn one(node: &Node) -> bool {
        match node {
            Node::Word { .. } | Node::Phrase { .. } | Node::Prefix { .. } | Node::Near { .. } => true,
            Node::Or(nodes) => nodes.iter().all(one),
            _ => false,
        }
    }
    one(&parse(query).root)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codebook() -> Codebook {
        let theme = Theme {
            id: "knives".to_owned(),
            name: "Knife crime".to_owned(),
            wordings: vec!["\"knife crime\"".to_owned(), "stabbing*".to_owned()],
            offered: vec!["weapons".to_owned()],
            exclude: vec!["cutlery".to_owned()],
            ..Theme::default()
        };
        Codebook { themes: vec![theme], ..Codebook::default() }
    }

    fn of(about: About, off: &[&str]) -> Subject {
        let off = off.iter().map(|&wording| wording.to_owned()).collect();
        Subject::of(&CompareRoute { about, off, ..CompareRoute::default() }, Some(&codebook()))
    }

    fn query(subject: &Subject, another: bool) -> SearchRoute {
        subject.search(&Overview::default(), &Part::parse("enfield/crime"), (None, None), &[], another)
    }

    #[test]
    fn a_built_in_theme_is_searched_by_its_name_alone() {
        let search = query(&of(About::Theme("knives".to_owned()), &[]), false);
        assert_eq!((search.query.as_str(), search.theme), ("theme:\"Knife crime\"", None));
        assert_eq!(search.filters.committees, ["enfield/crime"]);
    }

    #[test]
    fn a_switched_theme_takes_its_wordings_along() {
        let subject = of(About::Theme("knives".to_owned()), &["stabbing*"]);
        assert_eq!(subject.origin, Origin::Own);
        let theme = query(&subject, false).theme.unwrap();
        assert_eq!((theme.wordings.len(), theme.exclude.len()), (1, 1));
    }

    #[test]
    fn another_wording_leaves_out_what_is_counted() {
        let search = query(&of(About::Theme("knives".to_owned()), &["stabbing*"]), true);
        let theme = search.theme.unwrap();
        assert_eq!(theme.wordings, ["weapons", "stabbing*"]);
        assert_eq!(theme.exclude, ["cutlery", "\"knife crime\""]);
        assert!(search.query.contains(&theme.name));
        // A theme as it is needs its name alone.
        let search = query(&of(About::Theme("knives".to_owned()), &[]), true);
        assert_eq!((search.query.as_str(), search.theme), ("theme:\"Knife crime ≈\"", None));
    }

    #[test]
    fn words_that_must_stand_in_one_passage_are_searched_as_a_theme() {
        let plain = query(&of(About::Query("\"nitrous oxide\" OR xanax".to_owned()), &[]), false);
        assert_eq!((plain.query.as_str(), plain.theme), ("\"nitrous oxide\" OR xanax", None));
        let both = query(&of(About::Query("nitrous oxide".to_owned()), &[]), false);
        assert_eq!(both.query, "theme:\"nitrous oxide\"");
        assert_eq!(both.theme.unwrap().wordings, ["nitrous oxide"]);
    }

    #[test]
    fn everything_is_searched_by_filters_alone_and_an_unknown_theme_finds_nothing() {
        let search = query(&of(About::Everything, &[]), false);
        assert_eq!((search.query.as_str(), search.theme), ("", None));
        let unknown = of(About::Theme("gone".to_owned()), &[]);
        assert_eq!((unknown.origin, unknown.wordings().len()), (Origin::Unknown, 0));
    }
}
