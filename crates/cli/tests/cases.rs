//! The program, told as cases: each folder in `tests/cases/cli` is one.
//!
//! 1. `input/` is copied to an empty folder, when the case has one.
//! 2. The lines of `cmd` are done there in order, see [`Step`].
//! 3. What was printed and how each command ended is compared with `expected`.
//!
//! `SCRUTINEER_ACCEPT=1 cargo test --package scrutineer-cli` writes `expected` anew; read the difference before
//! you commit it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A line of `cmd`. A line that begins with `#` says what the case promises and is passed over.
enum Step<'a> {
    /// `scrutineer …`: runs the program. Arguments are parted by spaces; `"…"` keeps them together.
    Run(Vec<String>),
    /// `corpus FOLDER`: copies the invented corpus for tests into the folder.
    Corpus(&'a str),
    /// `size FILE BYTES`: makes the file as long as that, with nothing in it, or cuts it.
    Size(&'a str, u64),
    /// `edit FILE OLD NEW`: replaces the first `OLD`, which must be there.
    Edit(&'a str, &'a str, &'a str),
    /// `remove FILE`: removes a file.
    Remove(&'a str),
    /// `show FILE`: prints a file.
    Show(&'a str),
    /// `list FOLDER`: prints the paths of all files below it, but for the parts of an index.
    List(&'a str),
}

#[test]
fn every_case_prints_what_is_expected() {
    let cases = root().join("tests/cases/cli");
    let mut names: Vec<PathBuf> = fs::read_dir(&cases).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    assert!(names.len() >= 20, "only {} cases in {}", names.len(), cases.display());
    let accept = std::env::var_os("SCRUTINEER_ACCEPT").is_some();
    let failures: Vec<String> = std::thread::scope(|scope| {
        let threads: Vec<_> = names.iter().map(|case| scope.spawn(move || check(case, accept))).collect();
        threads.into_iter().filter_map(|thread| thread.join().unwrap()).collect()
    });
    assert!(failures.is_empty(), "{}\nSet SCRUTINEER_ACCEPT=1 to accept.", failures.join("\n"));
}

fn check(case: &Path, accept: bool) -> Option<String> {
    let transcript = transcript(case);
    let expected = case.join("expected");
    if accept {
        fs::write(&expected, &transcript).unwrap();
        return None;
    }
    let wanted = fs::read_to_string(&expected).unwrap_or_default().replace("\r\n", "\n");
    (wanted != transcript).then(|| {
        format!(
            "== {}\n-- expected\n{wanted}\n-- printed\n{transcript}",
            case.file_name().unwrap().to_string_lossy()
        )
    })
}

fn transcript(case: &Path) -> String {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    if case.join("input").is_dir() {
        copy(&case.join("input"), here);
    }
    let commands = fs::read_to_string(case.join("cmd")).unwrap();
    let mut out = String::new();
    for line in commands.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        writeln!(out, "$ {line}").unwrap();
        match step(line) {
            Step::Run(args) => run(&args, here, &mut out),
            Step::Corpus(to) => copy(&root().join("tests/corpus"), &here.join(to)),
            Step::Size(file, bytes) => {
                let file =
                    fs::OpenOptions::new().create(true).truncate(false).write(true).open(here.join(file));
                file.unwrap().set_len(bytes).unwrap();
            }
            Step::Edit(file, old, new) => {
                let text = fs::read_to_string(here.join(file)).unwrap();
                assert!(text.contains(old), "{}: “{old}” is not in {file}", case.display());
                fs::write(here.join(file), text.replacen(old, new, 1)).unwrap();
            }
            Step::Remove(file) => fs::remove_file(here.join(file)).unwrap(),
            Step::Show(file) => out.push_str(&fs::read_to_string(here.join(file)).unwrap()),
            Step::List(folder) => {
                let mut files = Vec::new();
                list(&here.join(folder), &mut files);
                files.sort();
                let paths = files.iter().map(|file| slashes(file.strip_prefix(here).unwrap()));
                for path in paths.filter(|path| !path.contains("/data/") || path.ends_with("/manifest.json"))
                {
                    writeln!(out, "{}", same_everywhere(&path)).unwrap();
                }
            }
        }
    }
    out
}

fn step(line: &str) -> Step<'_> {
    let words: Vec<&str> = line.split_whitespace().collect();
    match words.as_slice() {
        ["scrutineer", ..] => Step::Run(arguments(line)),
        ["corpus", to] => Step::Corpus(to),
        ["size", file, bytes] => Step::Size(file, bytes.parse().unwrap()),
        ["edit", file, old, new] => Step::Edit(file, old, new),
        ["remove", file] => Step::Remove(file),
        ["show", file] => Step::Show(file),
        ["list", folder] => Step::List(folder),
        _ => panic!("no such step: {line}"),
    }
}

/// The arguments of a command line; quotes keep spaces.
fn arguments(line: &str) -> Vec<String> {
    let mut args = vec![String::new()];
    let mut quoted = false;
    for letter in line.trim().chars() {
        match letter {
            '"' => quoted = !quoted,
            ' ' if !quoted => args.push(String::new()),
            letter => args.last_mut().unwrap().push(letter),
        }
    }
    args.remove(0);
    args
}

fn run(args: &[String], here: &Path, out: &mut String) {
    let result = Command::new(env!("CARGO_BIN_EXE_scrutineer"))
        .args(args)
        .current_dir(here)
        .env("NO_COLOR", "1")
        .env_remove("COLUMNS")
        .output()
        .unwrap();
    for (bytes, mark) in [(&result.stdout, ""), (&result.stderr, "! ")] {
        for line in String::from_utf8_lossy(bytes).lines() {
            writeln!(out, "{mark}{}", same_everywhere(line)).unwrap();
        }
    }
    writeln!(out, "[exit {}]", result.status.code().unwrap_or(-1)).unwrap();
}

/// A line without what differs between two machines or two versions of the index: sizes, times, scores, hashes
/// and what exactly is wrong with a damaged index.
fn same_everywhere(line: &str) -> String {
    let mut line = line.replace('\\', "/").replace("scrutineer.exe", "scrutineer");
    for key in ["\"micros\":", "\"bytes\":", "\"files\":", "\"score\":"] {
        line = without_number(&line, key);
    }
    if line.starts_with("Indexed ")
        && let (Some(from), Some(to)) = (line.find(": "), line.rfind(" in "))
    {
        line.replace_range(from + 2..to, "[size]");
    }
    if let (Some(from), Some(to)) = (line.find(" is damaged: "), line.find(". Publish the index again")) {
        line.replace_range(from + 13..to, "[why]");
    }
    let hashed = |run: &str| run.len() >= 16 && run.bytes().all(|byte| byte.is_ascii_hexdigit());
    let hash =
        line.split(|letter: char| !letter.is_ascii_alphanumeric()).find(|run| hashed(run)).map(str::to_owned);
    hash.map_or(line.clone(), |hash| line.replace(&hash, "[hash]"))
}

fn without_number(line: &str, key: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some(at) = rest.find(key) {
        let (before, after) = rest.split_at(at + key.len());
        let number = after.trim_start();
        let end =
            number.find(|letter: char| !(letter.is_ascii_digit() || letter == '.')).unwrap_or(number.len());
        out.push_str(before);
        out.push_str(if end == 0 { "" } else { " [n]" });
        rest = &number[end..];
    }
    out + rest
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.file_type().unwrap().is_dir() {
            list(&entry.path(), files);
        } else {
            files.push(entry.path());
        }
    }
}

fn slashes(path: &Path) -> String {
    path.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
