//! The annex "themes", encoder beside decoder: both ends go through the same functions over a [`Coder`].
//!
//! 1. The head: the codebook and the neighbours, see [`Head`].
//! 2. `theme/…/n`: the slots of every wording of theme n, see [`write_wordings`].
//! 3. `items/…/n`: the themes of each of [`ITEMS`] rows, see [`write_items`].
//! 4. `bodies/…/n`: the organisations of each of [`BODIES`] rows, see [`write_bodies`].
//! 5. `names/…/0`: the names of the organisations, see [`write_names`].
//! 6. `matrix/…/0`: the counts of every theme by council, committee and year, see [`write_matrix`].

use super::matrix::{Found, Matrix, Place};
use super::themes::{Neighbour, RowTheme};
use crate::Codebook;
use scrutineer_search::codec::bits::BitReader;
#[cfg(feature = "write")]
use scrutineer_search::codec::bits::BitWriter;
use scrutineer_search::codec::bytes::Bytes;
#[cfg(feature = "write")]
use scrutineer_search::codec::bytes::put;
#[cfg(feature = "write")]
use scrutineer_search::codec::range::Encoder;
use scrutineer_search::codec::range::{ByteModel, Coder, Decoder, LearnedBit, Number, Symbol, WordList};
use scrutineer_search::codec::{Bad, SHORT, interpolative};
use scrutineer_search::{BitSet, Layout};

/// The version of the annex; raised whenever an older reader would misread it.
const VERSION: u64 = 1;

/// The families, in their order.
pub(crate) const THEME: usize = 0;
pub(crate) const ITEM: usize = 1;
pub(crate) const BODY: usize = 2;
pub(crate) const NAME: usize = 3;
pub(crate) const MATRIX: usize = 4;

/// Rows whose themes are in one file.
pub(crate) const ITEMS: u32 = 512;
/// Rows whose organisations are in one file.
pub(crate) const BODIES: u32 = 2048;

/// Bytes of a codebook at most.
const LONGEST_CODEBOOK: u32 = 16 << 20;
/// Themes at most.
const MOST_THEMES: usize = 4096;
/// Organisations at most.
const MOST_NAMES: u32 = 1 << 20;
/// Bytes of a name at most: what a word list holds.
#[cfg(feature = "write")]
pub(crate) const LONGEST_NAME: usize = 120;

/// What is read first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) codebook: Codebook,
    pub(crate) neighbours: Vec<Vec<Neighbour>>,
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl Head {
    /// The bytes.
    #[cfg(feature = "write")]
    pub(crate) fn write(&self) -> Vec<u8> {
        let mut out = Vec::new();
        put(&mut out, VERSION);
        let mut coder = Encoder::default();
        // Plain text and numbers always have a form in JSON.
        let json = serde_json::to_vec(&self.codebook).unwrap_or_default();
        text(&mut coder, &json, small(json.len()));
        neighbours(&mut coder, self.neighbours.len(), &self.neighbours);
        out.extend(coder.finish());
        out
    }

    /// Reads the bytes.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, Bad> {
        let mut bytes = Bytes::new(bytes);
        if bytes.number()? != VERSION {
            return Err(Bad("its themes are of another format"));
        }
        let mut coder = Decoder::new(bytes.rest());
        let json = text(&mut coder, &[], 0);
        coder.check()?;
        let codebook: Codebook =
            serde_json::from_slice(&json).map_err(|_| Bad("its codebook cannot be read"))?;
        if codebook.themes.len() > MOST_THEMES {
            return Err(Bad("it has more themes than it can have"));
        }
        let count = codebook.themes.len();
        let neighbours = neighbours(&mut coder, count, &[]);
        coder.check()?;
        let known = |neighbour: &Neighbour| neighbour.theme < count;
        if !neighbours.iter().flatten().all(known) {
            return Err(Bad("it names a theme that there is not"));
        }
        Ok(Self { codebook, neighbours })
    }
}

/// The counts of every theme by council, committee and year.
#[cfg(feature = "write")]
pub(crate) fn write_matrix(given: &Matrix) -> Vec<u8> {
    let mut coder = Encoder::default();
    matrix(&mut coder, &given.places, given.themes.len(), &given.themes);
    coder.finish()
}

/// Reads the counts of so many themes. What is loaded is in no file: it comes from the layout of the index.
pub(crate) fn read_matrix(bytes: &[u8], themes: usize, layout: Layout<'_>) -> Result<Matrix, Bad> {
    let mut coder = Decoder::new(bytes);
    let mut result = Matrix::of(layout, themes);
    result.themes = matrix(&mut coder, &result.places, themes, &[]);
    coder.check()?;
    Ok(result)
}

/// A text: its length, then its bytes.
fn text(coder: &mut impl Coder, given: &[u8], length: u32) -> Vec<u8> {
    let length = Number::default().code(coder, length).min(LONGEST_CODEBOOK);
    let mut model = ByteModel::default();
    let mut out = Vec::with_capacity(length as usize);
    for at in 0..length as usize {
        let byte = model.code(coder, &out, given.get(at).copied().unwrap_or(0));
        out.push(byte);
    }
    out
}

/// Models of the numbers of a matrix.
#[derive(Default)]
struct Numbers {
    passages: Number,
    more: Number,
    another: Number,
}

/// For each theme the number of places where it is spoken of, then for each place whether it is one of them (context:
/// how many there are, how much is loaded there, whether the place before was one), and there the passages that name
/// it, how many fewer items, and the passages by another wording.
fn matrix(coder: &mut impl Coder, places: &[Place], themes: usize, given: &[Vec<Found>]) -> Vec<Vec<Found>> {
    let mut counts = Number::default();
    let mut numbers = Numbers::default();
    let mut chances = vec![LearnedBit::default(); 16 * 16 * 2];
    let mut result = Vec::with_capacity(themes);
    for theme in 0..themes {
        let given = given.get(theme).map_or(&[][..], Vec::as_slice);
        let count = counts.code(coder, small(given.len())).min(small(places.len()));
        let density = (small(places.len()) / count.max(1)).checked_ilog2().unwrap_or(0).min(15);
        let mut list: Vec<Found> = Vec::with_capacity(count as usize);
        let mut rest = given.iter().peekable();
        let mut before = false;
        for (at, place) in (0_u32..).zip(places) {
            if small(list.len()) == count {
                break;
            }
            let size = place.passages.checked_ilog2().unwrap_or(0).min(15);
            let context = (density * 16 + size) * 2 + u32::from(before);
            let here = rest.next_if(|found| found.place == at);
            let Some(chance) = chances.get_mut(context as usize) else { continue };
            before = coder.code(here.is_some(), chance);
            if before {
                let here = here.copied().unwrap_or_default();
                list.push(found(coder, &mut numbers, Found { place: at, ..here }));
            }
        }
        result.push(list);
    }
    result
}

fn found(coder: &mut impl Coder, numbers: &mut Numbers, given: Found) -> Found {
    let passages = numbers.passages.code(coder, given.passages);
    // Of one passage or none there is one item or none.
    let more = if passages > 1 { numbers.more.code(coder, passages.saturating_sub(given.items)) } else { 0 };
    let another = numbers.another.code(coder, given.another);
    Found { place: given.place, passages, items: passages.saturating_sub(more), another }
}

fn neighbours(coder: &mut impl Coder, themes: usize, given: &[Vec<Neighbour>]) -> Vec<Vec<Neighbour>> {
    let mut theme_model = Symbol::new(small(themes).max(2).ilog2() + 1);
    let (mut counts, mut items, mut passages) = (Number::default(), Number::default(), Number::default());
    let mut result = Vec::with_capacity(themes);
    for theme in 0..themes {
        let given = given.get(theme).map_or(&[][..], Vec::as_slice);
        let count = counts.code(coder, small(given.len())).min(small(themes));
        let mut list = Vec::with_capacity(count as usize);
        for at in 0..count as usize {
            let here = given.get(at).copied().unwrap_or_default();
            list.push(Neighbour {
                theme: theme_model.code(coder, small(here.theme)) as usize,
                items: items.code(coder, here.items),
                passages: passages.code(coder, here.passages),
            });
        }
        result.push(list);
    }
    result
}

/// The slots of the wordings of a theme: the number of wordings, the length of each list, then the lists.
#[cfg(feature = "write")]
pub(crate) fn write_wordings(lists: &[Vec<u32>], slots: u32) -> Vec<u8> {
    let mut out = Vec::new();
    put(&mut out, lists.len() as u64);
    lists.iter().for_each(|list| put(&mut out, list.len() as u64));
    let mut bits = BitWriter::default();
    lists.iter().for_each(|list| interpolative::put(&mut bits, list, slots));
    out.extend(bits.finish());
    out
}

/// Reads the slots of `count` wordings.
pub(crate) fn read_wordings(bytes: &[u8], count: usize, slots: u32) -> Result<Vec<BitSet>, Bad> {
    let mut bytes = Bytes::new(bytes);
    if bytes.size()? != count {
        return Err(Bad("it has other wordings than the codebook"));
    }
    let lengths: Vec<usize> = (0..count).map(|_| bytes.size()).collect::<Result<_, _>>()?;
    let mut bits = BitReader::new(bytes.rest());
    let mut list = Vec::new();
    let mut sets = Vec::with_capacity(count);
    for length in lengths {
        list.clear();
        interpolative::get(&mut bits, length, slots, &mut list)?;
        let mut set = BitSet::empty(slots as usize);
        list.iter().for_each(|&slot| set.insert(slot));
        sets.push(set);
    }
    Ok(sets)
}

/// The themes of some rows: for each row their number, then for each the step from the one before and how many
/// passages of the row name it.
#[cfg(feature = "write")]
pub(crate) fn write_items(rows: &[Vec<RowTheme>]) -> Vec<u8> {
    let mut coder = Encoder::default();
    let mut model = ItemModel::default();
    rows.iter().for_each(|row| {
        model.row(&mut coder, row);
    });
    coder.finish()
}

/// Reads the themes of `count` rows.
pub(crate) fn read_items(bytes: &[u8], count: usize, themes: usize) -> Result<Vec<Vec<RowTheme>>, Bad> {
    let mut coder = Decoder::new(bytes);
    let mut model = ItemModel::default();
    let mut rows = Vec::new();
    for _ in 0..count {
        let row = model.row(&mut coder, &[]);
        coder.check()?;
        if row.iter().any(|found| found.theme >= themes) {
            return Err(Bad("it names a theme that there is not"));
        }
        rows.push(row);
    }
    Ok(rows)
}

#[derive(Default)]
struct ItemModel {
    counts: Number,
    steps: Number,
    passages: Number,
}

impl ItemModel {
    fn row(&mut self, coder: &mut impl Coder, given: &[RowTheme]) -> Vec<RowTheme> {
        let count = self.counts.code(coder, small(given.len())).min(small(MOST_THEMES));
        let mut list: Vec<RowTheme> = Vec::new();
        let mut next = 0;
        for at in 0..count as usize {
            let here = given.get(at).copied().unwrap_or_default();
            let step = self.steps.code(coder, small(here.theme.saturating_sub(next)));
            let theme = next.saturating_add(step as usize);
            list.push(RowTheme { theme, passages: self.passages.code(coder, here.passages) });
            next = theme.saturating_add(1);
        }
        list
    }
}

/// An organisation of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct RowBody {
    /// Its number among the names.
    pub(crate) name: u32,
    /// Whether the item lists it.
    pub(crate) listed: bool,
    /// Passages of the item that name it.
    pub(crate) passages: u32,
}

/// The organisations of some rows: for each row their number, then for each the step from the one before, whether the
/// item lists it, and how many passages name it.
#[cfg(feature = "write")]
pub(crate) fn write_bodies(rows: &[Vec<RowBody>]) -> Vec<u8> {
    let mut coder = Encoder::default();
    let mut model = BodyModel::default();
    rows.iter().for_each(|row| {
        model.row(&mut coder, row);
    });
    coder.finish()
}

/// Reads the organisations of `count` rows.
pub(crate) fn read_bodies(bytes: &[u8], count: usize) -> Result<Vec<Vec<RowBody>>, Bad> {
    let mut coder = Decoder::new(bytes);
    let mut model = BodyModel::default();
    let mut rows = Vec::new();
    for _ in 0..count {
        rows.push(model.row(&mut coder, &[]));
        coder.check()?;
    }
    Ok(rows)
}

/// Organisations of one item at most: no page names so many, and bad bytes cannot ask for more.
pub(crate) const MOST_BODIES: usize = 1000;

#[derive(Default)]
struct BodyModel {
    counts: Number,
    steps: Number,
    listed: LearnedBit,
    passages: Number,
}

impl BodyModel {
    fn row(&mut self, coder: &mut impl Coder, given: &[RowBody]) -> Vec<RowBody> {
        let count = self.counts.code(coder, small(given.len())).min(small(MOST_BODIES));
        let mut list: Vec<RowBody> = Vec::new();
        let mut next = 0_u32;
        for at in 0..count as usize {
            let here = given.get(at).copied().unwrap_or_default();
            let name = next.saturating_add(self.steps.code(coder, here.name.saturating_sub(next)));
            let listed = coder.code(here.listed, &mut self.listed);
            list.push(RowBody { name, listed, passages: self.passages.code(coder, here.passages) });
            next = name.saturating_add(1);
        }
        list
    }
}

/// The names of organisations, in order of their bytes: their number, then a word list.
#[cfg(feature = "write")]
pub(crate) fn write_names(names: &[String]) -> Vec<u8> {
    let mut coder = Encoder::default();
    Number::default().code(&mut coder, small(names.len()));
    let mut list = WordList::default();
    for name in names {
        list.code(&mut coder, name.as_bytes());
    }
    coder.finish()
}

/// Reads the names of organisations.
pub(crate) fn read_names(bytes: &[u8]) -> Result<Vec<String>, Bad> {
    let mut coder = Decoder::new(bytes);
    let count = Number::default().code(&mut coder, 0);
    if count > MOST_NAMES {
        return Err(Bad("it has more names than it can have"));
    }
    let mut list = WordList::default();
    let mut names = Vec::new();
    for _ in 0..count {
        let name = list.code(&mut coder, b"");
        names.push(std::str::from_utf8(name).map_err(|_| Bad("a name in it is no text"))?.to_owned());
        coder.check()?;
    }
    Ok(names)
}

/// The number of rows in the file of a family that has so many rows a file.
pub(crate) fn rows_in(file: usize, a_file: u32, rows: u32) -> Result<usize, Bad> {
    let first = u32::try_from(file).ok().and_then(|file| file.checked_mul(a_file)).ok_or(SHORT)?;
    Ok(rows.saturating_sub(first).min(a_file) as usize)
}

#[cfg(all(test, feature = "write"))]
mod tests {
    use super::*;
    use crate::stored::matrix::Found;
    use proptest::prelude::*;

    fn places(sizes: &[u32]) -> Vec<Place> {
        sizes.iter().map(|&passages| Place { passages, ..Place::default() }).collect()
    }

    fn found(sizes: usize) -> impl Strategy<Value = Vec<Found>> {
        let one = (any::<bool>(), 0_u32..50, 0_u32..50, 0_u32..9);
        prop::collection::vec(one, sizes).prop_map(|list| {
            let here = |(place, (is, passages, items, another)): (u32, (bool, u32, u32, u32))| {
                let items = items.min(passages).max(passages.min(1));
                (is && passages + another > 0).then_some(Found { place, passages, items, another })
            };
            (0_u32..).zip(list).filter_map(here).collect()
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_matrix_is_read_again(
            (sizes, themes) in (1_usize..40).prop_flat_map(|n| (
                prop::collection::vec(0_u32..3000, n), prop::collection::vec(found(n), 0..6),
            ))
        ) {
            let mut coder = Encoder::default();
            matrix(&mut coder, &places(&sizes), themes.len(), &themes);
            let bytes = coder.finish();
            let mut coder = Decoder::new(&bytes);
            prop_assert_eq!(matrix(&mut coder, &places(&sizes), themes.len(), &[]), themes);
            prop_assert!(coder.check().is_ok());
        }

        #[test]
        fn themes_of_items_are_read_again(
            rows in prop::collection::vec(prop::collection::btree_map(0_usize..140, 1_u32..90, 0..7), 0..60)
        ) {
            let rows: Vec<Vec<RowTheme>> = rows
                .into_iter()
                .map(|row| row.into_iter().map(|(theme, passages)| RowTheme { theme, passages }).collect())
                .collect();
            prop_assert_eq!(read_items(&write_items(&rows), rows.len(), 140), Ok(rows));
        }

        #[test]
        fn organisations_of_items_are_read_again(
            rows in prop::collection::vec(
                prop::collection::btree_map(0_u32..9000, (any::<bool>(), 0_u32..90), 0..7), 0..60,
            )
        ) {
            let rows: Vec<Vec<RowBody>> = rows
                .into_iter()
                .map(|row| {
                    row.into_iter().map(|(name, (listed, passages))| RowBody { name, listed, passages }).collect()
                })
                .collect();
            prop_assert_eq!(read_bodies(&write_bodies(&rows), rows.len()), Ok(rows));
        }

        #[test]
        fn names_are_read_again(names in prop::collection::btree_set("[A-Z][a-zA-Zéö &’.,]{0,60}", 0..50)) {
            let names: Vec<String> = names.into_iter().collect();
            prop_assert_eq!(read_names(&write_names(&names)), Ok(names));
        }

        #[test]
        fn wordings_are_read_again(lists in prop::collection::vec(prop::collection::btree_set(0_u32..3000, 0..80), 0..9)) {
            let lists: Vec<Vec<u32>> = lists.into_iter().map(|list| list.into_iter().collect()).collect();
            let sets = read_wordings(&write_wordings(&lists, 3000), lists.len(), 3000).unwrap();
            let read: Vec<Vec<u32>> = sets.iter().map(|set| set.iter().collect()).collect();
            prop_assert_eq!(read, lists);
        }

        #[test]
        fn any_bytes_give_something_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..200), n in 0_usize..600) {
            let _ = read_items(&bytes, n, 100);
            let _ = read_bodies(&bytes, n);
            let _ = read_names(&bytes);
            let _ = read_wordings(&bytes, n, 5000);
        }
    }
}
