//! Paints a drawing, for those who need a picture.

use super::sheet::Document;
use js_sys::{Promise, Reflect, encode_uri_component};
use leptos::prelude::document;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

/// How many dots a pixel of the drawing becomes, so that it is sharp on paper.
const DOTS: f64 = 2.0;
/// No side of a picture is longer: browsers refuse what is.
const LONGEST: f64 = 8192.0;

/// A drawing as a PNG.
///
/// # Errors
/// When the browser cannot paint it.
pub(super) async fn paint(drawing: &Document) -> Result<Blob, JsValue> {
    let (wide, tall) = drawing.size;
    let scale = f64::min(DOTS, LONGEST / wide.max(tall).max(1.0));
    let image = HtmlImageElement::new()?;
    // The policy of the page allows pictures from `data:`, and none from elsewhere.
    image.set_src(&format!("data:image/svg+xml,{}", String::from(encode_uri_component(&drawing.text))));
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
    canvas.set_width((wide * scale) as u32);
    canvas.set_height((tall * scale) as u32);
    let context: CanvasRenderingContext2d =
        canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into().map_err(JsValue::from)?;
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, wide * scale, tall * scale)?;
    let painted = Promise::new(&mut |resolve, reject| {
        let taken = Closure::once_into_js(move |blob: JsValue| drop(resolve.call1(&JsValue::NULL, &blob)));
        if let Err(error) = canvas.to_blob(taken.unchecked_ref()) {
            let _ = reject.call1(&JsValue::NULL, &error);
        }
    });
    let blob = JsFuture::from(painted).await?;
    // A canvas that is too large gives nothing.
    if Reflect::has(&blob, &JsValue::from_str("size")).unwrap_or(false) { blob.dyn_into() } else { Err(blob) }
}
