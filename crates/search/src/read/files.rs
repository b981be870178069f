use super::join::Job;
use crate::codec::Bad;
use crate::codec::bits::BitReader;
use crate::codec::envelope::{Sort, open};
use crate::codec::vocabulary::Vocabulary;
use crate::format::lexicon::Word;
use crate::format::manifest::Manifest;
use crate::format::start::{Start, file_of};
use crate::format::terms::{self, Posting};
use crate::format::texts::{self, Body, Head};
use crate::format::{ids, lexicon};
use crate::{Cost, Fetch, FetchError, IndexError, MANIFEST};
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// What one request has cost so far.
#[derive(Debug, Default)]
pub(super) struct Meter {
    files: Cell<u32>,
    bytes: Cell<u64>,
}

impl Meter {
    pub(super) fn cost(&self) -> Cost {
        Cost { files: self.files.get(), bytes: self.bytes.get(), micros: 0 }
    }

    fn count(&self, bytes: usize) {
        self.files.set(self.files.get() + 1);
        self.bytes.set(self.bytes.get() + bytes as u64);
    }
}

/// A word in all its inflections.
#[derive(Debug, Default)]
pub(super) struct Inflections {
    /// Each form with its slots.
    pub(super) forms: Vec<Posting>,
    /// All of them together.
    pub(super) all: List,
    /// All words of the root together; empty when it has no other words.
    pub(super) family: List,
}

/// Slots with how often something stands in each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct List {
    /// The slots, rising.
    pub(super) slots: Vec<u32>,
    /// How often, at least 1; more than 255 counts as 255.
    pub(super) times: Vec<u8>,
}

impl List {
    /// Puts postings together.
    pub(super) fn of<'p>(postings: impl IntoIterator<Item = &'p Posting>) -> Self {
        let mut pairs: Vec<(u32, u32)> = Vec::new();
        let mut runs = 0;
        for posting in postings {
            runs += 1;
            pairs.reserve(posting.slots.len());
            posting.for_each(|slot, times| pairs.push((slot, times)));
        }
        if runs > 1 {
            pairs.sort_by_key(|&(slot, _)| slot);
        }
        let mut list =
            Self { slots: Vec::with_capacity(pairs.len()), times: Vec::with_capacity(pairs.len()) };
        for (slot, times) in pairs {
            let times = u8::try_from(times).unwrap_or(u8::MAX);
            match (list.slots.last(), list.times.last_mut()) {
                (Some(&last), Some(sum)) if last == slot => *sum = sum.saturating_add(times),
                _ => {
                    list.slots.push(slot);
                    list.times.push(times);
                }
            }
        }
        list
    }
}

/// An item's head and those of its passages that were unpacked.
#[derive(Debug, Default)]
pub(super) struct Stored {
    pub(super) head: Head,
    pub(super) passages: Vec<Body>,
}

/// Something kept, up to a weight; when there is too much, everything goes.
#[derive(Debug)]
struct Kept<K, V> {
    map: BTreeMap<K, Rc<V>>,
    weight: usize,
    most: usize,
}

impl<K: Ord, V> Kept<K, V> {
    fn new(most: usize) -> RefCell<Self> {
        RefCell::new(Self { map: BTreeMap::new(), weight: 0, most })
    }

    fn insert(&mut self, key: K, value: Rc<V>, weight: usize) {
        if self.weight + weight > self.most {
            self.map.clear();
            self.weight = 0;
        }
        self.weight += weight;
        self.map.insert(key, value);
    }
}

const MEGABYTE: usize = 1 << 20;

/// Fetches, checks and keeps the files of an index.
pub(super) struct Files<F: Fetch> {
    pub(super) fetch: F,
    pub(super) manifest: Manifest,
    pub(super) start: Start,
    pub(super) vocabulary: Vocabulary,
    words: RefCell<Kept<Vec<u8>, Inflections>>,
    positions: RefCell<Kept<u32, Vec<u8>>>,
    lexicon: RefCell<Kept<usize, Vec<Word>>>,
    texts: RefCell<Kept<u32, Vec<u8>>>,
    items: RefCell<Kept<u32, Stored>>,
}

/// Fetches and reads a file; when its bytes are bad, once more past any cache.
async fn load<F: Fetch, T>(
    fetch: &F,
    path: &str,
    meter: &Meter,
    read: impl Fn(&[u8]) -> Result<T, Bad>,
) -> Result<T, IndexError> {
    let failed = |cause: FetchError| match cause {
        FetchError::NotFound => IndexError::Missing { path: path.to_owned() },
        cause @ FetchError::Failed(_) => IndexError::Fetch { path: path.to_owned(), cause },
    };
    let bytes = crate::fetch_twice(fetch, path, false).await.map_err(failed)?;
    meter.count(bytes.len());
    if let Ok(value) = read(&bytes) {
        return Ok(value);
    }
    let bytes = crate::fetch_twice(fetch, path, true).await.map_err(failed)?;
    meter.count(bytes.len());
    read(&bytes).map_err(|bad| IndexError::Damaged { path: path.to_owned(), problem: bad.0.to_owned() })
}

async fn manifest<F: Fetch>(fetch: &F, meter: &Meter) -> Result<Manifest, IndexError> {
    let bytes = crate::fetch_twice(fetch, MANIFEST, true).await.map_err(|cause| match cause {
        FetchError::NotFound => IndexError::Missing { path: MANIFEST.to_owned() },
        cause @ FetchError::Failed(_) => IndexError::Fetch { path: MANIFEST.to_owned(), cause },
    })?;
    meter.count(bytes.len());
    Manifest::read(&bytes)
}

impl<F: Fetch> Files<F> {
    /// Fetches what every search needs.
    pub(super) async fn open(fetch: F, meter: &Meter) -> Result<Self, IndexError> {
        let manifest = manifest(&fetch, meter).await?;
        let (mut start, mut vocabulary) = (None, None);
        super::join::join_all::<Result<(), IndexError>>(vec![
            Box::pin(async {
                let name = &manifest.start;
                start = Some(
                    load(&fetch, &name.path, meter, |bytes| sized(bytes, name.length).and_then(Start::read))
                        .await?,
                );
                Ok(())
            }),
            Box::pin(async {
                let name = &manifest.vocabulary;
                let read =
                    |bytes: &[u8]| Vocabulary::read(open(Sort::Vocabulary, sized(bytes, name.length)?)?);
                vocabulary = Some(load(&fetch, &name.path, meter, read).await?);
                Ok(())
            }),
        ])
        .await
        .into_iter()
        .collect::<Result<Vec<()>, _>>()?;
        let missing = || IndexError::Missing { path: MANIFEST.to_owned() };
        let (start, vocabulary) = (start.ok_or_else(missing)?, vocabulary.ok_or_else(missing)?);
        Ok(Self {
            fetch,
            manifest,
            start,
            vocabulary,
            words: Kept::new(24 * MEGABYTE),
            positions: Kept::new(4 * MEGABYTE),
            lexicon: Kept::new(4 * MEGABYTE),
            texts: Kept::new(4 * MEGABYTE),
            items: Kept::new(4 * MEGABYTE),
        })
    }

    /// Fetches and reads a file of a family. When it is gone because the index was replaced, says so.
    async fn load<T>(
        &self,
        path: Option<String>,
        meter: &Meter,
        read: impl Fn(&[u8]) -> Result<T, Bad>,
    ) -> Result<T, IndexError> {
        let damaged = || IndexError::Damaged {
            path: self.manifest.start.path.clone(),
            problem: "it names a file that there is not".to_owned(),
        };
        let path = path.ok_or_else(damaged)?;
        match load(&self.fetch, &path, meter, read).await {
            Err(cause @ (IndexError::Missing { .. } | IndexError::Damaged { .. })) => {
                match manifest(&self.fetch, meter).await {
                    Ok(now) if now.build != self.manifest.build => Err(IndexError::OtherBuild),
                    Err(IndexError::Version { .. }) => Err(IndexError::OtherBuild),
                    _ => Err(cause),
                }
            }
            other => other,
        }
    }

    /// The inflections of words by their keys, in the order asked.
    pub(super) async fn inflections(
        &self,
        keys: &[Vec<u8>],
        meter: &Meter,
    ) -> Result<Vec<Rc<Inflections>>, IndexError> {
        let mut found: BTreeMap<&[u8], Rc<Inflections>> = BTreeMap::new();
        let mut wanted: BTreeMap<usize, Vec<&[u8]>> = BTreeMap::new();
        for key in keys {
            if let Some(kept) = self.words.borrow().map.get(key) {
                found.insert(key, Rc::clone(kept));
            } else if let Some(file) = file_of(&self.start.term_keys, key) {
                let list = wanted.entry(file).or_default();
                if !list.contains(&key.as_slice()) {
                    list.push(key);
                }
            }
        }
        let slots = self.start.columns.slots();
        let loads = wanted.iter().map(|(&file, keys)| {
            let families: BTreeSet<&[u8]> = keys.iter().map(|key| terms::family(key)).collect();
            let read = move |bytes: &[u8]| {
                terms::read(bytes, slots, |form| families.contains(terms::family(&terms::key(form))))
            };
            Box::pin(self.load(self.start.terms.path(file), meter, read)) as Job<'_, Vec<Posting>>
        });
        let loaded = super::join::join_all(loads.collect()).await;
        for (keys, postings) in wanted.values().zip(loaded) {
            let mut by_key: BTreeMap<Vec<u8>, Vec<Posting>> = BTreeMap::new();
            for posting in postings? {
                by_key.entry(terms::key(&posting.form)).or_default().push(posting);
            }
            let families: Vec<List> = keys
                .iter()
                .map(|key| {
                    let alike = by_key.iter().filter(|(other, _)| terms::family(other) == terms::family(key));
                    let words: Vec<&Vec<Posting>> = alike.map(|(_, forms)| forms).collect();
                    if words.len() > 1 { List::of(words.into_iter().flatten()) } else { List::default() }
                })
                .collect();
            for (&key, family) in keys.iter().zip(families) {
                let forms = by_key.remove(key).unwrap_or_default();
                let all = List::of(&forms);
                let lists = 5 * (all.slots.len() + family.slots.len());
                let weight = forms.iter().map(Posting::weight).sum::<usize>() + lists + 200;
                let value = Rc::new(Inflections { forms, all, family });
                self.words.borrow_mut().insert(key.to_vec(), Rc::clone(&value), weight);
                found.insert(key, value);
            }
        }
        Ok(keys.iter().map(|key| found.get(key.as_slice()).cloned().unwrap_or_default()).collect())
    }

    /// Files of positions, checked and without their envelopes.
    pub(super) async fn positions(
        &self,
        files: &[u32],
        meter: &Meter,
    ) -> Result<BTreeMap<u32, Rc<Vec<u8>>>, IndexError> {
        let path = |n: u32| self.start.positions.path(n as usize);
        let read = |bytes: &[u8]| open(Sort::Positions, bytes).map(<[u8]>::to_vec);
        self.raw(&self.positions, files, meter, path, read).await
    }

    /// Text files, as they are.
    async fn texts(&self, files: &[u32], meter: &Meter) -> Result<BTreeMap<u32, Rc<Vec<u8>>>, IndexError> {
        let path = |n: u32| self.start.texts.path(n as usize);
        let read = |bytes: &[u8]| open(Sort::Texts, bytes).map(|_| bytes.to_vec());
        self.raw(&self.texts, files, meter, path, read).await
    }

    async fn raw(
        &self,
        kept: &RefCell<Kept<u32, Vec<u8>>>,
        files: &[u32],
        meter: &Meter,
        path: impl Fn(u32) -> Option<String>,
        read: impl Fn(&[u8]) -> Result<Vec<u8>, Bad> + Copy,
    ) -> Result<BTreeMap<u32, Rc<Vec<u8>>>, IndexError> {
        let mut found: BTreeMap<u32, Rc<Vec<u8>>> = BTreeMap::new();
        let mut wanted: Vec<u32> = Vec::new();
        for &file in files {
            if let Some(bytes) = kept.borrow().map.get(&file) {
                found.insert(file, Rc::clone(bytes));
            } else if !wanted.contains(&file) {
                wanted.push(file);
            }
        }
        let loads =
            wanted.iter().map(|&file| Box::pin(self.load(path(file), meter, read)) as Job<'_, Vec<u8>>);
        let loaded = super::join::join_all(loads.collect()).await;
        for (file, bytes) in wanted.into_iter().zip(loaded) {
            let bytes = Rc::new(bytes?);
            kept.borrow_mut().insert(file, Rc::clone(&bytes), bytes.len());
            found.insert(file, bytes);
        }
        Ok(found)
    }

    /// A file of the lexicon.
    pub(super) async fn lexicon(&self, file: usize, meter: &Meter) -> Result<Rc<Vec<Word>>, IndexError> {
        if let Some(words) = self.lexicon.borrow().map.get(&file) {
            return Ok(Rc::clone(words));
        }
        let words = Rc::new(self.load(self.start.lexicon.path(file), meter, lexicon::read).await?);
        self.lexicon.borrow_mut().insert(file, Rc::clone(&words), 40 * words.len());
        Ok(words)
    }

    /// The words of the lexicon that begin so.
    pub(super) async fn words_beginning(
        &self,
        start: &str,
        most: usize,
        meter: &Meter,
    ) -> Result<Vec<Word>, IndexError> {
        let keys = &self.start.lexicon_keys;
        let first = file_of(keys, start.as_bytes()).unwrap_or(0);
        let behind = |key: &Vec<u8>| key.as_slice() > start.as_bytes() && !key.starts_with(start.as_bytes());
        let last = keys.iter().position(behind).unwrap_or(keys.len());
        let files: Vec<usize> = (first..last).take(most).collect();
        let loads =
            files.into_iter().map(|file| Box::pin(self.lexicon(file, meter)) as Job<'_, Rc<Vec<Word>>>);
        let mut found = Vec::new();
        for words in super::join::join_all(loads.collect()).await {
            found.extend(words?.iter().filter(|word| word.form.starts_with(start)).cloned());
        }
        Ok(found)
    }

    /// Rows with all their passages, in the order asked.
    pub(super) async fn items(&self, rows: &[u32], meter: &Meter) -> Result<Vec<Rc<Stored>>, IndexError> {
        let mut found: BTreeMap<u32, Rc<Stored>> = BTreeMap::new();
        let mut files: Vec<u32> = Vec::new();
        for &row in rows {
            if let Some(stored) = self.items.borrow().map.get(&row) {
                found.insert(row, Rc::clone(stored));
            } else if let Some(place) = self.start.columns.row(row) {
                let more = self.start.columns.splits.get(&row).map_or(0, Vec::len);
                files.extend((place.chunk..).take(more + 1));
            }
        }
        let texts = self.texts(&files, meter).await?;
        let mut items = Vec::with_capacity(rows.len());
        for &row in rows {
            if let Some(stored) = found.get(&row) {
                items.push(Rc::clone(stored));
                continue;
            }
            let stored = Rc::new(self.unpack(row, &texts)?);
            let size: usize = stored.passages.iter().map(|passage| passage.text.len() + 120).sum();
            self.items.borrow_mut().insert(row, Rc::clone(&stored), size + 600);
            found.insert(row, Rc::clone(&stored));
            items.push(stored);
        }
        Ok(items)
    }

    fn unpack(&self, row: u32, texts: &BTreeMap<u32, Rc<Vec<u8>>>) -> Result<Stored, IndexError> {
        let columns = &self.start.columns;
        let place = columns.row(row).copied();
        let damaged = |chunk: u32, bad: Bad| IndexError::Damaged {
            path: self.start.texts.path(chunk as usize).unwrap_or_default(),
            problem: bad.0.to_owned(),
        };
        let none = Bad("a text in it is missing");
        let place = place.ok_or_else(|| damaged(0, none))?;
        let count = columns.kinds_of(row).len();
        let splits = columns.splits.get(&row).map_or(&[][..], Vec::as_slice);
        let mut starts: Vec<usize> = splits.iter().map(|&at| at as usize).collect();
        starts.push(count);
        let mut stored = Stored::default();
        let mut from = 0;
        for (chunk, to) in (place.chunk..).zip(starts) {
            let file = texts.get(&chunk).ok_or_else(|| damaged(chunk, none))?;
            let number = if from == 0 { place.segment } else { 0 };
            let bytes = texts::segment(file, number).map_err(|bad| damaged(chunk, bad))?;
            let mut bits = BitReader::new(bytes);
            if chunk == place.chunk {
                let (head, rest) =
                    texts::read_head(bytes, &self.vocabulary, count).map_err(|bad| damaged(chunk, bad))?;
                stored.head = head;
                bits = rest;
            }
            let passages = texts::read_passages(&mut bits, &self.vocabulary, to - from);
            stored.passages.extend(passages.map_err(|bad| damaged(chunk, bad))?);
            from = to;
        }
        Ok(stored)
    }

    /// The rows that may have an identifier.
    pub(super) async fn rows_of_id(&self, id: &str, meter: &Meter) -> Result<Vec<u32>, IndexError> {
        let files = self.start.ids.count();
        if files == 0 {
            return Ok(Vec::new());
        }
        let hash = ids::hash(id);
        let path = self.start.ids.path(ids::file_of(hash, files));
        self.load(path, meter, |bytes| ids::rows(bytes, hash)).await
    }
}

fn sized(bytes: &[u8], length: u64) -> Result<&[u8], Bad> {
    if bytes.len() as u64 == length { Ok(bytes) } else { Err(Bad("it is not as long as the manifest says")) }
}
