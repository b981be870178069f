use super::cap::codes_in_words;
use super::chip::{WordingChip, counts_in_words};
use super::export::Export;
use super::kin::kin;
use super::wording_text::WordingText;
use super::words::words;
use crate::data::{Role, ThemeFinding, WordingCount};
use crate::route::{Route, ThemeRoute};
use crate::ui::{Fold, is_wide};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use scrutineer_search::parse;
use std::cmp::Reverse;
use std::sync::Arc;

/// The wordings of a theme of the codebook, each a switch, its codes and its kin. Where there is little room, they start
/// folded under a line that says how many count, so that the answer stands before them.
#[component]
pub(super) fn Wordings(
    /// What is found of the theme.
    finding: Signal<Option<Arc<ThemeFinding>>>,
    /// The theme of the address.
    route: Memo<ThemeRoute>,
    /// Told of a change of the address.
    on_change: Callback<ThemeRoute>,
) -> impl IntoView {
    let words = words();
    let on_switch = Callback::new(move |(wording, on): (String, bool)| {
        let theme = finding.with_untracked(|finding| finding.as_ref().map(Arc::clone));
        if let Some(theme) = theme {
            on_change.run(route.with_untracked(|route| switched(route, &theme.theme.wordings, &wording, on)));
        }
    });
    let chips = move |role: Role| {
        let list = Memo::new(move |_| wordings_of(finding.get().as_deref(), role));
        view! { <For each=move || list.get() key=String::clone let:wording><WordingChip wording finding on_switch /></For> }
    };
    let counted = Memo::new(move |before: Option<&Vec<String>>| counted(finding.get().as_deref(), before));
    let first = Memo::new(move |_| {
        counted.with(|list| list.iter().take(in_sight(list.len())).cloned().collect::<Vec<_>>())
    });
    let rest = Memo::new(move |_| {
        counted.with(|list| list.iter().skip(in_sight(list.len())).cloned().collect::<Vec<_>>())
    });
    let more = Signal::derive(move || (words.more_wordings)(rest.with(Vec::len)));
    let changed = move || route.with(|route| !route.off.is_empty() || !route.on.is_empty());
    let reset = move |_| {
        on_change.run(route.with_untracked(|route| ThemeRoute {
            off: Vec::new(),
            on: Vec::new(),
            ..route.clone()
        }));
    };
    let left_out = move || finding.with(|finding| finding.as_ref().and_then(|finding| left_out(finding)));
    let codes =
        move || finding.with(|finding| finding.as_ref().map(|finding| codes_in_words(&finding.theme.cap)));
    let copy = move || {
        let theme = finding.with(|finding| finding.as_ref().map(|finding| copy_of(finding)));
        theme.map(|theme| Route::Theme(theme).href())
    };
    let exported = Signal::derive(move || {
        finding.with(|finding| finding.iter().map(|finding| finding.counted.clone()).collect::<Vec<_>>())
    });
    let summary = Signal::derive(move || {
        let (on, off, added) = finding.with(|finding| switches(finding.as_deref()));
        (words.counted_by)(on, off, added)
    });
    view! {
        <section class="wordings" aria-label=words.wordings>
          <details open=is_wide()>
            <summary>{summary}</summary>
            <fieldset class="wordings-row">
                <legend class="label">{words.counted} " " <small>{words.counted_hint}</small></legend>
                <div class="chips">
                    <For each=move || first.get() key=String::clone let:wording>
                        <WordingChip wording finding on_switch />
                    </For>
                    <Fold class="twin more-wordings" summary=more hidden=Signal::derive(move || rest.with(Vec::is_empty))>
                        <div class="chips">
                            <For each=move || rest.get() key=String::clone let:wording>
                                <WordingChip wording finding on_switch />
                            </For>
                        </div>
                    </Fold>
                </div>
            </fieldset>
            <fieldset class="wordings-row">
                <legend class="label">{words.offered} " " <small>{words.offered_hint}</small></legend>
                <div class="chips">
                    {chips(Role::Offered)} {chips(Role::Readers)}
                    <AddWording on_add=Callback::new(move |wording| on_switch.run((wording, true))) />
                </div>
            </fieldset>
            {left_out}
            <div class="wordings-row codes">
                <p class="label">{words.this_theme}</p>
                <div class="wordings-foot">
                    {move || {
                        codes()
                            .filter(|codes| !codes.is_empty())
                            .map(|codes| view! { <p>{words.cap} " " {codes}</p> })
                    }}
                    {move || finding.with(|finding| finding.as_ref().and_then(|finding| kin(finding)))}
                    <p class="tools">
                        <a href=copy>{words.edit_a_copy}</a>
                        <Show when=changed>
                            <button type="button" class="link-button" on:click=reset>
                                {words.as_defined}
                            </button>
                        </Show>
                        <Export themes=exported />
                    </p>
                </div>
            </div>
          </details>
        </section>
    }
}

/// A box for a wording of the reader's own.
#[component]
fn AddWording(on_add: Callback<String>) -> impl IntoView {
    let words = words();
    let typed = RwSignal::new(String::new());
    let notes = move || {
        typed.with(|typed| {
            parse(typed).notes.into_iter().map(|note| note.message).collect::<Vec<_>>().join(" ")
        })
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let wording = typed.with_untracked(|typed| typed.trim().to_owned());
        if !wording.is_empty() {
            on_add.run(wording);
            typed.set(String::new());
        }
    };
    view! {
        <form class="add-wording" on:submit=submit>
            <label class="sr" for="add-wording">
                {words.add_wording}
            </label>
            <input
                id="add-wording"
                type="text"
                class="query"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                placeholder=words.add_wording
                aria-describedby="add-wording-notes"
                prop:value=typed
                on:input=move |event| typed.set(event_target_value(&event))
            />
            <button type="submit" class="button">
                {words.add}
            </button>
            <span id="add-wording-notes" class="small muted">
                {notes}
            </span>
        </form>
    }
}

/// What a passage must not hold, with what that takes out.
fn left_out(finding: &ThemeFinding) -> Option<impl IntoView + use<>> {
    let words = words();
    let list = finding.wordings.iter().filter(|one| one.role == Role::Excluded).map(|one| {
        view! {
            <li class="without">
                <span>
                    <WordingText wording=one.wording.clone() />
                </span>
                " "
                <span class="n">{counts_in_words(one)}</span>
            </li>
        }
    });
    let list: Vec<_> = list.collect();
    (!list.is_empty()).then(|| {
        view! {
            <div class="wordings-row">
                <p class="label">{words.left_out} " " <small>{words.left_out_hint}</small></p>
                <ul class="chips">{list}</ul>
            </div>
        }
    })
}

fn wordings_of(finding: Option<&ThemeFinding>, role: Role) -> Vec<String> {
    let wordings = finding.into_iter().flat_map(|finding| &finding.wordings);
    wordings.filter(|one| one.role == role).map(|one| one.wording.clone()).collect()
}

/// How many wordings count, how many that the theme defines are switched off, and how many it does not define are on.
fn switches(finding: Option<&ThemeFinding>) -> (usize, usize, usize) {
    let wordings = || finding.into_iter().flat_map(|finding| &finding.wordings);
    let on = wordings().filter(|one| one.on && one.role != Role::Excluded).count();
    let off = wordings().filter(|one| !one.on && one.role == Role::Counted).count();
    let added = wordings().filter(|one| one.on && matches!(one.role, Role::Offered | Role::Readers)).count();
    (on, off, added)
}

/// How many wordings are in sight before the rest is folded away: a theme may have two dozen, and its figures stand below.
fn in_sight(all: usize) -> usize {
    const MOST: usize = 10;
    const FIRST: usize = 8;
    if all <= MOST { all } else { FIRST }
}

/// The wordings that a theme counts: those that were switched off and those with most passages first. They stay where they
/// were `before` when only figures change, so that nothing moves under the pointer.
fn counted(finding: Option<&ThemeFinding>, before: Option<&Vec<String>>) -> Vec<String> {
    let now = wordings_of(finding, Role::Counted);
    if let Some(before) = before
        && before.len() == now.len()
        && before.iter().all(|wording| now.contains(wording))
    {
        return before.clone();
    }
    let mut found: Vec<&WordingCount> = finding
        .into_iter()
        .flat_map(|finding| &finding.wordings)
        .filter(|one| one.role == Role::Counted)
        .collect();
    found.sort_by_key(|one| (one.on, Reverse(one.passages)));
    found.into_iter().map(|one| one.wording.clone()).collect()
}

/// The theme as it is switched, as a theme of the reader's own.
fn copy_of(finding: &ThemeFinding) -> ThemeRoute {
    let name = (words().copy_of)(&finding.theme.name);
    let theme = scrutineer_themes::Theme {
        name,
        definition: finding.theme.definition.clone(),
        wordings: finding.counted.wordings.clone(),
        offered: finding.counted.offered.clone(),
        exclude: finding.counted.exclude.clone(),
        ..scrutineer_themes::Theme::default()
    };
    ThemeRoute::own(theme)
}

/// The route with a wording switched. What is as the theme defines it is not said in the address.
fn switched(route: &ThemeRoute, wordings: &[String], wording: &str, on: bool) -> ThemeRoute {
    let mut route = route.clone();
    route.off.retain(|there| there != wording);
    route.on.retain(|there| there != wording);
    let is_counted = wordings.iter().any(|there| there == wording);
    match (is_counted, on) {
        (true, false) => route.off.push(wording.to_owned()),
        (false, true) => route.on.push(wording.to_owned()),
        (true, true) | (false, false) => {}
    }
    route
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(counts: &[(&str, bool, u32)]) -> ThemeFinding {
        let wordings = counts.iter().map(|&(wording, on, passages)| WordingCount {
            wording: wording.to_owned(),
            role: Role::Counted,
            on,
            passages,
            alone: 0,
        });
        ThemeFinding { wordings: wordings.collect(), ..ThemeFinding::default() }
    }

    #[test]
    fn wordings_with_most_passages_come_first_and_stay_there() {
        let first = counted(Some(&finding(&[("a", true, 1), ("b", true, 9), ("c", false, 0)])), None);
        assert_eq!(first, ["c", "b", "a"]);
        let later = finding(&[("a", true, 20), ("b", false, 3), ("c", true, 0)]);
        assert_eq!(counted(Some(&later), Some(&first)), ["c", "b", "a"]);
        assert_eq!(counted(Some(&finding(&[("d", true, 1)])), Some(&first)), ["d"]);
        assert_eq!([10, 11, 25].map(in_sight), [10, 8, 8]);
    }

    #[test]
    fn the_line_above_the_wordings_tells_what_was_switched() {
        let mut switched = finding(&[("a", true, 1), ("b", true, 9), ("c", false, 0)]);
        switched.wordings.extend(
            [(Role::Offered, true), (Role::Readers, true), (Role::Offered, false), (Role::Excluded, true)]
                .map(|(role, on)| WordingCount { wording: String::new(), role, on, passages: 1, alone: 0 }),
        );
        assert_eq!(switches(Some(&switched)), (4, 1, 2));
        assert_eq!(switches(None), (0, 0, 0));
        let said = [(15, 0, 0), (1, 0, 0), (4, 1, 2), (0, 3, 0)]
            .map(|(on, off, added)| (words().counted_by)(on, off, added));
        let expected = [
            "Counted by 15 wordings",
            "Counted by 1 wording",
            "Counted by 4 wordings: 1 switched off, 2 added",
            "Counted by no wording: 3 switched off",
        ];
        assert_eq!(said, expected);
    }

    #[test]
    fn the_address_says_only_what_differs_from_the_definition() {
        let wordings = ["drug*".to_owned()];
        let route = ThemeRoute::of("drugs");
        let off = switched(&route, &wordings, "drug*", false);
        assert_eq!((off.off.len(), off.on.len()), (1, 0));
        assert_eq!(switched(&off, &wordings, "drug*", true), route);
        let on = switched(&route, &wordings, "treatment", true);
        assert_eq!((on.off.len(), on.on.len()), (0, 1));
        assert_eq!(switched(&on, &wordings, "treatment", false), route);
        assert_eq!(switched(&on, &wordings, "treatment", true), on);
    }
}
