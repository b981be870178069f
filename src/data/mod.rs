//! Loading: the one place of the page that fetches.
//!
//! 1. `fetch` brings files of the index, which lie in `data/` beside the page.
//! 2. `early` opens the index, and answers the search of the address where that is ready, before the app is drawn; `engine`
//!    takes the index over and keeps it for every page.
//! 3. `answers` asks it, and lets only the answer to the latest question through.
//! 4. `theme_library` opens the codebook when it is first needed, and tells a search what the themes are that it
//!    names; `own_themes` keeps a reader's own on the device; `theme_answers` asks for one theme or all of them, and
//!    `theme_finding` and `theme_evidence` are what is found.
//! 5. `highlights` is what the start page says of themes; `comparison` counts councils and committees beside each other; `parallels` brings what stands beside an item.
//! 6. `load_error` puts into words what did not work; `publisher` is what only the publisher of the site knows.

mod answers;
pub(crate) mod comparison;
mod early;
mod engine;
mod failure_words;
mod fetch;
mod highlights;
mod latest;
mod load_error;
mod own_themes;
mod parallels;
mod publisher;
mod theme_answers;
mod theme_evidence;
mod theme_exclusions;
mod theme_finding;
mod theme_library;

pub(crate) use answers::{Answers, use_answers, use_item, use_related, use_total};
pub(crate) use early::{begin, ready_answer};
pub(crate) use engine::{OpenIndex, provide_engine, use_engine};
pub(crate) use highlights::use_highlights;
pub(crate) use latest::Latest;
pub(crate) use load_error::{LoadError, Remedy};
pub(crate) use own_themes::{NotKept, OwnThemes, provide_own_themes, use_own_themes};
pub(crate) use parallels::{Margin, Near, use_margin, use_parallel_texts};
pub(crate) use publisher::{Publisher, publisher};
pub(crate) use theme_answers::{
    LeaveOut, NeighbourTheme, ThemeList, ThemeQuestion, use_exclusions, use_neighbours, use_organisations,
    use_own_counts, use_theme, use_theme_list, use_theme_phrases,
};
pub(crate) use theme_evidence::{Evidence, EvidenceGroup, Shown};
pub(crate) use theme_exclusions::Exclusion;
pub(crate) use theme_finding::{Role, ThemeFinding, WordingCount};
pub(crate) use theme_library::{ThemeLibrary, provide_theme_library};
