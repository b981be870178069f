use super::chip::counts_in_words;
use super::draft::{Draft, Line, List};
use super::words::words;
use crate::data::{Role, ThemeFinding};
use crate::navigation::focus;
use crate::ui::Icon;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use scrutineer_search::parse;
use std::sync::Arc;

/// A list of wordings, line by line, each with what it brings.
#[component]
pub(super) fn Lines(
    /// Which list.
    list: List,
    /// The theme that is being written.
    draft: RwSignal<Draft>,
    /// What is found of it.
    finding: Signal<Option<Arc<ThemeFinding>>>,
    /// Told that something was typed.
    typed: Callback<()>,
    /// Told that a line came, went or moved.
    changed: Callback<()>,
) -> impl IntoView {
    let words = words();
    let (name, hint, add_words) = match list {
        List::Counted => (words.counted, words.counted_hint, words.add_counted),
        List::Offered => (words.offered, words.offered_edit_hint, words.add_offered),
        List::LeftOut => (words.left_out, words.left_out_hint, words.add_left_out),
    };
    let add = Callback::new(move |()| {
        let mut key = 0;
        draft.update(|draft| key = draft.add(list, ""));
        focus_line(key);
    });
    let lines = move || draft.with(|draft| draft.lines(list).to_vec());
    let row = move |line: Line| view! { <WordingLine list key=line.key draft finding typed changed add /> };
    view! {
        <fieldset class="wordings-row">
            <legend class="label">{name} " " <small>{hint}</small></legend>
            <div class="lines">
                <ul class="line-list">
                    <For each=lines key=|line| line.key children=row />
                </ul>
                <button type="button" class="link-button" on:click=move |_| add.run(())>
                    {add_words}
                </button>
            </div>
        </fieldset>
    }
}

/// One wording.
#[component]
fn WordingLine(
    list: List,
    key: u32,
    draft: RwSignal<Draft>,
    finding: Signal<Option<Arc<ThemeFinding>>>,
    typed: Callback<()>,
    changed: Callback<()>,
    add: Callback<()>,
) -> impl IntoView {
    let words = words();
    let text = Memo::new(move |_| draft.with(|draft| draft.text(key).unwrap_or_default().to_owned()));
    let role = match list {
        List::Counted => Role::Counted,
        List::Offered => Role::Offered,
        List::LeftOut => Role::Excluded,
    };
    let count = move || {
        let text = text.with(|text| text.trim().to_owned());
        finding.with(|finding| {
            let one =
                finding.as_ref()?.wordings.iter().find(|one| one.wording == text && one.role == role)?;
            Some(counts_in_words(one))
        })
    };
    let notes = Memo::new(move |_| {
        text.with(|text| parse(text).notes.into_iter().map(|note| note.message).collect::<Vec<_>>().join(" "))
    });
    let id = line_id(key);
    let notes_id = format!("{id}-notes");
    let enter = move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            add.run(());
        }
    };
    let remove = move |_| {
        let mut next = None;
        draft.update(|draft| next = draft.remove(key));
        changed.run(());
        match next {
            Some(next) => focus_line(next),
            None => focus("theme-name"),
        }
    };
    let (to, move_words) = match list {
        List::Counted => (List::Offered, words.offer_instead),
        List::Offered | List::LeftOut => (List::Counted, words.count_instead),
    };
    let shift = move |_| {
        draft.update(|draft| draft.shift(key, to));
        changed.run(());
        focus_line(key);
    };
    let name = move || (words.wording_in)(text.get().trim());
    view! {
        <li class="line">
            <input
                id=id
                type="text"
                class="query"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                aria-label=words.wording
                aria-describedby=notes_id.clone()
                prop:value=text
                on:input=move |event| {
                    draft.update(|draft| draft.write(key, &event_target_value(&event)));
                    typed.run(());
                }
                on:keydown=enter
            />
            <span class="n">{count}</span>
            <span class="line-tools">
                <button type="button" class="link-button" aria-label=move || format!("{move_words} {}", name()) on:click=shift>
                    {move_words}
                </button>
                <button type="button" class="tool" aria-label=move || format!("{} {}", words.remove, name()) on:click=remove>
                    <Icon shape="#i-x" />
                </button>
            </span>
            <span class="line-notes small muted" id=notes_id>
                {notes}
            </span>
        </li>
    }
}

fn line_id(key: u32) -> String {
    format!("line-{key}")
}

/// Gives the focus to a line that may only now be drawn.
fn focus_line(key: u32) {
    request_animation_frame(move || focus(&line_id(key)));
}
