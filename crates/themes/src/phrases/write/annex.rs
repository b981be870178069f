use super::candidates::Candidates;
use super::found::Found;
use super::score::{Chosen, of_row};
use super::sets::Sets;
use super::spread::Spread;
use crate::Codebook;
use crate::phrases::format::{self, Row};
use crate::words::Words;
use rayon::prelude::*;
use scrutineer_search::{BitSet, Layout, NewAnnex};

/// Works out the key phrases of a corpus, for adding to its index.
///
/// `words` and `layout` are those of the same index; `named` holds for each theme of the codebook, in its order, the
/// slots that name it.
pub fn annex(words: &Words<'_>, layout: Layout<'_>, codebook: &Codebook, named: &[BitSet]) -> NewAnnex {
    let candidates = Candidates::of(words);
    let spread = Spread::of(&candidates, layout);
    let chosen: Vec<Vec<Chosen>> =
        (0..layout.rows()).into_par_iter().map(|row| of_row(&candidates, &spread, layout, row)).collect();
    let found = Found::of(&candidates, layout, &chosen);
    let rows: Vec<Row> = chosen
        .par_iter()
        .map(|list| {
            let phrase = |chosen: &Chosen| {
                let (items, passages) = found.counts_of(chosen.key);
                (chosen.spot, items, passages)
            };
            list.iter().map(phrase).collect()
        })
        .collect();
    let sets = Sets { candidates: &candidates, spread: &spread, layout, found: &found };
    let ids = codebook.themes.iter().map(|theme| theme.id.clone());
    let themes = ids.zip(sets.of_themes(named)).collect::<Vec<_>>();
    let parts = sets.of_parts().into_iter().map(|(part, list)| (part.to_string(), list)).collect::<Vec<_>>();
    let (head, row_files, set_files) = format::write(&rows, layout, &themes, &parts);
    NewAnnex {
        name: "phrases".to_owned(),
        head,
        families: vec![("phrases".to_owned(), row_files), ("phrase-sets".to_owned(), set_files)],
    }
}
