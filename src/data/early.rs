//! What can be done before the face of the app has come: the index is opened, and the search of the address is answered,
//! where nothing has to be looked up for it.
//!
//! The module that comes first holds what this needs (see `lazy::face`), so that it is done while the face is on its way.

use super::engine::OpenIndex;
use super::fetch::SiteFetch;
use super::load_error::LoadError;
use crate::lazy::fetch_search;
use futures::channel::oneshot;
use scrutineer_search::{Index, IndexError, Request, Response};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// An answer that was ready, or `None` where the search has to be looked up.
type Ready = Result<Option<Response>, IndexError>;

/// What was begun, until the app takes it.
#[derive(Default)]
struct Early {
    index: Option<oneshot::Receiver<Result<OpenIndex, LoadError>>>,
    answer: Option<(Request, oneshot::Receiver<Ready>)>,
}

thread_local! {
    static EARLY: RefCell<Early> = RefCell::default();
}

/// Begins to open the index, and to answer this search; what looking it up takes is fetched when it has to be.
pub(crate) fn begin(asked: Option<Request>) {
    let (opened, index) = oneshot::channel();
    let (answered, answer) = oneshot::channel();
    EARLY.set(Early { index: Some(index), answer: asked.clone().map(|asked| (asked, answer)) });
    spawn_local(async move {
        let index = open().await;
        let found = index.as_ref().ok().cloned();
        // Nobody takes it when the page was left meanwhile.
        let _ = opened.send(index);
        let (Some(index), Some(asked)) = (found, asked) else { return };
        let ready = index.ready_answer(&asked).await;
        let is_to_look_up = matches!(ready, Ok(None));
        let _ = answered.send(ready);
        if is_to_look_up {
            spawn_local(fetch_search());
            let _ = index.layout_with_kinds().await;
        }
    });
}

/// The index: the one that was begun with, or, from the second time on, opened anew.
pub(super) async fn opened() -> Result<OpenIndex, LoadError> {
    let begun = EARLY.with_borrow_mut(|early| early.index.take());
    if let Some(index) = begun
        && let Ok(opened) = index.await
    {
        return opened;
    }
    // An answer of the index that was begun with does not speak for another.
    EARLY.take();
    open().await
}

/// What [`Index::ready_answer`] says to this search, asked already if it is the one that was begun with.
pub(crate) async fn ready_answer(index: &OpenIndex, request: &Request) -> Ready {
    let begun = EARLY.with_borrow_mut(|early| early.answer.take_if(|(asked, _)| asked == request));
    if let Some((_, answer)) = begun
        && let Ok(ready) = answer.await
    {
        return ready;
    }
    index.ready_answer(request).await
}

async fn open() -> Result<OpenIndex, LoadError> {
    Index::open(SiteFetch).await.map(Rc::new).map_err(LoadError::from)
}
