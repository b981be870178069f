use gloo_net::http::Request;
use scrutineer_search::{Fetch, FetchError};
use web_sys::RequestCache;

/// The folder of the index, relative to the page.
const FOLDER: &str = "data/";

/// Brings files of the index from beside the page.
pub(crate) struct SiteFetch;

impl Fetch for SiteFetch {
    async fn fetch(&self, path: &str, fresh: bool) -> Result<Vec<u8>, FetchError> {
        let cache = if fresh { RequestCache::NoStore } else { RequestCache::Default };
        let request = Request::get(&format!("{FOLDER}{path}")).cache(cache);
        let response = request.send().await.map_err(|error| failed(&error))?;
        match response.status() {
            200..=299 => response.binary().await.map_err(|error| failed(&error)),
            404 | 410 => Err(FetchError::NotFound),
            status => Err(FetchError::Failed(format!("the server answered {status}"))),
        }
    }
}

fn failed(error: &gloo_net::Error) -> FetchError {
    FetchError::Failed(error.to_string())
}
