use super::draft::name_or;
use super::words::words;
use crate::data::use_own_themes;
use crate::language::number;
use crate::navigation::focus;
use crate::route::{Route, ThemeRoute};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use scrutineer_themes::{Counts, Theme};

/// A theme of the reader's own in the list.
#[component]
pub(super) fn OwnRow(
    /// Its identifier.
    id: String,
    /// The theme; `None` when it is going.
    theme: Memo<Option<Theme>>,
    /// Its counts, once they are known.
    count: Signal<Option<Counts>>,
    /// Told that it is to be deleted.
    on_delete: Callback<String>,
) -> impl IntoView {
    let words = words();
    let own = use_own_themes();
    let renaming = RwSignal::new(false);
    let name = move || {
        theme.with(|theme| theme.as_ref().map_or_else(String::new, |theme| name_or(&theme.name).to_owned()))
    };
    let href = move || theme.get().map(|theme| Route::Theme(ThemeRoute::own(theme)).href());
    let figure = move |of: fn(&Counts) -> u32| {
        move || {
            count.with(|count| {
                count.as_ref().map_or_else(|| "…".to_owned(), |count| number(u64::from(of(count))))
            })
        }
    };
    let (input_id, rename_id, open_id) = (format!("name-{id}"), format!("rename-{id}"), format!("open-{id}"));
    let input = NodeRef::<leptos::html::Input>::new();
    let (field, back) = (input_id.clone(), rename_id.clone());
    let begin = move |_| {
        renaming.set(true);
        let field = field.clone();
        request_animation_frame(move || focus(&field));
    };
    let end = move || {
        renaming.set(false);
        let back = back.clone();
        request_animation_frame(move || focus(&back));
    };
    let (ended, cancelled) = (end.clone(), end);
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = input.get_untracked().map(|input| input.value()).unwrap_or_default();
        if let Some(theme) = theme.get_untracked().filter(|_| !typed.trim().is_empty()) {
            let _ = own.keep(Theme { name: typed.trim().to_owned(), ..theme });
        }
        ended();
    };
    let escape = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            cancelled();
        }
    };
    let (save, escape) = (StoredValue::new_local(save), StoredValue::new_local(escape));
    let begin = StoredValue::new_local(begin);
    view! {
        <tr>
            <th scope="row">
                <Show
                    when=move || renaming.get()
                    fallback={
                        let open_id = open_id.clone();
                        move || {
                            view! {
                                <a class="quiet" id=open_id.clone() href=href>
                                    {name}
                                </a>
                            }
                        }
                    }
                >
                    <form class="rename" on:submit=move |event| save.with_value(|save| save(event))>
                        <label class="sr" for=input_id.clone()>
                            {words.new_name}
                        </label>
                        <input
                            node_ref=input
                            id=input_id.clone()
                            type="text"
                            autocomplete="off"
                            prop:value=name
                            on:keydown=move |event| escape.with_value(|escape| escape(event))
                        />
                        <button type="submit" class="button">
                            {words.save_name}
                        </button>
                    </form>
                </Show>
            </th>
            <td class="num">{figure(|count| count.passages)}</td>
            <td class="num">{figure(|count| count.items)}</td>
            <td class="row-tools">
                <button
                    type="button"
                    class="link-button"
                    id=rename_id
                    aria-label=move || (words.rename)(&name())
                    on:click=move |event| begin.with_value(|begin| begin(event))
                >
                    {words.rename_short}
                </button>
                <button
                    type="button"
                    class="link-button"
                    aria-label=move || (words.delete)(&name())
                    on:click=move |_| on_delete.run(id.clone())
                >
                    {words.delete_short}
                </button>
            </td>
        </tr>
    }
}
