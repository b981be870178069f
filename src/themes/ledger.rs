use super::evidence::EvidenceItem;
use super::links::{KINDS, search_of};
use super::words::words;
use crate::data::{Evidence, EvidenceGroup, Shown, ThemeFinding};
use crate::language::number;
use crate::route::{Route, SearchRoute, ThemeRoute};
use crate::ui::kind_names;
use leptos::prelude::*;
use scrutineer_corpus::Kind;
use scrutineer_themes::Theme;
use std::sync::Arc;

/// How many passages are added to a group when a reader asks for more.
const MORE: usize = 10;

/// What was heard, said and decided: the passages that name a theme, in columns by kind.
#[component]
pub(super) fn Ledger(
    /// What is found, and the route that asked for it.
    found: (Arc<ThemeFinding>, ThemeRoute),
    /// How many passages are shown.
    shown: RwSignal<Shown>,
    /// For a reader's own theme: told what is to be left out.
    on_exclude: Option<Callback<String>>,
) -> impl IntoView {
    let words = words();
    let (finding, route) = found;
    let search = search_of(&route, &finding.counted, None);
    let all = Route::Search(search.clone()).href();
    let own = on_exclude.map(|on_exclude| (finding.counted.clone(), on_exclude));
    let column = |place: usize| {
        let name = words.groups.get(place).copied().unwrap_or_default();
        let group = finding.groups.get(place).cloned().unwrap_or_default();
        let (beside, beside_total) =
            if place == 2 { (finding.beside.shown.clone(), finding.beside.total) } else { (Vec::new(), 0) };
        let kinds = KINDS.get(place).copied().unwrap_or_default();
        let href = Route::Search(search_of(&route, &finding.counted, Some(kinds))).href();
        let view = Column { place, name, group, beside, beside_total, href };
        column(view, &search, own.clone(), shown)
    };
    let rest = finding.groups.get(3).filter(|rest| rest.total > 0).map(|_| column(3));
    view! {
        <section class="section" aria-labelledby="passages">
            <div class="section-head">
                <h2 id="passages" tabindex="-1">{words.ledger}</h2>
                <p class="aside">
                    <a href=all>{(words.all_as_search)(finding.tally.all.passages)}</a>
                </p>
            </div>
            <p class="small muted ledger-note">{words.ledger_note}</p>
            <div class="ledger calm">{column(0)} {column(1)} {column(2)}</div>
            {rest.map(|rest| view! { <div class="ledger-rest calm">{rest}</div> })}
        </section>
    }
}

/// One column.
struct Column {
    place: usize,
    name: &'static str,
    group: EvidenceGroup,
    beside: Vec<Evidence>,
    beside_total: u32,
    href: String,
}

fn column(
    column: Column,
    search: &SearchRoute,
    own: Option<(Theme, Callback<String>)>,
    shown: RwSignal<Shown>,
) -> impl IntoView + use<> {
    let words = words();
    let Column { place, name, group, beside, beside_total, href } = column;
    let kinds = kinds_in_words(&group.kinds);
    let in_sight = u32::try_from(group.shown.len()).unwrap_or(u32::MAX);
    let beside_in_sight = u32::try_from(beside.len()).unwrap_or(u32::MAX);
    let item = move |evidence: Evidence, search: SearchRoute| {
        let own = own.clone();
        view! { <EvidenceItem evidence search own /> }
    };
    let none = (group.total == 0).then(|| view! { <p class="none-here">{words.none_of_these}</p> });
    let list: Vec<_> = group.shown.into_iter().map(|evidence| item(evidence, search.clone())).collect();
    let list = (!list.is_empty()).then(|| view! { <ul class="passages stacked">{list}</ul> });
    let beside_list: Vec<_> = beside.into_iter().map(|evidence| item(evidence, search.clone())).collect();
    let beside = (beside_total > 0).then(|| {
        view! {
            <h4 class="beside-head">{(words.beside_head)(beside_total)}</h4>
            <ul class="passages stacked">{beside_list}</ul>
        }
    });
    let more = (in_sight < group.total).then(|| {
        let add = move |_| {
            shown.update(|shown| {
                if let Some(size) = shown.groups.get_mut(place) {
                    *size += MORE;
                }
            });
        };
        more_button((words.show_more)(MORE.min((group.total - in_sight) as usize)), add)
    });
    let more_beside = (beside_in_sight < beside_total).then(|| {
        let add = move |_| shown.update(|shown| shown.beside += MORE);
        more_button((words.show_more)(MORE.min((beside_total - beside_in_sight) as usize)), add)
    });
    let all =
        (group.total > 0).then(|| view! { <a href=href>{(words.all_of_group)(group.total, place)}</a> });
    let foot = (all.is_some() || more.is_some()).then(|| view! { <p class="more tools">{all} {more}</p> });
    let id = format!("group-{place}");
    let labelled = id.clone();
    view! {
        <section class="ledger-column" aria-labelledby=labelled>
            <div class="ledger-head">
                <h3 id=id>
                    {name} " " <span class="n">{number(u64::from(group.total))}</span>
                </h3>
                <p>{kinds}</p>
            </div>
            {none}
            {list}
            {foot}
            {beside}
            {more_beside.map(|more| view! { <p class="more tools">{more}</p> })}
        </section>
    }
}

fn more_button(words: String, add: impl Fn(leptos::ev::MouseEvent) + 'static) -> impl IntoView {
    view! {
        <button type="button" class="link-button" on:click=add>
            {words}
        </button>
    }
}

/// The kinds of a group with their counts: `Evidence 19, Noted 11`.
fn kinds_in_words(kinds: &[(Kind, u32)]) -> String {
    let named =
        kinds.iter().map(|&(kind, count)| format!("{} {}", kind_names(kind), number(u64::from(count))));
    named.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_counted_in_words() {
        assert_eq!(kinds_in_words(&[(Kind::Evidence, 19), (Kind::Noted, 1100)]), "Evidence 19, Noted 1,100");
        assert_eq!(kinds_in_words(&[]), "");
    }
}
