use super::failure_words::words;
use scrutineer_search::{FetchError, IndexError};

/// Why something could not be loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum LoadError {
    /// The index or a file of it could not be had or read.
    Index(IndexError),
    /// There is no item of this identifier in what is loaded.
    NoSuchItem(String),
    /// The codebook has no theme of this identifier.
    NoSuchTheme(String),
    /// The index was built without themes.
    NoThemes,
    /// The file of a page did not come.
    #[cfg_attr(not(split), allow(dead_code, reason = "pages are then a part of the whole"))]
    Page(String),
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
            Self::Index(IndexError::Fetch { .. } | IndexError::Missing { .. })
            | Self::NoSuchItem(_)
            | Self::NoSuchTheme(_)
            | Self::NoThemes
            | Self::Page(_) => Remedy::Retry,
        }
    }

    /// What happened, what to do, and the words on the button.
    pub(crate) fn words(&self) -> FailureWords {
        let words = words();
        let (what, advice) = match self {
            Self::Index(IndexError::Fetch { cause: FetchError::Failed(_), .. }) => words.not_arrived,
            Self::Index(IndexError::Fetch { .. } | IndexError::Missing { .. }) => words.not_here,
            Self::Index(IndexError::OtherBuild) => words.updated,
            Self::Index(IndexError::Version { .. }) => words.do_not_fit,
            Self::Index(IndexError::Damaged { .. }) => words.damaged,
            Self::Page(_) => words.no_page,
            Self::NoSuchItem(_) => words.no_such_item,
            Self::NoSuchTheme(_) => words.no_such_theme,
            Self::NoThemes => words.no_themes,
        };
        let button = match self.remedy() {
            Remedy::Retry => words.try_again,
            Remedy::Reload => words.load_again,
        };
        FailureWords { what, advice, button, detail: self.detail() }
    }

    fn detail(&self) -> String {
        match self {
            Self::Index(error) => error.to_string(),
            Self::NoSuchItem(id) | Self::NoSuchTheme(id) | Self::Page(id) => id.clone(),
            Self::NoThemes => "the index has no annex of themes".to_owned(),
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
