use super::format::{BODIES, BODY, Head, ITEM, ITEMS, MATRIX, NAME, RowBody, THEME};
use super::format::{read_bodies, read_items, read_matrix, read_names, read_wordings, rows_in};
use super::organisations::Tally;
use super::{Matrix, OrganisationCount};
use crate::{Codebook, WordingSets};
use scrutineer_search::{Annex, BitSet, Fetch, Index, IndexError};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// The built-in themes of an index. Open once and keep.
#[derive(Debug)]
pub struct Themes {
    annex: Annex,
    head: Head,
    matrix: Matrix,
    kept: RefCell<Kept>,
}

/// What was read already.
#[derive(Debug, Default)]
struct Kept {
    items: BTreeMap<usize, Rc<Vec<Vec<RowTheme>>>>,
    bodies: BTreeMap<usize, Rc<Vec<Vec<RowBody>>>>,
    names: Option<Rc<Vec<String>>>,
}

/// A theme that stands in items beside another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Neighbour {
    /// Its place in the codebook.
    pub theme: usize,
    /// Items that name both.
    pub items: u32,
    /// Passages that name both.
    pub passages: u32,
}

/// A theme that an item names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RowTheme {
    /// Its place in the codebook.
    pub theme: usize,
    /// Passages of the item that name it.
    pub passages: u32,
}

impl Themes {
    /// Opens the themes of an index; `None` when it was built without them.
    ///
    /// # Errors
    /// [`IndexError`] when a file cannot be had or read.
    pub async fn open<F: Fetch>(index: &Index<F>) -> Result<Option<Self>, IndexError> {
        let Some((annex, head)) = head(index).await? else { return Ok(None) };
        let (themes, layout) = (head.codebook.themes.len(), index.layout());
        let matrix = index.annexed(&annex, MATRIX, 0, |bytes| read_matrix(bytes, themes, layout)).await?;
        Ok(Some(Self { annex, head, matrix, kept: RefCell::default() }))
    }

    /// The codebook of an index alone, for who needs no counts: one file, a fraction of what [`open`](Self::open)
    /// brings. `None` when the index was built without themes.
    ///
    /// # Errors
    /// [`IndexError`] when a file cannot be had or read.
    pub async fn codebook_of<F: Fetch>(index: &Index<F>) -> Result<Option<Codebook>, IndexError> {
        Ok(head(index).await?.map(|(_, head)| head.codebook))
    }

    /// The codebook that the index was built with.
    pub fn codebook(&self) -> &Codebook {
        &self.head.codebook
    }

    /// The counts of every theme by council, committee and year.
    pub fn matrix(&self) -> &Matrix {
        &self.matrix
    }

    /// The themes that stand in items beside a theme, at most twelve, the most telling first: by the log-likelihood
    /// ratio of the items that they share (Dunning 1993).
    pub fn neighbours(&self, theme: usize) -> &[Neighbour] {
        self.head.neighbours.get(theme).map_or(&[], Vec::as_slice)
    }

    /// The passages of every wording of a theme; `None` when there is no such theme. One file; keep what comes.
    ///
    /// # Errors
    /// [`IndexError`] when a file cannot be had or read.
    pub async fn sets<F: Fetch>(
        &self,
        index: &Index<F>,
        id: &str,
    ) -> Result<Option<WordingSets>, IndexError> {
        let codebook = self.codebook();
        let Some(place) = codebook.place(id) else { return Ok(None) };
        let Some(theme) = codebook.themes.get(place) else { return Ok(None) };
        let (count, slots) = (theme.all_wordings().count(), index.layout().slots());
        let found =
            index.annexed(&self.annex, THEME, place, |bytes| read_wordings(bytes, count, slots)).await?;
        let mut sets = WordingSets::default();
        theme.all_wordings().zip(found).for_each(|(wording, set)| sets.insert(wording.clone(), set));
        Ok(Some(sets))
    }

    /// The themes that an item names, those with the most passages first.
    ///
    /// # Errors
    /// [`IndexError`] when a file cannot be had or read.
    pub async fn of_row<F: Fetch>(&self, index: &Index<F>, row: u32) -> Result<Vec<RowTheme>, IndexError> {
        if row >= index.layout().rows() {
            return Ok(Vec::new());
        }
        let file = (row / ITEMS) as usize;
        let kept = self.kept.borrow().items.get(&file).cloned();
        let rows = match kept {
            Some(rows) => rows,
            None => {
                let (all, themes) = (index.layout().rows(), self.codebook().themes.len());
                let read = |bytes: &[u8]| read_items(bytes, rows_in(file, ITEMS, all)?, themes);
                let rows = Rc::new(index.annexed(&self.annex, ITEM, file, read).await?);
                self.kept.borrow_mut().items.insert(file, Rc::clone(&rows));
                rows
            }
        };
        let mut themes = rows.get((row % ITEMS) as usize).cloned().unwrap_or_default();
        themes.sort_by(|a, b| (b.passages, a.theme).cmp(&(a.passages, b.theme)));
        Ok(themes)
    }

    /// The bodies that are listed with some items or named in their passages: those of the most items first. Brings the
    /// names once, and a file for every 2,048 rows that some of the items are among.
    ///
    /// # Errors
    /// [`IndexError`] when a file cannot be had or read.
    pub async fn organisations<F: Fetch>(
        &self,
        index: &Index<F>,
        rows: &BitSet,
    ) -> Result<Vec<OrganisationCount>, IndexError> {
        let layout = index.layout();
        let files: BTreeSet<usize> =
            rows.iter().filter(|&row| row < layout.rows()).map(|row| (row / BODIES) as usize).collect();
        if files.is_empty() {
            return Ok(Vec::new());
        }
        let names = self.names(index).await?;
        let mut tally = Tally::default();
        for file in files {
            let first = u32::try_from(file).unwrap_or(u32::MAX).saturating_mul(BODIES);
            tally.add(layout, rows, first, &self.bodies(index, file).await?);
        }
        Ok(tally.finish(&names))
    }

    async fn names<F: Fetch>(&self, index: &Index<F>) -> Result<Rc<Vec<String>>, IndexError> {
        let kept = self.kept.borrow().names.clone();
        if let Some(names) = kept {
            return Ok(names);
        }
        let names = Rc::new(index.annexed(&self.annex, NAME, 0, read_names).await?);
        self.kept.borrow_mut().names = Some(Rc::clone(&names));
        Ok(names)
    }

    async fn bodies<F: Fetch>(
        &self,
        index: &Index<F>,
        file: usize,
    ) -> Result<Rc<Vec<Vec<RowBody>>>, IndexError> {
        let kept = self.kept.borrow().bodies.get(&file).cloned();
        if let Some(rows) = kept {
            return Ok(rows);
        }
        let all = index.layout().rows();
        let read = |bytes: &[u8]| read_bodies(bytes, rows_in(file, BODIES, all)?);
        let rows = Rc::new(index.annexed(&self.annex, BODY, file, read).await?);
        self.kept.borrow_mut().bodies.insert(file, Rc::clone(&rows));
        Ok(rows)
    }
}

/// The head of the annex.
async fn head<F: Fetch>(index: &Index<F>) -> Result<Option<(Annex, Head)>, IndexError> {
    let Some(annex) = index.annex("themes").await? else { return Ok(None) };
    let head = Head::read(annex.head()).map_err(|bad| annex.damaged(bad))?;
    Ok(Some((annex, head)))
}
