//! What the margin of an item says. The Welsh awaits a native reader.

use crate::language::{Both, Noun};

/// The words of the margin.
pub(super) struct MarginWords {
    pub(super) passages_here: Noun,
    pub(super) what_others_said: &'static str,
    pub(super) about: fn(&str, &str) -> String,
    pub(super) how_found: &'static str,
    pub(super) in_other: fn(&str) -> String,
    pub(super) much_alike: &'static str,
    pub(super) to_passage: fn(u32) -> String,
    pub(super) more: fn(usize) -> String,
    pub(super) fetching: &'static str,
    pub(super) not_fetched: &'static str,
    pub(super) try_again: &'static str,
    pub(super) committee_not_stated: &'static str,
    pub(super) date_not_stated: &'static str,
    pub(super) themes: &'static str,
    pub(super) phrases: &'static str,
}

/// The words of the language in use.
pub(super) fn words() -> &'static MarginWords {
    WORDS.get()
}

static WORDS: Both<MarginWords> = Both {
    english: MarginWords {
        passages_here: Noun::english("passage here is", "passages here are"),
        what_others_said: "What other councils said",
        about: |count, councils| {
            format!("{count} much like passages of {councils}. The words that both have are bold.")
        },
        how_found: "They are found by their words alone, when the minutes are published: of the passages of all other councils the nearest, without phrases that most minutes have. That two are alike does not mean that one follows from the other.",
        in_other: |councils| format!("Also in {councils}"),
        much_alike: "Much like this",
        to_passage: |n| format!(", beside passage {n}"),
        more: |more| format!("{more} more"),
        fetching: "Fetching…",
        not_fetched: "These words did not arrive.",
        try_again: "Try again",
        committee_not_stated: "committee not stated",
        date_not_stated: "date not stated",
        themes: "Themes",
        phrases: "Key phrases",
    },
    welsh: MarginWords {
        passages_here: Noun::welsh_two("darn yma", "ddarn yma", "darn yma"),
        what_others_said: "Beth ddywedodd cynghorau eraill",
        about: |count, councils| {
            format!(
                "Mae {count} yn debyg iawn i ddarnau o {councils}. Mae’r geiriau sydd gan y ddau mewn print trwm."
            )
        },
        how_found: "Fe’u ceir yn ôl eu geiriau’n unig, pan gyhoeddir y cofnodion: y rhai agosaf o ddarnau pob cyngor arall, heb ymadroddion sydd yn y rhan fwyaf o gofnodion. Nid yw tebygrwydd yn golygu bod y naill yn dilyn o’r llall.",
        in_other: |councils| format!("Hefyd yn {councils}"),
        much_alike: "Yn debyg iawn i hyn",
        to_passage: |n| format!(", wrth ymyl darn {n}"),
        more: |more| format!("{more} arall"),
        fetching: "Yn nôl…",
        not_fetched: "Ni chyrhaeddodd y geiriau hyn.",
        try_again: "Ceisio eto",
        committee_not_stated: "pwyllgor heb ei nodi",
        date_not_stated: "dyddiad heb ei nodi",
        themes: "Themâu",
        phrases: "Ymadroddion allweddol",
    },
};
