use super::draft::{Draft, List};
use super::export::Export;
use super::lines::Lines;
use super::saving::Saving;
use super::sharing::Sharing;
use super::words::words;
use crate::data::ThemeFinding;
use crate::route::{ThemeRoute, Which};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use scrutineer_themes::Theme;
use std::sync::Arc;

/// Milliseconds without a key before a theme is counted anew.
const PAUSE: u32 = 250;

/// The editor of a reader's own theme. Its state is in the address; what is being typed gets there after a pause.
#[component]
pub(super) fn Editor(
    /// What is found of the theme.
    finding: Signal<Option<Arc<ThemeFinding>>>,
    /// The theme of the address.
    route: Memo<ThemeRoute>,
    /// Told of what was typed: it takes the place of the address.
    on_typed: Callback<ThemeRoute>,
    /// Told of any other change: "back" undoes it.
    on_change: Callback<ThemeRoute>,
) -> impl IntoView {
    let words = words();
    let draft = RwSignal::new(route.with_untracked(|route| Draft::of(&own_of(route))));
    // Back, forward and links change the address under the editor.
    Effect::new(move || {
        let theme = route.with(own_of);
        if draft.with_untracked(|draft| draft.theme() != theme) {
            draft.set(Draft::of(&theme));
        }
    });
    let written = move || route.with_untracked(|route| with_theme(route, draft.with_untracked(Draft::theme)));
    let waiting = StoredValue::new_local(None::<Timeout>);
    let typed = Callback::new(move |()| {
        waiting.set_value(Some(Timeout::new(PAUSE, move || on_typed.run(written()))));
    });
    let changed = Callback::new(move |()| {
        waiting.set_value(None);
        on_change.run(written());
    });
    let lists = List::ALL.map(|list| view! { <Lines list draft finding typed changed /> });
    let theme = Memo::new(move |_| route.with(own_of));
    let exported = Signal::derive(move || vec![theme.get()]);
    let kept = Callback::new(move |theme: Theme| {
        draft.update(|draft| draft.take_id(&theme));
        on_typed.run(written());
    });
    view! {
        <section class="wordings editor" aria-label=words.editor>
            <div class="wordings-row">
                <label class="label" for="theme-name">
                    {words.name}
                </label>
                <input
                    id="theme-name"
                    type="text"
                    autocomplete="off"
                    placeholder=words.name_hint
                    prop:value=move || draft.with(|draft| draft.name.clone())
                    on:input=move |event| {
                        draft.update(|draft| draft.name = event_target_value(&event));
                        typed.run(());
                    }
                />
            </div>
            <div class="wordings-row">
                <label class="label" for="theme-definition">
                    {words.definition} " " <small>{words.definition_hint}</small>
                </label>
                <textarea
                    id="theme-definition"
                    rows="2"
                    prop:value=move || draft.with(|draft| draft.definition.clone())
                    on:input=move |event| {
                        draft.update(|draft| draft.definition = event_target_value(&event));
                        typed.run(());
                    }
                ></textarea>
            </div>
            {lists.into_iter().collect_view()}
            <div class="wordings-row codes">
                <p class="label">{words.this_theme}</p>
                <div class="wordings-foot">
                    <Saving theme on_kept=kept />
                    <Sharing route />
                    <p class="tools">
                        <Export themes=exported />
                    </p>
                </div>
            </div>
        </section>
    }
}

/// The theme of a route, with its wordings as they are switched.
fn own_of(route: &ThemeRoute) -> Theme {
    match &route.which {
        Which::Own(own) => own.switched(&route.off, &route.on),
        Which::BuiltIn(_) => Theme::default(),
    }
}

/// The route with another theme, which has taken up what was switched.
fn with_theme(route: &ThemeRoute, theme: Theme) -> ThemeRoute {
    ThemeRoute { which: Which::Own(Box::new(theme)), off: Vec::new(), on: Vec::new(), ..route.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_switched_is_taken_up() {
        let list = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect::<Vec<String>>();
        let theme = Theme { wordings: list(&["bus*", "coach"]), ..Theme::default() };
        let route = ThemeRoute { off: list(&["coach"]), on: list(&["tram*"]), ..ThemeRoute::own(theme) };
        let own = own_of(&route);
        assert_eq!((own.wordings.clone(), own.offered.clone()), (list(&["bus*", "tram*"]), list(&["coach"])));
        let taken = with_theme(&route, own.clone());
        assert_eq!(own_of(&taken), own);
        assert!(taken.off.is_empty() && taken.on.is_empty());
    }
}
