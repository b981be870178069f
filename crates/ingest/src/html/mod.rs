//! HTML into lines, whatever its faults.
//!
//! 1. `tree`: tags into a tree of bounded depth, in time linear in the input.
//! 2. `blocks`: the tree into one line a block, with what its classes say about it.

mod blocks;
mod tree;

pub(crate) use blocks::{Page, page};
pub(crate) use tree::parse;
