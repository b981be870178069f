use super::changes::Switch;
use super::page::Answered;
use super::reading::Spellings;
use super::words::words;
use crate::data::use_engine;
use crate::route::SearchRoute;
use crate::ui::{CountedLink, NothingLoaded, Rich};
use leptos::prelude::*;
use scrutineer_search::{Filters, Matching, Suggestion};

/// Help when nothing was found: every way on is a link that says what it would bring.
#[component]
pub(crate) fn NothingFound(
    /// The search that found nothing.
    answered: ReadSignal<Option<Answered>>,
) -> impl IntoView {
    let overview = use_engine().overview().get_untracked();
    if overview.is_some_and(|overview| overview.councils.is_empty()) {
        return view! { <NothingLoaded /> }.into_any();
    }
    let help = move || answered.get().map(|(answer, search)| ways(answer.suggestions.clone(), search));
    view! { <div class="nothing notice">{help}</div> }.into_any()
}

/// Spellings that would find something, and searches near the one that found nothing.
fn ways(suggestions: Vec<Suggestion>, search: SearchRoute) -> impl IntoView {
    let ways = ways_on(&search);
    let list = (!ways.is_empty()).then(|| {
        let ways = ways.into_iter().map(|(words, search)| {
            view! {
                <li>
                    <CountedLink search words only_if_found=true />
                </li>
            }
        });
        view! { <ul class="ways">{ways.collect_view()}</ul> }
    });
    view! {
        <p>
            <Rich text=words().nothing_matches />
        </p>
        <Spellings suggestions search />
        {list}
    }
}

/// Searches near this one, with the words that offer them.
fn ways_on(search: &SearchRoute) -> Vec<(String, SearchRoute)> {
    let mut ways = Vec::new();
    if search.is_narrowed() {
        ways.push((words().filters_off.to_owned(), search.with_filters(Filters::default())));
    }
    let plain = plain_words(&search.query);
    if plain.len() > 1 && search.matching == Matching::All {
        ways.push((words().any_word.to_owned(), Switch::AnyWord.flip(search)));
    }
    for (n, word) in plain.iter().enumerate().take(if plain.len() > 1 { 6 } else { 0 }) {
        let rest: Vec<&str> =
            plain.iter().enumerate().filter(|(m, _)| *m != n).map(|(_, word)| *word).collect();
        ways.push(((words().without)(word), search.with_query(&rest.join(" "))));
    }
    if let Some(bare) = without_quotes(&search.query) {
        ways.push((words().without_order.to_owned(), search.with_query(&bare)));
    }
    ways
}

/// The words of a query that is nothing but words; none when it has operators, which dropping a word would break.
fn plain_words(query: &str) -> Vec<&str> {
    let words: Vec<&str> = query.split_whitespace().collect();
    let is_plain = |word: &&str| {
        !word.contains(['"', '“', '”', '(', ')', ':'])
            && !word.starts_with('-')
            && !matches!(*word, "OR" | "AND" | "NOT")
            && !word.starts_with("NEAR")
    };
    if words.iter().all(is_plain) { words } else { Vec::new() }
}

/// A query that is one phrase, as plain words.
fn without_quotes(query: &str) -> Option<String> {
    let inside = query.trim().strip_prefix('"')?.strip_suffix('"')?;
    (inside.contains(' ') && !inside.contains('"')).then(|| inside.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_can_be_dropped_and_filters_taken_off() {
        let search = Switch::Council("coventry".to_owned()).flip(&SearchRoute::of("nitrous oxide bikes"));
        let ways: Vec<(String, String)> =
            ways_on(&search).into_iter().map(|(words, way)| (words, way.query)).collect();
        let expected = [
            ("Take all filters off", "nitrous oxide bikes"),
            ("Any of the words", "nitrous oxide bikes"),
            ("Without “nitrous”", "oxide bikes"),
            ("Without “oxide”", "nitrous bikes"),
            ("Without “bikes”", "nitrous oxide"),
        ];
        assert_eq!(ways, expected.map(|(words, query)| (words.to_owned(), query.to_owned())));
    }

    #[test]
    fn queries_with_operators_are_left_whole() {
        for query in ["a OR b", "a -b", "(a b) c", "kind:resolved drugs", "one"] {
            assert!(ways_on(&SearchRoute::of(query)).is_empty(), "{query}");
        }
        assert_eq!(ways_on(&SearchRoute::of("\"county lines\"")).len(), 1);
    }
}
