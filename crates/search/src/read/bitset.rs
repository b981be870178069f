/// A set of numbers below a bound, a bit each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct BitSet {
    words: Vec<u64>,
}

impl BitSet {
    /// The empty set, for numbers below `end`.
    pub(super) fn empty(end: usize) -> Self {
        Self { words: vec![0; end.div_ceil(64)] }
    }

    /// All numbers below `end`.
    pub(super) fn full(end: usize) -> Self {
        let mut words = vec![u64::MAX; end.div_ceil(64)];
        if let (Some(last), 1..) = (words.last_mut(), end % 64) {
            *last = (1 << (end % 64)) - 1;
        }
        Self { words }
    }

    /// Adds a number; those out of bounds are ignored.
    #[inline]
    pub(super) fn insert(&mut self, number: u32) {
        if let Some(word) = self.words.get_mut(number as usize / 64) {
            *word |= 1 << (number % 64);
        }
    }

    /// Takes a number out.
    #[inline]
    pub(super) fn remove(&mut self, number: u32) {
        if let Some(word) = self.words.get_mut(number as usize / 64) {
            *word &= !(1 << (number % 64));
        }
    }

    /// Whether a number is in it.
    #[inline]
    pub(super) fn has(&self, number: u32) -> bool {
        self.words.get(number as usize / 64).is_some_and(|word| word >> (number % 64) & 1 == 1)
    }

    /// Keeps what is in the other as well.
    pub(super) fn intersect(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word &= other);
    }

    /// Adds what is in the other.
    pub(super) fn unite(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word |= other);
    }

    /// Takes out what is in the other.
    pub(super) fn subtract(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word &= !other);
    }

    /// Numbers of the range that are in it.
    pub(super) fn count_in(&self, range: std::ops::Range<u32>) -> u32 {
        if range.is_empty() {
            return 0;
        }
        let (first, last) = (range.start as usize / 64, (range.end - 1) as usize / 64);
        let mut count = 0;
        for at in first..=last {
            let mut word = self.words.get(at).copied().unwrap_or(0);
            if at == first {
                word &= u64::MAX << (range.start % 64);
            }
            if at == last {
                word &= u64::MAX >> (63 - (range.end - 1) % 64);
            }
            count += word.count_ones();
        }
        count
    }

    /// Whether there is nothing in it.
    pub(super) fn is_empty(&self) -> bool {
        self.words.iter().all(|&word| word == 0)
    }

    /// How many there are.
    pub(super) fn count(&self) -> u32 {
        self.words.iter().map(|word| word.count_ones()).sum()
    }

    /// The numbers, rising.
    pub(super) fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        (0_u32..).step_by(64).zip(&self.words).flat_map(|(base, &word)| {
            let mut rest = word;
            std::iter::from_fn(move || {
                let bit = (rest != 0).then(|| rest.trailing_zeros())?;
                rest &= rest - 1;
                Some(base + bit)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_in_ranges() {
        let mut set = BitSet::empty(200);
        [0, 1, 63, 64, 127, 128, 199].into_iter().for_each(|n| set.insert(n));
        for (start, end) in [(0, 200), (1, 64), (63, 65), (64, 128), (128, 129), (5, 5), (190, 200)] {
            let expected = set.iter().filter(|n| (start..end).contains(n)).count();
            assert_eq!(set.count_in(start..end) as usize, expected, "{start}..{end}");
        }
        assert_eq!(BitSet::full(130).count(), 130);
    }
}
