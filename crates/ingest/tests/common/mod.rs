//! What the tests of reading share: folders, words, and a second opinion on what a page shows.

// Each test links this module anew and uses a part of it.
#![allow(dead_code, reason = "shared by several test binaries, each of which needs a part")]

use scraper::{ElementRef, Html};
use scrutineer_corpus::{Council, Passage};
use scrutineer_ingest::{Context, Reading, Refusal};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The folder of the project.
pub(crate) fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A file of the folder beside the project that holds published pages; nothing where that folder is absent.
pub(crate) fn shared(path: &str) -> Option<PathBuf> {
    let found = project().join("../shared").join(path);
    if found.exists() {
        return Some(found);
    }
    println!("skipped: {} is not here", found.display());
    None
}

/// The files of a folder beside the project, by name.
pub(crate) fn shared_files(folder: &str) -> Vec<PathBuf> {
    let Some(folder) = shared(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    files
}

/// A context with a council, as most callers give one.
pub(crate) fn context(path: &Path) -> Context {
    let council = Council {
        id: "exampleshire".into(),
        name: "Exampleshire Council".into(),
        licence: None,
        website: None,
    };
    let folder = path.parent().and_then(Path::file_name).map(|n| n.to_string_lossy().into_owned());
    Context {
        council: Some(council),
        as_report: folder.is_some_and(|f| f.starts_with("report-")),
        file_name: path.file_name().map(|n| n.to_string_lossy().into_owned()),
        ..Context::default()
    }
}

pub(crate) fn read(path: &Path) -> Result<Reading, Refusal> {
    scrutineer_ingest::read(&std::fs::read(path).unwrap(), &context(path))
}

/// Words with how often each occurs. A comma at the end of a word is no part of it.
pub(crate) type Words = BTreeMap<String, i64>;

pub(crate) fn count(words: &mut Words, text: &str, by: i64) {
    for word in text.split_whitespace() {
        let word = word.trim_matches(',');
        if !word.is_empty() {
            *words.entry(word.to_owned()).or_default() += by;
        }
    }
}

/// All words that a reading kept or set aside.
pub(crate) fn words_of(reading: &Reading) -> Words {
    let mut words = Words::new();
    let mut add = |text: &str| count(&mut words, text, 1);
    let passages = |list: &[Passage], add: &mut dyn FnMut(&str)| {
        for passage in list {
            passage.label.iter().for_each(|l| add(l));
            add(&passage.text);
        }
    };
    for meeting in &reading.meetings {
        for item in &meeting.items {
            item.number.iter().chain(&item.title).chain(&item.purpose).for_each(|t| add(t));
            passages(&item.passages, &mut add);
            item.documents.iter().for_each(|d| add(&d.title));
        }
        for document in &meeting.documents {
            add(&document.title);
            passages(&document.passages, &mut add);
        }
    }
    reading.report.furniture.iter().for_each(|f| add(&f.text));
    words
}

/// Fails with the words that were lost or doubled.
pub(crate) fn assert_same_words(reading: &Reading, visible: &str, what: &str) {
    let mut words = words_of(reading);
    count(&mut words, visible, -1);
    words.retain(|_, n| *n != 0);
    let shown: Vec<_> = words.iter().take(12).map(|(w, n)| format!("{w} {n:+}")).collect();
    assert!(words.is_empty(), "{what}: {} words lost (-) or doubled (+): {}", words.len(), shown.join(", "));
}

/// What a file in UTF-8 shows to its reader, by other means than the crate's own.
pub(crate) fn visible(path: &Path) -> Option<String> {
    let text = String::from_utf8(std::fs::read(path).unwrap()).ok()?;
    Some(match path.extension().and_then(|e| e.to_str()) {
        Some("html") => visible_html(&text),
        Some("xml") => visible_xml(&text),
        _ => text,
    })
}

pub(crate) fn visible_html(html: &str) -> String {
    let mut out = String::new();
    walk(Html::parse_document(html).root_element(), &mut out);
    out
}

fn walk(element: ElementRef<'_>, out: &mut String) {
    let name = element.value().name();
    let hidden = element.value().attr("hidden").is_some();
    if hidden || matches!(name, "script" | "style" | "head" | "template" | "noscript") {
        return;
    }
    let apart = if is_inline(name) { "" } else { " " };
    out.push_str(apart);
    for child in element.children() {
        if let Some(text) = child.value().as_text() {
            out.push_str(text);
        } else if let Some(inner) = ElementRef::wrap(child) {
            walk(inner, out);
        }
    }
    out.push_str(apart);
}

fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "b" | "i" | "em" | "strong" | "span" | "u" | "sup" | "sub" | "font" | "small" | "img" | "input"
    )
}

/// The texts of an XML answer; texts that are escaped HTML as a page would show them; what is said of attendees.
pub(crate) fn visible_xml(xml: &str) -> String {
    let mut out = String::new();
    for piece in xml.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        if tag.starts_with("attendee ") {
            for (i, value) in tag.split('"').enumerate() {
                let key = tag.split('"').nth(i.wrapping_sub(1)).unwrap_or_default();
                if i % 2 == 1 && !key.contains("member") {
                    out.push_str(&visible_html(value));
                    out.push(' ');
                }
            }
        }
        let unescaped = visible_html(text);
        out.push_str(&if unescaped.contains(['<', '&']) { visible_html(&unescaped) } else { unescaped });
        out.push(' ');
    }
    out
}
