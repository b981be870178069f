//! What is said when a chart is saved, and what stands in the file. The Welsh awaits a native reader.

use crate::language::Both;

pub(super) struct Words {
    pub(super) saving: &'static str,
    pub(super) writing: &'static str,
    pub(super) saved: fn(&str) -> String,
    pub(super) refused: &'static str,
    /// In the file: the address, and the day it was drawn on.
    pub(super) source: fn(&str) -> String,
    pub(super) drawn: fn(&str) -> String,
}

static WORDS: Both<Words> = Both {
    english: Words {
        saving: "Drawing…",
        writing: "Writing…",
        saved: |name| format!("Saved as {name}."),
        refused: "This browser could not make the file. The table has the same figures.",
        source: |address| format!("Source: {address}"),
        drawn: |day| format!("Drawn with Scrutineer on {day}, from the minutes loaded then."),
    },
    welsh: Words {
        saving: "Yn tynnu’r llun…",
        writing: "Yn ysgrifennu…",
        saved: |name| format!("Cadwyd fel {name}."),
        refused: "Ni allai’r porwr hwn wneud y ffeil. Mae’r un ffigurau yn y tabl.",
        source: |address| format!("Ffynhonnell: {address}"),
        drawn: |day| {
            format!("Lluniwyd gyda Scrutineer ar {day}, o’r cofnodion a oedd wedi’u llwytho bryd hynny.")
        },
    },
};

pub(super) fn words() -> &'static Words {
    WORDS.get()
}
