use crate::data::{LoadError, OpenIndex, ThemeLibrary};
use scrutineer_search::{IndexError, Request};
use std::future::Future;
use std::pin::Pin;

/// A request on its way to being worked out.
type Knowing = Pin<Box<dyn Future<Output = Result<Request, IndexError>>>>;

parts! { known:
    knowing(library: ThemeLibrary, index: OpenIndex, request: Request) -> Knowing =>
        Box::pin(library.know(index, request));
}

/// The request with the themes that its query names.
///
/// # Errors
/// [`LoadError`] when the codebook, or what reads it, cannot be had.
pub(crate) async fn know_themes(
    library: ThemeLibrary,
    index: OpenIndex,
    request: Request,
) -> Result<Request, LoadError> {
    Ok(knowing(library, index, request).await?.await?)
}
