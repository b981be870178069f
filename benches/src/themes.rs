//! Themes, measured on labelled passages (`tests/themes`) and beside a second reader's labels of whole items.
//!
//! 1. Every labelled passage becomes an item of its own in an index; the built-in codebook is matched as anywhere else.
//! 2. *Precision* is the share of the themes found that the passage's labels have, *recall* the share of the labels that
//!    are found, *F1* their harmonic mean; all three over all pairs of passage and theme together. The passages marked
//!    "tune" were looked at when the wordings were improved; of those marked "check" only the sums; those marked "kept" are
//!    for the end.
//! 3. [`second_reader`](crate::second_reader) compares whole items of the sample corpus.
//! 4. The survey tells which themes of the sample corpus are never found, and which are found suspiciously often.

use crate::disk::Memory;
use crate::labels::{self, Label, Source};
use crate::{sample, second_reader};
use anyhow::{Context, Result};
use futures::executor::block_on;
use scrutineer_corpus::{
    AgendaItem, Completeness, Council, Meeting, MeetingStatus, MinutesStatus, Passage, Source as Published,
    Wording,
};
use scrutineer_search::{BitSet, BuildOptions, CorpusInput, Index, build_index, units};
use scrutineer_themes::codebook::{Codebook, read_folder_texts};
use scrutineer_themes::{Theme, WordingSets};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Of a thousand passages of the sample, how many may name one theme before it is told in the survey.
const OFTEN: f64 = 150.0;

/// What is to be told.
pub(crate) struct Telling {
    /// The misses and false hits of the passages for tuning.
    pub(crate) verbose: bool,
    /// What each wording brings among the passages for tuning.
    pub(crate) wordings: bool,
    /// Only themes of these groups; all of them when there is none.
    pub(crate) groups: Vec<String>,
    /// Themes that are never or often found in the sample corpus.
    pub(crate) survey: bool,
    /// The passages of the sample corpus that name this theme.
    pub(crate) show: Option<String>,
    /// A file of text: the themes of each of its lines.
    pub(crate) lines: Option<PathBuf>,
}

pub(crate) fn run(telling: &Telling) -> Result<()> {
    let codebook = codebook()?;
    if let Some(file) = &telling.lines {
        return lines(&codebook, file);
    }
    let wordings: usize = codebook.themes.iter().map(|theme| theme.wordings.len()).sum();
    println!("{} themes, {wordings} wordings that are counted", codebook.themes.len());
    labelled(&codebook, telling)?;
    let corpus = sample::corpus()?;
    let index = build_index(&corpus, &BuildOptions::default(), &|_| {})?;
    let index = block_on(Index::open(Memory::of(index)))?;
    let named = named(&index, &codebook)?;
    second_reader::compare(&codebook, &index, &corpus, &named, telling.verbose)?;
    if telling.survey {
        survey(&codebook, &index, &named);
    }
    if let Some(id) = &telling.show {
        show(&codebook, &index, &named, id)?;
    }
    Ok(())
}

/// Reads the codebook of the repository, so that an edited file counts without a build.
fn codebook() -> Result<Codebook> {
    let folder = sample::file("assets/codebook");
    let entries = std::fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut texts = BTreeMap::new();
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let text =
                std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
            texts.insert(name, text);
        }
    }
    let files: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    Ok(read_folder_texts(&files)?)
}

/// The slots that name each theme, in the order of the codebook.
fn named(index: &Index<Memory>, codebook: &Codebook) -> Result<Vec<BitSet>> {
    let mut all = Vec::with_capacity(codebook.themes.len());
    for theme in &codebook.themes {
        let sets = block_on(WordingSets::find(index, theme))?;
        all.push(sets.named(index.layout(), theme));
    }
    Ok(all)
}

/// Pairs of passage and theme.
#[derive(Clone, Copy, Default)]
struct Pairs {
    right: u32,
    wrong: u32,
    missed: u32,
}

impl Pairs {
    fn precision(self) -> f64 {
        f64::from(self.right) / f64::from((self.right + self.wrong).max(1))
    }

    fn recall(self) -> f64 {
        f64::from(self.right) / f64::from((self.right + self.missed).max(1))
    }

    fn f1(self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE)
    }
}

/// The passages that are summed together: those of a source and a set, of all rounds or of one.
struct Sum {
    name: &'static str,
    source: Source,
    set: &'static str,
    round: Option<u8>,
}

const TUNE: [Sum; 2] = [
    Sum { name: "tune", source: Source::Sample, set: "tune", round: None },
    Sum { name: "invented, tune", source: Source::Invented, set: "tune", round: None },
];
const CHECK: Sum = Sum { name: "invented, check", source: Source::Invented, set: "check", round: None };
const KEPT: [Sum; 3] = [
    Sum { name: "kept", source: Source::Sample, set: "kept", round: None },
    Sum { name: "kept, first labelling", source: Source::Sample, set: "kept", round: Some(1) },
    Sum { name: "kept, labelled later", source: Source::Sample, set: "kept", round: Some(2) },
];

impl Sum {
    fn takes(&self, label: &Label) -> bool {
        label.source == self.source
            && label.set == self.set
            && self.round.is_none_or(|round| round == label.round)
    }
}

/// The labelled passages with what the codebook finds in them.
struct Measured<'a> {
    codebook: &'a Codebook,
    labels: &'a [Label],
    index: &'a Index<Memory>,
    named: Vec<BitSet>,
    slots: BTreeMap<String, u32>,
    groups: &'a [String],
}

fn labelled(codebook: &Codebook, telling: &Telling) -> Result<()> {
    let labels = labels::read()?;
    for id in labels.iter().flat_map(|label| &label.themes) {
        codebook.theme(id).with_context(|| format!("the labels name {id}, which is no theme"))?;
    }
    let corpus = one_item_each(&labels);
    let index = build_index(&corpus, &BuildOptions::default(), &|_| {})?;
    let index = block_on(Index::open(Memory::of(index)))?;
    let mut slots = BTreeMap::new();
    for (unit, row) in units(&corpus)?.iter().zip(0..) {
        slots.insert(unit.id().to_owned(), index.layout().passages_of(row).start);
    }
    let named = named(&index, codebook)?;
    let measured =
        Measured { codebook, labels: &labels, index: &index, named, slots, groups: &telling.groups };
    println!("\nset                     passages  labels  precision  recall     F1");
    for sum in &TUNE {
        measured.sum(sum, telling.verbose)?;
    }
    measured.sum(&CHECK, false)?;
    if telling.wordings {
        measured.wordings()?;
    }
    // What the passages that are kept apart teach must not be learned: who looks at faults does not see their figure.
    if !telling.verbose && !telling.wordings && telling.groups.is_empty() {
        for sum in &KEPT {
            measured.sum(sum, false)?;
        }
    }
    Ok(())
}

impl Measured<'_> {
    /// The labelled passages of a sum, with their slots.
    fn of<'s>(&'s self, sum: &'s Sum) -> impl Iterator<Item = (&'s Label, u32)> {
        let slot = |(n, label)| Some((label, *self.slots.get(&id(n))?));
        self.labels.iter().enumerate().filter(|(_, label)| sum.takes(label)).filter_map(slot)
    }

    /// The themes that are told of, with their passages.
    fn themes(&self) -> impl Iterator<Item = (&Theme, &BitSet)> {
        let told = |theme: &Theme| self.groups.is_empty() || self.groups.contains(&theme.group);
        self.codebook.themes.iter().zip(&self.named).filter(move |(theme, _)| told(theme))
    }

    fn sum(&self, sum: &Sum, verbose: bool) -> Result<()> {
        let mut pairs = Pairs::default();
        let mut by_theme: BTreeMap<&str, Pairs> = BTreeMap::new();
        let mut faults = Vec::new();
        for (label, slot) in self.of(sum) {
            for (theme, set) in self.themes() {
                let of_theme = by_theme.entry(&theme.id).or_default();
                let (found, wanted) = (set.has(slot), label.themes.contains(&theme.id));
                for counted in [&mut pairs, of_theme] {
                    counted.right += u32::from(found && wanted);
                    counted.wrong += u32::from(found && !wanted);
                    counted.missed += u32::from(!found && wanted);
                }
                if found != wanted {
                    faults.push((theme, label, slot, found));
                }
            }
        }
        println!(
            "{:<22} {:>9} {:>7} {:>10.3} {:>7.3} {:>6.3}",
            sum.name,
            self.of(sum).count(),
            pairs.right + pairs.missed,
            pairs.precision(),
            pairs.recall(),
            pairs.f1()
        );
        if !verbose {
            return Ok(());
        }
        faults.sort_by_key(|(theme, _, slot, found)| (self.codebook.place(&theme.id), *found, *slot));
        for (theme, label, slot, found) in faults {
            let place = label.n.map_or(label.item.clone(), |n| format!("{} {n}", label.item));
            if found {
                let sets = block_on(WordingSets::find(self.index, theme))?;
                println!(
                    "  + {:<28} {place}: {}\n      by {}",
                    theme.id,
                    label.text,
                    sets.why(theme, slot).join(" | ")
                );
            } else {
                println!("  - {:<28} {place}: {}", theme.id, label.text);
            }
        }
        println!("  theme                            right wrong missed");
        for (id, pairs) in by_theme {
            if pairs.wrong + pairs.missed > 0 {
                println!("  {id:<32} {:>5} {:>5} {:>6}", pairs.right, pairs.wrong, pairs.missed);
            }
        }
        Ok(())
    }

    /// Tells for each wording how many passages for tuning it finds rightly and wrongly, and how many of either no
    /// other wording of its theme finds.
    fn wordings(&self) -> Result<()> {
        println!("  right wrong  only right  only wrong");
        for (theme, _) in self.themes() {
            let sets = block_on(WordingSets::find(self.index, theme))?;
            for wording in &theme.wordings {
                let only = sets.only_by(self.index.layout(), theme, wording);
                let [mut right, mut wrong, mut only_right, mut only_wrong] = [0_u32; 4];
                for (label, slot) in TUNE.iter().flat_map(|sum| self.of(sum)) {
                    let wanted = label.themes.contains(&theme.id);
                    let found = sets.of(wording).is_some_and(|set| set.has(slot));
                    right += u32::from(found && wanted);
                    wrong += u32::from(found && !wanted);
                    only_right += u32::from(only.has(slot) && wanted);
                    only_wrong += u32::from(only.has(slot) && !wanted);
                }
                println!(
                    "  {right:>5} {wrong:>5} {only_right:>11} {only_wrong:>11}  {}  {wording}",
                    theme.id
                );
            }
        }
        Ok(())
    }
}

fn id(n: usize) -> String {
    format!("labelled/{n:04}")
}

/// A corpus in which every labelled passage is an item without a title.
fn one_item_each(labels: &[Label]) -> CorpusInput {
    let council = Council {
        id: "labelled".to_owned(),
        name: "Labelled passages".to_owned(),
        licence: None,
        website: None,
    };
    let item = |(n, label): (usize, &Label)| AgendaItem {
        id: id(n),
        number: None,
        title: None,
        purpose: None,
        source: Published::default(),
        completeness: Completeness::Full,
        minutes_status: MinutesStatus::Unknown,
        passages: vec![Passage { n: 1, text: label.text.clone(), ..Passage::default() }],
        documents: Vec::new(),
        organisations: Vec::new(),
        subjects: Vec::new(),
    };
    let meeting = Meeting {
        id: "labelled/m1".to_owned(),
        council: council.clone(),
        committee: None,
        date: None,
        time: None,
        venue: None,
        status: MeetingStatus::Normal,
        wording: Wording::Digest,
        source: Published::default(),
        items: labels.iter().enumerate().map(item).collect(),
        documents: Vec::new(),
    };
    CorpusInput { title: None, councils: vec![council], meetings: vec![meeting] }
}

/// Tells the themes of every line of a file, and the wordings that found them.
fn lines(codebook: &Codebook, file: &Path) -> Result<()> {
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let labels: Vec<Label> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| Label { text: line.to_owned(), ..Label::default() })
        .collect();
    let corpus = one_item_each(&labels);
    let index = build_index(&corpus, &BuildOptions::default(), &|_| {})?;
    let index = block_on(Index::open(Memory::of(index)))?;
    let mut found: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for theme in &codebook.themes {
        let sets = block_on(WordingSets::find(&index, theme))?;
        for slot in passages(&index, &sets.named(index.layout(), theme)) {
            let why = sets.why(theme, slot).first().copied().unwrap_or_default();
            found.entry(slot).or_default().push(format!("{} by {why}", theme.id));
        }
    }
    for (unit, row) in units(&corpus)?.iter().zip(0..) {
        let slot = index.layout().passages_of(row).start;
        for passage in unit.passages() {
            println!("{}", passage.text);
        }
        found.get(&slot).into_iter().flatten().for_each(|why| println!("    {why}"));
    }
    Ok(())
}

/// Passages of a set, without titles and purposes.
fn passages(index: &Index<Memory>, set: &BitSet) -> Vec<u32> {
    set.iter().filter(|&slot| index.layout().passage(slot).is_some()).collect()
}

fn survey(codebook: &Codebook, index: &Index<Memory>, named: &[BitSet]) {
    let layout = index.layout();
    let loaded: usize = (0..layout.rows()).map(|row| layout.passages_of(row).len()).sum();
    let mut never = Vec::new();
    println!(
        "\nThe {loaded} passages of the sample corpus\ntheme                            passages  per thousand"
    );
    for (theme, set) in codebook.themes.iter().zip(named) {
        let found = passages(index, set).len();
        if found == 0 {
            never.push(theme.id.as_str());
            continue;
        }
        #[allow(clippy::cast_precision_loss, reason = "a count of passages")]
        let rate = found as f64 * 1000.0 / loaded.max(1) as f64;
        let mark = if rate > OFTEN { "  often" } else { "" };
        println!("{:<32} {found:>8} {rate:>13.1}{mark}", theme.id);
    }
    println!("never found: {}", never.join(", "));
}

/// Shows every passage of the sample corpus that names a theme, and the wordings that found it; passages that are
/// labelled and kept apart are passed over.
fn show(codebook: &Codebook, index: &Index<Memory>, named: &[BitSet], id: &str) -> Result<()> {
    let place = codebook.place(id).with_context(|| format!("there is no theme {id}"))?;
    let (Some(theme), Some(set)) = (codebook.themes.get(place), named.get(place)) else { return Ok(()) };
    let kept: BTreeSet<String> =
        labels::read()?.into_iter().filter(|label| label.set == "kept").map(|label| label.text).collect();
    let sets = block_on(WordingSets::find(index, theme))?;
    let hits = block_on(index.show(&passages(index, set), &[]))?;
    for hit in hits {
        let text = &hit.passage.text;
        if !kept.contains(text) {
            println!(
                "{} {}: {text}\n      by {}",
                hit.item.id,
                hit.passage.n,
                sets.why(theme, hit.slot).join(" | ")
            );
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The themes that a passage names.
    fn themes_of(text: &str) -> Vec<String> {
        let codebook = codebook().unwrap();
        let corpus = one_item_each(&[Label { text: text.to_owned(), ..Label::default() }]);
        let index = build_index(&corpus, &BuildOptions::default(), &|_| {}).unwrap();
        let index = block_on(Index::open(Memory::of(index))).unwrap();
        let named = named(&index, &codebook).unwrap();
        let found = codebook.themes.iter().zip(&named).filter(|(_, set)| !passages(&index, set).is_empty());
        found.map(|(theme, _)| theme.id.clone()).collect()
    }

    #[test]
    fn school_exclusions_are_found_however_they_are_put() {
        for text in [
            "The link between permanent exclusion in schools and crime was discussed.",
            "More had to be done to lower the number of permanent exclusions.",
            "Pupils who had been excluded lost touch with their school.",
        ] {
            assert!(themes_of(text).contains(&"school-exclusions".to_owned()), "{text}");
        }
        for text in [
            "Digital exclusion was worst among older people.",
            "The exclusion of press and public was agreed.",
        ] {
            assert!(!themes_of(text).contains(&"school-exclusions".to_owned()), "{text}");
        }
    }

    #[test]
    fn county_lines_and_child_exploitation_are_told_apart_and_linked() {
        let lines = themes_of("County lines had reached the borough.");
        assert!(
            lines.contains(&"county-lines".to_owned()) && !lines.contains(&"child-exploitation".to_owned())
        );
        let children = themes_of("Children at risk of sexual exploitation met a specialist.");
        assert!(
            children.contains(&"child-exploitation".to_owned())
                && !children.contains(&"county-lines".to_owned())
        );
        let both = themes_of("County lines and other criminal exploitation of young people were linked.");
        assert!(both.contains(&"county-lines".to_owned()) && both.contains(&"child-exploitation".to_owned()));
        let codebook = codebook().unwrap();
        assert!(codebook.theme("county-lines").unwrap().near.contains(&"child-exploitation".to_owned()));
    }

    #[test]
    fn nitrous_oxide_is_a_drug_and_nitrogen_dioxide_is_air() {
        assert_eq!(themes_of("Nitrous oxide was widely used."), ["drugs-and-alcohol"]);
        assert_eq!(themes_of("Nitrogen dioxide had fallen."), ["air-quality"]);
    }

    #[test]
    fn every_wording_of_the_second_reader_and_every_label_names_a_theme() {
        let codebook = codebook().unwrap();
        assert!(codebook.themes.len() >= 120);
        assert!(second_reader::meanings(&codebook).unwrap().len() > 100);
        let labels = labels::read().unwrap();
        assert!(labels.iter().filter(|label| label.source == Source::Sample).count() >= 300);
        for id in labels.iter().flat_map(|label| &label.themes) {
            assert!(codebook.theme(id).is_some(), "{id}");
        }
    }
}
