//! The two published items that the project began with, split exactly.
//!
//! The published words stay outside the project: expectations hold counts, kinds, labels and short probes only.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a helper of a test fails as the test does"
)]

mod common;

use scrutineer_corpus::{Completeness, Kind, Passage};
use scrutineer_ingest::{Context, read};

fn item(file: &str) -> Option<scrutineer_corpus::AgendaItem> {
    let path = common::shared(&format!("seeds/{file}"))?;
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned());
    let reading =
        read(&std::fs::read(&path).unwrap(), &Context { file_name: name, ..Context::default() }).unwrap();
    let [meeting] = reading.meetings.as_slice() else { panic!("{} meetings", reading.meetings.len()) };
    assert_eq!((&meeting.committee, &meeting.date), (&None, &None), "neither is stated on the page");
    assert!(reading.report.warnings.iter().any(|w| w.message.contains("name of the file")));
    Some(meeting.items.first().unwrap().clone())
}

/// Kind, label and lead-in of each passage, runs of one kind written once: `comment•×17<8`.
fn outline(passages: &[Passage]) -> Vec<String> {
    let mut out: Vec<(String, usize)> = Vec::new();
    for passage in passages {
        let label = passage.label.as_deref().unwrap_or_default();
        let bullet = if label.chars().any(char::is_alphanumeric) { "#" } else { label };
        let under = passage.under.map(|u| format!("<{u}")).unwrap_or_default();
        let line = format!("{}{bullet}{under}", passage.kind);
        match out.last_mut() {
            Some((last, count)) if *last == line => *count += 1,
            _ => out.push((line, 1)),
        }
    }
    out.into_iter().map(|(line, count)| format!("{line}×{count}")).collect()
}

fn labels(passages: &[Passage], kind: Kind) -> Vec<&str> {
    passages.iter().filter(|p| p.kind == kind).filter_map(|p| p.label.as_deref()).collect()
}

fn has(passages: &[Passage], n: u32, probe: &str) -> bool {
    passages.iter().any(|p| p.n == n && p.text.contains(probe))
}

#[test]
fn coventry() {
    let Some(item) = item("coventry-ai38336-drugs-and-alcohol-strategy.txt") else { return };
    assert_eq!(item.id, "coventry/ai38336");
    assert_eq!(item.title.as_deref(), Some("Drugs and Alcohol Strategy"));
    assert!(item.purpose.as_deref().is_some_and(|p| p.starts_with("Briefing Note")));
    assert_eq!(item.completeness, Completeness::Full);
    assert_eq!(
        outline(&item.passages),
        [
            "evidence×1",
            "evidence•<1×4",
            "evidence×2",
            "comment×1",
            "comment•<8×17",
            "thanks×1",
            "heading×1",
            "resolved#<27×4",
        ]
    );
    assert_eq!(labels(&item.passages, Kind::Resolved), ["1)", "2)", "3)", "4)"]);
    assert!(has(&item.passages, 16, "Nitrous oxide, the impact"));
    assert!(has(&item.passages, 25, "growing our own."));
    assert!(has(&item.passages, 31, "next municipal year."));
    assert_eq!(item.passages[26].text, "RESOLVED:");
}

#[test]
fn enfield() {
    let Some(item) = item("enfield-ai45449-tackling-illegal-drugs.txt") else { return };
    assert_eq!(item.id, "enfield/ai45449");
    assert_eq!(
        outline(&item.passages),
        [
            "evidence×1",
            "heading×1",
            "noted#<2×12",
            "heading×1",
            "comment·<15×5",
            "resolved·<15×1",
            "thanks×1",
        ]
    );
    let romans = ["i)", "ii)", "iii)", "iv)", "v)", "vi)", "vii)", "viii)", "ix)", "x)", "xi)", "xii)"];
    assert_eq!(labels(&item.passages, Kind::Noted), romans);
    assert!(has(&item.passages, 1, "RECEIVED a report"));
    assert!(has(&item.passages, 11, "use dot treating"));
    assert!(has(&item.passages, 18, "from GCSEs to A-Levels") && has(&item.passages, 18, "to University."));
    assert!(has(&item.passages, 20, "nitrous oxide cannisters"));
    assert!(has(&item.passages, 21, "Panel noted the report"));
    assert!(has(&item.passages, 22, "The Chair thanked"));
}
