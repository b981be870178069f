//! What the timeline says.

use crate::language::Both;

pub(super) struct Words {
    pub(super) more: fn(&str) -> String,
    pub(super) found_of: fn(&str, &str, &str) -> String,
    pub(super) of: fn(&str, &str) -> String,
    pub(super) item_loaded: &'static str,
    pub(super) items_loaded: &'static str,
    /// For squares: found, by another wording, loaded.
    pub(super) unit_key: [&'static str; 3],
    /// For bars.
    pub(super) bar_key: [&'static str; 3],
    pub(super) silent: fn(&str, &str) -> String,
    pub(super) table: &'static str,
    /// For years and for months.
    pub(super) table_label: [&'static str; 2],
    pub(super) caption: &'static str,
    pub(super) council: &'static str,
    pub(super) passages: &'static str,
    pub(super) items: &'static str,
    pub(super) undated: &'static str,
    pub(super) loaded: &'static str,
    pub(super) found: &'static str,
    pub(super) dated: fn(u16) -> String,
    pub(super) dated_between: fn(u16, u16) -> String,
    pub(super) without_date: fn(&str) -> String,
}

static WORDS: Both<Words> = Both {
    english: Words {
        more: |councils| format!("{councils} with items found"),
        found_of: |found, items, passages| format!("{found} of {items}, {passages}"),
        of: |found, items| format!("{found} of {items}"),
        item_loaded: "item loaded",
        items_loaded: "items loaded",
        unit_key: ["item with the words typed", "by another wording only", "loaded, not mentioned"],
        bar_key: ["items with the words typed", "by another wording only", "loaded"],
        silent: |councils, items| format!("{councils} loaded and silent on this, in {items}"),
        table: "These figures as a table",
        table_label: ["Items by council and year", "Items by council and month"],
        caption: "Items found, of items loaded; – where nothing is loaded",
        council: "Council",
        passages: "Passages",
        items: "Items",
        undated: "date not stated",
        loaded: "loaded",
        found: "found",
        dated: |year| format!(", dated {year}"),
        dated_between: |first, last| format!(", dated between {first} and {last}"),
        without_date: |items| format!(", {items} without a date stated"),
    },
    welsh: Words {
        more: |councils| format!("{councils} ag eitemau a gafwyd"),
        found_of: |found, items, passages| format!("{found} o {items}, {passages}"),
        of: |found, items| format!("{found} o {items}"),
        item_loaded: "eitem wedi’i llwytho",
        items_loaded: "eitemau wedi’u llwytho",
        unit_key: [
            "eitem â’r geiriau a deipiwyd",
            "trwy eiriad arall yn unig",
            "wedi’i llwytho, heb sôn am hyn",
        ],
        bar_key: ["eitemau â’r geiriau a deipiwyd", "trwy eiriad arall yn unig", "wedi’u llwytho"],
        silent: |councils, items| format!("{councils} wedi’u llwytho ac yn dawel ar hyn, mewn {items}"),
        table: "Y ffigurau hyn fel tabl",
        table_label: ["Eitemau yn ôl cyngor a blwyddyn", "Eitemau yn ôl cyngor a mis"],
        caption: "Eitemau a gafwyd, o’r eitemau a lwythwyd; – lle nad oes dim wedi’i lwytho",
        council: "Cyngor",
        passages: "Darnau",
        items: "Eitemau",
        undated: "heb ddyddiad",
        loaded: "wedi’u llwytho",
        found: "wedi’u cael",
        dated: |year| format!(", dyddiad {year}"),
        dated_between: |first, last| format!(", wedi’u dyddio rhwng {first} a {last}"),
        without_date: |items| format!(", {items} heb nodi dyddiad"),
    },
};

pub(super) fn words() -> &'static Words {
    WORDS.get()
}
