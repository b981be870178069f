use scrutineer_search::{FetchError, IndexError};

/// Why something could not be loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum LoadError {
    /// The index or a file of it could not be had or read.
    Index(IndexError),
    /// There is no item of this identifier in what is loaded.
    NoSuchItem(String),
}

/// What can be done about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Remedy {
    /// Trying again.
    Retry,
    /// Loading the page again, since it and its data no longer fit.
    Reload,
}

/// A failure as the page tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FailureWords {
    /// What happened.
    pub(crate) what: &'static str,
    /// What to do.
    pub(crate) advice: &'static str,
    /// The button that does it.
    pub(crate) button: &'static str,
    /// For whoever looks after the site.
    pub(crate) detail: String,
}

impl LoadError {
    /// What helps.
    pub(crate) fn remedy(&self) -> Remedy {
        match self {
            Self::Index(IndexError::OtherBuild | IndexError::Damaged { .. } | IndexError::Version { .. }) => {
                Remedy::Reload
            }
            Self::Index(IndexError::Fetch { .. } | IndexError::Missing { .. }) | Self::NoSuchItem(_) => {
                Remedy::Retry
            }
        }
    }

    /// What happened, what to do, and the words on the button.
    pub(crate) fn words(&self) -> FailureWords {
        let (what, advice) = match self {
            Self::Index(IndexError::Fetch { cause: FetchError::Failed(_), .. }) => (
                "The minutes did not arrive",
                "This is most often the connection. What you asked is kept in the address of this page.",
            ),
            Self::Index(IndexError::Fetch { .. } | IndexError::Missing { .. }) => (
                "The minutes are not here",
                "This site has no minutes beside it, or a part of them is missing. Whoever looks after it can publish them again.",
            ),
            Self::Index(IndexError::OtherBuild) => (
                "The minutes were updated",
                "Newer minutes were published since you opened this page. Load it again to search them; what you asked is kept.",
            ),
            Self::Index(IndexError::Version { .. }) => (
                "This page and its minutes do not fit together",
                "One of them is newer than the other. Loading the page again most often helps; otherwise the site must be published again.",
            ),
            Self::Index(IndexError::Damaged { .. }) => (
                "A part of the minutes arrived damaged",
                "Load the page again. If it happens again, whoever looks after this site should publish the minutes again.",
            ),
            Self::NoSuchItem(_) => (
                "This item is not among the minutes loaded",
                "Its address may be mistyped, or the minutes it was in are no longer published here. Search for its words instead.",
            ),
        };
        let button = match self.remedy() {
            Remedy::Retry => "Try again",
            Remedy::Reload => "Load the page again",
        };
        FailureWords { what, advice, button, detail: self.detail() }
    }

    fn detail(&self) -> String {
        match self {
            Self::Index(error) => error.to_string(),
            Self::NoSuchItem(id) => id.clone(),
        }
    }
}

impl From<IndexError> for LoadError {
    fn from(error: IndexError) -> Self {
        Self::Index(error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_build_asks_for_a_reload_and_a_lost_connection_for_another_try() {
        let other = LoadError::Index(IndexError::OtherBuild);
        assert_eq!((other.remedy(), other.words().button), (Remedy::Reload, "Load the page again"));
        let cause = FetchError::Failed("network".to_owned());
        let lost = LoadError::Index(IndexError::Fetch { path: "manifest.json".to_owned(), cause });
        assert_eq!((lost.remedy(), lost.words().button), (Remedy::Retry, "Try again"));
        assert!(lost.words().detail.contains("manifest.json"));
    }
}
