//! The annex "themes", built of the invented corpus and read again.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

use futures::executor::block_on;
use scrutineer_corpus::{CorpusFile, MeetingFile};
use scrutineer_search::{
    BitSet, BuildOptions, BuiltIndex, CorpusInput, Fetch, FetchError, Index, IndexError, build_index,
};
use scrutineer_themes::codebook::read_folder_texts;
use scrutineer_themes::{Codebook, Highlights, Mention, Part, Tally, Themes, WordingSets, write};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn corpus() -> CorpusInput {
    let folder = root().join("tests/corpus");
    let read = |path: &str| std::fs::read(folder.join(path)).unwrap();
    let list: CorpusFile = serde_json::from_slice(&read("corpus.json")).unwrap();
    let meetings = list.files.iter().map(|file| {
        let file: MeetingFile = serde_json::from_slice(&read(&file.path)).unwrap();
        file.meeting
    });
    CorpusInput { title: list.title.clone(), councils: list.councils.clone(), meetings: meetings.collect() }
}

fn codebook() -> Codebook {
    let files = [
        ("health.toml", include_str!("codebook/health.toml")),
        ("schools.toml", include_str!("codebook/schools.toml")),
    ];
    read_folder_texts(&files).unwrap_or_else(|error| panic!("{error}"))
}

fn built(corpus: &CorpusInput, codebook: &Codebook) -> BuiltIndex {
    let mut index = build_index(corpus, &BuildOptions::default(), &|_| {}).unwrap();
    write::add(&mut index, corpus, codebook, &|_| {}).unwrap();
    index
}

/// The files of an index, to be opened from memory.
#[derive(Clone, Default)]
struct Memory(BTreeMap<String, Vec<u8>>);

impl Fetch for Memory {
    async fn fetch(&self, path: &str, _: bool) -> Result<Vec<u8>, FetchError> {
        self.0.get(path).cloned().ok_or(FetchError::NotFound)
    }
}

fn memory(index: BuiltIndex) -> Memory {
    Memory(index.files.into_iter().collect())
}

fn opened(memory: Memory) -> (Index<Memory>, Themes) {
    let index = block_on(Index::open(memory)).unwrap();
    let themes = block_on(Themes::open(&index)).unwrap().unwrap();
    (index, themes)
}

#[test]
fn highlights_are_counted_and_quoted_from_the_corpus() {
    let (corpus, codebook) = (corpus(), codebook());
    let (index, _) = opened(memory(built(&corpus, &codebook)));
    let highlights = block_on(Highlights::open(&index)).unwrap().unwrap();
    assert_eq!(highlights.themes as usize, codebook.themes.len());
    assert!(highlights.busiest.is_sorted_by(|one, next| one.passages >= next.passages));
    for busy in &highlights.busiest {
        let theme = codebook.theme(&busy.id).unwrap();
        let sets = block_on(WordingSets::find(&index, theme)).unwrap();
        let kinds = block_on(index.layout_with_kinds()).unwrap();
        let layout = *kinds;
        // Titles and purposes are no passages.
        let slots: Vec<u32> =
            sets.named(layout, theme).iter().filter(|&slot| layout.passage(slot).is_some()).collect();
        let decided = slots.iter().filter(|&&slot| kinds.kind(slot).unwrap().is_decision()).count();
        let place = |&slot: &u32| layout.place(layout.row_of(slot).unwrap()).unwrap().council;
        let councils: BTreeSet<usize> = slots.iter().map(place).collect();
        let told = [busy.passages, busy.decided, busy.councils].map(|count| count as usize);
        assert_eq!(told, [slots.len(), decided, councils.len()], "{}", busy.id);
    }
    let beside = highlights.beside.unwrap();
    assert!(highlights.busiest.iter().any(|busy| busy.id == beside.id && busy.name == beside.name));
    assert_ne!(beside.sides[0].council, beside.sides[1].council);
    for side in &beside.sides {
        let items = corpus.meetings.iter().filter(|meeting| meeting.council.id == side.council);
        let mut items = items.flat_map(|meeting| &meeting.items);
        let item = items.find(|item| item.id == side.quoted.item).unwrap();
        let passage = item.passages.iter().find(|passage| passage.n == side.quoted.n).unwrap();
        assert_eq!((&passage.text, passage.kind), (&side.quoted.text, side.quoted.kind));
        assert!(0 < side.passages && side.passages <= side.loaded);
    }
}

#[test]
fn what_is_stored_is_what_the_engine_finds() {
    let codebook = codebook();
    let (index, themes) = opened(memory(built(&corpus(), &codebook)));
    assert_eq!(themes.codebook(), &codebook);
    assert_eq!(block_on(Themes::codebook_of(&index)).unwrap().as_ref(), Some(&codebook));
    let mut named = 0;
    for theme in &codebook.themes {
        let stored = block_on(themes.sets(&index, &theme.id)).unwrap().unwrap();
        assert_eq!(stored, block_on(WordingSets::find(&index, theme)).unwrap(), "{}", theme.id);
        named += stored.named(index.layout(), theme).count();
    }
    assert!(named > 30, "the corpus speaks of these themes in {named} slots");
    assert_eq!(block_on(themes.sets(&index, "nothing")).unwrap(), None);
}

#[test]
fn the_matrix_counts_as_a_tally_does() {
    let codebook = codebook();
    let (index, themes) = opened(memory(built(&corpus(), &codebook)));
    let kinds = block_on(index.layout_with_kinds()).unwrap();
    let (layout, matrix) = (*kinds, themes.matrix());
    let mut cells = 0;
    for (place, theme) in codebook.themes.iter().enumerate() {
        let sets = block_on(themes.sets(&index, &theme.id)).unwrap().unwrap();
        let tally = Tally::of(kinds, &sets.named(layout, theme), None);
        let another = Tally::of(kinds, &sets.by_another(layout, theme), None);
        let all = matrix.cell(place, &matrix.select(index.overview(), None, &[]));
        assert_eq!((all.named, all.another), (tally.all, another.all.passages), "{}", theme.id);
        for (n, council) in index.overview().councils.iter().enumerate() {
            let part = Part::parse(&council.id);
            let cell = matrix.cell(place, &matrix.select(index.overview(), Some(&part), &[]));
            assert_eq!(cell.named, tally.councils[n].all, "{} {part}", theme.id);
            assert_eq!(cell.another, another.councils[n].all.passages);
            for (k, committee) in council.committees.iter().enumerate() {
                let part = Part { committee: Some(committee.id.clone()), ..part.clone() };
                let cell = matrix.cell(place, &matrix.select(index.overview(), Some(&part), &[]));
                assert_eq!(cell.named, tally.councils[n].committees[k], "{} {part}", theme.id);
                cells += 1;
            }
            for (&year, counts) in &tally.councils[n].years {
                let cell = matrix.cell(place, &matrix.select(index.overview(), Some(&part), &[year]));
                assert_eq!(cell.named, *counts, "{} {part} {year:?}", theme.id);
                cells += 1;
            }
        }
    }
    assert!(cells > 50, "{cells}");
    let nowhere = codebook.place("nowhere").unwrap();
    let all = matrix.select(index.overview(), None, &[]);
    assert_eq!(matrix.cell(nowhere, &all).mention(), Mention::NotMentioned);
    let unloaded = matrix.select(index.overview(), Some(&Part::parse("atlantis")), &[]);
    assert_eq!(matrix.cell(0, &unloaded).mention(), Mention::NothingLoaded);
    assert_eq!(matrix.table(&[all, unloaded]).len(), codebook.themes.len());
}

#[test]
fn themes_of_items_and_neighbours_are_counted_alike() {
    let codebook = codebook();
    let (index, themes) = opened(memory(built(&corpus(), &codebook)));
    let layout = index.layout();
    let named: Vec<BitSet> = codebook
        .themes
        .iter()
        .map(|theme| {
            let sets = block_on(themes.sets(&index, &theme.id)).unwrap().unwrap();
            sets.named(layout, theme)
        })
        .collect();
    let mut pairs: BTreeMap<(usize, usize), (u32, u32)> = BTreeMap::new();
    for row in 0..layout.rows() {
        let expected: BTreeMap<usize, u32> = (0..named.len())
            .map(|theme| (theme, named[theme].count_in(layout.passages_of(row))))
            .filter(|&(_, passages)| passages > 0)
            .collect();
        let found = block_on(themes.of_row(&index, row)).unwrap();
        assert!(found.is_sorted_by_key(|theme| std::cmp::Reverse(theme.passages)));
        let found: BTreeMap<usize, u32> = found.iter().map(|theme| (theme.theme, theme.passages)).collect();
        assert_eq!(found, expected);
        for &one in expected.keys() {
            for &other in expected.keys().filter(|&&other| other != one) {
                let both =
                    layout.passages_of(row).filter(|&slot| named[one].has(slot) && named[other].has(slot));
                let pair = pairs.entry((one, other)).or_default();
                pair.0 += 1;
                pair.1 += u32::try_from(both.count()).unwrap();
            }
        }
    }
    assert!(!pairs.is_empty());
    let stored: BTreeMap<(usize, usize), (u32, u32)> = (0..codebook.themes.len())
        .flat_map(|theme| {
            themes.neighbours(theme).iter().map(move |n| ((theme, n.theme), (n.items, n.passages)))
        })
        .collect();
    assert_eq!(stored, pairs);
    assert!(block_on(themes.of_row(&index, u32::MAX)).unwrap().is_empty());
}

#[test]
fn organisations_are_those_listed_and_those_named() {
    let mut corpus = corpus();
    let meeting = &mut corpus.meetings[0];
    meeting.items[0].organisations = vec!["Change Together".to_owned(), "The Mockford Trust".to_owned()];
    let mut passage = meeting.items[0].passages[0].clone();
    passage.text = "Change Together and West Mockford Police had met with the Mockford Trust.".to_owned();
    passage.n = u32::try_from(meeting.items[0].passages.len() + 1).unwrap();
    meeting.items[0].passages.push(passage.clone());
    let id = meeting.items[0].id.clone();
    let (index, themes) = opened(memory(built(&corpus, &codebook())));
    let row = (0..index.layout().rows())
        .find(|&row| {
            let slot = index.layout().passages_of(row).start;
            block_on(index.show(&[slot], &[])).unwrap().first().is_some_and(|hit| hit.item.id == id)
        })
        .unwrap();
    let mut rows = BitSet::empty(index.layout().rows() as usize);
    rows.insert(row);
    let found = block_on(themes.organisations(&index, &rows)).unwrap();
    let of = |name: &str| {
        let body =
            found.iter().find(|body| body.name.contains(name)).unwrap_or_else(|| panic!("{name}: {found:?}"));
        (body.listed, body.items, body.passages >= 1)
    };
    assert_eq!(of("Change Together"), (true, 1, true));
    assert_eq!(of("Mockford Trust"), (true, 1, true));
    assert_eq!(of("West Mockford Police"), (false, 1, true));
    let all = BitSet::full(index.layout().rows() as usize);
    let everywhere = block_on(themes.organisations(&index, &all)).unwrap();
    assert!(everywhere.len() >= found.len());
    assert!(everywhere.is_sorted_by_key(|body| std::cmp::Reverse(body.items)));
    for body in &everywhere {
        assert!(!body.councils.is_empty() && body.councils.is_sorted());
        assert!(body.listed || body.passages > 0, "{body:?}");
    }
    assert!(block_on(themes.organisations(&index, &BitSet::default())).unwrap().is_empty());
}

#[test]
fn the_bytes_do_not_depend_on_the_threads() {
    let (corpus, codebook) = (corpus(), codebook());
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| built(&corpus, &codebook))
    };
    assert!(with(1) == with(3));
}

#[test]
fn an_index_without_themes_has_none_and_another_corpus_is_refused() {
    let corpus = corpus();
    let mut index = build_index(&corpus, &BuildOptions::default(), &|_| {}).unwrap();
    let plain = block_on(Index::open(memory(index.clone()))).unwrap();
    assert!(block_on(Themes::open(&plain)).unwrap().is_none());
    let mut other = corpus;
    other.meetings.pop();
    let refused = write::add(&mut index, &other, &codebook(), &|_| {}).unwrap_err();
    assert!(refused.to_string().contains("do not belong together"), "{refused}");
}

/// Everything that is read of the themes.
fn read_all(memory: Memory) -> Result<(), IndexError> {
    let index = block_on(Index::open(memory))?;
    let Some(themes) = block_on(Themes::open(&index))? else { return Ok(()) };
    for theme in &themes.codebook().themes {
        block_on(themes.sets(&index, &theme.id))?;
    }
    block_on(themes.of_row(&index, 0))?;
    block_on(themes.organisations(&index, &BitSet::full(index.layout().rows() as usize)))?;
    Ok(())
}

#[test]
fn cut_and_changed_files_are_damage_and_never_a_panic() {
    let whole = memory(built(&corpus(), &codebook()));
    assert_eq!(read_all(whole.clone()), Ok(()));
    let families = ["themes-", "theme/", "items/", "bodies/", "names/", "matrix/"];
    let mut seen = BTreeSet::new();
    for path in whole.0.keys() {
        let Some(family) = families.iter().find(|family| path.starts_with(*family)) else { continue };
        seen.insert(family);
        let bytes = &whole.0[path];
        let changes = [0, 1, 5, 6, 7, bytes.len() / 2, bytes.len() - 1];
        for at in changes.into_iter().filter(|&at| at < bytes.len()) {
            let mut flipped = bytes.clone();
            flipped[at] ^= 0x11;
            for damaged in [bytes[..at].to_vec(), flipped] {
                let mut memory = whole.clone();
                memory.0.insert(path.clone(), damaged);
                let result = read_all(memory);
                assert!(
                    matches!(&result, Err(IndexError::Damaged { path: named, .. }) if named == path),
                    "{path} at {at}: {result:?}"
                );
            }
        }
    }
    assert_eq!(seen.len(), families.len());
}
