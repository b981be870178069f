//! The address: what a reader sees, as one value that can be shared, reloaded and gone back to.
//!
//! 1. `fragment` splits the text after `#` into a path and its pairs, and writes it again.
//! 2. [`SearchRoute`], [`ItemRoute`], [`ThemeRoute`], [`CompareRoute`] and [`BriefingRoute`] are the pages with a state of their own.
//! 3. [`Route`] is all of them; `parse` never fails and `to_string` gives the same route back.

mod briefing;
mod compare;
mod fragment;
mod item;
mod search;
mod theme;
mod whole;

pub(crate) use briefing::{Briefed, BriefingRoute};
pub(crate) use compare::{About, Columns, CompareRoute, MatrixRoute};
pub(crate) use item::ItemRoute;
pub(crate) use search::{SHOWN_AT_FIRST, SearchRoute};
pub(crate) use theme::{ThemeOrder, ThemeRoute, Which};
pub(crate) use whole::Route;
