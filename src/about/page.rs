use super::statement::Statement;
use super::statement_words::words as statement_words;
use super::words::{Part, words};
use crate::navigation::{scroll_to_top, use_navigation};
use crate::route::Route;
use crate::ui::{Legend, Rich, use_title};
use leptos::prelude::*;

/// The part of the address that is a page of its own.
const STATEMENT: &str = "accessibility";

/// The About page, and the accessibility statement.
#[component]
pub(crate) fn AboutPage(
    /// The part that the address points at.
    part: Memo<Option<String>>,
) -> impl IntoView {
    let navigation = use_navigation();
    let is_statement = Memo::new(move |_| part.with(|part| part.as_deref() == Some(STATEMENT)));
    use_title(move || if is_statement.get() { statement_words().heading } else { words().tab }.to_owned());
    Effect::new(move |was_statement: Option<bool>| {
        let now = is_statement.get();
        if was_statement.is_some_and(|was| was != now) {
            scroll_to_top();
        }
        let is_known = |id: &String| words().parts.iter().any(|part| part.id == id);
        navigation.settle(part.get().filter(is_known));
        now
    });
    move || {
        if is_statement.get() { view! { <Statement /> }.into_any() } else { view! { <About /> }.into_any() }
    }
}

#[component]
fn About() -> impl IntoView {
    let words = words();
    let parts = words.parts.iter().map(|part| (part.id, part.heading));
    let links = parts.chain([(STATEMENT, statement_words().heading)]).map(|(id, heading)| {
        view! {
            <li>
                <a href=Route::About(Some(id.to_owned())).href()>{heading}</a>
            </li>
        }
    });
    view! {
        <div class="prose-head">
            <h1 id="heading" tabindex="-1">
                {words.heading}
            </h1>
            <p>{words.lead}</p>
        </div>
        <nav class="prose-parts" aria-label=words.on_this_page>
            <ul class="inline-list">{links.collect_view()}</ul>
        </nav>
        <div class="prose">{words.parts.iter().map(section).collect_view()}</div>
    }
}

/// A part of the page, which the address can point at.
fn section(part: &'static Part) -> impl IntoView {
    let rich = |text: &&'static str| view! { <Rich text=text /> };
    let before = part.before.iter().map(|text| view! { <p>{rich(text)}</p> }).collect_view();
    let list = part.list.iter().map(|text| view! { <li>{rich(text)}</li> }).collect_view();
    let after = part.after.iter().map(|text| view! { <p>{rich(text)}</p> }).collect_view();
    let has_list = !part.list.is_empty();
    view! {
        <section id=part.id>
            <h2 id=format!("{}-link", part.id) tabindex="-1">
                {part.heading}
            </h2>
            {before}
            {has_list.then(|| view! { <ul>{list}</ul> })}
            {after}
            {part
                .with_legend
                .then(|| {
                    view! {
                        <div class="prose-legend">
                            <Legend />
                        </div>
                    }
                })}
        </section>
    }
}
