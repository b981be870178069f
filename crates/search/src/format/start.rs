//! `start-….bin`: what every search needs. The names of the [overview](super::overview), the
//! [columns](super::columns), what the overview counts besides, and for each family of files its names; for the words
//! and the lexicon also with which word each file begins.

use super::answers::Directory;
use super::columns::{self, Columns, KINDS};
use super::family::Family;
use super::overview;
use crate::Overview;
use crate::codec::bytes::Bytes;
#[cfg(feature = "write")]
use crate::codec::bytes::put;
use crate::codec::envelope::{Sort, open};
use crate::codec::range::{Coder, Decoder, Number, WordList};
use crate::codec::{Bad, SHORT};

/// What every search needs.
#[derive(Debug)]
pub(crate) struct Start {
    /// What the index holds.
    pub(crate) overview: Overview,
    /// The columns.
    pub(crate) columns: Columns,
    /// Names of the text files.
    pub(crate) texts: Family,
    /// Names of the files of words.
    pub(crate) terms: Family,
    /// The key (see [`super::terms`]) with which each file of words begins.
    pub(crate) term_keys: Vec<Vec<u8>>,
    /// Names of the files of positions.
    pub(crate) positions: Family,
    /// Names of the files of the lexicon.
    pub(crate) lexicon: Family,
    /// The word with which each file of the lexicon begins.
    pub(crate) lexicon_keys: Vec<Vec<u8>>,
    /// Names of the files of identifiers.
    pub(crate) ids: Family,
    /// Which answers are stored.
    pub(crate) answers: Directory,
    /// Whether any item lists organisations.
    pub(crate) organisations: bool,
    /// Number of passages of each kind.
    pub(crate) of_kinds: Vec<u32>,
}

/// Codes a list of keys.
fn code_keys<C: Coder>(
    coder: &mut C,
    check: impl Fn(&C) -> Result<(), Bad>,
    keys: &[Vec<u8>],
) -> Result<Vec<Vec<u8>>, Bad> {
    let count = Number::default().code(coder, u32::try_from(keys.len()).unwrap_or(u32::MAX));
    let mut list = WordList::default();
    let mut coded = Vec::new();
    for n in 0..count as usize {
        coded.push(list.code(coder, keys.get(n).map_or(&[], Vec::as_slice)).to_vec());
        check(coder)?;
    }
    Ok(coded)
}

impl Start {
    /// Reads the file.
    pub(crate) fn read(file: &[u8]) -> Result<Self, Bad> {
        let mut bytes = Bytes::new(open(Sort::Start, file)?);
        let mut section = || {
            let length = bytes.size()?;
            bytes.take(length)
        };
        let mut overview = overview::read(section()?)?;
        let committees: Vec<usize> =
            overview.councils.iter().map(|council| council.committees.len()).collect();
        let (columns, raw) = columns::read(section()?, &committees)?;
        overview::count(&mut overview, &raw);
        let term_keys = read_keys(section()?)?;
        let lexicon_keys = read_keys(section()?)?;
        let mut answers = Directory::read(section()?)?;
        let organisations = bytes.number()? == 1;
        let of_kinds = (0..KINDS)
            .map(|_| u32::try_from(bytes.number()?).map_err(|_| SHORT))
            .collect::<Result<Vec<u32>, Bad>>()?;
        let texts = Family::read_sized("text", &columns.text_groups, &mut bytes)?;
        let terms = Family::read("terms", &mut bytes)?;
        let positions = Family::read("positions", &mut bytes)?;
        let lexicon = Family::read("lexicon", &mut bytes)?;
        let ids = Family::read("ids", &mut bytes)?;
        answers.files = Family::read("answers", &mut bytes)?;
        let files: usize = columns.text_groups.iter().sum();
        if terms.count() != term_keys.len()
            || lexicon.count() != lexicon_keys.len()
            || texts.count() != files
            || answers.count().div_ceil(answers.per_file.max(1) as usize) != answers.files.count()
        {
            return Err(Bad("its directories do not fit together"));
        }
        Ok(Self {
            overview,
            columns,
            texts,
            terms,
            term_keys,
            positions,
            lexicon,
            lexicon_keys,
            ids,
            answers,
            organisations,
            of_kinds,
        })
    }

    /// Writes the file.
    #[cfg(feature = "write")]
    pub(crate) fn write(&self, raw: &[Vec<columns::RawMeeting>]) -> Result<Vec<u8>, Bad> {
        use crate::codec::envelope::seal;
        use crate::codec::range::Encoder;
        let committees: Vec<usize> =
            self.overview.councils.iter().map(|council| council.committees.len()).collect();
        let mut out = Vec::new();
        let mut section = |body: &[u8]| {
            put(&mut out, body.len() as u64);
            out.extend(body);
        };
        section(&overview::write(&self.overview));
        section(&columns::write(raw, &committees)?);
        for keys in [&self.term_keys, &self.lexicon_keys] {
            let mut encoder = Encoder::default();
            code_keys(&mut encoder, |_| Ok(()), keys)?;
            section(&encoder.finish());
        }
        section(&self.answers.write());
        put(&mut out, u64::from(self.organisations));
        self.of_kinds.iter().for_each(|&count| put(&mut out, u64::from(count)));
        self.texts.write_names(&mut out);
        for family in [&self.terms, &self.positions, &self.lexicon, &self.ids, &self.answers.files] {
            family.write(&mut out);
        }
        Ok(seal(Sort::Start, &out))
    }
}

fn read_keys(bytes: &[u8]) -> Result<Vec<Vec<u8>>, Bad> {
    let mut decoder = Decoder::new(bytes);
    let keys = code_keys(&mut decoder, Decoder::check, &[])?;
    if keys.is_sorted() { Ok(keys) } else { Err(Bad("its keys are not in order")) }
}

/// The file in which a key must be: the last that does not begin behind it.
pub(crate) fn file_of(keys: &[Vec<u8>], key: &[u8]) -> Option<usize> {
    keys.partition_point(|first| first.as_slice() <= key).checked_sub(1)
}

/// The shortest key that parts two neighbours: above `before`, not above `after`.
#[cfg(feature = "write")]
pub(crate) fn parting_key(before: &[u8], after: &[u8]) -> Vec<u8> {
    let shared = before.iter().zip(after).take_while(|(a, b)| a == b).count();
    after.get(..=shared).unwrap_or(after).to_vec()
}
