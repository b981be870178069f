//! The order of what was found.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use scrutineer_corpus::*;
use scrutineer_search::*;
use support::corpus::council;
use support::{open, request, wait};

/// Items with these texts, each in a meeting of its own.
fn items(texts: &[&str]) -> CorpusInput {
    let meeting = |(n, text): (usize, &&str)| Meeting {
        id: format!("aldermoor/m{n}"),
        council: council(0),
        committee: None,
        date: None,
        time: None,
        venue: None,
        status: MeetingStatus::Normal,
        wording: Wording::Published,
        source: Source::default(),
        items: vec![AgendaItem {
            id: format!("aldermoor/i{n}"),
            number: None,
            title: None,
            purpose: None,
            source: Source::default(),
            completeness: Completeness::Full,
            minutes_status: MinutesStatus::Unknown,
            passages: vec![Passage { n: 1, text: (*text).to_owned(), ..Passage::default() }],
            documents: Vec::new(),
            organisations: Vec::new(),
            subjects: Vec::new(),
        }],
        documents: Vec::new(),
    };
    let meetings = texts.iter().enumerate().map(meeting).collect();
    CorpusInput { title: None, councils: vec![council(0)], meetings }
}

fn order(response: &Response) -> Vec<&str> {
    response.items.iter().map(|hit| hit.item.id.as_str()).collect()
}

#[test]
fn words_of_one_root_move_an_item_up_and_find_none() {
    let index = open(&items(&[
        "the regulation of taxis was noted by members of the panel",
        "the regulation of taxis by a regulator was noted by members",
        "a regulator was noted by members of the panel",
        "buses and trams and their lanes",
    ]));
    let response = wait(index.search(&request("regulation"))).unwrap();
    assert_eq!(order(&response), ["aldermoor/i1", "aldermoor/i0"]);
    assert_eq!(response.total_passages, 2);
    let root = |hit: &Hit| {
        hit.why.iter().find(|reason| reason.label == "Same root").map(|reason| reason.text.clone())
    };
    assert_eq!(
        response.items.iter().map(root).collect::<Vec<_>>(),
        [Some("other words of its root once, which counts for the order only".to_owned()), None]
    );
    let plain = RankingWeights { kin: 0.0, ..RankingWeights::default() };
    let response = wait(index.with_weights(plain).search(&request("regulation"))).unwrap();
    assert_eq!(order(&response).last(), Some(&"aldermoor/i1"));
}

#[test]
fn two_words_of_one_root_count_once() {
    let index = open(&items(&[
        "regulation regulation regulator regulator and so on",
        "a regulation about trams",
        "the trams of the city of old",
        "buses and lanes",
    ]));
    let response = wait(index.search(&request("(regulation OR regulator OR trams)"))).unwrap();
    assert_eq!(order(&response).first(), Some(&"aldermoor/i1"), "two matters weigh more than one");
}

#[test]
fn related_wordings_are_those_that_the_best_items_share() {
    let index = open(&items(&[
        "exclusions from school, and what governors do about them",
        "exclusions: a report to governors",
        "exclusions exclusions, with a word on weather weather weather weather",
        "the budget of the leisure centre",
        "a bus lane and its signs",
        "libraries and their opening hours",
        "planning of new homes",
        "parks and their gates",
    ]));
    let related = wait(index.related(&request("exclusions"), 3)).unwrap();
    assert_eq!(related.iter().map(|related| related.wording.as_str()).collect::<Vec<_>>(), ["governors"]);
}
