use super::changes::Switch;
use super::reading::Spellings;
use crate::route::{Route, SearchRoute};
use crate::ui::{CountedLink, capital};
use leptos::prelude::*;
use scrutineer_search::{Filters, Matching, Suggestion};

/// Help when nothing was found: every way on is a link that says what it would bring.
#[component]
pub(super) fn NothingFound(
    /// The search that found nothing.
    search: SearchRoute,
    /// Spellings that would find something.
    suggestions: Vec<Suggestion>,
) -> impl IntoView {
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
        <div class="nothing notice">
            <p>
                <b>"Nothing in the minutes loaded matches this."</b>
                " That is not proof that it was never discussed: minutes may be missing, read only at the start, or say it in other words. "
                <a href=Route::Data.href()>"See what is loaded and what is missing"</a> "."
            </p>
            <Spellings suggestions search />
            {list}
        </div>
    }
}

/// Searches near this one, with the words that offer them.
fn ways_on(search: &SearchRoute) -> Vec<(String, SearchRoute)> {
    let mut ways = Vec::new();
    if search.is_narrowed() {
        ways.push(("Take all filters off".to_owned(), search.with_filters(Filters::default())));
    }
    let words = plain_words(&search.query);
    if words.len() > 1 && search.matching == Matching::All {
        ways.push(("Any of the words".to_owned(), Switch::AnyWord.flip(search)));
    }
    for (n, word) in words.iter().enumerate().take(if words.len() > 1 { 6 } else { 0 }) {
        let rest: Vec<&str> =
            words.iter().enumerate().filter(|(m, _)| *m != n).map(|(_, word)| *word).collect();
        ways.push((capital(&format!("without “{word}”")), search.with_query(&rest.join(" "))));
    }
    if let Some(bare) = without_quotes(&search.query) {
        ways.push(("The words without their order".to_owned(), search.with_query(&bare)));
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
