use scrutineer_search::ThemeQuery;
use serde::{Deserialize, Serialize};

/// A codebook: groups of themes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Codebook {
    /// The groups, in the order of the pages.
    pub groups: Vec<Group>,
    /// The themes, group by group, in the order of the pages.
    pub themes: Vec<Theme>,
}

/// A group of themes, such as "Community safety".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Group {
    /// Identifier: `community-safety`.
    pub id: String,
    /// Name.
    pub name: String,
}

/// A theme: a named, visible set of wordings.
///
/// A passage *names* the theme when it holds any of the [`wordings`](Self::wordings) and none of what is
/// [left out](Self::exclude). A passage that holds only an [offered](Self::offered) wording speaks of it *by another wording*.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Theme {
    /// Identifier: `drugs-and-alcohol`. Empty for a theme that a reader has not saved.
    pub id: String,
    /// Name.
    pub name: String,
    /// Identifier of its group; empty for a reader's own theme.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub group: String,
    /// What counts and what does not, a sentence or two.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub definition: String,
    /// The wider theme that it is part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Identifiers of themes that are easily taken for it or often stand beside it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub near: Vec<String>,
    /// Major topics of the Comparative Agendas Project (1 to 23), where one fits.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cap: Vec<u8>,
    /// Wordings that are counted, each in the query language.
    pub wordings: Vec<String>,
    /// Wordings that are offered but not counted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub offered: Vec<String>,
    /// What a passage must not hold, each in the query language.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub exclude: Vec<String>,
}

impl Codebook {
    /// A theme by its identifier.
    pub fn theme(&self, id: &str) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id == id)
    }

    /// The place of a theme in [`themes`](Self::themes).
    pub fn place(&self, id: &str) -> Option<usize> {
        self.themes.iter().position(|theme| theme.id == id)
    }

    /// A group by its identifier.
    pub fn group(&self, id: &str) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == id)
    }

    /// The themes of a group.
    pub fn of_group(&self, id: &str) -> impl Iterator<Item = &Theme> {
        self.themes.iter().filter(move |theme| theme.group == id)
    }
}

/// What stands behind the name of a theme for the passages that have another wording only.
pub const ANOTHER: char = '≈';

impl Theme {
    /// The theme as a search may name it.
    pub fn query(&self) -> ThemeQuery {
        ThemeQuery {
            id: self.id.clone(),
            name: self.name.clone(),
            wordings: self.wordings.clone(),
            exclude: self.exclude.clone(),
        }
    }

    /// What has another wording only, as a search may name it (`Drugs and alcohol ≈`): an offered wording, and none that is
    /// counted.
    pub fn another(&self) -> ThemeQuery {
        ThemeQuery {
            id: format!("{} {ANOTHER}", self.id),
            name: format!("{} {ANOTHER}", self.name),
            wordings: self.offered.clone(),
            exclude: self.exclude.iter().chain(&self.wordings).cloned().collect(),
        }
    }

    /// The theme with some wordings switched off and others on: what is switched off is offered from then on, and
    /// what is switched on is counted. A wording that it did not have is added.
    #[must_use]
    pub fn switched(&self, off: &[String], on: &[String]) -> Self {
        let mut theme = self.clone();
        theme.wordings.retain(|wording| !off.contains(wording));
        theme.offered.retain(|wording| !on.contains(wording));
        for wording in off {
            if self.wordings.contains(wording) && !theme.offered.contains(wording) {
                theme.offered.push(wording.clone());
            }
        }
        for wording in on {
            if !theme.wordings.contains(wording) {
                theme.wordings.push(wording.clone());
            }
        }
        theme
    }

    /// Every wording: counted, offered and left out, in this order.
    pub fn all_wordings(&self) -> impl Iterator<Item = &String> {
        self.wordings.iter().chain(&self.offered).chain(&self.exclude)
    }
}

#[cfg(test)]
mod tests {
    use super::Theme;

    fn list(words: &[&str]) -> Vec<String> {
        words.iter().map(|&word| word.to_owned()).collect()
    }

    #[test]
    fn wordings_are_switched_off_and_on() {
        let theme = Theme {
            wordings: list(&["drug*", "alcohol"]),
            offered: list(&["treatment"]),
            ..Theme::default()
        };
        let switched = theme.switched(&list(&["alcohol", "nowhere"]), &list(&["treatment", "vape*"]));
        assert_eq!(switched.wordings, list(&["drug*", "treatment", "vape*"]));
        assert_eq!(switched.offered, list(&["alcohol"]));
        assert_eq!(theme.switched(&[], &[]), theme);
    }
}
