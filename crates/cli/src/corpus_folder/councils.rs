use scrutineer_corpus::{Council, Meeting, slug};
use std::collections::BTreeMap;

/// Settles what each council is called and what is known of it, for `corpus.json` and all its meetings alike.
///
/// 1. The council `given` at this import has the last word on its name.
/// 2. The name that `corpus.json` has stays, so that it can be put right there.
/// 3. A name that says no more than the id (`Coventry`, from the name of a file) gives way to a fuller one.
///
/// Licence and site are kept from wherever they are known. The councils come back by id.
pub(crate) fn settle(meetings: &mut [Meeting], known: &[Council], given: Option<&Council>) -> Vec<Council> {
    let mut councils: BTreeMap<String, Council> = BTreeMap::new();
    let of_meetings: Vec<&Council> = meetings.iter().map(|meeting| &meeting.council).collect();
    for council in given.into_iter().chain(known).chain(of_meetings) {
        let settled = councils.entry(council.id.clone()).or_insert_with(|| council.clone());
        if is_bare(settled) && !is_bare(council) {
            settled.name.clone_from(&council.name);
        }
        settled.licence = settled.licence.take().or_else(|| council.licence.clone());
        settled.website = settled.website.take().or_else(|| council.website.clone());
    }
    let used: BTreeMap<&str, ()> = meetings.iter().map(|meeting| (meeting.council.id.as_str(), ())).collect();
    councils.retain(|id, _| used.contains_key(id.as_str()));
    for meeting in meetings {
        if let Some(council) = councils.get(&meeting.council.id) {
            meeting.council.clone_from(council);
        }
    }
    councils.into_values().collect()
}

/// Whether the name says no more than the id.
fn is_bare(council: &Council) -> bool {
    slug(&council.name) == council.id
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn council(name: &str) -> Council {
        Council { id: "exampleton".into(), name: name.into(), licence: None, website: None }
    }

    fn meeting(name: &str) -> Meeting {
        let council = json!({"id": "exampleton", "name": name});
        serde_json::from_value(json!({"id": "exampleton/m1", "council": council})).unwrap()
    }

    #[test]
    fn the_fuller_name_is_used_everywhere() {
        let mut meetings = [meeting("Exampleton"), meeting("Exampleton Borough Council")];
        let councils = settle(&mut meetings, &[], None);
        assert_eq!(councils, [council("Exampleton Borough Council")]);
        assert_eq!(meetings[0].council, meetings[1].council);
    }

    #[test]
    fn the_list_keeps_its_name_and_the_import_has_the_last_word() {
        let known = [
            Council { licence: Some("OGL".into()), ..council("Exampleton BC") },
            Council { id: "gone".into(), ..council("Gone") },
        ];
        let mut meetings = [meeting("Exampleton Borough Council")];
        let kept = settle(&mut meetings, &known, None);
        assert_eq!((kept.len(), kept[0].name.as_str()), (1, "Exampleton BC"));
        let renamed = settle(&mut meetings, &known, Some(&council("Exampleton Council")));
        assert_eq!(
            (renamed[0].name.as_str(), renamed[0].licence.as_deref()),
            ("Exampleton Council", Some("OGL"))
        );
    }
}
