use crate::Note;
use scrutineer_corpus::Kind;

/// Byte offsets into a query as typed.
pub type Span = (usize, usize);

/// Brackets deeper than this are taken as if they were not there.
pub const DEEPEST: usize = 24;

/// A query has at most this many words, phrases and fields; what follows is left out, with a note.
pub const MOST_PARTS: usize = 64;

/// The distance of `NEAR` without a number.
pub const DEFAULT_NEAR: u32 = 5;

/// A query as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// What is asked for.
    pub root: Node,
    /// What was odd, in the order of the text.
    pub notes: Vec<Note>,
}

/// A part of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Everything; what an empty query asks for.
    All,
    /// A word in any of its inflections.
    Word {
        /// The folded word as typed.
        form: String,
        /// Where it was typed.
        span: Span,
    },
    /// Words in a row, each exactly as typed (case and accents aside) or, with a star, by its beginning.
    Phrase {
        /// The words; never empty, and never a beginning alone, which is a [`Node::Prefix`].
        words: Vec<PhraseWord>,
        /// Where it was typed, with its quotation marks.
        span: Span,
    },
    /// Any word that begins so.
    Prefix {
        /// The folded beginning, at least two characters.
        start: String,
        /// Where it was typed.
        span: Span,
    },
    /// Two things within a number of words of each other, in either order, in one passage.
    Near {
        /// A word, prefix, phrase, or several of them joined by [`Node::Or`].
        left: Box<Self>,
        /// The same.
        right: Box<Self>,
        /// The greatest distance in words, from 1: neighbours are at distance 1.
        within: u32,
    },
    /// Something that an item or its meeting has, other than words.
    Field {
        /// What.
        field: Field,
        /// Where it was typed.
        span: Span,
    },
    /// All of them.
    And(Vec<Self>),
    /// Any of them.
    Or(Vec<Self>),
    /// Not this.
    Not(Box<Self>),
    /// Look in titles only.
    Title(Box<Self>),
    /// Look in the listed organisations only.
    Organisation(Box<Self>),
    /// Look only in passages of these kinds (and in titles and purposes, which have no kind); at least one such
    /// passage must have been found.
    Kinds {
        /// The kinds.
        kinds: KindSet,
        /// What to look for.
        node: Box<Self>,
    },
}

/// A word of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhraseWord {
    /// This form of the word only, folded.
    Form(String),
    /// Any word that begins so: folded, at least two characters.
    Beginning(String),
}

impl PhraseWord {
    /// Whether a folded word of a text is the one that is meant.
    pub fn is(&self, form: &str) -> bool {
        match self {
            Self::Form(wanted) => form == wanted,
            Self::Beginning(start) => form.starts_with(start.as_str()),
        }
    }

    /// The same word outside of a phrase.
    pub fn alone(&self, span: Span) -> Node {
        match self {
            Self::Form(form) => Node::Word { form: form.clone(), span },
            Self::Beginning(start) => Node::Prefix { start: start.clone(), span },
        }
    }

    /// A phrase as it is told: `permanent exclu…`.
    pub fn row(words: &[Self]) -> String {
        let mut row = String::new();
        for word in words {
            if !row.is_empty() {
                row.push(' ');
            }
            match word {
                Self::Form(form) => row.push_str(form),
                Self::Beginning(start) => {
                    row.push_str(start);
                    row.push('…');
                }
            }
        }
        row
    }
}

/// What an item can be asked for besides its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Field {
    /// A council, by its identifier or by words of its name.
    Council(String),
    /// A committee, by its identifier or by words of its name; `None` stands for "not stated".
    Committee(Option<String>),
    /// Meetings from one day to another.
    Days(DaySpan),
    /// Meetings whose date is not stated.
    Undated,
    /// A theme, by identifier or name. What it is comes with the [`Request`](crate::Request); an unknown one is left
    /// out with a note when the query is answered.
    Theme(String),
}

/// Days as numbers `YYYYMMDD`, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DaySpan {
    /// The first day.
    pub from: u32,
    /// The last day.
    pub to: u32,
}

/// A set of kinds of passages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KindSet(u16);

impl KindSet {
    /// All kinds.
    pub const ALL: Self = Self((1 << Kind::ALL.len()) - 1);

    /// The set of some kinds.
    pub fn of(kinds: &[Kind]) -> Self {
        kinds.iter().fold(Self::default(), |set, &kind| set.with(kind))
    }

    /// The set with one kind more.
    #[must_use]
    pub fn with(self, kind: Kind) -> Self {
        Self(self.0 | Self::bit(kind))
    }

    /// What is in both sets.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// What is in either set.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What is not in the set.
    #[must_use]
    pub fn complement(self) -> Self {
        Self(!self.0 & Self::ALL.0)
    }

    /// Whether a kind is in the set.
    pub fn has(self, kind: Kind) -> bool {
        self.0 & Self::bit(kind) != 0
    }

    /// The kinds, in the order of [`Kind::ALL`].
    pub fn list(self) -> Vec<Kind> {
        Kind::ALL.into_iter().filter(|&kind| self.has(kind)).collect()
    }

    fn bit(kind: Kind) -> u16 {
        1 << (kind as u16)
    }
}

impl Node {
    /// Whether it looks for words (in passages), and so can say which passages match.
    pub fn finds_passages(&self) -> bool {
        match self {
            Self::All | Self::Word { .. } | Self::Phrase { .. } | Self::Prefix { .. } | Self::Near { .. } => {
                true
            }
            Self::Kinds { .. } => true,
            Self::And(nodes) | Self::Or(nodes) => nodes.iter().any(Self::finds_passages),
            Self::Field { .. } | Self::Not(_) | Self::Title(_) | Self::Organisation(_) => false,
        }
    }
}
