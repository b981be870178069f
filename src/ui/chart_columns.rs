use super::announcer::use_announcer;
use super::chart_shape::Tenths;
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use std::rc::Rc;

/// A column of a chart, which tells its figures when it is pointed at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct ChartColumn {
    /// Its left edge, in units of the drawing.
    pub(crate) x: f64,
    /// Its width.
    pub(crate) width: f64,
}

/// What a column says and leads to.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct ColumnWords {
    /// What it shows: `2019: 3 of 9 items`.
    pub(crate) words: String,
    /// Where its passages are.
    pub(crate) href: String,
}

/// The columns of a chart, for the pointer and the arrow keys; to be put last into its drawing.
///
/// One link stands in it, which follows the pointer or the keys from column to column and leads to what the column
/// counts: a link for each would be a stop for each on the way through the page. Words are made when a column is asked
/// for: there may be hundreds on a page, and most are never pointed at.
#[component]
pub(crate) fn ChartColumns(
    /// The columns, from left to right.
    columns: Vec<ChartColumn>,
    /// Words and link of a column, by its place.
    tell: Rc<dyn Fn(usize) -> ColumnWords>,
    /// Their height.
    height: f64,
    /// Told what the column in question shows, and when there is none.
    told: RwSignal<Option<String>>,
) -> impl IntoView {
    let (Some(first), Some(last)) = (columns.first().copied(), columns.last().copied()) else {
        return ().into_any();
    };
    let announcer = use_announcer();
    let (here, set_here) = signal(0_usize);
    let (is_shown, set_shown) = signal(false);
    let area = NodeRef::<leptos::svg::Rect>::new();
    let (left, wide) = (first.x, last.x + last.width - first.x);
    let columns = StoredValue::new(columns);
    let pointed = move |event: PointerEvent| {
        let Some(area) = area.get_untracked() else { return };
        let bounds = area.get_bounding_client_rect();
        if bounds.width() <= 0.0 {
            return;
        }
        let x = left + (f64::from(event.client_x()) - bounds.left()) / bounds.width() * wide;
        if let Some(n) = columns.with_value(|columns| under(columns, x)) {
            set_here.set(n);
            set_shown.set(true);
        }
    };
    let tell = StoredValue::new_local(tell);
    let said = Memo::new(move |_| tell.with_value(|tell| tell(here.get())));
    let column = move || columns.with_value(|columns| columns.get(here.get()).copied()).unwrap_or(first);
    Effect::new(move || {
        told.set(is_shown.get().then(|| said.with(|said| said.words.clone())));
    });
    let keyed = move |event: KeyboardEvent| {
        let last = columns.with_value(Vec::len).saturating_sub(1);
        let Some(next) = step(here.get_untracked(), last, &event.key()) else { return };
        event.prevent_default();
        set_here.set(next);
        announcer.say(&said.with_untracked(|said| said.words.clone()));
    };
    // By hand, since the macro takes a link for one of HTML, which is not drawn here.
    let link = leptos::svg::a()
        .attr(
            "class",
            move || if is_shown.get() { "spot-here no-file is-shown" } else { "spot-here no-file" },
        )
        .attr("href", move || said.with(|said| said.href.clone()))
        .attr("aria-label", move || said.with(|said| said.words.clone()))
        .on(leptos::ev::keydown, keyed)
        .on(leptos::ev::focus, move |_| set_shown.set(true))
        .on(leptos::ev::blur, move |_| set_shown.set(false))
        .on(leptos::ev::pointerenter, move |_| set_shown.set(true))
        .on(leptos::ev::pointerleave, move |_| set_shown.set(false))
        .child(view! {
            <rect
                x=move || Tenths(column().x).to_string()
                y="0"
                width=move || Tenths(column().width).to_string()
                height=Tenths(height).to_string()
            />
        });
    view! {
        <rect
            node_ref=area
            class="spot"
            x=Tenths(left).to_string()
            y="0"
            width=Tenths(wide).to_string()
            height=Tenths(height).to_string()
            on:pointermove=pointed
            on:pointerdown=pointed
        />
        {link}
    }
    .into_any()
}

/// The column that a place across the drawing belongs to.
fn under(columns: &[ChartColumn], x: f64) -> Option<usize> {
    columns.iter().position(|column| column.x <= x && x <= column.x + column.width)
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
    use super::*;

    #[test]
    fn a_pointer_between_columns_is_over_none() {
        let columns = [(0.0, 10.0), (10.0, 10.0), (40.0, 8.0)].map(|(x, width)| ChartColumn { x, width });
        let found = [0.0, 9.9, 11.0, 30.0, 40.0, 48.5].map(|x| under(&columns, x));
        assert_eq!(found, [Some(0), Some(0), Some(1), None, Some(2), None]);
    }

    #[test]
    fn arrows_stop_at_the_ends() {
        assert_eq!(
            ["ArrowLeft", "ArrowRight", "Home", "End", "a"].map(|key| step(0, 1, key)),
            [Some(0), Some(1), Some(0), Some(1), None]
        );
        assert_eq!(step(1, 1, "ArrowRight"), Some(1));
    }
}
