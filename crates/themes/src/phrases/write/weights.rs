/// What makes a phrase a key phrase of an item. Tuned on the labelled items marked "tune" (`tests/phrases`).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Weights {
    /// Factor for phrases that stand in the title.
    pub(super) title: f32,
    /// Factor for phrases that stand in the purpose.
    pub(super) purpose: f32,
    /// Factor for names: every word of substance begins with a capital letter, within a passage.
    pub(super) capitals: f32,
    /// Factor for abbreviations.
    pub(super) abbreviation: f32,
    /// What a single word weighs, beside log2(1 + words) of longer phrases.
    pub(super) single: f32,
    /// Power of that weight of length.
    pub(super) length: f32,
    /// Factor for phrases of four or five words.
    pub(super) long: f32,
    /// Factor for phrases with common words or participles inside that nothing confirms.
    pub(super) loose: f32,
    /// Power of how often it stands there.
    pub(super) times: f32,
    /// Power of the number of passages that have it.
    pub(super) passages: f32,
    /// What an occurrence counts that cuts a name in two ("Scrutiny Task" of "Scrutiny Task Group").
    pub(super) cut: f32,
    /// Share of the mean occurrences of longer phrases around it that is taken off (the C-value of Katerina Frantzi, Sophia
    /// Ananiadou and Hideki Mima, "Automatic recognition of multi-word terms", 2000).
    pub(super) nested: f32,
    /// Power of its rarity, the mean of that of the phrase and that of its words.
    pub(super) rarity: f32,
    /// What is added for phrases that several councils have.
    pub(super) shared: f32,
    /// What is added for phrases whose rarest word stands in no other company.
    pub(super) bound: f32,
    /// Factor for phrases that begin with a word in -ed.
    pub(super) past: f32,
    /// Factor for phrases that begin with a word in -ing.
    pub(super) gerund: f32,
    /// How much more often a piece of a chosen phrase must stand there to be chosen too.
    pub(super) piece: f32,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            title: 1.5,
            purpose: 1.1,
            capitals: 1.3,
            abbreviation: 2.0,
            single: 0.2,
            length: 1.3,
            long: 0.7,
            loose: 0.3,
            times: 0.6,
            passages: 0.4,
            cut: 0.2,
            nested: 0.75,
            rarity: 0.5,
            shared: 0.4,
            bound: 1.0,
            past: 0.7,
            gerund: 0.7,
            piece: 1.5,
        }
    }
}
