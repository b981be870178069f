use super::grid::{Grid, grid};
use super::lists::{Lists, ListsQuestion, lists};
use super::sides::{Sides, sides};
use crate::data::Answers;
use crate::data::answers::use_latest;
use crate::data::theme_library::use_theme_library;
use crate::route::CompareRoute;
use leptos::prelude::*;

/// The matrix of an address, whenever it changes. Ticks do not change it.
pub(crate) fn use_grid(route: Memo<CompareRoute>) -> Answers<Grid> {
    let library = use_theme_library();
    use_latest(
        route,
        move |index, route| async move {
            let themes = library.themes(&index).await?;
            Ok(Some(grid(&index, themes.as_deref(), &route).await?))
        },
        |_| None,
    )
}

/// The parts of an address side by side, whenever it changes.
pub(crate) fn use_sides(route: Memo<CompareRoute>) -> Answers<Sides> {
    let library = use_theme_library();
    use_latest(
        route,
        move |index, route| async move {
            let themes = library.themes(&index).await?;
            Ok(Some(sides(&index, themes.as_deref(), &route).await?))
        },
        |_| None,
    )
}

/// Words and phrases of the parts of an address; nothing is counted before it is asked for.
pub(crate) fn use_lists(question: Memo<Option<ListsQuestion>>) -> Answers<Lists> {
    let library = use_theme_library();
    use_latest(
        question,
        move |index, question| async move {
            match question {
                None => Ok(None),
                Some(question) => Ok(Some(lists(&index, library, &question).await?)),
            }
        },
        |_| None,
    )
}
