use crate::Theme;
use scrutineer_search::{BitSet, Fetch, Index, IndexError, Layout};
use std::collections::BTreeMap;

/// For each wording the slots that hold it (titles and purposes among them).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordingSets {
    sets: BTreeMap<String, BitSet>,
}

impl WordingSets {
    /// Finds the passages of every wording of a theme: counted, offered and left out.
    ///
    /// # Errors
    /// [`IndexError`] when a file cannot be had or read.
    pub async fn find<F: Fetch>(index: &Index<F>, theme: &Theme) -> Result<Self, IndexError> {
        let mut sets = Self::default();
        sets.find_missing(index, theme).await?;
        Ok(sets)
    }

    /// Finds the passages of those wordings of a theme that are not here yet, so that an edited theme costs no more
    /// than its new wordings.
    ///
    /// # Errors
    /// [`IndexError`] when a file cannot be had or read.
    pub async fn find_missing<F: Fetch>(
        &mut self,
        index: &Index<F>,
        theme: &Theme,
    ) -> Result<(), IndexError> {
        let missing: Vec<&str> = theme
            .all_wordings()
            .map(String::as_str)
            .filter(|wording| !self.sets.contains_key(*wording))
            .collect();
        if missing.is_empty() {
            return Ok(());
        }
        let (findings, _) = index.find(&missing).await?;
        for (wording, finding) in missing.into_iter().zip(findings) {
            self.insert(wording.to_owned(), finding.slots);
        }
        Ok(())
    }

    /// Keeps the slots of a wording.
    pub fn insert(&mut self, wording: String, slots: BitSet) {
        self.sets.insert(wording, slots);
    }

    /// The slots of a wording; `None` when it was not looked for.
    pub fn of(&self, wording: &str) -> Option<&BitSet> {
        self.sets.get(wording)
    }

    /// The slots of any of some wordings.
    pub fn any<'w>(&self, layout: Layout<'_>, wordings: impl IntoIterator<Item = &'w String>) -> BitSet {
        let mut all = BitSet::empty(layout.slots() as usize);
        for set in wordings.into_iter().filter_map(|wording| self.sets.get(wording)) {
            all.unite(set);
        }
        all
    }

    /// The slots that name a theme: those of its wordings, without those of what it leaves out.
    pub fn named(&self, layout: Layout<'_>, theme: &Theme) -> BitSet {
        let mut named = self.any(layout, &theme.wordings);
        named.subtract(&self.any(layout, &theme.exclude));
        named
    }

    /// The slots that speak of a theme by another wording only.
    pub fn by_another(&self, layout: Layout<'_>, theme: &Theme) -> BitSet {
        let mut others = self.any(layout, &theme.offered);
        others.subtract(&self.any(layout, &theme.exclude));
        others.subtract(&self.named(layout, theme));
        others
    }

    /// Of the slots that name a theme, those that no other of its wordings brings: what would go if this wording were
    /// switched off.
    pub fn only_by(&self, layout: Layout<'_>, theme: &Theme, wording: &str) -> BitSet {
        let rest = theme.switched(&[wording.to_owned()], &[]);
        let mut only = self.named(layout, theme);
        only.subtract(&self.named(layout, &rest));
        only
    }

    /// The slots that a wording would add if it were switched on.
    pub fn would_add(&self, layout: Layout<'_>, theme: &Theme, wording: &str) -> BitSet {
        let more = theme.switched(&[], &[wording.to_owned()]);
        let mut added = self.named(layout, &more);
        added.subtract(&self.named(layout, theme));
        added
    }

    /// The wordings of a theme that a slot holds, in the order of the theme.
    pub fn why<'t>(&self, theme: &'t Theme, slot: u32) -> Vec<&'t str> {
        let holds = |wording: &&String| self.sets.get(wording.as_str()).is_some_and(|set| set.has(slot));
        theme.wordings.iter().chain(&theme.offered).filter(holds).map(String::as_str).collect()
    }
}
