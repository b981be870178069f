use leptos::prelude::*;

/// What a screen reader is told while the focus stays where it is. One per app.
#[derive(Clone, Copy)]
pub(crate) struct Announcer(RwSignal<String>);

impl Announcer {
    /// Says a sentence, politely.
    pub(crate) fn say(self, sentence: &str) {
        if self.0.with_untracked(|said| said != sentence) {
            self.0.set(sentence.to_owned());
        }
    }
}

/// Makes the announcer known to every page.
pub(crate) fn provide_announcer() -> Announcer {
    let announcer = Announcer(RwSignal::new(String::new()));
    provide_context(announcer);
    announcer
}

/// The announcer of this app.
pub(crate) fn use_announcer() -> Announcer {
    expect_context::<Announcer>()
}

/// Where the sentences are put; it stays in the page so that they are heard.
#[component]
pub(crate) fn LiveRegion(
    /// Whose sentences they are.
    announcer: Announcer,
) -> impl IntoView {
    view! {
        <p class="sr" role="status" aria-live="polite">
            {move || announcer.0.get()}
        </p>
    }
}
