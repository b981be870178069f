use super::export::Export;
use super::import::Import;
use super::own_row::OwnRow;
use super::words::words;
use crate::data::{use_own_counts, use_own_themes};
use crate::navigation::focus_quietly;
use leptos::prelude::*;
use scrutineer_themes::Theme;

/// The reader's own themes: open, rename, delete and bring back, take in and out.
#[component]
pub(super) fn OwnList(
    /// Whether there are any.
    has_own: Signal<bool>,
) -> impl IntoView {
    let words = words();
    let own = use_own_themes();
    let themes = Memo::new(move |_| own.list().get());
    let counts = use_own_counts(themes);
    let deleted = RwSignal::new(None::<(usize, Theme)>);
    let ids = move || themes.with(|themes| themes.iter().map(|theme| theme.id.clone()).collect::<Vec<_>>());
    let on_delete = Callback::new(move |id: String| {
        deleted.set(own.remove(&id));
        focus_later("undo-delete");
    });
    let row = move |id: String| {
        let place = {
            let id = id.clone();
            move || themes.with(|themes| themes.iter().position(|theme| theme.id == id))
        };
        let theme = {
            let id = id.clone();
            Memo::new(move |_| themes.with(|themes| themes.iter().find(|theme| theme.id == id).cloned()))
        };
        let count = Signal::derive(move || {
            let place = place()?;
            counts.answer.with(|counts| counts.as_ref().and_then(|counts| counts.get(place).copied()))
        });
        view! { <OwnRow id theme count on_delete /> }
    };
    let undo = move |_| {
        if let Some((place, theme)) = deleted.get_untracked() {
            let id = theme.id.clone();
            own.put_back((place, theme));
            deleted.set(None);
            focus_later(&format!("open-{id}"));
        }
    };
    let gone = move || {
        deleted.with(|deleted| {
            deleted.as_ref().map(|(_, theme)| (words.deleted)(super::draft::name_or(&theme.name)))
        })
    };
    let exported = Signal::derive(move || themes.get());
    view! {
        <section class="own-themes" aria-labelledby="own-themes">
            <div class="section-head">
                <h2 id="own-themes">{words.your_own}</h2>
                <p class="aside">{words.on_this_device}</p>
            </div>
            <Show when=move || has_own.get() fallback=move || view! { <p class="small muted">{words.none_of_your_own}</p> }>
                <table class="table theme-table">
                    <caption class="sr">{words.your_own}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words.theme}</th>
                            <th scope="col" class="num">
                                {words.passages_head}
                            </th>
                            <th scope="col" class="num">
                                {words.items_head}
                            </th>
                            <th scope="col">
                                <span class="sr">{words.actions}</span>
                            </th>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=ids key=String::clone children=row />
                    </tbody>
                </table>
            </Show>
            <div role="status">
                {move || {
                    gone()
                        .map(|gone| {
                            view! {
                                <p class="notice undo">
                                    {gone} " "
                                    <button type="button" id="undo-delete" class="link-button" on:click=undo>
                                        {words.undo}
                                    </button>
                                </p>
                            }
                        })
                }}
            </div>
            <div class="tools own-tools">
                <Import />
                <Show when=move || has_own.get()>
                    <Export themes=exported />
                </Show>
            </div>
        </section>
    }
}

/// Gives the focus to something that is about to be drawn.
fn focus_later(id: &str) {
    let id = id.to_owned();
    request_animation_frame(move || focus_quietly(&id));
}
