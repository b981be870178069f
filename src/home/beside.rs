use super::words::words;
use crate::data::comparison::place_name;
use crate::data::use_engine;
use crate::route::{About, CompareRoute, ItemRoute, Route};
use crate::ui::{PassageItem, language_of, thousands};
use leptos::prelude::*;
use scrutineer_search::{Overview, PassageView};
use scrutineer_themes::Part;
use scrutineer_themes::highlights::{Beside, Quoted, Side};

/// Two councils on one theme, in their own words, and the way to all that both say.
#[component]
pub(super) fn SideBySide(
    /// What they say.
    beside: Beside,
) -> impl IntoView {
    let overview = use_engine().overview();
    let parts = beside.sides.each_ref().map(|side| Part::parse(&side.council));
    let name = |part: &Part| {
        overview.with_untracked(|overview| part.name(overview.as_deref().unwrap_or(&Overview::default())))
    };
    let [one, other] = parts.each_ref().map(name);
    let route =
        CompareRoute { parts: parts.into(), about: About::Theme(beside.id), ..CompareRoute::default() };
    let link = (words().compare)(place_name(&one), place_name(&other), &beside.name);
    let sides = beside.sides.into_iter().zip([one, other]).map(|(side, name)| said(side, name));
    view! {
        <section aria-labelledby="home-beside">
            <div class="section-head">
                <h2 id="home-beside">{(words().beside)(&beside.name)}</h2>
            </div>
            <div class="pair">{sides.collect_view()}</div>
            <p class="more">
                <a href=Route::Compare(route).href()>{link}</a>
            </p>
        </section>
    }
}

/// What a council says: a passage, and how many there are.
fn said(side: Side, name: String) -> impl IntoView {
    let count = (words().of_passages)(&thousands(side.passages), &thousands(side.loaded));
    let Quoted { item, title, n, kind, text } = side.quoted;
    let (item, language) = (ItemRoute::of(&item), language_of(&title));
    let href = Route::Item(item.at(n)).href();
    let from = (!title.is_empty()).then(|| {
        view! {
            <p class="from" lang=language>
                <a class="quiet" href=Route::Item(item).href()>
                    {title}
                </a>
            </p>
        }
    });
    let passage = PassageView { n, kind, text, ..PassageView::default() };
    view! {
        <div>
            <h3 class="pair-council">{name} " " <span class="n">{count}</span></h3>
            <ul class="passages stacked">
                <PassageItem passage href>
                    {from}
                </PassageItem>
            </ul>
        </div>
    }
}
