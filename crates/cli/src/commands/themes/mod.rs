//! `scrutineer themes`: what a codebook holds, whether it is sound, and how it leaves for other tools.

mod check;
mod count;
mod export;
mod list;
mod run;

pub(super) use run::run;
