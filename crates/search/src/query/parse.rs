use super::ast::{DEEPEST, DEFAULT_NEAR, DaySpan, Field, KindSet, MOST_PARTS, Node, PhraseWord, Query, Span};
use super::fields;
use super::lex::{Lexeme, lex};
use crate::Note;
use crate::analyse::{Token, is_common, tokens};
use crate::sort::sort;

/// Bytes of a query that are read; what follows is left out, with a note.
const LONGEST_QUERY: usize = 4_000;

/// The farthest that NEAR reaches.
const FARTHEST_NEAR: u32 = 1_000;

/// Reads a query. Never fails: what cannot be taken as typed is taken as words, with a note.
pub fn parse(text: &str) -> Query {
    let cut = text.floor_char_boundary(LONGEST_QUERY);
    let mut parser =
        Parser { pieces: lex(&text[..cut]), at: 0, depth: 0, parts: 0, notes: Vec::new(), end: cut };
    if cut < text.len() {
        parser.note((cut, text.len()), "The query is very long; what follows here was left out.");
    }
    let mut root = parser.either();
    while let Some((_, span)) = parser.take() {
        parser.note(span, "This bracket closes nothing and was left out.");
        let rest = parser.either();
        root = join(vec![root, rest], Node::And);
    }
    let root = parser.without_common_words(root);
    let mut notes = parser.notes;
    sort(&mut notes, &|a, b| a.span.cmp(&b.span).then_with(|| a.message.cmp(&b.message)));
    Query { root, notes }
}

struct Parser<'a> {
    pieces: Vec<(Lexeme<'a>, Span)>,
    at: usize,
    depth: usize,
    parts: usize,
    notes: Vec<Note>,
    end: usize,
}

/// One node for a list of them: none is everything, one is itself.
fn join(nodes: Vec<Node>, make: fn(Vec<Node>) -> Node) -> Node {
    let mut nodes: Vec<Node> = nodes.into_iter().filter(|node| *node != Node::All).collect();
    match (nodes.pop(), nodes.is_empty()) {
        (None, _) => Node::All,
        (Some(only), true) => only,
        (Some(last), false) => {
            nodes.push(last);
            make(nodes)
        }
    }
}

impl<'a> Parser<'a> {
    fn note(&mut self, span: Span, message: impl Into<String>) {
        self.notes.push(Note { span, message: message.into() });
    }

    fn peek(&self) -> Option<&Lexeme<'a>> {
        self.pieces.get(self.at).map(|(lexeme, _)| lexeme)
    }

    fn take(&mut self) -> Option<(Lexeme<'a>, Span)> {
        let piece = self.pieces.get(self.at).cloned();
        self.at += usize::from(piece.is_some());
        piece
    }

    fn span_here(&self) -> Span {
        self.pieces.get(self.at).map_or((self.end, self.end), |&(_, span)| span)
    }

    /// `a b OR c d`: what stands between two ORs belongs together.
    fn either(&mut self) -> Node {
        let mut branches = Vec::new();
        loop {
            let branch = self.all();
            let empty = branch == Node::All;
            let more = self.peek() == Some(&Lexeme::Or);
            let span = self.span_here();
            if empty && (more || !branches.is_empty()) {
                let place = if more { span } else { self.last_span() };
                self.note(place, "OR needs something on either side; it was left out here.");
            }
            branches.push(branch);
            if !more {
                break;
            }
            self.at += 1;
        }
        join(branches, Node::Or)
    }

    fn last_span(&self) -> Span {
        let before = self.at.checked_sub(1).and_then(|at| self.pieces.get(at));
        before.map_or((self.end, self.end), |&(_, span)| span)
    }

    /// `a b -c kind:resolved`: everything up to an OR, a closing bracket or the end.
    fn all(&mut self) -> Node {
        let mut nodes: Vec<Node> = Vec::new();
        let mut kinds: Option<KindSet> = None;
        while let Some(piece) = self.peek() {
            match piece {
                Lexeme::Or | Lexeme::Close => break,
                Lexeme::And => {
                    let span = self.span_here();
                    self.at += 1;
                    let needs = nodes.is_empty() && kinds.is_none() || self.peek().is_none();
                    if needs || matches!(self.peek(), Some(Lexeme::Or | Lexeme::Close)) {
                        self.note(span, "AND needs something on either side; it was left out here.");
                    }
                }
                Lexeme::Near(_) => self.near(&mut nodes),
                _ => {
                    let span = self.span_here();
                    if let Some(found) = self.single() {
                        match narrow_kinds(&found) {
                            Some(set) => kinds = Some(kinds.unwrap_or(KindSet::ALL).and(set)),
                            None if self.parts > MOST_PARTS => {
                                self.note(span, "The query has very many parts; this one was left out.");
                            }
                            None => nodes.push(found),
                        }
                    }
                }
            }
        }
        let node = join(flatten(nodes), Node::And);
        match kinds {
            Some(kinds) => Node::Kinds { kinds, node: Box::new(node) },
            None => node,
        }
    }

    /// `NEAR/5 b`, with `a` the last of what was read before.
    fn near(&mut self, nodes: &mut Vec<Node>) {
        let Some((Lexeme::Near(number), span)) = self.take() else { return };
        let within = match number {
            None => DEFAULT_NEAR,
            Some(0) => {
                self.note(span, format!("NEAR/ wants a number of words from 1; {DEFAULT_NEAR} was taken."));
                DEFAULT_NEAR
            }
            Some(number) => number.min(FARTHEST_NEAR),
        };
        let stops =
            matches!(self.peek(), None | Some(Lexeme::Or | Lexeme::And | Lexeme::Close | Lexeme::Near(_)));
        let right = if stops { None } else { self.single() };
        match (nodes.pop(), right) {
            (Some(left), Some(right)) => {
                // `a NEAR b NEAR c`: each neighbouring pair.
                let nearest = match &left {
                    Node::Near { right, .. } => (**right).clone(),
                    _ => left.clone(),
                };
                if can_be_near(&nearest) && can_be_near(&right) {
                    if matches!(left, Node::Near { .. }) {
                        nodes.push(left);
                    }
                    nodes.push(Node::Near { left: Box::new(nearest), right: Box::new(right), within });
                } else {
                    self.note(span, "NEAR joins words, phrases and words with *; here it was taken as AND.");
                    nodes.extend([left, right]);
                }
            }
            (left, right) => {
                self.note(span, "NEAR needs something on either side; it was left out here.");
                nodes.extend(left.into_iter().chain(right));
            }
        }
    }

    /// One word, phrase, bracket, negation or field. `None` when it comes to nothing.
    fn single(&mut self) -> Option<Node> {
        let (lexeme, span) = self.take()?;
        match lexeme {
            Lexeme::Open => self.group(span),
            Lexeme::Not => {
                if matches!(
                    self.peek(),
                    None | Some(Lexeme::Or | Lexeme::And | Lexeme::Close | Lexeme::Near(_))
                ) {
                    self.note(span, "There is nothing here to leave out; the minus was not counted.");
                    return None;
                }
                if self.depth >= DEEPEST {
                    self.note(
                        span,
                        "So many minus signs and brackets cannot be told apart; this one was left out.",
                    );
                    return None;
                }
                self.depth += 1;
                let inner = self.single();
                self.depth -= 1;
                inner.map(negate)
            }
            Lexeme::Quoted(text, closed) => {
                if !closed {
                    self.note(
                        span,
                        "The quotation mark is not closed; the phrase was taken to run to the end.",
                    );
                }
                self.quoted(text, span)
            }
            Lexeme::Field(name) => self.field(name, span),
            Lexeme::Run(text) => self.run(text, span),
            Lexeme::Close | Lexeme::Or | Lexeme::And | Lexeme::Near(_) => None,
        }
    }

    fn group(&mut self, span: Span) -> Option<Node> {
        if self.depth >= DEEPEST {
            self.note(span, "Brackets this deep cannot be told apart; this one was left out.");
            return None;
        }
        self.depth += 1;
        let inner = self.either();
        self.depth -= 1;
        if self.peek() == Some(&Lexeme::Close) {
            self.at += 1;
        } else {
            self.note(span, "The bracket is not closed; it was taken to run to the end.");
        }
        if inner == Node::All {
            self.note(span, "There is nothing between these brackets.");
            return None;
        }
        Some(inner)
    }

    fn quoted(&mut self, text: &str, span: Span) -> Option<Node> {
        let (words, odd) = phrase_words(text);
        if words.is_empty() {
            self.note(span, "There are no words between these quotation marks.");
            return None;
        }
        if odd {
            self.note(
                span,
                "In a phrase a star stands directly behind at least two letters, as in “permanent exclu*”; another \
                 was left out.",
            );
        }
        self.parts += 1;
        Some(match words.as_slice() {
            [only @ PhraseWord::Beginning(_)] => only.alone(span),
            _ => Node::Phrase { words, span },
        })
    }

    /// Letters and signs up to a space: usually one word.
    fn run(&mut self, text: &str, span: Span) -> Option<Node> {
        if let Some((start, rest)) = text.split_once('*') {
            return self.prefix(start, rest, span);
        }
        let list = tokens(text);
        let Some(last) = list.iter().map(|token| token.position).max() else {
            self.note(span, format!("“{text}” has no letters or digits and was left out."));
            return None;
        };
        self.parts += 1;
        let shift = |token: &Token| (span.0 + token.start, span.0 + token.end);
        // Written together where that exists (co-ordination), figures in a row (2019-20), else word by word.
        let whole = list.iter().find(|token| token.position == 0 && token.end == list_end(&list) && last > 0);
        if let Some(joined) = whole {
            return Some(Node::Word { form: joined.form.clone(), span: shift(joined) });
        }
        if last > 0 && list.iter().all(|token| token.form.bytes().all(|byte| byte.is_ascii_digit())) {
            let words = list.into_iter().map(|token| PhraseWord::Form(token.form)).collect();
            return Some(Node::Phrase { words, span });
        }
        let words = list.iter().enumerate().filter(|&(n, token)| !is_part(&list, n, token));
        let words = words.map(|(_, token)| Node::Word { form: token.form.clone(), span: shift(token) });
        Some(join(words.take(MOST_PARTS).collect(), Node::And))
    }

    fn prefix(&mut self, start: &str, rest: &str, span: Span) -> Option<Node> {
        let list = tokens(start);
        if list.is_empty() {
            self.note(span, "A star stands at the end of a beginning, as in exclu*; this one was left out.");
            return None;
        }
        if rest.chars().any(char::is_alphanumeric) {
            self.note(span, "A star can only stand at the end of a word; what follows it was left out.");
        }
        self.parts += 1;
        let mut nodes = Vec::new();
        let end = list_end(&list);
        let joined = list.iter().find(|token| token.position == 0 && token.end == end && token.start == 0);
        match joined {
            Some(token) if token.form.chars().count() >= 2 && start.get(end..) == Some("") => {
                nodes.push(Node::Prefix { start: token.form.clone(), span });
            }
            _ => {
                if start.get(end..) == Some("") {
                    self.note(span, "A star needs at least two letters before it; it was left out here.");
                }
                nodes.extend(list.iter().map(|token| Node::Word {
                    form: token.form.clone(),
                    span: (span.0 + token.start, span.0 + token.end),
                }));
            }
        }
        Some(join(nodes, Node::And))
    }

    fn field(&mut self, name: &str, span: Span) -> Option<Node> {
        let lower = name.to_ascii_lowercase();
        let known = matches!(
            lower.as_str(),
            "council" | "committee" | "kind" | "year" | "before" | "after" | "theme" | "org" | "title"
        );
        let adjacent = self.pieces.get(self.at).is_some_and(|(_, next)| next.0 == span.1);
        if !known {
            let hint = "Fields are council, committee, kind, year, before, after, theme, org and title.";
            if !lower.starts_with("http") {
                self.note(span, format!("There is no field “{name}:”; it was taken as a word. {hint}"));
            }
            return self.run(name, (span.0, span.1 - 1));
        }
        if !adjacent || matches!(self.peek(), None | Some(Lexeme::Close | Lexeme::Or)) {
            self.note(span, format!("{lower}: needs a value directly after it, as in {}.", example(&lower)));
            return None;
        }
        if lower == "title" || lower == "org" {
            let inner = Box::new(self.single()?);
            return Some(if lower == "title" { Node::Title(inner) } else { Node::Organisation(inner) });
        }
        let (piece, place) = self.take()?;
        let value = match piece {
            Lexeme::Quoted(text, _) | Lexeme::Run(text) => text.trim(),
            _ => {
                self.note(place, format!("{lower}: needs a name or a number, as in {}.", example(&lower)));
                return None;
            }
        };
        self.parts += 1;
        let whole = (span.0, place.1);
        self.value(&lower, value, whole)
    }

    fn value(&mut self, name: &str, value: &str, span: Span) -> Option<Node> {
        let unstated = matches!(value.to_ascii_lowercase().as_str(), "unstated" | "none" | "not stated");
        let field = match name {
            "kind" => {
                let Some(kinds) = fields::kinds(value) else {
                    self.note(span, format!("“{value}” is no kind of passage; it was left out. {KINDS}"));
                    return None;
                };
                return Some(Node::Kinds { kinds, node: Box::new(Node::All) });
            }
            "year" if unstated => Some(Field::Undated),
            "year" => fields::years(value).map(Field::Days),
            "before" => fields::days(value).map(|days| Field::Days(DaySpan { from: 0, to: days.from - 1 })),
            "after" => {
                fields::days(value).map(|days| Field::Days(DaySpan { from: days.to + 1, to: u32::MAX }))
            }
            "committee" if unstated => Some(Field::Committee(None)),
            "committee" => named(value).map(|name| Field::Committee(Some(name))),
            "theme" => named(value).map(Field::Theme),
            _ => named(value).map(Field::Council),
        };
        let Some(field) = field else {
            let message = format!("{name}: cannot be “{value}”; it was left out. Write {}.", example(name));
            self.note(span, message);
            return None;
        };
        Some(Node::Field { field, span })
    }

    /// Leaves the commonest words out where there are others to go by.
    fn without_common_words(&mut self, root: Node) -> Node {
        let mut left_out: Vec<(String, Span)> = Vec::new();
        let root = drop_common(root, &mut left_out);
        if let Some(&(_, first)) = left_out.first() {
            let last = left_out.last().map_or(first, |&(_, span)| span);
            let mut names: Vec<String> = Vec::new();
            for (form, _) in &left_out {
                let name = format!("“{form}”");
                if !names.contains(&name) {
                    names.push(name);
                }
            }
            let (are, it) = if names.len() == 1 { ("is", "it") } else { ("are", "them") };
            let mut message = format!(
                "{} {are} too common to search for and {} left out; put {it} in a phrase in quotation marks to insist.",
                names.join(", "),
                if names.len() == 1 { "was" } else { "were" },
            );
            if left_out.iter().any(|(form, _)| form == "or") {
                message.push_str(" To find either of two words, write OR in capitals.");
            }
            self.note((first.0, last.1), message);
        }
        root
    }
}

const KINDS: &str = "Kinds are evidence, noted, comment, response, resolved, recommended, action, vote, \
                     declaration, thanks, procedural, heading and text.";

fn example(field: &str) -> &'static str {
    match field {
        "council" => "council:coventry",
        "committee" => "committee:\"crime scrutiny\" or committee:unstated",
        "kind" => "kind:resolved",
        "year" => "year:2019, year:2019..2023 or year:unstated",
        "before" => "before:2020 or before:2020-05-17",
        "after" => "after:2020 or after:2020-05-17",
        "theme" => "theme:\"mental health\"",
        "org" => "org:police",
        _ => "title:budget",
    }
}

fn list_end(list: &[Token]) -> usize {
    list.iter().map(|token| token.end).max().unwrap_or(0)
}

/// Whether a token is a part of a longer one that is in the list as well.
fn is_part(list: &[Token], place: usize, token: &Token) -> bool {
    list.iter().enumerate().any(|(n, other)| {
        n != place
            && other.start <= token.start
            && token.end <= other.end
            && other.end - other.start > token.end - token.start
    })
}

/// A name as a field takes it: trimmed, with something in it.
fn named(value: &str) -> Option<String> {
    (!tokens(value).is_empty()).then(|| value.to_owned())
}

/// The words of a phrase, hyphens parting them as in the index, and whether a star in it stands for nothing.
fn phrase_words(text: &str) -> (Vec<PhraseWord>, bool) {
    let mut words: Vec<PhraseWord> = Vec::new();
    let mut stars = text.matches('*').count();
    for token in tokens(text) {
        // A compound written together follows its parts and stands at an earlier place.
        if usize::try_from(token.position) != Ok(words.len()) {
            continue;
        }
        let behind = text.get(token.end..).and_then(|rest| rest.strip_prefix('*'));
        let begins = behind.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
            && token.form.chars().nth(1).is_some();
        stars = stars.saturating_sub(usize::from(begins));
        words.push(if begins { PhraseWord::Beginning(token.form) } else { PhraseWord::Form(token.form) });
    }
    words.truncate(MOST_PARTS);
    (words, stars > 0)
}

/// `kind:` on its own narrows what stands beside it; so does a choice of several.
fn narrow_kinds(node: &Node) -> Option<KindSet> {
    match node {
        Node::Kinds { kinds, node } if **node == Node::All => Some(*kinds),
        Node::Not(inner) => narrow_kinds(inner).map(KindSet::complement),
        Node::Or(nodes) => {
            nodes.iter().try_fold(KindSet::default(), |set, node| Some(set.or(narrow_kinds(node)?)))
        }
        _ => None,
    }
}

fn flatten(nodes: Vec<Node>) -> Vec<Node> {
    let mut flat = Vec::with_capacity(nodes.len());
    for node in nodes {
        match node {
            Node::And(inner) => flat.extend(inner),
            other => flat.push(other),
        }
    }
    flat
}

fn negate(node: Node) -> Node {
    match node {
        Node::Not(inner) => *inner,
        other => Node::Not(Box::new(other)),
    }
}

fn can_be_near(node: &Node) -> bool {
    match node {
        Node::Word { .. } | Node::Phrase { .. } | Node::Prefix { .. } => true,
        Node::Or(nodes) => nodes.iter().all(can_be_near),
        _ => false,
    }
}

/// Takes common words out of every conjunction that has something else to find.
fn drop_common(node: Node, left_out: &mut Vec<(String, Span)>) -> Node {
    let inside = |node: Box<Node>, left_out: &mut _| Box::new(drop_common(*node, left_out));
    match node {
        Node::And(nodes) => {
            let common = |node: &Node| matches!(node, Node::Word { form, .. } if is_common(form));
            let others = nodes.iter().any(|node| !common(node) && looks_for_words(node));
            let mut kept = Vec::with_capacity(nodes.len());
            for node in nodes {
                match node {
                    Node::Word { form, span } if others && is_common(&form) => left_out.push((form, span)),
                    other => kept.push(drop_common(other, left_out)),
                }
            }
            join(kept, Node::And)
        }
        Node::Or(nodes) => Node::Or(nodes.into_iter().map(|node| drop_common(node, left_out)).collect()),
        Node::Not(node) => Node::Not(inside(node, left_out)),
        Node::Title(node) => Node::Title(inside(node, left_out)),
        Node::Organisation(node) => Node::Organisation(inside(node, left_out)),
        Node::Kinds { kinds, node } => Node::Kinds { kinds, node: inside(node, left_out) },
        other => other,
    }
}

fn looks_for_words(node: &Node) -> bool {
    match node {
        Node::Field { .. } | Node::All | Node::Not(_) => false,
        Node::Kinds { node, .. } => looks_for_words(node),
        _ => true,
    }
}
