//! The searches that find the same passages as a theme's page counts.

use super::words::words;
use crate::route::{About, CompareRoute, ItemRoute, Route, SearchRoute, ThemeRoute, Which};
use scrutineer_search::Filters;
use scrutineer_themes::{Part, Theme};

/// The kinds of the four groups of passages, as the query language names them.
pub(super) const KINDS: [&str; 4] =
    ["kind:heard", "kind:said", "kind:decided", "kind:declaration,thanks,procedural,heading,text"];

/// The search for the passages that name a theme: all of them, or those of some kinds.
///
/// A theme of the codebook is named; one that is switched, and a reader's own, goes with the search.
pub(super) fn search_of(route: &ThemeRoute, counted: &Theme, kinds: Option<&str>) -> SearchRoute {
    let plain = route.off.is_empty() && route.on.is_empty();
    let (mut query, theme) = match &route.which {
        Which::BuiltIn(id) if plain => (format!("theme:{id}"), None),
        _ => {
            let name = query_name(&counted.name, plain);
            let theme = Theme {
                name: name.clone(),
                wordings: counted.wordings.clone(),
                exclude: counted.exclude.clone(),
                ..Theme::default()
            };
            (format!("theme:\"{name}\""), Some(Box::new(theme)))
        }
    };
    query += &years_query(route.years);
    if let Some(kinds) = kinds {
        query.push(' ');
        query += kinds;
    }
    SearchRoute { theme, filters: filters(&route.parts), ..SearchRoute::of(&query) }
}

/// A name as a query can hold it between quotation marks.
fn query_name(name: &str, plain: bool) -> String {
    let words = words();
    let name = name.replace('"', "");
    let name = if name.trim().is_empty() { words.unnamed } else { name.trim() };
    if plain { name.to_owned() } else { format!("{name}, {}", words.as_switched) }
}

fn years_query((from, to): (Option<u16>, Option<u16>)) -> String {
    let year = |year: Option<u16>| year.map(|year| year.to_string()).unwrap_or_default();
    match (from, to) {
        (None, None) => String::new(),
        (Some(from), Some(to)) if from == to => format!(" year:{from}"),
        _ => format!(" year:{}..{}", year(from), year(to)),
    }
}

fn filters(parts: &[Part]) -> Filters {
    let mut filters = Filters::default();
    for part in parts {
        match part.committee {
            None => filters.councils.push(part.council.clone()),
            Some(_) => filters.committees.push(part.to_string()),
        }
    }
    filters
}

/// A passage on its item's page, with the theme's words marked there.
pub(super) fn passage_of(search: &SearchRoute, item: &str, n: u32) -> String {
    Route::Item(ItemRoute::found(item, search).at(n)).href()
}

/// The same theme laid beside itself in several councils.
pub(super) fn comparison_of(route: &ThemeRoute) -> CompareRoute {
    let about = match &route.which {
        Which::BuiltIn(id) => About::Theme(id.clone()),
        Which::Own(theme) => About::Own(theme.clone()),
    };
    CompareRoute {
        about,
        off: route.off.clone(),
        on: route.on.clone(),
        parts: route.parts.clone(),
        years: route.years,
        ..CompareRoute::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(words: &[&str]) -> Vec<String> {
        words.iter().map(|&word| word.to_owned()).collect()
    }

    #[test]
    fn a_theme_of_the_codebook_is_named_and_a_switched_one_goes_along() {
        let theme =
            Theme { name: "Drugs".to_owned(), wordings: list(&["drug*", "alcohol"]), ..Theme::default() };
        let route = ThemeRoute::of("drugs");
        let search = search_of(&route, &theme, Some(KINDS[0]));
        assert_eq!((search.query.as_str(), search.theme), ("theme:drugs kind:heard", None));
        let off = list(&["alcohol"]);
        let counted = theme.switched(&off, &[]);
        let switched = ThemeRoute { off, years: (Some(2019), None), ..route };
        let search = search_of(&switched, &counted, None);
        assert_eq!(search.query, "theme:\"Drugs, as switched\" year:2019..");
        assert_eq!(search.theme.map(|theme| theme.wordings.clone()), Some(list(&["drug*"])));
    }

    #[test]
    fn a_name_with_quotation_marks_still_makes_a_query() {
        let theme = Theme { name: "The \"night\" bus".to_owned(), ..Theme::default() };
        let search = search_of(&ThemeRoute::own(theme.clone()), &theme, None);
        assert_eq!(search.query, "theme:\"The night bus\"");
        assert!(scrutineer_search::parse(&search.query).notes.is_empty());
        let named = search.theme.map(|theme| theme.query().is_named("The night bus"));
        assert_eq!(named, Some(true));
    }

    #[test]
    fn councils_and_committees_become_filters() {
        let filters = filters(&[Part::parse("coventry"), Part::parse("enfield/")]);
        assert_eq!((filters.councils, filters.committees), (list(&["coventry"]), list(&["enfield/"])));
    }
}
