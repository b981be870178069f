//! Stored answers say exactly what working them out from whole lists says, and cost less.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use proptest::prelude::*;
use scrutineer_search::*;
use support::corpus::{self, WORDS, corpus};
use support::{Memory, wait};

/// An index of which answers are stored from so many passages on.
fn indexed(corpus: &CorpusInput, answers: u32) -> Index<Memory> {
    let options = BuildOptions { threads: Some(2), answers: Some(answers) };
    wait(Index::open(Memory::of(build_index(corpus, &options, &|_| {}).unwrap()))).unwrap()
}

/// What an index says, and whether a stored answer was read for it.
fn asked(index: &Index<Memory>, query: &str, limit: usize) -> (Response, bool) {
    index.fetcher().fetched.borrow_mut().clear();
    let request = Request { query: query.to_owned(), limit, ..Request::default() };
    let response = wait(index.search(&request)).unwrap();
    let stored = index.fetcher().fetched.borrow().iter().any(|path| path.starts_with("answers/"));
    (Response { cost: Cost::default(), ..response }, stored)
}

#[test]
fn a_large_corpus_is_answered_alike_either_way() {
    let corpus = corpus::large(2500);
    let (with, without) = (indexed(&corpus, 20), indexed(&corpus, u32::MAX));
    let mut queries: Vec<String> = WORDS.iter().map(|&word| word.to_owned()).collect();
    for (n, one) in WORDS.iter().enumerate() {
        queries.extend(WORDS.iter().skip(n % 3).step_by(3).map(|other| format!("{one} {other}")));
        queries.push(format!("{one} {} {}", WORDS[(n + 1) % WORDS.len()], WORDS[(n + 5) % WORDS.len()]));
    }
    // Files that were read for queries of one word and of more; each holds several answers and is kept.
    let mut stored = [0, 0];
    for query in &queries {
        let ((one, was_stored), (other, not_stored)) = (asked(&with, query, 10), asked(&without, query, 10));
        assert!(!not_stored, "{query}");
        // Not with assert_eq, which would print thousands of lines.
        assert!(one == other, "{query:?} is answered otherwise");
        stored[usize::from(query.contains(' '))] += usize::from(was_stored);
    }
    assert!(stored[0] > 0 && stored[1] > 10, "{stored:?} of {} answers were stored", queries.len());
}

#[test]
fn what_is_narrowed_is_worked_out() {
    let index = indexed(&corpus::large(600), 20);
    let request = |query: &str| Request { query: query.to_owned(), limit: 10, ..Request::default() };
    let others = [
        Request { limit: 30, ..request("school") },
        Request { offset: 15, ..request("school") },
        Request { sort: Sort::Newest, ..request("school") },
        Request { also: vec!["budget".to_owned()], ..request("school") },
        Request { filters: Filters { years: vec![Some(2019)], ..Filters::default() }, ..request("school") },
        request("school -budget"),
        request("school OR budget"),
        request("\"school\""),
        request("title:school"),
    ];
    for request in others {
        wait(index.search(&request)).unwrap();
        let fetched = index.fetcher().fetched.borrow();
        assert!(!fetched.iter().any(|path| path.starts_with("answers/")), "{request:?}");
    }
    assert!(asked(&index, "Schools", 20).1, "all forms of a word have one answer");
    assert!(!asked(&index, "school", 10).1, "which is kept");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_corpus_is_answered_alike_either_way(
        corpus in corpus(14),
        queries in prop::collection::vec(prop::collection::vec(prop::sample::select(&WORDS[..]), 1..4), 6),
    ) {
        let (with, without) = (indexed(&corpus, 1), indexed(&corpus, u32::MAX));
        for words in queries {
            let query = words.join(" ");
            prop_assert_eq!(asked(&with, &query, 20).0, asked(&without, &query, 20).0, "{}", query);
        }
    }
}
