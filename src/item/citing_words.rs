//! What is said in a citation, and of copying one. The Welsh awaits a native reader.

use crate::language::Both;

pub(super) struct Words {
    // The buttons
    pub(super) copy_link: [&'static str; 2],
    pub(super) copy_citation: [&'static str; 2],
    pub(super) link_copied: &'static str,
    pub(super) citation_copied: &'static str,
    pub(super) by_hand: &'static str,
    /// The field that is shown where the browser does not allow copying.
    pub(super) field: &'static str,
    // The citation
    pub(super) untitled: &'static str,
    /// A passage by its label as printed, and by our number.
    pub(super) labelled: fn(&str) -> String,
    pub(super) numbered: fn(u32) -> String,
    pub(super) page: fn(u32) -> String,
    pub(super) address_not_stated: &'static str,
    pub(super) as_published: &'static str,
    pub(super) digest: &'static str,
    pub(super) invented: &'static str,
    pub(super) read_in: fn(&str) -> String,
}

static WORDS: Both<Words> = Both {
    english: Words {
        copy_link: ["Copy link to this item", "Copy link to this passage"],
        copy_citation: ["Copy citation of this item", "Copy citation of this passage"],
        link_copied: "The link is copied.",
        citation_copied: "The citation is copied.",
        by_hand: "The browser does not allow copying. The words are selected: press Ctrl and C.",
        field: "To copy",
        untitled: "title not stated",
        labelled: |label| format!("paragraph {label}"),
        numbered: |n| format!("passage {n}"),
        page: |page| format!("page {page}"),
        address_not_stated: "Published address not stated",
        as_published: "as published",
        digest: "digest; see the published minutes",
        invented: "Invented, for demonstration",
        read_in: |address| format!("read in Scrutineer, {address}"),
    },
    welsh: Words {
        copy_link: ["Copïo dolen i’r eitem hon", "Copïo dolen i’r darn hwn"],
        copy_citation: ["Copïo cyfeiriad llyfryddol yr eitem hon", "Copïo cyfeiriad llyfryddol y darn hwn"],
        link_copied: "Mae’r ddolen wedi’i chopïo.",
        citation_copied: "Mae’r cyfeiriad llyfryddol wedi’i gopïo.",
        by_hand: "Nid yw’r porwr yn caniatáu copïo. Mae’r geiriau wedi’u dewis: pwyswch Ctrl ac C.",
        field: "I’w gopïo",
        untitled: "ni nodir y teitl",
        labelled: |label| format!("paragraff {label}"),
        numbered: |n| format!("darn {n}"),
        page: |page| format!("tudalen {page}"),
        address_not_stated: "Ni nodir y cyfeiriad a gyhoeddwyd",
        as_published: "fel y’i cyhoeddwyd",
        digest: "crynodeb; gweler y cofnodion a gyhoeddwyd",
        invented: "Dychmygol, er enghraifft",
        read_in: |address| format!("darllenwyd yn Scrutineer, {address}"),
    },
};

pub(super) fn words() -> &'static Words {
    WORDS.get()
}
