//! What the item page says. The Welsh awaits a native reader.

use crate::language::{Both, Noun};
use scrutineer_corpus::{Completeness, MinutesStatus, Provenance, Wording};
use scrutineer_search::ItemHead;

/// The words of the item page.
pub(super) struct Words {
    pub(super) item: &'static str,
    pub(super) opening: &'static str,
    pub(super) crumbs: &'static str,
    pub(super) new_tab: &'static str,
    // Facts
    pub(super) council: &'static str,
    pub(super) committee: &'static str,
    pub(super) date: &'static str,
    pub(super) date_of_meeting: &'static str,
    pub(super) what_it_is: &'static str,
    pub(super) minutes: &'static str,
    pub(super) decided: &'static str,
    pub(super) decision: Noun,
    /// The passage that the first decision is.
    pub(super) decided_from: fn(&str) -> String,
    /// Where no passage is a decision: of an item read in full, and of any other.
    no_decision: [&'static str; 2],
    pub(super) source: &'static str,
    pub(super) not_stated: &'static str,
    pub(super) read_on: fn(&str) -> String,
    pub(super) read_the_published: &'static str,
    provenance: fn(Provenance) -> &'static str,
    document: &'static str,
    completeness: fn(Completeness) -> &'static str,
    status: fn(MinutesStatus) -> &'static str,
    /// Before quoting a digest, and invented minutes: the first words, shown strongly, and the rest.
    digest: (&'static str, &'static str),
    invented: (&'static str, &'static str),
    // What is in it
    pub(super) in_this_item: &'static str,
    pub(super) in_this_item_size: fn(&str) -> String,
    pub(super) no_words: &'static str,
    pub(super) no_minute: &'static str,
    pub(super) page: fn(u32) -> String,
    pub(super) link_to_passage: &'static str,
    pub(super) passage_of: fn(&str, u32) -> String,
    // The search that it was opened from
    pub(super) your_search: &'static str,
    pub(super) here: fn(u64) -> String,
    pub(super) previous: &'static str,
    pub(super) next: &'static str,
    pub(super) back: &'static str,
    // What lies beside it
    pub(super) written_for: &'static str,
    pub(super) documents_searched: &'static str,
    pub(super) documents_listed: &'static str,
    pub(super) organisations: &'static str,
}

/// The words of the language in use.
pub(super) fn words() -> &'static Words {
    WORDS.get()
}

/// Where a fact was read.
pub(super) fn provenance(from: Provenance) -> &'static str {
    (words().provenance)(from)
}

/// How much of the minute was read.
pub(super) fn completeness(head: &ItemHead) -> &'static str {
    match head.completeness {
        _ if head.is_document => words().document,
        Some(read) => (words().completeness)(read),
        None => words().not_stated,
    }
}

/// What is said of an item of which no passage is a decision: not that there was none where only the start was read.
pub(super) fn no_decision(head: &ItemHead) -> &'static str {
    let [full, other] = words().no_decision;
    if head.completeness == Some(Completeness::Full) && !head.is_document { full } else { other }
}

/// Whether the minutes are confirmed.
pub(super) fn status(status: MinutesStatus) -> &'static str {
    (words().status)(status)
}

/// What must be known before quoting: its first words, shown strongly, and the rest.
pub(super) fn notice(wording: Wording) -> Option<(&'static str, &'static str)> {
    match wording {
        Wording::Published => None,
        Wording::Digest => Some(words().digest),
        Wording::Invented => Some(words().invented),
    }
}

static WORDS: Both<Words> = Both {
    english: Words {
        item: "Item",
        opening: "Opening the item…",
        crumbs: "Where this is from",
        new_tab: " (opens in a new tab)",
        council: "Council",
        committee: "Committee",
        date: "Date",
        date_of_meeting: "Date of meeting",
        what_it_is: "What it is",
        minutes: "Minutes",
        decided: "Decided",
        decision: Noun::english("decision", "decisions"),
        decided_from: |first| format!("from {first} on"),
        no_decision: ["no decision recorded", "no decision in what was read"],
        source: "Source",
        not_stated: "not stated",
        read_on: |day| format!("read {day}"),
        read_the_published: "Read the published minutes",
        provenance: |from| match from {
            Provenance::Page => "from the published page",
            Provenance::WebService => "from the council’s web service",
            Provenance::Address => "from the address of the page",
            Provenance::Import => "given when the minutes were imported",
        },
        document: "Document",
        completeness: |read| match read {
            Completeness::Full => "Read in full",
            Completeness::Cut => "Read only at the start",
            Completeness::None => "No minute published",
        },
        status: |status| match status {
            MinutesStatus::Draft => "published as a draft",
            MinutesStatus::Confirmed => "confirmed by the committee",
            MinutesStatus::Unknown => "draft or confirmed: not stated",
        },
        digest: (
            "Digest: our words; read the published minutes.",
            "Each passage condenses one of the minutes. Quote the source, not this page.",
        ),
        invented: (
            "Invented.",
            "These minutes were made up to show how the page works. No council published them.",
        ),
        in_this_item: "In this item",
        in_this_item_size: |size| format!("In this item: {size}"),
        no_words: "No words of this document are loaded.",
        no_minute: "No minute of this item was published on its page.",
        page: |page| format!("page {page}"),
        link_to_passage: "Link to this passage",
        passage_of: |name, n| format!(" {name}, passage {n}"),
        your_search: "Your search",
        here: |found| if found == 1 { "1 passage here".to_owned() } else { format!("{found} passages here") },
        previous: "Previous",
        next: "Next",
        back: "Back to the results",
        written_for: "The item it was written for",
        documents_searched: "Documents, searched like the minutes",
        documents_listed: "Documents on the published page",
        organisations: "Named as giving evidence or acting",
    },
    welsh: Words {
        item: "Eitem",
        opening: "Yn agor yr eitem…",
        crumbs: "O ble y daw hyn",
        new_tab: " (yn agor mewn tab newydd)",
        council: "Cyngor",
        committee: "Pwyllgor",
        date: "Dyddiad",
        date_of_meeting: "Dyddiad y cyfarfod",
        what_it_is: "Beth ydyw",
        minutes: "Cofnodion",
        decided: "A benderfynwyd",
        decision: Noun::welsh(
            "penderfyniad",
            "benderfyniad",
            "phenderfyniad",
            "phenderfyniad",
            "penderfyniad",
        ),
        decided_from: |first| format!("o {first} ymlaen"),
        no_decision: ["ni chofnodwyd penderfyniad", "dim penderfyniad yn yr hyn a ddarllenwyd"],
        source: "Ffynhonnell",
        not_stated: "heb ei nodi",
        read_on: |day| format!("darllenwyd {day}"),
        read_the_published: "Darllen y cofnodion a gyhoeddwyd",
        provenance: |from| match from {
            Provenance::Page => "o’r dudalen a gyhoeddwyd",
            Provenance::WebService => "o wasanaeth gwe’r cyngor",
            Provenance::Address => "o gyfeiriad y dudalen",
            Provenance::Import => "a roddwyd pan fewnforiwyd y cofnodion",
        },
        document: "Dogfen",
        completeness: |read| match read {
            Completeness::Full => "Darllenwyd yn llawn",
            Completeness::Cut => "Dim ond y dechrau a ddarllenwyd",
            Completeness::None => "Ni chyhoeddwyd cofnod",
        },
        status: |status| match status {
            MinutesStatus::Draft => "cyhoeddwyd ar ffurf drafft",
            MinutesStatus::Confirmed => "cadarnhawyd gan y pwyllgor",
            MinutesStatus::Unknown => "drafft neu wedi’u cadarnhau: heb ei nodi",
        },
        digest: (
            "Crynodeb: ein geiriau ni; darllenwch y cofnodion a gyhoeddwyd.",
            "Mae pob darn yn crynhoi un o’r cofnodion. Dyfynnwch y ffynhonnell, nid y dudalen hon.",
        ),
        invented: (
            "Dychmygol.",
            "Lluniwyd y cofnodion hyn i ddangos sut mae’r dudalen yn gweithio. Ni chyhoeddodd yr un cyngor mohonynt.",
        ),
        in_this_item: "Yn yr eitem hon",
        in_this_item_size: |size| format!("Yn yr eitem hon: {size}"),
        no_words: "Nid oes geiriau o’r ddogfen hon wedi’u llwytho.",
        no_minute: "Ni chyhoeddwyd cofnod o’r eitem hon ar ei thudalen.",
        page: |page| format!("tudalen {page}"),
        link_to_passage: "Dolen i’r darn hwn",
        passage_of: |name, n| format!(" {name}, darn {n}"),
        your_search: "Eich chwiliad",
        here: |found| if found == 2 { "2 ddarn yma".to_owned() } else { format!("{found} darn yma") },
        previous: "Blaenorol",
        next: "Nesaf",
        back: "Yn ôl i’r canlyniadau",
        written_for: "Yr eitem yr ysgrifennwyd hi ar ei chyfer",
        documents_searched: "Dogfennau, a chwilir fel y cofnodion",
        documents_listed: "Dogfennau ar y dudalen a gyhoeddwyd",
        organisations: "A enwir yn rhoi tystiolaeth neu’n gweithredu",
    },
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_much_was_read_is_said_of_items_and_not_of_documents() {
        let mut head = ItemHead { completeness: Some(Completeness::Cut), ..ItemHead::default() };
        assert_eq!(completeness(&head), "Read only at the start");
        assert_eq!(no_decision(&head), "no decision in what was read");
        head.is_document = true;
        assert_eq!(completeness(&head), "Document");
        assert_eq!(notice(Wording::Published), None);
    }
}
