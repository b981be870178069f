use super::bitset::BitSet;
use super::files::{Files, Inflections, Meter};
use super::list::{Form, List};
use super::plan::Leaf;
use crate::format::positions;
use crate::format::terms::{self, BLOCK, ORGANISATION};
use crate::query::{Node, PhraseWord};
use crate::sort::{best, sort};
use crate::{Fetch, IndexError, Note};
use std::borrow::Cow;
use std::rc::Rc;

/// Words that a prefix stands for at most; beyond that the commonest are taken, with a note.
pub(super) const MOST_WORDS: usize = 2000;

/// Files of the lexicon that a prefix may need.
const MOST_FILES: usize = 400;

/// A list that has fewer than one in so many of all slots is sparse.
const SPARSE: usize = 64;

/// The words that the leaves of a request are made of.
pub(super) struct Lookup<'f, F: Fetch> {
    files: &'f Files<F>,
    meter: &'f Meter,
    /// Inflections in order of their keys.
    words: Vec<(Vec<u8>, Rc<Inflections>)>,
    /// Forms by prefix.
    prefixes: Vec<(String, Vec<String>)>,
    /// The slots of all forms of a prefix, in text and among organisations, worked out once for all that ask.
    merged: Vec<(String, bool, Rc<List>)>,
    /// What is to be said of prefixes.
    pub(super) notes: Vec<Note>,
}

/// Spans of words within a slot: first and last place.
type Spans = Vec<(u32, u32)>;

impl<'f, F: Fetch> Lookup<'f, F> {
    /// Fetches the words of all leaves.
    pub(super) async fn new(
        leaves: &[Leaf],
        files: &'f Files<F>,
        meter: &'f Meter,
    ) -> Result<Self, IndexError> {
        let mut lookup = Self {
            files,
            meter,
            words: Vec::new(),
            prefixes: Vec::new(),
            merged: Vec::new(),
            notes: Vec::new(),
        };
        let mut starts = Vec::new();
        leaves.iter().for_each(|leaf| prefixes(&leaf.node, leaf.organisation, &mut starts));
        for &(start, _) in &starts {
            if !lookup.prefixes.iter().any(|(other, _)| other == start) {
                lookup.prefix(start).await?;
            }
        }
        let mut keys: Vec<Vec<u8>> = Vec::new();
        for leaf in leaves {
            lookup.keys(&leaf.node, leaf.organisation, &mut keys);
        }
        sort(&mut keys, &Ord::cmp);
        keys.dedup();
        let found = files.inflections(&keys, meter).await?;
        lookup.words = keys.into_iter().zip(found).collect();
        for (start, organisation) in starts {
            let lists: Vec<&Rc<List>> =
                lookup.beginning(start, organisation).map(|form| &form.list).collect();
            let list = List::of(&lists, &files.start.columns);
            lookup.merged.push((start.to_owned(), organisation, list));
        }
        // The positions of all leaves at once: what is then looked up is there.
        let mut wanted = Vec::new();
        for leaf in leaves {
            lookup.wanted(&leaf.node, leaf.organisation, &lookup.candidates_of(leaf), &mut wanted);
        }
        if !wanted.is_empty() {
            sort(&mut wanted, &u32::cmp);
            wanted.dedup();
            files.positions(&wanted, meter).await?;
        }
        Ok(lookup)
    }

    async fn prefix(&mut self, start: &str) -> Result<(), IndexError> {
        let mut words = self.files.words_beginning(start, MOST_FILES, self.meter).await?;
        if words.len() > MOST_WORDS {
            let message = format!(
                "{} words begin with “{start}”; the {MOST_WORDS} commonest of them were taken.",
                words.len()
            );
            self.notes.push(Note { span: (0, 0), message });
            best(&mut words, MOST_WORDS, &|a, b| {
                b.passages.cmp(&a.passages).then_with(|| a.form.cmp(&b.form))
            });
        }
        let forms = words.into_iter().map(|word| word.form).collect();
        self.prefixes.push((start.to_owned(), forms));
        Ok(())
    }

    fn keys(&self, node: &Node, organisation: bool, keys: &mut Vec<Vec<u8>>) {
        match node {
            Node::Word { form, .. } => {
                keys.push(terms::key(&named(form, organisation)));
            }
            Node::Phrase { words, .. } => {
                words.iter().for_each(|word| self.keys(&word.alone((0, 0)), organisation, keys));
            }
            Node::Prefix { start, .. } => {
                keys.extend(self.forms(start).iter().map(|form| terms::key(&named(form, organisation))));
            }
            Node::Near { left, right, .. } => {
                self.keys(left, organisation, keys);
                self.keys(right, organisation, keys);
            }
            Node::Or(nodes) => nodes.iter().for_each(|node| self.keys(node, organisation, keys)),
            _ => {}
        }
    }

    /// The words that begin so.
    fn forms(&self, start: &str) -> &[String] {
        self.prefixes.iter().find(|(other, _)| other == start).map_or(&[], |(_, forms)| forms)
    }

    fn inflections(&self, form: &str, organisation: bool) -> Option<&Inflections> {
        let key = terms::key(&named(form, organisation));
        let place = self.words.binary_search_by(|(other, _)| other.cmp(&key)).ok()?;
        self.words.get(place).map(|(_, found)| found.as_ref())
    }

    fn exact(&self, form: &str, organisation: bool) -> Option<&Form> {
        let name = named(form, organisation);
        self.inflections(form, organisation)?.forms.iter().find(|posting| posting.form == name)
    }

    /// The postings that a prefix stands for.
    fn beginning(&self, start: &str, organisation: bool) -> impl Iterator<Item = &Form> {
        self.forms(start).iter().filter_map(move |form| self.exact(form, organisation))
    }

    /// The postings that a word or prefix stands for.
    fn postings(&self, node: &Node, organisation: bool) -> Vec<&Form> {
        match node {
            Node::Word { form, .. } => {
                self.inflections(form, organisation).into_iter().flat_map(|found| &found.forms).collect()
            }
            Node::Prefix { start, .. } => self.beginning(start, organisation).collect(),
            _ => Vec::new(),
        }
    }

    /// The postings that a word of a phrase stands for.
    fn forms_of(&self, word: &PhraseWord, organisation: bool) -> Vec<&Form> {
        match word {
            PhraseWord::Form(form) => self.exact(form, organisation).into_iter().collect(),
            PhraseWord::Beginning(start) => self.beginning(start, organisation).collect(),
        }
    }

    /// The slots of a word of a phrase.
    fn word(&self, word: &PhraseWord, organisation: bool) -> Option<&Rc<List>> {
        match word {
            PhraseWord::Form(form) => self.exact(form, organisation).map(|form| &form.list),
            PhraseWord::Beginning(start) => self.begun(start, organisation),
        }
    }

    /// The slots of all words that begin so.
    fn begun(&self, start: &str, organisation: bool) -> Option<&Rc<List>> {
        let of = |(other, of, _): &&(String, bool, Rc<List>)| other == start && *of == organisation;
        self.merged.iter().find(of).map(|(_, _, list)| list)
    }

    /// The slots of a leaf.
    pub(super) async fn list(&self, leaf: &Leaf) -> Result<Rc<List>, IndexError> {
        let organisation = leaf.organisation;
        let columns = &self.files.start.columns;
        match &leaf.node {
            node @ (Node::Word { .. } | Node::Prefix { .. }) => {
                Ok(self.together(node, organisation).cloned().unwrap_or_default())
            }
            Node::Phrase { words, .. } if words.len() == 1 => {
                Ok(words.first().and_then(|word| self.word(word, organisation)).cloned().unwrap_or_default())
            }
            node => {
                let candidates = self.candidates(node, organisation);
                let (mut slots, mut times) = (Vec::new(), Vec::new());
                let spans = self.spans(node, organisation, &candidates).await?;
                for (&slot, spans) in candidates.iter().zip(spans) {
                    if !spans.is_empty() {
                        slots.push(slot);
                        times.push(u8::try_from(spans.len()).unwrap_or(u8::MAX));
                    }
                }
                Ok(Rc::new(List::new(slots, times, columns)))
            }
        }
    }

    /// The slots of all words of a leaf's root, when there are others than its own.
    pub(super) fn family(&self, leaf: &Leaf) -> Option<Rc<List>> {
        match &leaf.node {
            Node::Word { form, .. } if !leaf.negative => self
                .inflections(form, leaf.organisation)
                .filter(|found| !found.all.slots.is_empty())
                .and_then(|found| found.family.clone()),
            _ => None,
        }
    }

    /// The slots of all words that a word or prefix stands for.
    fn together(&self, node: &Node, organisation: bool) -> Option<&Rc<List>> {
        match node {
            Node::Word { form, .. } => self.inflections(form, organisation).map(|found| &found.all),
            Node::Prefix { start, .. } => self.begun(start, organisation),
            _ => None,
        }
    }

    /// Slots that may have it, as far as lists of slots tell.
    fn candidates(&self, node: &Node, organisation: bool) -> Cow<'_, [u32]> {
        match node {
            Node::Phrase { words, .. } => {
                let slots = |word| self.word(word, organisation).map(|list| list.slots.as_slice());
                let lists: Option<Vec<&[u32]>> = words.iter().map(slots).collect();
                // The shortest first: what follows is quick.
                let Some(mut lists) = lists else { return Cow::default() };
                sort(&mut lists, &|one, other| one.len().cmp(&other.len()));
                let common = |common: Cow<'_, [u32]>, slots: &[u32]| Cow::Owned(intersection(&common, slots));
                let mut lists = lists.into_iter();
                let first = lists.next().map(Cow::Borrowed).unwrap_or_default();
                lists.fold(first, common)
            }
            Node::Near { left, right, .. } => {
                let (left, right) =
                    (self.candidates(left, organisation), self.candidates(right, organisation));
                Cow::Owned(intersection(&left, &right))
            }
            Node::Or(nodes) => {
                let lists: Vec<_> = nodes.iter().map(|node| self.candidates(node, organisation)).collect();
                Cow::Owned(self.union(&lists))
            }
            node => self
                .together(node, organisation)
                .map(|list| Cow::Borrowed(list.slots.as_slice()))
                .unwrap_or_default(),
        }
    }

    /// What is in any of some rising lists.
    fn union(&self, lists: &[Cow<'_, [u32]>]) -> Vec<u32> {
        let all: usize = lists.iter().map(|list| list.len()).sum();
        let slots = self.files.start.columns.slots() as usize;
        // A set has a bit for every slot there is: dear for few numbers, and much quicker than to sort many.
        if all * SPARSE < slots {
            let mut union = Vec::with_capacity(all);
            lists.iter().for_each(|list| union.extend_from_slice(list));
            sort(&mut union, &u32::cmp);
            union.dedup();
            union
        } else {
            let mut union = BitSet::empty(slots);
            lists.iter().flat_map(|list| list.iter()).for_each(|&slot| union.insert(slot));
            union.iter().collect()
        }
    }

    /// Slots that may have a leaf whose words must stand in certain places; none for others.
    fn candidates_of(&self, leaf: &Leaf) -> Cow<'_, [u32]> {
        match &leaf.node {
            Node::Phrase { words, .. } if words.len() == 1 => Cow::default(),
            node @ (Node::Phrase { .. } | Node::Near { .. }) => self.candidates(node, leaf.organisation),
            _ => Cow::default(),
        }
    }

    /// The files of positions that tell where something stands in some slots.
    fn wanted(&self, node: &Node, organisation: bool, slots: &[u32], files: &mut Vec<u32>) {
        if slots.is_empty() {
            return;
        }
        match node {
            Node::Phrase { words, .. } => {
                for word in words {
                    let blocks = needed(&self.forms_of(word, organisation), slots);
                    files.extend(blocks.iter().map(|block| block.file));
                }
            }
            Node::Near { left, right, .. } => {
                self.wanted(left, organisation, slots, files);
                self.wanted(right, organisation, slots, files);
            }
            Node::Or(nodes) => {
                for node in nodes {
                    let few = intersection(&self.candidates(node, organisation), slots);
                    self.wanted(node, organisation, &few, files);
                }
            }
            node => {
                let blocks = needed(&self.postings(node, organisation), slots);
                files.extend(blocks.iter().map(|block| block.file));
            }
        }
    }

    /// Where it stands, in each of some slots.
    async fn spans(&self, node: &Node, organisation: bool, slots: &[u32]) -> Result<Vec<Spans>, IndexError> {
        match node {
            Node::Phrase { words, .. } => {
                let mut places: Vec<(&PhraseWord, Vec<Vec<u32>>)> = Vec::new();
                for word in words {
                    if !places.iter().any(|(other, _)| *other == word) {
                        let postings = self.forms_of(word, organisation);
                        places.push((word, self.places(&postings, slots).await?));
                    }
                }
                Ok((0..slots.len()).map(|n| phrase(words, n, &places)).collect())
            }
            Node::Near { left, right, within } => {
                let left = Box::pin(self.spans(left, organisation, slots)).await?;
                let right = Box::pin(self.spans(right, organisation, slots)).await?;
                let near = |(one, other): (Spans, Spans)| -> Spans {
                    let is_near = |a: &(u32, u32)| other.iter().any(|b| is_near(*a, *b, *within));
                    one.into_iter().filter(is_near).collect()
                };
                Ok(left.into_iter().zip(right).map(near).collect())
            }
            Node::Or(nodes) => {
                let mut all: Vec<Spans> = vec![Vec::new(); slots.len()];
                for node in nodes {
                    let few = intersection(&self.candidates(node, organisation), slots);
                    let spans = Box::pin(self.spans(node, organisation, &few)).await?;
                    for (slot, spans) in few.iter().zip(spans) {
                        if let Some(all) = slots.binary_search(slot).ok().and_then(|n| all.get_mut(n)) {
                            all.extend(spans);
                        }
                    }
                }
                Ok(all)
            }
            node => {
                let places = self.places(&self.postings(node, organisation), slots).await?;
                Ok(places.into_iter().map(|list| list.into_iter().map(|at| (at, at)).collect()).collect())
            }
        }
    }

    /// The places of some forms, in each of some slots.
    async fn places(&self, postings: &[&Form], slots: &[u32]) -> Result<Vec<Vec<u32>>, IndexError> {
        let needed = needed(postings, slots);
        let mut wanted: Vec<u32> = needed.iter().map(|block| block.file).collect();
        wanted.dedup();
        let files = self.files.positions(&wanted, self.meter).await?;
        let mut found: Vec<Vec<u32>> = vec![Vec::new(); slots.len()];
        for Block { form, number, file, offset, length } in needed {
            let bad = |problem: &str| IndexError::Damaged {
                path: self.files.start.positions.path(file as usize).unwrap_or_default(),
                problem: problem.to_owned(),
            };
            let bytes = files.get(file).ok_or_else(|| bad("it is missing"))?;
            let (start, length) = (offset as usize, length as usize);
            let block =
                bytes.get(start..start.saturating_add(length)).ok_or_else(|| bad("it ends too soon"))?;
            let part = form.list.slots.chunks(BLOCK).nth(number).unwrap_or_default();
            positions::read(block, &form.times(number), |n, places| {
                let place = part.get(n).and_then(|slot| slots.binary_search(slot).ok());
                if let Some(found) = place.and_then(|place| found.get_mut(place)) {
                    found.extend(places);
                }
            })
            .map_err(|cause| bad(cause.0))?;
        }
        if postings.len() > 1 {
            found.iter_mut().for_each(|places| sort(places, &u32::cmp));
        }
        Ok(found)
    }
}

/// A block of positions.
struct Block<'f> {
    form: &'f Form,
    /// Which of its blocks it is.
    number: usize,
    file: u32,
    offset: u32,
    length: u32,
}

/// The blocks of some forms that have any of some slots.
fn needed<'f>(forms: &[&'f Form], slots: &[u32]) -> Vec<Block<'f>> {
    let mut needed = Vec::new();
    for &form in forms {
        let mut place = form.place;
        for ((number, part), &length) in form.list.slots.chunks(BLOCK).enumerate().zip(&form.blocks) {
            if meet(part, slots) {
                needed.push(Block { form, number, file: place.file, offset: place.offset, length });
            }
            place = place.after(length);
        }
    }
    needed
}

/// The beginnings in a node.
fn prefixes<'n>(node: &'n Node, organisation: bool, found: &mut Vec<(&'n str, bool)>) {
    let mut begins = |start: &'n str| {
        if !found.contains(&(start, organisation)) {
            found.push((start, organisation));
        }
    };
    match node {
        Node::Prefix { start, .. } => begins(start),
        Node::Phrase { words, .. } => {
            for word in words {
                if let PhraseWord::Beginning(start) = word {
                    begins(start);
                }
            }
        }
        Node::Near { left, right, .. } => {
            prefixes(left, organisation, found);
            prefixes(right, organisation, found);
        }
        Node::Or(nodes) => nodes.iter().for_each(|node| prefixes(node, organisation, found)),
        _ => {}
    }
}

fn named(form: &str, organisation: bool) -> String {
    if organisation { format!("{ORGANISATION}{form}") } else { form.to_owned() }
}

/// Where a phrase stands in the slot of that number.
fn phrase(words: &[PhraseWord], slot: usize, places: &[(&PhraseWord, Vec<Vec<u32>>)]) -> Spans {
    let at = |word: &PhraseWord| {
        let list = places.iter().find(|(other, _)| *other == word).and_then(|(_, list)| list.get(slot));
        list.map_or(&[][..], Vec::as_slice)
    };
    let last = u32::try_from(words.len()).unwrap_or(u32::MAX) - 1;
    let starts = words.first().map(at).unwrap_or_default();
    let whole =
        |start: u32| words.iter().zip(start..).all(|(word, place)| at(word).binary_search(&place).is_ok());
    starts
        .iter()
        .filter(|&&start| start < u32::MAX - last && whole(start))
        .map(|&start| (start, start + last))
        .collect()
}

/// Whether two spans lie apart and within so many words of each other.
pub(super) fn is_near(one: (u32, u32), other: (u32, u32), within: u32) -> bool {
    let distance = if one.0 > other.1 { one.0 - other.1 } else { other.0.saturating_sub(one.1) };
    (1..=within).contains(&distance)
}

/// Whether two rising lists have anything in common.
fn meet(one: &[u32], other: &[u32]) -> bool {
    let (Some(first), Some(last)) = (one.first(), one.last()) else { return false };
    // One is a block of some dozens, the other may be as long as the corpus.
    let from = other.partition_point(|at| at < first);
    let rest = other.get(from..).unwrap_or_default();
    let few = rest.get(..rest.partition_point(|at| at <= last)).unwrap_or_default();
    let (small, large) = if one.len() <= few.len() { (one, few) } else { (few, one) };
    small.iter().any(|number| large.binary_search(number).is_ok())
}

/// What two rising lists have in common.
fn intersection(one: &[u32], other: &[u32]) -> Vec<u32> {
    let (small, large) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let mut found = Vec::with_capacity(small.len());
    let mut rest = large;
    for &number in small {
        // Steps that double, then halve: quick whether the lists are alike in length or not.
        let mut reach = 1;
        while rest.get(reach - 1).is_some_and(|&at| at < number) {
            reach *= 2;
        }
        let end = reach.min(rest.len());
        let place = rest.get(..end).unwrap_or_default().partition_point(|&at| at < number);
        rest = rest.get(place..).unwrap_or_default();
        if rest.first() == Some(&number) {
            found.push(number);
        }
    }
    found
}
