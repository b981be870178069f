use super::files::{Files, Inflections, List, Meter};
use super::plan::Leaf;
use crate::format::positions;
use crate::format::terms::{self, BLOCK, ORGANISATION, Posting};
use crate::query::Node;
use crate::{Fetch, IndexError, Note};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// Words that a prefix stands for at most; beyond that the commonest are taken, with a note.
pub(super) const MOST_WORDS: usize = 2000;

/// Files of the lexicon that a prefix may need.
const MOST_FILES: usize = 400;

/// The words that the leaves of a request are made of.
pub(super) struct Lookup<'f, F: Fetch> {
    files: &'f Files<F>,
    meter: &'f Meter,
    /// Inflections by key.
    words: BTreeMap<Vec<u8>, Rc<Inflections>>,
    /// Forms by prefix.
    prefixes: BTreeMap<String, BTreeSet<String>>,
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
        let mut lookup =
            Self { files, meter, words: BTreeMap::new(), prefixes: BTreeMap::new(), notes: Vec::new() };
        let mut starts = BTreeSet::new();
        leaves.iter().for_each(|leaf| prefixes(&leaf.node, &mut starts));
        for start in starts {
            lookup.prefix(start).await?;
        }
        let mut keys = BTreeSet::new();
        for leaf in leaves {
            lookup.keys(&leaf.node, leaf.organisation, &mut keys);
        }
        let keys: Vec<Vec<u8>> = keys.into_iter().collect();
        let found = files.inflections(&keys, meter).await?;
        lookup.words = keys.into_iter().zip(found).collect();
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
            words.sort_by(|a, b| b.passages.cmp(&a.passages).then(a.form.cmp(&b.form)));
            words.truncate(MOST_WORDS);
        }
        self.prefixes.insert(start.to_owned(), words.into_iter().map(|word| word.form).collect());
        Ok(())
    }

    fn keys(&self, node: &Node, organisation: bool, keys: &mut BTreeSet<Vec<u8>>) {
        match node {
            Node::Word { form, .. } => {
                keys.insert(terms::key(&named(form, organisation)));
            }
            Node::Phrase { forms, .. } => {
                keys.extend(forms.iter().map(|form| terms::key(&named(form, organisation))))
            }
            Node::Prefix { start, .. } => {
                keys.extend(
                    self.prefixes
                        .get(start)
                        .into_iter()
                        .flatten()
                        .map(|form| terms::key(&named(form, organisation))),
                );
            }
            Node::Near { left, right, .. } => {
                self.keys(left, organisation, keys);
                self.keys(right, organisation, keys);
            }
            Node::Or(nodes) => nodes.iter().for_each(|node| self.keys(node, organisation, keys)),
            _ => {}
        }
    }

    fn inflections(&self, form: &str, organisation: bool) -> Option<&Inflections> {
        self.words.get(&terms::key(&named(form, organisation))).map(Rc::as_ref)
    }

    fn exact(&self, form: &str, organisation: bool) -> Option<&Posting> {
        let name = named(form, organisation);
        self.inflections(form, organisation)?.forms.iter().find(|posting| posting.form == name)
    }

    /// The postings that a word or prefix stands for.
    fn postings(&self, node: &Node, organisation: bool) -> Vec<&Posting> {
        match node {
            Node::Word { form, .. } => {
                self.inflections(form, organisation).into_iter().flat_map(|found| &found.forms).collect()
            }
            Node::Prefix { start, .. } => {
                let forms = self.prefixes.get(start).into_iter().flatten();
                forms.filter_map(|form| self.exact(form, organisation)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The slots of a leaf.
    pub(super) async fn list(&self, leaf: &Leaf) -> Result<List, IndexError> {
        let organisation = leaf.organisation;
        match &leaf.node {
            Node::Word { form, .. } => {
                Ok(self.inflections(form, organisation).map(|found| found.all.clone()).unwrap_or_default())
            }
            node @ Node::Prefix { .. } => Ok(List::of(self.postings(node, organisation))),
            Node::Phrase { forms, .. } if forms.len() == 1 => {
                Ok(List::of(forms.first().and_then(|form| self.exact(form, organisation))))
            }
            node => {
                let candidates = self.candidates(node, organisation);
                let mut list = List::default();
                for (slot, spans) in self.spans(node, organisation, &candidates).await? {
                    if !spans.is_empty() {
                        list.slots.push(slot);
                        list.times.push(u8::try_from(spans.len()).unwrap_or(u8::MAX));
                    }
                }
                Ok(list)
            }
        }
    }

    /// The slots of all words of a leaf's root, when there are others than its own.
    pub(super) fn family(&self, leaf: &Leaf) -> List {
        match &leaf.node {
            Node::Word { form, .. } if !leaf.negative => self
                .inflections(form, leaf.organisation)
                .filter(|found| !found.all.slots.is_empty())
                .map(|found| found.family.clone())
                .unwrap_or_default(),
            _ => List::default(),
        }
    }

    /// Slots that may have it, as far as lists of slots tell.
    fn candidates(&self, node: &Node, organisation: bool) -> Vec<u32> {
        match node {
            Node::Phrase { forms, .. } => {
                let lists: Option<Vec<&Posting>> =
                    forms.iter().map(|form| self.exact(form, organisation)).collect();
                let Some(mut lists) = lists else { return Vec::new() };
                lists.sort_by_key(|posting| posting.slots.len());
                let mut lists = lists.into_iter().map(|posting| posting.slots.as_slice());
                let first = lists.next().unwrap_or_default().to_vec();
                lists.fold(first, |common, slots| intersection(&common, slots))
            }
            Node::Near { left, right, .. } => {
                intersection(&self.candidates(left, organisation), &self.candidates(right, organisation))
            }
            Node::Or(nodes) => {
                let mut all: Vec<u32> =
                    nodes.iter().flat_map(|node| self.candidates(node, organisation)).collect();
                all.sort_unstable();
                all.dedup();
                all
            }
            node => List::of(self.postings(node, organisation)).slots,
        }
    }

    /// Where it stands in some slots.
    async fn spans(
        &self,
        node: &Node,
        organisation: bool,
        slots: &[u32],
    ) -> Result<BTreeMap<u32, Spans>, IndexError> {
        match node {
            Node::Phrase { forms, .. } => {
                let mut places: BTreeMap<&str, BTreeMap<u32, Vec<u32>>> = BTreeMap::new();
                for form in forms {
                    if let (Some(posting), false) =
                        (self.exact(form, organisation), places.contains_key(form.as_str()))
                    {
                        places.insert(form, self.places(&[posting], slots).await?);
                    }
                }
                Ok(slots.iter().map(|&slot| (slot, phrase(forms, slot, &places))).collect())
            }
            Node::Near { left, right, within } => {
                let left = Box::pin(self.spans(left, organisation, slots)).await?;
                let right = Box::pin(self.spans(right, organisation, slots)).await?;
                let near = |slot: &u32| {
                    let (one, other) = (left.get(slot)?, right.get(slot)?);
                    Some(
                        one.iter()
                            .filter(|a| other.iter().any(|b| is_near(**a, *b, *within)))
                            .copied()
                            .collect(),
                    )
                };
                Ok(slots.iter().map(|slot| (*slot, near(slot).unwrap_or_default())).collect())
            }
            Node::Or(nodes) => {
                let mut all: BTreeMap<u32, Spans> = BTreeMap::new();
                for node in nodes {
                    let few = intersection(&self.candidates(node, organisation), slots);
                    for (slot, spans) in Box::pin(self.spans(node, organisation, &few)).await? {
                        all.entry(slot).or_default().extend(spans);
                    }
                }
                Ok(all)
            }
            node => {
                let places = self.places(&self.postings(node, organisation), slots).await?;
                let spans = places
                    .into_iter()
                    .map(|(slot, list)| (slot, list.into_iter().map(|at| (at, at)).collect()));
                Ok(spans.collect())
            }
        }
    }

    /// The places of some forms in some slots.
    async fn places(
        &self,
        postings: &[&Posting],
        slots: &[u32],
    ) -> Result<BTreeMap<u32, Vec<u32>>, IndexError> {
        // Which blocks are needed, and of those which slots.
        let mut needed: Vec<(&Posting, usize, u32, u32, u32)> = Vec::new();
        for posting in postings {
            let mut place = posting.place;
            for ((n, part), &length) in posting.slots.chunks(BLOCK).enumerate().zip(&posting.blocks) {
                if !intersection(part, slots).is_empty() {
                    needed.push((posting, n, place.file, place.offset, length));
                }
                place = place.after(length);
            }
        }
        let mut wanted: Vec<u32> = needed.iter().map(|block| block.2).collect();
        wanted.dedup();
        let files = self.files.positions(&wanted, self.meter).await?;
        let mut found: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for (posting, n, file, offset, length) in needed {
            let bad = |problem: &str| IndexError::Damaged {
                path: self.files.start.positions.path(file as usize).unwrap_or_default(),
                problem: problem.to_owned(),
            };
            let bytes = files.get(&file).ok_or_else(|| bad("it is missing"))?;
            let (start, length) = (offset as usize, length as usize);
            let block =
                bytes.get(start..start.saturating_add(length)).ok_or_else(|| bad("it ends too soon"))?;
            let part = posting.slots.chunks(BLOCK).nth(n).unwrap_or_default();
            let mut times = vec![1; part.len()];
            let repeated = posting.repeated.iter().zip(&posting.extra);
            for (&at, &extra) in repeated {
                if let Some(count) = (at as usize).checked_sub(n * BLOCK).and_then(|at| times.get_mut(at)) {
                    *count = extra.saturating_add(2);
                }
            }
            positions::read(block, &times, |n, places| {
                if let Some(&slot) = part.get(n)
                    && slots.binary_search(&slot).is_ok()
                {
                    found.entry(slot).or_default().extend(places);
                }
            })
            .map_err(|cause| bad(cause.0))?;
        }
        found.values_mut().for_each(|places| places.sort_unstable());
        Ok(found)
    }
}

/// The prefixes in a node.
fn prefixes<'n>(node: &'n Node, found: &mut BTreeSet<&'n str>) {
    match node {
        Node::Prefix { start, .. } => {
            found.insert(start);
        }
        Node::Near { left, right, .. } => {
            prefixes(left, found);
            prefixes(right, found);
        }
        Node::Or(nodes) => nodes.iter().for_each(|node| prefixes(node, found)),
        _ => {}
    }
}

fn named(form: &str, organisation: bool) -> String {
    if organisation { format!("{ORGANISATION}{form}") } else { form.to_owned() }
}

/// Where a phrase stands in a slot.
fn phrase(forms: &[String], slot: u32, places: &BTreeMap<&str, BTreeMap<u32, Vec<u32>>>) -> Spans {
    let at = |form: &String| {
        places.get(form.as_str()).and_then(|list| list.get(&slot)).map_or(&[][..], Vec::as_slice)
    };
    let last = u32::try_from(forms.len()).unwrap_or(u32::MAX) - 1;
    let starts = forms.first().map(at).unwrap_or_default();
    let whole =
        |start: u32| forms.iter().zip(start..).all(|(form, place)| at(form).binary_search(&place).is_ok());
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
