use super::chart_shape::{StripShape, strip_shape};
use leptos::prelude::*;
use scrutineer_search::Segment;

/// An item in one line: a segment a passage, as wide as its words; found in accent, decisions tall.
///
/// It repeats what the words beside it say, so it is left out for screen readers.
#[component]
pub(crate) fn Strip(
    /// The passages in order.
    segments: Vec<Segment>,
    /// The width, in units of the drawing.
    #[prop(default = 150)]
    width: u32,
) -> impl IntoView {
    let StripShape { said, done, hit } = strip_shape(&segments, f64::from(width));
    view! {
        <svg
            class="strip"
            width=width.to_string()
            height="14"
            viewBox=format!("0 0 {width} 14")
            preserveAspectRatio="none"
            aria-hidden="true"
        >
            <path class="said" d=said />
            <path class="done" d=done />
            <path class="hit" d=hit />
        </svg>
    }
}
