//! Themes: the list of them, and the page of one.
//!
//! 1. [`index`] lists the themes of the codebook, by group or those spoken of most first, with a reader's [`own`](own_list) before them.
//! 2. [`page`] shows one: [`head`], its wordings as switches ([`wordings`]) or, for a reader's own, in the [`editor`];
//!    then [`years`], the [`ledger`] of its passages, [`organisations`], [`neighbours`] and [`phrases`].
//! 3. [`links`] says which search finds the same passages; [`files`] takes themes in and out.
//! 4. [`words`] has all that is said, in English and Welsh.

mod cap;
mod chip;
mod draft;
mod editor;
mod evidence;
mod export;
mod files;
mod filter;
mod first_few;
mod head;
mod import;
mod index;
mod index_group;
mod index_row;
mod kin;
mod leave_out;
mod ledger;
mod lines;
mod links;
mod narrow;
mod neighbours;
mod nothing;
mod organisations;
mod own_list;
mod own_row;
mod page;
mod phrases;
mod saving;
mod sharing;
mod wording_text;
mod wordings;
mod words;
mod years;
mod years_figures;
mod years_shape;
mod years_table;

pub(crate) use index::ThemesPage;
pub(crate) use page::ThemePage;
pub(crate) use wording_text::tied;
