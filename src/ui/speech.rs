//! The language of published words, for `lang` attributes: a screen reader must not read Welsh as if it were English.

/// Welsh words that nearly every Welsh sentence has some of and that are no English words.
const WELSH: [&str; 58] = [
    "ac",
    "aelodau",
    "ar",
    "bod",
    "bydd",
    "bydda",
    "byddai",
    "chyngor",
    "cyngor",
    "cynghorydd",
    "dros",
    "drwy",
    "dylai",
    "ei",
    "eu",
    "fel",
    "fod",
    "gan",
    "gyda",
    "gyfer",
    "gyngor",
    "hefyd",
    "honno",
    "hwn",
    "hwnnw",
    "hyn",
    "hynny",
    "mae",
    "mai",
    "mewn",
    "nad",
    "neu",
    "nid",
    "nodwyd",
    "oedd",
    "oes",
    "pan",
    "penderfynwyd",
    "phwyllgor",
    "pwyllgor",
    "rhaid",
    "rhwng",
    "roedd",
    "sut",
    "sydd",
    "trwy",
    "unrhyw",
    "wedi",
    "wrth",
    "wyneb",
    "y",
    "ydynt",
    "yn",
    "yna",
    "ynghylch",
    "yr",
    "ystod",
    "yw",
];

/// English words that nearly every English sentence has some of and that are no Welsh words.
const ENGLISH: [&str; 24] = [
    "and", "are", "as", "be", "been", "by", "for", "from", "had", "has", "in", "is", "it", "of", "on",
    "that", "the", "this", "to", "was", "were", "which", "with", "would",
];

/// The language of a text as `lang` names it: Welsh where common Welsh words say so, else English.
///
/// Names of Welsh bodies within an English sentence do not make it Welsh: it takes three such words, a fifth of all,
/// and more than twice as many as English ones.
pub(crate) fn language_of(text: &str) -> &'static str {
    let (mut words, mut welsh, mut english) = (0u32, 0u32, 0u32);
    let letters = |letter: char| !letter.is_alphabetic() && letter != '\'' && letter != '’';
    for word in text.split(letters).filter(|word| !word.is_empty()) {
        words += 1;
        // Of "i'r" and "mae’n" the part before counts; what is longer than the longest word is none of them.
        let stem = word.split(['\'', '’']).next().unwrap_or(word);
        if stem.len() <= 12 {
            let stem = stem.to_lowercase();
            welsh += u32::from(WELSH.contains(&stem.as_str()));
            english += u32::from(ENGLISH.contains(&stem.as_str()));
        }
    }
    if welsh >= 3 && welsh * 5 >= words && welsh > 2 * english { "cy" } else { "en-GB" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn welsh_sentences_are_known() {
        for text in [
            "Nododd yr aelodau fod y gwasanaeth wedi gwella yn ystod y flwyddyn.",
            "PENDERFYNWYD derbyn yr adroddiad ac argymell y cynllun i’r Cabinet.",
            "Mae’r Pwyllgor yn gofyn am adroddiad pellach ar y mater hwn.",
            "Adroddiad y Pwyllgor ar yr Economi",
        ] {
            assert_eq!(language_of(text), "cy", "{text}");
        }
    }

    #[test]
    fn english_sentences_stay_english_even_with_welsh_names_in_them() {
        for text in [
            "",
            "1,204",
            "TACKLING ILLEGAL DRUGS",
            "The committee noted the report and asked for an update.",
            "Members heard from Cyngor Gwynedd and Cyngor Sir Ynys Môn that the scheme was popular.",
            "Councillors visited Llanfair yn y Cwm, where the Mudiad Meithrin runs a playgroup for the area.",
            "Y Felinheli",
        ] {
            assert_eq!(language_of(text), "en-GB", "{text}");
        }
    }

    #[test]
    fn no_word_is_in_both_lists() {
        assert!(WELSH.iter().all(|word| !ENGLISH.contains(word)));
    }
}
