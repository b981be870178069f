use super::list::List;
use super::plan::Leaf;
use crate::Reason;
use crate::format::columns::{Columns, HEAD_SLOTS};
use crate::query::{Node, PhraseWord};
use std::rc::Rc;

/// What explains a hit.
pub(super) struct Why<'a> {
    pub(super) columns: &'a Columns,
    pub(super) leaves: &'a [Leaf],
    pub(super) lists: &'a [Rc<List>],
    /// For each leaf, all words of its root.
    pub(super) families: &'a [Option<Rc<List>>],
    /// Number of passages of the index.
    passages: u32,
}

/// How often a leaf stands in the parts of a row.
#[derive(Default)]
struct Times {
    title: u32,
    purpose: u32,
    passages: Vec<u32>,
    times: u32,
}

impl<'a> Why<'a> {
    /// For the leaves of a request.
    pub(super) fn new(
        columns: &'a Columns,
        leaves: &'a [Leaf],
        lists: &'a [Rc<List>],
        families: &'a [Option<Rc<List>>],
    ) -> Self {
        let heads = u32::try_from(columns.count()).unwrap_or(u32::MAX).saturating_mul(HEAD_SLOTS);
        let passages = columns.slots().saturating_sub(heads);
        Self { columns, leaves, lists, families, passages }
    }

    /// Why a row was found, line by line.
    pub(super) fn reasons(&self, row: u32) -> Vec<Reason> {
        let mut reasons = Vec::new();
        let mut rarest: Option<(u32, String)> = None;
        let mut in_title = Vec::new();
        let mut in_purpose = Vec::new();
        let mut absent = Vec::new();
        let mut kin: Vec<Reason> = Vec::new();
        let mut typed: Vec<Vec<u32>> = Vec::new();
        let lists = self.lists.iter().zip(self.families);
        for (leaf, (list, family)) in self.leaves.iter().zip(lists) {
            let all = list.passages;
            if leaf.negative {
                continue;
            }
            let name = name(&leaf.node);
            let times = self.times(row, list);
            let others =
                family.as_ref().map_or(0, |family| self.times(row, family).times.saturating_sub(times.times));
            if others > 0 && self.is_alone(leaf) {
                let text =
                    format!("other words of its root {}, which counts for the order only", often(others));
                kin.push(Reason { label: "Same root".to_owned(), terms: vec![name.clone()], text });
            }
            if times.times == 0 {
                if !leaf.another {
                    absent.push(name);
                }
                continue;
            }
            if times.title > 0 {
                in_title.push(name.clone());
            }
            if times.purpose > 0 {
                in_purpose.push(name.clone());
            }
            if !times.passages.is_empty() || leaf.another {
                let (label, text) = match (&leaf.node, leaf.another, leaf.organisation) {
                    (_, _, true) => ("Organisation", "listed with the item".to_owned()),
                    (_, true, _) => {
                        ("By another wording", format!("{}, which you switched on", often(times.times)))
                    }
                    (Node::Phrase { .. }, ..) => ("Phrase", often(times.times)),
                    (Node::Near { .. }, ..) => ("Near each other", often(times.times)),
                    _ => ("Words", often(times.times)),
                };
                reasons.push(Reason { label: label.to_owned(), terms: vec![name.clone()], text });
            }
            if !leaf.another {
                if rarest.as_ref().is_none_or(|(least, _)| all < *least) {
                    rarest = Some((all, name));
                }
                typed.push(times.passages);
            }
        }
        reasons.extend(kin);
        if typed.len() > 1 {
            let together =
                typed.iter().skip(1).fold(typed.first().cloned().unwrap_or_default(), |common, passages| {
                    common.into_iter().filter(|n| passages.contains(n)).collect()
                });
            if let Some(first) = together.first() {
                let text = match together.len() {
                    1 => format!("all in passage {first}"),
                    more => format!("all in {more} passages, first in passage {first}"),
                };
                reasons.push(Reason { label: "In one passage".to_owned(), terms: Vec::new(), text });
            }
        }
        if let Some((passages, name)) = rarest {
            let all = self.passages;
            let text = format!("is in {passages} of {all} passages");
            reasons.push(Reason { label: "Rarity".to_owned(), terms: vec![name], text });
        }
        let mut line = |label: &str, terms: Vec<String>, text: &str| {
            if !terms.is_empty() {
                reasons.push(Reason { label: label.to_owned(), terms, text: text.to_owned() });
            }
        };
        line("Title", in_title, "in the title");
        line("Purpose", in_purpose, "in the purpose");
        line("Not in it", absent, "not in this item");
        reasons
    }

    /// Whether no other leaf is a word of the same root.
    fn is_alone(&self, leaf: &Leaf) -> bool {
        let root = leaf.root();
        let leaves = self.leaves.iter().zip(self.families).filter(|(_, family)| family.is_some());
        leaves.filter(|(other, _)| other.root() == root).count() == 1
    }

    fn times(&self, row: u32, list: &List) -> Times {
        let range = self.columns.slots_of(row);
        let mut found = Times::default();
        let start = list.slots.partition_point(|&slot| slot < range.start);
        let rest = list.slots.iter().zip(&list.times).skip(start);
        for (&slot, &times) in rest.take_while(|(slot, _)| range.contains(slot)) {
            let times = u32::from(times);
            found.times += times;
            match slot - range.start {
                0 => found.title += times,
                1 => found.purpose += times,
                n => found.passages.push(n - 1),
            }
        }
        found
    }
}

/// A leaf in words.
pub(super) fn name(node: &Node) -> String {
    match node {
        Node::Word { form, .. } => form.clone(),
        Node::Prefix { start, .. } => format!("{start}…"),
        Node::Phrase { words, .. } => PhraseWord::row(words),
        Node::Near { left, right, within } => {
            format!("{} within {within} words of {}", name(left), name(right))
        }
        Node::Or(nodes) => nodes.iter().map(name).collect::<Vec<_>>().join(" or "),
        _ => String::new(),
    }
}

fn often(times: u32) -> String {
    match times {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        more => format!("{more} times"),
    }
}
