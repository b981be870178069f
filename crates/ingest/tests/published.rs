//! What a reader of published pages must get right, on the pages themselves.
//!
//! The pages stay outside the project; each test says so and passes where they are absent.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a helper of a test fails as the test does"
)]

mod common;

use common::{Words, count};
use scrutineer_corpus::{AgendaItem, Completeness, Kind, Meeting, MeetingStatus};
use scrutineer_ingest::{Context, FurnitureKind, Reading, Refusal, read};

fn reading(path: &str) -> Option<Result<Reading, Refusal>> {
    let path = common::shared(path)?;
    let file_name = path.file_name().map(|n| n.to_string_lossy().into_owned());
    Some(read(&std::fs::read(path).unwrap(), &Context { file_name, ..Context::default() }))
}

fn meeting(path: &str) -> Option<Meeting> {
    reading(path).map(|r| r.unwrap().meetings.remove(0))
}

fn numbers(meeting: &Meeting) -> Vec<&str> {
    meeting.items.iter().filter_map(|i| i.number.as_deref()).collect()
}

#[test]
fn a_meeting_page_has_its_items_and_no_menus() {
    let Some(meeting) = meeting("real/moderngov/kingston-north-kingston-nc-2026-01-15-meeting.html") else {
        return;
    };
    let due: Vec<String> = (54..=65).map(|n| format!("{n}.")).collect();
    assert_eq!(numbers(&meeting), due);
    assert_eq!(meeting.id, "kingston-upon-thames/m10221");
    assert_eq!(meeting.date.as_ref().map(|d| d.value.to_string()).as_deref(), Some("2026-01-15"));
    let cut: Vec<_> =
        meeting.items.iter().filter(|i| i.completeness == Completeness::Cut).map(|i| i.id.as_str()).collect();
    assert_eq!(cut, ["kingston-upon-thames/ai51902", "kingston-upon-thames/ai51903"]);
    let tables = meeting
        .items
        .iter()
        .filter(|i| i.passages.iter().any(|p| p.vote.as_ref().is_some_and(|v| v.motion.is_some())));
    assert_eq!(tables.count(), 3);
    let menus = ["Election results", "ePetitions", "Subscribe to updates", "jQuery"];
    let all = serde_json::to_string(&meeting).unwrap();
    assert!(menus.iter().all(|menu| !all.contains(menu)));
}

#[test]
fn cancelled_meetings_have_no_items() {
    for path in [
        "real/moderngov/kingston-north-kingston-nc-2025-12-04-meeting-cancelled.html",
        "real/moderngov/manchester-audit-committee-2026-01-13-getmeeting-cancelled.xml",
    ] {
        let Some(meeting) = meeting(path) else { return };
        assert_eq!((meeting.status, meeting.items.len()), (MeetingStatus::Cancelled, 0), "{path}");
    }
}

#[test]
fn the_web_service_gives_printed_numbers_and_plain_words() {
    let Some(reading) = reading("real/moderngov/manchester-audit-committee-2026-02-10-getmeeting.xml") else {
        return;
    };
    let reading = reading.unwrap();
    let meeting = &reading.meetings[0];
    assert_eq!(numbers(meeting), ["1.", "9."]);
    assert_eq!(meeting.committee.as_ref().map(|c| c.value.name.as_str()), Some("Audit Committee"));
    assert!(!serde_json::to_string(meeting).unwrap().contains("MsoNormal"));
    let attending: Vec<_> =
        reading.report.furniture.iter().filter(|f| f.what == FurnitureKind::Attendance).collect();
    assert_eq!(attending.len(), 1);
    assert!(attending[0].text.contains("Expected"));
}

#[test]
fn divisions_of_printed_minutes_list_as_many_names_as_they_count() {
    let mut divisions = 0;
    for path in
        ["real/text/kent-county-council-2024-12-19.txt", "real/text/kent-county-council-2025-01-09.txt"]
    {
        let Some(meeting) = meeting(path) else { return };
        for vote in meeting.items.iter().flat_map(|i| &i.passages).filter_map(|p| p.vote.as_ref()) {
            let sides = [
                (vote.in_favour, &vote.names_for),
                (vote.against, &vote.names_against),
                (vote.abstained, &vote.names_abstained),
            ];
            for (total, names) in sides {
                assert_eq!(total.map_or(0, |t| t as usize), names.len(), "{path}: {vote:?}");
            }
            divisions += usize::from(vote.in_favour.is_some());
        }
    }
    assert_eq!(divisions, 10);
}

#[test]
fn two_extractions_of_one_pdf_give_the_same_items_and_passages() {
    let (Some(first), Some(second)) = (
        meeting("real/text/kent-cabinet-2025-01-30.txt"),
        meeting("real/text/kent-cabinet-2025-01-30.pypdf.txt"),
    ) else {
        return;
    };
    let heads =
        |m: &Meeting| -> Vec<_> { m.items.iter().map(|i| (i.number.clone(), i.title.clone())).collect() };
    assert_eq!(heads(&first), heads(&second));
    let shapes = |i: &AgendaItem| -> Vec<_> {
        i.passages.iter().map(|p| (p.n, p.kind, p.label.clone(), p.under)).collect()
    };
    let (mut same, mut all) = (0, 0);
    for (one, other) in first.items.iter().zip(&second.items) {
        assert_eq!(shapes(one), shapes(other), "{:?}", one.title);
        let words = |i: &AgendaItem| {
            let mut words = Words::new();
            i.passages.iter().for_each(|p| count(&mut words, &p.text, 1));
            words
        };
        assert_eq!(words(one), words(other));
        all += one.passages.len();
        same += one.passages.iter().zip(&other.passages).filter(|(a, b)| a.text == b.text).count();
    }
    // One of the two programs set the words of a few justified lines out of order.
    assert!(same * 20 >= all * 19, "{same} of {all} passages agree to the letter");
}

#[test]
fn a_number_inside_its_title_is_taken_out() {
    let Some(meeting) = meeting("real/text/kent-cabinet-2025-01-30.txt") else { return };
    let item = meeting.items.iter().find(|i| i.number.as_deref() == Some("88.")).unwrap();
    let title = item.title.as_deref().unwrap();
    assert!(title.starts_with("24/00108 - Revenue") && title.ends_with("November 2024-25"), "{title}");
    let decisions = item.passages.iter().filter(|p| p.kind == Kind::Resolved).count();
    assert_eq!(decisions, 6);
}

#[test]
fn pages_that_are_no_minutes_are_refused_with_the_reason() {
    let cases = [
        ("real/moderngov/kirklees-search-results-drug-and-alcohol.html", "search results"),
        ("real/moderngov/moderngov-search-no-results.html", "search results"),
        ("real/moderngov/kingston-browse-meetings.html", "a list of meetings"),
        ("real/moderngov/kingston-committee-details.html", "about a committee"),
        ("real/moderngov/kingston-committee-structure.html", "a list of committees"),
        ("real/moderngov/kirklees-decisions-register.html", "register of decisions"),
        ("real/moderngov/manchester-getcommittees.xml", "a list of committees"),
        ("real/moderngov/manchester-audit-committee-getmeetings.xml", "a list of meetings"),
        ("real/text/kent-agenda-items-scraped.jsonl", "JSON"),
        ("real/pdf/kent-cabinet-2025-01-30-minutes.pdf", "PDF"),
    ];
    for (path, reason) in cases {
        let Some(outcome) = reading(path) else { return };
        let refusal = outcome.expect_err(path).to_string();
        assert!(refusal.contains(reason), "{path}: {refusal}");
    }
}

#[test]
fn a_decision_page_gives_its_decision() {
    let Some(path) = common::shared("real/moderngov/kirklees-decision-demolition-holme-park-court.html")
    else {
        return;
    };
    let reading = common::read(&path).unwrap();
    let meeting = &reading.meetings[0];
    assert_eq!(meeting.date.as_ref().map(|d| d.value.to_string()).as_deref(), Some("2021-07-27"));
    assert_eq!(meeting.committee, None, "an officer is no committee");
    assert_eq!(meeting.items[0].passages.len(), 2);
    assert_eq!(meeting.items[0].passages[0].kind, Kind::Resolved);
}
