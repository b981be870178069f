use super::announcer::use_announcer;
use super::chart_shape::Tenths;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// A column of a chart that tells its figures when it is pointed at.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ChartColumn {
    /// Its left edge and its width, in units of the drawing.
    pub(crate) x: f64,
    /// Its width.
    pub(crate) width: f64,
    /// What it shows: `2019: 3 of 9 items`.
    pub(crate) words: String,
    /// Where its passages are.
    pub(crate) href: String,
}

/// The columns of a chart, for the pointer and the arrow keys; to be put last into its drawing.
///
/// One link stands in it, which follows the pointer or the keys from column to column and leads to what the column
/// counts: a link for each would be a stop for each on the way through the page.
#[component]
pub(crate) fn ChartColumns(
    /// The columns, from left to right.
    columns: Vec<ChartColumn>,
    /// Their height.
    height: f64,
    /// Told what the column in question shows, and when there is none.
    told: RwSignal<Option<String>>,
) -> impl IntoView {
    if columns.is_empty() {
        return ().into_any();
    }
    let announcer = use_announcer();
    let (here, set_here) = signal(0_usize);
    let (is_shown, set_shown) = signal(false);
    let spots = columns.iter().enumerate().map(|(n, column)| {
        let enter = move |_| {
            set_here.set(n);
            set_shown.set(true);
        };
        view! {
            <rect
                class="spot"
                x=Tenths(column.x).to_string()
                y="0"
                width=Tenths(column.width).to_string()
                height=Tenths(height).to_string()
                on:pointerenter=enter
            />
        }
    });
    let spots = spots.collect_view();
    let columns = StoredValue::new(columns);
    let at = move |n: usize| columns.with_value(|columns| columns.get(n).cloned());
    let column = Memo::new(move |_| at(here.get()));
    Effect::new(move || {
        let words = is_shown.get().then(|| column.with(|column| column.as_ref().map(|it| it.words.clone())));
        told.set(words.flatten());
    });
    let keyed = move |event: KeyboardEvent| {
        let last = columns.with_value(Vec::len).saturating_sub(1);
        let Some(next) = step(here.get_untracked(), last, &event.key()) else { return };
        event.prevent_default();
        set_here.set(next);
        if let Some(column) = at(next) {
            announcer.say(&column.words);
        }
    };
    let of = move |place: fn(&ChartColumn) -> String| {
        move || column.with(|column| column.as_ref().map(place).unwrap_or_default())
    };
    // By hand, since the macro takes a link for one of HTML, which is not drawn here.
    let link = leptos::svg::a()
        .attr(
            "class",
            move || if is_shown.get() { "spot-here no-file is-shown" } else { "spot-here no-file" },
        )
        .attr("href", of(|column| column.href.clone()))
        .attr("aria-label", of(|column| column.words.clone()))
        .on(leptos::ev::keydown, keyed)
        .on(leptos::ev::focus, move |_| set_shown.set(true))
        .on(leptos::ev::blur, move |_| set_shown.set(false))
        .on(leptos::ev::pointerenter, move |_| set_shown.set(true))
        .on(leptos::ev::pointerleave, move |_| set_shown.set(false))
        .child(view! {
            <rect
                x=of(|column| Tenths(column.x).to_string())
                y="0"
                width=of(|column| Tenths(column.width).to_string())
                height=Tenths(height).to_string()
            />
        });
    view! {
        {spots}
        {link}
    }
    .into_any()
}

/// The column that a key leads to; `None` for other keys.
fn step(here: usize, last: usize, key: &str) -> Option<usize> {
    Some(match key {
        "ArrowLeft" => here.saturating_sub(1),
        "ArrowRight" => (here + 1).min(last),
        "Home" => 0,
        "End" => last,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn arrows_stop_at_the_ends() {
        assert_eq!(
            ["ArrowLeft", "ArrowRight", "Home", "End", "a"].map(|key| step(0, 1, key)),
            [Some(0), Some(1), Some(0), Some(1), None]
        );
        assert_eq!(step(1, 1, "ArrowRight"), Some(1));
    }
}
