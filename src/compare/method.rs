use super::sides::ShownSides;
use super::words::words;
use crate::data::comparison::{Origin, Sides};
use leptos::prelude::*;

/// How the comparison was counted, and what to bear in mind.
#[component]
pub(super) fn Method(
    /// The sides and the address that they answer.
    shown: ShownSides,
) -> impl IntoView {
    let remarks = remarks(&shown.sides, shown.route.years != (None, None));
    let remarks = remarks.into_iter().map(|remark| view! { <li>{remark}</li> }).collect_view();
    view! {
        <section class="section" aria-labelledby="method">
            <div class="section-head">
                <h2 id="method">{words().method}</h2>
            </div>
            <div class="method">
                <ul>{remarks}</ul>
            </div>
        </section>
    }
}

fn remarks(sides: &Sides, with_years: bool) -> Vec<String> {
    let words = words();
    let counted = match sides.subject.origin {
        Origin::Everything => words.method_everything,
        Origin::Query => words.method_query,
        Origin::BuiltIn | Origin::Own | Origin::Unknown => words.method_theme,
    };
    let on_something = sides.subject.theme.is_some();
    let sum = |of: fn(&scrutineer_search::CommitteeOverview) -> u32| -> u32 {
        sides.sides.iter().map(|side| of(&side.overview)).sum()
    };
    let (items, cut, digests) = (sum(|row| row.items), sum(|row| row.cut), sum(|row| row.digests));
    let another = sides.sides.iter().any(|side| side.another > 0);
    [
        Some(counted.to_owned()),
        (on_something && another).then(|| words.method_another.to_owned()),
        on_something.then(|| words.method_rates.to_owned()),
        (on_something && sides.sides.len() == 2).then(|| words.method_often.to_owned()),
        (cut > 0).then(|| (words.method_cut)(cut, items)),
        (digests > 0).then(|| (words.method_digests)(digests)),
        with_years.then(|| words.method_undated.to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::comparison::{Side, Subject};
    use scrutineer_search::CommitteeOverview;
    use scrutineer_themes::Theme;

    #[test]
    fn only_what_bears_on_the_comparison_is_said() {
        let overview = CommitteeOverview { items: 18, cut: 17, ..CommitteeOverview::default() };
        let side = Side { overview, ..Side::default() };
        let mut sides = Sides { sides: vec![side.clone(), side], ..Sides::default() };
        let plain = remarks(&sides, false);
        assert_eq!(plain.len(), 2);
        assert!(plain[1].starts_with("34 of 36 items"), "{}", plain[1]);
        sides.subject =
            Subject { name: "x".to_owned(), theme: Some(Theme::default()), origin: Origin::Query };
        assert_eq!(remarks(&sides, true).len(), 5);
    }
}
