use super::stop::{ADVERBS_NOT, ANYWHERE, BEGIN, END, INNER_ROLES, LINKS, NEVER, PARTICIPLES_NOT, ROLES};
use crate::words::{Form, Token, Words};
use rayon::prelude::*;

/// Words of a phrase at most.
pub(super) const LONGEST: usize = 5;

const COMMON: u16 = 1;
const LINK: u16 = 1 << 1;
const NEVER_IN: u16 = 1 << 2;
const NOT_FIRST: u16 = 1 << 3;
const NOT_LAST: u16 = 1 << 4;
const NOT_ALONE: u16 = 1 << 5;
const ROLE: u16 = 1 << 6;
const NOT_INSIDE: u16 = 1 << 7;
const SHORT: u16 = 1 << 8;
const PARTICIPLE: u16 = 1 << 9;
const GERUND: u16 = 1 << 10;
const DIGITS: u16 = 1 << 11;

/// What every word of a corpus may do in a phrase.
pub(super) struct Candidates<'w> {
    words: &'w Words<'w>,
    classes: Vec<u16>,
}

/// A run of words that may be a phrase.
#[derive(Clone, Copy)]
pub(super) struct Candidate<'w> {
    /// Number of its first word in the slot.
    pub(super) at: usize,
    /// Its words.
    pub(super) tokens: &'w [Token],
    /// The same for all inflections.
    pub(super) key: u64,
}

fn class(form: &Form) -> u16 {
    let text = &*form.text;
    let has = |list: &[&str]| list.binary_search(&text).is_ok();
    let when = |set: bool, class: u16| if set { class } else { 0 };
    let adverb = text.ends_with("ly") && text.len() > 4 && !has(ADVERBS_NOT);
    let participle = text.ends_with("ed") && text.len() > 3 && !has(PARTICIPLES_NOT);
    let gerund = text.ends_with("ing") && text.len() > 4;
    let (begin, end, role) = (has(BEGIN), has(END), has(ROLES));
    when(form.common, COMMON)
        | when(has(LINKS), LINK)
        | when(!form.common && !has(LINKS) && (has(NEVER) || adverb), NEVER_IN)
        | when(end && !begin && !has(ANYWHERE), NOT_FIRST)
        | when(begin && !matches!(text, "public" | "lead") || participle, NOT_LAST)
        | when(begin || end || role || participle || gerund, NOT_ALONE)
        | when(role, ROLE)
        | when(has(INNER_ROLES), NOT_INSIDE)
        | when(text.len() < 2, SHORT)
        | when(participle, PARTICIPLE)
        | when(gerund, GERUND)
        | when(text.starts_with(|c: char| c.is_ascii_digit()), DIGITS)
}

impl<'w> Candidates<'w> {
    pub(super) fn of(words: &'w Words<'w>) -> Self {
        Self { words, classes: words.forms().par_iter().map(class).collect() }
    }

    pub(super) fn words(&self) -> &'w Words<'w> {
        self.words
    }

    fn class(&self, token: Token) -> u16 {
        self.classes.get(token.form()).copied().unwrap_or(NEVER_IN)
    }

    /// Whether a word is one of the few that say nothing by themselves.
    pub(super) fn is_common(&self, token: Token) -> bool {
        self.class(token) & COMMON != 0
    }

    /// Whether a phrase has common words, or participles inside, so that it may be a piece of a sentence.
    pub(super) fn is_loose(&self, tokens: &[Token]) -> bool {
        let inside = tokens.get(1..tokens.len().saturating_sub(1)).unwrap_or_default();
        tokens.iter().any(|&token| self.class(token) & COMMON != 0)
            || inside.iter().any(|&token| self.class(token) & (PARTICIPLE | GERUND) != 0)
    }

    /// Whether a phrase begins with a word in -ed, and whether with one in -ing.
    pub(super) fn opening(&self, tokens: &[Token]) -> (bool, bool) {
        let class = tokens.first().map_or(0, |&token| self.class(token));
        (class & PARTICIPLE != 0, class & GERUND != 0)
    }

    /// Whether every word of substance begins with a capital letter.
    pub(super) fn is_capital(&self, tokens: &[Token]) -> bool {
        tokens.iter().all(|&token| token.is_capital() || self.is_common(token))
    }

    /// Calls `found` for every candidate of a slot, in order of the first word, then of length.
    pub(super) fn of_slot(&self, slot: u32, mut found: impl FnMut(Candidate<'w>)) {
        let tokens = self.words.of_slot(slot);
        for at in 0..tokens.len() {
            let mut key = 0_u64;
            for (length, &token) in (1..=LONGEST).zip(tokens.iter().skip(at)) {
                let class = self.class(token);
                if length > 1 && token.opens() || class & NEVER_IN != 0 || token.is_name() {
                    break;
                }
                if length == 1 && class & (COMMON | SHORT | DIGITS) != 0 {
                    break;
                }
                key = self.extend(key, token);
                let run = tokens.get(at..at + length).unwrap_or_default();
                if self.is_phrase(run) {
                    found(Candidate { at, tokens: run, key });
                }
            }
        }
    }

    /// The key of a run of words that one more word follows.
    pub(super) fn extend(&self, key: u64, token: Token) -> u64 {
        let stem = self.words.forms().get(token.form()).map_or(u32::MAX, |form| form.stem);
        let mixed = (key ^ (u64::from(stem) + 1)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (mixed ^ mixed >> 32).wrapping_mul(0xd6e8_feb8_6659_fd93)
    }

    fn is_phrase(&self, run: &[Token]) -> bool {
        let (Some(&first), Some(&last)) = (run.first(), run.last()) else { return false };
        let (a, b) = (self.class(first), self.class(last));
        if run.len() == 1 {
            return a & NOT_ALONE == 0 && b & NOT_ALONE == 0;
        }
        if a & NOT_FIRST != 0 || a & NOT_INSIDE != 0 || b & (COMMON | SHORT | DIGITS | NOT_LAST) != 0 {
            return false;
        }
        if (a | b) & ROLE != 0 && !self.is_capital(run) {
            return false;
        }
        run.get(1..run.len() - 1).unwrap_or_default().iter().all(|&token| {
            let class = self.class(token);
            class & (NOT_INSIDE | SHORT) == 0 && (class & COMMON == 0 || class & LINK != 0)
        })
    }
}
