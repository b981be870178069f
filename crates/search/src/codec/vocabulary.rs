//! The words and phrases that texts are packed with.
//!
//! A text is a row of words (letters and digits) and of what stands between them; a single space between two
//! words goes without saying. Every frequent word, separator and phrase has a Huffman code of its own; the rest
//! is spelled in pieces of one to four bytes. The table is trained on a part of the corpus and travels once, so
//! that even a single item packs as well as a large file would.
//!
//! Symbols: 0 ends a text; 1 to 16 are words spelled in so many pieces; 17 to 32 are separators spelled so; 33
//! keeps two words together that have no space between them; from 34 on come the strings of the table in order.

use super::bits::BitReader;
use super::huffman::Table;
use super::range::{Coder, Decoder, Number, Symbol, WordList};
use super::{Bad, SHORT};

const END: usize = 0;
const WORD_IN: usize = 0;
const SEPARATOR_IN: usize = 16;
const GLUE: usize = 33;
const STRINGS: usize = 34;
const MOST_PIECES: usize = 16;

/// More strings than this are in no vocabulary.
const MOST_STRINGS: u32 = 1 << 16;

/// For reading texts.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    strings: Vec<Box<str>>,
    main: Table,
    pieces: Vec<Box<[u8]>>,
    spelling: Table,
}

/// Whether a text begins or ends as a word does.
fn is_word(letter: Option<char>) -> bool {
    letter.is_some_and(char::is_alphanumeric)
}

impl Vocabulary {
    /// Reads a vocabulary.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, Bad> {
        let mut decoder = Decoder::new(bytes);
        let (strings, lengths) = code_table(&mut decoder, &[], &[], STRINGS)?;
        decoder.check()?;
        let (ngrams, spelling) = code_table(&mut decoder, &[], &[], 256)?;
        decoder.check()?;
        let strings: Option<Vec<Box<str>>> = strings
            .into_iter()
            .map(|string| Some(String::from_utf8(string).ok()?.into_boxed_str()))
            .collect();
        let singles = (0..=u8::MAX).map(|byte| Box::from([byte]));
        Ok(Self {
            strings: strings.ok_or(Bad("a word in it is not text"))?,
            main: Table::new(&lengths)?,
            pieces: singles.chain(ngrams.into_iter().map(Vec::into_boxed_slice)).collect(),
            spelling: Table::new(&spelling)?,
        })
    }

    /// Reads a text up to its end.
    pub(crate) fn text(&self, bits: &mut BitReader<'_>) -> Result<String, Bad> {
        let mut out = String::new();
        let mut after_word = false;
        loop {
            let symbol = self.main.get(bits)? as usize;
            match symbol {
                END => {
                    bits.check()?;
                    return Ok(out);
                }
                GLUE => after_word = false,
                STRINGS.. => {
                    let string = self.strings.get(symbol - STRINGS).ok_or(SHORT)?;
                    if after_word && is_word(string.chars().next()) {
                        out.push(' ');
                    }
                    out.push_str(string);
                    after_word = is_word(string.chars().next_back());
                }
                _ => {
                    let word = symbol <= SEPARATOR_IN;
                    let count = symbol - if word { WORD_IN } else { SEPARATOR_IN };
                    if word && after_word {
                        out.push(' ');
                    }
                    self.spelled(bits, count, &mut out)?;
                    after_word = word;
                }
            }
            bits.check()?;
        }
    }

    fn spelled(&self, bits: &mut BitReader<'_>, count: usize, out: &mut String) -> Result<(), Bad> {
        let mut bytes = Vec::with_capacity(4 * MOST_PIECES);
        for _ in 0..count {
            let piece = self.spelling.get(bits)?;
            bytes.extend(self.pieces.get(piece as usize).ok_or(SHORT)?);
        }
        out.push_str(std::str::from_utf8(&bytes).map_err(|_| Bad("a word in it is not text"))?);
        Ok(())
    }
}

/// Codes strings in order and the lengths of all codes, `fixed` of which stand before those of the strings.
fn code_table(
    coder: &mut impl Coder,
    strings: &[Vec<u8>],
    lengths: &[u8],
    fixed: usize,
) -> Result<(Vec<Vec<u8>>, Vec<u8>), Bad> {
    let count = Number::default().code(coder, u32::try_from(strings.len()).unwrap_or(u32::MAX));
    if count > MOST_STRINGS {
        return Err(Bad("it has more words than it can have"));
    }
    let mut list = WordList::default();
    let mut coded = Vec::new();
    for n in 0..count as usize {
        let string = list.code(coder, strings.get(n).map_or(&[], Vec::as_slice));
        coded.push(string.to_vec());
    }
    let mut contexts = vec![Symbol::new(5); 32];
    let mut before = 0_u8;
    let mut coded_lengths = Vec::new();
    for n in 0..fixed + count as usize {
        let length = u32::from(lengths.get(n).copied().unwrap_or(0));
        let Some(context) = contexts.get_mut(usize::from(before)) else { return Err(SHORT) };
        before = u8::try_from(context.code(coder, length)).unwrap_or(0);
        coded_lengths.push(before);
    }
    Ok((coded, coded_lengths))
}

#[cfg(feature = "write")]
pub(crate) use write::Packer;

#[cfg(feature = "write")]
mod write {
    use super::super::bits::BitWriter;
    use super::super::huffman::{Codes, lengths};
    use super::super::range::Encoder;
    use super::*;
    use std::collections::{BTreeMap, HashMap};

    /// Bytes of a word or separator at most; longer ones are cut.
    const LONGEST_RUN: usize = 64;
    /// Bytes of a phrase at most.
    const LONGEST_PHRASE: usize = 100;
    /// Rounds of joining neighbours; a phrase has at most `2^ROUNDS` words.
    const ROUNDS: usize = 4;

    /// How large a vocabulary may be.
    #[derive(Clone, Copy, Debug)]
    pub(crate) struct Sizes {
        /// Single words and separators.
        pub(crate) words: usize,
        /// Phrases.
        pub(crate) phrases: usize,
        /// Pieces for spelling, besides single bytes.
        pub(crate) pieces: usize,
    }

    impl Default for Sizes {
        fn default() -> Self {
            Self { words: 3200, phrases: 1200, pieces: 400 }
        }
    }

    /// For writing texts.
    pub(crate) struct Packer {
        words: HashMap<Box<str>, u32>,
        /// From a place in the tree of phrases and a word to the next place.
        tree: HashMap<(u32, u32), u32>,
        /// The symbol of the phrase that ends at a place of the tree.
        ends: Vec<Option<u32>>,
        main: Codes,
        pieces: HashMap<Box<[u8]>, u32>,
        spelling: Codes,
        file: Vec<u8>,
    }

    /// Cuts a text into words and separators; single spaces between words vanish, words that touch are parted
    /// by an empty separator.
    fn runs(text: &str, mut found: impl FnMut(&str)) {
        let mut rest = text;
        let mut before = None;
        while let Some(first) = rest.chars().next() {
            let word = first.is_alphanumeric();
            let mut end = rest.find(|letter: char| letter.is_alphanumeric() != word).unwrap_or(rest.len());
            if end > LONGEST_RUN {
                end = rest.floor_char_boundary(LONGEST_RUN);
            }
            let (run, after) = rest.split_at(end);
            rest = after;
            if run == " " && before == Some(true) && is_word(rest.chars().next()) {
                before = None;
                continue;
            }
            if word && before == Some(true) {
                found("");
            }
            found(run);
            before = Some(word);
        }
    }

    fn joined(one: &str, two: &str) -> String {
        let space = is_word(one.chars().next_back()) && is_word(two.chars().next());
        format!("{one}{}{two}", if space { " " } else { "" })
    }

    impl Packer {
        /// Trains a vocabulary on some texts.
        pub(crate) fn train(texts: &[&str]) -> Self {
            Self::train_to(texts, Sizes::default())
        }

        /// Trains a vocabulary of given sizes.
        pub(crate) fn train_to(texts: &[&str], sizes: Sizes) -> Self {
            let words = frequent_words(texts, sizes.words);
            let phrases = frequent_phrases(texts, &words, sizes.phrases);
            let ngrams = frequent_ngrams(texts, &words, sizes.pieces);
            // Everything can be written; then how often each symbol is used on the texts decides its code.
            let mut packer = Self::with(&words, &phrases, &ngrams, None, &[]);
            let mut counts = Counts {
                main: vec![1; STRINGS + words.len() + phrases.len()],
                pieces: vec![1; 256 + ngrams.len()],
            };
            for text in texts {
                packer.symbols(text, &mut |symbol| counts.main[symbol] += 8, &mut |piece| {
                    counts.pieces[piece] += 8
                });
                counts.main[END] += 8;
            }
            let kept: Vec<String> = packer
                .order(&words, &phrases)
                .into_iter()
                .filter(|(string, symbol)| {
                    counts.main[*symbol as usize] > 24 || words.contains_key(string.as_str())
                })
                .map(|(string, _)| string)
                .collect();
            let (words, phrases): (Vec<_>, Vec<_>) =
                kept.into_iter().partition(|string| words.contains_key(string.as_str()));
            let words: BTreeMap<String, ()> = words.into_iter().map(|word| (word, ())).collect();
            packer = Self::with(&words, &phrases, &ngrams, None, &[]);
            counts.main = vec![1; STRINGS + words.len() + phrases.len()];
            counts.pieces = vec![1; 256 + ngrams.len()];
            for text in texts {
                packer.symbols(text, &mut |symbol| counts.main[symbol] += 8, &mut |piece| {
                    counts.pieces[piece] += 8
                });
                counts.main[END] += 8;
            }
            Self::with(&words, &phrases, &ngrams, Some(&counts.main), &counts.pieces)
        }

        /// Strings in order with their symbols.
        fn order(&self, words: &BTreeMap<String, ()>, phrases: &[String]) -> Vec<(String, u32)> {
            let mut strings: Vec<&String> = words.keys().chain(phrases).collect();
            strings.sort();
            let first = u32::try_from(STRINGS).unwrap_or_default();
            strings.into_iter().cloned().zip(first..).collect()
        }

        fn with(
            words: &BTreeMap<String, ()>,
            phrases: &[String],
            ngrams: &[Vec<u8>],
            main_counts: Option<&[u64]>,
            piece_counts: &[u64],
        ) -> Self {
            let mut packer = Self {
                words: HashMap::new(),
                tree: HashMap::new(),
                ends: vec![None],
                main: Codes::new(&[]),
                pieces: HashMap::new(),
                spelling: Codes::new(&[]),
                file: Vec::new(),
            };
            let order = packer.order(words, phrases);
            for (string, symbol) in &order {
                if words.contains_key(string) {
                    packer.words.insert(string.as_str().into(), *symbol);
                }
            }
            for (string, symbol) in &order {
                if !words.contains_key(string) {
                    packer.grow(string, *symbol);
                }
            }
            for (n, piece) in
                (0_u32..).zip((0..=u8::MAX).map(|byte| vec![byte]).chain(ngrams.iter().cloned()))
            {
                packer.pieces.insert(piece.into_boxed_slice(), n);
            }
            if let Some(counts) = main_counts {
                let (main, spelling) = (lengths(counts), lengths(piece_counts));
                let mut encoder = Encoder::default();
                let strings: Vec<Vec<u8>> =
                    order.into_iter().map(|(string, _)| string.into_bytes()).collect();
                // Writing cannot fail: all within the sizes above.
                let _ = code_table(&mut encoder, &strings, &main, STRINGS);
                let _ = code_table(&mut encoder, ngrams, &spelling, 256);
                packer.file = encoder.finish();
                packer.main = Codes::new(&main);
                packer.spelling = Codes::new(&spelling);
            }
            packer
        }

        fn grow(&mut self, phrase: &str, symbol: u32) {
            let mut place = 0_u32;
            let mut list = Vec::new();
            runs(phrase, |run| list.push(self.words.get(run).copied()));
            for word in list {
                let Some(word) = word else { return };
                let next = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
                place = *self.tree.entry((place, word)).or_insert(next);
                if place == next {
                    self.ends.push(None);
                }
            }
            if let Some(end) = self.ends.get_mut(place as usize) {
                *end = Some(symbol);
            }
        }

        /// The vocabulary as a reader takes it.
        pub(crate) fn file(&self) -> &[u8] {
            &self.file
        }

        /// Adds a text and its end.
        pub(crate) fn put(&self, out: &mut BitWriter, text: &str) {
            let out = std::cell::RefCell::new(out);
            self.symbols(text, &mut |symbol| self.main.put(&mut out.borrow_mut(), symbol), &mut |piece| {
                self.spelling.put(&mut out.borrow_mut(), piece)
            });
            self.main.put(&mut out.borrow_mut(), END);
        }

        /// Tells a text in symbols and pieces.
        fn symbols(&self, text: &str, main: &mut dyn FnMut(usize), piece: &mut dyn FnMut(usize)) {
            let mut list: Vec<(Option<u32>, &str)> = Vec::new();
            runs_of(text, &mut list, &self.words);
            let mut at = 0;
            while let Some(&(word, run)) = list.get(at) {
                if let Some((symbol, length)) = self.longest(&list[at..]) {
                    main(symbol as usize);
                    at += length;
                    continue;
                }
                at += 1;
                match word {
                    Some(symbol) => main(symbol as usize),
                    None if run.is_empty() => main(GLUE),
                    None => self.spell(run, main, piece),
                }
            }
        }

        /// The longest phrase that the list begins with.
        fn longest(&self, list: &[(Option<u32>, &str)]) -> Option<(u32, usize)> {
            let mut place = 0_u32;
            let mut best = None;
            for (length, &(word, _)) in (1..).zip(list) {
                let Some(&next) = word.and_then(|word| self.tree.get(&(place, word))) else { break };
                place = next;
                if let Some(symbol) = self.ends.get(place as usize).copied().flatten() {
                    best = Some((symbol, length));
                }
            }
            best
        }

        fn spell(&self, run: &str, main: &mut dyn FnMut(usize), piece: &mut dyn FnMut(usize)) {
            let word = is_word(run.chars().next());
            let mut rest = run;
            let mut first = true;
            while !rest.is_empty() {
                // A piece may end within a character, a spelled part may not.
                let mut parts: Vec<u32> = Vec::new();
                let mut length = 0;
                while length < rest.len() && parts.len() + 4 <= MOST_PIECES {
                    let letter = rest[length..].chars().next().map_or(1, char::len_utf8);
                    let fits = (letter..=4).rev().find_map(|size| {
                        let bytes = rest.as_bytes().get(length..length + size)?;
                        let whole = rest.is_char_boundary(length + size);
                        Some((*self.pieces.get(bytes).filter(|_| whole)?, size))
                    });
                    match fits {
                        Some((n, size)) => {
                            parts.push(n);
                            length += size;
                        }
                        None => {
                            parts.extend(
                                rest.as_bytes()[length..length + letter].iter().map(|&byte| u32::from(byte)),
                            );
                            length += letter;
                        }
                    }
                }
                if word && !first {
                    main(GLUE);
                }
                first = false;
                main(parts.len() + if word { WORD_IN } else { SEPARATOR_IN });
                parts.into_iter().for_each(|part| piece(part as usize));
                rest = &rest[length..];
            }
        }

        /// Bits that a text takes.
        #[cfg(test)]
        pub(crate) fn cost(&self, text: &str) -> u32 {
            let mut out = BitWriter::default();
            self.put(&mut out, text);
            u32::try_from(out.finish().len() * 8).unwrap()
        }
    }

    struct Counts {
        main: Vec<u64>,
        pieces: Vec<u64>,
    }

    /// [`runs`] with what the vocabulary has of them.
    fn runs_of<'t>(text: &'t str, list: &mut Vec<(Option<u32>, &'t str)>, words: &HashMap<Box<str>, u32>) {
        let base = text.as_ptr() as usize;
        runs(text, |run| {
            let at = (run.as_ptr() as usize).wrapping_sub(base);
            let whole = if run.is_empty() { "" } else { text.get(at..at + run.len()).unwrap_or_default() };
            list.push((words.get(run).copied(), whole));
        });
    }

    /// The most useful words and separators: those that save most by not being spelled.
    fn frequent_words(texts: &[&str], most: usize) -> BTreeMap<String, ()> {
        let mut counts: HashMap<&str, u64> = HashMap::new();
        let mut list = Vec::new();
        let none = HashMap::new();
        for text in texts {
            list.clear();
            runs_of(text, &mut list, &none);
            for &(_, run) in list.iter().filter(|(_, run)| !run.is_empty() && !run.contains('\0')) {
                *counts.entry(run).or_default() += 1;
            }
        }
        let mut useful: Vec<(u64, &str)> = counts
            .into_iter()
            .filter(|&(_, count)| count >= 3)
            .map(|(run, count)| (count * (run.len() as u64 + 2), run))
            .collect();
        useful.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
        useful.into_iter().take(most).map(|(_, run)| (run.to_owned(), ())).collect()
    }

    /// Neighbours that stand together more often than chance, joined round by round.
    fn frequent_phrases(texts: &[&str], words: &BTreeMap<String, ()>, most: usize) -> Vec<String> {
        let mut names: Vec<String> = words.keys().cloned().collect();
        let numbers: HashMap<Box<str>, u32> =
            (0_u32..).zip(&names).map(|(n, name)| (name.as_str().into(), n)).collect();
        const GAP: u32 = u32::MAX;
        let mut stream: Vec<u32> = Vec::new();
        let mut list = Vec::new();
        for text in texts {
            list.clear();
            runs_of(text, &mut list, &numbers);
            stream.extend(list.iter().map(|(word, _)| word.unwrap_or(GAP)));
            stream.push(GAP);
        }
        let single = names.len();
        for round in 0..ROUNDS {
            let mut counts: Vec<u64> = vec![0; names.len()];
            stream.iter().filter(|&&n| n != GAP).for_each(|&n| counts[n as usize] += 1);
            let mut pairs: HashMap<(u32, u32), u64> = HashMap::new();
            for pair in stream.windows(2) {
                if let &[one, two] = pair
                    && one != GAP
                    && two != GAP
                {
                    *pairs.entry((one, two)).or_default() += 1;
                }
            }
            let total = stream.len() as u64;
            let mut useful: Vec<(u64, u32, u32)> = pairs
                .into_iter()
                .filter(|&((one, two), count)| {
                    count >= 6 && names[one as usize].len() + names[two as usize].len() < LONGEST_PHRASE
                })
                .filter_map(|((one, two), count)| {
                    // Bits saved: the pair's own information, in whole bits, less what it says by itself.
                    let expected = counts[one as usize] * counts[two as usize] / total.max(1);
                    let times = count / (expected + 1);
                    (times >= 2).then(|| (count * u64::from(times.ilog2()), one, two))
                })
                .collect();
            useful.sort_by(|a, b| b.0.cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
            useful.truncate(most / if round == 0 { 2 } else { 3 });
            let mut made: HashMap<(u32, u32), u32> = HashMap::new();
            for (_, one, two) in useful {
                let number = u32::try_from(names.len()).unwrap_or(GAP);
                names.push(joined(&names[one as usize], &names[two as usize]));
                made.insert((one, two), number);
            }
            let mut next = Vec::with_capacity(stream.len());
            let mut at = 0;
            while let Some(&one) = stream.get(at) {
                let both = stream.get(at + 1).and_then(|&two| made.get(&(one, two)));
                next.push(both.copied().unwrap_or(one));
                at += if both.is_some() { 2 } else { 1 };
            }
            stream = next;
        }
        let mut counts: Vec<u64> = vec![0; names.len()];
        stream.iter().filter(|&&n| n != GAP).for_each(|&n| counts[n as usize] += 1);
        let mut phrases: Vec<(u64, String)> =
            counts.into_iter().zip(names).skip(single).filter(|(count, _)| *count >= 6).collect();
        phrases.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        phrases.dedup_by(|a, b| a.1 == b.1);
        phrases.truncate(most);
        let unique: std::collections::BTreeSet<String> =
            phrases.into_iter().map(|(_, phrase)| phrase).collect();
        unique.into_iter().filter(|phrase| !words.contains_key(phrase)).collect()
    }

    /// The most useful pieces of the words that are not in the vocabulary.
    fn frequent_ngrams(texts: &[&str], words: &BTreeMap<String, ()>, most: usize) -> Vec<Vec<u8>> {
        let numbers: HashMap<Box<str>, u32> = words.keys().map(|name| (name.as_str().into(), 0)).collect();
        let mut counts: HashMap<&str, u64> = HashMap::new();
        let mut list = Vec::new();
        for text in texts {
            list.clear();
            runs_of(text, &mut list, &numbers);
            for &(_, run) in list.iter().filter(|(word, _)| word.is_none()) {
                for size in 2..=4 {
                    for start in 0..run.len().saturating_sub(size - 1) {
                        if let Some(piece) =
                            run.get(start..start + size).filter(|piece| !piece.contains('\0'))
                        {
                            *counts.entry(piece).or_default() += 1;
                        }
                    }
                }
            }
        }
        let mut useful: Vec<(u64, &str)> = counts
            .into_iter()
            .filter(|&(_, count)| count >= 4)
            .map(|(piece, count)| (count * (piece.len() as u64 - 1), piece))
            .collect();
        useful.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
        let mut kept: Vec<Vec<u8>> =
            useful.into_iter().take(most).map(|(_, piece)| piece.as_bytes().to_vec()).collect();
        kept.sort();
        kept
    }

    #[cfg(test)]
    mod tests {
        use super::*;
        use proptest::prelude::*;

        const TRAINING: [&str; 4] = [
            "RESOLVED that the report be noted by the Panel.",
            "RESOLVED that the report be noted by the Board, and that the Chair’s thanks be recorded.",
            "RESOLVED that the report be noted; the Panel asked for a further report in 2024.",
            "The Panel noted the report.",
        ];

        fn packed_and_read(packer: &Packer, text: &str) -> String {
            let mut out = BitWriter::default();
            packer.put(&mut out, text);
            let bytes = out.finish();
            let vocabulary = Vocabulary::read(packer.file()).unwrap();
            vocabulary.text(&mut BitReader::new(&bytes)).unwrap()
        }

        proptest! {
            #[test]
            fn any_text_is_read_again(text in ".{0,200}") {
                let packer = Packer::train(&TRAINING);
                prop_assert_eq!(packed_and_read(&packer, &text), text);
            }

            #[test]
            fn texts_like_the_training_are_read_again(words in prop::collection::vec("RESOLVED|that|the report|be noted| |  |\\.|Zürich|x{1,90}", 0..20)) {
                let packer = Packer::train(&TRAINING);
                let text = words.join(" ");
                prop_assert_eq!(packed_and_read(&packer, &text), text);
            }

            #[test]
            fn any_bytes_are_a_vocabulary_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300), text in prop::collection::vec(any::<u8>(), 0..100)) {
                if let Ok(vocabulary) = Vocabulary::read(&bytes) {
                    let _ = vocabulary.text(&mut BitReader::new(&text));
                }
            }
        }

        #[test]
        fn phrases_of_the_training_are_short() {
            let many: Vec<&str> = TRAINING.iter().copied().cycle().take(40).collect();
            let packer = Packer::train(&many);
            assert!(
                packer.cost(TRAINING[0]) < packer.cost("report the noted that RESOLVED by be Panel the.")
            );
            assert_eq!(packed_and_read(&packer, TRAINING[1]), TRAINING[1]);
        }

        #[test]
        fn no_training_at_all() {
            let packer = Packer::train(&[]);
            assert_eq!(packed_and_read(&packer, "Some words"), "Some words");
            assert_eq!(packed_and_read(&packer, ""), "");
        }
    }
}
