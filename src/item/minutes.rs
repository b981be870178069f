use super::citing::Citing;
use super::order::{Row, name, rows};
use super::parallels::Parallels;
use super::words::words;
use crate::data::Margin;
use crate::route::{ItemRoute, Route};
use crate::ui::{Fields, Marked, SharedMarked, kind_name, language_of, nouns};
use leptos::prelude::*;
use scrutineer_search::ItemView;
use std::sync::Arc;

/// From how many passages on the browser may leave out drawing those that are not in sight.
const LONG: usize = 300;

/// Every passage of the item, in order.
#[component]
pub(super) fn Minutes(
    /// The item.
    view: Arc<ItemView>,
    /// The item of the address.
    item: Memo<ItemRoute>,
    /// What stands beside the item, once that is known.
    margin: ReadSignal<Option<Arc<Margin>>>,
) -> impl IntoView {
    if view.passages.is_empty() {
        let words = if view.head.is_document { words().no_words } else { words().no_minute };
        return view! { <p class="notice">{words}</p> }.into_any();
    }
    let whole = StoredValue::new(Arc::clone(&view));
    let rows = rows(&view.passages).into_iter().map(|row| view! { <PassageRow row whole item margin /> });
    let is_long = view.passages.len() > LONG;
    view! {
        <div class="minutes" class:is-long=is_long>
            {rows.collect_view()}
        </div>
    }
    .into_any()
}

/// One passage: its address, its kind, its words; how to cite it once it is chosen.
#[component]
fn PassageRow(
    row: Row,
    whole: StoredValue<Arc<ItemView>>,
    item: Memo<ItemRoute>,
    margin: ReadSignal<Option<Arc<Margin>>>,
) -> impl IntoView {
    let Row { passage, depth, leads, begins_run, begins_page } = row;
    let n = passage.n;
    let id = format!("p{n}");
    let link_id = format!("p{n}-link");
    let href = move || item.with(|item| Route::Item(item.at(n)).href());
    let is_here = Memo::new(move |_| item.with(|item| item.passage == Some(n)));
    let current = move || is_here.get().then_some("location");
    let citing = move || is_here.get().then(|| view! { <Citing view=whole.get_value() passage=Some(n) /> });
    let page = begins_page.map(|page| view! { <p class="page-begins">{(words().page)(page)}</p> });
    let size = (leads > 0).then(|| {
        let leads = u64::try_from(leads).unwrap_or(u64::MAX);
        view! { <span class="faint small">{nouns().passage.count(leads)}</span> }
    });
    let language = language_of(&passage.text);
    if let Some(depth) = depth {
        let label = passage.label.clone().map(|label| view! { <span class="printed">{label}</span> " " });
        let inside = view! {
            {label}
            <a class="lead-in-link" href=href id=link_id aria-current=current>
                <span class="record" lang=language>
                    <Marked text=passage.text marks=passage.marks />
                </span>
            </a>
            {size}
        };
        let heading = match depth {
            0 => view! { <h2>{inside}</h2> }.into_any(),
            1 => view! { <h3>{inside}</h3> }.into_any(),
            _ => view! { <h4>{inside}</h4> }.into_any(),
        };
        return view! {
            {page}
            <div class="lead-in" class:nested={depth > 0} id=id class:is-here=is_here>
                {heading}
                {citing}
            </div>
        }
        .into_any();
    }
    let printed = passage.label.clone();
    let is_ours = printed.is_none();
    let label = printed.unwrap_or_else(|| format!("¶{n}"));
    let permalink = (words().passage_of)(&name(&passage), n);
    let shared = RwSignal::new(Vec::new());
    let text = passage.text.clone();
    let beside = move || {
        let margin = margin.get()?;
        Some(view! { <Parallels margin n text=text.clone() is_here=is_here.get_untracked() shared /> })
    };
    view! {
        {page}
        <div class="row" id=id class:is-here=is_here class:leads={leads > 0}>
            <div class="passage" data-kind=passage.kind.name()>
                <div class="passage-key">
                    <a class="printed" class:ours=is_ours href=href id=link_id aria-current=current title=words().link_to_passage>
                        <span aria-hidden="true">{label}</span>
                        <span class="sr">{permalink}</span>
                    </a>
                    " "
                    <span class="kind" class:sr=!begins_run>
                        {kind_name(passage.kind)}
                    </span>
                </div>
                <div class="passage-body">
                    <p class="record" lang=language>
                        <SharedMarked text=passage.text marks=passage.marks shared />
                        " "
                        {size}
                    </p>
                    <Fields vote=passage.vote action=passage.action />
                    {citing}
                </div>
            </div>
            {beside}
        </div>
    }
    .into_any()
}
