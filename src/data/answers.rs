use super::engine::{OpenIndex, use_engine};
use super::latest::Latest;
use super::load_error::LoadError;
use super::theme_library::use_theme_library;
use crate::lazy::search;
use leptos::prelude::*;
use leptos::task::spawn_local;
use scrutineer_search::{ItemView, Related, Request, Response};
use std::future::Future;
use std::sync::Arc;

/// What a region of a page waits for, has, or failed to get.
pub(crate) struct Answers<T: Send + Sync + 'static> {
    /// The last answer that came. It stays while the next one is on its way.
    pub(crate) answer: ReadSignal<Option<Arc<T>>>,
    /// Whether an answer is on its way.
    pub(crate) busy: ReadSignal<bool>,
    /// Why the latest question has no answer.
    pub(crate) failure: ReadSignal<Option<LoadError>>,
    /// Asks the latest question again.
    pub(crate) retry: Callback<()>,
}

impl<T: Send + Sync + 'static> Clone for Answers<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Answers<T> {}

/// Answers to a search, whenever it changes.
pub(crate) fn use_answers(request: Memo<Request>) -> Answers<Response> {
    let themes = use_theme_library();
    use_latest(
        request,
        move |index, request| async move {
            let request = themes.with_themes(&index, request).await?;
            search(index, request).await.map(Some)
        },
        |_| None,
    )
}

/// How many related wordings are offered at most.
const RELATED_SHOWN: usize = 8;

/// Related wordings of a search, whenever it changes; none while nobody asks, because they take more fetching than
/// the search itself.
pub(crate) fn use_related(wanted: Memo<Option<Request>>) -> Answers<Vec<Related>> {
    let themes = use_theme_library();
    use_latest(
        wanted,
        move |index, request| async move {
            match request {
                Some(request) => {
                    let request = themes.with_themes(&index, request).await?;
                    Ok(Some(index.related(&request, RELATED_SHOWN).await?))
                }
                None => Ok(Some(Vec::new())),
            }
        },
        |_| None,
    )
}

/// The item of an address, with the words of a search marked, whenever either changes.
pub(crate) fn use_item(wanted: Memo<(String, Option<Request>)>) -> Answers<ItemView> {
    let themes = use_theme_library();
    use_latest(
        wanted,
        move |index, (id, request)| async move {
            let request = match request {
                Some(request) => Some(themes.with_themes(&index, request).await?),
                None => None,
            };
            Ok(index.item(&id, request.as_ref()).await?)
        },
        |(id, _)| Some(LoadError::NoSuchItem(id.clone())),
    )
}

/// How many items a search would find, once.
pub(crate) fn use_total(request: Request) -> ReadSignal<Option<u32>> {
    let request = Request { offset: 0, limit: 0, ..request };
    let answers = use_answers(Memo::new(move |_| request.clone()));
    let (total, set_total) = signal(None);
    Effect::new(move || {
        if let Some(response) = answers.answer.get() {
            set_total.set(Some(response.total_items));
        }
    });
    total
}

/// Asks whenever a question changes, and lets only the answer to the latest one through. What `ask` does not find is
/// told as `absent` says.
pub(super) fn use_latest<Q, T, F>(
    question: Memo<Q>,
    ask: impl Fn(OpenIndex, Q) -> F + Copy + 'static,
    absent: impl Fn(&Q) -> Option<LoadError> + Copy + 'static,
) -> Answers<T>
where
    Q: Clone + PartialEq + Send + Sync + 'static,
    T: Send + Sync + 'static,
    F: Future<Output = Result<Option<T>, LoadError>> + 'static,
{
    let engine = use_engine();
    let (answer, set_answer) = signal(None::<Arc<T>>);
    let (busy, set_busy) = signal(true);
    let (failure, set_failure) = signal(None::<LoadError>);
    let (again, set_again) = signal(0u32);
    let latest = Latest::default();
    Effect::new(move || {
        again.track();
        let question = question.get();
        let ticket = latest.ticket();
        set_busy.set(true);
        let index = match engine.index() {
            None => return,
            Some(Ok(index)) => index,
            Some(Err(error)) => {
                set_failure.set(Some(error));
                set_busy.set(false);
                return;
            }
        };
        spawn_local(async move {
            let result = ask(index, question.clone()).await;
            // A page may be gone, or another question asked, before the answer comes.
            if !ticket.is_valid() || set_busy.is_disposed() {
                return;
            }
            match result {
                Ok(Some(found)) => {
                    // Regions are drawn anew when this changes, so it is not touched without need.
                    if failure.with_untracked(Option::is_some) {
                        set_failure.set(None);
                    }
                    set_answer.set(Some(Arc::new(found)));
                }
                Ok(None) => set_failure.set(absent(&question)),
                Err(error) => set_failure.set(Some(error)),
            }
            set_busy.set(false);
        });
    });
    let retry = Callback::new(move |()| {
        set_failure.set(None);
        if engine.failure().is_some() { engine.open() } else { set_again.update(|again| *again += 1) }
    });
    Answers { answer, busy, failure, retry }
}
