use super::words::words;
use crate::data::{Exclusion, LeaveOut, use_exclusions};
use crate::navigation::focus_quietly;
use crate::ui::Failure;
use leptos::prelude::*;

/// A way to leave a passage out of a theme: which exclusions would do it, and what else each would take.
#[component]
pub(super) fn LeaveOutPanel(
    /// The passage, and the theme as it is counted.
    wanted: LeaveOut,
    /// Told of the exclusion that was chosen.
    on_exclude: Callback<String>,
) -> impl IntoView {
    let words = words();
    let open = RwSignal::new(false);
    let wanted = StoredValue::new(wanted);
    view! {
        <div class="leave-out no-print">
            <button
                type="button"
                class="tool"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {words.leave_out}
            </button>
            <Show when=move || open.get()>
                <Choices wanted=wanted.get_value() on_exclude />
            </Show>
        </div>
    }
}

#[component]
fn Choices(wanted: LeaveOut, on_exclude: Callback<String>) -> impl IntoView {
    let words = words();
    let answers = use_exclusions(Memo::new(move |_| Some(wanted.clone())));
    let choose = move |wording: String| {
        on_exclude.run(wording);
        // The passage goes, and its button with it.
        focus_quietly("passages");
    };
    let choice = move |exclusion: &Exclusion| {
        let Exclusion { wording, takes } = exclusion.clone();
        let chosen = wording.clone();
        view! {
            <li>
                <button type="button" class="button" on:click=move |_| choose(chosen.clone())>
                    <span class="query">{wording}</span>
                    <span class="n">{(words.takes)(takes)}</span>
                </button>
            </li>
        }
    };
    move || match (answers.failure.get(), answers.answer.get()) {
        (Some(error), _) => view! { <Failure error retry=answers.retry /> }.into_any(),
        (None, None) => view! { <p class="small muted" role="status">{words.counting}</p> }.into_any(),
        (None, Some(found)) if found.is_empty() => {
            view! { <p class="small muted">{words.no_exclusion}</p> }.into_any()
        }
        (None, Some(found)) => view! {
            <div class="choices">
                <p class="small">{words.which_exclusion}</p>
                <ul>{found.iter().map(choice).collect_view()}</ul>
            </div>
        }
        .into_any(),
    }
}
