//! Passages asked one by one, themes in queries, and what other crates add.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use proptest::prelude::*;
use scrutineer_corpus::{AgendaItem, Completeness, Kind, MinutesStatus, Passage, Source};
use scrutineer_search::*;
use std::collections::BTreeSet;
use support::corpus::{corpus, council, query};
use support::{Memory, build, ids, open, request, wait};

/// The same corpus with every passage as an item by itself, named by item and ordinal.
fn passage_by_passage(corpus: &CorpusInput) -> CorpusInput {
    let mut corpus = corpus.clone();
    for meeting in &mut corpus.meetings {
        let items = meeting.items.iter().map(|item| (&item.id, &item.passages));
        let documents = meeting.documents.iter().map(|document| (&document.id, &document.passages));
        let alone: Vec<AgendaItem> = items
            .chain(documents)
            .flat_map(|(id, passages)| {
                passages.iter().map(move |passage| item(&format!("{id}#{}", passage.n), passage))
            })
            .collect();
        meeting.items = alone;
        meeting.documents.clear();
    }
    corpus
}

fn item(id: &str, passage: &Passage) -> AgendaItem {
    AgendaItem {
        id: id.to_owned(),
        number: None,
        title: None,
        purpose: None,
        source: Source::default(),
        completeness: Completeness::Full,
        minutes_status: MinutesStatus::Unknown,
        passages: vec![Passage { n: 1, under: None, ..passage.clone() }],
        documents: Vec::new(),
        organisations: Vec::new(),
        subjects: Vec::new(),
    }
}

/// Passages that an index finds for a query, as item and ordinal.
fn found(index: &Index<Memory>, slots: &BitSet) -> BTreeSet<String> {
    let slots: Vec<u32> = slots.iter().collect();
    let hits = wait(index.show(&slots, &[])).unwrap();
    hits.into_iter().map(|hit| format!("{}#{}", hit.item.id, hit.passage.n)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_passage_is_found_as_if_it_were_an_item_by_itself(corpus in corpus(5), text in query()) {
        prop_assume!(!text.contains("title:") && !text.contains("org:"));
        let index = open(&corpus);
        let (finding, _) = wait(index.find(&[&text])).unwrap();
        let alone = open(&passage_by_passage(&corpus));
        let response = wait(alone.search(&request(&text))).unwrap();
        let expected: BTreeSet<String> = match response.matched {
            Matched::Nearest => BTreeSet::new(),
            _ => ids(&response).into_iter().collect(),
        };
        prop_assert_eq!(found(&index, &finding[0].slots), expected, "{}", text);
    }
}

fn passage(n: u32, kind: Kind, text: &str) -> Passage {
    Passage { n, kind, text: text.to_owned(), ..Passage::default() }
}

fn small() -> CorpusInput {
    let mut first =
        item("aldermoor/1", &passage(1, Kind::Evidence, "The gangs of the estate were discussed."));
    first.title = Some("Gangs and knives".to_owned());
    first.passages.push(passage(
        2,
        Kind::Comment,
        "Members asked about the gangway of the bridge and gangs.",
    ));
    first.passages.push(passage(3, Kind::Resolved, "The report was noted."));
    let second = item("aldermoor/2", &passage(1, Kind::Resolved, "That knife crime be reviewed."));
    let third = item("aldermoor/3", &passage(1, Kind::Noted, "Street lights."));
    let mut corpus = CorpusInput { title: None, councils: vec![council(0)], meetings: Vec::new() };
    corpus.meetings.push(scrutineer_corpus::Meeting {
        id: "aldermoor/m1".to_owned(),
        council: council(0),
        committee: None,
        date: None,
        time: None,
        venue: None,
        status: scrutineer_corpus::MeetingStatus::Normal,
        wording: scrutineer_corpus::Wording::Invented,
        source: Source::default(),
        items: vec![first, second, third],
        documents: Vec::new(),
    });
    corpus
}

fn gangs() -> ThemeQuery {
    ThemeQuery {
        id: "gangs".to_owned(),
        name: "Gangs and knives".to_owned(),
        wordings: vec!["gang*".to_owned(), "\"knife crime\"".to_owned()],
        exclude: vec!["gangway".to_owned()],
    }
}

#[test]
fn what_is_left_out_is_left_out_of_the_passage_alone() {
    let index = open(&small());
    let (findings, cost) =
        wait(index.find(&["gangs -gangway", "estate gangs", "estate bridge", ""])).unwrap();
    let sets: Vec<_> = findings.iter().map(|finding| found(&index, &finding.slots)).collect();
    assert_eq!(sets[0], BTreeSet::from(["aldermoor/1#1".to_owned()]));
    assert_eq!(sets[1], BTreeSet::from(["aldermoor/1#1".to_owned()]));
    assert!(sets[2].is_empty(), "both words stand in the item, but in two passages");
    assert_eq!(sets[3].len(), 5);
    assert!(cost.files > 0);
}

#[test]
fn a_query_may_name_a_theme() {
    let index = open(&small());
    let ask = |query: &str| Request { themes: vec![gangs()], ..request(query) };
    let response = wait(index.search(&ask("theme:\"gangs and knives\""))).unwrap();
    assert_eq!(ids(&response), ["aldermoor/1", "aldermoor/2"]);
    assert_eq!(response.total_passages, 2, "the passage with the gangway is left out");
    assert!(response.reading.notes.is_empty());
    let response = wait(index.search(&ask("theme:gangs kind:resolved"))).unwrap();
    assert_eq!(ids(&response), ["aldermoor/2"]);
    let response = wait(index.search(&ask("-theme:gangs"))).unwrap();
    assert_eq!(ids(&response), ["aldermoor/3"]);
    let response = wait(index.search(&ask("street theme:unheard"))).unwrap();
    assert_eq!(ids(&response), ["aldermoor/3"]);
    assert!(response.reading.notes[0].message.contains("No theme is called “unheard”"));
}

#[test]
fn an_annex_is_named_in_the_manifest_and_read_back() {
    let mut index = build(&small());
    let before = wait(Index::open(Memory::of(index.clone()))).unwrap().build().to_owned();
    let files: Vec<Vec<u8>> = (0..40_u8).map(|n| vec![n; 3]).collect();
    index.add(NewAnnex {
        name: "themes".to_owned(),
        head: b"head".to_vec(),
        families: vec![("theme".to_owned(), files)],
    });
    let memory = Memory::of(index);
    let index = wait(Index::open(memory.clone())).unwrap();
    assert_ne!(index.build(), before);
    let annex = wait(index.annex("themes")).unwrap().unwrap();
    assert_eq!((annex.head(), annex.count(0)), (&b"head"[..], 40));
    let file = wait(index.annexed(&annex, 0, 33, |bytes| Ok(bytes.to_vec()))).unwrap();
    assert_eq!(file, [33; 3]);
    assert!(wait(index.annexed(&annex, 0, 40, |_| Ok(()))).is_err());
    assert!(wait(index.annex("other")).unwrap().is_none());
    let listed = memory.files.borrow().values().filter(|bytes| bytes.starts_with(b"Sn")).count();
    assert_eq!(listed, 41);
}
