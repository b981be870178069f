//! Councils and committees beside each other.
//!
//! 1. `page` shows the matrix of all of them, or the parts that the address names side by side.
//! 2. `subject_picker`, `year_picker`, `part_pickers` and `matrix_pickers` change the address, which holds the whole
//!    comparison.
//! 3. `finding` says the answer in a sentence; `cells` what a cell shows and says.
//! 4. `matrix` is the table, `heat` the heat map over all themes (`heat_shape` its geometry), `key` how to read both, `twin` the rates.
//! 5. `sides` lays parts beside each other: `bars` how often, `passages` in aligned rows. `lists` waits for words and
//!    phrases; `spread` shows what all raise and what only one does, `contrast` the words that set them apart.
//!    `method` says how it was counted.
//! 6. `figures` makes tables for a spreadsheet of all of them.

mod bars;
mod cells;
mod contrast;
mod figures;
mod finding;
mod heat;
mod heat_shape;
mod key;
mod lists;
mod matrix;
mod matrix_page;
mod matrix_pickers;
mod method;
mod page;
mod part_picker;
mod part_pickers;
mod passages;
mod sides;
mod spread;
mod subject_choice;
mod subject_picker;
mod twin;
mod words;
mod year_picker;

pub(crate) use page::ComparePage;
