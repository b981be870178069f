use super::files::Meter;
use super::index::Index;
use crate::codec::Bad;
use crate::codec::envelope::{Sort, open};
use crate::format::annex::AnnexFile;
use crate::{Fetch, IndexError};

/// What another crate added to an index: a head and families of files. See [`Index::annex`].
#[derive(Clone, Debug)]
pub struct Annex {
    file: AnnexFile,
    path: String,
}

impl Annex {
    /// What the crate wrote at its head.
    pub fn head(&self) -> &[u8] {
        &self.file.head
    }

    /// Number of files of a family.
    pub fn count(&self, family: usize) -> usize {
        self.file.families.get(family).map_or(0, crate::format::family::Family::count)
    }

    /// The error for a head that cannot be read.
    pub fn damaged(&self, bad: Bad) -> IndexError {
        IndexError::Damaged { path: self.path.clone(), problem: bad.0.to_owned() }
    }
}

impl<F: Fetch> Index<F> {
    /// Fetches the head of what another crate added under a name; `None` when nothing was. Keep it: it is fetched
    /// anew with every call.
    ///
    /// # Errors
    /// [`IndexError`] when the file cannot be had or read.
    pub async fn annex(&self, name: &str) -> Result<Option<Annex>, IndexError> {
        let Some(name) = self.files.manifest.annexes.get(name) else { return Ok(None) };
        let meter = Meter::default();
        let file = self.files.load(Some(name.path.clone()), &meter, AnnexFile::read).await?;
        Ok(Some(Annex { file, path: name.path.clone() }))
    }

    /// Fetches a file of an annex, by family and number, and reads it. The browser's cache keeps it; keep what was
    /// read if it is needed often.
    ///
    /// # Errors
    /// [`IndexError`] when the file cannot be had or read.
    pub async fn annexed<T>(
        &self,
        annex: &Annex,
        family: usize,
        number: usize,
        read: impl Fn(&[u8]) -> Result<T, Bad>,
    ) -> Result<T, IndexError> {
        let path = annex.file.families.get(family).and_then(|family| family.path(number));
        let meter = Meter::default();
        self.files.load(path, &meter, |bytes| read(open(Sort::Annex, bytes)?)).await
    }
}
