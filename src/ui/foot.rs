use crate::route::Route;
use leptos::prelude::*;

/// The foot of every page.
#[component]
pub(crate) fn Foot() -> impl IntoView {
    let about = |part: &str| Route::About(Some(part.to_owned())).href();
    view! {
        <footer class="foot">
            <div class="foot-in">
                <div>
                    <h2>"Scrutineer"</h2>
                    <p>
                        "What scrutiny committees heard, asked and decided, passage by passage, each with the address of the page it was published on."
                    </p>
                    <p>"Searching happens in this browser. No search leaves it."</p>
                </div>
                <nav aria-label="The data">
                    <h2>"The data"</h2>
                    <ul class="links">
                        <li>
                            <a href=Route::Data.href()>"Councils and gaps"</a>
                        </li>
                        <li>
                            <a href=about("counting")>"How passages are counted"</a>
                        </li>
                        <li>
                            <a href=about("evidence")>"What counts as evidence"</a>
                        </li>
                    </ul>
                </nav>
                <nav aria-label="This site">
                    <h2>"This site"</h2>
                    <ul class="links">
                        <li>
                            <a href=Route::Syntax.href()>"How to ask"</a>
                        </li>
                        <li>
                            <a href=about("accessibility")>"Accessibility"</a>
                        </li>
                        <li>
                            <a href=about("privacy")>"Privacy"</a>
                        </li>
                    </ul>
                </nav>
            </div>
        </footer>
    }
}
