use super::theme::{own, own_pairs};
use scrutineer_themes::{Part, Theme};

/// A comparison as the address holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct CompareRoute {
    /// Councils or committees side by side, in order; none: all of them in the matrix only.
    pub(crate) parts: Vec<Part>,
    /// What is compared.
    pub(crate) about: About,
    /// Wordings of the theme that are switched off.
    pub(crate) off: Vec<String>,
    /// Wordings that are switched on.
    pub(crate) on: Vec<String>,
    /// First and last year; `None` where it is open. Items without a date count only when both are open.
    pub(crate) years: (Option<u16>, Option<u16>),
    /// How the matrix is drawn.
    pub(crate) matrix: MatrixRoute,
    /// How many passages a cell shows, or how many rows the matrix has; `None` for the usual number.
    pub(crate) shown: Option<u16>,
}

/// How the matrix of all councils is drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct MatrixRoute {
    /// Whether the rows are committees rather than councils.
    pub(crate) committees: bool,
    /// Which themes stand in its columns.
    pub(crate) columns: Columns,
    /// Whether the rows are in order of name although a theme is singled out.
    pub(crate) by_name: bool,
    /// Whether its figures are rates rather than counts.
    pub(crate) rates: bool,
    /// Rows that are ticked, to be laid side by side.
    pub(crate) ticked: Vec<Part>,
}

/// Which themes stand in the columns of the matrix.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Columns {
    /// The ten that most passages name.
    #[default]
    Busiest,
    /// All of them.
    All,
    /// Those of a group.
    Group(String),
}

/// What a comparison is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum About {
    /// Everything that is loaded.
    #[default]
    Everything,
    /// A theme of the codebook.
    Theme(String),
    /// A reader's own theme.
    Own(Box<Theme>),
    /// A query.
    Query(String),
}

impl CompareRoute {
    pub(super) fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs: Vec<(&'static str, String)> =
            self.parts.iter().map(|part| ("part", part.to_string())).collect();
        match &self.about {
            About::Everything => {}
            About::Theme(id) => pairs.push(("theme", id.clone())),
            About::Own(theme) => {
                pairs.push(("theme", String::new()));
                pairs.extend(own_pairs(theme));
            }
            About::Query(query) => pairs.push(("q", query.clone())),
        }
        pairs.extend(self.off.iter().map(|wording| ("off", wording.clone())));
        pairs.extend(self.on.iter().map(|wording| ("on", wording.clone())));
        pairs.extend(self.years.0.map(|year| ("from", year.to_string())));
        pairs.extend(self.years.1.map(|year| ("to", year.to_string())));
        self.matrix.pairs(&mut pairs);
        pairs.extend(self.shown.map(|shown| ("show", shown.to_string())));
        pairs
    }

    pub(super) fn from_pairs(pairs: &[(String, String)]) -> Self {
        let mut route = Self::default();
        for (key, value) in pairs {
            match (key.as_str(), value.as_str()) {
                ("theme", "") => route.about = About::Own(Box::new(own(pairs))),
                ("theme", _) => route.about = About::Theme(value.clone()),
                (_, "") => {}
                ("q", _) => route.about = About::Query(value.clone()),
                ("part", _) => route.parts.push(Part::parse(value)),
                ("off", _) => route.off.push(value.clone()),
                ("on", _) => route.on.push(value.clone()),
                ("from", _) => route.years.0 = value.parse().ok(),
                ("to", _) => route.years.1 = value.parse().ok(),
                ("show", _) => route.shown = value.parse().ok(),
                _ => route.matrix.take(key, value),
            }
        }
        route
    }
}

impl MatrixRoute {
    fn pairs(&self, pairs: &mut Vec<(&'static str, String)>) {
        if self.committees {
            pairs.push(("rows", "committees".to_owned()));
        }
        match &self.columns {
            Columns::Busiest => {}
            Columns::All => pairs.push(("columns", "all".to_owned())),
            Columns::Group(id) => pairs.push(("group", id.clone())),
        }
        if self.by_name {
            pairs.push(("order", "name".to_owned()));
        }
        if self.rates {
            pairs.push(("figures", "rates".to_owned()));
        }
        pairs.extend(self.ticked.iter().map(|part| ("tick", part.to_string())));
    }

    fn take(&mut self, key: &str, value: &str) {
        match (key, value) {
            ("rows", "committees") => self.committees = true,
            ("columns", "all") => self.columns = Columns::All,
            ("group", _) => self.columns = Columns::Group(value.to_owned()),
            ("order", "name") => self.by_name = true,
            ("figures", "rates") => self.rates = true,
            ("tick", _) => self.ticked.push(Part::parse(value)),
            _ => {}
        }
    }
}
