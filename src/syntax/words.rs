//! What the help page says, and its examples: what to write, what it finds. The examples are the same in both
//! languages, since the minutes are what they are.

use crate::language::Both;

/// A part of the help.
pub(super) struct Part {
    /// Its heading.
    pub(super) title: &'static str,
    /// Its rows: what to write, and what it finds.
    pub(super) rows: &'static [(&'static str, &'static str)],
}

pub(super) struct Words {
    pub(super) heading: &'static str,
    pub(super) lead: &'static str,
    pub(super) parts: [Part; 4],
    pub(super) while_reading: &'static str,
    pub(super) hints: [&'static str; 4],
}

static WORDS: Both<Words> = Both {
    english: Words {
        heading: "Query help",
        lead: "Plain words are enough. Everything below is for when they find too much or too little. Nothing you write can be wrong: the page says how it read it, and what it made of anything odd.",
        parts: [
            Part {
                title: "Words",
                rows: &[
                    (
                        "nitrous oxide",
                        "Both words, anywhere in an item. Case and endings do not matter: exclusion finds exclusions too.",
                    ),
                    ("\"county lines\"", "These words side by side, in this order."),
                    ("exclu*", "Every word that starts so; in a phrase too: \"permanent exclu*\"."),
                ],
            },
            Part {
                title: "Together and apart",
                rows: &[
                    ("cannabis OR cocaine", "Either word. Write OR in capitals."),
                    ("drugs -alcohol", "The first word, without the second."),
                    ("(knife OR weapon) schools", "Brackets keep together what belongs together."),
                    (
                        "schools NEAR/8 exclusion",
                        "Both words within eight words of each other, in either order, in one passage.",
                    ),
                ],
            },
            Part {
                title: "Who said it, and what became of it",
                rows: &[
                    ("kind:resolved homelessness", "Only in decisions of the committee itself."),
                    (
                        "kind:decided drugs",
                        "In decisions, recommendations, actions and votes. kind:heard and kind:said work likewise.",
                    ),
                    ("kind:comment,response buses", "Several kinds, separated by commas."),
                    ("council:coventry violence", "Only this council’s minutes. A part of its name will do."),
                    ("committee:health access", "Only committees with this word in their name."),
                    ("title:strategy", "Only in titles."),
                    (
                        "theme:\"mental health\" kind:decided",
                        "Decisions that name a theme, by any of the wordings that its page shows. A theme of your own can be named as well.",
                    ),
                ],
            },
            Part {
                title: "When",
                rows: &[
                    ("homelessness year:2018", "In this year."),
                    ("homelessness year:2017..2020", "In these years; either end may be left open."),
                    (
                        "violence after:2023-06",
                        "After this day, month or year; before: likewise. Items without a date are left out.",
                    ),
                ],
            },
        ],
        while_reading: "While you read results",
        hints: [
            "The filters beside the results do the same as fields, with the count beside each.",
            "“Also count” offers other wordings that appear with yours. What they add is underlined with dots.",
            "The address of the page always says what you asked. Send it, or keep it as a bookmark.",
            "|/| goes to the search box from anywhere, |↓| from there to the results; |?| shows all keys.",
        ],
    },
    welsh: Words {
        heading: "Help chwilio",
        lead: "Mae geiriau plaen yn ddigon. Mae popeth isod ar gyfer pan fyddant yn cael gormod neu rhy ychydig. Ni all dim a ysgrifennwch fod yn anghywir: mae’r dudalen yn dweud sut y darllenodd ef, a beth a wnaeth o unrhyw beth od.",
        parts: [
            Part {
                title: "Geiriau",
                rows: &[
                    (
                        "nitrous oxide",
                        "Y ddau air, unrhyw le mewn eitem. Nid yw priflythrennau na therfyniadau Saesneg o bwys: mae exclusion yn cael exclusions hefyd.",
                    ),
                    ("\"county lines\"", "Y geiriau hyn ochr yn ochr, yn y drefn hon."),
                    ("exclu*", "Pob gair sy’n dechrau felly; mewn ymadrodd hefyd: \"permanent exclu*\"."),
                ],
            },
            Part {
                title: "Gyda’i gilydd ac ar wahân",
                rows: &[
                    ("cannabis OR cocaine", "Y naill air neu’r llall. Ysgrifennir OR mewn priflythrennau."),
                    ("drugs -alcohol", "Y gair cyntaf, heb yr ail."),
                    (
                        "(knife OR weapon) schools",
                        "Mae cromfachau’n cadw ynghyd yr hyn sy’n perthyn i’w gilydd.",
                    ),
                    (
                        "schools NEAR/8 exclusion",
                        "Y ddau air o fewn wyth gair i’w gilydd, yn y naill drefn neu’r llall, mewn un darn.",
                    ),
                ],
            },
            Part {
                title: "Pwy a’i dywedodd, a beth ddaeth ohono",
                rows: &[
                    ("kind:resolved homelessness", "Mewn penderfyniadau’r pwyllgor ei hun yn unig."),
                    (
                        "kind:decided drugs",
                        "Mewn penderfyniadau, argymhellion, camau gweithredu a phleidleisiau. Mae kind:heard a kind:said yn gweithio yn yr un modd.",
                    ),
                    ("kind:comment,response buses", "Sawl math, â choma rhyngddynt."),
                    (
                        "council:coventry violence",
                        "Cofnodion y cyngor hwn yn unig. Mae rhan o’i enw’n ddigon.",
                    ),
                    ("committee:health access", "Pwyllgorau â’r gair hwn yn eu henw yn unig."),
                    ("title:strategy", "Mewn teitlau’n unig."),
                    (
                        "theme:\"mental health\" kind:decided",
                        "Penderfyniadau sy’n enwi thema, ag unrhyw un o’r geiriadau ar ei thudalen. Gellir enwi eich thema eich hun hefyd.",
                    ),
                ],
            },
            Part {
                title: "Pryd",
                rows: &[
                    ("homelessness year:2018", "Yn y flwyddyn hon."),
                    (
                        "homelessness year:2017..2020",
                        "Yn y blynyddoedd hyn; gellir gadael y naill ben neu’r llall yn agored.",
                    ),
                    (
                        "violence after:2023-06",
                        "Ar ôl y diwrnod, y mis neu’r flwyddyn hon; before: yn yr un modd. Hepgorir eitemau heb ddyddiad.",
                    ),
                ],
            },
        ],
        while_reading: "Wrth i chi ddarllen canlyniadau",
        hints: [
            "Mae’r hidlwyr wrth ymyl y canlyniadau’n gwneud yr un peth â meysydd, â’r cyfrif wrth ymyl pob un.",
            "Mae “Cyfrif hefyd” yn cynnig geiriadau eraill sy’n ymddangos gyda’ch rhai chi. Tanlinellir yr hyn y maent yn ei ychwanegu â dotiau.",
            "Mae cyfeiriad y dudalen bob amser yn dweud beth a ofynnoch. Anfonwch ef, neu cadwch ef fel nod tudalen.",
            "Mae |/| yn mynd i’r blwch chwilio o unrhyw le, |↓| oddi yno i’r canlyniadau; mae |?| yn dangos pob bysell.",
        ],
    },
};

pub(super) fn words() -> &'static Words {
    WORDS.get()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn queries(words: &Words) -> Vec<&str> {
        words.parts.iter().flat_map(|part| part.rows).map(|(query, _)| *query).collect()
    }

    #[test]
    fn every_example_is_read_without_a_remark() {
        for query in queries(&WORDS.english) {
            let read = scrutineer_search::parse(query);
            assert!(read.notes.is_empty(), "{query}: {:?}", read.notes);
        }
    }

    #[test]
    fn both_languages_show_the_same_examples() {
        assert_eq!(queries(&WORDS.english), queries(&WORDS.welsh));
    }
}
