//! Finding a theme in the list by what a reader types.

use scrutineer_themes::Theme;

/// Where the words that were typed stand in a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// In its name, or nothing was typed.
    Name,
    /// In its definition.
    Definition,
    /// In this wording, or in several parts of it.
    Wording(String),
}

/// Where a theme has the words that were typed; `None` when it has not all of them. Case does not matter.
pub(super) fn find(theme: &Theme, typed: &str) -> Option<Found> {
    let typed = typed.to_lowercase();
    let all = |text: &str| {
        let text = text.to_lowercase();
        typed.split_whitespace().all(|word| text.contains(word))
    };
    if all(&theme.name) {
        return Some(Found::Name);
    }
    if let Some(wording) = theme.wordings.iter().chain(&theme.offered).find(|wording| all(wording)) {
        return Some(Found::Wording(wording.clone()));
    }
    let wordings = theme.wordings.join(" ");
    (all(&theme.definition) || all(&format!("{} {} {wordings}", theme.name, theme.definition)))
        .then_some(Found::Definition)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_is_found_by_name_wording_or_definition() {
        let theme = Theme {
            name: "Drugs and alcohol".to_owned(),
            definition: "Use of, harm from and treatment for drugs.".to_owned(),
            wordings: vec!["\"nitrous oxide\"".to_owned()],
            offered: vec!["cannabis".to_owned()],
            ..Theme::default()
        };
        assert_eq!(find(&theme, ""), Some(Found::Name));
        assert_eq!(find(&theme, "ALCOHOL drugs"), Some(Found::Name));
        assert_eq!(find(&theme, "nitrous"), Some(Found::Wording("\"nitrous oxide\"".to_owned())));
        assert_eq!(find(&theme, "cannab"), Some(Found::Wording("cannabis".to_owned())));
        assert_eq!(find(&theme, "harm"), Some(Found::Definition));
        assert_eq!(find(&theme, "alcohol harm nitrous"), Some(Found::Definition));
        assert_eq!(find(&theme, "buses"), None);
    }
}
