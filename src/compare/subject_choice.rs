//! What can be compared, as the options of a select.

use crate::data::comparison::ThemeChoice;
use crate::route::{About, CompareRoute};
use scrutineer_themes::Theme;

/// Everything that is loaded.
pub(super) const EVERYTHING: &str = "";
/// Words of the reader's own.
pub(super) const QUERY: &str = "q";
/// Before the identifier of a theme of the codebook.
pub(super) const THEME: &str = "t:";
/// Before the identifier of a theme of the reader's own.
const OWN: &str = "o:";
/// A theme that stands in the address and is not kept here.
const ADDRESS: &str = "o";

/// The themes, group by group.
pub(super) fn by_group(themes: &[ThemeChoice]) -> Vec<(String, Vec<ThemeChoice>)> {
    let mut groups: Vec<(String, Vec<ThemeChoice>)> = Vec::new();
    for theme in themes {
        match groups.last_mut() {
            Some((group, list)) if *group == theme.group => list.push(theme.clone()),
            _ => groups.push((theme.group.clone(), vec![theme.clone()])),
        }
    }
    groups
}

/// Which option stands for what is compared.
pub(super) fn value_of(about: &About, own: &[Theme]) -> String {
    match about {
        About::Everything => EVERYTHING.to_owned(),
        About::Query(_) => QUERY.to_owned(),
        About::Theme(id) => format!("{THEME}{id}"),
        About::Own(theme) => own
            .iter()
            .find(|kept| kept.id == theme.id && !kept.id.is_empty())
            .map_or_else(|| ADDRESS.to_owned(), |kept| format!("{OWN}{}", kept.id)),
    }
}

/// What an option stands for; nothing for a theme that only the address knows.
pub(super) fn about_of(value: &str, own: &[Theme]) -> Option<About> {
    if let Some(id) = value.strip_prefix(THEME) {
        return Some(About::Theme(id.to_owned()));
    }
    if let Some(id) = value.strip_prefix(OWN) {
        return own.iter().find(|kept| kept.id == id).map(|kept| About::Own(Box::new(kept.clone())));
    }
    (value == EVERYTHING).then_some(About::Everything)
}

/// A reader's own themes as options, with the one of the address when it is not kept here.
pub(super) fn own_choices(about: About, own: &[Theme]) -> Vec<(String, String)> {
    let mut list: Vec<(String, String)> =
        own.iter().map(|theme| (format!("{OWN}{}", theme.id), theme.name.clone())).collect();
    if let About::Own(theme) = &about
        && value_of(&about, own) == ADDRESS
    {
        list.push((ADDRESS.to_owned(), theme.name.clone()));
    }
    list
}

/// The comparison of something else: wordings that were switched belong to what they were switched of.
pub(super) fn with_about(route: &CompareRoute, about: About) -> CompareRoute {
    CompareRoute { about, off: Vec::new(), on: Vec::new(), shown: None, ..route.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_option_stands_for_what_it_says() {
        let kept = Theme { id: "mine".to_owned(), name: "Mine".to_owned(), ..Theme::default() };
        let stranger = Theme { name: "Theirs".to_owned(), ..Theme::default() };
        let own = [kept.clone()];
        for about in [About::Everything, About::Theme("drugs".to_owned()), About::Own(Box::new(kept))] {
            assert_eq!(about_of(&value_of(&about, &own), &own), Some(about));
        }
        let about = About::Own(Box::new(stranger));
        assert_eq!(value_of(&about, &own), ADDRESS);
        assert_eq!(about_of(ADDRESS, &own), None);
        let names: Vec<String> = own_choices(about, &own).into_iter().map(|(_, name)| name).collect();
        assert_eq!(names, ["Mine", "Theirs"]);
    }

    #[test]
    fn themes_stand_under_their_group() {
        let theme = |id: &str, group: &str| ThemeChoice {
            id: id.to_owned(),
            name: id.to_owned(),
            group: group.to_owned(),
            group_id: group.to_owned(),
        };
        let groups = by_group(&[theme("a", "x"), theme("b", "x"), theme("c", "y")]);
        let sizes: Vec<_> = groups.iter().map(|(group, themes)| (group.as_str(), themes.len())).collect();
        assert_eq!(sizes, [("x", 2), ("y", 1)]);
    }
}
