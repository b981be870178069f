use scrutineer_search::analyse::for_each_token;

/// A word of a text and how it stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// First byte in the text.
    pub(crate) start: usize,
    /// Byte after the last.
    pub(crate) end: usize,
    /// Something other than a space or a hyphen stands before it (or nothing does), so that no phrase runs over it.
    pub(crate) opens: bool,
    /// It begins with a capital letter.
    pub(crate) capital: bool,
    /// It has several letters, all of them capital.
    pub(crate) upper: bool,
    /// It is part of a person's name: it follows "Councillor", "Mr" or the like.
    pub(crate) name: bool,
}

/// Words that a person's name follows.
const TITLES: [&str; 19] = [
    "alderman",
    "baroness",
    "cllr",
    "cllrs",
    "councillor",
    "councillors",
    "dame",
    "dr",
    "lady",
    "lord",
    "miss",
    "mr",
    "mrs",
    "ms",
    "mx",
    "prof",
    "professor",
    "rev",
    "sir",
];

/// Words of a person's name at most, behind the title.
const NAME_WORDS: u32 = 3;

/// Calls `found(form, piece)` for every word of a text; words joined by hyphens count singly.
pub(crate) fn pieces(text: &str, mut found: impl FnMut(&str, Piece)) {
    let mut next = 0;
    let mut last_end = 0;
    let mut name_left = 0;
    for_each_token(text, |form, position, start, end| {
        // What is written together as well comes behind its parts, at the place of the first.
        if position < next {
            return;
        }
        next = position + 1;
        let between = text.get(last_end..start).unwrap_or_default();
        let opens =
            position == 0 || !matches!(between, " " | "-" | "\u{2010}" | "\u{2011}" | "’s " | "'s " | "/");
        let word = text.get(start..end).unwrap_or_default();
        let upper = word.chars().nth(1).is_some() && word.chars().all(|letter| letter.is_uppercase());
        let capital = text.get(start..).and_then(|rest| rest.chars().next()).is_some_and(char::is_uppercase);
        // "Mr. Smith", but not "the Councillor. Smith".
        let stopped = opens && !(between == ". " && name_left == NAME_WORDS);
        let name = name_left > 0 && capital && !stopped && !TITLES.contains(&form);
        name_left = if TITLES.contains(&form) {
            NAME_WORDS
        } else if name {
            name_left - 1
        } else {
            0
        };
        last_end = end;
        found(form, Piece { start, end, opens, capital, upper, name });
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<String> {
        let mut list = Vec::new();
        pieces(text, |form, piece| {
            let mark = |set: bool, mark: &'static str| if set { mark } else { "" };
            list.push(format!("{}{}{form}", mark(piece.opens, "|"), mark(piece.name, "@")));
        });
        list
    }

    #[test]
    fn names_and_breaks() {
        assert_eq!(told("Councillor Ann Bell asked"), ["|councillor", "@ann", "@bell", "asked"]);
        assert_eq!(told("Mr. Bell, Gangs"), ["|mr", "|@bell", "|gangs"]);
        assert_eq!(told("the Councillor (Bell)"), ["|the", "councillor", "|bell"]);
        assert_eq!(
            told("Anti-social acts/crime; gangs’ work"),
            ["|anti", "social", "acts", "crime", "|gangs", "|work"]
        );
        assert_eq!(told("the council’s plan"), ["|the", "council", "plan"]);
    }
}
