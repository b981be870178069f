/// Turns a name into an identifier: lower case ASCII letters and digits, words joined by single hyphens.
///
/// Accented letters lose their accents where that is usual in Wales ("Ynys Môn" gives `ynys-mon`); other
/// characters part words. The result may be empty, when nothing in the name can be kept.
///
/// ```
/// assert_eq!(scrutineer_corpus::slug("Scrutiny Co-ordination Committee"), "scrutiny-co-ordination-committee");
/// ```
pub fn slug(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for letter in name.chars().flat_map(char::to_lowercase) {
        match plain(letter) {
            Some(plain) => out.push(plain),
            None if matches!(letter, '\'' | '’') => {}
            None if !out.is_empty() && !out.ends_with('-') => out.push('-'),
            None => {}
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

/// The plain letter or digit for a lower-case character, where there is one.
fn plain(letter: char) -> Option<char> {
    Some(match letter {
        'a'..='z' | '0'..='9' => letter,
        'á' | 'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ẃ' | 'ẁ' | 'ŵ' | 'ẅ' => 'w',
        'ý' | 'ỳ' | 'ŷ' | 'ÿ' => 'y',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn names_of_councils() {
        assert_eq!(slug("Ynys Môn County Council"), "ynys-mon-county-council");
        assert_eq!(slug("King’s Lynn & West Norfolk"), "kings-lynn-west-norfolk");
        assert_eq!(slug("  –  "), "");
    }
}
