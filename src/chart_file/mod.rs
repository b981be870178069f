//! A chart as a file that stands by itself.
//!
//! 1. `region` copies the chart in the colours of paper, asks the browser where every word and shape of it stands and
//!    how it is painted, and takes the copy away again before it is seen.
//! 2. `sheet` writes that as SVG, with a title above and the address of the page and the day beneath. Nothing in it
//!    refers to anything outside of it.
//! 3. `picture` paints the SVG at twice its size for those who need a PNG.
//! 4. `csv` writes the figures of the chart for a spreadsheet, from the data that it was drawn from.
//! 5. [`ChartSaved`] gives the file to the browser and says how it went.

mod csv;
mod picture;
mod region;
mod saved;
mod sheet;
mod words;

pub(crate) use saved::ChartSaved;
