use scrutineer_search::{BitSet, Layout, Overview, Place};
use std::fmt;

/// What is laid beside another: a council, or one committee of it. As text `coventry`, `coventry/scrutiny-board` or,
/// for items whose committee is not stated, `coventry/`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Part {
    /// Identifier of the council.
    pub council: String,
    /// Identifier of the committee within it; empty for "not stated", `None` for the whole council.
    pub committee: Option<String>,
}

impl Part {
    /// Reads `council` or `council/committee`.
    pub fn parse(text: &str) -> Self {
        match text.split_once('/') {
            Some((council, committee)) => {
                Self { council: council.to_owned(), committee: Some(committee.to_owned()) }
            }
            None => Self { council: text.to_owned(), committee: None },
        }
    }

    /// Whether a place belongs to it.
    pub fn has(&self, overview: &Overview, place: Place) -> bool {
        overview.councils.get(place.council).is_some_and(|council| {
            council.id == self.council
                && self.committee.as_ref().is_none_or(|committee| {
                    council.committees.get(place.committee).is_some_and(|here| here.id == *committee)
                })
        })
    }

    /// Its rows.
    pub fn rows(&self, layout: Layout<'_>) -> BitSet {
        let mut rows = BitSet::empty(layout.rows() as usize);
        for row in 0..layout.rows() {
            if layout.place(row).is_some_and(|place| self.has(layout.overview(), place)) {
                rows.insert(row);
            }
        }
        rows
    }

    /// The name to show: the council's, and the committee's behind a comma; the identifier when it is not loaded.
    pub fn name(&self, overview: &Overview) -> String {
        let council = overview.councils.iter().find(|council| council.id == self.council);
        let name = council.map_or(self.council.as_str(), |council| council.name.as_str());
        match self.committee.as_deref() {
            None => name.to_owned(),
            Some("") => format!("{name}, committee not stated"),
            Some(id) => {
                let committee =
                    council.and_then(|council| council.committees.iter().find(|here| here.id == id));
                format!("{name}, {}", committee.map_or(id, |committee| committee.name.as_str()))
            }
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.council)?;
        match &self.committee {
            Some(committee) => write!(f, "/{committee}"),
            None => Ok(()),
        }
    }
}
