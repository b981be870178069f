use super::count::{files, matrix, rows};
use super::find::find;
use super::memory::Memory;
use super::neighbours::neighbours;
use super::organisations::organisations;
use crate::stored::format::{
    BODIES, Head, ITEMS, write_bodies, write_items, write_matrix, write_names, write_wordings,
};
use crate::words::Words;
use crate::{Codebook, contrast, highlights, parallels, phrases};
use scrutineer_search::{BuildError, BuiltIndex, CorpusInput, IndexError, NewAnnex, units};
use std::sync::atomic::{AtomicU64, Ordering};

/// How far the work has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// Steps done of this stage.
    pub done: u64,
    /// Steps of this stage.
    pub total: u64,
}

/// A stage of the work, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The passages of every wording are found.
    Wordings,
    /// Bodies that passages name are found.
    Organisations,
    /// Passages that are like each other are found.
    Parallels,
    /// Key phrases are found.
    Phrases,
    /// The words of every council and committee are counted.
    Words,
}

/// Why themes cannot be added to an index.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddError {
    /// The index cannot be read again.
    #[error(transparent)]
    Index(#[from] IndexError),
    /// The corpus cannot be indexed.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// The corpus is not the one that the index was built of.
    #[error(
        "the index has {rows} items and documents, the corpus {units}: they do not belong together. Build the index anew"
    )]
    OtherCorpus {
        /// Rows of the index.
        rows: u32,
        /// Items and documents of the corpus.
        units: usize,
    },
}

/// Counts the steps of a stage.
struct Steps<'p> {
    stage: Stage,
    total: u64,
    done: AtomicU64,
    tell: &'p (dyn Fn(Progress) + Sync),
}

impl<'p> Steps<'p> {
    fn new(stage: Stage, total: usize, tell: &'p (dyn Fn(Progress) + Sync)) -> Self {
        let total = total as u64;
        tell(Progress { stage, done: 0, total });
        Self { stage, total, done: AtomicU64::new(0), tell }
    }

    fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        (self.tell)(Progress { stage: self.stage, done, total: self.total });
    }
}

/// Works out the themes of a codebook, and parallels, key phrases and words, and adds them to an index that was built of
/// this corpus. The result is the same with any number of threads.
///
/// # Errors
/// [`AddError`] when the index and the corpus do not belong together.
pub fn add(
    index: &mut BuiltIndex,
    corpus: &CorpusInput,
    codebook: &Codebook,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<(), AddError> {
    let annexes = annexes(index, corpus, codebook, progress)?;
    annexes.into_iter().for_each(|annex| index.add(annex));
    Ok(())
}

fn annexes(
    index: &BuiltIndex,
    corpus: &CorpusInput,
    codebook: &Codebook,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Vec<NewAnnex>, AddError> {
    let units = units(corpus)?;
    let memory = Memory::of(index);
    let opened = memory.open()?;
    let layout = futures::executor::block_on(opened.layout_with_kinds())?;
    if layout.rows() as usize != units.len() {
        return Err(AddError::OtherCorpus { rows: layout.rows(), units: units.len() });
    }
    let steps = Steps::new(Stage::Wordings, codebook.themes.len(), progress);
    let found = find(&memory, codebook, || steps.step())?;
    let rows = rows(*layout, &found);
    let head = Head { codebook: codebook.clone(), neighbours: neighbours(*layout, &found, &rows) };
    let matrix = matrix(*layout, &found, &rows);
    let wordings = found.iter().map(|found| write_wordings(&found.lists, layout.slots())).collect();
    let steps = Steps::new(Stage::Organisations, units.len(), progress);
    let bodies = organisations(&units, || steps.step());
    let themes = NewAnnex {
        name: "themes".to_owned(),
        head: head.write(),
        families: vec![
            ("theme".to_owned(), wordings),
            ("items".to_owned(), files(&rows, ITEMS, write_items)),
            ("bodies".to_owned(), files(&bodies.rows, BODIES, write_bodies)),
            ("names".to_owned(), vec![write_names(&bodies.names)]),
            ("matrix".to_owned(), vec![write_matrix(&matrix)]),
        ],
    };
    drop((rows, bodies));
    let words = Words::of(&units);
    let named: Vec<_> = found.into_iter().map(|found| found.named).collect();
    let one = |stage, annex: &dyn Fn() -> NewAnnex| {
        let steps = Steps::new(stage, 1, progress);
        let annex = annex();
        steps.step();
        annex
    };
    Ok(vec![
        themes,
        highlights::annex(&units, layout, codebook, &named),
        one(Stage::Parallels, &|| parallels::annex(&words, layout, &named)),
        one(Stage::Phrases, &|| phrases::annex(&words, *layout, codebook, &named)),
        one(Stage::Words, &|| contrast::annex(&words, *layout)),
    ])
}
