/// A printed label at the beginning of a paragraph: `iv)`, `30.1`, `•`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Label {
    /// As printed.
    pub text: String,
    /// Its family: labels of one list share it.
    pub style: Style,
    /// Its place in the list, where it has one.
    pub value: Option<u32>,
}

/// What a label is made of and what encloses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// `•`, `·`, `-`: the character tells one list from another.
    Bullet(char),
    /// `30.1`: a paragraph of an item, or a part of one.
    Decimal(u8),
    /// `1.`, `1)`, `(1)`.
    Number(Shape),
    /// `a.`, `a)`, `(a)`.
    Lower(Shape),
    /// `A.`, `A)`, `(A)`.
    Upper(Shape),
    /// `i.`, `i)`, `(i)`.
    Roman(Shape),
    /// An entry of an HTML list, whose mark is drawn by the browser.
    Entry,
}

/// What encloses a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// `1.`
    Stop,
    /// `1)`
    Bracket,
    /// `(1)`
    Brackets,
}

/// Takes a label off the beginning of a text. The rest may be empty, when the label stands alone.
///
/// `last` is the label of the paragraph before, which tells the letter `i)` from the roman number.
pub(crate) fn take<'a>(text: &'a str, last: Option<&Label>) -> Option<(Label, &'a str)> {
    let (word, rest) = match text.find(char::is_whitespace) {
        Some(end) => text.split_at(end),
        None => (text, ""),
    };
    let spaces = rest.chars().take_while(|c| c.is_whitespace()).count();
    let rest = rest.trim_start();
    let (style, value) =
        bullet(word, spaces, rest.trim_start()).or_else(|| decimal(word)).or_else(|| enclosed(word, last))?;
    Some((Label { text: word.to_owned(), style, value }, rest))
}

fn bullet(word: &str, spaces: usize, rest: &str) -> Option<(Style, Option<u32>)> {
    let mut letters = word.chars();
    let (mark, None) = (letters.next()?, letters.next()) else { return None };
    let certain = matches!(
        mark,
        '•' | '·'
            | '▪'
            | '◦'
            | '‣'
            | '●'
            | '○'
            | '■'
            | '□'
            | '➢'
            | '✓'
            | '∙'
            | '\u{f0b7}'
            | '\u{f0a7}'
            | '\u{f0d8}'
    );
    // A letter or a dash is a bullet only where white space sets it apart, as converters of Word lists leave it.
    // “o” before a capital is one too: there is no such word.
    let capital = rest.starts_with(char::is_uppercase);
    let apart = matches!(mark, 'o' | 'Ø' | '§') && (spaces >= 2 || (mark == 'o' && capital));
    let dash = matches!(mark, '-' | '–' | '—' | '*') && spaces >= 1;
    (certain || apart || dash).then_some((Style::Bullet(mark), None))
}

/// `30.1`, `2.1.3`, `30.1.`
fn decimal(word: &str) -> Option<(Style, Option<u32>)> {
    let parts: Vec<&str> = word.strip_suffix('.').unwrap_or(word).split('.').collect();
    let fine = parts.len() >= 2
        && parts.len() <= 4
        && parts.iter().all(|p| (1..=3).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_digit()));
    let last = parts.last()?.parse().ok()?;
    fine.then_some((Style::Decimal(u8::try_from(parts.len()).ok()?), Some(last)))
}

fn enclosed(word: &str, last: Option<&Label>) -> Option<(Style, Option<u32>)> {
    let (inner, shape) = if let Some(inner) = word.strip_prefix('(').and_then(|w| w.strip_suffix(')')) {
        (inner, Shape::Brackets)
    } else if let Some(inner) = word.strip_suffix(')') {
        (inner, Shape::Bracket)
    } else {
        (word.strip_suffix('.')?, Shape::Stop)
    };
    if (1..=3).contains(&inner.len()) && inner.bytes().all(|b| b.is_ascii_digit()) {
        return Some((Style::Number(shape), inner.parse().ok()));
    }
    let letter = single_letter(inner);
    let roman = roman(inner);
    let continues = |style: Style, value: u32| {
        last.is_some_and(|l| l.style == style && l.value.is_some_and(|v| v + 1 == value))
    };
    match (letter, roman) {
        (Some((true, value)), _) => {
            // Capitals with a full stop are initials of a name, unless they count.
            let counts = shape != Shape::Stop || value == 1 || continues(Style::Upper(shape), value);
            counts.then_some((Style::Upper(shape), Some(value)))
        }
        (Some((false, value)), Some(_)) if continues(Style::Lower(shape), value) => {
            Some((Style::Lower(shape), Some(value)))
        }
        (_, Some(value)) => Some((Style::Roman(shape), Some(value))),
        (Some((false, value)), None) => Some((Style::Lower(shape), Some(value))),
        (None, None) => None,
    }
}

/// Whether it is a capital, and its place in the alphabet.
fn single_letter(text: &str) -> Option<(bool, u32)> {
    match text.as_bytes() {
        [b @ b'a'..=b'z'] => Some((false, u32::from(b - b'a') + 1)),
        [b @ b'A'..=b'Z'] => Some((true, u32::from(b - b'A') + 1)),
        _ => None,
    }
}

/// A roman number of small letters up to 89.
fn roman(text: &str) -> Option<u32> {
    let value = |c: u8| match c {
        b'i' => Some(1),
        b'v' => Some(5),
        b'x' => Some(10),
        b'l' => Some(50),
        _ => None,
    };
    let bytes = text.as_bytes();
    if bytes.is_empty() || bytes.len() > 8 {
        return None;
    }
    let mut total = 0u32;
    let mut after = 0;
    for byte in bytes.iter().rev() {
        let this = value(*byte)?;
        total = if this < after { total.checked_sub(this)? } else { total + this };
        after = this;
    }
    (total > 0 && total < 90 && write_roman(total) == text).then_some(total)
}

fn write_roman(mut number: u32) -> String {
    let mut out = String::new();
    for (value, letters) in [(50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")] {
        while number >= value {
            out.push_str(letters);
            number -= value;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(lines: &[&str]) -> Vec<Option<(String, Style, Option<u32>)>> {
        let mut last: Option<Label> = None;
        let mut out = Vec::new();
        for line in lines {
            let found = take(line, last.as_ref()).map(|(label, _)| label);
            out.push(found.clone().map(|l| (l.text, l.style, l.value)));
            last = found.or(last);
        }
        out
    }

    #[test]
    fn families() {
        use Shape::*;
        let some = |text: &str, style, value| Some((text.to_owned(), style, value));
        assert_eq!(
            labels(&[
                "xii)   Public",
                "(1)  Note",
                "2.1  Cllr",
                "· Lamps",
                "A. First",
                "B. Second",
                "(h) x",
                "(i) x",
                "iv) x",
                "ix) x"
            ]),
            [
                some("xii)", Style::Roman(Bracket), Some(12)),
                some("(1)", Style::Number(Brackets), Some(1)),
                some("2.1", Style::Decimal(2), Some(1)),
                some("·", Style::Bullet('·'), None),
                some("A.", Style::Upper(Stop), Some(1)),
                some("B.", Style::Upper(Stop), Some(2)),
                some("(h)", Style::Lower(Brackets), Some(8)),
                some("(i)", Style::Lower(Brackets), Some(9)),
                some("iv)", Style::Roman(Bracket), Some(4)),
                some("ix)", Style::Roman(Bracket), Some(9)),
            ]
        );
    }

    #[test]
    fn no_labels() {
        assert_eq!(
            labels(&["J. Smith", "2017. In", "o thing", "1.the", "iiii) x", "e.g. a", "(Item 5)", "10 For"]),
            vec![None; 8]
        );
    }
}
