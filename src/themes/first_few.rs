use leptos::prelude::*;

/// How many rows are in sight before a reader asks for all.
const IN_SIGHT: usize = 8;

/// A list of which the first few are shown until the reader asks for all.
#[derive(Clone, Copy)]
pub(super) struct FirstFew {
    all: RwSignal<bool>,
}

impl FirstFew {
    /// A list of which nobody has asked for all.
    pub(super) fn new() -> Self {
        Self { all: RwSignal::new(false) }
    }

    /// How many to show.
    pub(super) fn most(self) -> usize {
        if self.all.get() { usize::MAX } else { IN_SIGHT }
    }
}

/// Shows all of a list, where there is more than is in sight.
#[component]
pub(super) fn ShowAll(
    /// The list.
    list: FirstFew,
    /// How many there are.
    #[prop(into)]
    count: Signal<usize>,
    /// `All 12 neighbours`.
    words: fn(usize) -> String,
) -> impl IntoView {
    let rest = move || Some(count.get()).filter(|count| *count > list.most());
    let button = move |count| {
        view! {
            <p class="more">
                <button type="button" class="link-button" on:click=move |_| list.all.set(true)>
                    {words(count)}
                </button>
            </p>
        }
    };
    move || rest().map(button)
}
