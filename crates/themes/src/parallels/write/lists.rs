use super::features::Features;
use rayon::prelude::*;

/// Passages of a feature that are looked at, at most: those that it weighs most in.
const LONGEST: usize = 512;

/// For every feature the passages that have it.
pub(super) struct Lists {
    ends: Vec<usize>,
    /// Passages with the weight of the feature in them.
    entries: Vec<(u32, f32)>,
}

impl Lists {
    pub(super) fn of(features: &Features) -> Self {
        let mut starts = vec![0_usize; features.count + 1];
        for passage in 0..features.len() {
            for &(feature, _) in features.of(passage) {
                if let Some(start) = starts.get_mut(feature as usize + 1) {
                    *start += 1;
                }
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut all = vec![(0_u32, 0.0_f32); sum];
        for (number, passage) in (0_u32..).zip(0..features.len()) {
            for &(feature, weight) in features.of(passage) {
                let Some(at) = next.get_mut(feature as usize) else { continue };
                if let Some(entry) = all.get_mut(*at) {
                    *entry = (number, weight);
                }
                *at += 1;
            }
        }
        let short: Vec<Vec<(u32, f32)>> = starts
            .par_windows(2)
            .map(|ends| {
                let mut list = all.get(ends[0]..ends[1]).unwrap_or_default().to_vec();
                if list.len() > LONGEST {
                    list.select_nth_unstable_by(LONGEST, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
                    list.truncate(LONGEST);
                    list.sort_unstable_by_key(|&(passage, _)| passage);
                }
                list
            })
            .collect();
        drop(all);
        let mut lists = Self { ends: Vec::with_capacity(short.len()), entries: Vec::new() };
        for list in short {
            lists.entries.extend(list);
            lists.ends.push(lists.entries.len());
        }
        lists
    }

    /// Whether passages of a feature were left out.
    pub(super) fn is_cut(&self, feature: u32) -> bool {
        self.of_feature(feature).len() >= LONGEST
    }

    /// The passages of a feature, in order.
    pub(super) fn of_feature(&self, feature: u32) -> &[(u32, f32)] {
        let feature = feature as usize;
        let start =
            feature.checked_sub(1).map_or(0, |before| self.ends.get(before).copied().unwrap_or_default());
        self.ends.get(feature).and_then(|&end| self.entries.get(start..end)).unwrap_or_default()
    }
}
