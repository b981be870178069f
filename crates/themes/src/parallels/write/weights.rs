/// What makes passages alike, and how much. The defaults were tuned on the labelled pairs marked "tune"
/// (`cargo xtask bench parallels --tune`).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights {
    /// Roots beside stems. 0: words are alike in the same inflections only; 1: derivations ("prevention", "preventative") count
    /// as much as inflections.
    pub root: f32,
    /// Words of the item's title, beside the passage's own. 0: the title does not count; 1: as much as the passage.
    pub title: f32,
    /// Words of the item's purpose, likewise.
    pub purpose: f32,
    /// Words of the lead-in that the passage stands under, likewise.
    pub lead_in: f32,
    /// Words of the passages before and behind, likewise.
    pub neighbours: f32,
    /// Words of the whole item, likewise; divided by the root of the number of its passages.
    pub item: f32,
    /// A theme that the passage names, beside a word as rare. 0: themes do not count.
    pub theme: f32,
    /// A theme that other passages of the item name, times the share that do.
    pub item_theme: f32,
    /// Numbers beside words.
    pub numbers: f32,
    /// How soon a word that is repeated stops counting more: 0 at once, large never.
    pub repeats: f32,
    /// Power of a word's rarity. 0: all words count alike; 1: by the logarithm of how rare they are.
    pub rarity: f32,
    /// How far long passages are held back. 0: not at all; 1: likeness is a plain cosine.
    pub length: f32,
    /// What is taken off a passage that is like a great many others: this share of its mean likeness to its nearest.
    pub hubs: f32,
    /// What is taken off when one is a decision and the other is not. 0: nothing; 1: all.
    pub other_kind: f32,
    /// Two passages are parallels when each is among so many nearest of the other.
    pub reach: usize,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            root: 0.6,
            title: 0.5,
            purpose: 0.2,
            lead_in: 0.3,
            neighbours: 0.1,
            item: 0.2,
            theme: 1.25,
            item_theme: 0.0,
            numbers: 0.25,
            repeats: 4.0,
            rarity: 1.0,
            length: 0.8,
            hubs: 0.1,
            other_kind: 0.2,
            reach: 15,
        }
    }
}
