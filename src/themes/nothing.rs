use super::words::words;
use crate::data::{Role, ThemeFinding};
use crate::route::{Route, ThemeRoute};
use leptos::prelude::*;

/// Nothing names the theme: what that means, and what might.
#[component]
pub(super) fn NothingNames(
    /// What is found.
    finding: std::sync::Arc<ThemeFinding>,
    /// The route that asked for it.
    route: ThemeRoute,
) -> impl IntoView {
    let words = words();
    let all = finding.tally.all;
    let mut ways: Vec<String> = Vec::new();
    if finding.another > 0 {
        ways.push((words.by_another)(finding.another));
    }
    if finding.by_title > 0 {
        ways.push((words.by_title)(finding.by_title));
    }
    let said = ways.into_iter().map(|way| view! { <li>{way}</li> });
    let mut links = Vec::new();
    if finding.wordings.iter().any(|one| one.role == Role::Counted && !one.on) {
        links.push((
            words.switch_on_again,
            words.as_defined,
            ThemeRoute { off: Vec::new(), ..route.clone() },
        ));
    }
    if !route.parts.is_empty() || route.years != (None, None) {
        let wider = ThemeRoute { parts: Vec::new(), years: (None, None), ..route };
        links.push((words.look_wider, words.look_everywhere, wider));
    }
    let links = links.into_iter().map(|(why, way, route)| {
        view! {
            <li>
                {why} " " <a href=Route::Theme(route).href()>{way}</a>
            </li>
        }
    });
    let ways: Vec<_> = said.map(IntoAny::into_any).chain(links.map(IntoAny::into_any)).collect();
    view! {
        <section class="section nothing-names">
            <div class="notice">
                <p>
                    <b>{words.nothing_names}</b>
                    " "
                    {(words.nothing_of)(all.loaded_passages, all.loaded_items)}
                </p>
                {(!ways.is_empty()).then(|| view! { <ul>{ways}</ul> })}
            </div>
        </section>
    }
}
