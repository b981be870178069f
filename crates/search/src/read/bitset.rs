/// A set of numbers below a bound, a bit each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BitSet {
    words: Vec<u64>,
}

impl BitSet {
    /// The empty set, for numbers below `end`.
    pub fn empty(end: usize) -> Self {
        Self { words: vec![0; end.div_ceil(64)] }
    }

    /// All numbers below `end`.
    pub fn full(end: usize) -> Self {
        let mut words = vec![u64::MAX; end.div_ceil(64)];
        if let (Some(last), 1..) = (words.last_mut(), end % 64) {
            *last = (1 << (end % 64)) - 1;
        }
        Self { words }
    }

    /// Adds a number; those out of bounds are ignored.
    #[inline]
    pub fn insert(&mut self, number: u32) {
        if let Some(word) = self.words.get_mut(number as usize / 64) {
            *word |= 1 << (number % 64);
        }
    }

    /// Takes a number out.
    #[inline]
    pub fn remove(&mut self, number: u32) {
        if let Some(word) = self.words.get_mut(number as usize / 64) {
            *word &= !(1 << (number % 64));
        }
    }

    /// Whether a number is in it.
    #[inline]
    pub fn has(&self, number: u32) -> bool {
        self.words.get(number as usize / 64).is_some_and(|word| word >> (number % 64) & 1 == 1)
    }

    /// Adds the numbers of a range.
    pub fn fill(&mut self, range: std::ops::Range<u32>) {
        if range.is_empty() {
            return;
        }
        let (first, last) = (range.start as usize / 64, (range.end - 1) as usize / 64);
        for at in first..=last {
            let Some(word) = self.words.get_mut(at) else { return };
            let mut bits = u64::MAX;
            if at == first {
                bits &= u64::MAX << (range.start % 64);
            }
            if at == last {
                bits &= u64::MAX >> (63 - (range.end - 1) % 64);
            }
            *word |= bits;
        }
    }

    /// Keeps the numbers that a test lets pass.
    pub fn retain(&mut self, mut keep: impl FnMut(u32) -> bool) {
        for (base, word) in (0_u32..).step_by(64).zip(&mut self.words) {
            let mut rest = *word;
            while rest != 0 {
                let bit = rest.trailing_zeros();
                rest &= rest - 1;
                if !keep(base + bit) {
                    *word &= !(1 << bit);
                }
            }
        }
    }

    /// Whether it has no bound yet: nothing can be added.
    pub(super) fn is_unbounded(&self) -> bool {
        self.words.is_empty()
    }

    /// How many numbers are in both.
    pub fn count_with(&self, other: &Self) -> u32 {
        self.words.iter().zip(&other.words).map(|(word, other)| (word & other).count_ones()).sum()
    }

    /// Keeps what is in the other as well.
    pub fn intersect(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word &= other);
    }

    /// Adds what is in the other.
    pub fn unite(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word |= other);
    }

    /// Takes out what is in the other.
    pub fn subtract(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word &= !other);
    }

    /// Numbers of the range that are in it.
    pub fn count_in(&self, range: std::ops::Range<u32>) -> u32 {
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
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|&word| word == 0)
    }

    /// How many there are.
    pub fn count(&self) -> u32 {
        self.words.iter().map(|word| word.count_ones()).sum()
    }

    /// The numbers, rising.
    pub fn iter(&self) -> impl Iterator<Item = u32> + '_ {
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
        for (start, end) in [(0, 200), (1, 64), (63, 65), (64, 128), (5, 5), (190, 200)] {
            let mut filled = BitSet::empty(200);
            filled.fill(start..end);
            assert!(filled.iter().eq(start..end), "{start}..{end}");
            assert_eq!(filled.count_with(&set), set.count_in(start..end));
            filled.retain(|n| n % 2 == 0);
            assert!(filled.iter().eq((start..end).filter(|n| n % 2 == 0)));
        }
    }
}
