use super::MANIFEST;
use crate::analyse::{Token, stem, tokens};
use crate::api::*;
use crate::query::{Field, KindSet, Node, parse, read_as};
use crate::{Fetch, FetchError, IndexError, fetch_twice};
use scrutineer_corpus::{AgendaItem, Completeness, Council, Document, Kind, Meeting, Passage, Wording};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// An opened index.
pub struct Index<F: Fetch> {
    fetch: F,
    overview: Overview,
    units: Vec<Unit>,
}

#[derive(Deserialize)]
struct Manifest {
    corpus: String,
}

#[derive(Deserialize)]
struct Corpus {
    title: Option<String>,
    councils: Vec<Council>,
    meetings: Vec<Meeting>,
}

struct Unit {
    view: ItemView,
    kinds: Vec<Kind>,
    title: Vec<Token>,
    organisations: Vec<Token>,
    purpose: Vec<Token>,
    passages: Vec<Vec<Token>>,
}

impl<F: Fetch> Index<F> {
    /// Opens an index.
    ///
    /// # Errors
    /// [`IndexError`] when there is none or it cannot be read.
    pub async fn open(fetch: F) -> Result<Self, IndexError> {
        let manifest = get(&fetch, MANIFEST, true).await?;
        let manifest: Manifest = json(MANIFEST, &manifest)?;
        let body = get(&fetch, &manifest.corpus, false).await?;
        let corpus: Corpus = json(&manifest.corpus, &body)?;
        let mut units = Vec::new();
        for meeting in &corpus.meetings {
            units.extend(meeting.items.iter().map(|item| from_item(meeting, item)));
            units.extend(meeting.documents.iter().map(|document| from_document(meeting, document)));
        }
        let key = |u: &Unit| (u.view.head.council.clone(), u.view.head.date, u.view.meeting.clone());
        units.sort_by_cached_key(key);
        let overview = overview(&corpus, &units);
        Ok(Self { fetch, overview, units })
    }

    /// What the index holds.
    pub fn overview(&self) -> &Overview {
        &self.overview
    }

    /// The fetcher that the index was opened with.
    pub fn fetcher(&self) -> &F {
        &self.fetch
    }

    /// Answers a request.
    ///
    /// # Errors
    /// [`IndexError`] when a file cannot be had or read.
    #[allow(clippy::unused_async, reason = "the reader of chunks awaits its files")]
    pub async fn search(&self, request: &Request) -> Result<Response, IndexError> {
        let query = parse(&request.query);
        let also: Vec<Node> = request.also.iter().map(|text| parse(text).root).collect();
        let mut root = query.root.clone();
        if request.matching == Matching::Any {
            root = any(root);
        }
        let mut matched =
            if query.root == Node::All && also.is_empty() { Matched::Everything } else { Matched::AsRead };
        let kinds =
            if request.filters.kinds.is_empty() { KindSet::ALL } else { KindSet::of(&request.filters.kinds) };
        let mut found = self.find(&root, &also, kinds);
        let passes = |unit: &Unit| {
            by_council(unit, &request.filters)
                && by_year(unit, &request.filters)
                && by_committee(unit, &request.filters)
        };
        if !self.units.iter().enumerate().any(|(n, u)| found.contains_key(&n) && passes(u))
            && matches!(root, Node::And(_))
        {
            let nearest = self.find(&any(root.clone()), &also, kinds);
            if self.units.iter().enumerate().any(|(n, u)| nearest.contains_key(&n) && passes(u)) {
                found = nearest;
                matched = Matched::Nearest;
            }
        }
        let words = positive_words(&root);
        let mut rows: Vec<(f32, usize, &BTreeSet<usize>)> = found
            .iter()
            .filter(|(n, _)| self.units.get(**n).is_some_and(passes))
            .filter_map(|(&n, (set, _))| Some((score(self.units.get(n)?, &words), n, set)))
            .collect();
        rows.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        match request.sort {
            Sort::Relevance => {}
            Sort::Newest => {
                rows.sort_by_key(|r| std::cmp::Reverse(self.units.get(r.1).and_then(|u| u.view.head.date)))
            }
            Sort::Oldest => rows
                .sort_by_key(|r| self.units.get(r.1).map(|u| (u.view.head.date.is_none(), u.view.head.date))),
        }
        let total_passages = rows.iter().map(|row| row.2.len()).sum::<usize>();
        let items = rows.iter().skip(request.offset).take(request.limit);
        let items =
            items.filter_map(|&(score, n, set)| Some(hit(self.units.get(n)?, score, set, &words))).collect();
        Ok(Response {
            reading: Reading { parts: read_as(&query.root), notes: query.notes },
            matched,
            total_items: small(rows.len()),
            total_passages: small(total_passages),
            items,
            facets: self.facets(&found, &root, &also, &request.filters),
            timeline: self.timeline(&found, &request.filters),
            ..Response::default()
        })
    }

    /// A whole item or document; with a request, its found words are marked.
    ///
    /// # Errors
    /// [`IndexError`] when a file cannot be had or read.
    #[allow(clippy::unused_async, reason = "the reader of chunks awaits its files")]
    pub async fn item(&self, id: &str, request: Option<&Request>) -> Result<Option<ItemView>, IndexError> {
        let words = request.map(|request| positive_words(&parse(&request.query).root)).unwrap_or_default();
        let unit = self.units.iter().find(|unit| unit.view.head.id == id);
        Ok(unit.map(|unit| {
            let mut view = unit.view.clone();
            for passage in &mut view.passages {
                passage.marks = marks(&passage.text, &words);
            }
            view
        }))
    }

    fn find(&self, root: &Node, also: &[Node], kinds: KindSet) -> BTreeMap<usize, (BTreeSet<usize>, bool)> {
        let mut found = BTreeMap::new();
        for (n, unit) in self.units.iter().enumerate() {
            let main = Eval { unit, title_only: false }.top(root, kinds);
            let mut set = main.clone().unwrap_or_default();
            let mut any = main.is_some();
            for node in also {
                if let Some(more) = (Eval { unit, title_only: false }).top(node, kinds) {
                    set.extend(more);
                    any = true;
                }
            }
            if any {
                found.insert(n, (set, main.is_some()));
            }
        }
        found
    }

    fn facets(
        &self,
        found: &BTreeMap<usize, (BTreeSet<usize>, bool)>,
        root: &Node,
        also: &[Node],
        filters: &Filters,
    ) -> Facets {
        let count = |pass: &dyn Fn(&Unit) -> bool| {
            small(found.keys().filter_map(|n| self.units.get(*n)).filter(|unit| pass(unit)).count())
        };
        let mut facets = Facets::default();
        for council in &self.overview.councils {
            let n = count(&|u| {
                u.view.head.council == council.id && by_committee(u, filters) && by_year(u, filters)
            });
            facets.councils.push(FacetValue { id: council.id.clone(), name: council.name.clone(), count: n });
            for committee in &council.committees {
                let id = format!("{}/{}", council.id, committee.id);
                let n = count(&|u| committee_key(u) == id && by_council(u, filters) && by_year(u, filters));
                facets.committees.push(FacetValue { id, name: committee.name.clone(), count: n });
            }
        }
        let everything = self.find(root, also, KindSet::ALL);
        for kind in Kind::ALL {
            let mut n = 0;
            for (unit, (set, _)) in &everything {
                let Some(unit) = self.units.get(*unit) else { continue };
                if by_council(unit, filters) && by_committee(unit, filters) && by_year(unit, filters) {
                    n += set.iter().filter(|p| unit.kinds.get(**p) == Some(&kind)).count();
                }
            }
            facets.kinds.push(FacetValue {
                id: kind.name().to_owned(),
                name: kind.name().to_owned(),
                count: small(n),
            });
        }
        let mut years: BTreeSet<Option<u16>> =
            self.units.iter().map(|u| u.view.head.date.map(|d| d.year())).collect();
        let undated = years.remove(&None);
        for year in years.into_iter().rev().chain(undated.then_some(None)) {
            let n = count(&|u| {
                u.view.head.date.map(|d| d.year()) == year
                    && by_council(u, filters)
                    && by_committee(u, filters)
            });
            let id = year.map(|y| y.to_string()).unwrap_or_default();
            facets.years.push(FacetValue { name: id.clone(), id, count: n });
        }
        facets
    }

    fn timeline(
        &self,
        found: &BTreeMap<usize, (BTreeSet<usize>, bool)>,
        filters: &Filters,
    ) -> Vec<CouncilTimeline> {
        let mut lines = Vec::new();
        for council in &self.overview.councils {
            let mut line = CouncilTimeline {
                council: council.id.clone(),
                name: council.name.clone(),
                loaded: 0,
                items: 0,
                passages: 0,
                months: Vec::new(),
            };
            let mut months: BTreeMap<(bool, Option<(u16, u8)>), MonthCount> = BTreeMap::new();
            for (n, unit) in self.units.iter().enumerate() {
                if unit.view.head.council != council.id
                    || !(by_council(unit, filters) && by_committee(unit, filters) && by_year(unit, filters))
                {
                    continue;
                }
                let month = unit.view.head.date.map(|d| (d.year(), d.month()));
                let entry = months.entry((month.is_none(), month)).or_insert(MonthCount {
                    month,
                    loaded: 0,
                    items: 0,
                    by_another: 0,
                });
                entry.loaded += 1;
                line.loaded += 1;
                if let Some((set, main)) = found.get(&n) {
                    line.items += 1;
                    line.passages += small(set.len());
                    *(if *main { &mut entry.items } else { &mut entry.by_another }) += 1;
                }
            }
            line.months = months.into_values().collect();
            if line.loaded > 0 {
                lines.push(line);
            }
        }
        lines
    }
}

async fn get<F: Fetch>(fetch: &F, path: &str, fresh: bool) -> Result<Vec<u8>, IndexError> {
    fetch_twice(fetch, path, fresh).await.map_err(|cause| match cause {
        FetchError::NotFound => IndexError::Missing { path: path.to_owned() },
        cause @ FetchError::Failed(_) => IndexError::Fetch { path: path.to_owned(), cause },
    })
}

fn json<'a, T: Deserialize<'a>>(path: &str, bytes: &'a [u8]) -> Result<T, IndexError> {
    serde_json::from_slice(bytes)
        .map_err(|cause| IndexError::Damaged { path: path.to_owned(), problem: cause.to_string() })
}

fn any(root: Node) -> Node {
    match root {
        Node::And(nodes) => {
            let (words, mut rest): (Vec<_>, Vec<_>) = nodes.into_iter().partition(Node::finds_passages);
            rest.push(Node::Or(words));
            Node::And(rest)
        }
        other => other,
    }
}

struct Eval<'a> {
    unit: &'a Unit,
    title_only: bool,
}

impl Eval<'_> {
    fn top(&self, root: &Node, kinds: KindSet) -> Option<BTreeSet<usize>> {
        let set = self.eval(root, kinds, true)?;
        (kinds == KindSet::ALL || !set.is_empty()).then_some(set)
    }

    fn everything(&self, mask: KindSet) -> BTreeSet<usize> {
        (0..self.unit.kinds.len()).filter(|&n| self.unit.kinds.get(n).is_some_and(|&k| mask.has(k))).collect()
    }

    fn eval(&self, node: &Node, mask: KindSet, expand: bool) -> Option<BTreeSet<usize>> {
        let bare = |holds: bool| holds.then(|| if expand { self.everything(mask) } else { BTreeSet::new() });
        match node {
            Node::All => Some(self.everything(mask)),
            Node::Word { .. } | Node::Phrase { .. } | Node::Prefix { .. } | Node::Near { .. } => {
                self.leaf(node, mask)
            }
            Node::Field { field, .. } => bare(self.field(field)),
            Node::Not(inner) => bare(self.eval(inner, mask, false).is_none()),
            Node::Title(inner) => {
                bare(Eval { unit: self.unit, title_only: true }.eval(inner, mask, false).is_some())
            }
            Node::Organisation(inner) => bare(!occurrences(inner, &self.unit.organisations).is_empty()),
            Node::Kinds { kinds, node } => {
                let set = self.eval(node, mask.and(*kinds), true)?;
                (!set.is_empty()).then_some(set)
            }
            Node::And(nodes) => {
                let bears = nodes.iter().any(Node::finds_passages);
                let mut set = if expand && !bears { self.everything(mask) } else { BTreeSet::new() };
                for node in nodes {
                    set.extend(self.eval(node, mask, false)?);
                }
                Some(set)
            }
            Node::Or(nodes) => {
                let sets: Vec<_> = nodes.iter().filter_map(|node| self.eval(node, mask, expand)).collect();
                (!sets.is_empty()).then(|| sets.into_iter().flatten().collect())
            }
        }
    }

    fn leaf(&self, node: &Node, mask: KindSet) -> Option<BTreeSet<usize>> {
        let mut any = !occurrences(node, &self.unit.title).is_empty();
        let mut set = BTreeSet::new();
        if !self.title_only {
            any |= !occurrences(node, &self.unit.purpose).is_empty();
            for (n, tokens) in self.unit.passages.iter().enumerate() {
                if self.unit.kinds.get(n).is_some_and(|&k| mask.has(k))
                    && !occurrences(node, tokens).is_empty()
                {
                    set.insert(n);
                }
            }
        }
        (any || !set.is_empty()).then_some(set)
    }

    fn field(&self, field: &Field) -> bool {
        let head = &self.unit.view.head;
        match field {
            Field::Council(name) => named(name, &head.council, &head.council_name),
            Field::Committee(None) => head.committee.is_none(),
            Field::Committee(Some(name)) => head
                .committee
                .as_deref()
                .is_some_and(|id| named(name, id, head.committee_name.as_deref().unwrap_or_default())),
            Field::Days(days) => head.date.is_some_and(|d| {
                let day = u32::from(d.year()) * 10_000 + u32::from(d.month()) * 100 + u32::from(d.day());
                (days.from..=days.to).contains(&day)
            }),
            Field::Undated => head.date.is_none(),
            Field::Theme(_) => true,
        }
    }
}

fn named(wanted: &str, id: &str, name: &str) -> bool {
    let have: BTreeSet<String> = tokens(name).into_iter().map(|t| t.form).collect();
    wanted == id || tokens(wanted).iter().all(|t| have.contains(&t.form))
}

/// Byte ranges and positions at which a leaf occurs.
fn occurrences(node: &Node, list: &[Token]) -> Vec<(u32, u32, usize, usize)> {
    let single = |test: &dyn Fn(&str) -> bool| {
        list.iter()
            .filter(|t| test(&t.form))
            .map(|t| (t.position, t.position, t.start, t.end))
            .collect::<Vec<_>>()
    };
    match node {
        Node::Word { form, .. } => {
            let wanted = stem(form);
            single(&|form| stem(form) == wanted)
        }
        Node::Prefix { start, .. } => single(&|form| form.starts_with(start.as_str())),
        Node::Phrase { forms, .. } => {
            let mut found = Vec::new();
            for first in list.iter().filter(|t| Some(&t.form) == forms.first()) {
                let mut last = first;
                let whole = forms.iter().zip(first.position..).all(|(form, position)| {
                    let next = list.iter().find(|t| t.position == position && t.form == *form);
                    last = next.unwrap_or(last);
                    next.is_some()
                });
                if whole {
                    found.push((first.position, last.position, first.start, last.end));
                }
            }
            found
        }
        Node::Near { left, right, within } => {
            let (left, right) = (occurrences(left, list), occurrences(right, list));
            let mut found = Vec::new();
            for a in &left {
                for b in &right {
                    let distance = if a.0 > b.1 { a.0 - b.1 } else { b.0.saturating_sub(a.1) };
                    if (1..=*within).contains(&distance) {
                        found.extend([*a, *b]);
                    }
                }
            }
            found
        }
        Node::Or(nodes) => nodes.iter().flat_map(|node| occurrences(node, list)).collect(),
        Node::And(nodes) => {
            let all: Vec<_> = nodes.iter().map(|node| occurrences(node, list)).collect();
            if all.iter().any(Vec::is_empty) { Vec::new() } else { all.concat() }
        }
        _ => Vec::new(),
    }
}

fn positive_words(node: &Node) -> Vec<Node> {
    match node {
        Node::Word { .. } | Node::Phrase { .. } | Node::Prefix { .. } | Node::Near { .. } => {
            vec![node.clone()]
        }
        Node::And(nodes) | Node::Or(nodes) => nodes.iter().flat_map(positive_words).collect(),
        Node::Title(node) | Node::Kinds { node, .. } => positive_words(node),
        _ => Vec::new(),
    }
}

fn marks(text: &str, words: &[Node]) -> Vec<Mark> {
    let list = tokens(text);
    let mut spans: Vec<(usize, usize)> =
        words.iter().flat_map(|w| occurrences(w, &list)).map(|o| (o.2, o.3)).collect();
    spans.sort_unstable();
    let mut marks: Vec<Mark> = Vec::new();
    for (start, end) in spans {
        match marks.last_mut() {
            Some(last) if start < last.end => last.end = last.end.max(end),
            _ => marks.push(Mark { start, end, by_another: false }),
        }
    }
    marks
}

fn score(unit: &Unit, words: &[Node]) -> f32 {
    let mut score = 0.0;
    for word in words {
        let mut tf = 3.0 * float(occurrences(word, &unit.title).len());
        tf += unit.passages.iter().map(|p| float(occurrences(word, p).len())).sum::<f32>();
        score += tf / (tf + 1.2);
    }
    score
}

fn hit(unit: &Unit, score: f32, set: &BTreeSet<usize>, words: &[Node]) -> Hit {
    let shown: Vec<usize> = set.iter().copied().take(PASSAGES_SHOWN).collect();
    let view = |n: usize| {
        let mut view = unit.view.passages.get(n).cloned().unwrap_or_default();
        view.marks = marks(&view.text, words);
        view
    };
    let decisions: Vec<usize> =
        (0..unit.kinds.len()).filter(|&n| unit.kinds.get(n).is_some_and(|k| k.is_decision())).collect();
    let strip = unit.view.passages.iter().enumerate().map(|(n, p)| Segment {
        words: count_words(&p.text).max(1),
        kind: p.kind,
        found: set.contains(&n),
    });
    let terms = words.iter().filter(|w| unit.passages.iter().any(|p| !occurrences(w, p).is_empty()));
    let terms = terms.map(|w| {
        read_as(w)
            .into_iter()
            .filter_map(|p| if let ReadPart::Term(t) = p { Some(t) } else { None })
            .collect::<Vec<_>>()
            .join(" ")
    });
    Hit {
        item: unit.view.head.clone(),
        score,
        matching_passages: small(set.len()),
        passages: shown.iter().map(|&n| view(n)).collect(),
        decision: decisions.iter().find(|n| !shown.contains(n)).map(|&n| view(n)),
        decisions: small(decisions.len()),
        strip: strip.collect(),
        why: vec![Reason { label: "Words".to_owned(), terms: terms.collect(), text: String::new() }],
    }
}

fn by_council(unit: &Unit, filters: &Filters) -> bool {
    filters.councils.is_empty() || filters.councils.contains(&unit.view.head.council)
}

fn by_committee(unit: &Unit, filters: &Filters) -> bool {
    filters.committees.is_empty() || filters.committees.contains(&committee_key(unit))
}

fn by_year(unit: &Unit, filters: &Filters) -> bool {
    filters.years.is_empty() || filters.years.contains(&unit.view.head.date.map(|date| date.year()))
}

fn committee_key(unit: &Unit) -> String {
    format!("{}/{}", unit.view.head.council, unit.view.head.committee.as_deref().unwrap_or_default())
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[allow(clippy::cast_precision_loss, reason = "a score")]
fn float(n: usize) -> f32 {
    n as f32
}

fn count_words(text: &str) -> u32 {
    small(text.split_whitespace().count())
}

fn view_passages(passages: &[Passage]) -> Vec<PassageView> {
    let view = |p: &Passage| PassageView {
        n: p.n,
        kind: p.kind,
        label: p.label.clone(),
        text: p.text.clone(),
        marks: Vec::new(),
        under: p.under,
        page: p.page,
        vote: p.vote.clone(),
        action: p.action.clone(),
    };
    passages.iter().map(view).collect()
}

fn head(meeting: &Meeting, passages: &[Passage]) -> ItemHead {
    ItemHead {
        council: meeting.council.id.clone(),
        council_name: meeting.council.name.clone(),
        committee: meeting.committee.as_ref().map(|c| c.value.id.clone()),
        committee_name: meeting.committee.as_ref().map(|c| c.value.name.clone()),
        date: meeting.date.as_ref().map(|d| d.value),
        wording: meeting.wording,
        passages: small(passages.len()),
        words: passages.iter().map(|p| count_words(&p.text)).sum(),
        ..ItemHead::default()
    }
}

fn unit(view: ItemView, passages: &[Passage], organisations: &str) -> Unit {
    Unit {
        kinds: passages.iter().map(|p| p.kind).collect(),
        title: tokens(view.head.title.as_deref().unwrap_or_default()),
        organisations: tokens(organisations),
        purpose: tokens(view.head.purpose.as_deref().unwrap_or_default()),
        passages: passages.iter().map(|p| tokens(&p.text)).collect(),
        view,
    }
}

fn from_item(meeting: &Meeting, item: &AgendaItem) -> Unit {
    let mut head = head(meeting, &item.passages);
    head.id.clone_from(&item.id);
    head.number.clone_from(&item.number);
    head.title.clone_from(&item.title);
    head.purpose.clone_from(&item.purpose);
    head.completeness = Some(item.completeness);
    head.url = item.source.url.clone().or_else(|| meeting.source.url.clone());
    let beside = meeting.documents.iter().filter(|d| d.item.as_deref() == Some(&item.id));
    let beside = beside.map(|d| from_document(meeting, d).view.head).collect();
    let view = ItemView {
        head,
        committee_from: meeting.committee.as_ref().map(|c| c.from),
        date_from: meeting.date.as_ref().map(|d| d.from),
        minutes_status: item.minutes_status,
        retrieved_at: item.source.retrieved_at.clone(),
        meeting: meeting.id.clone(),
        passages: view_passages(&item.passages),
        documents: item.documents.clone(),
        beside,
        organisations: item.organisations.clone(),
    };
    unit(view, &item.passages, &item.organisations.join("; "))
}

fn from_document(meeting: &Meeting, document: &Document) -> Unit {
    let mut head = head(meeting, &document.passages);
    head.id.clone_from(&document.id);
    head.is_document = true;
    head.title = Some(document.title.clone());
    head.url.clone_from(&document.source.url);
    let view = ItemView {
        head,
        committee_from: meeting.committee.as_ref().map(|c| c.from),
        date_from: meeting.date.as_ref().map(|d| d.from),
        retrieved_at: document.source.retrieved_at.clone(),
        meeting: meeting.id.clone(),
        passages: view_passages(&document.passages),
        ..ItemView::default()
    };
    unit(view, &document.passages, "")
}

fn overview(corpus: &Corpus, units: &[Unit]) -> Overview {
    let mut councils: BTreeMap<String, CouncilOverview> = BTreeMap::new();
    for council in corpus.councils.iter().chain(corpus.meetings.iter().map(|m| &m.council)) {
        councils.entry(council.id.clone()).or_insert_with(|| CouncilOverview {
            id: council.id.clone(),
            name: council.name.clone(),
            licence: council.licence.clone(),
            website: council.website.clone(),
            committees: Vec::new(),
        });
    }
    let mut committees: BTreeMap<(String, String), (CommitteeOverview, BTreeSet<String>)> = BTreeMap::new();
    for unit in units {
        let head = &unit.view.head;
        let key = (head.council.clone(), head.committee.clone().unwrap_or_default());
        let (line, meetings) = committees.entry(key.clone()).or_default();
        line.id = key.1;
        line.name = head.committee_name.clone().unwrap_or_default();
        meetings.insert(unit.view.meeting.clone());
        *(if head.is_document { &mut line.documents } else { &mut line.items }) += 1;
        line.passages += head.passages;
        line.words += head.words;
        match head.completeness {
            Some(Completeness::Full) => line.full += 1,
            Some(Completeness::Cut) => line.cut += 1,
            Some(Completeness::None) => line.none += 1,
            None => {}
        }
        line.digests += u32::from(head.wording == Wording::Digest);
        match head.date {
            None => line.undated += 1,
            Some(date) => {
                line.span = Some(line.span.map_or((date, date), |(a, b)| (a.min(date), b.max(date))))
            }
        }
    }
    for ((council, _), (mut line, meetings)) in committees {
        line.meetings = small(meetings.len());
        if let Some(entry) = councils.get_mut(&council) {
            entry.committees.push(line);
        }
    }
    let mut councils: Vec<_> = councils.into_values().collect();
    councils.sort_by(|a, b| a.name.cmp(&b.name));
    for council in &mut councils {
        council.committees.sort_by(|a, b| a.name.cmp(&b.name));
    }
    Overview { title: corpus.title.clone(), councils }
}
