use super::figures::ChartFigures;
use super::words::words;
use crate::lazy::{Later, LaterPage};
use leptos::prelude::*;

/// A chart that a reader wants as a file.
#[derive(Clone, Copy)]
pub(crate) struct ChartWish {
    /// The id of the element that holds the chart with its labels.
    pub(crate) region: &'static str,
    /// What the chart shows.
    pub(crate) name: &'static str,
    /// The form.
    pub(crate) form: ChartForm,
}

/// The forms that charts are saved in.
#[derive(Clone, Copy)]
pub(crate) enum ChartForm {
    /// A drawing, which can be edited and enlarged.
    Svg,
    /// A picture, for documents and slides.
    Png,
    /// Its figures, for a spreadsheet.
    Csv(ChartFigures),
}

/// Buttons that save a chart as a file. What makes the file comes when one of them is first pressed.
#[component]
pub(crate) fn ChartTools(
    /// The id of the element that holds the chart with its labels.
    region: &'static str,
    /// What the chart shows, in a few words.
    name: &'static str,
    /// Where its figures are had from.
    #[prop(optional, into)]
    figures: Option<ChartFigures>,
) -> impl IntoView {
    let wanted = RwSignal::new(None::<ChartWish>);
    let button = move |form: ChartForm, label: &'static str| {
        view! {
            <button
                type="button"
                class="link-button"
                aria-label=format!("{label}: {name}")
                on:click=move |_| wanted.set(Some(ChartWish { region, name, form }))
            >
                {label}
            </button>
        }
    };
    view! {
        <div class="chart-tools no-print">
            {button(ChartForm::Svg, words().save_svg)} {button(ChartForm::Png, words().save_png)}
            {figures.map(|figures| button(ChartForm::Csv(figures), words().save_csv))}
            {move || wanted.get().map(|wish| view! { <Later page=LaterPage::Chart(wish) /> })}
        </div>
    }
}
