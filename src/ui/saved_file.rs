//! Files that the page makes and the browser saves, without anything leaving the device.

use js_sys::Array;
use leptos::prelude::{document, set_timeout};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long a name of a file becomes, in letters.
const LETTERS: usize = 60;

/// Saves a text as a file.
///
/// # Errors
/// When the browser refuses.
pub(crate) fn save_text(name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    save_blob(
        name,
        &Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &options)?,
    )
}

/// Saves bytes as a file.
///
/// # Errors
/// When the browser refuses.
pub(crate) fn save_blob(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser has taken what it needs once the click is dealt with.
    set_timeout(move || drop(Url::revoke_object_url(&address)), Duration::from_secs(30));
    Ok(())
}

/// A name as a file may bear it: `drugs-and-alcohol`.
pub(crate) fn slug(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let slug = words.map(str::to_lowercase).collect::<Vec<_>>().join("-");
    slug.chars().take(LETTERS).collect()
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn a_name_becomes_letters_and_dashes() {
        assert_eq!(slug("Drugs & alcohol: all of it"), "drugs-alcohol-all-of-it");
        assert_eq!(slug("…"), "");
        assert_eq!(slug(&"long ".repeat(40)).len(), 60);
    }
}
