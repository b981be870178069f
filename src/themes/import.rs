use super::words::words;
use crate::data::{NotKept, OwnThemes, use_own_themes};
use leptos::prelude::*;
use leptos::task::spawn_local;
use scrutineer_themes::Theme;
use scrutineer_themes::exchange::{Imported, read};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, File, HtmlInputElement};

/// The most bytes of a file that are read.
const MOST_BYTES: f64 = 4_000_000.0;

/// What came of taking a file in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Outcome {
    added: Vec<String>,
    already: Vec<String>,
    remarks: Vec<String>,
}

/// Takes themes in from a file: ours, or a REFI-QDA codebook of any tool.
#[component]
pub(super) fn Import() -> impl IntoView {
    let words = words();
    let own = use_own_themes();
    let outcome = RwSignal::new(None::<Result<Outcome, String>>);
    let take = move |event: Event| {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
            return;
        };
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        spawn_local(async move {
            let taken = match bytes_of(&file).await {
                Some(bytes) => {
                    read(&bytes).map(|imported| put_in(own, imported)).map_err(|error| error.to_string())
                }
                None => Err(words.file_unreadable.to_owned()),
            };
            if !outcome.is_disposed() {
                outcome.set(Some(taken));
            }
            // The same file can be chosen again.
            input.set_value("");
        });
    };
    let said = move || match outcome.get() {
        None => ().into_any(),
        Some(Err(error)) => {
            view! { <p class="notice">{format!("{} {error}.", words.not_taken)}</p> }.into_any()
        }
        Some(Ok(outcome)) => told(outcome).into_any(),
    };
    view! {
        <label class="button import">
            {words.import} <input type="file" class="sr" accept=".json,.qdc,application/json,text/xml" on:change=take />
        </label>
        <div class="import-outcome" role="status">
            {said}
        </div>
    }
}

fn told(outcome: Outcome) -> impl IntoView {
    let words = words();
    let added = (words.taken)(&outcome.added);
    let already = (!outcome.already.is_empty()).then(|| (words.already)(&outcome.already));
    let remarks = outcome.remarks.into_iter().map(|remark| view! { <li>{remark}</li> }).collect_view();
    view! {
        <div class="notice">
            <p>{added} " " {already}</p>
            <ul class="notes">{remarks}</ul>
        </div>
    }
}

async fn bytes_of(file: &File) -> Option<Vec<u8>> {
    if file.size() > MOST_BYTES {
        return None;
    }
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// Keeps what came; what is there already stays as it is.
fn put_in(own: OwnThemes, imported: Imported) -> Outcome {
    let mut outcome = Outcome { remarks: imported.notes, ..Outcome::default() };
    for theme in imported.codebook.themes {
        let theme = as_own(theme);
        if own.list().with_untracked(|kept| kept.iter().any(|kept| as_own(kept.clone()) == theme)) {
            outcome.already.push(theme.name);
            continue;
        }
        let (theme, kept) = own.keep(theme);
        if let Err(not_kept) = kept {
            let remark = not_kept_in_words(not_kept).to_owned();
            if !outcome.remarks.contains(&remark) {
                outcome.remarks.push(remark);
            }
        }
        outcome.added.push(theme.name);
    }
    outcome
}

/// A theme without what it was elsewhere.
fn as_own(theme: Theme) -> Theme {
    Theme { id: String::new(), group: String::new(), parent: None, near: Vec::new(), ..theme }
}

/// Why a theme is not kept on the device, and what to do.
pub(super) fn not_kept_in_words(not_kept: NotKept) -> &'static str {
    match not_kept {
        NotKept::Blocked => words().blocked,
        NotKept::Full => words().full,
    }
}

#[cfg(test)]
mod tests {
    use super::as_own;
    use scrutineer_themes::Theme;

    #[test]
    fn a_theme_taken_in_again_is_known() {
        let theme = Theme { id: "own-1".to_owned(), name: "Buses".to_owned(), ..Theme::default() };
        let elsewhere = Theme { id: "t1".to_owned(), group: "x".to_owned(), ..theme.clone() };
        assert_eq!(as_own(theme), as_own(elsewhere));
    }
}
