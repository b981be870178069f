use super::kinds::kind_sense;
use super::numbers::thousands;
use super::words::words;
use leptos::prelude::*;
use scrutineer_corpus::Kind;

/// The kinds that have a rule of their own in the margin.
const RULED: [Kind; 8] = [
    Kind::Evidence,
    Kind::Noted,
    Kind::Comment,
    Kind::Response,
    Kind::Resolved,
    Kind::Recommended,
    Kind::Action,
    Kind::Vote,
];

/// How to read the rules in the margin, with the number of passages where it is known.
#[component]
pub(crate) fn Legend(
    /// The number of passages of each kind.
    #[prop(optional)]
    counts: Vec<(Kind, u32)>,
) -> impl IntoView {
    let count_of = move |kind| {
        let found = counts.iter().find(|(counted, _)| *counted == kind).map(|(_, count)| thousands(*count));
        found.map(|count| view! { <span class="n">{count}</span> })
    };
    let rows = RULED.map(|kind| {
        view! {
            <li class="legend-row" data-kind=kind.name()>
                <span class="passage-body"></span>
                <span>{kind_sense(kind)}</span>
                {count_of(kind)}
            </li>
        }
    });
    view! {
        <h2 class="legend-title">{words().legend_title}</h2>
        <ul class="legend">{rows.into_iter().collect_view()}</ul>
    }
}
