//! What the comparison says. The Welsh awaits a native reader.

use crate::language::{Both, Noun};
use crate::ui::nouns;

/// The words of the matrix and of parts side by side.
pub(super) struct Words {
    // Nouns
    pub(super) committee: Noun,
    pub(super) theme: Noun,
    /// Names in a row: `A, B and C`.
    pub(super) and: fn(&[String]) -> String,
    /// A query, named in a sentence.
    pub(super) quoted: fn(&str) -> String,
    // States of the page
    pub(super) counting: &'static str,
    pub(super) heading_failed: &'static str,
    pub(super) no_themes_strong: &'static str,
    pub(super) no_themes: &'static str,
    pub(super) unknown_theme_strong: &'static str,
    pub(super) unknown_theme: &'static str,
    pub(super) nothing_loaded_strong: &'static str,
    pub(super) nothing_loaded_page: &'static str,
    // Titles: who, and on what
    pub(super) rows_by_theme: fn(&str) -> String,
    pub(super) on: fn(&str, &str) -> String,
    pub(super) side_by_side: fn(&str) -> String,
    pub(super) all_of: fn(&str) -> String,
    // The sentence above the matrix
    pub(super) mentions: fn(u32, u32, u32) -> String,
    pub(super) unloaded_too: fn(u32) -> String,
    pub(super) commonest: fn(&str, u32, &str) -> String,
    pub(super) tick: &'static str,
    // The sentence above parts side by side: names, then rates
    pub(super) as_often: fn(&str) -> String,
    pub(super) more_often: fn(&str, &str, &str, &str) -> String,
    pub(super) may_be_chance: &'static str,
    pub(super) only_one: fn(&str, u32, &str, u32) -> String,
    pub(super) none_names: fn(u32) -> String,
    pub(super) several: fn(usize, usize, &str, &str) -> String,
    pub(super) one_names: fn(u32, u32, &str) -> String,
    pub(super) nothing_of: fn(&str) -> String,
    pub(super) share_themes: fn(u32, &str) -> String,
    pub(super) only_raises: fn(&str, u32) -> String,
    pub(super) sizes: fn(&str) -> String,
    pub(super) no_decisions: fn(bool) -> &'static str,
    pub(super) decisions: fn(&str) -> String,
    pub(super) none: &'static str,
    pub(super) amount_in: fn(&str, &str) -> String,
    pub(super) cut: fn(&str) -> String,
    pub(super) cut_in: fn(u32, u32, &str) -> String,
    // Pickers
    pub(super) what_to_compare: &'static str,
    pub(super) places: [&'static str; 6],
    pub(super) all_committees: &'static str,
    pub(super) committee_of: fn(&str) -> String,
    pub(super) committee_not_stated: &'static str,
    pub(super) take_out: fn(&str) -> String,
    pub(super) add: &'static str,
    pub(super) choose: &'static str,
    pub(super) about: &'static str,
    pub(super) everything: &'static str,
    pub(super) own_words: &'static str,
    pub(super) own_themes: &'static str,
    pub(super) words: &'static str,
    pub(super) compare: &'static str,
    pub(super) from_year: &'static str,
    pub(super) to_year: &'static str,
    pub(super) first_year: &'static str,
    pub(super) last_year: &'static str,
    pub(super) rows: &'static str,
    pub(super) councils: &'static str,
    pub(super) committees: &'static str,
    pub(super) columns: &'static str,
    pub(super) busiest: &'static str,
    pub(super) all_themes: fn(usize) -> String,
    pub(super) figures: &'static str,
    pub(super) counts: &'static str,
    pub(super) rates: &'static str,
    pub(super) order: &'static str,
    pub(super) by_name: &'static str,
    pub(super) by_share: fn(&str) -> String,
    pub(super) lay: fn(usize) -> String,
    pub(super) untick: &'static str,
    pub(super) six_at_most: &'static str,
    pub(super) back_to_matrix: &'static str,
    pub(super) years_note: &'static str,
    // The matrix
    pub(super) which_councils: &'static str,
    pub(super) which_committees: &'static str,
    pub(super) figures_are: &'static str,
    pub(super) figures_are_rates: &'static str,
    pub(super) council: &'static str,
    pub(super) committee_head: &'static str,
    pub(super) items: &'static str,
    pub(super) passages: &'static str,
    pub(super) this_subject: &'static str,
    pub(super) cell_named: fn(u32, u32, &str) -> String,
    pub(super) cell_another: fn(u32) -> String,
    pub(super) not_mentioned: &'static str,
    pub(super) nothing_loaded: &'static str,
    pub(super) of_passages: fn(u32) -> String,
    pub(super) key_steps: &'static str,
    pub(super) key_band: &'static str,
    pub(super) key_another: &'static str,
    pub(super) table_region: &'static str,
    pub(super) pick_row: fn(&str) -> String,
    pub(super) show_all: fn(usize) -> String,
    pub(super) rows_shown: fn(usize, usize) -> String,
    pub(super) twin: &'static str,
    pub(super) twin_region: &'static str,
    pub(super) twin_note: &'static str,
    // The heat map
    pub(super) at_a_glance: fn(usize) -> String,
    pub(super) heat_aside: &'static str,
    pub(super) heat_file: &'static str,
    pub(super) heat_label: fn(usize, usize) -> String,
    pub(super) heat_hint: &'static str,
    pub(super) heat_cell: fn(&str, &str, &str) -> String,
    // Side by side
    pub(super) beside: fn(&str) -> String,
    pub(super) loaded: fn(u32, u32, Option<u32>) -> String,
    pub(super) what_counts: &'static str,
    pub(super) how_often: &'static str,
    pub(super) per_thousand: &'static str,
    pub(super) name_it: &'static str,
    pub(super) another_wording: &'static str,
    pub(super) passages_in_items: fn(u32, u32, u32) -> String,
    pub(super) more_another: fn(u32) -> String,
    pub(super) groups: [(&'static str, &'static str); 4],
    pub(super) count_named: fn(u32, u32) -> String,
    pub(super) in_part: fn(&str) -> String,
    pub(super) by_another: &'static str,
    pub(super) date_not_stated: &'static str,
    pub(super) empty_unloaded: &'static str,
    pub(super) empty_cut_strong: &'static str,
    pub(super) empty_cut: fn(u32, u32) -> String,
    pub(super) empty: &'static str,
    pub(super) empty_decided: &'static str,
    pub(super) all_in: fn(u32, &str) -> String,
    pub(super) in_search: &'static str,
    pub(super) another_in: fn(u32, &str) -> String,
    pub(super) more_each: fn(u16) -> String,
    // What both raise
    pub(super) both_head: fn(usize) -> &'static str,
    pub(super) both: fn(usize) -> &'static str,
    pub(super) only: fn(&str) -> String,
    pub(super) phrases_aside: fn(&str) -> String,
    pub(super) words_aside: fn(&str) -> String,
    pub(super) themes_aside: &'static str,
    pub(super) nothing_shared: &'static str,
    pub(super) nothing_alone: &'static str,
    pub(super) and_more: fn(usize) -> String,
    // Distinctive words
    pub(super) distinctive: &'static str,
    pub(super) words_in: fn(u64, &str) -> String,
    pub(super) word: &'static str,
    pub(super) more_in: &'static str,
    pub(super) per_thousand_words: &'static str,
    pub(super) log_likelihood: &'static str,
    pub(super) words_region: &'static str,
    pub(super) words_caption: fn(&str) -> String,
    pub(super) of_part: fn(&str) -> String,
    pub(super) others: &'static str,
    pub(super) critical: &'static str,
    pub(super) passing: fn(usize, usize) -> String,
    pub(super) no_words: &'static str,
    pub(super) counted_over: fn(&str) -> String,
    pub(super) counted_all_years: &'static str,
    pub(super) passages_in: fn(u32, &str) -> String,
    pub(super) ask_strong: &'static str,
    pub(super) ask: fn(u32, u32) -> String,
    pub(super) ask_button: &'static str,
    pub(super) counting_words: &'static str,
    // In files of figures
    pub(super) part: &'static str,
    pub(super) theme_head: &'static str,
    pub(super) word_or_phrase: &'static str,
    pub(super) passages_named: &'static str,
    pub(super) passages_another: &'static str,
    pub(super) passages_loaded: &'static str,
    pub(super) per_thousand_loaded: &'static str,
    pub(super) compared: &'static str,
    pub(super) compared_with: &'static str,
    pub(super) times: &'static str,
    pub(super) per_thousand_of_words: &'static str,
    pub(super) more_used_in: &'static str,
    // How this was counted
    pub(super) method: &'static str,
    pub(super) method_theme: &'static str,
    pub(super) method_query: &'static str,
    pub(super) method_everything: &'static str,
    pub(super) method_rates: &'static str,
    pub(super) method_often: &'static str,
    pub(super) method_cut: fn(u32, u32) -> String,
    pub(super) method_digests: fn(u32) -> String,
    pub(super) method_undated: &'static str,
    pub(super) method_another: &'static str,
}

/// The words of the language in use.
pub(super) fn words() -> &'static Words {
    WORDS.get()
}

fn english_list(names: &[String]) -> String {
    list(names, ", ", " and ")
}

/// The last name takes `ac` before a vowel and `a` before a consonant.
fn welsh_list(names: &[String]) -> String {
    let vowel = names
        .last()
        .and_then(|name| name.chars().next())
        .is_some_and(|first| matches!(first.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'w' | 'y'));
    list(names, ", ", if vowel { " ac " } else { " a " })
}

fn list(names: &[String], comma: &str, last: &str) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., end] => format!("{}{last}{end}", rest.join(comma)),
    }
}

static WORDS: Both<Words> = Both {
    english: Words {
        committee: Noun::english("committee", "committees"),
        theme: Noun::english("theme", "themes"),
        and: english_list,
        quoted: |query| format!("“{query}”"),
        counting: "Counting passages…",
        heading_failed: "No comparison yet",
        no_themes_strong: "These minutes were published without themes.",
        no_themes: "Councils and committees can still be compared by words of your own: choose them below.",
        unknown_theme_strong: "There is no theme of this name here.",
        unknown_theme: "The address may be from a site with other themes. Choose another theme, or words of your own.",
        nothing_loaded_strong: "No minutes are loaded yet.",
        nothing_loaded_page: "Whoever looks after this site can import some and publish it again.",
        rows_by_theme: |rows| format!("{rows} by theme"),
        on: |who, what| format!("{who} on {what}"),
        side_by_side: |who| format!("{who} side by side"),
        all_of: |who| format!("{who}: all passages"),
        mentions: |named, another, silent| {
            let name = if named == 1 { "names it" } else { "name it" };
            let other = if another == 1 { "uses only another wording" } else { "use only another wording" };
            let not = if silent == 1 { "does not mention it" } else { "do not mention it" };
            format!("{named} {name}, {another} {other}, {silent} {not}.")
        },
        unloaded_too: |more| {
            format!(
                "Nothing is loaded for {}.",
                if more == 1 { "one more".to_owned() } else { format!("{more} more") }
            )
        },
        commonest: |theme, count, of| {
            format!("{theme} is the theme that most of them name: {count} of {of}.")
        },
        tick: "Tick two to six to lay them side by side.",
        as_often: |rates| format!("They raise it about as often: {rates} passages in every 1,000 loaded."),
        more_often: |name, rate, other, other_rate| {
            format!(
                "{name} raises it more often: {rate} passages in every 1,000 loaded, against {other_rate} in {other}."
            )
        },
        may_be_chance: "With so few passages that may be chance.",
        only_one: |name, passages, other, loaded| {
            format!(
                "Only {name} names it, in {}; {other} does not in {} loaded.",
                nouns().passage.count(passages),
                nouns().passage.count(loaded)
            )
        },
        none_names: |parts| {
            (if parts == 2 {
                "Neither names it in the minutes loaded."
            } else {
                "None of them names it in the minutes loaded."
            })
            .to_owned()
        },
        several: |named, of, most, rate| {
            let who = if named == of { "All of them".to_owned() } else { format!("{named} of {of}") };
            format!("{who} name it, {most} most often: {rate} passages in every 1,000 loaded.")
        },
        one_names: |passages, items, rate| {
            format!(
                "{} in {}: {rate} in every 1,000 loaded.",
                nouns().passage.count(passages),
                nouns().item.count(items)
            )
        },
        nothing_of: |names| format!("Nothing is loaded for {names}."),
        share_themes: |themes, all| format!("{all} name {} alike.", words().theme.count(themes)),
        only_raises: |name, themes| format!("Only {name} names {}", words().theme.count(themes)),
        sizes: |sizes| format!("Loaded: {sizes}."),
        no_decisions: |two| {
            if two {
                "Neither records a decision that names it."
            } else {
                "None of them records a decision that names it."
            }
        },
        decisions: |amounts| format!("Decisions that name it: {amounts}."),
        none: "none",
        amount_in: |amount, name| format!("{amount} in {name}"),
        cut: |parts| format!("Read only at the start: {parts}, so questions and decisions are undercounted."),
        cut_in: |cut, items, name| format!("{cut} of {} in {name}", nouns().item.count(items)),
        what_to_compare: "What to compare",
        places: ["First", "Second", "Third", "Fourth", "Fifth", "Sixth"],
        all_committees: "All committees",
        committee_of: |council| format!("Committee of {council}"),
        committee_not_stated: "Committee not stated",
        take_out: |name| format!("Take out {name}"),
        add: "Add a council",
        choose: "Choose…",
        about: "Theme",
        everything: "Everything",
        own_words: "Words of your own…",
        own_themes: "Your themes",
        words: "Words",
        compare: "Compare",
        from_year: "From",
        to_year: "To",
        first_year: "the first",
        last_year: "the last",
        rows: "Rows",
        councils: "Councils",
        committees: "Committees",
        columns: "Columns",
        busiest: "The ten named most",
        all_themes: |count| format!("All {count} themes"),
        figures: "Figures",
        counts: "Passages",
        rates: "Per 1,000 passages",
        order: "Order",
        by_name: "Name",
        by_share: |subject| format!("Share on {subject}"),
        lay: |count| format!("Lay {count} side by side"),
        untick: "Untick all",
        six_at_most: "Six stand side by side at most.",
        back_to_matrix: "All councils on this",
        years_note: "Items whose date is not stated are left out while years are chosen.",
        which_councils: "Which councils raise which themes",
        which_committees: "Which committees raise which themes",
        figures_are: "Figures are passages that name the theme; the shade is their share of the passages loaded",
        figures_are_rates: "Figures are passages that name the theme in every 1,000 loaded; so is the shade",
        council: "Council",
        committee_head: "Committee",
        items: "Items",
        passages: "Passages",
        this_subject: "chosen",
        cell_named: |named, loaded, rate| {
            format!(
                "{} of {} loaded, {rate} in every 1,000",
                nouns().passage.count(named),
                crate::language::number(u64::from(loaded))
            )
        },
        cell_another: |another| format!("0, {another} by another wording"),
        not_mentioned: "not mentioned",
        nothing_loaded: "nothing loaded",
        of_passages: |loaded| format!("of {}", nouns().passage.count(loaded)),
        key_steps: "under 50, 100, 200, 400 in every 1,000, and over",
        key_band: "band: under 10 passages loaded, share unsteady",
        key_another: "by another wording only",
        table_region: "Councils and committees by themes, a table",
        pick_row: |name| format!("{name}: lay side by side"),
        show_all: |count| format!("Show all {count}"),
        rows_shown: |shown, all| format!("{shown} of {all} shown"),
        twin: "The same as a table, with rates",
        twin_region: "The same with rates, a table",
        twin_note: "Passages that name the theme, and in brackets how many that are in every 1,000 loaded; ≈ stands before passages that have another wording only.",
        at_a_glance: |count| format!("All {count} themes at a glance"),
        heat_file: "Share of passages loaded that name each theme, by council or committee; a dot is none, an outline another wording only",
        heat_aside: "Shade is the share of passages loaded; a bar above a column says that it stands in the table beneath",
        heat_label: |rows, themes| {
            format!(
                "Heat map of {rows} rows by {themes} themes. The table beneath has its figures; its columns can be chosen above."
            )
        },
        heat_hint: "Point at a square, or go from square to square with the arrow keys; each leads to its passages.",
        heat_cell: |row, theme, what| format!("{row}, {theme}: {what}"),
        beside: |subject| format!("{subject}, side by side"),
        loaded: |items, passages, words_loaded| {
            let words_loaded = words_loaded.map(|count| format!(", {}", nouns().word.count(count)));
            format!(
                "{}, {}{} loaded",
                nouns().item.count(items),
                nouns().passage.count(passages),
                words_loaded.unwrap_or_default()
            )
        },
        what_counts: "What counts as this theme",
        how_often: "How often",
        per_thousand: "passages in every 1,000 loaded",
        name_it: "name it",
        another_wording: "another wording",
        passages_in_items: |passages, items, loaded| {
            format!(
                "{} in {} name{} it, of {} loaded.",
                nouns().passage.count(passages),
                nouns().item.count(items),
                if passages == 1 { "s" } else { "" },
                crate::language::number(u64::from(loaded))
            )
        },
        more_another: |more| format!("{more} more use{} another wording.", if more == 1 { "s" } else { "" }),
        groups: [
            ("Heard", "evidence, noted"),
            ("Asked and said", "comments, responses"),
            ("Decided", "resolved, recommended, actions, votes"),
            ("Also printed", "not classified, declarations, procedure"),
        ],
        count_named: |named, another| {
            let name = if named == 1 { "names it" } else { "name it" };
            if another == 0 { format!(" {name}") } else { format!(" {name}, {another} by another wording") }
        },
        in_part: |name| format!(" in {name}"),
        by_another: "By another wording",
        date_not_stated: "date not stated",
        empty_unloaded: "Nothing is loaded here.",
        empty_cut_strong: "Nothing to show, and not proof of silence.",
        empty_cut: |cut, items| {
            format!(
                "{cut} of {} read only at the start.",
                if items == 1 {
                    "1 item was".to_owned()
                } else {
                    format!("{} were", nouns().item.count(items))
                }
            )
        },
        empty: "None, in the passages loaded.",
        empty_decided: "No decision, in the passages loaded.",
        all_in: |count, name| format!("All {count} in {name}"),
        in_search: "Open as a search",
        another_in: |count, name| format!("{count} by another wording in {name}"),
        more_each: |count| format!("Show {count} more in each column"),
        both_head: |parts| {
            if parts == 2 {
                "What both raise, and what only one does"
            } else {
                "What all raise, and what only one does"
            }
        },
        both: |parts| if parts == 2 { "Both" } else { "All" },
        only: |name| format!("Only {name}"),
        phrases_aside: |counted| format!("Phrases in the passages that name it: {counted}"),
        words_aside: |counted| format!("Words in the passages that name it: {counted}"),
        themes_aside: "Themes, with the passages that name them",
        nothing_shared: "Nothing that all of them share.",
        nothing_alone: "Nothing that it alone raises.",
        and_more: |more| format!("and {more} more"),
        distinctive: "Distinctive words",
        words_in: |count, name| format!("{} in {name}", nouns().word.count(count)),
        word: "Word",
        more_in: "more in ",
        per_thousand_words: "per 1,000",
        log_likelihood: "Log-likelihood",
        words_region: "Distinctive words, a table",
        words_caption: |names| format!("Words that set {names} apart, with how often each stands there"),
        of_part: |name| format!("Of {name}, against the others together"),
        others: "others",
        critical: "Log-likelihood (Dunning 1993) says how surely a word belongs to one side. Above 3.84 chance alone would do so for one word in twenty, above 6.63 (the dotted line) for one in a hundred, above 10.83 for one in a thousand. Where many words are tried, some pass by chance.",
        passing: |passing, of| match passing {
            0 => "No word passes 6.63: with so few words loaded, these are hints.".to_owned(),
            _ if passing == of => "All words shown pass 6.63.".to_owned(),
            _ => format!("{passing} of the {of} words shown pass 6.63, the dotted line; the rest are hints."),
        },
        no_words: "No word sets them apart in what is loaded.",
        counted_over: |parts| format!("Counted over {parts}."),
        counted_all_years: "Counted when the minutes were published, over all years; words that stand only a few times are left out.",
        passages_in: |passages, name| format!("{} in {name}", nouns().passage.count(passages)),
        ask_strong: "Their words are not counted yet.",
        ask: |items, passages| {
            format!(
                "That means reading {} with {}, which may take a while and some data.",
                nouns().item.count(items),
                nouns().passage.count(passages)
            )
        },
        ask_button: "Count them",
        counting_words: "Counting words…",
        part: "Council or committee",
        theme_head: "Theme",
        word_or_phrase: "Word or phrase",
        passages_named: "Passages that name it",
        passages_another: "Passages of another wording only",
        passages_loaded: "Passages loaded",
        per_thousand_loaded: "Passages that name it in every 1,000 loaded",
        compared: "Compared",
        compared_with: "Compared with",
        times: "Times",
        per_thousand_of_words: "In every 1,000 words",
        more_used_in: "More used in",
        method: "How this was counted",
        method_theme: "A passage names the theme when it holds one of its counted wordings and nothing that the theme leaves out. Each passage is counted once.",
        method_query: "A passage counts when it alone holds all that the words ask for. A search looks at whole items, so it may find more.",
        method_everything: "Every passage that is loaded counts.",
        method_rates: "Rates divide by all passages loaded, not by those on the theme.",
        method_often: "“About as often” means rates that differ by less than a third, and by no more than chance would have it; “may be chance” means a log-likelihood under 3.84.",
        method_cut: |cut, items| {
            format!(
                "{cut} of {} were read only at the start, so questions and decisions are undercounted.",
                nouns().item.count(items)
            )
        },
        method_digests: |digests| {
            format!(
                "{} are digests in our own words: they show the method, not how the councils wrote.",
                nouns().item.count(digests)
            )
        },
        method_undated: "While years are chosen, items whose date is not stated are left out, of what is found and of what is loaded.",
        method_another: "Another wording is one that the theme offers but does not count, since it often means something else.",
    },
    welsh: Words {
        committee: Noun::welsh("pwyllgor", "bwyllgor", "phwyllgor", "phwyllgor", "pwyllgor"),
        theme: Noun::welsh_two("thema", "thema", "thema"),
        and: welsh_list,
        quoted: |query| format!("“{query}”"),
        counting: "Yn cyfrif darnau…",
        heading_failed: "Dim cymhariaeth eto",
        no_themes_strong: "Cyhoeddwyd y cofnodion hyn heb themâu.",
        no_themes: "Gellir cymharu cynghorau a phwyllgorau o hyd yn ôl eich geiriau eich hun: dewiswch hynny isod.",
        unknown_theme_strong: "Nid oes thema o’r enw hwn yma.",
        unknown_theme: "Gall y cyfeiriad fod o wefan â themâu eraill. Dewiswch thema arall, neu eich geiriau eich hun.",
        nothing_loaded_strong: "Nid oes cofnodion wedi’u llwytho eto.",
        nothing_loaded_page: "Gall pwy bynnag sy’n gofalu am y wefan hon fewnforio rhai a’i chyhoeddi eto.",
        rows_by_theme: |rows| format!("{rows} yn ôl thema"),
        on: |who, what| format!("{who} ar {what}"),
        side_by_side: |who| format!("{who} ochr yn ochr"),
        all_of: |who| format!("{who}: pob darn"),
        mentions: |named, another, silent| {
            format!("{named} yn ei henwi, {another} â geiriad arall yn unig, {silent} heb sôn amdani.")
        },
        unloaded_too: |more| format!("Nid oes dim wedi’i lwytho ar gyfer {more} arall."),
        commonest: |theme, count, of| {
            format!("{theme} yw’r thema a enwir gan y nifer fwyaf: {count} o {of}.")
        },
        tick: "Ticiwch ddau i chwech i’w gosod ochr yn ochr.",
        as_often: |rates| {
            format!("Maent yn ei chodi tua’r un mor aml: {rates} darn ym mhob 1,000 a lwythwyd.")
        },
        more_often: |name, rate, other, other_rate| {
            format!(
                "Mae {name} yn ei chodi’n amlach: {rate} darn ym mhob 1,000 a lwythwyd, o’i gymharu â {other_rate} yn {other}."
            )
        },
        may_be_chance: "Gyda chyn lleied o ddarnau gall hynny fod yn siawns.",
        only_one: |name, passages, other, loaded| {
            format!(
                "Dim ond {name} sy’n ei henwi, mewn {}; nid yw {other} mewn {} a lwythwyd.",
                nouns().passage.count(passages),
                nouns().passage.count(loaded)
            )
        },
        none_names: |_| "Nid oes yr un yn ei henwi yn y cofnodion a lwythwyd.".to_owned(),
        several: |named, of, most, rate| {
            format!("Mae {named} o {of} yn ei henwi, {most} amlaf: {rate} darn ym mhob 1,000 a lwythwyd.")
        },
        one_names: |passages, items, rate| {
            format!(
                "{} mewn {}: {rate} ym mhob 1,000 a lwythwyd.",
                nouns().passage.count(passages),
                nouns().item.count(items)
            )
        },
        nothing_of: |names| format!("Nid oes dim wedi’i lwytho ar gyfer {names}."),
        share_themes: |themes, all| {
            format!("Mae {all} ill dau neu bob un yn enwi {}.", words().theme.count(themes))
        },
        only_raises: |name, themes| format!("Dim ond {name} sy’n enwi {}", words().theme.count(themes)),
        sizes: |sizes| format!("Wedi’u llwytho: {sizes}."),
        no_decisions: |_| "Nid oes yr un yn cofnodi penderfyniad sy’n ei henwi.",
        decisions: |amounts| format!("Penderfyniadau sy’n ei henwi: {amounts}."),
        none: "dim",
        amount_in: |amount, name| format!("{amount} yn {name}"),
        cut: |parts| {
            format!(
                "Dim ond y dechrau a ddarllenwyd: {parts}, felly tangyfrifir cwestiynau a phenderfyniadau."
            )
        },
        cut_in: |cut, items, name| format!("{cut} o {} yn {name}", nouns().item.count(items)),
        what_to_compare: "Beth i’w gymharu",
        places: ["Cyntaf", "Ail", "Trydydd", "Pedwerydd", "Pumed", "Chweched"],
        all_committees: "Pob pwyllgor",
        committee_of: |council| format!("Pwyllgor {council}"),
        committee_not_stated: "Pwyllgor heb ei nodi",
        take_out: |name| format!("Tynnu {name} allan"),
        add: "Ychwanegu cyngor",
        choose: "Dewis…",
        about: "Thema",
        everything: "Popeth",
        own_words: "Eich geiriau eich hun…",
        own_themes: "Eich themâu",
        words: "Geiriau",
        compare: "Cymharu",
        from_year: "O",
        to_year: "Hyd",
        first_year: "y gyntaf",
        last_year: "yr olaf",
        rows: "Rhesi",
        councils: "Cynghorau",
        committees: "Pwyllgorau",
        columns: "Colofnau",
        busiest: "Y deg a enwir fwyaf",
        all_themes: |count| format!("Pob un o’r {count} thema"),
        figures: "Ffigurau",
        counts: "Darnau",
        rates: "Fesul 1,000 darn",
        order: "Trefn",
        by_name: "Enw",
        by_share: |subject| format!("Cyfran ar {subject}"),
        lay: |count| format!("Gosod {count} ochr yn ochr"),
        untick: "Dad-dicio popeth",
        six_at_most: "Chwech ar y mwyaf sy’n sefyll ochr yn ochr.",
        back_to_matrix: "Pob cyngor ar hyn",
        years_note: "Gadewir allan eitemau heb ddyddiad tra bo blynyddoedd wedi’u dewis.",
        which_councils: "Pa gynghorau sy’n codi pa themâu",
        which_committees: "Pa bwyllgorau sy’n codi pa themâu",
        figures_are: "Darnau sy’n enwi’r thema yw’r ffigurau; eu cyfran o’r darnau a lwythwyd yw’r lliw",
        figures_are_rates: "Darnau sy’n enwi’r thema ym mhob 1,000 a lwythwyd yw’r ffigurau, a’r lliw hefyd",
        council: "Cyngor",
        committee_head: "Pwyllgor",
        items: "Eitemau",
        passages: "Darnau",
        this_subject: "wedi’i dewis",
        cell_named: |named, loaded, rate| {
            format!(
                "{} o {} a lwythwyd, {rate} ym mhob 1,000",
                nouns().passage.count(named),
                crate::language::number(u64::from(loaded))
            )
        },
        cell_another: |another| format!("0, {another} â geiriad arall"),
        not_mentioned: "heb ei chrybwyll",
        nothing_loaded: "dim wedi’i lwytho",
        of_passages: |loaded| format!("o {}", nouns().passage.count(loaded)),
        key_steps: "llai na 50, 100, 200, 400 ym mhob 1,000, a mwy",
        key_band: "band: llai na 10 darn wedi’u llwytho, cyfran ansicr",
        key_another: "â geiriad arall yn unig",
        table_region: "Cynghorau a phwyllgorau yn ôl themâu, tabl",
        pick_row: |name| format!("{name}: gosod ochr yn ochr"),
        show_all: |count| format!("Dangos pob un o’r {count}"),
        rows_shown: |shown, all| format!("Dangosir {shown} o {all}"),
        twin: "Yr un peth fel tabl, gyda chyfraddau",
        twin_region: "Yr un peth gyda chyfraddau, tabl",
        twin_note: "Darnau sy’n enwi’r thema, ac mewn cromfachau faint yw hynny ym mhob 1,000 a lwythwyd; saif ≈ o flaen darnau â geiriad arall yn unig.",
        at_a_glance: |count| format!("Y {count} thema ar gip"),
        heat_file: "Cyfran y darnau a lwythwyd sy’n enwi pob thema, yn ôl cyngor neu bwyllgor; dot yw dim, ac amlinell eiriad arall yn unig",
        heat_aside: "Cyfran y darnau a lwythwyd yw’r lliw; mae bar uwchben colofn yn dangos ei bod yn y tabl isod",
        heat_label: |rows, themes| {
            format!(
                "Map gwres o {rows} rhes a {themes} thema. Mae’r ffigurau yn y tabl isod; gellir dewis ei golofnau uchod."
            )
        },
        heat_hint: "Pwyntiwch at sgwâr, neu ewch o sgwâr i sgwâr â’r bysellau saeth; mae pob un yn arwain at ei ddarnau.",
        heat_cell: |row, theme, what| format!("{row}, {theme}: {what}"),
        beside: |subject| format!("{subject}, ochr yn ochr"),
        loaded: |items, passages, words_loaded| {
            let words_loaded = words_loaded.map(|count| format!(", {}", nouns().word.count(count)));
            format!(
                "{}, {}{} wedi’u llwytho",
                nouns().item.count(items),
                nouns().passage.count(passages),
                words_loaded.unwrap_or_default()
            )
        },
        what_counts: "Beth sy’n cyfrif fel y thema hon",
        how_often: "Pa mor aml",
        per_thousand: "darnau ym mhob 1,000 a lwythwyd",
        name_it: "yn ei henwi",
        another_wording: "geiriad arall",
        passages_in_items: |passages, items, loaded| {
            format!(
                "Mae {} mewn {} yn ei henwi, o {} a lwythwyd.",
                nouns().passage.count(passages),
                nouns().item.count(items),
                crate::language::number(u64::from(loaded))
            )
        },
        more_another: |more| format!("Mae {more} arall â geiriad arall."),
        groups: [
            ("A glywyd", "tystiolaeth, nodwyd"),
            ("A holwyd ac a ddywedwyd", "sylwadau, ymatebion"),
            ("A benderfynwyd", "penderfynwyd, argymhellwyd, camau, pleidleisiau"),
            ("Hefyd yn y cofnod", "heb eu dosbarthu, datganiadau, gweithdrefn"),
        ],
        count_named: |_, another| {
            if another == 0 {
                " yn ei henwi".to_owned()
            } else {
                format!(" yn ei henwi, {another} â geiriad arall")
            }
        },
        in_part: |name| format!(" yn {name}"),
        by_another: "Â geiriad arall",
        date_not_stated: "dyddiad heb ei nodi",
        empty_unloaded: "Nid oes dim wedi’i lwytho yma.",
        empty_cut_strong: "Dim i’w ddangos, ac nid prawf o dawelwch.",
        empty_cut: |cut, items| {
            format!("Dim ond dechrau {cut} o {} a ddarllenwyd.", nouns().item.count(items))
        },
        empty: "Dim, yn y darnau a lwythwyd.",
        empty_decided: "Dim penderfyniad, yn y darnau a lwythwyd.",
        all_in: |count, name| format!("Pob un o’r {count} yn {name}"),
        in_search: "Agor fel chwiliad",
        another_in: |count, name| format!("{count} â geiriad arall yn {name}"),
        more_each: |count| format!("Dangos {count} arall ym mhob colofn"),
        both_head: |parts| {
            if parts == 2 {
                "Beth mae’r ddau yn ei godi, a beth mae un yn unig"
            } else {
                "Beth mae pawb yn ei godi, a beth mae un yn unig"
            }
        },
        both: |parts| if parts == 2 { "Y ddau" } else { "Pawb" },
        only: |name| format!("{name} yn unig"),
        phrases_aside: |counted| format!("Ymadroddion yn y darnau sy’n ei henwi: {counted}"),
        words_aside: |counted| format!("Geiriau yn y darnau sy’n ei henwi: {counted}"),
        themes_aside: "Themâu, gyda’r darnau sy’n eu henwi",
        nothing_shared: "Dim sy’n gyffredin i bawb.",
        nothing_alone: "Dim a godir ganddo ef yn unig.",
        and_more: |more| format!("a {more} arall"),
        distinctive: "Geiriau nodedig",
        words_in: |count, name| format!("{} yn {name}", nouns().word.count(count)),
        word: "Gair",
        more_in: "mwy yn ",
        per_thousand_words: "fesul 1,000",
        log_likelihood: "Log-debygolrwydd",
        words_region: "Geiriau nodedig, tabl",
        words_caption: |names| format!("Geiriau sy’n gwahaniaethu {names}, a pha mor aml y saif pob un yno"),
        of_part: |name| format!("{name}, yn erbyn y lleill gyda’i gilydd"),
        others: "y lleill",
        critical: "Mae log-debygolrwydd (Dunning 1993) yn dweud pa mor sicr y perthyn gair i un ochr. Uwchlaw 3.84 byddai siawns yn unig yn gwneud hynny ag un gair o bob ugain, uwchlaw 6.63 (y llinell ddotiog) ag un o bob cant, uwchlaw 10.83 ag un o bob mil. Lle profir llawer o eiriau, bydd rhai’n pasio ar siawns.",
        passing: |passing, of| match passing {
            0 => "Nid oes gair yn pasio 6.63: gyda chyn lleied o eiriau, awgrymiadau yw’r rhain.".to_owned(),
            _ if passing == of => "Mae pob gair a ddangosir yn pasio 6.63.".to_owned(),
            _ => format!(
                "Mae {passing} o’r {of} gair a ddangosir yn pasio 6.63, y llinell ddotiog; awgrymiadau yw’r gweddill."
            ),
        },
        no_words: "Nid oes gair yn eu gwahaniaethu yn yr hyn a lwythwyd.",
        counted_over: |parts| format!("Cyfrifwyd dros {parts}."),
        counted_all_years: "Cyfrifwyd pan gyhoeddwyd y cofnodion, dros bob blwyddyn; gadewir allan eiriau sy’n sefyll ychydig weithiau’n unig.",
        passages_in: |passages, name| format!("{} yn {name}", nouns().passage.count(passages)),
        ask_strong: "Nid yw eu geiriau wedi’u cyfrif eto.",
        ask: |items, passages| {
            format!(
                "Mae hynny’n golygu darllen {} â {}, a all gymryd amser a data.",
                nouns().item.count(items),
                nouns().passage.count(passages)
            )
        },
        ask_button: "Eu cyfrif",
        counting_words: "Yn cyfrif geiriau…",
        part: "Cyngor neu bwyllgor",
        theme_head: "Thema",
        word_or_phrase: "Gair neu ymadrodd",
        passages_named: "Darnau sy’n ei henwi",
        passages_another: "Darnau â geiriad arall yn unig",
        passages_loaded: "Darnau a lwythwyd",
        per_thousand_loaded: "Darnau sy’n ei henwi ym mhob 1,000 a lwythwyd",
        compared: "Yr hyn a gymherir",
        compared_with: "O’i gymharu â",
        times: "Sawl gwaith",
        per_thousand_of_words: "Ym mhob 1,000 o eiriau",
        more_used_in: "Yn amlach yn",
        method: "Sut y cyfrifwyd hyn",
        method_theme: "Mae darn yn enwi’r thema pan fo ynddo un o’r geiriadau a gyfrifir a dim o’r hyn y mae’r thema’n ei adael allan. Cyfrifir pob darn unwaith.",
        method_query: "Mae darn yn cyfrif pan fo ynddo ef ei hun bopeth y mae’r geiriau’n gofyn amdano. Mae chwiliad yn edrych ar eitemau cyfan, felly gall ganfod mwy.",
        method_everything: "Mae pob darn a lwythwyd yn cyfrif.",
        method_rates: "Rhennir cyfraddau â phob darn a lwythwyd, nid â’r rhai ar y thema.",
        method_often: "Ystyr “tua’r un mor aml” yw cyfraddau sy’n gwahaniaethu lai na thraean, a dim mwy nag y byddai siawns yn ei wneud; ystyr “gall fod yn siawns” yw log-debygolrwydd o dan 3.84.",
        method_cut: |cut, items| {
            format!(
                "Dim ond dechrau {cut} o {} a ddarllenwyd, felly tangyfrifir cwestiynau a phenderfyniadau.",
                nouns().item.count(items)
            )
        },
        method_digests: |digests| {
            format!(
                "Crynodebau yn ein geiriau ni yw {}: maent yn dangos y dull, nid sut yr ysgrifennodd y cynghorau.",
                nouns().item.count(digests)
            )
        },
        method_undated: "Tra bo blynyddoedd wedi’u dewis, gadewir allan eitemau heb ddyddiad, o’r hyn a geir ac o’r hyn a lwythwyd.",
        method_another: "Geiriad arall yw un y mae’r thema’n ei gynnig ond nad yw’n ei gyfrif, gan ei fod yn aml yn golygu rhywbeth arall.",
    },
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_listed_as_each_language_does() {
        let names = ["Coventry", "Brent", "Enfield"].map(ToOwned::to_owned);
        assert_eq!((words().and)(&names), "Coventry, Brent and Enfield");
        assert_eq!((words().and)(&names[..1]), "Coventry");
        assert_eq!((WORDS.welsh.and)(&names), "Coventry, Brent ac Enfield");
        assert_eq!((WORDS.welsh.and)(&names[..2]), "Coventry a Brent");
    }

    #[test]
    fn verbs_agree() {
        assert_eq!(
            (words().mentions)(1, 2, 1),
            "1 names it, 2 use only another wording, 1 does not mention it."
        );
        assert_eq!((words().passages_in_items)(1, 1, 185), "1 passage in 1 item names it, of 185 loaded.");
    }
}
