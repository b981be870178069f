use super::subject_picker::option;
use super::words::words;
use crate::data::comparison::span;
use crate::data::use_engine;
use crate::route::CompareRoute;
use leptos::prelude::*;

/// The first and the last year.
#[component]
pub(super) fn YearPicker(
    /// The comparison of the address.
    route: Memo<CompareRoute>,
    /// Told of a change.
    on_change: Callback<CompareRoute>,
) -> impl IntoView {
    let words = words();
    let overview = use_engine().overview();
    let span = Memo::new(move |_| overview.with(|overview| overview.as_ref().and_then(|all| span(all))));
    let years = Memo::new(move |_| route.with(|route| route.years));
    let select = move |label: &'static str, id: &'static str, open: &'static str, is_first: bool| {
        let value = Memo::new(move |_| {
            let (from, to) = years.get();
            (if is_first { from } else { to }).map(|year| year.to_string()).unwrap_or_default()
        });
        let change = move |event| {
            let chosen: Option<u16> = event_target_value(&event).parse().ok();
            let (from, to) = years.get_untracked();
            let years = if is_first { (chosen, to) } else { (from, chosen) };
            on_change.run(CompareRoute { years, ..route.get_untracked() });
        };
        let listed = move || {
            let here = value.get().parse::<u16>().ok();
            let (first, last) = span.get().unwrap_or((1, 0));
            let mut list: Vec<u16> = (first..=last).rev().collect();
            list.extend(here.filter(|year| !list.contains(year)));
            list.into_iter().map(|year| option(year.to_string(), year.to_string(), value)).collect_view()
        };
        view! {
            <label>
                {label}
                <select id=id prop:value=move || value.get() on:change=change>
                    {option(String::new(), open.to_owned(), value)}
                    {listed}
                </select>
            </label>
        }
    };
    let note = move || {
        (years.get() != (None, None)).then(|| view! { <p class="picker-note">{words.years_note}</p> })
    };
    view! {
        <Show when=move || span.get().is_some()>
            {select(words.from_year, "compare-from", words.first_year, true)}
            {select(words.to_year, "compare-to", words.last_year, false)}
        </Show>
        {note}
    }
}
