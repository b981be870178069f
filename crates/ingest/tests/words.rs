//! No word is lost and none is doubled, whatever the input.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a helper of a test fails as the test does"
)]

mod common;

use common::{assert_same_words, project, read, shared_files, visible};
use scrutineer_corpus::check_meeting;
use std::path::PathBuf;

fn each(files: Vec<PathBuf>, least: usize) {
    let some = !files.is_empty();
    let mut checked = 0;
    for file in files {
        let Ok(reading) = read(&file) else { continue };
        let name = file.display().to_string();
        let Some(visible) = visible(&file) else { continue };
        assert_same_words(&reading, &visible, &name);
        for meeting in &reading.meetings {
            assert_eq!(check_meeting(meeting), [], "{name}");
        }
        checked += 1;
    }
    assert!(!some || checked >= least, "only {checked} of the files were read");
}

#[test]
fn of_the_seeds() {
    each(shared_files("seeds"), 2);
}

#[test]
fn of_published_pages() {
    each(shared_files("real/moderngov"), 5);
}

#[test]
fn of_printed_minutes() {
    let files = shared_files("real/text").into_iter().filter(|f| f.extension().is_some_and(|e| e == "txt"));
    each(files.collect(), 4);
}

#[test]
fn of_every_case() {
    let folder = project().join("tests/cases/ingest");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .flat_map(|case| std::fs::read_dir(case.unwrap().path()).unwrap())
        .map(|f| f.unwrap().path())
        .filter(|f| f.file_stem().is_some_and(|s| s == "input") && f.extension().is_some_and(|e| e != "json"))
        .collect();
    files.sort();
    each(files, 30);
}
