use super::words::words;
use leptos::prelude::*;

/// A state of a cell as the key shows it.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    /// Classes of its swatch.
    pub(super) class: &'static str,
    /// What stands in the swatch.
    pub(super) text: &'static str,
    /// Whether that says something to those who listen.
    pub(super) is_read: bool,
}

/// How to read cells: the shades, then a share of few passages, not mentioned, another wording, nothing loaded. The table and
/// the map have marks of their own for the same states.
#[component]
pub(super) fn Key(
    /// Classes of the whole.
    class: &'static str,
    /// What stands in each shade.
    shade: &'static str,
    /// The other states, in that order.
    marks: [Mark; 4],
) -> impl IntoView {
    let words = words();
    let ramp =
        (1..=5).map(|step| view! { <span class=format!("swatch heat-{step}")>{shade}</span> }).collect_view();
    let states = [words.key_band, words.not_mentioned, words.key_another, words.nothing_loaded];
    let entries = marks.into_iter().zip(states).map(|(mark, words)| {
        let hidden = (!mark.is_read).then_some("true");
        view! {
            <span>
                <span class=format!("swatch {}", mark.class) aria-hidden=hidden>
                    {mark.text}
                </span>
                " "
                {words}
            </span>
        }
    });
    view! {
        <p class=class>
            <span>
                <span class="ramp" aria-hidden="true">
                    {ramp}
                </span>
                " "
                {words.key_steps}
            </span>
            {entries.collect_view()}
        </p>
    }
}
