//! Small invented corpora.

use proptest::prelude::*;
use scrutineer_corpus::*;
use scrutineer_search::CorpusInput;

/// Words that corpora and queries are made of: inflections, accents, hyphens, figures and common words.
pub(crate) const WORDS: [&str; 38] = [
    "school",
    "schools",
    "exclusion",
    "exclusions",
    "excluded",
    "exclusive",
    "coordinate",
    "budget",
    "Budgets",
    "the",
    "of",
    "and",
    "report",
    "reported",
    "panel",
    "Panel’s",
    "anti-social",
    "antisocial",
    "social",
    "behaviour",
    "co-ordination",
    "coordination",
    "café",
    "2024",
    "1,500",
    "noted",
    "note",
    "police",
    "policy",
    "policies",
    "county",
    "lines",
    "lines.",
    "RESOLVED",
    "nitrous",
    "oxide",
    "don't",
    "Ynys Môn",
];

/// A council of that number.
pub(crate) fn council(n: usize) -> Council {
    let names = ["Aldermoor Council", "Brackwater Council", "Coldwick Council"];
    let ids = ["aldermoor", "brackwater", "coldwick"];
    Council { id: ids[n % 3].to_owned(), name: names[n % 3].to_owned(), licence: None, website: None }
}

/// A text of some of the words.
pub(crate) fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&WORDS[..]), 0..14).prop_map(|words| words.join(" "))
}

fn passages() -> impl Strategy<Value = Vec<Passage>> {
    prop::collection::vec((text(), prop::sample::select(&Kind::ALL[..])), 0..6).prop_map(|list| {
        let passage =
            |(n, (text, kind)): (u32, (String, Kind))| Passage { n, kind, text, ..Passage::default() };
        (1..).zip(list).map(passage).collect()
    })
}

fn item() -> impl Strategy<Value = AgendaItem> {
    let orgs = prop::collection::vec(
        prop::sample::select(&["Coldwick Police", "NHS Trust", "Police and Schools"][..]),
        0..2,
    );
    (prop::option::of(text()), prop::option::of(text()), passages(), orgs).prop_map(
        |(title, purpose, passages, orgs)| AgendaItem {
            id: String::new(),
            number: None,
            title,
            purpose,
            source: Source::default(),
            completeness: Completeness::Full,
            minutes_status: MinutesStatus::Unknown,
            passages,
            documents: Vec::new(),
            organisations: orgs.into_iter().map(str::to_owned).collect(),
            subjects: Vec::new(),
        },
    )
}

fn document() -> impl Strategy<Value = Document> {
    (text(), passages()).prop_map(|(title, passages)| Document {
        id: String::new(),
        title,
        kind: DocumentKind::Report,
        author: None,
        date: None,
        item: None,
        source: Source::default(),
        passages,
    })
}

fn meeting() -> impl Strategy<Value = Meeting> {
    let date = prop::option::of((2019_u16..2023, 1_u8..5, 1_u8..4));
    let committee = prop::option::of(prop::sample::select(&["Crime Scrutiny Panel", "Health Board"][..]));
    (
        0_usize..3,
        committee,
        date,
        prop::collection::vec(item(), 0..4),
        prop::collection::vec(document(), 0..2),
    )
        .prop_map(|(n, committee, date, items, documents)| Meeting {
            id: String::new(),
            council: council(n),
            committee: committee
                .map(|name| Stated::page(Committee { id: slug(name), name: name.to_owned() })),
            date: date.and_then(|(year, month, day)| Date::new(year, month, day).ok()).map(Stated::page),
            time: None,
            venue: None,
            status: MeetingStatus::Normal,
            wording: Wording::Invented,
            source: Source::default(),
            items,
            documents,
        })
}

/// A corpus of some meetings.
pub(crate) fn corpus(most: usize) -> impl Strategy<Value = CorpusInput> {
    prop::collection::vec(meeting(), 0..most).prop_map(|mut meetings| {
        let mut number = 0;
        for meeting in &mut meetings {
            let council = meeting.council.id.clone();
            let mut next = |letter: &str| {
                number += 1;
                format!("{council}/{letter}{number}")
            };
            meeting.id = next("m");
            meeting.items.iter_mut().for_each(|item| item.id = next("ai"));
            let first = meeting.items.first().map(|item| item.id.clone());
            for document in &mut meeting.documents {
                document.id = next("s");
                document.item.clone_from(&first);
            }
        }
        CorpusInput { title: Some("Invented".to_owned()), councils: vec![council(0)], meetings }
    })
}

/// A query over the same words.
pub(crate) fn query() -> impl Strategy<Value = String> {
    let word = || prop::sample::select(&WORDS[..]).prop_map(str::to_owned);
    let begins = || prop::sample::select(&["sch*", "exclu*", "poli*", "co*", "anti*", "zzz*"][..]);
    let leaf = prop_oneof![
        6 => word(),
        2 => (word(), word()).prop_map(|(a, b)| format!("\"{a} {b}\"")),
        1 => (word(), word(), word()).prop_map(|(a, b, c)| format!("\"{a} {b} {c}\"")),
        1 => (word(), begins(), word()).prop_map(|(a, b, c)| format!("\"{a} {b} {c}\"")),
        1 => (begins(), word()).prop_map(|(a, b)| format!("\"{a} {b}\"")),
        1 => begins().prop_map(str::to_owned),
        1 => (word(), begins()).prop_map(|(a, b)| format!("\"{a} {b}\" NEAR/4 report")),
        1 => (word(), 1_u32..6, word()).prop_map(|(a, n, b)| format!("{a} NEAR/{n} {b}")),
        1 => prop::sample::select(&[
            "council:aldermoor", "council:\"Coldwick Council\"", "committee:crime", "committee:unstated", "kind:resolved",
            "kind:said", "-kind:thanks", "year:2020..2021", "year:unstated", "before:2020-03", "after:2020", "title:school",
            "title:(budget OR report)", "org:police", "theme:schools", "kind:decided OR kind:heard",
        ][..]).prop_map(str::to_owned),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            3 => prop::collection::vec(inner.clone(), 1..4).prop_map(|list| list.join(" ")),
            1 => prop::collection::vec(inner.clone(), 2..3).prop_map(|list| format!("({})", list.join(" OR "))),
            1 => inner.clone().prop_map(|one| format!("-{one}")),
            1 => inner.prop_map(|one| format!("({one})")),
        ]
    })
}

/// A corpus of so many items, always the same: large enough for lists of thousands of passages, several files of
/// everything, and months of many items.
pub(crate) fn large(items: usize) -> CorpusInput {
    let mut state = 7_u64;
    let mut below = move |end: usize| {
        // Knuth's multiplier; the top bits are the good ones.
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap_or(0) % end
    };
    let mut meetings: Vec<Meeting> = Vec::new();
    for n in 0..items {
        if n % 5 == 0 {
            let date = Date::new(
                2015 + u16::try_from(below(8)).unwrap_or(0),
                1 + u8::try_from(below(12)).unwrap_or(0),
                3,
            );
            let names = ["Crime Scrutiny Panel", "Health Board", "Housing Committee"];
            let name = names[below(3)];
            meetings.push(Meeting {
                id: format!("m{n}"),
                council: council(below(3)),
                committee: (below(9) > 0)
                    .then(|| Stated::page(Committee { id: slug(name), name: name.to_owned() })),
                date: date.ok().filter(|_| below(12) > 0).map(Stated::page),
                time: None,
                venue: None,
                status: MeetingStatus::Normal,
                wording: Wording::Invented,
                source: Source::default(),
                items: Vec::new(),
                documents: Vec::new(),
            });
        }
        let Some(meeting) = meetings.last_mut() else { continue };
        // The first words are common, the last are rare; each item has a word of its own that recurs in it.
        let subject = WORDS[below(WORDS.len())];
        let mut text = |length: usize| {
            let mut words = Vec::new();
            for _ in 0..length {
                let most = 1 + below(WORDS.len());
                words.push(if below(4) == 0 { subject } else { WORDS[below(most)] });
            }
            words.join(" ")
        };
        let title = text(3);
        let texts: Vec<String> = (0..1 + n % 7).map(|k| text(4 + k)).collect();
        let passages = (1..).zip(texts).map(|(n, text)| Passage {
            n,
            kind: Kind::ALL[below(Kind::ALL.len())],
            text,
            ..Passage::default()
        });
        meeting.items.push(AgendaItem {
            id: format!("{}/ai{n}", meeting.council.id),
            number: None,
            title: Some(title),
            purpose: None,
            source: Source::default(),
            completeness: Completeness::Full,
            minutes_status: MinutesStatus::Unknown,
            passages: passages.collect(),
            documents: Vec::new(),
            organisations: Vec::new(),
            subjects: Vec::new(),
        });
    }
    CorpusInput { title: None, councils: vec![council(0)], meetings }
}
