use super::{Weights, parallels};
use crate::parallels::format;
use crate::words::Words;
use scrutineer_search::{BitSet, LayoutWithKinds, NewAnnex};

/// Works out the parallels of a corpus, for adding to its index.
///
/// `words` and `layout` are those of the same index; `named` holds for each theme of the codebook the slots that name
/// it, as a bridge between wordings (it may be empty).
pub fn annex(words: &Words<'_>, layout: LayoutWithKinds<'_>, named: &[BitSet]) -> NewAnnex {
    let lists = parallels(words, layout, named, &Weights::default());
    let (head, files) = format::write(&lists, *layout);
    NewAnnex { name: "parallels".to_owned(), head, families: vec![("parallels".to_owned(), files)] }
}
