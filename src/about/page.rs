use crate::navigation::use_navigation;
use crate::route::Route;
use crate::ui::{Legend, use_title};
use leptos::prelude::*;

/// The parts of the page, as the address names them.
const PARTS: [(&str, &str); 5] = [
    ("evidence", "What counts as evidence"),
    ("counting", "How passages are counted"),
    ("privacy", "Privacy"),
    ("accessibility", "Accessibility"),
    ("wrong", "When something is wrong"),
];

/// The About page.
#[component]
pub(crate) fn AboutPage(
    /// The part that the address points at.
    part: Memo<Option<String>>,
) -> impl IntoView {
    let navigation = use_navigation();
    use_title(|| "About".to_owned());
    Effect::new(move || navigation.settle(part.get().filter(|part| PARTS.iter().any(|(id, _)| id == part))));
    let links = PARTS.map(|(id, words)| {
        view! {
            <li>
                <a href=Route::About(Some(id.to_owned())).href()>{words}</a>
            </li>
        }
    });
    view! {
        <div class="prose-head">
            <h1 id="heading" tabindex="-1">
                "About Scrutineer"
            </h1>
            <p>
                "Council scrutiny committees hear evidence, ask questions and decide in public, and publish minutes of it. Scrutineer lays those minutes out passage by passage, so that a councillor before a meeting, a researcher or a resident can find what was said and decided, and quote it."
            </p>
        </div>
        <nav class="prose-parts" aria-label="On this page">
            <ul class="inline-list">{links.into_iter().collect_view()}</ul>
        </nav>
        <div class="prose">
            <Evidence />
            <Counting />
            <Privacy />
            <Accessibility />
            <Wrong />
        </div>
    }
}

/// A part of the page, which the address can point at.
#[component]
fn Part(id: &'static str, children: Children) -> impl IntoView {
    let words = PARTS.iter().find(|(part, _)| *part == id).map_or("", |(_, words)| *words);
    view! {
        <section id=id>
            <h2 id=format!("{id}-link") tabindex="-1">
                {words}
            </h2>
            {children()}
        </section>
    }
}

#[component]
fn Evidence() -> impl IntoView {
    view! {
        <Part id="evidence">
            <p>
                "Minutes are shown word for word. Only white space is tidied. Every item links to the page it was published on, and the published page is what to quote."
            </p>
            <ul>
                <li>
                    "What the page does not state, such as the committee or the date, is shown as " <i>"not stated"</i>
                    ". It is never guessed."
                </li>
                <li>
                    "What could not be understood stays as plain text, marked as not classified. Nothing is dropped."
                </li>
                <li>
                    "Where only the start of a minute could be read, the item says so. A decision may stand in the part that is missing."
                </li>
                <li>
                    "A " <b>"digest"</b>
                    " condenses published minutes in our own words. It carries a dashed badge and a link to the published minutes. Dashed lines here always mean: not the published words, not counted, or not there."
                </li>
            </ul>
            <div class="prose-legend">
                <Legend />
            </div>
        </Part>
    }
}

#[component]
fn Counting() -> impl IntoView {
    view! {
        <Part id="counting">
            <p>
                "The unit is the passage: a paragraph, a bullet, a numbered resolution. Each has a kind, by what it does in the minutes: evidence, noted, comment, response, resolved, recommended, action or vote; and declarations, thanks, procedure and headings."
            </p>
            <ul>
                <li>"Counts are exact. They are never estimates, and never rounded."</li>
                <li>
                    "Each count stands on what is loaded: “2 of 18 items” says how many there are to find. Councils that are loaded and silent are named, so that silence is not mistaken for absence."
                </li>
                <li>
                    "A search for several words finds passages with all of them. When no item has them all, the nearest are shown and the page says so."
                </li>
                <li>
                    "Related wordings are offered, never applied unasked. What they add is counted and marked apart."
                </li>
                <li>
                    "Counts beside a filter say what the results would hold with that filter, given all the others that are on."
                </li>
            </ul>
        </Part>
    }
}

#[component]
fn Privacy() -> impl IntoView {
    view! {
        <Part id="privacy">
            <p>
                "Searching happens in this browser. The page fetches its own files from the site it came from and nothing from anywhere else. What you type is kept in the part of the address after the #, which browsers do not send."
            </p>
            <ul>
                <li>"There are no cookies, no accounts, no counters and no trackers."</li>
                <li>
                    "The server that holds these files sees which files are fetched, as any server does. From that it could make out roughly which minutes were opened, not what was typed."
                </li>
                <li>
                    "Your browser’s own history keeps the addresses of your searches, as it does for any page. A private window does not."
                </li>
                <li>"Links to published minutes lead to the councils’ own sites, which have their own rules."</li>
            </ul>
        </Part>
    }
}

#[component]
fn Accessibility() -> impl IntoView {
    view! {
        <Part id="accessibility">
            <p>
                "The page is made to meet the Web Content Accessibility Guidelines 2.2 at level AA. It works by keyboard alone, at 400% zoom and in forced colours; kinds of passages are told by line and by word, not by colour; every chart has the same figures as a table."
            </p>
            <ul>
                <li>
                    <kbd>"/"</kbd>
                    " goes to the search box. There are no other single-key commands."
                </li>
                <li>"The number of results is read out once typing stops."</li>
            </ul>
            <p>
                "If something here cannot be used, please tell whoever publishes this site. It helps to say what you tried and with which browser or assistive technology."
            </p>
        </Part>
    }
}

#[component]
fn Wrong() -> impl IntoView {
    view! {
        <Part id="wrong">
            <p>
                "If a passage differs from the published minutes, the published minutes are right. Tell whoever publishes this site, with the address of the passage: the label in the margin beside it is a link to it. If the minutes themselves are wrong, only the council can correct them."
            </p>
            <p>
                "Scrutineer is free software under the MIT licence or the Apache licence 2.0. The minutes belong to the councils; the terms of each are on the "
                <a href=Route::Data.href()>"Data page"</a> "."
            </p>
        </Part>
    }
}
