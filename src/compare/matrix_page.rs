use super::finding::{grid_finding, grid_title};
use super::heat::HeatMap;
use super::matrix::Matrix;
use super::matrix_pickers::MatrixPickers;
use super::subject_picker::SubjectPickers;
use super::twin::Twin;
use super::words::words;
use crate::data::comparison::{Grid, Origin, ThemeChoice, use_grid};
use crate::data::use_engine;
use crate::navigation::use_navigation;
use crate::route::{CompareRoute, MatrixRoute};
use crate::ui::{Busy, Failure, use_announcer, use_title};
use leptos::prelude::*;
use std::sync::Arc;

/// Every council or committee by themes.
#[component]
pub(super) fn MatrixPage(
    /// The comparison of the address.
    route: Memo<CompareRoute>,
    /// Told of a change.
    on_change: Callback<CompareRoute>,
) -> impl IntoView {
    let navigation = use_navigation();
    let engine = use_engine();
    let announcer = use_announcer();
    // Ticks and figures are drawn by the table itself.
    let asked = Memo::new(move |_| {
        route.with(|route| {
            let matrix = MatrixRoute { ticked: Vec::new(), rates: false, ..route.matrix.clone() };
            CompareRoute { matrix, parts: Vec::new(), ..route.clone() }
        })
    });
    let answers = use_grid(asked);
    // Changed together with the answer, so that figures never stand under another question.
    let grid =
        Memo::new(move |_| answers.answer.get().map(|grid| Shown { grid, route: asked.get_untracked() }));
    let committees = move || route.with(|route| route.matrix.committees);
    let title = Memo::new(move |_| {
        grid.with(|shown| shown.as_ref().map(|shown| grid_title(&shown.grid, shown.route.matrix.committees)))
    });
    use_title(move || title.get().unwrap_or_else(|| words().compare.to_owned()));
    Effect::new(move || {
        if grid.with(Option::is_some) || answers.failure.with(Option::is_some) {
            navigation.settle(None);
        }
    });
    Effect::new(move |before: Option<bool>| {
        let said = grid.with(|shown| {
            shown.as_ref().map(|shown| grid_finding(&shown.grid, shown.route.matrix.committees).0)
        });
        // The first answer is the page itself, which is read as it comes.
        if let (Some(true), Some(said)) = (before, &said) {
            announcer.say(said);
        }
        before.unwrap_or(false) || said.is_some()
    });
    let themes = Memo::new(move |_| {
        grid.with(|shown| shown.as_ref().map(|shown| shown.grid.themes.clone()).unwrap_or_default())
    });
    let is_empty = move || {
        engine.overview().with(|overview| overview.as_ref().is_some_and(|all| all.councils.is_empty()))
    };
    let heading = move || match answers.failure.get() {
        Some(_) => words().heading_failed.to_owned(),
        None => title.get().unwrap_or_else(|| words().compare.to_owned()),
    };
    let body = move || match (answers.failure.get(), grid.get()) {
        (Some(error), _) => view! { <Failure error retry=answers.retry /> }.into_any(),
        (None, None) => view! { <Busy words=words().counting /> }.into_any(),
        (None, Some(_)) if is_empty() => {
            notice(words().nothing_loaded_strong, words().nothing_loaded_page).into_any()
        }
        (None, Some(shown)) => view! { <Ready shown route on_change /> }.into_any(),
    };
    let lead = move || grid.with(|shown| shown.as_ref().map(|shown| lead(&shown.grid, committees())));
    view! {
        <h1 id="heading" tabindex="-1">
            {heading}
        </h1>
        {lead}
        <div class="pickers" role="group" aria-label=words().what_to_compare>
            <SubjectPickers route themes=themes.into() on_change />
            <MatrixPickers route themes=themes on_change />
        </div>
        <div class="compare-body" class:is-busy=move || answers.busy.get() aria-busy=move || answers.busy.get().to_string()>
            {body}
        </div>
    }
}

/// A matrix and the address that it answers.
#[derive(Clone, PartialEq)]
pub(super) struct Shown {
    pub(super) grid: Arc<Grid>,
    pub(super) route: CompareRoute,
}

fn lead(grid: &Grid, committees: bool) -> impl IntoView + use<> {
    let (strong, rest) = grid_finding(grid, committees);
    view! {
        <p class="compare-lead">
            <b>{strong}</b>
            " "
            {rest}
        </p>
    }
}

/// A dashed box with plain words.
pub(super) fn notice(strong: &'static str, rest: &'static str) -> impl IntoView {
    view! {
        <p class="notice">
            <b>{strong}</b>
            " "
            {rest}
        </p>
    }
}

/// What stands in place of figures when the subject cannot be counted.
pub(super) fn remarks(has_themes: bool, origin: Origin) -> Option<AnyView> {
    let words = words();
    match (has_themes, origin) {
        (false, Origin::Everything | Origin::Unknown) => {
            Some(notice(words.no_themes_strong, words.no_themes).into_any())
        }
        (true, Origin::Unknown) => Some(notice(words.unknown_theme_strong, words.unknown_theme).into_any()),
        _ => None,
    }
}

#[component]
fn Ready(shown: Shown, route: Memo<CompareRoute>, on_change: Callback<CompareRoute>) -> impl IntoView {
    let words = words();
    let committees = shown.route.matrix.committees;
    let grid = Arc::clone(&shown.grid);
    let remark = remarks(grid.has_themes, grid.subject.origin);
    let title = if committees { words.which_committees } else { words.which_councils };
    let aside = move || {
        if route.with(|route| route.matrix.rates) { words.figures_are_rates } else { words.figures_are }
    };
    let heat = (!grid.themes.is_empty()).then(|| view! { <HeatMap shown=shown.clone() /> });
    let table = (!grid.columns.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="matrix">
                <div class="section-head">
                    <h2 id="matrix">{title}</h2>
                    <p class="aside">{aside}</p>
                </div>
                <Matrix shown=shown.clone() route on_change />
                <Twin shown />
            </section>
        }
    });
    view! {
        {remark}
        {heat}
        {table}
    }
}

/// The themes that the pickers offer, as a signal.
pub(super) type Themes = Signal<Vec<ThemeChoice>>;
