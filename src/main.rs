//! The page of Scrutineer: a client-only Leptos app that searches static minutes in the reader's browser.
//!
//! 1. `navigation` reads the address into a [`route::Route`].
//! 2. `data` opens the index beside the page and asks it.
//! 3. A folder a feature shows the answers: `home`, `search`, `item`, `data_page`, `syntax`, `about`; `ui` holds
//!    what they share.

#![allow(unreachable_pub, reason = "Leptos's component macro writes `pub` on what it generates")]

mod about;
mod app;
mod briefing;
mod chart_file;
mod compare;
mod data;
mod data_page;
mod home;
mod item;
mod language;
mod lazy;
mod navigation;
mod not_found;
mod route;
mod search;
mod start;
mod syntax;
mod themes;
mod ui;

fn main() {
    start::start();
}
