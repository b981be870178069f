//! Where files may lie in a corpus.

use scrutineer_corpus::Meeting;
use std::path::{Component, Path, PathBuf};

/// The name of the list of a corpus.
pub(crate) const CORPUS_JSON: &str = "corpus.json";

/// Why a path of `corpus.json` is not followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum PlaceError {
    /// Absolute, with `..`, a drive, a backslash or an empty part.
    #[error("the path leads out of the corpus or is not plain")]
    Outside,
    /// Reached through a link that leaves the folder.
    #[error("the path is a link that leads out of the corpus")]
    Link,
    /// Not a JSON file.
    #[error("the path does not end in .json")]
    NotJson,
}

/// The file that a path in `corpus.json` means, when it is a plain path below `root`.
///
/// # Errors
/// [`PlaceError`] for every path that could lead elsewhere. A file that does not exist is no error here.
pub(crate) fn resolve(root: &Path, path: &str) -> Result<PathBuf, PlaceError> {
    let plain = !path.is_empty()
        && !path.contains(['\\', ':', '\0'])
        && path.split('/').all(|part| !part.is_empty() && part != "." && part != "..")
        && Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    if !plain {
        return Err(PlaceError::Outside);
    }
    if !path.ends_with(".json") {
        return Err(PlaceError::NotJson);
    }
    let file = root.join(path);
    let (Ok(real_root), Ok(real)) = (root.canonicalize(), file.canonicalize()) else { return Ok(file) };
    if real.starts_with(real_root) { Ok(file) } else { Err(PlaceError::Link) }
}

/// The path of a meeting's file: `<council>/<committee or "unstated">/<date or "undated">-<id>.json`.
pub(crate) fn path_of(meeting: &Meeting) -> String {
    let committee = meeting.committee.as_ref().map_or("unstated", |committee| &committee.value.id);
    let date = meeting.date.as_ref().map_or_else(|| "undated".to_owned(), |date| date.value.to_string());
    let own = meeting.id.split_once('/').map_or(meeting.id.as_str(), |(_, own)| own);
    format!("{}/{committee}/{date}-{own}.json", meeting.council.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_path_leads_out(path in "[a./\\\\:~]{0,12}(json)?") {
            if let Ok(file) = resolve(Path::new("corpus"), &path) {
                prop_assert!(file.starts_with("corpus"));
                prop_assert!(file.components().all(|part| matches!(part, Component::Normal(_))));
            }
        }
    }

    #[test]
    fn only_plain_paths_below_the_folder() {
        let root = tempfile::tempdir().unwrap();
        for bad in [
            "../x.json",
            "/etc/x.json",
            "a/../../x.json",
            "a\\b.json",
            "C:x.json",
            "",
            "a//b.json",
            "./a.json",
        ] {
            assert_eq!(resolve(root.path(), bad), Err(PlaceError::Outside), "{bad}");
        }
        assert_eq!(resolve(root.path(), "a/b.txt"), Err(PlaceError::NotJson));
        assert_eq!(resolve(root.path(), "a/b.json"), Ok(root.path().join("a/b.json")));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_folder_is_not_followed() {
        let outside = tempfile::tempdir().unwrap();
        std::fs::write(outside.path().join("secret.json"), "{}").unwrap();
        let root = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink(outside.path(), root.path().join("link")).unwrap();
        assert_eq!(resolve(root.path(), "link/secret.json"), Err(PlaceError::Link));
    }
}
