//! Small choices that stay on the device.

use leptos::prelude::window;

/// What was kept under a key; nothing where nothing was, or where the browser keeps nothing for this site.
pub(crate) fn kept(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Keeps a value under a key. False where the browser keeps nothing for this site.
pub(crate) fn keep(key: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, value).is_ok())
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
