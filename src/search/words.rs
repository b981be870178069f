//! What the search page says.

use crate::language::{Both, Noun};
use crate::ui::{capital, in_words, nouns, thousands};
use scrutineer_search::{Matched, Response};

pub(super) struct Words {
    // States
    pub(super) searching: &'static str,
    pub(super) failed: &'static str,
    pub(super) nothing: &'static str,
    pub(super) briefing: &'static str,
    pub(super) none_has_all: &'static str,
    pub(super) nearest: &'static str,
    pub(super) all_minutes: &'static str,
    // The heading and its denominator
    pub(super) loaded: fn(&str) -> String,
    pub(super) some_words: fn(&str) -> String,
    pub(super) denominator: fn(&str, Option<&str>, &str) -> String,
    pub(super) when: &'static str,
    // How it was read
    pub(super) read_as: &'static str,
    pub(super) query_help: &'static str,
    pub(super) did_you_mean: &'static str,
    pub(super) spelling_for: fn(&str, &str) -> String,
    // Related wordings
    pub(super) related: &'static str,
    pub(super) also_count: &'static str,
    pub(super) show_related: &'static str,
    pub(super) hide_related: &'static str,
    pub(super) looking_for_related: &'static str,
    pub(super) no_related: &'static str,
    pub(super) adds_nothing: &'static str,
    pub(super) not_found: &'static str,
    // Filters
    pub(super) narrow: &'static str,
    pub(super) filters: &'static str,
    pub(super) filters_on: fn(usize) -> String,
    pub(super) filters_that_are_on: &'static str,
    pub(super) take_off: fn(&str) -> String,
    pub(super) take_all_off: &'static str,
    /// Council, committee, kind, year: the name and the unit of its counts.
    pub(super) facets: [(&'static str, &'static str); 4],
    pub(super) more: fn(usize) -> String,
    /// How many values have none; whether others have some.
    pub(super) silent: fn(usize, bool) -> String,
    pub(super) committee_unstated: &'static str,
    pub(super) date_unstated: &'static str,
    pub(super) council: &'static str,
    pub(super) committee: &'static str,
    pub(super) kind: &'static str,
    pub(super) year: &'static str,
    pub(super) also: &'static str,
    pub(super) any_word: &'static str,
    // The finding
    pub(super) decisions: fn(u32) -> String,
    /// Items that record decisions in other words, of those shown, and whether all are shown.
    pub(super) decided: fn(u32, u32, bool) -> String,
    /// Items read only at the start, of those shown.
    pub(super) cut: fn(u32, u32) -> String,
    /// Councils that speak of it, of those loaded.
    pub(super) silence: fn(usize, usize) -> String,
    // A result
    pub(super) found: &'static str,
    pub(super) in_title_only: &'static str,
    pub(super) of: fn(&str, &str) -> String,
    pub(super) in_this_item: fn(&str) -> String,
    pub(super) more_matching: Noun,
    pub(super) more_passages: Noun,
    pub(super) more_decisions: Noun,
    pub(super) decided_key: &'static str,
    pub(super) nothing_decided: &'static str,
    pub(super) nothing_decided_read: &'static str,
    pub(super) why: &'static str,
    pub(super) source: &'static str,
    pub(super) source_of: fn(&str) -> String,
    // The end of the results
    pub(super) results: &'static str,
    pub(super) shown: fn(&str, &str) -> String,
    pub(super) show_more: fn(usize) -> String,
    pub(super) order: &'static str,
    /// Best match, newest, oldest.
    pub(super) orders: [&'static str; 3],
    // Nothing found
    pub(super) nothing_matches: &'static str,
    pub(super) filters_off: &'static str,
    pub(super) without: fn(&str) -> String,
    pub(super) without_order: &'static str,
}

static WORDS: Both<Words> = Both {
    english: Words {
        searching: "Searching…",
        failed: "No answer yet",
        nothing: "Nothing found",
        briefing: "Briefing to print",
        none_has_all: "No item has all of these words.",
        nearest: "These have some of them, the nearest first.",
        all_minutes: "All minutes",
        loaded: |items| format!("{items} loaded"),
        some_words: |items| format!("{items} with some of the words"),
        denominator: |items, documents, passages| match documents {
            Some(documents) => format!("of {items} and {documents}, {passages} loaded"),
            None => format!("of {items}, {passages} loaded"),
        },
        when: "When, by council",
        read_as: "Read as:",
        query_help: "Query help",
        did_you_mean: "Did you mean",
        spelling_for: |typed, passages| format!("for “{typed}”, {passages}"),
        related: "Related wordings",
        also_count: "Also count",
        show_related: "Show related wordings",
        hide_related: "Hide related wordings",
        looking_for_related: "Looking for wordings that appear with these…",
        no_related: "No other wordings stand out in these minutes.",
        adds_nothing: "adds nothing",
        not_found: "not found",
        narrow: "Narrow the results",
        filters: "Filters",
        filters_on: |on| format!("Filters, {on} on"),
        filters_that_are_on: "Filters that are on",
        take_off: |name| format!("Take off {name}"),
        take_all_off: "Take all off",
        facets: [("Council", "items"), ("Committee", "items"), ("Kind", "passages"), ("Year", "items")],
        more: |more| format!("{more} more"),
        silent: |none, others| format!("{none}{} with none", if others { " more" } else { "" }),
        committee_unstated: "not stated",
        date_unstated: "Date: not stated",
        council: "Council",
        committee: "Committee",
        kind: "Kind",
        year: "Year",
        also: "Also",
        any_word: "Any of the words",
        decisions: |decisions| match decisions {
            0 => "No decision uses these words.".to_owned(),
            1 => "One decision uses these words.".to_owned(),
            more => format!("{} decisions use these words.", capital(&in_words(more))),
        },
        decided: |with, shown, all| match (with, shown) {
            (_, 1) => "The item records a decision all the same, shown under it.".to_owned(),
            (n, _) if n == shown => format!(
                "Each of the {}{} records a decision all the same, shown under it.",
                if all { "" } else { "first " },
                nouns().item.count(shown),
            ),
            (n, _) => format!(
                "{} of the {}{} {} all the same, shown under {}.",
                capital(&in_words(n)),
                if all { "" } else { "first " },
                nouns().item.count(shown),
                if n == 1 { "records a decision" } else { "record decisions" },
                if n == 1 { "it" } else { "each" },
            ),
        },
        cut: |cut, shown| match cut {
            _ if shown == 1 => "It was read only at the start.".to_owned(),
            n if n == shown => format!("All {} were read only at the start.", in_words(n)),
            n => format!(
                "{} {} read only at the start.",
                capital(&in_words(n)),
                if n == 1 { "was" } else { "were" }
            ),
        },
        silence: |found, loaded| match found {
            n if n == loaded => format!("All {loaded} councils loaded speak of it."),
            1 => format!("1 of {loaded} councils loaded speaks of it."),
            n => format!("{n} of {loaded} councils loaded speak of it."),
        },
        found: "Found",
        in_title_only: "In the title or the purpose; no passage has these words",
        of: |found, size| format!("{found} of {size}"),
        in_this_item: |more| format!("{more} in this item"),
        more_matching: Noun::english("more matching passage", "more matching passages"),
        more_passages: Noun::english("more passage", "more passages"),
        more_decisions: Noun::english("more decision", "more decisions"),
        decided_key: "Decided",
        nothing_decided: "Nothing decided",
        nothing_decided_read: "Nothing, in the part that was read",
        why: "Why this matched",
        source: "Source",
        source_of: |title| format!(" of {title}, opens in a new tab"),
        results: "Results",
        shown: |shown, items| format!("{shown} of {items} shown"),
        show_more: |more| format!("Show {more} more"),
        order: "Order",
        orders: ["Best match", "Newest first", "Oldest first"],
        nothing_matches: "*Nothing in the minutes loaded matches this.* That is not proof that it was never discussed: minutes may be missing, read only at the start, or say it in other words. [See what is loaded and what is missing](#/data).",
        filters_off: "Take all filters off",
        without: |word| format!("Without “{word}”"),
        without_order: "The words without their order",
    },
    welsh: Words {
        searching: "Yn chwilio…",
        failed: "Dim ateb eto",
        nothing: "Ni chafwyd dim",
        briefing: "Papur briffio i’w argraffu",
        none_has_all: "Nid oes eitem â’r geiriau hyn i gyd.",
        nearest: "Mae gan y rhain rai ohonynt, yr agosaf yn gyntaf.",
        all_minutes: "Yr holl gofnodion",
        loaded: |items| format!("{items} wedi’u llwytho"),
        some_words: |items| format!("{items} â rhai o’r geiriau"),
        denominator: |items, documents, passages| match documents {
            Some(documents) => format!("o {items} a {documents}, {passages} wedi’u llwytho"),
            None => format!("o {items}, {passages} wedi’u llwytho"),
        },
        when: "Pryd, yn ôl cyngor",
        read_as: "Darllenwyd fel:",
        query_help: "Help chwilio",
        did_you_mean: "Ai dyma oedd gennych mewn golwg",
        spelling_for: |typed, passages| format!("am “{typed}”, {passages}"),
        related: "Geiriadau cysylltiedig",
        also_count: "Cyfrif hefyd",
        show_related: "Dangos geiriadau cysylltiedig",
        hide_related: "Cuddio geiriadau cysylltiedig",
        looking_for_related: "Yn chwilio am eiriadau sy’n ymddangos gyda’r rhain…",
        no_related: "Nid oes geiriadau eraill yn sefyll allan yn y cofnodion hyn.",
        adds_nothing: "yn ychwanegu dim",
        not_found: "heb ei gael",
        narrow: "Cyfyngu’r canlyniadau",
        filters: "Hidlwyr",
        filters_on: |on| format!("Hidlwyr, {on} ymlaen"),
        filters_that_are_on: "Hidlwyr sydd ymlaen",
        take_off: |name| format!("Tynnu {name}"),
        take_all_off: "Tynnu’r cyfan",
        facets: [("Cyngor", "eitemau"), ("Pwyllgor", "eitemau"), ("Math", "darnau"), ("Blwyddyn", "eitemau")],
        more: |more| format!("{more} arall"),
        silent: |none, others| format!("{none}{} heb ddim", if others { " arall" } else { "" }),
        committee_unstated: "heb ei nodi",
        date_unstated: "Dyddiad: heb ei nodi",
        council: "Cyngor",
        committee: "Pwyllgor",
        kind: "Math",
        year: "Blwyddyn",
        also: "Hefyd",
        any_word: "Unrhyw un o’r geiriau",
        decisions: |decisions| match decisions {
            0 => "Nid oes penderfyniad yn defnyddio’r geiriau hyn.".to_owned(),
            1 => "Mae un penderfyniad yn defnyddio’r geiriau hyn.".to_owned(),
            more => format!("Mae {} yn defnyddio’r geiriau hyn.", DECISION.count(more)),
        },
        decided: |with, shown, all| match (with, shown, all) {
            (_, 1, _) => "Er hynny mae’r eitem yn cofnodi penderfyniad, a ddangosir oddi tani.".to_owned(),
            (n, _, true) if n == shown => {
                "Er hynny mae pob un o’r eitemau yn cofnodi penderfyniad, a ddangosir oddi tani.".to_owned()
            }
            (n, _, true) => format!(
                "Er hynny mae {} o’r {} yn cofnodi penderfyniadau, a ddangosir oddi tanynt.",
                thousands(n),
                nouns().item.count(shown)
            ),
            (n, _, false) => format!(
                "Er hynny mae {} o’r {} gyntaf yn cofnodi penderfyniadau, a ddangosir oddi tanynt.",
                thousands(n),
                nouns().item.count(shown)
            ),
        },
        cut: |cut, shown| match cut {
            _ if shown == 1 => "Dim ond ei dechrau a ddarllenwyd.".to_owned(),
            n if n == shown => "Dim ond dechrau pob un a ddarllenwyd.".to_owned(),
            1 => "Dim ond dechrau un ohonynt a ddarllenwyd.".to_owned(),
            n => format!("Dim ond dechrau {} ohonynt a ddarllenwyd.", thousands(n)),
        },
        silence: |found, loaded| match found {
            n if n == loaded => format!("Mae pob un o’r {loaded} cyngor a lwythwyd yn sôn am hyn."),
            n => format!("Mae {n} o’r {loaded} cyngor a lwythwyd yn sôn am hyn."),
        },
        found: "Wedi’i gael",
        in_title_only: "Yn y teitl neu’r diben; nid oes darn â’r geiriau hyn",
        of: |found, size| format!("{found} o {size}"),
        in_this_item: |more| format!("{more} yn yr eitem hon"),
        more_matching: Noun::welsh_two(
            "darn cyfatebol arall",
            "ddarn cyfatebol arall",
            "darn cyfatebol arall",
        ),
        more_passages: Noun::welsh_two("darn arall", "ddarn arall", "darn arall"),
        more_decisions: Noun::welsh(
            "penderfyniad arall",
            "benderfyniad arall",
            "phenderfyniad arall",
            "phenderfyniad arall",
            "penderfyniad arall",
        ),
        decided_key: "Penderfyniad",
        nothing_decided: "Ni phenderfynwyd dim",
        nothing_decided_read: "Dim, yn y rhan a ddarllenwyd",
        why: "Pam roedd hwn yn cyfateb",
        source: "Ffynhonnell",
        source_of: |title| format!(" {title}, yn agor mewn tab newydd"),
        results: "Canlyniadau",
        shown: |shown, items| format!("{shown} o {items} wedi’u dangos"),
        show_more: |more| format!("Dangos {more} arall"),
        order: "Trefn",
        orders: ["Y gorau yn gyntaf", "Y diweddaraf yn gyntaf", "Yr hynaf yn gyntaf"],
        nothing_matches: "*Nid oes dim yn y cofnodion a lwythwyd yn cyfateb i hyn.* Nid yw hynny’n profi na thrafodwyd ef erioed: gall cofnodion fod ar goll, wedi’u darllen ar y dechrau’n unig, neu’n ei ddweud mewn geiriau eraill. [Gweld beth sydd wedi’i lwytho a beth sydd ar goll](#/data).",
        filters_off: "Tynnu’r hidlwyr i gyd",
        without: |word| format!("Heb “{word}”"),
        without_order: "Y geiriau heb eu trefn",
    },
};

static DECISION: Noun =
    Noun::welsh("penderfyniad", "benderfyniad", "phenderfyniad", "phenderfyniad", "penderfyniad");

/// The words of the language in use.
pub(super) fn words() -> &'static Words {
    WORDS.get()
}

/// The heading: the finding itself.
pub(super) fn heading(response: &Response) -> String {
    let items = nouns().item.count(response.total_items);
    match response.matched {
        _ if response.total_items == 0 => words().nothing.to_owned(),
        Matched::Everything => (words().loaded)(&items),
        Matched::Nearest => (words().some_words)(&items),
        Matched::AsRead => format!("{items}, {}", nouns().passage.count(response.total_passages)),
    }
}

/// What the tab says.
pub(super) fn title(query: &str, response: Option<&Response>) -> String {
    let query = if query.trim().is_empty() { words().all_minutes } else { query.trim() };
    response.map_or_else(
        || query.to_owned(),
        |response| format!("{query}: {}", nouns().item.count(response.total_items)),
    )
}

/// What a screen reader is told once typing stops.
pub(super) fn announcement(response: &Response) -> String {
    match response.matched {
        _ if response.total_items == 0 => format!("{}.", words().nothing),
        Matched::Nearest => format!("{} {}.", words().none_has_all, heading(response)),
        _ => format!("{}.", heading(response)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heading_is_the_finding() {
        let mut response = Response { total_items: 5, total_passages: 7, ..Response::default() };
        assert_eq!(heading(&response), "5 items, 7 passages");
        assert_eq!(title(" nitrous oxide", Some(&response)), "nitrous oxide: 5 items");
        assert_eq!(title("", None), "All minutes");
        response.total_items = 0;
        assert_eq!(heading(&response), "Nothing found");
        assert_eq!(announcement(&response), "Nothing found.");
    }

    #[test]
    fn welsh_numbers_change_their_nouns() {
        let welsh = &WORDS.welsh;
        assert_eq!((welsh.decisions)(2), "Mae 2 benderfyniad yn defnyddio’r geiriau hyn.");
        assert_eq!((welsh.decisions)(3), "Mae 3 phenderfyniad yn defnyddio’r geiriau hyn.");
        assert_eq!(welsh.more_matching.count(2u32), "2 ddarn cyfatebol arall");
    }
}
