//! Damaged, missing and replaced files end in a clear word or a right answer, never in a panic.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use scrutineer_search::*;
use support::corpus::corpus;
use support::{Memory, build, ids, open, request, wait};

const QUERIES: [&str; 7] = [
    "school",
    "\"county lines\"",
    "anti* -budget",
    "report NEAR/4 noted",
    "kind:resolved",
    "schol",
    "title:school OR org:police",
];

/// A corpus that is the same in every run.
fn fixed(meetings: usize) -> CorpusInput {
    let mut runner = TestRunner::deterministic();
    let mut strategy = corpus(meetings * 2);
    loop {
        let corpus = strategy.new_tree(&mut runner).unwrap().current();
        if corpus.meetings.iter().map(|meeting| meeting.items.len()).sum::<usize>() > meetings {
            return corpus;
        }
        strategy = support::corpus::corpus(meetings * 2);
    }
}

/// Asks everything of an index; `Ok` only with the right answers.
fn ask(memory: Memory, expected: &[Vec<String>], item: &str) -> Result<(), IndexError> {
    let index = wait(Index::open(memory))?;
    for (query, expected) in QUERIES.iter().zip(expected) {
        let response = wait(index.search(&request(query)))?;
        assert_eq!(&ids(&response), expected, "a wrong answer to {query}");
    }
    // The first page may come from an answer that is stored.
    for (query, expected) in QUERIES.iter().zip(expected) {
        let first = wait(index.search(&Request { limit: 10, ..request(query) }))?;
        assert_eq!(first.total_items as usize, expected.len(), "a wrong number for {query}");
        assert!(ids(&first).iter().all(|id| expected.contains(id)), "a wrong first page for {query}");
    }
    wait(index.related(&request("school"), 5))?;
    assert!(wait(index.item(item, Some(&request("school"))))?.is_some(), "an item vanished");
    Ok(())
}

fn expected(corpus: &CorpusInput) -> (Vec<Vec<String>>, String) {
    let index = open(corpus);
    let answers = QUERIES.iter().map(|query| ids(&wait(index.search(&request(query))).unwrap())).collect();
    let item = corpus.meetings.iter().flat_map(|meeting| &meeting.items).next().unwrap().id.clone();
    (answers, item)
}

#[test]
fn the_manifest_names_the_texts_that_a_page_without_a_query_needs() {
    let memory = Memory::of(build(&support::corpus::large(120)));
    let index = wait(Index::open(memory.clone())).unwrap();
    memory.fetched.borrow_mut().clear();
    for sort in [Sort::Relevance, Sort::Newest] {
        wait(index.search(&Request { limit: 10, sort, ..Request::default() })).unwrap();
    }
    let manifest: serde_json::Value =
        serde_json::from_slice(memory.files.borrow().get(MANIFEST).unwrap()).unwrap();
    let mut named: Vec<String> = serde_json::from_value(manifest["newest"].clone()).unwrap();
    let mut fetched = memory.fetched.borrow().clone();
    named.sort();
    fetched.sort();
    assert!(!named.is_empty());
    assert_eq!(named, fetched);
}

#[test]
fn every_file_cut_or_flipped_is_noticed() {
    let corpus = fixed(12);
    let (expected, item) = expected(&corpus);
    let index = build(&corpus);
    ask(Memory::of(index.clone()), &expected, &item).unwrap();
    let mut named = 0;
    for (path, content) in &index.files {
        let step = (content.len() / 12).max(1);
        let cuts = (0..content.len()).step_by(step).map(|length| content[..length].to_vec());
        let flips = (0..content.len()).step_by(step).flat_map(|at| {
            [0x01, 0x80].map(|bit| {
                let mut flipped = content.clone();
                flipped[at] ^= bit;
                flipped
            })
        });
        for bad in cuts.chain(flips) {
            let memory = Memory::of(index.clone());
            memory.files.borrow_mut().insert(path.clone(), bad);
            // An index that is not asked for the damaged file answers rightly.
            if let Err(error) = ask(memory, &expected, &item) {
                let message = error.to_string();
                let manifest = path == MANIFEST;
                assert!(manifest || message.contains(path.as_str()), "{path}: {message}");
                named += 1;
            }
        }
    }
    assert!(named > 100, "only {named} damages were noticed");
}

#[test]
fn a_missing_file_is_named() {
    let corpus = fixed(8);
    let index = build(&corpus);
    for (path, _) in
        index.files.iter().filter(|(path, _)| path.starts_with("terms/") || path.starts_with("start-"))
    {
        let memory = Memory::of(index.clone());
        memory.files.borrow_mut().remove(path);
        let result = wait(async { Index::open(memory).await?.search(&request("school report noted")).await });
        assert!(result.is_err_and(|error| error.to_string().contains(path.as_str())), "{path}");
    }
    let error = wait(Index::open(Memory::default())).err().unwrap();
    assert_eq!(error, IndexError::Missing { path: MANIFEST.to_owned() });
}

#[test]
fn an_index_replaced_while_it_is_open_is_told() {
    let (old, new) = (build(&fixed(8)), build(&fixed(14)));
    let memory = Memory::of(old);
    let index = wait(Index::open(memory.clone())).unwrap();
    *memory.files.borrow_mut() = new.files.into_iter().collect();
    assert_eq!(wait(index.search(&request("school"))).err(), Some(IndexError::OtherBuild));
}

#[test]
fn a_newer_format_is_refused_in_plain_words() {
    let memory = Memory::of(build(&fixed(3)));
    let manifest = String::from_utf8(memory.files.borrow()[MANIFEST].clone()).unwrap();
    let newer = manifest.replace("\"version\": \"5\"", "\"version\": \"7\"");
    assert_ne!(manifest, newer);
    memory.files.borrow_mut().insert(MANIFEST.to_owned(), newer.into_bytes());
    let error = wait(Index::open(memory)).err().unwrap();
    assert!(matches!(&error, IndexError::Version { found, .. } if found.starts_with('7')), "{error}");
}

#[test]
fn a_failed_request_is_tried_once_more_and_then_named() {
    let corpus = fixed(6);
    let memory = Memory::of(build(&corpus));
    let start = memory.files.borrow().keys().find(|path| path.starts_with("start-")).cloned().unwrap();
    memory.failing.borrow_mut().push(start.clone());
    assert!(wait(Index::open(memory.clone())).is_ok(), "the second attempt succeeds");
    memory.failing.borrow_mut().extend([start.clone(), start.clone()]);
    let error = wait(Index::open(memory.clone())).err().unwrap();
    assert!(matches!(&error, IndexError::Fetch { path, .. } if *path == start), "{error}");
    assert_eq!(memory.fetched.borrow().iter().filter(|path| **path == start).count(), 4);
}

#[test]
fn the_same_corpus_gives_the_same_bytes() {
    let corpus = fixed(20);
    let one = build_index(&corpus, &BuildOptions { threads: Some(1), answers: Some(2) }, &|_| {}).unwrap();
    for threads in [2, 5] {
        let mut turned = corpus.clone();
        turned.meetings.reverse();
        let other = build_index(&turned, &BuildOptions { threads: Some(threads), answers: Some(2) }, &|_| {})
            .unwrap();
        assert!(one == other, "{threads} threads give other bytes");
    }
    assert_eq!(one.files.last().map(|(path, _)| path.as_str()), Some(MANIFEST), "the manifest comes last");
}

#[test]
fn two_items_with_one_identifier_are_refused() {
    let mut corpus = fixed(4);
    let twin = corpus.meetings.iter().find(|meeting| !meeting.items.is_empty()).unwrap().clone();
    corpus.meetings.push(twin);
    assert!(matches!(
        build_index(&corpus, &BuildOptions::default(), &|_| {}),
        Err(BuildError::DoubleId { .. })
    ));
}

#[test]
fn an_empty_corpus_can_be_searched() {
    let index = open(&CorpusInput::default());
    let response = wait(index.search(&request("anything at all"))).unwrap();
    assert_eq!((response.total_items, response.total_passages), (0, 0));
    assert_eq!(wait(index.item("a/b", None)).unwrap(), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_text_is_a_query(text in "[a-z\"()*:/ORNEAT\\-  “”|&.,0-9é]{0,60}|\\PC{0,60}") {
        thread_local! {
            static INDEX: Index<Memory> = open(&fixed(6));
        }
        let query = parse(&text);
        for note in &query.notes {
            prop_assert!(note.span.0 <= note.span.1 && note.span.1 <= text.len(), "{:?}", note);
            prop_assert!(text.get(note.span.0..note.span.1).is_some());
            prop_assert!(!note.message.is_empty());
        }
        INDEX.with(|index| wait(index.search(&request(&text)))).unwrap();
    }
}
