//! The codebook of the index, opened when a page or a query first needs it and kept from then on.

use super::engine::OpenIndex;
use super::load_error::LoadError;
use super::own_themes::{OwnThemes, place_of_own_themes};
use crate::lazy::know_themes;
use leptos::prelude::*;
use scrutineer_search::query::{Field, Node};
use scrutineer_search::{IndexError, Request, ThemeQuery, is_theme_named, parse};
use scrutineer_themes::{ANOTHER, Codebook, Phrases, Theme, Themes, WordingSets};
use std::rc::Rc;

/// Everything that is known of themes: those of the index, and the reader's own. One per app.
#[derive(Clone, Copy)]
pub(crate) struct ThemeLibrary {
    themes: StoredValue<Option<Option<Rc<Themes>>>, LocalStorage>,
    /// The codebook alone, for searches that name a theme.
    codebook: StoredValue<Option<Option<Rc<Codebook>>>, LocalStorage>,
    phrases: StoredValue<Option<Option<Rc<Phrases>>>, LocalStorage>,
    /// The passages of the wordings of the theme that was looked at last.
    sets: StoredValue<Option<(String, Rc<WordingSets>)>, LocalStorage>,
    own: OwnThemes,
}

impl ThemeLibrary {
    /// The themes of the index; `None` when it was built without them.
    pub(crate) async fn themes(self, index: &OpenIndex) -> Result<Option<Rc<Themes>>, IndexError> {
        if let Some(opened) = self.themes.get_value() {
            return Ok(opened);
        }
        let opened = Themes::open(index).await?.map(Rc::new);
        self.themes.set_value(Some(opened.clone()));
        Ok(opened)
    }

    /// Whether the index is known to have no themes.
    pub(super) fn has_none(self) -> bool {
        self.themes.with_value(|opened| matches!(opened, Some(None)))
    }

    /// The key phrases of the index; `None` when it was built without them.
    pub(crate) async fn phrases(self, index: &OpenIndex) -> Result<Option<Rc<Phrases>>, IndexError> {
        if let Some(opened) = self.phrases.get_value() {
            return Ok(opened);
        }
        let opened = Phrases::open(index).await?.map(Rc::new);
        self.phrases.set_value(Some(opened.clone()));
        Ok(opened)
    }

    /// The passages of all wordings of a theme, and of `wanted`, which is that theme as it is switched or edited. Wordings
    /// that were looked for before are not looked for again.
    ///
    /// The `key` is the identifier of a theme of the codebook, or empty for a reader's own.
    pub(crate) async fn sets(
        self,
        index: &OpenIndex,
        key: &str,
        theme: &Theme,
        wanted: &Theme,
    ) -> Result<Rc<WordingSets>, IndexError> {
        let kept = self.sets.with_value(|kept| kept.clone().filter(|(of, _)| of == key));
        let mut sets = match kept {
            Some((_, sets)) => sets,
            None if key.is_empty() => Rc::default(),
            None => {
                let stored = match self.themes(index).await? {
                    Some(themes) => themes.sets(index, key).await?,
                    None => None,
                };
                Rc::new(stored.unwrap_or_default())
            }
        };
        let missing = |theme: &Theme| theme.all_wordings().any(|wording| sets.of(wording).is_none());
        if missing(theme) || missing(wanted) {
            let sets = Rc::make_mut(&mut sets);
            sets.find_missing(index, theme).await?;
            sets.find_missing(index, wanted).await?;
        }
        self.sets.set_value(Some((key.to_owned(), Rc::clone(&sets))));
        Ok(sets)
    }

    /// A theme of the codebook by its name. The counts of all themes are not fetched for it.
    async fn look_up(self, index: &OpenIndex, name: &str) -> Result<Option<ThemeQuery>, IndexError> {
        if let Some(opened) = self.themes.get_value() {
            return Ok(opened.and_then(|themes| find(&themes.codebook().themes, name)));
        }
        let codebook = match self.codebook.get_value() {
            Some(codebook) => codebook,
            None => {
                let codebook = Themes::codebook_of(index).await?.map(Rc::new);
                self.codebook.set_value(Some(codebook.clone()));
                codebook
            }
        };
        Ok(codebook.and_then(|codebook| find(&codebook.themes, name)))
    }

    /// The request with the themes that its query names. What looks them up comes only for a query that may name one.
    pub(super) async fn with_themes(self, index: &OpenIndex, request: Request) -> Result<Request, LoadError> {
        if may_name_themes(&request) {
            know_themes(self, Rc::clone(index), request).await
        } else {
            Ok(request)
        }
    }

    /// The request with the themes that its query names: those that came with it, the reader's own, and those of the
    /// codebook, which is only opened when there is one to look up.
    pub(crate) async fn know(self, index: OpenIndex, mut request: Request) -> Result<Request, IndexError> {
        let named = named_themes(&request);
        for name in named {
            if request.themes.iter().any(|theme| theme.is_named(&name)) {
                continue;
            }
            let own = self.own.read().list().with_untracked(|themes| find(themes, &name));
            let found = match own {
                Some(own) => Some(own),
                None => self.look_up(&index, &name).await?,
            };
            request.themes.extend(found);
        }
        Ok(request)
    }
}

/// Makes the themes known to every page. Nothing is fetched yet.
pub(crate) fn provide_theme_library() {
    provide_context(ThemeLibrary {
        themes: StoredValue::new_local(None),
        codebook: StoredValue::new_local(None),
        phrases: StoredValue::new_local(None),
        sets: StoredValue::new_local(None),
        own: place_of_own_themes(),
    });
}

/// The themes of this site and of this device.
pub(crate) fn use_theme_library() -> ThemeLibrary {
    expect_context::<ThemeLibrary>()
}

fn find(themes: &[Theme], name: &str) -> Option<ThemeQuery> {
    let (name, as_named): (_, fn(&Theme) -> ThemeQuery) = match name.trim_end().strip_suffix(ANOTHER) {
        Some(name) => (name.trim_end(), Theme::another),
        None => (name, Theme::query),
    };
    themes.iter().find(|theme| is_theme_named(&theme.id, &theme.name, name)).map(as_named)
}

/// The themes that a request names in its query or in a related wording.
fn named_themes(request: &Request) -> Vec<String> {
    let mut named = Vec::new();
    texts(request).for_each(|text| collect(&parse(text).root, &mut named));
    named
}

/// Whether a request could name a theme: what can be seen without reading its query.
fn may_name_themes(request: &Request) -> bool {
    texts(request).any(|text| text.contains("heme:") || text.contains("HEME:"))
}

/// What a request has of the query language.
fn texts(request: &Request) -> impl Iterator<Item = &String> {
    std::iter::once(&request.query).chain(&request.also)
}

fn collect(node: &Node, named: &mut Vec<String>) {
    match node {
        Node::Field { field: Field::Theme(name), .. } => named.push(name.clone()),
        Node::And(nodes) | Node::Or(nodes) => nodes.iter().for_each(|node| collect(node, named)),
        Node::Not(node) | Node::Title(node) | Node::Organisation(node) | Node::Kinds { node, .. } => {
            collect(node, named);
        }
        Node::All
        | Node::Word { .. }
        | Node::Phrase { .. }
        | Node::Prefix { .. }
        | Node::Near { .. }
        | Node::Field { .. } => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_is_found_by_its_name_and_so_is_its_other_wording() {
        let theme = Theme {
            id: "knives".to_owned(),
            name: "Knife crime".to_owned(),
            wordings: vec!["stabbing*".to_owned()],
            offered: vec!["weapons".to_owned()],
            ..Theme::default()
        };
        let find = |name| find(std::slice::from_ref(&theme), name);
        assert_eq!(find("knife crime").unwrap().wordings, ["stabbing*"]);
        for name in ["Knife crime ≈", "knives ≈"] {
            let another = find(name).unwrap();
            assert_eq!(
                (another.wordings, another.exclude),
                (vec!["weapons".to_owned()], vec!["stabbing*".to_owned()])
            );
        }
        assert_eq!(find("knives?"), None);
    }

    #[test]
    fn themes_are_found_wherever_a_query_names_them() {
        let request = Request {
            query: "kind:heard (theme:housing OR -Theme:\"Mental health\") buses".to_owned(),
            also: vec!["theme:gangs".to_owned()],
            ..Request::default()
        };
        assert!(may_name_themes(&request));
        assert_eq!(named_themes(&request), ["housing", "Mental health", "gangs"]);
        assert!(!may_name_themes(&Request { query: "a theme of mine".to_owned(), ..Request::default() }));
        let quoted = Request { query: "\"theme: a word\"".to_owned(), ..Request::default() };
        assert!(may_name_themes(&quoted) && named_themes(&quoted).is_empty());
    }
}
