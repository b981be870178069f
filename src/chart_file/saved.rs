use super::picture::paint;
use super::region::read;
use super::sheet::{Caption, Document};
use super::words::words;
use crate::language::day;
use crate::ui::{ChartForm, ChartWish, save_blob, save_text, slug};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;

/// Saves a chart, and says how it went.
#[component]
pub(crate) fn ChartSaved(
    /// The chart and its form.
    wish: ChartWish,
) -> impl IntoView {
    let said = RwSignal::new(words().saving.to_owned());
    spawn_local(async move {
        let outcome = save(wish).await;
        let words = match outcome {
            Ok(name) => (words().saved)(&name),
            Err(_) => words().refused.to_owned(),
        };
        // The page may be gone before a picture is painted.
        if !said.is_disposed() {
            said.set(words);
        }
    });
    view! {
        <span role="status" class="chart-saved">
            {said}
        </span>
    }
}

/// Gives the name of the file.
async fn save(wish: ChartWish) -> Result<String, JsValue> {
    let drawing = drawing(wish).ok_or(JsValue::NULL)?;
    let stem = slug(&page_title());
    let stem = if stem.is_empty() { "scrutineer".to_owned() } else { stem };
    let name = match wish.form {
        ChartForm::Svg => format!("{stem}-{}.svg", wish.region),
        ChartForm::Png => format!("{stem}-{}.png", wish.region),
    };
    match wish.form {
        ChartForm::Svg => save_text(&name, "image/svg+xml", &drawing.text)?,
        ChartForm::Png => save_blob(&name, &paint(&drawing).await?)?,
    }
    Ok(name)
}

fn drawing(wish: ChartWish) -> Option<Document> {
    let (sheet, face) = read(wish.region)?;
    let mut foot = vec![(words().source)(&window().location().href().unwrap_or_default())];
    foot.extend(today().map(|today| (words().drawn)(&today)));
    let caption = Caption { title: page_title(), name: wish.name.to_owned(), foot };
    Some(sheet.finish(&caption, &face))
}

/// What the tab says, without the name of the site.
fn page_title() -> String {
    let title = document().title();
    title.rsplit_once(" | ").map_or_else(|| title.clone(), |(page, _)| page.to_owned())
}

/// The day, in words.
fn today() -> Option<String> {
    let now = String::from(js_sys::Date::new_0().to_iso_string());
    now.get(..10).and_then(|date| date.parse().ok()).map(day)
}
