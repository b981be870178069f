//! Our own form of a file of themes: JSON that keeps everything a theme has.
//!
//! `{"format": "scrutineer-themes", "version": "1.0", "groups": […], "themes": […]}`; `docs/codebook-format.md` names the
//! fields.

use super::read::{check_count, too_large};
use super::tidy::tidy;
use super::{ExchangeError, Imported, LONGEST_FILE};
use crate::{Codebook, Group, Theme};
use serde::{Deserialize, Serialize};

/// The `format` of such a file.
const FORMAT: &str = "scrutineer-themes";
/// The version that is written. A newer major version is refused; fields of a newer minor one are passed over.
const VERSION: &str = "1.0";

#[derive(Serialize)]
struct Written<'c> {
    format: &'static str,
    version: &'static str,
    #[serde(skip_serializing_if = "<[Group]>::is_empty")]
    groups: &'c [Group],
    themes: &'c [Theme],
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Found {
    format: String,
    version: String,
    groups: Vec<Group>,
    themes: Vec<Theme>,
}

/// Writes themes as JSON, laid out for people to read.
pub fn write(codebook: &Codebook) -> String {
    let written =
        Written { format: FORMAT, version: VERSION, groups: &codebook.groups, themes: &codebook.themes };
    // Plain text and numbers always have a form in JSON.
    let mut text = serde_json::to_string_pretty(&written).unwrap_or_default();
    text.push('\n');
    text
}

/// Reads themes from JSON. Whatever a theme lacks is taken as empty; fields that are not known are passed over.
///
/// # Errors
/// [`ExchangeError`] when it is not such a file, too large, too new or broken.
pub fn read(bytes: &[u8]) -> Result<Imported, ExchangeError> {
    if bytes.len() > LONGEST_FILE {
        return Err(too_large(bytes.len()));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let found: Found = serde_json::from_slice(bytes).map_err(|error| {
        let words = error.to_string();
        let problem = words.split(" at line ").next().unwrap_or_default().to_owned();
        ExchangeError::Malformed { problem, line: error.line() }
    })?;
    if found.format != FORMAT {
        return Err(ExchangeError::OtherFile);
    }
    let major = found.version.split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major != Some(1) {
        return Err(ExchangeError::Version {
            found: found.version.chars().take(20).collect(),
            known: VERSION,
        });
    }
    check_count(found.themes.len())?;
    Ok(tidy(Codebook { groups: found.groups, themes: found.themes }, Vec::new()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let codebook = super::super::qdc::tests::example();
        let imported = read(write(&codebook).as_bytes()).unwrap();
        assert_eq!((imported.codebook, imported.notes), (codebook, Vec::new()));
    }

    #[test]
    fn files_of_little_are_read_and_what_is_odd_is_told() {
        let text = r#"{"format":"scrutineer-themes","version":"1.7","later":[1],"themes":[
            {"name":"  My\n theme ","wordings":["x  y","x y",""," \"c","d"],"cap":[3,99]},
            {"name":"My theme"},
            {},
            {"wordings":["xanax"], "parent":"xanax"}
        ]}"#;
        let imported = read(text.as_bytes()).unwrap();
        let themes = &imported.codebook.themes;
        assert_eq!(
            themes.iter().map(|t| t.id.as_str()).collect::<Vec<_>>(),
            ["my-theme", "my-theme-2", "xanax"]
        );
        assert_eq!(themes[0].wordings, ["x y", "\"c", "d"]);
        assert_eq!((themes[0].name.as_str(), themes[0].cap.as_slice()), ("My theme", &[3][..]));
        assert_eq!(themes[2].parent, None);
        assert_eq!(imported.notes.len(), 3, "{:?}", imported.notes);
    }

    #[test]
    fn refusals_are_in_words() {
        let newer = read(br#"{"format":"scrutineer-themes","version":"2.0"}"#).unwrap_err().to_string();
        assert!(newer.contains("format version 2.0") && newer.contains("up to 1.0"), "{newer}");
        let broken =
            read(b"{\"format\":\"scrutineer-themes\",\n\"version\":\"1.0\",\n\"themes\":7}").unwrap_err();
        assert!(matches!(broken, ExchangeError::Malformed { line: 3, .. }), "{broken}");
    }
}
