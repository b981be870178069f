use super::editor::Editor;
use super::head::ThemeHead;
use super::ledger::Ledger;
use super::links::{comparison_of, search_of};
use super::narrow::Narrow;
use super::neighbours::Neighbours;
use super::nothing::NothingNames;
use super::organisations::Organisations;
use super::phrases::Phrases;
use super::wordings::Wordings;
use super::words::words;
use super::years::Years;
use crate::data::{Shown, ThemeFinding, ThemeQuestion, use_engine, use_theme};
use crate::navigation::{Mode, use_navigation};
use crate::route::{BriefingRoute, Route, ThemeOrder, ThemeRoute, Which};
use crate::ui::{Busy, FailedPage, use_announcer, use_title};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use std::sync::Arc;

/// Milliseconds without a new answer before it is read out.
const QUIET: u32 = 900;

/// The page of one theme.
#[component]
pub(crate) fn ThemePage(
    /// The theme of the address.
    theme: Memo<ThemeRoute>,
) -> impl IntoView {
    let navigation = use_navigation();
    let shown = RwSignal::new(Shown::default());
    let question = Memo::new(move |_| ThemeQuestion { route: theme.get(), shown: shown.get() });
    let answers = use_theme(question);
    let is_own = theme.with_untracked(|theme| matches!(theme.which, Which::Own(_)));
    let on_change =
        Callback::new(move |changed: ThemeRoute| navigation.go(Route::Theme(changed), Mode::Push));
    let on_typed =
        Callback::new(move |changed: ThemeRoute| navigation.go(Route::Theme(changed), Mode::Replace));
    let finding: Signal<Option<Arc<ThemeFinding>>> = answers.answer.into();
    use_title(move || theme.with(|theme| finding.with(|finding| title(theme, finding.as_deref()))));
    use_spoken(finding);
    Effect::new(move || {
        if finding.with(Option::is_some) || answers.failure.with(Option::is_some) {
            navigation.settle(None);
        }
    });
    let state = Memo::new(move |_| match (answers.failure.get(), finding.with(Option::is_some)) {
        (Some(error), _) => State::Failed(error),
        (None, true) => State::Ready,
        (None, false) => State::Busy,
    });
    move || {
        match state.get() {
        State::Failed(error) => view! {
            <FailedPage heading=words().theme error retry=answers.retry />
            <p class="more">
                <a href=Route::Themes(ThemeOrder::Grouped).href()>{words().all_themes}</a>
            </p>
        }
        .into_any(),
        State::Busy => view! { <Busy words=words().looking /> }.into_any(),
        State::Ready => view! {
            <div class:is-busy=move || answers.busy.get() aria-busy=move || answers.busy.get().then_some("true")>
                <Ready finding theme shown is_own on_change on_typed />
            </div>
        }
        .into_any(),
    }
    }
}

#[derive(Clone, PartialEq)]
enum State {
    Busy,
    Ready,
    Failed(crate::data::LoadError),
}

/// The theme and everything that is found of it.
#[component]
fn Ready(
    finding: Signal<Option<Arc<ThemeFinding>>>,
    theme: Memo<ThemeRoute>,
    shown: RwSignal<Shown>,
    is_own: bool,
    on_change: Callback<ThemeRoute>,
    on_typed: Callback<ThemeRoute>,
) -> impl IntoView {
    let words = words();
    let overview = Signal::from(use_engine().overview());
    // Changed together with the finding, so that links lead to what is counted.
    let found = Memo::new(move |_| finding.get().map(|finding| (finding, theme.get_untracked())));
    let counted = Signal::derive(move || {
        finding.with(|finding| finding.as_ref().map(|finding| finding.counted.clone())).unwrap_or_default()
    });
    let name = Signal::derive(move || match theme.with(own_name) {
        Some(name) => name,
        None => counted.with(|counted| counted.name.clone()),
    });
    let definition =
        Signal::derive(move || if is_own { String::new() } else { counted.with(|it| it.definition.clone()) });
    let group = Signal::derive(move || {
        let group = finding.with(|finding| finding.as_ref().and_then(|finding| finding.group.clone()));
        group.map_or_else(|| words.your_own.to_owned(), |group| group.name)
    });
    let search = Signal::derive(move || {
        found
            .with(|found| found.as_ref().map(|(finding, route)| search_of(route, &finding.counted, None)))
            .unwrap_or_default()
    });
    let exclude = is_own.then(|| {
        Callback::new(move |wording: String| {
            let mut changed = theme.get_untracked();
            if let Which::Own(own) = &mut changed.which
                && !own.exclude.contains(&wording)
            {
                own.exclude.push(wording);
            }
            on_change.run(changed);
        })
    });
    let state = Memo::new(move |_| {
        finding.with(|finding| {
            let Some(finding) = finding else { return Extent::NothingAsked };
            match (finding.counted.wordings.is_empty(), finding.tally.all.passages) {
                (true, _) => Extent::NothingAsked,
                (false, 0) => Extent::NothingFound,
                (false, _) => Extent::Found,
            }
        })
    });
    let body = move || match state.get() {
        Extent::NothingAsked => view! { <p class="notice section">{words.nothing_asked}</p> }.into_any(),
        Extent::NothingFound => {
            (move || found.get().map(|(finding, route)| view! { <NothingNames finding route /> })).into_any()
        }
        Extent::Found => view! {
            {move || {
                let found = found.get().filter(|(finding, _)| finding.tally.all.passages > 0)?;
                let overview = overview.get()?;
                Some(view! { <Years found overview /> })
            }}
            {move || {
                let found = found.get().filter(|(finding, _)| finding.tally.all.passages > 0)?;
                Some(view! { <Ledger found shown on_exclude=exclude /> })
            }}
            <Phrases finding search />
            <div class="two section">
                <Organisations finding search overview />
                {(!is_own).then(|| view! { <Neighbours finding /> })}
            </div>
        }
        .into_any(),
    };
    let compare = move || Route::Compare(theme.with(comparison_of)).href();
    let brief = move || Route::Briefing(theme.with(BriefingRoute::of_theme)).href();
    view! {
        <article class="theme">
            <ThemeHead finding name definition group />
            {if is_own {
                view! { <Editor finding route=theme on_typed on_change /> }.into_any()
            } else {
                view! { <Wordings finding route=theme on_change /> }.into_any()
            }}
            <Show when=move || state.get() != Extent::NothingAsked>
                <div class="theme-bar">
                    <Narrow overview route=theme on_change />
                    <ul class="more inline-list no-print">
                        <li>
                            <a href=brief>{words.briefing}</a>
                        </li>
                        <li>
                            <a href=compare>{words.compare}</a>
                        </li>
                    </ul>
                </div>
            </Show>
            {move || found.get().and_then(|(finding, _)| beside_the_count(&finding))}
            {body}
        </article>
    }
}

/// How much is found.
#[derive(Clone, Copy, PartialEq)]
enum Extent {
    NothingAsked,
    NothingFound,
    Found,
}

/// What is near the count and not in it.
fn beside_the_count(finding: &ThemeFinding) -> Option<impl IntoView + use<>> {
    let words = words();
    let mut said = Vec::new();
    if finding.tally.all.passages > 0 {
        if finding.another > 0 {
            said.push((words.by_another)(finding.another));
        }
        if finding.by_title > 0 {
            said.push((words.by_title)(finding.by_title));
        }
    }
    (!said.is_empty()).then(|| view! { <p class="small muted beside-count">{said.join(" ")}</p> })
}

/// The name of a reader's own theme, or words for none; `None` for a theme of the codebook.
fn own_name(route: &ThemeRoute) -> Option<String> {
    match &route.which {
        Which::BuiltIn(_) => None,
        Which::Own(own) if own.name.trim().is_empty() => Some(words().new_theme.to_owned()),
        Which::Own(own) => Some(own.name.clone()),
    }
}

/// What the tab says.
fn title(route: &ThemeRoute, finding: Option<&ThemeFinding>) -> String {
    let name = own_name(route).or_else(|| finding.map(|finding| finding.theme.name.clone()));
    let name = name.unwrap_or_else(|| words().theme.to_owned());
    match finding {
        Some(finding) if !finding.counted.wordings.is_empty() => {
            format!("{name}: {}", words().passages.count(finding.tally.all.passages))
        }
        _ => name,
    }
}

/// Reads the finding out once answers stop coming.
fn use_spoken(finding: Signal<Option<Arc<ThemeFinding>>>) {
    let announcer = use_announcer();
    let waiting = StoredValue::new_local(None::<Timeout>);
    Effect::new(move || {
        let Some(words) = finding.with(|finding| finding.as_deref().map(announcement)) else { return };
        waiting.set_value(Some(Timeout::new(QUIET, move || announcer.say(&words))));
    });
}

/// What a screen reader is told once switching or typing stops.
fn announcement(finding: &ThemeFinding) -> String {
    let all = finding.tally.all;
    match (finding.counted.wordings.is_empty(), all.passages) {
        (true, _) => String::new(),
        (false, 0) => words().nothing_names.to_owned(),
        _ => (words().announced)(all.passages, all.items),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_themes::{Counts, Tally, Theme};

    fn finding(passages: u32) -> ThemeFinding {
        let all = Counts { passages, items: 1, loaded_passages: 320, loaded_items: 36 };
        let theme =
            Theme { name: "Drugs".to_owned(), wordings: vec!["drug*".to_owned()], ..Theme::default() };
        ThemeFinding {
            theme: theme.clone(),
            counted: theme,
            tally: Tally { all, ..Tally::default() },
            ..ThemeFinding::default()
        }
    }

    #[test]
    fn tabs_and_announcements_tell_the_finding() {
        let route = ThemeRoute::of("drugs");
        assert_eq!(title(&route, Some(&finding(38))), "Drugs: 38 passages");
        assert_eq!(title(&route, None), "Theme");
        assert_eq!(title(&ThemeRoute::own(Theme::default()), None), "A theme of your own");
        assert_eq!(announcement(&finding(38)), "38 passages in 1 item.");
        assert_eq!(announcement(&finding(0)), "No passage names this theme.");
        assert_eq!(announcement(&ThemeFinding::default()), "");
    }
}
