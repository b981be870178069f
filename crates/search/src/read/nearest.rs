//! When no item has everything that was asked for: those that have most of it.

use super::plan::{Leaves, Plan};
use crate::query::{Node, PhraseWord};

/// What a request comes down to when its parts need not all be there.
pub(super) struct Parts {
    /// What is looked for, one by one.
    pub(super) parts: Vec<Plan>,
    /// What must hold all the same: fields, titles, what is left out.
    pub(super) rest: Vec<Plan>,
}

/// Takes a query apart; phrases and NEAR come down to their words. `None` when there is only one part.
pub(super) fn parts(root: &Node, leaves: &mut Leaves) -> Option<Parts> {
    let mut found = Parts { parts: Vec::new(), rest: Vec::new() };
    let nodes = match root {
        Node::And(nodes) => nodes.as_slice(),
        other => std::slice::from_ref(other),
    };
    for node in nodes {
        match node {
            Node::Phrase { .. } | Node::Near { .. } => {
                let mut words = Vec::new();
                words_of(node, &mut words);
                found.parts.extend(words.iter().map(|word| leaves.leaf_of(word)));
            }
            node if node.finds_passages() => found.parts.push(leaves.plan(node, false)),
            node => found.rest.push(leaves.plan(node, false)),
        }
    }
    found.parts.dedup();
    (found.parts.len() > 1).then_some(found)
}

/// The words of a phrase or of the two sides of NEAR.
fn words_of(node: &Node, words: &mut Vec<Node>) {
    match node {
        Node::Phrase { words: row, span } => {
            let is_common = |word: &PhraseWord| match word {
                PhraseWord::Form(form) => crate::analyse::is_common(form),
                PhraseWord::Beginning(_) => false,
            };
            let all_common = row.iter().all(is_common);
            let telling = row.iter().filter(|word| all_common || !is_common(word));
            words.extend(telling.map(|word| word.alone(*span)));
        }
        Node::Near { left, right, .. } => {
            words_of(left, words);
            words_of(right, words);
        }
        other => words.push(other.clone()),
    }
}
