//! Our engine behind one function, for `peers/peers.mjs`.

use js_sys::{Reflect, Uint8Array};
use scrutineer_search::{Fetch, FetchError, Index, Request};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Given by the page: the bytes of a file of the index.
    #[wasm_bindgen(js_namespace = globalThis, js_name = fetchBytes, catch)]
    async fn fetch_bytes(path: &str) -> Result<JsValue, JsValue>;
}

struct Page;

impl Fetch for Page {
    async fn fetch(&self, path: &str, _fresh: bool) -> Result<Vec<u8>, FetchError> {
        let bytes = fetch_bytes(path).await.map_err(|_| FetchError::NotFound)?;
        Ok(Uint8Array::new(&bytes).to_vec())
    }
}

/// An opened index.
#[wasm_bindgen]
pub struct Engine(Index<Page>);

fn told(cause: impl std::fmt::Display) -> JsValue {
    JsValue::from_str(&cause.to_string())
}

#[wasm_bindgen]
impl Engine {
    /// Opens the index of the page.
    ///
    /// # Errors
    /// A sentence, when it cannot be read.
    pub async fn open() -> Result<Engine, JsValue> {
        Index::open(Page).await.map(Engine).map_err(told)
    }

    /// Searches; gives the number of items and the first ten with their passages, as JSON.
    ///
    /// # Errors
    /// A sentence, when a file cannot be read.
    pub async fn search(&self, query: String) -> Result<JsValue, JsValue> {
        let request = Request { query, limit: 10, ..Request::default() };
        let response = self.0.search(&request).await.map_err(told)?;
        let items: Vec<_> = response
            .items
            .iter()
            .map(|hit| (&hit.item.id, hit.passages.iter().map(|passage| passage.text.as_str()).collect::<Vec<_>>()))
            .collect();
        let answer = js_sys::Object::new();
        Reflect::set(&answer, &"total".into(), &response.total_items.into())?;
        Reflect::set(&answer, &"items".into(), &serde_json::to_string(&items).map_err(told)?.into())?;
        Ok(answer.into())
    }
}
