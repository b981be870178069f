use crate::data::{LoadError, OpenIndex, ready_answer};
use scrutineer_search::{IndexError, Request, Response};
use std::future::Future;
use std::pin::Pin;

/// An answer on its way to being worked out.
type Searching = Pin<Box<dyn Future<Output = Result<Response, IndexError>>>>;

parts! { engine:
    searching(index: OpenIndex, request: Request) -> Searching =>
        Box::pin(async move { index.looked_up(&request).await });
}

/// Fetches what looks words up, for the search after one that needs none of it. That it did not come is told when it is
/// needed.
pub(crate) async fn fetch_search() {
    #[cfg(split)]
    // The macro that parts the page writes this function beside the one of that name.
    let _ = __wasm_split_preload_searching().await;
}

/// The answer to a search. What looks words up is only waited for when the answer is not ready without it.
///
/// # Errors
/// [`LoadError`] when a file of the index, or what looks words up, cannot be had.
pub(crate) async fn search(index: OpenIndex, request: Request) -> Result<Response, LoadError> {
    match ready_answer(&index, &request).await? {
        Some(response) => Ok(response),
        None => Ok(searching(index, request).await?.await?),
    }
}
