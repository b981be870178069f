use crate::language::Both;
use crate::navigation::use_navigation;
use crate::route::{Route, SearchRoute};
use crate::ui::use_title;
use leptos::prelude::*;

struct Words {
    tab: &'static str,
    heading: &'static str,
    /// Before and after what the address says.
    says: (&'static str, &'static str),
    start: &'static str,
    search: &'static str,
}

static WORDS: Both<Words> = Both {
    english: Words {
        tab: "No such page",
        heading: "There is no page at this address",
        says: ("The address says ", ", which names no page here. It may be mistyped or cut off."),
        start: "Start page",
        search: "Search the minutes for these words",
    },
    welsh: Words {
        tab: "Dim tudalen o’r fath",
        heading: "Nid oes tudalen yn y cyfeiriad hwn",
        says: (
            "Mae’r cyfeiriad yn dweud ",
            ", nad yw’n enw ar dudalen yma. Efallai iddo gael ei gamdeipio neu ei dorri.",
        ),
        start: "Y dudalen gychwyn",
        search: "Chwilio’r cofnodion am y geiriau hyn",
    },
};

/// An address that names no page.
#[component]
pub(crate) fn NotFoundPage(
    /// What the address says.
    address: String,
) -> impl IntoView {
    let words = WORDS.get();
    use_title(move || words.tab.to_owned());
    use_navigation().settle(None);
    let asked = address.replace(['/', '-', '_'], " ");
    view! {
        <section class="state">
            <h1 id="heading" tabindex="-1">
                {words.heading}
            </h1>
            <p>{words.says.0} <code>{address}</code> {words.says.1}</p>
            <p class="tools">
                <a class="button" href=Route::Home.href()>
                    {words.start}
                </a>
                <a class="button" href=Route::Search(SearchRoute::of(&asked)).href()>
                    {words.search}
                </a>
            </p>
        </section>
    }
}
