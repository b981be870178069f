use super::answers::{Answers, use_latest};
use leptos::prelude::*;
use scrutineer_themes::Highlights;

/// What the start page says of themes; `None` in an answer when the index has none.
pub(crate) fn use_highlights() -> Answers<Option<Highlights>> {
    let once = Memo::new(|_| ());
    use_latest(once, |index, ()| async move { Ok(Some(Highlights::open(&index).await?)) }, |()| None)
}
