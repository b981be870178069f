//! What the pages of themes say, in English and Welsh. The Welsh needs a native reader before it is relied upon.

use crate::language::{Both, Noun, number};

/// The words of the list of themes, of a theme's page and of the editor.
pub(super) struct Words {
    // Nouns.
    pub(super) passages: Noun,

    // The list of themes.
    pub(super) themes: &'static str,
    pub(super) theme: &'static str,
    pub(super) lead: &'static str,
    pub(super) make: &'static str,
    pub(super) compare_all: &'static str,
    pub(super) find: &'static str,
    pub(super) find_hint: &'static str,
    pub(super) order: &'static str,
    pub(super) by_group: &'static str,
    pub(super) most_first: &'static str,
    pub(super) show_definitions: &'static str,
    pub(super) themes_in_groups: fn(usize, usize) -> String,
    pub(super) counts_note: &'static str,
    pub(super) themes_left: fn(usize) -> String,
    pub(super) no_such_theme: &'static str,
    pub(super) make_of_these: &'static str,
    pub(super) no_codebook: &'static str,
    pub(super) no_codebook_way: &'static str,
    pub(super) another_short: fn(u32) -> String,
    pub(super) what_counts: fn(&str) -> String,
    pub(super) passages_head: &'static str,
    pub(super) items_head: &'static str,
    pub(super) looking: &'static str,
    pub(super) all_themes: &'static str,

    // A reader's own themes.
    pub(super) your_own: &'static str,
    pub(super) on_this_device: &'static str,
    pub(super) none_of_your_own: &'static str,
    pub(super) actions: &'static str,
    pub(super) rename: fn(&str) -> String,
    pub(super) rename_short: &'static str,
    pub(super) new_name: &'static str,
    pub(super) save_name: &'static str,
    pub(super) delete: fn(&str) -> String,
    pub(super) delete_short: &'static str,
    pub(super) deleted: fn(&str) -> String,
    pub(super) undo: &'static str,
    pub(super) import: &'static str,
    pub(super) taken: fn(&[String]) -> String,
    pub(super) already: fn(&[String]) -> String,
    pub(super) not_taken: &'static str,
    pub(super) file_unreadable: &'static str,
    pub(super) blocked: &'static str,
    pub(super) full: &'static str,
    pub(super) unnamed: &'static str,
    pub(super) new_theme: &'static str,

    // The head of a theme.
    pub(super) crumbs: &'static str,
    pub(super) part_of: &'static str,
    pub(super) told_from: &'static str,
    pub(super) passages_of: fn(u32, u32) -> String,
    pub(super) items_of: fn(u32, u32) -> String,
    pub(super) decisions_of: fn(u32, u32) -> String,

    // Wordings.
    pub(super) wordings: &'static str,
    /// The line that the wordings fold under: how many count, are switched off, are added.
    pub(super) counted_by: fn(usize, usize, usize) -> String,
    pub(super) counted: &'static str,
    pub(super) counted_hint: &'static str,
    pub(super) offered: &'static str,
    pub(super) offered_hint: &'static str,
    pub(super) left_out: &'static str,
    pub(super) left_out_hint: &'static str,
    pub(super) counted_here: fn(u32, u32) -> String,
    pub(super) adds: fn(u32, u32) -> String,
    pub(super) takes_out: fn(u32) -> String,
    pub(super) add_wording: &'static str,
    pub(super) add: &'static str,
    pub(super) this_theme: &'static str,
    pub(super) cap: &'static str,
    pub(super) edit_a_copy: &'static str,
    pub(super) copy_of: fn(&str) -> String,
    pub(super) as_defined: &'static str,
    pub(super) as_switched: &'static str,
    pub(super) download_json: &'static str,
    pub(super) download_qdc: &'static str,
    pub(super) file_saved: &'static str,
    pub(super) file_refused: &'static str,

    // Narrowing.
    pub(super) look_in: &'static str,
    pub(super) all_councils: &'static str,
    pub(super) all_of: fn(&str) -> String,
    pub(super) committee_unstated: &'static str,
    pub(super) from_year: &'static str,
    pub(super) to_year: &'static str,
    pub(super) any_start: &'static str,
    pub(super) any_end: &'static str,
    pub(super) looked_in: &'static str,
    pub(super) take_off: fn(&str) -> String,
    pub(super) undated_left_out: &'static str,
    pub(super) compare: &'static str,
    pub(super) briefing: &'static str,

    // Nothing, and what is near the count.
    pub(super) nothing_asked: &'static str,
    pub(super) nothing_names: &'static str,
    pub(super) nothing_of: fn(u32, u32) -> String,
    pub(super) by_another: fn(u32) -> String,
    pub(super) by_title: fn(u32) -> String,
    pub(super) switch_on_again: &'static str,
    pub(super) look_wider: &'static str,
    pub(super) look_everywhere: &'static str,
    pub(super) announced: fn(u32, u32) -> String,

    // When it was discussed.
    pub(super) when: &'static str,
    pub(super) undated_of: fn(u32, u32) -> String,
    pub(super) more_councils: fn(usize) -> String,
    pub(super) how_to_read: &'static str,
    pub(super) key_found: &'static str,
    pub(super) key_loaded: &'static str,
    pub(super) key_none: &'static str,
    pub(super) together_note: &'static str,
    pub(super) apart_note: &'static str,
    pub(super) undated_bar: &'static str,
    pub(super) undated: &'static str,
    pub(super) silent: fn(usize, u32) -> String,
    pub(super) of_loaded: fn(u32, u32) -> String,
    pub(super) per_thousand: fn(&str) -> String,
    pub(super) as_table: &'static str,
    pub(super) table_label: &'static str,
    pub(super) table_caption: &'static str,
    pub(super) council: &'static str,
    pub(super) all: &'static str,
    // The same figures as a file
    pub(super) year: &'static str,
    pub(super) passages_found: &'static str,
    pub(super) passages_loaded: &'static str,

    // What was heard, said and decided.
    pub(super) ledger: &'static str,
    pub(super) ledger_note: &'static str,
    pub(super) groups: [&'static str; 4],
    pub(super) all_as_search: fn(u32) -> String,
    pub(super) all_of_group: fn(u32, usize) -> String,
    pub(super) show_more: fn(usize) -> String,
    pub(super) none_of_these: &'static str,
    pub(super) beside_head: fn(u32) -> String,
    pub(super) beside: &'static str,
    pub(super) found_by: &'static str,
    pub(super) leave_out: &'static str,
    pub(super) which_exclusion: &'static str,
    pub(super) takes: fn(u32) -> String,
    pub(super) no_exclusion: &'static str,
    pub(super) counting: &'static str,

    // Around the theme.
    pub(super) organisations: &'static str,
    pub(super) organisations_note: &'static str,
    pub(super) organisation: &'static str,
    pub(super) how_known: &'static str,
    pub(super) listed: &'static str,
    pub(super) only_named: &'static str,
    pub(super) naming_head: &'static str,
    pub(super) all_organisations: fn(usize) -> String,
    pub(super) no_organisations: &'static str,
    pub(super) no_organisations_kept: &'static str,
    pub(super) and_more: fn(&str, usize) -> String,
    pub(super) neighbours: &'static str,
    pub(super) neighbours_caption: &'static str,
    pub(super) neighbours_note: &'static str,
    pub(super) shared_items: &'static str,
    pub(super) shared_passages: &'static str,
    pub(super) all_its_passages: &'static str,
    pub(super) all_neighbours: fn(usize) -> String,
    /// The line under which the wordings are that do not stand in sight.
    pub(super) more_wordings: fn(usize) -> String,
    pub(super) no_neighbours: &'static str,
    pub(super) phrases: &'static str,
    pub(super) phrases_note: &'static str,

    // The editor.
    pub(super) editor: &'static str,
    pub(super) name: &'static str,
    pub(super) name_hint: &'static str,
    pub(super) definition: &'static str,
    pub(super) definition_hint: &'static str,
    pub(super) offered_edit_hint: &'static str,
    pub(super) add_counted: &'static str,
    pub(super) add_offered: &'static str,
    pub(super) add_left_out: &'static str,
    pub(super) wording: &'static str,
    pub(super) wording_in: fn(&str) -> String,
    pub(super) offer_instead: &'static str,
    pub(super) count_instead: &'static str,
    pub(super) remove: &'static str,
    pub(super) save: &'static str,
    pub(super) save_changes: &'static str,
    pub(super) save_another: &'static str,
    pub(super) not_saved: &'static str,
    pub(super) saved: &'static str,
    pub(super) changed: &'static str,
    pub(super) address: &'static str,
    pub(super) copy: &'static str,
    pub(super) copied: &'static str,
    pub(super) copy_by_hand: &'static str,
}

/// The words in the language in use.
pub(super) fn words() -> &'static Words {
    WORDS.get()
}

fn n(count: u32) -> String {
    number(u64::from(count))
}

/// `: 1 switched off, 2 added`; nothing where there is none.
fn changed<const N: usize>(changes: [(usize, &str); N]) -> String {
    let changes = changes.into_iter().filter(|(count, _)| *count > 0);
    let changes: Vec<String> = changes.map(|(count, what)| format!("{} {what}", size(count))).collect();
    if changes.is_empty() { String::new() } else { format!(": {}", changes.join(", ")) }
}

fn size(count: usize) -> String {
    number(u64::try_from(count).unwrap_or(u64::MAX))
}

/// `passage` or `passages`: English has two forms.
fn s(count: u32, one: &'static str, many: &'static str) -> &'static str {
    if count == 1 { one } else { many }
}

fn quoted(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
    names.join(", ")
}

static WORDS: Both<Words> = Both {
    english: Words {
        passages: Noun::english("passage", "passages"),

        themes: "Themes",
        theme: "Theme",
        lead: "A theme is a set of wordings that you can see. A passage counts when it holds one of them; switch any off, add your own, and every figure follows.",
        make: "Make a theme",
        compare_all: "Lay councils side by side",
        find: "Find a theme",
        find_hint: "A name, a wording or a word of a definition",
        order: "Order",
        by_group: "By group",
        most_first: "Most discussed first",
        show_definitions: "Show what each one counts",
        themes_in_groups: |themes, groups| format!("{} themes in {} groups.", size(themes), size(groups)),
        counts_note: "Counts are exact, over everything that is loaded.",
        themes_left: |themes| {
            if themes == 1 { "1 theme".to_owned() } else { format!("{} themes", size(themes)) }
        },
        no_such_theme: "No theme has these words.",
        make_of_these: "Make one of them",
        no_codebook: "These minutes were published without themes.",
        no_codebook_way: "Whoever looks after this site can publish them again with themes. Themes of your own work all the same.",
        another_short: |count| format!("≈{} by another wording", n(count)),
        what_counts: |name| format!("What it counts: {name}"),
        passages_head: "Passages",
        items_head: "Items",
        looking: "Counting passages…",
        all_themes: "All themes",

        your_own: "Themes of your own",
        on_this_device: "Kept on this device only",
        none_of_your_own: "None yet. Make one, start from a copy of any theme below, or take one in from a file.",
        actions: "What can be done with it",
        rename: |name| format!("Rename {name}"),
        rename_short: "Rename",
        new_name: "New name",
        save_name: "Keep this name",
        delete: |name| format!("Delete {name}"),
        delete_short: "Delete",
        deleted: |name| format!("“{name}” is deleted."),
        undo: "Bring it back",
        import: "Import a file (.json, .qdc)",
        taken: |names| match names.len() {
            0 => "Nothing new in this file.".to_owned(),
            1 => format!("Added: {}.", quoted(names)),
            count => format!("Added {} themes: {}.", size(count), quoted(names)),
        },
        already: |names| format!("Here already: {}.", quoted(names)),
        not_taken: "Nothing was taken in:",
        file_unreadable: "the file is larger than 4 MB or could not be read",
        blocked: "This browser keeps nothing for this page, so the theme is here only until you close it. Its address holds all of it: keep that as a bookmark, or download a file.",
        full: "There is no room left for this site on this device, so the theme is here only until you close the page. Delete a theme that you no longer need, or download a file.",
        unnamed: "Theme without a name",
        new_theme: "A theme of your own",

        crumbs: "Where this belongs",
        part_of: "Part of",
        told_from: "See also:",
        passages_of: |found, loaded| {
            format!("{} of {} {} it", s(found, "passage", "passages"), n(loaded), s(found, "names", "name"))
        },
        items_of: |found, loaded| format!("{} of {}", s(found, "item", "items"), n(loaded)),
        decisions_of: |named, beside| {
            let names = s(named, "decision names it", "decisions name it");
            match beside {
                0 => names.to_owned(),
                1 => format!("{names}; 1 more stands in its items"),
                _ => format!("{names}; {} more stand in its items", n(beside)),
            }
        },

        wordings: "Wordings of this theme",
        counted_by: |on, off, added| {
            let by = match on {
                0 => "no wording".to_owned(),
                1 => "1 wording".to_owned(),
                _ => format!("{} wordings", size(on)),
            };
            format!("Counted by {by}{}", changed([(off, "switched off"), (added, "added")]))
        },
        counted: "Counted",
        counted_hint: "wordings of the theme, and the passages with each",
        offered: "Not counted",
        offered_hint: "what each would add",
        left_out: "Left out",
        left_out_hint: "a passage with any of these does not count",
        counted_here: |found, alone| match (found, alone) {
            (0, _) => "not found".to_owned(),
            (_, 0) => format!("{}, none only here", n(found)),
            _ => format!("{}, {} only here", n(found), n(alone)),
        },
        adds: |adds, has| match (adds, has) {
            (_, 0) => "not found".to_owned(),
            (0, _) => format!("adds none, has {}", n(has)),
            _ => format!("adds {}", n(adds)),
        },
        takes_out: |count| {
            if count == 0 { "takes out none".to_owned() } else { format!("takes out {}", n(count)) }
        },
        add_wording: "Add a wording",
        add: "Add",
        this_theme: "This theme",
        cap: "Comparative Agendas Project:",
        edit_a_copy: "Edit a copy of this theme",
        copy_of: |name| format!("{name} (my copy)"),
        as_defined: "Switch all as defined",
        as_switched: "as switched",
        download_json: "Download as JSON",
        download_qdc: "Download for NVivo, ATLAS.ti, MAXQDA (.qdc)",
        file_saved: "The file is on its way to your downloads.",
        file_refused: "The browser did not take the file.",

        look_in: "Look in",
        all_councils: "all councils",
        all_of: |council| format!("all of {council}"),
        committee_unstated: "committee not stated",
        from_year: "From",
        to_year: "To",
        any_start: "the first year",
        any_end: "the last year",
        looked_in: "Looked in",
        take_off: |name| format!("Take off {name}"),
        undated_left_out: "Items without a date are left out.",
        briefing: "Briefing to print",
        compare: "Compare councils on this theme",

        nothing_asked: "Write a wording above: a word, a \"phrase\" in quotation marks, or a beginning with a star (exclu*). Passages that hold it appear here as you type.",
        nothing_names: "No passage names this theme.",
        nothing_of: |passages, items| {
            format!(
                "{} {} in {} {} were looked through.",
                n(passages),
                s(passages, "passage", "passages"),
                n(items),
                s(items, "item", "items")
            )
        },
        by_another: |count| match count {
            1 => "1 passage speaks of it by a wording that is not counted.".to_owned(),
            _ => format!("{} passages speak of it by a wording that is not counted.", n(count)),
        },
        by_title: |count| match count {
            1 => "1 item names it in its title or purpose, and in no passage.".to_owned(),
            _ => format!("{} items name it in their title or purpose, and in no passage.", n(count)),
        },
        switch_on_again: "Some of its wordings are switched off.",
        look_wider: "Only some councils or years are looked at.",
        look_everywhere: "Look everywhere",
        announced: |passages, items| {
            format!(
                "{} {} in {} {}.",
                n(passages),
                s(passages, "passage", "passages"),
                n(items),
                s(items, "item", "items")
            )
        },

        when: "When it was discussed",
        undated_of: |undated, all| {
            format!(
                "{} of {} passages {} in items that state no date",
                n(undated),
                n(all),
                s(undated, "is", "are")
            )
        },
        more_councils: |count| {
            if count == 1 {
                "1 more council that speaks of it".to_owned()
            } else {
                format!("{} more councils that speak of it", size(count))
            }
        },
        how_to_read: "How to read it",
        key_found: "passages that name the theme",
        key_loaded: "passages loaded that do not",
        key_none: "No column: nothing loaded for that year",
        together_note: "All councils have one scale, so columns can be compared. Passages without a date stand in the bar below.",
        apart_note: "So much is loaded that what is found has a scale of its own, above the line; what is loaded hangs below it. All councils have the same scales. Passages without a date stand in the bar below.",
        undated_bar: "Date not stated",
        undated: "date not stated",
        silent: |councils, passages| {
            format!(
                "{} {} loaded and silent on this, in {} passages",
                size(councils),
                if councils == 1 { "council" } else { "councils" },
                n(passages)
            )
        },
        of_loaded: |found, loaded| {
            format!("{} of {} {}", n(found), n(loaded), s(loaded, "passage", "passages"))
        },
        per_thousand: |rate| format!("{rate} per 1,000"),
        as_table: "The same as a table",
        table_label: "Passages by council and year",
        table_caption: "Passages that name the theme, of passages loaded; – where nothing is loaded",
        council: "Council",
        all: "All",
        year: "Year",
        passages_found: "Passages that name the theme",
        passages_loaded: "Passages loaded",

        ledger: "What was heard, said and decided",
        ledger_note: "Passages with the most wordings first, councils in turns. Under each: whose minutes, and the wordings that brought it here.",
        groups: ["Heard", "Asked and said", "Decided", "Also printed"],
        all_as_search: |count| format!("All {} {} as a search", n(count), s(count, "passage", "passages")),
        all_of_group: |count, place| {
            let what = ["heard", "asked and said", "decided", "also printed"]
                .get(place)
                .copied()
                .unwrap_or_default();
            format!("All {} {what}", n(count))
        },
        show_more: |count| format!("Show {} more here", size(count)),
        none_of_these: "None in what is loaded.",
        beside_head: |count| match count {
            1 => "1 decision in an item about it that does not name it".to_owned(),
            _ => format!("{} decisions in items about it that do not name it", n(count)),
        },
        beside: "does not name it; in an item about it",
        found_by: "Found by",
        leave_out: "Leave this passage out",
        which_exclusion: "Any of these would do it. The count is what each takes out, this passage included.",
        takes: |count| {
            if count == 1 { "only this passage".to_owned() } else { format!("{} passages", n(count)) }
        },
        no_exclusion: "No word of this passage tells it from the others. Remove the wording that brings it, or write it more narrowly.",
        counting: "Counting…",

        organisations: "Organisations in these items",
        organisations_note: "Listed: a reader has listed it with the item. Named: it stands in a passage.",
        organisation: "Organisation",
        how_known: "How",
        listed: "listed",
        only_named: "named",
        naming_head: "Passages naming it",
        all_organisations: |count| format!("All {} organisations", size(count)),
        no_organisations: "No organisation is listed with these items or named in them.",
        no_organisations_kept: "These minutes were published without a list of organisations.",
        and_more: |names, count| format!("{names} and {} more", size(count)),
        neighbours: "Neighbouring themes",
        neighbours_caption: "Themes that share items or passages with this one",
        neighbours_note: "As the themes are defined, over everything loaded.",
        shared_items: "Shared items",
        shared_passages: "Shared passages",
        all_its_passages: "All its passages",
        all_neighbours: |count| format!("All {} neighbours", size(count)),
        more_wordings: |count| format!("{} more wordings", size(count)),
        no_neighbours: "No other theme stands beside this one more often than chance would have it.",
        phrases: "In its passages’ own words",
        phrases_note: "Phrases that stand out, with the passages that have them",

        editor: "Edit this theme",
        name: "Name",
        name_hint: "Night buses",
        definition: "Definition",
        definition_hint: "what counts, and what does not",
        offered_edit_hint: "offered to readers, with what each would add",
        add_counted: "Add a wording",
        add_offered: "Add a wording to offer",
        add_left_out: "Add something to leave out",
        wording: "Wording",
        wording_in: |wording| if wording.is_empty() { "this line".to_owned() } else { wording.to_owned() },
        offer_instead: "Do not count",
        count_instead: "Count",
        remove: "Remove",
        save: "Save on this device",
        save_changes: "Save the changes",
        save_another: "Save as another theme",
        not_saved: "Not saved yet. Until then it lives in the address of this page.",
        saved: "Saved on this device.",
        changed: "Changed since it was saved.",
        address: "Its address holds all of it",
        copy: "Copy the address",
        copied: "Copied. Whoever opens it sees this theme.",
        copy_by_hand: "The browser does not allow copying. The address is selected: press Ctrl and C.",
    },
    welsh: Words {
        passages: Noun::welsh_two("darn", "ddarn", "darn"),

        themes: "Themâu",
        theme: "Thema",
        lead: "Set o eiriadau y gallwch eu gweld yw thema. Mae darn yn cyfrif pan fydd yn cynnwys un ohonynt; diffoddwch unrhyw un, ychwanegwch eich rhai chi, a bydd pob ffigur yn dilyn.",
        make: "Llunio thema",
        compare_all: "Gosod cynghorau ochr yn ochr",
        find: "Dod o hyd i thema",
        find_hint: "Enw, geiriad neu air o ddiffiniad",
        order: "Trefn",
        by_group: "Yn ôl grŵp",
        most_first: "Y rhai y sonnir amdanynt fwyaf yn gyntaf",
        show_definitions: "Dangos beth mae pob un yn ei gyfrif",
        themes_in_groups: |themes, groups| format!("{} thema mewn {} grŵp.", size(themes), size(groups)),
        counts_note: "Mae’r cyfrifau’n fanwl gywir, dros bopeth sydd wedi’i lwytho.",
        themes_left: |themes| format!("{} thema", size(themes)),
        no_such_theme: "Nid oes thema â’r geiriau hyn.",
        make_of_these: "Llunio un ohonynt",
        no_codebook: "Cyhoeddwyd y cofnodion hyn heb themâu.",
        no_codebook_way: "Gall pwy bynnag sy’n gofalu am y wefan hon eu cyhoeddi eto gyda themâu. Mae eich themâu eich hun yn gweithio yr un fath.",
        another_short: |count| format!("≈{} â geiriad arall", n(count)),
        what_counts: |name| format!("Beth mae’n ei gyfrif: {name}"),
        passages_head: "Darnau",
        items_head: "Eitemau",
        looking: "Yn cyfrif darnau…",
        all_themes: "Pob thema",

        your_own: "Eich themâu eich hun",
        on_this_device: "Cedwir ar y ddyfais hon yn unig",
        none_of_your_own: "Dim eto. Lluniwch un, dechreuwch o gopi o unrhyw thema isod, neu cymerwch un i mewn o ffeil.",
        actions: "Beth y gellir ei wneud â hi",
        rename: |name| format!("Ailenwi {name}"),
        rename_short: "Ailenwi",
        new_name: "Enw newydd",
        save_name: "Cadw’r enw hwn",
        delete: |name| format!("Dileu {name}"),
        delete_short: "Dileu",
        deleted: |name| format!("Mae “{name}” wedi’i dileu."),
        undo: "Dod â hi yn ôl",
        import: "Cymryd ffeil i mewn (.json, .qdc)",
        taken: |names| match names.len() {
            0 => "Dim byd newydd yn y ffeil hon.".to_owned(),
            1 => format!("Ychwanegwyd: {}.", quoted(names)),
            count => format!("Ychwanegwyd {} thema: {}.", size(count), quoted(names)),
        },
        already: |names| format!("Yma eisoes: {}.", quoted(names)),
        not_taken: "Ni chymerwyd dim i mewn:",
        file_unreadable: "mae’r ffeil yn fwy na 4 MB neu ni ellid ei darllen",
        blocked: "Nid yw’r porwr hwn yn cadw dim ar gyfer y dudalen hon, felly dim ond nes i chi ei chau y mae’r thema yma. Mae ei chyfeiriad yn dal y cyfan: cadwch hwnnw fel nod tudalen, neu lawrlwythwch ffeil.",
        full: "Nid oes lle ar ôl i’r wefan hon ar y ddyfais hon, felly dim ond nes i chi gau’r dudalen y mae’r thema yma. Dilëwch thema nad oes ei hangen, neu lawrlwythwch ffeil.",
        unnamed: "Thema heb enw",
        new_theme: "Thema o’ch eiddo eich hun",

        crumbs: "Ble mae hon yn perthyn",
        part_of: "Rhan o",
        told_from: "Gweler hefyd:",
        passages_of: |_, loaded| format!("darn o {} yn ei henwi", n(loaded)),
        items_of: |_, loaded| format!("eitem o {}", n(loaded)),
        decisions_of: |_, beside| match beside {
            0 => "penderfyniad yn ei henwi".to_owned(),
            _ => format!("penderfyniad yn ei henwi; {} arall yn ei heitemau", n(beside)),
        },

        wordings: "Geiriadau’r thema hon",
        counted_by: |on, off, added| {
            let changed = changed([(off, "wedi’i ddiffodd"), (added, "wedi’i ychwanegu")]);
            format!("Cyfrif yn ôl {} geiriad{changed}", size(on))
        },
        counted: "Yn cyfrif",
        counted_hint: "geiriadau’r thema, a’r darnau â phob un",
        offered: "Ddim yn cyfrif",
        offered_hint: "beth fyddai pob un yn ei ychwanegu",
        left_out: "Wedi’i hepgor",
        left_out_hint: "nid yw darn ag unrhyw un o’r rhain yn cyfrif",
        counted_here: |found, alone| match (found, alone) {
            (0, _) => "heb ei ganfod".to_owned(),
            (_, 0) => format!("{}, dim un yma’n unig", n(found)),
            _ => format!("{}, {} yma’n unig", n(found), n(alone)),
        },
        adds: |adds, has| match (adds, has) {
            (_, 0) => "heb ei ganfod".to_owned(),
            (0, _) => format!("yn ychwanegu dim, mewn {}", n(has)),
            _ => format!("yn ychwanegu {}", n(adds)),
        },
        takes_out: |count| format!("yn tynnu {}", n(count)),
        add_wording: "Ychwanegu geiriad",
        add: "Ychwanegu",
        this_theme: "Y thema hon",
        cap: "Comparative Agendas Project:",
        edit_a_copy: "Golygu copi o’r thema hon",
        copy_of: |name| format!("{name} (fy nghopi)"),
        as_defined: "Switsio popeth fel y’i diffiniwyd",
        as_switched: "fel y’i switsiwyd",
        download_json: "Lawrlwytho fel JSON",
        download_qdc: "Lawrlwytho ar gyfer NVivo, ATLAS.ti, MAXQDA (.qdc)",
        file_saved: "Mae’r ffeil ar ei ffordd i’ch lawrlwythiadau.",
        file_refused: "Ni chymerodd y porwr y ffeil.",

        look_in: "Edrych yn",
        all_councils: "pob cyngor",
        all_of: |council| format!("{council} i gyd"),
        committee_unstated: "pwyllgor heb ei nodi",
        from_year: "O",
        to_year: "Hyd",
        any_start: "y flwyddyn gyntaf",
        any_end: "y flwyddyn olaf",
        looked_in: "Edrychwyd yn",
        take_off: |name| format!("Tynnu {name}"),
        undated_left_out: "Hepgorir eitemau heb ddyddiad.",
        briefing: "Papur briffio i’w argraffu",
        compare: "Cymharu cynghorau ar y thema hon",

        nothing_asked: "Ysgrifennwch eiriad uchod: gair, \"ymadrodd\" mewn dyfynodau, neu ddechrau â seren (gwaharddia*). Bydd darnau sy’n ei gynnwys yn ymddangos yma wrth i chi deipio.",
        nothing_names: "Nid oes darn yn enwi’r thema hon.",
        nothing_of: |passages, items| format!("Edrychwyd trwy {} darn mewn {} eitem.", n(passages), n(items)),
        by_another: |count| format!("{} darn yn sôn amdani â geiriad nad yw’n cyfrif.", n(count)),
        by_title: |count| {
            format!("{} eitem yn ei henwi yn y teitl neu’r diben, ac mewn dim un darn.", n(count))
        },
        switch_on_again: "Mae rhai o’i geiriadau wedi’u diffodd.",
        look_wider: "Dim ond rhai cynghorau neu flynyddoedd a edrychir arnynt.",
        look_everywhere: "Edrych ym mhobman",
        announced: |passages, items| format!("{} darn mewn {} eitem.", n(passages), n(items)),

        when: "Pryd y’i trafodwyd",
        undated_of: |undated, all| {
            format!("{} o {} darn mewn eitemau nad ydynt yn nodi dyddiad", n(undated), n(all))
        },
        more_councils: |count| format!("{} cyngor arall yn sôn amdani", size(count)),
        how_to_read: "Sut i’w ddarllen",
        key_found: "darnau sy’n enwi’r thema",
        key_loaded: "darnau a lwythwyd nad ydynt",
        key_none: "Dim colofn: dim wedi’i lwytho ar gyfer y flwyddyn honno",
        together_note: "Un raddfa sydd i bob cyngor, felly gellir cymharu’r colofnau. Mae darnau heb ddyddiad yn y bar isod.",
        apart_note: "Mae cymaint wedi’i lwytho fel bod gan yr hyn a ganfuwyd ei raddfa ei hun, uwchben y llinell; mae’r hyn a lwythwyd yn hongian oddi tani. Yr un graddfeydd sydd i bob cyngor. Mae darnau heb ddyddiad yn y bar isod.",
        undated_bar: "Dyddiad heb ei nodi",
        undated: "dyddiad heb ei nodi",
        silent: |councils, passages| {
            format!("{} cyngor wedi’u llwytho ac yn dawel ar hyn, mewn {} darn", size(councils), n(passages))
        },
        of_loaded: |found, loaded| format!("{} o {} darn", n(found), n(loaded)),
        per_thousand: |rate| format!("{rate} y 1,000"),
        as_table: "Yr un peth fel tabl",
        table_label: "Darnau yn ôl cyngor a blwyddyn",
        table_caption: "Darnau sy’n enwi’r thema, o’r darnau a lwythwyd; – lle nad oes dim wedi’i lwytho",
        council: "Cyngor",
        all: "Pob un",
        year: "Blwyddyn",
        passages_found: "Darnau sy’n enwi’r thema",
        passages_loaded: "Darnau a lwythwyd",

        ledger: "Beth a glywyd, a ddywedwyd ac a benderfynwyd",
        ledger_note: "Darnau â’r nifer fwyaf o eiriadau’n gyntaf, cynghorau yn eu tro. O dan bob un: cofnodion pwy, a’r geiriadau a ddaeth ag ef yma.",
        groups: ["A glywyd", "A ofynnwyd ac a ddywedwyd", "A benderfynwyd", "Hefyd yn y cofnod"],
        all_as_search: |count| format!("Pob un o’r {} darn fel chwiliad", n(count)),
        all_of_group: |count, place| {
            let what = ["a glywyd", "a ofynnwyd ac a ddywedwyd", "a benderfynwyd", "sydd hefyd yn y cofnod"];
            format!("Pob un o’r {} {}", n(count), what.get(place).copied().unwrap_or_default())
        },
        show_more: |count| format!("Dangos {} arall yma", size(count)),
        none_of_these: "Dim yn yr hyn a lwythwyd.",
        beside_head: |count| format!("{} penderfyniad mewn eitemau amdani nad ydynt yn ei henwi", n(count)),
        beside: "nid yw’n ei henwi; mewn eitem amdani",
        found_by: "Canfuwyd gan",
        leave_out: "Hepgor y darn hwn",
        which_exclusion: "Byddai unrhyw un o’r rhain yn gwneud hynny. Y cyfrif yw’r hyn mae pob un yn ei dynnu, gan gynnwys y darn hwn.",
        takes: |count| {
            if count == 1 { "y darn hwn yn unig".to_owned() } else { format!("{} darn", n(count)) }
        },
        no_exclusion: "Nid oes gair yn y darn hwn sy’n ei wahaniaethu oddi wrth y lleill. Tynnwch y geiriad sy’n dod ag ef, neu ysgrifennwch ef yn fwy cul.",
        counting: "Yn cyfrif…",

        organisations: "Sefydliadau yn yr eitemau hyn",
        organisations_note: "Rhestrwyd: mae darllenydd wedi’i restru gyda’r eitem. Enwyd: mae’n sefyll mewn darn.",
        organisation: "Sefydliad",
        how_known: "Sut",
        listed: "rhestrwyd",
        only_named: "enwyd",
        naming_head: "Darnau sy’n ei enwi",
        all_organisations: |count| format!("Pob un o’r {} sefydliad", size(count)),
        no_organisations: "Nid oes sefydliad wedi’i restru gyda’r eitemau hyn nac wedi’i enwi ynddynt.",
        no_organisations_kept: "Cyhoeddwyd y cofnodion hyn heb restr o sefydliadau.",
        and_more: |names, count| format!("{names} a {} arall", size(count)),
        neighbours: "Themâu cyfagos",
        neighbours_caption: "Themâu sy’n rhannu eitemau neu ddarnau â hon",
        neighbours_note: "Fel y diffinnir y themâu, dros bopeth a lwythwyd.",
        shared_items: "Eitemau ar y cyd",
        shared_passages: "Darnau ar y cyd",
        all_its_passages: "Ei holl ddarnau",
        all_neighbours: |count| format!("Pob un o’r {} cymydog", size(count)),
        more_wordings: |count| format!("{} geiriad arall", size(count)),
        no_neighbours: "Nid oes thema arall yn sefyll wrth ymyl hon yn amlach nag y byddai ar hap.",
        phrases: "Yng ngeiriau’r darnau eu hunain",
        phrases_note: "Ymadroddion sy’n sefyll allan, a’r darnau sydd â nhw",

        editor: "Golygu’r thema hon",
        name: "Enw",
        name_hint: "Bysiau nos",
        definition: "Diffiniad",
        definition_hint: "beth sy’n cyfrif, a beth nad yw",
        offered_edit_hint: "a gynigir i ddarllenwyr, a beth fyddai pob un yn ei ychwanegu",
        add_counted: "Ychwanegu geiriad",
        add_offered: "Ychwanegu geiriad i’w gynnig",
        add_left_out: "Ychwanegu rhywbeth i’w hepgor",
        wording: "Geiriad",
        wording_in: |wording| {
            if wording.is_empty() { "y llinell hon".to_owned() } else { wording.to_owned() }
        },
        offer_instead: "Peidio â chyfrif",
        count_instead: "Cyfrif",
        remove: "Tynnu",
        save: "Cadw ar y ddyfais hon",
        save_changes: "Cadw’r newidiadau",
        save_another: "Cadw fel thema arall",
        not_saved: "Heb ei chadw eto. Tan hynny mae’n byw yng nghyfeiriad y dudalen hon.",
        saved: "Wedi’i chadw ar y ddyfais hon.",
        changed: "Wedi newid ers ei chadw.",
        address: "Mae ei chyfeiriad yn dal y cyfan",
        copy: "Copïo’r cyfeiriad",
        copied: "Wedi’i gopïo. Bydd pwy bynnag sy’n ei agor yn gweld y thema hon.",
        copy_by_hand: "Nid yw’r porwr yn caniatáu copïo. Mae’r cyfeiriad wedi’i ddewis: pwyswch Ctrl ac C.",
    },
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_read_as_sentences() {
        let words = &WORDS.english;
        assert_eq!((words.passages_of)(38, 1320), "passages of 1,320 name it");
        assert_eq!((words.passages_of)(1, 320), "passage of 320 names it");
        assert_eq!((words.decisions_of)(1, 4), "decision names it; 4 more stand in its items");
        assert_eq!((words.taken)(&["A".to_owned(), "B".to_owned()]), "Added 2 themes: “A”, “B”.");
        assert_eq!((words.all_of_group)(30, 0), "All 30 heard");
        assert_eq!((WORDS.welsh.announced)(38, 10), "38 darn mewn 10 eitem.");
    }
}
