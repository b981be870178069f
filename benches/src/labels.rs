//! Passages that a reader gave themes to, see `tests/themes/README.md`.

use crate::sample;
use anyhow::{Context, Result};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fs;

/// Where a labelled passage comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Source {
    /// The sample corpus and the invented layouts (`passages.json`).
    #[default]
    Sample,
    /// Invented for tuning (`invented.jsonl`).
    Invented,
}

/// A passage and the themes that a reader gave it.
#[derive(Clone, Default, Deserialize)]
pub(crate) struct Label {
    #[serde(skip)]
    pub(crate) source: Source,
    pub(crate) item: String,
    #[serde(default)]
    pub(crate) n: Option<u32>,
    pub(crate) text: String,
    pub(crate) themes: BTreeSet<String>,
    pub(crate) set: String,
    /// 1 for the first labelling; 2 for passages labelled later, which no earlier wording was measured on.
    #[serde(default = "first_round")]
    pub(crate) round: u8,
}

fn first_round() -> u8 {
    1
}

#[derive(Deserialize)]
struct Labelled {
    passages: Vec<Label>,
}

/// All labelled passages.
///
/// # Errors
/// When a file is missing or damaged.
pub(crate) fn read() -> Result<Vec<Label>> {
    let path = sample::file("tests/themes/passages.json");
    let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let labelled: Labelled =
        serde_json::from_str(&text).with_context(|| format!("cannot read {}", path.display()))?;
    let mut labels = labelled.passages;
    let path = sample::file("tests/themes/invented.jsonl");
    let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    for (line, n) in text.lines().zip(1..) {
        let label: Label = serde_json::from_str(line)
            .with_context(|| format!("cannot read line {n} of {}", path.display()))?;
        labels.push(Label { source: Source::Invented, ..label });
    }
    Ok(labels)
}
