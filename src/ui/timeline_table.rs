use super::numbers::thousands;
use super::timeline_shape::{Period, column_of, scale_of};
use super::timeline_words::words;
use leptos::prelude::*;
use scrutineer_search::CouncilTimeline;
use std::sync::Arc;

/// The figures of the timeline as a table.
#[component]
pub(crate) fn TimelineTable(
    /// The councils, in order of name.
    timeline: Arc<Vec<CouncilTimeline>>,
) -> impl IntoView {
    let scale = scale_of(&timeline);
    let columns: Vec<Period> = scale.periods().chain([Period::Undated]).collect();
    let heads = columns.iter().map(|period| {
        view! {
            <th scope="col" class="num">
                {period.in_short()}
            </th>
        }
    });
    let rows = timeline.iter().map(|council| {
        let cells = columns.iter().map(|period| {
            let column = column_of(council, *period);
            let words = if column.loaded == 0 {
                "–".to_owned()
            } else {
                format!("{}/{}", thousands(column.items + column.by_another), thousands(column.loaded))
            };
            view! { <td class="num">{words}</td> }
        });
        view! {
            <tr>
                <th scope="row">{council.name.clone()}</th>
                <td class="num">{thousands(council.passages)}</td>
                <td class="num">{format!("{}/{}", thousands(council.items), thousands(council.loaded))}</td>
                {cells.collect_view()}
            </tr>
        }
    });
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=words().table_label[usize::from(scale.monthly)]>
            <table class="table">
                <caption>{words().caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words().council}</th>
                        <th scope="col" class="num">
                            {words().passages}
                        </th>
                        <th scope="col" class="num">
                            {words().items}
                        </th>
                        {heads.collect_view()}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}
