//! The cases of `tests/cases/ingest`: invented pages and what is read out of them.
//!
//! `SCRUTINEER_ACCEPT=1` writes what is read now as the new expectation.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a helper of a test fails as the test does"
)]

mod common;

use common::{context, project};
use scrutineer_corpus::Meeting;
use scrutineer_ingest::{Report, read};
use serde::Serialize;
use std::path::Path;

#[derive(Serialize)]
#[serde(untagged)]
enum Outcome {
    Read { meetings: Vec<Meeting>, report: Report },
    Refused { refused: String },
}

#[test]
fn cases_are_read_as_expected() {
    let accept = std::env::var_os("SCRUTINEER_ACCEPT").is_some();
    let mut folders: Vec<_> =
        std::fs::read_dir(project().join("tests/cases/ingest")).unwrap().map(|e| e.unwrap().path()).collect();
    folders.sort();
    assert!(folders.len() >= 25, "the cases are missing");
    let mut failed = Vec::new();
    for folder in &folders {
        let input = std::fs::read_dir(folder)
            .unwrap()
            .map(|e| e.unwrap().path())
            .find(|p| p.file_stem().is_some_and(|s| s == "input"))
            .unwrap_or_else(|| panic!("{} has no input", folder.display()));
        let found = outcome(folder, &input);
        let expected = folder.join("expected.json");
        if accept {
            std::fs::write(&expected, &found).unwrap();
        } else if std::fs::read_to_string(&expected).unwrap_or_default() != found {
            failed.push(folder.display().to_string());
        }
    }
    assert!(failed.is_empty(), "not as expected (SCRUTINEER_ACCEPT=1 accepts): {failed:#?}");
}

fn outcome(folder: &Path, input: &Path) -> String {
    let mut context = context(input);
    let name = folder.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    if name.starts_with("address-") {
        context.council = None;
        context.source_url = Some("https://democracy.exampleshire.gov.uk/mgAi.aspx?ID=4711".to_owned());
    }
    let outcome = match read(&std::fs::read(input).unwrap(), &context) {
        Ok(reading) => Outcome::Read { meetings: reading.meetings, report: reading.report },
        Err(refusal) => Outcome::Refused { refused: refusal.to_string() },
    };
    serde_json::to_string_pretty(&outcome).unwrap() + "\n"
}
