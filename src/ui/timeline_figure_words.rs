//! What the timeline's figures are called in a file. Apart from the words of the timeline, so that they come with what
//! writes files. The Welsh awaits a native reader.

use crate::language::Both;

pub(super) struct Words {
    pub(super) council: &'static str,
    pub(super) year: &'static str,
    pub(super) month: &'static str,
    pub(super) all: &'static str,
    pub(super) items_found: &'static str,
    pub(super) by_another: &'static str,
    pub(super) items_loaded: &'static str,
    pub(super) passages_found: &'static str,
}

static WORDS: Both<Words> = Both {
    english: Words {
        council: "Council",
        year: "Year",
        month: "Month",
        all: "All",
        items_found: "Items found",
        by_another: "By another wording only",
        items_loaded: "Items loaded",
        passages_found: "Passages found",
    },
    welsh: Words {
        council: "Cyngor",
        year: "Blwyddyn",
        month: "Mis",
        all: "Pob un",
        items_found: "Eitemau a gafwyd",
        by_another: "Trwy eiriad arall yn unig",
        items_loaded: "Eitemau a lwythwyd",
        passages_found: "Darnau a gafwyd",
    },
};

pub(super) fn words() -> &'static Words {
    WORDS.get()
}
