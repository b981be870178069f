use super::phrases::{Seeker, Spread};
use super::sides::{latest_first, parts};
use super::subject::Subject;
use super::years::rows_in;
use crate::data::OpenIndex;
use crate::data::theme_library::ThemeLibrary;
use crate::route::CompareRoute;
use scrutineer_search::IndexError;
use scrutineer_themes::{Distinctive, PartWords, Phrases, Themes, WordCounts, contrast};

/// Up to how many items of a part the words are counted without asking.
const ITEMS_UNASKED: u32 = 400;
/// How many passages are brought at a time.
const BATCH: usize = 400;
/// Up to how many items of a part give key phrases to look for.
const ITEMS_WITH_PHRASES: usize = 60;
/// How many words are shown of two parts, and of each of more parts.
const WORDS_OF_TWO: usize = 14;
const WORDS_OF_MORE: usize = 6;

/// What words and phrases are asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct ListsQuestion {
    /// The comparison.
    pub(crate) route: CompareRoute,
    /// Whether the reader has asked for it in spite of the cost.
    pub(crate) asked: bool,
}

/// Words and phrases of parts that stand side by side.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Lists {
    /// There is nothing to count, or no counts of everything came with the index.
    Nothing,
    /// Counting means reading many items: how many of each part, and passages of all.
    TooMany {
        /// Items of each part.
        items: Vec<u32>,
        /// Passages of all parts together.
        passages: u32,
    },
    /// They are counted.
    Counted(Counted),
}

/// What was counted.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Counted {
    /// Passages of each part whose words were counted; none where the counts came with the index.
    pub(crate) passages: Option<Vec<u32>>,
    /// Words of each part.
    pub(crate) words: Vec<u64>,
    /// The words that tell parts apart: one table for two parts, else one for each part against all others.
    pub(crate) tables: Vec<WordTable>,
    /// Phrases with the passages of each part that have them, those of most passages first.
    pub(crate) phrases: Vec<Spread>,
    /// Whether the phrases are key phrases of the items rather than single words.
    pub(crate) are_phrases: bool,
}

/// Words that tell one part (`a`) from another or from all others (`b`).
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct WordTable {
    /// The words, the most telling first.
    pub(crate) words: Vec<Distinctive>,
}

/// Counts the words and phrases of an address.
pub(super) async fn lists(
    index: &OpenIndex,
    library: ThemeLibrary,
    question: &ListsQuestion,
) -> Result<Lists, IndexError> {
    let route = &question.route;
    let themes = library.themes(index).await?;
    let subject = Subject::of(route, themes.as_deref().map(Themes::codebook));
    let parts = parts(route);
    if parts.len() < 2 {
        return Ok(Lists::Nothing);
    }
    let layout = index.layout();
    let Some((named, _)) = subject.slots(index, themes.as_deref()).await? else {
        let Some(stored) = PartWords::open(index).await? else { return Ok(Lists::Nothing) };
        let mut counts = Vec::with_capacity(parts.len());
        for part in &parts {
            counts.push(stored.of_part(index, part).await?);
        }
        return Ok(Lists::Counted(counted(&counts)));
    };
    let within = rows_in(layout, route.years);
    let mut slots: Vec<Vec<u32>> = Vec::with_capacity(parts.len());
    let mut rows: Vec<Vec<u32>> = Vec::with_capacity(parts.len());
    for part in &parts {
        let of_part = latest_first(layout, part, within.as_ref()).into_iter();
        let with: Vec<u32> = of_part.filter(|&row| named.count_in(layout.passages_of(row)) > 0).collect();
        let passages = with.iter().flat_map(|&row| layout.passages_of(row)).filter(|&slot| named.has(slot));
        slots.push(passages.collect());
        rows.push(with);
    }
    let items: Vec<u32> = rows.iter().map(|rows| small(rows.len())).collect();
    if slots.iter().all(Vec::is_empty) {
        return Ok(Lists::Nothing);
    }
    if !question.asked && items.iter().any(|&items| items > ITEMS_UNASKED) {
        return Ok(Lists::TooMany { items, passages: slots.iter().map(|slots| small(slots.len())).sum() });
    }
    let phrases = library.phrases(index).await?;
    let mut seeker = match phrases.as_deref() {
        Some(phrases) => seeker(index, phrases, &subject, &rows, parts.len()).await?,
        None => Seeker::default(),
    };
    let mut counts = vec![WordCounts::default(); parts.len()];
    for (part, slots) in slots.iter().enumerate() {
        for batch in slots.chunks(BATCH) {
            for hit in index.show(batch, &[]).await? {
                if let Some(counts) = counts.get_mut(part) {
                    counts.add(&hit.passage.text);
                }
                seeker.read(part, &hit.passage.text);
            }
        }
    }
    let phrases = seeker.found();
    let are_phrases = !phrases.is_empty();
    let phrases = if are_phrases { phrases } else { Spread::of_words(&counts) };
    let passages = Some(slots.iter().map(|slots| small(slots.len())).collect());
    Ok(Lists::Counted(Counted { passages, phrases, are_phrases, ..counted(&counts) }))
}

/// The phrases to look for: those of the theme, and those of the items that name it most recently.
async fn seeker(
    index: &OpenIndex,
    phrases: &Phrases,
    subject: &Subject,
    rows: &[Vec<u32>],
    parts: usize,
) -> Result<Seeker, IndexError> {
    let mut seeker = Seeker::new(parts);
    if let Some(theme) = subject.theme.as_ref().filter(|theme| !theme.id.is_empty()) {
        for phrase in phrases.of_theme(index, &theme.id).await? {
            seeker.look_for(&phrase.text);
        }
    }
    for rows in rows {
        for &row in rows.iter().take(ITEMS_WITH_PHRASES) {
            for phrase in phrases.of_row(index, row).await? {
                seeker.look_for(&phrase.text);
            }
        }
    }
    Ok(seeker)
}

/// The words that tell the parts apart.
fn counted(counts: &[WordCounts]) -> Counted {
    let tables = match counts {
        [one, two] => vec![WordTable { words: first(contrast(one, two), WORDS_OF_TWO) }],
        more => (0..more.len()).map(|n| against_others(more, n)).collect(),
    };
    let words = counts.iter().map(WordCounts::total).collect();
    Counted { words, tables, ..Counted::default() }
}

fn against_others(counts: &[WordCounts], n: usize) -> WordTable {
    let mut rest = WordCounts::default();
    for (_, counts) in counts.iter().enumerate().filter(|(other, _)| *other != n) {
        rest.extend(counts);
    }
    let words = counts.get(n).map(|one| contrast(one, &rest)).unwrap_or_default();
    WordTable { words: first(words.into_iter().filter(Distinctive::is_of_first).collect(), WORDS_OF_MORE) }
}

/// Words that stand once in all tell nothing, whatever the figure.
fn first(words: Vec<Distinctive>, most: usize) -> Vec<Distinctive> {
    words.into_iter().filter(|word| word.a + word.b > 1 && word.log_likelihood > 0.0).take(most).collect()
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(text: &str) -> WordCounts {
        let mut counts = WordCounts::default();
        counts.add(text);
        counts
    }

    #[test]
    fn two_parts_share_a_table_and_more_have_one_each() {
        let texts = ["knives knives gangs gangs", "parks parks gangs", "buses buses gangs"].map(counts);
        let two = counted(&texts[..2]);
        assert_eq!((two.tables.len(), two.words.as_slice()), (1, &[4, 3][..]));
        assert_eq!(two.tables[0].words[0].word, "parks");
        let three = counted(&texts);
        let leading: Vec<&str> = three.tables.iter().map(|table| table.words[0].word.as_str()).collect();
        assert_eq!(leading, ["knives", "parks", "buses"]);
    }

    #[test]
    fn a_word_that_stands_once_is_no_finding() {
        assert!(
            counted(&[counts("knives"), counts("parks parks")]).tables[0].words.iter().all(|w| w.a + w.b > 1)
        );
    }
}
