//! The overview within `start-….bin`: names, and of the counts only those that the [columns](super::columns) do not
//! tell.
//!
//! 1. Names of the corpus, the councils and the committees, in one stream of bytes. A committee with the name of one
//!    before it, and identifiers that are made of the name, take a bit or two.
//! 2. For each committee its words, its items with cut or without minutes, and its digests.
//! 3. Meetings, items, documents, passages, undated items and first and last days follow from the columns.

use super::columns::RawMeeting;
use crate::codec::range::{ByteModel, Coder, Decoder, LearnedBit, Number};
use crate::codec::{Bad, SHORT};
use crate::{CommitteeOverview, CouncilOverview, Overview};
use scrutineer_corpus::Date;

/// Longest name, in bytes.
const LONGEST: usize = 1 << 16;

/// The contexts of the overview.
#[derive(Default)]
struct Model {
    bytes: ByteModel,
    last: Vec<u8>,
    counts: Number,
    present: LearnedBit,
    again: LearnedBit,
    made: LearnedBit,
    places: Number,
    words: Number,
    cut: Number,
    none: Number,
    digests: Number,
}

/// The identifier that a name gives: its letters and digits in lower case, with hyphens between.
fn identifier(name: &str) -> String {
    let mut id = String::new();
    for letter in name.chars() {
        if letter.is_ascii_alphanumeric() {
            id.push(letter.to_ascii_lowercase());
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    if id.ends_with('-') {
        id.pop();
    }
    id
}

impl Model {
    /// Codes a text, ended by a nought.
    fn text<C: Coder>(&mut self, coder: &mut C, text: &str) -> Result<String, Bad> {
        let given: Vec<u8> = text.bytes().filter(|&byte| byte != 0).collect();
        let start = self.last.len();
        loop {
            let length = self.last.len() - start;
            let byte = self.bytes.code(coder, &self.last, given.get(length).copied().unwrap_or(0));
            self.last.push(byte);
            if byte == 0 {
                break;
            }
            if length > LONGEST {
                return Err(Bad("a name in it is longer than it can be"));
            }
        }
        let bytes = self.last.get(start..self.last.len() - 1).unwrap_or_default();
        String::from_utf8(bytes.to_vec()).map_err(|_| Bad("a name in it is not text"))
    }

    fn optional<C: Coder>(&mut self, coder: &mut C, text: Option<&str>) -> Result<Option<String>, Bad> {
        let present = coder.code(text.is_some(), &mut self.present);
        if present { self.text(coder, text.unwrap_or_default()).map(Some) } else { Ok(None) }
    }

    /// Codes a name and the identifier beside it.
    fn named<C: Coder>(&mut self, coder: &mut C, id: &str, name: &str) -> Result<(String, String), Bad> {
        let name = self.text(coder, name)?;
        let made = identifier(&name);
        let is_made = coder.code(made == id, &mut self.made);
        let id = if is_made { made } else { self.text(coder, id)? };
        Ok((id, name))
    }

    /// Codes the whole; `check` refuses to go on behind the end.
    fn code<C: Coder>(
        &mut self,
        coder: &mut C,
        check: impl Fn(&C) -> Result<(), Bad>,
        given: &Overview,
    ) -> Result<Overview, Bad> {
        let mut overview =
            Overview { title: self.optional(coder, given.title.as_deref())?, councils: Vec::new() };
        let councils = self.counts.code(coder, small(given.councils.len()));
        let mut names: Vec<(String, String)> = Vec::new();
        let none = CouncilOverview::default();
        for n in 0..councils as usize {
            check(coder)?;
            let given = given.councils.get(n).unwrap_or(&none);
            let (id, name) = self.named(coder, &given.id, &given.name)?;
            let licence = self.optional(coder, given.licence.as_deref())?;
            let website = self.optional(coder, given.website.as_deref())?;
            let count = self.counts.code(coder, small(given.committees.len()));
            let mut committees = Vec::new();
            for n in 0..count as usize {
                check(coder)?;
                committees.push(self.committee(coder, given.committees.get(n), &mut names)?);
            }
            overview.councils.push(CouncilOverview { id, name, licence, website, committees });
        }
        check(coder)?;
        Ok(overview)
    }

    fn committee<C: Coder>(
        &mut self,
        coder: &mut C,
        given: Option<&CommitteeOverview>,
        names: &mut Vec<(String, String)>,
    ) -> Result<CommitteeOverview, Bad> {
        let none = CommitteeOverview::default();
        let given = given.unwrap_or(&none);
        let before = names.iter().rev().position(|(id, name)| *id == given.id && *name == given.name);
        let again = coder.code(before.is_some(), &mut self.again);
        let (id, name) = if again {
            let back = self.places.code(coder, small(before.unwrap_or(0))) as usize;
            names.iter().rev().nth(back).cloned().ok_or(SHORT)?
        } else {
            let pair = self.named(coder, &given.id, &given.name)?;
            names.push(pair.clone());
            pair
        };
        Ok(CommitteeOverview {
            id,
            name,
            words: self.words.code(coder, given.words),
            cut: self.cut.code(coder, given.cut),
            none: self.none.code(coder, given.none),
            digests: self.digests.code(coder, given.digests),
            ..CommitteeOverview::default()
        })
    }
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Packs what the columns do not tell.
#[cfg(feature = "write")]
pub(crate) fn write(overview: &Overview) -> Vec<u8> {
    let mut encoder = crate::codec::range::Encoder::default();
    // Writing cannot fail but for names of over 64 KB, which come out cut.
    let _ = Model::default().code(&mut encoder, |_| Ok(()), overview);
    encoder.finish()
}

/// Reads what was packed; [`count`] adds the rest.
pub(crate) fn read(bytes: &[u8]) -> Result<Overview, Bad> {
    let mut decoder = Decoder::new(bytes);
    Model::default().code(&mut decoder, Decoder::check, &Overview::default())
}

/// Counts what the columns tell.
pub(crate) fn count(overview: &mut Overview, councils: &[Vec<RawMeeting>]) {
    for (council, meetings) in overview.councils.iter_mut().zip(councils) {
        for meeting in meetings {
            let Some(line) = council.committees.get_mut(usize::from(meeting.committee)) else { continue };
            let documents = small(meeting.rows.iter().filter(|row| row.document).count());
            let items = small(meeting.rows.len()).saturating_sub(documents);
            line.meetings += 1;
            line.documents += documents;
            line.items += items;
            line.passages += meeting.rows.iter().map(|row| row.passages).sum::<u32>();
            match date(meeting.day) {
                None => line.undated += items,
                Some(day) => {
                    let (from, to) = line.span.unwrap_or((day, day));
                    line.span = Some((from.min(day), to.max(day)));
                }
            }
        }
        for line in &mut council.committees {
            line.full = line.items.saturating_sub(line.cut).saturating_sub(line.none);
        }
    }
}

fn date(day: u32) -> Option<Date> {
    let part = |n: u32| u8::try_from(n).unwrap_or_default();
    let year = u16::try_from(day / 10_000).ok().filter(|_| day > 0)?;
    Date::new(year, part(day / 100 % 100), part(day % 100)).ok()
}

#[cfg(all(test, feature = "write"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn committee() -> impl Strategy<Value = CommitteeOverview> {
        ("[a-c]{0,2}", "[A-C &é]{0,3}", any::<u32>(), 0_u32..9).prop_map(|(id, name, words, cut)| {
            CommitteeOverview {
                id,
                name,
                words,
                cut,
                none: cut / 2,
                digests: 1,
                ..CommitteeOverview::default()
            }
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(
            title in prop::option::of(".{0,20}"),
            councils in prop::collection::vec((".{0,9}", prop::collection::vec(committee(), 0..5), prop::option::of("[a-z]{0,5}")), 0..6),
        ) {
            let title: Option<String> = title.map(|title: String| title.replace('\0', ""));
            let councils = councils.into_iter().map(|(name, committees, licence)| {
                let name = name.replace('\0', "");
                CouncilOverview { id: identifier(&name), name, licence: licence.clone(), website: licence, committees }
            });
            let overview = Overview { title, councils: councils.collect() };
            prop_assert_eq!(read(&write(&overview)), Ok(overview));
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = read(&bytes);
        }
    }

    #[test]
    fn identifiers_of_names() {
        assert_eq!(identifier("Health & Care (Joint) Board"), "health-care-joint-board");
        assert_eq!(identifier("  "), "");
    }
}
