use super::import::not_kept_in_words;
use super::words::words;
use crate::data::{NotKept, use_own_themes};
use leptos::prelude::*;
use scrutineer_themes::Theme;

/// Whether the theme is kept on the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// It never was.
    New,
    /// As it stands here.
    Kept,
    /// In another form.
    Changed,
}

/// Keeps the theme on the device, and says how it stands.
#[component]
pub(super) fn Saving(
    /// The theme.
    theme: Memo<Theme>,
    /// Told of the theme with the identifier that it has from now on.
    on_kept: Callback<Theme>,
) -> impl IntoView {
    let words = words();
    let own = use_own_themes();
    let failed = RwSignal::new(None::<NotKept>);
    let standing = Memo::new(move |_| theme.with(|theme| standing(theme, own.of(&theme.id).as_ref())));
    let keep = move |theme: Theme| {
        let (theme, kept) = own.keep(theme);
        failed.set(kept.err());
        on_kept.run(theme);
    };
    let save = move |_| keep(theme.get_untracked());
    let save_another = move |_| keep(Theme { id: String::new(), ..theme.get_untracked() });
    let said = move || match (failed.get(), standing.get()) {
        (Some(failed), _) => not_kept_in_words(failed),
        (None, Standing::New) => words.not_saved,
        (None, Standing::Kept) => words.saved,
        (None, Standing::Changed) => words.changed,
    };
    let can_save = move || standing.get() != Standing::Kept && theme.with(|theme| !theme.wordings.is_empty());
    let button = move || if standing.get() == Standing::Changed { words.save_changes } else { words.save };
    view! {
        <p class="tools saving">
            // It stays, so that whoever pressed it keeps the focus.
            <button
                type="button"
                class="button primary"
                aria-disabled=move || (!can_save()).to_string()
                on:click=move |event| {
                    if can_save() {
                        save(event);
                    }
                }
            >
                {button}
            </button>
            <Show when=move || standing.get() == Standing::Changed>
                <button type="button" class="button" on:click=save_another>
                    {words.save_another}
                </button>
            </Show>
            <span class="small muted" role="status">
                {said}
            </span>
        </p>
    }
}

fn standing(theme: &Theme, kept: Option<&Theme>) -> Standing {
    match kept {
        None => Standing::New,
        Some(kept) if kept == theme => Standing::Kept,
        Some(_) => Standing::Changed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_is_new_kept_or_changed() {
        let theme = Theme { id: "own-1".to_owned(), name: "Buses".to_owned(), ..Theme::default() };
        assert_eq!(standing(&theme, None), Standing::New);
        assert_eq!(standing(&theme, Some(&theme)), Standing::Kept);
        assert_eq!(
            standing(&theme, Some(&Theme { name: "Trams".to_owned(), ..theme.clone() })),
            Standing::Changed
        );
    }
}
