use super::candidates::Candidates;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use scrutineer_search::Layout;

/// A phrase that stands in more than this share of all items, and in most councils, is boilerplate.
const BOILERPLATE: f32 = 0.15;

/// A word that stands in more than this share of all items is not a phrase by itself.
const EVERYWHERE: f32 = 0.2;

const COUNCIL_BITS: u32 = 12;

/// In how many items and councils phrases and words stand.
pub(super) struct Spread {
    /// Phrases that stand in several items.
    phrases: FxHashMap<u64, Stands>,
    /// Items of each stem.
    stems: Vec<u32>,
    items: f32,
    councils: u32,
}

/// Where a phrase stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stands {
    pub(super) items: u32,
    pub(super) councils: u32,
}

impl Spread {
    pub(super) fn of(candidates: &Candidates<'_>, layout: Layout<'_>) -> Self {
        let words = candidates.words();
        let mut entries: Vec<u64> = (0..layout.rows())
            .into_par_iter()
            .flat_map_iter(|row| {
                let mut keys: Vec<u64> = Vec::new();
                for slot in layout.slots_of(row) {
                    candidates.of_slot(slot, |candidate| keys.push(candidate.key >> COUNCIL_BITS));
                }
                keys.sort_unstable();
                keys.dedup();
                let council =
                    layout.place(row).map_or(0, |place| place.council as u64) & ((1 << COUNCIL_BITS) - 1);
                keys.into_iter().map(move |key| key << COUNCIL_BITS | council)
            })
            .collect();
        entries.par_sort_unstable();
        let phrases = entries
            .par_chunk_by(|a, b| a >> COUNCIL_BITS == b >> COUNCIL_BITS)
            .filter(|chunk| chunk.len() > 1)
            .filter_map(|chunk| {
                let councils = chunk.chunk_by(|a, b| a == b).count();
                let stands = Stands { items: small(chunk.len()), councils: small(councils) };
                chunk.first().map(|entry| (entry >> COUNCIL_BITS, stands))
            })
            .collect();
        let mut stems = vec![0_u32; words.stems()];
        let mut last = vec![u32::MAX; words.stems()];
        for row in 0..layout.rows() {
            for token in words.of_slots(layout.slots_of(row)).flatten() {
                let Some(form) = words.forms().get(token.form()) else { continue };
                let stem = form.stem as usize;
                if let (Some(count), Some(last)) = (stems.get_mut(stem), last.get_mut(stem))
                    && *last != row
                {
                    *last = row;
                    *count += 1;
                }
            }
        }
        #[allow(clippy::cast_precision_loss, reason = "a number of items")]
        let items = layout.rows() as f32;
        Self { phrases, stems, items, councils: small(layout.overview().councils.len()) }
    }

    /// Where a phrase stands, by its key.
    pub(super) fn of_phrase(&self, key: u64) -> Stands {
        self.phrases.get(&(key >> COUNCIL_BITS)).copied().unwrap_or(Stands { items: 1, councils: 1 })
    }

    /// Items that have a stem.
    pub(super) fn of_stem(&self, stem: u32) -> u32 {
        self.stems.get(stem as usize).copied().unwrap_or(1).max(1)
    }

    /// How rare something is that stands in so many items.
    #[allow(clippy::cast_precision_loss, reason = "numbers of items")]
    pub(super) fn rarity(&self, items: u32) -> f32 {
        ((self.items + 1.0) / items.max(1) as f32).ln()
    }

    /// Whether a phrase of so many words stands nearly everywhere.
    #[allow(clippy::cast_precision_loss, reason = "numbers of items")]
    pub(super) fn is_boilerplate(&self, stands: Stands, words: usize) -> bool {
        let share = stands.items as f32 / self.items.max(1.0);
        let most = if words == 1 { EVERYWHERE } else { BOILERPLATE };
        // Among a few items nothing can be told to be everywhere.
        self.items >= 50.0 && share > most && stands.councils * 2 > self.councils && self.councils > 2
    }
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
