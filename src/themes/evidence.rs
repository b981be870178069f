use super::leave_out::LeaveOutPanel;
use super::links::passage_of;
use super::wording_text::brief;
use super::words::words;
use crate::data::{Evidence, LeaveOut};
use crate::language::day;
use crate::route::SearchRoute;
use crate::ui::{PassageItem, is_capitals, title_of};
use leptos::prelude::*;
use scrutineer_search::PassageView;
use scrutineer_themes::Theme;

/// How many of the wordings that brought a passage are named.
const WORDINGS: usize = 3;

/// A passage of a theme: its words, whose item it is in, and the wordings that brought it.
#[component]
pub(super) fn EvidenceItem(
    /// The passage.
    evidence: Evidence,
    /// The search that finds the passages of the theme.
    search: SearchRoute,
    /// For a reader's own theme: the theme, and what is told when something is to be left out.
    own: Option<(Theme, Callback<String>)>,
) -> impl IntoView {
    let words = words();
    let Evidence { hit, why } = evidence;
    let href = passage_of(&search, &hit.item.id, hit.passage.n);
    let link = href.clone();
    let title = title_of(&hit.item);
    let caps = is_capitals(&title);
    let date = match hit.item.date {
        Some(date) => view! { <time datetime=date.to_string()>{day(date)}</time> }.into_any(),
        None => view! { <i>{words.undated}</i> }.into_any(),
    };
    let committee = hit.item.committee_name.clone().map(|name| view! { <span>", " {name}</span> });
    let by = if why.is_empty() {
        view! { <span class="badge dashed">{words.beside}</span> }.into_any()
    } else {
        let more = (why.len() > WORDINGS).then(|| format!(" +{}", why.len() - WORDINGS));
        let list = why.iter().take(WORDINGS).enumerate().map(|(n, wording)| {
            let comma = (n > 0).then_some(", ");
            view! {
                {comma}
                <span class="query">{brief(wording, &hit.passage.text)}</span>
            }
        });
        view! { <span class="sr">{words.found_by} " "</span> {list.collect_view()} {more} }.into_any()
    };
    let leave = own.filter(|_| !why.is_empty()).map(|(theme, on_exclude)| {
        let wanted = LeaveOut {
            theme,
            slot: hit.slot,
            found: found_words(&hit.passage),
            text: hit.passage.text.clone(),
        };
        view! { <LeaveOutPanel wanted on_exclude /> }
    });
    view! {
        <PassageItem passage=hit.passage href>
            <p class="from">
                <b>{hit.item.council_name}</b>
                {committee}
                ", "
                <a class="quiet" class:is-caps=caps href=link>
                    {title}
                </a>
                ", "
                {date}
            </p>
            <p class="from by">{by}</p>
            {leave}
        </PassageItem>
    }
}

/// The words of a passage that were found, parted by blanks.
fn found_words(passage: &PassageView) -> String {
    let marks = passage.marks.iter().filter_map(|mark| passage.text.get(mark.start..mark.end));
    marks.collect::<Vec<_>>().join(" ")
}
