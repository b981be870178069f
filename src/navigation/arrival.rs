/// How the reader came to the page that is being shown.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Arrival {
    /// The first page of this visit: the focus stays where the browser put it.
    First,
    /// By a link: the focus goes to the heading.
    Fresh,
    /// By a key that leads to an element of the page: the focus goes there.
    To(&'static str),
    /// Back or forward: everything as it was left.
    Back(Standing),
}

/// Where a reader stood on a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Standing {
    /// Pixels scrolled from the top.
    pub(crate) scrolled: f64,
    /// The id of what had the focus, if it has one.
    pub(crate) focused: Option<String>,
}
