//! Lower case without accents.
//!
//! An own table for the letters of Latin script that names in minutes use (Latin-1, Latin Extended-A, Welsh and
//! Romanian letters, ligatures as PDF files print them), because full Unicode decomposition weighs more in the
//! page than the rest of the analyser. Other scripts are lower-cased and otherwise kept.

/// Adds a character to a word, lower-cased and without accents. Combining marks vanish.
pub(super) fn push_folded(word: &mut String, letter: char) {
    if letter.is_ascii() {
        word.push(letter.to_ascii_lowercase());
        return;
    }
    if is_mark(letter) {
        return;
    }
    for lower in letter.to_lowercase() {
        match plain(lower) {
            Some(plain) => word.push_str(plain),
            None if is_mark(lower) => {}
            None => word.push(lower),
        }
    }
}

/// Whether a character only decorates the one before it (an accent on its own, a soft hyphen).
pub(super) fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{fe0e}' | '\u{fe0f}')
}

fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ª' => "a",
        'æ' | 'ǽ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'º' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' | 'ſ' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'þ' => "th",
        'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ŵ' | 'ẁ' | 'ẃ' | 'ẅ' => "w",
        'ý' | 'ÿ' | 'ŷ' | 'ỳ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        '²' => "2",
        '³' => "3",
        '¹' => "1",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        let mut word = String::new();
        text.chars().for_each(|letter| push_folded(&mut word, letter));
        word
    }

    #[test]
    fn accents_and_ligatures() {
        assert_eq!(folded("Ynys MÔN"), "ynys mon");
        assert_eq!(folded("cafe\u{301}"), "cafe");
        assert_eq!(folded("oﬃcer"), "officer");
        assert_eq!(folded("İ"), "i");
        assert_eq!(folded("ΣΟΦΊΑ"), "σοφία");
    }
}
