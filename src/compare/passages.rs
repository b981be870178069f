use super::finding::DECIDED;
use super::sides::ShownSides;
use super::words::words;
use crate::data::comparison::{Group, SHOWN, Shown, Side};
use crate::data::use_engine;
use crate::route::{CompareRoute, ItemRoute, Route, SearchRoute};
use crate::ui::{KINDS_BY_GROUP, PassageItem, date_in_words, is_capitals, nouns, thousands, title_of};
use leptos::prelude::*;
use scrutineer_search::Overview;
use scrutineer_themes::Part;

/// How many more passages a press brings to each cell.
const MORE: u16 = 10;

/// What was heard, asked and decided, in rows that align across the sides.
#[component]
pub(super) fn Rows(
    /// The sides and the address that they answer.
    shown: ShownSides,
    /// The comparison of the address.
    route: Memo<CompareRoute>,
    /// Told of a change.
    on_change: Callback<CompareRoute>,
) -> impl IntoView {
    let words = words();
    let overview = use_engine().overview().get_untracked().unwrap_or_default();
    let sides = &shown.sides.sides;
    let rows = words.groups.iter().enumerate().filter_map(|(n, (name, kinds))| {
        let has_any =
            sides.iter().any(|side| side.groups.get(n).is_some_and(|group| group.named + group.another > 0));
        // The last row only stands where there is something in it.
        (has_any || n <= DECIDED).then(|| {
            let cells = sides.iter().map(|side| cell(&shown, side, n, &overview)).collect_view();
            view! {
                <div class="compare-row cols">
                    <div class="row-head">
                        <h3>{*name}</h3>
                        <p>{*kinds}</p>
                    </div>
                    {cells}
                </div>
            }
        })
    });
    let rows = rows.collect_view();
    let limit = usize::from(shown.sides.shown);
    let is_cut = |group: &Group| {
        usize::try_from(group.named + group.another).is_ok_and(|all| all > group.passages.len())
            && group.passages.len() >= limit
    };
    let has_more = sides.iter().flat_map(|side| &side.groups).any(is_cut);
    let now = shown.sides.shown;
    let more = has_more.then(|| {
        let next = if now <= SHOWN { MORE } else { now.saturating_add(MORE) };
        let show = move |_| on_change.run(CompareRoute { shown: Some(next), ..route.get_untracked() });
        view! {
            <p class="more no-print">
                <button class="button" type="button" on:click=show>
                    {(words.more_each)(next - now)}
                </button>
            </p>
        }
    });
    view! {
        {rows}
        {more}
    }
}

fn cell(shown: &ShownSides, side: &Side, n: usize, overview: &Overview) -> impl IntoView + use<> {
    let words = words();
    let Some(group) = side.groups.get(n) else { return ().into_any() };
    let subject = &shown.sides.subject;
    let is_everything = subject.theme.is_none();
    let kinds = KINDS_BY_GROUP.get(n).map_or(&[][..], |(_, kinds)| kinds);
    let part = Part::parse(&side.part);
    let search = |another| subject.search(overview, &part, shown.route.years, kinds, another);
    let amount = if is_everything { nouns().passage.count(group.named) } else { thousands(group.named) };
    let names = (!is_everything).then(|| (words.count_named)(group.named, group.another));
    let count = view! {
        <p class="col-count">
            <b>{amount}</b>
            {names}
            <span class="col-name">{(words.in_part)(&side.short)}</span>
        </p>
    };
    if group.passages.is_empty() {
        return view! { <div class="compare-cell">{count} {empty(side, n)}</div> }.into_any();
    }
    let passages = group.passages.iter().map(|one| passage(one, &search(one.by_another)));
    let shown_named = group.passages.iter().filter(|one| !one.by_another).count();
    let all = (group.named > 0).then(|| {
        let is_all = u32::try_from(shown_named) == Ok(group.named);
        let name = if is_all { words.in_search.to_owned() } else { (words.all_in)(group.named, &side.short) };
        link(search(false), name, &side.short)
    });
    let others_shown = group.passages.len() - shown_named;
    let has_others = usize::try_from(group.another).is_ok_and(|another| another > others_shown);
    let others =
        has_others.then(|| link(search(true), (words.another_in)(group.another, &side.short), &side.short));
    view! {
        <div class="compare-cell">
            {count}
            <ul class="passages stacked">{passages.collect_view()}</ul>
            <p class="more">{all} " " {others}</p>
        </div>
    }
    .into_any()
}

/// A link to a search; for those who listen it names the side even where its words do not.
fn link(search: SearchRoute, name: String, side: &str) -> impl IntoView + use<> {
    let of = (!name.contains(side)).then(|| view! { <span class="sr">{format!(", {side}")}</span> });
    view! {
        <a href=Route::Search(search).href()>
            {name}
            {of}
        </a>
    }
}

/// A passage with the item that it stands in.
fn passage(shown: &Shown, search: &SearchRoute) -> impl IntoView + use<> {
    let head = &shown.hit.item;
    let route = ItemRoute::found(&head.id, search);
    let href = Route::Item(route.at(shown.hit.passage.n)).href();
    let title = title_of(head);
    let caps = is_capitals(&title);
    let date = match head.date {
        Some(date) => view! { <time datetime=date.to_string()>{date_in_words(date)}</time> }.into_any(),
        None => view! { <span class="unstated">{words().date_not_stated}</span> }.into_any(),
    };
    let another = shown.by_another.then(|| view! { <span class="another">{words().by_another}</span> });
    view! {
        <PassageItem passage=shown.hit.passage.clone() href=href.clone()>
            <p class="from">
                <a class="quiet" class:is-caps=caps href=href>
                    {title}
                </a>
                ", "
                {date}
                {another}
            </p>
        </PassageItem>
    }
}

/// What stands where there is no passage: silence is told from what was not read and not loaded.
fn empty(side: &Side, n: usize) -> impl IntoView + use<> {
    let words = words();
    let loaded = &side.overview;
    if side.counts.loaded_passages == 0 {
        return view! { <p class="empty">{words.empty_unloaded}</p> }.into_any();
    }
    if loaded.cut > 0 {
        let items = loaded.items;
        return view! {
            <p class="empty">
                <b>{words.empty_cut_strong}</b>
                " "
                {(words.empty_cut)(loaded.cut, items)}
            </p>
        }
        .into_any();
    }
    view! { <p class="empty">{if n == DECIDED { words.empty_decided } else { words.empty }}</p> }.into_any()
}
