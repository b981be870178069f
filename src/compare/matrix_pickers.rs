use super::finding::lowered;
use super::subject_choice::by_group;
use super::words::words;
use crate::data::comparison::{MOST_PARTS, ThemeChoice};
use crate::route::{About, Columns, CompareRoute, MatrixRoute, Route};
use leptos::prelude::*;

/// A change of how the matrix is drawn.
type Change = Callback<(fn(&mut MatrixRoute, String), String)>;

/// How the matrix is drawn: its rows, columns, figures and order; and the way from ticked rows to their comparison.
#[component]
pub(super) fn MatrixPickers(
    /// The comparison of the address.
    route: Memo<CompareRoute>,
    /// The themes of the codebook.
    themes: Memo<Vec<ThemeChoice>>,
    /// Told of a change.
    on_change: Callback<CompareRoute>,
) -> impl IntoView {
    let words = words();
    let change = Change::new(move |(set, value): (fn(&mut MatrixRoute, String), String)| {
        let mut route = route.get_untracked();
        set(&mut route.matrix, value);
        on_change.run(route);
    });
    let matrix = Memo::new(move |_| route.with(|route| route.matrix.clone()));
    let rows = two(
        words.rows,
        "matrix-rows",
        [("", words.councils.to_owned()), ("committees", words.committees.to_owned())],
        Memo::new(move |_| matrix.with(|matrix| matrix.committees)),
        move |value| change.run((|matrix, value| matrix.committees = !value.is_empty(), value)),
    );
    let figures = two(
        words.figures,
        "matrix-figures",
        [("", words.counts.to_owned()), ("rates", words.rates.to_owned())],
        Memo::new(move |_| matrix.with(|matrix| matrix.rates)),
        move |value| change.run((|matrix, value| matrix.rates = !value.is_empty(), value)),
    );
    let order = move || {
        let subject = route.with(|route| subject_name(&route.about, &themes.get()))?;
        Some(two(
            words.order,
            "matrix-order",
            [("", (words.by_share)(&subject)), ("name", words.by_name.to_owned())],
            Memo::new(move |_| matrix.with(|matrix| matrix.by_name)),
            move |value| change.run((|matrix, value| matrix.by_name = !value.is_empty(), value)),
        ))
    };
    view! {
        {rows}
        <ColumnPicker matrix themes change />
        {figures}
        {order}
        <Lay route on_change />
    }
}

/// What is singled out, as it stands within a sentence.
fn subject_name(about: &About, themes: &[ThemeChoice]) -> Option<String> {
    match about {
        About::Everything => None,
        About::Theme(id) => themes.iter().find(|theme| theme.id == *id).map(|theme| lowered(&theme.name)),
        About::Own(theme) => Some(lowered(&theme.name)),
        About::Query(query) => Some((words().quoted)(query)),
    }
}

/// A choice between two.
fn two(
    label: &'static str,
    id: &'static str,
    [first, second]: [(&'static str, String); 2],
    is_second: Memo<bool>,
    on_choice: impl Fn(String) + 'static,
) -> impl IntoView {
    view! {
        <label>
            {label}
            <select id=id on:change=move |event| on_choice(event_target_value(&event))>
                <option value=first.0 prop:selected=move || !is_second.get()>
                    {first.1}
                </option>
                <option value=second.0 prop:selected=move || is_second.get()>
                    {second.1}
                </option>
            </select>
        </label>
    }
}

const ALL: &str = "all";
const GROUP: &str = "g:";

/// Which themes stand in the columns.
#[component]
fn ColumnPicker(matrix: Memo<MatrixRoute>, themes: Memo<Vec<ThemeChoice>>, change: Change) -> impl IntoView {
    let words = words();
    let value = Memo::new(move |_| {
        matrix.with(|matrix| match &matrix.columns {
            Columns::Busiest => String::new(),
            Columns::All => ALL.to_owned(),
            Columns::Group(id) => format!("{GROUP}{id}"),
        })
    });
    let option = move |key: String, name: String| {
        let own = key.clone();
        view! {
            <option value=key prop:selected=move || value.with(|value| *value == own)>
                {name}
            </option>
        }
    };
    let set = |matrix: &mut MatrixRoute, value: String| {
        matrix.columns = match value.strip_prefix(GROUP) {
            Some(id) => Columns::Group(id.to_owned()),
            None if value == ALL => Columns::All,
            None => Columns::Busiest,
        };
    };
    let groups = move || {
        let themes = themes.get();
        let all = option(ALL.to_owned(), (words.all_themes)(themes.len()));
        let groups = by_group(&themes).into_iter().filter_map(|(name, themes)| {
            let id = themes.first()?.group_id.clone();
            Some(option(format!("{GROUP}{id}"), name))
        });
        view! {
            {groups.collect_view()}
            {all}
        }
    };
    view! {
        <Show when=move || themes.with(|themes| !themes.is_empty())>
            <label>
                {words.columns}
                <select id="matrix-columns" on:change=move |event| change.run((set, event_target_value(&event)))>
                    {option(String::new(), words.busiest.to_owned())}
                    {groups}
                </select>
            </label>
        </Show>
    }
}

/// The link from ticked rows to their comparison.
#[component]
fn Lay(route: Memo<CompareRoute>, on_change: Callback<CompareRoute>) -> impl IntoView {
    let words = words();
    let ticked = Memo::new(move |_| route.with(|route| route.matrix.ticked.clone()));
    let href = move || route.with(|route| Route::Compare(laid(route)).href());
    let untick = move |_| {
        let mut route = route.get_untracked();
        route.matrix.ticked.clear();
        on_change.run(route);
    };
    let count = move || ticked.with(Vec::len);
    view! {
        <Show when=move || { count() > 0 }>
            <span class="lay">
                <Show when=move || { count() > 1 } fallback=move || view! { <span class="picker-note">{words.tick}</span> }>
                    <a class="button primary" href=href>
                        {move || (words.lay)(count().min(MOST_PARTS))}
                    </a>
                </Show>
                <button class="link-button" type="button" on:click=untick>
                    {words.untick}
                </button>
            </span>
        </Show>
    }
}

/// The ticked rows side by side, on the same subject and of the same years.
fn laid(route: &CompareRoute) -> CompareRoute {
    let mut parts = route.matrix.ticked.clone();
    parts.truncate(MOST_PARTS);
    CompareRoute { parts, matrix: MatrixRoute::default(), shown: None, ..route.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_themes::Part;

    #[test]
    fn ticked_rows_are_laid_side_by_side_on_the_same_subject() {
        let mut route = CompareRoute {
            about: About::Query("xanax".to_owned()),
            years: (Some(2019), None),
            ..CompareRoute::default()
        };
        route.matrix.ticked = ["a", "b", "c", "d", "e", "f", "g"].map(Part::parse).to_vec();
        let laid = laid(&route);
        assert_eq!((laid.parts.len(), laid.years), (6, (Some(2019), None)));
        assert_eq!((laid.about, laid.matrix), (About::Query("xanax".to_owned()), MatrixRoute::default()));
    }
}
