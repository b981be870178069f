use super::filter::find;
use super::index_group::{Entry, IndexGroup};
use super::own_list::OwnList;
use super::words::words;
use crate::data::{ThemeList, use_own_themes, use_theme_list};
use crate::navigation::{Mode, use_navigation};
use crate::route::{CompareRoute, Route, ThemeOrder, ThemeRoute};
use crate::ui::{Busy, Failure, use_announcer, use_title};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use scrutineer_themes::{Cell, Codebook, Group, Theme};
use std::sync::Arc;

/// Milliseconds without a key before the number of themes is read out.
const QUIET: u32 = 900;

/// Every theme, by group or those that most passages name first, with the reader's own before them.
#[component]
pub(crate) fn ThemesPage() -> impl IntoView {
    let words = words();
    let navigation = use_navigation();
    let answers = use_theme_list();
    let own = use_own_themes();
    let typed = RwSignal::new(String::new());
    let definitions = RwSignal::new(false);
    let route = navigation.route();
    let order = Memo::new(move |before: Option<&ThemeOrder>| {
        // The page may stand for a moment under the address of the next.
        route
            .with(|route| if let Route::Themes(order) = route { Some(*order) } else { before.copied() })
            .unwrap_or_default()
    });
    use_title(move || words.themes.to_owned());
    Effect::new(move || {
        if answers.answer.with(Option::is_some) || answers.failure.with(Option::is_some) {
            navigation.settle(None);
        }
    });
    let body = move || match (answers.failure.get(), answers.answer.get()) {
        (Some(error), _) => view! { <Failure error retry=answers.retry /> }.into_any(),
        (None, None) => view! { <Busy words=words.looking /> }.into_any(),
        (None, Some(list)) => view! { <Listed list order typed definitions /> }.into_any(),
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
            <Order order />
        </div>
        <OwnList has_own=Signal::derive(has_own) />
        {body}
    }
}

/// The order of the list.
#[component]
fn Order(order: Memo<ThemeOrder>) -> impl IntoView {
    let navigation = use_navigation();
    let change = move |event| {
        let chosen =
            if event_target_value(&event) == "count" { ThemeOrder::MostFirst } else { ThemeOrder::Grouped };
        navigation.go(Route::Themes(chosen), Mode::Push);
    };
    view! {
        <p class="sort">
            <label for="themes-order">{words().order}</label>
            <select id="themes-order" on:change=change>
                <option value="" prop:selected=move || order.get() == ThemeOrder::Grouped>
                    {words().by_group}
                </option>
                <option value="count" prop:selected=move || order.get() == ThemeOrder::MostFirst>
                    {words().most_first}
                </option>
            </select>
        </p>
    }
}

/// The themes of the codebook.
#[component]
fn Listed(
    list: Arc<ThemeList>,
    order: Memo<ThemeOrder>,
    typed: RwSignal<String>,
    definitions: RwSignal<bool>,
) -> impl IntoView {
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
    let (size, counts) =
        ((words.themes_in_groups)(codebook.themes.len(), codebook.groups.len()), list.counts.clone());
    let lists = move || {
        let lists = match order.get() {
            ThemeOrder::Grouped => grouped(&codebook, &counts),
            ThemeOrder::MostFirst => vec![most_first(&codebook, &counts)],
        };
        let lists = lists
            .into_iter()
            .map(|(group, themes)| view! { <IndexGroup group themes most typed definitions /> });
        lists.collect_view()
    };
    let make = move || {
        let typed = typed.get();
        let theme = Theme { name: typed.clone(), wordings: vec![typed], ..Theme::default() };
        Route::Theme(ThemeRoute::own(theme)).href()
    };
    view! {
        <p class="small muted themes-size">{size} " " {words.counts_note}</p>
        <div class="theme-groups" class:one=move || order.get() == ThemeOrder::MostFirst>
            {lists}
        </div>
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

/// Every group with its themes.
fn grouped(codebook: &Codebook, counts: &[Cell]) -> Vec<(Group, Vec<Entry>)> {
    let of = |group: &Group| {
        let themes = codebook.themes.iter().zip(counts).filter(|(theme, _)| theme.group == group.id);
        let entries = themes.map(|(theme, cell)| Entry { theme: theme.clone(), cell: *cell, group: None });
        (group.clone(), entries.collect())
    };
    codebook.groups.iter().map(of).collect()
}

/// All themes in one list, those that most passages name first; those with as many by name.
fn most_first(codebook: &Codebook, counts: &[Cell]) -> (Group, Vec<Entry>) {
    let entry = |(theme, cell): (&Theme, &Cell)| Entry {
        theme: theme.clone(),
        cell: *cell,
        group: codebook.group(&theme.group).map(|group| group.name.clone()),
    };
    let mut entries: Vec<Entry> = codebook.themes.iter().zip(counts).map(entry).collect();
    let key = |entry: &Entry| (entry.cell.named.passages, entry.cell.another);
    entries.sort_by(|one, two| key(two).cmp(&key(one)).then_with(|| one.theme.name.cmp(&two.theme.name)));
    (Group { id: "all".to_owned(), name: words().most_first.to_owned() }, entries)
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

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_themes::Counts;

    #[test]
    fn themes_stand_by_group_or_those_spoken_of_most_first() {
        let theme = |name: &str, group: &str| Theme {
            name: name.to_owned(),
            group: group.to_owned(),
            ..Theme::default()
        };
        let group = |id: &str| Group { id: id.to_owned(), name: id.to_uppercase() };
        let codebook = Codebook {
            groups: vec![group("x"), group("y")],
            themes: vec![theme("d", "x"), theme("c", "x"), theme("a", "y"), theme("b", "y")],
        };
        let cell = |passages, another| Cell { named: Counts { passages, ..Counts::default() }, another };
        let counts = [cell(1, 0), cell(0, 2), cell(9, 0), cell(0, 0)];
        let names =
            |entries: &[Entry]| entries.iter().map(|entry| entry.theme.name.as_str()).collect::<String>();
        let groups = grouped(&codebook, &counts);
        assert_eq!(groups.iter().map(|(_, entries)| names(entries)).collect::<Vec<_>>(), ["dc", "ab"]);
        let (_, all) = most_first(&codebook, &counts);
        assert_eq!((names(&all).as_str(), all[0].group.as_deref()), ("adcb", Some("Y")));
    }
}
