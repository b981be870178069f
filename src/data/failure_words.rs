//! What is said when something did not load.

use crate::language::Both;

/// What happened, and what to do.
type Told = (&'static str, &'static str);

pub(super) struct Words {
    pub(super) not_arrived: Told,
    pub(super) not_here: Told,
    pub(super) updated: Told,
    pub(super) do_not_fit: Told,
    pub(super) damaged: Told,
    pub(super) no_page: Told,
    pub(super) no_such_item: Told,
    pub(super) no_such_theme: Told,
    pub(super) no_themes: Told,
    pub(super) try_again: &'static str,
    pub(super) load_again: &'static str,
}

static WORDS: Both<Words> = Both {
    english: Words {
        not_arrived: (
            "The minutes did not arrive",
            "This is most often the connection. What you asked is kept in the address of this page.",
        ),
        not_here: (
            "The minutes are not here",
            "This site has no minutes beside it, or a part of them is missing. Whoever looks after it can publish them again.",
        ),
        updated: (
            "The minutes were updated",
            "Newer minutes were published since you opened this page. Load it again to search them; what you asked is kept.",
        ),
        do_not_fit: (
            "This page and its minutes do not fit together",
            "One of them is newer than the other. Loading the page again most often helps; otherwise the site must be published again.",
        ),
        damaged: (
            "A part of the minutes arrived damaged",
            "Load the page again. If it happens again, whoever looks after this site should publish the minutes again.",
        ),
        no_page: (
            "This page did not arrive",
            "A file of this site could not be fetched. That is most often the connection; what you asked is kept in the address.",
        ),
        no_such_item: (
            "This item is not among the minutes loaded",
            "Its address may be mistyped, or the minutes it was in are no longer published here. Search for its words instead.",
        ),
        no_such_theme: (
            "There is no theme at this address",
            "It may be mistyped, or the theme has another name by now. The list of themes has all of them; a theme of your own is found under “Themes” on the device where you made it.",
        ),
        no_themes: (
            "These minutes were published without themes",
            "Whoever looks after this site can publish them again with themes. A theme of your own works all the same.",
        ),
        try_again: "Try again",
        load_again: "Load the page again",
    },
    welsh: Words {
        not_arrived: (
            "Ni chyrhaeddodd y cofnodion",
            "Y cysylltiad yw’r rheswm gan amlaf. Cedwir yr hyn a ofynnoch yng nghyfeiriad y dudalen hon.",
        ),
        not_here: (
            "Nid yw’r cofnodion yma",
            "Nid oes cofnodion wrth ymyl y wefan hon, neu mae rhan ohonynt ar goll. Gall pwy bynnag sy’n gofalu amdani eu cyhoeddi eto.",
        ),
        updated: (
            "Diweddarwyd y cofnodion",
            "Cyhoeddwyd cofnodion mwy newydd ers i chi agor y dudalen hon. Llwythwch hi eto i’w chwilio; cedwir yr hyn a ofynnoch.",
        ),
        do_not_fit: (
            "Nid yw’r dudalen hon a’i chofnodion yn cyd-fynd",
            "Mae un ohonynt yn fwy newydd na’r llall. Mae llwytho’r dudalen eto’n helpu gan amlaf; fel arall rhaid cyhoeddi’r wefan eto.",
        ),
        damaged: (
            "Cyrhaeddodd rhan o’r cofnodion wedi’i difrodi",
            "Llwythwch y dudalen eto. Os bydd yn digwydd eto, dylai pwy bynnag sy’n gofalu am y wefan hon gyhoeddi’r cofnodion eto.",
        ),
        no_page: (
            "Ni chyrhaeddodd y dudalen hon",
            "Methwyd â nôl un o ffeiliau’r wefan hon. Y cysylltiad yw’r rheswm gan amlaf; cedwir yr hyn a ofynnoch yn y cyfeiriad.",
        ),
        no_such_item: (
            "Nid yw’r eitem hon ymhlith y cofnodion a lwythwyd",
            "Efallai i’w chyfeiriad gael ei gamdeipio, neu nad yw’r cofnodion yr oedd ynddynt wedi’u cyhoeddi yma mwyach. Chwiliwch am ei geiriau yn lle hynny.",
        ),
        no_such_theme: (
            "Nid oes thema yn y cyfeiriad hwn",
            "Efallai iddo gael ei gamdeipio, neu fod gan y thema enw arall erbyn hyn. Mae’r rhestr themâu’n cynnwys pob un; ceir thema o’ch eiddo eich hun o dan “Themâu” ar y ddyfais lle gwnaethoch hi.",
        ),
        no_themes: (
            "Cyhoeddwyd y cofnodion hyn heb themâu",
            "Gall pwy bynnag sy’n gofalu am y wefan hon eu cyhoeddi eto â themâu. Mae thema o’ch eiddo eich hun yn gweithio yr un fath.",
        ),
        try_again: "Rhoi cynnig arall arni",
        load_again: "Llwytho’r dudalen eto",
    },
};

pub(super) fn words() -> &'static Words {
    WORDS.get()
}
