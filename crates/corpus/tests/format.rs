//! The JSON form of the model: stable names, nothing written that is not stated, unknown fields passed over.

use scrutineer_corpus::{
    AgendaItem, Completeness, Council, Date, Kind, Meeting, MeetingFile, Passage, Provenance, Stated, Vote,
    VoteResult, check_meeting,
};

fn council() -> Council {
    Council {
        id: "exampleton".into(),
        name: "Exampleton Borough Council".into(),
        licence: None,
        website: None,
    }
}

fn item(id: &str, passages: Vec<Passage>) -> AgendaItem {
    AgendaItem {
        id: id.into(),
        number: Some("14.".into()),
        title: Some("Lamp Post Plan".into()),
        purpose: None,
        source: Default::default(),
        completeness: Completeness::Full,
        minutes_status: Default::default(),
        passages,
        documents: Vec::new(),
        organisations: Vec::new(),
        subjects: Vec::new(),
    }
}

fn meeting(items: Vec<AgendaItem>) -> Meeting {
    Meeting {
        id: "exampleton/m1".into(),
        council: council(),
        committee: None,
        date: Date::new(2030, 4, 3).ok().map(|value| Stated { value, from: Provenance::Page }),
        time: None,
        venue: None,
        status: Default::default(),
        wording: Default::default(),
        source: Default::default(),
        items,
        documents: Vec::new(),
    }
}

fn passage(n: u32, text: &str, under: Option<u32>) -> Passage {
    Passage { n, kind: Kind::Resolved, text: text.into(), under, ..Passage::default() }
}

#[test]
fn what_is_not_stated_is_not_written() {
    let json = serde_json::to_value(MeetingFile::new(meeting(vec![item("exampleton/ai1", vec![])]))).unwrap();
    let meeting = json["meeting"].as_object().unwrap();
    assert!(!meeting.contains_key("committee") && !meeting.contains_key("time"));
    assert_eq!(meeting["date"], serde_json::json!({ "value": "2030-04-03", "from": "page" }));
    assert_eq!(json["version"], "1.0");
}

#[test]
fn a_vote_is_written_with_the_words_of_the_minutes() {
    let vote =
        Vote { in_favour: Some(10), against: Some(0), result: Some(VoteResult::Carried), ..Vote::default() };
    assert_eq!(
        serde_json::to_value(vote).unwrap(),
        serde_json::json!({ "for": 10, "against": 0, "result": "carried" })
    );
}

#[test]
fn fields_of_a_newer_minor_version_are_passed_over() {
    let mut json = serde_json::to_value(MeetingFile::new(meeting(vec![]))).unwrap();
    json["version"] = "1.9".into();
    json["meeting"]["weather"] = "rain".into();
    let read: MeetingFile = serde_json::from_value(json).unwrap();
    assert_eq!(read.meeting, meeting(vec![]));
    assert!(read.version.readable().is_ok());
}

#[test]
fn a_sound_meeting_has_no_faults() {
    let passages = vec![passage(1, "RESOLVED:", None), passage(2, "That the plan be noted", Some(1))];
    assert_eq!(check_meeting(&meeting(vec![item("exampleton/ai1", passages)])), vec![]);
}

#[test]
fn each_fault_names_its_place() {
    let faulty = [
        (item("elsewhere/ai1", vec![]), "item elsewhere/ai1"),
        (item("exampleton/ai1", vec![passage(2, "a gap", None)]), "item exampleton/ai1, passage 2"),
        (item("exampleton/ai1", vec![passage(1, "under itself", Some(1))]), "item exampleton/ai1, passage 1"),
        (item("exampleton/ai1", vec![passage(1, "  ", None)]), "item exampleton/ai1, passage 1"),
        (item("exampleton/AI 1", vec![]), "item exampleton/AI 1"),
    ];
    for (item, place) in faulty {
        let faults = check_meeting(&meeting(vec![item]));
        assert_eq!(faults.iter().map(|fault| fault.place.as_str()).collect::<Vec<_>>(), [place]);
    }
    let twice = vec![item("exampleton/ai1", vec![]), item("exampleton/ai1", vec![])];
    assert_eq!(check_meeting(&meeting(twice)).len(), 1);
}

#[test]
fn only_web_addresses_may_be_linked() {
    for (url, faults) in [("https://example.org/a", 0), ("javascript:alert(1)", 1), ("data:text/html,x", 1)] {
        let mut linked = item("exampleton/ai1", vec![]);
        linked.source.url = Some(url.into());
        assert_eq!(check_meeting(&meeting(vec![linked])).len(), faults, "{url}");
    }
}
