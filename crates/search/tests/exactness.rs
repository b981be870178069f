//! The engine finds and counts exactly what a naive evaluator does.

mod support;

use proptest::prelude::*;
use scrutineer_corpus::Kind;
use scrutineer_search::*;
use support::corpus::{self, WORDS, corpus, query};
use support::{naive, open, request, wait};

fn filters() -> impl Strategy<Value = Filters> {
    let some = |values: &'static [&'static str]| {
        prop::collection::vec(prop::sample::select(values).prop_map(str::to_owned), 0..2)
    };
    let kinds = prop::collection::vec(prop::sample::select(&Kind::ALL[..]), 0..7);
    let years =
        prop::collection::vec(prop::sample::select(&[None, Some(2019), Some(2020), Some(2021)][..]), 0..3);
    let committees = some(&["aldermoor/crime-scrutiny-panel", "aldermoor/", "coldwick/health-board"]);
    (some(&["aldermoor", "brackwater"]), committees, kinds, years)
        .prop_map(|(councils, committees, kinds, years)| Filters { councils, committees, kinds, years })
}

/// Filters are empty half of the time, so that they do not hide everything else.
fn requests() -> impl Strategy<Value = Request> {
    let filters = prop_oneof![Just(Filters::default()), filters()];
    let also = prop::collection::vec(query(), 0..2);
    (query(), also, any::<bool>(), filters).prop_map(|(query, also, any, filters)| Request {
        also,
        filters,
        matching: if any { Matching::Any } else { Matching::All },
        ..request(&query)
    })
}

/// Facets and timelines of thousands of items, with filters and without, are what counting them one by one gives.
#[test]
fn counts_of_thousands_of_items_are_exact() {
    let corpus = corpus::large(2500);
    let index = open(&corpus);
    let units = naive::units(&corpus);
    let some = |values: &[&str]| values.iter().map(|&value| value.to_owned()).collect::<Vec<_>>();
    let filters = [
        Filters::default(),
        Filters { councils: some(&["aldermoor", "coldwick"]), ..Filters::default() },
        Filters {
            committees: some(&["aldermoor/crime-scrutiny-panel", "brackwater/"]),
            ..Filters::default()
        },
        Filters {
            kinds: vec![Kind::Resolved, Kind::Comment],
            years: vec![Some(2016), Some(2019), None],
            ..Filters::default()
        },
        Filters {
            councils: some(&["brackwater"]),
            committees: some(&["brackwater/health-board"]),
            kinds: vec![Kind::Evidence],
            years: vec![Some(2018)],
        },
    ];
    let queries = [
        "",
        "school",
        "exclusions budget",
        "oxide OR nitrous -report",
        "\"county lines\"",
        "title:police kind:resolved",
        "poli* NEAR/4 county",
        "\"county li*\" OR \"schoo* exclu*\"",
        "council:coldwick exclusion",
        "zebra quagga school",
    ];
    for (n, query) in queries.into_iter().enumerate() {
        // Every second pair: each query meets several filters, each filter several queries.
        for (m, filters) in filters.iter().enumerate().filter(|(m, _)| (n + m) % 2 == 0) {
            let also = if (n + m) % 3 == 0 { some(&["\"anti social\""]) } else { Vec::new() };
            let request = Request { also, filters: filters.clone(), ..request(query) };
            let response = wait(index.search(&request)).unwrap();
            let expected = naive::search(&units, &request);
            // Not with assert_eq, which would print thousands of lines.
            assert!(answer(&response, &expected) == expected, "{query:?} with {filters:?}");
            assert_eq!(response.total_items as usize, expected.items.len());
            let passages: usize = expected.items.values().map(|set| set.len()).sum();
            assert_eq!(response.total_passages as usize, passages);
            // Counts do not depend on how many results are shown.
            let few = wait(index.search(&Request { limit: 3, ..request })).unwrap();
            assert_eq!(few.facets, response.facets);
            assert_eq!(few.timeline, response.timeline);
            assert!(few.items.iter().zip(&response.items).all(|(a, b)| a.item.id == b.item.id));
        }
    }
}

/// What a response says, as the naive evaluator says it.
fn answer(response: &Response, loaded: &naive::Answer) -> naive::Answer {
    let items = response.items.iter().map(|hit| {
        let found = hit.strip.iter().enumerate().filter(|(_, segment)| segment.found);
        (hit.item.id.clone(), found.map(|(n, _)| n + 1).collect())
    });
    let counts = |values: &[FacetValue], keep: &dyn Fn(&String) -> bool| {
        let values = values.iter().filter(|value| value.count > 0 || keep(&value.id));
        values.map(|value| (value.id.clone(), value.count)).collect()
    };
    let months = response.timeline.iter().flat_map(|line| {
        line.months.iter().map(|m| ((line.council.clone(), m.month), (m.loaded, m.items, m.by_another)))
    });
    naive::Answer {
        matched: response.matched,
        items: items.collect(),
        councils: counts(&response.facets.councils, &|id| loaded.councils.contains_key(id)),
        committees: counts(&response.facets.committees, &|id| loaded.committees.contains_key(id)),
        years: counts(&response.facets.years, &|id| loaded.years.contains_key(id)),
        kinds: counts(&response.facets.kinds, &|id| loaded.kinds.contains_key(id)),
        months: months.collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn engine_and_naive_evaluator_agree(corpus in corpus(7), requests in prop::collection::vec(requests(), 1..14)) {
        let index = open(&corpus);
        let units = naive::units(&corpus);
        for request in requests {
            let response = wait(index.search(&request)).unwrap();
            let expected = naive::search(&units, &request);
            let got = answer(&response, &expected);
            prop_assert_eq!(&got, &expected, "{:?}\nread as {:?}", request, parse(&request.query).root);
            prop_assert_eq!(response.total_items as usize, got.items.len());
            prop_assert_eq!(response.total_passages as usize, got.items.values().map(|set| set.len()).sum::<usize>());
            for hit in &response.items {
                prop_assert_eq!(hit.matching_passages as usize, got.items[&hit.item.id].len());
                prop_assert!(hit.score.is_finite());
            }
        }
    }

    #[test]
    fn pages_of_results_are_parts_of_the_whole(corpus in corpus(6), query in query(), offset in 0_usize..9, limit in 0_usize..5, sort in 0_usize..3) {
        let index = open(&corpus);
        let sort = [Sort::Relevance, Sort::Newest, Sort::Oldest][sort];
        let whole = wait(index.search(&Request { sort, ..request(&query) })).unwrap();
        let part = wait(index.search(&Request { sort, offset, limit, ..request(&query) })).unwrap();
        let names = |items: &[Hit]| items.iter().map(|hit| hit.item.id.clone()).collect::<Vec<_>>();
        let expected: Vec<String> = names(&whole.items).into_iter().skip(offset).take(limit).collect();
        prop_assert_eq!(names(&part.items), expected);
        prop_assert_eq!(part.total_items, whole.total_items);
    }

    #[test]
    fn every_item_is_given_whole(corpus in corpus(6)) {
        let index = open(&corpus);
        for meeting in &corpus.meetings {
            for item in &meeting.items {
                let view = wait(index.item(&item.id, None)).unwrap().unwrap();
                prop_assert_eq!(&view.head.title, &item.title);
                prop_assert_eq!(&view.head.purpose, &item.purpose);
                prop_assert_eq!(&view.organisations, &item.organisations);
                let texts: Vec<_> = view.passages.iter().map(|p| (p.n, p.kind, p.text.clone())).collect();
                let expected: Vec<_> = item.passages.iter().map(|p| (p.n, p.kind, p.text.clone())).collect();
                prop_assert_eq!(texts, expected);
                let documents = meeting.documents.iter().filter(|d| d.item.as_ref() == Some(&item.id)).count();
                prop_assert_eq!(view.beside.len(), documents);
            }
        }
        prop_assert_eq!(wait(index.item("aldermoor/none", None)).unwrap(), None);
    }

    #[test]
    fn what_is_marked_is_what_was_found(corpus in corpus(5), query in query()) {
        let index = open(&corpus);
        let response = wait(index.search(&request(&query))).unwrap();
        for hit in &response.items {
            let shown = hit.passages.iter().chain(&hit.decision).map(|passage| (Some(&passage.text), &passage.marks));
            let head = [(hit.item.title.as_ref(), &hit.item.title_marks), (hit.item.purpose.as_ref(), &hit.item.purpose_marks)];
            for (text, marks) in shown.chain(head) {
                let mut end = 0;
                for mark in marks {
                    prop_assert!(mark.start >= end && mark.start < mark.end);
                    prop_assert!(text.is_some_and(|text| text.get(mark.start..mark.end).is_some()));
                    end = mark.end;
                }
            }
        }
    }

    #[test]
    fn a_word_is_marked_wherever_an_item_has_it(corpus in corpus(5), word in prop::sample::select(&WORDS[..])) {
        let index = open(&corpus);
        let response = wait(index.search(&request(word))).unwrap();
        for hit in &response.items {
            let in_passages = hit.passages.iter().any(|passage| !passage.marks.is_empty());
            let in_head = !hit.item.title_marks.is_empty() || !hit.item.purpose_marks.is_empty();
            prop_assert!(in_passages || in_head || word.contains(' '), "{word:?} {:?}", hit.item.title);
            prop_assert_eq!(in_passages, hit.matching_passages > 0);
        }
    }
}
