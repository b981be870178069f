use super::fragment::encode;
use scrutineer_themes::{Part, Theme};

/// The order of the list of themes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum ThemeOrder {
    /// By group, as the codebook has them.
    #[default]
    Grouped,
    /// Those that most passages name first.
    MostFirst,
}

/// A theme as the address holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ThemeRoute {
    /// What theme.
    pub(crate) which: Which,
    /// Wordings of the theme that are switched off.
    pub(crate) off: Vec<String>,
    /// Wordings that are switched on: offered ones, or the reader's.
    pub(crate) on: Vec<String>,
    /// Councils or committees that alone are looked at; none: all of them.
    pub(crate) parts: Vec<Part>,
    /// First and last year; `None` where it is open. Items without a date count only when both are open.
    pub(crate) years: (Option<u16>, Option<u16>),
}

/// What theme an address names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Which {
    /// One of the codebook.
    BuiltIn(String),
    /// A reader's own, whose whole definition is in the address.
    Own(Box<Theme>),
}

impl Default for Which {
    fn default() -> Self {
        Self::BuiltIn(String::new())
    }
}

/// The path of a reader's own theme.
const OWN: &str = "own";

impl ThemeRoute {
    /// A theme of the codebook as it is.
    pub(crate) fn of(id: &str) -> Self {
        Self { which: Which::BuiltIn(id.to_owned()), ..Self::default() }
    }

    /// A reader's own theme.
    pub(crate) fn own(theme: Theme) -> Self {
        Self { which: Which::Own(Box::new(theme)), ..Self::default() }
    }

    /// Whether it is the same theme, whatever is switched off and on. A reader's own theme is edited in its address, so
    /// all of them share a page.
    pub(super) fn is_same_theme(&self, other: &Self) -> bool {
        match (&self.which, &other.which) {
            (Which::Own(_), Which::Own(_)) => true,
            (one, two) => one == two,
        }
    }

    pub(super) fn path(&self) -> String {
        format!("/themes/{}", self.id())
    }

    /// What stands for it in a path.
    pub(super) fn id(&self) -> String {
        match &self.which {
            Which::BuiltIn(id) => encode(id),
            Which::Own(_) => OWN.to_owned(),
        }
    }

    pub(super) fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        if let Which::Own(theme) = &self.which {
            pairs.extend(own_pairs(theme));
        }
        pairs.extend(self.off.iter().map(|wording| ("off", wording.clone())));
        pairs.extend(self.on.iter().map(|wording| ("on", wording.clone())));
        pairs.extend(self.parts.iter().map(|part| ("part", part.to_string())));
        pairs.extend(self.years.0.map(|year| ("from", year.to_string())));
        pairs.extend(self.years.1.map(|year| ("to", year.to_string())));
        pairs
    }

    pub(super) fn from_pairs(id: &str, pairs: &[(String, String)]) -> Self {
        let named = |name: &'static str| {
            let named = pairs.iter().filter(move |(key, value)| key == name && !value.is_empty());
            named.map(|(_, value)| value)
        };
        let list = |name| named(name).cloned().collect();
        let year = |name| named(name).next_back().and_then(|value| value.parse().ok());
        let which = if id == OWN { Which::Own(Box::new(own(pairs))) } else { Which::BuiltIn(id.to_owned()) };
        let parts = named("part").map(|part| Part::parse(part)).collect();
        Self { which, off: list("off"), on: list("on"), parts, years: (year("from"), year("to")) }
    }
}

/// The pairs that hold a reader's own theme.
pub(super) fn own_pairs(theme: &Theme) -> Vec<(&'static str, String)> {
    let mut pairs = Vec::new();
    let mut single = |key, value: &String| {
        if !value.is_empty() {
            pairs.push((key, value.clone()));
        }
    };
    single("id", &theme.id);
    single("name", &theme.name);
    single("means", &theme.definition);
    pairs.extend(theme.wordings.iter().map(|wording| ("w", wording.clone())));
    pairs.extend(theme.offered.iter().map(|wording| ("offer", wording.clone())));
    pairs.extend(theme.exclude.iter().map(|wording| ("not", wording.clone())));
    pairs
}

/// Reads the pairs of a reader's own theme.
pub(super) fn own(pairs: &[(String, String)]) -> Theme {
    let mut theme = Theme::default();
    for (key, value) in pairs.iter().filter(|(_, value)| !value.is_empty()) {
        match key.as_str() {
            "id" => theme.id.clone_from(value),
            "name" => theme.name.clone_from(value),
            "means" => theme.definition.clone_from(value),
            "w" => theme.wordings.push(value.clone()),
            "offer" => theme.offered.push(value.clone()),
            "not" => theme.exclude.push(value.clone()),
            _ => {}
        }
    }
    theme
}
