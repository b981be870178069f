use super::cells::rate;
use super::figures::sides_figures;
use super::words::words;
use crate::data::comparison::{Side, Sides};
use crate::ui::{ChartFigures, ChartTools, Tenths, nouns};
use leptos::prelude::*;
use std::sync::Arc;

/// The width of a bar's drawing.
const WIDE: f64 = 1000.0;

/// How often each side names it, with what that is of.
#[component]
pub(super) fn HowOften(
    /// The sides.
    sides: Arc<Sides>,
) -> impl IntoView {
    sides.subject.theme.as_ref()?;
    let words = words();
    let most = sides.sides.iter().map(share).fold(0.0, f64::max);
    let cells = sides.sides.iter().map(|side| cell(side, most));
    let has_another = sides.sides.iter().any(|side| side.another > 0);
    let another = has_another.then(|| {
        view! {
            <p class="bar-key">
                <svg viewBox="0 0 12 12" aria-hidden="true">
                    <path class="amount-soft" d="M0.5 0.5h11v11h-11z" />
                </svg>
                {words.another_wording}
            </p>
        }
    });
    let counted = Arc::clone(&sides);
    let figures = ChartFigures::Made(Callback::new(move |()| sides_figures(&counted.sides)));
    Some(view! {
        <div class="rates cols" id="how-often">
            <div class="row-head">
                <h3>{words.how_often}</h3>
                <p>{words.per_thousand}</p>
                <p class="bar-key">
                    <svg viewBox="0 0 12 12" aria-hidden="true">
                        <path class="amount" d="M0 0h12v12h-12z" />
                    </svg>
                    {words.name_it}
                </p>
                {another}
            </div>
            {cells.collect_view()}
        </div>
        <ChartTools region="how-often" name=words.how_often figures />
    })
}

/// The share of passages that speak of it in any wording.
fn share(side: &Side) -> f64 {
    let counts = side.counts;
    if counts.loaded_passages == 0 {
        return 0.0;
    }
    f64::from(counts.passages + side.another) / f64::from(counts.loaded_passages)
}

/// The lengths of both parts of a bar.
fn lengths(side: &Side, most: f64) -> (f64, f64) {
    let counts = side.counts;
    let all = counts.passages + side.another;
    if most <= 0.0 || all == 0 {
        return (0.0, 0.0);
    }
    let whole = share(side) / most * WIDE;
    let named = whole * f64::from(counts.passages) / f64::from(all);
    (named, whole - named)
}

/// A part of a bar; nothing at all where it has no length, so that no edge of it shows.
fn bar(from: f64, length: f64) -> String {
    if length <= 0.0 {
        return String::new();
    }
    format!("M{} 0h{}v12h-{}z", Tenths(from), Tenths(length), Tenths(length))
}

fn cell(side: &Side, most: f64) -> impl IntoView + use<> {
    let words = words();
    let counts = side.counts;
    let (named, another) = lengths(side, most);
    if counts.loaded_passages == 0 {
        return view! {
            <div class="rate">
                <p class="col-name">{side.short.clone()}</p>
                <p>
                    <b>"–"</b>
                </p>
                <p>{words.empty_unloaded}</p>
            </div>
        }
        .into_any();
    }
    let more = (side.another > 0).then(|| format!(" {}", (words.more_another)(side.another)));
    let text = if counts.passages == 0 {
        format!("{} · {}", words.not_mentioned, nouns().passage.count(counts.loaded_passages))
    } else {
        (words.passages_in_items)(counts.passages, counts.items, counts.loaded_passages)
    };
    view! {
        <div class="rate">
            <p class="col-name">{side.short.clone()}</p>
            <p>
                <b>{rate(counts)}</b>
            </p>
            <svg class="rate-bar" viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true">
                <path class="ground" d="M0 0h1000v12h-1000z" />
                <path class="amount" d=bar(0.0, named) />
                <path class="amount-soft" d=bar(named, another) />
            </svg>
            <p>{text} {more}</p>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_themes::Counts;

    #[test]
    fn bars_are_as_long_as_shares() {
        let side = |passages, another, loaded| Side {
            counts: Counts { passages, items: 1, loaded_passages: loaded, loaded_items: 1 },
            another,
            ..Side::default()
        };
        let (one, two) = (side(5, 5, 100), side(10, 0, 50));
        let most = share(&one).max(share(&two));
        let near = |a: f64, b: f64| (a - b).abs() < 1e-9;
        let (named, another) = lengths(&one, most);
        assert!(near(named, 250.0) && near(another, 250.0));
        assert!(near(lengths(&two, most).0, WIDE));
        assert!(near(lengths(&side(0, 0, 0), most).0, 0.0) && near(lengths(&one, 0.0).0, 0.0));
    }
}
