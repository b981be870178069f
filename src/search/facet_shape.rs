//! Which values of a facet are shown and which are folded away.

use super::changes::Switch;
use crate::route::SearchRoute;
use crate::ui::{KINDS_BY_GROUP, kind_name};
use scrutineer_corpus::Kind;
use scrutineer_search::{FacetValue, Facets};

/// How many values of a facet are shown before the rest is folded away.
const SHOWN: usize = 8;

/// A value that a reader can switch on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Choice {
    /// What it switches.
    pub(super) switch: Switch,
    /// Its name; empty for "not stated".
    pub(super) name: String,
    /// A heading to stand above it, when it is the first under that heading.
    pub(super) under: Option<String>,
    /// The exact count.
    pub(super) count: u32,
}

/// A facet, parted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Parted {
    /// Values in sight: those with results and those that are on, as long as they are few.
    pub(super) shown: Vec<Choice>,
    /// More values with results.
    pub(super) more: Vec<Choice>,
    /// Values without results: kept, but folded.
    pub(super) none: Vec<Choice>,
}

/// Councils, or committees, or years: values with results first in sight, zeros folded.
fn part(choices: impl Iterator<Item = (Choice, String)>, search: &SearchRoute) -> Parted {
    let mut parted = Parted::default();
    let mut under = [None::<String>, None, None];
    for (mut choice, group) in choices {
        let on = choice.switch.is_on(search);
        let (place, list) = if choice.count == 0 && !on {
            (2, &mut parted.none)
        } else if parted.shown.len() < SHOWN || on {
            (0, &mut parted.shown)
        } else {
            (1, &mut parted.more)
        };
        choice.under = (!group.is_empty() && under[place].as_ref() != Some(&group)).then(|| group.clone());
        under[place] = Some(group);
        list.push(choice);
    }
    parted
}

/// The councils.
pub(super) fn councils(facets: &Facets, search: &SearchRoute) -> Parted {
    let choices =
        facets.councils.iter().map(|value| (choice(Switch::Council(value.id.clone()), value), String::new()));
    part(choices, search)
}

/// The committees, each council's under its name.
pub(super) fn committees(facets: &Facets, search: &SearchRoute) -> Parted {
    // Councils come in order of name and their committees with them, so the last council found is most often the next.
    let mut last: Option<&FacetValue> = None;
    let choices = facets.committees.iter().map(|value| {
        let council = value.id.split_once('/').map_or("", |(council, _)| council);
        if last.is_none_or(|last| last.id != council) {
            last = facets.councils.iter().find(|value| value.id == council);
        }
        let name = last.map_or(council, |last| last.name.as_str());
        (choice(Switch::Committee(value.id.clone()), value), name.to_owned())
    });
    part(choices, search)
}

/// How many choices have a name of their own, and how many committees are not stated: no committee is called so, and the
/// line under the masthead counts those with a name.
pub(super) fn sizes(choices: &[Choice]) -> (usize, usize) {
    let is_unstated =
        |choice: &&Choice| choice.name.is_empty() && matches!(choice.switch, Switch::Committee(_));
    let unstated = choices.iter().filter(is_unstated).count();
    (choices.len() - unstated, unstated)
}

/// The years, latest first.
pub(super) fn years(facets: &Facets, search: &SearchRoute) -> Parted {
    let choices = facets.years.iter().filter_map(|value| {
        let year = if value.id.is_empty() { None } else { Some(value.id.parse().ok()?) };
        Some((choice(Switch::Year(year), value), String::new()))
    });
    part(choices, search)
}

/// The kinds, grouped; those that nearly every search leaves out are folded away unless they are on.
pub(super) fn kinds(facets: &Facets, search: &SearchRoute) -> Parted {
    let count =
        |kind: Kind| facets.kinds.iter().find(|value| value.id == kind.name()).map_or(0, |value| value.count);
    let mut parted = Parted::default();
    for (n, (group, kinds)) in KINDS_BY_GROUP.iter().enumerate() {
        let mut first = true;
        for &kind in *kinds {
            let switch = Switch::Kind(kind);
            let minor = n == KINDS_BY_GROUP.len() - 1;
            let on = switch.is_on(search);
            let under = (first && !(minor && on)).then(|| group.name().to_owned());
            let choice = Choice { switch, name: kind_name(kind).to_owned(), under, count: count(kind) };
            if minor && !on {
                parted.more.push(choice)
            } else {
                parted.shown.push(choice)
            }
            first = false;
        }
    }
    parted
}

fn choice(switch: Switch, value: &FacetValue) -> Choice {
    Choice { switch, name: value.name.clone(), under: None, count: value.count }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(id: &str, name: &str, count: u32) -> FacetValue {
        FacetValue { id: id.to_owned(), name: name.to_owned(), count }
    }

    #[test]
    fn long_lists_fold_and_what_is_on_stays_in_sight() {
        let values =
            (0..30).map(|n| value(&format!("c{n:02}"), &format!("Council {n}"), u32::from(n % 2 == 0)));
        let facets = Facets { councils: values.collect(), ..Facets::default() };
        let search = Switch::Council("c29".to_owned()).flip(&SearchRoute::default());
        let parted = councils(&facets, &search);
        assert_eq!((parted.shown.len(), parted.more.len(), parted.none.len()), (9, 7, 14));
        assert!(parted.shown.iter().any(|choice| choice.name == "Council 29"));
    }

    #[test]
    fn committees_stand_under_their_council() {
        let facets = Facets {
            councils: vec![value("a", "Council A", 3), value("b", "Council B", 1)],
            committees: vec![value("a/", "", 1), value("a/x", "Panel", 2), value("b/x", "Panel", 1)],
            ..Facets::default()
        };
        let parted = committees(&facets, &SearchRoute::default());
        let heads: Vec<_> = parted.shown.iter().map(|choice| choice.under.as_deref()).collect();
        assert_eq!(heads, [Some("Council A"), None, Some("Council B")]);
        assert_eq!(sizes(&parted.shown), (2, 1));
        assert_eq!(sizes(&years(&facets, &SearchRoute::default()).shown), (0, 0));
    }

    #[test]
    fn every_kind_is_offered_once() {
        let parted = kinds(&Facets::default(), &SearchRoute::default());
        assert_eq!(parted.shown.len() + parted.more.len(), Kind::ALL.len());
        assert!(parted.none.is_empty());
    }
}
