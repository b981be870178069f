use super::announcer::use_announcer;
use super::words::words;
use crate::language::{Language, use_language};
use crate::navigation::{use_navigation, use_shortcuts};
use crate::route::Route;
use leptos::prelude::*;

/// The id of the button that changes the language, which has the focus afterwards.
const SWITCH: &str = "language";

/// The foot of every page.
#[component]
pub(crate) fn Foot() -> impl IntoView {
    let about = |part: &str| Route::About(Some(part.to_owned())).href();
    let words = words();
    let shortcuts = use_shortcuts();
    let route = use_navigation().route();
    let address = move || {
        let here = window().location().href().unwrap_or_default();
        format!("{}{}", here.split('#').next().unwrap_or_default(), route.with(Route::href))
    };
    view! {
        <p class="printed-from" aria-hidden="true">
            {words.printed_from} " " {address}
        </p>
        <footer class="foot">
            <div class="foot-in">
                <div>
                    <h2>"Scrutineer"</h2>
                    <p>{words.site}</p>
                    <p>{words.private}</p>
                </div>
                <nav aria-label=words.the_data>
                    <h2>{words.the_data}</h2>
                    <ul class="links">
                        <li>
                            <a href=Route::Data.href()>{words.councils_and_gaps}</a>
                        </li>
                        <li>
                            <a href=about("counting")>{words.counting}</a>
                        </li>
                        <li>
                            <a href=about("evidence")>{words.evidence}</a>
                        </li>
                    </ul>
                </nav>
                <nav aria-label=words.this_site>
                    <h2>{words.this_site}</h2>
                    <ul class="links">
                        <li>
                            <a href=Route::Syntax.href()>{words.query_help}</a>
                        </li>
                        <li>
                            <a href=about("accessibility")>{words.accessibility}</a>
                        </li>
                        <li>
                            <a href=about("privacy")>{words.privacy}</a>
                        </li>
                        <li>
                            <button
                                type="button"
                                class="link-button"
                                id="keys"
                                aria-haspopup="dialog"
                                on:click=move |_| shortcuts.sheet().set(true)
                            >
                                {words.keyboard}
                            </button>
                        </li>
                    </ul>
                    <LanguageButton />
                </nav>
            </div>
        </footer>
    }
}

/// Changes the language, and says what is to be known about it.
#[component]
fn LanguageButton() -> impl IntoView {
    let switch = use_language();
    let navigation = use_navigation();
    let announcer = use_announcer();
    let (other, name) = match switch.language().get_untracked() {
        Language::English => (Language::Welsh, "Cymraeg"),
        Language::Welsh => (Language::English, "English"),
    };
    let choose = move |_| {
        navigation.stay(SWITCH);
        switch.choose(other);
        announcer.say(words().language_changed);
    };
    view! {
        <div class="language">
            <h2>{words().language}</h2>
            <p>
                <button type="button" class="link-button" id=SWITCH lang=other.tag() on:click=choose>
                    {name}
                </button>
            </p>
            <p>{words().language_note}</p>
            <p role="status">{move || (!switch.is_kept().get()).then_some(words().language_not_kept)}</p>
        </div>
    }
}
