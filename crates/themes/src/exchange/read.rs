use super::{ExchangeError, json, qdc};
use crate::Codebook;

/// Bytes of a file that are read; a larger one is refused.
pub const LONGEST_FILE: usize = 8_000_000;

/// Themes of a file that are read; with more it is refused.
pub const MOST_THEMES: usize = 5_000;

/// What was read from a file of themes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// The themes, and the groups they came in. Every theme has an identifier of its own and a name, and none is a part
    /// of itself by way of its parents. `parent` and `near` may name themes that are not in the file.
    pub codebook: Codebook,
    /// What was odd and how it was taken, a sentence each.
    pub notes: Vec<String>,
}

/// Reads a file of themes: ours, or a REFI-QDA codebook.
///
/// # Errors
/// [`ExchangeError`] when it is neither, too large, too new or broken.
pub fn read(bytes: &[u8]) -> Result<Imported, ExchangeError> {
    if bytes.len() > LONGEST_FILE {
        return Err(too_large(bytes.len()));
    }
    // Byte order marks, and the noughts of text in 16 bits, stand before or between what tells the two apart.
    let passed =
        |byte: &&u8| !byte.is_ascii_whitespace() && !matches!(byte, 0 | 0xbb | 0xbf | 0xef | 0xfe | 0xff);
    match bytes.iter().find(passed) {
        Some(b'{') => json::read(bytes),
        Some(b'<') => qdc::read(bytes),
        _ => Err(ExchangeError::OtherFile),
    }
}

pub(super) fn too_large(bytes: usize) -> ExchangeError {
    ExchangeError::TooLarge {
        what: format!("{} kB", bytes / 1000),
        most: format!("{} kB", LONGEST_FILE / 1000),
    }
}

/// Refuses more themes than are read.
pub(super) fn check_count(themes: usize) -> Result<(), ExchangeError> {
    if themes > MOST_THEMES {
        let (what, most) = (format!("{themes} themes"), MOST_THEMES.to_string());
        return Err(ExchangeError::TooLarge { what, most });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _ = read(&bytes);
        }

        #[test]
        fn anything_like_a_codebook_is_read_or_refused(
            parts in prop::collection::vec(
                "(<CodeBook>|</CodeBook>|<Codes>|</Codes>|<Code name=\"a\">|<Code name='b' isCodable=\"false\"/>|</Code>|<Sets>|<Set name=\"s\">|</Set>|<MemberCode guid=\"x\"/>|<Description>|</Description>|Wordings:\n- a\n|&amp;|&#x41;|&bad;|<!-- c -->|<!\\[CDATA\\[ d \\]\\]>|<\\?xml \\?>|<|>|\")",
                0..40,
            )
        ) {
            let text = parts.concat();
            if let Ok(imported) = read(text.as_bytes()) {
                for theme in &imported.codebook.themes {
                    prop_assert!(!theme.id.is_empty() && !theme.name.is_empty());
                }
            }
        }
    }

    #[test]
    fn other_files_are_refused_in_words() {
        for bytes in
            [&b"hello"[..], b"", b"[1]", b"{}", b"<html><body>no</body></html>", b"{\"format\":\"other\"}"]
        {
            let refusal = read(bytes).unwrap_err();
            assert_eq!(refusal, ExchangeError::OtherFile, "{:?}", String::from_utf8_lossy(bytes));
        }
        let large = vec![b' '; LONGEST_FILE + 1];
        assert!(read(&large).unwrap_err().to_string().contains("8000 kB"));
    }
}
