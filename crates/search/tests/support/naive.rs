//! Searching as the documentation of the query language says, without any index: item by item, passage by passage,
//! word by word.

use scrutineer_corpus::*;
use scrutineer_search::CorpusInput;
use scrutineer_search::analyse::{Token, is_common, stem, tokens};
use scrutineer_search::query::{Field, KindSet, Node, PhraseWord};
use scrutineer_search::{Filters, Matched, Matching, Request, parse};
use std::collections::{BTreeMap, BTreeSet};

/// An item or document with its words.
pub(crate) struct Unit {
    pub(crate) id: String,
    pub(crate) council: Council,
    pub(crate) committee: Option<Committee>,
    pub(crate) date: Option<Date>,
    pub(crate) kinds: Vec<Kind>,
    title: Vec<Token>,
    purpose: Vec<Token>,
    organisations: Vec<Vec<Token>>,
    passages: Vec<Vec<Token>>,
}

/// What a naive search finds.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) matched: Matched,
    /// Passages that match, by item; from 1.
    pub(crate) items: BTreeMap<String, BTreeSet<usize>>,
    pub(crate) councils: BTreeMap<String, u32>,
    pub(crate) committees: BTreeMap<String, u32>,
    pub(crate) years: BTreeMap<String, u32>,
    pub(crate) kinds: BTreeMap<String, u32>,
    /// By council and month: loaded, found by the words typed, found by another wording only.
    pub(crate) months: BTreeMap<Month, (u32, u32, u32)>,
}

type Passages = BTreeSet<usize>;

/// A council and a month.
type Month = (String, Option<(u16, u8)>);

/// What the words typed find in a unit, and what they find with the related wordings.
type Both = (Option<Passages>, Option<Passages>);

/// Looks through a unit for something, among passages of some kinds.
type Look<'l> = &'l dyn Fn(&Unit, KindSet) -> Option<Passages>;

pub(crate) fn units(corpus: &CorpusInput) -> Vec<Unit> {
    let mut units = Vec::new();
    for meeting in &corpus.meetings {
        let unit =
            |id: &str, title: Option<&str>, purpose: Option<&str>, orgs: &[String], passages: &[Passage]| {
                Unit {
                    id: id.to_owned(),
                    council: meeting.council.clone(),
                    committee: meeting.committee.as_ref().map(|committee| committee.value.clone()),
                    date: meeting.date.as_ref().map(|date| date.value),
                    kinds: passages.iter().map(|passage| passage.kind).collect(),
                    title: tokens(title.unwrap_or_default()),
                    purpose: tokens(purpose.unwrap_or_default()),
                    organisations: orgs.iter().map(|name| tokens(name)).collect(),
                    passages: passages.iter().map(|passage| tokens(&passage.text)).collect(),
                }
            };
        for item in &meeting.items {
            let (title, purpose) = (item.title.as_deref(), item.purpose.as_deref());
            units.push(unit(&item.id, title, purpose, &item.organisations, &item.passages));
        }
        for document in &meeting.documents {
            units.push(unit(&document.id, Some(&document.title), None, &[], &document.passages));
        }
    }
    units
}

/// Answers a request.
pub(crate) fn search(units: &[Unit], request: &Request) -> Answer {
    let query = parse(&request.query).root;
    let kinds =
        if request.filters.kinds.is_empty() { KindSet::ALL } else { KindSet::of(&request.filters.kinds) };
    let also: Vec<Node> = request.also.iter().map(|text| parse(text).root).collect();
    let root = if request.matching == Matching::Any { any(query.clone()) } else { query.clone() };
    let filters = &request.filters;
    let passes =
        |unit: &Unit| by_council(unit, filters) && by_committee(unit, filters) && by_year(unit, filters);

    // For each unit: what the words typed find, what they find with the related wordings.
    let look = |typed: Look<'_>, kinds: KindSet| -> Vec<Both> {
        units
            .iter()
            .map(|unit| {
                let typed = typed(unit, kinds);
                let mut all = typed.clone();
                for more in also.iter().filter_map(|node| top(unit, node, kinds)) {
                    all.get_or_insert_default().extend(more);
                }
                (typed, all)
            })
            .collect()
    };
    let as_read = |unit: &Unit, kinds: KindSet| top(unit, &root, kinds);
    let mut found = look(&as_read, kinds);
    let mut any_kind = look(&as_read, KindSet::ALL);
    let mut matched = if query == Node::All { Matched::Everything } else { Matched::AsRead };
    let hit = |found: &[Both]| units.iter().zip(found).any(|(unit, (_, all))| all.is_some() && passes(unit));
    if !hit(&found) && request.matching == Matching::All && matched == Matched::AsRead {
        let (parts, rest) = parts(&query);
        if parts.len() > 1 {
            let count = |unit: &Unit, kinds: KindSet| {
                let allowed = rest.iter().all(|node| top(unit, node, KindSet::ALL).is_some());
                let sets: Vec<Passages> = parts.iter().filter_map(|part| top(unit, part, kinds)).collect();
                if allowed { sets } else { Vec::new() }
            };
            let best = units
                .iter()
                .filter(|unit| passes(unit))
                .map(|unit| count(unit, kinds).len())
                .max()
                .unwrap_or(0);
            if best > 0 {
                let near = |unit: &Unit, kinds: KindSet| {
                    let sets = count(unit, kinds);
                    (sets.len() == best).then(|| sets.into_iter().flatten().collect())
                };
                found = look(&near, kinds);
                any_kind = look(&near, KindSet::ALL);
                matched = Matched::Nearest;
            }
        }
    }

    let mut answer = Answer { matched, ..Answer::default() };
    for (unit, ((typed, all), (_, with_any_kind))) in units.iter().zip(found.iter().zip(&any_kind)) {
        let (council, committee, year) =
            (by_council(unit, filters), by_committee(unit, filters), by_year(unit, filters));
        let hit = u32::from(all.is_some());
        *answer.councils.entry(unit.council.id.clone()).or_default() += u32::from(committee && year) * hit;
        *answer.committees.entry(committee_id(unit)).or_default() += u32::from(council && year) * hit;
        let name = unit.date.map(|date| date.year().to_string()).unwrap_or_default();
        *answer.years.entry(name).or_default() += u32::from(council && committee) * hit;
        if !(council && committee && year) {
            continue;
        }
        for &n in with_any_kind.iter().flatten() {
            *answer.kinds.entry(unit.kinds[n].name().to_owned()).or_default() += 1;
        }
        let month = unit.date.map(|date| (date.year(), date.month()));
        let entry = answer.months.entry((unit.council.id.clone(), month)).or_default();
        entry.0 += 1;
        entry.1 += u32::from(typed.is_some());
        entry.2 += u32::from(typed.is_none() && all.is_some());
        if let Some(set) = all {
            answer.items.insert(unit.id.clone(), set.iter().map(|n| n + 1).collect());
        }
    }
    answer
}

fn any(root: Node) -> Node {
    match root {
        Node::And(nodes) => {
            let (words, mut rest): (Vec<_>, Vec<_>) = nodes.into_iter().partition(Node::finds_passages);
            if !words.is_empty() {
                rest.push(Node::Or(words));
            }
            Node::And(rest)
        }
        Node::Kinds { kinds, node } => Node::Kinds { kinds, node: Box::new(any(*node)) },
        other => other,
    }
}

/// The parts of which an item may have only some, and what must hold all the same.
fn parts(root: &Node) -> (Vec<Node>, Vec<Node>) {
    fn words(node: &Node, into: &mut Vec<Node>) {
        match node {
            Node::Phrase { words, span } => {
                let common = |word: &PhraseWord| matches!(word, PhraseWord::Form(form) if is_common(form));
                let telling: Vec<&PhraseWord> = words.iter().filter(|word| !common(word)).collect();
                let telling = if telling.is_empty() { words.iter().collect() } else { telling };
                into.extend(telling.into_iter().map(|word| match word.clone() {
                    PhraseWord::Form(form) => Node::Word { form, span: *span },
                    PhraseWord::Beginning(start) => Node::Prefix { start, span: *span },
                }));
            }
            Node::Near { left, right, .. } => {
                words(left, into);
                words(right, into);
            }
            other => into.push(other.clone()),
        }
    }
    let nodes = if let Node::And(nodes) = root { nodes.clone() } else { vec![root.clone()] };
    let (mut parts, mut rest) = (Vec::new(), Vec::new());
    for node in nodes {
        match node {
            Node::Phrase { .. } | Node::Near { .. } => words(&node, &mut parts),
            node if node.finds_passages() => parts.push(node),
            node => rest.push(node),
        }
    }
    // Neighbours that ask for the same count once.
    let name = |node: &Node| match node {
        Node::Word { form, .. } => format!("word {}", stem(form)),
        Node::Prefix { start, .. } => format!("prefix {start}"),
        other => format!("{other:?}"),
    };
    parts.dedup_by(|a, b| name(a) == name(b));
    (parts, rest)
}

#[derive(Clone, Copy)]
struct Scope {
    kinds: KindSet,
    title: bool,
    organisation: bool,
    expand: bool,
}

fn top(unit: &Unit, node: &Node, kinds: KindSet) -> Option<Passages> {
    let scope = Scope { kinds, title: false, organisation: false, expand: true };
    let set = eval(unit, node, scope)?;
    (kinds == KindSet::ALL || !set.is_empty()).then_some(set)
}

fn all_passages(unit: &Unit, kinds: KindSet) -> Passages {
    (0..unit.kinds.len()).filter(|&n| kinds.has(unit.kinds[n])).collect()
}

fn eval(unit: &Unit, node: &Node, scope: Scope) -> Option<Passages> {
    let inner = Scope { expand: false, ..scope };
    let everything = || if scope.title { Passages::new() } else { all_passages(unit, scope.kinds) };
    let bare = |holds: bool| holds.then(|| if scope.expand { everything() } else { Passages::new() });
    match node {
        Node::All => Some(everything()),
        Node::Word { .. } | Node::Phrase { .. } | Node::Prefix { .. } | Node::Near { .. } => {
            leaf(unit, node, scope)
        }
        Node::Field { field, .. } => bare(holds(unit, field)),
        Node::Not(node) => bare(eval(unit, node, inner).is_none()),
        Node::Title(node) => bare(eval(unit, node, Scope { title: true, ..inner }).is_some()),
        Node::Organisation(node) => {
            bare(eval(unit, node, Scope { title: true, organisation: true, ..inner }).is_some())
        }
        Node::Kinds { kinds, node } => {
            let kinds = scope.kinds.and(*kinds);
            let set = eval(unit, node, Scope { kinds, expand: true, ..scope })?;
            (!set.is_empty()).then_some(set)
        }
        Node::And(nodes) => {
            let sets: Option<Vec<Passages>> = nodes.iter().map(|node| eval(unit, node, inner)).collect();
            let sets = sets?;
            if nodes.iter().any(Node::finds_passages) {
                Some(sets.into_iter().flatten().collect())
            } else {
                bare(true)
            }
        }
        Node::Or(nodes) => {
            let sets: Vec<Passages> = nodes.iter().filter_map(|node| eval(unit, node, scope)).collect();
            (!sets.is_empty()).then(|| sets.into_iter().flatten().collect())
        }
    }
}

fn leaf(unit: &Unit, node: &Node, scope: Scope) -> Option<Passages> {
    if scope.organisation {
        // A phrase does not run from one name into the next; words may stand in different names.
        let any = unit.organisations.iter().any(|name| !spans(node, name).is_empty());
        return any.then(Passages::new);
    }
    let has = |list: &[Token]| !spans(node, list).is_empty();
    let mut found = has(&unit.title);
    let mut set = Passages::new();
    if !scope.title {
        found |= has(&unit.purpose);
        let passages = unit.passages.iter().enumerate();
        set.extend(passages.filter(|(n, list)| scope.kinds.has(unit.kinds[*n]) && has(list)).map(|(n, _)| n));
    }
    (found || !set.is_empty()).then_some(set)
}

/// First and last position of every occurrence.
fn spans(node: &Node, list: &[Token]) -> Vec<(u32, u32)> {
    let single = |test: &dyn Fn(&str) -> bool| {
        list.iter().filter(|token| test(&token.form)).map(|token| (token.position, token.position)).collect()
    };
    match node {
        Node::Word { form, .. } => single(&|other| stem(other) == stem(form)),
        Node::Prefix { start, .. } => single(&|other| other.starts_with(start.as_str())),
        Node::Phrase { words, .. } => {
            let at = |word: &PhraseWord, position: u32| {
                list.iter().any(|token| {
                    token.position == position
                        && match word {
                            PhraseWord::Form(form) => token.form == *form,
                            PhraseWord::Beginning(start) => token.form.starts_with(start.as_str()),
                        }
                })
            };
            let last = words.len() as u32 - 1;
            let starts = list.iter().map(|token| token.position).collect::<BTreeSet<u32>>().into_iter();
            let whole = |start: &u32| (*start..).zip(words).all(|(position, word)| at(word, position));
            starts.filter(whole).map(|start| (start, start + last)).collect()
        }
        Node::Near { left, right, within } => {
            let right = spans(right, list);
            let near = |a: &(u32, u32)| {
                right.iter().any(|b| {
                    #[allow(clippy::implicit_saturating_sub, reason = "as the documentation puts it")]
                    let gap = if a.0 > b.1 {
                        a.0 - b.1
                    } else if b.0 > a.1 {
                        b.0 - a.1
                    } else {
                        0
                    };
                    gap >= 1 && gap <= *within
                })
            };
            spans(left, list).into_iter().filter(near).collect()
        }
        Node::Or(nodes) => nodes.iter().flat_map(|node| spans(node, list)).collect(),
        _ => Vec::new(),
    }
}

fn holds(unit: &Unit, field: &Field) -> bool {
    let fits = |wanted: &str, id: &str, name: &str| {
        let have: BTreeSet<String> = tokens(name).into_iter().map(|token| token.form).collect();
        wanted == id || tokens(wanted).iter().all(|token| have.contains(&token.form))
    };
    match field {
        Field::Council(name) => fits(name, &unit.council.id, &unit.council.name),
        Field::Committee(None) => unit.committee.is_none(),
        Field::Committee(Some(name)) => unit.committee.as_ref().is_some_and(|c| fits(name, &c.id, &c.name)),
        Field::Days(days) => unit.date.is_some_and(|date| {
            let day = u32::from(date.year()) * 10_000 + u32::from(date.month()) * 100 + u32::from(date.day());
            (days.from..=days.to).contains(&day)
        }),
        Field::Undated => unit.date.is_none(),
        Field::Theme(_) => true,
    }
}

fn committee_id(unit: &Unit) -> String {
    format!("{}/{}", unit.council.id, unit.committee.as_ref().map_or("", |committee| &committee.id))
}

fn by_council(unit: &Unit, filters: &Filters) -> bool {
    filters.councils.is_empty() || filters.councils.contains(&unit.council.id)
}

fn by_committee(unit: &Unit, filters: &Filters) -> bool {
    filters.committees.is_empty() || filters.committees.contains(&committee_id(unit))
}

fn by_year(unit: &Unit, filters: &Filters) -> bool {
    filters.years.is_empty() || filters.years.contains(&unit.date.map(|date| date.year()))
}
