//! What a comparison asks of the index, and what comes back.
//!
//! 1. [`subject`] says what is compared: a theme, a query or everything, and which search brings the same passages.
//! 2. [`grid`] counts councils or committees by themes, for the matrix.
//! 3. [`sides`] counts two to six parts and brings their first passages, by kind.
//! 4. [`lists`] counts their words and phrases, which takes reading the passages.
//! 5. [`hooks`] asks all these whenever the address changes.

mod grid;
mod hooks;
mod lists;
mod phrases;
mod short;
mod sides;
mod subject;
mod years;

#[cfg(test)]
pub(crate) use grid::Mentions;
pub(crate) use grid::{Column, Grid, GridRow};
pub(crate) use hooks::{use_grid, use_lists, use_sides};
pub(crate) use lists::{Counted, Lists, ListsQuestion, WordTable};
pub(crate) use phrases::Spread;
pub(crate) use short::place_name;
pub(crate) use sides::{Group, MOST_PARTS, SHOWN, Shown, Side, Sides};
pub(crate) use subject::{Origin, Subject, ThemeChoice};
pub(crate) use years::span;
