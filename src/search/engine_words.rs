//! What the engine says, in Welsh: how a query was read, what was odd about it, and why an item matched.
//!
//! The engine speaks English, the same in the page and in the program. Its sentences are few, so each has its
//! counterpart here, with `{}` for what changes. What has none stays English.

use crate::language::{Language, current};
use scrutineer_search::Reason;

/// Words between the parts of a query. Longer ones stand first, since they may begin like shorter ones.
const LINKS: [(&str, &str); 23] = [
    ("among the organisations: ", "ymhlith y sefydliadau: "),
    ("words that begin with ", "geiriau sy’n dechrau â "),
    ("in passages of kind ", "mewn darnau o’r math "),
    ("committee not stated", "pwyllgor heb ei nodi"),
    ("everything without ", "popeth heb "),
    ("date not stated", "dyddiad heb ei nodi"),
    ("in the title: ", "yn y teitl: "),
    ("the phrase ", "yr ymadrodd "),
    (", but not ", ", ond nid "),
    ("committee ", "pwyllgor "),
    (" words of ", " gair i "),
    (" next to ", " wrth ymyl "),
    (" within ", " o fewn "),
    ("everything", "popeth"),
    ("council ", "cyngor "),
    ("exactly ", "yn union "),
    ("theme ", "thema "),
    (", nor ", ", na "),
    ("up to ", "hyd at "),
    (" and ", " a hefyd "),
    (" or ", " neu "),
    ("from ", "o "),
    ("not ", "nid "),
];

/// Sentences about a query.
const NOTES: [(&str, &str); 29] = [
    (
        "The query is very long; what follows here was left out.",
        "Mae’r ymholiad yn hir iawn; hepgorwyd yr hyn sy’n dilyn yma.",
    ),
    ("This bracket closes nothing and was left out.", "Nid yw’r cromfach hwn yn cau dim ac fe’i hepgorwyd."),
    (
        "OR needs something on either side; it was left out here.",
        "Mae angen rhywbeth bob ochr i OR; fe’i hepgorwyd yma.",
    ),
    (
        "AND needs something on either side; it was left out here.",
        "Mae angen rhywbeth bob ochr i AND; fe’i hepgorwyd yma.",
    ),
    (
        "NEAR needs something on either side; it was left out here.",
        "Mae angen rhywbeth bob ochr i NEAR; fe’i hepgorwyd yma.",
    ),
    (
        "The query has very many parts; this one was left out.",
        "Mae gan yr ymholiad lawer iawn o rannau; hepgorwyd hon.",
    ),
    (
        "NEAR/ wants a number of words from 1; {} was taken.",
        "Mae NEAR/ yn gofyn am nifer o eiriau o 1 i fyny; cymerwyd {}.",
    ),
    (
        "NEAR joins words, phrases and words with *; here it was taken as AND.",
        "Mae NEAR yn cysylltu geiriau, ymadroddion a geiriau â *; yma fe’i cymerwyd fel AND.",
    ),
    (
        "There is nothing here to leave out; the minus was not counted.",
        "Nid oes dim yma i’w hepgor; ni chyfrifwyd y minws.",
    ),
    (
        "So many minus signs and brackets cannot be told apart; this one was left out.",
        "Ni ellir gwahaniaethu rhwng cynifer o arwyddion minws a chromfachau; hepgorwyd hwn.",
    ),
    (
        "The quotation mark is not closed; the phrase was taken to run to the end.",
        "Nid yw’r dyfynnod wedi’i gau; cymerwyd bod yr ymadrodd yn mynd i’r diwedd.",
    ),
    (
        "Brackets this deep cannot be told apart; this one was left out.",
        "Ni ellir gwahaniaethu rhwng cromfachau mor ddwfn; hepgorwyd hwn.",
    ),
    (
        "The bracket is not closed; it was taken to run to the end.",
        "Nid yw’r cromfach wedi’i gau; cymerwyd ei fod yn mynd i’r diwedd.",
    ),
    ("There is nothing between these brackets.", "Nid oes dim rhwng y cromfachau hyn."),
    ("There are no words between these quotation marks.", "Nid oes geiriau rhwng y dyfynodau hyn."),
    (
        "“{}” has no letters or digits and was left out.",
        "Nid oes llythrennau na digidau yn “{}” ac fe’i hepgorwyd.",
    ),
    (
        "A star stands at the end of a beginning, as in exclu*; this one was left out.",
        "Saif seren ar ddiwedd dechrau gair, fel yn exclu*; hepgorwyd hon.",
    ),
    (
        "A star can only stand at the end of a word; what follows it was left out.",
        "Dim ond ar ddiwedd gair y gall seren sefyll; hepgorwyd yr hyn sy’n ei dilyn.",
    ),
    (
        "A star needs at least two letters before it; it was left out here.",
        "Mae angen o leiaf dwy lythyren o flaen seren; fe’i hepgorwyd yma.",
    ),
    (
        "In a phrase a star stands directly behind at least two letters, as in “permanent exclu*”; another was left out.",
        "Mewn ymadrodd saif seren yn union ar ôl o leiaf ddwy lythyren, fel yn “permanent exclu*”; hepgorwyd un arall.",
    ),
    (
        "There is no field “{}:”; it was taken as a word. Fields are {} and {}.",
        "Nid oes maes “{}:”; fe’i cymerwyd fel gair. Y meysydd yw {} a {}.",
    ),
    ("{}: needs a value directly after it, as in {}.", "Mae angen gwerth yn union ar ôl {}:, fel yn {}."),
    ("{}: needs a name or a number, as in {}.", "Mae angen enw neu rif ar {}:, fel yn {}."),
    (
        "“{}” is no kind of passage; it was left out. Kinds are {} and {}.",
        "Nid yw “{}” yn fath o ddarn; fe’i hepgorwyd. Y mathau yw {} a {}.",
    ),
    (
        "{}: cannot be “{}”; it was left out. Write {}.",
        "Ni all {}: fod yn “{}”; fe’i hepgorwyd. Ysgrifennwch {}.",
    ),
    ("No council that is loaded is called “{}”.", "Nid oes cyngor a lwythwyd o’r enw “{}”."),
    ("No committee that is loaded is called “{}”.", "Nid oes pwyllgor a lwythwyd o’r enw “{}”."),
    ("No theme is called “{}”; this part was left out.", "Nid oes thema o’r enw “{}”; hepgorwyd y rhan hon."),
    (
        "No item that is loaded lists organisations, so org: finds nothing.",
        "Nid oes eitem a lwythwyd yn rhestru sefydliadau, felly nid yw org: yn cael dim.",
    ),
];

/// Words left out because nearly every passage has them.
const COMMON: [(&str, &str); 2] = [
    (
        "{} too common to search for and {} left out; put {} in a phrase in quotation marks to insist.",
        "Mae {0} yn rhy gyffredin i chwilio amdano ac fe’i hepgorwyd; rhowch ef mewn ymadrodd mewn dyfynodau i fynnu.",
    ),
    (
        "{} To find either of two words, write OR in capitals.",
        "{0} I gael y naill air neu’r llall, ysgrifennwch OR mewn priflythrennau.",
    ),
];

const LABELS: [(&str, &str); 11] = [
    ("Words", "Geiriau"),
    ("Phrase", "Ymadrodd"),
    ("Near each other", "Yn agos at ei gilydd"),
    ("By another wording", "Trwy eiriad arall"),
    ("Same root", "Yr un gwreiddyn"),
    ("Organisation", "Sefydliad"),
    ("In one passage", "Mewn un darn"),
    ("Rarity", "Prinder"),
    ("Title", "Teitl"),
    ("Purpose", "Diben"),
    ("Not in it", "Heb fod ynddi"),
];

/// The rest of a reason's sentence.
const REASONS: [(&str, &str); 11] = [
    ("once", "unwaith"),
    ("twice", "ddwywaith"),
    ("{}, which you switched on", "{}, a droesoch ymlaen"),
    (
        "other words of its root {}, which counts for the order only",
        "geiriau eraill o’r un gwreiddyn {}, sy’n cyfrif tuag at y drefn yn unig",
    ),
    ("listed with the item", "wedi’i restru gyda’r eitem"),
    ("all in passage {}", "i gyd yn narn {}"),
    ("all in {} passages, first in passage {}", "i gyd mewn {} darn, yn gyntaf yn narn {}"),
    ("is in {} of {} passages", "mewn {} o {} darn"),
    ("in the title", "yn y teitl"),
    ("in the purpose", "yn y diben"),
    ("not in this item", "heb fod yn yr eitem hon"),
];

/// Words of ours between the parts of a query.
pub(super) fn part_in_words(words: String) -> String {
    if current() == Language::English { words } else { links_in_welsh(&words) }
}

/// A remark about a query.
pub(super) fn note_in_words(message: String) -> String {
    if current() == Language::English { message } else { note_in_welsh(&message).unwrap_or(message) }
}

/// A reason for a match.
pub(super) fn reason_in_words(reason: Reason) -> Reason {
    if current() == Language::English {
        return reason;
    }
    let label = told(&LABELS, &reason.label).unwrap_or(reason.label);
    let text = reason_in_welsh(&reason.text).unwrap_or(reason.text);
    Reason { label, text, terms: reason.terms }
}

fn links_in_welsh(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(letter) = rest.chars().next() {
        match LINKS.iter().find(|(english, _)| rest.starts_with(english)) {
            Some((english, welsh)) => {
                out.push_str(welsh);
                rest = rest.get(english.len()..).unwrap_or_default();
            }
            // "to" and "in" are whole links only, lest they be found within others.
            None if rest == " to " => return out + " i ",
            None if rest == "in " => return out + "yn ",
            None => {
                out.push(letter);
                rest = rest.get(letter.len_utf8()..).unwrap_or_default();
            }
        }
    }
    out
}

fn note_in_welsh(message: &str) -> Option<String> {
    let [common, or] = COMMON;
    if let Some([first]) = holes(or.0, message).as_deref() {
        return Some(fill(or.1, &[&note_in_welsh(first)?]));
    }
    if let Some([words, ..]) = holes(common.0, message).as_deref() {
        let words = words.trim_end_matches(" are").trim_end_matches(" is");
        return Some(fill(common.1, &[words]));
    }
    told(&NOTES, message)
}

fn reason_in_welsh(text: &str) -> Option<String> {
    if let Some([times]) = holes("{} times", text).as_deref()
        && times.bytes().all(|byte| byte.is_ascii_digit())
    {
        return Some(fill("{} gwaith", &[times]));
    }
    REASONS.iter().find_map(|(english, welsh)| {
        let parts = holes(english, text)?;
        let parts: Vec<String> =
            parts.iter().map(|part| reason_in_welsh(part).unwrap_or_else(|| (*part).to_owned())).collect();
        Some(fill(welsh, &parts.iter().map(String::as_str).collect::<Vec<_>>()))
    })
}

/// The counterpart of a sentence.
fn told(table: &[(&str, &str)], sentence: &str) -> Option<String> {
    table.iter().find_map(|(english, welsh)| Some(fill(welsh, &holes(english, sentence)?)))
}

/// What stands in the holes of a pattern; nothing when the text is not of that pattern.
fn holes<'t>(pattern: &str, text: &'t str) -> Option<Vec<&'t str>> {
    let mut parts = pattern.split("{}");
    let mut rest = text.strip_prefix(parts.next()?)?;
    let mut found = Vec::new();
    let mut parts = parts.peekable();
    while let Some(part) = parts.next() {
        // The last part ends the text, whatever stands before it.
        let at = if parts.peek().is_none() {
            rest.len().checked_sub(part.len()).filter(|_| rest.ends_with(part))?
        } else {
            rest.find(part)?
        };
        found.push(rest.get(..at)?);
        rest = rest.get(at + part.len()..)?;
    }
    rest.is_empty().then_some(found)
}

/// A pattern with its holes filled, in order or by number.
fn fill(pattern: &str, parts: &[&str]) -> String {
    let mut out = pattern.to_owned();
    for (n, part) in parts.iter().enumerate() {
        let numbered = format!("{{{n}}}");
        out =
            if out.contains(&numbered) { out.replace(&numbered, part) } else { out.replacen("{}", part, 1) };
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use scrutineer_search::parse;

    #[test]
    fn every_remark_about_a_query_has_its_welsh() {
        let queries = [
            "drugs)",
            "OR a",
            "a OR",
            "AND a",
            "a AND",
            "NEAR b",
            "a NEAR",
            "a NEAR/0 b",
            "a NEAR (b c)",
            "a -",
            "\"open",
            "(a",
            "()",
            "\"\"",
            "!!!",
            "*",
            "exclu*sion",
            "\"county * lines\"",
            "e*",
            "colour:red",
            "kind:",
            "kind:()",
            "kind:zebra",
            "year:soon",
            "before:x",
            "the drugs",
            "the of drugs",
            "cats or dogs",
            "council:",
            "title:",
            "theme:(",
            "committee:-",
        ];
        let mut seen = 0;
        for query in queries {
            for note in parse(query).notes {
                let welsh = note_in_welsh(&note.message);
                assert!(welsh.is_some(), "{query}: {}", note.message);
                assert!(!welsh.unwrap_or_default().contains("{}"), "{query}");
                seen += 1;
            }
        }
        assert!(seen >= queries.len() - 2, "{seen}");
    }

    #[test]
    fn every_link_between_parts_has_its_welsh() {
        let english =
            [" and ", " or ", "not ", "the ", "within", "council", "title", "from ", "words", "everything"];
        for link in [
            "everything",
            "exactly ",
            "the phrase ",
            "words that begin with ",
            " next to ",
            " within 5 words of ",
            "not ",
            "in the title: ",
            "among the organisations: ",
            ", in passages of kind ",
            "(",
            ")",
            ", ",
            " and ",
            ", but not ",
            "everything without ",
            ", nor ",
            " or ",
            ", or the phrase ",
            "council ",
            "committee ",
            "committee not stated",
            "date not stated",
            "theme ",
            "up to ",
            "from ",
            " to ",
            "in ",
        ] {
            let welsh = links_in_welsh(link);
            let left = english.iter().find(|word| welsh.contains(**word));
            assert_eq!(left, None, "{link} -> {welsh}");
        }
        assert_eq!(links_in_welsh(" within 5 words of "), " o fewn 5 gair i ");
    }

    #[test]
    fn reasons_have_their_welsh() {
        let said = [
            ("3 times", "3 gwaith"),
            ("twice, which you switched on", "ddwywaith, a droesoch ymlaen"),
            ("all in 4 passages, first in passage 17", "i gyd mewn 4 darn, yn gyntaf yn narn 17"),
            ("is in 6 of 5418 passages", "mewn 6 o 5418 darn"),
        ];
        for (english, welsh) in said {
            assert_eq!(reason_in_welsh(english).as_deref(), Some(welsh));
        }
        assert_eq!(reason_in_welsh("something new"), None);
    }
}
