use super::brief::{Brief, group_kinds, group_request};
use super::sheet::Sheet;
use super::words::words;
use crate::data::{Answers, LoadError, Shown, ThemeQuestion, use_answers, use_engine, use_theme};
use crate::navigation::{Mode, use_navigation};
use crate::route::{Briefed, BriefingRoute, Route, SearchRoute, ThemeRoute};
use crate::ui::{Busy, FailedPage, use_title};
use leptos::prelude::*;
use scrutineer_search::{Overview, Response};
use std::sync::Arc;

/// How many decisions of the same items stand beside those that name a theme.
const BESIDE: usize = 2;

/// A briefing on a search or a theme.
#[component]
pub(crate) fn BriefingPage(
    /// The briefing of the address.
    briefing: Memo<BriefingRoute>,
) -> impl IntoView {
    let each = Memo::new(move |_| briefing.with(|briefing| briefing.each));
    let (brief, failure, retry) = match briefing.with_untracked(|briefing| briefing.of.clone()) {
        Briefed::Theme(theme) => of_theme(theme, each),
        Briefed::Search(search) => of_search(search, each),
    };
    let navigation = use_navigation();
    use_title(move || {
        let title = brief.with(|brief| brief.as_ref().map(|brief| brief.title.clone()));
        title.map_or_else(|| words().briefing.to_owned(), |title| (words().briefing_on)(&title))
    });
    Effect::new(move || {
        if brief.with(Option::is_some) || failure.with(Option::is_some) {
            navigation.settle(None);
        }
    });
    let on_each = Callback::new(move |each: usize| {
        let changed = BriefingRoute { each, ..briefing.get_untracked() };
        navigation.go(Route::Briefing(changed), Mode::Push);
    });
    let back = Signal::derive(move || {
        briefing.with(|briefing| match &briefing.of {
            Briefed::Theme(theme) => Route::Theme(theme.clone()).href(),
            Briefed::Search(search) => Route::Search(search.clone()).href(),
        })
    });
    let is_theme = briefing.with_untracked(|briefing| matches!(briefing.of, Briefed::Theme(_)));
    move || match (failure.get(), brief.get()) {
        (Some(error), _) => view! {
            <FailedPage heading=words().briefing error retry />
        }
        .into_any(),
        (None, None) => view! { <Busy words=words().preparing /> }.into_any(),
        (None, Some(brief)) => view! { <Sheet brief back is_theme each on_each /> }.into_any(),
    }
}

/// What a page waits for: the briefing, why there is none, and a way to ask again.
type Awaited = (Memo<Option<Brief>>, Signal<Option<LoadError>>, Callback<()>);

fn of_theme(theme: ThemeRoute, each: Memo<usize>) -> Awaited {
    let overview = use_engine().overview();
    let route = theme.clone();
    let question = Memo::new(move |_| {
        let each = each.get();
        ThemeQuestion { route: route.clone(), shown: Shown { groups: [each, each, each, 0], beside: BESIDE } }
    });
    let answers = use_theme(question);
    let brief = Memo::new(move |_| {
        let overview = overview.get()?;
        answers.answer.with(|answer| Some(Brief::of_theme(&theme, &overview, answer.as_deref()?)))
    });
    (brief, answers.failure.into(), answers.retry)
}

fn of_search(search: SearchRoute, each: Memo<usize>) -> Awaited {
    let overview = use_engine().overview();
    let figures = search.request();
    let all = use_answers(Memo::new(move |_| figures.clone()));
    // A group that the search leaves out is never asked, so it is not waited for.
    let groups: [Option<Answers<Response>>; 3] = group_kinds().map(|kinds| {
        group_request(&search, kinds, 1)?;
        let search = search.clone();
        Some(use_answers(Memo::new(move |_| group_request(&search, kinds, each.get()).unwrap_or_default())))
    });
    let brief = Memo::new(move |_| {
        let overview: Arc<Overview> = overview.get()?;
        let all = all.answer.get()?;
        let mut answers: [Option<Arc<Response>>; 3] = Default::default();
        for (answer, group) in answers.iter_mut().zip(&groups) {
            if let Some(group) = group {
                *answer = Some(group.answer.get()?);
            }
        }
        let answers = answers.each_ref().map(Option::as_deref);
        Some(Brief::of_search(&search, &overview, &all, answers, each.get()))
    });
    let failure = Signal::derive(move || {
        let others = groups.iter().flatten().map(|group| group.failure);
        [all.failure].into_iter().chain(others).find_map(|failure| failure.get())
    });
    let retry = Callback::new(move |()| {
        for answers in [all].into_iter().chain(groups.into_iter().flatten()) {
            if answers.failure.with_untracked(Option::is_some) {
                answers.retry.run(());
            }
        }
    });
    (brief, failure, retry)
}
