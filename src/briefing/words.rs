//! What a briefing says of itself. The Welsh awaits a native reader.

use crate::language::Both;

pub(super) struct Words {
    pub(super) briefing: &'static str,
    pub(super) briefing_on: fn(&str) -> String,
    pub(super) everything: &'static str,
    pub(super) preparing: &'static str,
    pub(super) crumbs: &'static str,
    pub(super) the_theme: &'static str,
    pub(super) the_search: &'static str,
    pub(super) print: &'static str,
    pub(super) each: &'static str,
    // The finding
    pub(super) found: fn(&str, &str, &str) -> String,
    /// Items loaded, and councils that are silent.
    pub(super) of_loaded: fn(&str, u64) -> String,
    /// Items loaded, and how many of them were read only from their start.
    pub(super) cut: fn(&str, &str) -> String,
    /// In place of `limits` where every item is a digest.
    pub(super) digests: &'static str,
    pub(super) nearest: &'static str,
    pub(super) narrowed: &'static str,
    pub(super) between: fn(Option<u16>, Option<u16>) -> String,
    pub(super) counted: &'static str,
    pub(super) also: &'static str,
    /// Wordings for which there is no room.
    pub(super) more_wordings: fn(usize) -> String,
    pub(super) nothing: &'static str,
    // The councils
    pub(super) who: &'static str,
    pub(super) table: &'static str,
    pub(super) busiest: fn(&str, &str) -> String,
    /// The order of the table where it lists every council.
    pub(super) most_first: &'static str,
    pub(super) council: &'static str,
    pub(super) passages: &'static str,
    pub(super) items: &'static str,
    pub(super) years: &'static str,
    // The passages
    /// Decided, asked and said, heard.
    pub(super) groups: [&'static str; 3],
    pub(super) beside: &'static str,
    pub(super) shown_of: fn(&str, &str) -> String,
    pub(super) none_of_theme: &'static str,
    pub(super) none_of_search: &'static str,
    pub(super) committee_not_stated: &'static str,
    pub(super) undated: &'static str,
    pub(super) no_address: &'static str,
    pub(super) new_tab: &'static str,
    // The foot
    pub(super) limits: &'static str,
    pub(super) made: fn(&str, &str) -> String,
}

pub(super) fn words() -> &'static Words {
    WORDS.get()
}

static WORDS: Both<Words> = Both {
    english: Words {
        briefing: "Briefing",
        briefing_on: |title| format!("Briefing: {title}"),
        everything: "all minutes",
        preparing: "Preparing the briefing…",
        crumbs: "What this is about",
        the_theme: "Theme",
        the_search: "Results",
        print: "Print",
        each: "Passages of each kind",
        found: |passages, items, councils| format!("{passages} in {items} of {councils}."),
        of_loaded: |items, silent| match silent {
            0 => format!("{items} were looked through."),
            1 => format!("{items} were looked through; 1 council loaded is silent on it."),
            more => format!("{items} were looked through; {more} councils loaded are silent on it."),
        },
        cut: |items, cut| {
            format!(
                "Of {items} loaded here {cut} were read only from their start, so decisions further down are missing."
            )
        },
        digests: "Every passage loaded here is a digest, not the published words; counts are of what is loaded here, which is not all there is. Quote the published page, whose address stands under each passage.",
        nearest: "No item has all of the words; these have some of them.",
        narrowed: "Narrowed to:",
        between: |from, to| match (from, to) {
            (Some(from), Some(to)) => format!("{from} to {to}"),
            (Some(from), None) => format!("from {from} on"),
            (None, Some(to)) => format!("up to {to}"),
            (None, None) => String::new(),
        },
        counted: "Counted as this theme:",
        also: "Counted as well:",
        more_wordings: |more| format!(" and {more} more, which the theme’s own page has."),
        nothing: "Nothing in the minutes loaded is found by this. That is not proof that it was never discussed: minutes may be missing, read only at the start, or say it in other words.",
        who: "Who speaks of it",
        table: "Passages and items by council",
        busiest: |listed, all| format!("The {listed} with most passages of {all}, most first"),
        most_first: "Most passages first",
        council: "Council",
        passages: "Passages",
        items: "Items, of those loaded",
        years: "Years",
        groups: ["Decided", "Asked and said", "Heard"],
        beside: "Decisions of the same items, in other words",
        shown_of: |shown, passages| format!("{shown} of {passages}"),
        none_of_theme: "No such passage names the theme.",
        none_of_search: "No such passage is found by this search.",
        committee_not_stated: "committee not stated",
        undated: "date not stated",
        no_address: "address not stated",
        new_tab: " (opens in a new tab)",
        limits: "Passages are the published words, unless a dashed badge says otherwise; counts are of the minutes loaded here, which are not all there are. Quote the published page, whose address stands under each passage.",
        made: |day, address| {
            format!("Made with Scrutineer on {day}. Open it again (figures may have changed): {address}")
        },
    },
    welsh: Words {
        briefing: "Papur briffio",
        briefing_on: |title| format!("Papur briffio: {title}"),
        everything: "yr holl gofnodion",
        preparing: "Yn paratoi’r papur briffio…",
        crumbs: "Am beth y mae hwn",
        the_theme: "Y thema",
        the_search: "Canlyniadau",
        print: "Argraffu",
        each: "Darnau o bob math",
        found: |passages, items, councils| format!("{passages} mewn {items} gan {councils}."),
        of_loaded: |items, silent| match silent {
            0 => format!("Edrychwyd trwy {items}."),
            1 => format!("Edrychwyd trwy {items}; mae 1 cyngor a lwythwyd yn dawel arno."),
            more => format!("Edrychwyd trwy {items}; nifer y cynghorau a lwythwyd sy’n dawel arno: {more}."),
        },
        cut: |items, cut| {
            format!(
                "O’r {items} a lwythwyd yma darllenwyd {cut} o’u dechrau yn unig, felly mae penderfyniadau ymhellach i lawr ar goll."
            )
        },
        digests: "Crynodeb yw pob darn a lwythwyd yma, nid y geiriau a gyhoeddwyd; o’r hyn a lwythwyd yma y daw’r cyfrifon, ac nid dyna’r cyfan sydd. Dyfynnwch y dudalen a gyhoeddwyd, y mae ei chyfeiriad o dan bob darn.",
        nearest: "Nid oes eitem â’r geiriau i gyd; mae gan y rhain rai ohonynt.",
        narrowed: "Wedi’i gyfyngu i:",
        between: |from, to| match (from, to) {
            (Some(from), Some(to)) => format!("{from} i {to}"),
            (Some(from), None) => format!("o {from} ymlaen"),
            (None, Some(to)) => format!("hyd at {to}"),
            (None, None) => String::new(),
        },
        counted: "Yn cyfrif fel y thema hon:",
        also: "Yn cyfrif hefyd:",
        more_wordings: |more| format!(" a {more} arall, sydd ar dudalen y thema ei hun."),
        nothing: "Nid oes dim yn y cofnodion a lwythwyd yn cael ei ddarganfod â hyn. Nid yw hynny’n brawf na fu trafod arno erioed: gall cofnodion fod ar goll, heb eu darllen ond ar y dechrau, neu ei ddweud mewn geiriau eraill.",
        who: "Pwy sy’n sôn amdano",
        table: "Darnau ac eitemau yn ôl cyngor",
        busiest: |listed, all| format!("Y {listed} â’r nifer fwyaf o ddarnau o {all}, y mwyaf yn gyntaf"),
        most_first: "Y nifer fwyaf o ddarnau yn gyntaf",
        council: "Cyngor",
        passages: "Darnau",
        items: "Eitemau, o’r rhai a lwythwyd",
        years: "Blynyddoedd",
        groups: ["A benderfynwyd", "A ofynnwyd ac a ddywedwyd", "A glywyd"],
        beside: "Penderfyniadau’r un eitemau, mewn geiriau eraill",
        shown_of: |shown, passages| format!("{shown} o {passages}"),
        none_of_theme: "Nid oes darn o’r fath yn enwi’r thema.",
        none_of_search: "Nid yw’r chwiliad hwn yn cael darn o’r fath.",
        committee_not_stated: "pwyllgor heb ei nodi",
        undated: "heb ddyddiad",
        no_address: "cyfeiriad heb ei nodi",
        new_tab: " (yn agor mewn tab newydd)",
        limits: "Y geiriau a gyhoeddwyd yw’r darnau, oni bai bod bathodyn â llinell doredig yn dweud fel arall; o’r cofnodion a lwythwyd yma y daw’r cyfrifon, ac nid dyna’r cyfan sydd. Dyfynnwch y dudalen a gyhoeddwyd, y mae ei chyfeiriad o dan bob darn.",
        made: |day, address| {
            format!("Lluniwyd gyda Scrutineer ar {day}. Yr un peth eto, fel y bydd bryd hynny: {address}")
        },
    },
};
