use super::words::words;
use crate::data::use_engine;
use crate::route::{CompareRoute, Route, ThemeOrder, ThemeRoute};
use crate::ui::{Tenths, bar_width, thousands};
use leptos::prelude::*;
use scrutineer_themes::highlights::Busy;

/// Width of the longest bar.
const WIDEST: f64 = 120.0;

/// The themes that most passages name, and ways to all of them.
#[component]
pub(super) fn Themes(
    /// The themes, the busiest first.
    busiest: Vec<Busy>,
    /// Number of themes in all.
    all: u32,
) -> impl IntoView {
    let words = words();
    let councils = use_engine()
        .overview()
        .with_untracked(|overview| overview.as_ref().map_or(0, |overview| overview.councils.len()));
    let most = busiest.iter().map(|busy| busy.passages).max().unwrap_or(0);
    let rows = busiest.into_iter().map(|busy| {
        let wide = Tenths(bar_width(busy.passages, most, WIDEST)).to_string();
        let href = Route::Theme(ThemeRoute::of(&busy.id)).href();
        view! {
            <tr>
                <th scope="row">
                    <a class="quiet" href=href>
                        {busy.name}
                    </a>
                </th>
                <td class="num">{thousands(busy.passages)}</td>
                <td class="home-bar">
                    <svg width=Tenths(WIDEST).to_string() height="12" aria-hidden="true">
                        <rect class="amount" y="1" width=wide height="10" />
                    </svg>
                </td>
                <td class="num">{thousands(busy.decided)}</td>
                <td class="num">{(words.of)(&thousands(busy.councils), &thousands(councils as u64))}</td>
            </tr>
        }
    });
    view! {
        <section aria-labelledby="home-themes">
            <div class="section-head">
                <h2 id="home-themes">{words.themes}</h2>
            </div>
            <table class="table home-themes">
                <caption class="sr">{words.themes_table}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.theme}</th>
                        <th scope="col" class="num">
                            {words.passages_head}
                        </th>
                        <td class="home-bar"></td>
                        <th scope="col" class="num">
                            {words.decided}
                        </th>
                        <th scope="col" class="num">
                            {words.councils_head}
                        </th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
            <p class="more">
                <a href=Route::Themes(ThemeOrder::Grouped).href()>{(words.all_themes)(&thousands(all))}</a>
                <a href=Route::Compare(CompareRoute::default()).href()>{words.matrix}</a>
            </p>
        </section>
    }
}
