use super::key_words::words;
use super::rich::Rich;
use crate::lazy::{Later, LaterPage};
use crate::navigation::use_shortcuts;
use leptos::ev::MouseEvent;
use leptos::html::Dialog;
use leptos::prelude::*;

/// The sheet that says which keys do what, and switches off those that act on their own; fetched and drawn when it is first
/// asked for.
#[component]
pub(crate) fn KeySheet() -> impl IntoView {
    let sheet = use_shortcuts().sheet();
    let asked = Memo::new(move |asked: Option<&bool>| asked == Some(&true) || sheet.get());
    move || asked.get().then(|| view! { <Later page=LaterPage::Keys /> })
}

/// The sheet. The browser keeps the focus inside while it is open, closes it on Escape, and gives the focus back.
#[component]
pub(crate) fn KeyDialog() -> impl IntoView {
    let shortcuts = use_shortcuts();
    let dialog = NodeRef::<Dialog>::new();
    let is_about_to_open = StoredValue::new(false);
    Effect::new(move || {
        let (Some(dialog), open) = (dialog.get(), shortcuts.sheet().get()) else { return };
        is_about_to_open.set_value(open && !dialog.open());
        // What has just been fetched is not in the page yet, and cannot be opened before it is.
        request_animation_frame(move || {
            is_about_to_open.set_value(false);
            match (open, dialog.open()) {
                (true, false) => drop(dialog.show_modal()),
                (false, true) => dialog.close(),
                _ => {}
            }
        });
    });
    let close = move || shortcuts.sheet().set(false);
    // The word that it was closed comes late: by then it may be open again, or be asked for.
    let closed = move || {
        let is_open = dialog.get_untracked().is_some_and(|dialog| dialog.open());
        if !is_open && !is_about_to_open.get_value() {
            close();
        }
    };
    // What lies behind the sheet counts as the sheet itself; its contents do not.
    let beside = move |event: MouseEvent| {
        if event.target() == event.current_target() {
            close();
        }
    };
    let rows = words().rows.iter().map(|(keys, deed)| {
        view! {
            <div>
                <dt>
                    <Rich text=keys />
                </dt>
                <dd>
                    <Rich text=deed />
                </dd>
            </div>
        }
    });
    view! {
        <dialog class="sheet" node_ref=dialog aria-labelledby="keys-head" on:close=move |_| closed() on:click=beside>
            <div class="sheet-in">
                <h2 id="keys-head">{words().heading}</h2>
                <dl class="keys">{rows.collect_view()}</dl>
                <label class="check">
                    <input
                        type="checkbox"
                        prop:checked=shortcuts.on()
                        on:change=move |event| shortcuts.set(event_target_checked(&event))
                    />
                    <span>
                        <Rich text=words().single />
                    </span>
                </label>
                <p class="small muted" role="status">
                    {move || (!shortcuts.is_kept().get()).then_some(words().not_kept)}
                </p>
                <p class="tools">
                    <button class="button" type="button" on:click=move |_| close()>
                        {words().close}
                    </button>
                </p>
            </div>
        </dialog>
    }
}
