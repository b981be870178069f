use serde::{Deserialize, Serialize};

/// Where a piece of metadata was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Provenance {
    /// Printed on the published page or in the published file.
    Page,
    /// An answer of the council's web service.
    WebService,
    /// Read out of the address of the published page.
    Address,
    /// Given by the person who ran the import.
    Import,
}

/// A value that was stated somewhere, with the place. What nobody stated is `None`, never a guess.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Stated<T> {
    /// The value.
    pub value: T,
    /// Where it was read.
    pub from: Provenance,
}

impl<T> Stated<T> {
    /// A value printed on the published page.
    pub fn page(value: T) -> Self {
        Self { value, from: Provenance::Page }
    }

    /// A value given by the person who ran the import.
    pub fn import(value: T) -> Self {
        Self { value, from: Provenance::Import }
    }

    /// A value from an answer of the council's web service.
    pub fn web_service(value: T) -> Self {
        Self { value, from: Provenance::WebService }
    }

    /// A value read out of the address of the published page.
    pub fn address(value: T) -> Self {
        Self { value, from: Provenance::Address }
    }
}
