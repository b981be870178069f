use scrutineer_corpus::{AgendaItem, Completeness, Document, Meeting, Stated, Wording};
use serde::Serialize;
use std::collections::BTreeMap;

/// The meetings of a corpus while an import takes in new ones.
///
/// The rules, so that a second import never loses words without saying so:
/// 1. A meeting read again replaces the one of the same id, item by item.
/// 2. Of two readings of one item the fuller stays: a meeting's page cuts long minutes, the item's own page has them.
/// 3. The page of one item joins the meeting that the item belongs to, and the meeting takes in pages of its items
///    that came before it. So does a report that names its item.
/// 4. Published words take the place of a digest of the same item, never the other way round.
/// 5. Committee and date that were given before stay when the new reading states none.
#[derive(Debug, Default)]
pub(crate) struct Meetings {
    by_id: BTreeMap<String, Meeting>,
    home_of_item: BTreeMap<String, String>,
}

/// What became of a meeting that was taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Change {
    /// The meeting that holds it now.
    pub(crate) meeting: String,
    /// What happened.
    pub(crate) outcome: Outcome,
    /// What was replaced, kept or left out, a sentence each.
    pub(crate) notes: Vec<String>,
}

/// What happened to a meeting that was taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Outcome {
    /// It is new.
    Added,
    /// It replaced or completed what was there.
    Updated,
    /// It joined another meeting, to which its item belongs.
    Joined,
    /// The corpus had all of it.
    Unchanged,
}

impl Meetings {
    /// The meetings that a corpus holds.
    pub(crate) fn new(meetings: impl IntoIterator<Item = Meeting>) -> Self {
        let mut all = Self::default();
        for meeting in meetings {
            all.put(meeting);
        }
        all
    }

    /// All meetings, by id.
    pub(crate) fn into_vec(self) -> Vec<Meeting> {
        self.by_id.into_values().collect()
    }

    /// Takes a meeting in by the rules above.
    pub(crate) fn take_in(&mut self, new: Meeting) -> Change {
        let mut notes = Vec::new();
        if let Some(home) = self.home_to_join(&new) {
            return self.join(home, new);
        }
        match self.by_id.remove(&new.id) {
            Some(old) => {
                let merged = update(old.clone(), new, &mut notes);
                let outcome = if merged == old { Outcome::Unchanged } else { Outcome::Updated };
                self.put_with_pages(merged, outcome, notes)
            }
            None => self.put_with_pages(new, Outcome::Added, notes),
        }
    }

    fn put(&mut self, meeting: Meeting) {
        for item in &meeting.items {
            self.home_of_item.insert(item.id.clone(), meeting.id.clone());
        }
        self.by_id.insert(meeting.id.clone(), meeting);
    }

    /// The id of another meeting to which the page of a single item, or a report of an item, belongs.
    fn home_to_join(&self, new: &Meeting) -> Option<String> {
        let item = match (new.items.as_slice(), new.documents.as_slice()) {
            ([item], _) if is_page_of(item, new) => &item.id,
            ([], [document]) => document.item.as_ref()?,
            _ => return None,
        };
        let home = self.home_of_item.get(item).filter(|home| **home != new.id)?;
        // A meeting is marked as a whole: published words never come under the mark of a digest.
        let wording = self.by_id.get(home)?.wording;
        let fits = wording == new.wording || (!new.items.is_empty() && rank(new.wording) < rank(wording));
        fits.then(|| home.clone())
    }

    fn join(&mut self, home: String, new: Meeting) -> Change {
        let mut notes = Vec::new();
        let Some(mut meeting) = self.by_id.remove(&home) else {
            return self.put_with_pages(new, Outcome::Added, notes);
        };
        let before = meeting.clone();
        if same_wording(&meeting, &new, &mut notes) {
            meeting.committee = meeting.committee.take().or(new.committee);
            meeting.date = meeting.date.take().or(new.date);
            for item in new.items {
                if let Some(old) = meeting.items.iter_mut().find(|old| old.id == item.id) {
                    *old = fuller(old.clone(), item, &mut notes);
                }
            }
            add_documents(&mut meeting.documents, new.documents, &mut notes);
        }
        let outcome = if meeting == before { Outcome::Unchanged } else { Outcome::Joined };
        self.put(meeting);
        Change { meeting: home, outcome, notes }
    }

    /// Puts a meeting in, together with pages of its items that were imported by themselves before.
    fn put_with_pages(&mut self, mut meeting: Meeting, outcome: Outcome, mut notes: Vec<String>) -> Change {
        let mut kept = Vec::new();
        for item in std::mem::take(&mut meeting.items) {
            let elsewhere = self.home_of_item.get(&item.id).filter(|home| **home != meeting.id).cloned();
            match elsewhere.and_then(|home| self.by_id.remove(&home)) {
                Some(other) => kept.extend(self.absorb(&mut meeting, other, item, &mut notes)),
                None => kept.push(item),
            }
        }
        meeting.items = kept;
        let id = meeting.id.clone();
        self.put(meeting);
        Change { meeting: id, outcome, notes }
    }

    /// Takes an item of `meeting` that `other` has too out of `other`, and returns the reading to keep.
    fn absorb(
        &mut self,
        meeting: &mut Meeting,
        mut other: Meeting,
        item: AgendaItem,
        notes: &mut Vec<String>,
    ) -> Option<AgendaItem> {
        if rank(other.wording) > rank(meeting.wording) {
            notes.push(format!("item {}: the published words in meeting {} were kept", item.id, other.id));
            self.put(other);
            return None;
        }
        let place = other.items.iter().position(|old| old.id == item.id);
        let old = place.map(|place| other.items.remove(place));
        let kept = match old {
            Some(old) if other.wording == meeting.wording => {
                notes.push(format!(
                    "item {}: it was in the corpus by itself and is now part of this meeting",
                    item.id
                ));
                fuller(old, item, notes)
            }
            Some(_) => {
                notes.push(format!(
                    "item {}: published words took the place of the {}",
                    item.id,
                    whose(other.wording)
                ));
                item
            }
            None => item,
        };
        if other.items.is_empty() {
            meeting.committee = meeting.committee.take().or(other.committee.take());
            meeting.date = meeting.date.take().or(other.date.take());
            add_documents(&mut meeting.documents, std::mem::take(&mut other.documents), notes);
        } else {
            self.put(other);
        }
        Some(kept)
    }
}

/// Whether the meeting was read from the page of this item alone: its id is then made of the item's.
fn is_page_of(item: &AgendaItem, meeting: &Meeting) -> bool {
    let own = |id: &str| id.split_once('/').map(|(_, own)| own.trim_start_matches("m-").to_owned());
    own(&item.id) == own(&meeting.id)
}

/// The meeting read anew, with what only the old reading has.
fn update(old: Meeting, new: Meeting, notes: &mut Vec<String>) -> Meeting {
    if old.wording != new.wording {
        return match same_wording(&old, &new, notes) {
            true => new,
            false => old,
        };
    }
    let same_page = old.source.url == new.source.url && old.source.format == new.source.format;
    let mut merged = Meeting {
        committee: newer(
            "committee",
            old.committee,
            new.committee,
            |committee| committee.name.clone(),
            notes,
        ),
        date: newer("date", old.date, new.date, ToString::to_string, notes),
        time: new.time.or(old.time),
        venue: new.venue.or(old.venue),
        items: Vec::new(),
        documents: old.documents,
        ..new
    };
    let mut left: BTreeMap<String, AgendaItem> = BTreeMap::new();
    let mut order = Vec::new();
    for item in old.items {
        order.push(item.id.clone());
        left.insert(item.id.clone(), item);
    }
    for item in new.items {
        merged.items.push(match left.remove(&item.id) {
            Some(old) => fuller(old, item, notes),
            None => item,
        });
    }
    for item in order.iter().filter_map(|id| left.remove(id)) {
        let title = item.title.as_deref().unwrap_or("title not stated");
        if same_page && merged.items.len() > 1 {
            notes.push(format!("item {} ({title}): no longer on the page, taken out", item.id));
        } else {
            notes.push(format!("item {} ({title}): not on this page, kept from before", item.id));
            merged.items.push(item);
        }
    }
    add_documents(&mut merged.documents, new.documents, notes);
    merged
}

/// Whether `new` may be merged into or take the place of `old`; a digest never takes the place of published words.
fn same_wording(old: &Meeting, new: &Meeting, notes: &mut Vec<String>) -> bool {
    if rank(new.wording) < rank(old.wording) {
        notes.push(format!(
            "meeting {}: its published words were kept, the {} left out",
            old.id,
            whose(new.wording)
        ));
        return false;
    }
    if rank(new.wording) > rank(old.wording) {
        notes.push(format!(
            "meeting {}: published words took the place of the {}",
            old.id,
            whose(old.wording)
        ));
    }
    true
}

fn whose(wording: Wording) -> &'static str {
    match wording {
        Wording::Published => "published words",
        Wording::Digest => "digest",
        Wording::Invented => "invented words",
    }
}

fn rank(wording: Wording) -> u8 {
    match wording {
        Wording::Published => 1,
        Wording::Digest | Wording::Invented => 0,
    }
}

/// The newer statement where there is one, else the older.
fn newer<T: PartialEq>(
    what: &str,
    old: Option<Stated<T>>,
    new: Option<Stated<T>>,
    show: impl Fn(&T) -> String,
    notes: &mut Vec<String>,
) -> Option<Stated<T>> {
    match (old, new) {
        (Some(old), Some(new)) if old.value != new.value => {
            notes.push(format!("the {what} was {} and is now {}", show(&old.value), show(&new.value)));
            Some(new)
        }
        (old, new) => new.or(old),
    }
}

/// Of two readings of one item the fuller, with what only the other has of number, title, purpose and documents.
fn fuller(old: AgendaItem, new: AgendaItem, notes: &mut Vec<String>) -> AgendaItem {
    let fullness = |item: &AgendaItem| match item.completeness {
        Completeness::Full => 2,
        Completeness::Cut => 1,
        Completeness::None => 0,
    };
    if old == new {
        return new;
    }
    let (kept, other) = if fullness(&old) > fullness(&new) {
        notes.push(format!("item {}: the fuller minute that was read before was kept", new.id));
        (old, new)
    } else {
        if old.passages != new.passages && !old.passages.is_empty() {
            let (before, now) = (old.passages.len(), new.passages.len());
            notes.push(format!(
                "item {}: its minute was replaced ({before} passages before, {now} now)",
                new.id
            ));
        }
        (new, old)
    };
    AgendaItem {
        number: kept.number.or(other.number),
        title: kept.title.or(other.title),
        purpose: kept.purpose.or(other.purpose),
        documents: if kept.documents.is_empty() { other.documents } else { kept.documents },
        organisations: if kept.organisations.is_empty() { other.organisations } else { kept.organisations },
        subjects: if kept.subjects.is_empty() { other.subjects } else { kept.subjects },
        ..kept
    }
}

fn add_documents(documents: &mut Vec<Document>, new: Vec<Document>, notes: &mut Vec<String>) {
    for document in new {
        match documents.iter_mut().find(|old| old.id == document.id) {
            Some(old) if *old == document => {}
            Some(old) => {
                notes.push(format!("document {}: its words were replaced", document.id));
                *old = document;
            }
            None => documents.push(document),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_corpus::{Committee, Council, Date, Format, Kind, Passage, Source};

    fn item(id: &str, completeness: Completeness, words: &[&str]) -> AgendaItem {
        let passages = words.iter().zip(1..).map(|(text, n)| Passage {
            n,
            kind: Kind::Text,
            text: (*text).to_owned(),
            ..Passage::default()
        });
        AgendaItem {
            id: id.to_owned(),
            number: None,
            title: Some(format!("Title of {id}")),
            purpose: None,
            source: Source::default(),
            completeness,
            minutes_status: Default::default(),
            passages: passages.collect(),
            documents: Vec::new(),
            organisations: Vec::new(),
            subjects: Vec::new(),
        }
    }

    fn meeting(id: &str, items: Vec<AgendaItem>) -> Meeting {
        Meeting {
            id: id.to_owned(),
            council: Council { id: "x".into(), name: "Exampleton".into(), licence: None, website: None },
            committee: None,
            date: None,
            time: None,
            venue: None,
            status: Default::default(),
            wording: Wording::Published,
            source: Source { format: Some(Format::MeetingHtml), ..Source::default() },
            items,
            documents: Vec::new(),
        }
    }

    #[test]
    fn a_second_import_of_the_same_changes_nothing() {
        let one = meeting("x/m1", vec![item("x/ai1", Completeness::Full, &["a"])]);
        let mut all = Meetings::new([one.clone()]);
        assert_eq!(all.take_in(one.clone()).outcome, Outcome::Unchanged);
        assert_eq!(all.into_vec(), [one]);
    }

    #[test]
    fn the_page_of_an_item_joins_its_meeting_and_a_cut_page_does_not_undo_it() {
        let cut = meeting(
            "x/m1",
            vec![item("x/ai1", Completeness::Cut, &["a"]), item("x/ai2", Completeness::Full, &["b"])],
        );
        let page = meeting("x/m-ai1", vec![item("x/ai1", Completeness::Full, &["a", "and more"])]);
        let mut all = Meetings::new([cut.clone()]);
        assert_eq!(all.take_in(page.clone()).outcome, Outcome::Joined);
        let again = all.take_in(cut.clone());
        assert_eq!(again.outcome, Outcome::Unchanged);
        assert!(again.notes[0].contains("fuller"), "{:?}", again.notes);
        let after = all.into_vec();
        assert_eq!((after.len(), after[0].items[0].passages.len()), (1, 2));

        let mut other_way_round = Meetings::new([page]);
        assert_eq!(other_way_round.take_in(cut).outcome, Outcome::Added);
        assert_eq!(other_way_round.into_vec(), after);
    }

    #[test]
    fn an_item_that_left_the_page_is_named() {
        let three = meeting(
            "x/m1",
            ["x/ai1", "x/ai2", "x/ai3"].map(|id| item(id, Completeness::Full, &["a"])).into(),
        );
        let two = meeting("x/m1", ["x/ai1", "x/ai3"].map(|id| item(id, Completeness::Full, &["a"])).into());
        let mut all = Meetings::new([three]);
        let change = all.take_in(two);
        assert_eq!(change.outcome, Outcome::Updated);
        assert!(
            change.notes.iter().any(|note| note.contains("x/ai2") && note.contains("taken out")),
            "{:?}",
            change.notes
        );
    }

    #[test]
    fn an_item_of_another_source_is_kept() {
        let both = meeting("x/m1", ["x/ai1", "x/ai2"].map(|id| item(id, Completeness::Full, &["a"])).into());
        let mut service = meeting("x/m1", vec![item("x/ai1", Completeness::Full, &["a"])]);
        service.source.format = Some(Format::WebServiceXml);
        let mut all = Meetings::new([both]);
        assert!(all.take_in(service).notes[0].contains("kept from before"));
        assert_eq!(all.into_vec()[0].items.len(), 2);
    }

    #[test]
    fn what_was_given_before_stays_when_the_page_states_nothing() {
        let committee = Stated::import(Committee { id: "c".into(), name: "C".into() });
        let given = Meeting {
            committee: Some(committee.clone()),
            date: Some(Stated::import(Date::new(2024, 2, 29).unwrap())),
            ..meeting("x/m1", vec![item("x/ai1", Completeness::Full, &["a"])])
        };
        let mut all = Meetings::new([given]);
        all.take_in(meeting("x/m1", vec![item("x/ai1", Completeness::Full, &["b"])]));
        let after = all.into_vec();
        assert_eq!(after[0].committee, Some(committee));
        assert!(after[0].date.is_some());
    }

    #[test]
    fn a_published_page_takes_its_item_out_of_a_digest() {
        let items = ["x/ai1", "x/ai2"].map(|id| item(id, Completeness::Full, &["ours"]));
        let digest = Meeting { wording: Wording::Digest, ..meeting("x/m1", items.into()) };
        let page = meeting("x/m-ai1", vec![item("x/ai1", Completeness::Cut, &["published"])]);
        let mut all = Meetings::new([digest]);
        assert!(all.take_in(page.clone()).notes[0].contains("took the place of the digest"));
        let after = all.into_vec();
        assert_eq!((after.len(), &after[0]), (2, &page));
        assert_eq!((after[1].wording, after[1].items.len()), (Wording::Digest, 1));
    }

    #[test]
    fn a_digest_never_takes_the_place_of_published_words() {
        let published = meeting("x/ai1", vec![item("x/ai1", Completeness::Full, &["published"])]);
        let digest = Meeting {
            wording: Wording::Digest,
            ..meeting("x/ai1", vec![item("x/ai1", Completeness::Full, &["ours"])])
        };
        let mut all = Meetings::new([digest.clone()]);
        assert_eq!(all.take_in(published.clone()).outcome, Outcome::Updated);
        assert_eq!(all.take_in(digest).outcome, Outcome::Unchanged);
        assert_eq!(all.into_vec(), [published]);
    }
}
