/// A major topic of the Comparative Agendas Project, by its code; `None` for a code that it does not have.
///
/// Source: the project's master codebook (comparativeagendas.net), names as printed there.
pub(super) fn cap_topic(code: u8) -> Option<&'static str> {
    Some(match code {
        1 => "Macroeconomics",
        2 => "Civil Rights",
        3 => "Health",
        4 => "Agriculture",
        5 => "Labor",
        6 => "Education",
        7 => "Environment",
        8 => "Energy",
        9 => "Immigration",
        10 => "Transportation",
        12 => "Law and Crime",
        13 => "Social Welfare",
        14 => "Housing",
        15 => "Domestic Commerce",
        16 => "Defense",
        17 => "Technology",
        18 => "Foreign Trade",
        19 => "International Affairs",
        20 => "Government Operations",
        21 => "Public Lands",
        23 => "Culture",
        _ => return None,
    })
}

/// Codes with their names: `3 Health, 12 Law and Crime`.
pub(super) fn codes_in_words(codes: &[u8]) -> String {
    let named = codes.iter().map(|&code| match cap_topic(code) {
        Some(name) => format!("{code} {name}"),
        None => code.to_string(),
    });
    named.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::codes_in_words;

    #[test]
    fn codes_bear_their_names() {
        assert_eq!(codes_in_words(&[3, 12]), "3 Health, 12 Law and Crime");
        assert_eq!(codes_in_words(&[11]), "11");
        assert_eq!(codes_in_words(&[]), "");
    }
}
