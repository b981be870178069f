use super::csv;
use super::picture::paint;
use super::region::read;
use super::sheet::{Caption, Document};
use super::words::words;
use crate::ui::{
    ChartFigures, ChartForm, ChartWish, Figures, date_in_words, save_blob, save_text, slug, timeline_figures,
    today,
};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;

/// Saves a chart, and says how it went.
#[component]
pub(crate) fn ChartSaved(
    /// The chart and its form.
    wish: ChartWish,
) -> impl IntoView {
    let saving = if let ChartForm::Csv(_) = wish.form { words().writing } else { words().saving };
    let said = RwSignal::new(saving.to_owned());
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
    let stem = slug(&page_title());
    let stem = if stem.is_empty() { "scrutineer".to_owned() } else { stem };
    let name = |ending: &str| format!("{stem}-{}.{ending}", wish.region);
    let drawing = || drawing(wish).ok_or(JsValue::NULL);
    let name = match wish.form {
        ChartForm::Svg => {
            let name = name("svg");
            save_text(&name, "image/svg+xml", &drawing()?.text)?;
            name
        }
        ChartForm::Png => {
            let name = name("png");
            save_blob(&name, &paint(&drawing()?).await?)?;
            name
        }
        ChartForm::Csv(figures) => {
            let name = name("csv");
            let figures = counted(figures).ok_or(JsValue::NULL)?;
            save_text(&name, "text/csv;charset=utf-8", &csv::write(&figures))?;
            name
        }
    };
    Ok(name)
}

/// The figures, unless their page is gone.
fn counted(figures: ChartFigures) -> Option<Figures> {
    match figures {
        ChartFigures::Timeline(timeline) => Some(timeline_figures(&timeline.try_get_value()?)),
        ChartFigures::Made(make) => make.try_run(()),
    }
}

fn drawing(wish: ChartWish) -> Option<Document> {
    let (sheet, face) = read(wish.region)?;
    let mut foot = vec![(words().source)(&window().location().href().unwrap_or_default())];
    foot.extend(today().map(|today| (words().drawn)(&date_in_words(today))));
    let caption = Caption { title: page_title(), name: wish.name.to_owned(), foot };
    Some(sheet.finish(&caption, &face))
}

/// What the tab says, without the name of the site.
fn page_title() -> String {
    let title = document().title();
    title.rsplit_once(" | ").map_or_else(|| title.clone(), |(page, _)| page.to_owned())
}
