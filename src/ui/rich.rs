use leptos::prelude::*;

/// A piece of a text of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece {
    Plain(&'static str),
    Strong(&'static str),
    Aside(&'static str),
    Key(&'static str),
    Link(&'static str, &'static str),
}

/// A text of the interface with `*strong*` words, words `_set apart_`, `|keys|` and `[links](#/data)`: so a language
/// can put them where it needs them. It is for our own words only, never for published ones.
#[component]
pub(crate) fn Rich(
    /// The text.
    text: &'static str,
) -> impl IntoView {
    let view = |piece| match piece {
        Piece::Plain(words) => words.into_any(),
        Piece::Strong(words) => view! { <b>{words}</b> }.into_any(),
        Piece::Aside(words) => view! { <i>{words}</i> }.into_any(),
        Piece::Key(key) => view! { <kbd>{key}</kbd> }.into_any(),
        Piece::Link(words, href) => view! { <a href=href>{words}</a> }.into_any(),
    };
    pieces(text).into_iter().map(view).collect_view()
}

/// Cuts a text. A sign without its partner is a letter like others.
fn pieces(text: &'static str) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let Some(at) = rest.find(['*', '_', '|', '[']) else { break };
        let (before, marked) = rest.split_at(at);
        let Some((piece, after)) = marked_piece(marked) else { break };
        if !before.is_empty() {
            out.push(Piece::Plain(before));
        }
        out.push(piece);
        rest = after;
    }
    if !rest.is_empty() {
        out.push(Piece::Plain(rest));
    }
    out
}

fn marked_piece(marked: &'static str) -> Option<(Piece, &'static str)> {
    let inside = marked.get(1..)?;
    if marked.starts_with('[') {
        let (words, rest) = inside.split_once("](")?;
        let (href, rest) = rest.split_once(')')?;
        return Some((Piece::Link(words, href), rest));
    }
    let sign = marked.chars().next()?;
    let (words, rest) = inside.split_once(sign)?;
    let piece = match sign {
        '*' => Piece::Strong(words),
        '_' => Piece::Aside(words),
        _ => Piece::Key(words),
    };
    Some((piece, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_in_pairs_are_read_and_lone_ones_stay() {
        use Piece::{Aside, Key, Link, Plain, Strong};
        assert_eq!(
            pieces("Is *bold*, _apart_ and |/|; see [the data](#/data)."),
            [
                Plain("Is "),
                Strong("bold"),
                Plain(", "),
                Aside("apart"),
                Plain(" and "),
                Key("/"),
                Plain("; see "),
                Link("the data", "#/data"),
                Plain("."),
            ]
        );
        assert_eq!(pieces("exclu* finds"), [Plain("exclu* finds")]);
        assert_eq!(pieces(""), []);
    }
}
