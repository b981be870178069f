use leptos::prelude::*;

/// Something folded away under a line, drawn when it is first opened: what nobody opens costs nothing.
#[component]
pub(crate) fn Fold(
    /// The class of the fold.
    class: &'static str,
    /// What its line says.
    #[prop(into)]
    summary: Signal<String>,
    /// Whether there is nothing in it, so that it is not shown.
    #[prop(optional, into)]
    hidden: Signal<bool>,
    /// Whether it starts open.
    #[prop(optional)]
    open: bool,
    /// What it holds.
    children: ChildrenFn,
) -> impl IntoView {
    let drawn = RwSignal::new(open);
    view! {
        <details class=class open=open hidden=hidden on:toggle=move |_| drawn.set(true)>
            <summary>{summary}</summary>
            {move || drawn.get().then(|| children())}
        </details>
    }
}
