//! REFI-QDA codebooks as we write them, held against the schema in `tests/qdc` where `xmllint` is installed.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

use scrutineer_themes::codebook::built_in;
use scrutineer_themes::exchange::qdc;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

fn schema() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/qdc/codebook.xsd")
}

/// What `xmllint` says of a text: whether it is valid, and why not. `None` when it is not installed.
fn validated(text: &str) -> Option<(bool, String)> {
    let mut command = Command::new("xmllint");
    command.args(["--noout", "--nonet", "--schema"]).arg(schema()).arg("-");
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().ok()?;
    // When it refuses early it reads no further, which is no failure of ours.
    let _ = child.stdin.take().unwrap().write_all(text.as_bytes());
    let output = child.wait_with_output().unwrap();
    Some((output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned()))
}

#[test]
fn what_we_write_is_valid() {
    let text = qdc::write(&built_in().unwrap());
    let Some((valid, words)) = validated(&text) else {
        println!("skipped: xmllint is not installed");
        return;
    };
    assert!(valid, "{words}");
    for (good, bad) in [
        ("isCodable=\"true\"", "isCodable=\"perhaps\""),
        ("<Codes>", "<Codes><Note/>"),
        (" name=", " nom="),
        ("guid=\"", "guid=\"x"),
    ] {
        assert!(text.contains(good));
        assert_eq!(validated(&text.replacen(good, bad, 1)).map(|(valid, _)| valid), Some(false), "{bad}");
    }
}

#[test]
fn the_built_in_codebook_comes_back_whole() {
    let written = built_in().unwrap();
    let mut read = qdc::read(qdc::write(&written).as_bytes()).unwrap().codebook;
    assert_eq!(read.groups, written.groups);
    // Themes come in the order of their parents.
    read.themes.sort_by_key(|theme| written.place(&theme.id));
    for (read, written) in read.themes.iter().zip(&written.themes) {
        if !written.wordings.is_empty() {
            assert_eq!(read, written);
        }
    }
    assert_eq!(read.themes.len(), written.themes.len());
}
