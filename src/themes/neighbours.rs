use super::first_few::{FirstFew, ShowAll};
use super::words::words;
use crate::data::{NeighbourTheme, ThemeFinding, use_neighbours};
use crate::language::number;
use crate::route::{Route, ThemeRoute};
use crate::ui::Failure;
use leptos::prelude::*;
use std::sync::Arc;

/// The themes that stand beside one in the same items, with how often.
#[component]
pub(super) fn Neighbours(
    /// What is found of the theme.
    finding: Signal<Option<Arc<ThemeFinding>>>,
) -> impl IntoView {
    let words = words();
    let place =
        Memo::new(move |_| finding.with(|finding| finding.as_ref().and_then(|finding| finding.place)));
    let answers = use_neighbours(place);
    let list = FirstFew::new();
    let body = move || match (answers.failure.get(), answers.answer.get()) {
        (Some(error), _) => view! { <Failure error retry=answers.retry /> }.into_any(),
        (None, None) => view! { <p class="small muted">{words.counting}</p> }.into_any(),
        (None, Some(found)) if found.is_empty() => {
            view! { <p class="small muted">{words.no_neighbours}</p> }.into_any()
        }
        (None, Some(found)) => table(&found, list.most()).into_any(),
    };
    let count = Signal::derive(move || {
        answers.answer.with(|answer| answer.as_ref().map_or(0, |answer| answer.len()))
    });
    view! {
        <section aria-labelledby="neighbours">
            <div class="section-head">
                <h2 id="neighbours">{words.neighbours}</h2>
            </div>
            {body}
            <ShowAll list count words=words.all_neighbours />
        </section>
    }
}

fn table(found: &[NeighbourTheme], most: usize) -> impl IntoView + use<> {
    let words = words();
    let rows = found.iter().take(most).map(|theme| {
        let href = Route::Theme(ThemeRoute::of(&theme.id)).href();
        view! {
            <tr>
                <th scope="row">
                    <a class="quiet" href=href>
                        {theme.name.clone()}
                    </a>
                </th>
                <td class="num">{number(u64::from(theme.items))}</td>
                <td class="num">{number(u64::from(theme.passages))}</td>
                <td class="num">{number(u64::from(theme.all))}</td>
            </tr>
        }
    });
    view! {
        <div class="scroll">
            <table class="table">
                <caption class="sr">{words.neighbours_caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.theme}</th>
                        <th scope="col" class="num">
                            {words.shared_items}
                        </th>
                        <th scope="col" class="num">
                            {words.shared_passages}
                        </th>
                        <th scope="col" class="num">
                            {words.all_its_passages}
                        </th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
        <p class="chart-note">{words.neighbours_note}</p>
    }
}
