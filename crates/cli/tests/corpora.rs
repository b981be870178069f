//! The corpora of the project: they fit the schema, and the sample is what its digests give.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn scrutineer(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_scrutineer")).args(args).current_dir(root()).output().unwrap()
}

/// Every file below a folder but Markdown, by path.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap);
    let files = entries.filter(|entry| entry.file_type().is_file());
    let named = files.map(|entry| {
        let path = entry.path().strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
        (path, fs::read(entry.path()).unwrap())
    });
    named.filter(|(path, _)| !path.ends_with(".md")).collect()
}

#[test]
fn the_schema_in_docs_is_the_one_of_the_types() {
    let printed = scrutineer(&["schema"]);
    let stored = fs::read_to_string(root().join("docs/corpus.schema.json")).unwrap();
    assert_eq!(
        String::from_utf8(printed.stdout).unwrap(),
        stored.replace("\r\n", "\n"),
        "run: cargo run --package scrutineer-cli -- schema > docs/corpus.schema.json"
    );
}

#[test]
fn every_file_of_the_corpora_fits_the_schema_and_is_checked() {
    let schema: Value =
        serde_json::from_slice(&fs::read(root().join("docs/corpus.schema.json")).unwrap()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for corpus in ["assets/sample", "tests/corpus"] {
        let files = files(&root().join(corpus));
        assert!(files.len() > 10, "{corpus} has {} files", files.len());
        for (path, bytes) in files {
            let value: Value = serde_json::from_slice(&bytes).unwrap();
            let errors: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
            assert!(errors.is_empty(), "{corpus}/{path}: {errors:?}");
        }
        let checked = scrutineer(&["check", corpus, "--json"]);
        let findings: Value = serde_json::from_slice(&checked.stdout).unwrap();
        assert_eq!(
            (&findings["faults"], &findings["warnings"]),
            (&Value::Array(vec![]), &Value::Array(vec![]))
        );
    }
}

#[test]
fn the_examples_in_the_documentation_are_right() {
    let schema: Value =
        serde_json::from_slice(&fs::read(root().join("docs/corpus.schema.json")).unwrap()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let page = fs::read_to_string(root().join("docs/corpus-format.md")).unwrap().replace("\r\n", "\n");
    let examples = page.split("```json\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let (mut files, mut imports) = (0, 0);
    for example in examples {
        let value: Value = serde_json::from_str(example).unwrap();
        if value["format"].is_string() {
            let errors: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
            assert!(errors.is_empty(), "{errors:?} in {example}");
            files += 1;
        }
        if value["wording"].is_string() || value["meeting"].is_object() {
            let file = folder.path().join(format!("{imports}.json"));
            fs::write(&file, example).unwrap();
            let corpus = folder.path().join(format!("corpus-{imports}"));
            let imported =
                scrutineer(&["import", file.to_str().unwrap(), "--corpus", corpus.to_str().unwrap()]);
            assert!(imported.status.success(), "{}", String::from_utf8_lossy(&imported.stdout));
            imports += 1;
        }
    }
    assert_eq!((files, imports), (2, 2));
}

#[test]
fn the_schema_tells_good_files_from_bad() {
    let schema: Value =
        serde_json::from_slice(&fs::read(root().join("docs/corpus.schema.json")).unwrap()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let (_, bytes) =
        files(&root().join("tests/corpus")).into_iter().find(|(path, _)| path.contains("m4101")).unwrap();
    let good: Value = serde_json::from_slice(&bytes).unwrap();
    let bad = |pointer: &str, value: Value| {
        let mut changed = good.clone();
        *changed.pointer_mut(pointer).unwrap() = value;
        !validator.is_valid(&changed)
    };
    assert!(validator.is_valid(&good));
    assert!(bad("/format", "another".into()));
    assert!(bad("/meeting/date/value", "14 September 2021".into()));
    assert!(bad("/meeting/items/0/passages/0/kind", "guessed".into()));
    assert!(bad("/meeting/items/0/passages/0/text", Value::Null));
    assert!(bad("/meeting/wording", "translated".into()));
}

#[test]
fn the_sample_is_what_its_digests_give() {
    let digests = root().join("../shared/sample");
    let Ok(entries) = fs::read_dir(&digests) else {
        println!("skipped: {} is not here", digests.display());
        return;
    };
    let mut paths: Vec<String> =
        entries.map(|entry| entry.unwrap().path().to_string_lossy().into_owned()).collect();
    paths.retain(|path| path.ends_with(".json"));
    paths.reverse();
    let corpus = tempfile::tempdir().unwrap();
    let corpus = corpus.path().join("sample");
    let mut args = vec!["import", "--corpus", corpus.to_str().unwrap()];
    args.extend(["--corpus-title", "Sample corpus: digests in our own words"]);
    args.extend(paths.iter().map(String::as_str));
    let imported = scrutineer(&args);
    assert!(imported.status.success(), "{}", String::from_utf8_lossy(&imported.stdout));
    let (made, stored) = (files(&corpus), files(&root().join("assets/sample")));
    assert_eq!(made.keys().collect::<Vec<_>>(), stored.keys().collect::<Vec<_>>());
    for (path, bytes) in &made {
        assert!(stored[path] == *bytes, "{path} differs");
    }
}

#[test]
fn published_pages_are_imported_built_and_searched() {
    let shared = root().join("../shared");
    if !shared.join("seeds").is_dir() {
        println!("skipped: {} is not here", shared.display());
        return;
    }
    let mut pages: Vec<String> = ["seeds", "real/moderngov"]
        .iter()
        .flat_map(|folder| fs::read_dir(shared.join(folder)).unwrap())
        .map(|entry| entry.unwrap().path().to_string_lossy().into_owned())
        .filter(|path| path.ends_with(".txt") || path.ends_with(".html"))
        .collect();
    pages.sort();
    let folder = tempfile::tempdir().unwrap();
    let (corpus, index) = (folder.path().join("corpus"), folder.path().join("index"));
    let (corpus, index) = (corpus.to_str().unwrap(), index.to_str().unwrap());
    let mut args = vec!["import", "--corpus", corpus, "--json"];
    args.extend(pages.iter().map(String::as_str));
    let imported = scrutineer(&args);
    assert_eq!(imported.status.code(), Some(3), "lists and search results are refused, the rest is kept");
    let report: Value = serde_json::from_slice(&imported.stdout).unwrap();
    for input in report["inputs"].as_array().unwrap() {
        let read = !input["meetings"].as_array().unwrap().is_empty();
        assert_ne!(read, !input["refusals"].as_array().unwrap().is_empty(), "{input}");
    }
    assert!(scrutineer(&["check", corpus]).status.success());
    assert!(scrutineer(&["build", corpus, "--out", index]).status.success());
    let found = |query: &str| -> Vec<String> {
        let answer: Value =
            serde_json::from_slice(&scrutineer(&["search", index, query, "--json"]).stdout).unwrap();
        let items = answer["items"].as_array().unwrap();
        items.iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect()
    };
    assert!(found("nitrous oxide").contains(&"enfield/ai45449".to_owned()));
    assert!(found("\"Change Grow Live\"").contains(&"coventry/ai38336".to_owned()));
    assert!(found("zebra crossing").iter().any(|id| id.starts_with("kingston-upon-thames/ai")));
}
