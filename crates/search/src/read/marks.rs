use super::leaves::is_near;
use super::plan::Leaf;
use crate::Mark;
use crate::analyse::{Token, for_each_token, stem, tokens};
use crate::query::{Node, PhraseWord};
use crate::sort::sort;

/// Finds the words of a request in a text.
pub(super) struct Marker<'a> {
    /// Words and beginnings of words, which are found as a text goes by.
    words: Vec<(Wanted<'a>, bool)>,
    /// What needs the places of words.
    others: Vec<&'a Leaf>,
}

/// A word that is looked for.
enum Wanted<'a> {
    Stem(String),
    Start(&'a str),
}

impl Wanted<'_> {
    fn is(&self, form: &str) -> bool {
        match self {
            // Stems begin as their words do.
            Self::Stem(wanted) => {
                form.as_bytes().first() == wanted.as_bytes().first() && stem(form) == *wanted
            }
            Self::Start(start) => form.starts_with(start),
        }
    }
}

/// Something found: its places and bytes.
#[derive(Clone, Copy)]
pub(super) struct Occurrence {
    first: u32,
    last: u32,
    start: usize,
    end: usize,
}

impl<'a> Marker<'a> {
    /// For the leaves that are looked for.
    pub(super) fn new(leaves: &'a [Leaf]) -> Self {
        let mut marker = Self { words: Vec::new(), others: Vec::new() };
        for leaf in leaves.iter().filter(|leaf| !leaf.negative && !leaf.organisation) {
            match &leaf.node {
                Node::Word { form, .. } => {
                    marker.words.push((Wanted::Stem(stem(form).into_owned()), leaf.another))
                }
                Node::Prefix { start, .. } => marker.words.push((Wanted::Start(start), leaf.another)),
                _ => marker.others.push(leaf),
            }
        }
        marker
    }

    /// What was found in a text, in order, without overlaps.
    pub(super) fn marks(&self, text: &str) -> Vec<Mark> {
        let mut spans: Vec<(usize, usize, bool)> = Vec::new();
        if !self.words.is_empty() {
            for_each_token(text, |form, _, start, end| {
                for (wanted, another) in &self.words {
                    if wanted.is(form) {
                        spans.push((start, end, *another));
                    }
                }
            });
        }
        if !self.others.is_empty() {
            let list = tokens(text);
            for leaf in &self.others {
                let found = occurrences(&leaf.node, &list).into_iter();
                spans.extend(found.map(|found| (found.start, found.end, leaf.another)));
            }
        }
        sort(&mut spans, &Ord::cmp);
        let mut marks: Vec<Mark> = Vec::new();
        for (start, end, by_another) in spans {
            match marks.last_mut() {
                Some(last) if start < last.end => {
                    last.end = last.end.max(end);
                    last.by_another &= by_another;
                }
                _ => marks.push(Mark { start, end, by_another }),
            }
        }
        marks
    }
}

/// Whether the words of a text have a word, beginning, phrase or NEAR. Other parts of a query stand in no text.
pub fn stands_in(node: &Node, words: &[Token]) -> bool {
    !occurrences(node, words).is_empty()
}

/// Where a leaf stands among the words of a text.
pub(super) fn occurrences(node: &Node, list: &[Token]) -> Vec<Occurrence> {
    let single = |test: &dyn Fn(&str) -> bool| {
        let found = list.iter().filter(|token| test(&token.form));
        let place = |token: &Token| Occurrence {
            first: token.position,
            last: token.position,
            start: token.start,
            end: token.end,
        };
        found.map(place).collect::<Vec<_>>()
    };
    match node {
        Node::Word { form, .. } => {
            let wanted = stem(form);
            single(&|form| stem(form) == wanted)
        }
        Node::Prefix { start, .. } => single(&|form| form.starts_with(start.as_str())),
        Node::Phrase { words, .. } => phrase(words, list),
        Node::Near { left, right, within } => {
            let (left, right) = (occurrences(left, list), occurrences(right, list));
            let near = |one: &&Occurrence, other: &&Occurrence| {
                is_near((one.first, one.last), (other.first, other.last), *within)
            };
            let mut found: Vec<Occurrence> = Vec::new();
            found.extend(left.iter().filter(|one| right.iter().any(|other| near(one, &other))));
            found.extend(right.iter().filter(|other| left.iter().any(|one| near(&one, other))));
            found
        }
        Node::Or(nodes) => nodes.iter().flat_map(|node| occurrences(node, list)).collect(),
        _ => Vec::new(),
    }
}

fn phrase(words: &[PhraseWord], list: &[Token]) -> Vec<Occurrence> {
    let mut found = Vec::new();
    for first in list.iter().filter(|token| words.first().is_some_and(|word| word.is(&token.form))) {
        let mut last = first;
        let whole = words.iter().zip(first.position..).all(|(word, position)| {
            let next = list.iter().find(|token| token.position == position && word.is(&token.form));
            last = next.unwrap_or(last);
            next.is_some()
        });
        if whole {
            found.push(Occurrence {
                first: first.position,
                last: last.position,
                start: first.start,
                end: last.end,
            });
        }
    }
    found
}
