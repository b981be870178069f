//! Parts of the page that come in a file of their own, fetched when one of them is first needed: who searches does not wait
//! for what researchers need.
//!
//! 1. `parts!` names functions and the file that they come in. Compiled with `--cfg=split` (see `xtask/src/split.rs`)
//!    each is a place where the module is split; without it they are a part of the whole.
//! 2. [`draw_face`] waits for the face: what every page needs to be drawn.
//! 3. [`Later`] waits for the file of a page or a region, shows it, or says that it did not come and offers to try again.
//! 4. [`know_themes`] waits for what looks up the themes that a query names, [`search`] for what looks up its words.
#![cfg_attr(
    split,
    allow(unsafe_code, reason = "functions are linked across files, which Rust counts as unsafe")
)]

/// Functions whose code comes in the file of this name; each gives a value, or says that the file did not come.
macro_rules! parts {
    ($file:ident: $($name:ident($($argument:ident: $type:ty),*) -> $out:ty => $value:expr;)+) => {$(
        #[cfg(split)]
        #[leptos::wasm_split::wasm_split($file, wasm_split_path = leptos::wasm_split, fallible)]
        fn $name($($argument: $type),*) -> Result<$out, $crate::data::LoadError> {
            $crate::lazy::face::lean_on_face();
            Ok($value)
        }

        #[cfg(not(split))]
        async fn $name($($argument: $type),*) -> Result<$out, $crate::data::LoadError> {
            Ok($value)
        }
    )+};
}

mod face;
mod known;
mod pages;
mod searching;

pub(crate) use face::draw_face;
pub(crate) use known::know_themes;
pub(crate) use pages::{Later, LaterPage, fetch_ahead, fetch_first};
pub(crate) use searching::{fetch_search, search};

#[cfg(split)]
impl From<leptos::wasm_split::SplitLoaderError> for crate::data::LoadError {
    fn from(error: leptos::wasm_split::SplitLoaderError) -> Self {
        Self::Page(error.to_string())
    }
}
