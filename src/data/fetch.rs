use gloo_net::http::Request;
use js_sys::{ArrayBuffer, Map, Promise, Reflect, Uint8Array};
use scrutineer_search::{Fetch, FetchError};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::RequestCache;

/// The folder of the index, relative to the page.
const FOLDER: &str = "data/";

/// Brings files of the index from beside the page.
pub(crate) struct SiteFetch;

impl Fetch for SiteFetch {
    async fn fetch(&self, path: &str, fresh: bool) -> Result<Vec<u8>, FetchError> {
        if let Some(bytes) = early(path).await {
            return Ok(bytes);
        }
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

/// What `boot.js` began to fetch before the app ran; each file once.
async fn early(path: &str) -> Option<Vec<u8>> {
    let map = Reflect::get(&js_sys::global(), &"scrutineerEarly".into()).ok()?.dyn_into::<Map>().ok()?;
    let path = JsValue::from_str(path);
    let promise = map.get(&path).dyn_into::<Promise>().ok()?;
    map.delete(&path);
    let buffer = JsFuture::from(promise).await.ok()?.dyn_into::<ArrayBuffer>().ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

fn failed(error: &gloo_net::Error) -> FetchError {
    FetchError::Failed(error.to_string())
}
