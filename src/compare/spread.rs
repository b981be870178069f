use super::sides::ShownSides;
use super::words::words;
use crate::data::comparison::{Counted, Spread};
use crate::data::use_engine;
use crate::route::{Route, ThemeRoute};
use crate::ui::{ChartTools, thousands};
use leptos::prelude::*;
use scrutineer_themes::Part;

/// How many entries of a list are shown.
const SHOWN: usize = 8;

/// An entry of a list: a name, where it leads, and the count of each side.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    name: String,
    href: Option<String>,
    counts: Vec<u32>,
}

/// What all raise, and what only one does: themes.
#[component]
pub(super) fn ThemeSpread(
    /// The sides and the address that they answer.
    shown: ShownSides,
) -> impl IntoView {
    let sides = &shown.sides;
    let entries = sides.themes.iter().enumerate().map(|(place, theme)| Entry {
        name: theme.name.clone(),
        href: Some(Route::Theme(ThemeRoute::of(&theme.id)).href()),
        counts: sides
            .sides
            .iter()
            .map(|side| side.cells.get(place).map_or(0, |cell| cell.named.passages))
            .collect(),
    });
    let mut entries: Vec<Entry> = entries.collect();
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.counts.iter().sum::<u32>()));
    view! { <Venn shown entries aside=words().themes_aside.to_owned() are_records=false region="shared-themes" /> }
}

/// What all raise, and what only one does: phrases in the passages that name it.
#[component]
pub(super) fn PhraseSpread(
    /// The sides and the address that they answer.
    shown: ShownSides,
    /// What was counted.
    counted: Counted,
) -> impl IntoView {
    let words = words();
    let entry =
        |spread: &Spread| Entry { name: spread.text.clone(), href: None, counts: spread.counts.clone() };
    let entries = without_pieces(&counted.phrases).map(entry).collect();
    let passages = counted.passages.unwrap_or_default();
    let amounts: Vec<String> = shown
        .sides
        .sides
        .iter()
        .zip(passages)
        .map(|(side, passages)| (words.passages_in)(passages, &side.short))
        .collect();
    let over = (words.and)(&amounts);
    let aside = if counted.are_phrases { (words.phrases_aside)(&over) } else { (words.words_aside)(&over) };
    view! { <Venn shown entries aside are_records=true region="shared-phrases" /> }
}

/// The phrases without those that only ever stand within a longer one of the same counts.
fn without_pieces(phrases: &[Spread]) -> impl Iterator<Item = &Spread> {
    phrases.iter().filter(|short| {
        let padded = format!(" {} ", short.text.to_lowercase());
        !phrases.iter().any(|long| {
            long.text.len() > short.text.len()
                && long.counts == short.counts
                && format!(" {} ", long.text.to_lowercase()).contains(&padded)
        })
    })
}

#[component]
fn Venn(
    shown: ShownSides,
    entries: Vec<Entry>,
    aside: String,
    are_records: bool,
    region: &'static str,
) -> impl IntoView {
    let words = words();
    let overview = use_engine().overview().get_untracked().unwrap_or_default();
    let sides = &shown.sides.sides;
    let count = sides.len();
    let names: Vec<String> = sides.iter().map(|side| side.short.clone()).collect();
    let shared: Vec<Entry> =
        entries.iter().filter(|entry| entry.counts.iter().all(|&count| count > 0)).cloned().collect();
    let alone = |n: usize| -> Vec<Entry> {
        let only =
            |entry: &&Entry| entry.counts.iter().enumerate().all(|(side, &count)| (count > 0) == (side == n));
        let own = |entry: &Entry| Entry {
            counts: entry.counts.get(n).copied().into_iter().collect(),
            href: entry.href.as_ref().map(|_| {
                // Only one side has it, so the link leads to that side's passages.
                let part = sides.get(n).map(|side| Part::parse(&side.part));
                let theme = entry.name.replace('"', "");
                let subject = crate::data::comparison::Subject {
                    name: theme,
                    theme: Some(scrutineer_themes::Theme::default()),
                    origin: crate::data::comparison::Origin::BuiltIn,
                };
                let search = part.map(|part| subject.search(&overview, &part, shown.route.years, &[], false));
                search.map(|search| Route::Search(search).href()).unwrap_or_default()
            }),
            ..entry.clone()
        };
        entries.iter().filter(only).map(own).collect()
    };
    let lists = sides.iter().enumerate().map(|(n, side)| {
        view! {
            <div>
                <h3>{(words.only)(&side.short)}</h3>
                {list(alone(n), words.nothing_alone, are_records)}
            </div>
        }
    });
    let mut lists: Vec<AnyView> = lists.map(IntoAny::into_any).collect();
    let both = view! {
        <div class="both">
            <h3>
                {(words.both)(count)}
                <span class="small muted">{names.join(" | ")}</span>
            </h3>
            {list(shared, words.nothing_shared, are_records)}
        </div>
    };
    // Between two, what both raise stands in the middle; with more it leads.
    lists.insert(usize::from(count == 2), both.into_any());
    view! {
        <section class="section" aria-labelledby="spread">
            <div class="section-head">
                <h2 id="spread">{(words.both_head)(count)}</h2>
                <p class="aside">{aside}</p>
            </div>
            <div class="venn" id=region>{lists}</div>
            <ChartTools region name=(words.both_head)(count) />
        </section>
    }
}

fn list(mut entries: Vec<Entry>, nothing: &'static str, are_records: bool) -> impl IntoView {
    if entries.is_empty() {
        return view! { <p class="empty">{nothing}</p> }.into_any();
    }
    let more = entries.len().saturating_sub(SHOWN);
    entries.truncate(SHOWN);
    let entries = entries.into_iter().map(|entry| {
        let counts: Vec<String> = entry.counts.iter().map(|&count| thousands(count)).collect();
        let name = match entry.href {
            Some(href) => view! {
                <a class="quiet" href=href>
                    {entry.name}
                </a>
            }
            .into_any(),
            None => entry.name.into_any(),
        };
        view! {
            <li>
                <span class:record=are_records>{name}</span>
                <span class="n">{counts.join(" | ")}</span>
            </li>
        }
    });
    let more = (more > 0).then(|| view! { <p class="more-of">{(words().and_more)(more)}</p> });
    view! {
        <ul class="plain">{entries.collect_view()}</ul>
        {more}
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_of_a_longer_phrase_is_left_out_when_it_adds_nothing() {
        let spread = |text: &str, counts: &[u32]| Spread { text: text.to_owned(), counts: counts.to_vec() };
        let phrases = [
            spread("violence reduction unit", &[2, 0]),
            spread("reduction unit", &[2, 0]),
            spread("Violence", &[5, 1]),
            spread("unit", &[2, 0]),
            spread("units of violence", &[2, 0]),
        ];
        let left: Vec<&str> = without_pieces(&phrases).map(|spread| spread.text.as_str()).collect();
        assert_eq!(left, ["violence reduction unit", "Violence", "units of violence"]);
    }
}
