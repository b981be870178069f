use super::text::pieces;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use scrutineer_search::Unit;
use scrutineer_search::analyse::{is_common, root, stem};
use std::collections::BTreeMap;
use std::ops::Range;

/// Items cut by one thread at a time.
const BLOCK: usize = 256;

const OPENS: u32 = 1 << 31;
const CAPITAL: u32 = 1 << 30;
const NAME: u32 = 1 << 29;
const UPPER: u32 = 1 << 28;
const NUMBER: u32 = UPPER - 1;

/// A word of the corpus.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    /// As it is indexed.
    pub(crate) text: Box<str>,
    /// Number of its stem.
    pub(crate) stem: u32,
    /// Number of its root.
    pub(crate) root: u32,
    /// One of the few words that say nothing by themselves.
    pub(crate) common: bool,
}

/// A word at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token(u32);

impl Token {
    /// Number of its form.
    pub(crate) fn form(self) -> usize {
        (self.0 & NUMBER) as usize
    }

    /// No phrase runs from the word before into this.
    pub(crate) fn opens(self) -> bool {
        self.0 & OPENS != 0
    }

    /// It begins with a capital letter.
    pub(crate) fn is_capital(self) -> bool {
        self.0 & CAPITAL != 0
    }

    /// It is an abbreviation: several letters, all of them capital.
    pub(crate) fn is_upper(self) -> bool {
        self.0 & UPPER != 0
    }

    /// It is part of a person's name.
    pub(crate) fn is_name(self) -> bool {
        self.0 & NAME != 0
    }
}

/// The words of a corpus, slot by slot.
pub struct Words<'a> {
    units: &'a [Unit<'a>],
    forms: Vec<Form>,
    stems: usize,
    roots: usize,
    /// Where the words of each slot end.
    ends: Vec<usize>,
    tokens: Vec<Token>,
}

#[derive(Default)]
struct Block {
    numbers: FxHashMap<Box<str>, u32>,
    tokens: Vec<u32>,
    /// Words of each slot.
    lengths: Vec<usize>,
}

impl Block {
    fn of(units: &[Unit<'_>]) -> Self {
        let mut block = Self::default();
        for unit in units {
            let head = [unit.title(), unit.purpose()].map(Option::unwrap_or_default);
            for text in head.into_iter().chain(unit.passages().iter().map(|passage| passage.text.as_str())) {
                block.add(text);
            }
        }
        block
    }

    fn add(&mut self, text: &str) {
        let before = self.tokens.len();
        let Self { numbers, tokens, .. } = self;
        pieces(text, |form, piece| {
            let number = match numbers.get(form) {
                Some(&number) => number,
                None => {
                    let number = u32::try_from(numbers.len()).unwrap_or(NUMBER) & NUMBER;
                    numbers.insert(form.into(), number);
                    number
                }
            };
            let flag = |set: bool, flag: u32| if set { flag } else { 0 };
            tokens.push(
                number
                    | flag(piece.opens, OPENS)
                    | flag(piece.capital, CAPITAL)
                    | flag(piece.name, NAME)
                    | flag(piece.upper, UPPER),
            );
        });
        self.lengths.push(self.tokens.len() - before);
    }
}

impl<'a> Words<'a> {
    /// Cuts the texts of a corpus.
    pub fn of(units: &'a [Unit<'a>]) -> Self {
        let mut blocks: Vec<Block> = units.par_chunks(BLOCK).map(Block::of).collect();
        let mut texts: Vec<&str> = Vec::new();
        for block in &blocks {
            #[expect(clippy::iter_over_hash_type, reason = "they are put in order below")]
            for text in block.numbers.keys() {
                texts.push(text);
            }
        }
        texts.par_sort_unstable();
        texts.dedup();
        let (forms, stems, roots) = numbered(&texts);
        let places: FxHashMap<&str, u32> = texts.iter().copied().zip(0..).collect();
        let renumbered: Vec<Vec<u32>> = blocks
            .par_iter()
            .map(|block| {
                let mut list = vec![0; block.numbers.len()];
                #[expect(clippy::iter_over_hash_type, reason = "each goes to the place of its own number")]
                for (text, &number) in &block.numbers {
                    list[number as usize] = places.get(&**text).copied().unwrap_or_default();
                }
                list
            })
            .collect();
        blocks.par_iter_mut().zip(renumbered).for_each(|(block, list)| {
            for token in &mut block.tokens {
                *token = *token & !NUMBER | list[(*token & NUMBER) as usize];
            }
            block.numbers.clear();
        });
        let mut tokens = Vec::with_capacity(blocks.iter().map(|block| block.tokens.len()).sum());
        let mut ends = Vec::with_capacity(blocks.iter().map(|block| block.lengths.len()).sum());
        for block in blocks {
            let mut end = tokens.len();
            tokens.extend(block.tokens.into_iter().map(Token));
            ends.extend(block.lengths.into_iter().map(|length| {
                end += length;
                end
            }));
        }
        Self { units, forms, stems, roots, ends, tokens }
    }

    /// The items and documents, in the order of the rows.
    pub(crate) fn units(&self) -> &'a [Unit<'a>] {
        self.units
    }

    /// All words, in order.
    pub(crate) fn forms(&self) -> &[Form] {
        &self.forms
    }

    /// Number of stems.
    pub(crate) fn stems(&self) -> usize {
        self.stems
    }

    /// Number of roots.
    pub(crate) fn roots(&self) -> usize {
        self.roots
    }

    /// The words of a slot.
    pub(crate) fn of_slot(&self, slot: u32) -> &[Token] {
        let slot = slot as usize;
        let start =
            slot.checked_sub(1).map_or(0, |before| self.ends.get(before).copied().unwrap_or_default());
        self.ends.get(slot).and_then(|&end| self.tokens.get(start..end)).unwrap_or_default()
    }

    /// The words of several slots.
    pub(crate) fn of_slots(&self, slots: Range<u32>) -> impl Iterator<Item = &[Token]> {
        slots.map(|slot| self.of_slot(slot))
    }

    /// The text of a slot of a row.
    pub(crate) fn text(&self, row: u32, slot: u32) -> Option<&'a str> {
        let unit = self.units.get(row as usize)?;
        match slot.checked_sub(unit.first_slot())? {
            0 => unit.title(),
            1 => unit.purpose(),
            n => unit.passages().get(n as usize - 2).map(|passage| passage.text.as_str()),
        }
    }
}

/// Stems and roots of words in order, numbered in the order in which they come.
fn numbered(texts: &[&str]) -> (Vec<Form>, usize, usize) {
    let kin: Vec<(String, String)> = texts
        .par_iter()
        .map(|text| {
            let stem = stem(text).into_owned();
            let root = root(&stem).into_owned();
            (stem, root)
        })
        .collect();
    let mut stems: BTreeMap<&str, u32> = BTreeMap::new();
    let mut roots: BTreeMap<&str, u32> = BTreeMap::new();
    let next = |map: &BTreeMap<&str, u32>| u32::try_from(map.len()).unwrap_or(u32::MAX);
    let mut forms = Vec::with_capacity(texts.len());
    for (&text, (stem, root)) in texts.iter().zip(&kin) {
        let (stem_number, root_number) = (next(&stems), next(&roots));
        forms.push(Form {
            text: text.into(),
            stem: *stems.entry(stem).or_insert(stem_number),
            root: *roots.entry(root).or_insert(root_number),
            common: is_common(text),
        });
    }
    let (stems, roots) = (stems.len(), roots.len());
    (forms, stems, roots)
}
