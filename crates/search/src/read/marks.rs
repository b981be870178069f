use super::leaves::is_near;
use super::plan::Leaf;
use crate::Mark;
use crate::analyse::{Token, stem, tokens};
use crate::query::Node;

/// Finds the words of a request in a text.
pub(super) struct Marker<'a> {
    leaves: Vec<&'a Leaf>,
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
        Self { leaves: leaves.iter().filter(|leaf| !leaf.negative && !leaf.organisation).collect() }
    }

    /// What was found in a text, in order, without overlaps.
    pub(super) fn marks(&self, text: &str) -> Vec<Mark> {
        if self.leaves.is_empty() {
            return Vec::new();
        }
        let list = tokens(text);
        let mut spans: Vec<(usize, usize, bool)> = Vec::new();
        for leaf in &self.leaves {
            spans.extend(
                occurrences(&leaf.node, &list)
                    .into_iter()
                    .map(|found| (found.start, found.end, leaf.another)),
            );
        }
        spans.sort_unstable();
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
        Node::Phrase { forms, .. } => phrase(forms, list),
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

fn phrase(forms: &[String], list: &[Token]) -> Vec<Occurrence> {
    let mut found = Vec::new();
    for first in list.iter().filter(|token| Some(&token.form) == forms.first()) {
        let mut last = first;
        let whole = forms.iter().zip(first.position..).all(|(form, position)| {
            let next = list.iter().find(|token| token.position == position && token.form == *form);
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
