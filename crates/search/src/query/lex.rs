use super::Span;

/// A piece of a query as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Lexeme<'a> {
    /// `(`
    Open,
    /// `)`
    Close,
    /// `OR`, `|`
    Or,
    /// `AND`, `&`, `&&`
    And,
    /// `-` before something, or `NOT`
    Not,
    /// `NEAR` or `NEAR/5`
    Near(Option<u32>),
    /// `name:` directly before its value
    Field(&'a str),
    /// What stands in quotation marks, and whether they were closed
    Quoted(&'a str, bool),
    /// Anything else up to the next space, bracket or quotation mark
    Run(&'a str),
}

/// Cuts a query into pieces with their places.
pub(super) fn lex(text: &str) -> Vec<(Lexeme<'_>, Span)> {
    let mut list = Vec::new();
    let mut at = 0;
    while let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let start = at;
        at += letter.len_utf8();
        let lexeme = match letter {
            _ if letter.is_whitespace() => continue,
            '(' => Lexeme::Open,
            ')' => Lexeme::Close,
            '|' => {
                at += usize::from(text[at..].starts_with('|'));
                Lexeme::Or
            }
            '&' if followed_by_space(text, at) || text[at..].starts_with('&') => {
                at += usize::from(text[at..].starts_with('&'));
                Lexeme::And
            }
            '-' | '\u{2212}' if !followed_by_space(text, at) => Lexeme::Not,
            _ if is_quote(letter) => {
                let inner = &text[at..];
                let close = inner.char_indices().find(|&(_, c)| is_quote(c));
                let (length, closed) = close.map_or((inner.len(), false), |(n, _)| (n, true));
                let quoted = &inner[..length];
                at += length + close.map_or(0, |(_, c)| c.len_utf8());
                Lexeme::Quoted(quoted, closed)
            }
            _ => {
                let rest = &text[start..];
                let length = rest.char_indices().find(|&(_, c)| ends_run(c)).map_or(rest.len(), |(n, _)| n);
                let run = &rest[..length];
                match field(run) {
                    Some(name) => {
                        at = start + name.len() + 1;
                        Lexeme::Field(name)
                    }
                    None => {
                        at = start + length.max(letter.len_utf8());
                        operator(run).unwrap_or(Lexeme::Run(run))
                    }
                }
            }
        };
        list.push((lexeme, (start, at)));
    }
    list
}

fn followed_by_space(text: &str, at: usize) -> bool {
    text.get(at..).and_then(|rest| rest.chars().next()).is_none_or(char::is_whitespace)
}

fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '“' | '”' | '„' | '«' | '»' | '＂')
}

fn ends_run(letter: char) -> bool {
    letter.is_whitespace() || is_quote(letter) || matches!(letter, '(' | ')' | '|')
}

/// The name before the first colon, when it could be one: letters only.
fn field(run: &str) -> Option<&str> {
    let (name, _) = run.split_once(':')?;
    (!name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphabetic())).then_some(name)
}

fn operator(run: &str) -> Option<Lexeme<'static>> {
    match run {
        "OR" => Some(Lexeme::Or),
        "AND" => Some(Lexeme::And),
        "NOT" => Some(Lexeme::Not),
        "NEAR" => Some(Lexeme::Near(None)),
        _ => {
            let number = run.strip_prefix("NEAR/")?;
            Some(Lexeme::Near(Some(number.parse().unwrap_or(0))))
        }
    }
}
