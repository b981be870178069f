//! The annex "highlights": numbers and texts in the order of the fields, each text behind its length in bytes.

use super::{Beside, Busy, Highlights, MOST, Quoted, Side};
use scrutineer_corpus::Kind;
use scrutineer_search::codec::Bad;
use scrutineer_search::codec::bytes::Bytes;
#[cfg(feature = "write")]
use scrutineer_search::codec::bytes::{put, put_text};

/// The version of the annex; raised whenever an older reader would misread it.
const VERSION: u64 = 1;

impl Highlights {
    /// The bytes.
    #[cfg(feature = "write")]
    pub(super) fn write(&self) -> Vec<u8> {
        let mut out = Vec::new();
        put(&mut out, VERSION);
        put(&mut out, self.themes.into());
        put(&mut out, self.busiest.len() as u64);
        for busy in &self.busiest {
            put_text(&mut out, &busy.id);
            put_text(&mut out, &busy.name);
            for count in [busy.passages, busy.decided, busy.councils] {
                put(&mut out, count.into());
            }
        }
        put(&mut out, self.beside.is_some().into());
        if let Some(beside) = &self.beside {
            put_text(&mut out, &beside.id);
            put_text(&mut out, &beside.name);
            for side in &beside.sides {
                put_text(&mut out, &side.council);
                put(&mut out, side.passages.into());
                put(&mut out, side.loaded.into());
                put_text(&mut out, &side.quoted.item);
                put_text(&mut out, &side.quoted.title);
                put(&mut out, side.quoted.n.into());
                put(&mut out, side.quoted.kind as u64);
                put_text(&mut out, &side.quoted.text);
            }
        }
        out
    }

    /// Reads the bytes.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Bad> {
        let mut bytes = Bytes::new(bytes);
        if bytes.number()? != VERSION {
            return Err(Bad("its highlights are of another format"));
        }
        let (themes, count) = (bytes.small()?, bytes.size()?);
        if count > MOST {
            return Err(Bad("it has more highlights than it can have"));
        }
        let mut busiest = Vec::with_capacity(count);
        for _ in 0..count {
            let (id, name) = (bytes.text()?.to_owned(), bytes.text()?.to_owned());
            let (passages, decided, councils) = (bytes.small()?, bytes.small()?, bytes.small()?);
            busiest.push(Busy { id, name, passages, decided, councils });
        }
        let beside = match bytes.number()? {
            0 => None,
            _ => Some(Beside {
                id: bytes.text()?.to_owned(),
                name: bytes.text()?.to_owned(),
                sides: [side(&mut bytes)?, side(&mut bytes)?],
            }),
        };
        Ok(Self { themes, busiest, beside })
    }
}

fn side(bytes: &mut Bytes<'_>) -> Result<Side, Bad> {
    let (council, passages, loaded) = (bytes.text()?.to_owned(), bytes.small()?, bytes.small()?);
    let (item, title, n) = (bytes.text()?.to_owned(), bytes.text()?.to_owned(), bytes.small()?);
    let kind = *Kind::ALL.get(bytes.size()?).ok_or(Bad("it has a kind that there is not"))?;
    Ok(Side {
        council,
        passages,
        loaded,
        quoted: Quoted { item, title, n, kind, text: bytes.text()?.to_owned() },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn beside() -> impl Strategy<Value = Beside> {
        let kind = prop::sample::select(Kind::ALL.to_vec());
        let side = (".{0,8}", any::<u32>(), any::<u32>(), ".{0,8}", ".{0,20}", any::<u32>(), kind, ".{0,40}")
            .prop_map(|(council, passages, loaded, item, title, n, kind, text)| Side {
                council,
                passages,
                loaded,
                quoted: Quoted { item, title, n, kind, text },
            });
        (".{0,8}", ".{0,8}", side.clone(), side).prop_map(|(id, name, one, other)| Beside {
            id,
            name,
            sides: [one, other],
        })
    }

    fn any_highlights() -> impl Strategy<Value = Highlights> {
        let busy = (".{0,8}", ".{0,8}", any::<u32>(), any::<u32>(), any::<u32>()).prop_map(
            |(id, name, passages, decided, councils)| Busy { id, name, passages, decided, councils },
        );
        (any::<u32>(), prop::collection::vec(busy, 0..=MOST), prop::option::of(beside()))
            .prop_map(|(themes, busiest, beside)| Highlights { themes, busiest, beside })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(highlights in any_highlights()) {
            prop_assert_eq!(Highlights::read(&highlights.write()), Ok(highlights));
        }

        #[test]
        fn what_is_cut_or_changed_is_never_a_panic(
            highlights in any_highlights(), at in any::<prop::sample::Index>(), byte in any::<u8>(),
        ) {
            let mut bytes = highlights.write();
            let at = at.index(bytes.len());
            prop_assert!(Highlights::read(&bytes[..at]).is_err());
            bytes[at] = byte;
            let _ = Highlights::read(&bytes);
        }
    }
}
