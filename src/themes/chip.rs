use super::wording_text::WordingText;
use super::words::words;
use crate::data::{Role, ThemeFinding, WordingCount};
use leptos::prelude::*;
use std::sync::Arc;

/// A wording as a switch, with its counts.
#[component]
pub(super) fn WordingChip(
    /// The wording.
    wording: String,
    /// What is found of the theme.
    finding: Signal<Option<Arc<ThemeFinding>>>,
    /// Told when it is switched: the wording, and whether it is on from now on.
    on_switch: Callback<(String, bool)>,
) -> impl IntoView {
    let name = wording.clone();
    let now = Memo::new(move |_| {
        finding.with(|finding| {
            finding
                .as_ref()?
                .wordings
                .iter()
                .find(|one| one.wording == name && one.role != Role::Excluded)
                .cloned()
        })
    });
    let on = move || now.with(|now| now.as_ref().is_some_and(|now| now.on));
    let count = move || now.with(|now| now.as_ref().map(counts_in_words).unwrap_or_default());
    let switched = wording.clone();
    view! {
        <label class="chip">
            <input
                type="checkbox"
                prop:checked=on
                on:change=move |event| on_switch.run((switched.clone(), event_target_checked(&event)))
            />
            <span class="face">
                <span class="said">
                    <WordingText wording /> " " <span class="n">{count}</span>
                </span>
            </span>
        </label>
    }
}

/// What a wording brings: `29, 11 only here`, `adds 12`, `takes out 3`.
pub(super) fn counts_in_words(count: &WordingCount) -> String {
    let words = words();
    match (count.role, count.on) {
        (Role::Excluded, _) => (words.takes_out)(count.passages),
        (_, true) => (words.counted_here)(count.passages, count.alone),
        (_, false) => (words.adds)(count.alone, count.passages),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wording_says_what_it_brings() {
        let count =
            |role, on, passages, alone| WordingCount { wording: String::new(), role, on, passages, alone };
        let said = [
            count(Role::Counted, true, 29, 11),
            count(Role::Counted, true, 0, 0),
            count(Role::Offered, false, 12, 12),
            count(Role::Offered, false, 3, 0),
            count(Role::Offered, false, 0, 0),
            count(Role::Excluded, true, 3, 3),
        ]
        .map(|one| counts_in_words(&one));
        let expected =
            ["29, 11 only here", "not found", "adds 12", "adds none, has 3", "not found", "takes out 3"];
        assert_eq!(said, expected);
    }
}
