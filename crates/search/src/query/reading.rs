use super::{DaySpan, Field, Node, PhraseWord};
use crate::ReadPart;

/// Tells a query in words, part by part.
pub fn read_as(root: &Node) -> Vec<ReadPart> {
    let mut teller = Teller::default();
    if *root != Node::All {
        teller.tell(root, false);
    }
    teller.parts
}

#[derive(Default)]
struct Teller {
    parts: Vec<ReadPart>,
}

impl Teller {
    fn link(&mut self, words: &str) {
        match self.parts.last_mut() {
            Some(ReadPart::Link(text)) => text.push_str(words),
            _ => self.parts.push(ReadPart::Link(words.to_owned())),
        }
    }

    fn term(&mut self, words: impl Into<String>) {
        self.parts.push(ReadPart::Term(words.into()));
    }

    fn tell(&mut self, node: &Node, nested: bool) {
        match node {
            Node::All => self.link("everything"),
            Node::Word { form, .. } => self.term(form.clone()),
            Node::Phrase { words, .. } => {
                self.link(if words.len() == 1 { "exactly " } else { "the phrase " });
                self.term(PhraseWord::row(words));
            }
            Node::Prefix { start, .. } => {
                self.link("words that begin with ");
                self.term(start.clone());
            }
            Node::Near { left, right, within } => {
                self.tell(left, true);
                self.link(&match within {
                    1 => " next to ".to_owned(),
                    _ => format!(" within {within} words of "),
                });
                self.tell(right, true);
            }
            Node::Field { field, .. } => self.field(field),
            Node::And(nodes) => self.all(nodes, nested),
            Node::Or(nodes) => self.any(nodes, nested),
            Node::Not(inner) => {
                self.link("not ");
                self.tell(inner, true);
            }
            Node::Title(inner) => {
                self.link("in the title: ");
                self.tell(inner, true);
            }
            Node::Organisation(inner) => {
                self.link("among the organisations: ");
                self.tell(inner, true);
            }
            Node::Kinds { kinds, node } => {
                if **node != Node::All {
                    self.tell(node, true);
                    self.link(", ");
                }
                self.link("in passages of kind ");
                self.term(kinds.list().iter().map(|kind| kind.name()).collect::<Vec<_>>().join(", "));
            }
        }
    }

    fn all(&mut self, nodes: &[Node], nested: bool) {
        if nested {
            self.link("(");
        }
        let (kept, left_out): (Vec<_>, Vec<_>) = nodes.iter().partition(|node| !matches!(node, Node::Not(_)));
        for (n, node) in kept.iter().enumerate() {
            if n > 0 {
                self.link(if matches!(node, Node::Field { .. }) { ", " } else { " and " });
            }
            self.tell(node, true);
        }
        for (n, node) in left_out.iter().enumerate() {
            if let Node::Not(inner) = node {
                self.link(match (n, kept.is_empty()) {
                    (0, true) => "everything without ",
                    (0, false) => ", but not ",
                    _ => ", nor ",
                });
                self.tell(inner, true);
            }
        }
        if nested {
            self.link(")");
        }
    }

    fn any(&mut self, nodes: &[Node], nested: bool) {
        if nested {
            self.link("(");
        }
        for (n, node) in nodes.iter().enumerate() {
            if n > 0 {
                self.link(if nested { " or " } else { ", or " });
            }
            // Words side by side bind closer than OR, as the comma before "or" tells.
            match node {
                Node::And(inner) if !nested => self.all(inner, false),
                other => self.tell(other, true),
            }
        }
        if nested {
            self.link(")");
        }
    }

    fn field(&mut self, field: &Field) {
        match field {
            Field::Council(name) => {
                self.link("council ");
                self.term(name.clone());
            }
            Field::Committee(Some(name)) => {
                self.link("committee ");
                self.term(name.clone());
            }
            Field::Committee(None) => self.link("committee not stated"),
            Field::Undated => self.link("date not stated"),
            Field::Theme(name) => {
                self.link("theme ");
                self.term(name.clone());
            }
            Field::Days(days) => self.days(*days),
        }
    }

    fn days(&mut self, days: DaySpan) {
        match (days.from, days.to) {
            (0, to) => {
                self.link("up to ");
                self.term(day(to, false));
            }
            (from, u32::MAX) => {
                self.link("from ");
                self.term(day(from, true));
            }
            (from, to) if from / 10_000 == to / 10_000 && from % 10_000 == 101 && to % 10_000 == 1231 => {
                self.link("in ");
                self.term((from / 10_000).to_string());
            }
            (from, to) => {
                self.link("from ");
                self.term(day(from, true));
                self.link(" to ");
                self.term(day(to, false));
            }
        }
    }
}

/// A day that begins or ends a span, as short as it can be told.
fn day(day: u32, begins: bool) -> String {
    // The ends of `before:` and `after:` lie one beside the calendar: 20200100 is the end of 2019, 20191232
    // the beginning of 2020.
    let (mut year, mut month, mut date) = (day / 10_000, day / 100 % 100, day % 100);
    if begins && date > 31 {
        (month, date) = (month + 1, 1);
    }
    if begins && month > 12 {
        (year, month) = (year + 1, 1);
    }
    if !begins && date == 0 {
        (month, date) = (month.saturating_sub(1), 31);
    }
    if !begins && month == 0 {
        (year, month) = (year.saturating_sub(1), 12);
    }
    let whole_year = if begins { month == 1 && date == 1 } else { month == 12 && date == 31 };
    let name = u8::try_from(month).ok().and_then(scrutineer_corpus::month_name).unwrap_or_default();
    match (whole_year, begins && date == 1 || !begins && date == 31) {
        (true, _) => year.to_string(),
        (false, true) => format!("{name} {year}"),
        (false, false) => format!("{date} {name} {year}"),
    }
}
