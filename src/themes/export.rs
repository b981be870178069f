use super::files::{Form, save};
use super::words::words;
use crate::ui::use_announcer;
use leptos::prelude::*;
use scrutineer_themes::Theme;

/// Buttons that put themes into a file, in either form.
#[component]
pub(super) fn Export(
    /// The themes.
    themes: Signal<Vec<Theme>>,
) -> impl IntoView {
    let words = words();
    let announcer = use_announcer();
    let download = move |form: Form| {
        move |_| {
            let saved = themes.with_untracked(|themes| save(themes, form));
            announcer.say(if saved { words.file_saved } else { words.file_refused });
        }
    };
    view! {
        <button type="button" class="link-button" on:click=download(Form::Json)>
            {words.download_json}
        </button>
        <button type="button" class="link-button" on:click=download(Form::Qdc)>
            {words.download_qdc}
        </button>
    }
}
