//! What the Data page says.

use crate::language::{Both, Noun};
use crate::ui::nouns;

pub(super) struct Words {
    pub(super) tab: &'static str,
    pub(super) heading: &'static str,
    pub(super) lead: &'static str,
    pub(super) opening: &'static str,
    pub(super) dated: fn(&str) -> String,
    pub(super) loaded: &'static str,
    pub(super) missing: &'static str,
    pub(super) by_council: &'static str,
    pub(super) what_counts: &'static str,
    pub(super) no_date: Noun,
    pub(super) no_committee: Noun,
    pub(super) cut: Noun,
    pub(super) no_minute: Noun,
    pub(super) digest: Noun,
    // The table
    pub(super) table: &'static str,
    pub(super) name: &'static str,
    pub(super) span: &'static str,
    /// Items, passages, words, documents, no date, start only, no minute, digests.
    pub(super) columns: [&'static str; 8],
    pub(super) opens_in_new_tab: &'static str,
    pub(super) no_licence: &'static str,
    /// Terms of re-use that all councils have.
    pub(super) of_every_council: fn(&str) -> String,
    pub(super) committee_not_stated: &'static str,
}

static WORDS: Both<Words> = Both {
    english: Words {
        tab: "Data: what is loaded and what is missing",
        heading: "What is loaded, and what is missing",
        lead: "Every count on this site is a count of what is loaded here. A council that is silent in a search may have said nothing, or its minutes may not be here.",
        opening: "Opening the minutes…",
        dated: |span| format!("Dated items run from {span}."),
        loaded: "What is loaded",
        missing: "What is missing",
        by_council: "By council and committee",
        what_counts: "Words and passages count documents too; the other figures count items",
        no_date: Noun::english("item states no date", "items state no date"),
        no_committee: Noun::english("item states no committee", "items state no committee"),
        cut: Noun::english("item was read only at its start", "items were read only at the start"),
        no_minute: Noun::english("item has no published minute", "items have no published minute"),
        digest: Noun::english(
            "item is a digest in our words, not the published minute",
            "items are digests in our words, not the published minutes",
        ),
        table: "Councils and committees, a table",
        name: "Council and committee",
        span: "Dated from, to",
        columns: ["Items", "Passages", "Words", "Documents", "No date", "Start only", "No minute", "Digests"],
        opens_in_new_tab: " (opens in a new tab)",
        no_licence: "terms of re-use not stated",
        of_every_council: |licence| format!("Of every council: {licence}."),
        committee_not_stated: "committee not stated",
    },
    welsh: Words {
        tab: "Data: beth sydd wedi’i lwytho a beth sydd ar goll",
        heading: "Beth sydd wedi’i lwytho, a beth sydd ar goll",
        lead: "Mae pob cyfrif ar y wefan hon yn gyfrif o’r hyn a lwythwyd yma. Efallai na ddywedodd cyngor sy’n dawel mewn chwiliad ddim, neu efallai nad yw ei gofnodion yma.",
        opening: "Yn agor y cofnodion…",
        dated: |span| format!("Mae’r eitemau â dyddiad yn rhedeg o {span}."),
        loaded: "Beth sydd wedi’i lwytho",
        missing: "Beth sydd ar goll",
        by_council: "Yn ôl cyngor a phwyllgor",
        what_counts: "Mae geiriau a darnau’n cynnwys dogfennau hefyd; mae’r ffigurau eraill yn cyfrif eitemau",
        no_date: Noun::welsh_two(
            "eitem heb nodi dyddiad",
            "eitem heb nodi dyddiad",
            "eitem heb nodi dyddiad",
        ),
        no_committee: Noun::welsh_two(
            "eitem heb nodi pwyllgor",
            "eitem heb nodi pwyllgor",
            "eitem heb nodi pwyllgor",
        ),
        cut: Noun::welsh_two(
            "eitem na ddarllenwyd ond ei dechrau",
            "eitem na ddarllenwyd ond eu dechrau",
            "eitem na ddarllenwyd ond eu dechrau",
        ),
        no_minute: Noun::welsh_two(
            "eitem heb gofnod wedi’i gyhoeddi",
            "eitem heb gofnod wedi’i gyhoeddi",
            "eitem heb gofnod wedi’i gyhoeddi",
        ),
        digest: Noun::welsh_two(
            "eitem sy’n grynodeb yn ein geiriau ni, nid y cofnod a gyhoeddwyd",
            "eitem sy’n grynodebau yn ein geiriau ni, nid y cofnodion a gyhoeddwyd",
            "eitem sy’n grynodebau yn ein geiriau ni, nid y cofnodion a gyhoeddwyd",
        ),
        table: "Cynghorau a phwyllgorau, tabl",
        name: "Cyngor a phwyllgor",
        span: "Dyddiad o, hyd",
        columns: [
            "Eitemau",
            "Darnau",
            "Geiriau",
            "Dogfennau",
            "Dim dyddiad",
            "Dechrau’n unig",
            "Dim cofnod",
            "Crynodebau",
        ],
        opens_in_new_tab: " (yn agor mewn tab newydd)",
        no_licence: "ni nodir telerau ailddefnyddio",
        of_every_council: |licence| format!("Pob cyngor: {licence}."),
        committee_not_stated: "ni nodir y pwyllgor",
    },
};

pub(super) fn words() -> &'static Words {
    WORDS.get()
}

/// The size of what is loaded as a sentence.
pub(super) fn size(councils: u64, items: u32, documents: u32, passages: u32, words: u32) -> String {
    let nouns = nouns();
    let documents = (documents > 0).then(|| nouns.document.count(documents));
    let parts = [
        Some(nouns.council.count(councils)),
        Some(nouns.item.count(items)),
        documents,
        Some(nouns.passage.count(passages)),
        Some(nouns.word.count(words)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!("{}.", parts.join(", "))
}
