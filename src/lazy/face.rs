use crate::data::LoadError;
use crate::start::draw;
use web_sys::HtmlElement;

parts! { face:
    face(place: HtmlElement) -> () => draw(place);
}

/// Draws the app in this place, once its face has come: all that every page needs, apart from what opens the index and answers
/// what is ready. The module that comes first has that, and does it meanwhile.
///
/// # Errors
/// [`LoadError`] when it did not come.
pub(crate) async fn draw_face(place: HtmlElement) -> Result<(), LoadError> {
    face(place).await
}

/// Tells the splitter that a part needs the face. What the face and one other part need would otherwise be a file of its own
/// for each set of parts that need it, dozens in all; so it is one, which every part finds there.
#[cfg(split)]
pub(super) fn lean_on_face() {
    use leptos::prelude::document;
    use wasm_bindgen::JsCast;
    // The compiler cannot tell that this is never so.
    if std::hint::black_box(false)
        && let Some(place) = document().body()
    {
        draw(place.unchecked_into());
    }
}
