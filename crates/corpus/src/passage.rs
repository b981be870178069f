use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A piece of minutes or of a report that stands by itself: a paragraph, a bullet, a numbered resolution.
///
/// The text is the published wording; only white space is tidied.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Passage {
    /// Place in the item or document, from 1, without gaps.
    pub n: u32,
    /// What the passage does in the minutes.
    pub kind: Kind,
    /// The label as printed: `iv)`, `30.1`, `•`. Nothing when nothing was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The published words.
    pub text: String,
    /// The ordinal of the lead-in or heading that this passage stands under; always smaller than `n`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub under: Option<u32>,
    /// The page of the document, from 1, for documents that have pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// The fields of a vote, as far as they are printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vote: Option<Vote>,
    /// The fields of an action, as far as they are printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<Action>,
}

/// What a passage does in the minutes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// What the committee was told, shown or considered.
    Evidence,
    /// What was recorded as noted.
    Noted,
    /// A member's question, remark or concern.
    Comment,
    /// The answer to a question.
    Response,
    /// A decision of the committee itself.
    Resolved,
    /// A recommendation to another body.
    Recommended,
    /// Something that someone is to do.
    Action,
    /// A vote or division.
    Vote,
    /// A declaration of interest.
    Declaration,
    /// Thanks.
    Thanks,
    /// Apologies, order of business, approval of earlier minutes and the like.
    Procedural,
    /// A heading or a bare lead-in label such as `NOTED:`.
    Heading,
    /// Not classified.
    #[default]
    Text,
}

impl Kind {
    /// Every kind, in the order in which counts are shown.
    pub const ALL: [Self; 13] = [
        Self::Evidence,
        Self::Noted,
        Self::Comment,
        Self::Response,
        Self::Resolved,
        Self::Recommended,
        Self::Action,
        Self::Vote,
        Self::Declaration,
        Self::Thanks,
        Self::Procedural,
        Self::Heading,
        Self::Text,
    ];

    /// The name used in files, addresses and queries (`kind:resolved`).
    pub fn name(self) -> &'static str {
        match self {
            Self::Evidence => "evidence",
            Self::Noted => "noted",
            Self::Comment => "comment",
            Self::Response => "response",
            Self::Resolved => "resolved",
            Self::Recommended => "recommended",
            Self::Action => "action",
            Self::Vote => "vote",
            Self::Declaration => "declaration",
            Self::Thanks => "thanks",
            Self::Procedural => "procedural",
            Self::Heading => "heading",
            Self::Text => "text",
        }
    }

    /// Whether the passage records an outcome: resolved, recommended, action or vote.
    pub fn is_decision(self) -> bool {
        matches!(self, Self::Resolved | Self::Recommended | Self::Action | Self::Vote)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Kind {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.name() == text).ok_or(())
    }
}

/// The fields of a vote, each only as far as it is printed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Vote {
    /// What was voted on, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motion: Option<String>,
    /// Votes for.
    #[serde(default, rename = "for", skip_serializing_if = "Option::is_none")]
    pub in_favour: Option<u32>,
    /// Votes against.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub against: Option<u32>,
    /// Abstentions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abstained: Option<u32>,
    /// Members absent from the division.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub absent: Option<u32>,
    /// Names printed under "For", as printed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names_for: Vec<String>,
    /// Names printed under "Against", as printed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names_against: Vec<String>,
    /// Names printed under "Abstain", as printed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names_abstained: Vec<String>,
    /// Names printed as absent from the division, as printed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names_absent: Vec<String>,
    /// The result, when it is printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<VoteResult>,
}

/// How a vote ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum VoteResult {
    /// Carried, agreed or approved.
    Carried,
    /// Lost, rejected or not carried.
    Lost,
    /// Withdrawn before the vote.
    Withdrawn,
}

/// The fields of an action, each only as far as it is printed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Action {
    /// Who is to act, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// By when, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
}
