//! Bad, huge and hostile inputs end in a clear refusal or in a reading that keeps what was good.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a helper of a test fails as the test does"
)]

mod common;

use common::{assert_same_words, context, project, visible_html};
use proptest::prelude::*;
use scrutineer_corpus::{Kind, check_meeting};
use scrutineer_ingest::{Context, MAX_INPUT, Reading, Refusal, read};
use std::path::{Path, PathBuf};

fn try_read(input: &[u8]) -> Result<Reading, Refusal> {
    read(input, &context(Path::new("x")))
}

fn inputs() -> Vec<PathBuf> {
    let folders = std::fs::read_dir(project().join("tests/cases/ingest")).unwrap();
    let mut files: Vec<PathBuf> = folders
        .flat_map(|f| std::fs::read_dir(f.unwrap().path()).unwrap())
        .map(|f| f.unwrap().path())
        .filter(|p| p.file_stem().is_some_and(|s| s == "input"))
        .collect();
    files.sort();
    files
}

#[test]
fn too_large_empty_and_binary_inputs_are_refused() {
    assert!(matches!(try_read(&vec![b' '; MAX_INPUT + 1]), Err(Refusal::TooLarge { .. })));
    assert!(matches!(try_read(b""), Err(Refusal::Empty)));
    let noise: Vec<u8> = (0..=255u8).cycle().take(5000).collect();
    assert!(matches!(try_read(&noise), Err(Refusal::Binary { .. })));
}

#[test]
fn without_a_council_the_refusal_says_what_to_give() {
    let refusal = read(b"Agenda item\n\nKites\n\nMinutes:\n\nNoted.\n", &Context::default()).unwrap_err();
    assert!(refusal.to_string().contains("--council"), "{refusal}");
}

#[test]
fn the_address_names_council_and_item() {
    let url = "https://democracy.exampleshire.gov.uk/mgAi.aspx?ID=4711";
    let context = Context { source_url: Some(url.to_owned()), ..Context::default() };
    let reading = read(b"Agenda item\n\nKites\n\nMinutes:\n\nNoted.\n", &context).unwrap();
    let meeting = &reading.meetings[0];
    assert_eq!(
        (meeting.council.id.as_str(), meeting.council.name.as_str()),
        ("exampleshire", "Exampleshire")
    );
    assert_eq!(meeting.items[0].id, "exampleshire/ai4711");
    assert_eq!(meeting.items[0].source.url.as_deref(), Some(url));
}

#[test]
fn what_was_given_at_import_is_marked_as_such() {
    let mut context = context(Path::new("x"));
    context.committee = Some("Kite Board".to_owned());
    context.date = Some("2030-05-07".parse().unwrap());
    let reading = read(b"Agenda item\n\nKites\n\nMinutes:\n\nNoted.\n", &context).unwrap();
    let meeting = serde_json::to_value(&reading.meetings[0]).unwrap();
    assert_eq!(
        (&meeting["committee"]["from"], &meeting["date"]["from"]),
        (&"import".into(), &"import".into())
    );
    assert_eq!(meeting["date"]["value"], "2030-05-07");
}

#[test]
fn deep_and_unclosed_markup_costs_linear_time_and_loses_no_words() {
    let page = |inner: &str| {
        format!(
            "<div id=modgov><h1>Agenda item</h1><h2 class=mgSubTitleTxt>Kites</h2><p class=mgSubItemTitleTxt>Minutes:</p><div class=mgWordPara>{inner}</div></div>"
        )
    };
    let deep =
        |tag: &str, times: usize| page(&format!("{}<p>The kite flew.</p>", format!("<{tag}>").repeat(times)));
    for tag in ["b", "p", "table", "li", "a href=x", "script><", "select"] {
        let reading = try_read(deep(tag, 10_000).as_bytes()).unwrap();
        assert!(!reading.meetings[0].items.is_empty(), "{tag}");
    }
    let divs = deep("div", 100_000);
    assert!(
        serde_json::to_string(&try_read(divs.as_bytes()).unwrap().meetings)
            .unwrap()
            .contains("The kite flew.")
    );
}

#[test]
fn script_and_style_never_become_words() {
    let html = "<div id=modgov><h1>Agenda item</h1><h2>Kites</h2><p class=mgSubItemTitleTxt>Minutes:</p><div class=mgWordPara><p>Kites<script>evil()</script> fly<style>p{}</style>.</p></div></div>";
    let reading = try_read(html.as_bytes()).unwrap();
    assert_eq!(reading.meetings[0].items[0].passages[0].text, "Kites fly.");
    assert_same_words(&reading, &visible_html(html), "script and style");
}

#[test]
fn five_megabytes_are_read() {
    let sentence = "Kites were a main driver of string use and of joy in Exampleton. ".repeat(160);
    let bullets = format!("  • {sentence}\n").repeat(500);
    assert!(bullets.len() > 5_000_000);
    assert_eq!(passages(&format!("Agenda item\n\nKites\n\nMinutes:\n\n{bullets}")), 500);
}

#[test]
fn long_paragraphs_and_long_lines_are_read() {
    let head = "MINUTES of a meeting of the Kite Board.\n\nPRESENT: A One\n\n1. Kites\n(Item 1)\n\n";
    assert_eq!(passages(&format!("{head}{}", "the kite flew over and\n".repeat(40_000))), 1);
    let run_on = "· loop ".repeat(4_000) + &"loops and ".repeat(50_000);
    assert_eq!(passages(&format!("Agenda item\n\nKites\n\nMinutes:\n\n{run_on}")), 4_000);
    let head =
        "<h1>Agenda item</h1><h2 class=mgSubTitleTxt>Kites</h2><p class=mgSubItemTitleTxt>Minutes:</p>";
    let blocks = "<p>The kite flew.</p>".repeat(10_000);
    assert_eq!(passages(&format!("{head}<div class=mgWordPara>{blocks}</div>")), 10_000);
}

fn passages(input: &str) -> usize {
    try_read(input.as_bytes()).unwrap().meetings[0].items[0].passages.len()
}

#[test]
fn a_truncated_page_keeps_its_beginning() {
    let whole = std::fs::read(project().join("tests/cases/ingest/meeting-html/input.html")).unwrap();
    let reading = try_read(&whole[..whole.len() / 2]).unwrap();
    assert_eq!(reading.meetings[0].items[0].title.as_deref(), Some("Declarations of Interest"));
    let whole = std::fs::read(project().join("tests/cases/ingest/web-service-soap/input.xml")).unwrap();
    let reading = try_read(&whole[..whole.len() - 300]).unwrap();
    assert!(reading.report.warnings.iter().any(|w| w.message.contains("ends in the middle")));
}

#[test]
fn a_proposal_in_the_purpose_is_no_outcome() {
    let text = "Agenda item\n\nKites\n\nRESOLVED to fly.\n\nRECOMMENDED to: land.\n\nMinutes:\n\nThe Board talked.\n";
    let reading = try_read(text.as_bytes()).unwrap();
    let item = &reading.meetings[0].items[0];
    assert!(item.purpose.as_deref().is_some_and(|p| p.contains("RESOLVED")));
    assert!(item.passages.iter().all(|p| !p.kind.is_decision()));
}

/// Lines such as minutes have, in any order.
fn minutes_like() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just("Minutes:".to_owned()),
        Just("Decision:".to_owned()),
        Just("Additional documents:".to_owned()),
        Just("RESOLVED:".to_owned()),
        Just("NOTED:".to_owned()),
        Just("Agenda item".to_owned()),
        Just("No. Item".to_owned()),
        Just("For (3)".to_owned()),
        Just("Mr One, Mrs Two, Dr Three".to_owned()),
        Just("Motion carried.".to_owned()),
        Just("(Item 4)".to_owned()),
        Just("\u{c}2".to_owned()),
        Just("| 4. |".to_owned()),
        Just("Meeting: 07/05/2030 - Board (Item 4)".to_owned()),
        Just("Venue: Room, House. View directions".to_owned()),
        Just("Board - Tuesday 7 May 2030 6.30 pm".to_owned()),
        Just("Plan pdf icon PDF 82 KB".to_owned()),
        Just("PRESENT: A One".to_owned()),
        Just("to hear ... view the full minutes text for item 5.".to_owned()),
        "[0-9]{1,3}[.)/]{0,1}[0-9]{0,2}",
        "[ivx]{1,4}\\)   [A-Z][a-z ]{1,30}[.;:]?",
        "[•·o-]  [A-Z][a-z ]{1,30}[.;:]?( · [a-z]{1,5})?",
        "[A-Za-z ,.:;()’“”\u{a0}-]{0,60}",
    ];
    let gap = prop_oneof![Just("\n"), Just("\n\n"), Just("\n\n\u{a0}\n\n"), Just("\r\n")];
    let head = prop_oneof![
        Just("Agenda item\n\nKites\n\n"),
        Just("Agenda and minutes\n\nItems\nNo. Item\n\n1.\n\nKites\n\nMinutes:\n\n"),
        Just("Issue - meetings\n\nKites\n\n"),
        Just("Issue - decisions\n\nKites\n\n"),
        Just("No. | Item |\n---|---|\n"),
        Just(
            "MINUTES of a meeting of the Board held on 7 May 2030.\n\nPRESENT: A One\n\n1. Kites\n(Item 1)\n\n"
        ),
    ];
    (head, prop::collection::vec((line, gap), 0..40)).prop_map(|(head, lines)| {
        lines.into_iter().fold(head.to_owned(), |text, (line, gap)| text + &line + gap)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn generated_minutes_lose_no_word_and_give_sound_meetings(text in minutes_like()) {
        if let Ok(reading) = try_read(text.as_bytes()) {
            assert_same_words(&reading, &text, "generated");
            for meeting in &reading.meetings {
                prop_assert_eq!(check_meeting(meeting), vec![]);
                for passage in meeting.items.iter().flat_map(|i| &i.passages) {
                    prop_assert!(passage.vote.is_none() || passage.kind == Kind::Vote);
                }
            }
        }
    }

    #[test]
    fn generated_reports_lose_no_word(text in minutes_like()) {
        let mut context = context(Path::new("x"));
        context.as_report = true;
        context.title = Some("Given".to_owned());
        if let Ok(reading) = read(text.as_bytes(), &context) {
            assert_same_words(&reading, &format!("Given {text}"), "generated report");
        }
        context.title = None;
        context.file_name = None;
        if let Ok(reading) = read(text.as_bytes(), &context) {
            let own = if reading.meetings[0].documents[0].title == "Report without a title" { "Report without a title" } else { "" };
            assert_same_words(&reading, &format!("{own} {text}"), "generated report");
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let _ = try_read(&bytes);
    }

    #[test]
    fn any_text_is_read_or_refused(text in ".{0,300}") {
        let _ = try_read(text.as_bytes());
    }

    #[test]
    fn mutated_cases_are_read_or_refused(which in any::<prop::sample::Index>(), cuts in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0u8..4), 1..12)) {
        let files = inputs();
        let mut bytes = std::fs::read(&files[which.index(files.len())]).unwrap();
        for (at, byte, how) in cuts {
            if bytes.is_empty() { break; }
            let at = at.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                2 => { bytes.remove(at); }
                _ => bytes.truncate(at),
            }
        }
        if let Ok(reading) = try_read(&bytes) {
            for meeting in reading.meetings.iter().filter(|_| reading.report.format != scrutineer_corpus::Format::CorpusJson) {
                prop_assert_eq!(check_meeting(meeting), vec![]);
            }
        }
    }
}
