//! The examples: what to write, what it finds.

/// A part of the help.
pub(super) struct Part {
    /// Its heading.
    pub(super) title: &'static str,
    /// Its rows: what to write, and what it finds.
    pub(super) rows: &'static [(&'static str, &'static str)],
}

/// All of the help.
pub(super) const PARTS: [Part; 4] = [
    Part {
        title: "Words",
        rows: &[
            (
                "nitrous oxide",
                "Both words, anywhere in an item. Case and endings do not matter: exclusion finds exclusions too.",
            ),
            ("\"county lines\"", "These words side by side, in this order."),
            ("exclu*", "Every word that starts so."),
        ],
    },
    Part {
        title: "Together and apart",
        rows: &[
            ("cannabis OR cocaine", "Either word. OR is written large."),
            ("drugs -alcohol", "The first word, without the second."),
            ("(knife OR weapon) schools", "Brackets keep together what belongs together."),
            (
                "schools NEAR/8 exclusion",
                "Both words within eight words of each other, in either order, in one passage.",
            ),
        ],
    },
    Part {
        title: "Who said it, and what became of it",
        rows: &[
            ("kind:resolved homelessness", "Only in decisions of the committee itself."),
            (
                "kind:decided drugs",
                "In decisions, recommendations, actions and votes. kind:heard and kind:said work likewise.",
            ),
            ("kind:comment,response buses", "Several kinds, parted by commas."),
            ("council:coventry violence", "Only this council’s minutes. A part of its name will do."),
            ("committee:health access", "Only committees with this word in their name."),
            ("title:strategy", "Only in titles."),
        ],
    },
    Part {
        title: "When",
        rows: &[
            ("homelessness year:2018", "In this year."),
            ("homelessness year:2017..2020", "In these years; either end may be left open."),
            (
                "violence after:2023-06",
                "After this day, month or year; before: likewise. Items without a date are left out.",
            ),
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::PARTS;

    #[test]
    fn every_example_is_read_without_a_remark() {
        for (query, _) in PARTS.iter().flat_map(|part| part.rows) {
            let read = scrutineer_search::parse(query);
            assert!(read.notes.is_empty(), "{query}: {:?}", read.notes);
        }
    }
}
