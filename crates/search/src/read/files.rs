use super::join::Job;
use super::list::{Form, List};
use crate::codec::Bad;
use crate::codec::bits::BitReader;
use crate::codec::envelope::{Sort, open};
use crate::codec::vocabulary::Vocabulary;
use crate::format::lexicon::Word;
use crate::format::manifest::Manifest;
use crate::format::start::{Start, file_of};
use crate::format::terms::{self, Posting};
use crate::format::texts::{self, Body, Head};
use crate::format::{answers, ids, lexicon, measures};
use crate::sort::sort;
use crate::{Cost, Fetch, FetchError, IndexError, MANIFEST};
use async_once_cell::OnceCell;
use scrutineer_corpus::Kind;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
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
    pub(super) forms: Vec<Form>,
    /// All of them together.
    pub(super) all: Rc<List>,
    /// All words of the root together, when it has other words.
    pub(super) family: Option<Rc<List>>,
}

/// An item's head and those of its passages that were unpacked.
#[derive(Debug, Default)]
pub(super) struct Stored {
    pub(super) head: Head,
    pub(super) passages: Vec<Body>,
}

impl Stored {
    /// The kind of a passage, from 0.
    pub(super) fn kind(&self, passage: usize) -> Kind {
        self.head.kinds.get(passage).copied().unwrap_or_default()
    }
}

/// What some files hold, in order of their numbers.
#[derive(Debug, Default)]
pub(super) struct Contents(Vec<(u32, Rc<Vec<u8>>)>);

impl Contents {
    /// What a file holds.
    pub(super) fn get(&self, file: u32) -> Option<&Rc<Vec<u8>>> {
        let place = self.0.binary_search_by_key(&file, |(number, _)| *number).ok()?;
        self.0.get(place).map(|(_, bytes)| bytes)
    }
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
    lexicon: RefCell<Kept<u32, Vec<Word>>>,
    texts: RefCell<Kept<u32, Vec<u8>>>,
    items: RefCell<Kept<u32, Stored>>,
    answers: RefCell<Kept<u32, Vec<u8>>>,
    /// Whether the measures were read; who asks meanwhile waits.
    measures: OnceCell<()>,
}

/// Fetches and reads a file; when its bytes are bad, once more past any cache.
async fn load<F: Fetch, T>(
    fetch: &F,
    path: &str,
    meter: &Meter,
    read: impl Fn(&[u8]) -> Result<T, Bad>,
) -> Result<T, IndexError> {
    let mut value = None;
    let mut reading = |bytes: &[u8]| read(bytes).map(|read| value = Some(read));
    load_into(fetch, path, meter, &mut reading).await?;
    value.ok_or_else(|| IndexError::Missing { path: path.to_owned() })
}

/// The same for any reader: made once for all that it reads.
async fn load_into<F: Fetch>(
    fetch: &F,
    path: &str,
    meter: &Meter,
    read: &mut dyn FnMut(&[u8]) -> Result<(), Bad>,
) -> Result<(), IndexError> {
    let failed = |cause: FetchError| match cause {
        FetchError::NotFound => IndexError::Missing { path: path.to_owned() },
        cause @ FetchError::Failed(_) => IndexError::Fetch { path: path.to_owned(), cause },
    };
    let bytes = crate::fetch_twice(fetch, path, false).await.map_err(failed)?;
    meter.count(bytes.len());
    if read(&bytes).is_ok() {
        return Ok(());
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
        // A large index has long lists: room for some dozens of them.
        let words = (28 * MEGABYTE).max(24 * start.columns.slots() as usize);
        Ok(Self {
            fetch,
            manifest,
            start,
            vocabulary,
            words: Kept::new(words),
            positions: Kept::new(4 * MEGABYTE),
            lexicon: Kept::new(4 * MEGABYTE),
            texts: Kept::new(4 * MEGABYTE),
            items: Kept::new(4 * MEGABYTE),
            answers: Kept::new(4 * MEGABYTE),
            measures: OnceCell::new(),
        })
    }

    /// Sees to it that the columns have their measures.
    pub(super) async fn read_measures(&self, meter: &Meter) -> Result<(), IndexError> {
        let reading = async {
            let name = &self.manifest.measures;
            let columns = &self.start.columns;
            let read = |bytes: &[u8]| measures::read(sized(bytes, name.length)?, columns);
            columns.keep(self.load(Some(name.path.clone()), meter, read).await?);
            Ok(())
        };
        self.measures.get_or_try_init(reading).await.copied()
    }

    /// Fetches and reads a file of a family. When it is gone because the index was replaced, says so.
    pub(super) async fn load<T>(
        &self,
        path: Option<String>,
        meter: &Meter,
        read: impl Fn(&[u8]) -> Result<T, Bad>,
    ) -> Result<T, IndexError> {
        let mut value = None;
        let mut reading = |bytes: &[u8]| read(bytes).map(|read| value = Some(read));
        self.load_into(path, meter, &mut reading).await?;
        value.ok_or_else(|| IndexError::Missing { path: self.manifest.start.path.clone() })
    }

    async fn load_into(
        &self,
        path: Option<String>,
        meter: &Meter,
        read: &mut dyn FnMut(&[u8]) -> Result<(), Bad>,
    ) -> Result<(), IndexError> {
        let damaged = || IndexError::Damaged {
            path: self.manifest.start.path.clone(),
            problem: "it names a file that there is not".to_owned(),
        };
        let path = path.ok_or_else(damaged)?;
        match load_into(&self.fetch, &path, meter, read).await {
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
        let mut found: Vec<Option<Rc<Inflections>>> = Vec::with_capacity(keys.len());
        // Each file once, with the places of the keys that it has.
        let mut wanted: Vec<(usize, Vec<usize>)> = Vec::new();
        for (place, key) in keys.iter().enumerate() {
            let kept = self.words.borrow().map.get(key).cloned();
            if let (None, Some(file)) = (&kept, file_of(&self.start.term_keys, key)) {
                match wanted.iter_mut().find(|(other, _)| *other == file) {
                    Some((_, places)) => places.push(place),
                    None => wanted.push((file, vec![place])),
                }
            }
            found.push(kept);
        }
        let columns = &self.start.columns;
        let key = |place: &usize| keys.get(*place).map_or(&[][..], Vec::as_slice);
        let loads = wanted.iter().map(|(file, places)| {
            let families: Vec<&[u8]> = places.iter().map(|place| terms::family(key(place))).collect();
            let read = move |bytes: &[u8]| {
                terms::read(bytes, columns, |form| families.contains(&terms::family(&terms::key(form))))
            };
            Box::pin(self.load(self.start.terms.path(*file), meter, read)) as Job<'_, Vec<Posting>>
        });
        let loaded = super::join::join_all(loads.collect()).await;
        for ((_, places), postings) in wanted.iter().zip(loaded) {
            // Words are in order of their keys.
            let mut by_key: Vec<(Vec<u8>, Vec<Form>)> = Vec::new();
            for posting in postings? {
                let form = Form::new(posting, columns);
                let key = terms::key(&form.form);
                match by_key.last_mut() {
                    Some((last, forms)) if *last == key => forms.push(form),
                    _ => by_key.push((key, vec![form])),
                }
            }
            let families: Vec<Option<Rc<List>>> = places
                .iter()
                .map(|place| {
                    let family = terms::family(key(place));
                    let alike: Vec<_> =
                        by_key.iter().filter(|(other, _)| terms::family(other) == family).collect();
                    let forms = alike.iter().flat_map(|(_, forms)| forms);
                    let lists: Vec<&Rc<List>> = forms.map(|form| &form.list).collect();
                    (alike.len() > 1).then(|| List::of(&lists, columns))
                })
                .collect();
            for (place, family) in places.iter().zip(families) {
                let at = by_key.iter().position(|(other, _)| other == key(place));
                let forms = at.map(|at| by_key.swap_remove(at).1).unwrap_or_default();
                let lists: Vec<&Rc<List>> = forms.iter().map(|form| &form.list).collect();
                let all = List::of(&lists, columns);
                let more = family.as_ref().map_or(0, |family| family.weight());
                let weight = forms.iter().map(Form::weight).sum::<usize>() + more + 200;
                // A form that is alone shares its list.
                let weight = weight + if forms.len() > 1 { all.weight() } else { 0 };
                let value = Rc::new(Inflections { forms, all, family });
                self.words.borrow_mut().insert(key(place).to_vec(), Rc::clone(&value), weight);
                if let Some(found) = found.get_mut(*place) {
                    *found = Some(value);
                }
            }
        }
        Ok(found.into_iter().map(Option::unwrap_or_default).collect())
    }

    /// Files of positions, checked and without their envelopes.
    pub(super) async fn positions(&self, files: &[u32], meter: &Meter) -> Result<Contents, IndexError> {
        let path = |n: u32| self.start.positions.path(n as usize);
        let read = |bytes: &[u8]| open(Sort::Positions, bytes).map(<[u8]>::to_vec);
        self.raw(&self.positions, files, meter, path, read).await
    }

    /// Text files, checked and without their envelopes.
    async fn texts(&self, files: &[u32], meter: &Meter) -> Result<Contents, IndexError> {
        let path = |n: u32| self.start.texts.path(n as usize);
        let read = |bytes: &[u8]| open(Sort::Texts, bytes).map(<[u8]>::to_vec);
        self.raw(&self.texts, files, meter, path, read).await
    }

    /// A file of stored answers, checked and without its envelope.
    pub(super) async fn answers(&self, file: u32, meter: &Meter) -> Result<Rc<Vec<u8>>, IndexError> {
        let path = |n: u32| self.start.answers.files.path(n as usize);
        let contents = self.raw(&self.answers, &[file], meter, path, answers::body).await?;
        Ok(contents.get(file).map(Rc::clone).unwrap_or_default())
    }

    async fn raw(
        &self,
        kept: &RefCell<Kept<u32, Vec<u8>>>,
        files: &[u32],
        meter: &Meter,
        path: impl Fn(u32) -> Option<String>,
        read: impl Fn(&[u8]) -> Result<Vec<u8>, Bad> + Copy,
    ) -> Result<Contents, IndexError> {
        let mut found = Contents::default();
        let mut wanted: Vec<u32> = Vec::new();
        for &file in files {
            if let Some(bytes) = kept.borrow().map.get(&file) {
                found.0.push((file, Rc::clone(bytes)));
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
            found.0.push((file, bytes));
        }
        sort(&mut found.0, &|(one, _), (other, _)| one.cmp(other));
        Ok(found)
    }

    /// A file of the lexicon.
    pub(super) async fn lexicon(&self, file: usize, meter: &Meter) -> Result<Rc<Vec<Word>>, IndexError> {
        let number = u32::try_from(file).unwrap_or(u32::MAX);
        if let Some(words) = self.lexicon.borrow().map.get(&number) {
            return Ok(Rc::clone(words));
        }
        let words = Rc::new(self.load(self.start.lexicon.path(file), meter, lexicon::read).await?);
        self.lexicon.borrow_mut().insert(number, Rc::clone(&words), 40 * words.len());
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
        let mut found: Vec<Option<Rc<Stored>>> = Vec::with_capacity(rows.len());
        let mut files: Vec<u32> = Vec::new();
        for &row in rows {
            let kept = self.items.borrow().map.get(&row).cloned();
            if let (None, Some(place)) = (&kept, self.start.columns.row(row)) {
                files.extend((place.chunk..).take(self.start.columns.parts_of(row)));
            }
            found.push(kept);
        }
        let texts = self.texts(&files, meter).await?;
        let mut items = Vec::with_capacity(rows.len());
        for (&row, kept) in rows.iter().zip(found) {
            if let Some(stored) = kept {
                items.push(stored);
                continue;
            }
            let segments = self.segments(row, &texts)?;
            let unpacked = self.unpack(row, &segments).map_err(|(chunk, bad)| IndexError::Damaged {
                path: self.start.texts.path(chunk as usize).unwrap_or_default(),
                problem: bad.0.to_owned(),
            });
            let stored = Rc::new(unpacked?);
            self.keep(row, &stored);
            items.push(stored);
        }
        Ok(items)
    }

    /// The segments of a row's text, each with the number of its file.
    fn segments<'t>(&self, row: u32, texts: &'t Contents) -> Result<Vec<(u32, &'t [u8])>, IndexError> {
        let columns = &self.start.columns;
        let damaged = |chunk: u32, bad: Bad| IndexError::Damaged {
            path: self.start.texts.path(chunk as usize).unwrap_or_default(),
            problem: bad.0.to_owned(),
        };
        let none = Bad("a text in it is missing");
        let place = columns.row(row).ok_or_else(|| damaged(0, none))?;
        let mut segments = Vec::new();
        for (n, chunk) in (place.chunk..).take(columns.parts_of(row)).enumerate() {
            let file = texts.get(chunk).ok_or_else(|| damaged(chunk, none))?;
            let number = if n == 0 { place.segment } else { 0 };
            segments.push((chunk, texts::segment(file, number).map_err(|bad| damaged(chunk, bad))?));
        }
        Ok(segments)
    }

    /// Unpacks a row's text from its segments; what is wrong comes with the number of the file that it is in.
    fn unpack(&self, row: u32, segments: &[(u32, &[u8])]) -> Result<Stored, (u32, Bad)> {
        let columns = &self.start.columns;
        let count = columns.passages_of(row).len();
        let splits = columns.splits.get(&row).map_or(&[][..], Vec::as_slice);
        let mut ends: Vec<usize> = splits.iter().map(|&at| at as usize).collect();
        ends.push(count);
        let mut stored = Stored::default();
        let mut from = 0;
        for (n, (&(chunk, bytes), to)) in segments.iter().zip(ends).enumerate() {
            let mut bits = BitReader::new(bytes);
            if n == 0 {
                let (head, rest) =
                    texts::read_head(bytes, &self.vocabulary, count).map_err(|bad| (chunk, bad))?;
                stored.head = head;
                bits = rest;
            }
            let passages = texts::read_passages(&mut bits, &self.vocabulary, to - from);
            stored.passages.extend(passages.map_err(|bad| (chunk, bad))?);
            from = to;
        }
        Ok(stored)
    }

    fn keep(&self, row: u32, stored: &Rc<Stored>) {
        let size: usize = stored.passages.iter().map(|passage| passage.text.len() + 120).sum();
        self.items.borrow_mut().insert(row, Rc::clone(stored), size + 600);
    }

    /// Keeps a row whose text came with something else.
    pub(super) fn keep_text(&self, row: u32, segments: &[Vec<u8>]) -> Result<(), Bad> {
        if self.items.borrow().map.contains_key(&row) {
            return Ok(());
        }
        let segments: Vec<(u32, &[u8])> = segments.iter().map(|segment| (0, segment.as_slice())).collect();
        let stored = self.unpack(row, &segments).map_err(|(_, bad)| bad)?;
        self.keep(row, &Rc::new(stored));
        Ok(())
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
