use super::figures::spread_figures;
use super::sides::ShownSides;
use super::words::words;
use crate::data::comparison::{Counted, Spread};
use crate::data::use_engine;
use crate::route::{Route, ThemeRoute};
use crate::ui::{ChartFigures, ChartTools, Fold, thousands};
use leptos::prelude::*;
use scrutineer_themes::Part;

/// How many entries of a list stand in sight.
const SHOWN: usize = 8;
/// How many do where no side has more than one passage of any.
const SHOWN_OF_SINGLES: usize = 3;

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
    entries.sort_by(most_first);
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

/// Entries with most passages first; those with as many by name.
fn most_first(one: &Entry, two: &Entry) -> std::cmp::Ordering {
    let sum = |entry: &Entry| entry.counts.iter().sum::<u32>();
    sum(two).cmp(&sum(one)).then_with(|| one.name.cmp(&two.name))
}

/// How many entries stand in sight, of some with most passages first. One passage is little to go by: where there is
/// more to see, what no side has twice is folded away.
fn in_sight(entries: &[Entry]) -> usize {
    let often = entries.iter().take_while(|entry| entry.counts.iter().any(|&count| count > 1)).count();
    often.clamp(SHOWN_OF_SINGLES, SHOWN).min(entries.len())
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
    let counted: Vec<(String, Vec<u32>)> =
        entries.iter().map(|entry| (entry.name.clone(), entry.counts.clone())).collect();
    let (what, sides_named) =
        (if are_records { words.word_or_phrase } else { words.theme_head }, names.clone());
    let figures = ChartFigures::Made(Callback::new(move |()| spread_figures(what, &sides_named, &counted)));
    let lists = sides.iter().enumerate().map(|(n, side)| {
        let entries = alone(n);
        view! {
            <div>
                <h3>{counted_name((words.only)(&side.short), entries.len())}</h3>
                {list(entries, words.nothing_alone, are_records)}
            </div>
        }
    });
    let mut lists: Vec<AnyView> = lists.map(IntoAny::into_any).collect();
    let both = view! {
        <div class="both">
            <h3>
                {counted_name((words.both)(count).to_owned(), shared.len())}
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
            <ChartTools region name=(words.both_head)(count) figures />
        </section>
    }
}

/// `Only Leeds (19)`: the list beneath may be folded in part.
fn counted_name(name: String, count: usize) -> String {
    if count == 0 { name } else { format!("{name} ({})", thousands(count as u64)) }
}

fn list(entries: Vec<Entry>, nothing: &'static str, are_records: bool) -> impl IntoView {
    if entries.is_empty() {
        return view! { <p class="empty">{nothing}</p> }.into_any();
    }
    let (first, rest) = entries.split_at(in_sight(&entries));
    let more = (!rest.is_empty()).then(|| {
        let rest = rest.to_vec();
        view! {
            <Fold class="twin more-of" summary=(words().and_more)(rest.len())>
                {rows(&rest, are_records)}
            </Fold>
        }
    });
    view! {
        {rows(first, are_records)}
        {more}
    }
    .into_any()
}

fn rows(entries: &[Entry], are_records: bool) -> impl IntoView + use<> {
    let rows = entries.iter().cloned().map(|entry| {
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
    view! { <ul class="plain">{rows.collect_view()}</ul> }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(name: &str, counts: &[u32]) -> Entry {
        Entry { name: name.to_owned(), href: None, counts: counts.to_vec() }
    }

    #[test]
    fn what_is_raised_most_comes_first_and_single_passages_are_folded() {
        let mut entries = [entry("b", &[1]), entry("c", &[4]), entry("a", &[1]), entry("d", &[9])];
        entries.sort_by(most_first);
        assert_eq!(entries.iter().map(|entry| entry.name.as_str()).collect::<String>(), "dcab");
        let of = |counts: &[u32]| counts.iter().map(|&count| entry("", &[count])).collect::<Vec<_>>();
        assert_eq!(in_sight(&of(&[9, 5, 4, 2, 1, 1, 1])), 4);
        assert_eq!(in_sight(&of(&[9; 12])), SHOWN);
        assert_eq!(in_sight(&of(&[1; 12])), SHOWN_OF_SINGLES);
        assert_eq!(in_sight(&of(&[1; 2])), 2);
        assert_eq!(in_sight(&[entry("", &[1, 2]), entry("", &[1, 1])]), 2);
        assert_eq!(counted_name("Both".to_owned(), 40), "Both (40)");
    }

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
