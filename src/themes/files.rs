//! Themes in and out of files, without anything leaving the device.

use crate::ui::{save_text, slug};
use scrutineer_themes::{Codebook, Theme};

/// The forms that themes are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Our own, which keeps everything.
    Json,
    /// A REFI-QDA codebook.
    Qdc,
}

impl Form {
    /// What the file is called, after the theme or after all of them.
    fn file_name(self, themes: &[Theme]) -> String {
        let stem = match themes {
            [only] => slug(&only.name),
            _ => String::new(),
        };
        let stem = if stem.is_empty() { "themes".to_owned() } else { stem };
        match self {
            Self::Json => format!("{stem}.json"),
            Self::Qdc => format!("{stem}.qdc"),
        }
    }

    fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Qdc => "text/xml",
        }
    }

    fn write(self, codebook: &Codebook) -> String {
        match self {
            Self::Json => scrutineer_themes::exchange::json::write(codebook),
            Self::Qdc => scrutineer_themes::exchange::qdc::write(codebook),
        }
    }
}

/// Puts themes into a file that the browser saves. False when the browser refuses.
pub(super) fn save(themes: &[Theme], form: Form) -> bool {
    let codebook = Codebook { groups: Vec::new(), themes: themes.iter().map(alone).collect() };
    save_text(&form.file_name(themes), form.media_type(), &form.write(&codebook)).is_ok()
}

/// A theme without what only means something beside others.
fn alone(theme: &Theme) -> Theme {
    Theme { group: String::new(), parent: None, near: Vec::new(), ..theme.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_called_after_what_is_in_them() {
        let theme = |name: &str| Theme { name: name.to_owned(), ..Theme::default() };
        assert_eq!(
            Form::Json.file_name(&[theme("Drugs & alcohol: all of it")]),
            "drugs-alcohol-all-of-it.json"
        );
        assert_eq!(Form::Qdc.file_name(&[theme("…")]), "themes.qdc");
        assert_eq!(Form::Qdc.file_name(&[theme("A"), theme("B")]), "themes.qdc");
    }
}
