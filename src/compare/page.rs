use super::matrix_page::MatrixPage;
use super::sides::SidesPage;
use crate::navigation::{Mode, use_navigation};
use crate::route::{CompareRoute, Route};
use leptos::prelude::*;

/// Councils or committees side by side, on a theme, a query or everything; with none chosen, all of them in a matrix.
#[component]
pub(crate) fn ComparePage(
    /// The comparison of the address.
    comparison: Memo<CompareRoute>,
) -> impl IntoView {
    let navigation = use_navigation();
    let on_change =
        Callback::new(move |route: CompareRoute| navigation.go(Route::Compare(route), Mode::Push));
    let is_matrix = Memo::new(move |_| comparison.with(|route| route.parts.is_empty()));
    move || {
        if is_matrix.get() {
            view! { <MatrixPage route=comparison on_change /> }.into_any()
        } else {
            view! { <SidesPage route=comparison on_change /> }.into_any()
        }
    }
}
