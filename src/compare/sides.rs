use super::bars::HowOften;
use super::finding::{in_sentence, sides_finding, sides_title};
use super::lists::ListSections;
use super::matrix_page::remarks;
use super::part_pickers::PartPickers;
use super::passages::Rows;
use super::subject_picker::SubjectPickers;
use super::words::words;
use crate::data::comparison::{Origin, Side, Sides, use_sides};
use crate::navigation::use_navigation;
use crate::route::{CompareRoute, MatrixRoute, Route, ThemeRoute};
use crate::ui::{Busy, Failure, capital, use_announcer, use_title};
use leptos::prelude::*;
use std::sync::Arc;

/// Two to six parts side by side, or the passages of one.
#[component]
pub(super) fn SidesPage(
    /// The comparison of the address.
    route: Memo<CompareRoute>,
    /// Told of a change.
    on_change: Callback<CompareRoute>,
) -> impl IntoView {
    let navigation = use_navigation();
    let announcer = use_announcer();
    let asked = Memo::new(move |_| {
        route.with(|route| CompareRoute { matrix: MatrixRoute::default(), ..route.clone() })
    });
    let answers = use_sides(asked);
    let sides = Memo::new(move |_| {
        answers.answer.get().map(|sides| ShownSides { sides, route: asked.get_untracked() })
    });
    let title = Memo::new(move |_| sides.with(|shown| shown.as_ref().map(|shown| sides_title(&shown.sides))));
    use_title(move || title.get().unwrap_or_else(|| words().compare.to_owned()));
    Effect::new(move || {
        if sides.with(Option::is_some) || answers.failure.with(Option::is_some) {
            navigation.settle(None);
        }
    });
    let finding =
        Memo::new(move |_| sides.with(|shown| shown.as_ref().map(|shown| sides_finding(&shown.sides))));
    Effect::new(move |before: Option<bool>| {
        let said = finding.get();
        // The first answer is the page itself, which is read as it comes.
        if let (Some(true), Some((strong, _))) = (before, &said) {
            announcer.say(strong);
        }
        before.unwrap_or(false) || said.is_some()
    });
    let themes = Memo::new(move |_| {
        sides.with(|shown| shown.as_ref().map(|shown| shown.sides.themes.clone()).unwrap_or_default())
    });
    let heading = move || match answers.failure.get() {
        Some(_) => words().heading_failed.to_owned(),
        None => title.get().unwrap_or_else(|| words().compare.to_owned()),
    };
    let lead = move || {
        finding.get().map(|(strong, rest)| {
            view! {
                <p class="compare-lead">
                    <b>{strong}</b>
                    " "
                    {rest}
                </p>
            }
        })
    };
    let all = move || {
        route.with(|route| {
            Route::Compare(CompareRoute { parts: Vec::new(), shown: None, ..route.clone() }).href()
        })
    };
    let body = move || match (answers.failure.get(), sides.get()) {
        (Some(error), _) => view! { <Failure error retry=answers.retry /> }.into_any(),
        (None, None) => view! { <Busy words=words().counting /> }.into_any(),
        (None, Some(shown)) => view! { <Ready shown route on_change /> }.into_any(),
    };
    view! {
        <h1 id="heading" tabindex="-1">
            {heading}
        </h1>
        {lead}
        <div class="pickers" role="group" aria-label=words().what_to_compare>
            <PartPickers route on_change />
            <SubjectPickers route themes=themes.into() on_change />
            <a class="button" href=all>
                {words().back_to_matrix}
            </a>
        </div>
        <div class="compare-body" class:is-busy=move || answers.busy.get() aria-busy=move || answers.busy.get().to_string()>
            {body}
        </div>
    }
}

/// Sides and the address that they answer.
#[derive(Clone, PartialEq)]
pub(super) struct ShownSides {
    pub(super) sides: Arc<Sides>,
    pub(super) route: CompareRoute,
}

#[component]
fn Ready(shown: ShownSides, route: Memo<CompareRoute>, on_change: Callback<CompareRoute>) -> impl IntoView {
    let words = words();
    let sides = Arc::clone(&shown.sides);
    let remark = remarks(sides.has_themes, sides.subject.origin);
    let subject = in_sentence(&sides.subject);
    if sides.subject.origin == Origin::Unknown {
        return remark.into_any();
    }
    let heading = capital(&subject.unwrap_or_else(|| words.everything.to_owned()));
    let heading = if sides.sides.len() > 1 { (words.beside)(&heading) } else { heading };
    let link = theme_link(&shown);
    let class = match sides.sides.len() {
        1 => "section sides-1",
        2 => "section sides-2",
        3 => "section sides-3",
        _ => "section sides-many",
    };
    let counted = shown.clone();
    view! {
        {remark}
        <section class=class aria-labelledby="sides">
            <div class="section-head">
                <h2 id="sides">{heading}</h2>
                {link}
            </div>
            <SideHeads sides=Arc::clone(&sides) />
            <HowOften sides=Arc::clone(&sides) />
            <Rows shown route on_change />
        </section>
        <ListSections shown=counted />
    }
    .into_any()
}

/// The way to the theme's own page, where its wordings are.
fn theme_link(shown: &ShownSides) -> Option<impl IntoView + use<>> {
    let theme = shown.sides.subject.theme.as_ref()?;
    let route = match shown.sides.subject.origin {
        Origin::BuiltIn => ThemeRoute::of(&theme.id),
        Origin::Own if theme.wordings.is_empty() && theme.offered.is_empty() => return None,
        Origin::Own => ThemeRoute::own(theme.clone()),
        Origin::Everything | Origin::Query | Origin::Unknown => return None,
    };
    let href = Route::Theme(route).href();
    Some(view! {
        <p class="aside">
            <a href=href>{words().what_counts}</a>
        </p>
    })
}

/// The names of the columns and what is loaded of each.
#[component]
fn SideHeads(sides: Arc<Sides>) -> impl IntoView {
    let head = |side: &Side| {
        let counts = side.counts;
        // Words are known for whole parts only.
        let is_whole = counts.loaded_items == side.overview.items + side.overview.documents;
        let words_loaded = is_whole.then_some(side.overview.words);
        view! {
            <div class="side-head">
                <h3>{side.name.clone()}</h3>
                <p>{(words().loaded)(counts.loaded_items, counts.loaded_passages, words_loaded)}</p>
            </div>
        }
    };
    view! {
        <div class="compare-head">
            <div class="cols">
                <span></span>
                {sides.sides.iter().map(head).collect_view()}
            </div>
        </div>
    }
}
