use super::filter::find;
use super::index_group::IndexGroup;
use super::own_list::OwnList;
use super::words::words;
use crate::data::{ThemeList, use_own_themes, use_theme_list};
use crate::navigation::use_navigation;
use crate::route::{CompareRoute, Route, ThemeRoute};
use crate::ui::{Busy, Failure, use_announcer, use_title};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use scrutineer_themes::{Codebook, Theme};
use std::sync::Arc;

/// Milliseconds without a key before the number of themes is read out.
const QUIET: u32 = 900;

/// Every theme, by group, with the reader's own first.
#[component]
pub(crate) fn ThemesPage() -> impl IntoView {
    let words = words();
    let navigation = use_navigation();
    let answers = use_theme_list();
    let own = use_own_themes();
    let typed = RwSignal::new(String::new());
    let definitions = RwSignal::new(false);
    use_title(move || words.themes.to_owned());
    Effect::new(move || {
        if answers.answer.with(Option::is_some) || answers.failure.with(Option::is_some) {
            navigation.settle(None);
        }
    });
    let body = move || match (answers.failure.get(), answers.answer.get()) {
        (Some(error), _) => view! { <Failure error retry=answers.retry /> }.into_any(),
        (None, None) => view! { <Busy words=words.looking /> }.into_any(),
        (None, Some(list)) => view! { <Listed list typed definitions /> }.into_any(),
    };
    let new = Route::Theme(ThemeRoute::own(Theme::default())).href();
    let has_own = move || own.list().with(|own| !own.is_empty());
    view! {
        <header class="themes-head">
            <div>
                <h1 id="heading" tabindex="-1">
                    {words.themes}
                </h1>
                <p class="definition">{words.lead}</p>
            </div>
            <p class="tools">
                <a class="button primary" href=new>
                    {words.make}
                </a>
                <a class="button" href=Route::Compare(CompareRoute::default()).href()>
                    {words.compare_all}
                </a>
            </p>
        </header>
        <div class="themes-find no-print">
            <label for="find-theme">{words.find}</label>
            <input
                id="find-theme"
                type="search"
                autocomplete="off"
                placeholder=words.find_hint
                prop:value=typed
                on:input=move |event| typed.set(event_target_value(&event))
            />
            <label class="pick">
                <input
                    type="checkbox"
                    prop:checked=definitions
                    on:change=move |event| definitions.set(event_target_checked(&event))
                />
                {words.show_definitions}
            </label>
        </div>
        <OwnList has_own=Signal::derive(has_own) />
        {body}
    }
}

/// The themes of the codebook.
#[component]
fn Listed(list: Arc<ThemeList>, typed: RwSignal<String>, definitions: RwSignal<bool>) -> impl IntoView {
    let words = words();
    let Some(codebook) = list.codebook.clone() else {
        return view! {
            <div class="notice section">
                <p>
                    <b>{words.no_codebook}</b>
                    " "
                    {words.no_codebook_way}
                </p>
            </div>
        }
        .into_any();
    };
    let codebook = Arc::new(codebook);
    let most = list.counts.iter().map(|cell| cell.named.passages).max().unwrap_or(0);
    let left = {
        let codebook = Arc::clone(&codebook);
        Memo::new(move |_| typed.with(|typed| count(&codebook, typed)))
    };
    use_spoken(typed, left);
    let groups = codebook.groups.iter().map(|group| {
        let themes: Vec<_> = codebook
            .themes
            .iter()
            .zip(&list.counts)
            .filter(|(theme, _)| theme.group == group.id)
            .map(|(theme, cell)| (theme.clone(), *cell))
            .collect();
        view! { <IndexGroup group=group.clone() themes most typed definitions /> }
    });
    let groups: Vec<_> = groups.collect();
    let make = move || {
        let typed = typed.get();
        let theme = Theme { name: typed.clone(), wordings: vec![typed], ..Theme::default() };
        Route::Theme(ThemeRoute::own(theme)).href()
    };
    let size = (words.themes_in_groups)(codebook.themes.len(), codebook.groups.len());
    view! {
        <p class="small muted themes-size">{size} " " {words.counts_note}</p>
        <div class="theme-groups">{groups}</div>
        <Show when=move || left.get() == 0>
            <p class="notice">
                <b>{words.no_such_theme}</b>
                " "
                <a href=make>{words.make_of_these}</a>
            </p>
        </Show>
    }
    .into_any()
}

fn count(codebook: &Codebook, typed: &str) -> usize {
    codebook.themes.iter().filter(|theme| find(theme, typed).is_some()).count()
}

/// Reads out how many themes are left once typing stops.
fn use_spoken(typed: RwSignal<String>, left: Memo<usize>) {
    let announcer = use_announcer();
    let waiting = StoredValue::new_local(None::<Timeout>);
    Effect::new(move || {
        let left = left.get();
        if typed.with(|typed| !typed.is_empty()) {
            let said = (words().themes_left)(left);
            waiting.set_value(Some(Timeout::new(QUIET, move || announcer.say(&said))));
        }
    });
}
