use super::figures::words_figures;
use super::sides::ShownSides;
use super::words::words;
use crate::data::comparison::{Counted, WordTable};
use crate::ui::{ChartFigures, ChartTools, Tenths, thousands};
use leptos::prelude::*;

/// The value that chance alone passes for one word in a hundred.
const CRITICAL: f64 = 6.63;
/// Half the width of a bar's drawing.
const HALF: f64 = 100.0;

/// How many words each side has.
#[component]
pub(super) fn WordsAside(
    /// The sides and the address that they answer.
    shown: ShownSides,
    /// What was counted.
    counted: Counted,
) -> impl IntoView {
    let words = words();
    let sizes: Vec<String> = shown
        .sides
        .sides
        .iter()
        .zip(&counted.words)
        .map(|(side, &count)| (words.words_in)(count, &side.short))
        .collect();
    view! { <p class="aside">{sizes.join(", ")}</p> }
}

/// The words that set the sides apart, with their figures.
#[component]
pub(super) fn Distinctive(
    /// The sides and the address that they answer.
    shown: ShownSides,
    /// What was counted.
    counted: Counted,
) -> impl IntoView {
    let words = words();
    let names: Vec<String> = shown.sides.sides.iter().map(|side| side.short.clone()).collect();
    let all: Vec<f64> =
        counted.tables.iter().flat_map(|table| &table.words).map(|word| word.log_likelihood).collect();
    let over = match &counted.passages {
        Some(passages) => {
            let amounts: Vec<String> = names
                .iter()
                .zip(passages)
                .map(|(name, &passages)| (words.passages_in)(passages, name))
                .collect();
            (words.counted_over)(&(words.and)(&amounts))
        }
        None => words.counted_all_years.to_owned(),
    };
    if all.is_empty() {
        return view! { <p class="empty">{words.no_words} " " {over}</p> }.into_any();
    }
    let (of, sides) = (counted.clone(), names.clone());
    let figures = ChartFigures::Made(Callback::new(move |()| words_figures(&of, &sides)));
    let most = all.iter().copied().fold(CRITICAL, f64::max);
    let passing = all.iter().filter(|&&figure| figure > CRITICAL).count();
    // A side without passages has no words of its own.
    let tables = counted.tables.into_iter().enumerate().filter(|(_, table)| !table.words.is_empty());
    let tables = tables.map(|(n, table)| {
        let (one, other, caption) = match names.as_slice() {
            [one, two] => (one.clone(), two.clone(), (words.words_caption)(&(words.and)(&names))),
            more => {
                let one = more.get(n).cloned().unwrap_or_default();
                let caption = (words.of_part)(&one);
                (one, words.others.to_owned(), caption)
            }
        };
        view! { <Words table one other caption most is_captioned={names.len() > 2} /> }
    });
    let tables = tables.collect_view();
    view! {
        <div class="word-tables" id="distinctive-words">{tables}</div>
        <ChartTools region="distinctive-words" name=words.distinctive figures />
        <p class="chart-note">{(words.passing)(passing, all.len())} " " {over}</p>
        <p class="chart-note">{words.critical}</p>
    }
    .into_any()
}

#[component]
fn Words(
    table: WordTable,
    one: String,
    other: String,
    caption: String,
    most: f64,
    is_captioned: bool,
) -> impl IntoView {
    let words = words();
    let rows = table.words.into_iter().map(|word| {
        let is_strong = word.log_likelihood > CRITICAL;
        let bar = bar(word.log_likelihood, most, word.is_of_first());
        view! {
            <tr class:is-strong=is_strong>
                <th scope="row">{word.word.clone()}</th>
                <td class="num count">{thousands(word.a)}</td>
                <td class="num perk">{Tenths(word.a_per_thousand).to_string()}</td>
                <td class="bar">
                    <svg width="200" height="20" viewBox="0 0 200 20" aria-hidden="true">
                        <path class="gap-line" d=critical_lines(most) />
                        <path class=if is_strong { "amount" } else { "amount-soft" } d=bar />
                        <path class="axis" d="M100 0V20" />
                    </svg>
                </td>
                <td class="num count">{thousands(word.b)}</td>
                <td class="num perk">{Tenths(word.b_per_thousand).to_string()}</td>
                <td class="num">{hundredths(word.log_likelihood)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=format!("{}: {caption}", words.words_region)>
            <table class="table words">
                <caption class:sr=!is_captioned>{caption.clone()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.word}</th>
                        <th scope="col" class="num count">
                            {one.clone()}
                        </th>
                        <th scope="col" class="num perk">
                            {words.per_thousand_words}
                        </th>
                        <th scope="col" class="bar">
                            <span class="leans">
                                <span>
                                    <span class="wide">{words.more_in}</span>
                                    {one}
                                </span>
                                <span>
                                    <span class="wide">{words.more_in}</span>
                                    {other.clone()}
                                </span>
                            </span>
                        </th>
                        <th scope="col" class="num count">
                            {other}
                        </th>
                        <th scope="col" class="num perk">
                            {words.per_thousand_words}
                        </th>
                        <th scope="col" class="num">
                            {words.log_likelihood}
                        </th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// A bar to the left for the first, to the right for the second.
fn bar(figure: f64, most: f64, is_first: bool) -> String {
    let length = (figure / most * HALF).clamp(0.0, HALF);
    let x = if is_first { HALF - length } else { HALF };
    format!("M{} 5h{}v10h-{}z", Tenths(x), Tenths(length), Tenths(length))
}

/// Where the critical value stands on either side.
fn critical_lines(most: f64) -> String {
    let at = CRITICAL / most * HALF;
    format!("M{} 0V20M{} 0V20", Tenths(HALF - at), Tenths(HALF + at))
}

/// A figure to a hundredth: `7.31`.
pub(super) fn hundredths(figure: f64) -> String {
    let all = (figure * 100.0).round() as u64;
    format!("{}.{:02}", all / 100, all % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_lean_to_the_side_that_uses_the_word_more() {
        assert_eq!(bar(10.0, 20.0, true), "M50.0 5h50.0v10h-50.0z");
        assert_eq!(bar(20.0, 20.0, false), "M100.0 5h100.0v10h-100.0z");
        assert_eq!(critical_lines(CRITICAL), "M0.0 0V20M200.0 0V20");
        assert_eq!([7.308, 0.0, 12.0].map(hundredths), ["7.31", "0.00", "12.00"]);
    }
}
