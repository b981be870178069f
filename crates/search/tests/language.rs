//! The query language, as its documentation tells it: what is typed, how it is read, and what is noted.

use scrutineer_search::{ReadPart, parse, query::read_as};

fn read(text: &str) -> String {
    let parts = read_as(&parse(text).root).into_iter().map(|part| match part {
        ReadPart::Link(words) => words,
        ReadPart::Term(words) => format!("*{words}*"),
    });
    parts.collect()
}

fn notes(text: &str) -> Vec<String> {
    parse(text).notes.into_iter().map(|note| note.message).collect()
}

#[test]
fn readings() {
    for (typed, told) in [
        ("nitrous oxide OR \"county lines\"", "*nitrous* and *oxide*, or the phrase *county lines*"),
        ("drugs and alcohol", "*drugs* and *alcohol*"),
        ("exclusion -thanks", "*exclusion*, but not *thanks*"),
        ("-thanks", "not *thanks*"),
        ("exclu*", "words that begin with *exclu*"),
        ("police NEAR/3 budget", "*police* within 3 words of *budget*"),
        ("\"permanent exclu*\"", "the phrase *permanent exclu…*"),
        ("\"anti-social behav* order*\"", "the phrase *anti social behav… order…*"),
        ("\"exclu*\"", "words that begin with *exclu*"),
        ("co-ordination", "*coordination*"),
        ("Café", "*cafe*"),
        ("bus council:coventry year:2019..2021", "*bus*, council *coventry*, from *2019* to *2021*"),
        ("bus before:2020", "*bus*, up to *2019*"),
        ("bus after:2019-05", "*bus*, from *June 2019*"),
        ("bus year:2019", "*bus*, in *2019*"),
        ("kind:resolved,action bus", "*bus*, in passages of kind *resolved, action*"),
        ("bus (kind:resolved OR kind:action)", "*bus*, in passages of kind *resolved, action*"),
        ("title:(bus OR tram)", "in the title: (*bus* or *tram*)"),
        ("“social worker” NEAR budget", "the phrase *social worker* within 5 words of *budget*"),
        ("a (b OR c) d", "(*b* or *c*) and *d*"),
        ("", ""),
        ("the", "*the*"),
        ("\"the\"", "exactly *the*"),
        ("1,500", "*1500*"),
    ] {
        assert_eq!(read(typed), told, "{typed}");
    }
}

#[test]
fn what_is_odd_is_noted_and_searched_all_the_same() {
    for (typed, told, note) in [
        ("\"county lines", "the phrase *county lines*", "not closed"),
        ("(bus", "*bus*", "not closed"),
        ("bus)", "*bus*", "closes nothing"),
        ("bus OR", "*bus*", "on either side"),
        ("OR bus", "*bus*", "on either side"),
        ("NEAR bus", "*bus*", "on either side"),
        ("bus NEAR/0 lane", "*bus* within 5 words of *lane*", "from 1"),
        ("a* bus", "*bus*", "at least two letters"),
        ("\"plan b* works\"", "the phrase *plan b works*", "at least two letters"),
        ("\"county * lines\"", "the phrase *county lines*", "directly behind"),
        ("\"school ex*sion\"", "the phrase *school ex sion*", "directly behind"),
        ("colour:red", "*colour* and *red*", "no field"),
        ("kind:nonsense bus", "*bus*", "no kind"),
        ("year:soon bus", "*bus*", "cannot be"),
        ("bus or tram", "*bus* and *tram*", "OR in capitals"),
        ("bus – tram", "*bus* and *tram*", "no letters"),
        ("council: bus", "*bus*", "value directly"),
        ("\"\" bus", "*bus*", "no words between"),
        ("bus -", "*bus*", "no letters"),
    ] {
        assert_eq!(read(typed), told, "{typed}");
        let notes = notes(typed);
        assert!(notes.iter().any(|message| message.contains(note)), "{typed}: {notes:?}");
    }
}

#[test]
fn plain_queries_have_no_notes() {
    for typed in [
        "nitrous oxide",
        "\"county lines\" OR gang*",
        "bus -tram (a OR bb)",
        "\"permanent exclu*\"",
        "title:bus kind:resolved",
        "",
    ] {
        assert_eq!(notes(typed), Vec::<String>::new(), "{typed}");
    }
}

#[test]
fn very_long_and_very_deep_queries_are_cut() {
    let deep = format!("{}bus{}", "(".repeat(500), ")".repeat(500));
    assert!(!parse(&deep).notes.is_empty());
    let long = "bus ".repeat(5_000);
    assert!(parse(&long).notes.iter().any(|note| note.message.contains("very long")));
    parse(&"-".repeat(3_000));
}
