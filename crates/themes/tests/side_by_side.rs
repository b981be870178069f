//! Parallels, key phrases and counts of words: built of a corpus, packed, read again.

#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used, reason = "a test that cannot go on fails")]

use futures::executor::block_on;
use proptest::prelude::*;
use scrutineer_corpus::{
    AgendaItem, Committee, Completeness, CorpusFile, Council, Kind, Meeting, MeetingFile, MeetingStatus,
    MinutesStatus, Passage, Source, Stated, Wording,
};
use scrutineer_search::{
    BitSet, BuildOptions, BuiltIndex, CorpusInput, Fetch, FetchError, Index, IndexError, NewAnnex,
    build_index, units,
};
use scrutineer_themes::codebook::built_in;
use scrutineer_themes::parallels::{NEAREST, Weights, parallels};
use scrutineer_themes::words::Words;
use scrutineer_themes::{
    Codebook, Parallel, Parallels, Part, PartWords, Phrases, Theme, WordCounts, WordingSets, contrast,
    phrases,
};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn stored(folder: &str) -> CorpusInput {
    let folder = root().join(folder);
    let read = |path: &str| std::fs::read(folder.join(path)).unwrap();
    let list: CorpusFile = serde_json::from_slice(&read("corpus.json")).unwrap();
    let meetings = list.files.iter().map(|file| {
        let file: MeetingFile = serde_json::from_slice(&read(&file.path)).unwrap();
        file.meeting
    });
    CorpusInput { title: list.title.clone(), councils: list.councils.clone(), meetings: meetings.collect() }
}

#[derive(Clone, Default)]
struct Memory(BTreeMap<String, Vec<u8>>);

impl Fetch for Memory {
    async fn fetch(&self, path: &str, _: bool) -> Result<Vec<u8>, FetchError> {
        self.0.get(path).cloned().ok_or(FetchError::NotFound)
    }
}

fn opened(built: BuiltIndex) -> Index<Memory> {
    block_on(Index::open(Memory(built.files.into_iter().collect()))).unwrap()
}

fn built(corpus: &CorpusInput) -> BuiltIndex {
    build_index(corpus, &BuildOptions::default(), &|_| {}).unwrap()
}

fn named(index: &Index<Memory>, codebook: &Codebook) -> Vec<BitSet> {
    let sets = |theme| block_on(WordingSets::find(index, theme)).unwrap().named(index.layout(), theme);
    codebook.themes.iter().map(sets).collect()
}

/// The three annexes of a corpus.
fn annexes(corpus: &CorpusInput, codebook: &Codebook) -> Vec<NewAnnex> {
    let index = opened(built(corpus));
    let units = units(corpus).unwrap();
    let words = Words::of(&units);
    let named = named(&index, codebook);
    vec![
        scrutineer_themes::parallels::annex(&words, block_on(index.layout_with_kinds()).unwrap(), &named),
        phrases::annex(&words, index.layout(), codebook, &named),
        contrast::annex(&words, index.layout()),
    ]
}

/// An index with the three annexes.
fn whole(corpus: &CorpusInput, codebook: &Codebook) -> Index<Memory> {
    let mut built = built(corpus);
    annexes(corpus, codebook).into_iter().for_each(|annex| built.add(annex));
    opened(built)
}

fn slot(corpus: &CorpusInput, item: &str, n: u32) -> u32 {
    let units = units(corpus).unwrap();
    units.iter().find(|unit| unit.id() == item).unwrap().first_slot() + 1 + n
}

fn of_slot(index: &Index<Memory>, slot: u32) -> Vec<u32> {
    let parallels = block_on(Parallels::open(index)).unwrap().unwrap();
    let (row, n) = index.layout().passage(slot).unwrap();
    let lists = block_on(parallels.of_row(index, row)).unwrap();
    lists[n as usize - 1].iter().map(|near| near.slot).collect()
}

/// A council's item with passages of some kinds.
fn meeting(council: &str, title: &str, passages: &[(Kind, &str)]) -> Meeting {
    let passages = (1..).zip(passages).map(|(n, &(kind, text))| Passage {
        n,
        kind,
        text: text.to_owned(),
        ..Passage::default()
    });
    let id = format!("{council}/{}", title.to_lowercase().replace(' ', "-"));
    Meeting {
        id: format!("{id}-m"),
        council: Council { id: council.to_owned(), name: council.to_owned(), licence: None, website: None },
        committee: Some(Stated::page(Committee { id: "scrutiny".to_owned(), name: "Scrutiny".to_owned() })),
        date: None,
        time: None,
        venue: None,
        status: MeetingStatus::Normal,
        wording: Wording::Invented,
        source: Source::default(),
        items: vec![AgendaItem {
            id,
            number: None,
            title: Some(title.to_owned()),
            purpose: None,
            source: Source::default(),
            completeness: Completeness::Full,
            minutes_status: MinutesStatus::Unknown,
            passages: passages.collect(),
            documents: Vec::new(),
            organisations: Vec::new(),
            subjects: Vec::new(),
        }],
        documents: Vec::new(),
    }
}

const NOTED: &str =
    "The contents of the report and the presentation were noted by the Committee with thanks.";

/// Three invented councils.
fn invented() -> CorpusInput {
    let (drugs, waste) = ("Drugs in parks", "Waste collection");
    let meetings = vec![
        meeting(
            "aldermoor",
            drugs,
            &[
                (Kind::Comment, "Members were worried about nitrous oxide canisters left in the parks."),
                (Kind::Evidence, "Enforcement officers seized cannabis plants from farms on the estate."),
                (Kind::Noted, NOTED),
                (Kind::Thanks, "The nitrous oxide canisters team was thanked for clearing the parks."),
            ],
        ),
        meeting(
            "brackenford",
            drugs,
            &[
                (Kind::Response, "Canisters of nitrous oxide had been found in two parks by wardens."),
                (Kind::Evidence, "Cannabis farms were raided and the plants destroyed by enforcement teams."),
                (Kind::Noted, NOTED),
            ],
        ),
        meeting(
            "aldermoor",
            waste,
            &[
                (Kind::Evidence, "Missed bins were collected within two days by the contractor."),
                (Kind::Noted, NOTED),
                (Kind::Resolved, "That garden waste collection charges be frozen for residents."),
            ],
        ),
        meeting(
            "calderwick",
            waste,
            &[
                (Kind::Evidence, "The contractor collected missed bins on the following day."),
                (Kind::Noted, NOTED),
                (Kind::Resolved, "That the charges for garden waste collection be raised by inflation."),
            ],
        ),
    ];
    CorpusInput { title: None, councils: Vec::new(), meetings }
}

#[test]
fn passages_meet_those_like_them_in_other_councils() {
    let corpus = invented();
    let index = whole(&corpus, &Codebook::default());
    let at = |item: &str, n: u32| slot(&corpus, item, n);
    let pairs = [
        (at("aldermoor/drugs-in-parks", 1), at("brackenford/drugs-in-parks", 1)),
        (at("aldermoor/drugs-in-parks", 2), at("brackenford/drugs-in-parks", 2)),
        (at("aldermoor/waste-collection", 1), at("calderwick/waste-collection", 1)),
        (at("aldermoor/waste-collection", 3), at("calderwick/waste-collection", 3)),
    ];
    for (a, b) in pairs {
        assert_eq!(of_slot(&index, a).first(), Some(&b));
        assert_eq!(of_slot(&index, b).first(), Some(&a));
    }
    // What stands in every minute, and thanks, have none and are none's.
    let left_out = [
        at("aldermoor/drugs-in-parks", 3),
        at("aldermoor/drugs-in-parks", 4),
        at("brackenford/drugs-in-parks", 3),
        at("aldermoor/waste-collection", 2),
        at("calderwick/waste-collection", 2),
    ];
    for slot in (0..index.layout().slots()).filter(|&slot| index.layout().passage(slot).is_some()) {
        let found = of_slot(&index, slot);
        assert!(found.iter().all(|near| !left_out.contains(near)), "slot {slot}: {found:?}");
        assert!(!left_out.contains(&slot) || found.is_empty(), "slot {slot}: {found:?}");
    }
}

#[test]
fn the_same_text_is_shown_once_and_not_beside_itself() {
    let text = "Members were worried about nitrous oxide canisters left in the parks.";
    let mut corpus = invented();
    corpus.meetings.push(meeting("dunmere", "Drugs in parks", &[(Kind::Comment, text)]));
    let index = whole(&corpus, &Codebook::default());
    let same = [slot(&corpus, "aldermoor/drugs-in-parks", 1), slot(&corpus, "dunmere/drugs-in-parks", 1)];
    let other = slot(&corpus, "brackenford/drugs-in-parks", 1);
    for slot in same {
        assert!(!of_slot(&index, slot).iter().any(|near| same.contains(near)));
        assert!(of_slot(&index, slot).contains(&other));
    }
    assert_eq!(of_slot(&index, other).iter().filter(|near| same.contains(near)).count(), 1);
}

#[test]
fn what_is_stored_is_what_was_found() {
    let corpus = stored("assets/sample");
    let codebook = built_in().unwrap();
    let index = whole(&corpus, &codebook);
    let units = units(&corpus).unwrap();
    let kinds = block_on(index.layout_with_kinds()).unwrap();
    let layout = *kinds;
    let found = parallels(&Words::of(&units), kinds, &named(&index, &codebook), &Weights::default());
    let stored = block_on(Parallels::open(&index)).unwrap().unwrap();
    let mut pairs = 0;
    for row in 0..layout.rows() {
        let lists = block_on(stored.of_row(&index, row)).unwrap();
        assert_eq!(lists.len(), layout.passages_of(row).len());
        for (slot, list) in layout.passages_of(row).zip(lists) {
            let step = |list: &[Parallel]| -> Vec<_> {
                list.iter().map(|near| (near.slot, near.score / 32)).collect()
            };
            assert_eq!(step(&list), step(&found[slot as usize]));
            assert!(list.len() <= NEAREST);
            let council = |slot: u32| layout.place(layout.row_of(slot).unwrap()).unwrap().council;
            assert!(list.iter().all(|near| council(near.slot) != council(slot)));
            pairs += list.len();
        }
    }
    assert!(pairs > 2000, "{pairs}");
    assert!(block_on(stored.of_row(&index, layout.rows())).unwrap().is_empty());
}

#[test]
fn the_two_published_items_meet_in_five_places() {
    #[derive(serde::Deserialize)]
    struct Side {
        item: String,
        passages: usize,
    }
    #[derive(serde::Deserialize)]
    struct Pair {
        name: String,
        a: Vec<u32>,
        b: Vec<u32>,
    }
    #[derive(serde::Deserialize)]
    struct File {
        items: BTreeMap<String, Side>,
        pairs: Vec<Pair>,
    }
    let shared = root().join("../shared/seeds");
    if !shared.is_dir() {
        println!("skipped: {} is not here", shared.display());
        return;
    }
    let mut meetings = Vec::new();
    for entry in std::fs::read_dir(&shared).unwrap() {
        let path = entry.unwrap().path();
        let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let context = scrutineer_ingest::Context { file_name, ..Default::default() };
        meetings.extend(scrutineer_ingest::read(&std::fs::read(&path).unwrap(), &context).unwrap().meetings);
    }
    let corpus = CorpusInput { title: None, councils: Vec::new(), meetings };
    let index = whole(&corpus, &built_in().unwrap());
    let text = std::fs::read(root().join("tests/parallels/seeds.json")).unwrap();
    let file: File = serde_json::from_slice(&text).unwrap();
    let units = units(&corpus).unwrap();
    for side in file.items.values() {
        let unit = units.iter().find(|unit| unit.id() == side.item).unwrap();
        assert_eq!(
            unit.passages().len(),
            side.passages,
            "{} is read otherwise than when it was labelled",
            side.item
        );
    }
    let slots = |side: &str, list: &[u32]| -> Vec<u32> {
        list.iter().map(|&n| slot(&corpus, &file.items[side].item, n)).collect()
    };
    for pair in &file.pairs {
        let (a, b) = (slots("a", &pair.a), slots("b", &pair.b));
        for (from, to) in [(&a, &b), (&b, &a)] {
            let met = from.iter().any(|&slot| of_slot(&index, slot).iter().any(|near| to.contains(near)));
            assert!(met, "{}", pair.name);
        }
    }
    println!("{} pairs meet both ways", file.pairs.len());
}

#[test]
fn key_phrases_stand_in_their_items_and_are_counted() {
    let corpus = stored("assets/sample");
    let codebook = built_in().unwrap();
    let index = whole(&corpus, &codebook);
    let phrases = block_on(Phrases::open(&index)).unwrap().unwrap();
    let units = units(&corpus).unwrap();
    for (unit, row) in units.iter().zip(0..) {
        let list = block_on(phrases.of_row(&index, row)).unwrap();
        assert!(unit.passages().len() < 3 || !list.is_empty(), "{} has none", unit.id());
        let texts = unit.title().into_iter().chain(unit.purpose());
        let texts: Vec<&str> =
            texts.chain(unit.passages().iter().map(|passage| passage.text.as_str())).collect();
        for phrase in &list {
            assert!(texts.iter().any(|text| text.contains(&phrase.text)), "{}: {}", unit.id(), phrase.text);
            let folded = phrase.text.to_lowercase();
            assert!(!["the committee", "the report", "members", "director"].contains(&folded.as_str()));
            assert!(phrase.items > 0);
        }
    }
    let text = |list: Vec<phrases::KeyPhrase>| -> Vec<String> {
        list.into_iter().map(|phrase| phrase.text.to_lowercase()).collect()
    };
    let of_theme = text(block_on(phrases.of_theme(&index, "drugs-and-alcohol")).unwrap());
    assert!(of_theme.iter().any(|phrase| phrase.contains("drug")), "{of_theme:?}");
    let of_part = text(block_on(phrases.of_part(&index, &Part::parse("coventry"))).unwrap());
    assert!(of_part.len() > 10, "{of_part:?}");
    for nothing in [
        block_on(phrases.of_theme(&index, "nothing")).unwrap(),
        block_on(phrases.of_part(&index, &Part::parse("nowhere"))).unwrap(),
        block_on(phrases.of_row(&index, index.layout().rows())).unwrap(),
    ] {
        assert!(nothing.is_empty());
    }
}

#[test]
fn words_of_parts_are_those_of_their_passages() {
    let corpus = stored("assets/sample");
    let index = whole(&corpus, &Codebook::default());
    let words = block_on(PartWords::open(&index)).unwrap().unwrap();
    let mut committees: BTreeMap<Part, WordCounts> = BTreeMap::new();
    for meeting in &corpus.meetings {
        let committee = meeting.committee.as_ref().map_or("", |committee| &committee.value.id);
        let part = Part { council: meeting.council.id.clone(), committee: Some(committee.to_owned()) };
        let counts = committees.entry(part).or_default();
        for passage in meeting.items.iter().flat_map(|item| &item.passages) {
            counts.add(&passage.text);
        }
    }
    let often = |counts: &WordCounts| -> BTreeMap<String, u32> {
        let list = counts.iter().filter(|&(_, times)| times >= contrast::LEAST);
        list.map(|(word, times)| (word.to_owned(), times)).collect()
    };
    for (part, counts) in &committees {
        let read = block_on(words.of_part(&index, part)).unwrap();
        assert_eq!((often(&read), read.total()), (often(counts), counts.total()), "{part}");
    }
    let whole = block_on(words.of_part(&index, &Part::parse("coventry"))).unwrap();
    let of_council = committees.iter().filter(|(part, _)| part.council == "coventry");
    assert_eq!(whole.total(), of_council.map(|(_, counts)| counts.total()).sum::<u64>());
    assert!(whole.of("drugs") >= contrast::LEAST);
    assert_eq!(block_on(words.of_part(&index, &Part::parse("nowhere"))).unwrap(), WordCounts::default());
}

#[test]
fn the_same_whatever_the_threads() {
    let corpus = stored("assets/sample");
    let codebook = Codebook {
        themes: vec![Theme {
            id: "drugs".to_owned(),
            wordings: vec!["drug*".to_owned()],
            ..Theme::default()
        }],
        ..Codebook::default()
    };
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| annexes(&corpus, &codebook))
    };
    assert!(with(1) == with(3));
}

#[test]
fn an_index_without_them_says_so() {
    let index = opened(built(&invented()));
    assert!(block_on(Parallels::open(&index)).unwrap().is_none());
    assert!(block_on(Phrases::open(&index)).unwrap().is_none());
    assert!(block_on(PartWords::open(&index)).unwrap().is_none());
}

#[test]
fn damaged_files_are_named() {
    let corpus = invented();
    let mut built = built(&corpus);
    annexes(&corpus, &Codebook::default()).into_iter().for_each(|annex| built.add(annex));
    let good = built.files.clone();
    let is_damaged = |folder: &str, error: IndexError| {
        assert!(matches!(&error, IndexError::Damaged { path, .. } if path.starts_with(folder)), "{error}");
    };
    for folder in ["parallels/", "phrases/", "phrase-sets/", "part-words/", "word-list/"] {
        let mut files: BTreeMap<String, Vec<u8>> = good.iter().cloned().collect();
        let place = files.iter_mut().find(|(path, _)| path.starts_with(folder)).expect("the folder is there");
        let last = place.1.len() - 1;
        place.1[last] ^= 16;
        let index = block_on(Index::open(Memory(files))).unwrap();
        let part = Part::parse("aldermoor");
        let error = match folder {
            "parallels/" => {
                let parallels = block_on(Parallels::open(&index)).unwrap().unwrap();
                block_on(parallels.of_row(&index, 0)).map(drop).unwrap_err()
            }
            "phrases/" => {
                let phrases = block_on(Phrases::open(&index)).unwrap().unwrap();
                block_on(phrases.of_row(&index, 0)).map(drop).unwrap_err()
            }
            "phrase-sets/" => {
                let phrases = block_on(Phrases::open(&index)).unwrap().unwrap();
                block_on(phrases.of_part(&index, &part)).map(drop).unwrap_err()
            }
            "part-words/" => {
                let words = block_on(PartWords::open(&index)).unwrap().unwrap();
                block_on(words.of_part(&index, &part)).map(drop).unwrap_err()
            }
            _ => block_on(PartWords::open(&index)).map(drop).unwrap_err(),
        };
        is_damaged(folder, error);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Files that are sealed well but hold anything.
    #[test]
    fn any_files_are_read_or_refused(
        mut heads in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..24), 3),
        files in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..40), 1..4),
        good in any::<bool>(),
    ) {
        let corpus = invented();
        let mut built = built(&corpus);
        let right = annexes(&corpus, &Codebook::default());
        for (mut annex, head) in right.into_iter().zip(heads.drain(..)) {
            if !good {
                annex.head = head;
            }
            for (_, contents) in &mut annex.families {
                for (content, other) in contents.iter_mut().zip(&files) {
                    content.clone_from(other);
                }
            }
            built.add(annex);
        }
        let index = opened(built);
        if let Ok(Some(parallels)) = block_on(Parallels::open(&index)) {
            for row in 0..5 {
                if let Ok(lists) = block_on(parallels.of_row(&index, row)) {
                    let slots = index.layout().slots();
                    prop_assert!(lists.iter().flatten().all(|near| near.slot < slots));
                }
            }
        }
        if let Ok(Some(phrases)) = block_on(Phrases::open(&index)) {
            for row in 0..5 {
                let _ = block_on(phrases.of_row(&index, row));
            }
            let _ = block_on(phrases.of_part(&index, &Part::parse("aldermoor")));
        }
        if let Ok(Some(words)) = block_on(PartWords::open(&index)) {
            let _ = block_on(words.of_part(&index, &Part::parse("aldermoor")));
        }
    }
}
