use serde::{Deserialize, Serialize};

/// A council, as `corpus.json` names it and as each meeting repeats it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Council {
    /// A lasting identifier of lower-case letters, digits and hyphens: `coventry`.
    pub id: String,
    /// The name to show: `Coventry City Council`.
    pub name: String,
    /// The terms under which the minutes may be used again, when they are known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// The council's own site for its meetings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
}

/// The body that met.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Committee {
    /// A lasting identifier, unique within its council: `crime-scrutiny-panel`.
    pub id: String,
    /// The name as published.
    pub name: String,
}
