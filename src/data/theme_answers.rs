//! What is asked of themes, and what comes back.

use super::answers::{Answers, use_latest};
use super::engine::OpenIndex;
use super::load_error::LoadError;
use super::theme_evidence::{EvidenceGroup, Shown, pick};
use super::theme_exclusions::{Exclusion, exclusions};
use super::theme_finding::{ThemeFinding, count, passages_of, rows_of};
use super::theme_library::{ThemeLibrary, use_theme_library};
use crate::route::{ThemeRoute, Which};
use leptos::prelude::*;
use scrutineer_search::{BitSet, IndexError};
use scrutineer_themes::{Cell, Codebook, Counts, KeyPhrase, OrganisationCount, Tally, Theme};
use std::collections::BTreeMap;

/// A theme to be looked at, and how many of its passages are shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct ThemeQuestion {
    /// The theme of the address.
    pub(crate) route: ThemeRoute,
    /// How many passages are shown.
    pub(crate) shown: Shown,
}

/// What is found of a theme, whenever it changes.
pub(crate) fn use_theme(question: Memo<ThemeQuestion>) -> Answers<ThemeFinding> {
    let library = use_theme_library();
    use_latest(
        question,
        move |index, question| async move { Ok(find_theme(library, &index, &question).await?) },
        move |question| match &question.route.which {
            Which::BuiltIn(_) if library.has_none() => Some(LoadError::NoThemes),
            Which::BuiltIn(id) => Some(LoadError::NoSuchTheme(id.clone())),
            Which::Own(_) => None,
        },
    )
}

async fn find_theme(
    library: ThemeLibrary,
    index: &OpenIndex,
    question: &ThemeQuestion,
) -> Result<Option<ThemeFinding>, IndexError> {
    let route = &question.route;
    let themes = match route.which {
        Which::BuiltIn(_) => library.themes(index).await?,
        Which::Own(_) => None,
    };
    let codebook = themes.as_ref().map(|themes| themes.codebook());
    let (key, theme) = match &route.which {
        Which::Own(theme) => ("", (**theme).clone()),
        Which::BuiltIn(id) => match codebook.and_then(|codebook| codebook.theme(id)) {
            Some(theme) => (id.as_str(), theme.clone()),
            None => return Ok(None),
        },
    };
    let counted = theme.switched(&route.off, &route.on);
    let sets = library.sets(index, key, &theme, &counted).await?;
    let layout = index.layout_with_kinds().await?;
    let rows = rows_of(*layout, route);
    let (mut finding, named) = count(layout, &sets, &theme, &counted, rows.as_ref());
    let picked = pick(layout, &sets, &counted, &named, &finding.rows, question.shown);
    let slots = picked.slots();
    let queries: Vec<&str> = counted.wordings.iter().map(String::as_str).collect();
    let hits = index.show(&slots, &queries).await?;
    let hits: BTreeMap<u32, _> = hits.into_iter().map(|hit| (hit.slot, hit)).collect();
    let why = |slot: u32| {
        let holds = |wording: &&String| named.has(slot) && sets.of(wording).is_some_and(|set| set.has(slot));
        counted.wordings.iter().filter(holds).cloned().collect()
    };
    finding.groups = picked.groups.map(|group| EvidenceGroup::of(group, &hits, why));
    finding.beside = EvidenceGroup::of(picked.beside, &hits, why);
    if let Some(codebook) = codebook {
        let named = |id: &String| codebook.theme(id).map(|theme| (theme.id.clone(), theme.name.clone()));
        finding.place = codebook.place(&theme.id);
        finding.group = codebook.group(&theme.group).cloned();
        finding.parent = theme.parent.as_ref().and_then(named);
        finding.near = theme.near.iter().filter_map(named).collect();
    }
    Ok(Some(finding))
}

/// Bodies that are listed with some items or named in them, whenever those change; `None` from an index without themes.
pub(crate) fn use_organisations(rows: Memo<Option<BitSet>>) -> Answers<Option<Vec<OrganisationCount>>> {
    let library = use_theme_library();
    use_latest(
        rows,
        move |index, rows| async move {
            let (Some(rows), Some(themes)) = (rows, library.themes(&index).await?) else {
                return Ok(Some(None));
            };
            Ok(Some(Some(themes.organisations(&index, &rows).await?)))
        },
        |_| None,
    )
}

/// A theme that stands beside another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct NeighbourTheme {
    /// Identifier.
    pub(crate) id: String,
    /// Name.
    pub(crate) name: String,
    /// Items that name both.
    pub(crate) items: u32,
    /// Passages that name both.
    pub(crate) passages: u32,
    /// All passages that name it.
    pub(crate) all: u32,
}

/// The themes that stand beside the one at a place of the codebook.
pub(crate) fn use_neighbours(place: Memo<Option<usize>>) -> Answers<Vec<NeighbourTheme>> {
    let library = use_theme_library();
    use_latest(
        place,
        move |index, place| async move {
            let (Some(place), Some(themes)) = (place, library.themes(&index).await?) else {
                return Ok(Some(Vec::new()));
            };
            let everything = themes.matrix().select(index.overview(), None, &[]);
            let named = themes.neighbours(place).iter().filter_map(|neighbour| {
                let theme = themes.codebook().themes.get(neighbour.theme)?;
                Some(NeighbourTheme {
                    id: theme.id.clone(),
                    name: theme.name.clone(),
                    items: neighbour.items,
                    passages: neighbour.passages,
                    all: themes.matrix().cell(neighbour.theme, &everything).named.passages,
                })
            });
            Ok(Some(named.collect()))
        },
        |_| None,
    )
}

/// Key phrases of the passages that name a theme of the codebook.
pub(crate) fn use_theme_phrases(id: Memo<Option<String>>) -> Answers<Vec<KeyPhrase>> {
    let library = use_theme_library();
    use_latest(
        id,
        move |index, id| async move {
            let (Some(id), Some(phrases)) = (id, library.phrases(&index).await?) else {
                return Ok(Some(Vec::new()));
            };
            Ok(Some(phrases.of_theme(&index, &id).await?))
        },
        |_| None,
    )
}

/// Every theme of the codebook, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ThemeList {
    /// The codebook; `None` when the index was built without themes.
    pub(crate) codebook: Option<Codebook>,
    /// The counts of each theme over everything, in the order of the codebook.
    pub(crate) counts: Vec<Cell>,
}

/// Every theme of the codebook with its counts.
pub(crate) fn use_theme_list() -> Answers<ThemeList> {
    let library = use_theme_library();
    use_latest(
        Memo::new(|_| ()),
        move |index, ()| async move {
            let Some(themes) = library.themes(&index).await? else { return Ok(Some(ThemeList::default())) };
            let everything = themes.matrix().select(index.overview(), None, &[]);
            let places = 0..themes.codebook().themes.len();
            let counts = places.map(|place| themes.matrix().cell(place, &everything)).collect();
            Ok(Some(ThemeList { codebook: Some(themes.codebook().clone()), counts }))
        },
        |_| None,
    )
}

/// The counts of some themes of the reader's own, in their order.
pub(crate) fn use_own_counts(themes: Memo<Vec<Theme>>) -> Answers<Vec<Counts>> {
    let library = use_theme_library();
    use_latest(
        themes,
        move |index, themes| async move {
            let mut counts = Vec::with_capacity(themes.len());
            for theme in &themes {
                let sets = library.sets(&index, "", theme, theme).await?;
                let layout = index.layout_with_kinds().await?;
                counts.push(Tally::of(layout, &sets.named(*layout, theme), None).all);
            }
            Ok(Some(counts))
        },
        |_| None,
    )
}

/// A passage that a reader wants a theme to leave out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LeaveOut {
    /// The theme as it is counted.
    pub(crate) theme: Theme,
    /// The slot of the passage.
    pub(crate) slot: u32,
    /// Its words.
    pub(crate) text: String,
    /// What of them the wordings found.
    pub(crate) found: String,
}

/// Which exclusions would leave a passage out, those that take the fewest others with it first.
pub(crate) fn use_exclusions(wanted: Memo<Option<LeaveOut>>) -> Answers<Vec<Exclusion>> {
    let library = use_theme_library();
    use_latest(
        wanted,
        move |index, wanted| async move {
            let Some(wanted) = wanted else { return Ok(Some(Vec::new())) };
            let sets = library.sets(&index, "", &wanted.theme, &wanted.theme).await?;
            let layout = index.layout();
            let mut named = sets.named(layout, &wanted.theme);
            named.intersect(&passages_of(layout, None));
            Ok(Some(exclusions(&index, &named, &wanted).await?))
        },
        |_| None,
    )
}
